"""Records and their parts, with only what a test cares about said out loud."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import shake_128
from itertools import count

from logbook.application.journal import Journal
from logbook.application.ports import EntryStore
from logbook.crypto.signing import is_signed
from logbook.domain.bodies import Body, IncidentOpened, Manner, Note
from logbook.domain.certificate import encoded
from logbook.domain.entry import SignedEntry
from logbook.domain.moment import Moment
from logbook.domain.record_bodies import LogbookCreated, PersonEnrolled
from logbook.domain.role import Role
from logbook.domain.verification import VerificationReport
from logbook.domain.verifier import Verifier, verify
from tests.fakes import NIGHT, FakeCertificates, FakeClock, FakeSigner, MemoryEntryStore

LOG = "incident-logbook/abcdefgh23456777"
INCIDENT = "WIN-0001"
PEOPLE = {
    "P-001": ("B. Sample", Role.SUPERVISOR),
    "P-002": ("A. Example", Role.RESPONDER),
}


def a_moment(**changes: object) -> Moment:
    return replace(Moment(NIGHT, -300), **changes)


def a_note(
    text: str = "Pulled the network cable of FIN-WS-07.", **changes: object
) -> Note:
    return replace(Note(Manner.DONE, text, a_moment()), **changes)


@dataclass(frozen=True)
class ALogbook:
    """A record in memory, or in whatever store it was begun in."""

    store: EntryStore
    clock: FakeClock
    journals: dict[str, Journal]

    @property
    def journal(self) -> Journal:
        """The responder's."""
        return self.journals["P-002"]

    @property
    def entries(self) -> list[SignedEntry]:
        return list(self.store.read())

    def append(self, body: Body, *, author: str = "P-002") -> SignedEntry:
        return self.journals[author].append(INCIDENT, body)

    def verify(self, *witnesses: object) -> VerificationReport:
        """Verify everything that is in the store now."""
        verifier = Verifier(LOG, is_signed, FakeCertificates(), witnesses)
        return verify(self.store.rows(), verifier, self.store.head())


def a_logbook(of: int = 12, store: EntryStore | None = None) -> ALogbook:
    """Return a record of so many entries: founding, two people, an incident, notes.

    The same call gives the same bytes. Supervisor and responder take turns.
    """
    store = MemoryEntryStore() if store is None else store
    logbook = rejoined(store)
    for begun, append in enumerate(_beginning(logbook)):
        if begun == of:
            break
        append()
    for number in range(store.head().size + 1, of + 1):
        author = "P-001" if number % 3 == 0 else "P-002"
        logbook.append(a_note(f"Note {number} of the night."), author=author)
    return logbook


def rejoined(store: EntryStore) -> ALogbook:
    """Return the same people and clock over a store that may hold entries already."""
    clock, size = FakeClock(), store.head().size
    for last in store.read(size, size) if size else ():
        clock.resume(last.entry.recorded)
    salt = _salts(size)
    journals = {
        person: Journal(LOG, store, FakeSigner(person), clock, salt=salt)
        for person in PEOPLE
    }
    return ALogbook(store, clock, journals)


def _beginning(logbook: ALogbook) -> list[Callable[[], SignedEntry]]:
    founder, responder = logbook.journals["P-001"], logbook.journals["P-002"]
    ca = encoded(FakeCertificates.CA)
    founding = LogbookCreated(
        "City of Windsor", "Windsor, Ontario", "ca-on-windsor", ca
    )
    opened = IncidentOpened(
        "Ransomware on a clerk's computer",
        "ransomware",
        "ca-on-windsor",
        "1",
        a_moment(),
    )
    return [
        lambda: founder.append(None, founding),
        lambda: founder.append(None, _enrolment("P-001")),
        lambda: founder.append(None, _enrolment("P-002")),
        lambda: responder.append(INCIDENT, opened),
    ]


def _enrolment(person: str) -> PersonEnrolled:
    name, role = PEOPLE[person]
    key = FakeSigner(person).public_key
    certificate = encoded(FakeCertificates.issue(key, person, name))
    return PersonEnrolled(person, name, role, certificate, certificate)


def _salts(start: int) -> Callable[[int], bytes]:
    numbers = count(start * 100)

    def salt(size: int) -> bytes:
        return shake_128(f"salt {next(numbers)}".encode()).digest(size)

    return salt
