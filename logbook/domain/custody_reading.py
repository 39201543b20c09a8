"""Working out who had an item from the entries about it, one entry at a time.

What the services refuse is not believed here either: it moves the item nowhere, and
stands as a finding for ever. Where somebody from outside gives what another one from
outside had, nobody here can know better: it is believed, and the gap is shown.
"""

from collections.abc import Iterator
from dataclasses import replace

from logbook.domain.custody_rules import Enrolled, fits_purpose, takes_over
from logbook.domain.draft import past_problem
from logbook.domain.drawing import Drawing
from logbook.domain.entry import SignedEntry
from logbook.domain.errors import MalformedEntryError
from logbook.domain.evidence import (
    Disposal,
    EvidenceItem,
    Holder,
    Period,
    Signature,
    Transfer,
    TransferState,
)
from logbook.domain.evidence_bodies import (
    CustodyAccepted,
    CustodyDeclined,
    CustodyPurpose,
    CustodySigned,
    CustodyTransferred,
    EvidenceDisposed,
    HashCheck,
    Hashed,
    Seal,
    Side,
    SignedHow,
)
from logbook.domain.evidence_drafts import before_problem
from logbook.domain.item_finding import FindingKind, ItemFinding
from logbook.domain.moment import Moment, Stamp

_UNSIGNED = Signature(SignedHow.NOT_SIGNED)

_BELIEVED = frozenset({FindingKind.TIMES_CROSS})
"""Findings that do not make a transfer void: who had the item did give it."""

_TAKEN_OVER = frozenset({FindingKind.NOT_SIGNED_BY_ITSELF, FindingKind.SAME_PERSON})
"""Findings that do not void it if a supervisor takes over what somebody left."""


def transferred(
    item: EvidenceItem,
    signed: SignedEntry,
    body: CustodyTransferred,
    enrolled: Enrolled,
) -> EvidenceItem:
    """Return the item after somebody was said to give it to somebody."""
    author, number = signed.entry.author, signed.number
    giver = Holder(body.from_name, body.from_id, body.from_agency, body.from_badge)
    taker = Holder(body.to_name, body.to_id, body.to_agency, body.to_badge)
    waits = not taker.is_outside and taker.id != author
    transfer = Transfer(
        entry=number,
        nth=len(item.transfers) + 1,
        author=author,
        recorded=signed.entry.recorded,
        body=body,
        giver=giver,
        taker=taker,
        state=TransferState.WAITS if waits else TransferState.DONE,
        given=_signature(body.from_signed, body.from_drawn, giver, signed),
        taken=_UNSIGNED
        if waits
        else _signature(body.to_signed, body.to_drawn, taker, signed),
        at=body.happened,
        breaks=body.gap or not giver.same_as(item.holder),
    )
    wrong = frozenset(_wrong(item, transfer, enrolled))
    over = takes_over(author, giver, taker, enrolled) and giver.same_as(item.holder)
    if not wrong <= (_BELIEVED | _TAKEN_OVER if over else _BELIEVED):
        transfer = replace(transfer, state=TransferState.VOID)
    for kind in sorted(wrong):
        item = item.found_at(kind, number)
    item = _looked_at(item, number, body)
    item = replace(item, transfers=(*item.transfers, transfer))
    return _passed(item, transfer) if transfer.is_done else item


def accepted(
    item: EvidenceItem, signed: SignedEntry, body: CustodyAccepted
) -> EvidenceItem:
    """Return the item after somebody said that they have it now."""
    number, waiting = signed.number, item.waiting
    item = _looked_at(item, number, body)
    if waiting is None or waiting.entry not in signed.entry.refers_to:
        return item.found_at(FindingKind.OUT_OF_TURN, number)
    if waiting.taker.id != signed.entry.author:
        return item.found_at(FindingKind.NOT_SIGNED_BY_ITSELF, number)
    if crosses(body.happened, item.not_before, signed.entry.recorded):
        item = item.found_at(FindingKind.TIMES_CROSS, number)
    done = replace(
        waiting,
        state=TransferState.DONE,
        settled=number,
        accepted=body,
        taken=Signature(SignedHow.KEY, entry=number),
        at=body.happened,
    )
    return _passed(_with(item, done), done)


def declined(
    item: EvidenceItem,
    signed: SignedEntry,
    body: CustodyDeclined,
    enrolled: Enrolled,
) -> EvidenceItem:
    """Return the item after a transfer was said not to have happened after all."""
    number, waiting, author = signed.number, item.waiting, signed.entry.author
    if waiting is None or waiting.entry not in signed.entry.refers_to:
        return item.found_at(FindingKind.OUT_OF_TURN, number)
    if not may_end(author, waiting, enrolled):
        return item.found_at(FindingKind.NOT_SIGNED_BY_ITSELF, number)
    mine = author == waiting.taker.id
    state = TransferState.DECLINED if mine else TransferState.TAKEN_BACK
    return _with(item, replace(waiting, state=state, settled=number, words=body.reason))


