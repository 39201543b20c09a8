"""What the services need from the machine; adapters implement it, fakes imitate it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from logbook.domain.checkpoint import Checkpoint
from logbook.domain.digest import Digest
from logbook.domain.draft import KeptDraft
from logbook.domain.entry import SignedEntry
from logbook.domain.export import ExportedRow, ExportFormat, ExportHead
from logbook.domain.merkle import Frontier
from logbook.domain.moment import Stamp
from logbook.domain.people import Person
from logbook.domain.report import Report
from logbook.domain.row_check import Seen
from logbook.domain.timeline_query import (
    Count,
    LaneBy,
    Picture,
    Place,
    TimelineQuery,
)
from logbook.domain.verification import StoredRow


class Clock(Protocol):
    """The laptop's clocks."""

    def now(self) -> Stamp:
        """Return wall time, offset, monotonic time and boot id, read together."""


class Signer(Protocol):
    """Signs entries and checkpoints as one unlocked person (Ed25519)."""

    @property
    def person(self) -> str:
        """Id of the person who signs."""

    @property
    def public_key(self) -> bytes:
        """32 bytes."""

    def sign(self, message: bytes) -> bytes:
        """Return the 64-byte signature over *message*."""


class EntryStore(Protocol):
    """The one table that is written."""

    def head(self) -> Frontier:
        """Return size and frontier of the tree over everything stored."""

    def append(self, signed: SignedEntry, frontier: Frontier) -> None:
        """Store *signed* and the frontier that includes it, durably.

        Raises:
            EntryNotSavedError: The disk refused it; the logbook is as before.
            DiskFullError: There is no room; the logbook is as before.
        """

    def read(self, first: int = 1, last: int | None = None) -> Iterator[SignedEntry]:
        """Return entries in order of their number, both ends included."""

    def rows(self, first: int = 1, last: int | None = None) -> Iterator[StoredRow]:
        """Return the same rows as they lie there, believing nothing of them."""

    def of_incident(self, incident: str, *kinds: str) -> Iterator[SignedEntry]:
        """Return the entries of one incident, oldest first.

        Args:
            kinds: Only these; without any, all of them.
        """

    def of_kind(self, *kinds: str) -> Iterator[SignedEntry]:
        """Return the entries of these kinds, oldest first."""

    def these(self, numbers: Sequence[int]) -> Iterator[SignedEntry]:
        """Return the entries with these numbers, which are in order."""

    def count(self, incident: str) -> int:
        """Return how many entries are about one incident, without reading them."""


class TimelineIndex(Protocol):
    """Finds and puts in order the rows of the timeline, whatever its size.

    A place is where a row stands in the order of the query; see `TimelineService` for
    what each question means.
    """

    def before(
        self, query: TimelineQuery, place: Place | None, limit: int
    ) -> list[Place]:
        """Return the newest places before one, or of all; the oldest of them first."""

    def after(self, query: TimelineQuery, place: Place, limit: int) -> list[Place]:
        """Return the oldest places after one, the oldest first."""

    def place_of(self, query: TimelineQuery, number: int) -> Place | None:
        """Return where the row with this entry stands, none if it is not shown."""

    def place_at(self, query: TimelineQuery, at: datetime) -> Place:
        """Return the place before the first row of this time or later."""

    def count(self, query: TimelineQuery, most: int) -> Count:
        """Return how many rows there are, counting up to *most*."""

    def extent(self, query: TimelineQuery) -> tuple[datetime, datetime] | None:
        """Return the times of the first and the last row, none without rows."""

    def picture(self, query: TimelineQuery, picture: Picture, by: LaneBy) -> Picture:
        """Return *picture* with the rows counted in each of its parts."""

    def entries_of(self, rows: Sequence[int]) -> dict[int, int | None]:
        """Return the entries of these rows, in order.

        Args:
            rows: The number each begins with.

        Returns:
            By number, which addition after the close it is; none if it is not.
        """

    def tidy(self) -> None:
        """Do some of what keeps searching quick, while nobody waits."""


class DraftStore(Protocol):
    """What is still being typed: encrypted, outside the record."""

    def keep(self, draft: KeptDraft) -> None:
        """Store *draft* instead of the same person's draft at the same place."""

    def of_person(self, person: str) -> list[KeptDraft]:
        """Return everything the person has not finished."""

    def drop(self, person: str, place: str) -> None:
        """Forget a draft that was recorded or given up."""


class Lookers(Protocol):
    """Look at rows beside what else goes on, on other processors where there are."""

    def look(
        self,
        batches: Iterable[list[StoredRow]],
        keys: Callable[[], Mapping[str, bytes]],
    ) -> Iterator[tuple[list[StoredRow], list[Seen]]]:
        """Return each batch, in order, with what every row of it shows by itself.

        Args:
            keys: Returns the public keys of the people known so far.
        """


class MarkStore(Protocol):
    """How far each person has verified the record: signed notes, outside it."""

    def of_person(self, person: str) -> str | None:
        """Return the note of a person; None if there is none."""

    def keep(self, person: str, note: str) -> None:
        """Store *note* instead of the one the same person had.

        Raises:
            EntryNotSavedError: The disk refused it; the one before is kept.
            DiskFullError: There is no room; the one before is kept.
        """


