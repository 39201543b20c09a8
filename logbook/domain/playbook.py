"""How far the steps, questions and duties of a pack have got."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from logbook.domain.amendment import amended_bodies
from logbook.domain.bodies import StepMark, StepMarked
from logbook.domain.documentation import AnsweredQuestion, answers_of
from logbook.domain.entry import SignedEntry
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.moment import Moment, Stamp
from logbook.domain.notification import DutyProgress, duties_of
from logbook.domain.step import Phase, Step


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
        """Whether nothing has to be done any more."""
        return self.state in SETTLED_STEPS

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
    """How far an incident has got in the playbook of its place."""

    pack: JurisdictionPack
    steps: tuple[StepProgress, ...]
    answers: dict[str, AnsweredQuestion]
    duties: tuple[DutyProgress, ...]

    def step(self, step_id: str) -> StepProgress:
        """Return where one step stands.

        Raises:
            KeyError: The pack has no such step.
        """
        return {progress.step.id: progress for progress in self.steps}[step_id]

    def steps_of(self, phase: Phase) -> tuple[StepProgress, ...]:
        """Return where the steps of a phase stand, in order."""
        return tuple(
            progress for progress in self.steps if progress.step.phase is phase
        )

    def next_step(self, phase: Phase) -> StepProgress | None:
        """Return the step to do now: deferred ones come last, settled ones never."""
        waiting = [step for step in self.steps_of(phase) if not step.settled]
        waiting.sort(key=lambda step: step.state is StepState.DEFERRED)
        return waiting[0] if waiting else None

    def phase(self, phase: Phase) -> PhaseProgress:
        """Return how much of a phase is settled; "unknown" is an answer too."""
        match phase:
            case Phase.DOCUMENT:
                asked = self.pack.questions
                settled = [question.id in self.answers for question in asked]
            case Phase.NOTIFY:
                settled = [duty.settled for duty in self.duties]
            case _:
                settled = [step.settled for step in self.steps_of(phase)]
        return PhaseProgress(phase, sum(settled), len(settled))

    def phases(self) -> tuple[PhaseProgress, ...]:
        """Return how much of every phase is settled, in order."""
        return tuple(self.phase(phase) for phase in Phase)


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
        steps=tuple(
            StepProgress(step, _state(marks[step.id]), tuple(marks[step.id]))
            for step in pack.steps
        ),
        answers=answers_of(entries),
        duties=duties_of(pack, entries),
    )


def _state(marks: list[RecordedMark]) -> StepState:
    state = StepState.OPEN
    for given in marks:
        new = _STATES[given.body.mark]
        # A time added afterwards does not undo what was done or verified.
        added = new is StepState.STARTED and state in SETTLED_STEPS
        again = new is StepState.DONE and state is StepState.VERIFIED
        if not added and not again:
            state = new
    return state
