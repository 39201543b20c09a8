"""Working out items of evidence and their custody from entries."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from logbook.domain.bodies import Body, body_of
from logbook.domain.entry import SignedEntry
from logbook.domain.evidence import (
    Disposal,
    EvidenceItem,
    EvidenceRegister,
    Exported,
    Holder,
    Period,
    Signature,
    Transfer,
    TransferState,
)
from logbook.domain.evidence_bodies import (
    CustodyAccepted,
    CustodyDeclined,
    CustodySigned,
    CustodyTransferred,
    EvidenceDamaged,
    EvidenceDisposed,
    EvidenceExplained,
    EvidenceExported,
    EvidenceRegistered,
    HashCheck,
    Seal,
    Side,
    SignedHow,
)
from logbook.domain.item_finding import Explanation, FindingKind, ItemFinding


def evidence_of(
    entries: Iterable[SignedEntry], names: Mapping[str, str] | None = None
) -> EvidenceRegister:
    """Work out every item from entries, oldest first.

    Nothing is believed that the services would have refused: what does not follow
    from what stood before becomes a gap or a finding, and is never left out.

    Args:
        entries: At least those of `READ_FOR_EVIDENCE`.
        names: Of the people enrolled, by id; without it ids stand for names.
    """
    reading = _Reading(names or {})
    for signed in entries:
        body = body_of(signed)
        if body is not None and signed.entry.incident is not None:
            reading.take(signed, signed.entry.incident, body)
    return EvidenceRegister(tuple(reading.items.values()))


@dataclass(slots=True)
class _Reading:
    """The items as far as the entries are read."""

    names: Mapping[str, str]
    items: dict[tuple[str, str], EvidenceItem] = field(default_factory=dict)

    def take(self, signed: SignedEntry, incident: str, body: Body) -> None:
        """Read one more entry."""
        if isinstance(body, EvidenceRegistered):
            self._register(signed, incident, body)
        elif isinstance(body, EvidenceExported):
            self._export(signed, incident, body)
        elif isinstance(
            body,
            CustodyTransferred
            | CustodyAccepted
            | CustodyDeclined
            | CustodySigned
            | EvidenceDisposed
            | EvidenceDamaged
            | EvidenceExplained,
        ):
            item = self.items.get((incident, body.item))
            if item is not None:
                self.items[incident, body.item] = self._told(item, signed, body)

    def _register(
        self, signed: SignedEntry, incident: str, body: EvidenceRegistered
    ) -> None:
        key = incident, body.item
        if key in self.items:
            twice = ItemFinding(FindingKind.NUMBER_TWICE, signed.number)
            self.items[key] = _with_finding(self.items[key], twice)
            return
        author = signed.entry.author
        holder = Holder(self.names.get(author, author), author)
        self.items[key] = EvidenceItem(
            incident=incident,
            entry=signed.number,
            author=author,
            recorded=signed.entry.recorded,
            body=body,
            periods=(Period(holder, body.happened, signed.number),),
        )

    def _export(
        self, signed: SignedEntry, incident: str, body: EvidenceExported
    ) -> None:
        entry = signed.entry
        exported = Exported(signed.number, entry.author, entry.recorded, incident, body)
        for number in exported.items:
            item = self.items.get((incident, number))
            if item is not None:
                self.items[incident, number] = replace(
                    item, exports=(*item.exports, exported)
                )

    def _told(
        self, item: EvidenceItem, signed: SignedEntry, body: Body
    ) -> EvidenceItem:
        match body:
            case CustodyTransferred():
                return _transferred(item, signed, body)
            case CustodyAccepted():
                return _accepted(item, signed, body)
            case CustodyDeclined():
                return _declined(item, signed, body)
            case CustodySigned():
                return _ink_seen(item, signed, body)
            case EvidenceDisposed():
                return _disposed(item, signed, body)
            case EvidenceDamaged():
                kind = FindingKind(body.damage.value)
                found = ItemFinding(kind, signed.number, body.file, body.found)
                return _with_finding(item, found)
            case EvidenceExplained():
                return _explained(item, signed, body)
        return item


def _transferred(
    item: EvidenceItem, signed: SignedEntry, body: CustodyTransferred
) -> EvidenceItem:
    giver = Holder(body.from_name, body.from_id, body.from_agency, body.from_badge)
    taker = Holder(body.to_name, body.to_id, body.to_agency, body.to_badge)
    author = signed.entry.author
    waits = bool(taker.id) and taker.id != author
    transfer = Transfer(
        entry=signed.number,
        nth=len(item.transfers) + 1,
        author=author,
        recorded=signed.entry.recorded,
        body=body,
        giver=giver,
        taker=taker,
        state=TransferState.WAITS if waits else TransferState.DONE,
        given=_signed(body.from_signed, body.from_drawn, giver, signed),
        taken=Signature(SignedHow.NOT_SIGNED)
        if waits
        else _signed(body.to_signed, body.to_drawn, taker, signed),
        at=body.happened,
        breaks=item.disposal is not None
        or item.waiting is not None
        or not giver.same_as(item.holder),
    )
    # Whoever is enrolled signs for themselves: nobody gives away in their name.
    if giver.id and giver.id != author:
        wrong = ItemFinding(FindingKind.NOT_SIGNED_BY_ITSELF, signed.number)
        item = _with_finding(item, wrong)
    item = _hand_over_findings(item, signed.number, body)
    item = replace(item, transfers=(*item.transfers, transfer))
    return item if waits else _passed(item, transfer)


def _passed(item: EvidenceItem, transfer: Transfer) -> EvidenceItem:
    """Give the item to who takes it; what does not join is shown as a gap."""
    *before, last = item.periods
    came_from = last
    if not transfer.breaks:
        came_from = replace(last, until=transfer.body.happened)
    began = transfer.settled or transfer.entry
    period = Period(transfer.taker, transfer.at, began, gap_before=transfer.breaks)
    return replace(item, periods=(*before, came_from, period))


def _accepted(
    item: EvidenceItem, signed: SignedEntry, body: CustodyAccepted
) -> EvidenceItem:
    waiting = item.waiting
    is_meant = waiting is not None and waiting.entry in signed.entry.refers_to
    if waiting is None or not is_meant or waiting.taker.id != signed.entry.author:
        wrong = ItemFinding(FindingKind.NOT_SIGNED_BY_ITSELF, signed.number)
        return _with_finding(item, wrong)
    done = replace(
        waiting,
        state=TransferState.DONE,
        settled=signed.number,
        accepted=body,
        taken=Signature(SignedHow.KEY, entry=signed.number),
        at=body.happened,
    )
    item = replace(item, transfers=(*item.transfers[:-1], done))
    return _passed(_hand_over_findings(item, signed.number, body), done)


def _declined(
    item: EvidenceItem, signed: SignedEntry, body: CustodyDeclined
) -> EvidenceItem:
    waiting, author = item.waiting, signed.entry.author
    if waiting is None or waiting.entry not in signed.entry.refers_to:
        return item
    if author not in {waiting.taker.id, waiting.author}:
        return item
    mine = author == waiting.taker.id
    state = TransferState.DECLINED if mine else TransferState.TAKEN_BACK
    over = replace(waiting, state=state, settled=signed.number, words=body.reason)
    return replace(item, transfers=(*item.transfers[:-1], over))


def _ink_seen(
    item: EvidenceItem, signed: SignedEntry, body: CustodySigned
) -> EvidenceItem:
    refers = signed.entry.refers_to
    disposal = item.disposal
    if body.side is Side.WITNESS:
        if disposal is None or disposal.entry not in refers:
            return item
        seen = _seen(disposal.witness, signed, body)
        return replace(item, disposal=replace(disposal, witness=seen))
    transfers = tuple(
        _with_ink(each, signed, body) if each.entry in refers else each
        for each in item.transfers
    )
    return replace(item, transfers=transfers)


def _with_ink(transfer: Transfer, signed: SignedEntry, body: CustodySigned) -> Transfer:
    seen = _seen(transfer.signature(body.side), signed, body)
    if body.side is Side.FROM:
        return replace(transfer, given=seen)
    return replace(transfer, taken=seen)


def _seen(signature: Signature, signed: SignedEntry, body: CustodySigned) -> Signature:
    if signature.how is not SignedHow.INK_AWAITED or signature.entry is not None:
        return signature
    return replace(signature, entry=signed.number, kept=body.kept)


def _disposed(
    item: EvidenceItem, signed: SignedEntry, body: EvidenceDisposed
) -> EvidenceItem:
    if item.disposal is not None:
        return item
    author = signed.entry.author
    if item.holder.id != author or item.waiting is not None:
        wrong = ItemFinding(FindingKind.NOT_SIGNED_BY_ITSELF, signed.number)
        item = _with_finding(item, wrong)
    witness = Holder(body.witness_name, body.witness_id, body.witness_agency)
    seen = _signed(body.witness_signed, body.witness_drawn, witness, signed)
    *before, last = item.periods
    ended = replace(last, until=body.happened)
    disposal = Disposal(signed.number, author, body, seen)
    return replace(item, disposal=disposal, periods=(*before, ended))


def _explained(
    item: EvidenceItem, signed: SignedEntry, body: EvidenceExplained
) -> EvidenceItem:
    said = Explanation(signed.number, signed.entry.author, body.words)
    findings = tuple(
        replace(each, explained=(*each.explained, said))
        if each.entry in signed.entry.refers_to
        else each
        for each in item.findings
    )
    return replace(item, findings=findings)


def _hand_over_findings(
    item: EvidenceItem, number: int, body: CustodyTransferred | CustodyAccepted
) -> EvidenceItem:
    if body.checked is HashCheck.DIFFERS:
        found = ItemFinding(FindingKind.HASH_DIFFERS, number, found=body.found)
        item = _with_finding(item, found)
    if body.seal is Seal.BROKEN:
        item = _with_finding(item, ItemFinding(FindingKind.SEAL_BROKEN, number))
    return item


def _with_finding(item: EvidenceItem, finding: ItemFinding) -> EvidenceItem:
    return replace(item, findings=(*item.findings, finding))


def _signed(
    how: SignedHow, drawn: str, person: Holder, signed: SignedEntry
) -> Signature:
    """Return a signature; a key signs only for whoever wrote the entry."""
    if how is SignedHow.KEY:
        if person.id != signed.entry.author:
            return Signature(SignedHow.NOT_SIGNED)
        return Signature(how, entry=signed.number)
    if how is SignedHow.DRAWN:
        if not drawn:
            return Signature(SignedHow.NOT_SIGNED)
        return Signature(how, drawn, signed.number)
    return Signature(how)
