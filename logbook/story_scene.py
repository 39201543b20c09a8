"""Where a story has got to, and the clock that shows its time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.errors import NotALogbookError
from logbook.domain.moment import Fidelity, Moment, Stamp, TimeSource

Event = Mapping[str, Any]
"""One table of a story."""


@dataclass(slots=True)
class StoryClock:
    """A clock that shows the time of the story, and moves only when told."""

    start: datetime
    offset: int
    seconds: int = 0

    def now(self) -> Stamp:
        at = self.start + timedelta(seconds=self.seconds)
        return Stamp(at, self.offset, self.seconds * 1000, "rehearsal")

    def moment(self, minute: float | None) -> Moment:
        """Return a minute of the story as a claim, unknown if there is none."""
        if minute is None:
            return Moment(None, self.offset, Fidelity.UNKNOWN, TimeSource.STATED)
        at = self.start + timedelta(minutes=minute)
        return Moment(at, self.offset, Fidelity.MINUTE, TimeSource.STATED)


@dataclass(slots=True)
class Scene:
    """Where a story has got to.

    Attributes:
        open_book: The logbook, open as whoever acts now; none between two people.
        incident: Its reference, once it is opened.
        numbers: Entry numbers by the name the story gives its events.
        into: The folder of the rehearsal.
        handovers: Folders of the reports issued so far.
        passphrase: What everybody in the story gives; it is no secret.
        seed: What the invented bytes of its files are made from.
        taken: The events by which files were taken in, by the number of their item.
    """

    story: Mapping[str, Any]
    clock: StoryClock
    into: Path
    open_book: OpenLogbook | None = None
    incident: str = ""
    numbers: dict[str, int] = field(default_factory=dict)
    handovers: list[Path] = field(default_factory=list)
    passphrase: str = ""
    seed: int = 0
    taken: dict[str, Event] = field(default_factory=dict)

    @property
    def book(self) -> OpenLogbook:
        """The logbook, open as whoever acts now."""
        if self.open_book is None:
            raise NotALogbookError(str(self.into))
        return self.open_book

    def when(self, event: Event) -> Moment:
        """Return when what an event tells of took place."""
        return self.clock.moment(event.get("happened", event["minute"]))

    def until(self, event: Event) -> Moment | None:
        """Return until when it puts something off, if it does."""
        return self.clock.moment(event["until"]) if "until" in event else None
