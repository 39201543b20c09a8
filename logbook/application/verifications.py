"""Verifying the open record, in slices, so that work goes on meanwhile."""

from collections.abc import Callable, Container, Generator, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from random import SystemRandom
from typing import TypeAlias

from logbook.application.journal import Journal
from logbook.application.ports import Lookers, MarkStore
from logbook.domain.certificate import CertificateCheck
from logbook.domain.checkpoint import Checkpoint
from logbook.domain.errors import MachineError
from logbook.domain.mark import Mark, mark_of, signed_note
from logbook.domain.verification import (
    LOWEST_NUMBER,
    FindingCode,
    SignatureCheck,
    VerificationReport,
)
from logbook.domain.verifier import Verifier

SLICE = 256
"""Entries checked in full at a time; about 40 ms on an old laptop."""

WORTH_HELP = 4096
"""Entries from which on it pays to have other processors look at them as well."""

SKIMMED = 1024
"""Entries only hashed at a time; about 20 ms."""

SAMPLE = 256
"""Entries that get the full check again, drawn by chance at each opening.

Where a fault of whoever made the mark left one entry in a hundred unchecked, this many
find it 12 times out of 13; the full pass that is scheduled finds the rest.
"""

_OF_WITNESSES = (FindingCode.WITNESS, FindingCode.ROLLBACK)

Step: TypeAlias = tuple[int, int, VerificationReport | None]
"""How many entries are checked, of how many, and with the last step the report."""

Steps: TypeAlias = Generator[Step, None, None]

Draw: TypeAlias = Callable[[int], Container[int]]
"""Chooses, of so many entries, those that get the full check again."""


