"""What a shift prints about the record when it ends, to be kept outside the laptop."""

from dataclasses import dataclass

from logbook.domain.checkpoint import SignedCheckpoint
from logbook.domain.moment import Stamp


@dataclass(frozen=True, slots=True)
class SealSlip:
    """One page that says how far the record had got, and who left and who came.

    Attributes:
        logbook: Name of the logbook's folder.
        checkpoint: The record as it stood then, signed.
        signer: Who signed the checkpoint: whoever was at the laptop.
        incoming: Who takes over; nothing where nobody was asked.
        paper: ``letter`` or ``a4``.
    """

    organisation: str
    place: str
    logbook: str
    checkpoint: SignedCheckpoint
    signer: str
    at: Stamp
    outgoing: str
    incoming: str
    paper: str
    rehearsal: bool = False
    language: str = "en"
