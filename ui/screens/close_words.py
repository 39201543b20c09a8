"""What the room of the close says: what is open, how it was closed, what was added."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.close_gate import GatePoint
from logbook.domain.closing import Closing
from logbook.domain.jurisdiction import Caution
from logbook.domain.step import Phase
from logbook.domain.timeline import TimelineRow
from logbook.domain.timeline_query import Order, RowStanding, TimelineQuery
from ui import messages
from ui.screens.entry_words import moment_words

_ADDED = frozenset({RowStanding.ADDED})


@dataclass(frozen=True, slots=True)
class CloseView:
    """How far an incident is from its close, or how it was closed.

    Attributes:
        gate: What is missing before the close; nothing once it is closed.
        additions: What was added after the close, in the order it was written.
        closed_by: Name of the person who recorded the close.
    """

    incident: str
    closing: Closing | None
    gate: tuple[GatePoint, ...]
    additions: tuple[TimelineRow, ...]
    cautions: tuple[Caution, ...]
    closed_by: str


def read_close(logbook: OpenLogbook, incident: str) -> CloseView:
    """Work out how the close stands; to be called on the logbook thread."""
    pack, closing = logbook.pack, logbook.closing.closing(incident)
    added = TimelineQuery(incident, Order.WRITTEN, standings=_ADDED)
    by = logbook.timelines.people().get(closing.author) if closing else None
    return CloseView(
        incident=incident,
        closing=closing,
        gate=() if closing else logbook.closing.gate(incident, pack),
        additions=tuple(logbook.timelines.all_rows(added)) if closing else (),
        cautions=pack.cautions_of(Phase.CLOSE),
        closed_by=by.name if by else "",
    )


def lead_of(view: CloseView) -> str:
    """Return in one sentence how it stands."""
    if view.closing is not None:
        return _tr("Closed: additions only.")
    if view.gate:
        return _tr("Do what is missing, or say why it stays open. Then close.")
    return _tr("Nothing is missing. Verify, write down the lessons, close.")


def closed_words(view: CloseView, now: datetime) -> list[tuple[str, str]]:
    """Return how it was closed: what each part is, and its words."""
    if view.closing is None:
        return []
    body = view.closing.body
    written = _tr("{when} by {author}, entry {number}").format(
        when=moment_words(view.closing.recorded.moment(), now),
        author=view.closed_by,
        number=view.closing.number,
    )
    parts = [
        (_tr("Closed"), moment_words(body.happened, now)),
        (_tr("Remediation verified by"), body.verified_by),
        (_tr("What was checked"), body.verification),
        (_tr("Lessons"), body.lessons),
        (_tr("Retention"), body.retention),
        (_tr("Legal holds"), body.holds),
        (_tr("Still open then, and why"), body.explained),
        (_tr("Still open then"), body.still_open),
        (_tr("Written down"), written),
    ]
    return [(name, words) for name, words in parts if words]


def addition_words(row: TimelineRow, now: datetime) -> tuple[str, str]:
    """Return which addition it is, by whom and when, and its words."""
    head = _tr("Addition {addition}: {kind}. {when}, {author}, entry {number}").format(
        addition=row.addition,
        kind=messages.of_phrase(row.label),
        when=moment_words(row.recorded.moment(), now),
        author=row.author_name,
        number=row.numbers[-1],
    )
    return head, messages.of_statement(row.statement)


def _tr(words: str) -> str:
    return QCoreApplication.translate("close", words)
