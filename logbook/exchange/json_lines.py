"""Rows as JSON Lines with the columns that timeline analysers ask for."""

import json
from datetime import UTC, datetime, timedelta

from logbook.domain.canonical import Value
from logbook.domain.export import ExportedRow, ExportHead

_HAPPENED, _RECORDED = "Event happened", "Entry recorded"

_EPOCH, _MICROSECOND = datetime(1970, 1, 1, tzinfo=UTC), timedelta(microseconds=1)
"""What ``timestamp`` is counted from, and in."""


class JsonLines:
    """One object a line: ``message``, ``datetime``, ``timestamp`` and so on.

    The first four columns are those Timesketch and Plaso know. A row whose time nobody
    knows stands at the time it was recorded, and says so.
    """

    def __init__(self, head: ExportHead) -> None:
        self._head = head

    def begin(self) -> str:
        """Return nothing: every line is a row."""
        return ""

    def row(self, row: ExportedRow) -> str:
        """Return one line."""
        return f"{json.dumps(line_of(row), ensure_ascii=False)}\n"

    def end(self) -> str:
        """Return nothing: every line is a row."""
        return ""


def line_of(row: ExportedRow) -> dict[str, Value]:
    """Return the object of one line, with the columns of analysers first."""
    moment = row.row.happened
    known = moment is not None and moment.at is not None
    at = moment.at if moment is not None and moment.at else row.row.recorded.at
    return {
        "message": row.words,
        "datetime": at.isoformat(timespec="microseconds"),
        "timestamp": (at - _EPOCH) // _MICROSECOND,
        "timestamp_desc": _HAPPENED if known else _RECORDED,
        **row.to_value(),
    }
