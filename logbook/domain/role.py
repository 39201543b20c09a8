"""The two people who sit at the laptop."""

from enum import StrEnum


class Role(StrEnum):
    """What a person may do here. The values are stored and signed."""

    RESPONDER = "responder"
    SUPERVISOR = "supervisor"
