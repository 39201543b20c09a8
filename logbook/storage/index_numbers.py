"""Which entries are about an incident or of a kind, answered by the index.

Each question has a narrow table of its own, in the order of its answer: a page that is
not in the cache costs a decryption.
"""

from collections.abc import Iterable, Sequence

from sqlcipher3 import dbapi2

from logbook.domain.about import about_of

TABLES: tuple[str, ...] = (
    """\
CREATE TABLE of_incident (
    incident TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (incident, seq)
) STRICT, WITHOUT ROWID""",
    """\
CREATE TABLE of_kind (
    kind TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (kind, seq)
) STRICT, WITHOUT ROWID""",
    """\
CREATE TABLE of_both (
    incident TEXT NOT NULL,
    kind TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (incident, kind, seq)
) STRICT, WITHOUT ROWID""",
)

_ADD_INCIDENT = "INSERT INTO of_incident VALUES (?, ?)"
_ADD_KIND = "INSERT INTO of_kind VALUES (?, ?)"
_ADD_BOTH = "INSERT INTO of_both VALUES (?, ?, ?)"

_OF_INCIDENT = "SELECT seq FROM of_incident WHERE incident = ?"
_OF_KIND = "SELECT seq FROM of_kind WHERE kind = ?"
_OF_BOTH = "SELECT seq FROM of_both WHERE incident = ? AND kind = ?"
_COUNT = "SELECT count(*) FROM of_incident WHERE incident = ?"
_NEXT = " AND seq > ? ORDER BY seq LIMIT ?"


def add(connection: dbapi2.Connection, payloads: Iterable[tuple[int, bytes]]) -> None:
    """Put entries into the index, inside the transaction that moves its mark.

    Args:
        payloads: By the number of the row; what is no entry of that number is left
            out, and verification names it.
    """
    seen = [(number, about_of(payload)) for number, payload in payloads]
    found = [about for number, about in seen if about and about.number == number]
    numbered = [(one.incident, one.kind, one.number) for one in found]
    about = [row for row in numbered if row[0] is not None]
    # In the order of each table: a page is written once and not again and again.
    connection.executemany(_ADD_INCIDENT, sorted((row[0], row[2]) for row in about))
    connection.executemany(_ADD_BOTH, sorted(about))
    connection.executemany(_ADD_KIND, sorted(row[1:] for row in numbered))


def next_numbers(
    connection: dbapi2.Connection,
    incident: str | None,
    kinds: Sequence[str],
    *,
    after: int,
    limit: int,
) -> list[int]:
    """Return the lowest numbers above *after*, in order.

    Args:
        incident: Its reference; none for the whole logbook.
        kinds: Only these; without an incident there is at least one.
    """
    found = {
        number
        for query, chosen in _questions(incident, kinds)
        for (number,) in connection.execute(query + _NEXT, (*chosen, after, limit))
    }
    return sorted(found)[:limit]


def count(connection: dbapi2.Connection, incident: str) -> int:
    """Return how many entries are about an incident."""
    [(number,)] = connection.execute(_COUNT, (incident,)).fetchall()
    return int(number)


def _questions(
    incident: str | None, kinds: Sequence[str]
) -> list[tuple[str, tuple[str, ...]]]:
    if incident is None:
        return [(_OF_KIND, (kind,)) for kind in kinds]
    if not kinds:
        return [(_OF_INCIDENT, (incident,))]
    return [(_OF_BOTH, (incident, kind)) for kind in kinds]
