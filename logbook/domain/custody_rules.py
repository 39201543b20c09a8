"""Who may give, take and witness an item; asked before recording and when reading."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from logbook.domain.draft import is_blank
from logbook.domain.evidence import Holder
from logbook.domain.evidence_bodies import CustodyPurpose
from logbook.domain.people import People
from logbook.domain.role import Role


@dataclass(slots=True)
class Enrolled:
    """Everybody who is enrolled, to tell whether two names are those of one person.

    What a name comes to is remembered: a long record names the same few again.
    """

    people: People
    _keys: dict[str, str] = field(default_factory=dict)
    _since: Mapping[str, int] | None = None

    def key(self, holder: Holder) -> str:
        """Return one word for whoever is meant, under whichever id or name."""
        name = self.people.name_of(holder.id) if holder.id else holder.name
        if name not in self._keys:
            self._keys[name] = self.people.known_as(name)
        return self._keys[name]

    def same(self, one: Holder, other: Holder) -> bool:
        """Tell whether both are one person, also under two ids or without any.

        Of two who are not enrolled, the agency tells people of one name apart.
        """
        if one.is_outside and other.is_outside:
            return one.same_as(other)
        return one.id == other.id or self.key(one) == self.key(other)

    def is_named_like(self, holder: Holder, number: int | None = None) -> bool:
        """Tell whether somebody without an id has the name of somebody enrolled.

        Args:
            number: The entry in which they are named; who is enrolled later is not
                meant there.
        """
        if holder.id or not holder.name.strip():
            return False
        since = self._enrolled_since().get(self.key(holder))
        return since is not None and (number is None or since < number)

    def is_as_enrolled(self, holder: Holder, number: int) -> bool:
        """Tell whether an id stands beside the name it was enrolled with by then.

        Where nobody is known, ids stand for names.

        Args:
            number: The entry in which they are named.
        """
        if not holder.id or not self.people.by_id:
            return True
        found = self.people.by_id.get(holder.id)
        is_known = found is not None and found.enrolled_by < number
        return is_known and found is not None and found.name == holder.name

    def collector(self, named: str, author: str) -> Holder | None:
        """Return who collected an item, unless that is who registers it.

        Args:
            named: As they stand in the entry, with whatever is said after the name.
        """
        collector = Holder(" ".join(named.split()))
        if is_blank(named) or self.key(collector) == self.key(Holder(author, author)):
            return None
        return collector

    def is_meant(self, named: Holder, person: str, number: int) -> bool:
        """Tell whether somebody enrolled is meant by a bare name.

        Args:
            number: The entry in which it stands; see `is_named_like`.
        """
        found = self.people.by_id.get(person)
        by_then = found is not None and found.enrolled_by < number
        return by_then and self.key(named) == self.key(Holder(person, person))

    def supervises(self, person: str) -> bool:
        """Tell whether somebody is enrolled as a supervisor."""
        found = self.people.by_id.get(person)
        return found is not None and found.role is Role.SUPERVISOR

    def _enrolled_since(self) -> Mapping[str, int]:
        if self._since is None:
            since: dict[str, int] = {}
            for person in self.people:
                key = self.key(Holder(person.name, person.id))
                since[key] = min(since.get(key, person.enrolled_by), person.enrolled_by)
            self._since = since
        return self._since


def fits_purpose(purpose: CustodyPurpose, taker: Holder) -> bool:
    """Tell whether somebody can get an item for that.

    It is checked in by whoever works here, and given back to whoever does not.
    """
    match purpose:
        case CustodyPurpose.CHECK_IN:
            return not taker.is_outside
        case CustodyPurpose.RETURN_TO_OWNER:
            return taker.is_outside
    return True


def takes_over(author: str, giver: Holder, taker: Holder, enrolled: Enrolled) -> bool:
    """Tell whether a supervisor takes an item over whose holder does not sign.

    Somebody leaves, or loses their passphrase: without this nobody could ever give
    away again what they have. It is a finding at the item for ever.
    """
    from_other = bool(giver.id) and giver.id != author
    return from_other and taker.id == author and enrolled.supervises(author)
