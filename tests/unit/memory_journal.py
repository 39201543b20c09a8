"""A journal in memory, with a clock that a test moves by hand."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from logbook.application.journal import Journal
from logbook.domain.bodies import IncidentOpened
from logbook.domain.merkle import Frontier
from logbook.domain.moment import Moment, Stamp

INCIDENT = "WIN-0001"
OFFSET = -300
NIGHT = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
"""Three in the morning in Windsor."""


def at(minutes):
    """Return a time so many minutes after the night began, as a claim."""
    return Moment(NIGHT + timedelta(minutes=minutes), OFFSET)


OPENED = IncidentOpened(
    "Red screen", "ransomware", "ca-on-windsor", "1", Moment(NIGHT, OFFSET)
)


class HandClock:
    """Shows the night's beginning until it is moved."""

    def __init__(self):
        self._now = Stamp(NIGHT, OFFSET, 0, "boot-1")

    def now(self):
        return self._now

    def move(self, minutes):
        """Let *minutes* pass."""
        self._now = replace(
            self._now,
            at=self._now.at + timedelta(minutes=minutes),
            mono=self._now.mono + minutes * 60_000,
        )


class PretendSigner:
    """Signs as one person, with signatures nobody checks here."""

    public_key = bytes(32)

    def __init__(self, person="P-002"):
        self.person = person

    def sign(self, message):
        return message[:32].ljust(64, b"\0")


class MemoryEntryStore:
    """Entries in a list."""

    def __init__(self):
        self._entries = []
        self._frontier = Frontier()

    def head(self):
        return self._frontier

    def append(self, signed, frontier):
        self._entries.append(signed)
        self._frontier = frontier

    def read(self, first=1, last=None):
        return iter(self._entries[first - 1 : last])

    def of_incident(self, incident, *kinds):
        entries = self.of_kind(*kinds) if kinds else self._entries
        return (kept for kept in entries if kept.entry.incident == incident)

    def of_kind(self, *kinds):
        return (kept for kept in self._entries if kept.entry.kind in kinds)

    def count(self, incident):
        return len(list(self.of_incident(incident)))

    def these(self, numbers):
        return (self._entries[number - 1] for number in numbers)


def a_journal(clock, store=None, person="P-002", opened=OPENED):
    """Return a journal; where there is no store yet, one with an open incident."""
    journal = Journal(
        "log-1", store or MemoryEntryStore(), PretendSigner(person), clock
    )
    if store is None:
        journal.append(INCIDENT, opened)
    return journal
