"""A supervisor vouches for what others wrote, and nobody vouches for their own words."""

from contextlib import suppress
from dataclasses import replace

import pytest

from logbook.application.notes import AmendmentDraft, NoteService
from logbook.application.reviews import MOST_COUNTED, ReviewService
from logbook.application.timelines import TimelineService
from logbook.crypto.signing import is_signed
from logbook.domain.bodies import Answer, Standing, body_of
from logbook.domain.checkpoint import (
    Checkpoint,
    NoteSignature,
    SignedCheckpoint,
    is_signed_by,
)
from logbook.domain.decisions import IncidentClosed
from logbook.domain.draft import Problem
from logbook.domain.errors import (
    NotASupervisorError,
    OwnEntriesOnlyError,
    ProblemsError,
    RuleError,
    WrongPassphraseError,
)
from logbook.domain.incident_errors import SensitiveTextError
from logbook.domain.record_bodies import Countersigned
from logbook.domain.review import Fresh, questions_of
from logbook.domain.review_bodies import (
    Commented,
    Replied,
    ReviewRefused,
)
from logbook.domain.review_errors import (
    NotAskedError,
    NotPreparedError,
    NotReviewableError,
    OwnEntryError,
    OwnReportError,
)
from logbook.domain.role import Role
from logbook.domain.sign_off import DraftStanding
from logbook.domain.timeline_query import Order, TimelineQuery
from logbook.domain.witnessed import WITNESS_KINDS, vouched_of
from logbook.domain.wording import say_all
from tests.builders import INCIDENT, LOG, a_logbook, a_moment, a_note
from tests.fakes import FakeConfirmation, FakeSigner
from tests.reviewers import PREPARED, enrolled, phrase, reviews, the_same_person_again
from tests.scanning import ScanningIndex

SUPERVISOR, RESPONDER = "P-001", "P-002"


@pytest.fixture
def logbook():
    return a_logbook(8)


def test_a_checkpoint_says_how_far_the_record_has_got(logbook):
    checkpoint = reviews(logbook).checkpoint()

    assert checkpoint == Checkpoint(LOG, 8, logbook.store.head().root())
    assert logbook.verify(checkpoint).witnessed == 8


@pytest.mark.parametrize("person", [SUPERVISOR, RESPONDER])
def test_whoever_is_at_the_laptop_signs_the_checkpoint(logbook, person):
    note = reviews(logbook, person).signed_checkpoint()

    assert is_signed_by(note, person, FakeSigner(person).public_key, is_signed)


# Countersigning ------------------------------------------------------------------------


def test_a_countersignature_is_over_everything_recorded_so_far(logbook):
    signed = reviews(logbook).countersign(phrase())

    body = body_of(signed)
    assert isinstance(body, Countersigned)
    note = SignedCheckpoint(
        Checkpoint.from_text(body.checkpoint),
        (NoteSignature.from_line(body.cosignature),),
    )
    assert note.checkpoint.size == 8
    assert is_signed_by(note, SUPERVISOR, FakeSigner(SUPERVISOR).public_key, is_signed)
    at = note.signatures[0].cosigned_at
    assert at == int(signed.entry.recorded.at.timestamp()) - 1


def test_what_is_countersigned_is_vouched_for(logbook):
    assert logbook.verify().witnessed == 0

    reviews(logbook).countersign(phrase())

    report = logbook.verify()
    assert report.intact
    assert report.witnessed == 8


def test_nobody_vouches_for_their_own_words_under_another_id(logbook):
    again = the_same_person_again(logbook)
    reviews(logbook, again).countersign(phrase())

    people = reviews(logbook).people()
    vouched = vouched_of(logbook.store.of_kind(*WITNESS_KINDS), people)

    covered = {each.entry.author for each in logbook.entries if vouched.covers(each)}
    assert covered == {RESPONDER}


