"""Creating a logbook: keys, the empty record, its first entries, the set-up sheet."""

import os
import secrets
import shutil
from base64 import b32encode
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from logbook.application.checkpoints import signed_checkpoint_of
from logbook.application.journal import Journal
from logbook.bootstrap.laptop import LOWEST_STRENGTH, judge_passphrase
from logbook.domain.certificate import encoded
from logbook.domain.checkpoint import SignedCheckpoint
from logbook.domain.digest import Digest
from logbook.domain.draft import Problem
from logbook.domain.errors import (
    DiskFullError,
    FolderNotWritableError,
    LogbookExistsError,
    NotASupervisorError,
    ProblemsError,
    WeakPassphraseError,
)
from logbook.domain.people import may_be_one
from logbook.domain.record_bodies import LogbookCreated, PersonEnrolled
from logbook.domain.role import Role
from logbook.domain.setup_sheet import SetupSheet

if TYPE_CHECKING:
    from logbook.application.ports import Clock
    from logbook.crypto.cost import Cost
    from logbook.crypto.enrolment import NewKeys
    from logbook.crypto.key_slots import UnlockedPerson
    from logbook.storage.engine import Database

_ID_BYTES = 10
_ORIGIN = "incident-logbook"
_DISK_FULL = 28


@dataclass(frozen=True, slots=True)
class FirstPerson:
    """Somebody who is there from the beginning."""

    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class NewLogbook:
    """A logbook that is about to be created.

    Attributes:
        folder: Where it will lie; must not exist yet.
        pack: Id of the jurisdiction pack.
        people: The first supervisor, who will hold the authority, then the others.
    """

    folder: Path
    organisation: str
    place: str
    pack: str
    people: Sequence[FirstPerson]
    rehearsal: bool = False


@dataclass(frozen=True, slots=True)
class CreatedLogbook:
    """A logbook that now exists, and what has to leave the building on paper.

    Attributes:
        root: SHA-256 of the certificate everything hangs from.
        recovery_key: Eight groups and check characters; shown once.
        set_up_sheet: The sheet as PDF.
    """

    folder: Path
    log: str
    root: Digest
    recovery_key: str
    checkpoint: SignedCheckpoint
    set_up_sheet: bytes


def create_logbook(
    plan: NewLogbook,
    passphrases: Sequence[bytearray],
    *,
    clock: "Clock | None" = None,
) -> CreatedLogbook:
    """Create a logbook with its first people: all of it, or nothing.

    Args:
        passphrases: One for each person of the plan; overwritten.

    Raises:
        ProblemsError: Two people share a name, or one has none.
        WeakPassphraseError: A passphrase could be guessed.
        NotASupervisorError: The first person is none; only supervisors enrol others.
        LogbookExistsError: There is something at that place.
        FolderNotWritableError: Nothing can be written there.
        DiskFullError: There is no room; nothing is left behind.
        UnknownPackError: There is no such jurisdiction pack.
        NotEnoughMemoryError: The computer cannot spare the memory just now.
    """
    from logbook.crypto.clock import SystemClock
    from logbook.packs.library import pack

    place = pack(plan.pack)
    founder = plan.people[0]
    if founder.role is not Role.SUPERVISOR:
        raise NotASupervisorError(founder.name)
    _refuse_names(plan.people)
    if not plan.rehearsal:
        _refuse_weak(plan, passphrases)
    if plan.folder.exists():
        raise LogbookExistsError(str(plan.folder))
    growing = plan.folder.with_name(f".{plan.folder.name}.{secrets.token_hex(4)}")
    try:
        growing.mkdir(mode=0o700)
        created = _grow(
            growing, plan, passphrases, clock or SystemClock(), paper=place.paper
        )
        growing.rename(plan.folder)
        _sync(plan.folder.parent)
    except OSError as error:
        if error.errno == _DISK_FULL:
            raise DiskFullError from error
        raise FolderNotWritableError(str(plan.folder.parent)) from error
    finally:
        shutil.rmtree(growing, ignore_errors=True)
    return created


