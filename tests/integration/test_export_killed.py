"""A killed export leaves nothing that could be taken for copies, or all of them."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from logbook.domain.evidence_bodies import EvidenceExported
from tests.integration import export_recorder
from tests.vault_case import INCIDENT, LONG, opened, with_evidence

ROOT = Path(__file__).parents[2]
WRITTEN = 6
"""Steps until the first byte is compared."""


def killed(logbook: Path, into: Path, steps: int, *how: str) -> list[str]:
    """Let another process export, kill it after some steps, return what it said."""
    said: list[str] = []
    with subprocess.Popen(
        [sys.executable, "-m", export_recorder.__name__, logbook, into, *how],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        while len(said) < steps and (line := process.stdout.readline()):
            said.append(line.strip())
            if len(said) < steps:
                process.stdin.write("\n")
                process.stdin.flush()
        process.kill()
    assert process.returncode == -signal.SIGKILL
    return said


def exports_in(logbook: Path) -> tuple[EvidenceExported, ...]:
    with opened(logbook) as book:
        item = book.evidence.register.item(INCIDENT, "E-001")
        return tuple(each.body for each in item.exports)


@pytest.mark.parametrize("steps", [1, WRITTEN + 1])
def test_killed_midway_the_record_says_nothing_and_the_folder_says_unfinished(
    tmp_path: Path, steps: int
) -> None:
    logbook, stick = with_evidence(tmp_path), tmp_path / "stick"
    stick.mkdir()

    said = killed(logbook, stick / "copies", steps)

    assert said[-1] == ("writing" if steps == 1 else "comparing")
    [left] = stick.iterdir()
    assert left.name.startswith("unfinished-copies-")
    assert exports_in(logbook) == ()


def test_killed_before_the_folder_has_its_name_the_copies_are_whole_and_on_record(
    tmp_path: Path,
) -> None:
    logbook, stick = with_evidence(tmp_path), tmp_path / "stick"
    stick.mkdir()

    said = killed(logbook, stick / "copies", 99, "before-the-name")

    assert said[-1] == "papers"
    [left] = stick.iterdir()
    assert left.name.startswith("unfinished-copies-")
    assert (left / "items/E-001/mail.log").read_bytes() == LONG
    check = ["sha256sum", "--check", "--strict", "--quiet", "evidence.sha256"]
    assert subprocess.run(check, cwd=left, check=False).returncode == 0
    [exported] = exports_in(logbook)
    assert exported.folder == "copies"