@pytest.mark.parametrize("up_to", [4, 5, 7, 8])
def test_a_supervisor_vouches_up_to_the_entry_that_was_read(logbook, up_to):
    signed = reviews(logbook).countersign(phrase(), up_to)

    checkpoint = Checkpoint.from_text(body_of(signed).checkpoint)
    assert checkpoint.size == up_to
    report = logbook.verify(checkpoint)
    assert report.intact
    assert 0 < report.witnessed <= up_to


def test_what_comes_later_can_be_countersigned_later(logbook):
    reviews(logbook).countersign(phrase(), 5)

    reviews(logbook).countersign(phrase(), 8)

    assert logbook.verify().witnessed == 8


@pytest.mark.parametrize("up_to", [0, -1, 9, 10_000])
def test_nobody_vouches_for_an_entry_that_is_not_there(logbook, up_to):
    with pytest.raises(NotReviewableError):
        reviews(logbook).countersign(phrase(), up_to)

    assert logbook.store.head().size == 8


def test_a_responder_countersigns_nothing(logbook):
    with pytest.raises(NotASupervisorError) as error:
        reviews(logbook, RESPONDER).countersign(phrase())

    assert error.value.name == "A. Example"
    assert logbook.store.head().size == 8


def test_there_is_nothing_to_countersign_twice(logbook):
    reviews(logbook).countersign(phrase())
    logbook.append(a_note("Mine."), author=SUPERVISOR)

    with pytest.raises(OwnEntriesOnlyError):
        reviews(logbook).countersign(phrase())
    logbook.append(a_note("Another's."))

    assert reviews(logbook).countersign(phrase()).number == 12
    assert logbook.verify().witnessed == 11


def test_up_to_an_entry_before_anything_by_others_there_is_nothing_to_vouch_for(
    logbook,
):
    with pytest.raises(OwnEntriesOnlyError):
        reviews(logbook).countersign(phrase(), 3)

    assert reviews(logbook).countersign(phrase(), 4)


def test_a_second_supervisor_vouches_for_the_first_ones_words(logbook):
    enrolled(logbook, "P-003", "C. Specimen", Role.SUPERVISOR)
    logbook.append(a_note("Mine."), author=SUPERVISOR)
    reviews(logbook).countersign(phrase())

    reviews(logbook, "P-003").countersign(phrase())

    with pytest.raises(OwnEntriesOnlyError):
        reviews(logbook, "P-003").countersign(phrase())
    assert logbook.verify().witnessed == 11


def test_the_same_person_enrolled_twice_does_not_vouch_for_themselves():
    logbook = a_logbook(3)
    again = the_same_person_again(logbook)
    logbook.append(a_note("Written under the first id."), author=SUPERVISOR)

    with pytest.raises(OwnEntriesOnlyError):
        reviews(logbook, again).countersign(phrase())


def test_a_clock_that_jumped_meanwhile_does_not_spoil_a_countersignature(logbook):
    logbook.clock.set_wall(logbook.clock.at.replace(year=2027))

    reviews(logbook).countersign(phrase())

    assert logbook.verify().intact
    assert logbook.store.head().size == 10


def test_a_wrong_passphrase_countersigns_nothing(logbook):
    with pytest.raises(WrongPassphraseError):
        reviews(logbook).countersign(bytearray(b"guessed"))

    assert logbook.store.head().size == 8


@pytest.mark.parametrize(
    ("person", "typed"),
    [(SUPERVISOR, b"right"), (SUPERVISOR, b"guessed"), (RESPONDER, b"right")],
)
def test_the_passphrase_is_wiped_whatever_happens(logbook, person, typed):
    for act in (
        lambda it, given: it.countersign(given),
        lambda it, given: it.sign_off(4, given),
    ):
        given = bytearray(typed)
        with suppress(RuleError):
            act(reviews(logbook, person), given)
        assert not any(given)


# Words about entries -------------------------------------------------------------------


