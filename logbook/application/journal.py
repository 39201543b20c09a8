"""The one way into the record: number, link, salt, sign, store."""

import math
import secrets
from collections.abc import Callable, Iterable, Iterator

from logbook.application.ports import Clock, EntryStore, Signer
from logbook.domain.bodies import Body, fields_of
from logbook.domain.canonical import Value, clean_text
from logbook.domain.closing import AFTER_CLOSE
from logbook.domain.digest import Digest
from logbook.domain.disclosure import SALT_SIZE, Disclosure
from logbook.domain.entry import Entry, EntryKind, SignedEntry, signed_bytes
from logbook.domain.errors import RecordingStoppedError, UnknownIncidentError
from logbook.domain.incident_errors import IncidentClosedError, SensitiveTextError
from logbook.domain.merkle import leaf_of
from logbook.domain.moment import Stamp
from logbook.domain.record_bodies import ClockChange, ClockEvent
from logbook.domain.sensitive import seen_in

CLOCK_JUMP = 5 * 60
"""Seconds wall and monotonic clock may drift apart before it is put on record."""

_WRITTEN_BY_THE_PROGRAM = frozenset(
    {
        EntryKind.LOGBOOK_CREATED,
        EntryKind.PERSON_ENROLLED,
        EntryKind.LOCAL_PACK,
        EntryKind.CLOCK_EVENT,
        EntryKind.COUNTERSIGNED,
        EntryKind.REPORT_ISSUED,
        EntryKind.REPORT_PRINTED,
        EntryKind.REPORT_PREPARED,
        EntryKind.REPORT_SIGNED_OFF,
        EntryKind.TIMELINE_EXPORTED,
        EntryKind.SEAL_SLIP,
        EntryKind.EVIDENCE_DAMAGED,
    }
)
"""Kinds made of digests, certificates and whole files; nobody types their words."""

_TURNS = (EntryKind.INCIDENT_OPENED, EntryKind.INCIDENT_CLOSED)
"""Kinds that decide what may be recorded about an incident from then on."""


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
        self._accepted: set[Digest] = set()
        self._turns: dict[str, set[str]] = {}
        self._turns_upto = 0

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

    def accept(self, texts: Iterable[str]) -> None:
        """Let exactly these texts be recorded, whatever they seem to hold.

        Only digests of them are kept, and only until the logbook is closed.
        """
        self._accepted.update(_digest(text) for text in texts)

    def record(
        self, incident: str, body: Body, *, refers_to: tuple[int, ...] = ()
    ) -> SignedEntry:
        """Record *body* about an incident, as `append` does.

        Raises:
            UnknownIncidentError: The logbook has no such incident.
            IncidentClosedError: It is closed and takes no entries of this kind.
        """
        self._refuse_incident(incident, body)
        return self.append(incident, body, refers_to=refers_to)

    def refuse_early(self, incident: str, body: Body) -> None:
        """Refuse what `record` would refuse, before long work that ends in it.

        Args:
            body: With the words a person wrote; what the work finds out may be missing.

        Raises:
            UnknownIncidentError: The logbook has no such incident.
            IncidentClosedError: It is closed and takes no entries of this kind.
            RecordingStoppedError: The record has findings.
            SensitiveTextError: It holds what looks like a secret.
        """
        self._refuse_incident(incident, body)
        self._refuse_stopped()
        self._refuse_secrets(body)

    def has_closed(self, incident: str) -> bool:
        """Tell whether an incident is closed."""
        return self._has(EntryKind.INCIDENT_CLOSED, incident)

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
            SensitiveTextError: It holds what looks like a secret, and nobody said
                that it may stay.
            EntryNotSavedError: The disk refused it; nothing of it was stored.
            DiskFullError: There is no room; nothing of it was stored.
        """
        self._refuse_stopped()
        self._refuse_secrets(body)
        now = self._clock.now()
        for event in self._clock_events(now):
            self._write(None, event, (), now)
        return self._write(incident, body, refers_to, now)

    def _has(self, kind: EntryKind, incident: str) -> bool:
        size = self._store.head().size
        if self._turns and size > self._turns_upto:
            self._note_turns(self._store.read(self._turns_upto + 1, size))
        if incident not in self._turns:
            found = self._store.of_incident(incident, *_TURNS)
            self._turns[incident] = {signed.entry.kind for signed in found}
        self._turns_upto = size
        return kind in self._turns[incident]

    def _note_turns(self, entries: Iterable[SignedEntry]) -> None:
        """Remember what entries begin or end; nothing recorded is ever undone."""
        for signed in entries:
            entry = signed.entry
            if entry.kind in _TURNS and entry.incident in self._turns:
                self._turns[entry.incident].add(entry.kind)

    def _refuse_incident(self, incident: str, body: Body) -> None:
        if not self._has(EntryKind.INCIDENT_OPENED, incident):
            raise UnknownIncidentError(incident)
        if body.KIND not in AFTER_CLOSE and self.has_closed(incident):
            raise IncidentClosedError(incident)

    def _refuse_stopped(self) -> None:
        if self._stopped_at is not None:
            raise RecordingStoppedError(self._stopped_at)

    def _refuse_secrets(self, body: Body) -> None:
        if body.KIND in _WRITTEN_BY_THE_PROGRAM:
            return
        texts = [text for text in fields_of(body).values() if isinstance(text, str)]
        seen = {
            text: noticed
            for text, noticed in seen_in(texts).items()
            if _digest(text) not in self._accepted
        }
        if seen:
            noticed = (each for several in seen.values() for each in several)
            raise SensitiveTextError(noticed, seen)

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
        if self._turns_upto == head.size:
            self._note_turns([signed])
            self._turns_upto = entry.number
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


def _digest(text: str) -> Digest:
    return Digest.of(clean_text(text).encode())


def _clean(value: Value) -> Value:
    return clean_text(value) if isinstance(value, str) else value
