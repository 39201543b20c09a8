"""The encrypted files beside the record: ``evidence/<id>/``, a folder for every item.

While an item is taken in it lies in ``<id>.part``; it gets its name once an entry about
it is in the record. Inside are ``1``, ``2`` and so on, one object a file, and for a
folder the ``list``; ``seen`` says when it was last found whole.
"""

import hashlib
import re
import secrets
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from logbook.application.evidence_ports import (
    Sealing,
    StoredFile,
    VaultDamage,
)
from logbook.domain.digest import Digest
from logbook.domain.errors import MalformedEntryError
from logbook.domain.evidence_bodies import DamageKind, EvidenceRegistered
from logbook.domain.evidence_errors import StoredDamagedError
from logbook.domain.safe_name import safe_name
from logbook.domain.sealed_form import CHUNK, HEADER, ID, TAG
from logbook.storage.sealed_file import (
    ForeignError,
    NotGenuineError,
    read_object,
    sync_folder,
)
from logbook.storage.vault_intake import PART, FolderIntake
from logbook.storage.vault_list import Lies, Listed, read_list
from logbook.storage.vault_taking import LIST

FOLDER = "evidence"
"""Name of the vault in the folder of a logbook."""

_NAME = re.compile(r"[0-9a-f]{64}")
_SEEN = "seen"


