"""Which of the marks a step was given says where it stands."""

from collections.abc import Iterable

from logbook.domain.bodies import StepMark

SETTLING = frozenset({StepMark.DONE, StepMark.VERIFIED, StepMark.NOT_APPLICABLE})
"""Marks after which nothing has to be done any more."""

_ADDED = frozenset({StepMark.REQUESTED, StepMark.AUTHORISED})
"""Marks that can be added afterwards, and then undo nothing."""


def standing_mark(marks: Iterable[StepMark]) -> StepMark | None:
    """Return the mark that holds, oldest given first; none if there is none.

    Nothing is verified that nobody is on record as having done: what evidence it
    altered was never asked then, nor who did it. Such a mark says that somebody began.
    """
    standing: StepMark | None = None
    done = False
    for mark in marks:
        done = mark is StepMark.DONE or (done and mark is not StepMark.REVERSED)
        unfounded = mark is StepMark.VERIFIED and not done
        again = mark is StepMark.DONE and standing is StepMark.VERIFIED
        if again or ((mark in _ADDED or unfounded) and standing in SETTLING):
            continue
        standing = StepMark.REQUESTED if unfounded else mark
    return standing
