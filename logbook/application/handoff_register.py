"""The hand-off register: who was given which copy, and what shows it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from logbook.application.journal import Journal
from logbook.application.refusing import refuse
from logbook.domain.draft import Problem, Problems, past_problem, present, text_problem
from logbook.domain.entry import SignedEntry
from logbook.domain.handoff_bodies import HandedHow, ReceiptKind, ReportHandedOver
from logbook.domain.handoff_register import REGISTER_KINDS, IssuedCopy, copies_of
from logbook.domain.moment import Moment


@dataclass(frozen=True, slots=True)
class HandOverDraft:
    """One copy is given to somebody.

    Attributes:
        how: None as long as nobody chose.
        receipt_words: Where the signed slip is kept, the reference, or who said so;
            needed for every receipt.
    """

    report: str
    copy: int
    to_name: str
    how: HandedHow | None = None
    happened: Moment | None = None
    to_agency: str = ""
    receipt: ReceiptKind | None = None
    receipt_words: str = ""
    medium: str = ""
    words: str = ""

    def problems(self, issued: datetime | None, now: datetime) -> Problems:
        """Return what still stands in the way of recording it.

        Args:
            issued: When that copy left the program; none if it never did.
        """
        has_receipt = self.receipt not in (None, ReceiptKind.NONE)
        return present(
            {
                "copy": Problem.UNKNOWN_CHOICE if issued is None else None,
                "to_name": text_problem(self.to_name),
                "to_agency": text_problem(self.to_agency, required=False),
                "how": Problem.EMPTY if self.how is None else None,
                "happened": self._time_problem(issued, now),
                "receipt": Problem.EMPTY if self.receipt is None else None,
                "receipt_words": text_problem(self.receipt_words, required=has_receipt),
                "medium": text_problem(self.medium, required=False),
                "words": text_problem(self.words, required=False),
            }
        )

    def _time_problem(self, issued: datetime | None, now: datetime) -> Problem | None:
        if self.happened is None:
            return Problem.NO_TIME
        latest = self.happened.latest
        if issued is not None and latest is not None:
            # People give a time to the minute: any second of that minute may be meant.
            minute = issued.replace(second=0, microsecond=0)
            if latest < minute:
                return Problem.BEFORE_ISSUED
        return past_problem(self.happened, now)


class HandoffRegisterService:
    """Records who was given which copy."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def copies(self, incident: str) -> tuple[IssuedCopy, ...]:
        """Return every copy of an incident that left the program, oldest first."""
        return copies_of(self._journal.store.of_incident(incident, *REGISTER_KINDS))

    def problems(self, incident: str, draft: HandOverDraft) -> Problems:
        """Return what still stands in the way of recording it."""
        copy = self._by_copy(incident).get((draft.report, draft.copy))
        issued = copy.recorded.at if copy else None
        return draft.problems(issued, self._journal.clock.now().at)

    def record(self, incident: str, draft: HandOverDraft) -> SignedEntry:
        """Record that a copy was given to somebody; refers to the issued copy.

        Raises:
            ProblemsError: Something is missing, or nobody issued such a copy.
            UnknownIncidentError: The logbook has no such incident.
        """
        refuse(self.problems(incident, draft))
        copy = self._by_copy(incident)[draft.report, draft.copy]
        now = self._journal.clock.now().moment()
        body = ReportHandedOver(
            report=draft.report,
            copy=draft.copy,
            sha256=copy.body.sha256,
            to_name=draft.to_name.strip(),
            how=draft.how or HandedHow.OTHER,
            happened=draft.happened or now,
            to_agency=draft.to_agency.strip(),
            receipt=draft.receipt or ReceiptKind.NONE,
            receipt_words=draft.receipt_words.strip(),
            medium=draft.medium.strip(),
            words=draft.words.strip(),
        )
        return self._journal.record(incident, body, refers_to=(copy.entry,))

    def _by_copy(self, incident: str) -> Mapping[tuple[str, int], IssuedCopy]:
        return {(each.report, each.copy): each for each in self.copies(incident)}
