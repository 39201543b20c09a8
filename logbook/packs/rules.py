"""What must be true of one file of a pack beyond its types, whatever else there is.

What a file names of another (an office, the question of a condition) is looked up in
the whole of a place: see `logbook.packs.references`.
"""

import re
from collections.abc import Iterator
from itertools import chain
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from logbook.domain.documentation import SEPARATOR
from logbook.domain.duty import Origin
from logbook.domain.jurisdiction import JurisdictionPack, SilenceStatus, Supplement
from logbook.domain.question import QuestionKind
from logbook.domain.region import ELSEWHERE, REGIONS
from logbook.domain.step import KIND_QUESTION, STEP_PHASES, Phase
from logbook.packs.contact_details import contact_details
from logbook.packs.duty_rules import LAWMAKERS, broken_duty_rules
from logbook.packs.values import Fault

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_PREFIX = re.compile(r"[A-Z]{2,5}")
_STATEMENT = re.compile(r"[A-Z]{2,5}-[0-9]{3}")
_SHA256 = re.compile(r"[0-9a-f]{64}")

SHARED = ("offices", "steps", "questions", "assessments", "duties")
"""Lists that a place and a supplement both have; their items say who says so."""

_OF_PLACES = ("silences", "background")
_CHOOSING = (QuestionKind.CHOICE, QuestionKind.MULTI)
_FROM_GUIDE = (Origin.GUIDE, Origin.BOTH)
_FROM_LAW = ("offices", "assessments", "duties")


def broken_rules(content: JurisdictionPack | Supplement) -> Iterator[Fault]:
    """Yield everything that is wrong with what one file says."""
    of_its_kind = (
        _of_place(content)
        if isinstance(content, JurisdictionPack)
        else _of_supplement(content)
    )
    return chain(
        of_its_kind,
        _of_ids(content),
        _of_statements(content),
        _of_sources(content),
        _of_steps(content),
        _of_questions(content),
        _of_assessments(content),
        broken_duty_rules(content.duties),
        contact_details(content, spared=(("guide", "sha256"),)),
    )


def _lists_of(content: JurisdictionPack | Supplement) -> tuple[str, ...]:
    return (*SHARED, *_OF_PLACES) if isinstance(content, JurisdictionPack) else SHARED


def _of_place(pack: JurisdictionPack) -> Iterator[Fault]:
    if not _PREFIX.fullmatch(pack.reference_prefix):
        yield Fault(("reference_prefix",), "not-a-prefix")
    if not _SHA256.fullmatch(pack.guide.sha256):
        yield Fault(("guide", "sha256"), "not-a-digest")
    if pack.region_code not in REGIONS or pack.region_code == ELSEWHERE:
        yield Fault(("region_code",), "unknown-region")
    if not _is_zone(pack.zone):
        yield Fault(("zone",), "unknown-zone")
    yield from _of_phases(pack.phases)
    yield from _of_footnotes(pack)
    yield from _of_silences(pack)


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _of_phases(phases: tuple[Phase, ...]) -> Iterator[Fault]:
    for at, phase in enumerate(phases):
        if phase in phases[:at]:
            yield Fault(("phases", at), "duplicate-phase")
    missing = [phase for phase in Phase if phase not in phases]
    if missing:
        yield Fault(("phases",), f"missing-phases: {', '.join(missing)}")


def _of_supplement(supplement: Supplement) -> Iterator[Fault]:
    region = supplement.region_code
    if region is not None and region not in LAWMAKERS:
        yield Fault(("region_code",), "unknown-region")
    for name in SHARED:
        for at, item in enumerate(getattr(supplement, name)):
            if item.origin in _FROM_GUIDE:
                yield Fault((name, at, "origin"), "guide-in-supplement")


def _of_ids(content: JurisdictionPack | Supplement) -> Iterator[Fault]:
    if not _ID.fullmatch(content.id):
        yield Fault(("id",), "not-an-id")
    for name in (*_lists_of(content), "cautions"):
        seen: set[str] = set()
        for at, item in enumerate(getattr(content, name)):
            path = (name, at, "id")
            if not _ID.fullmatch(item.id):
                yield Fault(path, "not-an-id")
            if item.id in seen:
                yield Fault(path, "duplicate-id")
            seen.add(item.id)


