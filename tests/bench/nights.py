"""What happens in a logbook made for a bench: shifts, several incidents at once."""

from dataclasses import dataclass, field
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING

from logbook.application.journal import Journal
from logbook.domain.bodies import (
    Amendment,
    Answer,
    Body,
    CallOutcome,
    Channel,
    IncidentOpened,
    Manner,
    Note,
    NotificationMade,
    Standing,
    StepMark,
    StepMarked,
)
from logbook.domain.checkpoint import Checkpoint, cosign
from logbook.domain.incident import next_reference
from logbook.domain.moment import Moment, TimeSource
from logbook.domain.question import QuestionKind
from logbook.domain.record_bodies import Countersigned
from logbook.packs.library import pack
from tests.bench.phrases import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from logbook.application.ports import EntryStore, Signer
    from tests.fakes import FakeClock

SPAN = timedelta(days=270)
"""From the first entry to the last, whatever their number."""

PLACE = "ca-on-windsor"

SHIFT = 40
"""Entries by the same person, on average."""

AT_ONCE = 3
"""Incidents that are being worked on at the same time."""

MANNERS = tuple(Manner)
LATE = (timedelta(minutes=20), timedelta(hours=3), timedelta(hours=14))
_WHAT = ("note", "step", "answer", "call", "amend")
_WEIGHTS = (86, 4, 5, 2, 3)
"""Of a hundred entries; the rest of the kinds come of what happens around them."""

_SHIFTS_FOR_REVIEW = 10
_SHIFTS_FOR_CLOCK = 25


@dataclass(slots=True)
class _Incident:
    """What later entries of an incident refer to.

    Attributes:
        answered: Number of the newest answer to each question.
        notes: The newest note of each author.
    """

    reference: str
    answered: dict[str, int] = field(default_factory=dict)
    notes: dict[str, int] = field(default_factory=dict)


class _TrustingJournal(Journal):
    """Takes our own words without looking for secrets: a third of the time."""

    def _refuse_secrets(self, body: Body) -> None:
        pass


