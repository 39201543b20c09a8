"""Starting ourselves anew: the only way keys surely leave the memory of a process."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

UNLOCK = "--unlock"
"""Hidden option: which logbook to offer for unlocking."""

Relaunch: TypeAlias = Callable[[Path], None]
"""Starts the program anew, to unlock this logbook; returns only if it could not."""


def command_for(folder: Path, started_with: Sequence[str]) -> list[str]:
    """Return the command that starts the program anew.

    Args:
        started_with: The command this process was started with, interpreter first.
    """
    command = list(started_with)
    if UNLOCK in command:
        at = command.index(UNLOCK)
        del command[at : at + 2]
    return [*command, UNLOCK, str(folder)]


def start_anew(folder: Path) -> None:
    """Replace this process by a new one of the same program.

    What it had in memory is gone with it; the network stays refused, for the kernel
    hands that on.
    """
    command = command_for(folder, [sys.executable, *sys.orig_argv[1:]])
    try:
        os.execv(sys.executable, command)  # noqa: S606 - ourselves, without a shell
    except OSError:
        # Unlocking in this process is the second best, and better than no program.
        return
