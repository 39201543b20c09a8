"""Rows as one JSON document that says what it is."""

import json

from logbook.domain.export import ExportedRow, ExportHead

FORMAT = "incident-logbook-timeline/1"


class JsonRows:
    """Everything there is of each row; struck words and entry numbers among it."""

    def __init__(self, head: ExportHead) -> None:
        self._head = head
        self._is_first = True

    def begin(self) -> str:
        """Return what the document says about itself, up to its rows."""
        head = self._head
        about = {
            "format": FORMAT,
            "log": head.log,
            "organisation": head.organisation,
            "rehearsal": head.rehearsal,
            "up_to_entry": head.upto,
            "written": head.written_text,
            "shown": head.shown,
        }
        return f'{json.dumps(about, ensure_ascii=False, indent=1)[:-2]},\n "rows": ['

    def row(self, row: ExportedRow) -> str:
        """Return one row."""
        comma, self._is_first = "" if self._is_first else ",", False
        return f"{comma}\n  {json.dumps(row.to_value(), ensure_ascii=False)}"

    def end(self) -> str:
        """Return what closes the document."""
        return "\n ]\n}\n"