class Witness(Protocol):
    """Remembers outside the logbook how far it had got."""

    def last_seen(self, origin: str) -> Checkpoint | None:
        """Return the newest checkpoint remembered for this logbook.

        Raises:
            KeyringUnavailableError: There is nowhere to remember it.
        """

    def remember(self, checkpoint: Checkpoint) -> None:
        """Keep *checkpoint* unless a newer one is kept.

        Raises:
            KeyringUnavailableError: There is nowhere to remember it.
        """


class HolidayCalendar(Protocol):
    """Knows the public holidays of countries, states and provinces."""

    def holiday(self, region: str, day: date) -> str | None:
        """Return which holiday a day is in a region (``US-TX``), None if it is none."""


class PassphraseJudge(Protocol):
    """Says how hard a passphrase is to guess."""

    def strength(self, passphrase: str, known_words: list[str]) -> int:
        """Return 0 (guessed at once) to 4 (out of reach)."""


class Progress(Protocol):
    """Told how far long work has got; stops it by raising `CancelledError`."""

    def __call__(self, done: int, total: int) -> None:
        """Take note that *done* of *total* parts are finished."""


class Renderer(Protocol):
    """Makes the pages of a report."""

    def render(
        self, report: Report, progress: Progress, signer: Signer | None = None
    ) -> "RenderedReport":
        """Return the unsigned PDF; the same report and signer give the same bytes.

        Args:
            signer: Who prepared the report and signs each page of it. Without one it
                is a draft: every page says so, and none has a code.

        Raises:
            ReportNotMadeError: It could not be rendered.
        """


class RenderedReport(Protocol):
    """Pages that are not signed yet."""

    @property
    def pdf(self) -> bytes:
        """The PDF/A-3 file with ``entries.json`` attached."""

    @property
    def pages(self) -> int:
        """How many pages it has."""

    @property
    def missing_glyphs(self) -> tuple[str, ...]:
        """Characters no bundled font can draw; the report says so itself."""

    @property
    def page_codes(self) -> tuple[str, ...]:
        """The code to type of each page; none of a draft."""

    @property
    def beside(self) -> tuple[tuple[str, bytes], ...]:
        """Names and contents of files that go with it and say the same."""


class Sealer(Protocol):
    """Signs reports as one unlocked person (P-256)."""

    def seal(self, pdf: bytes, *, at: datetime, reason: str) -> bytes:
        """Return the certified PDF (PAdES B-B, no changes allowed)."""

    def detached(self, content: bytes) -> bytes:
        """Return a detached CMS signature (DER) over *content*."""

    @property
    def certificate(self) -> bytes:
        """The person's document certificate, DER."""


class Packager(Protocol):
    """Writes the folder that is handed over."""

    def write(
        self,
        folder: Path,
        report: Report,
        pdf: bytes,
        sealer: Sealer,
        record: Callable[[], SignedEntry],
    ) -> SignedEntry:
        """Write everything that is handed over into a new *folder*, all or nothing.

        Args:
            pdf: The signed report.
            record: Writes the entry about it, once every file is on the disk and
                before the folder gets its name.

        Raises:
            HandoverExistsError: The folder is already there.
            DiskFullError: There is no room; nothing is left behind.
        """


class KeyRing(Protocol):
    """Makes keys for a person who is being enrolled; needs the CA's holder unlocked."""

    def enrol(self, person: str, name: str, role: str, passphrase: bytearray) -> Person:
        """Create keys, certificates and the person's key slot."""


class ViewStore(Protocol):
    """The views of the timeline people keep; encrypted, outside the record."""

    def keep(self, person: str, name: str, content: str) -> None:
        """Store a view instead of the same person's view of that name."""

    def of_person(self, person: str) -> dict[str, str]:
        """Return the content of each view of a person, by name, in order of names."""

    def drop(self, person: str, name: str) -> None:
        """Forget a view; nothing happens if there is none of that name."""


class Confirmation(Protocol):
    """Asks once more whether the person at the laptop is who unlocked it."""

    def __call__(self, passphrase: bytearray) -> None:
        """Check the passphrase of whoever signs here; it is overwritten in any case.

        Raises:
            WrongPassphraseError: It is not theirs.
        """


class ExportFile(Protocol):
    """A file that is being written under another name; nobody sees half of it."""

    def add(self, rows: Sequence[ExportedRow]) -> None:
        """Write some more rows.

        Raises:
            ExportFullError: There is no room; nothing is left behind.
            ExportNotWrittenError: It cannot be written; likewise.
        """

    def finish(self) -> Digest:
        """Write the end, have it all on the disk, and return what it is known by.

        Raises:
            ExportFullError: There is no room; nothing is left behind.
            ExportNotWrittenError: It cannot be written; likewise.
        """

    def publish(self) -> None:
        """Give it its name, in place of a file that had it before.

        Raises:
            ExportNotWrittenError: The name was not to be had.
        """

    def abandon(self) -> None:
        """Leave nothing behind."""


class Exporter(Protocol):
    """Writes timelines in open formats."""

    def begin(self, target: Path, how: ExportFormat, head: ExportHead) -> ExportFile:
        """Begin a file beside *target*.

        Raises:
            ExportFullError: There is no room.
            ExportNotWrittenError: Nothing can be written there.
            LogbookFolderError: A logbook lies there.
        """
