"""The rows of the timeline, as far as they are chosen and put in order by.

What a row says is not here: the few rows of a page are read from the record.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlcipher3 import dbapi2

from logbook.domain.amendment import HAPPENED
from logbook.domain.bodies import Amendment, Answer, Body, body_of
from logbook.domain.decisions import IncidentClosed
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.folding import row_of
from logbook.domain.moment import Moment
from logbook.domain.people import People
from logbook.domain.stem import Stem
from logbook.domain.timeline import TimelineRow, delay_of, instant_of, timeline_of
from logbook.domain.timeline_query import RowStanding, standings_of
from logbook.storage.timeline_names import Names, Sort

LOGBOOK = 0
"""Stands for the incident of a row that is about the logbook."""

CLOCK = -1
"""The same of a row about the laptop's clock, which belongs to whatever was open."""

EVERY = -2
"""Stands for all rows in the counts by the hour."""

HOUR = 3_600_000_000
"""Microseconds; the stretch of time in which rows are counted once and for all."""

FLAGS = {standing: 1 << place for place, standing in enumerate(RowStanding)}
"""The bit of each standing. The order in `RowStanding` is kept, or rows are remade."""

_FACTS = "incident, label, phase, author, flags"

TABLES: tuple[str, ...] = (
    """\
CREATE TABLE timeline (
    -- the entry a row began with
    number INTEGER NOT NULL PRIMARY KEY,
    incident INTEGER NOT NULL,
    label INTEGER NOT NULL,
    phase INTEGER NOT NULL,
    author INTEGER NOT NULL,
    -- microseconds since 1970: when it was written, and by when it is put in order
    recorded INTEGER NOT NULL,
    at INTEGER NOT NULL,
    flags INTEGER NOT NULL,
    stem INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
    """\
CREATE TABLE fold (
    -- an entry that gave a row new words
    entry INTEGER PRIMARY KEY,
    row INTEGER NOT NULL,
    -- whether a later answer may refer to it instead of to the row
    answers INTEGER NOT NULL
) STRICT""",
    """\
CREATE TABLE addition (
    entry INTEGER PRIMARY KEY,
    -- which addition after the close it is
    ordinal INTEGER NOT NULL
) STRICT""",
    """\
CREATE TABLE life (
    incident INTEGER PRIMARY KEY,
    -- entries; what the clock did between them belongs to the incident
    opened INTEGER,
    closed INTEGER,
    additions INTEGER NOT NULL DEFAULT 0,
    -- times of the first and the last thing the clock did meanwhile
    first_event INTEGER,
    last_event INTEGER
) STRICT""",
    """\
CREATE TABLE stretch (
    -- rows from this one to the next such were written at times that only grow
    first INTEGER PRIMARY KEY,
    -- when its first and its last row were written
    began INTEGER NOT NULL,
    ended INTEGER NOT NULL
) STRICT""",
    """\
CREATE TABLE hour (
    -- 0 by when it happened, 1 by when it was written
    clock INTEGER NOT NULL,
    incident INTEGER NOT NULL,
    hour INTEGER NOT NULL,
    phase INTEGER NOT NULL,
    author INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    PRIMARY KEY (clock, incident, hour, phase, author)
) STRICT, WITHOUT ROWID""",
)

ORDERS: tuple[str, ...] = (
    f"CREATE INDEX timeline_by_at ON timeline (at, number, {_FACTS})",
    *(
        f"CREATE INDEX timeline_by_{fact}_at "
        f"ON timeline ({fact}, at, number, {_FACTS.replace(f'{fact}, ', '')})"
        for fact in ("incident", "label", "phase", "author")
    ),
    *(
        f"CREATE INDEX timeline_by_{fact}_number "
        f"ON timeline ({fact}, number, {_FACTS.replace(f'{fact}, ', '')}, recorded)"
        for fact in ("incident", "label", "phase", "author")
    ),
    f"CREATE INDEX timeline_by_recorded ON timeline (recorded, number, {_FACTS})",
    f"""\
CREATE INDEX timeline_flagged_at ON timeline (at, number, {_FACTS})
WHERE flags <> 0""",
    f"""\
CREATE INDEX timeline_flagged_number ON timeline (number, {_FACTS}, recorded)
WHERE flags <> 0""",
    "CREATE INDEX fold_by_row ON fold (row, entry)",
)
"""Made once the tables are filled: sorting all at once is ten times as quick as
finding the place of each row in each order. No row is put in by them."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_NOBODY = People({})

_LIFE = "SELECT closed, additions FROM life WHERE incident = ?"
_LIVES = "INSERT OR IGNORE INTO life (incident) VALUES (?)"
_OPENED = "UPDATE life SET opened = ? WHERE incident = ? AND opened IS NULL"
_CLOSED = "UPDATE life SET closed = ? WHERE incident = ?"
_COUNTED = "UPDATE life SET additions = ? WHERE incident = ?"
_EVENT = (
    "UPDATE life SET "
    "first_event = CASE WHEN first_event <= :at THEN first_event ELSE :at END, "
    "last_event = CASE WHEN last_event >= :at THEN last_event ELSE :at END "
    "WHERE opened IS NOT NULL AND closed IS NULL"
)
_ADDED = "INSERT INTO addition VALUES (?, ?)"
_FOLDED = "INSERT INTO fold VALUES (?, ?, ?)"
_FOLD = "SELECT row FROM fold WHERE entry = ? AND answers"
_ROW = (
    "SELECT number, incident, label, phase, author, recorded, at, flags, stem "
    "FROM timeline WHERE number = ?"
)
_ADD = "INSERT INTO timeline VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_MOVE = "UPDATE timeline SET at = ?, flags = ? WHERE number = ?"
_LAST = "SELECT ended FROM stretch ORDER BY first DESC LIMIT 1"
_STRETCH = "INSERT INTO stretch VALUES (?, ?, ?)"
_GROWN = "UPDATE stretch SET ended = ? WHERE first = (SELECT max(first) FROM stretch)"
_HOUR = (
    "INSERT INTO hour VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT "
    "DO UPDATE SET rows = rows + excluded.rows"
)


@dataclass(frozen=True, slots=True)
class IndexedRow:
    """One row of the table."""

    number: int
    incident: int
    label: int
    phase: int
    author: int
    recorded: int
    at: int
    flags: int
    stem: int


class TimelineRows:
    """Puts entries into the tables, a batch in one transaction of the caller's."""

    def __init__(self, connection: dbapi2.Connection) -> None:
        self._connection = connection
        self._names = Names(connection)
        self._hours: Counter[tuple[int, int, int, int, int]] = Counter()
        self._tally: Counter[int] = Counter()
        last = connection.execute(_LAST).fetchone()
        self._last: int | None = last[0] if last else None

    def add(self, signed: SignedEntry) -> IndexedRow:
        """Add an entry that comes after all there are; return the row it is in."""
        body = body_of(signed)
        addition = self._live(signed, body)
        number = row_of(signed, body, self._found)
        if number is None:
            return self._begin(signed, addition)
        return self._fold(self._row(number), signed, body)

    def finish(self) -> None:
        """Write what was only counted so far."""
        self._grow()
        self._names.tally(self._tally)
        hours = [(*key, rows) for key, rows in self._hours.items() if rows]
        self._connection.executemany(_HOUR, hours)
        self._tally.clear()
        self._hours.clear()

    def _live(self, signed: SignedEntry, body: Body | None) -> int | None:
        """Take note of what an entry does to the life of its incident.

        Returns:
            Which addition after the close it is, none if it is not.
        """
        incident, run = self._incident(signed), self._connection.execute
        found = run(_LIFE, (incident,)).fetchone()
        if found is not None and found[0] is not None:
            addition = int(found[1]) + 1
            run(_COUNTED, (addition, incident))
            run(_ADDED, (signed.number, addition))
        else:
            addition = None
            if isinstance(body, IncidentClosed):
                run(_LIVES, (incident,))
                run(_CLOSED, (signed.number, incident))
        if signed.entry.kind == EntryKind.INCIDENT_OPENED:
            run(_LIVES, (incident,))
            run(_OPENED, (signed.number, incident))
        return addition

    def _incident(self, signed: SignedEntry) -> int:
        incident = signed.entry.incident
        if incident is None:
            return LOGBOOK
        return self._names.number(Sort.INCIDENT, incident)

    def _found(self, number: int) -> tuple[int, Stem] | None:
        run = self._connection.execute
        for (row,) in run(_FOLD, (number,)).fetchall():
            number = row
        found = run(_ROW, (number,)).fetchone()
        return None if found is None else (number, self._stem(IndexedRow(*found)))

    def _stem(self, row: IndexedRow) -> Stem:
        incident = self._names.text(row.incident) if row.incident > LOGBOOK else None
        kind, _, question = self._names.text(row.stem).partition(" ")
        return Stem(self._names.text(row.author), incident, kind, question)

    def _row(self, number: int) -> IndexedRow:
        return IndexedRow(*self._connection.execute(_ROW, (number,)).fetchone())

    def _begin(self, signed: SignedEntry, addition: int | None) -> IndexedRow:
        additions = {} if addition is None else {signed.number: addition}
        [shown] = timeline_of([signed], _NOBODY, additions)
        row = self._indexed(signed, shown)
        self._connection.execute(
            _ADD,
            (
                row.number, row.incident, row.label, row.phase, row.author,
                row.recorded, row.at, row.flags, row.stem,
            ),
        )  # fmt: skip
        self._stretch(row)
        if row.incident == CLOCK:
            self._connection.execute(_EVENT, {"at": row.at})
        self._count(row)
        return row

    def _stretch(self, row: IndexedRow) -> None:
        """Begin a new stretch where the clock was set back, or let the last grow."""
        if self._last is None or row.recorded < self._last:
            self._grow()
            values = (row.number, row.recorded, row.recorded)
            self._connection.execute(_STRETCH, values)
        self._last = row.recorded

    def _grow(self) -> None:
        if self._last is not None:
            self._connection.execute(_GROWN, (self._last,))

    def _indexed(self, signed: SignedEntry, shown: TimelineRow) -> IndexedRow:
        stem = Stem.of(signed, body_of(signed))
        is_event = stem.incident is None and shown.kind == EntryKind.CLOCK_EVENT
        number = self._names.number
        return IndexedRow(
            signed.number,
            CLOCK if is_event else self._incident(signed),
            number(Sort.LABEL, shown.label.code),
            number(Sort.PHASE, shown.phase or ""),
            number(Sort.AUTHOR, shown.author),
            microseconds(shown.recorded.at),
            microseconds(shown.when),
            flags_of(standings_of(shown)),
            number(Sort.STEM, f"{stem.kind} {stem.question}"),
        )

    def _count(self, row: IndexedRow) -> None:
        self._tally.update((row.label, row.phase, row.author))
        if row.incident > LOGBOOK:
            self._tally[row.incident] += 1
        self._count_flags(0, row.flags)
        self._count_hour(0, row, row.at, 1)
        self._count_hour(1, row, row.recorded, 1)

    def _count_hour(self, clock: int, row: IndexedRow, at: int, more: int) -> None:
        incidents = (EVERY, row.incident) if row.incident > LOGBOOK else (EVERY,)
        for incident in incidents:
            self._hours[clock, incident, at // HOUR, row.phase, row.author] += more

    def _count_flags(self, before: int, after: int) -> None:
        """Count the standings a row came to have; those it lost are counted still."""
        for standing, bit in FLAGS.items():
            if after & bit and not before & bit:
                self._tally[self._names.number(Sort.STANDING, standing)] += 1

    def _fold(
        self, row: IndexedRow, signed: SignedEntry, body: Body | None
    ) -> IndexedRow:
        """Note what a later entry changes about a row: its time and its standing.

        New words of a step or of a note change neither the label nor the phase.
        """
        run = self._connection.execute
        is_answer = isinstance(body, Answer)
        run(_FOLDED, (signed.number, row.number, is_answer))
        at, flags = row.at, row.flags | FLAGS[RowStanding.AMENDED]
        if is_answer:
            [shown] = timeline_of([signed], _NOBODY, {})
            unknown = flags_of(standings_of(shown)) & FLAGS[RowStanding.UNKNOWN]
            flags = flags & ~FLAGS[RowStanding.UNKNOWN] | unknown
            at, flags = _timed(row, shown.happened, flags)
        elif isinstance(body, Amendment) and body.field == HAPPENED:
            at, flags = _timed(row, body.moment, flags)
        run(_MOVE, (at, flags, row.number))
        self._count_flags(row.flags, flags)
        if at // HOUR != row.at // HOUR:
            self._count_hour(0, row, row.at, -1)
            self._count_hour(0, row, at, 1)
        return row


def _timed(row: IndexedRow, happened: Moment | None, flags: int) -> tuple[int, int]:
    """Return time and flags of a row once it is said to have happened then."""
    written = instant(row.recorded)
    late = FLAGS[RowStanding.LATE]
    is_late = delay_of(happened, written) is not None
    flags = flags | late if is_late else flags & ~late
    return microseconds(instant_of(happened, written)), flags


def flags_of(standings: frozenset[RowStanding]) -> int:
    """Return the bits of these standings."""
    return sum(FLAGS[standing] for standing in standings)


def microseconds(at: datetime) -> int:
    """Return an instant as it is kept."""
    return (at - _EPOCH) // _MICROSECOND


def instant(kept: int) -> datetime:
    """Read back what `microseconds` returned."""
    return _EPOCH + timedelta(microseconds=kept)
