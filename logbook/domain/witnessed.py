"""Which entries nobody but their author vouches for yet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from logbook.domain.bodies import Body, body_of
from logbook.domain.checkpoint import Checkpoint, SignedCheckpoint
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.errors import MalformedCheckpointError
from logbook.domain.people import People
from logbook.domain.record_bodies import Countersigned, ReportIssued
from logbook.domain.review_bodies import ReportSignedOff
from logbook.domain.sign_off import selves_of

WITNESS_KINDS = (
    EntryKind.COUNTERSIGNED,
    EntryKind.REPORT_SIGNED_OFF,
    EntryKind.REPORT_ISSUED,
)
"""All that has to be read to know what is witnessed."""


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What somebody wrote before they countersigned, and nobody else vouches for.

    Attributes:
        person: Who countersigned furthest.
        selves: Every id of that person.
        after: For what they wrote after this entry nobody else vouches.
    """

    person: str
    selves: frozenset[str]
    after: int


@dataclass(frozen=True, slots=True)
class Vouched:
    """How far somebody else than the authors vouches for the record.

    Attributes:
        outside: Up to which entry a checkpoint left the laptop with a report.
        by_person: Up to which entry each person countersigned or signed it off.
        selves: Every id of each of these persons.
    """

    outside: int
    by_person: Mapping[str, int]
    selves: Mapping[str, frozenset[str]]

    def covers(self, signed: SignedEntry) -> bool:
        """Tell whether anybody but its author vouches for an entry."""
        return signed.number <= self.outside or any(
            size >= signed.number
            for person, size in self.by_person.items()
            if signed.entry.author not in self.selves[person]
        )

    @property
    def own_words(self) -> OwnWords | None:
        """What of their own whoever countersigned furthest has alone; none if nothing.

        Everybody else's words are vouched for as far as that person went.
        """
        furthest = max(self.by_person, key=lambda one: self.by_person[one], default="")
        selves = self.selves.get(furthest, frozenset())
        others = (n for each, n in self.by_person.items() if each not in selves)
        after = max(self.outside, *others, 0)
        is_further = self.by_person.get(furthest, 0) > after
        return OwnWords(furthest, selves, after) if is_further else None


def vouched_of(entries: Iterable[SignedEntry], people: People) -> Vouched:
    """Work out who vouches for what.

    Args:
        entries: At least those of `WITNESS_KINDS`, of the whole logbook.
    """
    outside, by_person = 0, dict[str, int]()
    for signed in entries:
        body, author = body_of(signed), signed.entry.author
        size = _size_in(body)
        if isinstance(body, ReportIssued):
            outside = max(outside, size)
        else:
            by_person[author] = max(by_person.get(author, 0), size)
    selves = {person: selves_of(person, people) for person in by_person}
    return Vouched(outside, by_person, selves)


def _size_in(body: Body | None) -> int:
    try:
        match body:
            case Countersigned() | ReportSignedOff():
                return Checkpoint.from_text(body.checkpoint).size
            case ReportIssued():
                return SignedCheckpoint.from_text(body.checkpoint).checkpoint.size
    except MalformedCheckpointError:
        pass
    return 0