def may_end(author: str, waiting: Transfer, enrolled: Enrolled) -> bool:
    """Tell whether somebody can end a transfer that waits.

    Who is to take it and who gave it can; and a supervisor, because either may never
    come back.
    """
    return author in {waiting.taker.id, waiting.author} or enrolled.supervises(author)


def signed_later(
    item: EvidenceItem,
    signed: SignedEntry,
    body: CustodySigned,
    enrolled: Enrolled,
) -> EvidenceItem:
    """Return the item after a signature on something about it was seen or given."""
    about = signed.entry.refers_to
    if body.by_key and body.side is Side.FROM and item.entry in about:
        author, known = signed.entry.author, body.name == item.periods[0].holder.name
        if known and collector_signs(item, author, enrolled):
            by_key = Signature(SignedHow.KEY, entry=signed.number)
            return replace(item, handed=by_key)
    disposal = item.disposal
    if body.side is Side.WITNESS and disposal is not None and disposal.entry in about:
        seen = _seen(disposal.witness, disposal.seen_by, signed, body)
        if seen is not None:
            return replace(item, disposal=replace(disposal, witness=seen))
    for transfer in item.transfers if body.side is not Side.WITNESS else ():
        # What waits is signed by key by accepting it, and in no other way.
        too_early = body.by_key and transfer.waits
        if transfer.entry in about and transfer.is_open_to_signing and not too_early:
            person = transfer.person(body.side)
            seen = _seen(transfer.signature(body.side), person, signed, body)
            if seen is not None:
                return _with(item, transfer.with_signature(body.side, seen))
    return item.found_at(FindingKind.OUT_OF_TURN, signed.number)


def collector_signs(item: EvidenceItem, person: str, enrolled: Enrolled) -> bool:
    """Tell whether somebody collected an item and can still sign for handing it on.

    Only who was enrolled by the time it was registered is meant there.
    """
    handed = item.handed
    if handed is None or handed.is_given:
        return False
    return enrolled.is_meant(item.periods[0].holder, person, item.entry)


def disposed(
    item: EvidenceItem,
    signed: SignedEntry,
    body: EvidenceDisposed,
    enrolled: Enrolled,
) -> EvidenceItem:
    """Return the item after it was said to be disposed of."""
    author, number = signed.entry.author, signed.number
    witness = Holder(body.witness_name, body.witness_id, body.witness_agency)
    believed = item.holder.id == author
    if item.disposal is not None or item.waiting is not None:
        item, believed = item.found_at(FindingKind.OUT_OF_TURN, number), False
    elif not believed:
        item = item.found_at(FindingKind.NOT_SIGNED_BY_ITSELF, number)
    if enrolled.same(Holder(author, author), witness):
        item, believed = item.found_at(FindingKind.SAME_PERSON, number), False
    elif enrolled.is_named_like(witness, number):
        item = item.found_at(FindingKind.NOT_SIGNED_BY_ITSELF, number)
        believed = False
    elif not enrolled.is_as_enrolled(witness, number):
        item, believed = item.found_at(FindingKind.OUT_OF_TURN, number), False
    if not believed:
        return item
    if crosses(body.happened, item.not_before, signed.entry.recorded):
        item = item.found_at(FindingKind.TIMES_CROSS, number)
    seen = _signature(body.witness_signed, body.witness_drawn, witness, signed)
    *before, last = item.periods
    ended = replace(last, until=body.happened)
    disposal = Disposal(number, author, body, seen)
    return replace(item, disposal=disposal, periods=(*before, ended))


def _wrong(
    item: EvidenceItem, transfer: Transfer, enrolled: Enrolled
) -> Iterator[FindingKind]:
    """Say what the services would have refused about a transfer."""
    giver, taker, body = transfer.giver, transfer.taker, transfer.body
    if item.disposal is not None or item.waiting is not None:
        yield FindingKind.OUT_OF_TURN
    if not fits_purpose(body.purpose, taker) or not _hash_fits(item, body):
        yield FindingKind.OUT_OF_TURN
    if not all(
        enrolled.is_as_enrolled(each, transfer.entry) for each in (giver, taker)
    ):
        yield FindingKind.OUT_OF_TURN
    if not _gives_itself(item, transfer) or any(
        enrolled.is_named_like(each, transfer.entry) for each in (giver, taker)
    ):
        yield FindingKind.NOT_SIGNED_BY_ITSELF
    moves = body.purpose is CustodyPurpose.MOVE
    if enrolled.same(giver, taker) is not moves:
        yield FindingKind.OUT_OF_TURN if moves else FindingKind.SAME_PERSON
    if crosses(body.happened, item.not_before, transfer.recorded):
        yield FindingKind.TIMES_CROSS


