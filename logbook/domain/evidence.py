"""Items of evidence: what each is, who had it when, and what was found at it."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Self

from logbook.domain.entry import EntryKind
from logbook.domain.evidence_bodies import (
    CustodyAccepted,
    CustodyPurpose,
    CustodyTransferred,
    EvidenceDisposed,
    EvidenceExported,
    EvidenceRegistered,
    Seal,
    Side,
    SignedHow,
    items_in,
)
from logbook.domain.item_finding import FindingKind, ItemFinding
from logbook.domain.moment import Fidelity, Moment, Stamp

READ_FOR_EVIDENCE = (
    EntryKind.EVIDENCE_REGISTERED,
    EntryKind.CUSTODY_TRANSFERRED,
    EntryKind.CUSTODY_ACCEPTED,
    EntryKind.CUSTODY_DECLINED,
    EntryKind.CUSTODY_SIGNED,
    EntryKind.EVIDENCE_DISPOSED,
    EntryKind.EVIDENCE_EXPORTED,
    EntryKind.EVIDENCE_DAMAGED,
    EntryKind.EVIDENCE_EXPLAINED,
)
"""Kinds that `evidence_of` reads; other entries change nothing there."""


_GIVEN = frozenset({SignedHow.KEY, SignedHow.DRAWN})
_GONE = frozenset({Seal.BROKEN, Seal.NONE})


class TransferState(StrEnum):
    """What became of a transfer.

    ``void``: it changes nothing, because who had the item did not give it so.
    """

    WAITS = "waits"
    DONE = "done"
    DECLINED = "declined"
    TAKEN_BACK = "taken-back"
    VOID = "void"


class ItemState(StrEnum):
    """Where an item is."""

    HELD = "held"
    ON_ITS_WAY = "on-its-way"
    OUT = "out"
    RETURNED = "returned"
    DISPOSED = "disposed"


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has an item.

    Attributes:
        id: Of somebody enrolled here; empty for anybody else.
    """

    name: str
    id: str = ""
    agency: str = ""
    badge: str = ""

    @property
    def is_outside(self) -> bool:
        """Whether it is nobody who works with this logbook."""
        return not self.id

    def same_as(self, other: "Holder") -> bool:
        """Tell whether the same person is meant, by id or as they were named."""
        if self.id or other.id:
            return self.id == other.id
        badges = {self.badge.strip(), other.badge.strip()} - {""}
        return _named(self) == _named(other) and len(badges) <= 1


@dataclass(frozen=True, slots=True)
class Signature:
    """How one side of a transfer signed.

    Attributes:
        entry: Number of the entry that carries or confirms it; none if there is none.
        kept: Where a receipt signed in ink is kept.
    """

    how: SignedHow
    drawn: str = ""
    entry: int | None = None
    kept: str = ""

    @property
    def is_given(self) -> bool:
        """Whether somebody put their name to it and that was seen."""
        return self.how in _GIVEN or (
            self.how is SignedHow.INK_AWAITED and self.entry is not None
        )

    @property
    def is_awaited(self) -> bool:
        """Whether it was to be given in ink, and nobody has seen it yet."""
        return self.how is SignedHow.INK_AWAITED and self.entry is None


@dataclass(frozen=True, slots=True)
class Transfer:
    """One transfer of an item.

    Attributes:
        entry: Number of its entry; *nth* is its place among those of the item.
        at: When it took effect, as its author claims; the acceptance where one was
            needed.
        settled: Entry that accepted, declined or took it back.
        words: Why it was declined.
        breaks: Whether who gave the item is not who had it: there is a gap before.
    """

    entry: int
    nth: int
    author: str
    recorded: Stamp
    body: CustodyTransferred
    giver: Holder
    taker: Holder
    state: TransferState
    given: Signature
    taken: Signature
    at: Moment
    settled: int | None = None
    accepted: CustodyAccepted | None = None
    words: str = ""
    breaks: bool = False

    @property
    def waits(self) -> bool:
        """Whether who is to receive it has not accepted it yet."""
        return self.state is TransferState.WAITS

    @property
    def is_done(self) -> bool:
        """Whether the item passed."""
        return self.state is TransferState.DONE

    @property
    def is_open_to_signing(self) -> bool:
        """Whether somebody can still put their name to it."""
        return self.state in {TransferState.WAITS, TransferState.DONE}

    def person(self, side: Side) -> Holder:
        """Return who stands on one side."""
        return self.giver if side is Side.FROM else self.taker

    def signature(self, side: Side) -> Signature:
        """Return the signature of one side."""
        return self.given if side is Side.FROM else self.taken

    def with_signature(self, side: Side, signature: Signature) -> Self:
        """Return it with another signature on one side."""
        if side is Side.FROM:
            return replace(self, given=signature)
        return replace(self, taken=signature)


@dataclass(frozen=True, slots=True)
class Period:
    """How long somebody had an item.

    Attributes:
        began: The entry by which they got it.
        until: When they gave it away; none while they have it, and where nothing says
            when it left them: there is a gap before the next one then.
        gap_before: Whether nothing says how it came from the one before.
    """

    holder: Holder
    since: Moment
    began: int
    until: Moment | None = None
    gap_before: bool = False


