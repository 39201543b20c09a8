"""What can be written down, and how it is put right."""

from collections.abc import Iterator
from dataclasses import dataclass

from logbook.application.journal import Journal
from logbook.application.refusing import refuse
from logbook.domain.amendment import HAPPENED, amendable_fields, amended_bodies
from logbook.domain.bodies import Amendment, Body, Manner, Note
from logbook.domain.draft import (
    Problem,
    Problems,
    past_problem,
    present,
    reason_problem,
    text_problem,
)
from logbook.domain.entry import Entry, EntryKind, SignedEntry
from logbook.domain.errors import (
    NotTheAuthorError,
    UnknownEntryError,
)
from logbook.domain.moment import Moment
from logbook.domain.record_bodies import ClockCheck

LARGEST_DIFFERENCE = 24 * 60 * 60 * 366
"""Seconds between the laptop and a reference clock that can still be recorded."""


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """A note somebody is typing.

    Attributes:
        happened: When it happened; now, where the author says nothing else.
    """

    manner: Manner
    text: str
    happened: Moment | None = None


@dataclass(frozen=True, slots=True)
class AmendmentDraft:
    """New words for an earlier entry.

    Attributes:
        number: The entry to be amended.
        field: Which of its fields; see `amendable_fields`.
    """

    number: int
    field: str
    reason: str
    text: str = ""
    moment: Moment | None = None


class NoteService:
    """Records notes and clock checks, and amends what was recorded."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def problems(self, draft: NoteDraft) -> Problems:
        """Return what still stands in the way of recording the note."""
        now = self._journal.clock.now().at
        happened = past_problem(draft.happened, now) if draft.happened else None
        return present({"text": text_problem(draft.text), "happened": happened})

    def record(self, incident: str | None, draft: NoteDraft) -> SignedEntry:
        """Record a note.

        Args:
            incident: None if it is about the logbook itself.

        Raises:
            ProblemsError: The draft is not ready.
            UnknownIncidentError: There is no such incident.
        """
        refuse(self.problems(draft))
        happened = draft.happened or self._journal.clock.now().moment()
        return self._write(incident, Note(draft.manner, draft.text, happened))

    def check_clock(
        self, incident: str | None, reference: str, ahead: int
    ) -> SignedEntry:
        """Record how far the laptop's clock is *ahead* of a *reference*, in seconds.

        Raises:
            ProblemsError: The reference is not named, or the difference is absurd.
        """
        absurd = abs(ahead) > LARGEST_DIFFERENCE
        refuse(
            present(
                {
                    "reference": text_problem(reference),
                    "ahead": Problem.NOT_A_TIME if absurd else None,
                }
            )
        )
        now = self._journal.clock.now().moment()
        return self._write(incident, ClockCheck(reference, ahead, now))

    def amendable(self, number: int) -> Body:
        """Return an entry as it now reads, if it is the author's to amend.

        Raises:
            UnknownEntryError: There is no such entry, or none that is amended.
            NotTheAuthorError: Somebody else wrote it.
        """
        signed, body = self._find(number)
        if signed.entry.author != self._journal.author:
            raise NotTheAuthorError(number, signed.entry.author)
        return body

    def amendment_problems(self, draft: AmendmentDraft) -> Problems:
        """Return what still stands in the way of the amendment.

        Raises:
            UnknownEntryError: There is no such entry, or none with such a field.
        """
        now = self._journal.clock.now().at
        _, body = self._find(draft.number)
        if draft.field not in amendable_fields(body):
            raise UnknownEntryError(draft.number)
        older = getattr(body, draft.field)
        problems: dict[str, Problem | None] = {"reason": reason_problem(draft.reason)}
        if draft.field == HAPPENED:
            moment = draft.moment
            problems[HAPPENED] = past_problem(moment, now) if moment else None
            if moment is None or moment == older:
                problems[HAPPENED] = Problem.UNCHANGED if moment else Problem.NO_TIME
        elif draft.text == older:
            problems[draft.field] = Problem.UNCHANGED
        else:
            problems[draft.field] = text_problem(draft.text)
        return present(problems)

    def amend(self, draft: AmendmentDraft) -> SignedEntry:
        """Record an amendment; the older words stay readable.

        Raises:
            UnknownEntryError: There is no such entry, or none that is amended.
            NotTheAuthorError: Somebody else wrote it.
            ProblemsError: The draft is not ready.
        """
        self.amendable(draft.number)
        refuse(self.amendment_problems(draft))
        signed, _ = self._find(draft.number)
        amendment = Amendment(draft.field, draft.reason, draft.text, draft.moment)
        return self._write(signed.entry.incident, amendment, about=(draft.number,))

    def _write(
        self, incident: str | None, body: Body, *, about: tuple[int, ...] = ()
    ) -> SignedEntry:
        """Record something about an incident, or about the logbook itself."""
        if incident is None:
            return self._journal.append(None, body, refers_to=about)
        return self._journal.record(incident, body, refers_to=about)

    def _find(self, number: int) -> tuple[SignedEntry, Body]:
        store = self._journal.store
        found = next(iter(store.read(number, number)), None) if number > 0 else None
        if found is None:
            raise UnknownEntryError(number)
        for signed, body in amended_bodies([found, *self._amendments(found.entry)]):
            if signed.number == number and amendable_fields(body):
                return signed, body
        raise UnknownEntryError(number)

    def _amendments(self, entry: Entry) -> Iterator[SignedEntry]:
        """Return what may amend an entry: amendments of its incident that follow it."""
        if entry.incident is None:
            return iter(())
        store = self._journal.store
        amendments = store.of_incident(entry.incident, EntryKind.AMENDMENT)
        return (each for each in amendments if each.number > entry.number)
