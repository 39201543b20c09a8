"""What could be taken in, looked at and read without changing anything."""

import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from logbook.application.evidence_ports import FoundSource, SourceDigest
from logbook.domain.digest import Digest
from logbook.domain.evidence_errors import NotTakenInError, SourceGoneError
from logbook.domain.medium import Medium
from logbook.storage.media import SystemMedia
from logbook.storage.source_files import (
    OpenSource,
    ShrankError,
    SourceReadError,
    fault_of,
    kind_of,
    open_source,
    shown_path,
    times_of,
)
from logbook.storage.source_folder import walk
from logbook.storage.vault_list import Lies, shown_name

_PIECE = 1024 * 1024
"""Bytes that are read at once."""


class FileSources:
    """Implements `Sources` over what this computer can read."""

    def __init__(self, media: SystemMedia | None = None) -> None:
        self._media = media or SystemMedia()

    def look(self, path: Path) -> FoundSource:
        try:
            status = os.lstat(path)
        except (OSError, ValueError) as error:
            raise fault_of(path, error) from error
        kind = kind_of(status)
        if kind not in {Lies.FILE, Lies.FOLDER}:
            raise NotTakenInError(shown_path(path), kind)
        is_folder = kind is Lies.FOLDER
        files, size, left_out = _counted(path) if is_folder else (1, status.st_size, 0)
        modified, accessed, changed, created = times_of(status)
        return FoundSource(
            path,
            shown_path(Path(path.name)),
            is_folder,
            files,
            size,
            self._media.medium_of(path),
            modified,
            accessed,
            changed,
            created,
            left_out,
        )

    def media(self) -> Sequence[Medium]:
        return self._media.removable_media()

    def digests(self, source: FoundSource) -> Iterator[int | SourceDigest]:
        buffer, done = memoryview(bytearray(_PIECE)), 0
        for name, path, opened in _opened_one_by_one(source):
            digest, left = hashlib.sha256(), opened.size
            try:
                while left:
                    piece = buffer[: min(left, _PIECE)]
                    opened.fill(piece)
                    digest.update(piece)
                    left -= len(piece)
                    done += len(piece)
                    yield done
            except (ShrankError, SourceReadError) as error:
                raise SourceGoneError(shown_path(path)) from error
            finally:
                opened.close()
            yield SourceDigest(name, opened.size, Digest(digest.digest()))


def _opened_one_by_one(
    source: FoundSource,
) -> Iterator[tuple[str, Path, OpenSource]]:
    """Open every file of a source in turn; whoever reads it closes it."""
    if not source.is_folder:
        yield source.name, source.path, open_source(source.path)
        return
    for lying in walk(source.path):
        if lying.is_readable:
            path = source.path / os.fsdecode(lying.raw)
            try:
                opened = lying.open()
            except OSError as error:
                raise fault_of(path, error) from error
            yield shown_name(lying.raw)[0], path, opened


def _counted(folder: Path) -> tuple[int, int, int]:
    files = size = left_out = 0
    for lying in walk(folder):
        left_out += lying.left_out is not None
        if lying.is_readable and lying.status is not None:
            files += 1
            size += lying.status.st_size
    return files, size, left_out
