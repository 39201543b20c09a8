"""Who sits in the evidence room of a test, and a vault that is gone with it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from logbook.application.custody import CustodyService
from logbook.application.evidence import EvidenceService
from logbook.application.evidence_ports import (
    FoundSource,
    SourceDigest,
    StoredFile,
    VaultDamage,
)
from logbook.domain.digest import Digest
from logbook.domain.drawing import Drawing
from logbook.domain.evidence import Holder
from logbook.domain.evidence_bodies import (
    CustodyPurpose,
    DamageKind,
    EvidenceRegistered,
    EvidenceType,
    Originality,
    Seal,
    SignedHow,
)
from logbook.domain.evidence_drafts import (
    AcceptDraft,
    ItemDraft,
    SignatureDraft,
    TransferDraft,
)
from logbook.domain.evidence_errors import SourceGoneError, StoredDamagedError
from logbook.domain.medium import Medium
from logbook.domain.role import Role
from tests.builders import INCIDENT, a_logbook
from tests.reviewers import enrolled

SUPERVISOR, CLERK, COLLEAGUE, CLERK_AGAIN = "P-001", "P-002", "P-003", "P-004"
PERSONS = (SUPERVISOR, CLERK, COLLEAGUE, CLERK_AGAIN)

POLICE = Holder("D. Constable", agency="Windsor Police", badge="4711")
LABORATORY = Holder("L. Technician", agency="Provincial laboratory")
OWNER = Holder("O. Owner")

HAND = Drawing((tuple((x * 10, 100) for x in range(12)),)).to_text()
DRAWN = SignatureDraft(SignedHow.DRAWN, HAND)
INK = SignatureDraft(SignedHow.INK_AWAITED)

IMAGE = b"an image of a disk"
SEAL = "BAG 0042"


class MemoryVault:
    """Reads what a test put there; writing is left to the real one."""

    def __init__(self):
        self.stored = {}
        """Files of each item by the name of the item in the vault."""

    def files(self, item):
        if item.vault not in self.stored:
            raise StoredDamagedError(item.item)
        return [
            StoredFile(name, name, len(held), Digest.of(held), lambda: iter(()))
            for name, held in self.stored[item.vault].items()
        ]

    def check(self, item):
        files = self.stored.get(item.vault)
        if files is None:
            yield VaultDamage(DamageKind.MISSING)
            return
        for number, held in enumerate(files.values(), start=1):
            yield len(held)
            found = Digest.of(held).hex
            if found != item.sha256:
                yield VaultDamage(DamageKind.SWAPPED, number, found)


class MemorySources:
    """Files and folders that came back, by their path."""

    def __init__(self):
        self.lying = {}

    def look(self, path):
        if path not in self.lying:
            raise SourceGoneError(str(path))
        files = self.lying[path]
        is_folder = isinstance(files, dict)
        size = sum(
            len(held or b"") for held in (files.values() if is_folder else [files])
        )
        return FoundSource(path, path.name, is_folder, 1, size, Medium())

    def media(self):
        return ()

    def digests(self, source):
        files, done = self.lying[source.path], 0
        for name, held in (files if source.is_folder else {"": files}).items():
            if held is None:
                raise SourceGoneError(str(source.path))
            done += len(held)
            yield done
            yield SourceDigest(name or source.name, len(held), Digest.of(held))


class EvidenceRoom:
    """A record of one incident, and everybody who can sit down at it.

    The clerk is enrolled twice; the supervisor is the only one.
    """

    def __init__(self):
        self.logbook = a_logbook(of=4)
        enrolled(self.logbook, COLLEAGUE, "C. Specimen", Role.RESPONDER)
        enrolled(self.logbook, CLERK_AGAIN, "example  A", Role.RESPONDER)
        self.vault, self.sources = MemoryVault(), MemorySources()
        self.services = {person: self._services(person) for person in PERSONS}

    def _services(self, person):
        journal = self.logbook.journals[person]
        evidence = EvidenceService(journal, self.vault, self.sources)
        return evidence, CustodyService(journal, evidence, self.vault)

    def evidence(self, person=CLERK):
        return self.services[person][0]

    def custody(self, person=CLERK):
        return self.services[person][1]

    def me(self, person):
        return self.custody(person).me()

    def now(self):
        return self.logbook.clock.now().moment()

    def wait(self, minutes=10):
        self.logbook.clock.pass_time(timedelta(minutes=minutes))

    def item(self, number="E-001"):
        return self.evidence().item(INCIDENT, number)

    def items(self):
        return self.evidence().register_of(INCIDENT)

    def phone(self, person=CLERK, **changes):
        """Register a telephone in a bag; return its number."""
        draft = replace(
            ItemDraft(self.now(), "Telephone", EvidenceType.DEVICE, seal=SEAL),
            **changes,
        )
        entry = self.evidence(person).register(INCIDENT, draft)
        return str(entry.disclosed["item"].value)

    def image(self, files=None, **changes):
        """Register a file, or a folder, whose content is in the vault."""
        nth = len(self.items().items) + 1
        vault = f"{nth:02}" * 32
        self.vault.stored[vault] = {"": IMAGE} if files is None else files
        body = EvidenceRegistered(
            f"E-{nth:03}",
            "Image of the disk",
            EvidenceType.IMAGE,
            Originality.COPY,
            self.now(),
            vault=vault,
            file_name="disk.img",
            files=1 if files is None else len(files),
            size=len(IMAGE),
            sha256=Digest.of(IMAGE).hex,
        )
        self.append(replace(body, **changes))
        return body.item

    def append(self, body, person=CLERK, *, refers_to=()):
        """Write an entry past the services, as somebody with a key could."""
        journal = self.logbook.journals[person]
        return journal.record(INCIDENT, body, refers_to=refers_to)

    def draft(self, giver, taker, item="E-001", **changes):
        """Return a transfer; ids stand for whoever is enrolled."""
        giver, taker = (
            self.me(each) if isinstance(each, str) else each for each in (giver, taker)
        )
        draft = TransferDraft(
            item,
            CustodyPurpose.HAND_OVER,
            giver,
            taker,
            self.now(),
            "To be looked at.",
            seal=Seal.INTACT,
            seal_number=SEAL,
            giver_signs=DRAWN if giver.is_outside else SignatureDraft(),
            taker_signs=DRAWN if taker.is_outside else SignatureDraft(),
        )
        return replace(draft, **changes)

    def give(self, giver, taker, item="E-001", *, by=None, **changes):
        """Record a transfer; whoever is enrolled of the two writes it."""
        inside = [each for each in (giver, taker) if isinstance(each, str)]
        author = by or (inside[0] if inside else CLERK)
        draft = self.draft(giver, taker, item, **changes)
        return self.custody(author).transfer(INCIDENT, draft)

    def take(self, person, transfer, **changes):
        draft = AcceptDraft(self.now(), seal=Seal.INTACT, seal_number=SEAL)
        custody = self.custody(person)
        return custody.accept(INCIDENT, transfer.number, replace(draft, **changes))

    def pass_on(self, giver, taker, item="E-001", **changes):
        """Hand something over to somebody enrolled, who accepts it."""
        return self.take(taker, self.give(giver, taker, item, **changes))

    def hashed(self, steps):
        """Return what came of computing a SHA-256."""
        return [step.result for step in steps][-1]


RETURNED = Path("/media/stick/disk.img")
