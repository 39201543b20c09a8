"""Whether somebody answers for what a report keeps back."""

from collections.abc import Iterable
from dataclasses import dataclass

from logbook.domain.bodies import body_of
from logbook.domain.disclosure_rules import RULES_VERSION
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.moment import Stamp
from logbook.domain.seen import Seen
from logbook.domain.sign_off import NOT_CONTENT
from logbook.domain.withholding_bodies import WithholdChoice, WithholdingDecided

_BOOKKEEPING = NOT_CONTENT | {EntryKind.REVIEW_REFUSED}
"""Kinds about reports themselves: that they are withheld asks for no new decision."""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Somebody accepted what was proposed to be withheld.

    Attributes:
        number: The entry that says so.
        by: Id of who accepted it.
        up_to: Number of the last entry it looked at.
    """

    number: int
    by: str
    recorded: Stamp
    up_to: int


def acceptance_of(
    entries: Iterable[SignedEntry], recipient: str, seen: Seen
) -> Acceptance | None:
    """Return who accepted what is withheld from a recipient, if it still holds.

    It does not hold for what was recorded after it, nor after somebody overruled a
    part, nor for other rules: then there is something nobody has looked at.

    Args:
        entries: Of the incident, oldest first.
        seen: What the recipient sees of them.
    """
    found: Acceptance | None = None
    kinds: dict[int, str] = {}
    for signed in entries:
        kinds[signed.number] = signed.entry.kind
        body = body_of(signed)
        if not isinstance(body, WithholdingDecided) or body.recipient != recipient:
            continue
        if body.choice is not WithholdChoice.ACCEPTED:
            found = None
            continue
        found = _accepted(signed, body) if body.rules == RULES_VERSION else None
    newest = max(
        (each.entry for each in seen.withheld if kinds[each.entry] not in _BOOKKEEPING),
        default=0,
    )
    return found if found is not None and newest <= found.up_to else None


@dataclass(frozen=True, slots=True)
class Lapse:
    """What came after an acceptance, so that it holds no more.

    Attributes:
        accepted: The acceptance.
        entries: Numbers of later entries of which something is withheld.
        overruled: Numbers of later entries by which somebody overruled a part.
    """

    accepted: Acceptance
    entries: tuple[int, ...]
    overruled: tuple[int, ...]


def lapse_of(
    decisions: Iterable[SignedEntry], recipient: str, seen: Seen
) -> Lapse | None:
    """Return the last acceptance for a recipient and what came since.

    Args:
        decisions: Of the incident, at least those about withholding, oldest first.
        seen: What the recipient sees of the incident.

    Returns:
        None if nobody ever accepted anything for this recipient.
    """
    found: Acceptance | None = None
    overruled: list[int] = []
    for signed in decisions:
        body = body_of(signed)
        if not isinstance(body, WithholdingDecided) or body.recipient != recipient:
            continue
        if body.choice is WithholdChoice.ACCEPTED:
            found, overruled = _accepted(signed, body), []
        else:
            overruled.append(signed.number)
    if found is None:
        return None
    kinds = {each.number: each.entry.kind for each in (*seen.entries, *seen.hidden)}
    later = {
        each.entry
        for each in seen.withheld
        if each.entry > found.up_to and kinds[each.entry] not in _BOOKKEEPING
    }
    return Lapse(found, tuple(sorted(later)), tuple(overruled))


def _accepted(signed: SignedEntry, body: WithholdingDecided) -> Acceptance:
    entry = signed.entry
    # Nobody has looked at what was not recorded yet, whatever the entry says.
    up_to = min(body.up_to, signed.number)
    return Acceptance(signed.number, entry.author, entry.recorded, up_to)


def tightened(then: Seen, now: Seen) -> tuple[int, ...]:
    """Return the entries of which a person withholds more than a report did.

    Args:
        then: What the report showed.
        now: What its reader would see of the record as it stands.
    """
    shown = {
        (signed.number, name) for signed in then.entries for name in signed.disclosed
    }
    decided = (each for each in now.withheld if each.overruled)
    found = {each.entry for each in decided if (each.entry, each.field) in shown}
    return tuple(sorted(found))


def counts_text(seen: Seen) -> str:
    """Return how much is withheld under each class: ``W1 12, W2 3``."""
    return ", ".join(f"{why} {count}" for why, count in seen.counted.items())
