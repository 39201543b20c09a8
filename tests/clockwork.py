"""A record whose clocks can be asked, and duties made up for it.

No duty here is anybody's law: the numbers are chosen for what they show.
"""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from logbook.domain.bodies import (
    Answer,
    CallOutcome,
    Channel,
    NotificationMade,
    Standing,
)
from logbook.domain.clocks import clocks_of
from logbook.domain.decisions import Determination, Determined, HoldAsked, HoldLifted
from logbook.domain.duty import (
    Began,
    Condition,
    Duty,
    Force,
    Grade,
    LimitUnit,
    Origin,
    Reach,
    Reading,
    Term,
)
from logbook.domain.jurisdiction import Guide, JurisdictionPack, Paper
from logbook.domain.moment import Fidelity, Moment
from tests.unit.memory_journal import INCIDENT, OPENED, HandClock, a_journal

PACK = JurisdictionPack(
    id="us-tx-example",
    version="1",
    name="Example",
    region="Texas",
    region_code="US-TX",
    country="United States",
    zone="America/Chicago",
    language="en-US",
    paper=Paper.LETTER,
    reference_prefix="EX",
    checked_on=date(2026, 11, 21),
    phases=(),
    includes=(),
    elsewhere=(),
    guide=Guide("Example", "an example", "undated", "00" * 32),
    footnotes=(),
    offices=(),
    steps=(),
    questions=(),
    assessments=(),
    duties=(),
    silences=(),
    background=(),
    cautions=(),
)
HOURS, DAYS, BUSINESS = (
    LimitUnit.HOURS,
    LimitUnit.CALENDAR_DAYS,
    LimitUnit.BUSINESS_DAYS,
)

HOLIDAYS = {
    date(2026, 11, 26): "Thanksgiving Day",
    date(2026, 12, 25): "Christmas Day",
    date(2027, 1, 1): "New Year's Day",
}


def holiday(region, day):
    """Return the few holidays of Texas that these tests know of."""
    return HOLIDAYS.get(day) if region == "US-TX" else None


def local(text, zone="America/Chicago", **rest):
    """Return a time as somebody at the place claims it: ``2026-11-21 03:12``."""
    at = datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))
    offset = int(at.utcoffset().total_seconds()) // 60
    return Moment(at.astimezone(UTC), offset, **rest)


def unknown_time():
    return Moment(None, -360, Fidelity.UNKNOWN)


def utc(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def reading(amount, unit=None, starts="discovered", says=None):
    return Reading(starts, amount, unit, says)


def term(*readings, since=date(2020, 1, 1), **changes):
    made = Term(
        since, Began.ON, Force.REQUIRED, "in good time", readings, Grade.OFFICIAL, None
    )
    return replace(made, **changes)


def condition(fact, *answers, at_least=None, if_unknown=False):
    return Condition(fact, answers, at_least, if_unknown, f"If {fact}")


def duty(*terms, **changes):
    """Return a duty of Texas law that always applies."""
    made = Duty(
        id="tell",
        title="Tell the example office",
        office="example",
        region="US-TX",
        reach=Reach.SEAT,
        conditions=(),
        origin=Origin.LAW,
        ours=None,
        source_note="Example Code § 1, read in an example.",
        verified_on=date(2026, 11, 21),
        contents=(),
        holds=None,
        statements=(),
        terms=terms,
    )
    return replace(made, **changes)


class Record:
    """What is on record of an incident in Odessa, entry by entry."""

    def __init__(self, *duties, **changes):
        # Who opens it does not know when it was discovered, unless the test says so.
        opened = replace(OPENED, happened=changes.pop("opened", unknown_time()))
        self.pack = replace(PACK, duties=duties, **changes)
        self.journal = a_journal(HandClock(), opened=opened)

    def answer(
        self, question, moment=None, standing=Standing.VALUE, text="", count=None
    ):
        body = Answer(
            question, f"{question}?", standing, self.now(), text, moment, count
        )
        return self.append(body)

    def happened(self, fact, text, fidelity=Fidelity.MINUTE, zone="America/Chicago"):
        return self.answer(fact, local(text, zone, fidelity=fidelity))

    def determine(self, matter, finding, when="2026-11-21 12:00"):
        body = Determined(
            matter,
            f"{matter}?",
            Determination(finding),
            "Basis.",
            "B. Sample",
            local(when),
        )
        return self.append(body)

    def call(
        self, moment, outcome=CallOutcome.TOLD, duty="tell", office="example", words=""
    ):
        body = NotificationMade(
            office,
            "Example office",
            outcome,
            Channel.TELEPHONE,
            moment,
            duty=duty,
            words=words,
        )
        return self.append(body)

    def hold(self, until=None, duties=""):
        asked = local("2026-11-21 12:00")
        return self.append(
            HoldAsked(
                "Example Police", "Det. Example", "Wait.", asked, until, duties=duties
            )
        )

    def lift(self, hold):
        lifted = HoldLifted("Det. Example", "Go on.", local("2026-11-22 12:00"))
        return self.append(lifted, refers_to=(hold.number,))

    def append(self, body, **rest):
        return self.journal.append(INCIDENT, body, **rest)

    def now(self):
        return self.journal.clock.now().moment()

    @property
    def entries(self):
        return list(self.journal.store.of_incident(INCIDENT))

    def clocks(self, now="2026-11-22 12:00"):
        return clocks_of(self.pack, self.entries, local(now).at, holiday)

    def clock(self, now="2026-11-22 12:00"):
        [clock] = self.clocks(now)
        return clock
