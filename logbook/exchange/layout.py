"""What every format does: a beginning, a row at a time, an end."""

from typing import Protocol

from logbook.domain.export import ExportedRow, ExportHead


class Layout(Protocol):
    """Puts rows into the text of a file, UTF-8 without a byte order mark."""

    def __init__(self, head: ExportHead) -> None:
        """Begin a file that says this about itself."""

    def begin(self) -> str:
        """Return what stands before the first row."""

    def row(self, row: ExportedRow) -> str:
        """Return one row."""

    def end(self) -> str:
        """Return what stands after the last row."""
