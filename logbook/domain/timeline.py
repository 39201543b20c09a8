"""Entries in order, amendments folded in, as rows a person can read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from logbook.domain.amendment import HAPPENED, amended
from logbook.domain.bodies import (
    Amendment,
    Answer,
    Body,
    Note,
    NotificationMade,
    StepMarked,
    body_of,
)
from logbook.domain.closing import additions_of
from logbook.domain.decisions import Determined, HoldAsked, HoldLifted, IncidentClosed
from logbook.domain.entry import SignedEntry
from logbook.domain.folding import row_of
from logbook.domain.moment import LATE_AFTER, Moment, Stamp
from logbook.domain.people import People
from logbook.domain.record_bodies import ClockCheck, ClockEvent
from logbook.domain.statements import label_of, statement_of
from logbook.domain.stem import Stem
from logbook.domain.step import Phase
from logbook.domain.wording import Phrase, Statement


@dataclass(frozen=True, slots=True)
class Struck:
    """What a row said before it was amended, and the amendment.

    Attributes:
        statement: The older words, still readable.
        number: The entry that replaced them.
        is_answer: Whether a new answer replaced it, rather than an amendment.
    """

    statement: Statement
    number: int
    recorded: Stamp
    author: str
    reason: str
    is_answer: bool = False


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One row: a statement with everything that was later said about it.

    Attributes:
        number: The entry it began with.
        numbers: That entry and all that amended it.
        phase: Phase of the playbook, where it has one.
        happened: When it happened, as claimed; none where the kind has no such time.
        struck: Older words, oldest first.
        author: Id of who wrote the first entry.
        addition: Which addition it is, where it was added after the close.
        incident: Reference of the incident, none if it is about the logbook.
    """

    number: int
    numbers: tuple[int, ...]
    kind: str
    label: Phrase
    phase: str | None
    happened: Moment | None
    recorded: Stamp
    author: str
    author_name: str
    statement: Statement
    struck: tuple[Struck, ...] = ()
    addition: int | None = None
    incident: str | None = None

    @property
    def amended(self) -> bool:
        """Whether older words stand struck through beside it."""
        return bool(self.struck)

    @property
    def late(self) -> timedelta | None:
        """How long after it happened it was written, where that is surely late."""
        return delay_of(self.happened, self.recorded.at)

    @property
    def when(self) -> datetime:
        """The instant it is put in order by."""
        return instant_of(self.happened, self.recorded.at)


def delay_of(happened: Moment | None, written: datetime) -> timedelta | None:
    """Return how late something was written, none where it is not surely late."""
    if happened is None or happened.latest is None:
        return None
    delay = written - happened.latest
    return delay if delay >= LATE_AFTER else None


def instant_of(happened: Moment | None, written: datetime) -> datetime:
    """Return the instant by which something stands among what happened."""
    claimed = happened.at if happened is not None else None
    return written if claimed is None else claimed


@dataclass(slots=True)
class _Folding:
    """A row while later entries are still being folded into it."""

    stem: Stem
    row: TimelineRow
    body: Body | None


def timeline_of(
    entries: Iterable[SignedEntry],
    people: People,
    additions: Mapping[int, int] | None = None,
) -> list[TimelineRow]:
    """Fold entries into rows, in the order the rows were first written.

    Args:
        entries: Every one of each row that is wanted; a row reads the same whether
            the others are there or not.
        additions: Which of them are additions after the close, by number; none to
            count them, which takes every entry since the close.
    """
    foldings: dict[int, _Folding] = {}
    order: list[_Folding] = []
    entries = list(entries)

    def found(number: int) -> tuple[int, Stem] | None:
        folding = foldings.get(number)
        return None if folding is None else (folding.row.number, folding.stem)

    for signed in entries:
        body = body_of(signed)
        number = row_of(signed, body, found)
        if number is None:
            row = _row(signed, body, people)
            folding = _Folding(Stem.of(signed, body), row, body)
            order.append(folding)
            foldings[signed.number] = folding
        else:
            _fold(foldings[number], signed, body, people)
            if isinstance(body, Answer):
                # A later answer may refer to the newest one or to the first.
                foldings[signed.number] = foldings[number]
    numbered = additions_of(entries) if additions is None else additions
    return [_with_additions(folding.row, numbered) for folding in order]


def by_happening(rows: Iterable[TimelineRow]) -> list[TimelineRow]:
    """Return rows in the order in which things happened, as claimed."""
    return sorted(rows, key=lambda row: (row.when, row.number))


def _with_additions(row: TimelineRow, additions: Mapping[int, int]) -> TimelineRow:
    """Say of a row which of its entries were added after the close."""
    if row.number in additions:
        number = additions[row.number]
        said = Phrase("after-close", {"number": number})
        return replace(row, statement=(said, *row.statement), addition=number)
    later = [additions[number] for number in row.numbers if number in additions]
    amended = tuple(Phrase("after-close.amended", {"number": each}) for each in later)
    return replace(row, statement=(*row.statement, *amended)) if amended else row


def _row(signed: SignedEntry, body: Body | None, people: People) -> TimelineRow:
    entry = signed.entry
    return TimelineRow(
        number=entry.number,
        numbers=(entry.number,),
        kind=entry.kind,
        label=label_of(body),
        phase=_phase(body),
        happened=getattr(body, "happened", None),
        recorded=entry.recorded,
        author=entry.author,
        author_name=people.name_of(entry.author),
        statement=statement_of(body, entry.kind, entry.refers_to),
        incident=entry.incident,
    )


def _fold(
    folding: _Folding, signed: SignedEntry, body: Body | None, people: People
) -> None:
    entry, row = signed.entry, folding.row
    new, is_answer = body, isinstance(body, Answer)
    if isinstance(body, Amendment) and folding.body is not None:
        new = amended(folding.body, body)
    struck = Struck(
        statement=_replaced(row, body),
        number=entry.number,
        recorded=entry.recorded,
        author=people.name_of(entry.author),
        reason=getattr(body, "reason", ""),
        is_answer=is_answer,
    )
    folding.body = new
    folding.row = replace(
        row,
        numbers=(*row.numbers, entry.number),
        happened=getattr(new, "happened", row.happened),
        statement=statement_of(new, row.kind),
        struck=(*row.struck, struck),
    )


def _replaced(row: TimelineRow, body: Body | None) -> Statement:
    """Return what of a row no longer holds: its time alone, or all it says."""
    is_time = isinstance(body, Amendment) and body.field == HAPPENED
    if is_time and row.happened is not None:
        return (Phrase("happened-at", {"moment": row.happened}),)
    return row.statement


def _phase(body: Body | None) -> str | None:
    match body:
        case StepMarked():
            return body.phase
        case NotificationMade() | HoldAsked() | HoldLifted():
            return Phase.NOTIFY
        case Determined():
            return Phase.ASSESS
        case IncidentClosed():
            return Phase.CLOSE
        case Note() | Answer() | ClockCheck() | ClockEvent():
            return Phase.DOCUMENT
    return None
