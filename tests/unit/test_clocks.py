"""A clock runs once its start is known, its rule in force and its conditions answered."""

from datetime import date

import pytest

from logbook.application.clocks import ClockService
from logbook.domain.bodies import CallOutcome, Standing
from logbook.domain.clock_words import clock_words
from logbook.domain.clocks import ClockState, by_urgency
from logbook.domain.duty import Began, Force, Origin, Reach
from logbook.domain.moment import Fidelity
from logbook.domain.start import WhyNotStarted
from logbook.domain.wording import say_all
from tests.clockwork import (
    BUSINESS,
    DAYS,
    HOURS,
    Record,
    condition,
    duty,
    holiday,
    local,
    reading,
    term,
    unknown_time,
    utc,
)
from tests.unit.memory_journal import INCIDENT

TWO_DAYS = duty(term(reading(48, HOURS)))
NO_NUMBER = duty(term(reading(None)))


def discovered(*duties, at="2026-11-21 03:12", **place):
    record = Record(*(duties or (TWO_DAYS,)), **place)
    record.happened("discovered", at)
    return record


# What makes it run


def test_a_clock_with_a_known_start_says_its_date_and_where_it_is_from():
    record = Record(TWO_DAYS)
    start = record.happened("discovered", "2026-11-21 03:12")

    clock = record.clock()

    assert clock.state is ClockState.DUE
    assert clock.due.at == utc("2026-11-23 09:12")
    assert clock.start.fact == "discovered"
    assert (clock.start.number, clock.start.author) == (start.number, "P-002")
    assert clock.waiting == ()


@pytest.mark.parametrize(
    ("now", "state"),
    [
        ("2026-11-23 03:11", ClockState.DUE),
        ("2026-11-23 03:12", ClockState.DUE),
        ("2026-11-23 03:13", ClockState.OVERDUE),
    ],
)
def test_the_last_instant_is_still_in_time(now, state):
    assert discovered().clock(now).state is state


def test_the_whole_last_day_is_in_time():
    record = discovered(duty(term(reading(60, DAYS))))

    assert record.clock("2027-01-20 23:59").state is ClockState.DUE
    assert record.clock("2027-01-21 00:00").state is ClockState.OVERDUE


def test_a_clock_without_a_number_runs_without_a_date():
    clock = discovered(NO_NUMBER).clock()

    assert clock.state is ClockState.RUNNING
    assert clock.dues == ()
    assert clock.start.day == date(2026, 11, 21)


def test_a_text_without_a_start_runs_no_clock():
    assert discovered(duty(term())).clock().state is ClockState.NO_CLOCK


@pytest.mark.parametrize(
    "fact", ["discovered", "pii-suspected", "residents-notified", "recovered"]
)
def test_each_start_event_is_a_fact_of_its_own(fact):
    record = Record(duty(term(reading(48, HOURS, starts=fact))))
    others = {"discovered", "pii-suspected", "residents-notified", "recovered"} - {fact}
    for other in sorted(others):
        record.happened(other, "2026-11-20 01:00")
    record.determine("breach", "yes")

    waiting = record.clock()
    record.happened(fact, "2026-11-21 03:12")

    assert waiting.state is ClockState.NOT_STARTED
    assert record.clock().start.fact == fact


@pytest.mark.parametrize(
    ("standing", "why"),
    [
        (None, WhyNotStarted.NOT_ANSWERED),
        (Standing.UNKNOWN, WhyNotStarted.TIME_UNKNOWN),
        (Standing.NONE, WhyNotStarted.NOT_HAPPENED),
        (Standing.NOT_APPLICABLE, WhyNotStarted.NOT_HAPPENED),
    ],
)
def test_without_a_start_a_clock_says_what_it_waits_for(standing, why):
    record = Record(TWO_DAYS)
    if standing:
        record.answer("discovered", standing=standing)

    clock = record.clock()

    assert clock.state is ClockState.NOT_STARTED
    assert [each.why for each in clock.waiting] == [why]
    assert clock.dues == ()


def test_a_time_recorded_as_unknown_starts_nothing():
    record = Record(TWO_DAYS)
    record.answer("discovered", unknown_time())

    assert record.clock().waiting[0].why is WhyNotStarted.TIME_UNKNOWN


def test_a_time_known_only_as_before_another_starts_nothing():
    record = Record(TWO_DAYS)
    record.happened("discovered", "2026-11-21 03:12", Fidelity.BEFORE)

    assert record.clock().waiting[0].why is WhyNotStarted.ONLY_BEFORE
    assert record.clock().state is ClockState.NOT_STARTED


