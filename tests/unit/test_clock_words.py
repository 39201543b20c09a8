"""What a clock says, whole sentences: the date, the start, the source, the doubt."""

from dataclasses import replace
from datetime import date

import pytest

from logbook.domain.bodies import CallOutcome, Standing
from logbook.domain.clock_words import (
    clock_aside,
    clock_state,
    clock_words,
    event_phrase,
)
from logbook.domain.clocks import ClockState
from logbook.domain.duty import START_FACTS, Force, Grade, Origin
from logbook.domain.moment import Fidelity
from logbook.domain.start import WhyNotStarted
from logbook.domain.wording import PHRASES, say, say_all
from tests.clockwork import (
    BUSINESS,
    DAYS,
    HOURS,
    Record,
    condition,
    duty,
    local,
    reading,
    term,
    unknown_time,
)

TWO_DAYS = duty(term(reading(48, HOURS), wording="not later than 48 hours"))


def said(record, now="2026-11-22 12:00"):
    return say_all(clock_words(record.clock(now), local(now).at))


def discovered(made=TWO_DAYS, at="2026-11-21 03:12", fidelity=Fidelity.MINUTE):
    record = Record(made)
    record.happened("discovered", at, fidelity)
    return record


def test_a_running_clock_says_everything_it_rests_on():
    assert said(discovered()) == (
        "No later than Mon 2026-11-23 03:12 -06:00 (09:12Z). 15 h 12 min left. "
        "Counted from when the incident was discovered: "
        "2026-11-21 03:12 -06:00 (09:12Z), entry 2. "
        "The text (required): not later than 48 hours. "
        "Source: Example Code § 1, read in an example. "
        "Grade P, verified on 2026-11-21. Confirm with counsel."
    )


def test_a_date_at_the_end_of_a_day_is_that_day_there_and_the_next_in_utc():
    words = said(discovered(duty(term(reading(60, DAYS)))))

    assert "No later than Wed 2027-01-20 23:59 -06:00 (2027-01-21 05:59Z)." in words
    assert "59 d 11 h left." in words


def test_a_clock_that_has_run_out_says_by_how_much():
    words = said(discovered(), "2026-11-23 03:30")

    assert (
        "No later than Mon 2026-11-23 03:12 -06:00 (09:12Z). Overdue by 18 min."
        in words
    )


def test_a_clock_without_a_number_says_so_and_shows_no_date():
    words = said(
        discovered(duty(term(reading(None), wording="without unreasonable delay")))
    )

    assert words.startswith(
        "No number in the statute. It has been running for 1 d 8 h."
    )
    assert "The text (required): without unreasonable delay." in words
    assert "No later than" not in words


@pytest.mark.parametrize(
    ("changes", "force", "where"),
    [
        ({}, Force.REQUIRED, "statute"),
        ({}, Force.CONTRACT, "contract"),
        ({"origin": Origin.GUIDE, "region": None}, Force.EXPECTED, "guide"),
    ],
)
def test_a_missing_number_is_missing_where_it_would_stand(changes, force, where):
    made = duty(term(reading(None), force=force), **changes)

    assert f"No number in the {where}." in said(discovered(made))


def test_a_text_that_names_no_event_says_that_too():
    assert said(discovered(duty(term()))).startswith(
        "No number in the statute, and no event that would start a clock."
    )


@pytest.mark.parametrize("grade", [Grade.SECONDARY, Grade.TERTIARY])
def test_what_rests_on_no_official_text_is_unverified(grade):
    words = said(discovered(duty(term(reading(48, HOURS), grade=grade))))

    assert f"Unverified: grade {grade}, looked up on 2026-11-21." in words
    assert "verified on" not in words.replace("Unverified", "")


@pytest.mark.parametrize("state", list(ClockState))
def test_every_state_has_a_word(state):
    assert PHRASES[f"clock.state.{state}"]


@pytest.mark.parametrize("why", list(WhyNotStarted))
def test_every_reason_to_wait_has_a_sentence(why):
    assert "{event}" in PHRASES[f"clock.waits.{why}"]


@pytest.mark.parametrize("fact", START_FACTS)
def test_every_start_event_has_words(fact):
    assert say(event_phrase(fact))


