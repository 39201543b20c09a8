"""Every clock agrees with the one somebody worked out by hand, on paper."""

import tomllib
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from logbook.domain.bodies import (
    Answer,
    CallOutcome,
    Channel,
    NotificationMade,
    Standing,
)
from logbook.domain.clocks import ClockState, clocks_of
from logbook.domain.decisions import Determination, Determined, HoldAsked, HoldLifted
from logbook.domain.duty import LimitUnit
from logbook.domain.moment import Fidelity, Moment, offset_text
from logbook.packs import library
from logbook.packs.holiday_calendar import ShippedHolidays
from tests.clockwork import PACK, duty, reading, term, unknown_time
from tests.unit.memory_journal import INCIDENT, OPENED, HandClock, a_journal

TABLE = Path(__file__).parents[1] / "data" / "clock-cases.toml"
CASES = tomllib.loads(TABLE.read_text("utf-8"))["cases"]

WORDS = {
    "id", "place", "duty", "rule", "zone", "region", "times", "answers", "findings",
    "told", "told_how", "told_for", "hold", "now", "state", "missing", "waits_for",
    "due", "utc", "free", "cautious", "force", "by_hand",
}  # fmt: skip
WITH_A_DATE = {"due", "overdue", "held", "met", "met-late"}


def instant(text):
    """Read ``2026-11-21 03:12 -06:00``."""
    day, hour, offset = text.split()
    return datetime.fromisoformat(f"{day}T{hour}{offset}")


def moment(text):
    """Read a time and how exactly it is known."""
    if text == "unknown":
        return Moment(None, -360, Fidelity.UNKNOWN)
    parts = text.split()
    fidelity = Fidelity(parts[3]) if len(parts) > 3 else Fidelity.MINUTE
    at = instant(" ".join(parts[:3]))
    offset = int(at.utcoffset().total_seconds()) // 60
    return Moment(at.astimezone(UTC), offset, fidelity)


def pack_of(case):
    """Return the shipped place, or one that has nothing but the bare rule."""
    if "place" in case:
        return library.pack(case["place"])
    rule = case["rule"]
    bare = duty(
        term(reading(rule["amount"], LimitUnit(rule["unit"]), rule["starts"])),
        region=case["region"],
    )
    return replace(PACK, duties=(bare,), zone=case["zone"], region_code=case["region"])


def entries_of(case, pack):
    """Put on record what a case says happened."""
    # A case that says nothing of the discovery was opened by somebody who did not know.
    opened = replace(OPENED, happened=unknown_time())
    journal = a_journal(HandClock(), opened=opened)

    def add(body, **rest):
        return journal.append(INCIDENT, body, **rest)

    for fact, text in case.get("times", {}).items():
        unknown = text == "unknown"
        standing = Standing.UNKNOWN if unknown else Standing.VALUE
        when = None if unknown else moment(text)
        add(Answer(fact, fact, standing, moment(case["now"]), moment=when))
    for fact, value in case.get("answers", {}).items():
        add(answer(fact, value, moment(case["now"])))
    for fact, text in case.get("findings", {}).items():
        finding, _, when = text.partition(" ")
        add(
            Determined(
                fact, fact, Determination(finding), "Basis.", "B. Sample", moment(when)
            )
        )
    if "told" in case:
        office = pack.duty(case["duty"]).office
        outcome = CallOutcome(case.get("told_how", "told"))
        serves = case.get("told_for", case["duty"])
        when = moment(case["told"])
        add(
            NotificationMade(
                office, office, outcome, Channel.TELEPHONE, when, duty=serves
            )
        )
    if "hold" in case:
        ask_to_wait(case["hold"], add)
    return list(journal.store.of_incident(INCIDENT))


def answer(fact, value, when):
    if value in ("unknown", "none"):
        return Answer(fact, fact, Standing(value), when)
    if isinstance(value, int):
        return Answer(fact, fact, Standing.VALUE, when, count=value)
    return Answer(fact, fact, Standing.VALUE, when, text=value)


def ask_to_wait(hold, add):
    until = moment(hold["until"]) if "until" in hold else None
    asked = add(
        HoldAsked(
            "Example Police",
            "Det. Example",
            "Please wait.",
            moment(hold["asked"]),
            until,
            duties=hold.get("duties", ""),
        )
    )
    if "lifted" in hold:
        lifted = HoldLifted("Det. Example", "Go on.", moment(hold["lifted"]))
        add(lifted, refers_to=(asked.number,))


def clock_of(case):
    """Return the clock of a case; none if the place does not have it."""
    pack = pack_of(case)
    found = clocks_of(
        pack,
        entries_of(case, pack),
        instant(case["now"]).astimezone(UTC),
        ShippedHolidays().holiday,
    )
    wanted = case.get("duty", "tell")
    return next((clock for clock in found if clock.duty.id == wanted), None)


def local_text(due):
    at = due.at + timedelta(minutes=due.offset)
    return f"{at:%Y-%m-%d %H:%M:%S} {offset_text(due.offset)}"


def named(case):
    return case["id"]


@pytest.mark.parametrize("case", CASES, ids=named)
def test_a_clock_stands_where_it_was_worked_out_to_stand(case):
    clock = clock_of(case)

    if case["state"] == "absent":
        assert clock is None
        return
    assert clock.state is ClockState(case["state"]), case["by_hand"]
    if "force" in case:
        assert clock.term.force == case["force"]
    if "missing" in case:
        assert clock.asks.fact == case["missing"]
    if "waits_for" in case:
        waits = [(each.reading.starts, each.why) for each in clock.waiting]
        assert waits == [tuple(case["waits_for"])]


@pytest.mark.parametrize("case", CASES, ids=named)
def test_a_clock_shows_the_dates_that_were_worked_out_and_no_others(case):
    clock = clock_of(case)

    dues = clock.dues if clock else ()
    assert [local_text(due) for due in dues] == case.get("due", []), case["by_hand"]
    assert [f"{due.at:%Y-%m-%d %H:%M:%S}" for due in dues] == case.get("utc", [])
    assert [str(due.day) for due in dues] == [text[:10] for text in case.get("due", [])]
    for due in dues:
        assert [str(day) for day, _ in due.free_days] == case.get("free", [])
        assert all(name for _, name in due.free_days)
        cautious = case.get("cautious")
        assert due.cautious == (date.fromisoformat(cautious) if cautious else None)


def test_the_table_is_long_enough_and_says_how_each_case_was_worked_out():
    assert len(CASES) >= 70
    assert len({case["id"] for case in CASES}) == len(CASES)
    for case in CASES:
        assert case.keys() <= WORDS, case["id"]
        assert case["by_hand"].strip(), case["id"]
        assert ("place" in case) != ("rule" in case), case["id"]


@pytest.mark.parametrize("case", CASES, ids=named)
def test_the_table_says_the_same_in_local_time_and_in_utc(case):
    local = [instant(text).astimezone(UTC) for text in case.get("due", [])]

    assert [f"{at:%Y-%m-%d %H:%M:%S}" for at in local] == case.get("utc", [])
    assert local == sorted(local)
    assert bool(local) == (case["state"] in WITH_A_DATE)


def test_every_kind_of_standing_is_worked_out_at_least_once():
    assert {case["state"] for case in CASES} == {*ClockState, "absent"}


def test_every_law_that_can_be_counted_is_in_the_table():
    counted = {
        duty.id
        for pack_id in library.ids()
        for duty in library.pack(pack_id).duties
        for term in duty.terms
        for reading in term.readings
        if reading.amount is not None
    }

    assert counted <= {case.get("duty") for case in CASES}
