"""Pictures of every screen in both themes, taken of the real window on a rehearsal.

    python -m ui.screenshots OUT

The window is worked by what a person sees: labels, words on buttons, keys.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from ui.widgets.discard import discard

# Pictures need no screen; whoever has one sees no windows flash by.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QWidget

from logbook.bootstrap.laptop import Protection, protect
from logbook.bootstrap.opening import cover_of, open_logbook
from logbook.domain.entry import EntryKind
from logbook.domain.role import Role
from logbook.rehearsal import PASSPHRASE, Rehearsal, rehearse, tamper
from logbook.story_scene import StoryClock
from ui.app import all_screens, application
from ui.pdf_pages import page_images
from ui.pretend_printers import PretendPrinters
from ui.printing import Printing
from ui.program import Program
from ui.puppet import Puppet
from ui.qt_messages import without_noise
from ui.report_gallery import take_versions
from ui.resources import resource
from ui.screenshot_scenes import (
    BEFORE,
    CUSTODY,
    FRESH,
    HALF_WAY,
    RESPONDER,
    REVIEWER,
    SMALL,
    SMALL_CHAIR,
    SUPERVISOR,
    TALL_FORM,
    TAMPERED,
    WITHHOLDING,
    Scene,
)
from ui.session import Session
from ui.settings import Settings
from ui.theme import theme
from ui.tokens import Look

_LOOKS = (Look.LIGHT, Look.DARK)
_SIZE = (1280, 800)
_SMALL = (853, 533)
"""A small laptop at 150 %."""

_REPORT_DOTS = 96
_AFTER = timedelta(minutes=2)
"""How long after the last entry of the story the pictures are taken."""

_HALF_WAY_PLACE = "us-tx-odessa"
_HALF_WAY_UNTIL = 3100
"""Minute of that story by which it is determined that there was a breach."""

_HALF_WAY_AFTER = timedelta(days=30)
"""By then the Attorney General should have been told, and the residents not yet."""


@without_noise()
def take_screens(
    rehearsal: Rehearsal, out_folder: Path, protection: Protection | None = None
) -> list[Path]:
    """Take every picture; the rehearsal itself is left as it is.

    Args:
        protection: What the pictures say of the laptop; found out if not given.
    """
    out_folder.mkdir(parents=True, exist_ok=True)
    app = application()
    bolts = protection or protect()
    taken: list[Path] = []
    for look in _LOOKS:
        # Before there is a window: dressing one anew with all its rooms takes long.
        theme().apply(look)
        with TemporaryDirectory(prefix="rehearsal-") as temporary:
            folder = Path(temporary) / rehearsal.logbook.name
            shutil.copytree(rehearsal.logbook, folder)
            taken += _take_look(rehearsal.person, folder, out_folder, bolts)
        taken += _take_half_way(out_folder, bolts)
    taken += _take_reports(rehearsal, out_folder / "reports")
    taken += take_versions(rehearsal, out_folder / "reports")
    theme().apply(Look.LIGHT)
    app.processEvents()
    return taken


def _take_look(
    person: str, folder: Path, out: Path, protection: Protection
) -> Iterator[Path]:
    """Take every scene in the look that is worn; the logbook in *folder* grows."""
    stage = partial(_on_stage, folder.parent, protection, _clock_after(folder, person))
    supervisor = next(
        one.name for one in cover_of(folder).people if one.role is Role.SUPERVISOR
    )
    tampered = _tampered(folder, person)
    with stage(_SIZE) as puppet:
        puppet.folder, puppet.person = folder, person
        yield from _play(puppet, BEFORE, out)
    for where, who, scenes, size in (
        (folder, supervisor, SUPERVISOR, _SIZE),
        (folder, person, RESPONDER, _SIZE),
        (folder, person, WITHHOLDING, _SIZE),
        (folder, person, CUSTODY, TALL_FORM),
        (tampered, person, TAMPERED, _SIZE),
        (folder, person, FRESH, _SIZE),
        (folder, person, SMALL, _SMALL),
        (folder, supervisor, SMALL_CHAIR, _SMALL),
        (folder, supervisor, REVIEWER, _SIZE),
    ):
        with stage(size) as puppet:
            puppet.open(where, who, PASSPHRASE)
            yield from _play(puppet, scenes, out)


def _take_half_way(out: Path, protection: Protection) -> Iterator[Path]:
    """Take what is seen of an incident in the middle of its story."""
    with TemporaryDirectory(prefix="rehearsal-") as temporary:
        half = rehearse(
            _HALF_WAY_PLACE, Path(temporary), seed=1, say=_ignore, until=_HALF_WAY_UNTIL
        )
        clock = _clock_after(half.logbook, half.person, _HALF_WAY_AFTER)
        with _on_stage(Path(temporary), protection, clock, _SIZE) as puppet:
            puppet.open(half.logbook, half.person, PASSPHRASE)
            yield from _play(puppet, HALF_WAY, out)


def _tampered(folder: Path, person: str) -> Path:
    """Return a copy of a logbook in which the newest note is not what was signed."""
    copy = folder.parent / "tampered" / folder.name
    shutil.copytree(folder, copy)
    logbook = open_logbook(copy, person, bytearray(PASSPHRASE.encode()))
    try:
        *_, newest = logbook.journal.store.of_kind(EntryKind.NOTE)
    finally:
        logbook.close()
    tamper(copy, person, newest.number)
    return copy


def main(arguments: list[str]) -> int:
    """Rehearse, and take the pictures of it."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m ui.screenshots OUT\n")
        return 2
    with TemporaryDirectory(prefix="rehearsal-") as place:
        rehearsal = rehearse("ca-on-windsor", Path(place), seed=1, say=_ignore)
        taken = take_screens(rehearsal, Path(arguments[0]))
    sys.stdout.write(f"{len(taken)} pictures in {arguments[0]}\n")
    return 0