@pytest.mark.parametrize(
    ("finding", "why"),
    [
        (None, WhyNotStarted.NOT_DETERMINED),
        ("undetermined", WhyNotStarted.NOT_DETERMINED),
        ("no", WhyNotStarted.FOUND_NOT),
    ],
)
def test_a_clock_from_the_determination_waits_for_a_breach(finding, why):
    record = Record(duty(term(reading(60, DAYS, starts="breach"))))
    if finding:
        record.determine("breach", finding)

    assert record.clock().state is ClockState.NOT_STARTED
    assert record.clock().waiting[0].why is why


def test_a_clock_from_the_determination_counts_from_when_it_was_determined():
    record = Record(duty(term(reading(60, DAYS, starts="breach"))))
    record.determine("breach", "yes", when="2026-11-24 16:00")

    assert record.clock().due.day == date(2027, 1, 23)


def test_a_breach_that_is_no_longer_found_stops_its_clock():
    record = Record(duty(term(reading(60, DAYS, starts="breach"))))
    record.determine("breach", "yes")
    record.determine("breach", "no")

    assert record.clock().state is ClockState.NOT_STARTED


# A start that changes


def test_a_corrected_start_moves_the_date_and_the_earlier_claim_is_named():
    record = discovered()
    record.happened("discovered", "2026-11-21 06:00")

    clock = record.clock()

    assert clock.due.at == utc("2026-11-23 12:00")
    assert clock.start.earlier == local("2026-11-21 03:12")


def test_a_start_corrected_to_an_earlier_time_names_no_other():
    record = discovered()
    record.happened("discovered", "2026-11-20 06:00")

    assert record.clock().start.earlier is None


def test_a_determination_given_again_names_the_earlier_one():
    record = Record(duty(term(reading(60, DAYS, starts="breach"))))
    record.determine("breach", "yes", when="2026-11-21 16:00")
    record.determine("breach", "undetermined")
    record.determine("breach", "yes", when="2026-11-24 16:00")

    assert record.clock().start.earlier == local("2026-11-21 16:00")


# Conditions


def test_conditions_come_before_the_clock_and_the_first_open_one_is_named():
    asked = (
        condition("personal-information", "Yes"),
        condition("affected.us-tx", at_least=1),
    )
    record = discovered(duty(term(reading(48, HOURS)), conditions=asked))
    first = record.clock()
    record.answer("personal-information", text="Yes")
    second = record.clock()
    record.answer("affected.us-tx", count=1)

    assert (first.state, first.asks.fact, first.dues) == (
        ClockState.NEEDS_ANSWER,
        "personal-information",
        (),
    )
    assert (second.state, second.asks.fact) == (
        ClockState.NEEDS_ANSWER,
        "affected.us-tx",
    )
    assert (record.clock().state, record.clock().asks) == (ClockState.DUE, None)


def test_one_condition_that_fails_is_enough():
    asked = condition("personal-information", "Yes"), condition("card-data", "Yes")
    record = discovered(duty(term(reading(48, HOURS)), conditions=asked))
    record.answer("card-data", text="No")

    assert record.clock().state is ClockState.DOES_NOT_APPLY


@pytest.mark.parametrize(
    ("count", "state"),
    [
        (249, ClockState.DOES_NOT_APPLY),
        (250, ClockState.DUE),
        (251, ClockState.DUE),
        (0, ClockState.DOES_NOT_APPLY),
    ],
)
def test_a_threshold_is_met_by_its_own_number(count, state):
    asked = (condition("affected.us-tx", at_least=250),)
    record = discovered(duty(term(reading(48, HOURS)), conditions=asked))
    record.answer("affected.us-tx", count=count)

    assert record.clock().state is state


@pytest.mark.parametrize("if_unknown", [True, False])
def test_an_unknown_count_neither_meets_nor_clears_a_threshold(if_unknown):
    asked = (condition("affected.us-tx", at_least=250, if_unknown=if_unknown),)
    record = discovered(duty(term(reading(48, HOURS)), conditions=asked))
    record.answer("affected.us-tx", standing=Standing.UNKNOWN)

    assert record.clock().state is ClockState.NEEDS_ANSWER


# Terms


def test_before_its_first_day_a_rule_is_not_in_force_and_says_when_it_will_be():
    coming = term(reading(48, HOURS), since=date(2027, 1, 1))
    clock = Record(duty(coming)).clock("2026-12-31 23:59")

    assert clock.state is ClockState.NOT_IN_FORCE
    assert (clock.term, clock.coming) == (None, coming)


