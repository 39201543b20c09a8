"""What law enforcement asked to be kept back, and whether that still holds.

A hold never moves a computed date: what it does to a duty is for counsel to say.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from logbook.domain.bodies import body_of
from logbook.domain.decisions import HoldAsked, HoldLifted
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.moment import Moment, Stamp


@dataclass(frozen=True, slots=True)
class Hold:
    """A delay somebody asked for.

    Attributes:
        number: Its entry.
        author: Id of the person who recorded it; who asked is in the body.
        lifted: How it was lifted; none if nobody recorded that.
    """

    number: int
    body: HoldAsked
    author: str
    recorded: Stamp
    lifted: HoldLifted | None = None

    def is_over(self, now: datetime) -> bool:
        """Tell whether it was lifted, or its last day has passed."""
        return self.lifted is not None or _has_passed(self.body.until, now)

    def covers(self, duty: str) -> bool:
        """Tell whether it is about a duty; one that names none is about all."""
        return not self.body.duties or self.names(duty)

    def names(self, duty: str) -> bool:
        """Tell whether it is about this very duty."""
        return duty in self.body.duties.split()


READ_FOR_HOLDS = (EntryKind.HOLD, EntryKind.HOLD_LIFTED)
"""Kinds of entry `holds_of` takes anything from."""


def holds_of(entries: Iterable[SignedEntry]) -> tuple[Hold, ...]:
    """Work out every hold of an incident, oldest first, lifted or not."""
    found: dict[int, Hold] = {}
    for signed in entries:
        body, entry = body_of(signed), signed.entry
        if isinstance(body, HoldAsked):
            found[signed.number] = Hold(
                signed.number, body, entry.author, entry.recorded
            )
        elif isinstance(body, HoldLifted):
            for number in entry.refers_to:
                hold = found.get(number)
                if hold is not None and hold.lifted is None:
                    found[number] = replace(hold, lifted=body)
    return tuple(found.values())


def holding(holds: Iterable[Hold], duty: str, now: datetime) -> Hold | None:
    """Return the hold on a duty that lasts longest, none if none is left."""
    left = [hold for hold in holds if hold.covers(duty) and not hold.is_over(now)]
    openly = [hold for hold in left if _end_of(hold.body.until) is None]
    if openly:
        return openly[0]
    return max(left, key=lambda hold: _end_of(hold.body.until) or now, default=None)


def _has_passed(until: Moment | None, now: datetime) -> bool:
    end = _end_of(until)
    return end is not None and end <= now


def _end_of(until: Moment | None) -> datetime | None:
    """Return when a hold ends; one whose end is not known has none."""
    return None if until is None else until.latest
