"""The rail and the header in plain values, worked out on the logbook thread."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.clocks import READ_FOR_CLOCKS, Clock
from logbook.domain.entry import EntryKind
from logbook.domain.incident import (
    READ_FOR_KIND,
    READ_FOR_STATUS,
    Incident,
    IncidentStatus,
)
from logbook.domain.notification import DutyProgress, DutyState
from logbook.domain.playbook import READ_FOR_PROGRESS, PhaseProgress, progress_of
from logbook.domain.verification import VerificationReport
from logbook.domain.wording import Phrase
from ui import messages, rooms
from ui.formatting import duration_text
from ui.screens.clock_words import due_chip, header_words, next_due
from ui.screens.incident_kind import kind_name
from ui.screens.incidents import STATUS_LOOKS
from ui.screens.incidents_read import status_among
from ui.widgets.incident_header import Heading, Notice
from ui.widgets.rail_item import RailEntry

READ_FOR_STANDING = (
    *READ_FOR_PROGRESS,
    *READ_FOR_CLOCKS,
    *READ_FOR_KIND,
    *READ_FOR_STATUS,
)
"""Kinds of entry that `standing_of` takes anything from; notes are none of them."""

_NONE = timedelta(0)


@dataclass(frozen=True, slots=True)
class Standing:
    """How the open incident and the record stand.

    Attributes:
        size: Number of the newest entry of the logbook.
        entries: How many entries the open incident has.
        incidents: How many incidents there are.
        waiting: How many questions and reports wait for the person.
        items: How many items of evidence the open incident has, and *offered* how many
            of them wait for the person to accept them.
    """

    size: int
    incidents: int
    waiting: int = 0
    entries: int = 0
    items: int = 0
    offered: int = 0
    status: Phrase | None = None
    kind: str = ""
    phases: tuple[PhaseProgress, ...] = ()
    duties: tuple[DutyProgress, ...] = ()
    clocks: tuple[Clock, ...] = ()


def standing_of(logbook: OpenLogbook, incident: Incident | None) -> Standing:
    """Work out how things stand; to be called on the logbook thread."""
    size = logbook.timelines.size()
    count = len(logbook.incidents.incidents())
    waiting = logbook.reviews.waiting()
    if incident is None:
        return Standing(size, count, waiting)
    # Read once for everything, and of a long incident only what decides it.
    store = logbook.journal.store
    entries = list(store.of_incident(incident.reference, *READ_FOR_STANDING))
    progress = progress_of(logbook.pack, entries)
    items, offered = _evidence_in(logbook, incident.reference)
    return Standing(
        size=size,
        incidents=count,
        waiting=waiting,
        entries=store.count(incident.reference),
        items=items,
        offered=offered,
        status=status_among(entries, logbook.pack),
        kind=progress.kind,
        phases=progress.phases(),
        duties=progress.duties,
        clocks=logbook.clocks.among(entries, logbook.pack),
    )


def _evidence_in(logbook: OpenLogbook, incident: str) -> tuple[int, int]:
    """Return how many items an incident has, and how many wait for the person."""
    store, kind = logbook.journal.store, EntryKind.EVIDENCE_REGISTERED
    if next(iter(store.of_incident(incident, kind)), None) is None:
        # Most incidents have none: who has what is then not worked out at all.
        return 0, 0
    evidence = logbook.evidence
    waiting = [each for each in evidence.custody.waiting() if each.incident == incident]
    return len(evidence.register.register_of(incident).items), len(waiting)


def phase_entries(standing: Standing) -> list[RailEntry]:
    """Return the lines of the rail for the phases of the open incident."""
    of = QCoreApplication.translate("rooms", "{settled} of {total}")
    return [
        RailEntry(
            key=phase.phase.value,
            words=rooms.phase_name(phase.phase),
            mark=phase.fraction,
            count=of.format(settled=phase.settled, total=phase.total),
            shortcut=f"Alt+{number}",
        )
        for number, phase in enumerate(standing.phases, start=1)
    ]


def room_entries(
    standing: Standing, report: VerificationReport | None, there: Container[str]
) -> list[RailEntry]:
    """Return the lines of the rail for the rooms of the record.

    Args:
        there: Rooms that have a screen; no other one is shown.
    """
    order = _OF_INCIDENT if standing.phases else _OF_LOGBOOK
    lines = _room_lines(standing, report)
    return [lines[room] for room in order if room in there]


_OF_LOGBOOK = (
    rooms.OVERVIEW,
    rooms.INCIDENTS,
    rooms.REVIEW,
    rooms.SHIFT,
    rooms.VERIFICATION,
)
"""Rooms one can go to while no incident is open, as they stand on the rail."""

_OF_INCIDENT = (
    rooms.OVERVIEW,
    rooms.TIMELINE,
    rooms.EVIDENCE,
    rooms.REVIEW,
    rooms.CLOCKS,
    rooms.SHIFT,
    rooms.HAND_OVER,
    rooms.VERIFICATION,
    rooms.INCIDENTS,
)


def _room_lines(
    standing: Standing, report: VerificationReport | None
) -> dict[str, RailEntry]:
    translate = QCoreApplication.translate
    broken = report is not None and not report.intact
    shield = "shield-alert" if broken else "shield-check"
    entries, clocks = str(standing.entries), str(len(standing.clocks))
    incidents = str(standing.incidents)
    waiting = str(standing.waiting or "")
    drawn = (
        (rooms.OVERVIEW, translate("rooms", "Overview"), "layout-dashboard", "", "F2"),
        (
            rooms.TIMELINE,
            translate("rooms", "Timeline"),
            "list-filter",
            entries,
            "Alt+T",
        ),
        (
            rooms.EVIDENCE,
            translate("rooms", "Evidence"),
            "archive",
            _items(standing),
            "Alt+E",
        ),
        (rooms.REVIEW, translate("rooms", "Review"), "badge-check", waiting, "F7"),
        (rooms.CLOCKS, translate("rooms", "Clocks"), "timer", clocks, "Alt+0"),
        (rooms.SHIFT, translate("rooms", "Shift"), "arrow-left-right", "", "F8"),
        (rooms.HAND_OVER, translate("rooms", "Hand over"), "printer", "", "Alt+H"),
        (
            rooms.INCIDENTS,
            translate("rooms", "Incidents"),
            "folder-lock",
            incidents,
            "",
        ),
    )
    verification = RailEntry(
        rooms.VERIFICATION,
        translate("rooms", "Verification"),
        shield,
        "",
        "Alt+V",
        alert=broken,
    )
    lines = {line[0]: RailEntry(*line) for line in drawn}
    return {**lines, rooms.VERIFICATION: verification}


def _items(standing: Standing) -> str:
    """Return how many items there are, and how many of them wait for the person."""
    if not standing.offered:
        return str(standing.items)
    one = QCoreApplication.translate("rooms", "1 waits, {items}")
    several = QCoreApplication.translate("rooms", "{count} wait, {items}")
    words = one if standing.offered == 1 else several
    return words.format(count=standing.offered, items=standing.items)


def heading_of(incident: Incident | None, standing: Standing) -> Heading:
    """Return what the header says of the open incident."""
    if incident is None or standing.status is None:
        return Heading()
    icon, tone = STATUS_LOOKS[standing.status.code]
    status = Notice(messages.of_phrase(standing.status), tone, icon)
    kind = kind_name(standing.kind)
    return Heading(incident.reference, incident.title, status, kind)


def is_closed(incident: Incident | None, standing: Standing) -> bool:
    """Tell whether the open incident takes additions only."""
    return incident is not None and _takes_additions_only(standing)


def duty_notices(standing: Standing, now: datetime) -> list[Notice]:
    """Return who is still to be told, most urgent first; after the close nobody."""
    if _takes_additions_only(standing):
        return []
    waiting = [duty for duty in standing.duties if duty.counts and not duty.settled]
    asked = [duty for duty in waiting if duty.state is DutyState.NEEDS_ANSWER]
    ready = len(waiting) - len(asked)
    notices = _clock_notices(standing, now)
    late = max((_lateness(duty, now) for duty in waiting), default=_NONE)
    if late > _NONE:
        words = QCoreApplication.translate(
            "rooms", "Next try: {length} overdue"
        ).format(length=duration_text(late))
        notices.append(Notice(words, "bad", "clock-alert"))
    if ready:
        several = QCoreApplication.translate(
            "rooms", "{count} offices to be told"
        ).format(count=ready)
        words = (
            QCoreApplication.translate("rooms", "1 office to be told")
            if ready == 1
            else several
        )
        notices.append(Notice(words, "warn", "phone"))
    if asked:
        several = QCoreApplication.translate(
            "rooms", "{count} duties need an answer"
        ).format(count=len(asked))
        words = (
            QCoreApplication.translate("rooms", "1 duty needs an answer")
            if len(asked) == 1
            else several
        )
        notices.append(Notice(words, "muted", "circle-question-mark"))
    return notices


def witness_notice(
    report: VerificationReport | None, size: int
) -> tuple[Notice | None, str]:
    """Return what nobody else vouches for yet, in full and in short.

    Args:
        size: Number of the newest entry; the report may be older.
    """
    if report is None:
        return Notice(
            QCoreApplication.translate("rooms", "Checking the record"),
            "warn",
            "circle-dashed",
        ), ""
    if not report.intact:
        words = QCoreApplication.translate(
            "rooms", "Record damaged from entry {number}"
        )
        found = words.format(number=report.first_bad)
        return Notice(found, "bad", "shield-alert"), ""
    alone = max(0, size - report.witnessed)
    if not alone:
        return Notice(
            QCoreApplication.translate("rooms", "All entries witnessed"),
            "good",
            "stamp",
        ), ""
    several = QCoreApplication.translate(
        "rooms", "{count} entries not yet witnessed"
    ).format(count=alone)
    words = (
        QCoreApplication.translate("rooms", "1 entry not yet witnessed")
        if alone == 1
        else several
    )
    return Notice(words, "muted", "stamp"), QCoreApplication.translate(
        "rooms", "{count} not witnessed"
    ).format(count=alone)


def _clock_notices(standing: Standing, now: datetime) -> list[Notice]:
    """Return whose date of the law is next, if there is one."""
    clock = next_due(standing.clocks)
    due = clock.due if clock else None
    if clock is None or due is None:
        return []
    icon, _, tone = due_chip(due, now)
    return [Notice(header_words(clock, now), tone, icon)]


def _lateness(duty: DutyProgress, now: datetime) -> timedelta:
    """Return how long a promised next try is overdue; nothing if it is not."""
    until = duty.until.at if duty.until else None
    return max(_NONE, now - until) if until else _NONE


def _takes_additions_only(standing: Standing) -> bool:
    closed = f"status.{IncidentStatus.CLOSED}"
    return standing.status is not None and standing.status.code == closed
