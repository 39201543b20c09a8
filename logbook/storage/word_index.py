"""Which entries hold which words: two full-text indexes, and what waits for them.

The words are folded by `logbook.domain.search`, so that the index finds what a plain
scan finds; SQLite's own notion of a word plays no part. The texts are not kept.

An entry that began a row is found under its number; one that gave a row new words
under a number that sorts by its row. So what is found comes in the order of the rows
without being sorted, however much it is.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import groupby

from sqlcipher3 import dbapi2

from logbook.domain.bodies import body_of
from logbook.domain.entry import SignedEntry
from logbook.domain.search import Search, Term, spelled
from logbook.domain.searchable import texts_of
from logbook.storage.timeline_rows import IndexedRow

AT_ONCE = 64
"""Entries that wait until they are put into the full-text index together."""

AT_MOST = 256
"""Entries that wait where nobody had the time; then one save takes a little longer."""

IN_BULK = 2048
"""The same while many are put in: what is indexed together needs no merging."""

MERGED = 64
"""Pages of the full-text index put together while nothing else is going on."""

MERGED_IN_BULK = 256
"""The same with each batch, while many entries are indexed at once."""

_BETWEEN = "\ue000"
"""Stands between two texts, so that no phrase runs over; nobody can search for it."""

_TAG = "\ue001"
"""Begins what is no word of a person."""

_ENDINGS = 200
"""Words up to which a beginning is searched for as these words."""

_LONGEST_PREFIX = 3
"""Letters of the longest beginnings that have an index; see the tables."""

_BEYOND = "\U0010ffff"
"""Sorts after every letter, so that all words with a beginning are before it."""

_SHIFT = 31
"""Bits for how much younger an entry is than the row it folds into."""

_TABLE = """\
CREATE VIRTUAL TABLE {name} USING fts5 (
    words, content = '', columnsize = 0, prefix = '1 2 3', tokenize = 'ascii'
)"""

TABLES: tuple[str, ...] = (
    # entries that began a row, by their number
    _TABLE.format(name="first_words"),
    # entries folded into a row, by the row's number and their distance from it
    _TABLE.format(name="later_words"),
    # Merging as it likes, one save in forty would take a hundred times as long.
    "INSERT INTO first_words (first_words, rank) VALUES ('automerge', 0)",
    "INSERT INTO later_words (later_words, rank) VALUES ('automerge', 0)",
    """\