class VerificationService:
    """Verifies the open record against itself and against outside witnesses.

    Args:
        marks: Where each person's signed note lies of how far they had verified.
        lookers: Look at many rows at once; without them it is done one by one.
    """

    def __init__(
        self,
        log: str,
        journal: Journal,
        is_signed: SignatureCheck,
        certificates: CertificateCheck,
        marks: MarkStore,
        *,
        lookers: Lookers | None = None,
    ) -> None:
        self._log = log
        self._journal = journal
        self._is_signed = is_signed
        self._certificates = certificates
        self._marks = marks
        self._lookers = lookers
        self._draw: Draw = _drawn

    def mark(self) -> Mark | None:
        """Return how far the person at the laptop has verified this record."""
        signer = self._journal.signer
        note = self._marks.of_person(signer.person)
        if note is None:
            return None
        return mark_of(
            note, self._log, signer.person, signer.public_key, self._is_signed
        )

    def is_due(self) -> bool:
        """Tell whether the person at the laptop is to check every signature again."""
        mark = self.mark()
        return mark is None or mark.is_due(self._journal.clock.now().at)

    def resumed(
        self, witnesses: Sequence[Checkpoint] = (), *, binding: bool = True
    ) -> Steps:
        """Verify the record from where the same person had got, a slice a step.

        What they had verified is hashed again, byte for byte; a sample of it, whatever
        carries keys or vouches for the record, and all that came after gets the full
        check. Wherever anything disagrees, everything gets it.

        Args:
            binding: Whether a witness that disagrees stops the recording as well.
        """
        mark = self.mark()
        if mark is not None:
            verifier = yield from self._gone_on_from(mark, witnesses)
            if verifier is not None:
                report = verifier.report(self._journal.store.head())
                if not _bad(report, binding=binding):
                    yield self._ended(verifier, report, mark, binding=binding)
                    return
        yield from self.slices(witnesses, binding=binding)

    def slices(
        self, witnesses: Sequence[Checkpoint] = (), *, binding: bool = True
    ) -> Steps:
        """Verify the whole record, each signature of it, a slice a step.

        A record that is found to be damaged takes no further entries.

        Args:
            binding: Whether a witness that disagrees stops the recording as well.
        """
        store, mark = self._journal.store, self.mark()
        verifier = self._verifier(witnesses, mark)
        yield from self._taken(verifier, store.head().size)
        report = verifier.report(store.head())
        yield self._ended(verifier, report, None, binding=binding)

    def verify(self, witnesses: Sequence[Checkpoint] = ()) -> VerificationReport:
        """Verify the whole record at once."""
        return _last(self.slices(witnesses))

    def compare(self, checkpoint: Checkpoint) -> VerificationReport:
        """Verify the record against one checkpoint kept outside the laptop.

        A person may have typed it from paper, and a slip of the finger must not stop
        the recording: the report says what disagrees, and work goes on.
        """
        return _last(self.resumed([checkpoint], binding=False))

    def _verifier(self, witnesses: Sequence[Checkpoint], mark: Mark | None) -> Verifier:
        return Verifier(
            self._log,
            self._is_signed,
            self._certificates,
            witnesses,
            mark,
            again=self._journal.store.rows,
        )

    def _gone_on_from(
        self, mark: Mark, witnesses: Sequence[Checkpoint]
    ) -> Generator[Step, None, Verifier | None]:
        """Hash what was verified before; return None where it is not the same."""
        store = self._journal.store
        size = store.head().size
        verifier = self._verifier(witnesses, mark)
        sample = self._draw(mark.size)
        for first, last in _runs(0, mark.size, SKIMMED):
            verifier.skim(store.rows(first, last), sample)
            yield last, max(size, last), None
        if not verifier.stands_at(mark):
            return None
        yield from self._taken(verifier, size, done=mark.size)
        return verifier

    def _taken(self, verifier: Verifier, size: int, *, done: int = 0) -> Iterator[Step]:
        """Check in full what is left of the first *size*, and what came meanwhile."""
        store = self._journal.store
        batches = (
            list(store.rows(first, last)) for first, last in _runs(done, size, SLICE)
        )
        if self._lookers is not None and size - done >= WORTH_HELP:
            for batch, seen in self._lookers.look(batches, lambda: verifier.keys):
                verifier.judge_all(batch, seen)
                yield verifier.size, max(size, verifier.size), None
        else:
            for batch in batches:
                verifier.take(batch)
                yield verifier.size, max(size, verifier.size), None
        # What was recorded meanwhile, and anything that lies behind the head.
        behind = max(done, size)
        verifier.take(store.rows(behind + 1 if behind else LOWEST_NUMBER))

    def _ended(
        self,
        verifier: Verifier,
        report: VerificationReport,
        mark: Mark | None,
        *,
        binding: bool,
    ) -> Step:
        """Stop the recording or move the mark on; return the last step.

        Args:
            mark: What this verification went on from, if it did.
        """
        bad = _bad(report, binding=binding)
        if bad:
            self._journal.stop(min(bad))
        else:
            mark = self._moved_on(verifier, mark)
        if mark is not None:
            covered = replace(report.coverage, full_at=mark.full_at, due_at=mark.due_at)
            report = replace(report, coverage=covered)
        return report.size, report.size, report

    def _moved_on(self, verifier: Verifier, mark: Mark | None) -> Mark:
        """Keep how far the person at the laptop has verified the record now.

        Args:
            mark: What this verification went on from; none if it checked everything.
        """
        signer, size = self._journal.signer, verifier.size
        if mark is None:
            now = self._journal.clock.now().at
            mark = Mark(
                self._log, signer.person, 0, verifier.root, verifier.digest, now, size
            )
        moved = mark.moved_on(size, verifier.root, verifier.digest)
        if moved != mark:
            # Without it the next verification takes longer, and nothing else.
            with suppress(MachineError):
                self._marks.keep(signer.person, signed_note(moved, signer.sign))
        return moved


def _bad(report: VerificationReport, *, binding: bool) -> list[int]:
    """Return at which entries something was found that speaks against the record."""
    doubtful = {FindingCode.FOREIGN, *(() if binding else _OF_WITNESSES)}
    return [found.number for found in report.findings if found.code not in doubtful]


def _runs(done: int, size: int, length: int) -> Iterator[tuple[int, int]]:
    """Yield first and last number of each run of entries; the first begins lowest."""
    for first in range(done + 1, size + 1, length):
        last = min(first + length - 1, size)
        yield (first if first > 1 else LOWEST_NUMBER), last


def _drawn(size: int) -> Container[int]:
    """Draw the entries that are checked in full again; nobody can foretell them."""
    return frozenset(SystemRandom().sample(range(1, size + 1), min(SAMPLE, size)))


def _last(steps: Steps) -> VerificationReport:
    *_, (_, _, report) = steps
    assert report is not None  # noqa: S101 - the last step brings the report
    return report
