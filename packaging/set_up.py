"""Set a fresh machine up, then run the program or get ready to test it.

    python3 packaging/set_up.py run    what `make run` does
    python3 packaging/set_up.py test   what `make test` does first

Only the standard library is used: nothing else is there yet. Exit codes: 0 done,
1 a stage failed, 2 wrong usage, 3 the machine lacks something a person must add.
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "Incident Logbook needs Python 3.11 or later; this is "
        + sys.version.split()[0]
        + ". Debian 12 has it: apt-get install python3 python3-venv"
    )

import argparse
import os
import shutil
import subprocess
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import environment
import system_packages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_REHEARSAL = environment.ROOT / "build" / "rehearsal"
_LOCK_OF = {"run": "runtime", "test": "dev"}
_PROBE_SECONDS = 60
_NOT_A_SCREEN = ("offscreen", "minimal", "vnc", "linuxfb")
_QT_PROBE = """
import sys
from PySide6.QtWidgets import QApplication
print(QApplication(sys.argv[:1]).platformName())
"""


def main(arguments: list[str] | None = None) -> int:
    """Set up for *run* or *test*; for *run*, go on to the program itself."""
    parser = argparse.ArgumentParser(prog="set_up.py", description=__doc__)
    parser.add_argument("purpose", choices=sorted(_LOCK_OF))
    parser.add_argument(
        "--only-set-up", action="store_true", help="stop before the program runs"
    )
    options = parser.parse_args(arguments)
    try:
        _set_up(options.purpose)
    except system_packages.SystemPackageError as error:
        print(f"\n{error}", file=sys.stderr)
        return 3
    except environment.EnvironmentBuildError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    if options.purpose == "test" or options.only_set_up:
        return 0
    return _run_program()


def _set_up(purpose: str) -> None:
    print("Setting up: a minute or two the first time, a second later.", flush=True)
    if sys.platform == "linux":
        with _stage("system packages") as say:
            say(_provide_system_packages(purpose))
    with _stage("Python packages") as say:
        say(_provide_python_packages(_LOCK_OF[purpose]))
    with _stage("Qt, in a child process") as say:
        say(_try_qt())


def _provide_system_packages(purpose: str) -> str:
    needs = system_packages.TEST if purpose == "test" else system_packages.RUN
    missing = system_packages.missing(needs)
    if not missing:
        return "all there"
    system_packages.provide(missing, by_ourselves=system_packages.may_install())
    return f"{len(missing)} installed through apt"


def _provide_python_packages(kind: str) -> str:
    if environment.is_current(kind):
        return "as locked"
    environment.build(kind)
    count = environment.package_count(kind)
    return f"{count} checked against their hashes and installed in .venv"


def _try_qt() -> str:
    """Start Qt without a screen, in a child because a bad library aborts it.

    Raises:
        EnvironmentBuildError: Qt does not start.
    """
    platform, complaint = _qt_platform({**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    if platform is None:
        message = f"Qt does not start on this machine:\n{complaint}"
        raise environment.EnvironmentBuildError(message)
    return "starts"


def _qt_platform(variables: dict[str, str]) -> tuple[str | None, str]:
    """Return the platform Qt starts on, or None and what it said instead."""
    try:
        child = subprocess.run(
            [str(environment.PYTHON), "-c", _QT_PROBE],
            check=False,
            capture_output=True,
            text=True,
            env=variables,
            cwd=environment.VENV,
            timeout=_PROBE_SECONDS,
        )
    except subprocess.TimeoutExpired:
        return None, f"no answer within {_PROBE_SECONDS} seconds"
    if child.returncode != 0:
        return None, child.stderr.strip()
    return child.stdout.strip(), ""


def _run_program() -> int:
    """Open the window, or rehearse where nobody could see one."""
    program = str(environment.PROGRAM)
    no_display = _why_no_display()
    if no_display is None:
        print("A display is there: opening the window.\n", flush=True)
        os.execv(program, [program])
    print(f"No display ({no_display}): rehearsing an incident instead.\n", flush=True)
    if _REHEARSAL.exists():
        shutil.rmtree(_REHEARSAL)
    _REHEARSAL.parent.mkdir(exist_ok=True)
    where = ["--place", "ca-on-windsor", "--into", "build/rehearsal", "--screens"]
    return subprocess.run(
        [program, "rehearse", *where],
        check=False,
        cwd=environment.ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    ).returncode


def _why_no_display() -> str | None:
    """Return None if a window could be seen, else the reason it could not."""
    named = [
        name for name in ("WAYLAND_DISPLAY", "DISPLAY") if os.environ.get(name, "")
    ]
    if sys.platform == "linux" and not named:
        return "neither DISPLAY nor WAYLAND_DISPLAY is set"
    platform, _ = _qt_platform(dict(os.environ))
    if platform is None:
        return f"{' and '.join(named)} set, but nothing answers there"
    if platform in _NOT_A_SCREEN:
        return f"Qt is told to use {platform}"
    return None


@contextmanager
def _stage(name: str) -> Iterator[Callable[[str], None]]:
    """Print one line for one stage: its name at once, outcome and time after."""
    print(f"  {name:24}", end="", flush=True)
    outcome: list[str] = []
    started = time.monotonic()
    try:
        yield outcome.append
    finally:
        spent = time.monotonic() - started
        ending = outcome[-1] if outcome else "failed"
        print(f"{ending} ({spent:.1f} s)", flush=True)


if __name__ == "__main__":
    sys.exit(main())
