"""What makes entries findable, worked out from the entries themselves."""

from typing import TypedDict

from logbook.domain.entry import SignedEntry
from logbook.domain.moment import utc_text


class IndexRow(TypedDict):
    """One row of the index table."""

    seq: int
    incident: str | None
    kind: str
    author: str
    recorded: str
    happened: str | None


def index_row(signed: SignedEntry) -> IndexRow:
    """Return the row under which *signed* is found."""
    entry = signed.entry
    return IndexRow(
        seq=entry.number,
        incident=entry.incident,
        kind=str(entry.kind),
        author=entry.author,
        recorded=utc_text(entry.recorded.at),
        happened=_happened(signed),
    )


def _happened(signed: SignedEntry) -> str | None:
    """Return the instant in UTC the author claims, none where there is no such."""
    moment = signed.values.get("happened")
    utc = moment.get("utc") if isinstance(moment, dict) else None
    return utc if isinstance(utc, str) else None
