"""How far the record has got, in the three lines that are signed."""

from logbook.application.journal import Journal
from logbook.domain.checkpoint import (
    Checkpoint,
    NoteSignature,
    SignedCheckpoint,
    cosign,
    sign_checkpoint,
)


def checkpoint_of(log: str, journal: Journal, up_to: int | None = None) -> Checkpoint:
    """Return how far the record has got, or had got with entry *up_to*.

    Args:
        log: Id of the logbook.
        up_to: An entry of the record; its newest where nothing else is said.
    """
    head = journal.store.head()
    if up_to is None or up_to >= head.size:
        return Checkpoint(log, head.size, head.root())
    # Every entry carries the root over all that were there before it.
    [following] = journal.store.read(up_to + 1, up_to + 1)
    return Checkpoint(log, up_to, following.entry.prev_root)


def signed_checkpoint_of(
    log: str, journal: Journal, up_to: int | None = None
) -> SignedCheckpoint:
    """Return the same, signed by whoever is at the laptop."""
    signer = journal.signer
    checkpoint = checkpoint_of(log, journal, up_to)
    return sign_checkpoint(checkpoint, signer.person, signer.public_key, signer.sign)


def cosigned(journal: Journal, checkpoint: Checkpoint) -> NoteSignature:
    """Return the cosignature of whoever is at the laptop, with the time it is now."""
    signer = journal.signer
    at = int(journal.clock.now().at.timestamp())
    return cosign(checkpoint, signer.person, signer.public_key, signer.sign, at=at)