def _play(puppet: Puppet, scenes: tuple[Scene, ...], out: Path) -> Iterator[Path]:
    """Go from scene to scene and take each that the story of the place has."""
    for name, prepare in scenes:
        try:
            prepare(puppet)
        except LookupError as missing:
            sys.stderr.write(f"No picture of {name}: nothing here says “{missing}”.\n")
            continue
        puppet.settle()
        path = out / f"{name}-{theme().look}.png"
        puppet.window.grab().save(str(path))
        yield path


@contextmanager
def _on_stage(
    place: Path,
    protection: Protection,
    clock: StoryClock,
    size: tuple[int, int],
) -> Iterator[Puppet]:
    """Run the program in a window nobody touches."""
    session = Session(clock)
    settings = place / "settings.ini"
    # The shape of the last window is no concern of the next one.
    settings.unlink(missing_ok=True)
    printing, places = Printing(PretendPrinters()), _Places(place)
    program = Program(
        session,
        Settings(settings),
        partial(all_screens, printing=printing, dialogs=places),
        places,
        protection,
        printer=printing,
        rehearsal=True,
    )
    program.window.show()
    program.window.resize(*size)
    program.window.activateWindow()
    try:
        yield Puppet(program, session)
    finally:
        program.window.close()
        discard(program.window)


class _Places:
    """Stands in for the desktop's dialogs."""

    def __init__(self, place: Path) -> None:
        self._place = place

    def folder(self, _parent: QWidget, _title: str, _start: Path) -> Path | None:
        return self._place

    def open(self, _parent: QWidget, _title: str) -> Path | None:
        return resource("packs", "local-example.toml")

    def files(self, _parent: QWidget, _title: str, _start: Path) -> tuple[Path, ...]:
        return (resource("packs", "local-example.toml"),)

    def save(self, _parent: QWidget, _title: str, name: str) -> Path | None:
        return self._place / name


def _clock_after(folder: Path, person: str, after: timedelta = _AFTER) -> StoryClock:
    """Return a clock that stands still a while after the last entry."""
    logbook = open_logbook(folder, person, bytearray(PASSPHRASE.encode()))
    try:
        size = logbook.timelines.size()
        [last] = logbook.journal.store.read(size, size)
    finally:
        logbook.close()
    stamp = last.entry.recorded
    passed = timedelta(seconds=stamp.mono // 1000)
    seconds = int((passed + after).total_seconds())
    return StoryClock(stamp.at - passed, stamp.offset, seconds)


def _take_reports(rehearsal: Rehearsal, out: Path) -> Iterator[Path]:
    """Draw every page of every report that was handed over."""
    out.mkdir(parents=True, exist_ok=True)
    for handed in rehearsal.handovers:
        pdf = (handed.folder / "report.pdf").read_bytes()
        for page, image in enumerate(page_images(pdf, _REPORT_DOTS), start=1):
            path = out / f"{handed.folder.name}-{page}.png"
            image.save(str(path))
            yield path


def _ignore(_words: str) -> None:
    """Nobody reads what a rehearsal for pictures says."""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