def test_a_comment_stands_under_the_name_of_who_made_it(logbook):
    signed = reviews(logbook).comment(4, "Which computer was it?")

    assert body_of(signed) == Commented("Which computer was it?")
    assert signed.entry.author == SUPERVISOR
    assert signed.entry.refers_to == (4,)
    assert signed.entry.incident == INCIDENT


def test_a_responder_comments_and_asks_as_well(logbook):
    assert reviews(logbook, RESPONDER).comment(6, "I saw that too.")
    assert reviews(logbook, RESPONDER).ask(6, "When?")


def test_an_entry_about_the_logbook_itself_is_asked_about_too(logbook):
    signed = reviews(logbook, RESPONDER).ask(1, "Who else was there?")

    assert signed.entry.incident is None
    assert body_of(signed).asked == SUPERVISOR


@pytest.mark.parametrize("act", ["comment", "ask"])
def test_nobody_reviews_their_own_words(logbook, act):
    with pytest.raises(OwnEntryError) as error:
        getattr(reviews(logbook), act)(6, "Fine.")

    assert error.value.number == 6
    assert logbook.store.head().size == 8


@pytest.mark.parametrize("act", ["comment", "ask"])
def test_nor_does_the_same_person_under_another_id(logbook, act):
    again = the_same_person_again(logbook)

    with pytest.raises(OwnEntryError):
        getattr(reviews(logbook, again), act)(6, "Fine.")
    assert getattr(reviews(logbook, again), act)(5, "Fine.")


@pytest.mark.parametrize("number", [0, -3, 99])
def test_there_is_nothing_to_say_about_an_entry_that_is_not_there(logbook, number):
    for act in (
        lambda it: it.comment(number, "x"),
        lambda it: it.ask(number, "x"),
        lambda it: it.refuse([number], "x"),
        lambda it: it.is_own(number),
    ):
        with pytest.raises(NotReviewableError):
            act(reviews(logbook))


@pytest.mark.parametrize("text", ["", "  \n", "x" * 20_001])
def test_a_text_that_is_no_text_is_refused_beside_its_field(logbook, text):
    it = reviews(logbook)
    question = it.ask(4, "Which one?").number

    for act in (
        lambda: it.comment(4, text),
        lambda: it.ask(4, text),
        lambda: reviews(logbook, RESPONDER).reply(question, text),
    ):
        with pytest.raises(ProblemsError) as error:
            act()
        assert error.value.problems.keys() == {"text"}
    assert it.problems(text)
    assert not it.problems("Fine.")


def test_a_secret_in_a_question_is_noticed(logbook):
    it = reviews(logbook)

    for act in (it.comment, it.ask, lambda number, text: it.refuse([number], text)):
        with pytest.raises(SensitiveTextError):
            act(4, "Is it " + "Password: " + "hunter2" + "?")


def test_a_closed_incident_is_still_reviewed(logbook):
    closed = IncidentClosed("C. Specimen", "x", "x", "x", "none", a_moment())
    logbook.append(closed)

    assert reviews(logbook).comment(9, "Well done.")


# Questions and replies -----------------------------------------------------------------


def test_a_question_waits_for_the_author_of_the_entry(logbook):
    number = reviews(logbook).ask(5, "Which computer?").number

    [question] = reviews(logbook, RESPONDER).questions()

    assert (question.number, question.about) == (number, 5)
    assert (question.asker, question.asked) == (SUPERVISOR, RESPONDER)
    assert question.text == "Which computer?"
    assert question.incident == INCIDENT
    assert question.reply is None


def test_the_person_asked_answers_once(logbook):
    number = reviews(logbook).ask(5, "Which computer?").number
    theirs = reviews(logbook, RESPONDER)

    signed = theirs.reply(number, "FIN-WS-07.")

    [question] = theirs.questions()
    assert body_of(signed) == Replied("FIN-WS-07.")
    assert signed.entry.refers_to == (number,)
    assert question.reply.text == "FIN-WS-07."
    with pytest.raises(NotAskedError):
        theirs.reply(number, "Or another one.")


