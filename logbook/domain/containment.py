"""Containment that somebody still has to come back to."""

from logbook.domain.bodies import StepMark
from logbook.domain.playbook import Progress, StepProgress, StepState
from logbook.domain.step import Phase


def is_unverified(step: StepProgress) -> bool:
    """Tell whether a measure was taken and nobody looked whether it holds.

    Steps that change nothing, such as telling somebody, need no second look.
    """
    measure = step.step.phase is Phase.CONTAIN and step.step.asks_alteration
    return measure and step.state is StepState.DONE


def is_temporary(step: StepProgress) -> bool:
    """Tell whether a step is in force that was meant for a time only."""
    in_force = step.state in (StepState.DONE, StepState.VERIFIED)
    done = step.last(StepMark.DONE)
    return in_force and done is not None and done.body.temporary is True


def open_containment(progress: Progress) -> tuple[StepProgress, ...]:
    """Return every step that is done and not verified, or temporary and in force.

    What was done is counted also where the kind of the incident has changed since.
    """
    return tuple(
        step for step in progress.steps if is_unverified(step) or is_temporary(step)
    )


def containment_state(step: StepProgress) -> str:
    """Return in one word what is open about a step of `open_containment`."""
    if not is_temporary(step):
        return "unverified"
    return "temporary-unverified" if is_unverified(step) else "temporary"
