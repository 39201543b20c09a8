"""Files that could not be written."""

from logbook.domain.errors import MachineError, RuleError


class ExportFullError(MachineError):
    """There is no room where the file was to be; nothing is left behind."""

    code = "export.full"

    def __init__(self, folder: str) -> None:
        super().__init__()
        self.folder = folder


class ExportNotWrittenError(MachineError):
    """A file cannot be written there, or the medium was taken away."""

    code = "export.not-written"

    def __init__(self, folder: str) -> None:
        super().__init__()
        self.folder = folder


class LogbookFolderError(RuleError):
    """A file was to go into the folder of a logbook, perhaps over the record."""

    code = "export.logbook-folder"

    def __init__(self, folder: str) -> None:
        super().__init__()
        self.folder = folder
