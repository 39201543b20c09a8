"""Copies onto a medium against what a careful person would type: cp, sync, sha256sum.

Ours opens what is stored, writes it, drops it from memory and reads it again.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from logbook.application.evidence_export_ports import FileToCopy
from logbook.exchange.evidence_copies import MediumExporter
from logbook.storage.evidence_vault import FolderVault
from logbook.storage.media import SystemMedia
from tests.bench.rounds import Row, paired, timed
from tests.vaults import taken_in, vault_at

SIZE = 128 * 1024 * 1024
BY_HAND = "cp {source} {copy} && sync {copy} && sha256sum {copy} > {copy}.sha256"


def rows() -> Iterator[Row]:
    folder = Path(tempfile.mkdtemp(prefix="bench-"))
    try:
        yield _against_hand(folder)
    finally:
        shutil.rmtree(folder)


def _against_hand(folder: Path) -> Row:
    source, vault = folder / "disk.img", vault_at(folder)
    source.write_bytes(os.urandom(SIZE))
    files = _files(vault, source)
    return paired(
        "copies of 128 MiB, read again",
        "cp, sync and sha256sum of the plain file",
        ours=partial(timed, lambda: _export(files, folder / "ours")),
        bare=partial(timed, lambda: _by_hand(source, folder / "by-hand")),
        goal=1.25,
        rounds=5,
    )


def _files(vault: FolderVault, source: Path) -> list[FileToCopy]:
    item = taken_in(vault, source)
    return [FileToCopy(item.item, stored) for stored in vault.files(item)]


def _export(files: list[FileToCopy], place: Path) -> None:
    copies = MediumExporter(SystemMedia().medium_of).begin(place, files)
    for _ in (*copies.write(), *copies.compare()):
        pass
    copies.publish(1)
    shutil.rmtree(place)


def _by_hand(source: Path, copy: Path) -> None:
    subprocess.run(["sh", "-c", BY_HAND.format(source=source, copy=copy)], check=True)
    copy.unlink()