def test_nobody_answers_for_somebody_else(logbook):
    number = reviews(logbook).ask(5, "Which computer?").number

    with pytest.raises(NotAskedError):
        reviews(logbook).reply(number, "FIN-WS-07.")
    with pytest.raises(NotAskedError):
        reviews(logbook, RESPONDER).reply(5, "That was no question.")


def test_words_that_somebody_else_put_under_a_question_answer_nothing(logbook):
    number = reviews(logbook).ask(5, "Which computer?").number
    supervisor = logbook.journals[SUPERVISOR]
    supervisor.append(INCIDENT, Replied("This one."), refers_to=(number,))

    [question] = questions_of(logbook.entries)

    assert question.reply is None


# Refusing entries ----------------------------------------------------------------------


def test_a_refusal_names_the_entries_and_a_reason(logbook):
    signed = reviews(logbook).refuse([8, 5, 8], "The times cannot be right.")

    assert signed.entry.refers_to == (5, 8)
    assert signed.entry.incident == INCIDENT
    assert body_of(signed) == ReviewRefused("The times cannot be right.")


def test_entries_of_the_logbook_and_of_an_incident_are_refused_in_one(logbook):
    enrolled(logbook, "P-003", "C. Specimen", Role.SUPERVISOR)

    signed = reviews(logbook, "P-003").refuse([2, 5], "Who is that?")

    assert signed.entry.incident is None


def test_only_supervisors_refuse_and_never_without_a_reason(logbook):
    with pytest.raises(NotASupervisorError):
        reviews(logbook, RESPONDER).refuse([6], "No.")
    with pytest.raises(ProblemsError) as error:
        reviews(logbook).refuse([5], " ")
    assert error.value.problems == {"reason": Problem.NO_REASON}
    with pytest.raises(OwnEntryError):
        reviews(logbook).refuse([5, 6], "No.")
    with pytest.raises(NotReviewableError):
        reviews(logbook).refuse([], "No.")


# Signing reports off -------------------------------------------------------------------


def test_a_report_that_was_put_up_waits_for_another_person(logbook):
    logbook.append(PREPARED)

    [draft] = reviews(logbook).drafts()

    assert (draft.number, draft.report, draft.incident) == (9, "R-001", INCIDENT)
    assert draft.prepared_by == RESPONDER
    assert draft.standing is DraftStanding.WAITING


def test_a_sign_off_is_over_the_record_up_to_the_entry_that_put_it_up(logbook):
    logbook.append(PREPARED)
    logbook.append(a_note("Written meanwhile."))

    signed = reviews(logbook).sign_off(9, phrase())

    body = body_of(signed)
    checkpoint = Checkpoint.from_text(body.checkpoint)
    assert (body.report, checkpoint.size) == ("R-001", 9)
    assert signed.entry.refers_to == (9,)
    line = NoteSignature.from_line(body.cosignature)
    note = SignedCheckpoint(checkpoint, (line,))
    assert is_signed_by(note, SUPERVISOR, FakeSigner(SUPERVISOR).public_key, is_signed)
    assert logbook.verify(checkpoint).intact
    [draft] = reviews(logbook).drafts()
    assert draft.standing is DraftStanding.SIGNED_OFF
    assert (draft.by, draft.settled) == (SUPERVISOR, 11)


def test_nobody_signs_off_or_refuses_their_own_report(logbook):
    logbook.append(PREPARED, author=SUPERVISOR)

    with pytest.raises(OwnReportError) as error:
        reviews(logbook).sign_off(9, phrase())
    assert error.value.report == "R-001"
    with pytest.raises(OwnReportError):
        reviews(logbook).refuse_report(9, "No.")
    assert logbook.store.head().size == 9


