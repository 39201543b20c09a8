"""A report in open formats: files for programs, beside the pages for people."""

from typing import Protocol

from logbook.domain.report import Report


class OpenForms(Protocol):
    """Writes what a report tells in formats that other programs read."""

    def files(self, report: Report) -> tuple[tuple[str, bytes], ...]:
        """Return names and contents of files that go into the hand-over folder.

        They are made from the report and from the entries its reader sees, and from
        nothing else. The same report gives the same bytes. A paper about evidence
        gives none.
        """
