"""Who has an item of evidence: giving, receiving, disposing, and signing for it."""

from collections.abc import Callable, Iterator
from pathlib import Path

from logbook.application.custody_hashing import HashStep, ItemHashing
from logbook.application.custody_writing import (
    CustodyWriter,
    accepted_body,
    transfer_body,
)
from logbook.application.evidence import EvidenceService
from logbook.application.evidence_ports import EvidenceVault
from logbook.application.journal import Journal
from logbook.application.refusing import named_by, refuse
from logbook.domain.custody_reading import may_end
from logbook.domain.custody_rules import Enrolled, fits_purpose, takes_over
from logbook.domain.custody_signing import signer, to_sign
from logbook.domain.draft import Problem, Problems, present, reason_problem
from logbook.domain.entry import SignedEntry
from logbook.domain.evidence import (
    EvidenceItem,
    Holder,
    ItemState,
    Transfer,
)
from logbook.domain.evidence_bodies import (
    CustodyAccepted,
    CustodyDeclined,
    CustodyPurpose,
    CustodySigned,
    CustodyTransferred,
    EvidenceDisposed,
    Side,
)
from logbook.domain.evidence_drafts import (
    AcceptDraft,
    DisposalDraft,
    InkDraft,
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


class CustodyService:
    """Records how items pass from one person to another."""

    def __init__(
        self, journal: Journal, evidence: EvidenceService, vault: EvidenceVault
    ) -> None:
        self._journal = journal
        self._evidence = evidence
        self._hashing = ItemHashing(evidence, vault)

    def me(self) -> Holder:
        """Return whoever sits here as the holder of an item."""
        people, author = self._evidence.people(), self._journal.author
        return Holder(people.name_of(author), author)

    def holds(self, item: EvidenceItem) -> bool:
        """Tell whether whoever sits here has the item, under the id they unlocked."""
        return item.state is ItemState.HELD and item.holder.id == self._journal.author

    def may_take_over(self, item: EvidenceItem) -> bool:
        """Tell whether whoever sits here could take it over without its holder.

        Only a supervisor can, from somebody enrolled who does not come back.
        """
        me = self.me()
        held = item.state is ItemState.HELD
        return held and takes_over(me.id, item.holder, me, self._enrolled())

    def waiting(self) -> tuple[EvidenceItem, ...]:
        """Return the items that wait for whoever sits here to accept them."""
        return self._evidence.register_of().waiting_for({self._journal.author})

    def problems(self, incident: str, draft: TransferDraft) -> Problems:
        """Return what still stands in the way of recording a transfer."""
        item = self._evidence.item(incident, draft.item)
        now = self._journal.clock.now().at
        problems = draft.problems(now, item.not_before)
        return {**self._people_problems(draft), **problems}

    def hash_stored(
        self, incident: str, number: str, stopping: Callable[[], bool] = bool
    ) -> Iterator[HashStep]:
        """Compute the SHA-256 of what is stored of an item again.

        What came of it can be signed for until something else is recorded about the
        item.

        Raises:
            NoFileError: Nothing of it is stored.
        """
        return self._hashing.stored(incident, number, stopping)

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
            StoredDamagedError: It is a folder, and what is stored cannot be read.
        """
        return self._hashing.returned(incident, number, path, stopping)

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
            HashExpiredError: The SHA-256 was not computed for the item as it stands.
        """
        return self._journal.record(incident, self._transferred(incident, draft))

    def transfer_together(
        self, incident: str, draft: TransferDraft, *others: TransferDraft
    ) -> tuple[SignedEntry, ...]:
        """Record that several items pass at one go, an entry for each of them.

        All of them are looked at before any is recorded. The first is recorded last:
        if the disk gives out in between, what is left can be asked for again with it.

        Args:
            others: Of other items, one each.

        Raises:
            ProblemsError: A draft is not ready. What is wrong with another one than
                the first goes by the number of its item.
            Otherwise as `transfer` does, about any of them.
        """
        last = self._transferred(incident, draft)
        passed: dict[str, CustodyTransferred] = {}
        for each in others:
            with named_by(each.item):
                passed[each.item] = self._transferred(incident, each)
        passed[draft.item] = last
        for body in passed.values():
            self._journal.refuse_early(incident, body)
        return tuple(self._journal.record(incident, each) for each in passed.values())

    def accept(self, incident: str, transfer: int, draft: AcceptDraft) -> SignedEntry:
        """Receive an item that was handed over to whoever sits here.

        Args:
            transfer: The entry of the transfer.

        Raises:
            ProblemsError: The draft is not ready.
            NotOfferedError: It does not wait for them.
            HashExpiredError: The SHA-256 was not computed for the item as it stands.
        """
        body = self._accepted(incident, transfer, draft)
        return self._journal.record(incident, body, refers_to=(transfer,))

    def accept_together(
        self,
        incident: str,
        first: tuple[int, AcceptDraft],
        *others: tuple[int, AcceptDraft],
    ) -> tuple[SignedEntry, ...]:
        """Receive several items at one go, an entry for each; see `transfer_together`.

        Args:
            first, others: The entry of a transfer, and what was seen of its item.

        Raises:
            ProblemsError: A draft is not ready. What is wrong with another one than
                the first goes by the number of its item.
            Otherwise as `accept` does, about any of them.
        """
        last = self._accepted(incident, *first)
        received: dict[int, CustodyAccepted] = {}
        for transfer, draft in others:
            with named_by(self._offered(incident, transfer)[0].number):
                received[transfer] = self._accepted(incident, transfer, draft)
        received[first[0]] = last
        for body in received.values():
            self._journal.refuse_early(incident, body)
        return tuple(
            self._journal.record(incident, body, refers_to=(transfer,))
            for transfer, body in received.items()
        )

    def decline(self, incident: str, transfer: int, reason: str) -> SignedEntry:
        """Do not take an item over, or take it back before it was.

        A supervisor can take it back as well: who gave it and who was to take it may
        both never come back.

        Raises:
            ProblemsError: No reason is given.
            NotOfferedError: It does not wait for them, nor did they hand it over.
        """
        item, waiting = self._offered(incident, transfer)
        if not may_end(self._journal.author, waiting, self._enrolled()):
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
        found = signer(item, about, draft.side)
        if found is None or not found[1].is_awaited:
            raise NothingAwaitedError(item.number)
        refuse(draft.problems(self._journal.clock.now().at))
        name, kept = found[0].name, draft.kept.strip()
        body = CustodySigned(item.number, draft.side, name, draft.happened, kept)
        return self._journal.record(incident, body, refers_to=(about,))

    def to_confirm(self, item: EvidenceItem) -> tuple[tuple[int, Side], ...]:
        """Return what whoever sits here is named in at an item and has not signed."""
        return to_sign(item, self._journal.author, self._enrolled())

    def confirm(
        self, incident: str, number: str, about: int, side: Side
    ) -> SignedEntry:
        """Sign by key, later, for what whoever sits here is named in.

        A witness of a disposal does so, a holder from whom a supervisor took an item
        over, and who collected what somebody else registered. What was found about
        that stays.

        Args:
            about: The entry of the transfer, the disposal or the registration.

        Raises:
            NothingAwaitedError: They are not named there, or have signed.
        """
        item = self._evidence.item(incident, number)
        if (about, side) not in self.to_confirm(item):
            raise NothingAwaitedError(item.number)
        now = self._journal.clock.now().moment()
        # As the entry has it: a name stands there as it was written then.
        found = signer(item, about, side)
        name = found[0].name if found else self.me().name
        body = CustodySigned(item.number, side, name, now, by_key=True)
        return self._journal.record(incident, body, refers_to=(about,))

    def disposal_problems(self, incident: str, draft: DisposalDraft) -> Problems:
        """Return what still stands in the way of disposing of an item."""
        item = self._evidence.item(incident, draft.item)
        problems = draft.problems(self._journal.clock.now().at, item.not_before)
        enrolled, witness = self._enrolled(), draft.witness
        if enrolled.same(self.me(), witness):
            return {"witness": Problem.SAME_PERSON, **problems}
        return {**present({"witness": _named_problem(witness, enrolled)}), **problems}

    def dispose(self, incident: str, draft: DisposalDraft) -> SignedEntry:
        """Record that an item was disposed of; only who has it can.

        A witness who is enrolled signs for it later, by `confirm`.

        Raises:
            ProblemsError: The draft is not ready.
            NotTheHolderError: Somebody else has it.
            OnItsWayError: It waits for somebody.
            DisposedError: It was disposed of already.
        """
        item = self._evidence.item(incident, draft.item)
        _refuse_state(item)
        if item.holder.id != self._journal.author:
            raise NotTheHolderError(item.number, item.holder.name)
        refuse(self.disposal_problems(incident, draft))
        writer = self._writer()
        witness = writer.as_enrolled(draft.witness)
        signs = writer.how(witness, draft.witness_signs)
        body = EvidenceDisposed(
            item=item.number,
            authority=draft.authority,
            method=draft.method,
            happened=draft.happened,
            witness_name=witness.name,
            witness_id=witness.id,
            witness_agency=witness.agency,
            witness_signed=signs.how,
            witness_drawn=signs.drawn,
            words=draft.words,
        )
        return self._journal.record(incident, body, refers_to=(item.entry,))

    def _writer(self) -> CustodyWriter:
        return CustodyWriter(self._journal.author, self._evidence.people())

    def _enrolled(self) -> Enrolled:
        return Enrolled(self._evidence.people())

    def _refuse_giver(self, item: EvidenceItem, draft: TransferDraft) -> None:
        """Refuse to give away what somebody else who works here has."""
        author, holder = self._journal.author, item.holder
        inside = {draft.giver.id, holder.id} - {""}
        if not inside or inside == {author}:
            return
        taken_over = (
            draft.without_giver
            and draft.giver.id == holder.id
            and takes_over(author, draft.giver, draft.taker, self._enrolled())
        )
        if not taken_over:
            raise NotTheHolderError(item.number, holder.name)

    def _people_problems(self, draft: TransferDraft) -> Problems:
        """Return what is wrong with who is named; enrolled people have their id."""
        enrolled = self._enrolled()
        giver, taker = draft.giver, draft.taker
        problem = _named_problem(taker, enrolled)
        if problem is None and not fits_purpose(draft.purpose, taker):
            problem = Problem.UNKNOWN_CHOICE
        moves = draft.purpose is CustodyPurpose.MOVE
        over = takes_over(self._journal.author, giver, taker, enrolled)
        if problem is None and not over and enrolled.same(giver, taker) is not moves:
            problem = Problem.UNKNOWN_CHOICE if moves else Problem.HAS_IT_ALREADY
        return present({"giver": _named_problem(giver, enrolled), "taker": problem})

    def _transferred(self, incident: str, draft: TransferDraft) -> CustodyTransferred:
        """Return what is recorded about a transfer, or refuse it."""
        item = self._evidence.item(incident, draft.item)
        _refuse_state(item)
        self._refuse_giver(item, draft)
        refuse(self.problems(incident, draft))
        result = self._hashing.checked(item, draft.hash)
        broken = not draft.giver.same_as(item.holder)
        if broken and not draft.knows_gap:
            raise GapError(item.number, item.holder.name)
        gap = broken or (draft.knows_gap and draft.giver.is_outside)
        return transfer_body(draft, result, self._writer(), gap=gap)

    def _accepted(
        self, incident: str, transfer: int, draft: AcceptDraft
    ) -> CustodyAccepted:
        """Return what is recorded about an item that is received, or refuse it."""
        item, waiting = self._offered(incident, transfer)
        if waiting.taker.id != self._journal.author:
            raise NotOfferedError(item.number)
        now = self._journal.clock.now().at
        refuse(draft.problems(now, item.not_before))
        result = self._hashing.checked(item, draft.hash)
        return accepted_body(item.number, draft, result)

    def _offered(self, incident: str, transfer: int) -> tuple[EvidenceItem, Transfer]:
        for item in self._evidence.register_of(incident).items:
            waiting = item.waiting
            if waiting is not None and waiting.entry == transfer:
                return item, waiting
        raise NotOfferedError("?")


def _refuse_state(item: EvidenceItem) -> None:
    if item.disposal is not None:
        raise DisposedError(item.number)
    if item.waiting is not None:
        raise OnItsWayError(item.number, item.waiting.taker.name)


def _named_problem(person: Holder, enrolled: Enrolled) -> Problem | None:
    """Return what is wrong with how somebody is named."""
    if person.id:
        known = person.id in enrolled.people.by_id
        return None if known else Problem.UNKNOWN_CHOICE
    return Problem.IS_ENROLLED if enrolled.is_named_like(person) else None
