"""What people do with what others recorded: ask, comment, vouch, refuse.

Author and reviewer are never the same person. That is enforced here, whatever a screen
offers, and by the name as well: who is enrolled twice is still one person.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from logbook.application.checkpoints import (
    checkpoint_of,
    cosigned,
    signed_checkpoint_of,
)
from logbook.application.journal import Journal
from logbook.application.ports import Confirmation
from logbook.application.refusing import refuse
from logbook.application.rights import require_supervisor
from logbook.domain.bodies import Body
from logbook.domain.checkpoint import Checkpoint, SignedCheckpoint
from logbook.domain.draft import Problems, present, reason_problem, text_problem
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.errors import OwnEntriesOnlyError
from logbook.domain.people import People, people_of
from logbook.domain.record_bodies import Countersigned
from logbook.domain.review import (
    QUESTION_KINDS,
    REVIEW_KINDS,
    News,
    Question,
    news_of,
    questions_of,
    reviewed_up_to,
)
from logbook.domain.review_bodies import (
    Asked,
    Commented,
    Replied,
    ReportSignedOff,
    ReviewRefused,
)
from logbook.domain.review_errors import (
    NotAskedError,
    NotPreparedError,
    NotReviewableError,
    OwnEntryError,
    OwnReportError,
)
from logbook.domain.role import Role
from logbook.domain.sign_off import (
    DRAFT_KINDS,
    DraftStanding,
    ReportDraft,
    drafts_of,
    is_content,
    selves_of,
    unreleased_of,
)

MOST_COUNTED = 2_000
"""Entries that are looked at to say what is new; a longer list is not read anyway."""


class ReviewService:
    """Records what people have to say about the entries and reports of others.

    Args:
        confirm: Asks once more for the passphrase of whoever signs here.
    """

    def __init__(self, log: str, journal: Journal, confirm: Confirmation) -> None:
        self._log = log
        self._journal = journal
        self._confirm = confirm

    # What waits --------------------------------------------------------------------

    def questions(self) -> list[Question]:
        """Return every question of the logbook, oldest first."""
        return questions_of(self._journal.store.of_kind(*QUESTION_KINDS))

    def drafts(self) -> list[ReportDraft]:
        """Return every report that was put up for sign-off, oldest first."""
        entries = self._journal.store.of_kind(*DRAFT_KINDS)
        return drafts_of(entries, self.people())

    def waiting(self) -> int:
        """Return how many questions and reports wait for whoever is at the laptop."""
        person, people = self._journal.author, self.people()
        asked = (each for each in self.questions() if each.reply is None)
        count = sum(question.asked == person for question in asked)
        if people.get(person).role is not Role.SUPERVISOR:
            return count
        drafts, selves = unreleased_of(self.drafts()), selves_of(person, people)
        return count + sum(draft.waits_for(selves) for draft in drafts)

    def news(self) -> News:
        """Count what whoever is at the laptop has not reviewed yet."""
        store, person = self._journal.store, self._journal.author
        reviewed = reviewed_up_to(person, store.of_kind(*REVIEW_KINDS))
        since, size = reviewed[0], store.head().size
        entries = islice(store.read(since + 1), MOST_COUNTED)
        return news_of(person, self.people(), entries, reviewed, size=size)

    def people(self) -> People:
        """Return everybody enrolled."""
        return people_of(self._journal.store.of_kind(EntryKind.PERSON_ENROLLED))

    def is_own(self, number: int) -> bool:
        """Tell whether an entry is by whoever is at the laptop, under any id.

        Raises:
            NotReviewableError: There is no such entry.
        """
        return self._find(number).entry.author in self._selves()

    # Words -------------------------------------------------------------------------

    def problems(self, text: str) -> Problems:
        """Return what still stands in the way of a comment, question or reply."""
        return present({"text": text_problem(text)})

    def refusal_problems(self, reason: str) -> Problems:
        """Return what still stands in the way of a refusal."""
        return present({"reason": reason_problem(reason)})

    def comment(self, number: int, text: str) -> SignedEntry:
        """Record what somebody has to say about an entry of somebody else.

        Raises:
            NotReviewableError: There is no such entry.
            OwnEntryError: It is their own; a note or an amendment is for that.
            ProblemsError: The text is not ready.
        """
        signed = self._others(number)
        refuse(self.problems(text))
        return self._write(signed.entry.incident, Commented(text), (number,))

    def ask(self, number: int, text: str) -> SignedEntry:
        """Put a question to the author of an entry.

        Raises:
            NotReviewableError: There is no such entry.
            OwnEntryError: It is by whoever asks.
            ProblemsError: The text is not ready.
        """
        signed = self._others(number)
        refuse(self.problems(text))
        body = Asked(text, signed.entry.author)
        return self._write(signed.entry.incident, body, (number,))

    def reply(self, question: int, text: str) -> SignedEntry:
        """Answer a question.

        Args:
            question: Number of its entry.

        Raises:
            NotAskedError: It was put to somebody else, or is answered.
            ProblemsError: The text is not ready.
        """
        asked = next(
            (each for each in self.questions() if each.number == question), None
        )
        if asked is None or asked.reply or asked.asked != self._journal.author:
            raise NotAskedError(question)
        refuse(self.problems(text))
        return self._write(asked.incident, Replied(text), (question,))

    # Vouching ----------------------------------------------------------------------

    def checkpoint(self, up_to: int | None = None) -> Checkpoint:
        """Return how far the record has got now, or had got with entry *up_to*."""
        return checkpoint_of(self._log, self._journal, up_to)

    def signed_checkpoint(self) -> SignedCheckpoint:
        """Return how far it has got, signed by whoever is at the laptop."""
        return signed_checkpoint_of(self._log, self._journal)

    def countersign(
        self, passphrase: bytearray, up_to: int | None = None
    ) -> SignedEntry:
        """Vouch for having read everything up to an entry.

        Args:
            passphrase: Given once more; overwritten in any case.
            up_to: The last entry that was read; the newest if nothing is said.

        Raises:
            NotASupervisorError: Only supervisors countersign.
            NotReviewableError: There is no such entry.
            OwnEntriesOnlyError: There is nothing by anybody else to countersign.
            WrongPassphraseError: It is not the passphrase of whoever is here.
        """
        try:
            require_supervisor(self._journal)
            size = self._journal.store.head().size
            up_to = size if up_to is None else up_to
            if not 0 < up_to <= size:
                raise NotReviewableError(up_to)
            if next(self._to_vouch_for(up_to), None) is None:
                raise OwnEntriesOnlyError
            self._confirm(passphrase)
        finally:
            _wipe(passphrase)
        checkpoint = self.checkpoint(up_to)
        line = cosigned(self._journal, checkpoint).to_line()
        return self._journal.append(None, Countersigned(checkpoint.to_text(), line))

    def refuse(self, numbers: Sequence[int], reason: str) -> SignedEntry:
        """Put on record that a supervisor does not vouch for entries, and why.

        Raises:
            NotASupervisorError: Only supervisors do.
            NotReviewableError: There is no such entry, or none is named.
            OwnEntryError: One of them is their own.
            ProblemsError: No reason is given.
        """
        require_supervisor(self._journal)
        if not numbers:
            raise NotReviewableError(0)
        about = [self._others(number) for number in sorted(set(numbers))]
        refuse(self.refusal_problems(reason))
        incidents = {signed.entry.incident for signed in about}
        incident = incidents.pop() if len(incidents) == 1 else None
        named = tuple(signed.number for signed in about)
        return self._write(incident, ReviewRefused(reason), named)

    def sign_off(self, prepared: int, passphrase: bytearray) -> SignedEntry:
        """Vouch for the record a report tells, up to the entry that put it up.

        Args:
            prepared: Number of that entry.
            passphrase: Given once more; overwritten in any case.

        Raises:
            NotASupervisorError: Only supervisors sign off.
            NotReviewableError: That entry puts no report up.
            NotPreparedError: The report does not wait any more.
            OwnReportError: Who put it up does not sign it off.
            OwnEntriesOnlyError: Nobody else wrote anything that it tells.
            WrongPassphraseError: It is not the passphrase of whoever is here.
        """
        try:
            draft = self._waiting(prepared)
            if next(self._told_by_others(draft), None) is None:
                raise OwnEntriesOnlyError
            self._confirm(passphrase)
        finally:
            _wipe(passphrase)
        checkpoint = self.checkpoint(prepared)
        line = cosigned(self._journal, checkpoint).to_line()
        body = ReportSignedOff(draft.report, checkpoint.to_text(), line)
        return self._write(draft.incident, body, (prepared,))

    def refuse_report(self, prepared: int, reason: str) -> SignedEntry:
        """Send a report back to who put it up, with a reason.

        Raises:
            NotASupervisorError: Only supervisors do.
            NotReviewableError: That entry puts no report up.
            NotPreparedError: The report does not wait any more.
            OwnReportError: Who put it up does not refuse it.
            ProblemsError: No reason is given.
        """
        draft = self._waiting(prepared)
        refuse(self.refusal_problems(reason))
        body = ReviewRefused(reason, draft.report)
        return self._write(draft.incident, body, (prepared,))

    def _waiting(self, prepared: int) -> ReportDraft:
        """Return a report that waits for whoever is at the laptop."""
        require_supervisor(self._journal)
        draft = next((each for each in self.drafts() if each.number == prepared), None)
        if draft is None:
            raise NotReviewableError(prepared)
        if draft.standing is not DraftStanding.WAITING:
            raise NotPreparedError(draft.report)
        if draft.prepared_by in self._selves():
            raise OwnReportError(draft.report)
        return draft

    def _to_vouch_for(self, up_to: int) -> Iterator[SignedEntry]:
        """Return what others wrote since this person last countersigned."""
        store, selves = self._journal.store, self._selves()
        kept = store.of_kind(EntryKind.COUNTERSIGNED)
        since, _ = reviewed_up_to(self._journal.author, kept)
        return (
            signed
            for signed in store.read(since + 1, up_to)
            if signed.entry.author not in selves
            and signed.entry.kind != EntryKind.COUNTERSIGNED
        )

    def _told_by_others(self, draft: ReportDraft) -> Iterator[SignedEntry]:
        """Return what a report tells that somebody else than this person wrote.

        Whoever wrote all of it does not vouch for it, whoever else put it up.
        """
        selves = self._selves()
        return (
            signed
            for signed in self._journal.store.of_incident(draft.incident)
            if signed.number < draft.number
            and signed.entry.author not in selves
            and is_content(signed.entry.kind)
        )

    def _selves(self) -> frozenset[str]:
        return selves_of(self._journal.author, self.people())

    def _others(self, number: int) -> SignedEntry:
        """Return an entry somebody else wrote."""
        signed = self._find(number)
        if signed.entry.author in self._selves():
            raise OwnEntryError(number)
        return signed

    def _find(self, number: int) -> SignedEntry:
        if number > 0:
            for signed in self._journal.store.read(number, number):
                return signed
        raise NotReviewableError(number)

    def _write(
        self, incident: str | None, body: Body, about: tuple[int, ...]
    ) -> SignedEntry:
        if incident is None:
            return self._journal.append(None, body, refers_to=about)
        return self._journal.record(incident, body, refers_to=about)


def _wipe(passphrase: bytearray) -> None:
    passphrase[:] = bytes(len(passphrase))
