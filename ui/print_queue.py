"""Paper through CUPS, by its own commands: the pages keep their vectors and fonts.

``lp`` hands a job over, ``lpstat`` tells what became of it, ``lpoptions`` what a queue
offers, and ``cancel`` takes a job back. They are asked in English (``LC_ALL=C``),
because what they say is read here. Everything here waits; it is not for the thread of
the screens.
"""

import os
import shutil
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path

from logbook.domain.printing_errors import (
    NoPrinterError,
    OutOfPaperError,
    PrintCancelledError,
    PrinterStoppedError,
    PrintUnknownError,
)
from ui.print_answers import (
    JOB,
    PREFERRED,
    alerts_of,
    listed,
    offer_in,
    queues_in,
    said_by,
    said_of_job,
)
from ui.print_job import PrintJob, PrintRequest, Queue, QueueOffer, Tell
from ui.print_trouble import ALL_WELL, Trouble, trouble_of

_ANSWER_WITHIN = 20
"""Seconds in which the printing system answers one question, or does not."""

_NO_QUEUE = ("does not exist", "no default", "not responding", "Unable to connect")


class PrintQueue:
    """The queues of this computer.

    Args:
        patience: Seconds after which a job of which nothing new is heard is left to
            the person at the printer.
        pause: Seconds between two looks at it.
    """

    def __init__(self, *, patience: float = 300, pause: float = 1) -> None:
        self._patience = patience
        self._pause = pause

    @staticmethod
    def is_installed() -> bool:
        """Tell whether this computer has the commands."""
        return all(shutil.which(command) for command in ("lp", "lpstat", "cancel"))

    def queues(self) -> list[Queue]:
        """Return every queue with its state, by name; none where there is none."""
        if not self.is_installed():
            return []
        preferred = PREFERRED.search(_asked("lpstat", "-d"))
        return queues_in(
            _asked("lpstat", "-e").split(),
            _asked("lpstat", "-l", "-p"),
            _asked("lpstat", "-a"),
            preferred[1] if preferred else "",
        )

    def offer(self, printer: str) -> QueueOffer:
        """Return what a queue lets a person choose."""
        if shutil.which("lpoptions") is None:
            return QueueOffer()
        return offer_in(_asked("lpoptions", "-p", printer, "-l"))

    def send(
        self,
        request: PrintRequest,
        pdf: Path | bytes,
        title: str,
        stopping: Callable[[], bool] = bool,
    ) -> PrintJob:
        """Hand pages over to a queue.

        Args:
            pdf: A file; or bytes, for what must not lie on the disk.
            stopping: Whether a person asked to stop before it is handed over.

        Raises:
            NoPrinterError: There is no such queue.
            PrinterStoppedError: It does not take jobs.
            PrintCancelledError: A person asked to stop.
        """
        if stopping():
            raise PrintCancelledError
        words = _words_of(request, title)
        done = (
            _run("lp", *words, content=pdf)
            if isinstance(pdf, bytes)
            else _run("lp", *words, "--", str(pdf))
        )
        taken = JOB.search(done.stdout)
        if taken:
            return PrintJob(taken[1], int(taken[2]))
        if any(words in done.stderr for words in _NO_QUEUE):
            raise NoPrinterError
        why = done.stderr.strip().removeprefix("lp: ")
        raise PrinterStoppedError(request.printer, why)

    def follow(
        self,
        job: PrintJob,
        stopping: Callable[[], bool] = bool,
        tell: Tell | None = None,
    ) -> None:
        """Wait until the printer has taken the whole job.

        A job that cannot go on is taken back, so that printing again does not print
        it twice once the printer is cleared.

        Args:
            stopping: Whether a person asked to stop; the job is taken back then.
            tell: Called with what the printer complains of, and once all is well
                again; the job waits for whoever is told. Where nobody is told, it is
                taken back.

        Raises:
            OutOfPaperError: It was taken back while the printer had no paper.
            PrinterStoppedError: The printer stopped, or was in other trouble when it
                was taken back.
            PrintCancelledError: Somebody took the job back.
            PrintUnknownError: Nobody said in time what became of it; the job was sent
                and may still come out.
        """
        breath = threading.Event()
        waited, last = 0.0, ALL_WELL
        while (found := self._look(job)) is not None:
            trouble, is_stopped = found
            given_up = stopping()
            if given_up or is_stopped or (trouble.grave and tell is None):
                self._take_back(job, trouble, is_stopped=is_stopped)
            if waited >= self._patience:
                raise PrintUnknownError(job.printer)
            if tell is not None and trouble != last:
                tell(trouble)
                waited = 0.0
            last = trouble
            breath.wait(self._pause)
            waited += self._pause

    def cancel(self, job: PrintJob) -> None:
        """Take a job back."""
        _run("cancel", job.name)

    def _look(self, job: PrintJob) -> tuple[Trouble, bool] | None:
        """Return the printer's trouble and whether its queue stands still.

        Returns:
            None once the printer has taken the whole job.
        """
        waiting = _listed(job, "not-completed")
        if waiting is None:
            _refuse_badly_ended(job)
            return None
        printer = _asked("lpstat", "-l", "-p", job.printer)
        is_stopped = " disabled since " in printer.partition("\n")[0]
        return trouble_of(alerts_of(printer), said_by(printer)), is_stopped

    def _take_back(self, job: PrintJob, trouble: Trouble, *, is_stopped: bool) -> None:
        self.cancel(job)
        if trouble.no_paper:
            raise OutOfPaperError(job.printer)
        if trouble.grave or is_stopped:
            why = trouble.said or ", ".join(trouble.reasons) or "paused"
            raise PrinterStoppedError(job.printer, why)
        raise PrintCancelledError


def _words_of(request: PrintRequest, title: str) -> list[str]:
    words = ["-d", request.printer, "-n", str(request.copies), "-t", title]
    if request.pages:
        words += ["-P", request.pages]
    if request.paper:
        words += ["-o", f"media={request.paper}"]
    if request.sides:
        words += ["-o", f"sides={request.sides}"]
    return words


def _refuse_badly_ended(job: PrintJob) -> None:
    ended = _listed(job, "completed")
    if ended is None:
        # The history is switched off, or the printing system was started anew.
        raise PrintUnknownError(job.printer)
    alerts = " ".join(alerts_of(ended))
    if "cancel" in alerts:
        raise PrintCancelledError
    if "aborted" in alerts:
        raise PrinterStoppedError(job.printer, said_of_job(ended) or alerts)


def _listed(job: PrintJob, which: str) -> str | None:
    """Return what is said of a job among those of a kind, None if it is not there."""
    every = _asked("lpstat", "-l", "-W", which, "-o", job.printer)
    return listed(every, job.name)


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
