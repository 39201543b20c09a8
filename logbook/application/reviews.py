"""What a supervisor does with what others recorded."""

from logbook.application.journal import Journal
from logbook.application.rights import require_supervisor
from logbook.domain.checkpoint import (
    Checkpoint,
    SignedCheckpoint,
    cosign,
    sign_checkpoint,
)
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.errors import OwnEntriesOnlyError
from logbook.domain.record_bodies import Countersigned


class ReviewService:
    """Countersigns what others recorded, and states how far the record has got."""

    def __init__(self, log: str, journal: Journal) -> None:
        self._log = log
        self._journal = journal

    def checkpoint(self) -> Checkpoint:
        """Return how far the record has got now."""
        head = self._journal.store.head()
        return Checkpoint(self._log, head.size, head.root())

    def signed_checkpoint(self) -> SignedCheckpoint:
        """Return the same, signed by whoever is at the laptop."""
        signer = self._journal.signer
        return sign_checkpoint(
            self.checkpoint(), signer.person, signer.public_key, signer.sign
        )

    def countersign(self) -> SignedEntry:
        """Put the supervisor's cosignature over everything recorded so far.

        Raises:
            NotASupervisorError: Only supervisors countersign.
            OwnEntriesOnlyError: There is nothing by anybody else to countersign.
        """
        require_supervisor(self._journal)
        store, signer = self._journal.store, self._journal.signer
        checkpoint = self.checkpoint()
        since = self._countersigned_up_to() + 1
        others = (
            entry
            for entry in store.read(since, checkpoint.size)
            if entry.entry.author != signer.person
        )
        if next(others, None) is None:
            raise OwnEntriesOnlyError
        at = int(self._journal.clock.now().at.timestamp())
        line = cosign(checkpoint, signer.person, signer.public_key, signer.sign, at=at)
        return self._journal.append(
            None, Countersigned(checkpoint.to_text(), line.to_line())
        )

    def _countersigned_up_to(self) -> int:
        sizes = [
            Checkpoint.from_text(str(signed.values["checkpoint"])).size
            for signed in self._journal.store.of_kind(EntryKind.COUNTERSIGNED)
        ]
        return max(sizes, default=0)
