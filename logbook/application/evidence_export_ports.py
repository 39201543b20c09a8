"""What exporting evidence needs from the machine: a folder of copies on a medium."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from logbook.application.evidence_ports import StoredFile
from logbook.domain.medium import Medium


@dataclass(frozen=True, slots=True)
class FileToCopy:
    """One file that goes out.

    Attributes:
        item: Number of the item it belongs to; its copy lies in a folder of this name.
        is_list: Whether it is the list of what was in a folder; it lies beside that
            folder, for its SHA-256 is the one that the entry gives.
    """

    item: str
    stored: StoredFile
    is_list: bool = False


class UnfinishedCopies(Protocol):
    """Copies that are being made; nobody sees half of them under their name."""

    @property
    def medium(self) -> Medium:
        """What the system says of the medium they are on."""

    def write(self) -> Iterator[int]:
        """Write all of them; each step says how many bytes have reached the medium.

        Raises:
            StoredDamagedError: What is stored is not what was taken in.
            MediumFullError: There is no room.
            MediumGoneError: The medium does not answer, or was removed.
            FolderNotWritableError: Nothing can be written there.
        """

    def compare(self) -> Iterator[int]:
        """Read all of them again; each step says how many bytes were the same.

        Raises:
            CopyDiffersError: What was read back is not what was written.
            MediumGoneError: The medium does not answer, or was removed.
        """

    @property
    def listing(self) -> bytes:
        """The list of digests of all of them, as `sha256sum` checks it."""

    def publish(self, entry: int) -> None:
        """Give the folder its name, after *entry* put it on record.

        Raises:
            CopiesNotNamedError: The medium did not take the name; they stay.
        """

    def abandon(self) -> None:
        """Leave nothing behind; does nothing once they are on record."""


class EvidenceExporter(Protocol):
    """Makes folders of copies."""

    def begin(
        self, folder: Path, files: Sequence[FileToCopy], spare: int = 0
    ) -> UnfinishedCopies:
        """Begin a folder; what can be known to fail is refused before it is written.

        Args:
            spare: Bytes that are to stay free beside them.

        Raises:
            HandoverExistsError: The folder is already there.
            LogbookFolderError: It would lie in the folder of a logbook.
            FolderNotWritableError: Nothing can be written there.
            TooLargeForMediumError: The file system takes no file of that size.
            MediumFullError: There is not enough room.
            StoredDamagedError: A name leads out of the folder.
            MediumGoneError: The medium does not answer.
        """
