"""Computing the SHA-256 of an item again, before somebody signs for what came of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from logbook.application.evidence import EvidenceService
from logbook.application.evidence_ports import (
    EvidenceVault,
    FoundSource,
    SourceDigest,
    VaultDamage,
)
from logbook.domain.digest import Digest
from logbook.domain.digest_list import digest_line
from logbook.domain.evidence import EvidenceItem
from logbook.domain.evidence_bodies import HashCheck, Hashed
from logbook.domain.evidence_drafts import HashResult
from logbook.domain.evidence_errors import HashExpiredError, NoFileError

_File = tuple[str, Digest]
"""Where a file lies in what it belongs to, and what it holds."""


@dataclass(frozen=True, slots=True)
class HashStep:
    """How far computing a SHA-256 is.

    Attributes:
        done: Bytes read so far, of *total*.
        result: What came of it, once it is finished.
    """

    done: int
    total: int
    result: HashResult | None = None


class ItemHashing:
    """Computes, and remembers what came of it for as long as the item stays as it is.

    What somebody signs for was computed here: a result that a screen made up, or one
    from before the item last changed hands, is no result.
    """

    def __init__(self, evidence: EvidenceService, vault: EvidenceVault) -> None:
        self._evidence = evidence
        self._vault = vault
        self._computed: dict[tuple[str, str], tuple[EvidenceItem, HashResult]] = {}

    def stored(
        self, incident: str, number: str, stopping: Callable[[], bool]
    ) -> Iterator[HashStep]:
        """Read what is stored of an item to its end."""
        item = self._item(incident, number)
        total, damages = item.body.size, list[VaultDamage]()
        for found in self._vault.check(item.body):
            if stopping():
                return
            if isinstance(found, VaultDamage):
                damages.append(found)
            else:
                yield HashStep(found, total)
        told = "".join(damage.found for damage in damages[:1])
        checked = HashCheck.DIFFERS if damages else HashCheck.MATCHES
        yield self._ended(item, HashResult(Hashed.STORED, checked, told), total)

    def returned(
        self, incident: str, number: str, path: Path, stopping: Callable[[], bool]
    ) -> Iterator[HashStep]:
        """Read what came back as an item to its end."""
        item = self._item(incident, number)
        source = self._evidence.look(path)
        expected = list(self._expected(item, source))
        files: list[_File] = []
        for found in self._evidence.digests(source):
            if stopping():
                return
            if isinstance(found, SourceDigest):
                files.append((found.name if source.is_folder else "", found.sha256))
            else:
                yield HashStep(found, source.size)
        differs = sorted(files, key=_place) not in expected
        result = HashResult(Hashed.RETURNED, HashCheck.MATCHES)
        if differs:
            result = HashResult(
                Hashed.RETURNED,
                HashCheck.DIFFERS,
                _digest_of(files, source).hex,
                _differing(files, expected),
            )
        yield self._ended(item, result, source.size)

    def checked(self, item: EvidenceItem, result: HashResult) -> HashResult:
        """Return what is recorded about the SHA-256 at a hand-over.

        Raises:
            HashExpiredError: That was not computed for the item as it stands.
        """
        if not item.has_file:
            return HashResult(checked=HashCheck.NO_FILE)
        if result == HashResult():
            return result
        if self._computed.get((item.incident, item.number)) != (item, result):
            raise HashExpiredError(item.number)
        return result

    def _item(self, incident: str, number: str) -> EvidenceItem:
        item = self._evidence.item(incident, number)
        if not item.has_file:
            raise NoFileError(number)
        return item

    def _expected(
        self, item: EvidenceItem, source: FoundSource
    ) -> Iterator[list[_File]]:
        """Yield what may have come back as this item; a folder goes file by file.

        Copies that were given out have names every medium takes, and may come back
        under them. Of a folder with a single file, that file may come back alone.
        """
        if not item.body.is_folder and not source.is_folder:
            yield [("", Digest.from_hex(item.body.sha256))]
            return
        stored = self._vault.files(item.body)
        if not source.is_folder:
            yield [("", each.sha256) for each in stored]
            return
        yield sorted(((each.declared, each.sha256) for each in stored), key=_place)
        yield sorted(((each.name, each.sha256) for each in stored), key=_place)

    def _ended(self, item: EvidenceItem, result: HashResult, total: int) -> HashStep:
        self._computed[item.incident, item.number] = (item, result)
        return HashStep(total, total, result)


def _place(file: _File) -> tuple[str, str]:
    name, digest = file
    return name, digest.hex


def _differing(files: list[_File], expected: list[list[_File]]) -> tuple[str, ...]:
    """Return the paths that differ from what may have come back, the likeliest of it.

    A file alone has no path; that it differs says all there is to say.
    """
    each = [{name for name, _ in {*files} ^ {*one}} for one in expected]
    return tuple(sorted(min(each, key=len) - {""}))


def _digest_of(files: list[_File], source: FoundSource) -> Digest:
    """Return what is recorded of what came back: of the file, or of a list of files."""
    if len(files) == 1 and not source.is_folder:
        return files[0][1]
    ordered = sorted(files, key=_place)
    lines = "".join(digest_line(digest, name) for name, digest in ordered)
    return Digest.of(lines.encode())
