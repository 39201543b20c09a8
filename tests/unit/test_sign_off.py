"""What a sign-off holds for, what came after it, and what a report says of both."""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from logbook.application.closing import ClosingService
from logbook.application.handoffs import HandoffService
from logbook.application.management_report import MANAGEMENT
from logbook.application.notes import AmendmentDraft, NoteService
from logbook.application.timelines import TimelineService
from logbook.domain.bodies import body_of
from logbook.domain.checkpoint import Checkpoint, cosign
from logbook.domain.errors import StaleReportError, UnknownItemError
from logbook.domain.people import founding_of, people_of
from logbook.domain.record_bodies import Countersigned, Edition
from logbook.domain.review_bodies import ReportPrepared, ReportSignedOff, ReviewRefused
from logbook.domain.review_errors import NotReviewableError
from logbook.domain.role import Role
from logbook.domain.sign_off import (
    DraftStanding,
    drafts_of,
    sign_off_of,
    sign_off_words,
    signed_off_up_to,
    unreleased_of,
)
from logbook.domain.sign_off_marks import marked
from logbook.domain.timeline import timeline_of
from logbook.domain.timeline_query import TimelineQuery
from logbook.domain.wording import say, say_all
from tests.builders import INCIDENT, LOG, a_logbook, a_note
from tests.builders_pack import PACK
from tests.fakes import FakeSigner
from tests.reviewers import PREPARED, enrolled, phrase, reviews, the_same_person_again
from tests.scanning import ScanningIndex

SUPERVISOR, RESPONDER = "P-001", "P-002"
AFTER = "Added after the sign-off."


@dataclass
class Pages:
    pdf: bytes = b"pages"
    pages: int = 1
    missing_glyphs: tuple = ()
    beside: tuple = ()
    page_codes: tuple = ()
    page_list: bytes = b""
    html: bytes = b""


class Works:
    """Renders, seals and packs without paper."""

    certificate = b""

    def render(self, _report, _progress, _sign=None):
        return Pages()

    def seal(self, pdf, **_how):
        return pdf

    def detached(self, content):
        return content

    def write(self, _folder, _report, _pdf, _sealer, record):
        return record()

    def files(self, _report):
        return ()

    def holiday(self, _region, _day):
        return None


@pytest.fixture
def logbook():
    return a_logbook(8)


def handoffs(logbook, person=RESPONDER):
    works = Works()
    return HandoffService(
        LOG,
        logbook.journals[person],
        PACK,
        founding_of(logbook.entries),
        renderer=works,
        sealer=works,
        packager=works,
        calendar=works,
        open_forms=works,
    )


def put_up(logbook, person=RESPONDER, edition=Edition.INITIAL):
    return handoffs(logbook, person).prepare(INCIDENT, "full", edition).number


def box(report, label="box.sign-off"):
    [value] = [each.value for each in report.boxes if each.label.code == label]
    return say(value)


def issued(logbook, person=RESPONDER):
    service = handoffs(logbook, person)
    report = service.compose(INCIDENT, "full")
    return service.issue(report, Path("no folder is written here")).entry


def after_marks(rows):
    return {row.number for row in rows if say_all(row.statement).startswith(AFTER)}


# Numbers -------------------------------------------------------------------------------


def test_a_report_keeps_the_number_it_was_put_up_under(logbook):
    number = put_up(logbook)

    entry = issued(logbook)

    assert body_of(logbook.entries[number - 1]).report == "R-001"
    assert body_of(entry).report == "R-001"
    assert entry.entry.refers_to == (number,)


def test_prepared_and_issued_reports_share_one_series(logbook):
    put_up(logbook)
    issued(logbook)
    handoffs(logbook).prepare(INCIDENT, "police")
    issued(logbook)

    numbers = [
        (each.entry.kind, body_of(each).report)
        for each in logbook.entries
        if each.entry.kind in {"report-prepared", "report-issued"}
    ]
    assert numbers == [
        ("report-prepared", "R-001"),
        ("report-issued", "R-001"),
        ("report-prepared", "R-002"),
        ("report-issued", "R-003"),
    ]


def test_what_is_put_up_again_keeps_its_number_until_it_is_released(logbook):
    put_up(logbook)
    again = put_up(logbook)
    other = put_up(logbook, edition=Edition.UPDATE)

    reports = [body_of(logbook.entries[n - 1]).report for n in (again, other)]

    assert reports == ["R-001", "R-002"]


