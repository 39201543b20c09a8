"""Stand-ins that keep the promises of the ports without a disk or a real clock.

`tests/contract` holds the fakes and the real parts to the same promises.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from logbook.crypto.signing import Ed25519Signer
from logbook.domain.canonical import to_bytes
from logbook.domain.certificate import Holder
from logbook.domain.draft import KeptDraft
from logbook.domain.entry import SignedEntry
from logbook.domain.errors import (
    DiskFullError,
    EntryNotSavedError,
    MalformedEntryError,
    WrongPassphraseError,
)
from logbook.domain.merkle import Frontier
from logbook.domain.moment import Stamp
from logbook.domain.verification import StoredRow

NIGHT = datetime(2026, 11, 21, 7, 20, tzinfo=UTC)
"""02:20 in Windsor."""


class MemoryEntryStore:
    """An `EntryStore` that is gone with the test."""

    def __init__(self) -> None:
        self._rows: list[StoredRow] = []
        self._frontier = Frontier()

    def head(self) -> Frontier:
        return self._frontier

    def append(self, signed: SignedEntry, frontier: Frontier) -> None:
        if signed.number != len(self._rows) + 1:
            raise EntryNotSavedError("number")
        if self._frontier.with_leaf(signed.leaf) != frontier:
            raise EntryNotSavedError("head")
        content = sorted(
            (name, shown.salt, to_bytes(shown.value))
            for name, shown in signed.disclosed.items()
        )
        row = StoredRow(signed.number, signed.payload, signed.signature, tuple(content))
        self._rows.append(row)
        self._frontier = frontier

    def read(self, first: int = 1, last: int | None = None) -> Iterator[SignedEntry]:
        for row in self.rows(first, last):
            try:
                yield row.to_signed()
            except MalformedEntryError:
                continue

    def rows(self, first: int = 1, last: int | None = None) -> Iterator[StoredRow]:
        at = bisect_left(self._rows, first, key=lambda row: row.number)
        # Not a slice: what is added while somebody reads is read as well.
        while at < len(self._rows):
            row = self._rows[at]
            if last is not None and row.number > last:
                return
            yield row
            at += 1

    def of_incident(self, incident: str, *kinds: str) -> Iterator[SignedEntry]:
        return (
            each
            for each in self.read()
            if each.entry.incident == incident
            and (not kinds or each.entry.kind in kinds)
        )

    def of_kind(self, *kinds: str) -> Iterator[SignedEntry]:
        return (each for each in self.read() if each.entry.kind in kinds)

    def count(self, incident: str) -> int:
        return sum(1 for _ in self.of_incident(incident))

    def these(self, numbers: Sequence[int]) -> Iterator[SignedEntry]:
        return (each for number in numbers for each in self.read(number, number))

    def put(self, rows: list[StoredRow], head: Frontier | None = None) -> None:
        """Lay other rows into the store, as somebody with the data key might."""
        self._rows = list(rows)
        self._frontier = head or self._frontier


class FullDisk(MemoryEntryStore):
    """Takes so many entries, then the disk is full until room is made."""

    def __init__(self, room: int = 0) -> None:
        super().__init__()
        self.room = room

    def append(self, signed: SignedEntry, frontier: Frontier) -> None:
        if not self.room:
            raise DiskFullError
        super().append(signed, frontier)
        self.room -= 1


class MemoryDraftStore:
    """A `DraftStore` that is gone with the test."""

    def __init__(self) -> None:
        self._drafts: dict[tuple[str, str], KeptDraft] = {}

    def keep(self, draft: KeptDraft) -> None:
        self._drafts[draft.person, draft.place] = draft

    def of_person(self, person: str) -> list[KeptDraft]:
        return [self._drafts[key] for key in sorted(self._drafts) if key[0] == person]

    def drop(self, person: str, place: str) -> None:
        self._drafts.pop((person, place), None)


class MemoryViewStore:
    """A `ViewStore` that is gone with the test."""

    def __init__(self) -> None:
        self._views: dict[tuple[str, str], str] = {}

    def keep(self, person: str, name: str, content: str) -> None:
        self._views[person, name] = content

    def of_person(self, person: str) -> dict[str, str]:
        return {
            key[1]: self._views[key] for key in sorted(self._views) if key[0] == person
        }

    def drop(self, person: str, name: str) -> None:
        self._views.pop((person, name), None)


class MemoryMarkStore:
    """A `MarkStore` that is gone with the test."""

    def __init__(self) -> None:
        self.notes: dict[str, str] = {}

    def of_person(self, person: str) -> str | None:
        return self.notes.get(person)

    def keep(self, person: str, note: str) -> None:
        self.notes[person] = note


class FakeClock:
    """A laptop's clock that goes one second further each time it is read."""

    def __init__(
        self,
        at: datetime = NIGHT,
        *,
        offset: int = -300,
        step: timedelta = timedelta(seconds=1),
    ) -> None:
        self.at = at
        self.offset = offset
        self.step = step
        self.mono = 60_000
        self.boot = "00000000-0000-4000-8000-000000000001"

    def now(self) -> Stamp:
        self.pass_time(self.step)
        return Stamp(self.at, self.offset, self.mono, self.boot)

    def pass_time(self, time: timedelta) -> None:
        """Let time go by, for the wall clock and for the machine."""
        self.at += time
        self.mono += time // timedelta(milliseconds=1)

    def resume(self, stamp: Stamp) -> None:
        """Go on from what the clock once said."""
        self.at, self.mono, self.boot = stamp.at, stamp.mono, stamp.boot

    def set_wall(self, at: datetime) -> None:
        """Turn the wall clock; the machine's own count of time is not touched."""
        self.at = at

    def reboot(self) -> None:
        """Start the machine again: its count of time begins anew."""
        self.mono = 1_000
        self.boot = f"{self.boot[:-12]}{int(self.boot[-12:]) + 1:012}"


class FakeSigner(Ed25519Signer):
    """Signs for real, with a key that grows from the person's id."""

    def __init__(self, person: str = "P-001") -> None:
        super().__init__(person, sha256(person.encode()).digest())


class FakeConfirmation:
    """Knows one passphrase, and overwrites whatever it is given."""

    RIGHT = b"right"

    def __call__(self, passphrase: bytearray) -> None:
        given = bytes(passphrase)
        passphrase[:] = bytes(len(passphrase))
        if given != self.RIGHT:
            raise WrongPassphraseError("B. Sample")


class FakeCertificates:
    """Certificates that are words and a key: enough to bind a person to a key."""

    CA = b"authority"

    def entry_key(self, certificate: bytes, ca: bytes) -> bytes | None:
        issuer, _, _, key = certificate.split(b":", 3)
        return key if issuer == ca else None

    def document_key(self, certificate: bytes, ca: bytes) -> bytes | None:
        return self.entry_key(certificate, ca)

    def holder(self, certificate: bytes) -> Holder | None:
        _, person, name, _ = certificate.split(b":", 3)
        return Holder(person.decode(), name.decode())

    @classmethod
    def issue(cls, public_key: bytes, person: str, name: str) -> bytes:
        """Return what the others read."""
        return b":".join((cls.CA, person.encode(), name.encode(), public_key))