@dataclass(frozen=True, slots=True)
class Disposal:
    """How an item ended."""

    entry: int
    author: str
    body: EvidenceDisposed
    witness: Signature

    @property
    def seen_by(self) -> Holder:
        """Who witnessed it."""
        body = self.body
        return Holder(body.witness_name, body.witness_id, body.witness_agency)


@dataclass(frozen=True, slots=True)
class Exported:
    """Copies of items that were written to a medium."""

    entry: int
    author: str
    recorded: Stamp
    incident: str
    body: EvidenceExported

    @property
    def items(self) -> tuple[str, ...]:
        """Numbers of the items."""
        return items_in(self.body.items)


@dataclass(frozen=True, slots=True)
class EvidenceItem:
    """One item of evidence, with all that is on record about it.

    Attributes:
        entry: The entry that registered it.
        author: Id of who registered it.
        handed: How its collector signed for handing it to who registered it; none if
            they are one person, or if nothing says when they did.
    """

    incident: str
    entry: int
    author: str
    recorded: Stamp
    body: EvidenceRegistered
    periods: tuple[Period, ...] = ()
    transfers: tuple[Transfer, ...] = ()
    findings: tuple[ItemFinding, ...] = ()
    exports: tuple[Exported, ...] = ()
    disposal: Disposal | None = None
    handed: Signature | None = None

    @property
    def number(self) -> str:
        """Its number in the incident, ``E-001``."""
        return self.body.item

    @property
    def has_file(self) -> bool:
        """Whether something of it is stored in the vault."""
        return bool(self.body.vault)

    @property
    def holder(self) -> Holder:
        """Who has it, or last had it."""
        return self.periods[-1].holder

    @property
    def since(self) -> Moment:
        """Since when they have it."""
        return self.periods[-1].since

    @property
    def waiting(self) -> Transfer | None:
        """The transfer that waits for somebody to accept it."""
        return next((each for each in reversed(self.transfers) if each.waits), None)

    @property
    def not_before(self) -> Moment:
        """The latest time before which nobody can have got it from who has it.

        That of the transfer that waits as well. A time that is only known to lie before
        another one bounds nothing, and one that lies after another hides no later one.
        """
        told = [each.since for each in self.periods]
        if self.waiting is not None:
            told.append(self.waiting.body.happened)
        bounds = {
            each.at: each
            for each in told
            if each.at is not None and each.fidelity is not Fidelity.BEFORE
        }
        return bounds[max(bounds)] if bounds else self.since

    @property
    def seal(self) -> str:
        """The number its seal or bag had when it was last looked at."""
        for transfer in reversed(self.transfers):
            looks = (transfer.accepted, transfer.body)
            for look in looks if transfer.state is not TransferState.VOID else ():
                if look is not None and (look.seal_number or look.seal in _GONE):
                    return look.seal_number
        return self.body.seal

    @property
    def last_passed(self) -> Transfer | None:
        """The last transfer by which it really passed."""
        return next((each for each in reversed(self.transfers) if each.is_done), None)

    @property
    def state(self) -> ItemState:
        """Where it is."""
        if self.disposal is not None:
            return ItemState.DISPOSED
        if self.waiting is not None:
            return ItemState.ON_ITS_WAY
        last = self.last_passed
        if last and last.body.purpose is CustodyPurpose.RETURN_TO_OWNER:
            return ItemState.RETURNED
        return ItemState.OUT if self.holder.is_outside else ItemState.HELD

    @property
    def back_by(self) -> Moment | None:
        """When it is to come back; none where it is here, or nobody said."""
        last = self.last_passed
        away = self.state in {ItemState.OUT, ItemState.ON_ITS_WAY}
        return last.body.back_by if last is not None and away else None

    def is_overdue(self, now: datetime) -> bool:
        """Tell whether it should have come back by *now*."""
        back = self.back_by.latest if self.back_by is not None else None
        return back is not None and back < now

    @property
    def gaps(self) -> tuple[Period, ...]:
        """The periods nothing says how they began."""
        return tuple(period for period in self.periods if period.gap_before)

    @property
    def unexplained(self) -> tuple[ItemFinding, ...]:
        """Findings nobody has explained."""
        return tuple(each for each in self.findings if not each.explained)

    @property
    def unsigned(self) -> tuple[Transfer, ...]:
        """Transfers that a side has not signed, or in ink nobody has seen yet."""
        return tuple(
            each
            for each in self.transfers
            if each.is_done and not (each.given.is_given and each.taken.is_given)
        )

    def with_finding(self, finding: ItemFinding) -> Self:
        """Return it with one more finding."""
        return replace(self, findings=(*self.findings, finding))

    def found_at(self, kind: FindingKind, entry: int) -> Self:
        """Return it with a finding in an entry, once each."""
        finding = ItemFinding(kind, entry)
        return self if finding in self.findings else self.with_finding(finding)

    @property
    def may_be_called_intact(self) -> bool:
        """Whether nothing was ever found at it; an explanation takes nothing back."""
        return not self.findings


def item_number(nth: int) -> str:
    """Return the number of the n-th item of an incident."""
    return f"E-{nth:03}"


def _named(holder: Holder) -> tuple[str, ...]:
    told = holder.name, holder.agency
    return tuple(" ".join(each.casefold().split()) for each in told)
