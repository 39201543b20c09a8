"""pyHanko's incremental writer, kept from changing what was archived."""

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter


class UnchangedPdfWriter(IncrementalPdfFileWriter):
    """Adds a signature and nothing else.

    Left alone, pyHanko would say PDF 2.0, which PDF/A-3 forbids, and would write the
    time of signing into the description of the document, over the time it is of.
    """

    def ensure_output_version(self, version: tuple[int, int]) -> None:
        """Leave the version as it is."""

    def _update_meta(self) -> None:
        """Leave the description as it is."""
