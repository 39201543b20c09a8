"""What the evidence services need from the machine: vault, sources and media."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from logbook.domain.digest import Digest
from logbook.domain.evidence_bodies import DamageKind, EvidenceRegistered
from logbook.domain.medium import Medium


@dataclass(frozen=True, slots=True)
class FoundSource:
    """A file or a folder as it lies there, before anything of it was read.

    Attributes:
        name: The last part of its path, as text that can always be shown.
        files: How many files; *size* are the bytes of all of them.
        modified, accessed, changed, created: RFC 3339 in UTC, empty where unknown.
        left_out: How many things in a folder are no files and are not taken.
    """

    path: Path
    name: str
    is_folder: bool
    files: int
    size: int
    medium: Medium
    modified: str = ""
    accessed: str = ""
    changed: str = ""
    created: str = ""
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What lies in the vault once a source was read to its end.

    Attributes:
        sha256: Of the only file, or of the list of a folder.
        grew: Whether a source changed while it was read.
        access_kept: Whether access times stayed; none where the system does not say.
    """

    files: int
    size: int
    sha256: Digest
    grew: bool
    access_kept: bool | None
    left_out: int


@dataclass(frozen=True, slots=True)
class SourceDigest:
    """One file of a source as it was read just now; nothing of it was kept.

    Attributes:
        name: Where it lies inside the folder, as its row of the list of a stored
            folder declares it; the name of the file itself where it is no folder.
    """

    name: str
    size: int
    sha256: Digest


class Sources(Protocol):
    """Looks at what could be taken in; reads it, and changes nothing."""

    def look(self, path: Path) -> FoundSource:
        """Return what lies there.

        Raises:
            NotTakenInError: It is a link, a device, a pipe or a socket.
            SourceGoneError: There is nothing, or it cannot be read.
            SourceForbiddenError: The system does not allow it.
        """

    def media(self) -> Sequence[Medium]:
        """Return the removable media that are there now."""

    def digests(self, source: FoundSource) -> Iterator[int | SourceDigest]:
        """Read every file of a source: bytes done so far, and what each file is.

        Raises:
            SourceGoneError: It cannot be read to its end.
            SourceForbiddenError: It cannot be read at all.
        """


class VaultIntake(Protocol):
    """One item on its way into the vault; nobody sees half of it."""

    @property
    def vault(self) -> str:
        """Name of the item in the vault: 64 hexadecimal digits."""

    def take(self, source: FoundSource) -> Iterator[int]:
        """Read the source to its end; each step says how many bytes are done.

        Everything is on the disk when it ends. A source is opened for reading only.

        Raises:
            SourceGoneError: It cannot be read to its end.
            SourceForbiddenError: It cannot be read at all.
            VaultFullError: There is no room.
            VaultNotWrittenError: The disk did not take it.
        """

    @property
    def taken(self) -> TakenIn:
        """What was taken in, once *take* has ended."""

    def publish(self) -> None:
        """Give it its name, after the entry about it was recorded."""

    def abandon(self) -> None:
        """Leave nothing behind; does nothing once it is published."""


class SealingStream(Protocol):
    """Seals one object of the vault, from its first chunk to its last."""

    @property
    def header(self) -> bytes:
        """What stands before the first chunk."""

    def seal(self, content: memoryview, out: memoryview, *, last: bool) -> int:
        """Seal whole chunks into *out*; return how many bytes of it are filled.

        Args:
            last: Nothing follows; the last chunk may be shorter than the others.
        """


class OpeningStream(Protocol):
    """Opens one object of the vault, from its first chunk to its last."""

    def open(self, sealed: memoryview, out: memoryview, *, last: bool) -> int | None:
        """Open whole chunks into *out*; return how many bytes of it are filled.

        None if they are not what was sealed, there, in this order.
        """


class Sealing(Protocol):
    """Makes a key for every object of the vault; `domain.sealed_form` has its form.

    An object is sealed once: nothing is ever sealed again under its item and name.
    """

    def sealing(self, item: bytes, name: str) -> SealingStream:
        """Begin to seal an object of an item, whose id are 32 random bytes."""

    def opening(self, item: bytes, name: str, header: bytes) -> OpeningStream | None:
        """Begin to open an object; none if the header is of another item."""


@dataclass(frozen=True, slots=True)
class VaultDamage:
    """What is wrong with a stored item.

    Attributes:
        file: Which of its files, counted from 1; 0 is all of it.
        found: SHA-256 of what lies there, where it could be read.
    """

    damage: DamageKind
    file: int = 0
    found: str = ""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One file of a stored item, as it is given out.

    Attributes:
        name: Where it lay inside the folder that was taken in, parted by slashes and
            made safe: it leads nowhere else. The declared name is in *declared*.
        modified: When the source was last changed, RFC 3339 in UTC; empty where
            nobody knows. A copy is given this time where the medium takes it.
        content: Its bytes in pieces; whoever reads them to the end knows that they
            are as they were encrypted.
    """

    name: str
    declared: str
    size: int
    sha256: Digest
    content: Callable[[], Iterator[memoryview]]
    modified: str = ""


class EvidenceVault(Protocol):
    """The encrypted files beside the record."""

    def begin(self) -> VaultIntake:
        """Begin to take something in."""

    def files(self, item: EvidenceRegistered) -> Sequence[StoredFile]:
        """Return the files of an item.

        Raises:
            StoredDamagedError: They are missing, or not what was taken in.
        """

    def listing(self, item: EvidenceRegistered) -> StoredFile | None:
        """Return the list of a folder, whose SHA-256 stands in the entry.

        None for a single file: there the entry has the SHA-256 of the file itself.

        Raises:
            StoredDamagedError: It is missing, or not what was taken in.
        """

    def check(self, item: EvidenceRegistered) -> Iterator[int | VaultDamage]:
        """Read a stored item to its end: bytes done, and what is wrong with it."""

    def settle(self, vaults: Iterable[str]) -> None:
        """Bring in order what a killed program left: all of an item, or nothing.

        Args:
            vaults: Every name an entry gives.
        """

    def strangers(self, vaults: Iterable[str]) -> Sequence[str]:
        """Return what lies in the vault and no entry names; it is never removed."""

    def checked_at(self, vault: str) -> str:
        """Return when an item was last found whole, RFC 3339; empty if never."""

    def remember_checked(self, vault: str, at: str) -> None:
        """Remember that an item was found whole."""
