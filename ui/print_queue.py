"""Paper through CUPS, by its own commands: the pages keep their vectors and fonts.

``lp`` hands a job over, ``lpstat`` tells what became of it and ``cancel`` takes it
back. They are asked in English (``LC_ALL=C``), because what they say is read here.
Everything here waits; it is not for the thread of the screens.
"""

import os
import re
import shutil
import subprocess
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from logbook.domain.printing_errors import (
    NoPrinterError,
    PrintCancelledError,
    PrinterStoppedError,
    PrintUnknownError,
)

_ANSWER_WITHIN = 20
"""Seconds in which the printing system answers one question, or does not."""

_JOB = re.compile(r"request id is (\S+)-(\d+) ")
_DEFAULT = re.compile(r"system default destination: (\S+)")
_REASON = re.compile(r"\tAlerts: (.*)")
_NO_QUEUE = re.compile(r"does not exist|no default|not responding|Unable to connect")


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """What is asked of a printer.

    Attributes:
        printer: Name of its queue.
        pages: Ranges as ``lp`` reads them, ``1-4,7``; empty for all.
        paper: Name of the sheet, ``Letter`` or ``A4``; empty for the printer's own.
    """

    printer: str
    copies: int = 1
    pages: str = ""
    paper: str = ""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """A job the printing system has taken."""

    printer: str
    number: int

    @property
    def name(self) -> str:
        """What ``lpstat`` and ``cancel`` call it."""
        return f"{self.printer}-{self.number}"


class PrintQueue:
    """The queues of this computer.

    Args:
        patience: Seconds after which a job that says nothing is called unknown.
        pause: Seconds between two looks at it.
    """

    def __init__(self, *, patience: float = 300, pause: float = 1) -> None:
        self._patience = patience
        self._pause = pause

    @staticmethod
    def is_installed() -> bool:
        """Tell whether this computer has the commands."""
        return all(shutil.which(command) for command in ("lp", "lpstat", "cancel"))

    def default(self) -> str:
        """Return the queue that is used where nobody chooses one.

        Raises:
            NoPrinterError: There is none, or there are several and none is preferred.
        """
        if not self.is_installed():
            raise NoPrinterError
        preferred = _DEFAULT.search(_asked("lpstat", "-d"))
        queues = _asked("lpstat", "-e").split()
        if preferred and preferred[1] in queues:
            return preferred[1]
        if len(queues) != 1:
            raise NoPrinterError
        return queues[0]

    def send(self, request: PrintRequest, pdf: Path | bytes, title: str) -> PrintJob:
        """Hand pages over to a queue.

        Args:
            pdf: A file; or bytes, for what must not lie on the disk.

        Raises:
            NoPrinterError: There is no such queue.
            PrinterStoppedError: It does not take jobs.
        """
        words = ["-d", request.printer, "-n", str(request.copies), "-t", title]
        if request.pages:
            words += ["-P", request.pages]
        if request.paper:
            words += ["-o", f"media={request.paper}"]
        done = (
            _run("lp", *words, content=pdf)
            if isinstance(pdf, bytes)
            else _run("lp", *words, "--", str(pdf))
        )
        taken = _JOB.search(done.stdout)
        if taken:
            return PrintJob(taken[1], int(taken[2]))
        if _NO_QUEUE.search(done.stderr):
            raise NoPrinterError
        why = done.stderr.strip().removeprefix("lp: ")
        raise PrinterStoppedError(request.printer, why)

    def follow(self, job: PrintJob, stopping: Callable[[], bool] = bool) -> None:
        """Wait until the job is done.

        A job that cannot go on is taken back, so that printing again does not print
        it twice once the printer is cleared.

        Args:
            stopping: Whether a person asked to stop; the job is taken back then.

        Raises:
            PrinterStoppedError: The printer stopped.
            PrintCancelledError: Somebody took the job back.
            PrintUnknownError: Nobody said in time what became of it.
        """
        breath = threading.Event()
        waited = 0.0
        while not self._is_done(job):
            if stopping():
                _run("cancel", job.name)
                raise PrintCancelledError
            if waited >= self._patience:
                raise PrintUnknownError(job.printer)
            breath.wait(self._pause)
            waited += self._pause

    def _is_done(self, job: PrintJob) -> bool:
        waiting = _listed(job, "not-completed")
        if waiting is None:
            return _ended_well(job)
        printer = _asked("lpstat", "-l", "-p", job.printer)
        trouble = [word for word in _alerts(printer) if word.endswith("-error")]
        if trouble or " disabled since " in printer.partition("\n")[0]:
            _run("cancel", job.name)
            raise PrinterStoppedError(job.printer, _why(printer, trouble))
        return False


def _ended_well(job: PrintJob) -> bool:
    ended = _listed(job, "completed")
    if ended is None:
        # The history is switched off, or the printing system was started anew.
        raise PrintUnknownError(job.printer)
    alerts = " ".join(_alerts(ended))
    if "cancel" in alerts:
        raise PrintCancelledError
    if "aborted" in alerts:
        raise PrinterStoppedError(job.printer, _status(ended) or alerts)
    return True


def _listed(job: PrintJob, which: str) -> str | None:
    """Return what is said of a job among those of a kind, None if it is not there."""
    found: list[str] = []
    for line in _asked("lpstat", "-l", "-W", which, "-o", job.printer).splitlines():
        is_head = not line.startswith("\t")
        if is_head and found:
            break
        if found or (is_head and line.split()[:1] == [job.name]):
            found.append(line)
    return "\n".join(found) if found else None


def _alerts(listed: str) -> Sequence[str]:
    found = _REASON.search(listed)
    return found[1].split() if found else ()


def _status(listed: str) -> str:
    found = re.search(r"\tStatus: (.*)", listed)
    return found[1].strip() if found else ""


def _why(printer: str, trouble: Sequence[str]) -> str:
    """Return why a printer stopped: in its own words, or by the code of the cause."""
    _, *lines = [*printer.splitlines(), ""]
    said = lines[0].strip() if lines else ""
    is_said = said and not said.startswith("Form mounted") and said != "Paused"
    return said if is_said else ", ".join(trouble).replace("-error", "") or "paused"


def _asked(*command: str) -> str:
    return _run(*command).stdout


def _run(*command: str, content: bytes = b"") -> "subprocess.CompletedProcess[str]":
    name, *words = command
    program = shutil.which(name)
    if program is None:
        raise NoPrinterError
    try:
        done = subprocess.run(  # noqa: S603 - a list of words, read by no shell
            [program, *words],
            input=content,
            capture_output=True,
            check=False,
            timeout=_ANSWER_WITHIN,
            env={**os.environ, "LC_ALL": "C"},
        )
    except subprocess.TimeoutExpired as error:
        raise PrintUnknownError("") from error
    said = [part.decode("utf-8", "replace") for part in (done.stdout, done.stderr)]
    return subprocess.CompletedProcess(done.args, done.returncode, *said)
