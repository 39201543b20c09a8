"""Which parts each version of a report has, in the order they are read.

Every version begins with what it is and for whom, and ends with who signed, what is
withheld, how to check it and what its short words mean: a reader who gets little is
told all the more plainly that it is not everything.
"""

from collections.abc import Mapping
from enum import StrEnum

from logbook.domain.report_version import ReportVersion


class Part(StrEnum):
    """One part of a report; what is not on record takes no room in it.

    `BOXES` are those of the incident and of the copy; `COPY` is of the copy alone.
    """

    TITLE = "title"
    BOXES = "boxes"
    COPY = "copy"
    SUPERSEDED = "superseded"
    CONTACT = "contact"
    FORM = "form"
    ACTIVITY = "activity"
    STATUS = "status"
    NOTICE = "notice"
    BRIEF = "brief"
    FIGURES = "figures"
    TIMELINE = "timeline"
    DOCUMENTED = "documented"
    AFFECTED = "affected"
    DETERMINED = "determined"
    STEPS = "steps"
    TOLD = "told"
    CLOCKS = "clocks"
    EXEMPTIONS = "exemptions"
    EVIDENCE = "evidence"
    CUSTODY = "custody"
    HELD = "held"
    CLOSED = "closed"
    SILENCES = "silences"
    CAUTIONS = "cautions"
    PEOPLE = "people"
    WITHHELD = "withheld"
    HOW_TO_CHECK = "how-to-check"
    GLOSSARY = "glossary"
    MISSING = "missing"
    RECEIPT = "receipt"


_TOP = (Part.TITLE, Part.BOXES, Part.SUPERSEDED)
_END = (
    Part.PEOPLE,
    Part.WITHHELD,
    Part.HOW_TO_CHECK,
    Part.GLOSSARY,
    Part.MISSING,
    Part.RECEIPT,
)

_EVERYTHING = (
    *_TOP,
    Part.FIGURES,
    Part.TIMELINE,
    Part.DOCUMENTED,
    Part.AFFECTED,
    Part.DETERMINED,
    Part.STEPS,
    Part.TOLD,
    Part.CLOCKS,
    Part.EVIDENCE,
    Part.CUSTODY,
    Part.HELD,
    Part.CLOSED,
    Part.SILENCES,
    Part.CAUTIONS,
    *_END,
)

_FORM = (*_TOP, Part.FORM, *_END)

_NOTICE = (
    Part.NOTICE,
    Part.COPY,
    Part.SUPERSEDED,
    *(part for part in _END if part is not Part.RECEIPT),
)
"""The draft stands alone on its page; what is about it follows on the next."""

_PARTS: Mapping[ReportVersion, tuple[Part, ...]] = {
    ReportVersion.FULL: _EVERYTHING,
    ReportVersion.COUNSEL: _EVERYTHING,
    ReportVersion.IT: (
        *_TOP,
        Part.DOCUMENTED,
        Part.STEPS,
        Part.EVIDENCE,
        Part.CUSTODY,
        Part.TIMELINE,
        Part.TOLD,
        Part.DETERMINED,
        Part.CLOSED,
        Part.SILENCES,
        Part.CAUTIONS,
        *_END,
    ),
    ReportVersion.POLICE: (
        *_TOP,
        Part.CONTACT,
        Part.TIMELINE,
        Part.EVIDENCE,
        Part.CUSTODY,
        Part.DOCUMENTED,
        Part.STEPS,
        Part.HELD,
        Part.CAUTIONS,
        *_END,
    ),
    ReportVersion.PRIVACY: (
        *_TOP,
        Part.DOCUMENTED,
        Part.AFFECTED,
        Part.DETERMINED,
        Part.CLOCKS,
        Part.EXEMPTIONS,
        Part.TOLD,
        Part.HELD,
        Part.STEPS,
        Part.EVIDENCE,
        Part.TIMELINE,
        Part.CLOSED,
        Part.SILENCES,
        Part.CAUTIONS,
        *_END,
    ),
    ReportVersion.MANAGEMENT: (
        *_TOP,
        Part.BRIEF,
        Part.AFFECTED,
        Part.FIGURES,
        *_END,
    ),
    ReportVersion.REGULATOR: (
        *_TOP,
        Part.DOCUMENTED,
        Part.AFFECTED,
        Part.DETERMINED,
        Part.TOLD,
        Part.CLOCKS,
        Part.STEPS,
        Part.EVIDENCE,
        Part.HELD,
        Part.CLOSED,
        Part.TIMELINE,
        Part.SILENCES,
        Part.CAUTIONS,
        *_END,
    ),
    ReportVersion.VENDOR: (*_TOP, Part.DOCUMENTED, *_END),
    ReportVersion.PEOPLE_NOTICE: _NOTICE,
    ReportVersion.PUBLIC_NOTICE: _NOTICE,
    ReportVersion.ICS_214: (Part.TITLE, Part.ACTIVITY, Part.COPY, *_END),
    ReportVersion.ICS_209: (Part.TITLE, Part.STATUS, Part.COPY, *_END),
}


def parts_of(version: ReportVersion) -> tuple[Part, ...]:
    """Return the parts of a version; of a form, the form and what proves it."""
    return _PARTS.get(version, _FORM)
