"""Reading a source into objects of the vault, a file or a whole folder.

Of a folder everything is on its list: what was taken, and what was not with the reason.
A file that only cannot be opened is left out; if the medium does not answer any more,
nothing of the folder is kept.
"""

import os
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from typing import TypedDict

from logbook.application.evidence_ports import FoundSource, Sealing, TakenIn
from logbook.domain.digest import Digest
from logbook.domain.evidence_errors import SourceGoneError
from logbook.storage.sealed_file import SealedWriter
from logbook.storage.source_files import (
    OpenSource,
    ShrankError,
    SourceReadError,
    fault_of,
    open_source,
    shown_path,
    times_of,
    why_left_out,
)
from logbook.storage.source_folder import Lying, walk
from logbook.storage.vault_lanes import Lanes
from logbook.storage.vault_list import LeftOut, Lies, Listed, shown_name
from logbook.storage.vault_list_writer import ListWriter

LIST = "list"
ONLY = "1"

_NOTHING = TakenIn(0, 0, Digest.of(b""), grew=False, access_kept=True, left_out=0)


class Taking:
    """Takes one source into a folder nobody else looks at yet.

    Attributes:
        taken: What was taken in, once *take* has ended.
    """

    def __init__(self, into: Path, item: bytes, sealing: Sealing, lanes: Lanes) -> None:
        self._into = into
        self._item = item
        self._sealing = sealing
        self._lanes = lanes
        self._writer = SealedWriter(lanes)
        self.taken = _NOTHING

    def take(self, source: FoundSource) -> Generator[int, None, None]:
        """Read a source; each step says how many more bytes are done.

        Raises:
            SourceGoneError: It cannot be read to its end.
            SourceForbiddenError: It cannot be read at all.
            OSError: The disk did not take it.
        """
        take = self._take_folder if source.is_folder else self._take_file
        self.taken = yield from take(source)
        self._lanes.settle()

    def _take_file(self, source: FoundSource) -> Generator[int, None, TakenIn]:
        opened = open_source(source.path)
        try:
            digest = yield from self._seal(opened, ONLY)
            was = source.size, source.modified
            grew = opened.grew() or was != (opened.size, times_of(opened.status)[0])
            return TakenIn(1, opened.size, digest, grew, opened.access_kept(), 0)
        except (ShrankError, SourceReadError) as error:
            raise SourceGoneError(shown_path(source.path)) from error
        finally:
            opened.close()

    def _take_folder(self, source: FoundSource) -> Generator[int, None, TakenIn]:
        root, total = os.lstat(source.path), _NOTHING
        stream = self._sealing.sealing(self._item, LIST)
        with ListWriter(self._into / LIST, stream) as listing:
            for lying in walk(source.path):
                listed, kept = _listed(lying), True
                if lying.is_readable:
                    number = total.files + 1
                    taking = self._take_lying(source.path, lying, number)
                    listed, kept = yield from taking
                listing.add(listed)
                total = _with(total, listed, kept=kept)
            _refuse_other(source.path, root)
            return replace(total, sha256=listing.end())

    def _take_lying(
        self, root: Path, lying: Lying, number: int
    ) -> Generator[int, None, tuple[Listed, bool]]:
        """Take one file of a folder; return its line, and if its access time stayed."""
        listed, path = _listed(lying), root / os.fsdecode(lying.raw)
        try:
            opened = lying.open()
        except OSError as error:
            why = why_left_out(path, error)
            return replace(listed, given="", left_out=why), True
        try:
            digest = yield from self._seal(opened, str(number))
            listed = replace(
                listed,
                stored=number,
                size=opened.size,
                sha256=digest.hex,
                grew=opened.grew(),
                **_times(opened.status),
            )
            return listed, opened.access_kept()
        except ShrankError:
            (self._into / str(number)).unlink()
            return replace(listed, given="", left_out=LeftOut.SHRANK), True
        except SourceReadError as error:
            raise SourceGoneError(shown_path(path)) from error
        finally:
            opened.close()

    def _seal(self, opened: OpenSource, name: str) -> Generator[int, None, Digest]:
        stream = self._sealing.sealing(self._item, name)
        return self._writer.write(self._into / name, stream, opened.size, opened.fill)


class _Times(TypedDict):
    modified: str
    accessed: str
    changed: str
    created: str


def _times(status: os.stat_result) -> _Times:
    modified, accessed, changed, created = times_of(status)
    return _Times(
        modified=modified, accessed=accessed, changed=changed, created=created
    )


def _listed(lying: Lying) -> Listed:
    name, raw = shown_name(lying.raw)
    listed = Listed(
        name=name,
        kind=lying.kind,
        raw=raw,
        given=lying.given if lying.is_readable else "",
        target=lying.target() if lying.kind is Lies.LINK else "",
        left_out=lying.left_out or "",
    )
    return replace(listed, **_times(lying.status)) if lying.status else listed


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
        raise SourceGoneError(shown_path(root))
