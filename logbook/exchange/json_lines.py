"""Rows as JSON Lines with the columns that timeline analysers ask for."""

import json

from logbook.domain.export import ExportedRow, ExportHead

_HAPPENED, _RECORDED = "Event happened", "Entry recorded"


class JsonLines:
    """One object a line: ``message``, ``datetime``, ``timestamp_desc`` and the rest.

    The three columns are those Timesketch wants of a file. A row whose time nobody
    knows stands at the time it was recorded, and says so.
    """

    def __init__(self, head: ExportHead) -> None:
        self._head = head

    def begin(self) -> str:
        """Return nothing: every line is a row."""
        return ""

    def row(self, row: ExportedRow) -> str:
        """Return one line."""
        moment = row.row.happened
        known = moment is not None and moment.at is not None
        at = moment.at if moment is not None and moment.at else row.row.recorded.at
        line = {
            "message": row.words,
            "datetime": at.isoformat(timespec="microseconds"),
            "timestamp_desc": _HAPPENED if known else _RECORDED,
            **row.to_value(),
        }
        return f"{json.dumps(line, ensure_ascii=False)}\n"

    def end(self) -> str:
        """Return nothing: every line is a row."""
        return ""
