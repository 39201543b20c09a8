"""Unlocking a logbook: adapters under the services, for one person."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from logbook.application.assessments import AssessmentService
from logbook.application.clocks import ClockService
from logbook.application.closing import ClosingService
from logbook.application.documentation import DocumentationService
from logbook.application.exports import ExportService
from logbook.application.figures import FigureService
from logbook.application.handoff_register import HandoffRegisterService
from logbook.application.handoffs import HandoffService
from logbook.application.holds import HoldService
from logbook.application.incidents import IncidentService
from logbook.application.journal import Journal
from logbook.application.local_packs import LocalPackService
from logbook.application.notes import NoteService
from logbook.application.notifications import NotificationService
from logbook.application.overview import OverviewService
from logbook.application.playbooks import PlaybookService
from logbook.application.prints import PrintService
from logbook.application.reviews import ReviewService
from logbook.application.shifts import ShiftService
from logbook.application.timelines import TimelineService
from logbook.application.verifications import VerificationService
from logbook.application.views import ViewService
from logbook.application.withholding import WithholdingService
from logbook.domain.digest import Digest
from logbook.domain.errors import (
    LogbookDamagedError,
    NotALogbookError,
    UnknownPersonError,
)
from logbook.domain.people import Person, founding_of, people_of

if TYPE_CHECKING:
    from logbook.application.ports import (
        Clock,
        Confirmation,
        DraftStore,
        Progress,
        Witness,
    )
    from logbook.bootstrap.evidence import EvidenceServices
    from logbook.bootstrap.stores import Stores
    from logbook.crypto.key_header import SlotInfo
    from logbook.crypto.key_slots import KeyFile, UnlockedPerson
    from logbook.domain.jurisdiction import JurisdictionPack
    from logbook.domain.record_bodies import LogbookCreated
    from logbook.domain.role import Role
    from logbook.storage.index_file import IndexFile

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
"""Fonts, the verifier and the words that are shipped with the program."""

SUFFIX = ".irlog"
"""A folder of this ending is one logbook."""

CAUGHT_UP_AT_ONCE = 2000
"""Entries the index may be behind without anybody noticing that it catches up."""


@dataclass(frozen=True, slots=True)
class Somebody:
    """Who can be chosen on the unlock screen."""

    id: str
    name: str
    role: "Role"


@dataclass(frozen=True, slots=True)
class Cover:
    """What can be read of a logbook before anybody unlocks it.

    Attributes:
        damaged: Names of key files that are damaged although the other one opens.
    """

    folder: Path
    log: str
    people: tuple[Somebody, ...]
    damaged: tuple[str, ...]

    @property
    def name(self) -> str:
        """What the logbook is called: the name of its folder."""
        return self.folder.name.removesuffix(SUFFIX)


@dataclass(slots=True)
class OpenLogbook:
    """An unlocked logbook: who sits here, and the services to work with.

    Attributes:
        root: SHA-256 of the certificate of the logbook's authority.
    """

    folder: Path
    log: str
    founding: "LogbookCreated"
    root: Digest
    person: Person
    pack: "JurisdictionPack"
    journal: Journal
    incidents: IncidentService
    notes: NoteService
    playbooks: PlaybookService
    documentation: DocumentationService
    notifications: NotificationService
    assessments: AssessmentService
    holds: HoldService
    clocks: ClockService
    closing: ClosingService
    local_packs: LocalPackService
    timelines: TimelineService
    overview: OverviewService
    figures: FigureService
    reviews: ReviewService
    shifts: ShiftService
    verifications: VerificationService
    handoffs: HandoffService
    withholding: WithholdingService
    handed: HandoffRegisterService
    prints: PrintService
    drafts: "DraftStore"
    views: ViewService
    exports: ExportService
    evidence: "EvidenceServices"
    witness: "Witness"
    _index: "IndexFile" = field(repr=False)
    _close: Callable[[], None] = field(repr=False)

    def index_slices(self) -> Iterator[tuple[int, int]]:
        """Bring the index up to the record, a slice at a time: entries in it, of all.

        Nobody has to, unless `tell_indexing` was called: a question that needs the
        index first brings it up whole.
        """
        yield from self._index.slices()
        self.timelines.tidy()  # nobody waits: what is quick to search is made quick

    def tell_indexing(self, progress: "Progress | None") -> None:
        """Have *progress* called of a long wait, and no question wait for the index.

        One that would have to raises `IndexBehindError` from now on: whoever asks goes
        on with `index_slices` in between, so that the record can be written to.
        """
        self._index.progress = progress
        self._index.is_hurried = True

    def close(self) -> None:
        """Close the file and forget the keys."""
        self._close()


def cover_of(folder: Path) -> Cover:
    """Read who may open a logbook; nothing of the record is read.

    Raises:
        NotALogbookError: There is no logbook in the folder.
        LogbookDamagedError: Its key files or its record are damaged or missing.
    """
    keys = read_keys(folder)
    people = (Somebody(info.id, info.name, info.role) for info in keys.people())
    return Cover(folder, keys.log, tuple(people), tuple(sorted(keys.damage)))


def open_logbook(
    folder: Path,
    person: str,
    passphrase: bytearray,
    *,
    clock: "Clock | None" = None,
) -> OpenLogbook:
    """Unlock a logbook as one person.

    Args:
        person: Id or name.
        passphrase: Overwritten in any case.

    Raises:
        NotALogbookError: There is no logbook in the folder.
        UnknownPersonError: Nobody of that name may open it.
        WrongPassphraseError: The passphrase is not this person's; the file is sound.
        LogbookDamagedError: The file is at fault, not the passphrase.
        LogbookBusyError: It is open elsewhere.
        NewerFormatError: A newer program wrote it.
    """
    keys = read_keys(folder)
    unlocked = keys.unlock(slot_of(keys, person).id, passphrase)
    return _wire(folder, keys, unlocked, clock)


def read_keys(folder: Path) -> "KeyFile":
    """Read the key slots of a logbook folder.

    Raises:
        NotALogbookError: There is no logbook in the folder.
        LogbookDamagedError: Both copies of the key file are damaged.
    """
    from logbook.crypto.key_slots import KeyFile

    parts = [folder / name for name in ("keys.a", "keys.b", "log.db")]
    if not any(part.exists() for part in parts):
        raise NotALogbookError(str(folder))
    return KeyFile.read(folder)


def slot_of(keys: "KeyFile", person: str) -> "SlotInfo":
    """Return the slot of somebody, by id or by name.

    Raises:
        UnknownPersonError: Nobody is called so.
    """
    for info in keys.people():
        if person in (info.id, info.name):
            return info
    raise UnknownPersonError(person)


def _wire(
    folder: Path,
    keys: "KeyFile",
    unlocked: "UnlockedPerson",
    clock: "Clock | None",
) -> OpenLogbook:
    from logbook.bootstrap.stores import open_stores
    from logbook.crypto.clock import SystemClock

    stores = open_stores(folder, unlocked.dek)

    def close() -> None:
        stores.close()
        unlocked.wipe()

    try:
        return _assemble(folder, keys, unlocked, clock or SystemClock(), stores, close)
    except BaseException:
        close()
        raise


def _assemble(
    folder: Path,
    keys: "KeyFile",
    unlocked: "UnlockedPerson",
    clock: "Clock",
    stores: "Stores",
    close: Callable[[], None],
) -> OpenLogbook:
    from logbook.bootstrap.evidence import evidence_services
    from logbook.crypto.certificates import X509Certificates
    from logbook.crypto.witness import KeyringWitness
    from logbook.exchange.export_file import FileExporter
    from logbook.packs.holiday_calendar import ShippedHolidays
    from logbook.packs.library import pack
    from logbook.packs.local import local_pack_of

    founding = _founding(stores)
    log, journal = keys.log, Journal(keys.log, stores.entries, unlocked.signer, clock)
    place = pack(founding.pack)
    timelines = TimelineService(journal, stores.timeline)
    clocks = ClockService(journal, ShippedHolidays())
    handoffs = _handoffs(journal, place, keys, unlocked, founding)
    return OpenLogbook(
        folder=folder,
        log=log,
        founding=founding,
        root=Digest(X509Certificates().fingerprint(keys.ca_certificate)),
        person=_person(stores, unlocked.info.id),
        pack=place,
        journal=journal,
        incidents=IncidentService(journal, place),
        notes=NoteService(journal),
        playbooks=PlaybookService(journal),
        documentation=DocumentationService(journal),
        notifications=NotificationService(journal),
        assessments=AssessmentService(journal),
        holds=HoldService(journal),
        clocks=clocks,
        closing=ClosingService(journal, ShippedHolidays()),
        local_packs=LocalPackService(journal, local_pack_of),
        timelines=timelines,
        overview=OverviewService(journal, timelines, clocks),
        figures=FigureService(journal),
        reviews=ReviewService(log, journal, _confirmation(keys, unlocked.info.id)),
        shifts=_shifts(log, journal, place, founding),
        verifications=_verifications(log, journal, stores),
        handoffs=handoffs,
        withholding=WithholdingService(journal, place, founding),
        handed=HandoffRegisterService(journal),
        prints=PrintService(journal),
        drafts=stores.drafts,
        views=ViewService(journal, stores.views),
        exports=ExportService(journal, timelines, FileExporter(), log, founding),
        evidence=evidence_services(
            log, journal, stores, place=place, founding=founding, handoffs=handoffs
        ),
        witness=KeyringWitness(),
        _index=stores.index,
        _close=close,
    )


def _founding(stores: "Stores") -> "LogbookCreated":
    """Return what the first entry says; refuse a record that begins otherwise."""
    founding = founding_of(stores.entries.read(1, 1))
    if founding is None:
        raise LogbookDamagedError("log.db", "founding")
    return founding


def _person(stores: "Stores", person: str) -> Person:
    """Return who sits here, without waiting for an index that has much to catch up.

    Raises:
        UnknownPersonError: The record enrols nobody of that id.
    """
    entries = stores.entries
    is_near = stores.index.behind() <= CAUGHT_UP_AT_ONCE
    for signed in entries.of_kind("person-enrolled") if is_near else entries.read():
        enrolled = people_of([signed])
        if person in enrolled.by_id:
            return enrolled.get(person)
    raise UnknownPersonError(person)


def _confirmation(keys: "KeyFile", person: str) -> "Confirmation":
    """Return what asks once more for the passphrase of whoever unlocked it."""

    def confirm(passphrase: bytearray) -> None:
        keys.unlock(person, passphrase).wipe()

    return confirm


def _verifications(log: str, journal: Journal, stores: "Stores") -> VerificationService:
    from logbook.crypto.certificates import X509Certificates
    from logbook.crypto.lookers import ProcessLookers
    from logbook.crypto.signing import is_signed

    lookers = ProcessLookers(log)
    certificates = X509Certificates()
    return VerificationService(
        log, journal, is_signed, certificates, stores.marks, lookers=lookers
    )


def _shifts(
    log: str,
    journal: Journal,
    place: "JurisdictionPack",
    founding: "LogbookCreated",
) -> ShiftService:
    from logbook.packs.holiday_calendar import ShippedHolidays
    from logbook.reports.seal_slip import render_seal_slip

    return ShiftService(
        log,
        journal,
        place,
        founding,
        calendar=ShippedHolidays(),
        draw=lambda slip: render_seal_slip(slip, RESOURCES),
    )


def _handoffs(
    journal: Journal,
    place: "JurisdictionPack",
    keys: "KeyFile",
    unlocked: "UnlockedPerson",
    founding: "LogbookCreated",
) -> HandoffService:
    from logbook.bootstrap.open_forms import open_forms_of
    from logbook.crypto.aiohttp_stub import install
    from logbook.packs.holiday_calendar import ShippedHolidays
    from logbook.reports.package import FolderPackager
    from logbook.reports.render import PdfRenderer
    from logbook.reports.sign import PdfSealer

    install()
    sealer = PdfSealer(
        unlocked.document_key, unlocked.info.document_certificate, keys.ca_certificate
    )
    return HandoffService(
        keys.log,
        journal,
        place,
        founding,
        renderer=PdfRenderer(RESOURCES),
        sealer=sealer,
        packager=FolderPackager(RESOURCES),
        calendar=ShippedHolidays(),
        open_forms=open_forms_of(RESOURCES),
    )
