"""A vault and sources that are gone with the test; `tests/contract` holds them to it."""

import secrets
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from logbook.application.evidence_ports import (
    FoundSource,
    SourceDigest,
    StoredFile,
    TakenIn,
    VaultDamage,
)
from logbook.domain.digest import Digest
from logbook.domain.evidence_bodies import DamageKind, EvidenceRegistered
from logbook.domain.evidence_errors import SourceGoneError, StoredDamagedError
from logbook.domain.medium import Medium
from logbook.domain.safe_name import safe_name

Files = dict[str, bytes]


class MemorySources:
    """Files and folders by their path: bytes, or bytes by name."""

    def __init__(self) -> None:
        self.lying: dict[Path, bytes | Files] = {}
        self.removable: list[Medium] = []

    def look(self, path: Path) -> FoundSource:
        content = self.lying.get(path)
        if content is None:
            raise SourceGoneError(str(path))
        files = content if isinstance(content, dict) else {path.name: content}
        size = sum(map(len, files.values()))
        is_folder = isinstance(content, dict)
        return FoundSource(path, path.name, is_folder, len(files), size, Medium())

    def media(self) -> Sequence[Medium]:
        return self.removable

    def digests(self, source: FoundSource) -> Iterator[int | SourceDigest]:
        done = 0
        for name, content in self.files(source).items():
            done += len(content)
            yield done
            yield SourceDigest(name, len(content), Digest.of(content))

    def files(self, source: FoundSource) -> Files:
        """Return the files of a source by their names in it."""
        content = self.lying.get(source.path)
        if content is None:
            raise SourceGoneError(str(source.path))
        return content if isinstance(content, dict) else {source.name: content}


class MemoryVault:
    """An `EvidenceVault` over a dictionary."""

    def __init__(self, sources: MemorySources) -> None:
        self.sources = sources
        self.stored: dict[str, Files] = {}
        self.unfinished: dict[str, Files] = {}
        self.folders: set[str] = set()
        self._checked: dict[str, str] = {}

    def begin(self) -> "MemoryIntake":
        return MemoryIntake(self)

    def files(self, item: EvidenceRegistered) -> Sequence[StoredFile]:
        if item.vault not in self.stored:
            raise StoredDamagedError(item.item)
        return [
            StoredFile(
                "/".join(map(safe_name, name.split("/"))),
                name,
                len(content),
                Digest.of(content),
                partial(_pieces, content),
                item.modified,
            )
            for name, content in self.stored[item.vault].items()
        ]

    def listing(self, item: EvidenceRegistered) -> StoredFile | None:
        if item.vault not in self.stored:
            raise StoredDamagedError(item.item)
        if item.vault not in self.folders:
            return None
        content = _content(self.stored[item.vault], is_folder=True)
        digest = Digest.of(content)
        return StoredFile("list", "", len(content), digest, partial(_pieces, content))

    def check(self, item: EvidenceRegistered) -> Iterator[int | VaultDamage]:
        if item.vault not in self.stored:
            yield VaultDamage(DamageKind.MISSING)
            return
        files = self.stored[item.vault]
        content = _content(files, is_folder=item.vault in self.folders)
        found = Digest.of(content).hex
        if found != item.sha256:
            yield VaultDamage(DamageKind.SWAPPED, 1, found)
        yield sum(map(len, files.values()))

    def settle(self, vaults: Iterable[str]) -> None:
        known = set(vaults)
        for vault, files in self.unfinished.items():
            if vault in known:
                self.stored[vault] = files
        self.unfinished.clear()

    def strangers(self, vaults: Iterable[str]) -> Sequence[str]:
        return sorted(set(self.stored) - set(vaults))

    def checked_at(self, vault: str) -> str:
        return self._checked.get(vault, "")

    def remember_checked(self, vault: str, at: str) -> None:
        self._checked[vault] = at


class MemoryIntake:
    """A `VaultIntake` of a vault in memory."""

    def __init__(self, vault: MemoryVault) -> None:
        self._vault = vault
        self.vault = secrets.token_hex(32)
        self._taken: TakenIn | None = None
        self._is_named = False

    @property
    def taken(self) -> TakenIn:
        if self._taken is None:
            raise RuntimeError
        return self._taken

    def take(self, source: FoundSource) -> Iterator[int]:
        files = self._vault.sources.files(source)
        self._vault.unfinished[self.vault] = kept = {}
        if source.is_folder:
            self._vault.folders.add(self.vault)
        done = 0
        for name, content in files.items():
            kept[name] = content
            done += len(content)
            yield done
        digest = Digest.of(_content(kept, is_folder=source.is_folder))
        self._taken = TakenIn(
            len(kept), done, digest, grew=False, access_kept=True, left_out=0
        )

    def publish(self) -> None:
        self._is_named = True
        self._vault.stored[self.vault] = self._vault.unfinished.pop(self.vault)

    def abandon(self) -> None:
        if not self._is_named:
            self._vault.unfinished.pop(self.vault, None)


def _content(files: Files, *, is_folder: bool) -> bytes:
    """Return what the SHA-256 on record is of."""
    if is_folder:
        return repr(sorted(files.items())).encode()
    return b"".join(files.values())


def _pieces(content: bytes) -> Iterator[memoryview]:
    yield memoryview(content)