def test_a_rule_is_in_force_from_the_first_minute_of_its_day_at_the_place():
    record = Record(duty(term(reading(48, HOURS), since=date(2027, 1, 1))))

    # In UTC it has been the new year for hours.
    assert record.clock("2026-12-31 23:59").state is ClockState.NOT_IN_FORCE
    assert record.clock("2027-01-01 00:00").state is ClockState.NOT_STARTED


def test_what_began_before_a_rule_was_in_force_is_not_under_it_later():
    record = discovered(duty(term(reading(48, HOURS), since=date(2027, 1, 1))))
    clock = record.clock("2027-01-02 12:00")

    assert clock.state is ClockState.NOT_IN_FORCE
    assert clock.term is None
    assert clock.later.effective_from == date(2027, 1, 1)


def test_a_clock_keeps_the_text_of_its_start_and_names_the_one_that_came_after():
    older = term(reading(90, DAYS), since=date(2020, 1, 1))
    newer = term(reading(60, DAYS), since=date(2026, 12, 1))
    record = discovered(duty(older, newer))

    before, after = record.clock("2026-11-22 12:00"), record.clock("2026-12-02 12:00")

    assert (before.term, before.later, before.coming) == (older, None, newer)
    assert (after.term, after.later, after.coming) == (older, newer, None)
    assert before.due.day == after.due.day == date(2027, 2, 19)


def test_the_newer_text_holds_for_what_starts_on_its_first_day():
    older = term(reading(90, DAYS), since=date(2020, 1, 1))
    newer = term(reading(60, DAYS), since=date(2026, 12, 1))
    record = discovered(duty(older, newer), at="2026-12-01 00:00")

    assert record.clock("2026-12-02 12:00").term is newer


def test_a_term_that_starts_with_another_event_is_found_through_it():
    older = term(reading(90, DAYS, starts="breach"), since=date(2020, 1, 1))
    newer = term(reading(60, DAYS), since=date(2026, 12, 1))
    record = discovered(duty(older, newer))

    clock = record.clock("2026-12-02 12:00")

    assert clock.term is older
    assert clock.state is ClockState.NOT_STARTED


def test_a_rule_known_to_be_in_force_by_a_day_holds_for_earlier_starts_too():
    known = term(reading(48, HOURS), since=date(2026, 11, 21), began=Began.BY)
    record = discovered(duty(known), at="2026-01-01 12:00")

    assert record.clock("2026-01-02 12:00").state is ClockState.DUE


def test_what_is_told_only_because_people_heard_of_it_is_not_in_force():
    heard = term(reading(72, HOURS), force=Force.NOT_IN_FORCE)

    assert discovered(duty(heard)).clock().state is ClockState.NOT_IN_FORCE


# Two readings


def two_readings():
    return duty(
        term(
            reading(30, DAYS, starts="breach", says="The statute"),
            reading(30, DAYS, starts="discovered", says="The page"),
        )
    )


def test_of_two_readings_the_earlier_date_comes_first_and_both_are_kept():
    record = discovered(two_readings())
    record.determine("breach", "yes", when="2026-11-25 12:00")

    clock = record.clock()

    assert [due.reading.says for due in clock.dues] == ["The page", "The statute"]
    assert [due.day for due in clock.dues] == [date(2026, 12, 21), date(2026, 12, 25)]
    assert clock.start.fact == "discovered"


def test_one_reading_runs_while_the_other_waits_for_its_start():
    clock = discovered(two_readings()).clock()

    assert [due.reading.says for due in clock.dues] == ["The page"]
    assert [(each.reading.says, each.why) for each in clock.waiting] == [
        ("The statute", WhyNotStarted.NOT_DETERMINED)
    ]
    assert clock.state is ClockState.DUE


# Told


@pytest.mark.parametrize(
    ("told", "state"),
    [
        (local("2026-11-23 03:12"), ClockState.MET),
        (local("2026-11-23 03:13"), ClockState.MET_LATE),
        (local("2026-11-22 00:00", fidelity=Fidelity.DAY), ClockState.MET),
        (local("2026-11-23 00:00", fidelity=Fidelity.DAY), ClockState.MET_LATE),
        (local("2026-11-23 03:00", fidelity=Fidelity.BEFORE), ClockState.MET),
        (local("2026-11-20 03:00"), ClockState.MET),
    ],
)
def test_a_duty_is_met_in_time_only_if_the_call_cannot_have_been_later(told, state):
    record = discovered()
    record.call(told)

    assert record.clock("2026-11-25 12:00").state is state