CREATE TABLE word (
    -- every word that is indexed: FTS5 puts all hits of a beginning together first
    text TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID""",
    """\
CREATE TABLE waiting (
    entry INTEGER PRIMARY KEY,
    row INTEGER NOT NULL,
    words TEXT NOT NULL
) STRICT""",
)

_WAIT = "INSERT INTO waiting VALUES (?, ?, ?)"
_WAITING = "SELECT entry, row, words FROM waiting ORDER BY entry"
_HOW_MANY = "SELECT count(*) FROM waiting"
_DONE = "DELETE FROM waiting"
_WORD = "INSERT OR IGNORE INTO word VALUES (?)"
_BEGINNING = "SELECT text FROM word WHERE text >= ? AND text < ? LIMIT ?"
_FIRST = "INSERT INTO first_words (rowid, words) VALUES (?, ?)"
_LATER = "INSERT INTO later_words (rowid, words) VALUES (?, ?)"
_MERGE_FIRST = "INSERT INTO first_words (first_words, rank) VALUES ('merge', ?)"
_MERGE_LATER = "INSERT INTO later_words (later_words, rank) VALUES ('merge', ?)"
_FIND = (
    "SELECT rowid FROM {name} WHERE {name} MATCH ? AND rowid BETWEEN ? AND ? "
    "ORDER BY rowid {order} LIMIT ?"
)
_CHUNK = 512


class WordWriter:
    """Puts the words of entries into the index."""

    def __init__(self, connection: dbapi2.Connection) -> None:
        self._connection = connection
        self._new: list[tuple[int, int, str]] = []

    def add(self, signed: SignedEntry, row: IndexedRow) -> None:
        """Add an entry that is in this row."""
        texts = texts_of(body_of(signed))
        if texts:
            self._new.append((signed.number, row.number, _document(texts, row)))

    def finish(self) -> None:
        """Write what was added: it waits until enough has come together."""
        self._connection.executemany(_WAIT, self._new)
        many, most = len(self._new) >= AT_ONCE, _wait_at_most(len(self._new))
        self._new.clear()
        if how_many_wait(self._connection) < most:
            return
        index_waiting(self._connection)
        if many:
            _merge(self._connection, MERGED_IN_BULK)


def _wait_at_most(new: int) -> int:
    """Return how many entries may wait once so many have come together."""
    if new >= AT_MOST:
        return IN_BULK
    return 0 if new >= AT_ONCE else AT_MOST


def how_many_wait(connection: dbapi2.Connection) -> int:
    """Return how many entries are not in the full-text index yet."""
    [(number,)] = connection.execute(_HOW_MANY).fetchall()
    return int(number)


def index_waiting(connection: dbapi2.Connection) -> None:
    """Put what waits into the full-text index."""
    waiting = connection.execute(_WAITING).fetchall()
    first = [(entry, words) for entry, row, words in waiting if entry == row]
    later = [
        (row << _SHIFT | entry - row, words)
        for entry, row, words in waiting
        if entry != row
    ]
    # In the order of the index, which otherwise writes itself out at each step back.
    connection.executemany(_FIRST, first)
    connection.executemany(_LATER, sorted(later))
    words = {word for _, _, document in waiting for word in _words_in(document)}
    connection.executemany(_WORD, [(word,) for word in sorted(words)])
    connection.execute(_DONE)


def tidy(connection: dbapi2.Connection) -> None:
    """Bring the index up to date and put some of its small parts together."""
    if how_many_wait(connection):
        index_waiting(connection)
    _merge(connection, MERGED)


def _merge(connection: dbapi2.Connection, pages: int) -> None:
    connection.execute(_MERGE_FIRST, (pages,))
    connection.execute(_MERGE_LATER, (pages,))


@dataclass(frozen=True, slots=True)
class Match:
    """What is looked for, as the full-text index understands it.

    Attributes:
        tags: For each fact of a row, the numbers of which it has to have one.
    """

    search: Search
    tags: Mapping[str, tuple[int, ...]]

    def expression(self, connection: dbapi2.Connection) -> str:
        """Return the same for FTS5. Words are letters and digits: nothing to escape."""
        terms = [_either(connection, term) for term in self.search.terms]
        tags = [
            " OR ".join(f'"{_tag(fact, each)}"' for each in several)
            for fact, several in self.tags.items()
        ]
        return " AND ".join((*terms, *(f"({either})" for either in tags)))


def _either(connection: dbapi2.Connection, term: Term) -> str:
    """Return a term for FTS5: each word it can end in, where these are not too many.

    Asked for a beginning that has no index of its own, FTS5 puts the hits of every word
    that begins so together before it gives the first; of whole words it gives the first
    at once.
    """
    *head, last = term.words
    phrase = f'"{" ".join(term.words)}"'
    if not term.is_prefix:
        return phrase
    if len(last) <= _LONGEST_PREFIX:
        return f"{phrase} *"
    asked = (last, last + _BEYOND, _ENDINGS + 1)
    found = [word for (word,) in connection.execute(_BEGINNING, asked)]
    if len(found) > _ENDINGS:
        return f"{phrase} *"
    phrases = (f'"{" ".join((*head, word))}"' for word in found or (last,))
    return f"({' OR '.join(phrases)})"


class Hits:
    """Rows with an entry that has the words of one `Match`.

    What waits for the index is looked through as it stands, so that a search is
    complete at every moment.
    """

    def __init__(self, connection: dbapi2.Connection, match: Match) -> None:
        self._connection = connection
        self._expression = match.expression(connection)
        self._waiting = sorted(_found_waiting(connection, match))

    def walk(
        self, low: int, high: int, *, newest_first: bool, chunk: int = _CHUNK
    ) -> Iterator[int]:
        """Return rows numbered between *low* and *high*, both left out, in order.

        Args:
            chunk: How many are asked for at first.
        """
        low, high = max(low, 0), min(high, 1 << _SHIFT)
        first = (low + 1, high - 1)
        later = ((low + 1) << _SHIFT, (high << _SHIFT) - 1)
        waiting = [row for row in self._waiting if low < row < high]
        folded = self._indexed("later_words", later, chunk, newest_first=newest_first)
        found = merge(
            self._indexed("first_words", first, chunk, newest_first=newest_first),
            (each >> _SHIFT for each in folded),
            reversed(waiting) if newest_first else waiting,
            reverse=newest_first,
        )
        return (row for row, _ in groupby(found))

    def among(self, low: int, high: int) -> set[int]:
        """Return every row numbered from *low* to *high*, both included."""
        return set(self.walk(low - 1, high + 1, newest_first=False))

    def _indexed(
        self, name: str, within: tuple[int, int], limit: int, *, newest_first: bool
    ) -> Iterator[int]:
        """Yield what one index finds, a chunk for each query: no cursor stays open."""
        query = _FIND.format(name=name, order="DESC" if newest_first else "ASC")
        first, last = within
        while first <= last:
            values = (self._expression, first, last, limit)
            found = [each for (each,) in self._connection.execute(query, values)]
            yield from found
            if len(found) < limit:
                return
            if newest_first:
                last = found[-1] - 1
            else:
                first = found[-1] + 1
            limit *= 4


def _document(texts: Iterable[str], row: IndexedRow) -> str:
    """Return what is indexed of an entry: its words and what its row is."""
    words = (" ".join(spelled(text)) for text in texts)
    tags = (_tag(fact, getattr(row, fact)) for fact in FACTS)
    return f" {_BETWEEN} ".join((*words, " ".join(tags)))


FACTS = ("incident", "label", "phase", "author")
"""What a row is by, once and for all, and what a search can be narrowed by."""


def _words_in(document: str) -> Iterator[str]:
    """Return the words of a document without what was put between and after them."""
    marks = (_BETWEEN, _TAG)
    return (word for word in document.split() if not word.startswith(marks))


def _tag(fact: str, number: int) -> str:
    return f"{_TAG}{fact}{number}"


def _found_waiting(connection: dbapi2.Connection, match: Match) -> set[int]:
    return {
        row
        for _, row, document in connection.execute(_WAITING).fetchall()
        if _finds(match, document.split(_BETWEEN))
    }


def _finds(match: Match, parts: Sequence[str]) -> bool:
    *texts, last = (part.split() for part in parts)
    tags = set(last)
    return match.search.finds_spelled(texts) and all(
        any(_tag(fact, each) in tags for each in several)
        for fact, several in match.tags.items()
    )