def test_the_number_of_a_released_report_is_not_given_again(logbook):
    put_up(logbook)
    put_up(logbook)
    issued(logbook)

    again = put_up(logbook)

    assert body_of(logbook.entries[again - 1]).report == "R-002"
    assert body_of(issued(logbook)).report == "R-002"
    assert [draft.standing for draft in reviews(logbook).drafts()] == [
        DraftStanding.REPLACED,
        DraftStanding.RELEASED,
        DraftStanding.RELEASED,
    ]


def test_a_report_that_was_sent_back_and_put_up_again_is_one_report(logbook):
    first = put_up(logbook)
    reviews(logbook).refuse_report(first, "Page 2 is empty.")
    again = put_up(logbook)

    [waiting] = unreleased_of(reviews(logbook).drafts())
    assert (waiting.number, waiting.standing) == (again, DraftStanding.WAITING)
    points = ClosingService(logbook.journal, Works()).gate(INCIDENT, PACK)
    assert [each.id for each in points].count("draft/R-001") == 1

    issued(logbook)
    assert unreleased_of(reviews(logbook).drafts()) == ()


def test_a_number_that_was_given_out_of_turn_is_not_given_again(logbook):
    logbook.append(replace(PREPARED, report="R-002"))

    number = put_up(logbook)

    assert body_of(logbook.entries[number - 1]).report == "R-003"


def test_nothing_is_put_up_for_an_office_nobody_knows(logbook):
    with pytest.raises(UnknownItemError):
        handoffs(logbook).prepare(INCIDENT, "nobody")

    assert logbook.store.head().size == 8


# What the report says ------------------------------------------------------------------


def test_nobody_has_reviewed_a_report_they_prepared_themselves(logbook):
    reviews(logbook, SUPERVISOR).countersign(phrase())

    others = handoffs(logbook).compose(INCIDENT, "full")
    own = handoffs(logbook, SUPERVISOR).compose(INCIDENT, "full")

    assert box(others, "box.reviewed-by") == "B. Sample, entries 1 to 8"
    assert box(own, "box.reviewed-by") == "Nobody yet"


def test_the_furthest_countersignature_is_named(logbook):
    enrolled(logbook, "P-003", "C. Trial", Role.SUPERVISOR)
    reviews(logbook, SUPERVISOR).countersign(phrase())
    reviews(logbook, "P-003").countersign(phrase(), 5)

    report = handoffs(logbook).compose(INCIDENT, "full")

    assert box(report, "box.reviewed-by") == "B. Sample, entries 1 to 9"


def test_what_is_no_countersignature_reviews_nothing_and_stops_no_report(logbook):
    text = reviews(logbook).checkpoint().to_text()
    logbook.append(Countersigned(text, "by who may not"))
    logbook.append(Countersigned("no checkpoint", "no line"), author=SUPERVISOR)

    report = handoffs(logbook).compose(INCIDENT, "full")

    assert box(report, "box.reviewed-by") == "Nobody yet"


def test_a_report_nobody_signed_off_says_so(logbook):
    assert box(handoffs(logbook).compose(INCIDENT, "full")) == (
        "Not signed off by another person."
    )


def test_a_report_that_only_waits_is_not_signed_off(logbook):
    number = put_up(logbook)

    report = handoffs(logbook).compose(INCIDENT, "full")

    assert box(report) == "Not signed off by another person."
    assert report.put_up.number == number
    assert report.sign_off is None


def test_a_sign_off_names_who_gave_it_and_up_to_where(logbook):
    number = put_up(logbook)
    reviews(logbook).sign_off(number, phrase())

    report = handoffs(logbook).compose(INCIDENT, "full")

    assert box(report) == "Signed off by B. Sample, as of entry 9."
    assert box(report, "box.prepared-by") == "A. Example, responder"
    assert after_marks(report.rows) == set()
    assert report.sign_off.after == ()


def test_what_comes_after_a_sign_off_is_named_and_marked(logbook):
    number = put_up(logbook)
    late = logbook.append(a_note("Written before the sign-off was given.")).number
    reviews(logbook).sign_off(number, phrase())
    later = logbook.append(a_note("One more thing.")).number

    report = handoffs(logbook).compose(INCIDENT, "full")

    assert box(report) == (
        "Signed off by B. Sample, as of entry 9. Not covered, because written after "
        f"the sign-off: entries {late}, {later}."
    )
    assert after_marks(report.rows) == {late, later}
    assert handoffs(logbook).sign_off_standing("R-001").after == (late, later)


