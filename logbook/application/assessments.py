"""What a named person determined about an incident, put on record."""

from dataclasses import dataclass
from datetime import date, datetime

from logbook.application.journal import Journal
from logbook.application.refusing import refuse
from logbook.domain.assessment import (
    READ_FOR_DETERMINATIONS,
    AssessedMatter,
    Assessment,
    AssessmentUse,
    determinations_of,
)
from logbook.domain.decisions import Determination, Determined
from logbook.domain.draft import (
    Problem,
    Problems,
    past_problem,
    present,
    reason_problem,
    text_problem,
)
from logbook.domain.entry import SignedEntry
from logbook.domain.errors import ProblemsError
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.moment import Moment


@dataclass(frozen=True, slots=True)
class DeterminationDraft:
    """A determination somebody is about to record.

    Attributes:
        finding: None while nobody has chosen one.
        by: Who determined it; a named person, never an office.
        counsel: Where counsel's advice is kept; never the advice.
        keep_until: How long the finding is kept in writing; what the source asks
            for, where nobody says longer.
        reason: Why the determination before it no longer holds.
    """

    finding: Determination | None
    basis: str = ""
    by: str = ""
    happened: Moment | None = None
    counsel: str = ""
    keep_until: date | None = None
    reason: str = ""

    def problems(
        self, matter: Assessment, before: Determined | None, now: datetime
    ) -> Problems:
        """Return what still stands in the way of recording it.

        Args:
            before: The determination that holds so far.
        """
        missing = self.happened is None or self.happened.at is None
        happened = past_problem(self.happened, now) if self.happened else None
        reason = text_problem(self.reason, required=False)
        if before is not None:
            reason = reason_problem(self.reason)
        return present(
            {
                "finding": self._finding_problem(before),
                "basis": text_problem(self.basis),
                "by": text_problem(self.by),
                "happened": Problem.NO_TIME if missing else happened,
                "counsel": text_problem(self.counsel, required=False),
                "keep_until": self._keeping_problem(matter),
                "reason": reason,
            }
        )

    def keeps_until(self, matter: Assessment) -> date | None:
        """Return the first day the source lets the finding go, if it says so."""
        local = self.happened.local if self.happened else None
        if matter.keep_years is None or local is None or not self._is_kept(matter):
            return None
        return _years_after(local.date(), matter.keep_years)

    def _is_kept(self, matter: Assessment) -> bool:
        """Tell whether it is a finding the source wants kept: that nothing is owed."""
        no_risk = matter.use is AssessmentUse.NO_RISK
        kept = Determination.YES if no_risk else Determination.NO
        return self.finding is kept

    def _keeping_problem(self, matter: Assessment) -> Problem | None:
        least = self.keeps_until(matter)
        if self.keep_until is None or least is None:
            return None
        return Problem.TOO_SOON if self.keep_until < least else None

    def _finding_problem(self, before: Determined | None) -> Problem | None:
        if self.finding is None:
            return Problem.UNKNOWN_CHOICE
        same = before is not None and (
            self.finding,
            self.basis.strip(),
            self.by.strip(),
            self.happened,
        ) == (before.finding, before.basis.strip(), before.by.strip(), before.happened)
        return Problem.UNCHANGED if same else None


class AssessmentService:
    """Records determinations; a new one never removes the one before it."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def determinations(self, incident: str) -> dict[str, AssessedMatter]:
        """Return what was determined, by the id of the assessment."""
        return determinations_of(
            self._journal.store.of_incident(incident, *READ_FOR_DETERMINATIONS)
        )

    def problems(
        self,
        incident: str,
        pack: JurisdictionPack,
        assessment_id: str,
        draft: DeterminationDraft,
    ) -> Problems:
        """Return what still stands in the way of recording a determination.

        Raises:
            UnknownItemError: The pack has no such assessment.
        """
        matter = pack.assessment(assessment_id)
        before = self.determinations(incident).get(assessment_id)
        holding = before.current.body if before else None
        return draft.problems(matter, holding, self._journal.clock.now().at)

    def determine(
        self,
        incident: str,
        pack: JurisdictionPack,
        assessment_id: str,
        draft: DeterminationDraft,
    ) -> SignedEntry:
        """Record a determination; it refers to the one whose place it takes.

        Raises:
            UnknownItemError: The pack has no such assessment.
            ProblemsError: The draft is not ready.
            IncidentClosedError: The incident is closed.
        """
        matter = pack.assessment(assessment_id)
        refuse(self.problems(incident, pack, assessment_id, draft))
        before = self.determinations(incident).get(assessment_id)
        number = before.current.number if before else None
        return self._journal.record(
            incident,
            _body(matter, draft),
            refers_to=() if number is None else (number,),
        )


def _body(matter: Assessment, draft: DeterminationDraft) -> Determined:
    if draft.finding is None or draft.happened is None:
        raise ProblemsError({"finding": str(Problem.UNKNOWN_CHOICE)})
    until = draft.keep_until or draft.keeps_until(matter)
    return Determined(
        assessment=matter.id,
        title=matter.question,
        finding=draft.finding,
        basis=draft.basis,
        by=draft.by.strip(),
        happened=draft.happened,
        counsel=draft.counsel,
        keep_until=until.isoformat() if until else "",
        reason=draft.reason,
    )


def _years_after(day: date, years: int) -> date:
    if day.year + years > date.max.year:
        return date.max
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        # The 29th of February of a year that has none: kept a day longer, not less.
        return date(day.year + years, 3, 1)
