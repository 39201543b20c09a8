"""What is chosen to be seen of the timeline, in words; and taking one choice back."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from logbook.domain.step import Phase
from logbook.domain.timeline_query import Order, RowStanding, TimelineQuery, Unseen
from logbook.domain.wording import PHRASES, Phrase
from ui import messages
from ui.formatting import date_text, offset_text, time_text
from ui.rooms import phase_name
from ui.screens.timeline_known import Known

_KIND = "kind."


@dataclass(frozen=True, slots=True)
class Chosen:
    """One thing that was chosen.

    Attributes:
        without: The same query without it.
    """

    words: str
    without: TimelineQuery


def phase_words(phase: str) -> str:
    """Return the name of a phase, or what is said of rows that have none."""
    if phase in list(Phase):
        return phase_name(Phase(phase))
    return phase or _tr("No phase")


def kinds() -> list[tuple[str, str]]:
    """Return code and words of every kind a row can be of."""
    codes = [code for code in PHRASES if code.startswith(_KIND)]
    return [(code, messages.of_phrase(Phrase(code))) for code in codes]


def standing_words(standing: RowStanding) -> str:
    """Return how a row stands, in words."""
    return {
        RowStanding.AMENDED: _tr("Amended"),
        RowStanding.LATE: _tr("Late"),
        RowStanding.ADDED: _tr("After the close"),
        RowStanding.UNKNOWN: _tr("Unknown"),
        RowStanding.TEMPORARY: _tr("Temporary"),
    }[standing]


def after_words(query: TimelineQuery, known: Known) -> str:
    """Return why rows up to an entry are not shown."""
    number, moves = query.after, query.unseen
    if moves is Unseen.WITNESSED or (moves is None and number == known.witnessed):
        return _tr("Not yet witnessed")
    if moves is Unseen.REVIEWED or number == known.reviewed:
        return _tr("New since my review")
    return _tr("After entry {number}").format(number=number)


def chosen_of(query: TimelineQuery, known: Known, own: str) -> list[Chosen]:
    """Return everything that narrows a query, in the order it is offered.

    Args:
        own: The incident that is being worked on; it goes without saying.
    """
    return [
        *_scope(query, known, own),
        *_sets(query, known),
        *_times(query, known),
        *_rest(query, known),
    ]


def said(query: TimelineQuery, known: Known) -> str:
    """Return a query in one line of words, for the entry about an export."""
    parts = [chosen.words for chosen in chosen_of(query, known, own="")]
    if query.incident is None:
        parts.insert(0, _tr("All incidents"))
    if query.words.strip():
        words = _tr("Words: {words}")
        parts.append(words.format(words=query.words.strip()))
    parts.append(
        _tr("in the order it happened")
        if query.order is Order.HAPPENED
        else _tr("in the order it was written")
    )
    return "; ".join(parts)


def _scope(query: TimelineQuery, known: Known, own: str) -> Iterable[Chosen]:
    if query.incident == own:
        return
    mine = replace(query, incident=own)
    if query.incident is None:
        if own:
            yield Chosen(_tr("All incidents"), mine)
        return
    titles = dict(known.incidents)
    words = _tr("{incident}, {title}") if query.incident in titles else "{incident}"
    title = titles.get(query.incident, "")
    yield Chosen(words.format(incident=query.incident, title=title), mine)


def _sets(query: TimelineQuery, known: Known) -> Iterable[Chosen]:
    for phase in (*Phase, ""):
        if phase in query.phases:
            phases = query.phases - {phase}
            yield Chosen(phase_words(phase), replace(query, phases=phases))
    for code, words in kinds():
        if code in query.kinds:
            yield Chosen(words, replace(query, kinds=query.kinds - {code}))
    for person in sorted(query.persons):
        persons = query.persons - {person}
        yield Chosen(known.person(person), replace(query, persons=persons))
    for standing in RowStanding:
        if standing in query.standings:
            standings = query.standings - {standing}
            yield Chosen(standing_words(standing), replace(query, standings=standings))


def _times(query: TimelineQuery, known: Known) -> Iterable[Chosen]:
    if query.since is not None:
        words = _tr("From {time}").format(time=_point(known.local(query.since)))
        yield Chosen(words, replace(query, since=None))
    if query.until is not None:
        words = _tr("Before {time}").format(time=_point(known.local(query.until)))
        yield Chosen(words, replace(query, until=None))


def _rest(query: TimelineQuery, known: Known) -> Iterable[Chosen]:
    if query.evidence.strip():
        words = _tr("Mentions {item}").format(item=query.evidence.strip())
        yield Chosen(words, replace(query, evidence=""))
    if query.after or query.unseen:
        without = replace(query, after=0, unseen=None)
        yield Chosen(after_words(query, known), without)


def _point(local: datetime) -> str:
    return f"{date_text(local)} {time_text(local)} {offset_text(local)}"


def _tr(words: str) -> str:
    return QCoreApplication.translate("timeline-query", words)
