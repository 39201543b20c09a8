"""How the steps of one phase stand, in plain values."""

from collections.abc import Mapping
from dataclasses import dataclass

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.jurisdiction import Caution
from logbook.domain.people import people_of
from logbook.domain.playbook import StepProgress
from logbook.domain.step import Phase


@dataclass(frozen=True, slots=True)
class StepsView:
    """The steps of one phase of one incident, as they stand now.

    Attributes:
        others: Steps of the phase for other kinds of incident.
        next: Id of the step to do now, if any is left.
        names: Of everybody enrolled, by id.
        me: Id of the person at the laptop.
        early: Whether a step done now comes before evidence was preserved; then the
            reason is asked for.
        closed: Whether the incident takes additions only.
    """

    incident: str
    steps: tuple[StepProgress, ...]
    others: tuple[StepProgress, ...]
    next: str | None
    cautions: tuple[Caution, ...]
    names: Mapping[str, str]
    me: str
    early: bool
    closed: bool = False

    def step(self, step_id: str) -> StepProgress:
        """Return where one step stands."""
        every = (*self.steps, *self.others)
        return next(step for step in every if step.step.id == step_id)

    def has(self, step_id: str) -> bool:
        """Say whether it is one of these steps."""
        return any(step.step.id == step_id for step in (*self.steps, *self.others))

    def is_other(self, step_id: str) -> bool:
        """Say whether the step is for other kinds of incident."""
        return any(step.step.id == step_id for step in self.others)

    def number(self, step_id: str) -> int:
        """Return which step of the phase it is, from 1."""
        return [step.step.id for step in self.steps].index(step_id) + 1


def read_steps(logbook: OpenLogbook, incident: str, phase: Phase) -> StepsView:
    """Work out how the steps stand; to be called on the logbook thread."""
    pack = logbook.pack
    progress = logbook.playbooks.progress(incident, pack)
    people = people_of(logbook.journal.store.of_kind("person-enrolled"))
    to_do = progress.next_step(phase)
    steps = progress.steps_of(phase)
    return StepsView(
        incident=incident,
        steps=steps,
        others=progress.other_steps_of(phase),
        next=to_do.step.id if to_do else None,
        cautions=pack.cautions_of(phase),
        names={person.id: person.name for person in people},
        me=logbook.person.id,
        early=bool(steps)
        and logbook.playbooks.asks_deviation(incident, pack, steps[0].step.id),
        closed=progress.closing is not None,
    )
