"""Closing an incident, put on record."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from logbook.application.journal import Journal
from logbook.application.ports import HolidayCalendar
from logbook.application.refusing import refuse
from logbook.domain.clocks import READ_FOR_CLOCKS, clocks_of
from logbook.domain.close_gate import Behind, GatePoint, explained_lines, gate_of
from logbook.domain.closing import READ_FOR_CLOSING, Closing, closing_of
from logbook.domain.decisions import IncidentClosed
from logbook.domain.draft import (
    Problem,
    Problems,
    past_problem,
    present,
    reason_problem,
    text_problem,
)
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.evidence import READ_FOR_EVIDENCE
from logbook.domain.evidence_reading import evidence_of
from logbook.domain.holds import READ_FOR_HOLDS, holds_of
from logbook.domain.issued import reports_in
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.moment import Moment
from logbook.domain.open_evidence import open_evidence
from logbook.domain.people import People, people_of
from logbook.domain.playbook import READ_FOR_PROGRESS, done_by, progress_of
from logbook.domain.review import QUESTION_KINDS, questions_of
from logbook.domain.sign_off import (
    DRAFT_KINDS,
    ReportDraft,
    drafts_of,
    unreleased_of,
)
from logbook.domain.step import Phase
from logbook.domain.witnessed import WITNESS_KINDS, vouched_of
from logbook.domain.wording import Translate


@dataclass(frozen=True, slots=True)
class ClosingDraft:
    """The close of an incident that somebody is about to record.

    Attributes:
        verified_by: Who verified that the remediation works; not who did it.
        verification: What they checked, and what it showed.
        retention: The rule by which the record is kept, and where it is from.
        holds: Legal holds on the record; "none" is an answer.
        still_open: Anything else to say about what stays open.
        explained: Why each point of the gate stays open, by its id; those that are
            done meanwhile need nothing.
    """

    verified_by: str = ""
    verification: str = ""
    lessons: str = ""
    retention: str = ""
    holds: str = ""
    happened: Moment | None = None
    still_open: str = ""
    explained: Mapping[str, str] = field(default_factory=dict)

    def problems(self, now: datetime) -> Problems:
        """Return what still stands in the way of recording it, seen by itself."""
        return present(
            {
                "verified_by": text_problem(self.verified_by),
                "verification": text_problem(self.verification),
                "lessons": text_problem(self.lessons),
                "retention": text_problem(self.retention),
                "holds": text_problem(self.holds),
                "happened": past_problem(self.happened, now) if self.happened else None,
                "still_open": text_problem(self.still_open, required=False),
            }
        )


class ClosingService:
    """Closes incidents, and says what is open before it does."""

    def __init__(self, journal: Journal, calendar: HolidayCalendar) -> None:
        self._journal = journal
        self._calendar = calendar

    def closing(self, incident: str) -> Closing | None:
        """Return how an incident was closed, none while it is open."""
        return closing_of(self._journal.store.of_incident(incident, *READ_FOR_CLOSING))

    def gate(self, incident: str, pack: JurisdictionPack) -> tuple[GatePoint, ...]:
        """Name what is missing before the close; nothing if all is done.

        Steps for other kinds of incident are not asked for, nor are those of the
        close itself.
        """
        store, now = self._journal.store, self._journal.clock.now().at
        kinds = {*READ_FOR_PROGRESS, *READ_FOR_CLOCKS, *READ_FOR_HOLDS}
        kinds.update(READ_FOR_EVIDENCE)
        entries = list(store.of_incident(incident, *sorted(kinds)))
        behind = Behind(
            clocks=clocks_of(pack, entries, now, self._calendar.holiday),
            holds=holds_of(entries),
            questions=tuple(
                asked
                for asked in questions_of(store.of_kind(*QUESTION_KINDS))
                if asked.incident == incident
            ),
            drafts=self._drafts(incident),
            issued=bool(
                reports_in(store.of_incident(incident, EntryKind.REPORT_ISSUED))
            ),
            unwitnessed=self._unwitnessed(incident),
            evidence=open_evidence(evidence_of(entries, self._people()).items, now),
        )
        return gate_of(progress_of(pack, entries), behind, now)

    def problems(
        self, incident: str, pack: JurisdictionPack, draft: ClosingDraft
    ) -> Problems:
        """Return what still stands in the way of the close."""
        problems = draft.problems(self._journal.clock.now().at)
        if self._remediated(incident, pack, draft.verified_by):
            problems["verified_by"] = Problem.SAME_PERSON
        return problems | _gate_problems(self.gate(incident, pack), draft)

    def close(
        self,
        incident: str,
        pack: JurisdictionPack,
        draft: ClosingDraft,
        translate: Translate = str,
    ) -> SignedEntry:
        """Record that the response is over.

        Args:
            translate: Into the language in which the points were read.

        Raises:
            ProblemsError: The draft is not ready.
            IncidentClosedError: It is closed already.
        """
        refuse(self.problems(incident, pack, draft))
        body = IncidentClosed(
            verified_by=draft.verified_by.strip(),
            verification=draft.verification,
            lessons=draft.lessons,
            retention=draft.retention,
            holds=draft.holds,
            happened=draft.happened or self._journal.clock.now().moment(),
            still_open=draft.still_open,
            explained=explained_lines(
                self.gate(incident, pack), draft.explained, translate
            ),
        )
        return self._journal.record(incident, body)

    def _drafts(self, incident: str) -> tuple[ReportDraft, ...]:
        store = self._journal.store
        drafts = drafts_of(store.of_kind(*DRAFT_KINDS), self._people())
        return tuple(
            draft for draft in unreleased_of(drafts) if draft.incident == incident
        )

    def _unwitnessed(self, incident: str) -> tuple[int, ...]:
        store = self._journal.store
        vouched = vouched_of(store.of_kind(*WITNESS_KINDS), self._people())
        return tuple(
            signed.number
            for signed in store.read(vouched.outside + 1)
            if signed.entry.incident == incident and not vouched.covers(signed)
        )

    def _people(self) -> People:
        return people_of(self._journal.store.of_kind(EntryKind.PERSON_ENROLLED))

    def _remediated(self, incident: str, pack: JurisdictionPack, name: str) -> bool:
        """Tell whether somebody is on record as having done a remediation step."""
        people = self._people()
        progress = progress_of(
            pack, self._journal.store.of_incident(incident, *READ_FOR_PROGRESS)
        )
        steps = (
            *progress.steps_of(Phase.REMEDIATE),
            *progress.other_steps_of(Phase.REMEDIATE),
        )
        known = people.known_as(name)
        return any(known in done_by(step, people) for step in steps)


def problem_of(point: str) -> str:
    """Return the name under which the problem of a point of the gate is told."""
    return f"explained/{point}"


def _gate_problems(points: Iterable[GatePoint], draft: ClosingDraft) -> Problems:
    return present(
        {
            problem_of(point.id): reason_problem(draft.explained.get(point.id, ""))
            for point in points
        }
    )
