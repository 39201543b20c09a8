"""Handing the shift over: the card, who takes it, and the slip that proves it."""

from collections.abc import Callable
from dataclasses import dataclass

from logbook.application.checkpoints import signed_checkpoint_of
from logbook.application.journal import Journal
from logbook.application.ports import HolidayCalendar
from logbook.application.refusing import refuse
from logbook.domain.clocks import READ_FOR_CLOCKS, clocks_of
from logbook.domain.draft import (
    Problem,
    Problems,
    present,
    reason_problem,
    text_problem,
)
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.evidence import READ_FOR_EVIDENCE
from logbook.domain.evidence_reading import evidence_of
from logbook.domain.incident import incidents_of
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.people import People, people_of
from logbook.domain.playbook import READ_FOR_PROGRESS, progress_of
from logbook.domain.record_bodies import LogbookCreated
from logbook.domain.review import QUESTION_KINDS, questions_of
from logbook.domain.review_errors import ShiftNotOfferedError, ShiftWaitsError
from logbook.domain.role import Role
from logbook.domain.seal_slip import SealSlip
from logbook.domain.shift import (
    SHIFT_KINDS,
    Shift,
    ShiftState,
    lead_of,
    shifts_of,
    waiting_of,
)
from logbook.domain.shift_bodies import (
    SealSlipPrinted,
    ShiftAccepted,
    ShiftDeclined,
    ShiftOffered,
)
from logbook.domain.shift_card import (
    CardLine,
    ShiftCard,
    card_lines,
    clock_lines,
    containment_lines,
    evidence_lines,
    question_lines,
)
from logbook.domain.shift_errors import StaleCardError
from logbook.domain.sign_off import selves_of
from logbook.domain.wording import Translate

_READ_FOR_CARD = tuple(
    sorted({*READ_FOR_PROGRESS, *READ_FOR_CLOCKS, *READ_FOR_EVIDENCE})
)
"""Kinds of entry of an incident a card takes anything from."""

DrawSlip = Callable[[SealSlip], bytes]
"""Returns the seal slip as a PDF of one page."""


@dataclass(frozen=True, slots=True)
class ShiftDraft:
    """A card somebody is about to sign.

    Attributes:
        to: Id of the person who takes over.
        evidence: What is kept as evidence and where, beside what the register says.
        nothing_kept: Whether the author says that no evidence is held; where the
            register has items, it is those that stand on the card.
        actions: What is to be done next.
        card: What was read before signing; none takes the record as it is.
    """

    to: str = ""
    evidence: str = ""
    nothing_kept: bool = False
    actions: str = ""
    card: ShiftCard | None = None

    def problems(
        self, author: str, people: People, *, registered: bool = False
    ) -> Problems:
        """Return what still stands in the way of signing it.

        Args:
            registered: Whether the register says what is held.
        """
        asked = not (self.nothing_kept or registered)
        return present(
            {
                "to": self._person_problem(author, people),
                "evidence": text_problem(self.evidence, required=asked),
                "actions": text_problem(self.actions),
            }
        )

    def _person_problem(self, author: str, people: People) -> Problem | None:
        if not self.to:
            return Problem.EMPTY
        if self.to not in people.by_id:
            return Problem.UNKNOWN_CHOICE
        is_oneself = self.to in selves_of(author, people)
        return Problem.UNKNOWN_CHOICE if is_oneself else None