def test_nor_does_the_same_person_enrolled_twice(logbook):
    again = the_same_person_again(logbook)
    number = logbook.append(PREPARED, author=SUPERVISOR).number

    with pytest.raises(OwnReportError):
        reviews(logbook, again).sign_off(number, phrase())

    enrolled(logbook, "P-004", "C. Specimen", Role.SUPERVISOR)
    assert reviews(logbook, "P-004").sign_off(number, phrase())


def test_nobody_signs_off_a_report_of_nothing_but_their_own_words():
    logbook = a_logbook(3)
    incident = body_of(a_logbook(4).entries[3])
    for body in (incident, a_note("Alone at night.")):
        logbook.append(body, author=SUPERVISOR)
    number = logbook.append(PREPARED).number
    words = phrase()

    with pytest.raises(OwnEntriesOnlyError):
        reviews(logbook).sign_off(number, words)

    assert words == bytes(len(words))
    assert logbook.store.head().size == number
    logbook.append(a_note("So it was."))
    again = logbook.append(PREPARED).number
    assert body_of(reviews(logbook).sign_off(again, phrase())).report == "R-001"


def test_only_supervisors_sign_off_and_with_their_passphrase(logbook):
    logbook.append(PREPARED)
    enrolled(logbook, "P-003", "C. Specimen", Role.RESPONDER)

    with pytest.raises(NotASupervisorError):
        reviews(logbook, "P-003").sign_off(9, phrase())
    with pytest.raises(NotASupervisorError):
        reviews(logbook, "P-003").refuse_report(9, "No.")
    with pytest.raises(WrongPassphraseError):
        reviews(logbook).sign_off(9, bytearray(b"guessed"))
    assert reviews(logbook).drafts()[0].standing is DraftStanding.WAITING


def test_what_waits_is_counted_for_who_can_settle_it(logbook):
    asked = reviews(logbook).ask(5, "When was that?").number
    logbook.append(PREPARED)
    again = the_same_person_again(logbook)
    other = enrolled(logbook, "P-004", "C. Specimen", Role.SUPERVISOR)

    # The question waits for the clerk, the clerk's report for any supervisor.
    waits = [reviews(logbook, who).waiting() for who in ("P-001", "P-002", other)]
    assert waits == [1, 1, 1]
    reviews(logbook, "P-002").reply(asked, "At ten.")
    assert reviews(logbook, "P-002").waiting() == 0

    logbook.append(replace(PREPARED, report="R-002"), author="P-001")
    waits = [reviews(logbook, who).waiting() for who in ("P-001", again, other)]
    assert waits == [1, 1, 2]


def test_a_report_is_settled_once(logbook):
    logbook.append(PREPARED)
    reviews(logbook).sign_off(9, phrase())

    with pytest.raises(NotPreparedError):
        reviews(logbook).sign_off(9, phrase())
    with pytest.raises(NotPreparedError):
        reviews(logbook).refuse_report(9, "No.")
    with pytest.raises(NotReviewableError):
        reviews(logbook).sign_off(8, phrase())


def test_a_refusal_sends_a_report_back_with_its_reason(logbook):
    logbook.append(PREPARED)

    with pytest.raises(ProblemsError):
        reviews(logbook).refuse_report(9, "")
    signed = reviews(logbook).refuse_report(9, "The count is missing.")

    [draft] = reviews(logbook).drafts()
    assert signed.entry.refers_to == (9,)
    assert draft.standing is DraftStanding.REFUSED
    assert draft.reason == "The count is missing."


def test_a_report_that_is_put_up_again_takes_the_place_of_what_waited(logbook):
    logbook.append(PREPARED)
    logbook.append(PREPARED)

    standings = [draft.standing for draft in reviews(logbook).drafts()]

    assert standings == [DraftStanding.REPLACED, DraftStanding.WAITING]
    with pytest.raises(NotPreparedError):
        reviews(logbook).sign_off(9, phrase())


# What is new ---------------------------------------------------------------------------


