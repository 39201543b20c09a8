"""A file that is written under another name until it is whole."""

import errno
import hashlib
import os
import secrets
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from logbook.domain.digest import Digest
from logbook.domain.export import ExportedRow, ExportFormat, ExportHead
from logbook.domain.export_errors import ExportFullError, ExportNotWrittenError
from logbook.exchange.csv_rows import CsvRows
from logbook.exchange.json_lines import JsonLines
from logbook.exchange.json_rows import JsonRows
from logbook.exchange.layout import Layout
from logbook.exchange.own_folder import refuse_own_folder
from logbook.exchange.plain_text import PlainText

UNFINISHED = ".unfinished-"
"""Begins the name of a file that is still being written."""

_FULL = {errno.ENOSPC, errno.EDQUOT}
_ONLY_OWNER = 0o600
_LAYOUTS: dict[ExportFormat, type[Layout]] = {
    ExportFormat.CSV: CsvRows,
    ExportFormat.JSON: JsonRows,
    ExportFormat.JSON_LINES: JsonLines,
    ExportFormat.TEXT: PlainText,
}

T = TypeVar("T")


class FileExporter:
    """Begins files in every format there is; implements `Exporter`."""

    def begin(
        self, target: Path, how: ExportFormat, head: ExportHead
    ) -> "UnfinishedFile":
        """Begin a file beside *target*; none goes into the folder of a logbook."""
        refuse_own_folder(target)
        return UnfinishedFile(target, _LAYOUTS[how](head))


class UnfinishedFile:
    """Implements `ExportFile`: all of it, or nothing."""

    def __init__(self, target: Path, layout: Layout) -> None:
        self._target = target
        self._layout = layout
        self._digest = hashlib.sha256()
        name = f"{UNFINISHED}{secrets.token_hex(4)}-{target.name}"
        self._path = target.parent / name
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        self._file: int | None = self._guarded(
            lambda: os.open(self._path, flags, _ONLY_OWNER)
        )
        self._write([layout.begin()])

    def add(self, rows: Sequence[ExportedRow]) -> None:
        """Write some more rows."""
        self._write(self._layout.row(row) for row in rows)

    def finish(self) -> Digest:
        """Write the end and have it all on the disk."""
        self._write([self._layout.end()])
        self._guarded(self._sync)
        return Digest(self._digest.digest())

    def publish(self) -> None:
        """Give it its name."""
        self._guarded(lambda: self._path.replace(self._target))

    def abandon(self) -> None:
        """Leave nothing behind; a file that has its name stays."""
        file, self._file = self._file, None
        if file is not None:
            with suppress(OSError):
                os.close(file)
        with suppress(OSError, ValueError):
            self._path.unlink(missing_ok=True)

    def _write(self, parts: Iterable[str]) -> None:
        content = "".join(parts).encode("utf-8", "replace")
        self._digest.update(content)
        self._guarded(lambda: self._write_all(memoryview(content)))

    def _write_all(self, left: memoryview) -> None:
        while left and self._file is not None:
            left = left[os.write(self._file, left) :]

    def _sync(self) -> None:
        file, self._file = self._file, None
        if file is not None:
            try:
                os.fsync(file)
            finally:
                os.close(file)

    def _guarded(self, work: Callable[[], T]) -> T:
        try:
            return work()
        # No disk takes a name with a zero byte; Python says so with a ValueError.
        except (OSError, ValueError) as error:
            self._give_up()
            folder = str(self._target.parent)
            if isinstance(error, OSError) and error.errno in _FULL:
                raise ExportFullError(folder) from error
            raise ExportNotWrittenError(folder) from error

    def _give_up(self) -> None:
        if hasattr(self, "_file"):
            self.abandon()
