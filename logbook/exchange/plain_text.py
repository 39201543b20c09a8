"""Rows as plain text, as they are copied: words, then the citation."""

from logbook.domain.export import ExportedRow, ExportHead

_STRUCK = "[-]"
"""Begins words that no longer hold."""


class PlainText:
    """For reading and printing; older words stand before those that hold now."""

    def __init__(self, head: ExportHead) -> None:
        self._head = head

    def begin(self) -> str:
        """Return whose record it is, up to where, and what was chosen of it."""
        head = self._head
        lines = [head.organisation, head.log, f"1-{head.upto}", head.written_text]
        if head.shown:
            lines.append(head.shown)
        if head.rehearsal:
            lines.insert(0, "REHEARSAL")
        return "\n".join(lines) + "\n\n"

    def row(self, row: ExportedRow) -> str:
        """Return the words, older ones first, and where they stand."""
        struck = "".join(
            f"{_STRUCK} {each.words}\n    {each.number}: {each.author}, {each.reason}\n"
            for each in row.struck
        )
        cited = f"{row.citation}, {row.kind}, {row.row.author_name}"
        return f"{struck}{row.words}\n{cited}\n\n"

    def end(self) -> str:
        """Return nothing more."""
        return ""
