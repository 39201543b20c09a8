"""Verifying the open record, in slices, so that work goes on meanwhile."""

from collections.abc import Iterator, Sequence

from logbook.application.journal import Journal
from logbook.domain.certificate import CertificateCheck
from logbook.domain.checkpoint import Checkpoint
from logbook.domain.verification import (
    LOWEST_NUMBER,
    FindingCode,
    SignatureCheck,
    VerificationReport,
    Verifier,
)

SLICE = 256
"""Entries checked at a time; about 40 ms on an old laptop."""

_OF_WITNESSES = (FindingCode.WITNESS, FindingCode.ROLLBACK)


class VerificationService:
    """Verifies the open record against itself and against outside witnesses."""

    def __init__(
        self,
        log: str,
        journal: Journal,
        is_signed: SignatureCheck,
        certificates: CertificateCheck,
    ) -> None:
        self._log = log
        self._journal = journal
        self._is_signed = is_signed
        self._certificates = certificates

    def slices(
        self, witnesses: Sequence[Checkpoint] = (), *, binding: bool = True
    ) -> Iterator[tuple[int, int, VerificationReport | None]]:
        """Verify the record, a slice a step.

        A record that is found to be damaged takes no further entries.

        Args:
            binding: Whether a witness that disagrees stops the recording as well.

        Yields:
            How many entries are checked, of how many, and with the last step the
            report.
        """
        store = self._journal.store
        verifier = Verifier(self._log, self._is_signed, self._certificates, witnesses)
        size = store.head().size
        for first in range(1, size + 1, SLICE):
            last = min(first + SLICE - 1, size)
            verifier.take(store.rows(first if first > 1 else LOWEST_NUMBER, last))
            yield last, size, None
        # What was recorded meanwhile, and anything that lies behind the head.
        verifier.take(store.rows(size + 1))
        report = verifier.report(store.head())
        doubtful = {FindingCode.FOREIGN, *(() if binding else _OF_WITNESSES)}
        bad = [found.number for found in report.findings if found.code not in doubtful]
        if bad:
            self._journal.stop(min(bad))
        yield report.size, report.size, report

    def verify(self, witnesses: Sequence[Checkpoint] = ()) -> VerificationReport:
        """Verify the whole record at once."""
        return _last(self.slices(witnesses))

    def compare(self, checkpoint: Checkpoint) -> VerificationReport:
        """Verify the record against one checkpoint kept outside the laptop.

        A person may have typed it from paper, and a slip of the finger must not stop
        the recording: the report says what disagrees, and work goes on.
        """
        return _last(self.slices([checkpoint], binding=False))


def _last(
    slices: Iterator[tuple[int, int, VerificationReport | None]],
) -> VerificationReport:
    *_, (_, _, report) = slices
    assert report is not None  # noqa: S101 - the last slice brings the report
    return report
