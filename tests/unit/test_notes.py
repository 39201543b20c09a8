"""Writing down and putting right: whose words, which fields, what stands in the way."""

from datetime import timedelta

import pytest

from logbook.application.notes import (
    LARGEST_DIFFERENCE,
    AmendmentDraft,
    NoteDraft,
    NoteService,
)
from logbook.domain.bodies import Amendment, Answer, Manner, Note, Standing, body_of
from logbook.domain.draft import LONGEST_TEXT
from logbook.domain.errors import (
    NotTheAuthorError,
    ProblemsError,
    UnknownEntryError,
    UnknownIncidentError,
)
from logbook.domain.moment import Fidelity
from logbook.domain.record_bodies import ClockCheck
from tests.builders import INCIDENT, a_logbook, a_moment, a_note
from tests.fakes import NIGHT


@pytest.fixture
def logbook():
    return a_logbook(4)


@pytest.fixture
def notes(logbook):
    return NoteService(logbook.journal)


def refused(action, *args):
    with pytest.raises(ProblemsError) as error:
        action(*args)
    return error.value.problems


# Notes -------------------------------------------------------------------------------


def test_a_note_happened_now_unless_its_author_says_otherwise(notes, logbook):
    now = notes.record(INCIDENT, NoteDraft(Manner.TOLD, "Rang."))
    then = notes.record(INCIDENT, NoteDraft(Manner.TOLD, "Rang.", a_moment()))

    assert body_of(now).happened.fidelity is Fidelity.SECOND
    assert abs(body_of(now).happened.at - now.entry.recorded.at) < timedelta(seconds=2)
    assert body_of(then) == Note(Manner.TOLD, "Rang.", a_moment())
    assert logbook.verify().intact


@pytest.mark.parametrize(
    ("draft", "problems"),
    [
        (NoteDraft(Manner.DONE, " "), {"text": "empty"}),
        (NoteDraft(Manner.DONE, "x" * (LONGEST_TEXT + 1)), {"text": "too-long"}),
        (
            NoteDraft(Manner.DONE, "x", a_moment(at=NIGHT + timedelta(hours=1))),
            {"happened": "in-future"},
        ),
        (
            NoteDraft(Manner.DONE, "", a_moment(at=NIGHT.replace(year=1926))),
            {"text": "empty", "happened": "too-early"},
        ),
    ],
)
def test_a_note_with_problems_is_not_recorded(notes, logbook, draft, problems):
    assert refused(notes.record, INCIDENT, draft) == problems
    assert notes.problems(draft) == problems
    assert logbook.store.head().size == 4


# The clock ---------------------------------------------------------------------------


@pytest.mark.parametrize("ahead", [0, 42, -42, LARGEST_DIFFERENCE, -LARGEST_DIFFERENCE])
def test_a_clock_check_says_how_far_the_laptop_is_ahead(notes, ahead):
    body = body_of(notes.check_clock(INCIDENT, "the radio", ahead))

    assert isinstance(body, ClockCheck)
    assert (body.reference, body.ahead) == ("the radio", ahead)


def test_an_absurd_difference_and_a_nameless_clock_are_refused(notes):
    problems = refused(notes.check_clock, INCIDENT, " ", LARGEST_DIFFERENCE + 1)

    assert problems == {"reference": "empty", "ahead": "not-a-time"}


# Amendments --------------------------------------------------------------------------


def test_an_author_amends_their_own_words(notes, logbook):
    note = logbook.append(a_note("One."))

    signed = notes.amend(AmendmentDraft(note.number, "text", "Slip.", "Two."))

    assert body_of(signed) == Amendment("text", "Slip.", "Two.")
    assert signed.entry.refers_to == (note.number,)
    assert signed.entry.incident == INCIDENT
    assert notes.amendable(note.number).text == "Two."


def test_an_amended_entry_is_amended_again_under_its_own_number(notes, logbook):
    note = logbook.append(a_note("One."))
    notes.amend(AmendmentDraft(note.number, "text", "Slip.", "Two."))

    problems = refused(
        notes.amend, AmendmentDraft(note.number, "text", "Slip.", "Two.")
    )
    assert problems == {"text": "unchanged"}
    notes.amend(AmendmentDraft(note.number, "text", "Slip.", "One."))

    assert notes.amendable(note.number).text == "One."