def test_everything_is_new_to_who_never_reviewed(logbook):
    news = reviews(logbook).news()

    assert (news.since, news.reviewed, news.size, news.more) == (0, None, 8, False)
    assert news.others == Fresh(4, 4)
    assert news.own == Fresh(4, 1)


def test_after_a_countersignature_only_what_came_later_is_new(logbook):
    signed = reviews(logbook).countersign(phrase())
    note = logbook.append(
        a_note("Long ago.", happened=a_moment(at=a_moment().at.replace(hour=1)))
    )
    NoteService(logbook.journal).amend(
        AmendmentDraft(note.number, "text", "slip", "Now.")
    )

    news = reviews(logbook).news()

    assert (news.since, news.reviewed) == (8, signed.entry.recorded)
    assert news.others == Fresh(2, 10)
    assert news.amended == Fresh(1, 11)
    assert news.late == Fresh(1, 10)
    assert news.own == Fresh()


def test_a_changed_answer_counts_as_amended(logbook):
    body = Answer("discovered", "Discovered", Standing.UNKNOWN, a_moment())
    first = logbook.append(body)
    reviews(logbook).countersign(phrase())
    again = replace(body, standing=Standing.VALUE, text="In May")
    journal = logbook.journals[RESPONDER]
    changed = journal.record(INCIDENT, again, refers_to=(first.number,))

    news = reviews(logbook).news()

    assert news.amended == Fresh(1, changed.number)
    assert (news.selves, news.colleagues) == ({SUPERVISOR}, {RESPONDER})


def test_who_signs_one_report_off_has_not_read_everything_else(logbook):
    logbook.append(PREPARED)
    before = reviews(logbook).news()

    reviews(logbook).sign_off(9, phrase())

    after = reviews(logbook).news()
    assert after.since == 0
    assert after.others == before.others


def test_somebody_elses_review_is_no_review_of_mine(logbook):
    reviews(logbook).countersign(phrase())

    assert reviews(logbook, RESPONDER).news().since == 0


def test_counting_what_is_new_ends_somewhere(logbook):
    signed = logbook.append(a_note("Last."))
    frontier = logbook.store.head()

    class Endless:
        def __getattr__(self, name):
            return getattr(logbook.store, name)

        def head(self):
            return frontier

        def read(self, first=1, last=None):
            yield from logbook.store.read(first, last)
            while last is None:
                yield signed

    journal = logbook.journals[SUPERVISOR]
    journal._store = Endless()
    news = ReviewService(LOG, journal, FakeConfirmation()).news()

    assert news.others.count + news.own.count == MOST_COUNTED


# The timeline as a service -------------------------------------------------------------


def test_the_timeline_of_an_incident_is_read_from_the_record(logbook):
    timelines = TimelineService(logbook.journal, ScanningIndex(logbook.store))

    for order in Order:
        rows = list(timelines.all_rows(TimelineQuery(INCIDENT, order)))

        assert [row.number for row in rows] == [4, 5, 6, 7, 8]
        assert say_all(rows[-1].statement) == "Note 8 of the night."
    assert list(timelines.all_rows(TimelineQuery("WIN-0002"))) == []
    assert timelines.size() == 8
    assert [person.id for person in timelines.people()] == ["P-001", "P-002"]


def test_what_came_later_is_not_read_into_earlier_rows(logbook):
    timelines = TimelineService(logbook.journal, ScanningIndex(logbook.store))
    note = logbook.append(a_note("Before."))
    NoteService(logbook.journal).amend(
        AmendmentDraft(note.number, "text", "slip", "After.")
    )
    logbook.append(a_note("Later."))

    def newest(**rest):
        *_, row = timelines.all_rows(TimelineQuery(INCIDENT, Order.WRITTEN), **rest)
        return row.number, say_all(row.statement), row.amended

    assert newest(up_to=note.number) == (note.number, "Before.", False)
    assert newest(up_to=note.number + 1) == (note.number, "After.", True)
    assert newest()[1] == "Later."
