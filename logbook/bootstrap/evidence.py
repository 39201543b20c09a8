"""The services about evidence, over the vault of one open logbook."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from logbook.application.custody import CustodyService
from logbook.application.evidence import EvidenceService
from logbook.application.vault_checks import VaultCheckService
from logbook.domain.bodies import body_of
from logbook.domain.entry import EntryKind
from logbook.domain.evidence_bodies import EvidenceRegistered

if TYPE_CHECKING:
    from logbook.application.journal import Journal
    from logbook.bootstrap.stores import Stores


@dataclass(frozen=True, slots=True)
class EvidenceServices:
    """What can be done with evidence, one service for each part of it."""

    register: EvidenceService
    custody: CustodyService
    checks: VaultCheckService


def evidence_services(journal: "Journal", stores: "Stores") -> EvidenceServices:
    """Put the services together, and bring the vault in order."""
    from logbook.storage.file_sources import FileSources

    stores.vault.settle(vaults_named(stores))
    sources = FileSources()
    register = EvidenceService(journal, stores.vault, sources)
    return EvidenceServices(
        register=register,
        custody=CustodyService(journal, register, stores.vault),
        checks=VaultCheckService(journal, register, stores.vault),
    )


def vaults_named(stores: "Stores") -> Iterator[str]:
    """Return the name in the vault of every item on record; read when asked for."""
    kind = EntryKind.EVIDENCE_REGISTERED
    for signed in stores.entries.of_kind(kind):
        body = body_of(signed)
        if isinstance(body, EvidenceRegistered) and body.vault:
            yield body.vault
