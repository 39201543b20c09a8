"""The one way into the record: number, link, salt, sign, store."""

import math
import secrets
from collections.abc import Callable, Iterator

from logbook.application.ports import Clock, EntryStore, Signer
from logbook.domain.bodies import Body, fields_of
from logbook.domain.canonical import Value, clean_text
from logbook.domain.disclosure import SALT_SIZE, Disclosure
from logbook.domain.entry import Entry, SignedEntry, signed_bytes
from logbook.domain.errors import RecordingStoppedError
from logbook.domain.merkle import leaf_of
from logbook.domain.moment import Stamp
from logbook.domain.record_bodies import ClockChange, ClockEvent

CLOCK_JUMP = 5 * 60
"""Seconds wall and monotonic clock may drift apart before it is put on record."""


class Journal:
    """Numbers, links, signs and stores entries; every service writes through it."""

    def __init__(
        self,
        log: str,
        store: EntryStore,
        signer: Signer,
        clock: Clock,
        *,
        salt: Callable[[int], bytes] = secrets.token_bytes,
    ) -> None:
        self._log = log
        self._store = store
        self._signer = signer
        self._clock = clock
        self._salt = salt
        self._before: Stamp | None = None
        self._stopped_at: int | None = None

    @property
    def store(self) -> EntryStore:
        """Where the entries are read from."""
        return self._store

    @property
    def author(self) -> str:
        """Id of the person who is writing."""
        return self._signer.person

    @property
    def signer(self) -> Signer:
        """Who is writing."""
        return self._signer

    @property
    def clock(self) -> Clock:
        """The laptop's clocks."""
        return self._clock

    def stop(self, first_bad: int) -> None:
        """Refuse every further entry, because *first_bad* is not what was signed."""
        self._stopped_at = first_bad

    @property
    def stopped(self) -> bool:
        """Whether recording was stopped."""
        return self._stopped_at is not None

    def append(
        self,
        incident: str | None,
        body: Body,
        *,
        refers_to: tuple[int, ...] = (),
    ) -> SignedEntry:
        """Record *body* as the next entry and return it once it is safe on disk.

        If the laptop's clock has jumped since the last entry, an entry about that
        is written first; it stays even where the disk then refuses *body*.

        Raises:
            RecordingStoppedError: The record has findings.
            EntryNotSavedError: The disk refused it; nothing of it was stored.
            DiskFullError: There is no room; nothing of it was stored.
        """
        if self._stopped_at is not None:
            raise RecordingStoppedError(self._stopped_at)
        now = self._clock.now()
        for event in self._clock_events(now):
            self._write(None, event, (), now)
        return self._write(incident, body, refers_to, now)

    def _write(
        self, incident: str | None, body: Body, refers_to: tuple[int, ...], now: Stamp
    ) -> SignedEntry:
        head = self._store.head()
        disclosed = {
            name: Disclosure(self._salt(SALT_SIZE), _clean(value))
            for name, value in fields_of(body).items()
        }
        entry = Entry(
            log=self._log,
            number=head.size + 1,
            kind=body.KIND,
            author=self._signer.person,
            recorded=now,
            incident=incident,
            refers_to=refers_to,
            prev_root=head.root(),
            fields={name: shown.digest(name) for name, shown in disclosed.items()},
        )
        payload = entry.to_bytes()
        leaf = leaf_of(payload)
        signature = self._signer.sign(signed_bytes(leaf))
        signed = SignedEntry(entry, payload, signature, disclosed)
        self._store.append(signed, head.with_leaf(leaf))
        self._before = now
        return signed

    def _clock_events(self, now: Stamp) -> Iterator[ClockEvent]:
        """Yield what the clock did since the last entry; both at once can happen."""
        before = self._before or self._last_stamp()
        if before is None:
            return
        if before.offset != now.offset:
            yield ClockEvent(ClockChange.ZONE, (now.offset - before.offset) * 60)
        wall = (now.at - before.at).total_seconds()
        if before.boot != now.boot:
            # How long it was off is unknown; but no time passes backwards.
            if wall < 0:
                yield ClockEvent(ClockChange.BACKWARD, math.floor(wall))
            return
        drift = wall - (now.mono - before.mono) / 1000
        if abs(drift) >= CLOCK_JUMP:
            change = ClockChange.FORWARD if drift > 0 else ClockChange.BACKWARD
            yield ClockEvent(change, round(drift))

    def _last_stamp(self) -> Stamp | None:
        size = self._store.head().size
        last = next(iter(self._store.read(size, size)), None) if size else None
        return last.entry.recorded if last else None


def _clean(value: Value) -> Value:
    return clean_text(value) if isinstance(value, str) else value
