"""What must be true of a pack beyond its types: names that lead somewhere, sources."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain, pairwise

from logbook.domain.documentation import SEPARATOR
from logbook.domain.duty import START_FACTS, Condition, Duty, Origin, Reading
from logbook.domain.jurisdiction import JurisdictionPack, SilenceStatus
from logbook.domain.question import Question, QuestionKind
from logbook.domain.step import STEP_PHASES
from logbook.packs.lines import Path
from logbook.packs.values import Fault

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_PREFIX = re.compile(r"[A-Z]{2,5}")
_STATEMENT = re.compile(r"[A-Z]{2,5}-[0-9]{3}")
_SHA256 = re.compile(r"[0-9a-f]{64}")

_LISTS = ("offices", "steps", "questions", "duties", "silences", "background")
_CHOOSING = (QuestionKind.CHOICE, QuestionKind.MULTI)


def first_broken_rule(pack: JurisdictionPack) -> Fault | None:
    """Return the first thing that is wrong with a pack, if anything is."""
    return next(
        chain(
            _of_texts(pack),
            _of_ids(pack),
            _of_statements(pack),
            _of_sources(pack),
            _of_steps(pack),
            _of_questions(pack),
            _of_offices(pack),
            _of_footnotes(pack),
            _of_duties(pack),
            _of_silences(pack),
        ),
        None,
    )


def _of_texts(pack: JurisdictionPack) -> Iterator[Fault]:
    if not _ID.fullmatch(pack.id):
        yield Fault(("id",), "not-an-id")
    if not _PREFIX.fullmatch(pack.reference_prefix):
        yield Fault(("reference_prefix",), "not-a-prefix")
    if not _SHA256.fullmatch(pack.guide.sha256):
        yield Fault(("guide", "sha256"), "not-a-digest")


def _of_ids(pack: JurisdictionPack) -> Iterator[Fault]:
    for name in (*_LISTS, "cautions"):
        seen: set[str] = set()
        for at, item in enumerate(getattr(pack, name)):
            path: Path = (name, at, "id")
            if not _ID.fullmatch(item.id):
                yield Fault(path, "not-an-id")
            if item.id in seen:
                yield Fault(path, "duplicate-id")
            seen.add(item.id)
    numbers = Counter(footnote.number for footnote in pack.footnotes)
    for at, footnote in enumerate(pack.footnotes):
        if numbers[footnote.number] > 1:
            yield Fault(("footnotes", at, "number"), "duplicate-id")


def _of_statements(pack: JurisdictionPack) -> Iterator[Fault]:
    seen: set[str] = set()
    for name in ("footnotes", *_LISTS):
        for at, item in enumerate(getattr(pack, name)):
            for place, statement in enumerate(item.statements):
                path: Path = (name, at, "statements", place)
                if not _STATEMENT.fullmatch(statement):
                    yield Fault(path, "not-a-statement")
                if statement in seen:
                    yield Fault(path, "duplicate-statement")
                seen.add(statement)


def _of_sources(pack: JurisdictionPack) -> Iterator[Fault]:
    for name in ("steps", "questions", "duties", "offices"):
        for at, item in enumerate(getattr(pack, name)):
            from_guide = item.origin in (Origin.GUIDE, Origin.BOTH)
            if from_guide != bool(item.statements):
                yield Fault((name, at, "statements"), "does-not-fit-origin")
            if name == "offices":
                continue
            if (item.origin is Origin.BOTH) != bool(item.ours):
                yield Fault((name, at, "ours"), "does-not-fit-origin")
            if item.origin is Origin.LAW and name != "duties":
                yield Fault((name, at, "origin"), "only-duties-come-from-law")


def _of_steps(pack: JurisdictionPack) -> Iterator[Fault]:
    for at, step in enumerate(pack.steps):
        if step.phase not in STEP_PHASES:
            yield Fault(("steps", at, "phase"), "phase-without-steps")


def _of_questions(pack: JurisdictionPack) -> Iterator[Fault]:
    for at, question in enumerate(pack.questions):
        path: Path = ("questions", at, "choices")
        if (question.kind in _CHOOSING) != bool(question.choices):
            yield Fault(path, "does-not-fit-kind")
        if len(set(question.choices)) < len(question.choices):
            yield Fault(path, "duplicate-choice")
        for place, choice in enumerate(question.choices):
            if SEPARATOR.strip() in choice:
                yield Fault((*path, place), "separator-in-choice")


def _of_offices(pack: JurisdictionPack) -> Iterator[Fault]:
    offices = {office.id for office in pack.offices}
    for at, footnote in enumerate(pack.footnotes):
        if footnote.office is not None and footnote.office not in offices:
            yield Fault(("footnotes", at, "office"), "unknown-office")
    told: set[str] = set()
    for at, duty in enumerate(pack.duties):
        if duty.office not in offices:
            yield Fault(("duties", at, "office"), "unknown-office")
        if duty.office in told:
            yield Fault(("duties", at, "office"), "second-duty-to-office")
        told.add(duty.office)


def _of_footnotes(pack: JurisdictionPack) -> Iterator[Fault]:
    footnotes = {footnote.number for footnote in pack.footnotes}
    for name in ("silences", "background"):
        for at, item in enumerate(getattr(pack, name)):
            if item.footnote is not None and item.footnote not in footnotes:
                yield Fault((name, at, "footnote"), "unknown-footnote")


def _of_duties(pack: JurisdictionPack) -> Iterator[Fault]:
    questions = {question.id: question for question in pack.questions}
    for at, duty in enumerate(pack.duties):
        path: Path = ("duties", at)
        for place, condition in enumerate(duty.conditions):
            condition_path = (*path, "conditions", place)
            yield from _of_condition(condition, questions, condition_path)
        yield from _of_terms(duty, path)
        for place, term in enumerate(duty.terms):
            for number, reading in enumerate(term.readings):
                yield from _of_reading(
                    reading, (*path, "terms", place, "readings", number)
                )
            if (term.grade is None) != (duty.origin is not Origin.LAW):
                yield Fault((*path, "terms", place, "grade"), "does-not-fit-origin")


def _of_condition(
    condition: Condition, questions: dict[str, Question], path: Path
) -> Iterator[Fault]:
    question = questions.get(condition.fact)
    if question is None:
        yield Fault((*path, "fact"), "unknown-question")
    elif not condition.answers:
        yield Fault((*path, "answers"), "empty")
    else:
        for place, answer in enumerate(condition.answers):
            if answer not in question.choices:
                yield Fault((*path, "answers", place), "unknown-choice")


def _of_reading(reading: Reading, path: Path) -> Iterator[Fault]:
    if reading.amount is not None and reading.amount < 0:
        yield Fault((*path, "amount"), "not-positive")
    if reading.starts not in START_FACTS:
        yield Fault((*path, "starts"), "unknown-question")


def _of_terms(duty: Duty, path: Path) -> Iterator[Fault]:
    days = [term.effective_from for term in duty.terms]
    if not days:
        yield Fault((*path, "terms"), "empty")
    for at, (before, after) in enumerate(pairwise(days), 1):
        if after is None or (before is not None and after <= before):
            yield Fault((*path, "terms", at, "effective_from"), "not-in-order")


def _of_silences(pack: JurisdictionPack) -> Iterator[Fault]:
    for at, silence in enumerate(pack.silences):
        unaddressed = silence.status is SilenceStatus.NOT_ADDRESSED
        if unaddressed == bool(silence.statements):
            yield Fault(("silences", at, "statements"), "does-not-fit-status")
        if unaddressed and silence.footnote is not None:
            yield Fault(("silences", at, "footnote"), "does-not-fit-status")
