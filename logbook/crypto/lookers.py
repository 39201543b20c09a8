"""Looking at rows on every processor there is, so that the window keeps its own."""

import os
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import cycle
from pathlib import Path

from logbook.crypto import looking_process
from logbook.crypto.looking_process import receive, send
from logbook.crypto.signing import is_signed
from logbook.domain.row_check import Seen, look_at
from logbook.domain.verification import StoredRow

ASK = "--look-at-rows"
"""What a packaged program is started with to become such a process."""

MOST = 4
"""More processes would only wait for the one that reads the rows."""

_PATIENCE = 2.0
"""Seconds a process is given to end by itself."""

Batch = list[StoredRow]


class ProcessLookers:
    """Implements `Lookers` with processes of our own.

    They are hardened as the program itself is. A process that cannot be started or
    does not answer is done without: its rows are looked at here.

    Args:
        log: Id of the logbook.
        command: What a process is started with.
        count: How many; as many as there are processors where it is not said.
    """

    def __init__(
        self, log: str, command: list[str] | None = None, count: int | None = None
    ) -> None:
        self._log = log
        self._command = command or _command()
        self._count = count or min(os.cpu_count() or 1, MOST)

    def look(
        self, batches: Iterable[Batch], keys: Callable[[], Mapping[str, bytes]]
    ) -> Iterator[tuple[Batch, list[Seen]]]:
        workers = [_Worker(self._log, self._command) for _ in range(self._count)]
        try:
            yield from _looked_at(workers, batches, keys)
        finally:
            for worker in workers:
                worker.end()


def _looked_at(
    workers: "list[_Worker]",
    batches: Iterable[Batch],
    keys: Callable[[], Mapping[str, bytes]],
) -> Iterator[tuple[Batch, list[Seen]]]:
    """Hand out batches in turn and return them in order, each process one ahead."""
    waiting: deque[_Worker] = deque()
    for batch, worker in zip(batches, cycle(workers), strict=False):
        done = waiting.popleft().answer() if len(waiting) == len(workers) else None
        worker.ask(batch, dict(keys()))
        waiting.append(worker)
        if done is not None:
            yield done
    while waiting:
        yield waiting.popleft().answer()


class _Worker:
    """One process, and what it was asked last."""

    def __init__(self, log: str, command: list[str]) -> None:
        self._log = log
        self._asked: tuple[Batch, Mapping[str, bytes]] = ([], {})
        self._process = _started(command)

    def ask(self, batch: Batch, keys: Mapping[str, bytes]) -> None:
        """Hand over rows; `answer` has to come before the next ones."""
        self._asked = batch, keys
        if self._process is None or self._process.stdin is None:
            return
        rows = [(row.number, row.payload, row.signature, row.content) for row in batch]
        try:
            send(self._process.stdin, (self._log, keys, rows))
        except OSError:
            self.end()

    def answer(self) -> tuple[Batch, list[Seen]]:
        """Return what was seen, whoever had to look in the end."""
        batch, keys = self._asked
        seen = self._heard()
        if seen is None or len(seen) != len(batch):
            self.end()
            seen = [look_at(row, self._log, keys, is_signed) for row in batch]
        return batch, seen

    def end(self) -> None:
        """Let the process go; twice does no harm."""
        process, self._process = self._process, None
        if process is None:
            return
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                # What was not written yet is wanted by nobody any more.
                with suppress(OSError):
                    pipe.close()
        try:
            process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def _heard(self) -> list[Seen] | None:
        if self._process is None or self._process.stdout is None:
            return None
        try:
            answer = receive(self._process.stdout)
        except (OSError, EOFError, ValueError, TypeError):
            return None
        return None if answer is None else [Seen(*each) for each in answer]


def _started(command: list[str]) -> "subprocess.Popen[bytes] | None":
    try:
        return subprocess.Popen(  # noqa: S603 - ourselves, without a shell
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        return None


def _command() -> list[str]:
    """Return how to start this program as a process that looks at rows."""
    if Path(sys.executable).stem.startswith("python"):
        # Safe path: nothing is imported from the folder somebody happens to be in.
        return [sys.executable, "-P", "-m", looking_process.__name__]
    return [sys.executable, ASK]
