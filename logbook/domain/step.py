"""Phases of a response, kinds of incidents, and the steps a phase is made of."""

from dataclasses import dataclass
from enum import StrEnum

from logbook.domain.duty import Origin


class Phase(StrEnum):
    """The parts of a response. Each pack names them in the order of its guide."""

    CONTAIN = "contain"
    PRESERVE = "preserve"
    DOCUMENT = "document"
    NOTIFY = "notify"
    ASSESS = "assess"
    REPORT = "report"
    REMEDIATE = "remediate"
    FOLLOW_UP = "follow-up"
    CLOSE = "close"


STEP_PHASES = (
    Phase.CONTAIN,
    Phase.PRESERVE,
    Phase.ASSESS,
    Phase.REPORT,
    Phase.REMEDIATE,
    Phase.FOLLOW_UP,
    Phase.CLOSE,
)
"""Phases that have steps; documenting is made of questions, notifying of duties."""


class IncidentKind(StrEnum):
    """What sort of incident it is; it decides which steps are asked for."""

    GENERAL = "general"
    RANSOMWARE = "ransomware"
    UNAUTHORISED_ACCESS = "unauthorised-access"
    LOST_DEVICE = "lost-device"
    DISCLOSURE = "disclosure"
    VENDOR = "vendor"


KIND_QUESTION = "incident-kind"
"""Id of the answer that says of what kind an incident turned out to be."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, at its place in its phase.

    Attributes:
        order: Its place; steps of a place and the program's own are sorted by it.
        kinds: Kinds of incident it is for; empty if for all of them.
        condition: When it is to be done, in words; none if always.
        destroys: What doing it can destroy.
        asks_alteration: Whether doing it needs the answer to what it changed.
        keeps_evidence: Whether what it is about becomes items of evidence.
        records: What to write down about it; none if there is nothing special.
        responsible: Whose job it is, as a role.
        say: Words to say to somebody while doing it.
        ours: What part of it is our advice; none if all of it is the guide's.
        source_note: Where it comes from.
        statements: Ids of the statements of the guide it stands for.
    """

    id: str
    phase: Phase
    order: int
    kinds: tuple[IncidentKind, ...]
    title: str
    instruction: str
    condition: str | None
    destroys: str | None
    asks_alteration: bool
    keeps_evidence: bool
    records: str | None
    responsible: str
    say: str | None
    origin: Origin
    ours: str | None
    source_note: str
    statements: tuple[str, ...]

    def fits(self, kind: IncidentKind) -> bool:
        """Tell whether it is asked for in an incident of this kind."""
        return not self.kinds or kind in self.kinds
