"""Checking a logbook or a hand-over from the outside, for the command line."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from logbook.application.handoffs import unwatched
from logbook.application.ports import Progress
from logbook.bootstrap.checking_evidence import (
    EVIDENCE_CODES,
    CheckedEvidence,
    check_evidence,
)
from logbook.bootstrap.opening import RESOURCES, read_keys, slot_of
from logbook.domain.checkpoint import Checkpoint, SignedCheckpoint
from logbook.domain.digest import Digest
from logbook.domain.errors import (
    HandoverUnreadableError,
    MalformedCheckpointError,
    NobodysPassphraseError,
    WrongPassphraseError,
)
from logbook.domain.verification import (
    LOWEST_NUMBER,
    Finding,
    FindingCode,
    VerificationReport,
)
from logbook.domain.verifier import Verifier

if TYPE_CHECKING:
    from logbook.crypto.key_slots import KeyFile, UnlockedPerson
    from logbook.domain.verdict import CheckResult
    from logbook.storage.engine import Database


@dataclass(frozen=True, slots=True)
class CheckedLogbook:
    """What a check of a whole logbook found.

    Attributes:
        witnessed: Up to which entry somebody besides its author vouches.
        compared: How many checkpoints from outside were compared.
        findings: At the record first, then at the evidence.
        stored: How many items of evidence something is stored of; *is_read* says
            whether that was read as well.
        explained: How many findings at the evidence somebody has explained.
    """

    size: int
    witnessed: int
    compared: int
    findings: tuple[Finding, ...]
    stored: int = 0
    is_read: bool = False
    explained: int = 0

    @property
    def is_record_sound(self) -> bool:
        """Whether nothing was found at the record, whatever is stored beside it."""
        return all(found.code in EVIDENCE_CODES for found in self.findings)


def check_logbook(
    folder: Path,
    passphrase: bytearray,
    *,
    person: str | None = None,
    full: bool = False,
    checkpoints: Sequence[Path] = (),
    told: Progress = unwatched,
) -> CheckedLogbook:
    """Verify a whole logbook; nothing is written into it.

    Args:
        passphrase: Overwritten in any case.
        person: Whose passphrase it is; everybody's slot is tried without.
        full: Also check every page of the file, the index beside it, and every stored
            item of evidence.
        checkpoints: Files with a checkpoint that was kept outside.
        told: Called with the bytes of evidence read, of all that are stored.

    Raises:
        WrongPassphraseError: It is not the named person's passphrase.
        NobodysPassphraseError: The passphrase opens nobody's slot.
        LogbookDamagedError: The file cannot be opened at all.
        MalformedCheckpointError: A checkpoint file holds no checkpoint.
    """
    from logbook.storage.engine import open_database

    witnesses = [_read_checkpoint(path) for path in checkpoints]
    keys = read_keys(folder)
    unlocked = _unlock(keys, passphrase, person)
    database = open_database(folder, unlocked.dek.buffer)
    try:
        report = _verify(database, keys.log, witnesses)
        damaged = [
            Finding(FindingCode.KEY_COPY, 0, f"{name}: {why}")
            for name, why in sorted(keys.damage.items())
        ]
        pages = _check_files(database, unlocked) if full else []
        evidence = _check_evidence(database, unlocked, told, full=full)
    finally:
        database.close()
        unlocked.wipe()
    found = (*damaged, *pages, *report.findings, *evidence.findings)
    return CheckedLogbook(
        report.size,
        report.witnessed,
        report.compared,
        tuple(dict.fromkeys(found)),
        stored=evidence.stored,
        is_read=full,
        explained=evidence.explained,
    )


def check_handover(
    path: Path, fingerprint: Digest | None = None, values: Path | None = None
) -> "CheckResult":
    """Check a hand-over folder or a single report.

    Args:
        fingerprint: Of the root, from the printed set-up sheet.
        values: A file of values that were withheld there and came later.

    Raises:
        HandoverUnreadableError: There is nothing to read at *path*, or at *values*.
    """
    from logbook.crypto.certificates import X509Certificates
    from logbook.crypto.signing import is_signed
    from logbook.reports.check import HandoverChecker

    if not path.exists():
        raise HandoverUnreadableError(str(path))
    checker = HandoverChecker(X509Certificates(), is_signed)
    brought = None if values is None else _read_values(values)
    return checker.check(path, fingerprint.hex if fingerprint else None, brought)


def _read_values(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise HandoverUnreadableError(str(file)) from error


def describe(result: "CheckResult", language: str | None = None) -> list[str]:
    """Return in words what a check of a hand-over found.

    Args:
        language: That of the report if none is given.
    """
    from logbook.reports.reasons import lines_of

    return lines_of(result, RESOURCES, language)


def _unlock(
    keys: "KeyFile", passphrase: bytearray, person: str | None
) -> "UnlockedPerson":
    if person is not None:
        return keys.unlock(slot_of(keys, person).id, passphrase)
    try:
        for info in keys.people():
            with suppress(WrongPassphraseError):
                return keys.unlock(info.id, bytearray(passphrase))
    finally:
        passphrase[:] = bytes(len(passphrase))
    raise NobodysPassphraseError


def _verify(
    database: "Database", log: str, witnesses: Sequence[Checkpoint]
) -> VerificationReport:
    from logbook.crypto.certificates import X509Certificates
    from logbook.crypto.signing import is_signed
    from logbook.storage.entry_store import SqlEntryStore

    store = SqlEntryStore(database.engine)
    verifier = Verifier(log, is_signed, X509Certificates(), witnesses, again=store.rows)
    verifier.take(store.rows(LOWEST_NUMBER))
    return verifier.report(store.head())


def _check_files(database: "Database", unlocked: "UnlockedPerson") -> list[Finding]:
    from logbook.crypto.key_slots import index_key
    from logbook.storage.check import check_file
    from logbook.storage.index_check import check_index
    from logbook.storage.index_file import INDEX_FILE, IndexFile
    from logbook.storage.record_rows import RecordRows

    found = check_file(database)
    if not (database.folder / INDEX_FILE).exists():
        return found
    with index_key(unlocked.dek) as key:
        index = IndexFile(RecordRows(database.engine), database.folder, key.buffer)
    try:
        return found + check_index(index)
    finally:
        index.close()


def _check_evidence(
    database: "Database", unlocked: "UnlockedPerson", told: Progress, *, full: bool
) -> CheckedEvidence:
    from logbook.crypto.evidence_stream import EvidenceSealing, vault_key
    from logbook.storage.entry_store import SqlEntryStore
    from logbook.storage.evidence_vault import FolderVault

    sealing = EvidenceSealing(vault_key(unlocked.dek))
    try:
        vault = FolderVault(database.folder, sealing) if full else None
        # Past the index: what it left out would never be missed.
        return check_evidence(SqlEntryStore(database.engine), vault, told)
    finally:
        sealing.close()


def _read_checkpoint(path: Path) -> Checkpoint:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise MalformedCheckpointError("unreadable") from error
    if "\n\n" in text:
        return SignedCheckpoint.from_text(text).checkpoint
    return Checkpoint.from_text(text)