class FolderVault:
    """Implements `EvidenceVault` in the folder of a logbook, whose lock is held."""

    def __init__(self, folder: Path, sealing: Sealing) -> None:
        self._root = folder / FOLDER
        self._sealing = sealing

    def begin(self) -> FolderIntake:
        return FolderIntake(self._root, self._sealing)

    def files(self, item: EvidenceRegistered) -> Sequence[StoredFile]:
        try:
            listed = list(self._listed(item))
        except (ForeignError, NotGenuineError, MalformedEntryError, OSError) as error:
            raise StoredDamagedError(item.item) from error
        return [
            StoredFile(
                each.given,
                each.name,
                each.size,
                Digest.from_hex(each.sha256),
                partial(self._content, item, each),
                each.modified,
            )
            for each in listed
        ]

    def listing(self, item: EvidenceRegistered) -> StoredFile | None:
        if not (self._folder(item.vault) / LIST).exists():
            return None
        try:
            content = b"".join(bytes(piece) for piece in self._pieces(item, LIST))
        except (ForeignError, NotGenuineError, OSError) as error:
            raise StoredDamagedError(item.item) from error
        digest = Digest.of(content)
        if digest.hex != item.sha256:
            raise StoredDamagedError(item.item)
        whole = memoryview(content)
        return StoredFile(LIST, "", len(content), digest, lambda: iter([whole]))

    def check(self, item: EvidenceRegistered) -> Iterator[int | VaultDamage]:
        try:
            listed = list(self._listed(item))
        except FileNotFoundError:
            yield VaultDamage(DamageKind.MISSING)
            return
        except ForeignError:
            yield VaultDamage(DamageKind.SWAPPED)
            return
        except (NotGenuineError, MalformedEntryError, OSError):
            yield VaultDamage(DamageKind.DAMAGED)
            return
        done = 0
        for each in listed:
            for step in self._check_file(item, each):
                yield step if isinstance(step, VaultDamage) else done + step
            done += each.size
            yield done

    def settle(self, vaults: Iterable[str]) -> None:
        # Only what an intake of ours left: whatever else is called so, here or where a
        # link in place of the vault leads, is somebody else's.
        unfinished = [path for path in self._lying() if _taking_in(path.name)]
        if not unfinished:
            return
        known = set(vaults)
        for path in unfinished:
            vault = path.name.removesuffix(PART)
            if vault not in known:
                shutil.rmtree(path, ignore_errors=True)
            elif not (self._root / vault).exists():
                # Where it cannot get its name now it is read as it is.
                with suppress(OSError):
                    path.rename(self._root / vault)
        with suppress(OSError):
            sync_folder(self._root)

    def strangers(self, vaults: Iterable[str]) -> Sequence[str]:
        known, lying = set(vaults), {each.name for each in self._lying()}
        # Unfinished ones are being taken in, or are settled at the next opening; but
        # nothing is settled that lies there under its name as well.
        waiting = {
            name for name in lying if (vault := _taking_in(name)) and vault not in lying
        }
        return sorted(lying - known - waiting)

    def checked_at(self, vault: str) -> str:
        try:
            path = self._folder(vault) / _SEEN
            # Only a short file of ours is read: a pipe laid there would never end.
            is_ours = path.is_file() and path.stat().st_size <= CHUNK
            content = path.read_bytes() if is_ours else b""
        except OSError:
            return ""
        header, sealed = content[:HEADER], memoryview(content)[HEADER:]
        salt = header[-ID:]
        stream = self._sealing.opening(salt, f"{_SEEN}/{vault}", header)
        out = memoryview(bytearray(CHUNK))
        filled = stream.open(sealed, out, last=True) if stream and sealed else None
        return "" if filled is None else bytes(out[:filled]).decode("ascii", "replace")

    def remember_checked(self, vault: str, at: str) -> None:
        # A name of its own each time, for nothing is sealed twice under one.
        salt, text = secrets.token_bytes(ID), memoryview(at.encode("ascii"))
        stream = self._sealing.sealing(salt, f"{_SEEN}/{vault}")
        out = memoryview(bytearray(len(text) + TAG))
        stream.seal(text, out, last=True)
        # It is not waited for: what is lost of it is only looked at again. An entry can
        # name what no item is called; nothing lies there to be marked.
        with suppress(OSError):
            path = self._folder(vault) / _SEEN
            new = path.with_suffix(".new")
            new.unlink(missing_ok=True)  # Whatever lies there, it is not written to.
            new.touch(mode=0o600)
            new.write_bytes(stream.header + bytes(out))
            new.replace(path)

    def _check_file(
        self, item: EvidenceRegistered, listed: Listed
    ) -> Iterator[int | VaultDamage]:
        digest, done, nth = hashlib.sha256(), 0, listed.stored
        try:
            for piece in self._pieces(item, str(nth)):
                digest.update(piece)
                done += len(piece)
                yield done
        except FileNotFoundError:
            yield VaultDamage(DamageKind.MISSING, nth)
        except ForeignError:
            yield VaultDamage(DamageKind.SWAPPED, nth)
        except (NotGenuineError, OSError):
            yield VaultDamage(DamageKind.DAMAGED, nth)
        else:
            if digest.hexdigest() != listed.sha256:
                yield VaultDamage(DamageKind.SWAPPED, nth, digest.hexdigest())

    def _content(
        self, item: EvidenceRegistered, listed: Listed
    ) -> Iterator[memoryview]:
        digest = hashlib.sha256()
        try:
            for piece in self._pieces(item, str(listed.stored)):
                digest.update(piece)
                yield piece
        except (ForeignError, NotGenuineError, OSError) as error:
            raise StoredDamagedError(item.item) from error
        if digest.hexdigest() != listed.sha256:
            raise StoredDamagedError(item.item)

    def _listed(self, item: EvidenceRegistered) -> Iterator[Listed]:
        """Return what is stored of an item, one line a file.

        Raises:
            NotGenuineError, ForeignError, MalformedEntryError, OSError: The list is
                not the one that was taken in.
        """
        folder = self._folder(item.vault)
        if not (folder / LIST).exists():
            if not folder.is_dir() or item.files != 1:
                raise FileNotFoundError
            yield Listed(
                item.file_name,
                Lies.FILE,
                given=safe_name(item.file_name),
                stored=1,
                size=item.size,
                sha256=item.sha256,
                modified=item.modified,
            )
            return
        digest = hashlib.sha256()
        pieces = _hashed(self._pieces(item, LIST), digest)
        found = [each for each in read_list(pieces) if each.stored]
        if digest.hexdigest() != item.sha256:
            raise ForeignError
        yield from found

    def _pieces(self, item: EvidenceRegistered, name: str) -> Iterator[memoryview]:
        path = self._folder(item.vault) / name
        return read_object(path, self._sealing, bytes.fromhex(item.vault), name)

    def _folder(self, vault: str) -> Path:
        """Return where an item lies, though it may not have its name yet.

        Raises:
            FileNotFoundError: No item can have this name.
        """
        if not _NAME.fullmatch(vault):
            raise FileNotFoundError
        named, part = self._root / vault, self._root / f"{vault}{PART}"
        return part if part.is_dir() and not named.exists() else named

    def _lying(self) -> list[Path]:
        try:
            return sorted(self._root.iterdir())
        except OSError:
            # Whatever is there instead: the record opens, and every item is missed.
            return []


def _taking_in(name: str) -> str:
    """Return which item an intake left under this name; empty where none did."""
    vault = name.removesuffix(PART)
    return vault if vault != name and _NAME.fullmatch(vault) else ""


def _hashed(
    pieces: Iterator[memoryview], digest: "hashlib._Hash"
) -> Iterator[memoryview]:
    for piece in pieces:
        digest.update(piece)
        yield piece