class Nights:
    """Writes entries as people of several shifts would, until there are enough.

    Args:
        store: Where they go; founding and enrolments are in it already.
        people: Who takes shifts; the first one is a supervisor.
        size: Entries there are in the end.
        incidents: How many they tell of.
    """

    def __init__(
        self,
        log: str,
        store: "EntryStore",
        clock: "FakeClock",
        people: "Sequence[Signer]",
        *,
        size: int,
        incidents: int,
    ) -> None:
        self._log, self._store, self._clock = log, store, clock
        self._people, self._size, self._incidents = people, size, incidents
        self._random = Random(size)
        self._pack = pack(PLACE)
        self._asked = [
            question
            for question in self._pack.questions
            if question.kind is QuestionKind.TEXT
        ]
        self._offices = [office for office in self._pack.offices if office.report_to]
        self._open: list[_Incident] = []
        self._taken: list[str] = []
        self._shift = 0
        self._journal = self._take_over(people[0])
        self._write = {
            "note": self._note,
            "step": self._step,
            "answer": self._answer,
            "call": self._call,
            "amend": self._amend,
        }

    def write(self) -> None:
        """Write until the logbook has its size."""
        while (number := self._store.head().size) < self._size:
            self._pass_time()
            begun = len(self._taken)
            if begun * self._size <= number * self._incidents:
                self._begin()
            elif self._random.randrange(SHIFT) == 0:
                self._change_shift(room=self._size - number)
            else:
                [what] = self._random.choices(_WHAT, _WEIGHTS)
                self._write[what](self._random.choice(self._open))

    def _pass_time(self) -> None:
        mean = SPAN.total_seconds() / self._size
        passed = self._random.expovariate(1 / mean)
        self._clock.pass_time(timedelta(milliseconds=round(passed * 1000)))

    def _take_over(self, signer: "Signer") -> Journal:
        """Let somebody else write: a journal of their own, as after unlocking."""
        return _TrustingJournal(self._log, self._store, signer, self._clock)

    def _change_shift(self, *, room: int) -> None:
        """Have somebody else go on, and now and then somebody look things over.

        Args:
            room: Entries that may still come; a clock that was set costs one more.
        """
        self._shift += 1
        if self._shift % _SHIFTS_FOR_CLOCK == 0 and room > 1:
            minutes = self._random.choice((-9, 11))
            self._clock.set_wall(self._clock.at + timedelta(minutes=minutes))
        self._journal = self._take_over(self._random.choice(self._people))
        if self._shift % _SHIFTS_FOR_REVIEW == 0:
            self._journal = self._take_over(self._people[0])
            self._countersign()
        else:
            self._note(self._random.choice(self._open))

    def _countersign(self) -> None:
        signer, head = self._journal.signer, self._store.head()
        checkpoint = Checkpoint(self._log, head.size, head.root())
        at = int(self._clock.at.timestamp())
        line = cosign(checkpoint, signer.person, signer.public_key, signer.sign, at=at)
        body = Countersigned(checkpoint.to_text(), line.to_line())
        self._journal.append(None, body)

    def _begin(self) -> None:
        reference = next_reference(self._pack.reference_prefix, self._taken)
        self._taken.append(reference)
        self._open = [*self._open, _Incident(reference)][-AT_ONCE:]
        title = words(self._random, 1)
        body = IncidentOpened(
            title, "ransomware", self._pack.id, self._pack.version, self._happened()
        )
        self._journal.append(reference, body)

    def _note(self, incident: _Incident) -> None:
        manner = self._random.choice(MANNERS)
        note = Note(manner, words(self._random), self._happened())
        number = self._append(incident, note)
        incident.notes[self._journal.author] = number

    def _step(self, incident: _Incident) -> None:
        step = self._random.choice(self._pack.steps)
        mark = self._random.choice((StepMark.REQUESTED, StepMark.DONE))
        body = StepMarked(
            step=step.id,
            phase=step.phase,
            title=step.title,
            mark=mark,
            words=words(self._random, 1),
            happened=self._happened(),
        )
        self._append(incident, body)

    def _answer(self, incident: _Incident) -> None:
        question = self._random.choice(self._asked)
        before = incident.answered.get(question.id)
        body = Answer(
            question=question.id,
            label=question.label,
            standing=Standing.VALUE,
            happened=self._happened(),
            text=words(self._random, 2),
            reason="" if before is None else words(self._random, 1),
        )
        refers_to = () if before is None else (before,)
        incident.answered[question.id] = self._append(incident, body, refers_to)

    def _call(self, incident: _Incident) -> None:
        office = self._random.choice(self._offices)
        outcome = self._random.choice((CallOutcome.TOLD, CallOutcome.NO_ANSWER))
        body = NotificationMade(
            office=office.id,
            office_name=office.name,
            outcome=outcome,
            channel=Channel.TELEPHONE,
            happened=self._happened(),
            person="Front desk" if outcome is CallOutcome.TOLD else "",
            words=words(self._random, 1),
        )
        self._append(incident, body)

    def _amend(self, incident: _Incident) -> None:
        """Give one's own last note new words; a note, where there is none yet."""
        number = incident.notes.get(self._journal.author)
        if number is None:
            self._note(incident)
            return
        body = Amendment("text", words(self._random, 1), words(self._random))
        self._append(incident, body, (number,))

    def _append(
        self, incident: _Incident, body: Body, refers_to: tuple[int, ...] = ()
    ) -> int:
        entry = self._journal.append(incident.reference, body, refers_to=refers_to)
        return entry.number

    def _happened(self) -> Moment:
        """Return a time a little while ago, of some entries hours ago."""
        ago = timedelta(seconds=self._random.randrange(300))
        if self._random.randrange(10) == 0:
            ago = self._random.choice(LATE)
        at = (self._clock.at - ago).replace(microsecond=0)
        return Moment(at, self._clock.offset, source=TimeSource.STATED)
