"""What is printed once, when a logbook is created, and kept outside the laptop."""

from dataclasses import dataclass

from logbook.domain.checkpoint import SignedCheckpoint
from logbook.domain.digest import Digest
from logbook.domain.moment import Stamp
from logbook.domain.role import Role


@dataclass(frozen=True, slots=True)
class SetupSheet:
    """The one page that must not lie on the laptop's own disk.

    Attributes:
        logbook: Name of the logbook's folder.
        root: SHA-256 of the authority's certificate; may be told to anybody.
        recovery_key: Opens the logbook; as it is typed, in groups.
        checkpoint: The record as it stood then, signed.
        people: Name and role of everybody enrolled from the beginning.
        paper: ``letter`` or ``a4``.
    """

    organisation: str
    place: str
    logbook: str
    log: str
    root: Digest
    recovery_key: str
    checkpoint: SignedCheckpoint
    people: tuple[tuple[str, Role], ...]
    created: Stamp
    paper: str
    rehearsal: bool = False
    language: str = "en"
