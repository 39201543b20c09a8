"""One item on its way into the vault: everything under ``<id>.part``, then its name."""

import errno
import secrets
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from logbook.application.evidence_ports import FoundSource, Sealing, TakenIn
from logbook.domain.evidence_errors import VaultFullError, VaultNotWrittenError
from logbook.domain.sealed_form import ID, sealed_size
from logbook.storage.sealed_file import sync_folder
from logbook.storage.vault_lanes import Lanes
from logbook.storage.vault_taking import Taking

PART = ".part"
"""What the folder of an item ends in until an entry names the item."""

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
        done = 0
        with self._faults(source):
            self._refuse_without_room(source)
            self._make_folders()
            with Lanes() as lanes:
                taking = Taking(self._part, self._id, self._sealing, lanes)
                # Closed before the threads that work for it end, whatever happens.
                with closing(taking.take(source)) as steps:
                    for more in steps:
                        done += more
                        yield done
                self._taken = taking.taken
            sync_folder(self._part)
            sync_folder(self._root)

    def publish(self) -> None:
        # From here on an entry names it: even if it cannot be renamed now, it stays,
        # and gets its name when the logbook is opened again.
        self._is_named = True
        with self._faults():
            self._part.rename(self._root / self.vault)
            sync_folder(self._root)

    def abandon(self) -> None:
        if not self._is_named:
            # What cannot be removed now is removed when the logbook is opened again.
            shutil.rmtree(self._part, ignore_errors=True)

    def _make_folders(self) -> None:
        if not self._root.is_dir():
            self._root.mkdir(mode=0o700)
            sync_folder(self._root.parent)
        self._part.mkdir(mode=0o700)

    def _refuse_without_room(self, source: FoundSource) -> None:
        """Refuse what cannot fit, before anybody waits for it."""
        needed, free = _room_for(source), self._free()
        if free is not None and free < needed:
            raise VaultFullError(needed, free)

    def _free(self) -> int | None:
        try:
            return shutil.disk_usage(self._root.parent).free
        except OSError:
            return None

    @contextmanager
    def _faults(self, source: FoundSource | None = None) -> Iterator[None]:
        """Name what goes wrong on the side of the vault."""
        try:
            yield
        except OSError as error:
            if error.errno in _FULL and source is not None:
                raise VaultFullError(_room_for(source), self._free() or 0) from error
            raise VaultNotWrittenError from error


_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


def _room_for(source: FoundSource) -> int:
    """Return how many bytes an item takes up at most, with what the record needs.

    Every file is sealed for itself and begins on a block of its own; for each thing in
    a folder there is a line on the list.
    """
    each = sealed_size(0) + _BLOCK
    lines = (source.files + source.left_out) * _BLOCK // 4 if source.is_folder else 0
    return sealed_size(source.size) + source.files * each + lines + _RESERVE