def every_kind_of_clock():
    """Return one record for each state a clock can be in."""
    asked = duty(term(reading(48, HOURS)), conditions=(condition("data", "Yes"),))
    no = discovered(asked)
    no.answer("data", text="No")
    held, met, late = discovered(), discovered(), discovered()
    held.hold()
    met.call(local("2026-11-21 12:00"))
    late.call(local("2026-11-23 12:00"))
    return {
        ClockState.NOT_IN_FORCE: Record(duty(term(since=date(2027, 1, 1)))),
        ClockState.DOES_NOT_APPLY: no,
        ClockState.NEEDS_ANSWER: discovered(asked),
        ClockState.NO_CLOCK: Record(duty(term())),
        ClockState.NOT_STARTED: Record(TWO_DAYS),
        ClockState.RUNNING: discovered(duty(term(reading(None)))),
        ClockState.DUE: discovered(),
        ClockState.OVERDUE: discovered(at="2026-11-01 03:12"),
        ClockState.HELD: held,
        ClockState.MET: met,
        ClockState.MET_LATE: late,
    }


@pytest.mark.parametrize("state", list(ClockState))
def test_every_clock_names_its_source_its_grade_and_counsel(state):
    record = every_kind_of_clock()[state]
    words = said(record)

    assert record.clock().state is state
    assert say(clock_state(record.clock())) == PHRASES[f"clock.state.{state}"]
    assert "Source: Example Code § 1, read in an example." in words
    assert "Grade P, verified on 2026-11-21." in words
    assert words.endswith("Confirm with counsel.")


def test_a_clock_that_needs_an_answer_says_which():
    made = duty(term(reading(48, HOURS)), conditions=(condition("data", "Yes"),))

    assert said(discovered(made)).startswith(
        "Nobody has decided yet whether it applies: If data."
    )


def test_a_rule_that_is_still_to_come_says_from_when_and_how_it_will_read():
    coming = term(reading(None), since=date(2027, 1, 1), wording="as soon as feasible")
    words = said(Record(duty(coming)))

    assert words.startswith("Not in force before Fri 2027-01-01.")
    assert "From Fri 2027-01-01 on it reads (required): as soon as feasible." in words


@pytest.mark.parametrize(
    "made", [duty(), duty(term(reading(72, HOURS), force=Force.NOT_IN_FORCE))]
)
def test_what_is_not_in_force_at_all_says_only_that(made):
    assert said(discovered(made)).startswith("Not in force. ")


def test_a_clock_of_the_guide_has_no_grade_but_the_day_it_was_looked_up():
    guide = term(
        reading(48, HOURS), force=Force.EXPECTED, grade=None, wording="in two days"
    )
    words = said(discovered(duty(guide, origin=Origin.GUIDE, region=None)))

    assert "The guide (expected, not required): in two days." in words
    assert "Looked up on 2026-11-21." in words
    assert "rade" not in words


def test_a_text_that_changed_after_the_start_is_named():
    older = term(reading(90, DAYS), wording="90 days")
    newer = term(reading(60, DAYS), wording="60 days", since=date(2026, 12, 1))
    words = said(discovered(duty(older, newer)), "2026-12-02 12:00")

    assert "The text (required): 90 days." in words
    assert (
        "Since Tue 2026-12-01, after the start, it reads (required): 60 days." in words
    )


def test_what_started_before_the_rule_says_so():
    made = duty(term(reading(48, HOURS), since=date(2027, 1, 1)))
    words = said(discovered(made), "2027-01-02 12:00")

    assert words.startswith("Not in force on the day the clock would have started.")


def test_both_readings_are_named_the_earlier_first():
    texts = (
        reading(30, DAYS, starts="breach", says="The statute, from the determination"),
        reading(30, DAYS, says="The page, from the discovery"),
    )
    record = discovered(duty(term(*texts)))
    waiting = said(record)
    record.determine("breach", "yes", when="2026-11-25 12:00")
    words = said(record)

    assert (
        "The statute, from the determination: Waits for the event: "
        "it was determined that a breach occurred. Nobody has determined that yet."
    ) in waiting
    assert words.startswith("No later than Mon 2026-12-21 23:59 -06:00")
    assert "By this text: The page, from the discovery." in words
    assert (
        "The statute, from the determination: no later than Fri 2026-12-25 23:59"
    ) in words