def _gives_itself(item: EvidenceItem, transfer: Transfer) -> bool:
    """Tell whether nobody gives away what somebody enrolled has, but themselves."""
    inside = {transfer.giver.id, item.holder.id} - {""}
    return not inside or inside == {transfer.author}


def _hash_fits(item: EvidenceItem, body: CustodyTransferred | CustodyAccepted) -> bool:
    """Tell whether something was hashed where that is said, and could be."""
    compared = body.checked in {HashCheck.MATCHES, HashCheck.DIFFERS}
    if compared:
        return item.has_file and body.hashed is not Hashed.NOTHING
    return not (item.has_file and body.checked is HashCheck.NO_FILE)


def _passed(item: EvidenceItem, transfer: Transfer) -> EvidenceItem:
    """Give the item to who takes it; what does not join is shown as a gap."""
    *before, last = item.periods
    breaks, ended = transfer.breaks, last
    if last.until is None and not breaks:
        ended = replace(last, until=transfer.body.happened)
    began = transfer.settled or transfer.entry
    period = Period(transfer.taker, transfer.at, began, gap_before=breaks)
    return replace(item, periods=(*before, ended, period))


def _looked_at(
    item: EvidenceItem, number: int, body: CustodyTransferred | CustodyAccepted
) -> EvidenceItem:
    """Add what whoever looked at the item found; a finding needs no believing."""
    if body.checked is HashCheck.DIFFERS:
        found = ItemFinding(
            FindingKind.HASH_DIFFERS,
            number,
            found=body.found,
            differing=body.differing,
            more=body.differing_more,
        )
        item = item.with_finding(found)
    if not _hash_fits(item, body):
        item = item.found_at(FindingKind.OUT_OF_TURN, number)
    if body.seal is Seal.BROKEN or (body.seal is Seal.NONE and item.seal):
        return item.found_at(FindingKind.SEAL_BROKEN, number)
    known, told = _plain(item.seal), _plain(body.seal_number)
    # A new seal is put on where the old one was broken or gone; a number that nobody
    # looked for and that is another one all the same is no less of a finding.
    replaced = body.seal in {Seal.BROKEN, Seal.NONE}
    if not replaced and known and told and known != told:
        kind, said = FindingKind.SEAL_DIFFERS, body.seal_number
        item = item.with_finding(ItemFinding(kind, number, found=said))
    return item


def _plain(number: str) -> str:
    return "".join(number.casefold().split())


def _with(item: EvidenceItem, transfer: Transfer) -> EvidenceItem:
    """Return the item with one of its transfers as it stands now."""
    place = transfer.nth - 1
    before, after = item.transfers[:place], item.transfers[place + 1 :]
    return replace(item, transfers=(*before, transfer, *after))


def _seen(
    signature: Signature, person: Holder, signed: SignedEntry, body: CustodySigned
) -> Signature | None:
    """Return a signature after it was seen or given later, none if it was not."""
    number = signed.number
    if body.name != person.name:
        return None
    if body.by_key:
        mine = person.id == signed.entry.author and not signature.is_given
        return Signature(SignedHow.KEY, entry=number) if mine else None
    if not signature.is_awaited:
        return None
    return replace(signature, entry=number, kept=body.kept)


def _signature(
    how: SignedHow, drawn: str, person: Holder, signed: SignedEntry
) -> Signature:
    """Return a signature; a key signs only for whoever wrote the entry."""
    number = signed.number
    match how:
        case SignedHow.KEY:
            mine = person.id == signed.entry.author
            return Signature(how, entry=number) if mine else _UNSIGNED
        case SignedHow.DRAWN:
            return Signature(how, drawn, number) if _is_drawn(drawn) else _UNSIGNED
    # Who is enrolled signs with their own key, and in no other way.
    return Signature(how) if person.is_outside else _UNSIGNED


def _is_drawn(text: str) -> bool:
    try:
        return Drawing.from_text(text).is_enough
    except MalformedEntryError:
        return False


def crosses(moment: Moment, since: Moment, recorded: Stamp) -> bool:
    """Tell whether a time cannot be: not written yet, or before the one before."""
    future = past_problem(moment, recorded.at) is not None
    return future or before_problem(moment, since) is not None
