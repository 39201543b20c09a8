"""For whom a report is, and for which reasons something is kept from somebody."""

from enum import StrEnum


class Audience(StrEnum):
    """Who reads a report; what a field may be shown to is said by these."""

    IT = "it"
    PRIVACY = "privacy"
    POLICE = "police"
    REGULATOR = "regulator"
    AFFECTED = "affected"
    COUNSEL = "counsel"
    MANAGEMENT = "management"
    PUBLIC = "public"
    VENDOR = "vendor"
    ARCHIVE = "archive"

    @property
    def is_outside(self) -> bool:
        """Whether it is nobody's office: neither kinds of entries nor authors show."""
        return self in _OUTSIDE

    @property
    def sees_everything(self) -> bool:
        """Whether nothing is ever kept from it: the sealed full record, and counsel."""
        return self in _FULL


_OUTSIDE = frozenset({Audience.AFFECTED, Audience.PUBLIC, Audience.VENDOR})
_FULL = frozenset({Audience.ARCHIVE, Audience.COUNSEL})


class WithholdClass(StrEnum):
    """Why something is withheld; printed with its meaning wherever it is used."""

    LIVE_SECURITY = "W1"
    PERSONAL = "W2"
    PRIVILEGE = "W3"
    INVESTIGATION = "W4"
    UNPROVEN = "W5"
    THIRD_PARTY = "W6"
    SAFETY = "W7"