def test_a_call_known_to_the_day_is_in_time_on_the_last_day():
    record = discovered(duty(term(reading(1, DAYS))))
    record.call(local("2026-11-22 00:00", fidelity=Fidelity.DAY))

    assert record.clock("2026-11-25 12:00").state is ClockState.MET


def test_a_call_at_an_unknown_time_was_made_by_the_time_it_was_recorded():
    record = discovered()
    record.call(unknown_time())

    assert record.clock("2026-11-25 12:00").state is ClockState.MET


def test_an_office_told_before_the_clock_starts_is_told():
    record = Record(duty(term(reading(0, HOURS, starts="residents-notified"))))
    record.call(local("2026-11-21 12:00"))
    before = record.clock().state
    record.happened("residents-notified", "2026-11-21 13:00")

    assert before is ClockState.MET
    assert record.clock().state is ClockState.MET


def test_not_later_than_the_residents_means_not_a_minute_later():
    record = Record(duty(term(reading(0, HOURS, starts="residents-notified"))))
    record.happened("residents-notified", "2026-11-21 13:00")
    waiting = record.clock().state
    record.call(local("2026-11-21 13:01"))

    assert waiting is ClockState.OVERDUE
    assert record.clock().state is ClockState.MET_LATE


def test_a_call_nobody_took_meets_nothing():
    record = discovered()
    record.call(local("2026-11-21 12:00"), CallOutcome.NO_ANSWER)

    assert record.clock().state is ClockState.DUE


def test_a_recorded_decision_that_a_duty_does_not_apply_is_named_and_the_date_stays():
    record = discovered()
    decision = record.call(
        local("2026-11-21 12:00"), CallOutcome.NOT_APPLICABLE, words="Counsel says so."
    )

    clock = record.clock()

    assert clock.state is ClockState.DOES_NOT_APPLY
    assert clock.decided.number == decision.number
    assert clock.due.at == utc("2026-11-23 09:12")


def test_a_call_after_the_decision_takes_it_back():
    record = discovered()
    record.call(local("2026-11-21 12:00"), CallOutcome.NOT_APPLICABLE, words="No.")
    record.call(local("2026-11-21 13:00"), CallOutcome.NO_ANSWER)

    assert record.clock().state is ClockState.DUE


def test_of_two_duties_to_one_office_each_has_its_own_clock():
    first, second = (
        duty(term(reading(48, HOURS))),
        duty(term(reading(60, DAYS)), id="tell-again"),
    )
    record = discovered(first, second)
    record.call(local("2026-11-21 12:00"), duty="tell-again")

    assert [clock.state for clock in record.clocks()] == [
        ClockState.DUE,
        ClockState.MET,
    ]


# Holds


def test_a_hold_is_named_and_moves_no_date():
    record = discovered()
    before = record.clock().dues
    hold = record.hold(until=local("2027-11-21 12:00"))

    clock = record.clock("2026-11-30 12:00")

    assert clock.state is ClockState.HELD
    assert clock.hold.number == hold.number
    assert clock.dues == before


def test_a_hold_on_one_duty_leaves_the_others_running():
    other = duty(term(reading(60, DAYS)), id="other")
    record = discovered(TWO_DAYS, other)
    record.hold(duties="other third")

    assert [clock.state for clock in record.clocks()] == [
        ClockState.DUE,
        ClockState.HELD,
    ]


def test_a_clock_without_a_number_is_held_too():
    record = discovered(NO_NUMBER)
    record.hold()

    assert record.clock().state is ClockState.HELD


def test_what_is_told_or_has_not_started_is_not_held():
    record = Record(TWO_DAYS)
    record.hold()
    waiting = record.clock()
    record.happened("discovered", "2026-11-21 03:12")
    record.call(local("2026-11-21 12:00"))

    assert (waiting.state, waiting.hold is not None) == (ClockState.NOT_STARTED, True)
    assert record.clock().state is ClockState.MET


def test_after_a_hold_the_clock_stands_where_it_would_have_stood():
    record = discovered()
    hold = record.hold()
    record.lift(hold)

    clock = record.clock("2026-11-30 12:00")

    assert clock.state is ClockState.OVERDUE
    assert clock.hold is None
    assert [each.number for each in clock.ended] == [hold.number]


# Which duties have a clock


def test_a_duty_of_the_guide_has_a_clock_only_where_it_has_something_to_count():
    counted = duty(term(reading(48, HOURS)), origin=Origin.GUIDE, region=None)
    named = duty(term(), id="named", origin=Origin.GUIDE, region=None)
    law = duty(term(), id="law")

    assert [clock.duty.id for clock in Record(counted, named, law).clocks()] == [
        "tell",
        "law",
    ]


