"""To whom reports are made out: offices of the pack, and readers no pack names.

No guide names an office for the management, for counsel or for the public; none is
made up. They are called by what they are to the organisation of the logbook.
"""

from logbook.application.management_report import MANAGEMENT
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.report_version import ReportVersion, version_for
from logbook.domain.wording import Phrase, say

FOLLOW_UP = ":follow-up"
"""Ends the id of an office that gets a second, later report of another form."""

_OWN = (
    "full",
    "counsel",
    MANAGEMENT,
    "people",
    "public",
    "vendor",
    "ics-214",
    "ics-209",
)
"""Ids of those who are no office of a pack, in the order they are offered."""

_WHERE_NONE_IS_NAMED = {
    "police": ReportVersion.POLICE,
    "privacy": ReportVersion.PRIVACY,
}
"""Readers of our own where the pack of a place names no office that gets it."""


def recipients_of(pack: JurisdictionPack, organisation: str) -> list[tuple[str, str]]:
    """Return id and name of everybody reports are made out to."""
    found: list[tuple[str, str]] = []
    for office in pack.offices:
        if office.id in _OWN:
            continue
        if office.report_to or version_for(office.id) is not ReportVersion.REGULATOR:
            found.append((office.id, office.name))
            later = f"{office.id}{FOLLOW_UP}"
            if version_for(later) is not ReportVersion.REGULATOR:
                found.append((later, recipient_name(pack, organisation, later)))
    # The federal police of a place are no reason not to name its own.
    given = {version_for(each) for each, _ in found if each != "fbi-ic3"}
    missing = [
        own for own, version in _WHERE_NONE_IS_NAMED.items() if version not in given
    ]
    return found + [
        (own, recipient_name(pack, organisation, own)) for own in (*missing, *_OWN)
    ]


def is_own(recipient: str) -> bool:
    """Tell whether a recipient is no office of a pack, but a reader of our own."""
    return recipient in _OWN


def recipient_name(pack: JurisdictionPack, organisation: str, recipient: str) -> str:
    """Return the name a report is made out to.

    Raises:
        UnknownItemError: The pack has no such office.
    """
    is_office = any(office.id == recipient for office in pack.offices)
    if recipient in _OWN or (recipient in _WHERE_NONE_IS_NAMED and not is_office):
        slots = {"organisation": organisation}
        return say(Phrase(f"recipient.{recipient}", slots))
    return pack.office(recipient.removesuffix(FOLLOW_UP)).name
