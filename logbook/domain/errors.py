"""Everything the logbook may refuse or fail to do, grouped by who can put it right.

Any exception outside this tree is a bug in the program.
"""

from typing import ClassVar


class LogbookError(Exception):
    """Root of every error raised on purpose.

    The exception carries facts, never prose: ``ui/messages.py`` holds the wording
    under ``code`` and fills it from the attributes. As text it is only its code,
    because logs are not encrypted and must name nobody.
    """

    code: ClassVar[str]

    def __str__(self) -> str:
        return self.code


class RuleError(LogbookError):
    """A rule of the logbook forbids this; the person can do something else."""


class VerificationError(LogbookError):
    """Something read back is not what was signed; preserve it, do not repair it."""


class MachineError(LogbookError):
    """The laptop let us down (disk, printer, keyring); the person can try again."""


# Who may do what ---------------------------------------------------------------


class WrongPassphraseError(RuleError):
    """The passphrase does not open this person's key slot; the file is sound."""

    code = "unlock.wrong-passphrase"

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name


class NobodysPassphraseError(RuleError):
    """The passphrase opens nobody's key slot; the file is sound."""

    code = "unlock.nobodys-passphrase"


class WrongRecoveryKeyError(RuleError):
    """The recovery key is mistyped or belongs to another logbook."""

    code = "unlock.wrong-recovery-key"


class WeakPassphraseError(RuleError):
    """The passphrase could be guessed."""

    code = "people.weak-passphrase"


class UnknownPersonError(RuleError):
    """Nobody of that name or number is enrolled here."""

    code = "people.unknown"

    def __init__(self, person: str) -> None:
        super().__init__()
        self.person = person


class NotASupervisorError(RuleError):
    """Only a supervisor may do this."""

    code = "people.not-a-supervisor"

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name


class NotTheAuthorError(RuleError):
    """An entry belongs to its author; others add a note of their own."""

    code = "amend.not-the-author"

    def __init__(self, number: int, author: str) -> None:
        super().__init__()
        self.number = number
        self.author = author


class OwnEntriesOnlyError(RuleError):
    """There is nothing by somebody else that could be countersigned."""

    code = "review.own-entries-only"


# What can be recorded ----------------------------------------------------------


class UnknownEntryError(RuleError):
    """The logbook has no entry of that number, or not one that can be amended."""

    code = "entry.unknown"

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


class UnknownIncidentError(RuleError):
    """The logbook has no incident of that reference."""

    code = "incident.unknown"

    def __init__(self, incident: str) -> None:
        super().__init__()
        self.incident = incident


class ProblemsError(RuleError):
    """A draft was recorded although it still has problems.

    Attributes:
        problems: Code of the problem by field.
    """

    code = "draft.problems"

    def __init__(self, problems: dict[str, str]) -> None:
        super().__init__()
        self.problems = problems


class RecordingStoppedError(RuleError):
    """The record has findings; reading goes on, writing does not."""

    code = "record.stopped"

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


class LogbookExistsError(RuleError):
    """There is already something at the place chosen for a new logbook."""

    code = "create.exists"

    def __init__(self, folder: str) -> None:
        super().__init__()
        self.folder = folder


class HandoverExistsError(RuleError):
    """A hand-over folder of that name is already there and is not overwritten."""

    code = "handover.exists"

    def __init__(self, folder: str) -> None:
        super().__init__()
        self.folder = folder


class StaleReportError(RuleError):
    """Something was recorded since the report was put together; it is made anew."""

    code = "handover.stale"


class NothingToReportError(RuleError):
    """The incident has no entries yet."""

    code = "handover.nothing-to-report"


class CancelledError(RuleError):
    """The person stopped long work; nothing of it was kept."""

    code = "work.cancelled"


# What was read back ------------------------------------------------------------


class MalformedEntryError(VerificationError):
    """Bytes that should be an entry, a value or a digest are not."""

    code = "entry.malformed"

    def __init__(self, why: str) -> None:
        super().__init__()
        self.why = why


class MalformedCheckpointError(VerificationError):
    """The text is not a checkpoint this program can have written."""

    code = "checkpoint.malformed"

    def __init__(self, why: str) -> None:
        super().__init__()
        self.why = why


class MalformedPackError(VerificationError):
    """A jurisdiction pack does not say what packs must say.

    Attributes:
        file: Name of the file.
        line: Line number, 0 where none can be named.
        key: The key at fault, dotted from the top.
        why: Code of the reason.
    """

    code = "pack.malformed"

    def __init__(self, file: str, line: int, key: str, why: str) -> None:
        super().__init__()
        self.file = file
        self.line = line
        self.key = key
        self.why = why


class UnknownPackError(RuleError):
    """There is no jurisdiction pack of that name."""

    code = "pack.unknown"

    def __init__(self, pack: str) -> None:
        super().__init__()
        self.pack = pack


class UnknownItemError(RuleError):
    """The pack has no step, question, matter, duty or office of that id."""

    code = "pack.unknown-item"

    def __init__(self, item: str) -> None:
        super().__init__()
        self.item = item


class LogbookDamagedError(VerificationError):
    """A file of the logbook is not what was written: damaged, cut or swapped.

    Attributes:
        file: Which file of the logbook folder.
        why: Code of what was seen (``missing``, ``empty``, ``short``, ``header``,
            ``page``, ``schema``, ``both-copies`` …).
    """

    code = "logbook.damaged"

    def __init__(self, file: str, why: str) -> None:
        super().__init__()
        self.file = file
        self.why = why


class NewerFormatError(VerificationError):
    """The logbook was written by a newer program than this one."""

    code = "logbook.newer-format"

    def __init__(self, version: str) -> None:
        super().__init__()
        self.version = version


class NotALogbookError(VerificationError):
    """The folder holds no logbook."""

    code = "logbook.not-one"

    def __init__(self, folder: str) -> None:
        super().__init__()
        self.folder = folder


class HandoverUnreadableError(MachineError):
    """Nothing at the path can be read as a hand-over folder or a report."""

    code = "handover.unreadable"

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path


# What the laptop did -----------------------------------------------------------


class EntryNotSavedError(MachineError):
    """The disk refused the entry; nothing of it was stored."""

    code = "storage.entry-not-saved"

    def __init__(self, why: str = "refused") -> None:
        super().__init__()
        self.why = why


class DiskFullError(MachineError):
    """There is no room left on the disk; what was stored before is safe."""

    code = "storage.disk-full"


class DiskNotAnsweringError(MachineError):
    """The disk did not give back what lies on it; a stick pulled out, for example."""

    code = "storage.disk-not-answering"


class ReadOnlyError(MachineError):
    """The logbook lies where nothing can be written."""

    code = "storage.read-only"


class LogbookBusyError(MachineError):
    """Another program has this logbook open."""

    code = "storage.busy"


class FolderNotWritableError(MachineError):
    """The chosen folder cannot be written to."""

    code = "storage.folder-not-writable"

    def __init__(self, folder: str) -> None:
        super().__init__()
        self.folder = folder


class ReportNotMadeError(MachineError):
    """The report could not be rendered or signed; nothing was issued."""

    code = "report.not-made"

    def __init__(self, why: str) -> None:
        super().__init__()
        self.why = why


class KeyringUnavailableError(MachineError):
    """The computer's keyring is missing, locked or not to be trusted."""

    code = "witness.keyring-unavailable"

    def __init__(self, why: str) -> None:
        super().__init__()
        self.why = why


class NotEnoughMemoryError(MachineError):
    """Unlocking needs more memory than the computer can spare just now."""

    code = "unlock.not-enough-memory"
