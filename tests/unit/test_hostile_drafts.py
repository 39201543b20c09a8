"""Whatever is typed into a form is recorded as it stands, or refused beside its field."""

from dataclasses import fields, replace
from datetime import UTC, datetime

import pytest

from logbook.application.assessments import AssessmentService, DeterminationDraft
from logbook.application.closing import ClosingDraft, ClosingService
from logbook.application.documentation import AnswerDraft, DocumentationService
from logbook.application.holds import HoldDraft, HoldService, LiftDraft
from logbook.application.incidents import IncidentDraft, IncidentService
from logbook.application.notes import AmendmentDraft, NoteDraft, NoteService
from logbook.application.notifications import NotificationDraft, NotificationService
from logbook.application.playbooks import PlaybookService, StepDraft
from logbook.domain.bodies import (
    CallOutcome,
    Channel,
    Manner,
    Standing,
    StepMark,
    body_of,
)
from logbook.domain.canonical import clean_text
from logbook.domain.decisions import Determination
from logbook.domain.errors import ProblemsError
from logbook.domain.moment import Fidelity, Moment
from logbook.packs.holiday_calendar import ShippedHolidays
from tests.builders import a_logbook
from tests.builders_pack import PACK
from tests.reviewers import reviews
from tests.unit.memory_journal import INCIDENT, HandClock, a_journal, at

TEXTS = {
    "right to left": "אבג \u202eabc\u202c",
    "emoji": "🔥👩‍💻 broken 🖥️",
    "control characters": "bell \x07 escape \x1b[31m nul \x00 end",
    "lines": "one\r\ntwo\u2028three\ttabbed",
    "marks": "Z̸̢͝a̷͕͠l̴̰͒g̶̤̓o̵̙͝",
    "decomposed": "Cafe\u0301",
    "half a character": "x\ud800y",
    "braces": "{0} {title} {} %s </b> $(rm) '; DROP TABLE entry;--",
}
REFUSED = {
    "empty": "",
    "blank": " \t\n",
    "unseen": "\u200b\u2060\ufeff",
    "endless": "x" * 100_000,
}
FAR = {
    "1601": Moment(datetime(1601, 1, 1, tzinfo=UTC), -300),
    "1969": Moment(datetime(1969, 12, 31, tzinfo=UTC), -300),
    "9998": Moment(datetime(9998, 12, 30, tzinfo=UTC), -300),
}

STEP = StepDraft(StepMark.DONE, at(5), "Done.", "nothing", "B. Sample")
CALL = NotificationDraft(
    CallOutcome.TOLD, Channel.ON_PAPER, at(5), "T. Desk", "All.", document="Letter"
)
DETERMINED = DeterminationDraft(Determination.YES, "Logs.", "B. Sample", at(5))
HOLD = HoldDraft("Police", "Sgt. Roy", "Wait.", at(5))
LIFT = LiftDraft("Sgt. Roy", "Go on.", at(5))
CLOSE = ClosingDraft("C. Specimen", "x", "x", "x", "none", at(5), "All of it.")
NOTE = NoteDraft(Manner.DONE, "Cable out.", at(5))
ANSWER = AnswerDraft(Standing.VALUE, "Red screen.", happened=at(5))
INCIDENT_DRAFT = IncidentDraft("Red screen", "vendor", at(5))

DRAFTS = [STEP, CALL, DETERMINED, HOLD, LIFT, CLOSE, NOTE, ANSWER, INCIDENT_DRAFT]
REQUIRED = {
    DeterminationDraft: {"basis", "by"},
    HoldDraft: {"agency", "person", "words"},
    LiftDraft: {"person"},
    ClosingDraft: {
        "verified_by", "verification", "lessons", "retention", "holds",
    },
    NoteDraft: {"text"},
    AnswerDraft: {"text"},
    IncidentDraft: {"title"},
    NotificationDraft: {"person"},
    StepDraft: {"altered"},
}  # fmt: skip

WORDED = [
    (draft, field.name)
    for draft in DRAFTS
    for field in fields(draft)
    if field.type in ("str", str, "str | None", str | None)
    and field.name not in {"category", "duty"}
]
TIMED = [draft for draft in DRAFTS if hasattr(draft, "happened")]


class Desk:
    """Somebody who records whatever draft they are given."""

    def __init__(self):
        self.clock = HandClock()
        self.clock.move(60)
        self.journal = a_journal(self.clock)

    def record(self, draft):
        return _RECORD[type(draft)](self.journal, draft)


def lift(journal, draft):
    """Ask for a hold, then lift it."""
    number = HoldService(journal).ask(INCIDENT, HOLD).number
    return HoldService(journal).lift(INCIDENT, number, draft)


