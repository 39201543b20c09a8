"""Rows as CSV (RFC 4180), safe to open in a spreadsheet."""

import re
from collections.abc import Iterable

from logbook.domain.export import ExportedRow, ExportHead

COLUMNS = (
    "number",
    "incident",
    "happened_utc",
    "happened_local",
    "fidelity",
    "recorded_utc",
    "recorded_local",
    "late_seconds",
    "kind",
    "phase",
    "author",
    "standing",
    "words",
    "struck",
    "citation",
)

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001
"""How a cell begins that a spreadsheet would work out (OWASP, CSV injection)."""

_INSIDE = re.compile(r'([;\t\r\n][" ]*)(?=[=+\-@＝＋－＠])')  # noqa: RUF001
"""Where a new cell with a formula would begin inside of one.

A spreadsheet that was set up for a language with decimal commas parts cells at
semicolons, and takes no notice of quotation marks that do not open one.
"""


class CsvRows:
    """One line a row; every cell is in quotation marks, lines end in CR LF.

    A cell that a spreadsheet would take for a formula gets an apostrophe before it,
    and so does what would become one where cells are parted at semicolons.
    Words are otherwise as they were written: exact ones are in the JSON file.
    """

    def __init__(self, head: ExportHead) -> None:
        self._head = head

    def begin(self) -> str:
        """Return the names of the columns."""
        return _line(COLUMNS)

    def row(self, row: ExportedRow) -> str:
        """Return one line."""
        value = row.to_value()
        happened, recorded = value["happened"], value["recorded"]
        cells = {
            **{name: _text(value[name]) for name in ("number", "incident", "phase")},
            "happened_utc": _part(happened, "utc"),
            "happened_local": _part(happened, "local"),
            "fidelity": _part(happened, "fidelity"),
            "recorded_utc": _part(recorded, "utc"),
            "recorded_local": _part(recorded, "local"),
            "late_seconds": _text(value["late_seconds"]),
            "kind": row.kind,
            "author": row.row.author_name,
            "standing": " ".join(row.standings),
            "words": row.words,
            "struck": "\n".join(
                f"{struck.words} [{struck.number}: {struck.reason}]"
                for struck in row.struck
            ),
            "citation": row.citation,
        }
        return _line(cells[name] for name in COLUMNS)

    def end(self) -> str:
        """Return nothing: a line more would be a row more."""
        return ""


def _line(cells: Iterable[str]) -> str:
    return ",".join(map(_cell, cells)) + "\r\n"


def _cell(words: str) -> str:
    if words.lstrip(" ").startswith(_FORMULA):
        words = f"'{words}"
    words = _INSIDE.sub(r"\1'", words)
    doubled = words.replace('"', '""')
    return f'"{doubled}"'


def _part(value: object, name: str) -> str:
    return _text(value.get(name)) if isinstance(value, dict) else ""


def _text(value: object) -> str:
    return "" if value is None else str(value)
