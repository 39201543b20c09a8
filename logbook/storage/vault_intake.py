"""One item on its way into the vault: everything under ``<id>.part``, then its name."""

import errno
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from logbook.application.evidence_ports import FoundSource, Sealing, TakenIn
from logbook.domain.digest import Digest
from logbook.domain.evidence_errors import (
    SourceGoneError,
    VaultFullError,
    VaultNotWrittenError,
)
from logbook.domain.sealed_form import ID, sealed_size
from logbook.storage.sealed_file import SealedWriter, sync_folder
from logbook.storage.source_files import (
    Lying,
    OpenSource,
    ShrankError,
    fault_of,
    open_source,
    times_of,
    walk,
    why_left_out,
)
from logbook.storage.vault_lanes import Lanes
from logbook.storage.vault_list import LeftOut, Lies, Listed, shown_name
from logbook.storage.vault_list_writer import ListWriter

PART = ".part"
"""What the folder of an item ends in until an entry names the item."""

LIST = "list"
ONLY = "1"

_BLOCK = 4096
"""What a file takes up at least, on nearly every disk."""

_RESERVE = 8 * 1024 * 1024
"""Bytes that are left for the record itself, which has to name the item."""


class FolderIntake:
    """Implements `VaultIntake` in the folder of a vault."""

    def __init__(self, root: Path, sealing: Sealing) -> None:
        self._root = root
        self._sealing = sealing
        self._id = secrets.token_bytes(ID)
        self._part = root / f"{self.vault}{PART}"
        self._taken: TakenIn | None = None
        self._is_named = False

    @property
    def vault(self) -> str:
        return self._id.hex()

    @property
    def taken(self) -> TakenIn:
        if self._taken is None:
            raise RuntimeError
        return self._taken

    def take(self, source: FoundSource) -> Iterator[int]:
        with self._vault_faults(source):
            self._refuse_without_room(source)
            self._root.mkdir(mode=0o700, exist_ok=True)
            self._part.mkdir(mode=0o700)
            with Lanes() as lanes:
                writer = SealedWriter(lanes)
                if source.is_folder:
                    yield from self._take_folder(source, writer, lanes)
                else:
                    yield from self._take_file(source, writer)
                lanes.settle()
            sync_folder(self._part)
            sync_folder(self._root)

    def publish(self) -> None:
        # From here on an entry names it: even if it cannot be renamed now, it stays,
        # and gets its name when the logbook is opened again.
        self._is_named = True
        with self._vault_faults():
            self._part.rename(self._root / self.vault)
            sync_folder(self._root)

    def abandon(self) -> None:
        if not self._is_named:
            # What cannot be removed now is removed when the logbook is opened again.
            shutil.rmtree(self._part, ignore_errors=True)

    def _take_file(self, source: FoundSource, writer: SealedWriter) -> Iterator[int]:
        opened = open_source(source.path)
        try:
            digest = Digest.of(b"")
            for step in self._read(opened, ONLY, writer):
                if isinstance(step, Digest):
                    digest = step
                else:
                    yield step
            was = source.size, source.modified
            changed = was != (opened.size, times_of(opened.status)[0])
            grew, kept = opened.grew() or changed, opened.access_kept()
        except (ShrankError, _ReadError) as error:
            raise SourceGoneError(_shown(source.path)) from error
        finally:
            opened.close()
        self._taken = TakenIn(1, opened.size, digest, grew, kept, 0)

    def _take_folder(
        self, source: FoundSource, writer: SealedWriter, lanes: Lanes
    ) -> Iterator[int]:
        root = os.lstat(source.path)
        total = TakenIn(0, 0, Digest.of(b""), grew=False, access_kept=True, left_out=0)
        stream = self._sealing.sealing(self._id, LIST)
        with ListWriter(self._part / LIST, stream) as listing:
            for lying in walk(source.path):
                listed, kept = _listed(lying), True
                if not listed.left_out and lying.kind is Lies.FILE:
                    taking = self._take_lying(source.path, lying, total, writer)
                    while True:
                        try:
                            yield next(taking)
                        except StopIteration as ended:
                            listed, kept = ended.value
                            break
                listing.add(listed)
                total = _with(total, listed, kept=kept)
            _refuse_other(source.path, root)
            digest = listing.end()
        lanes.settle()
        self._taken = replace(total, sha256=digest)

    def _take_lying(
        self, root: Path, lying: Lying, before: TakenIn, writer: SealedWriter
    ) -> "Iterator[int]":
        """Take one file of a folder; return its line, and if its access time stayed."""
        listed = replace(_listed(lying), stored=before.files + 1)
        path = root / os.fsdecode(lying.raw)
        try:
            opened = lying.open()
        except OSError as error:
            why = why_left_out(path, error)
            return replace(listed, given="", stored=0, left_out=why), True
        name = str(listed.stored)
        try:
            listed = replace(listed, **_times(opened.status), size=opened.size)
            for step in self._read(opened, name, writer):
                if isinstance(step, Digest):
                    listed = replace(listed, sha256=step.hex)
                else:
                    yield before.size + step
            return replace(listed, grew=opened.grew()), opened.access_kept()
        except ShrankError:
            (self._part / name).unlink()
            nothing = replace(listed, given="", stored=0, size=0)
            return replace(nothing, left_out=LeftOut.SHRANK), True
        except _ReadError as error:
            raise SourceGoneError(_shown(path)) from error
        finally:
            opened.close()

    def _read(
        self, opened: OpenSource, name: str, writer: SealedWriter
    ) -> Iterator[int | Digest]:
        def fill(buffer: memoryview) -> None:
            try:
                opened.fill(buffer)
            except OSError as error:
                raise _ReadError from error

        stream = self._sealing.sealing(self._id, name)
        return writer.write(self._part / name, stream, opened.size, fill)

    def _refuse_without_room(self, source: FoundSource) -> None:
        """Refuse what cannot fit, before anybody waits for it."""
        free = self._free()
        if free is not None and free < _room_for(source):
            raise VaultFullError(_room_for(source), free)

    def _free(self) -> int | None:
        try:
            return shutil.disk_usage(self._root.parent).free
        except OSError:
            return None

    @contextmanager
    def _vault_faults(self, source: FoundSource | None = None) -> Iterator[None]:
        """Name what goes wrong on the side of the vault."""
        try:
            yield
        except OSError as error:
            if error.errno in {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}:
                needed = _room_for(source) if source is not None else 0
                raise VaultFullError(needed, self._free() or 0) from error
            raise VaultNotWrittenError from error