@pytest.mark.parametrize(
    ("answer", "shown"),
    [
        ({}, False),
        ({"count": 1}, True),
        ({"count": 0}, False),
        ({"standing": Standing.UNKNOWN}, True),
        ({"standing": Standing.NONE}, False),
        ({"standing": Standing.NOT_APPLICABLE}, False),
    ],
)
def test_the_law_of_another_state_is_shown_once_its_people_may_be_affected(
    answer, shown
):
    foreign = duty(term(reading(60, DAYS)), region="US-CT", reach=Reach.RESIDENCE)
    record = discovered(foreign)
    if answer:
        record.answer("affected.us-ct", **answer)

    assert bool(record.clocks()) is shown


@pytest.mark.parametrize("region", ["US-TX", "US"])
def test_the_law_of_the_place_and_its_country_is_always_shown(region):
    home = duty(term(reading(60, DAYS)), region=region, reach=Reach.RESIDENCE)

    assert len(discovered(home).clocks()) == 1


def test_clocks_stand_in_the_order_in_which_somebody_is_needed():
    kinds = [
        duty(term(reading(60, DAYS)), id="later"),
        duty(term(reading(24, HOURS)), id="overdue"),
        duty(term(reading(None)), id="running"),
        duty(term(reading(60, HOURS)), id="sooner"),
        duty(term(reading(60, DAYS)), id="done"),
    ]
    record = discovered(*kinds)
    record.call(local("2026-11-21 12:00"), duty="done")

    ordered = by_urgency(record.clocks("2026-11-22 12:00"))

    assert [clock.duty.id for clock in ordered] == [
        "overdue",
        "sooner",
        "later",
        "running",
        "done",
    ]


def test_the_service_reads_the_clocks_of_one_incident_as_they_stand_now():
    record = discovered(duty(term(reading(1, BUSINESS))), at="2026-11-20 23:00")

    class Holidays:
        def holiday(self, region, day):
            return holiday(region, day)

    service = ClockService(record.journal, Holidays())

    [clock] = service.clocks(INCIDENT, record.pack)
    assert clock.due.day == date(2026, 11, 23)
    assert clock.state is ClockState.DUE


# Times that no longer hold


def test_a_corrected_start_does_not_take_the_earlier_date_with_it():
    record = discovered()
    first = record.entries[-1].number
    record.happened("discovered", "2026-11-22 03:12")

    clock = record.clock()

    assert clock.due.at == utc("2026-11-24 09:12")
    assert clock.former.at == utc("2026-11-23 09:12")
    assert clock.former.start.number == first
    words = say_all(clock_words(clock, utc("2026-11-22 18:00")))
    assert f"By the time that entry {first} gave before: no later than Mon" in words


def test_a_start_made_unknown_leaves_its_date_to_be_seen():
    record = discovered()
    record.answer("discovered", standing=Standing.UNKNOWN)

    clock = record.clock()

    assert clock.state is ClockState.NOT_STARTED
    assert clock.former.at == utc("2026-11-23 09:12")


def test_a_finding_made_anew_does_not_forget_when_it_was_made_first():
    record = Record(duty(term(reading(30, DAYS, starts="breach"))))
    for finding, when in [("yes", "01"), ("no", "03"), ("yes", "20")]:
        record.determine("breach", finding, f"2026-11-{when} 12:00")

    clock = record.clock()

    assert clock.due.day == date(2026, 12, 20)
    assert clock.former.day == date(2026, 12, 1)


def test_a_start_corrected_to_an_earlier_time_has_no_former_date():
    record = discovered()
    record.happened("discovered", "2026-11-20 03:12")

    assert record.clock().former is None


def test_a_former_date_is_as_urgent_as_one_that_counts():
    later, soon = duty(term(reading(60, DAYS))), duty(term(reading(48, HOURS)))
    record = Record(later, soon)
    record.happened("discovered", "2026-11-21 03:12")
    record.answer("discovered", standing=Standing.UNKNOWN)

    first, second = by_urgency(record.clocks())

    assert first.former.at == utc("2026-11-23 09:12") < second.former.at


def test_who_opens_an_incident_says_when_it_was_discovered():
    record = Record(TWO_DAYS, opened=local("2026-11-21 03:12"))

    first = record.clock()
    record.happened("discovered", "2026-11-21 02:00")

    assert first.due.at == utc("2026-11-23 09:12")
    assert first.start.number == 1
    assert record.clock().due.at == utc("2026-11-23 08:00")
