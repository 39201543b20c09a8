"""What can be in the way of copies that leave the program."""

from logbook.domain.errors import MachineError, RuleError


class TooLargeForMediumError(RuleError):
    """The file system of the medium takes no file of this size."""

    code = "evidence.too-large-for-medium"

    def __init__(self, item: str, size: int, most: int, file_system: str) -> None:
        super().__init__()
        self.item = item
        self.size = size
        self.most = most
        self.file_system = file_system


class CopiesNotNamedError(MachineError):
    """The copies are whole and on record; only their folder kept its first name."""

    code = "evidence.copies-not-named"

    def __init__(self, folder: str, found: str, entry: int) -> None:
        super().__init__()
        self.folder = folder
        self.found = found
        self.entry = entry


class PapersNotMadeError(MachineError):
    """The copies are whole and on record; the papers beside them are not there."""

    code = "evidence.papers-not-made"

    def __init__(self, folder: str, entry: int) -> None:
        super().__init__()
        self.folder = folder
        self.entry = entry
