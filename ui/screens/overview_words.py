"""What the overview says: figures of an incident, and how sound the record is."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from logbook.application.overview import Overview
from logbook.domain.clocks import Clock
from logbook.domain.containment import containment_state
from logbook.domain.open_evidence import OpenPoint
from logbook.domain.overview import IncidentOverview
from logbook.domain.playbook import StepProgress
from logbook.domain.review import Fresh, News
from logbook.domain.sign_off import DraftStanding, ReportDraft
from logbook.domain.timeline_query import Count, RowStanding, TimelineQuery
from logbook.domain.verification import VerificationReport
from ui import messages, rooms
from ui.formatting import date_text, open_text, time_text
from ui.screens.clock_words import header_words, running_due
from ui.screens.coverage_words import intact_words
from ui.tokens import State, Tone
from ui.widgets.figure_row import Figure

_MOST_LINES = 3
"""Things named under a figure; how many more there are is said."""

UNSEEN = frozenset("NALWS")
"""Keys of figures about what somebody has not looked at; the others are open."""

_LATE = frozenset({RowStanding.LATE})

_GRAVE = frozenset({OpenPoint.UNEXPLAINED, OpenPoint.OVERDUE})

Sound = tuple[str, str, State]
"""Icon, words and tone of how sound the record is."""


def incident_figures(found: IncidentOverview, now: datetime) -> list[Figure]:
    """Return what somebody has to know of an incident, the most urgent first."""
    return [
        *_findings(found),
        *_clocks(found, now),
        *_containment(found),
        *_questions(found),
        *_drafts(found),
        *_evidence(found),
        *_unseen(found),
    ]


def record_figures(
    news: News, report: VerificationReport | None, size: int
) -> list[Figure]:
    """Return what is new in the whole record since the last review of whoever looks."""
    return [*_found(report), *_news(news), *_alone(report, size)]


def sound_words(report: VerificationReport | None) -> Sound:
    """Return whether the record is sound, in one line."""
    if report is None:
        return "circle-dashed", _tr("Checking the record"), "warn"
    if report.intact:
        return "shield-check", intact_words(report), "good"
    words = _tr("Not as it was signed from entry {number}")
    return "shield-alert", words.format(number=report.first_bad), "bad"


def record_words(overview: Overview, report: VerificationReport | None) -> list[str]:
    """Return how large the record is, and how old the last check of all of it."""
    words = _tr("{entries} entries, {people} persons enrolled.")
    size = words.format(entries=f"{overview.size:,}", people=overview.people)
    return [size] if report is None else [size, _full_check(report)]


def review_words(news: News) -> str:
    """Return since when things are new to whoever looks."""
    if news.reviewed is None:
        return _tr("You have not countersigned anything yet; everything is new.")
    words = _tr("Since you vouched for entries 1 to {number}, {date} {time}")
    at = news.reviewed.local
    return words.format(number=news.since, date=date_text(at), time=time_text(at))


def _findings(found: IncidentOverview) -> Iterator[Figure]:
    if found.findings:
        words = _one_or_more(
            len(found.findings),
            _tr("entry not as it was signed"),
            _tr("entries not as they were signed"),
        )
        lines = _lines([_tr("Entry {number}").format(number=n) for n in found.findings])
        yield _figure(
            "F", len(found.findings), words, lines, "bad", to=found.findings[0]
        )


def _clocks(found: IncidentOverview, now: datetime) -> Iterator[Figure]:
    clocks = found.standing.clocks
    if not clocks:
        return
    dues = [due for clock in clocks if (due := running_due(clock)) is not None]
    late = sum(now > due.at for due in dues)
    words = _one_or_more(len(clocks), _tr("clock runs"), _tr("clocks run"))
    if late:
        several = _tr("clocks run, {late} overdue").format(late=late)
        words = _one_or_more(len(clocks), _tr("clock runs, overdue"), several)
    said = _lines([_clock_line(clock, now) for clock in clocks])
    tone: Tone = "bad" if late else "warn"
    yield Figure("C", str(len(clocks)), words, said, tone, rooms.CLOCKS, "")


def _containment(found: IncidentOverview) -> Iterator[Figure]:
    steps = found.standing.containment
    if not steps:
        return
    one, several = _tr("step to come back to"), _tr("steps to come back to")
    words, first = _one_or_more(len(steps), one, several), steps[0].step
    said, count = _lines([_step_line(step) for step in steps]), str(len(steps))
    yield Figure("O", count, words, said, "warn", first.phase.value, first.id)


def _questions(found: IncidentOverview) -> Iterator[Figure]:
    questions = found.standing.questions
    if not questions:
        return
    one, several = _tr("question not answered"), _tr("questions not answered")
    asked = _tr("Entry {number}: {text}")
    said = _lines([asked.format(number=q.number, text=q.text) for q in questions])
    words = _one_or_more(len(questions), one, several)
    first = questions[0].number
    yield _figure("Q", len(questions), words, said, "warn", to=first)


def _drafts(found: IncidentOverview) -> Iterator[Figure]:
    drafts = found.standing.drafts
    if not drafts:
        return
    one, several = _tr("report not released"), _tr("reports not released")
    words, first = _one_or_more(len(drafts), one, several), drafts[0].number
    said, count = _lines([_draft_line(draft) for draft in drafts]), str(len(drafts))
    yield Figure("D", count, words, said, "warn", rooms.REVIEW, first)


def _evidence(found: IncidentOverview) -> Iterator[Figure]:
    points = found.standing.evidence
    if not points:
        return
    one, several = _tr("point open about evidence"), _tr("points open about evidence")
    words = _one_or_more(len(points), one, several)
    said = _lines([messages.of_phrase(each.what) for each in points])
    tone: Tone = "bad" if points[0].point in _GRAVE else "warn"
    count, first = str(len(points)), points[0].item
    yield Figure("E", count, words, said, tone, rooms.EVIDENCE, first)


def _unseen(found: IncidentOverview) -> Iterator[Figure]:
    reference, fresh = found.incident.reference, found.fresh
    if fresh.new.number:
        query = TimelineQuery(incident=reference, after=fresh.after)
        words = _tr("new since your last review")
        yield _figure("N", fresh.new, words, to=query)
    if fresh.amended:
        words = _tr("amended since your last review")
        yield _figure("A", len(fresh.amended), words, to=fresh.amended[0])
    if fresh.late.number:
        query = TimelineQuery(incident=reference, after=fresh.after, standings=_LATE)
        words = _tr("written late since your last review")
        yield _figure("L", fresh.late, words, to=query)
    if found.unwitnessed is not None and found.unwitnessed.number:
        query = TimelineQuery(incident=reference, after=found.witnessed)
        yield _figure("W", found.unwitnessed, _tr("not yet witnessed"), to=query)
    if found.alone is not None:
        words = _tr("by {name}, witnessed by nobody else")
        said = words.format(name=found.alone.name)
        yield _figure("S", found.alone.count, said, to=found.alone.query)


def _news(news: News) -> Iterator[Figure]:
    new = TimelineQuery(after=news.since)
    others, own = (
        replace(new, persons=persons) for persons in (news.colleagues, news.selves)
    )
    late = replace(new, standings=_LATE)
    sorts: Sequence[tuple[str, Fresh, str, object]] = (
        ("Shift+N", news.others, _tr("new by others"), others),
        ("Shift+Y", news.own, _tr("new of your own"), own),
        ("Shift+A", news.amended, _tr("amended"), news.amended.first),
        ("Shift+L", news.late, _tr("written late"), late),
    )
    for key, fresh, words, to in sorts:
        if fresh.count:
            yield _figure(key, Count(fresh.count, at_least=news.more), words, to=to)


def _found(report: VerificationReport | None) -> Iterator[Figure]:
    if report is not None and report.findings:
        count = len(report.findings)
        words = _one_or_more(count, _tr("finding"), _tr("findings"))
        yield Figure("V", str(count), words, (), "bad", rooms.VERIFICATION, "")


def _alone(report: VerificationReport | None, size: int) -> Iterator[Figure]:
    alone = 0 if report is None else max(0, size - report.witnessed)
    if report is not None and alone:
        query = TimelineQuery(after=report.witnessed)
        yield _figure("Shift+W", alone, _tr("not yet witnessed"), to=query)


def _figure(
    key: str,
    count: int | Count,
    words: str,
    under: tuple[str, ...] = (),
    tone: Tone = "ink",
    *,
    to: object,
) -> Figure:
    """Return a figure that leads to the timeline."""
    return Figure(key, _number(count), words, under, tone, rooms.TIMELINE, to)


def _number(count: int | Count) -> str:
    if isinstance(count, int):
        return f"{count:,}"
    more = _tr("{count}+") if count.at_least else "{count}"
    return more.format(count=f"{count.number:,}")


def _clock_line(clock: Clock, now: datetime) -> str:
    if running_due(clock) is not None:
        return header_words(clock, now)
    since = clock.start.at if clock.start else now
    words = _tr("{title}: no number, running for {length}")
    return words.format(title=clock.duty.title, length=open_text(now - since))


def _step_line(step: StepProgress) -> str:
    words = {
        "unverified": _tr("{title}: done, not verified"),
        "temporary": _tr("{title}: temporary, still in force"),
        "temporary-unverified": _tr("{title}: temporary, still in force, not verified"),
    }[containment_state(step)]
    return words.format(title=step.step.title)


def _draft_line(draft: ReportDraft) -> str:
    words = {
        DraftStanding.WAITING: _tr("{report} for {recipient}: waits for sign-off"),
        DraftStanding.SIGNED_OFF: _tr("{report} for {recipient}: signed off"),
    }.get(draft.standing, _tr("{report} for {recipient}: refused"))
    return words.format(report=draft.report, recipient=draft.recipient_name)


def _lines(said: Sequence[str]) -> tuple[str, ...]:
    """Return the first few things by name, and how many more there are."""
    rest = len(said) - _MOST_LINES
    if rest <= 1:
        return tuple(said)
    return (*said[:_MOST_LINES], _tr("and {count} more").format(count=rest))


def _full_check(report: VerificationReport) -> str:
    at = report.coverage.full_at
    if at is None:
        return _tr("No check of every signature has ended without a finding yet.")
    words = _tr("Every signature last checked {date} {time}Z.")
    return words.format(date=date_text(at), time=time_text(at))


def _one_or_more(count: int, one: str, several: str) -> str:
    return one if count == 1 else several


def _tr(words: str) -> str:
    return QCoreApplication.translate("overview", words)
