"""What goes into a report to an office, worked out from the entries of an incident."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from logbook.domain.amendment import amended_bodies
from logbook.domain.bodies import NotificationMade, StepMark, StepMarked, body_of
from logbook.domain.conditions import facts_of, found_yes
from logbook.domain.decision_reporting import (
    affected_of,
    closed_of,
    determined_of,
    held_of,
)
from logbook.domain.documentation import AnsweredQuestion, answers_of
from logbook.domain.entry import SignedEntry
from logbook.domain.incident import Incident, kind_of, status_of
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.notation import Instant
from logbook.domain.notification import DutyProgress, DutyState, duties_of
from logbook.domain.people import People, Person
from logbook.domain.question import QuestionKind
from logbook.domain.record_bodies import ClockCheck
from logbook.domain.report import Box, Fact
from logbook.domain.review import reviewed_up_to
from logbook.domain.role import Role
from logbook.domain.sign_off import selves_of
from logbook.domain.silence_words import silence_words
from logbook.domain.statements import statement_of, value_of
from logbook.domain.step import Phase
from logbook.domain.wording import Phrase, Slot, Statement

_UNTOLD = {
    DutyState.NEEDS_ANSWER: "became.undecided",
    DutyState.DOES_NOT_APPLY: "became.does-not-apply",
}
"""What is said of a duty nobody was called about, where no plain "not told" is."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What the entries of one incident say, table by table.

    Attributes:
        boxes: The nine boxes of the first page.
    """

    boxes: tuple[Box, ...]
    documented: tuple[Fact, ...]
    steps: tuple[Fact, ...]
    told: tuple[Fact, ...]
    silences: tuple[Fact, ...]
    cautions: tuple[Phrase, ...]
    affected: tuple[Fact, ...]
    determined: tuple[Fact, ...]
    held: tuple[Fact, ...]
    closed: tuple[Fact, ...]


def findings_of(
    incident: Incident,
    entries: Sequence[SignedEntry],
    pack: JurisdictionPack,
    prepared_by: Person,
    reviewed: Phrase,
) -> Findings:
    """Work out every table of a report from the entries of its incident."""
    answers = answers_of(entries)
    return Findings(
        boxes=_boxes(incident, entries, pack, prepared_by, reviewed),
        documented=tuple(
            _documented(_text(question.label), answers.get(question.id))
            for question in pack.questions
            if question.kind is not QuestionKind.BY_REGION
        ),
        steps=_steps(entries, pack),
        told=_told(entries, pack),
        affected=affected_of(entries, pack),
        determined=determined_of(entries, pack),
        held=held_of(entries),
        closed=closed_of(entries),
        silences=tuple(
            Fact(_text(silence.row), (silence_words(silence, pack),))
            for silence in pack.silences
        ),
        cautions=tuple(_text(caution.text) for caution in pack.cautions),
    )


def reviewed_by(
    entries: Iterable[SignedEntry], people: People, prepared_by: Person
) -> Phrase:
    """Say who countersigned furthest, and up to which entry.

    Nobody has reviewed a report they prepared themselves.
    """
    selves, kept = selves_of(prepared_by.id, people), list(entries)
    found = [
        (reviewed_up_to(person.id, kept)[0], person.name)
        for person in people
        if person.role is Role.SUPERVISOR and person.id not in selves
    ]
    size, name = max(found, default=(0, ""))
    if not size:
        return Phrase("review.none")
    return Phrase("review.by", {"name": name, "size": size})


def _boxes(
    incident: Incident,
    entries: Sequence[SignedEntry],
    pack: JurisdictionPack,
    prepared_by: Person,
    reviewed: Phrase,
) -> tuple[Box, ...]:
    facts = facts_of(entries)
    kind = kind_of(entries)
    steps = pack.steps_of(Phase.CONTAIN)
    containment = [step.id for step in steps if step.fits(kind)]
    role = Phrase(f"role.{prepared_by.role}")
    asked = {
        "box.discovered": "discovered",
        "box.systems": "systems",
        "box.users": "users",
        "box.personal-information": "personal-information",
    }
    values = {
        "box.incident": _text(incident.title),
        "box.status": status_of(entries, containment),
        **{
            box: Phrase("determination.yes")
            if found_yes(question, facts)
            else _latest(facts.answers.get(question))
            for box, question in asked.items()
        },
        "box.prepared-by": Phrase("person", {"name": prepared_by.name, "role": role}),
        "box.reviewed-by": reviewed,
        "box.clock": clock_statement(entries),
    }
    return tuple(Box(Phrase(label), value) for label, value in values.items())


def _latest(answered: AnsweredQuestion | None) -> Phrase:
    return value_of(answered.current.body) if answered else Phrase("not-answered")


def _documented(label: Phrase, answered: AnsweredQuestion | None) -> Fact:
    if answered is None:
        return Fact(label, ((Phrase("not-answered"),),))
    older = tuple((value_of(given.body),) for given in answered.earlier)
    current = answered.current
    return Fact(label, ((value_of(current.body),),), older, current.number)


def _steps(entries: Sequence[SignedEntry], pack: JurisdictionPack) -> tuple[Fact, ...]:
    marks: dict[str, tuple[int | None, tuple[Statement, ...]]] = {}
    for signed, body in amended_bodies(entries):
        if isinstance(body, StepMarked):
            when: dict[str, Slot] = {"when": body.happened}
            openly = body.mark is StepMark.DEFERRED and body.until is None
            if body.until is not None:
                when["until"] = body.until
            code = f"became.{body.mark}" + ("-openly" if openly else "")
            said = Phrase(code, when)
            _, before = marks.get(body.step, (None, ()))
            more = statement_of(body, body.KIND)[1:]
            marks[body.step] = signed.number, (*before, (said, *more))
    nothing = (None, ((Phrase("became.open"),),))
    facts, kind = [], kind_of(entries)
    for step in pack.steps:
        if step.id not in marks and not step.fits(kind):
            continue
        number, known = marks.get(step.id, nothing)
        facts.append(Fact(_text(step.title), known, entry=number))
    return tuple(facts)


def _told(entries: Sequence[SignedEntry], pack: JurisdictionPack) -> tuple[Fact, ...]:
    """Say of each duty what became of it, then of offices told without a duty."""
    said = _attempts(entries)
    duties = duties_of(pack, entries)
    names = Counter(progress.duty.office for progress in duties)
    facts = [
        _duty_told(progress, said, pack, several=names[progress.duty.office] > 1)
        for progress in duties
    ]
    served = {call.number for progress in duties for call in progress.calls}
    others: dict[str, list[int]] = {}
    for number, (office, _) in said.items():
        if number not in served:
            others.setdefault(office, []).append(number)
    return (
        *facts,
        *(
            Fact(_text(name), tuple(said[each][1] for each in numbers), (), numbers[-1])
            for name, numbers in others.items()
        ),
    )


def _attempts(entries: Sequence[SignedEntry]) -> dict[int, tuple[str, Statement]]:
    """Return the office and the words of every attempt, by the number of its entry."""
    found: dict[int, tuple[str, Statement]] = {}
    for signed, body in amended_bodies(entries):
        if isinstance(body, NotificationMade):
            when = Phrase("happened-at", {"moment": body.happened})
            said = (*statement_of(body, body.KIND), when)
            found[signed.number] = body.office_name, said
    return found


def _duty_told(
    progress: DutyProgress,
    said: Mapping[int, tuple[str, Statement]],
    pack: JurisdictionPack,
    *,
    several: bool,
) -> Fact:
    office = pack.office(progress.duty.office).name
    about = _text(office)
    if several:
        about = Phrase("told.duty", {"title": progress.duty.title, "office": office})
    if not progress.calls:
        code = _UNTOLD.get(progress.state, "became.not-told")
        return Fact(about, ((Phrase(code),),))
    known = tuple(said[call.number][1] for call in progress.calls)
    return Fact(about, known, entry=progress.calls[-1].number)


def clock_statement(entries: Iterable[SignedEntry]) -> Phrase:
    """Say how the laptop compared with another clock when somebody last looked."""
    latest = Phrase("clock.unchecked")
    for signed in entries:
        body = body_of(signed)
        if isinstance(body, ClockCheck):
            [said] = statement_of(body, body.KIND)
            when = Instant.of(signed.entry.recorded)
            latest = Phrase("clock.checked", {"result": said, "when": when})
    return latest


def _text(text: str) -> Phrase:
    return Phrase("text", {"text": text})
