"""Reading of a whole record only what one report needs of it.

A report proves that its entries stand in the record, and for that every leaf of the
tree is needed; but of entries about other incidents nothing else is.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from logbook.domain.canonical import to_bytes
from logbook.domain.digest import Digest
from logbook.domain.entry import SignedEntry
from logbook.domain.errors import MalformedEntryError
from logbook.domain.merkle import leaf_of
from logbook.domain.verification import StoredRow


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was read of a record.

    Attributes:
        entries: Those of the incident, and those of some kinds whatever they are
            about; in order.
        leaves: What stands for each row in the tree, wanted or not.
    """

    entries: list[SignedEntry]
    leaves: list[Digest]

    @property
    def size(self) -> int:
        """How many rows the record has."""
        return len(self.leaves)


def gathered(
    rows: Iterable[StoredRow], incident: str | None, kinds: Iterable[str]
) -> Gathered:
    """Gather entries from the record itself, not through an index nobody signed.

    Args:
        rows: Every row from the first on.
        incident: Its reference, none for those of *kinds* alone.
        kinds: Read as well, whatever they are about.
    """
    marks = [_member("type", str(kind)) for kind in kinds]
    if incident is not None:
        marks.append(_member("incident", incident))
    found = Gathered([], [])
    for row in rows:
        found.leaves.append(leaf_of(row.payload))
        # A payload is canonical or no entry at all: a member is spelled in one way,
        # and inside of a text its quotes would be escaped.
        if any(mark in row.payload for mark in marks):
            try:
                found.entries.append(row.to_signed())
            except MalformedEntryError:
                continue
    return found


def _member(name: str, value: str) -> bytes:
    """Return how a member of a payload is spelled."""
    return to_bytes({name: value})[1:-1]
