"""Reading all that the vault keeps again, so that damage is found before it is needed.

What is found wrong becomes an entry, once: it stands in every report from then on,
also after the file was put back, also after somebody has explained it.
"""

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from logbook.application.evidence import EvidenceService
from logbook.application.evidence_ports import EvidenceVault, VaultDamage
from logbook.application.journal import Journal
from logbook.domain.bodies import body_of
from logbook.domain.entry import EntryKind
from logbook.domain.errors import MachineError
from logbook.domain.evidence_bodies import EvidenceDamaged
from logbook.domain.evidence_words import finding_words
from logbook.domain.item_finding import ItemFinding
from logbook.domain.moment import utc_from_text, utc_text
from logbook.domain.stored_evidence import Stored, stored_findings, stored_of
from logbook.domain.wording import Statement

WHOLE_FOR = timedelta(days=7)
"""How long an item that was found whole is not read again by itself.

As long as a full verification of the record is good for (`mark.FULL_EVERY`): one
rhythm for both, and a disk that goes bad is noticed within a week.
"""

SLICE = 4 * 1024 * 1024
"""Bytes read before somebody else gets the logbook; about 20 ms on an old laptop."""

MOST_LOOKS = 64
"""Files or pieces of them after which others get it too: small files take as long."""

MOST_NAMED = 16
"""Damaged files of an item that get an entry each; then one is about all of it.

A disk that died under ten thousand files would else bury the record.
"""


@dataclass(frozen=True, slots=True)
class VaultStep:
    """How far a check of the vault is.

    Attributes:
        done: Bytes read so far, of *total* that are to be read this time.
        item: Number of the item that is being read, of *incident*.
        damage: What was found wrong with it in this step.
    """

    done: int
    total: int
    item: str
    incident: str
    damage: tuple[VaultDamage, ...] = ()


@dataclass(frozen=True, slots=True)
class ToldFinding:
    """A finding, with the words for it and for what was said about it."""

    finding: ItemFinding
    said: Statement


@dataclass(frozen=True, slots=True)
class DamagedItem:
    """An item of which what is stored was not what was taken in, at some time."""

    incident: str
    number: str
    name: str
    findings: tuple[ToldFinding, ...]

    @property
    def is_explained(self) -> bool:
        """Whether somebody said something about each finding."""
        return all(each.finding.explained for each in self.findings)


@dataclass(frozen=True, slots=True)
class VaultStanding:
    """How the vault stands by what is known now; nothing stored is read for it.

    Attributes:
        items: How many items something is stored of.
        stored_files: How many files; *size* are the bytes of all of them.
        checked: How many were found whole within `WHOLE_FOR`.
        oldest_check: When the one not looked at for the longest was found whole; none
            if one never was.
        damaged: Items that stored damage was ever found at.
        strangers: Names of what lies in the vault and no entry speaks of.
    """

    items: int = 0
    stored_files: int = 0
    size: int = 0
    checked: int = 0
    oldest_check: datetime | None = None
    damaged: tuple[DamagedItem, ...] = ()
    strangers: tuple[str, ...] = ()

    @property
    def due(self) -> int:
        """How many items are to be read."""
        return self.items - self.checked

    @property
    def unexplained(self) -> tuple[DamagedItem, ...]:
        """The damaged items with something nobody has explained."""
        return tuple(each for each in self.damaged if not each.is_explained)


