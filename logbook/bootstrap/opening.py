"""Unlocking a logbook: adapters under the services, for one person."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from logbook.application.assessments import AssessmentService
from logbook.application.clocks import ClockService
from logbook.application.closing import ClosingService
from logbook.application.documentation import DocumentationService
from logbook.application.figures import FigureService
from logbook.application.handoffs import HandoffService
from logbook.application.holds import HoldService
from logbook.application.incidents import IncidentService
from logbook.application.journal import Journal
from logbook.application.local_packs import LocalPackService
from logbook.application.notes import NoteService
from logbook.application.notifications import NotificationService
from logbook.application.overview import OverviewService
from logbook.application.playbooks import PlaybookService
from logbook.application.reviews import ReviewService
from logbook.application.shifts import ShiftService
from logbook.application.timelines import TimelineService
from logbook.application.verifications import VerificationService
from logbook.application.views import ViewService
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
        EntryStore,
        MarkStore,
        ViewStore,
        Witness,
    )
    from logbook.crypto.key_header import SlotInfo
    from logbook.crypto.key_slots import KeyFile, UnlockedPerson
    from logbook.domain.jurisdiction import JurisdictionPack
    from logbook.domain.record_bodies import LogbookCreated
    from logbook.domain.role import Role

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
"""Fonts, the verifier and the words that are shipped with the program."""

SUFFIX = ".irlog"
"""A folder of this ending is one logbook."""


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
    drafts: "DraftStore"
    views: ViewService
    witness: "Witness"
    _close: Callable[[], None] = field(repr=False)

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
    from logbook.crypto.clock import SystemClock
    from logbook.storage.draft_store import SqlDraftStore
    from logbook.storage.engine import open_database
    from logbook.storage.entry_store import SqlEntryStore
    from logbook.storage.mark_store import SqlMarkStore
    from logbook.storage.view_store import SqlViewStore

    database = open_database(folder, unlocked.dek.buffer)

    def close() -> None:
        database.close()
        unlocked.wipe()

    try:
        store = SqlEntryStore(database.engine)
        drafts = SqlDraftStore(database.engine)
        views = SqlViewStore(database.engine)
        marks = SqlMarkStore(database.engine)
        return _assemble(
            folder,
            keys,
            unlocked,
            clock or SystemClock(),
            store,
            drafts,
            views,
            marks,
            close,
        )
    except BaseException:
        close()
        raise


def _assemble(  # noqa: PLR0913, PLR0917 - every part there is, once
    folder: Path,
    keys: "KeyFile",
    unlocked: "UnlockedPerson",
    clock: "Clock",
    store: "EntryStore",
    drafts: "DraftStore",
    views: "ViewStore",
    marks: "MarkStore",
    close: Callable[[], None],
) -> OpenLogbook:
    from logbook.crypto.certificates import X509Certificates
    from logbook.crypto.signing import is_signed
    from logbook.crypto.witness import KeyringWitness
    from logbook.packs.holiday_calendar import ShippedHolidays
    from logbook.packs.library import pack
    from logbook.packs.local import local_pack_of

    first = list(store.read(1, 1))
    founding = founding_of(first)
    if founding is None:
        raise LogbookDamagedError("log.db", "founding")
    log, journal = keys.log, Journal(keys.log, store, unlocked.signer, clock)
    people = people_of(store.of_kind("person-enrolled"))
    place = pack(founding.pack)
    certificates = X509Certificates()
    timelines = TimelineService(journal)
    clocks = ClockService(journal, ShippedHolidays())
    return OpenLogbook(
        folder=folder,
        log=log,
        founding=founding,
        root=Digest(certificates.fingerprint(keys.ca_certificate)),
        person=people.get(unlocked.info.id),
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
        verifications=VerificationService(
            log, journal, is_signed, certificates, marks
        ),
        handoffs=_handoffs(journal, place, keys, unlocked, founding),
        drafts=drafts,
        views=ViewService(journal, views),
        witness=KeyringWitness(),
        _close=close,
    )


def _confirmation(keys: "KeyFile", person: str) -> "Confirmation":
    """Return what asks once more for the passphrase of whoever unlocked it."""

    def confirm(passphrase: bytearray) -> None:
        keys.unlock(person, passphrase).wipe()

    return confirm


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
    )