def close(journal, draft):
    """Close it with a word on everything that is open."""
    closing = ClosingService(journal, ShippedHolidays())
    why = {point.id: "All of it." for point in closing.gate(INCIDENT, PACK)}
    return closing.close(INCIDENT, PACK, replace(draft, explained=why))


_RECORD = {
    StepDraft: lambda journal, draft: PlaybookService(journal).mark(
        INCIDENT, PACK, "isolate", draft
    ),
    NotificationDraft: lambda journal, draft: NotificationService(journal).record(
        INCIDENT, PACK, "it", draft
    ),
    DeterminationDraft: lambda journal, draft: AssessmentService(journal).determine(
        INCIDENT, PACK, "no-risk", draft
    ),
    HoldDraft: lambda journal, draft: HoldService(journal).ask(INCIDENT, draft),
    LiftDraft: lift,
    ClosingDraft: close,
    NoteDraft: lambda journal, draft: NoteService(journal).record(INCIDENT, draft),
    AnswerDraft: lambda journal, draft: DocumentationService(journal).answer(
        INCIDENT, PACK, "symptoms", draft
    ),
    IncidentDraft: lambda journal, draft: IncidentService(journal, PACK).open(draft),
}


def name_of(value):
    return value if isinstance(value, str) else type(value).__name__


@pytest.mark.parametrize(("draft", "field"), WORDED, ids=name_of)
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_what_somebody_types_is_recorded_as_it_stands(draft, field, text):
    signed = Desk().record(replace(draft, **{field: text}))

    assert getattr(body_of(signed), field).strip() == clean_text(text).strip()


@pytest.mark.parametrize(("draft", "field"), WORDED, ids=name_of)
@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_what_is_no_answer_or_has_no_end_is_refused_beside_its_field(
    draft, field, text
):
    required = field in REQUIRED.get(type(draft), ())
    refused = required or len(text) > 20_000
    desk = Desk()

    if not refused:
        assert desk.record(replace(draft, **{field: text}))
        return
    with pytest.raises(ProblemsError) as error:
        desk.record(replace(draft, **{field: text}))
    assert list(error.value.problems) == [field]


@pytest.mark.parametrize("draft", TIMED, ids=name_of)
@pytest.mark.parametrize("moment", FAR.values(), ids=FAR)
def test_a_time_that_cannot_be_is_refused_beside_its_field(draft, moment):
    with pytest.raises(ProblemsError) as error:
        Desk().record(replace(draft, happened=moment))

    why = "in-future" if moment.at.year > 2026 else "too-early"
    assert error.value.problems == {"happened": why}


def test_a_time_nobody_knows_is_recorded_as_unknown_where_it_may_be():
    unknown = Moment(None, fidelity=Fidelity.UNKNOWN)

    for draft in (STEP, CALL, HOLD, NOTE):
        signed = Desk().record(replace(draft, happened=unknown))
        assert body_of(signed).happened.fidelity is Fidelity.UNKNOWN


@pytest.mark.parametrize("count", [-1, 2**53, None])
def test_a_count_that_is_none_is_refused(count):
    service = DocumentationService(Desk().journal)
    draft = AnswerDraft(Standing.VALUE, count=count)

    with pytest.raises(ProblemsError) as error:
        service.answer(INCIDENT, PACK, "affected.us-tx", draft)

    assert list(error.value.problems) == ["count"]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_an_amendment_is_recorded_as_it_stands(text):
    desk = Desk()
    number = desk.record(NOTE).number
    draft = AmendmentDraft(number, "text", reason=text, text=text)

    body = body_of(NoteService(desk.journal).amend(draft))

    assert body.text == body.reason == clean_text(text)


@pytest.mark.parametrize("blank", ["", " ", "\u200b\u2060"])
def test_a_name_nobody_can_see_is_no_name(blank):
    body = body_of(Desk().record(replace(STEP, by=blank)))

    assert body.by is None


REVIEWED = {
    "comment": lambda desk, number, text: desk.comment(number, text),
    "ask": lambda desk, number, text: desk.ask(number, text),
    "refuse": lambda desk, number, text: desk.refuse([number], text),
}


@pytest.mark.parametrize("act", REVIEWED.values(), ids=REVIEWED)
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_what_a_reviewer_types_is_recorded_as_it_stands(act, text):
    signed = act(reviews(a_logbook(5)), 5, text)

    assert clean_text(text) in signed.values.values()


@pytest.mark.parametrize("act", REVIEWED.values(), ids=REVIEWED)
@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_what_a_reviewer_leaves_empty_or_endless_is_refused(act, text):
    with pytest.raises(ProblemsError):
        act(reviews(a_logbook(5)), 5, text)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_an_answer_to_a_question_is_recorded_as_it_stands(text):
    logbook = a_logbook(5)
    question = reviews(logbook).ask(5, text)

    reply = reviews(logbook, "P-002").reply(question.number, text)

    assert body_of(reply).text == body_of(question).text == clean_text(text)
