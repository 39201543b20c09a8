"""Whether every name in the whole of a place leads somewhere."""

from collections.abc import Iterator
from itertools import chain

from logbook.domain.assessment import BREACH, Assessment
from logbook.domain.decisions import Determination
from logbook.domain.duty import Condition
from logbook.domain.errors import MalformedPackError
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.question import Question, QuestionKind, region_of
from logbook.domain.region import REGIONS
from logbook.packs.merging import Kept, Whole
from logbook.packs.sheet import Sheet
from logbook.packs.values import Fault

_FINDINGS = tuple(finding.value for finding in Determination)


def broken_references(whole: Whole) -> Iterator[MalformedPackError]:
    """Yield every name of an item that leads nowhere in the whole."""
    return chain(whole.errors, _of_facts(whole), _of_duties(whole))


def broken_footnotes(
    place: Sheet[JurisdictionPack], whole: Whole
) -> Iterator[MalformedPackError]:
    """Yield the footnotes of a place to an office the whole does not have."""
    offices = {kept.item.id for kept in whole.items["offices"]}
    for at, footnote in enumerate(place.content.footnotes):
        if footnote.office is not None and footnote.office not in offices:
            yield place.error(Fault(("footnotes", at, "office"), "unknown-office"))


def _of_facts(whole: Whole) -> Iterator[MalformedPackError]:
    questions = {kept.item.id for kept in whole.items["questions"]}
    for kept in whole.items["assessments"]:
        # A condition names either by its id, so one id cannot be both.
        if kept.item.id in questions:
            yield kept.error("also-a-question", "id")


def _of_duties(whole: Whole) -> Iterator[MalformedPackError]:
    offices = {kept.item.id for kept in whole.items["offices"]}
    facts: dict[str, Question | Assessment] = {
        kept.item.id: kept.item
        for name in ("questions", "assessments")
        for kept in whole.items[name]
    }
    for kept in whole.items["duties"]:
        if kept.item.office not in offices:
            yield kept.error("unknown-office", "office")
        for at, condition in enumerate(kept.item.conditions):
            for why, *path in _of_condition(condition, facts):
                yield kept.error(str(why), "conditions", at, *path)
        yield from _of_starts(kept, facts)


def _of_condition(
    condition: Condition, facts: dict[str, Question | Assessment]
) -> Iterator[tuple[str | int, ...]]:
    """Yield why a condition cannot be met, and the way to the key at fault."""
    fact = facts.get(condition.fact.partition(".")[0])
    if fact is None or not _decides(condition.fact, fact):
        yield "unknown-fact", "fact"
    elif _is_count(fact):
        if condition.at_least is None:
            yield "missing-for-a-count", "at_least"
        if condition.answers:
            yield "does-not-fit-kind", "answers"
    else:
        if condition.at_least is not None:
            yield "only-for-a-count", "at_least"
        choices = _FINDINGS if isinstance(fact, Assessment) else fact.choices
        for place, answer in enumerate(condition.answers):
            if answer not in choices:
                yield "unknown-answer", "answers", place


def _decides(name: str, fact: Question | Assessment) -> bool:
    """Tell whether a condition can be about a fact, under this name of it."""
    region = region_of(name)
    if isinstance(fact, Assessment):
        return region is None
    if fact.kind is QuestionKind.BY_REGION:
        return region in REGIONS and name == name.lower()
    return region is None and (bool(fact.choices) or _is_count(fact))


def _is_count(fact: Question | Assessment) -> bool:
    return isinstance(fact, Question) and fact.kind in (
        QuestionKind.COUNT,
        QuestionKind.BY_REGION,
    )


def _of_starts(
    kept: Kept, facts: dict[str, Question | Assessment]
) -> Iterator[MalformedPackError]:
    for at, term in enumerate(kept.item.terms):
        for place, reading in enumerate(term.readings):
            path = ("terms", at, "readings", place, "starts")
            fact = facts.get(reading.starts)
            if reading.starts == BREACH:
                if not isinstance(fact, Assessment):
                    yield kept.error("unknown-assessment", *path)
            elif not isinstance(fact, Question) or fact.kind is not QuestionKind.TIME:
                yield kept.error("unknown-time", *path)
