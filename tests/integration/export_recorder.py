"""Makes copies of evidence, a step for each line it is sent; somebody may kill it."""

import os
import signal
import sys
from pathlib import Path

from logbook.application.evidence_exports import EvidenceExportRequest
from logbook.domain.evidence import Holder
from tests.vault_case import INCIDENT, opened

ITEMS = ("E-001", "E-002", "E-003")


def die(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def main(folder: str, into: str, *how: str) -> None:
    if "before-the-name" in how:
        Path.rename = die  # type: ignore[assignment]
    to = Holder("Det. Example")
    request = EvidenceExportRequest(INCIDENT, ITEMS, Path(into), to, "Asked for.")
    with opened(Path(folder)) as book:
        for step in book.evidence.exports.steps(request):
            sys.stdout.write(f"{step.stage}\n")
            sys.stdout.flush()
            sys.stdin.readline()


if __name__ == "__main__":
    main(*sys.argv[1:])
