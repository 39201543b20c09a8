"""Filling the view of a regulator's form from what the regulator may see.

The program sends nothing: somebody copies these lines into the office's own form. What
nobody recorded is said to be unknown, never 0 and never left blank.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from logbook.domain.amendment import HAPPENED, amended_bodies
from logbook.domain.assessment import BREACH
from logbook.domain.audience import Audience
from logbook.domain.bodies import CallOutcome, NotificationMade, StepMark, StepMarked
from logbook.domain.closing import closing_of
from logbook.domain.duty import Duty, Grade
from logbook.domain.entry import EntryKind
from logbook.domain.errors import UnknownItemError
from logbook.domain.form_fields import FORM_FIELDS, RESIDENTS
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.moment import Moment, Stamp
from logbook.domain.notation import Instant
from logbook.domain.people import Person
from logbook.domain.reader_facts import (
    NOT_RECORDED,
    UNKNOWN,
    Known,
    ReaderFacts,
    withheld_phrase,
)
from logbook.domain.regulator_form import FormLine, RegulatorForm
from logbook.domain.report_version import ReportVersion, version_for
from logbook.domain.statements import statement_of
from logbook.domain.step import Phase
from logbook.domain.step_standing import standing_mark
from logbook.domain.wording import Phrase, Statement, text_phrase


@dataclass(frozen=True, slots=True)
class Filling:
    """What a form is filled from.

    Attributes:
        facts: What the reader may see of the incident, and nothing else of it.
    """

    facts: ReaderFacts
    pack: JurisdictionPack
    organisation: str
    prepared_by: Person
    as_of: Stamp


def form_of(version: ReportVersion, filling: Filling) -> RegulatorForm | None:
    """Return the form a version is the view of, filled; none if it is of no form."""
    fields = FORM_FIELDS.get(version)
    if fields is None:
        return None
    lines = tuple(
        _line(number, name, sources, fields.region, filling)
        for number, (name, sources) in enumerate(fields.fields, start=1)
    )
    return RegulatorForm(
        title=Phrase(f"form.{version}"),
        source=_source(fields.duty, filling),
        notes=tuple(Phrase(f"form.note.{note}") for note in fields.notes),
        lines=lines,
    )


def _line(
    number: int, name: str, sources: Sequence[str], region: str, filling: Filling
) -> FormLine:
    parts: list[tuple[Phrase | None, Known]] = []
    for source in sources:
        if source == RESIDENTS:
            parts += _residents(region, filling)
        elif source.startswith("@"):
            parts.append((None, _WAYS[source](filling)))
        else:
            parts += _asked(source, filling)
    said: list[Statement] = []
    for label, known in parts:
        said += [_named(label, each, len(parts)) for each in known.said]
    entries = sorted({number for _, known in parts for number in known.entries})
    label = Phrase(f"form.field.{name}")
    return FormLine(number, label, tuple(said) or (NOT_RECORDED,), tuple(entries))


def _named(label: Phrase | None, said: Statement, parts: int) -> Statement:
    """Put the question before its answer, where a field is made of several."""
    if label is None or parts == 1 or len(said) != 1:
        return said
    return (Phrase("answer", {"label": label, "value": said[0]}),)


def _asked(question: str, filling: Filling) -> list[tuple[Phrase | None, Known]]:
    """Return what is known of a question; nothing of one that nobody asks here."""
    known = filling.facts.known(question)
    label: Phrase | None
    try:
        label = text_phrase(filling.pack.question(question).label)
    except UnknownItemError:
        answer = filling.facts.answer(question)
        if not known.is_recorded:
            return []
        label = None if answer is None else text_phrase(answer.label)
    return [(label, known)]


def _residents(region: str, filling: Filling) -> list[tuple[Phrase | None, Known]]:
    count = filling.facts.known(f"affected.{region.lower()}")
    return [(None, count), *_asked("affected-basis", filling)]


def _source(duty_id: str, filling: Filling) -> Statement:
    """Return where the fields are from; the pack knows, and on which day it looked."""
    counsel = Phrase("clock.counsel")
    try:
        duty = filling.pack.duty(duty_id)
    except UnknownItemError:
        return Phrase("form.no-source"), counsel
    source = Phrase("clock.source", {"source": duty.source_note})
    return source, _grade(duty, filling), counsel


def _grade(duty: Duty, filling: Filling) -> Phrase:
    term = duty.term_on(filling.as_of.local.date()) or duty.terms[0]
    official = term.grade is Grade.OFFICIAL
    code = "clock.grade" if official else "clock.grade.unverified"
    return Phrase(code, {"grade": str(term.grade or "?"), "day": duty.verified_on})


def _as_of(filling: Filling) -> Known:
    when = Instant(filling.as_of.at, filling.as_of.offset)
    return Known(((Phrase("form.as-of", {"when": when}),),))


def _organisation(filling: Filling) -> Known:
    return Known(((text_phrase(filling.organisation),),))


def _prepared_by(filling: Filling) -> Known:
    by = filling.prepared_by
    role = Phrase(f"role.{by.role}")
    person = Phrase("person", {"name": by.name, "role": role})
    return Known(((Phrase("form.prepared-by", {"person": person}),),))


def _blank(code: str) -> Callable[[Filling], Known]:
    """Return a way to say of something that the logbook never asks for it."""

    def said(_filling: Filling) -> Known:
        value = Phrase("form.unknown")
        return Known(((Phrase(f"form.blank.{code}", {"value": value}),),))

    return said


def _notice(_filling: Filling) -> Known:
    return Known(((Phrase("form.attach-notice"),),))


def _closed(filling: Filling) -> Known:
    closing = closing_of(filling.facts.seen.entries)
    entries: tuple[int, ...] = ()
    if closing is None:
        hidden = _hidden(filling, EntryKind.INCIDENT_CLOSED)
        when = next(iter(hidden), NOT_RECORDED)[0]
    else:
        when = _moment(filling, closing.number, closing.body.happened)
        entries = (closing.number,)
    return Known(((Phrase("form.closed", {"when": when}),),), entries)


def _moment(filling: Filling, number: int, happened: Moment) -> Phrase:
    """Say when something happened, or that this is withheld."""
    why = filling.facts.seen.why(number).get(HAPPENED)
    if why is not None:
        return withheld_phrase(why)
    return Phrase("moment", {"moment": happened})


def _hidden(filling: Filling, kind: EntryKind) -> list[Statement]:
    """Say that there are entries of a kind of which nothing shows, class by class."""
    seen = filling.facts.seen
    found = [each.number for each in seen.hidden if each.entry.kind == kind]
    classes = {why for number in found for why in seen.why(number).values()}
    return [(withheld_phrase(why),) for why in sorted(classes)]


def _determined(filling: Filling) -> Known:
    why = filling.facts.why_not_found(BREACH)
    if why is not None:
        return Known(((withheld_phrase(why),),))
    found = filling.facts.found(BREACH)
    if found is None:
        return UNKNOWN
    body = found.body
    finding = Phrase(f"determination.{body.finding}")
    answer = Phrase("answer", {"label": text_phrase(body.title), "value": finding})
    when = Phrase("determined.when", {"when": body.happened})
    return Known(((answer, when),), (found.number,))


def _measures(phase: Phase) -> Callable[[Filling], Known]:
    """Return a way to say which steps of a phase were taken."""

    def said(filling: Filling) -> Known:
        marks: dict[str, list[tuple[int, StepMarked]]] = {}
        for signed, body in amended_bodies(filling.facts.seen.entries):
            if isinstance(body, StepMarked) and body.phase == phase:
                marks.setdefault(body.step, []).append((signed.number, body))
        lines, numbers = [], []
        for given in marks.values():
            mark = standing_mark(body.mark for _, body in given)
            if mark in _TAKEN:
                number, body = [each for each in given if each[1].mark is mark][-1]
                lines.append(_step(filling, number, body))
                numbers.append(number)
        hidden = _hidden(filling, EntryKind.STEP)
        return Known((*lines, *hidden), tuple(numbers))

    return said


_TAKEN = frozenset({StepMark.DONE, StepMark.VERIFIED, StepMark.REVERSED})


def _step(filling: Filling, number: int, body: StepMarked) -> Statement:
    when = Phrase("form.when", {"when": _moment(filling, number, body.happened)})
    return Phrase(f"step.{body.mark}", {"title": body.title}), when


def _told(filling: Filling) -> Known:
    return _calls(filling, lambda _call: True)


def _police(filling: Filling) -> Known:
    return _calls(
        filling, lambda call: version_for(call.office).audience is Audience.POLICE
    )


def _calls(filling: Filling, wanted: Callable[[NotificationMade], bool]) -> Known:
    """Return which offices were told and when, without whom anybody spoke to."""
    said: list[Statement] = []
    numbers = []
    for signed, body in amended_bodies(filling.facts.seen.entries):
        if not isinstance(body, NotificationMade) or not wanted(body):
            continue
        if body.outcome is not CallOutcome.TOLD:
            continue
        bare = replace(
            body, person="", words="", reference="", document="", read_back=None
        )
        moment = _moment(filling, signed.number, body.happened)
        when = Phrase("form.when", {"when": moment})
        said.append((*statement_of(bare, body.KIND), when))
        numbers.append(signed.number)
    said += _hidden(filling, EntryKind.NOTIFICATION)
    return Known(tuple(said), tuple(numbers))


_WAYS: Mapping[str, Callable[[Filling], Known]] = {
    "@as-of": _as_of,
    "@organisation": _organisation,
    "@address": _blank("address"),
    "@type": _blank("type"),
    "@reach": _blank("reach"),
    "@residents-sent": _blank("residents-sent"),
    "@prepared-by": _prepared_by,
    "@notice": _notice,
    "@closed": _closed,
    "@determined": _determined,
    "@contain": _measures(Phase.CONTAIN),
    "@remediate": _measures(Phase.REMEDIATE),
    "@told": _told,
    "@police": _police,
}
