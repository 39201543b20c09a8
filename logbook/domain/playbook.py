"""How far the steps, questions and duties of a pack have got."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from logbook.domain.amendment import amended_bodies
from logbook.domain.assessment import (
    AssessedMatter,
    Assessment,
    determinations_of,
)
from logbook.domain.bodies import StepMark, StepMarked
from logbook.domain.closing import READ_FOR_CLOSING, Closing, closing_of
from logbook.domain.conditions import Facts, matters_of
from logbook.domain.decisions import Determination
from logbook.domain.documentation import AnsweredQuestion, answers_of
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.errors import UnknownItemError
from logbook.domain.incident import kind_of
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.moment import Moment, Stamp
from logbook.domain.notification import (
    READ_FOR_DUTIES,
    DutyProgress,
    duties_of,
)
from logbook.domain.people import People
from logbook.domain.question import Question, QuestionKind
from logbook.domain.step import IncidentKind, Phase, Step
from logbook.domain.step_standing import standing_mark


class StepState(StrEnum):
    """Where a step stands."""

    OPEN = "open"
    STARTED = "started"
    DONE = "done"
    VERIFIED = "verified"
    REVERSED = "reversed"
    NOT_APPLICABLE = "not-applicable"
    DEFERRED = "deferred"


SETTLED_STEPS = frozenset(
    {StepState.DONE, StepState.VERIFIED, StepState.NOT_APPLICABLE}
)
"""States in which nothing has to be done any more."""

_STATES = {
    StepMark.REQUESTED: StepState.STARTED,
    StepMark.AUTHORISED: StepState.STARTED,
    StepMark.DONE: StepState.DONE,
    StepMark.VERIFIED: StepState.VERIFIED,
    StepMark.REVERSED: StepState.REVERSED,
    StepMark.NOT_APPLICABLE: StepState.NOT_APPLICABLE,
    StepMark.DEFERRED: StepState.DEFERRED,
}


@dataclass(frozen=True, slots=True)
class RecordedMark:
    """A mark as it now reads.

    Attributes:
        number: Its entry.
        author: Id of the person who recorded it.
    """

    body: StepMarked
    number: int
    author: str
    recorded: Stamp


@dataclass(frozen=True, slots=True)
class StepProgress:
    """A step, where it stands, and every mark it was given, oldest first."""

    step: Step
    state: StepState = StepState.OPEN
    marks: tuple[RecordedMark, ...] = ()

    @property
    def settled(self) -> bool:
        """Whether nothing has to be done any more.

        What was meant for a time only is settled once it is undone.
        """
        if self.state is not StepState.REVERSED:
            return self.state in SETTLED_STEPS
        done = self.last(StepMark.DONE)
        return done is not None and done.body.temporary is True

    @property
    def why(self) -> str:
        """Why it is not applicable, in the author's words; else nothing."""
        last = self.last(StepMark.NOT_APPLICABLE)
        applicable = self.state is not StepState.NOT_APPLICABLE
        return "" if applicable or last is None else last.body.words

    @property
    def until(self) -> Moment | None:
        """When it is looked at again, where it is deferred."""
        last = self.last(StepMark.DEFERRED)
        deferred = self.state is StepState.DEFERRED
        return last.body.until if deferred and last else None

    def last(self, mark: StepMark) -> RecordedMark | None:
        """Return the newest mark of one kind."""
        marks = (given for given in reversed(self.marks) if given.body.mark is mark)
        return next(marks, None)


