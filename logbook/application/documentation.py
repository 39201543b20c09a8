"""What is known about an incident, question by question, put on record."""

from dataclasses import dataclass
from datetime import datetime

from logbook.application.journal import Journal
from logbook.application.refusing import refuse
from logbook.domain.bodies import Answer, Standing
from logbook.domain.canonical import LARGEST_INTEGER, clean_text
from logbook.domain.documentation import (
    READ_FOR_ANSWERS,
    AnsweredQuestion,
    answers_of,
    choices_from_text,
)
from logbook.domain.draft import (
    Problem,
    Problems,
    past_problem,
    present,
    reason_problem,
    text_problem,
)
from logbook.domain.entry import SignedEntry
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.moment import Moment
from logbook.domain.question import Question, QuestionKind

_FIELDS = {QuestionKind.TIME: "moment", QuestionKind.COUNT: "count"}
"""The field an answer of each kind stands in, where it is not its text."""


@dataclass(frozen=True, slots=True)
class AnswerDraft:
    """An answer somebody is giving.

    Only the field that fits the question counts, and only if the standing is *value*.

    Attributes:
        standing: None while nobody has chosen one; a blank is no answer.
        text: The words, or the chosen words (`choices_to_text`).
        reason: Why the earlier answer no longer holds, or where this one is from.
        happened: As of when it holds; now, where the author says nothing else.
    """

    standing: Standing | None
    text: str = ""
    moment: Moment | None = None
    count: int | None = None
    reason: str = ""
    happened: Moment | None = None

    def problems(
        self, question: Question, before: Answer | None, now: datetime
    ) -> Problems:
        """Return what still stands in the way of recording it.

        Args:
            before: The answer that holds so far.
        """
        reason = text_problem(self.reason, required=False)
        if before is not None:
            reason = reason_problem(self.reason)
        happened = past_problem(self.happened, now) if self.happened else None
        found = {"reason": reason, "happened": happened}
        if self.standing is None:
            return present({**found, "standing": Problem.NO_STANDING})
        given = self.standing is Standing.VALUE
        field = _field(question) if given else "standing"
        problem = self._value_problem(question, now) if given else None
        if problem is None and before is not None and self._repeats(question, before):
            problem = Problem.UNCHANGED
        return present({**found, field: problem})

    def body(self, question: Question, happened: Moment) -> Answer:
        """Return the answer, without what does not belong to it."""
        field = _field(question) if self.standing is Standing.VALUE else ""
        return Answer(
            question=question.id,
            label=question.label,
            standing=self.standing or Standing.UNKNOWN,
            happened=happened,
            text=self.text if field == "text" else "",
            moment=self.moment if field == "moment" else None,
            count=self.count if field == "count" else None,
            reason=self.reason,
        )

    def _value_problem(self, question: Question, now: datetime) -> Problem | None:
        match question.kind:
            case QuestionKind.TIME:
                if self.moment is None or self.moment.at is None:
                    return Problem.NO_TIME
                return past_problem(self.moment, now)
            case QuestionKind.COUNT:
                return _count_problem(self.count)
            case QuestionKind.TEXT:
                return text_problem(self.text)
            case QuestionKind.BY_REGION:
                # It is asked region by region, never as a whole.
                return Problem.UNKNOWN_CHOICE
        return _choice_problem(self.text, question)

    def _repeats(self, question: Question, before: Answer) -> bool:
        new = self.body(question, before.happened)
        return (new.standing, clean_text(new.text).strip(), new.moment, new.count) == (
            before.standing,
            before.text.strip(),
            before.moment,
            before.count,
        )


class DocumentationService:
    """Records answers; a new answer never removes the one before it."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def answers(self, incident: str) -> dict[str, AnsweredQuestion]:
        """Return what is known about each question that was answered, by its id."""
        return answers_of(self._journal.store.of_incident(incident, *READ_FOR_ANSWERS))

    def problems(
        self,
        incident: str,
        pack: JurisdictionPack,
        question_id: str,
        draft: AnswerDraft,
    ) -> Problems:
        """Return what still stands in the way of recording an answer."""
        question = pack.question(question_id)
        before = self.answers(incident).get(question.id)
        now = self._journal.clock.now().at
        holding = before.current.body if before else None
        return draft.problems(question, holding, now)

    def answer(
        self,
        incident: str,
        pack: JurisdictionPack,
        question_id: str,
        draft: AnswerDraft,
    ) -> SignedEntry:
        """Record an answer; it refers to the one whose place it takes.

        Raises:
            UnknownItemError: The pack has no such question.
            ProblemsError: The draft is not ready.
            IncidentClosedError: The incident is closed.
        """
        question = pack.question(question_id)
        refuse(self.problems(incident, pack, question.id, draft))
        before = self.answers(incident).get(question.id)
        happened = draft.happened or self._journal.clock.now().moment()
        return self._journal.record(
            incident,
            draft.body(question, happened),
            refers_to=(before.current.number,) if before else (),
        )


def _field(question: Question) -> str:
    return _FIELDS.get(question.kind, "text")


def _count_problem(count: int | None) -> Problem | None:
    if count is None or count > LARGEST_INTEGER:
        return Problem.NOT_A_NUMBER
    return Problem.NEGATIVE if count < 0 else None


def _choice_problem(text: str, question: Question) -> Problem | None:
    chosen = choices_from_text(text)
    several = question.kind is QuestionKind.MULTI
    twice = len(set(chosen)) < len(chosen)
    if not chosen or twice or (len(chosen) > 1 and not several):
        return Problem.UNKNOWN_CHOICE
    known = all(choice in question.choices for choice in chosen)
    return None if known else Problem.UNKNOWN_CHOICE