def test_what_a_management_report_tells_of_other_incidents_is_named_too(logbook):
    opened = body_of(logbook.entries[3])
    number = handoffs(logbook).prepare(INCIDENT, MANAGEMENT).number
    reviews(logbook).sign_off(number, phrase())

    later = logbook.journal.append("WIN-0002", opened).number
    logbook.journal.append("WIN-0002", a_note("No figure is made of this."))

    report = handoffs(logbook).compose(INCIDENT, MANAGEMENT)
    assert report.sign_off.after == (later,)
    assert f"written after the sign-off: entry {later}." in box(report)


def test_an_amendment_after_the_sign_off_is_named_in_its_row(logbook):
    note = logbook.append(a_note("Wrong.")).number
    reviews(logbook).sign_off(put_up(logbook), phrase())
    amendment = NoteService(logbook.journal).amend(
        AmendmentDraft(note, "text", "slip", "Right.")
    )

    report = handoffs(logbook).compose(INCIDENT, "full")

    [row] = [row for row in report.rows if row.number == note]
    assert say_all(row.statement) == (
        f"Right. Amended in entry {amendment.number}, after the sign-off."
    )
    assert report.sign_off.after == (amendment.number,)


def test_a_second_sign_off_covers_the_new_state(logbook):
    reviews(logbook).sign_off(put_up(logbook), phrase())
    logbook.append(a_note("One more thing."))
    again = put_up(logbook)
    signed = reviews(logbook).sign_off(again, phrase())

    report = handoffs(logbook).compose(INCIDENT, "full")

    assert box(report) == f"Signed off by B. Sample, as of entry {again}."
    assert after_marks(report.rows) == set()
    entry = issued(logbook)
    assert entry.entry.refers_to == (again, signed.number)
    assert body_of(entry).report == "R-001"


def test_until_the_second_sign_off_the_first_one_stands(logbook):
    number = put_up(logbook)
    reviews(logbook).sign_off(number, phrase())
    later = logbook.append(a_note("One more thing.")).number
    put_up(logbook)

    standing = handoffs(logbook).sign_off_standing("R-001")

    assert (standing.up_to, standing.after) == (number, (later,))


def test_a_report_sent_back_after_a_sign_off_is_not_signed_off(logbook):
    reviews(logbook).sign_off(put_up(logbook), phrase())
    logbook.append(a_note("One more thing."))
    again = put_up(logbook)
    reviews(logbook).refuse_report(again, "That thing is wrong.")

    report = handoffs(logbook).compose(INCIDENT, "full")

    assert box(report) == "Not signed off by another person."
    assert report.put_up.standing is DraftStanding.REFUSED
    assert report.put_up.reason == "That thing is wrong."


def test_a_supervisor_who_releases_what_they_signed_off_has_not_prepared_it(logbook):
    reviews(logbook).sign_off(put_up(logbook), phrase())

    report = handoffs(logbook, SUPERVISOR).compose(INCIDENT, "full")

    assert report.prepared_by.id == SUPERVISOR
    assert box(report, "box.prepared-by") == "A. Example, responder"
    assert box(report) == "Signed off by B. Sample, as of entry 9."


def test_a_sign_off_is_of_its_own_report_alone(logbook):
    reviews(logbook).sign_off(put_up(logbook), phrase())

    report = handoffs(logbook).compose(INCIDENT, "police")

    assert box(report) == "Not signed off by another person."
    assert handoffs(logbook).sign_off_standing("R-002") is None


def test_releasing_without_a_sign_off_stays_possible(logbook):
    put_up(logbook)

    entry = issued(logbook)

    [draft] = handoffs(logbook).drafts(INCIDENT)
    assert draft.standing is DraftStanding.RELEASED
    assert draft.settled == entry.number


# What is read before signing off -------------------------------------------------------


def test_what_is_read_before_signing_off_is_what_was_put_up(logbook):
    number = put_up(logbook)
    later = logbook.append(a_note("Written meanwhile.")).number

    report = handoffs(logbook, SUPERVISOR).compose_draft(number)

    assert report.number == "R-001"
    assert report.prepared_by.id == RESPONDER
    assert report.checkpoint.checkpoint.size == number
    assert report.as_of == logbook.entries[number - 1].entry.recorded
    assert later not in {row.number for row in report.rows}


def test_what_another_person_put_up_is_not_issued_in_their_name(logbook):
    service = handoffs(logbook, SUPERVISOR)

    with pytest.raises(StaleReportError):
        service.issue(service.compose_draft(put_up(logbook)), Path("nowhere"))


@pytest.mark.parametrize("number", [0, 8, 99])
def test_nothing_is_read_that_was_not_put_up(logbook, number):
    with pytest.raises(NotReviewableError):
        handoffs(logbook).compose_draft(number)


