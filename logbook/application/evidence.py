"""Registering items of evidence, taking files in, and explaining what was found."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from logbook.application.evidence_ports import (
    EvidenceVault,
    FoundSource,
    SourceDigest,
    Sources,
    TakenIn,
    VaultIntake,
)
from logbook.application.journal import Journal
from logbook.application.refusing import refuse
from logbook.domain.bodies import body_of
from logbook.domain.custody_rules import Enrolled
from logbook.domain.draft import Problem, Problems, is_blank, present, reason_problem
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.evidence import (
    READ_FOR_EVIDENCE,
    EvidenceItem,
    item_number,
)
from logbook.domain.evidence_bodies import EvidenceExplained, EvidenceRegistered
from logbook.domain.evidence_drafts import ItemDraft
from logbook.domain.evidence_errors import NoFindingError
from logbook.domain.evidence_reading import evidence_of
from logbook.domain.evidence_register import EvidenceRegister
from logbook.domain.medium import Medium
from logbook.domain.people import People, people_of


@dataclass(frozen=True, slots=True)
class IntakeStep:
    """How far taking something in is.

    Attributes:
        done: Bytes read so far, of *total*.
        entry: What registers it, once it is finished.
    """

    done: int
    total: int
    entry: SignedEntry | None = None


class EvidenceService:
    """The register of items; every file goes through here into the vault."""

    def __init__(
        self, journal: Journal, vault: EvidenceVault, sources: Sources
    ) -> None:
        self._journal = journal
        self._vault = vault
        self._sources = sources

    def people(self) -> People:
        """Return everybody enrolled here."""
        return people_of(self._journal.store.of_kind(EntryKind.PERSON_ENROLLED))

    def register_of(self, incident: str | None = None) -> EvidenceRegister:
        """Return every item of one incident, or of all."""
        store = self._journal.store
        entries: Iterable[SignedEntry] = (
            store.of_kind(*READ_FOR_EVIDENCE)
            if incident is None
            else store.of_incident(incident, *READ_FOR_EVIDENCE)
        )
        return evidence_of(entries, self.people())

    def item(self, incident: str, number: str) -> EvidenceItem:
        """Return one item.

        Raises:
            UnknownItemError: The incident has none of this number.
        """
        return self.register_of(incident).get(incident, number)

    def look(self, path: Path) -> FoundSource:
        """Return what lies there, without reading any of it.

        Raises:
            NotTakenInError: It is neither a file nor a folder.
            SourceGoneError: There is nothing, or it cannot be read.
            SourceForbiddenError: The system does not allow it.
        """
        return self._sources.look(path)

    def digests(self, source: FoundSource) -> Iterator[int | SourceDigest]:
        """Read every file of a source: bytes done so far, and what each file is.

        Raises:
            SourceGoneError: It cannot be read to its end.
            SourceForbiddenError: The system does not allow it.
        """
        return self._sources.digests(source)

    def media(self) -> Sequence[Medium]:
        """Return the removable media that are there now."""
        return self._sources.media()

    def problems(self, draft: ItemDraft) -> Problems:
        """Return what still stands in the way of registering an item."""
        problems = draft.problems(self._journal.clock.now().at)
        return {**self._received_problems(draft), **problems}

    def register(self, incident: str, draft: ItemDraft) -> SignedEntry:
        """Register a physical thing.

        Raises:
            ProblemsError: The draft is not ready.
        """
        refuse(self.problems(draft))
        body = _body(self._next_number(incident), draft)
        return self._journal.record(incident, body)

    def intake(
        self,
        incident: str,
        draft: ItemDraft,
        source: FoundSource,
        stopping: Callable[[], bool] = bool,
    ) -> Iterator[IntakeStep]:
        """Take a file or a folder in and register it: all of it, or nothing.

        Whoever wants the logbook gets it between two steps. To leave it early, close
        the iterator; nothing is left behind then.

        Args:
            stopping: Asked before each step; if it says so, nothing is left behind.

        Raises:
            ProblemsError: The draft is not ready; nothing was read.
            SensitiveTextError: Its words hold what looks like a secret; likewise.
            IncidentClosedError: The incident takes no entries any more; likewise.
            NotTakenInError: It is not a file or a folder any more; likewise.
            SourceGoneError: The source cannot be read to its end; nothing is kept.
            SourceForbiddenError: The system does not allow it; nothing is kept.
            VaultFullError: There is no room; nothing is kept.
            VaultNotWrittenError: The disk did not take it; nothing is kept.
        """
        refuse(self.problems(draft))
        # Somebody may have taken their time over the form: what lies there now counts.
        source = _looked_at_again(source, self._sources.look(source.path))
        expected = _of_source(_body("", draft), source)
        self._journal.refuse_early(incident, expected)
        intake, is_read = self._vault.begin(), False
        try:
            for done in intake.take(source):
                if stopping():
                    return
                yield IntakeStep(done, source.size)
            is_read = True
        finally:
            if not is_read:
                intake.abandon()
        entry = self._record(incident, draft, source, intake)
        yield IntakeStep(source.size, source.size, entry)

    def explain(
        self, incident: str, number: str, finding: int, words: str
    ) -> SignedEntry:
        """Record what somebody says about a finding; it stays all the same.

        Args:
            finding: The entry it stands in.

        Raises:
            ProblemsError: Nothing is said.
            NoFindingError: The item has no such finding.
        """
        refuse(present({"words": reason_problem(words)}))
        item = self.item(incident, number)
        if finding not in {each.entry for each in item.findings}:
            raise NoFindingError(number)
        body = EvidenceExplained(number, words.strip())
        return self._journal.record(incident, body, refers_to=(finding,))

    def _received_problems(self, draft: ItemDraft) -> Problems:
        """Refuse to have received an item from oneself, or from nobody."""
        got = draft.received
        if not (got and got.at) and is_blank(draft.received_words):
            return {}
        enrolled, author = Enrolled(self.people()), self._journal.author
        if enrolled.collector(draft.collected_by, author) is not None:
            return {}
        return {"collected_by": Problem.NO_COLLECTOR}

    def _record(
        self, incident: str, draft: ItemDraft, source: FoundSource, intake: VaultIntake
    ) -> SignedEntry:
        """Record what was taken in, then give it its name in the vault."""
        try:
            said = _body(self._next_number(incident), draft)
            body = _stored(_of_source(said, source), intake.taken, intake.vault)
            entry = self._journal.record(incident, body)
        except BaseException:
            # A disk that refuses may have written it all the same. If the record does
            # not even answer, what was read stays until the logbook is opened again.
            if not self._names(incident, intake.vault):
                intake.abandon()
            raise
        intake.publish()
        return entry

    def _names(self, incident: str, vault: str) -> bool:
        """Tell whether an entry names an item of the vault."""
        return any(each.vault == vault for each in self._registered(incident))

    def _registered(self, incident: str) -> Iterator[EvidenceRegistered]:
        kind = EntryKind.EVIDENCE_REGISTERED
        for signed in self._journal.store.of_incident(incident, kind):
            body = body_of(signed)
            if isinstance(body, EvidenceRegistered):
                yield body

    def _next_number(self, incident: str) -> str:
        given = [body.item for body in self._registered(incident)]
        nth = len(given) + 1
        while item_number(nth) in given:
            nth += 1
        return item_number(nth)


def _body(number: str, draft: ItemDraft) -> EvidenceRegistered:
    return EvidenceRegistered(
        item=number,
        name=draft.name.strip(),
        type=draft.type,
        originality=draft.originality,
        happened=draft.happened,
        description=draft.description,
        collected_by=draft.collected_by,
        witness=draft.witness,
        source_system=draft.source_system,
        source_details=draft.source_details,
        found_at=draft.found_at,
        clock_offset=draft.offset,
        method=draft.method,
        tool=draft.tool,
        tool_version=draft.tool_version,
        source_hash=draft.source_hash,
        altered=draft.altered,
        altered_words=draft.altered_words,
        volatility=draft.volatility,
        stored=draft.stored,
        seal=draft.seal,
        photographs=draft.photographs,
        sensitivity=draft.sensitivity,
        notes=draft.notes,
        received=draft.received if draft.received and draft.received.at else None,
        received_words=draft.received_words,
    )


def _looked_at_again(before: FoundSource, now: FoundSource) -> FoundSource:
    """Return a source as it lies now, with the time of the access before ours.

    Looking into a folder may set that of the folder.
    """
    same = (before.modified, before.changed) == (now.modified, now.changed)
    return replace(now, accessed=before.accessed) if same else now


def _of_source(said: EvidenceRegistered, source: FoundSource) -> EvidenceRegistered:
    """Add what is known of a source before any of it is read."""
    return replace(
        said,
        file_name=source.name,
        folder=source.is_folder,
        origin=str(source.path),
        modified=source.modified,
        accessed=source.accessed,
        changed=source.changed,
        created=source.created,
        medium=source.medium.name,
        medium_serial=source.medium.serial,
    )


def _stored(said: EvidenceRegistered, taken: TakenIn, vault: str) -> EvidenceRegistered:
    """Add what is known once it was taken in."""
    return replace(
        said,
        vault=vault,
        files=taken.files,
        size=taken.size,
        sha256=taken.sha256.hex,
        left_out=taken.left_out,
        grew=taken.grew,
        access_kept=taken.access_kept,
    )
