"""An incident in memory to which answers, steps and calls are added one by one."""

from datetime import date

from logbook.domain.audience import Audience
from logbook.domain.bodies import (
    Answer,
    CallOutcome,
    Channel,
    NotificationMade,
    Standing,
    StepMark,
    StepMarked,
)
from logbook.domain.decisions import Determination, Determined, IncidentClosed
from logbook.domain.people import people_of
from logbook.domain.reader_facts import ReaderFacts
from logbook.domain.seen import seen_by
from logbook.domain.withholding_bodies import WithholdChoice, WithholdingDecided
from logbook.domain.wording import say_all
from tests.builders import INCIDENT, a_logbook, a_moment

DAY = date(2026, 11, 21)


class Night:
    """One incident; what is recorded returns the number of its entry."""

    def __init__(self):
        self._logbook = a_logbook(4)
        self._given = {}

    @property
    def entries(self):
        return [each for each in self._logbook.entries if each.entry.incident]

    @property
    def people(self):
        return people_of(self._logbook.entries)

    def record(self, body, **where):
        journal = self._logbook.journal
        return journal.append(INCIDENT, body, **where).number

    def answer(self, question, text="", standing=Standing.VALUE, **value):
        """Answer a question, its label being the id with a question mark."""
        body = Answer(
            question, f"{question}?", standing, a_moment(), text=text, **value
        )
        return self.record(body)

    def step(self, step, phase, title, mark=StepMark.DONE, **more):
        return self.record(StepMarked(step, phase, title, mark, "", a_moment(), **more))

    def call(self, office, name, outcome=CallOutcome.TOLD, **more):
        return self.record(
            NotificationMade(
                office, name, outcome, Channel.TELEPHONE, a_moment(), **more
            )
        )

    def determine(self, matter, finding=Determination.YES, **more):
        return self.record(
            Determined(matter, f"{matter}?", finding, "basis", "B.", a_moment(), **more)
        )

    def close(self):
        return self.record(
            IncidentClosed("B. Sample", "looked", "none", "7 years", "none", a_moment())
        )

    def overrule(self, recipient, number, field="", why="W4"):
        """Have somebody withhold a field of an entry from one recipient."""
        body = WithholdingDecided(
            recipient=recipient,
            recipient_name=recipient,
            audience="",
            choice=WithholdChoice.WITHHOLD,
            field=field,
            why=why,
            reason="asked for",
        )
        return self.record(body, refers_to=(number,))

    def seen(self, audience=Audience.REGULATOR, recipient=""):
        return seen_by(audience, self.entries, recipient=recipient)

    def facts(self, audience=Audience.REGULATOR, recipient=""):
        return ReaderFacts.of(self.entries, self.seen(audience, recipient))


def lines_of(known):
    """Return statements in words."""
    return [say_all(each) for each in known]
