"""What the logbook says about itself, its clock and what left it, in phrases."""

from logbook.domain.bodies import Amendment, IncidentOpened
from logbook.domain.print_outcome import PrintOutcome, outcome_of
from logbook.domain.record_bodies import (
    ClockChange,
    ClockCheck,
    ClockEvent,
    Countersigned,
    LocalPackImported,
    LogbookCreated,
    PaperKind,
    PersonEnrolled,
    ReportIssued,
    ReportPrinted,
)
from logbook.domain.review_statements import size_in
from logbook.domain.step import IncidentKind
from logbook.domain.wording import Phrase, Slot

RecordBody = (
    LogbookCreated
    | PersonEnrolled
    | IncidentOpened
    | LocalPackImported
    | Amendment
    | ClockCheck
    | ClockEvent
    | Countersigned
    | ReportIssued
    | ReportPrinted
)
"""What is said in one phrase."""


def record_of(body: RecordBody) -> Phrase:
    """Return what the entry says."""
    match body:
        case LogbookCreated():
            code = "logbook-created.rehearsal" if body.rehearsal else "logbook-created"
            return Phrase(
                code, {"organisation": body.organisation, "place": body.place}
            )
        case PersonEnrolled():
            role = Phrase(f"role.{body.role}")
            return Phrase("person-enrolled", {"name": body.name, "role": role})
        case IncidentOpened():
            return _opened(body)
        case LocalPackImported():
            slots = {"version": body.version, "pack": body.pack}
            return Phrase("local-pack", slots)
        case Amendment():
            return Phrase("amendment-not-applied", {"reason": body.reason})
        case ClockCheck() | ClockEvent():
            return clock_of(body)
    return _left(body)


def clock_of(body: ClockCheck | ClockEvent) -> Phrase:
    """Return how the laptop's clock goes."""
    match body:
        case ClockCheck(ahead=0):
            return Phrase("clock.agrees", {"reference": body.reference})
        case ClockCheck():
            code = "clock.ahead" if body.ahead > 0 else "clock.behind"
            return Phrase(
                code, {"seconds": abs(body.ahead), "reference": body.reference}
            )
        case ClockEvent(change=ClockChange.ZONE):
            return Phrase("clock.zone", {"minutes": body.seconds // 60})
    return Phrase(f"clock.{body.change}", {"seconds": abs(body.seconds)})


def _opened(body: IncidentOpened) -> Phrase:
    if body.category not in set(IncidentKind):
        return Phrase("incident-opened", {"title": body.title})
    kind = Phrase(f"incident-kind.{body.category}")
    return Phrase("incident-opened.kind", {"title": body.title, "kind": kind})


def _left(body: Countersigned | ReportIssued | ReportPrinted) -> Phrase:
    """Return what was vouched for, or what left the program."""
    match body:
        case Countersigned():
            return Phrase("countersigned", {"size": size_in(body.checkpoint)})
        case ReportIssued() if body.paper is not PaperKind.REPORT:
            return Phrase(
                f"paper-issued.{body.paper}",
                {"report": body.report, "recipient": body.recipient_name},
            )
        case ReportIssued():
            return Phrase(
                "report-issued",
                {
                    "report": body.report,
                    "edition": Phrase(f"edition.{body.edition}"),
                    "copy": body.copy,
                    "recipient": body.recipient_name,
                },
            )
    return _printed(body)


def _printed(body: ReportPrinted) -> Phrase:
    outcome = outcome_of(body)
    tells = outcome in {PrintOutcome.SENT, PrintOutcome.CONFIRMED}
    code = f"{outcome}.pages" if body.pages and tells else str(outcome)
    slots: dict[str, Slot] = {
        "report": body.report,
        "copy": body.copy,
        "pages": body.pages,
        "missing": body.missing,
        "printer": body.printer,
    }
    return Phrase(f"report-printed.{code}", slots)
