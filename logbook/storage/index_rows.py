"""What the index holds of the timeline: its rows and their words."""

from collections.abc import Iterable

from sqlcipher3 import dbapi2

from logbook.domain.entry import SignedEntry
from logbook.storage import timeline_names, timeline_rows, word_index

MEANING = 2
"""To be raised when rows come to mean something else although the tables do not."""

TABLES: tuple[str, ...] = (
    *timeline_names.TABLES,
    *timeline_rows.TABLES,
    *word_index.TABLES,
)
"""Tables and settings, in the order they are made."""

ORDERS = timeline_rows.ORDERS
"""Indexes that are made last."""


def add(connection: dbapi2.Connection, batch: Iterable[SignedEntry]) -> None:
    """Put entries into the index, inside the transaction that moves its mark.

    Args:
        batch: Entries in order, none of which is in the index yet, and after all
            that are.
    """
    rows = timeline_rows.TimelineRows(connection)
    words = word_index.WordWriter(connection)
    for signed in batch:
        words.add(signed, rows.add(signed))
    rows.finish()
    words.finish()
