"""The folder that is handed over: what is in it, and writing it all or nothing."""

import errno
import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from logbook.application.ports import Sealer
from logbook.domain.canonical import from_bytes
from logbook.domain.digest import Digest
from logbook.domain.entry import Entry, SignedEntry
from logbook.domain.errors import (
    DiskFullError,
    FolderNotWritableError,
    HandoverExistsError,
    ReportNotMadeError,
)
from logbook.domain.handoff_errors import HandoverDiffersError
from logbook.domain.handover import Handover, proof_name, proof_text
from logbook.domain.report import Report
from logbook.reports.findings import (
    AUTHORITY,
    CHECKPOINT,
    ENTRIES,
    HOW_TO,
    LIST,
    LIST_SEAL,
    REPORT,
    REPORT_SEAL,
    VERIFIER,
)
from logbook.reports.handover_files import LARGEST_ENTRIES
from logbook.reports.how_to import how_to_check
from logbook.reports.pem import to_pem
from logbook.reports.resources import RESOURCES
from logbook.reports.words import words_in

UNFINISHED = "unfinished-"
"""Begins the name of a hand-over that is still being written."""

_LOGBOOK = ".irlog"
"""Ends the name of a logbook folder; nothing but its own files belongs in there."""

_FULL = {errno.ENOSPC, errno.EDQUOT}


class FolderPackager:
    """Puts a hand-over together and writes it to a disk or a stick.

    Args:
        resources: Folder that holds ``verify/verify.html``.
    """

    def __init__(self, resources: Path = RESOURCES) -> None:
        self._resources = resources

    def write(
        self,
        folder: Path,
        report: Report,
        pdf: bytes,
        sealer: Sealer,
        record: Callable[[], SignedEntry],
    ) -> SignedEntry:
        """Write everything that is handed over into a new *folder*, all or nothing.

        Raises:
            HandoverExistsError: The folder is already there.
            DiskFullError: There is no room; nothing is left behind.
            FolderNotWritableError: Nothing can be written there, or the folder would
                lie inside a logbook.
            HandoverDiffersError: What was read from the medium is not what was written.
            ReportNotMadeError: It is more than an office can check.
        """
        _must_be_free(folder)
        if any(parent.suffix == _LOGBOOK for parent in folder.absolute().parents):
            raise FolderNotWritableError(str(folder))
        if len(report.attachment) > LARGEST_ENTRIES:
            raise ReportNotMadeError("entries-too-large")
        files = self.files(report, pdf, sealer)
        try:
            folder.parent.mkdir(parents=True, exist_ok=True)
            # Not hidden: whoever loses power here must see what lies on the stick.
            unfinished = Path(
                tempfile.mkdtemp(
                    prefix=f"{UNFINISHED}{folder.name}-", dir=folder.parent
                )
            )
        except (OSError, ValueError) as error:
            raise _whose_fault(error, folder) from error
        try:
            _guarded(folder, lambda: _fill(unfinished, files))
            _guarded(folder, lambda: _try_name(folder))
            entry = record()
        except BaseException:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise
        # From here on the record says it was issued, so nothing is taken back.
        _guarded(folder, lambda: _move(unfinished, folder))
        return entry

    def files(self, report: Report, pdf: bytes, sealer: Sealer) -> dict[str, bytes]:
        """Return every file of the hand-over by name.

        Args:
            pdf: The signed report.
            sealer: The person who signed it.
        """
        told = Handover.from_value(from_bytes(report.attachment))
        words = words_in(report.language, self._resources / "i18n")
        files = {
            REPORT: pdf,
            REPORT_SEAL: sealer.detached(pdf),
            ENTRIES: report.attachment,
            CHECKPOINT: told.checkpoint.encode(),
            AUTHORITY: to_pem(told.ca_certificate),
            VERIFIER: (self._resources / "verify" / VERIFIER).read_bytes(),
            HOW_TO: how_to_check(report, Digest.of(pdf), words),
            **dict(report.beside),
        }
        for number, steps in _proofs_of(told):
            proof = proof_text(number, steps, told.checkpoint)
            files[proof_name(number)] = proof.encode()
        files[LIST] = list_of(files)
        files[LIST_SEAL] = sealer.detached(files[LIST])
        return files


def _proofs_of(told: Handover) -> Iterator[tuple[int, tuple[Digest, ...]]]:
    """Return number and proof of every entry, and of those withheld as a whole."""
    for shown in told.entries:
        yield Entry.from_bytes(shown.payload).number, shown.proof
    for row in told.withheld:
        if row.leaf is not None:
            yield row.number, row.proof


def _must_be_free(folder: Path) -> None:
    # A link that leads nowhere is in the way as well.
    if os.path.lexists(folder):
        raise HandoverExistsError(str(folder))


def _try_name(folder: Path) -> None:
    """Find out before anything is recorded whether the disk takes the name."""
    try:
        folder.mkdir()
    except FileExistsError as error:
        raise HandoverExistsError(str(folder)) from error
    folder.rmdir()


def _guarded(folder: Path, work: Callable[[], None]) -> None:
    try:
        work()
    except (OSError, ValueError) as error:
        raise _whose_fault(error, folder) from error


def list_of(files: Mapping[str, bytes]) -> bytes:
    """Return the digests of *files* as `sha256sum` writes them, sorted by name."""
    return "".join(
        f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files)
    ).encode()


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write every file, bring it to the medium, and read it from there again."""
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(exist_ok=True)
        with file.open("xb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
            _forget(opened.fileno())
    for place in {(folder / name).parent for name in files} | {folder}:
        _sync(place)
    for name, content in files.items():
        # A stick that lies about what it holds is found here, not in court.
        if _digest(_from_medium(folder / name)) != _digest(content):
            raise HandoverDiffersError(name)


def _digest(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()


def _from_medium(file: Path) -> bytes:
    with file.open("rb") as opened:
        _forget(opened.fileno())
        return opened.read()


def _forget(file: int) -> None:
    """Have what the system keeps of a file in memory dropped, where it can be asked."""
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)


def _move(unfinished: Path, folder: Path) -> None:
    # Temporary folders are private; whoever gets the stick has to read this one.
    unfinished.chmod(0o755)
    try:
        # A folder that came into being meanwhile, if not empty, is never replaced.
        unfinished.rename(folder)
    except FileExistsError as error:
        raise HandoverExistsError(str(folder)) from error
    except OSError as error:
        if error.errno == errno.ENOTEMPTY:
            raise HandoverExistsError(str(folder)) from error
        raise
    _sync(folder.parent)


def _sync(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows opens no folder for syncing.
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _whose_fault(error: Exception, folder: Path) -> Exception:
    # No disk at all takes a name with a zero byte; Python says so with a ValueError.
    if isinstance(error, OSError) and error.errno in _FULL:
        return DiskFullError()
    return FolderNotWritableError(str(folder))
