"""Genuine logbooks of any size: founded, signed and chained as the program does it.

Every entry goes through `Journal`, with the keys of enrolled people; only the disk
is asked less often. So a full verification finds nothing, and nothing the program
refuses is in them. What was made is kept under `build/bench` and made once:

    python -m tests.bench.filling 1000 100000 1000000
"""

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path

from sqlcipher3 import dbapi2

from logbook.bootstrap.creating import FirstPerson, NewLogbook, create_logbook
from logbook.bootstrap.opening import OpenLogbook, open_logbook, read_keys
from logbook.domain.canonical import to_bytes
from logbook.domain.entry import SignedEntry
from logbook.domain.merkle import Frontier
from logbook.domain.role import Role
from logbook.storage.faults import LOG_FILE
from logbook.storage.tables import MAJOR
from tests.bench.nights import PLACE, Nights
from tests.fakes import FakeClock

CACHE = Path(__file__).parents[2] / "build" / "bench"
"""Ignored by git; may be deleted at any time."""

RECIPE = 1
"""Counted up with every change of what is filled in, so that no old file is used."""

PASSPHRASE = b"four words for the bench"
"""Of everybody; the logbooks are rehearsals."""

PEOPLE = (
    FirstPerson("B. Sample", Role.SUPERVISOR),
    FirstPerson("A. Example", Role.RESPONDER),
    FirstPerson("C. Specimen", Role.RESPONDER),
    FirstPerson("D. Muster", Role.RESPONDER),
    FirstPerson("E. Ejemplo", Role.SUPERVISOR),
    FirstPerson("F. Exemple", Role.RESPONDER),
)
FOUNDED = datetime(2026, 1, 5, 13, 0, tzinfo=UTC)
BEGINNING = datetime(2026, 1, 5, 14, 0, tzinfo=UTC)
BATCH = 10_000
"""Entries in one transaction while filling."""

_SETTINGS = (
    "journal_mode = OFF",
    "synchronous = OFF",
    "cache_size = -65536",
)
_ADD_ENTRY = "INSERT INTO entry (seq, payload, signature) VALUES (?, ?, ?)"
_ADD_VALUE = "INSERT INTO content (seq, field, salt, value) VALUES (?, ?, ?, ?)"
_MOVE_HEAD = "UPDATE head SET size = ?, frontier = ? WHERE id = 1"


@dataclass(frozen=True, slots=True)
class Filled:
    """A logbook that lies there for benches to open."""

    folder: Path
    size: int

    def open(self, person: str = "P-001") -> OpenLogbook:
        """Unlock it, its index made; whoever means to write opens a `copy`."""
        book = open_logbook(self.folder, person, bytearray(PASSPHRASE))
        for _ in book.index_slices():
            pass
        return book

    def copy(self, into: Path) -> "Filled":
        """Return another one with the same content, to be written to."""
        folder = into / self.folder.name
        shutil.copytree(self.folder, folder)
        os.sync()  # else what is measured next waits for this copy
        return Filled(folder, self.size)


def incidents_for(size: int) -> int:
    """Return how many incidents a logbook of so many entries tells of."""
    return max(2, min(50, size // 200))


def filled(size: int, *, incidents: int | None = None, cache: Path = CACHE) -> Filled:
    """Return a logbook of exactly *size* entries, made now if there is none yet.

    Args:
        incidents: How many it tells of; more in a larger one, if nobody says.
    """
    incidents = incidents_for(size) if incidents is None else incidents
    folder = cache / f"{size}-in-{incidents}-format{MAJOR}-{RECIPE}.irlog"
    if not folder.exists():
        cache.mkdir(parents=True, exist_ok=True)
        growing = folder.with_name(f"{folder.name}.growing")
        shutil.rmtree(growing, ignore_errors=True)
        _apart(_found, growing)
        _apart(_fill, growing, size, incidents)
        growing.rename(folder)
    return Filled(folder, size)


class BatchStore:
    """Takes entries by the thousand where `SqlEntryStore` takes them one by one.

    The triggers of the file see the same statements in the same order. What is left
    out is what a save waits for: a disk that has it, and memory wiped at each step.
    """

    def __init__(self, folder: Path, key: bytes) -> None:
        self._driver = dbapi2.connect(str(folder / LOG_FILE), isolation_level=None)
        self._driver.set_key(b"x'" + key.hex().encode() + b"'")
        for setting in _SETTINGS:
            self._driver.execute(f"PRAGMA {setting}").fetchall()
        [(stored,)] = self._driver.execute("SELECT frontier FROM head")
        self._frontier = Frontier.from_bytes(stored)
        self._last: SignedEntry | None = None
        self._driver.execute("BEGIN")

    def head(self) -> Frontier:
        return self._frontier

    def read(self, first: int = 1, last: int | None = None) -> Iterator[SignedEntry]:
        """Return the last entry, which is all a journal looks back at."""
        assert first == last == self._frontier.size
        return iter(() if self._last is None else (self._last,))

    def append(self, signed: SignedEntry, frontier: Frontier) -> None:
        number = signed.number
        self._driver.execute(_ADD_ENTRY, (number, signed.payload, signed.signature))
        self._driver.executemany(
            _ADD_VALUE,
            [
                (number, name, shown.salt, to_bytes(shown.value))
                for name, shown in signed.disclosed.items()
            ],
        )
        self._driver.execute(_MOVE_HEAD, (frontier.size, frontier.to_bytes()))
        self._frontier, self._last = frontier, signed
        if not number % BATCH:
            self._driver.execute("COMMIT")
            self._driver.execute("BEGIN")

    def close(self) -> None:
        self._driver.execute("COMMIT")
        self._driver.close()


def _apart(work: Callable[..., None], *arguments: object) -> None:
    """Do it in a process of its own.

    Memory that is locked and wiped at each step stays so for the life of a process
    once a logbook was opened in it, and filling would take three times as long.
    """
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        process.submit(work, *arguments).result()


def _found(folder: Path) -> None:
    plan = NewLogbook(
        folder, "City of Windsor", "Windsor, Ontario", PLACE, PEOPLE, rehearsal=True
    )
    passphrases = [bytearray(PASSPHRASE) for _ in PEOPLE]
    create_logbook(plan, passphrases, clock=FakeClock(FOUNDED))


def _fill(folder: Path, size: int, incidents: int) -> None:
    keys = read_keys(folder)
    unlocked = [keys.unlock(who.id, bytearray(PASSPHRASE)) for who in keys.people()]
    store = BatchStore(folder, bytes(unlocked[0].dek.buffer))
    signers, clock = [person.signer for person in unlocked], FakeClock(BEGINNING)
    Nights(keys.log, store, clock, signers, size=size, incidents=incidents).write()
    store.close()


def main() -> None:
    """Make what is missing of the sizes on the command line."""
    for size in map(int, sys.argv[1:]):
        start = time.perf_counter()
        made = filled(size)
        took = time.perf_counter() - start
        print(f"{made.folder} ({took:.1f} s)", flush=True)


if __name__ == "__main__":
    main()