def test_an_amendment_itself_is_not_amended(notes, logbook):
    note = logbook.append(a_note("One."))
    amendment = notes.amend(AmendmentDraft(note.number, "text", "Slip.", "Two."))

    with pytest.raises(UnknownEntryError) as error:
        notes.amend(AmendmentDraft(amendment.number, "text", "Slip.", "Three."))

    assert error.value.number == amendment.number


@pytest.mark.parametrize("number", [-1, 0, 1, 4, 99])
def test_what_is_no_note_step_or_call_is_not_amended(notes, number):
    with pytest.raises(UnknownEntryError):
        notes.amend(AmendmentDraft(number, "text", "r", "x"))


def test_an_answer_gets_a_new_answer_instead(notes, logbook):
    answer = logbook.append(Answer("q", "Q?", Standing.NONE, a_moment()))

    with pytest.raises(UnknownEntryError):
        notes.amend(AmendmentDraft(answer.number, "text", "r", "x"))


def test_only_the_author_amends(notes, logbook):
    theirs = logbook.append(a_note("Authorised."), author="P-001")

    with pytest.raises(NotTheAuthorError) as error:
        notes.amend(AmendmentDraft(theirs.number, "text", "r", "x"))

    assert (error.value.number, error.value.author) == (theirs.number, "P-001")


def test_only_words_and_time_are_amended(notes, logbook):
    note = logbook.append(a_note())

    with pytest.raises(UnknownEntryError):
        notes.amend(AmendmentDraft(note.number, "manner", "r", "opinion"))


LATER = a_moment(at=NIGHT + timedelta(hours=9))


@pytest.mark.parametrize(
    ("given", "problems"),
    [
        (("text", "", "New."), {"reason": "no-reason"}),
        (("text", "r" * (LONGEST_TEXT + 1), "New."), {"reason": "too-long"}),
        (("text", "r", " "), {"text": "empty"}),
        (("text", " ", "One."), {"reason": "no-reason", "text": "unchanged"}),
        (("happened", "r"), {"happened": "no-time"}),
        (("happened", "r", "", a_moment()), {"happened": "unchanged"}),
        (("happened", "r", "", LATER), {"happened": "in-future"}),
    ],
)
def test_an_amendment_with_problems_is_not_recorded(notes, logbook, given, problems):
    note = logbook.append(a_note("One."))

    assert refused(notes.amend, AmendmentDraft(note.number, *given)) == problems
    assert logbook.store.head().size == note.number


def test_the_time_of_a_note_is_amended(notes, logbook):
    note = logbook.append(a_note("One."))
    earlier = a_moment(at=NIGHT - timedelta(hours=1))

    notes.amend(AmendmentDraft(note.number, "happened", "Wrong hour.", moment=earlier))

    assert notes.amendable(note.number).happened == earlier


def test_a_note_outside_any_incident_is_amended_too(notes, logbook):
    note = logbook.journal.append(None, a_note("One."))

    signed = notes.amend(AmendmentDraft(note.number, "text", "Slip.", "Two."))

    assert signed.entry.incident is None


# What does not exist -------------------------------------------------------------------


def test_a_note_about_an_incident_nobody_opened_is_refused(notes, logbook):
    with pytest.raises(UnknownIncidentError) as error:
        notes.record("WIN-0099", NoteDraft(Manner.DONE, "Pulled the cable."))
    with pytest.raises(UnknownIncidentError):
        notes.check_clock("WIN-0099", "the radio", 0)

    assert error.value.incident == "WIN-0099"
    assert len(logbook.entries) == 4


def test_what_nobody_can_see_is_no_note(notes):
    blank = "\u200b\u2060 \ufeff\u3164\n"

    assert refused(notes.record, INCIDENT, NoteDraft(Manner.DONE, blank)) == {
        "text": "empty"
    }


@pytest.mark.parametrize("field", ["", "manner", "words", "nonsense", "KIND"])
def test_a_field_nobody_can_amend_is_refused_by_a_rule(notes, field):
    number = notes.record(INCIDENT, NoteDraft(Manner.DONE, "Cable.")).number
    draft = AmendmentDraft(number, field, "Misread.", "Plug.")

    with pytest.raises(UnknownEntryError):
        notes.amendment_problems(draft)
    with pytest.raises(UnknownEntryError):
        notes.amend(draft)
