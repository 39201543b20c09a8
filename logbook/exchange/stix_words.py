"""Words of the record in the vocabularies of STIX 2.1 and its incident extension.

Only what means the same is here; what the record says otherwise is left out. Answers
are the choices of the documentation, word by word as they are recorded.
"""

from collections.abc import Mapping

from logbook.domain.bodies import CallOutcome, StepMark
from logbook.domain.step import IncidentKind, Phase

DETERMINATION: Mapping[str, str] = {
    "Suspected": "suspected",
    "Confirmed": "confirmed",
    "False alarm": "false-positive",
}
"""Of incident-determination-enum; what nobody determined is suspected there."""

DETECTION: Mapping[str, tuple[str, ...]] = {
    "Somebody noticed it": ("user-reporting",),
    "An alarm or a tool": ("automated-tool",),
    "A demand from the attackers": ("message-from-attacker",),
    "The vendor said so": ("external-notification",),
    "The police or another authority said so": ("external-notification",),
    "Somebody outside said so": ("external-notification",),
    "A review or an audit": ("human-review",),
}
"""Of detection-methods-ov."""

RECOVERABILITY: Mapping[str, str] = {
    "Regular: with the people at hand": "regular",
    "Supplemented: with more people, in foreseeable time": "supplemented",
    "Extended: time cannot be foreseen": "extended",
    "Not recoverable": "not-recoverable",
}
"""Of recoverability-enum."""

AVAILABILITY: Mapping[str, int] = {
    "No impact": 0,
    "No impact on services": 5,
    "Minimal impact on services that are not critical": 15,
    "Minimal impact on critical services": 30,
    "Significant impact on services that are not critical": 50,
    "Services that are not critical cannot be given": 65,
    "Significant impact on critical services": 75,
    "Critical services cannot be given or controlled": 90,
}
"""The scale of US-CERT in numbers, as appendix A of the extension gives them."""

INCIDENT_TYPES: Mapping[IncidentKind, tuple[str, ...]] = {
    IncidentKind.RANSOMWARE: ("ransomware",),
    IncidentKind.LOST_DEVICE: ("equipment-loss",),
    IncidentKind.DISCLOSURE: ("unauthorized-release",),
}
"""Of event-type-ov. Access may be to a system or to information: nothing is chosen."""

TASK_TYPES: Mapping[str, tuple[str, ...]] = {
    Phase.CONTAIN: ("containment",),
    Phase.PRESERVE: ("investigation",),
    Phase.ASSESS: ("investigation",),
}
"""Of task-type-ov; the other phases have no type of their own there."""

OUTCOME_OF_STEP: Mapping[StepMark | None, str] = {
    StepMark.REQUESTED: "pending",
    StepMark.AUTHORISED: "pending",
    StepMark.DONE: "successful",
    StepMark.VERIFIED: "successful",
    StepMark.NOT_APPLICABLE: "cancelled",
    StepMark.DEFERRED: "pending",
}
"""Of task-outcome-enum; of a step that was taken back it is unknown."""

OUTCOME_OF_CALL: Mapping[CallOutcome, str] = {
    CallOutcome.TOLD: "successful",
    CallOutcome.MESSAGE_LEFT: "ongoing",
    CallOutcome.NO_ANSWER: "failed",
    CallOutcome.NOT_APPLICABLE: "cancelled",
    CallOutcome.DEFERRED: "pending",
}
"""Of task-outcome-enum."""