# Marks in a timeline -------------------------------------------------------------------


def test_a_timeline_marks_what_came_after_the_newest_sign_off(logbook):
    reviews(logbook).sign_off(put_up(logbook), phrase())
    later = logbook.append(a_note("One more thing.")).number
    people = people_of(logbook.entries)
    up_to = signed_off_up_to(logbook.entries, people)

    rows = marked(timeline_of(logbook.entries, people), up_to)

    assert up_to == {INCIDENT: 9}
    assert after_marks(rows) == {later}
    assert after_marks(marked(timeline_of(logbook.entries, people), {})) == set()


# Sign-offs nobody could have given here ------------------------------------------------


def forged(logbook, *, by, about, size=None, report="R-001", checkpoint=None):
    """Write a sign-off past the service, as somebody with the keys might."""
    entries = logbook.entries
    size = size or about
    at_size = [each for each in entries if each.number == size + 1]
    root = at_size[0].entry.prev_root if at_size else logbook.store.head().root()
    note = Checkpoint(LOG, size, root)
    signer = FakeSigner(by)
    line = cosign(note, by, signer.public_key, signer.sign, at=1)
    text = note.to_text() if checkpoint is None else checkpoint
    body = ReportSignedOff(report, text, line.to_line())
    refers_to = (about,) if about else ()
    logbook.journals[by].append(INCIDENT, body, refers_to=refers_to)


def standing(logbook, report="R-001"):
    return sign_off_of(report, logbook.entries, people_of(logbook.entries))


def test_a_genuine_sign_off_counts(logbook):
    forged(logbook, by=SUPERVISOR, about=put_up(logbook))

    assert standing(logbook).by == SUPERVISOR


@pytest.mark.parametrize(
    "forgery",
    [
        {"by": RESPONDER},
        {"by": SUPERVISOR, "size": 8},
        {"by": SUPERVISOR, "report": "R-002"},
        {"by": SUPERVISOR, "checkpoint": "no checkpoint"},
    ],
)
def test_a_sign_off_against_the_rules_counts_for_nothing(logbook, forgery):
    number = put_up(logbook)
    forged(logbook, about=number, **forgery)

    assert standing(logbook) is None
    assert standing(logbook, "R-002") is None
    [draft] = drafts_of(logbook.entries, people_of(logbook.entries))
    assert draft.standing is DraftStanding.WAITING


def test_nor_does_one_of_ones_own_report_or_of_none(logbook):
    again = the_same_person_again(logbook)
    number = put_up(logbook, SUPERVISOR)

    for by, about in ((SUPERVISOR, number), (again, number), (again, 8), (again, 0)):
        forged(logbook, by=by, about=about, size=about or number)
        assert standing(logbook) is None

    enrolled(logbook, "P-004", "C. Specimen", Role.SUPERVISOR)
    forged(logbook, by="P-004", about=number)
    assert standing(logbook).by == "P-004"


def test_a_refusal_by_somebody_who_may_not_settles_nothing(logbook):
    number = put_up(logbook)
    refusal = ReviewRefused("No.", "R-001")
    logbook.journals[RESPONDER].append(INCIDENT, refusal, refers_to=(number,))

    [draft] = drafts_of(logbook.entries, people_of(logbook.entries))
    assert draft.standing is DraftStanding.WAITING
    reviews(logbook).sign_off(number, phrase())
    logbook.journals[RESPONDER].append(INCIDENT, refusal, refers_to=(number,))
    assert standing(logbook).by == SUPERVISOR


def test_a_report_put_up_outside_any_incident_is_none(logbook):
    body = ReportPrepared("R-001", "full", "It", Edition.INITIAL, "en")
    logbook.journals[RESPONDER].append(None, body)

    assert drafts_of(logbook.entries, people_of(logbook.entries)) == []


def test_nobody_signed_off_is_a_sentence(logbook):
    assert say(sign_off_words(None, people_of(logbook.entries))) == (
        "Not signed off by another person."
    )


def test_the_timeline_on_screen_marks_what_came_after_the_sign_off(logbook):
    timelines = TimelineService(logbook.journal, ScanningIndex(logbook.store))
    reviews(logbook).sign_off(put_up(logbook), phrase())
    later = logbook.append(a_note("One more thing.")).number

    query = TimelineQuery(incident=INCIDENT)
    assert after_marks(timelines.page(query).rows) == {later}
    assert after_marks(timelines.all_rows(query)) == {later}

    reviews(logbook).sign_off(put_up(logbook), phrase())

    assert after_marks(timelines.page(query).rows) == set()
