"""Writing what a timeline shows into a file, and putting on record that it left."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from logbook.application.journal import Journal
from logbook.application.ports import Exporter, ExportFile
from logbook.application.timelines import TimelineService
from logbook.domain.digest import Digest
from logbook.domain.entry import SignedEntry
from logbook.domain.export import ExportFormat, ExportHead, Say, exported
from logbook.domain.record_bodies import LogbookCreated
from logbook.domain.review_bodies import TimelineExported
from logbook.domain.timeline_query import TimelineQuery
from logbook.domain.wording import say_all

BATCH = 250
"""Rows that are written before somebody else gets the logbook."""


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What is to be written, how and where.

    Attributes:
        shown: The query as it stands on the screen; printed in the file and recorded.
        say: Puts statements into the language of the screen.
    """

    query: TimelineQuery
    how: ExportFormat
    target: Path
    shown: str = ""
    say: Say = say_all


@dataclass(frozen=True, slots=True)
class ExportStep:
    """How far an export is.

    Attributes:
        rows: Written so far.
        digest: SHA-256 of the whole file, once it is finished.
        entry: What puts it on record, once it is finished.
    """

    rows: int
    digest: Digest | None = None
    entry: SignedEntry | None = None


class ExportService:
    """Writes files that other programs read; they are not encrypted."""

    def __init__(
        self,
        journal: Journal,
        timelines: TimelineService,
        exporter: Exporter,
        log: str,
        founding: LogbookCreated,
    ) -> None:
        self._journal = journal
        self._timelines = timelines
        self._exporter = exporter
        self._log = log
        self._founding = founding

    def steps(
        self, request: ExportRequest, stopping: Callable[[], bool] = bool
    ) -> Iterator[ExportStep]:
        """Write a file, a batch a step: whoever wants the logbook gets it in between.

        The file gets its name after the entry about it: what left the program is on
        record. To leave it early, close the iterator; nothing is left behind then.

        Args:
            stopping: Asked before each batch; if it says so, nothing is left behind.

        Raises:
            RecordingStoppedError: The record has findings; nothing is left behind.
            ExportFullError: There is no room; nothing is left behind.
            ExportNotWrittenError: It cannot be written there; likewise.
            LogbookFolderError: A logbook lies there; likewise.
        """
        head = ExportHead(
            log=self._log,
            organisation=self._founding.organisation,
            upto=self._timelines.size(),
            shown=request.shown,
            written=self._journal.clock.now(),
            rehearsal=self._founding.rehearsal,
        )
        file = self._exporter.begin(request.target, request.how, head)
        try:
            yield from self._filled(file, request, head.upto, stopping)
        finally:
            # Does nothing once it has its name.
            file.abandon()

    def _filled(
        self,
        file: ExportFile,
        request: ExportRequest,
        upto: int,
        stopping: Callable[[], bool],
    ) -> Iterator[ExportStep]:
        # What is recorded meanwhile is not in it: the file says up to which entry.
        rows = self._timelines.all_rows(request.query, up_to=upto)
        count = 0
        while batch := list(islice(rows, BATCH)):
            if stopping():
                return
            file.add([exported(row, request.say) for row in batch])
            count += len(batch)
            yield ExportStep(count)
        digest = file.finish()
        body = TimelineExported(
            format=request.how.value,
            sha256=digest.hex,
            entries=count,
            shown=request.shown,
        )
        entry = self._journal.append(request.query.incident, body)
        file.publish()
        yield ExportStep(count, digest, entry)
