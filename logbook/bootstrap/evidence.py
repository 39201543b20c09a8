"""The services about evidence, over the vault of one open logbook."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from logbook.application.custody import CustodyService
from logbook.application.custody_papers import CustodyPaperService
from logbook.application.evidence import EvidenceService
from logbook.application.vault_checks import VaultCheckService
from logbook.domain.bodies import body_of
from logbook.domain.entry import EntryKind
from logbook.domain.evidence_bodies import EvidenceRegistered

if TYPE_CHECKING:
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


def evidence_services(
    log: str,
    journal: "Journal",
    stores: "Stores",
    *,
    place: "JurisdictionPack",
    founding: "LogbookCreated",
) -> EvidenceServices:
    """Put the services together, and bring the vault in order."""
    from logbook.reports.labels import render_labels
    from logbook.storage.file_sources import FileSources

    stores.vault.settle(vaults_named(stores))
    sources = FileSources()
    register = EvidenceService(journal, stores.vault, sources)
    return EvidenceServices(
        register=register,
        custody=CustodyService(journal, register, stores.vault),
        checks=VaultCheckService(journal, register, stores.vault),
        papers=CustodyPaperService(
            log, journal, place, founding, evidence=register, draw=render_labels
        ),
    )


def vaults_named(stores: "Stores") -> Iterator[str]:
    """Return the name in the vault of every item on record; read when asked for."""
    kind = EntryKind.EVIDENCE_REGISTERED
    for signed in stores.entries.of_kind(kind):
        body = body_of(signed)
        if isinstance(body, EvidenceRegistered) and body.vault:
            yield body.vault