@dataclass(frozen=True, slots=True)
class PhaseProgress:
    """How much of a phase is settled: "2 of 5"."""

    phase: Phase
    settled: int
    total: int

    @property
    def fraction(self) -> float:
        """How full its ring is, from 0 to 1; a phase with nothing to do is full."""
        return self.settled / self.total if self.total else 1.0


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an incident has got in the playbook of its place.

    Attributes:
        kind: What sort of incident it is, as far as known; it decides which steps
            are asked for.
        steps: Of every kind of incident, in the order of the pack.
        determined: What was determined, by the id of the assessment.
        closing: How it was closed; none while it is open.
    """

    pack: JurisdictionPack
    kind: IncidentKind
    steps: tuple[StepProgress, ...]
    answers: dict[str, AnsweredQuestion]
    duties: tuple[DutyProgress, ...]
    determined: dict[str, AssessedMatter]
    closing: Closing | None

    def step(self, step_id: str) -> StepProgress:
        """Return where one step stands.

        Raises:
            UnknownItemError: The pack has no such step.
        """
        for progress in self.steps:
            if progress.step.id == step_id:
                return progress
        raise UnknownItemError(step_id)

    def steps_of(self, phase: Phase) -> tuple[StepProgress, ...]:
        """Return where the steps of a phase stand that this kind asks for."""
        return tuple(each for each in self._all_of(phase) if each.step.fits(self.kind))

    def other_steps_of(self, phase: Phase) -> tuple[StepProgress, ...]:
        """Return the steps of a phase that only other kinds of incident ask for.

        They are not counted, but can be read and marked.
        """
        return tuple(
            each for each in self._all_of(phase) if not each.step.fits(self.kind)
        )

    def next_step(self, phase: Phase) -> StepProgress | None:
        """Return the step to do now: deferred ones come last, settled ones never."""
        waiting = [step for step in self.steps_of(phase) if not step.settled]
        waiting.sort(key=lambda step: step.state is StepState.DEFERRED)
        return waiting[0] if waiting else None

    def is_answered(self, question: Question) -> bool:
        """Tell whether a question has an answer; "unknown" is one too.

        A count by region is answered once it is for one region.
        """
        if question.kind is QuestionKind.BY_REGION:
            return any(given.startswith(f"{question.id}.") for given in self.answers)
        return question.id in self.answers

    def is_determined(self, matter: Assessment) -> bool:
        """Tell whether a matter was determined with yes or with no."""
        found = self.determined.get(matter.id)
        undetermined = Determination.UNDETERMINED
        return found is not None and found.current.body.finding is not undetermined

    @property
    def matters(self) -> tuple[Assessment, ...]:
        """What has to be determined in this incident."""
        return matters_of(self.pack, Facts(self.answers, self.determined))

    def phase(self, phase: Phase) -> PhaseProgress:
        """Return how much of a phase is settled."""
        settled = [step.settled for step in self.steps_of(phase)]
        match phase:
            case Phase.DOCUMENT:
                settled += map(self.is_answered, self.pack.questions)
            case Phase.NOTIFY:
                settled += [duty.settled for duty in self.duties if duty.counts]
            case Phase.ASSESS:
                settled += map(self.is_determined, self.matters)
            case Phase.CLOSE:
                settled.append(self.closing is not None)
        return PhaseProgress(phase, sum(settled), len(settled))

    def phases(self) -> tuple[PhaseProgress, ...]:
        """Return how much of every phase is settled, in the order of the pack."""
        return tuple(self.phase(phase) for phase in self.pack.phases)

    def _all_of(self, phase: Phase) -> tuple[StepProgress, ...]:
        return tuple(each for each in self.steps if each.step.phase is phase)


READ_FOR_PROGRESS = (EntryKind.STEP, *READ_FOR_DUTIES, *READ_FOR_CLOSING)
"""Kinds of entry `progress_of` takes anything from; notes are none of them."""


def progress_of(pack: JurisdictionPack, entries: Iterable[SignedEntry]) -> Progress:
    """Work out how far an incident has got from its entries, oldest first."""
    entries = list(entries)
    marks: dict[str, list[RecordedMark]] = {step.id: [] for step in pack.steps}
    for signed, body in amended_bodies(entries):
        # A step of another edition of the pack is on the timeline, and only there.
        if isinstance(body, StepMarked) and body.step in marks:
            entry = signed.entry
            given = RecordedMark(body, signed.number, entry.author, entry.recorded)
            marks[body.step].append(given)
    return Progress(
        pack=pack,
        kind=kind_of(entries),
        steps=tuple(
            StepProgress(step, _state(marks[step.id]), tuple(marks[step.id]))
            for step in pack.steps
        ),
        answers=answers_of(entries),
        duties=duties_of(pack, entries),
        determined=determinations_of(entries),
        closing=closing_of(entries),
    )


def done_by(step: StepProgress, people: People) -> set[str]:
    """Return who is on record as having done a step, as `People.known_as` does."""
    return {
        people.known_as(mark.body.by or mark.author)
        for mark in step.marks
        if mark.body.mark is StepMark.DONE
    }


def _state(marks: list[RecordedMark]) -> StepState:
    standing = standing_mark(given.body.mark for given in marks)
    return StepState.OPEN if standing is None else _STATES[standing]