def test_a_second_date_of_the_same_text_is_named_too():
    record = discovered(duty(term(reading(48, HOURS), reading(60, DAYS))))

    assert "Also: no later than Wed 2027-01-20 23:59 -06:00" in said(record)


def test_each_holiday_that_was_left_out_is_named_and_the_safe_day_is_said():
    words = said(discovered(duty(term(reading(10, BUSINESS))), at="2026-11-23 12:00"))

    assert "Thu 2026-11-26 is left out as a public holiday: Thanksgiving Day." in words
    assert (
        "Counting every weekday it is Mon 2026-12-07; that day is the safe one."
        in words
    )


@pytest.mark.parametrize(
    ("fidelity", "words"),
    [
        (Fidelity.DAY, "Only the day is known, so it counts from the beginning"),
        (Fidelity.HOUR, "Only the hour is known, so it counts from the beginning"),
        (Fidelity.AFTER, "It may have happened later; it counts from the earliest"),
    ],
)
def test_a_start_known_no_better_says_from_when_it_counts(fidelity, words):
    assert words in said(discovered(fidelity=fidelity))


def test_a_start_that_was_moved_says_what_was_said_before():
    record = discovered()
    record.happened("discovered", "2026-11-21 06:00")

    assert (
        "An earlier entry gave an earlier time for it: 2026-11-21 03:12 -06:00 (09:12Z)."
    ) in said(record)


@pytest.mark.parametrize(
    ("standing", "words"),
    [
        (None, "Nobody has recorded when the incident was discovered."),
        (
            Standing.UNKNOWN,
            "It is recorded as unknown when the incident was discovered.",
        ),
        (Standing.NONE, "No time is recorded when the incident was discovered"),
    ],
)
def test_a_clock_that_has_not_started_says_what_it_waits_for(standing, words):
    record = Record(TWO_DAYS)
    if standing:
        record.answer("discovered", standing=standing)

    assert said(record).startswith(f"The clock has not started. {words}")


def test_a_hold_says_who_asked_until_when_and_that_the_date_stays():
    record = discovered(replace(TWO_DAYS, holds="A delay is allowed."))
    record.hold(until=local("2026-12-01 12:00"))
    words = said(record)

    assert words.startswith(
        "Held: Example Police asked for a delay until 2026-12-01 12:00 -06:00 (18:00Z), "
        "entry 3. The hold does not move the date; what it does to it is for counsel to "
        "say. The source on a delay for law enforcement: A delay is allowed. "
        "No later than Mon 2026-11-23 03:12"
    )


def test_a_hold_without_an_end_on_a_source_without_a_word_says_that():
    record = discovered()
    hold = record.hold()
    words = said(record)
    record.lift(hold)

    assert words.startswith("Held: Example Police asked for a delay, entry 3.")
    assert "The source says nothing of a delay for law enforcement." in words
    assert "The hold of Example Police, entry 3, is over." in said(record)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (
            local("2026-11-21 12:00"),
            "Told in time: 2026-11-21 12:00 -06:00 (18:00Z), entry 3.",
        ),
        (
            local("2026-11-23 12:00"),
            "Told after the date: 2026-11-23 12:00 -06:00 (18:00Z), entry 3.",
        ),
        (
            local("2026-11-24 00:00", fidelity=Fidelity.DAY),
            "Told after the date: 2026-11-24",
        ),
        (
            local("2026-11-23 00:00", fidelity=Fidelity.DAY),
            "Told: 2026-11-23 -06:00, to the day, entry 3. Whether that was in time cannot be said",
        ),
        (
            local("2020-11-21 12:00"),
            "Told: 2020-11-21 12:00 -06:00 (18:00Z), entry 3. That is before anybody discovered it",
        ),
    ],
)
def test_a_duty_that_was_met_says_when_and_whether_in_time(told, words):
    record = discovered()
    record.call(told)

    assert said(record).startswith(words)
    assert "No later than Mon 2026-11-23 03:12 -06:00 (09:12Z)." in said(record)


def test_a_duty_without_a_date_that_was_met_says_how_long_it_took():
    record = discovered(duty(term(reading(None))))
    record.call(local("2026-11-21 05:12"))

    assert said(record).startswith(
        "Told: 2026-11-21 05:12 -06:00 (11:12Z), entry 3, 2 h 0 min after the start."
    )


