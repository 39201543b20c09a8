"""What waits for the person at the laptop, in plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.incident import Incident
from logbook.domain.people import People
from logbook.domain.review import News, Question
from logbook.domain.role import Role
from logbook.domain.sign_off import ReportDraft, selves_of, unreleased_of


@dataclass(frozen=True, slots=True)
class Waiting:
    """Everything the Review room shows.

    Attributes:
        selves: Every id of the person at the laptop.
        count: How many questions and reports wait for the person.
        to_me: Questions the person has not answered.
        by_me: Questions of the person that nobody has answered.
        drafts: The newest state of each report that was put up and not released.
        news: What the person has not reviewed.
        incidents: Every incident by its reference, to lead to its timeline.
    """

    people: People
    selves: frozenset[str]
    is_supervisor: bool
    count: int
    to_me: tuple[Question, ...]
    by_me: tuple[Question, ...]
    drafts: tuple[ReportDraft, ...]
    news: News
    incidents: Mapping[str, Incident] = field(default_factory=dict)

    def may_sign_off(self, draft: ReportDraft) -> bool:
        """Tell whether the person can vouch for a report, or send it back."""
        return self.is_supervisor and draft.waits_for(self.selves)

    def is_mine(self, draft: ReportDraft) -> bool:
        """Tell whether the person put the report up."""
        return draft.prepared_by in self.selves


def waiting_of(logbook: OpenLogbook) -> Waiting:
    """Work out what waits; to be called on the logbook thread."""
    reviews, me = logbook.reviews, logbook.person
    people = reviews.people()
    unanswered = [each for each in reviews.questions() if each.reply is None]
    return Waiting(
        people=people,
        selves=selves_of(me.id, people),
        is_supervisor=me.role is Role.SUPERVISOR,
        count=reviews.waiting(),
        to_me=tuple(each for each in unanswered if each.asked == me.id),
        by_me=tuple(each for each in unanswered if each.asker == me.id),
        drafts=unreleased_of(reviews.drafts()),
        news=reviews.news(),
        incidents={each.reference: each for each in logbook.incidents.incidents()},
    )
