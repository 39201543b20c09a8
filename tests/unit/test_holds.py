"""A hold asked for by law enforcement: what it is about, and when it is over."""

import pytest

from logbook.domain.decisions import HoldLifted
from logbook.domain.holds import holding, holds_of
from logbook.domain.moment import Fidelity
from tests.clockwork import Record, local, unknown_time

NOW = local("2026-11-22 12:00").at


@pytest.fixture
def record():
    return Record()


def only(record):
    [hold] = holds_of(record.entries)
    return hold


def test_a_hold_is_as_it_was_recorded(record):
    signed = record.hold()

    hold = only(record)

    assert (hold.number, hold.author) == (signed.number, "P-002")
    assert hold.body.agency == "Example Police"
    assert hold.recorded == signed.entry.recorded
    assert hold.lifted is None


@pytest.mark.parametrize(
    ("until", "over"),
    [
        (None, False),
        (unknown_time(), False),
        (local("2026-11-22 12:01"), False),
        (local("2026-11-22 12:00"), True),
        (local("2026-11-22 11:59"), True),
        (local("2026-11-22 00:00", fidelity=Fidelity.DAY), False),
        (local("2026-11-21 00:00", fidelity=Fidelity.DAY), True),
        (local("2026-11-22 11:00", fidelity=Fidelity.AFTER), False),
    ],
)
def test_a_hold_is_over_when_its_time_has_passed(record, until, over):
    record.hold(until)

    assert only(record).is_over(NOW) is over


def test_a_hold_is_over_when_it_is_lifted(record):
    hold = record.hold(until=local("2027-11-22 12:00"))
    record.lift(hold)

    assert only(record).is_over(NOW)
    assert only(record).lifted.words == "Go on."


def test_lifting_what_is_no_hold_lifts_nothing(record):
    note = record.happened("discovered", "2026-11-21 03:12")
    record.hold()
    record.lift(note)

    assert only(record).lifted is None


def test_a_hold_lifted_twice_was_lifted_the_first_time(record):
    hold = record.hold()
    record.lift(hold)
    again = HoldLifted("Somebody", "Again.", local("2026-11-23 12:00"))
    record.append(again, refers_to=(hold.number,))

    assert only(record).lifted.words == "Go on."


@pytest.mark.parametrize(
    ("duties", "covered"),
    [("", True), ("tell", True), ("tell-again", False), ("a tell b", True)],
)
def test_a_hold_that_names_duties_is_about_those_alone(record, duties, covered):
    record.hold(duties=duties)

    assert only(record).covers("tell") is covered


def test_of_several_holds_the_one_that_lasts_longest_counts(record):
    record.hold(until=local("2026-11-30 12:00"))
    longest = record.hold(until=local("2026-12-30 12:00"))
    record.hold(until=local("2026-11-20 12:00"))
    before = holding(holds_of(record.entries), "tell", NOW)
    openly = record.hold()

    assert before.number == longest.number
    assert holding(holds_of(record.entries), "tell", NOW).number == openly.number
    assert holding((), "tell", NOW) is None
