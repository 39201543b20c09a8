"""Looking at rows in other processes: the same verdict, and nobody left behind."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from logbook.crypto.lookers import ProcessLookers, _command
from logbook.crypto.looking_process import receive, send
from logbook.crypto.signing import is_signed
from logbook.domain.verification import StoredRow, VerificationReport
from logbook.domain.verifier import Verifier
from tests.builders import LOG
from tests.tampering import (
    CERTIFICATES,
    a_record,
    edited,
    swapped,
    verified,
    with_member,
    without,
)

GENUINE = a_record()
ATTACKS = {
    "genuine": list(GENUINE),
    "edited": edited(GENUINE, 7),
    "deleted": without(GENUINE, 9),
    "swapped": swapped(GENUINE, 3, 14),
    "other logbook": [*GENUINE[:11], with_member(GENUINE[11], log="x"), *GENUINE[12:]],
    "no entry": [*GENUINE[:11], replace(GENUINE[11], payload=b"{}"), *GENUINE[12:]],
    "signature": [*GENUINE[:5], replace(GENUINE[5], signature=b""), *GENUINE[6:]],
}


def batches(rows: list[StoredRow], size: int = 3) -> Iterator[list[StoredRow]]:
    for first in range(0, len(rows), size):
        yield rows[first : first + size]


def looked_at(rows: list[StoredRow], lookers: ProcessLookers) -> VerificationReport:
    verifier = Verifier(LOG, is_signed, CERTIFICATES)
    for batch, seen in lookers.look(batches(rows), lambda: verifier.keys):
        verifier.judge_all(batch, seen)
    return verifier.report()


def children() -> set[int]:
    listed = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
    return set(map(int, listed))


@pytest.mark.parametrize("name", ATTACKS)
def test_processes_come_to_the_same_verdict(name: str) -> None:
    rows = ATTACKS[name]

    report = looked_at(rows, ProcessLookers(LOG, count=2))

    assert report == verified(rows)
    assert report.intact is (name == "genuine")


@pytest.mark.parametrize(
    "command",
    [
        ["/there/is/no/such/program"],
        [sys.executable, "-c", ""],
        [sys.executable, "-c", "print('something else than an answer')"],
        [sys.executable, "-c", "import sys; sys.stdin.buffer.read(9)"],
    ],
    ids=["missing", "ends at once", "talks nonsense", "ends half-way"],
)
@pytest.mark.parametrize("name", ["genuine", "edited"])
def test_without_processes_it_is_done_here(command: list[str], name: str) -> None:
    rows = ATTACKS[name]

    assert looked_at(rows, ProcessLookers(LOG, command, count=2)) == verified(rows)


def test_a_process_that_is_killed_is_done_without() -> None:
    before = children()
    looking = ProcessLookers(LOG, count=1).look(batches(list(GENUINE)), dict)
    verifier = Verifier(LOG, is_signed, CERTIFICATES)
    verifier.judge_all(*next(looking))
    [process] = children() - before

    os.kill(process, signal.SIGKILL)
    for batch, seen in looking:
        verifier.judge_all(batch, seen)

    assert verifier.report() == verified(GENUINE)


def test_no_process_is_left_when_nobody_wants_the_answer_any_more() -> None:
    before = children()
    looking = ProcessLookers(LOG, count=2).look(batches(list(GENUINE)), dict)
    next(looking)
    assert len(children() - before) == 2

    looking.close()

    assert children() == before


@pytest.mark.parametrize(
    "command",
    [_command(), [sys.executable, "-m", "logbook.command_line", "--look-at-rows"]],
    ids=["from the sources", "as packaged"],
)
def test_such_a_process_is_bolted_as_the_program_is(command: list[str]) -> None:
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        send(process.stdin, (LOG, {}, []))
        assert receive(process.stdout) == []
        status = Path(f"/proc/{process.pid}/status").read_text()
        limits = Path(f"/proc/{process.pid}/limits").read_text()
        process.stdin.close()

    assert process.returncode == 0, "it ends with the pipe"
    assert "Seccomp:\t2" in status
    assert "NoNewPrivs:\t1" in status
    [cores] = [line for line in limits.splitlines() if "core file" in line]
    assert cores.split()[4:6] == ["0", "0"]
