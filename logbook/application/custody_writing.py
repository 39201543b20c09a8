"""Putting what passed between two people into the words that are signed."""

from collections.abc import Sequence
from dataclasses import dataclass

from logbook.domain.evidence import Holder
from logbook.domain.evidence_bodies import (
    CustodyAccepted,
    CustodyTransferred,
    SignedHow,
)
from logbook.domain.evidence_drafts import (
    AcceptDraft,
    HashResult,
    SignatureDraft,
    TransferDraft,
)
from logbook.domain.people import People

MOST_NAMED = 20
"""Files of a folder that came back otherwise and are named in the entry about it."""

_LONGEST_PATH = 300
"""Characters of a path; its beginning tells which it is."""


@dataclass(frozen=True, slots=True)
class CustodyWriter:
    """Who writes, and who is enrolled: names and keys are theirs, not the screen's."""

    author: str
    people: People

    def as_enrolled(self, person: Holder) -> Holder:
        """Return somebody under the name they are enrolled with, if they are."""
        name = self.people.name_of(person.id) if person.id else person.name.strip()
        return Holder(name, person.id, person.agency.strip(), person.badge.strip())

    def how(self, person: Holder, signs: SignatureDraft) -> SignatureDraft:
        """Return how somebody signs; whoever is enrolled does it with their key."""
        if person.id:
            mine = person.id == self.author
            return SignatureDraft(SignedHow.KEY if mine else SignedHow.NOT_SIGNED)
        if signs.how is SignedHow.KEY:
            return SignatureDraft()
        return signs if signs.how is SignedHow.DRAWN else SignatureDraft(signs.how)


def transfer_body(
    draft: TransferDraft, result: HashResult, writer: CustodyWriter, *, gap: bool
) -> CustodyTransferred:
    """Return what is recorded about a transfer.

    Args:
        gap: Whether nothing says how the item came to who gives it.
    """
    giver, taker = map(writer.as_enrolled, (draft.giver, draft.taker))
    given = writer.how(giver, draft.giver_signs)
    taken = writer.how(taker, draft.taker_signs)
    return CustodyTransferred(
        item=draft.item,
        purpose=draft.purpose,
        from_name=giver.name,
        to_name=taker.name,
        reason=draft.reason,
        happened=draft.happened,
        from_id=giver.id,
        from_agency=giver.agency,
        from_badge=giver.badge,
        to_id=taker.id,
        to_agency=taker.agency,
        to_badge=taker.badge,
        condition=draft.condition,
        seal=draft.seal,
        seal_number=draft.seal_number,
        hashed=result.hashed,
        checked=result.checked,
        found=result.found,
        differing=_named(result.differing),
        differing_more=max(0, len(result.differing) - MOST_NAMED),
        carrier=draft.carrier,
        stored=draft.stored,
        back_by=draft.back_by,
        from_signed=given.how,
        to_signed=taken.how,
        from_drawn=given.drawn,
        to_drawn=taken.drawn,
        gap=gap,
    )


def _named(paths: Sequence[str]) -> str:
    """Return the first of the paths that differ, as they stand in an entry."""
    return "; ".join(path[:_LONGEST_PATH] for path in paths[:MOST_NAMED])


def accepted_body(
    number: str, draft: AcceptDraft, result: HashResult
) -> CustodyAccepted:
    """Return what is recorded about an item that is received."""
    return CustodyAccepted(
        item=number,
        happened=draft.happened,
        condition=draft.condition,
        seal=draft.seal,
        seal_number=draft.seal_number,
        hashed=result.hashed,
        checked=result.checked,
        found=result.found,
        differing=_named(result.differing),
        differing_more=max(0, len(result.differing) - MOST_NAMED),
        stored=draft.stored,
    )