class ShiftService:
    """Works out the card, and records who left and who took over."""

    def __init__(
        self,
        log: str,
        journal: Journal,
        pack: JurisdictionPack,
        founding: LogbookCreated,
        *,
        calendar: HolidayCalendar,
        draw: DrawSlip,
    ) -> None:
        self._journal = journal
        self._pack = pack
        self._founding = founding
        self._calendar = calendar
        self._log = log
        self._draw = draw

    def people(self) -> People:
        """Return everybody who could take over, and the author."""
        return people_of(self._journal.store.of_kind(EntryKind.PERSON_ENROLLED))

    def card(self) -> ShiftCard:
        """Work out what is open now in every incident that is not closed."""
        store = self._journal.store
        closed = {
            signed.entry.incident for signed in store.of_kind(EntryKind.INCIDENT_CLOSED)
        }
        opened = incidents_of(store.of_kind(EntryKind.INCIDENT_OPENED))
        running = tuple(each for each in opened if each not in closed)
        containment: tuple[CardLine, ...] = ()
        clocks: tuple[CardLine, ...] = ()
        evidence: tuple[CardLine, ...] = ()
        people = self.people()
        now, holiday = self._journal.clock.now().at, self._calendar.holiday
        for incident in running:
            entries = list(store.of_incident(incident, *_READ_FOR_CARD))
            progress = progress_of(self._pack, entries)
            containment += containment_lines(incident, progress)
            found = clocks_of(self._pack, entries, now, holiday)
            clocks += clock_lines(incident, found)
            items = evidence_of(entries, people).items
            evidence += evidence_lines(incident, items, now)
        asked = questions_of(store.of_kind(*QUESTION_KINDS))
        return ShiftCard(
            incidents=running,
            containment=containment,
            clocks=clocks,
            questions=question_lines(asked, people),
            evidence=evidence,
        )

    def problems(self, draft: ShiftDraft) -> Problems:
        """Return what still stands in the way of signing a card."""
        registered = bool((draft.card or self.card()).evidence)
        author, people = self._journal.author, self.people()
        return draft.problems(author, people, registered=registered)

    def offer(self, draft: ShiftDraft, translate: Translate = str) -> SignedEntry:
        """Sign the card and offer the shift to another person.

        Args:
            translate: Into the language in which the card was read.

        Raises:
            ProblemsError: The draft is not ready.
            ShiftWaitsError: A card waits for somebody already.
            StaleCardError: The card is not what was read any more.
        """
        refuse(self.problems(draft))
        waits = self.waiting()
        if waits is not None:
            raise ShiftWaitsError(waits.number, waits.body.to_name)
        card = self.card()
        if draft.card is not None and draft.card != card:
            raise StaleCardError
        kept = card_lines(card.evidence, translate)
        own = "" if draft.nothing_kept else draft.evidence.strip()
        body = ShiftOffered(
            to=draft.to,
            to_name=self.people().get(draft.to).name,
            containment=card_lines(card.containment, translate),
            clocks=card_lines(card.clocks, translate),
            evidence="\n".join(line for line in (kept, own) if line),
            questions=card_lines(card.questions, translate),
            actions=draft.actions.strip(),
        )
        return self._journal.append(None, body)

    def waiting(self) -> Shift | None:
        """Return the card that waits to be accepted or declined."""
        return waiting_of(self.history())

    def waiting_for(self, person: str) -> Shift | None:
        """Return the card that waits for this person."""
        shift = self.waiting()
        return shift if shift is not None and shift.body.to == person else None

    def since(self, shift: Shift) -> int:
        """Count what was recorded after a card, until it was settled or until now.

        The slip that belongs to the hand-over is not counted.
        """
        store = self._journal.store
        last = store.head().size if shift.settled is None else shift.settled - 1
        added = store.read(shift.number + 1, last)
        return sum(each.entry.kind != EntryKind.SEAL_SLIP for each in added)

    def accept(self, number: int, words: str = "") -> SignedEntry:
        """Record that who was asked has read the card and goes on from there.

        Raises:
            ShiftNotOfferedError: No card of that number waits for this person.
            ProblemsError: The words are too long.
        """
        self._offered(number)
        refuse(present({"words": text_problem(words, required=False)}))
        body = ShiftAccepted(words.strip())
        return self._journal.append(None, body, refers_to=(number,))

    def decline(self, number: int, reason: str) -> SignedEntry:
        """Record that who was asked does not take over, and why.

        Raises:
            ShiftNotOfferedError: No card of that number waits for this person.
            ProblemsError: There is no reason.
        """
        self._offered(number)
        return self._end(number, reason)

    def withdraw(self, number: int, reason: str) -> SignedEntry:
        """Take a card back that nobody has accepted, so that another can be offered.

        Whoever signed it can do that, and a supervisor: who was asked may never come.

        Raises:
            ShiftNotOfferedError: It does not wait, or it is not theirs to take back.
            ProblemsError: There is no reason.
        """
        shift, author = self.waiting(), self._journal.author
        mine = shift is not None and shift.author == author
        if shift is None or shift.number != number or not (mine or self._supervises()):
            raise ShiftNotOfferedError(number)
        return self._end(number, reason)

    def history(self) -> tuple[Shift, ...]:
        """Return every hand-over, oldest first."""
        return shifts_of(self._journal.store.of_kind(*SHIFT_KINDS))

    def lead(self, incident: str) -> str | None:
        """Return the id of who leads an incident now."""
        kinds = (EntryKind.INCIDENT_OPENED, *SHIFT_KINDS)
        return lead_of(self._journal.store.of_kind(*kinds), incident)

    def slip(self, logbook: str) -> SealSlip:
        """Return what is printed about how far the record has got now.

        Args:
            logbook: What the logbook is called.
        """
        people, shifts, author = self.people(), self.history(), self._journal.author
        last = shifts[-1] if shifts else None
        now = self._journal.clock.now()
        changing = last is not None and self._is_changing(last)
        outgoing = last.author if last is not None and changing else author
        return SealSlip(
            organisation=self._founding.organisation,
            place=self._founding.place,
            logbook=logbook,
            checkpoint=signed_checkpoint_of(self._log, self._journal),
            signer=people.name_of(author),
            at=now,
            outgoing=people.name_of(outgoing),
            incoming=last.body.to_name if last is not None and changing else "",
            paper=self._pack.paper,
            rehearsal=self._founding.rehearsal,
        )

    def draw(self, slip: SealSlip) -> bytes:
        """Return the slip as a PDF of one page."""
        return self._draw(slip)

    def slip_printed(self, slip: SealSlip, printer: str, outcome: str) -> SignedEntry:
        """Record what became of a slip.

        Args:
            printer: Its name; the name of the file where the outcome is ``saved``.
            outcome: ``done``, ``saved``, or the last word of the error's code.
        """
        body = SealSlipPrinted(slip.checkpoint.to_text(), printer, outcome)
        return self._journal.append(None, body)

    def _is_changing(self, shift: Shift) -> bool:
        """Tell whether two people are about to part: it waits, or was just accepted."""
        if shift.settled is None:
            return True
        after = self._journal.store.read(shift.settled + 1)
        accepted = shift.state is ShiftState.ACCEPTED
        return accepted and all(
            each.entry.kind == EntryKind.SEAL_SLIP for each in after
        )

    def _offered(self, number: int) -> None:
        shift = self.waiting_for(self._journal.author)
        if shift is None or shift.number != number:
            raise ShiftNotOfferedError(number)

    def _end(self, number: int, reason: str) -> SignedEntry:
        refuse(present({"reason": reason_problem(reason)}))
        body = ShiftDeclined(reason.strip())
        return self._journal.append(None, body, refers_to=(number,))

    def _supervises(self) -> bool:
        people = self.people().by_id
        person = people.get(self._journal.author)
        return person is not None and person.role is Role.SUPERVISOR