class _ReadError(Exception):
    """The source did not give its bytes; not to be taken for a fault of the vault."""


def _room_for(source: FoundSource) -> int:
    # Every file is sealed for itself, and begins on a block of its own.
    each = _BLOCK + sealed_size(0)
    lines = source.files * _BLOCK if source.is_folder else 0
    return sealed_size(source.size) + source.files * each + lines + _RESERVE


def _listed(lying: Lying) -> Listed:
    name, raw = shown_name(lying.raw)
    return Listed(
        name=name,
        kind=lying.kind,
        raw=raw,
        given=lying.given if lying.kind is Lies.FILE and not lying.left_out else "",
        target=lying.target() if lying.kind is Lies.LINK else "",
        left_out=lying.left_out or "",
        **_times(lying.status),
    )


def _times(status: os.stat_result) -> dict[str, str]:
    names = "modified", "accessed", "changed", "created"
    return dict(zip(names, times_of(status), strict=True))


def _with(total: TakenIn, listed: Listed, *, kept: bool) -> TakenIn:
    return replace(
        total,
        files=total.files + bool(listed.stored),
        size=total.size + listed.size,
        left_out=total.left_out + bool(listed.left_out),
        grew=total.grew or listed.grew,
        access_kept=bool(total.access_kept) and kept,
    )


def _refuse_other(root: Path, before: os.stat_result) -> None:
    """Refuse a folder that is not there any more at the end, with its medium."""
    try:
        same = os.path.samestat(os.lstat(root), before)
    except OSError as error:
        raise fault_of(root, error) from error
    if not same:
        raise SourceGoneError(_shown(root))


def _shown(path: Path) -> str:
    return shown_name(os.fsencode(path))[0]
