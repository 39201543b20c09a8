"""A vault on the disk, what is put into it, and what is read out of it again."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from logbook.application.evidence import EvidenceService, IntakeStep
from logbook.application.evidence_ports import (
    EvidenceVault,
    FoundSource,
    Sources,
    TakenIn,
    VaultDamage,
    VaultIntake,
)
from logbook.crypto.evidence_stream import EvidenceSealing
from logbook.crypto.secret import Secret
from logbook.domain.digest import Digest
from logbook.domain.evidence_bodies import (
    EvidenceRegistered,
    EvidenceType,
    Originality,
)
from logbook.domain.evidence_drafts import ItemDraft
from logbook.domain.moment import Moment
from logbook.storage.entry_store import SqlEntryStore
from logbook.storage.evidence_vault import FOLDER, FolderVault
from logbook.storage.file_sources import FileSources
from tests.builders import INCIDENT, ALogbook, rejoined
from tests.fakes import NIGHT
from tests.on_disk import opened

VAULT_KEY = bytes(range(32))

CANARY = b"the caretaker saw a light in the server room at two"
"""Plaintext nobody may find outside its source."""


def vault_at(folder: Path) -> FolderVault:
    """Open the vault of a logbook folder."""
    return FolderVault(folder, EvidenceSealing(Secret(VAULT_KEY)))


def lying_in(folder: Path) -> list[str]:
    """Return the names in a vault."""
    root = folder / FOLDER
    return sorted(path.name for path in root.iterdir()) if root.exists() else []


def body_of(found: FoundSource, intake: VaultIntake) -> EvidenceRegistered:
    """Return what the entry about an item says of its storage."""
    taken: TakenIn = intake.taken
    return EvidenceRegistered(
        item="E-001",
        name=found.name,
        type=EvidenceType.LOG,
        originality=Originality.COPY,
        happened=Moment(NIGHT, 0),
        vault=intake.vault,
        file_name=found.name,
        files=taken.files,
        size=taken.size,
        sha256=taken.sha256.hex,
        modified=found.modified,
        left_out=taken.left_out,
    )


def taken_in(
    vault: EvidenceVault, path: Path, sources: Sources | None = None
) -> EvidenceRegistered:
    """Take a source in, as if an entry were recorded."""
    found = (sources or FileSources()).look(path)
    intake = vault.begin()
    for _ in intake.take(found):
        pass
    body = body_of(found, intake)
    intake.publish()
    return body


def given_out(vault: EvidenceVault, item: EvidenceRegistered) -> dict[str, bytes]:
    """Return the files of an item by the names of their copies."""
    files = {}
    for stored in vault.files(item):
        content = b"".join(bytes(piece) for piece in stored.content())
        assert Digest(hashlib.sha256(content).digest()) == stored.sha256
        assert len(content) == stored.size
        files[stored.name] = content
    return files


def damages(vault: EvidenceVault, item: EvidenceRegistered) -> list[VaultDamage]:
    """Return what a check finds wrong with an item."""
    return [each for each in vault.check(item) if isinstance(each, VaultDamage)]


def everything_in(folder: Path) -> Iterator[tuple[Path, bytes]]:
    """Return every file below a folder."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            yield path, path.read_bytes()


@dataclass(frozen=True, slots=True)
class Room:
    """A logbook on the disk with everything that takes evidence in."""

    folder: Path
    logbook: ALogbook
    vault: FolderVault
    evidence: EvidenceService

    def take(
        self, source: Path, stopping: Callable[[], bool] = bool
    ) -> Iterator[IntakeStep]:
        """Take a source in, step by step."""
        found = self.evidence.look(source)
        draft = ItemDraft(self.logbook.clock.now().moment(), "Image of the disk")
        return self.evidence.intake(INCIDENT, draft, found, stopping)

    def bodies(self) -> list[EvidenceRegistered]:
        """Return what is on record about items that are stored."""
        items = self.evidence.register_of(INCIDENT).items
        return [item.body for item in items if item.has_file]

    def assert_whole_or_nothing(self) -> int:
        """Hold record and vault to each other; return how many items there are."""
        bodies = self.bodies()
        assert lying_in(self.folder) == sorted(body.vault for body in bodies)
        assert self.vault.strangers([body.vault for body in bodies]) == []
        for body in bodies:
            assert damages(self.vault, body) == []
        assert self.logbook.verify().findings == ()
        return len(bodies)


@contextmanager
def room_at(
    folder: Path, vault: FolderVault | None = None, *, settled: bool = True
) -> Iterator[Room]:
    """Open a logbook with its vault, as it is opened when somebody unlocks it."""
    with opened(folder) as database:
        logbook = rejoined(SqlEntryStore(database.engine))
        kept = vault or vault_at(folder)
        evidence = EvidenceService(logbook.journal, kept, FileSources())
        room = Room(folder, logbook, kept, evidence)
        if settled:
            kept.settle(body.vault for body in room.bodies())
        yield room