@pytest.mark.parametrize("told", [local("2026-11-21 01:00"), unknown_time()])
def test_who_was_told_before_the_start_or_nobody_knows_when_was_told(told):
    record = discovered(duty(term(reading(None))))
    record.call(told)

    assert said(record).startswith("Told: ")
    assert "after the start" not in said(record)


def test_a_decision_that_a_duty_does_not_apply_is_quoted():
    record = discovered()
    record.call(
        local("2026-11-21 12:00"), CallOutcome.NOT_APPLICABLE, words="Counsel says so."
    )

    assert said(record).startswith(
        "Recorded as not applicable in entry 3: Counsel says so."
    )


def test_what_is_to_be_said_beside_a_term_is_said():
    made = duty(term(reading(48, HOURS), remark="The recipient is in transition."))

    assert "The recipient is in transition." in said(discovered(made))


@pytest.mark.parametrize("grade", [*Grade, None])
@pytest.mark.parametrize(
    "ending", ["Confirm with counsel.", "Unverified. Confirm with counsel."]
)
def test_what_a_remark_says_again_at_its_end_is_said_once(grade, ending):
    made = duty(
        term(reading(48, HOURS), grade=grade, remark=f"Ask who takes it. {ending}")
    )
    words = said(discovered(made))

    assert "Ask who takes it. " in words
    assert words.count("Confirm with counsel.") == 1
    unverified = grade in {Grade.SECONDARY, Grade.TERTIARY} or "Unverified" in ending
    assert words.count("Unverified") == int(unverified)


def a_no(fact="data"):
    """Return the condition that a choice decides."""
    return duty(term(reading(48, HOURS)), conditions=(condition(fact, "Yes"),))


def test_what_does_not_apply_names_the_answer_that_decides_it():
    record = discovered(a_no())
    record.answer("data", text="No")

    assert say_all(clock_aside(record.clock())) == ("If data: answered No in entry 3.")
    assert said(record).startswith("If data: answered No in entry 3. ")


def test_what_does_not_apply_names_the_finding_that_decides_it():
    made = duty(term(), conditions=(condition("breach", "yes"),))
    record = Record(made)
    record.determine("breach", "no")

    assert said(record).startswith("If breach: determined as no in entry 2. ")


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ({"affected": 12}, "If affected: 12 counted, entry 2."),
        ({"affected.us-tx": 12}, "If affected: 12 counted, entry 2."),
        (
            {"affected.us-tx": 12, "affected.us-ok": 30},
            "If affected: 42 counted, entries 2, 3.",
        ),
    ],
)
def test_what_does_not_apply_names_the_counts_that_decide_it(counts, words):
    record = Record(duty(term(), conditions=(condition("affected", at_least=500),)))
    for question, count in counts.items():
        record.answer(question, count=count)

    assert say_all(clock_aside(record.clock())) == words


def test_of_several_conditions_the_first_that_is_not_fulfilled_is_named():
    conditions = tuple(condition(fact, "Yes") for fact in ("open", "met", "not"))
    record = Record(duty(term(), conditions=conditions))
    record.answer("met", text="Yes")
    record.answer("not", standing=Standing.NOT_APPLICABLE)

    assert say_all(clock_aside(record.clock())) == (
        "If not: answered not applicable in entry 3."
    )


def test_a_decision_is_named_before_the_answer_that_says_the_same():
    record = discovered(a_no())
    record.answer("data", text="No")
    record.call(
        local("2026-11-21 12:00"), CallOutcome.NOT_APPLICABLE, words="Counsel says so."
    )

    assert say_all(clock_aside(record.clock())) == (
        "Recorded as not applicable in entry 4: Counsel says so."
    )


def test_what_is_not_in_force_says_so_once():
    remark = "Not in force: no rule was found. Confirm with counsel."
    why = duty(term(force=Force.NOT_IN_FORCE, remark=remark))
    bare = duty(term(force=Force.NOT_IN_FORCE))
    coming = duty(term(since=date(2027, 1, 1), wording="in time"))

    assert say_all(clock_aside(Record(why).clock())) == (
        "Not in force: no rule was found."
    )
    assert say_all(clock_aside(Record(bare).clock())) == "Not in force."
    assert say_all(clock_aside(Record(coming).clock())) == (
        "Not in force before Fri 2027-01-01. "
        "From Fri 2027-01-01 on it reads (required): in time."
    )
