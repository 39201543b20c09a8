"""The report for the management of the place itself: with how long things took.

No guide of a place names an office for it, and none is made up: it is made out to the
management and council of the organisation the logbook was created for.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.figure_words import Measured, measured_of, strips_of
from logbook.domain.figures import (
    FIGURE_KINDS,
    IncidentFigures,
    figures_of,
    stretches_of,
)
from logbook.domain.incident import incidents_of
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.report import Report

MANAGEMENT = "management"
"""Id of the recipient that is no office of a pack."""


def read_for(recipient: str) -> tuple[EntryKind, ...]:
    """Return what has to be read of other incidents for a report to somebody."""
    return FIGURE_KINDS if recipient == MANAGEMENT else ()


def with_figures(
    report: Report, pack: JurisdictionPack, entries: Iterable[SignedEntry]
) -> Report:
    """Add how long things took, if the report is for the management.

    Args:
        entries: Of every incident, at least those `read_for` names, oldest first.
    """
    if report.recipient != MANAGEMENT:
        return report
    told: dict[str, list[SignedEntry]] = {}
    for signed in entries:
        if signed.entry.incident is not None:
            told.setdefault(signed.entry.incident, []).append(signed)
    whole = _figures_of(told, pack)
    if report.seen is not None:
        told[report.incident] = list(report.seen.entries)
    part = _figures_of(told, pack)
    seen = _measured(part, report.incident)
    about = [each.about for each in seen]
    return replace(
        report,
        # A length that rests on what is withheld comes out otherwise without it.
        figures=tuple(
            each
            for each in _measured(whole, report.incident)
            if seen and (each in seen or each.about not in about)
        ),
        overall=strips_of(stretches_of(part)),
    )


def _figures_of(
    told: Mapping[str, Sequence[SignedEntry]], pack: JurisdictionPack
) -> list[IncidentFigures]:
    return [
        figures_of(incident, pack, of_incident)
        for reference, of_incident in told.items()
        if (incident := incidents_of(of_incident).get(reference)) is not None
    ]


def _measured(
    figures: Iterable[IncidentFigures], incident: str
) -> tuple[Measured, ...]:
    own = [each for each in figures if each.incident == incident]
    return tuple(measured for each in own for measured in measured_of(each))