class VaultCheckService:
    """Reads what is stored and compares it with what was signed when it was taken in.

    A damaged item does not stop the recording: nothing of the record is touched by it.
    """

    def __init__(
        self, journal: Journal, evidence: EvidenceService, vault: EvidenceVault
    ) -> None:
        self._journal = journal
        self._evidence = evidence
        self._vault = vault

    def steps(
        self, stopping: Callable[[], bool] = bool, *, again: bool = False
    ) -> Generator[VaultStep, None, None]:
        """Read what is due, the longest unread first, a few MiB a step.

        Whoever wants the logbook gets it between two steps. It can be left at any
        time by closing the iterator, and goes on with what is left the next time. Where
        recording is stopped, what is found is told and not recorded.

        Args:
            stopping: Asked before each step; if it says so, this ends.
            again: Also read what was found whole not long ago.

        Raises:
            EntryNotSavedError: A finding could not be recorded; it will be found again.
            DiskFullError: Likewise.
        """
        # Now, not at the first step: a list that cannot be had yet is asked for again.
        return self._read_all(self._due(again=again), stopping)

    def standing(self) -> VaultStanding:
        """Return how the vault stands by what is known now."""
        stored, now = self._stored(), self._now()
        checked = [self._checked_at(each) for each in stored]
        known = [at for at in checked if at is not None]
        return VaultStanding(
            items=len(stored),
            stored_files=sum(each.body.files for each in stored),
            size=sum(each.body.size for each in stored),
            checked=sum(not _is_due(at, now) for at in checked),
            oldest_check=min(known) if len(known) == len(stored) > 0 else None,
            damaged=tuple(self._damaged()),
            strangers=tuple(self._vault.strangers(each.body.vault for each in stored)),
        )

    def _read_all(
        self, due: Sequence[Stored], stopping: Callable[[], bool]
    ) -> Generator[VaultStep, None, None]:
        total = sum(each.body.size for each in due)
        before = 0
        for each in due:
            yield from self._read(each, before, total, stopping)
            if stopping():
                return
            before += each.body.size

    def _damaged(self) -> Iterator[DamagedItem]:
        people = self._evidence.people()
        for item in self._evidence.register_of().items:
            told = tuple(
                ToldFinding(each, finding_words(item, each, people))
                for each in stored_findings(item)
            )
            if told:
                yield DamagedItem(item.incident, item.number, item.body.name, told)

    def _read(
        self, each: Stored, before: int, total: int, stopping: Callable[[], bool]
    ) -> Iterator[VaultStep]:
        body, told, looks = each.body, 0, 0
        found: list[VaultDamage] = []
        whole = self._checked_at(each)
        for seen in self._vault.check(body):
            if stopping():
                return
            if isinstance(seen, VaultDamage):
                news = self._noted(each, seen, found, whole)
                yield VaultStep(before + told, total, body.item, each.incident, news)
                continue
            looks += 1
            if seen - told >= SLICE or not looks % MOST_LOOKS:
                told = min(seen, body.size)
                yield VaultStep(before + told, total, body.item, each.incident)
        with suppress(MachineError):
            # Without it the item is read again sooner, and nothing else.
            at = "" if found else utc_text(self._now())
            self._vault.remember_checked(body.vault, at)
        yield VaultStep(before + body.size, total, body.item, each.incident)

    def _noted(
        self,
        each: Stored,
        seen: VaultDamage,
        found: list[VaultDamage],
        whole: datetime | None,
    ) -> tuple[VaultDamage, ...]:
        """Record what was found, unless it is on record; return what is to be told.

        Args:
            whole: When the item was found whole before that; what was on record then
                is not what is found now, and explains nothing of it.
        """
        if len(found) >= MOST_NAMED:
            seen = VaultDamage(seen.damage)
        if seen in found:
            return ()
        found.append(seen)
        if not self._journal.stopped and not self._is_on_record(each, seen, whole):
            said = EvidenceDamaged(each.body.item, seen.damage, seen.file, seen.found)
            self._journal.append(each.incident, said, refers_to=(each.entry,))
        return (seen,)

    def _is_on_record(
        self, each: Stored, seen: VaultDamage, whole: datetime | None
    ) -> bool:
        kind = EntryKind.EVIDENCE_DAMAGED
        for signed in self._journal.store.of_incident(each.incident, kind):
            body = body_of(signed)
            if (
                isinstance(body, EvidenceDamaged)
                and (whole is None or signed.entry.recorded.at > whole)
                and each.entry in signed.entry.refers_to
                and seen == VaultDamage(body.damage, body.file, body.found)
            ):
                return True
        return False

    def _due(self, *, again: bool) -> Sequence[Stored]:
        """Return what is to be read, the longest unread first."""
        now = self._now()
        checked = [(self._checked_at(each), each) for each in self._stored()]
        due = [pair for pair in checked if again or _is_due(pair[0], now)]
        due.sort(key=lambda pair: (pair[0] is not None, pair[0] or now, pair[1].entry))
        return [each for _, each in due]

    def _checked_at(self, each: Stored) -> datetime | None:
        """Return when an item was found whole, none where nothing says so of it."""
        text = "" if each.shared else self._vault.checked_at(each.body.vault)
        try:
            return utc_from_text(text) if text else None
        except ValueError:
            return None

    def _stored(self) -> Sequence[Stored]:
        kind = EntryKind.EVIDENCE_REGISTERED
        return stored_of(self._journal.store.of_kind(kind))

    def _now(self) -> datetime:
        return self._journal.clock.now().at


def _is_due(checked: datetime | None, now: datetime) -> bool:
    """Tell whether an item is to be read; a check still to come counts for nothing."""
    return checked is None or not now - WHOLE_FOR < checked <= now
