"""What the windows ask before a logbook is open: clock, bolts, packs, passphrases."""

import errno
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from logbook.domain.errors import DiskFullError, FolderNotWritableError

if TYPE_CHECKING:
    from logbook.application.ports import Clock
    from logbook.domain.checkpoint import Checkpoint
    from logbook.domain.jurisdiction import JurisdictionPack

LOWEST_STRENGTH = 3
"""The strength (0 to 4) from which on a passphrase is taken."""


@dataclass(frozen=True, slots=True)
class Protection:
    """What keeps the record from leaving this laptop unseen.

    Attributes:
        no_network: The system refuses this program every network connection.
        no_core_dump: A crash leaves no copy of the memory on the disk.
        no_onlookers: Other programs of the same person cannot read our memory.
        plain_swap: Where memory may be written to a disk without encryption.
    """

    no_network: bool
    no_core_dump: bool
    no_onlookers: bool
    plain_swap: tuple[str, ...]


def protect() -> Protection:
    """Bolt the process, before anything else is loaded; twice does no harm."""
    from logbook.crypto.hardening import harden

    bolts = harden()
    return Protection(
        bolts.no_network, bolts.no_core_dump, bolts.no_onlookers, bolts.plain_swap
    )


def look_at_rows() -> int:
    """Be a process that looks at rows for the one with the window, until it ends."""
    from logbook.crypto.looking_process import main

    return main()


def laptop_clock() -> "Clock":
    """Return the laptop's own clocks."""
    from logbook.crypto.clock import SystemClock

    return SystemClock()


def packs_offered() -> "tuple[JurisdictionPack, ...]":
    """Return every jurisdiction pack that is shipped, in the order of their ids.

    Raises:
        MalformedPackError: One of them is damaged.
    """
    from logbook.packs.library import ids, pack

    return tuple(pack(pack_id) for pack_id in ids())


def judge_passphrase(passphrase: str, known_words: list[str]) -> int:
    """Say how hard a passphrase is to guess: 0, at once, to 4, out of reach.

    Args:
        known_words: What anybody knows: the names of the person and the organisation.
    """
    from logbook.crypto.passphrase import ZxcvbnJudge

    return ZxcvbnJudge().strength(passphrase, known_words)


def remembered(log: str) -> "Checkpoint | None":
    """Return the newest checkpoint this computer remembers of a logbook.

    Raises:
        KeyringUnavailableError: There is nowhere to remember it.
    """
    from logbook.crypto.witness import KeyringWitness

    return KeyringWitness().last_seen(log)


def save_file(path: Path, content: bytes) -> None:
    """Write a file to where a person chose, so that it is on the disk.

    Raises:
        DiskFullError: There is no room.
        FolderNotWritableError: Nothing can be written there.
        LogbookFolderError: A logbook lies there.
    """
    from logbook.exchange.own_folder import refuse_own_folder

    refuse_own_folder(path)
    try:
        with path.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise DiskFullError from error
        raise FolderNotWritableError(str(path.parent)) from error
