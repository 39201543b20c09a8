"""A logbook with evidence in its vault, and what somebody might do to the vault."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from logbook.application.incidents import IncidentDraft
from logbook.bootstrap.creating import FirstPerson, NewLogbook, create_logbook
from logbook.bootstrap.opening import OpenLogbook, open_logbook
from logbook.domain.entry import SignedEntry
from logbook.domain.evidence_bodies import EvidenceRegistered
from logbook.domain.evidence_drafts import ItemDraft
from logbook.domain.role import Role
from tests.fakes import NIGHT, FakeClock

WORDS = b"velvet tractor ninety lemon kite"
INCIDENT = "WIN-0001"
LONG = bytes(range(256)) * 1024
"""Four chunks of the vault."""

FOLDER = {"a/one.log": b"first\n", "a/two.log": b"second\n", "three.log": LONG}


@contextmanager
def opened(
    folder: Path, clock: FakeClock | None = None, *, name: str = "B. Sample"
) -> Iterator[OpenLogbook]:
    clock = clock or FakeClock(NIGHT + timedelta(hours=1))
    book = open_logbook(folder, name, bytearray(WORDS), clock=clock)
    try:
        yield book
    finally:
        book.close()


def with_evidence(place: Path) -> Path:
    """Return a closed logbook of its own: two files, a folder and a bagged telephone.

    They are E-001 to E-004 of one incident; what was taken in is gone.
    """
    folder = place / "windsor.irlog"
    shutil.copytree(_made(), folder)
    return folder


def take_in(book: OpenLogbook, source: Path, name: str = "A file") -> SignedEntry:
    """Take one file or folder in as the next item."""
    draft = ItemDraft(book.journal.clock.now().moment(), name)
    found = book.evidence.register.look(source)
    *_, last = book.evidence.register.intake(INCIDENT, draft, found)
    assert last.entry is not None
    return last.entry


def vault_of(folder: Path, number: str) -> Path:
    """Return where an item lies in a closed logbook; the first three lie as made."""
    return folder / "evidence" / _vaults()[number]


def vault_in(book: OpenLogbook, number: str) -> Path:
    """Return where an item lies in an open logbook."""
    return book.folder / "evidence" / registered(book, number).vault


def registered(book: OpenLogbook, number: str) -> EvidenceRegistered:
    return book.evidence.register.item(INCIDENT, number).body


def flip(file: Path, at: int = -1) -> None:
    """Change one bit of a file."""
    content = bytearray(file.read_bytes())
    content[at] ^= 1
    file.write_bytes(content)


def cut(file: Path, by: int = 1) -> None:
    file.write_bytes(file.read_bytes()[:-by])


def exchange(one: Path, other: Path) -> None:
    """Let two files or folders change their names."""
    aside = one.with_name("aside")
    one.rename(aside)
    other.rename(one)
    aside.rename(other)


@cache
def _vaults() -> dict[str, str]:
    with opened(_made()) as book:
        items = book.evidence.register.register_of().items
        return {item.number: item.body.vault for item in items}


@cache
def _made() -> Path:
    place = Path(mkdtemp(prefix="with-evidence-"))
    folder = place / "windsor.irlog"
    people = (FirstPerson("B. Sample", Role.SUPERVISOR),)
    plan = NewLogbook(
        folder, "City of Windsor", "Windsor", "ca-on-windsor", people, rehearsal=True
    )
    create_logbook(plan, [bytearray(WORDS)], clock=FakeClock())
    sources = place / "sources"
    _write(sources / "mail.log", LONG)
    _write(sources / "shot.png", b"not really a picture")
    for name, content in FOLDER.items():
        _write(sources / "logs" / name, content)
    with opened(folder, FakeClock()) as book:
        now = book.journal.clock.now().moment()
        book.incidents.open(IncidentDraft("A red screen", "ransomware", now))
        take_in(book, sources / "mail.log", "Log of the mail server")
        take_in(book, sources / "shot.png", "Picture of the screen")
        take_in(book, sources / "logs", "Logs of the file server")
        book.evidence.register.register(INCIDENT, ItemDraft(now, "A telephone"))
    shutil.rmtree(sources)
    return folder


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


Spoil = Callable[[Path], None]
"""Does something to a closed logbook."""
