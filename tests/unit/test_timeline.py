"""Rows as people read them: amended words stay readable and stay their author's."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logbook.domain.amendment import amendable_fields, amended_bodies
from logbook.domain.bodies import (
    Amendment,
    Answer,
    CallOutcome,
    Channel,
    IncidentOpened,
    NotificationMade,
    Standing,
    StepMark,
    StepMarked,
)
from logbook.domain.incident import incidents_of, status_of
from logbook.domain.moment import Fidelity
from logbook.domain.people import founding_of, people_of
from logbook.domain.record_bodies import ClockCheck
from logbook.domain.timeline import by_happening, timeline_of
from logbook.domain.wording import say, say_all
from tests.builders import INCIDENT, a_logbook, a_moment, a_note, rejoined
from tests.fakes import NIGHT, MemoryEntryStore
from tests.unit.strategies import bodies

STEP = StepMarked(
    "isolate", "contain", "Isolate it", StepMark.DONE, "Cable.", a_moment()
)
CALL = NotificationMade(
    "police",
    "Police",
    CallOutcome.NO_ANSWER,
    Channel.TELEPHONE,
    a_moment(),
    words="Rang.",
)
ANSWER = Answer("count", "How many?", Standing.VALUE, a_moment(), count=3)


class Book:
    """An incident two people write about."""

    def __init__(self):
        self.logbook = a_logbook(4)

    def add(self, body, *about, author="P-002", incident=INCIDENT):
        signed = self.logbook.journals[author].append(incident, body, refers_to=about)
        return signed.number

    @property
    def entries(self):
        return self.logbook.entries

    @property
    def rows(self):
        """The rows after the four entries it began with."""
        return timeline_of(self.entries, people_of(self.entries))[4:]


@pytest.fixture
def book():
    return Book()


def words(row):
    return say_all(row.statement)


def now(book):
    return {signed.number: body for signed, body in amended_bodies(book.entries)}


# Amendments --------------------------------------------------------------------------


def test_an_amendment_gives_new_words_and_the_older_ones_stay_readable(book):
    note = book.add(a_note("Pulled the cable of FIN-WS-07."))
    amendment = book.add(Amendment("text", "Misread.", "Of FIN-WS-08."), note)

    [row] = book.rows

    assert words(row) == "Of FIN-WS-08."
    assert row.amended
    assert row.numbers == (note, amendment)
    [struck] = row.struck
    assert say_all(struck.statement) == "Pulled the cable of FIN-WS-07."
    assert (struck.number, struck.author, struck.reason, struck.is_answer) == (
        amendment,
        "A. Example",
        "Misread.",
        False,
    )


def test_amendments_of_one_entry_follow_each_other(book):
    note = book.add(a_note("One."))
    book.add(Amendment("text", "a", "Two."), note)
    book.add(Amendment("text", "b", "Three."), note)

    [row] = book.rows

    assert words(row) == "Three."
    assert [say_all(struck.statement) for struck in row.struck] == ["One.", "Two."]
    assert now(book)[note].text == "Three."


def test_an_amendment_refers_to_the_entry_not_to_an_amendment_of_it(book):
    note = book.add(a_note("One."))
    amendment = book.add(Amendment("text", "a", "Two."), note)
    book.add(Amendment("text", "b", "Three."), amendment)

    first, second = book.rows

    assert words(first) == "Two."
    assert words(second) == "An amendment that changes nothing here. Its reason: b"
    assert now(book)[note].text == "Two."


def test_the_time_of_an_entry_can_be_amended(book):
    earlier = a_moment(at=NIGHT - timedelta(hours=1))
    note = book.add(a_note("Seen."))
    book.add(Amendment("happened", "Wrong hour.", moment=earlier), note)

    [row] = book.rows

    assert words(row) == "Seen."
    assert row.happened == earlier
    assert row.amended
    assert now(book)[note].happened == earlier


@pytest.mark.parametrize("body", [STEP, CALL])
def test_the_words_of_a_step_and_of_a_call_can_be_amended(book, body):
    number = book.add(body)
    book.add(Amendment("words", "Clearer.", "In other words."), number)

    assert now(book)[number] == replace(body, words="In other words.")
    assert "In other words." in words(book.rows[0])


@pytest.mark.parametrize(
    "amendment",
    [
        Amendment("manner", "r", "opinion"),
        Amendment("words", "r", "x"),
        Amendment("", "r", "x"),
        Amendment("happened", "no time given"),
    ],
)
def test_what_cannot_be_amended_stays(book, amendment):
    note = book.add(a_note("Seen."))
    book.add(amendment, note)

    row, other = book.rows

    assert words(row) == "Seen."
    assert not row.amended
    assert words(other).startswith("An amendment that changes nothing here.")
    assert now(book)[note] == a_note("Seen.")


def test_nobody_puts_words_into_somebody_elses_mouth(book):
    note = book.add(a_note("I authorised nothing."), author="P-001")
    book.add(Amendment("text", "r", "I authorised everything."), note, author="P-002")

    row, other = book.rows

    assert words(row) == "I authorised nothing."
    assert row.author_name == "B. Sample"
    assert not row.amended
    assert other.author_name == "A. Example"
    assert now(book)[note].text == "I authorised nothing."


def test_an_amendment_in_another_incident_does_not_hold(book):
    note = book.add(a_note("Seen."))
    book.add(Amendment("text", "r", "Else."), note, incident="WIN-0002")

    assert words(book.rows[0]) == "Seen."
    assert now(book)[note].text == "Seen."


@pytest.mark.parametrize("about", [(), (0,), (-1,), (99,), (6,), (1,)])
def test_an_amendment_of_nothing_is_an_entry_of_its_own(book, about):
    book.add(a_note("Seen."))
    book.add(Amendment("text", "r", "x"), *about)

    assert [words(row) for row in book.rows] == [
        "Seen.",
        "An amendment that changes nothing here. Its reason: r",
    ]


def test_an_amendment_of_several_entries_holds_for_the_first_that_can_take_it(book):
    call, note = book.add(CALL), book.add(a_note("Seen."))
    book.add(Amendment("text", "r", "New."), call, note)

    assert [words(row) for row in book.rows][1:] == ["New."]
    assert now(book)[note].text == "New."


def test_only_words_of_their_own_can_be_amended():
    assert amendable_fields(a_note()) == ("text", "happened")
    assert amendable_fields(STEP) == ("words", "happened")
    assert amendable_fields(CALL) == ("words", "happened")
    assert amendable_fields(ANSWER) == ()
    assert amendable_fields(None) == ()


# Answers -----------------------------------------------------------------------------


def test_a_new_answer_takes_the_place_of_the_older_one(book):
    first = book.add(ANSWER)
    second = book.add(replace(ANSWER, count=5, reason="Two more found."), first)
    third = book.add(
        replace(ANSWER, count=6, reason="Another."), second, author="P-001"
    )

    [row] = book.rows

    assert words(row) == "How many? 6"
    assert row.numbers == (first, second, third)
    assert [say_all(struck.statement) for struck in row.struck] == [
        "How many? 3",
        "How many? 5",
    ]
    assert row.struck[1].author == "B. Sample"
    assert row.struck[0].is_answer
    assert row.struck[0].reason == "Two more found."


def test_an_answer_to_another_question_takes_nobodys_place(book):
    first = book.add(ANSWER)
    book.add(replace(ANSWER, question="who", label="Who?"), first)

    assert [words(row) for row in book.rows] == ["How many? 3", "Who? 3"]


def test_an_answer_does_not_take_the_place_of_a_note(book):
    note = book.add(a_note("I saw it."), author="P-001")
    book.add(ANSWER, note)

    assert [words(row) for row in book.rows] == ["I saw it.", "How many? 3"]


def test_an_answer_in_another_incident_takes_nobodys_place(book):
    first = book.add(ANSWER)
    book.add(replace(ANSWER, count=9), first, incident="WIN-0002")

    assert [words(row) for row in book.rows] == ["How many? 3", "How many? 9"]


# Order and lateness ------------------------------------------------------------------


def test_rows_stand_in_the_order_in_which_things_happened(book):
    for text, hours in [("late", 3), ("early", 1), ("middle", 2)]:
        book.add(a_note(text, happened=a_moment(at=NIGHT - timedelta(hours=4 - hours))))

    assert [words(row) for row in book.rows] == ["late", "early", "middle"]
    assert [words(row) for row in by_happening(book.rows)] == [
        "early",
        "middle",
        "late",
    ]


def test_what_happened_at_the_same_time_stands_in_the_order_of_recording(book):
    for text in ("one", "two", "three"):
        book.add(a_note(text))

    assert [words(row) for row in by_happening(book.rows)] == ["one", "two", "three"]


def test_what_happened_at_an_unknown_time_stands_where_it_was_written(book):
    unknown = a_moment(at=None, fidelity=Fidelity.UNKNOWN)
    book.add(a_note("unknown", happened=unknown))

    [row] = book.rows

    assert row.when == row.recorded.at
    assert row.late is None


@pytest.mark.parametrize(
    ("minutes", "fidelity", "late"),
    [
        (14, Fidelity.MINUTE, None),
        (16, Fidelity.MINUTE, 16),
        (16, Fidelity.BEFORE, 16),
        (16, Fidelity.AFTER, None),
        (70, Fidelity.HOUR, None),
        (76, Fidelity.HOUR, 16),
        (600, Fidelity.DAY, None),
        (1500, Fidelity.DAY, 60),
        (-30, Fidelity.MINUTE, None),
    ],
)
def test_an_entry_is_late_only_where_it_surely_is(book, minutes, fidelity, late):
    at = book.logbook.clock.at + timedelta(seconds=1, minutes=-minutes)
    book.add(a_note("x", happened=a_moment(at=at, fidelity=fidelity)))

    [row] = book.rows

    assert row.late == (None if late is None else timedelta(minutes=late))


def test_what_the_program_writes_itself_has_no_other_time(book):
    rows = timeline_of(book.entries, people_of(book.entries))

    assert rows[0].happened is None
    assert rows[0].late is None
    assert rows[0].when == rows[0].recorded.at


def test_every_row_knows_its_phase_label_and_author(book):
    for body in (a_note(), STEP, CALL, ANSWER, ClockCheck("telephone", 0, a_moment())):
        book.add(body)

    assert [(row.phase, say(row.label), row.author) for row in book.rows] == [
        ("document", "Done", "P-002"),
        ("contain", "Done", "P-002"),
        ("notify", "Told", "P-002"),
        ("document", "Answer", "P-002"),
        ("document", "Clock check", "P-002"),
    ]
    assert timeline_of(book.entries, people_of([]))[0].author_name == "P-001"
    assert timeline_of(book.entries, people_of([]))[0].phase is None


def test_an_entry_nobody_can_read_is_passed_over_where_it_could_be_amended(book):
    note = book.add(a_note("Seen."))
    unknown = replace(book.entries[-1], disclosed={})

    assert amended_bodies([unknown]) == []
    assert [row.number for row in timeline_of([unknown], people_of([]))] == [note]


# Whatever was recorded ---------------------------------------------------------------

drawn = st.lists(
    st.tuples(
        bodies,
        st.lists(st.integers(-1, 14), max_size=2).map(tuple),
        st.sampled_from(["P-001", "P-002"]),
        st.sampled_from([None, INCIDENT, "WIN-0002"]),
    ),
    max_size=8,
)


@given(drawn)
def test_folding_never_raises_over_what_was_recorded(recorded):
    logbook = rejoined(MemoryEntryStore())
    for body, about, author, incident in recorded:
        logbook.journals[author].append(incident, body, refers_to=about)
    entries = logbook.entries

    rows = by_happening(timeline_of(entries, people_of(entries)))

    assert sorted(number for row in rows for number in row.numbers) == [
        signed.number for signed in entries
    ]
    for row in rows:
        assert say_all(row.statement) is not None
        assert say(row.label)
        assert row.late is None or row.late > timedelta(0)
        for struck in row.struck:
            assert say_all(struck.statement) is not None
    amended_bodies(entries)
    founding_of(entries)
    status_of(entries, ["isolate"])
    for reference, incident in incidents_of(entries).items():
        assert incident.reference == reference


def test_two_incidents_are_told_apart(book):
    book.add(
        IncidentOpened("Second", "theft", "ca-on-windsor", "1", a_moment()),
        incident="WIN-0002",
    )

    assert list(incidents_of(book.entries)) == ["WIN-0001", "WIN-0002"]
