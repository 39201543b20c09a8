"""Which report somebody gets: what it is called, and for which audience it is."""

from collections.abc import Mapping
from enum import StrEnum

from logbook.domain.audience import Audience


class ReportVersion(StrEnum):
    """What a report tells. The values are stored and signed: never rename one."""

    FULL = "full"
    IT = "it"
    POLICE = "police"
    PRIVACY = "privacy"
    COUNSEL = "counsel"
    MANAGEMENT = "management"
    REGULATOR = "regulator"
    IPC_ONTARIO = "ipc-ontario"
    CT_AG = "ct-ag"
    TX_AG = "tx-ag"
    TX_48H = "tx-48h"
    TX_10BD = "tx-10bd"
    OK_AG = "ok-ag"
    MO_AG = "mo-ag"
    VENDOR = "vendor"
    PEOPLE_NOTICE = "people-notice"
    PUBLIC_NOTICE = "public-notice"
    ICS_214 = "ics-214"
    ICS_209 = "ics-209"

    @property
    def audience(self) -> Audience:
        """Who reads it."""
        return _AUDIENCES.get(self, Audience.REGULATOR)


_AUDIENCES: Mapping[ReportVersion, Audience] = {
    ReportVersion.FULL: Audience.ARCHIVE,
    ReportVersion.IT: Audience.IT,
    ReportVersion.POLICE: Audience.POLICE,
    ReportVersion.PRIVACY: Audience.PRIVACY,
    ReportVersion.COUNSEL: Audience.COUNSEL,
    ReportVersion.MANAGEMENT: Audience.MANAGEMENT,
    ReportVersion.VENDOR: Audience.VENDOR,
    ReportVersion.PEOPLE_NOTICE: Audience.AFFECTED,
    ReportVersion.PUBLIC_NOTICE: Audience.PUBLIC,
    ReportVersion.ICS_214: Audience.IT,
    ReportVersion.ICS_209: Audience.MANAGEMENT,
}

_OFFICES: Mapping[str, ReportVersion] = {
    "it-services": ReportVersion.IT,
    "it-department": ReportVersion.IT,
    "city-it": ReportVersion.IT,
    "police": ReportVersion.POLICE,
    "fbi-ic3": ReportVersion.POLICE,
    "privacy": ReportVersion.PRIVACY,
    "privacy-office": ReportVersion.PRIVACY,
    "records-officer": ReportVersion.PRIVACY,
    "city-clerk": ReportVersion.PRIVACY,
    "city-records": ReportVersion.PRIVACY,
    "city-attorney": ReportVersion.COUNSEL,
    "legal-counsel": ReportVersion.COUNSEL,
    "privacy-commissioner": ReportVersion.IPC_ONTARIO,
    "ct-attorney-general": ReportVersion.CT_AG,
    "tx-attorney-general": ReportVersion.TX_AG,
    "texas-cyber-command": ReportVersion.TX_48H,
    "texas-cyber-command:follow-up": ReportVersion.TX_10BD,
    "tx-secretary-of-state": ReportVersion.TX_48H,
    "tx-secretary-of-state:follow-up": ReportVersion.TX_10BD,
    "ok-attorney-general": ReportVersion.OK_AG,
    "mo-attorney-general": ReportVersion.MO_AG,
    "card-acquirer": ReportVersion.VENDOR,
    "management": ReportVersion.MANAGEMENT,
    "full": ReportVersion.FULL,
    "counsel": ReportVersion.COUNSEL,
    "people": ReportVersion.PEOPLE_NOTICE,
    "public": ReportVersion.PUBLIC_NOTICE,
    "vendor": ReportVersion.VENDOR,
    "ics-214": ReportVersion.ICS_214,
    "ics-209": ReportVersion.ICS_209,
}
"""What each recipient gets, by id; another office gets the regulators' common view."""


def version_for(recipient: str) -> ReportVersion:
    """Return which report is made out to a recipient."""
    return _OFFICES.get(recipient, ReportVersion.REGULATOR)
