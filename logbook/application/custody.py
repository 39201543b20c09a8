"""Who has an item of evidence: giving, receiving, disposing, and signing for it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from logbook.application.evidence import EvidenceService
from logbook.application.evidence_ports import EvidenceVault
from logbook.application.journal import Journal
from logbook.application.refusing import refuse
from logbook.domain.draft import Problem, Problems, present, reason_problem
from logbook.domain.entry import SignedEntry
from logbook.domain.evidence import (
    EvidenceItem,
    Holder,
    ItemState,
    Signature,
    Transfer,
)
from logbook.domain.evidence_bodies import (
    CustodyAccepted,
    CustodyDeclined,
    CustodySigned,
    CustodyTransferred,
    EvidenceDisposed,
    HashCheck,
    Side,
    SignedHow,
)
from logbook.domain.evidence_drafts import (
    AcceptDraft,
    DisposalDraft,
    HashResult,
    InkDraft,
    SignatureDraft,
    TransferDraft,
)
from logbook.domain.evidence_errors import (
    DisposedError,
    GapError,
    NothingAwaitedError,
    NotOfferedError,
    NotTheHolderError,
    OnItsWayError,
)
from logbook.domain.sign_off import selves_of


@dataclass(frozen=True, slots=True)
class HashStep:
    """How far computing a SHA-256 is.

    Attributes:
        done: Bytes read so far, of *total*.
        result: What came of it, once it is finished.
    """

    done: int
    total: int
    result: HashResult | None = None


class CustodyService:
    """Records how items pass from one person to another."""

    def __init__(
        self, journal: Journal, evidence: EvidenceService, vault: EvidenceVault
    ) -> None:
        self._journal = journal
        self._evidence = evidence
        self._vault = vault

    def me(self) -> Holder:
        """Return whoever sits here as the holder of an item."""
        people, author = self._evidence.people(), self._journal.author
        return Holder(people.name_of(author), author)

    def holds(self, item: EvidenceItem) -> bool:
        """Tell whether whoever sits here has the item, by any of their ids."""
        return item.state is ItemState.HELD and item.holder.id in self._selves()

    def waiting(self) -> tuple[EvidenceItem, ...]:
        """Return the items that wait for whoever sits here to accept them."""
        return self._evidence.register_of().waiting_for(self._selves())

    def problems(self, incident: str, draft: TransferDraft) -> Problems:
        """Return what still stands in the way of recording a transfer."""
        item = self._evidence.item(incident, draft.item)
        now = self._journal.clock.now().at
        problems = draft.problems(now, item.since)
        return {**problems, **self._people_problems(draft)}

    def hash_stored(
        self, incident: str, number: str, stopping: Callable[[], bool] = bool
    ) -> Iterator[HashStep]:
        """Compute the SHA-256 of what is stored of an item again.

        Raises:
            NoFileError: Nothing of it is stored.
        """
        raise NotImplementedError

    def hash_returned(
        self,
        incident: str,
        number: str,
        path: Path,
        stopping: Callable[[], bool] = bool,
    ) -> Iterator[HashStep]:
        """Compute the SHA-256 of a file or folder that came back.

        Raises:
            NoFileError: Nothing of the item is stored, so nothing can be compared.
            NotTakenInError: It is neither a file nor a folder.
            SourceGoneError: It cannot be read to its end.
            SourceForbiddenError: The system does not allow it.
        """
        raise NotImplementedError

    def transfer(self, incident: str, draft: TransferDraft) -> SignedEntry:
        """Record that an item passes from one person to another.

        Whoever is enrolled and is to receive it accepts it with their own key; until
        then it is on its way.

        Raises:
            ProblemsError: The draft is not ready.
            NotTheHolderError: Somebody who works here has it, and it is not the author.
            OnItsWayError: It waits for somebody.
            DisposedError: Nobody has it any more.
            GapError: Who gives it is not who last had it, and nobody said that this
                is known.
        """
        item = self._evidence.item(incident, draft.item)
        self._refuse_state(item)
        self._refuse_giver(item, draft)
        refuse(self.problems(incident, draft))
        gap = not self._is_holder(item, draft.giver)
        if gap and not draft.knows_gap:
            raise GapError(item.number, item.holder.name)
        return self._journal.record(incident, self._body(item, draft, gap=gap))

    def accept(self, incident: str, transfer: int, draft: AcceptDraft) -> SignedEntry:
        """Receive an item that was handed over to whoever sits here.

        Args:
            transfer: The entry of the transfer.

        Raises:
            ProblemsError: The draft is not ready.
            NotOfferedError: It does not wait for them.
        """
        item, waiting = self._offered(incident, transfer)
        if waiting.taker.id != self._journal.author:
            raise NotOfferedError(item.number)
        now = self._journal.clock.now().at
        refuse(draft.problems(now, waiting.body.happened))
        result = self._result(item, draft.hash)
        body = CustodyAccepted(
            item=item.number,
            happened=draft.happened,
            condition=draft.condition,
            seal=draft.seal,
            seal_number=draft.seal_number,
            hashed=result.hashed,
            checked=result.checked,
            found=result.found,
            stored=draft.stored,
        )
        return self._journal.record(incident, body, refers_to=(transfer,))

    def decline(self, incident: str, transfer: int, reason: str) -> SignedEntry:
        """Do not take an item over, or take it back before it was.

        Raises:
            ProblemsError: No reason is given.
            NotOfferedError: It does not wait for them, nor did they hand it over.
        """
        item, waiting = self._offered(incident, transfer)
        if self._journal.author not in {waiting.taker.id, waiting.author}:
            raise NotOfferedError(item.number)
        refuse(present({"reason": reason_problem(reason)}))
        body = CustodyDeclined(item.number, reason.strip())
        return self._journal.record(incident, body, refers_to=(transfer,))

    def ink_seen(self, incident: str, about: int, draft: InkDraft) -> SignedEntry:
        """Record that a signature in ink was seen on the printed receipt.

        Args:
            about: The entry of the transfer or the disposal.

        Raises:
            ProblemsError: The draft is not ready.
            NothingAwaitedError: No such signature is awaited.
        """
        item = self._evidence.item(incident, draft.item)
        found = _awaited(item, about, draft.side)
        if found is None:
            raise NothingAwaitedError(item.number)
        name, signature = found
        awaited = signature.how is SignedHow.INK_AWAITED and signature.entry is None
        if not awaited:
            raise NothingAwaitedError(item.number)
        refuse(draft.problems(self._journal.clock.now().at))
        body = CustodySigned(
            item.number, draft.side, name, draft.happened, draft.kept.strip()
        )
        return self._journal.record(incident, body, refers_to=(about,))

    def disposal_problems(self, incident: str, draft: DisposalDraft) -> Problems:
        """Return what still stands in the way of disposing of an item."""
        item = self._evidence.item(incident, draft.item)
        problems = draft.problems(self._journal.clock.now().at, item.since)
        people = self._evidence.people()
        mine = people.known_as(self.me().name)
        if people.known_as(draft.witness.name) == mine:
            problems = {**problems, "witness": Problem.SAME_PERSON}
        return problems

    def dispose(self, incident: str, draft: DisposalDraft) -> SignedEntry:
        """Record that an item was disposed of; only who has it can.

        Raises:
            ProblemsError: The draft is not ready.
            NotTheHolderError: Somebody else has it.
            OnItsWayError: It waits for somebody.
            DisposedError: It was disposed of already.
        """
        item = self._evidence.item(incident, draft.item)
        self._refuse_state(item)
        if item.holder.id != self._journal.author:
            raise NotTheHolderError(item.number, item.holder.name)
        refuse(self.disposal_problems(incident, draft))
        signs = draft.witness_signs
        body = EvidenceDisposed(
            item=item.number,
            authority=draft.authority,
            method=draft.method,
            happened=draft.happened,
            witness_name=draft.witness.name.strip(),
            witness_id=draft.witness.id,
            witness_agency=draft.witness.agency,
            witness_signed=signs.how,
            witness_drawn=signs.drawn if signs.how is SignedHow.DRAWN else "",
            words=draft.words,
        )
        return self._journal.record(incident, body, refers_to=(item.entry,))

    def _selves(self) -> frozenset[str]:
        return selves_of(self._journal.author, self._evidence.people())

    def _is_holder(self, item: EvidenceItem, giver: Holder) -> bool:
        return giver.same_as(item.holder)

    def _refuse_state(self, item: EvidenceItem) -> None:
        if item.disposal is not None:
            raise DisposedError(item.number)
        if item.waiting is not None:
            raise OnItsWayError(item.number, item.waiting.taker.name)

    def _refuse_giver(self, item: EvidenceItem, draft: TransferDraft) -> None:
        """Refuse to give away what somebody else who works here has."""
        author, holder = self._journal.author, item.holder
        inside = draft.giver.id or holder.id
        if inside and not draft.giver.id == holder.id == author:
            raise NotTheHolderError(item.number, holder.name)

    def _people_problems(self, draft: TransferDraft) -> Problems:
        """Return what is wrong with who is named; enrolled people have their id."""
        people = self._evidence.people()
        found: dict[str, Problem | None] = {}
        for side, person in (("giver", draft.giver), ("taker", draft.taker)):
            if person.id and person.id not in people.by_id:
                found[side] = Problem.UNKNOWN_CHOICE
        return present(found)

    def _result(self, item: EvidenceItem, result: HashResult) -> HashResult:
        if not item.has_file:
            return HashResult(checked=HashCheck.NO_FILE)
        return result

    def _body(
        self, item: EvidenceItem, draft: TransferDraft, *, gap: bool
    ) -> CustodyTransferred:
        result = self._result(item, draft.hash)
        giver, taker = draft.giver, draft.taker
        given = self._how(giver, draft.giver_signs)
        taken = self._how(taker, draft.taker_signs)
        return CustodyTransferred(
            item=item.number,
            purpose=draft.purpose,
            from_name=giver.name.strip(),
            to_name=taker.name.strip(),
            reason=draft.reason,
            happened=draft.happened,
            from_id=giver.id,
            from_agency=giver.agency.strip(),
            from_badge=giver.badge.strip(),
            to_id=taker.id,
            to_agency=taker.agency.strip(),
            to_badge=taker.badge.strip(),
            condition=draft.condition,
            seal=draft.seal,
            seal_number=draft.seal_number,
            hashed=result.hashed,
            checked=result.checked,
            found=result.found,
            carrier=draft.carrier,
            stored=draft.stored,
            back_by=draft.back_by,
            from_signed=given.how,
            to_signed=taken.how,
            from_drawn=given.drawn,
            to_drawn=taken.drawn,
            gap=gap,
        )

    def _how(self, person: Holder, signs: SignatureDraft) -> SignatureDraft:
        """Return how somebody signs; whoever is enrolled does it with their key."""
        if person.id:
            mine = person.id == self._journal.author
            return SignatureDraft(SignedHow.KEY if mine else SignedHow.NOT_SIGNED)
        return signs if signs.how is not SignedHow.KEY else SignatureDraft()

    def _offered(self, incident: str, transfer: int) -> tuple[EvidenceItem, Transfer]:
        for item in self._evidence.register_of(incident).items:
            waiting = item.waiting
            if waiting is not None and waiting.entry == transfer:
                return item, waiting
        raise NotOfferedError("?")


def _awaited(
    item: EvidenceItem, about: int, side: Side
) -> tuple[str, Signature] | None:
    """Return whose signature is meant, and how it stands."""
    disposal = item.disposal
    if side is Side.WITNESS:
        if disposal is None or disposal.entry != about:
            return None
        return disposal.body.witness_name, disposal.witness
    for transfer in item.transfers:
        if transfer.entry == about and transfer.is_done:
            person = transfer.giver if side is Side.FROM else transfer.taker
            return person.name, transfer.signature(side)
    return None