def _of_statements(content: JurisdictionPack | Supplement) -> Iterator[Fault]:
    if isinstance(content, Supplement):
        return  # Its items carry none: none of them says it is from a guide.
    seen: set[str] = set()
    for name in ("footnotes", *_lists_of(content)):
        for at, item in enumerate(getattr(content, name)):
            for place, statement in enumerate(item.statements):
                path = (name, at, "statements", place)
                if not _STATEMENT.fullmatch(statement):
                    yield Fault(path, "not-a-statement")
                if statement in seen:
                    yield Fault(path, "duplicate-statement")
                seen.add(statement)


def _of_sources(content: JurisdictionPack | Supplement) -> Iterator[Fault]:
    for name in SHARED:
        for at, item in enumerate(getattr(content, name)):
            if (item.origin in _FROM_GUIDE) != bool(item.statements):
                yield Fault((name, at, "statements"), "does-not-fit-origin")
            if name == "offices":
                continue
            if (item.origin is Origin.BOTH) != bool(item.ours):
                yield Fault((name, at, "ours"), "does-not-fit-origin")
            if item.origin is Origin.LAW and name not in _FROM_LAW:
                yield Fault((name, at, "origin"), "does-not-come-from-law")


def _of_steps(content: JurisdictionPack | Supplement) -> Iterator[Fault]:
    for at, step in enumerate(content.steps):
        if step.phase not in STEP_PHASES:
            yield Fault(("steps", at, "phase"), "phase-without-steps")
        for place, kind in enumerate(step.kinds):
            if kind in step.kinds[:place]:
                yield Fault(("steps", at, "kinds", place), "duplicate-kind")


def _of_questions(content: JurisdictionPack | Supplement) -> Iterator[Fault]:
    for at, question in enumerate(content.questions):
        if question.id == KIND_QUESTION:
            yield Fault(("questions", at, "id"), "reserved-id")
        path = ("questions", at, "choices")
        if (question.kind in _CHOOSING) != bool(question.choices):
            yield Fault(path, "does-not-fit-kind")
        if len(set(question.choices)) < len(question.choices):
            yield Fault(path, "duplicate-choice")
        for place, choice in enumerate(question.choices):
            if SEPARATOR.strip() in choice:
                yield Fault((*path, place), "separator-in-choice")


def _of_assessments(content: JurisdictionPack | Supplement) -> Iterator[Fault]:
    for at, matter in enumerate(content.assessments):
        from_law = matter.origin is Origin.LAW
        for name in ("grade", "verified_on"):
            if (getattr(matter, name) is not None) != from_law:
                yield Fault(("assessments", at, name), "does-not-fit-origin")
        if matter.keep_years is not None and matter.keep_years < 1:
            yield Fault(("assessments", at, "keep_years"), "not-positive")


def _of_footnotes(pack: JurisdictionPack) -> Iterator[Fault]:
    footnotes: set[int] = set()
    for at, footnote in enumerate(pack.footnotes):
        if footnote.number in footnotes:
            yield Fault(("footnotes", at, "number"), "duplicate-id")
        footnotes.add(footnote.number)
    for name in _OF_PLACES:
        for at, item in enumerate(getattr(pack, name)):
            if item.footnote is not None and item.footnote not in footnotes:
                yield Fault((name, at, "footnote"), "unknown-footnote")


def _of_silences(pack: JurisdictionPack) -> Iterator[Fault]:
    for at, silence in enumerate(pack.silences):
        unaddressed = silence.status is SilenceStatus.NOT_ADDRESSED
        if unaddressed == bool(silence.statements):
            yield Fault(("silences", at, "statements"), "does-not-fit-status")
        if unaddressed and silence.footnote is not None:
            yield Fault(("silences", at, "footnote"), "does-not-fit-status")
