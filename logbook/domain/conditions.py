"""Whether a duty applies, worked out from what was answered and determined.

Unknown is no number: a count nobody knows neither reaches a threshold nor clears it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from logbook.domain.assessment import (
    READ_FOR_DETERMINATIONS,
    AssessedMatter,
    Assessment,
    determinations_of,
)
from logbook.domain.bodies import Answer, IncidentOpened, Standing, body_of
from logbook.domain.decisions import Determination
from logbook.domain.documentation import (
    READ_FOR_ANSWERS,
    AnsweredQuestion,
    GivenAnswer,
    answers_of,
    choices_from_text,
)
from logbook.domain.duty import Condition, Duty, Origin, Reach
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.jurisdiction import JurisdictionPack

DISCOVERED = "discovered"
"""The question of when the incident was discovered; it is asked at the opening too."""

AFFECTED = "affected"
"""The question asked for each region: how many of its people are affected."""

TOTAL = "affected-total"
"""The question asked once: how many people are affected, wherever they live."""

FOUND = {
    "personal-information": ("personal-information-involved", "breach"),
    "tx-reportable-incident": ("breach",),
}
"""Questions that take a first look, and the matters in which a named person finds.

A finding of yes outweighs whatever the first look said, so that no duty is lost by it.
"""

YES = "Yes"
"""The choice of a question that says what a finding of yes says."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about an incident, question by question and matter by matter."""

    answers: Mapping[str, AnsweredQuestion]
    determinations: Mapping[str, AssessedMatter]

    def counts_of(self, question: str) -> tuple[Answer, ...]:
        """Return the counts of a question: its own, or one for each region.

        A total that is smaller than what was counted region by region is out of date:
        then the regions count, so that no duty is lost between two answers.
        """
        if question not in self.answers:
            return self._by_region(question)
        own = self.answers[question].current.body
        if question != TOTAL:
            return (own,)
        regions = self._by_region(AFFECTED)
        if own.standing is Standing.UNKNOWN:
            return (*regions, own)
        return regions if _known(regions) > _known((own,)) else (own,)

    def _by_region(self, question: str) -> tuple[Answer, ...]:
        return tuple(
            answered.current.body
            for asked, answered in self.answers.items()
            if asked.startswith(f"{question}.")
        )


READ_FOR_FACTS = (
    EntryKind.INCIDENT_OPENED,
    *READ_FOR_ANSWERS,
    *READ_FOR_DETERMINATIONS,
)
"""Kinds of entry `facts_of` takes anything from."""


def facts_of(entries: Iterable[SignedEntry]) -> Facts:
    """Work out what is known from the entries of one incident.

    Whoever opened it said when it was discovered; that holds until the documentation
    says more about it.
    """
    entries = list(entries)
    answers = {**_said_at_opening(entries), **answers_of(entries)}
    return Facts(answers, determinations_of(entries))


def _said_at_opening(entries: Iterable[SignedEntry]) -> dict[str, AnsweredQuestion]:
    for signed in entries:
        body, entry = body_of(signed), signed.entry
        if isinstance(body, IncidentOpened) and body.happened.at is not None:
            said = Answer(
                question=DISCOVERED,
                label="",
                standing=Standing.VALUE,
                happened=body.happened,
                moment=body.happened,
            )
            given = GivenAnswer(said, signed.number, entry.author, entry.recorded)
            return {DISCOVERED: AnsweredQuestion(given)}
    return {}


def applies(duty: Duty, facts: Facts) -> bool | None:
    """Tell whether a duty applies; None while nobody has answered what decides it."""
    fulfilled = [is_fulfilled(condition, facts) for condition in duty.conditions]
    if False in fulfilled:
        return False
    return None if None in fulfilled else True


def undecided(duty: Duty, facts: Facts) -> Condition | None:
    """Return the first condition nobody has decided, none if there is none."""
    for condition in duty.conditions:
        if is_fulfilled(condition, facts) is None:
            return condition
    return None


def is_fulfilled(condition: Condition, facts: Facts) -> bool | None:
    """Tell whether one condition holds; None where it is not known."""
    if condition.at_least is not None:
        return _reaches(condition.at_least, facts.counts_of(condition.fact))
    if condition.fact in facts.determinations:
        return _found(condition, facts.determinations[condition.fact])
    if finding_of(condition, facts) is not None:
        return True
    if condition.fact not in facts.answers:
        return None
    answer = facts.answers[condition.fact].current.body
    match answer.standing:
        case Standing.VALUE:
            chosen = choices_from_text(answer.text)
            return any(choice in condition.answers for choice in chosen)
        case Standing.UNKNOWN:
            return True if condition.if_unknown else None
    return False


def finding_of(condition: Condition, facts: Facts) -> AssessedMatter | None:
    """Return the determination that decides a condition, none if none does."""
    if condition.fact in facts.determinations:
        return facts.determinations[condition.fact]
    return found_yes(condition.fact, facts) if YES in condition.answers else None


def found_yes(question: str, facts: Facts) -> AssessedMatter | None:
    """Return the finding of yes that outweighs a first look, none if there is none."""
    for name in FOUND.get(question, ()):
        matter = facts.determinations.get(name)
        if matter and matter.current.body.finding is Determination.YES:
            return matter
    return None


def concerns(duty: Duty, pack: JurisdictionPack, facts: Facts) -> bool:
    """Tell whether a duty is one of this place at all.

    The law of another region follows the people who live there, so it is left out
    until somebody records that some of them are affected, or may be.
    """
    if duty.reach is Reach.SEAT or duty.region is None or _is_home(duty.region, pack):
        return True
    answered = facts.answers.get(f"{AFFECTED}.{duty.region.lower()}")
    if answered is None:
        return False
    answer = answered.current.body
    if answer.standing is Standing.VALUE:
        return answer.count is not None and answer.count >= 1
    return answer.standing is Standing.UNKNOWN


def matters_of(pack: JurisdictionPack, facts: Facts) -> tuple[Assessment, ...]:
    """Return what has to be determined in this incident.

    A matter of the law of another region is left out until that law concerns somebody;
    what was determined all the same stays.
    """
    near, far = set(facts.determinations), set[str]()
    for duty in pack.duties:
        named = {condition.fact for condition in duty.conditions}
        (near if concerns(duty, pack, facts) else far).update(named)
    return tuple(
        matter
        for matter in pack.assessments
        if matter.origin is not Origin.LAW or matter.id in near or matter.id not in far
    )


def _is_home(region: str, pack: JurisdictionPack) -> bool:
    """Tell whether *region* is the pack's, or the country around it."""
    return region == pack.region_code or pack.region_code.startswith(f"{region}-")


def _found(condition: Condition, matter: AssessedMatter) -> bool | None:
    finding = matter.current.body.finding
    if finding.value in condition.answers:
        return True
    if finding is Determination.UNDETERMINED:
        return True if condition.if_unknown else None
    return False


def _reaches(threshold: int, counts: tuple[Answer, ...]) -> bool | None:
    """Tell whether counts together reach a threshold, however great the unknown."""
    counted = any(_is_number(answer) for answer in counts)
    if counted and _known(counts) >= threshold:
        return True
    open_ = [answer for answer in counts if answer.standing is Standing.UNKNOWN]
    return None if open_ or not counts else False


def _known(counts: tuple[Answer, ...]) -> int:
    """Return the sum of what is known of counts."""
    return sum(answer.count or 0 for answer in counts if _is_number(answer))


def _is_number(answer: Answer) -> bool:
    return answer.standing is Standing.VALUE and answer.count is not None