def _refuse_names(people: Sequence[FirstPerson]) -> None:
    """Refuse names that could not tell two people apart, on screen or in a review."""
    names = [person.name.strip().casefold() for person in people]
    ids = {f"p-{number:03}" for number in range(1, 1000)}
    if not all(name.isprintable() and name for name in names):
        raise ProblemsError({"name": str(Problem.EMPTY)})
    alike = any(may_be_one(*pair) for pair in combinations(names, 2))
    if alike or ids.intersection(names):
        raise ProblemsError({"name": str(Problem.TAKEN)})


def _refuse_weak(plan: NewLogbook, passphrases: Sequence[bytearray]) -> None:
    known = [plan.organisation, plan.place, *(who.name for who in plan.people)]
    for passphrase in passphrases:
        text = passphrase.decode(errors="replace")
        if judge_passphrase(text, known) < LOWEST_STRENGTH:
            raise WeakPassphraseError


def _sync(folder: Path) -> None:
    """Have the disk keep the names in *folder*, where systems can be asked to."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _grow(
    folder: Path,
    plan: NewLogbook,
    passphrases: Sequence[bytearray],
    clock: "Clock",
    *,
    paper: str,
) -> CreatedLogbook:
    from logbook.crypto.certificates import X509Certificates
    from logbook.crypto.cost import FLOOR, calibrate
    from logbook.crypto.enrolment import create_keys
    from logbook.storage.engine import create_database

    log = f"{_ORIGIN}/{b32encode(secrets.token_bytes(_ID_BYTES)).decode().lower()}"
    keys = create_keys(log, organisation=plan.organisation, at=clock.now().at)
    try:
        cost = FLOOR if plan.rehearsal else calibrate()
        people = _enrol(plan, passphrases, keys, cost, clock)
        keys.file.write(folder, keys.dek)
        database = create_database(folder, keys.dek.buffer)
        try:
            checkpoint = _write_first_entries(database, log, plan, keys, people, clock)
        finally:
            database.close()
        root = Digest(X509Certificates().fingerprint(keys.authority.certificate))
        recovery = keys.recovery.to_text()
        sheet = SetupSheet(
            organisation=plan.organisation,
            place=plan.place,
            logbook=plan.folder.name,
            log=log,
            root=root,
            recovery_key=recovery,
            checkpoint=checkpoint,
            people=tuple((person.info.name, person.info.role) for person in people),
            created=clock.now(),
            paper=paper,
            rehearsal=plan.rehearsal,
        )
        return CreatedLogbook(
            plan.folder, log, root, recovery, checkpoint, _print_sheet(sheet)
        )
    finally:
        keys.dek.wipe()
        keys.recovery.wipe()


def _enrol(
    plan: NewLogbook,
    passphrases: Sequence[bytearray],
    keys: "NewKeys",
    cost: "Cost",
    clock: "Clock",
) -> "list[UnlockedPerson]":
    from logbook.crypto.enrolment import Newcomer

    enrolment = keys.enrolment(cost)
    return [
        enrolment.enrol(
            Newcomer(f"P-{number:03}", who.name, who.role, holds_authority=number == 1),
            passphrase,
            at=clock.now().at,
        )
        for number, (who, passphrase) in enumerate(
            zip(plan.people, passphrases, strict=True), start=1
        )
    ]


def _write_first_entries(
    database: "Database",
    log: str,
    plan: NewLogbook,
    keys: "NewKeys",
    people: "list[UnlockedPerson]",
    clock: "Clock",
) -> SignedCheckpoint:
    from logbook.storage.entry_store import SqlEntryStore

    founder = people[0]
    journal = Journal(log, SqlEntryStore(database.engine), founder.signer, clock)
    journal.append(
        None,
        LogbookCreated(
            organisation=plan.organisation,
            place=plan.place,
            pack=plan.pack,
            ca_certificate=encoded(keys.authority.certificate),
            rehearsal=plan.rehearsal,
        ),
    )
    for person in people:
        journal.append(
            None,
            PersonEnrolled(
                person=person.info.id,
                name=person.info.name,
                role=person.info.role,
                entry_certificate=encoded(person.info.entry_certificate),
                document_certificate=encoded(person.info.document_certificate),
            ),
        )
    return signed_checkpoint_of(log, journal)


def _print_sheet(sheet: SetupSheet) -> bytes:
    from logbook.reports.setup_sheet import render_setup_sheet

    return render_setup_sheet(sheet)
