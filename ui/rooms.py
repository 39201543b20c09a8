"""The names of the rooms; those of the phases are the domain's own."""

INCIDENTS, TIMELINE, HAND_OVER, VERIFICATION, SETTINGS, HELP = (
    "incidents",
    "timeline",
    "handoff",
    "verification",
    "settings",
    "help",
)
"""Rooms beside the phases, whose names are those of the domain."""
