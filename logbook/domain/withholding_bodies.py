"""The body of the entry by which somebody decides what a report keeps back."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from logbook.domain.entry import EntryKind


class WithholdChoice(StrEnum):
    """What was decided about a proposal.

    ``accepted``: all of it, as it stood. ``withhold`` and ``show`` overrule it for
    the entries referred to: kept back though it was to be shown, or the reverse.
    """

    ACCEPTED = "accepted"
    WITHHOLD = "withhold"
    SHOW = "show"


@dataclass(frozen=True, slots=True)
class WithholdingDecided:
    """What somebody decided about what is kept from one recipient.

    An overruling refers to the entries it is about.

    Attributes:
        recipient: Id of whom reports are made out to.
        audience: Which audience that recipient is.
        field: The one field it is about; nothing for every field.
        why: Class of the reason, where something is withheld.
        reason: In the words of who decided; needed for every overruling.
        counts: What was accepted: how many parts under each class, ``W1 12, W2 3``.
        up_to: Number of the last entry the accepted proposal looked at.
        rules: Version of the rules that proposed it.
    """

    KIND: ClassVar = EntryKind.WITHHOLDING_DECIDED
    recipient: str
    recipient_name: str
    audience: str
    choice: WithholdChoice
    field: str = ""
    why: str = ""
    reason: str = ""
    counts: str = ""
    up_to: int = 0
    rules: str = ""
