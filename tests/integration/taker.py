"""A program of its own that takes something in until it is killed.

Usage: ``python -m tests.integration.taker``; each line on its standard input names a
moment, the folder of a logbook and a source, parted by tabs. For each, a child is
forked (so that starting it costs no imports) and its process id printed; it prints
``whole`` once the item is on record and has its name, and waits. At the moments
``read`` (everything is written, nothing recorded) and ``recorded`` (it is on record
and has no name yet) it kills itself. When the child is gone, ``gone`` is printed.
"""

import os
import signal
import sys
from pathlib import Path

from logbook.crypto.evidence_stream import EvidenceSealing
from logbook.crypto.secret import Secret
from logbook.storage.evidence_vault import FolderVault
from logbook.storage.vault_intake import FolderIntake
from tests.vaults import VAULT_KEY, room_at, vault_at


class _DyingIntake(FolderIntake):
    """Never comes to give an item its name."""

    def publish(self) -> None:
        _die()


class _DyingVault(FolderVault):
    """Takes everything in but names nothing."""

    def begin(self) -> FolderIntake:
        sealing = EvidenceSealing(Secret(VAULT_KEY))
        return _DyingIntake(self._root, sealing)


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def take(moment: str, folder: Path, source: Path) -> None:
    vault = vault_at(folder)
    if moment == "recorded":
        vault = _DyingVault(folder, EvidenceSealing(Secret(VAULT_KEY)))
    with room_at(folder, vault) as room:
        if moment == "read":
            found = room.evidence.look(source)
            for _ in vault.begin().take(found):
                pass
            _die()
        for _ in room.take(source):
            pass
        os.write(1, b"whole\n")
        signal.pause()


def main() -> None:
    for line in sys.stdin:
        moment, folder, source = line.rstrip("\n").split("\t")
        child = os.fork()
        if child == 0:
            try:
                take(moment, Path(folder), Path(source))
            finally:
                os._exit(1)
        os.write(1, b"%d\n" % child)
        os.waitpid(child, 0)
        os.write(1, b"gone\n")


if __name__ == "__main__":
    main()
