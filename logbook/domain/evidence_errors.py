"""What evidence can be refused or fail for, and whose fault it is."""

from logbook.domain.errors import MachineError, RuleError


class NotTheHolderError(RuleError):
    """Somebody else has the item; only who has it can give it away."""

    code = "custody.not-the-holder"

    def __init__(self, item: str, holder: str) -> None:
        super().__init__()
        self.item = item
        self.holder = holder


class OnItsWayError(RuleError):
    """The item waits for somebody to accept it; until then nobody can give it away."""

    code = "custody.on-its-way"

    def __init__(self, item: str, taker: str) -> None:
        super().__init__()
        self.item = item
        self.taker = taker


class NotOfferedError(RuleError):
    """The item does not wait for this person."""

    code = "custody.not-offered"

    def __init__(self, item: str) -> None:
        super().__init__()
        self.item = item


class GapError(RuleError):
    """Who gives the item is not who last had it; a person must say so themselves."""

    code = "custody.gap"

    def __init__(self, item: str, holder: str) -> None:
        super().__init__()
        self.item = item
        self.holder = holder


class DisposedError(RuleError):
    """The item was disposed of; nobody has it any more."""

    code = "custody.disposed"

    def __init__(self, item: str) -> None:
        super().__init__()
        self.item = item


class NothingAwaitedError(RuleError):
    """No signature in ink is awaited there."""

    code = "custody.nothing-awaited"

    def __init__(self, item: str) -> None:
        super().__init__()
        self.item = item


class HashExpiredError(RuleError):
    """The SHA-256 was not computed here for the item as it stands now."""

    code = "custody.hash-expired"

    def __init__(self, item: str) -> None:
        super().__init__()
        self.item = item


class NoFindingError(RuleError):
    """There is no such finding at the item."""

    code = "evidence.no-finding"

    def __init__(self, item: str) -> None:
        super().__init__()
        self.item = item


class NoFileError(RuleError):
    """Nothing of the item is stored: it is a physical thing."""

    code = "evidence.no-file"

    def __init__(self, item: str) -> None:
        super().__init__()
        self.item = item


class NotTakenInError(RuleError):
    """What was chosen is no file and no folder: a link, a device, a pipe."""

    code = "evidence.not-a-file"

    def __init__(self, path: str, what: str) -> None:
        super().__init__()
        self.path = path
        self.what = what


class SourceGoneError(MachineError):
    """The source is not there any more, or cannot be read to its end."""

    code = "evidence.source-gone"

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path


class SourceForbiddenError(MachineError):
    """The system does not let this person read the source."""

    code = "evidence.source-forbidden"

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path


class VaultFullError(MachineError):
    """There is no room for the item beside the logbook; nothing of it is kept."""

    code = "evidence.vault-full"

    def __init__(self, needed: int, free: int) -> None:
        super().__init__()
        self.needed = needed
        self.free = free


class VaultNotWrittenError(MachineError):
    """The vault cannot be written to; nothing of the item is kept."""

    code = "evidence.vault-not-written"


class StoredDamagedError(MachineError):
    """What is stored of the item cannot be given out: it is not what was taken in."""

    code = "evidence.stored-damaged"

    def __init__(self, item: str) -> None:
        super().__init__()
        self.item = item


class MediumGoneError(MachineError):
    """The medium was removed or does not answer; what is on it is no copy."""

    code = "evidence.medium-gone"

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path


class MediumFullError(MachineError):
    """There is no room on the medium."""

    code = "evidence.medium-full"

    def __init__(self, path: str, needed: int) -> None:
        super().__init__()
        self.path = path
        self.needed = needed


class CopyDiffersError(MachineError):
    """What was read back from the medium is not what was written to it."""

    code = "evidence.copy-differs"

    def __init__(self, path: str, file: str) -> None:
        super().__init__()
        self.path = path
        self.file = file
