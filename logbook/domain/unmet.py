"""Which condition keeps a duty from applying, and which entries say so."""

from dataclasses import dataclass

from logbook.domain.assessment import GivenDetermination
from logbook.domain.conditions import Facts, is_fulfilled
from logbook.domain.documentation import GivenAnswer
from logbook.domain.duty import Condition, Duty
from logbook.domain.statements import value_of
from logbook.domain.wording import Phrase, Slot


@dataclass(frozen=True, slots=True)
class Unmet:
    """A condition that is decided, and not fulfilled.

    Attributes:
        found: The determination that decides it, if one does.
        given: Otherwise the answer that does, or the counts of each region.
    """

    condition: Condition
    found: GivenDetermination | None
    given: tuple[GivenAnswer, ...]


def unmet_of(duty: Duty, facts: Facts) -> Unmet | None:
    """Return the first condition that keeps a duty from applying, if one does."""
    for condition in duty.conditions:
        if is_fulfilled(condition, facts) is False:
            return _decided(condition, facts)
    return None


def unmet_phrase(unmet: Unmet) -> Phrase:
    """Return the condition, what was answered to it, and where."""
    slots: dict[str, Slot] = {"condition": unmet.condition.words}
    if unmet.found is not None:
        finding = Phrase(f"determination.{unmet.found.body.finding}")
        slots |= {"finding": finding, "number": unmet.found.number}
        return Phrase("clock.unmet.finding", slots)
    if unmet.condition.at_least is None:
        [given] = unmet.given
        slots |= {"value": value_of(given.body), "number": given.number}
        return Phrase("clock.unmet", slots)
    slots["count"] = sum(given.body.count or 0 for given in unmet.given)
    numbers = sorted(given.number for given in unmet.given)
    if len(numbers) == 1:
        return Phrase("clock.unmet.count", {**slots, "number": numbers[0]})
    listed = ", ".join(map(str, numbers))
    return Phrase("clock.unmet.counts", {**slots, "numbers": listed})


def _decided(condition: Condition, facts: Facts) -> Unmet:
    matter = facts.determinations.get(condition.fact)
    if matter is not None and condition.at_least is None:
        return Unmet(condition, matter.current, ())
    if condition.fact in facts.answers:
        return Unmet(condition, None, (facts.answers[condition.fact].current,))
    counts = (
        answered.current
        for asked, answered in facts.answers.items()
        if asked.startswith(f"{condition.fact}.")
    )
    return Unmet(condition, None, tuple(counts))
