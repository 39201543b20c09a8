"""The services about evidence, over the vault of one open logbook."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from logbook.application.custody import CustodyService
from logbook.application.custody_papers import CustodyPaperService
from logbook.application.evidence import EvidenceService
from logbook.application.evidence_exports import EvidenceExportService
from logbook.application.vault_checks import VaultCheckService
from logbook.domain.bodies import body_of
from logbook.domain.entry import EntryKind
from logbook.domain.evidence_bodies import EvidenceRegistered

if TYPE_CHECKING:
    from logbook.application.handoffs import HandoffService
    from logbook.application.journal import Journal
    from logbook.bootstrap.stores import Stores
    from logbook.domain.jurisdiction import JurisdictionPack
    from logbook.domain.record_bodies import LogbookCreated


@dataclass(frozen=True, slots=True)
class EvidenceServices:
    """What can be done with evidence, one service for each part of it."""

    register: EvidenceService
    custody: CustodyService
    checks: VaultCheckService
    papers: CustodyPaperService
    exports: EvidenceExportService


def evidence_services(
    log: str,
    journal: "Journal",
    stores: "Stores",
    *,
    place: "JurisdictionPack",
    founding: "LogbookCreated",
    handoffs: "HandoffService",
) -> EvidenceServices:
    """Put the services together, and bring the vault in order."""
    from logbook.exchange.evidence_copies import MediumExporter
    from logbook.reports.labels import render_labels
    from logbook.storage.file_sources import FileSources
    from logbook.storage.media import SystemMedia

    stores.vault.settle(vaults_named(stores))
    media, vault = SystemMedia(), stores.vault
    register = EvidenceService(journal, vault, FileSources(media))
    papers = CustodyPaperService(
        log, journal, place, founding, evidence=register, draw=render_labels
    )
    exporter = MediumExporter(media.medium_of)
    return EvidenceServices(
        register=register,
        custody=CustodyService(journal, register, vault),
        checks=VaultCheckService(journal, register, vault),
        papers=papers,
        exports=EvidenceExportService(journal, vault, exporter, papers, handoffs),
    )


def vaults_named(stores: "Stores") -> Iterator[str]:
    """Return the name in the vault of every item on record; read when asked for."""
    kind = EntryKind.EVIDENCE_REGISTERED
    for signed in stores.entries.of_kind(kind):
        body = body_of(signed)
        if isinstance(body, EvidenceRegistered) and body.vault:
            yield body.vault
