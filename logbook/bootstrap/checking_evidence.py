"""Checking what is stored beside a logbook from the outside; nothing is written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from logbook.application.evidence_ports import EvidenceVault, VaultDamage
from logbook.application.ports import EntryStore, Progress
from logbook.domain.entry import EntryKind
from logbook.domain.evidence import READ_FOR_EVIDENCE, EvidenceItem
from logbook.domain.evidence_bodies import DamageKind
from logbook.domain.evidence_reading import evidence_of
from logbook.domain.people import people_of
from logbook.domain.stored_evidence import Stored, stored_of
from logbook.domain.verification import Finding, FindingCode

_CODES = {
    DamageKind.MISSING: FindingCode.EVIDENCE_MISSING,
    DamageKind.DAMAGED: FindingCode.EVIDENCE_DAMAGED,
    DamageKind.SWAPPED: FindingCode.EVIDENCE_SWAPPED,
}

EVIDENCE_CODES = frozenset(
    {
        *_CODES.values(),
        FindingCode.EVIDENCE_STRANGER,
        FindingCode.EVIDENCE_UNEXPLAINED,
        FindingCode.EVIDENCE_STRAY,
    }
)
"""What is found at stored evidence and says nothing against the record itself."""


@dataclass(frozen=True, slots=True)
class CheckedEvidence:
    """What a check found at the evidence.

    Attributes:
        stored: How many items something is stored of.
        explained: How many findings on record somebody has explained.
        findings: What is wrong now, then what is on record and not explained.
    """

    stored: int
    explained: int
    findings: tuple[Finding, ...]


def check_evidence(
    store: EntryStore, vault: EvidenceVault | None, told: Progress
) -> CheckedEvidence:
    """Read every stored item and say what is wrong with it, and what ever was.

    Args:
        vault: None to read nothing that is stored, only what the record says of it.
        told: Called with bytes read, of all that are stored.
    """
    stored = stored_of(store.of_kind(EntryKind.EVIDENCE_REGISTERED))
    found: list[Finding] = []
    if vault is not None:
        found += _damages(stored, vault, told)
        names = [each.body.vault for each in stored]
        found += [
            Finding(FindingCode.EVIDENCE_STRANGER, 0, _shown(name))
            for name in vault.strangers(names)
        ]
    # With everybody enrolled, as the windows read it: else somebody would be found at
    # fault here and nowhere else, where nobody could explain it.
    people = people_of(store.of_kind(EntryKind.PERSON_ENROLLED))
    register = evidence_of(store.of_kind(*READ_FOR_EVIDENCE), people)
    on_record = [each for item in register.items for each in item.findings]
    found += [finding for item in register.items for finding in _unexplained(item)]
    found += [
        Finding(
            FindingCode.EVIDENCE_STRAY,
            each.entry,
            _shown(f"{each.incident}/{each.item}"),
        )
        for each in register.strays
    ]
    explained = sum(bool(each.explained) for each in on_record)
    return CheckedEvidence(len(stored), explained, tuple(dict.fromkeys(found)))


def _damages(
    stored: Sequence[Stored], vault: EvidenceVault, told: Progress
) -> Iterator[Finding]:
    total = sum(each.body.size for each in stored)
    before = 0
    for each in stored:
        for seen in vault.check(each.body):
            if isinstance(seen, VaultDamage):
                yield _finding(each, seen)
            else:
                told(before + min(seen, each.body.size), total)
        before += each.body.size
        told(before, total)


def _finding(each: Stored, seen: VaultDamage) -> Finding:
    name = _shown(f"{each.incident}/{each.body.item}")
    if seen.file and each.body.is_folder:
        name = f"{name}, file {seen.file}"
    return Finding(_CODES[seen.damage], each.entry, name)


def _unexplained(item: EvidenceItem) -> Iterator[Finding]:
    name = _shown(f"{item.incident}/{item.number}")
    for each in item.unexplained:
        yield Finding(FindingCode.EVIDENCE_UNEXPLAINED, each.entry, name)


def _shown(name: str) -> str:
    """Return a name that no terminal takes for anything but text."""
    return ascii(name)[1:-1]
