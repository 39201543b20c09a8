"""Which parts of the operating system the program and its tests lean on.

A need is looked for by what it provides (a library the loader finds, a program
on the path), not by package name: that also works where another distribution
names its packages differently. The Debian name is only used to put it right.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

_SYSTEM_PROGRAMS = os.pathsep.join(("/usr/local/sbin", "/usr/sbin", "/sbin"))
"""Where daemons live; an ordinary user often has these folders off the path."""

_NOT_OURS = "You are not root, so please run this yourself and start again:"
_APT_FAILED = "apt could not install them. The same by hand, to see why:"

_LOADER_PROBE = """
import ctypes, sys
for name in sys.argv[1:]:
    try:
        ctypes.CDLL(name)
    except OSError:
        print(name)
"""


class SystemPackageError(Exception):
    """System packages are missing and this process may not or cannot add them."""


@dataclass(frozen=True)
class Need:
    """One Debian package and what it is wanted for.

    Attributes:
        package: Debian 12 name.
        purpose: What stops working without it.
        libraries: Sonames the loader must find.
        programs: Commands that must be on the path.
        modules: Modules this interpreter must be able to import.
    """

    package: str
    purpose: str
    libraries: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()


_WINDOW = "Qt draws its windows and pictures"
_SCREEN = "Qt opens a window on a real screen"

RUN = (
    Need(
        f"python{sys.version_info.major}.{sys.version_info.minor}-venv",
        "a virtual environment can be made",
        modules=("ensurepip", "venv"),
    ),
    Need("libgl1", _WINDOW, libraries=("libGL.so.1",)),
    Need("libegl1", _WINDOW, libraries=("libEGL.so.1",)),
    Need("libxkbcommon0", _WINDOW, libraries=("libxkbcommon.so.0",)),
    Need("libdbus-1-3", _WINDOW, libraries=("libdbus-1.so.3",)),
    Need("libfontconfig1", _WINDOW, libraries=("libfontconfig.so.1",)),
    Need(
        "libglib2.0-0", _WINDOW, libraries=("libglib-2.0.so.0", "libgthread-2.0.so.0")
    ),
    # Without libxcb-cursor0 Qt does not raise, it aborts the process.
    Need("libxcb-cursor0", _SCREEN, libraries=("libxcb-cursor.so.0",)),
    Need("libxkbcommon-x11-0", _SCREEN, libraries=("libxkbcommon-x11.so.0",)),
    Need("libxcb-icccm4", _SCREEN, libraries=("libxcb-icccm.so.4",)),
    Need("libxcb-keysyms1", _SCREEN, libraries=("libxcb-keysyms.so.1",)),
    Need("libxcb-shape0", _SCREEN, libraries=("libxcb-shape.so.0",)),
    Need("libxcb-xkb1", _SCREEN, libraries=("libxcb-xkb.so.1",)),
    Need("libwayland-cursor0", _SCREEN, libraries=("libwayland-cursor.so.0",)),
    Need("libcups2", "Qt's print dialog sees printers", libraries=("libcups.so.2",)),
)

TEST = (
    *RUN,
    Need(
        "poppler-utils",
        "reports are read and their signatures checked by a stranger",
        programs=("pdfsig", "pdffonts", "pdfinfo", "pdftotext", "pdftoppm"),
    ),
    Need("qpdf", "the structure of a report is checked", programs=("qpdf",)),
    Need("mupdf-tools", "a report is read and written anew", programs=("mutool",)),
    Need("openssl", "detached signatures are checked", programs=("openssl",)),
    Need("chromium", "verify.html runs in a real browser", programs=("chromium",)),
    Need("zbar-tools", "printed QR codes are scanned", programs=("zbarimg",)),
    Need("cups-daemon", "a private printing system", programs=("cupsd",)),
    Need("cups-client", "pages are sent to a queue", programs=("lp", "lpadmin")),
    Need("strace", "every socket and written file is seen", programs=("strace",)),
    Need("util-linux", "the program runs without network", programs=("unshare",)),
    Need(
        "dbus-daemon",
        "a private message bus for the keyring",
        programs=("dbus-daemon", "dbus-run-session"),
    ),
    Need("gnome-keyring", "a real keyring", programs=("gnome-keyring-daemon",)),
    Need("libsecret-tools", "the keyring is read back", programs=("secret-tool",)),
    Need("xvfb", "windows open on a real screen protocol", programs=("Xvfb",)),
    Need("xauth", "the private screen lets us in", programs=("xauth",)),
)


def missing(needs: tuple[Need, ...]) -> list[Need]:
    """Return those of *needs* this machine does not provide."""
    unloadable = _unloadable([name for need in needs for name in need.libraries])
    return [
        need
        for need in needs
        if not unloadable.isdisjoint(need.libraries)
        or any(_program(name) is None for name in need.programs)
        or not _imports(need.modules)
    ]


def may_install() -> bool:
    """Tell whether this process may add packages: root, on a system with apt."""
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def provide(needs: list[Need], *, by_ourselves: bool) -> None:
    """Install *needs* through apt, or say exactly how a person can.

    Raises:
        SystemPackageError: It is not for us to do, or apt failed.
    """
    command = ["apt-get", "install", "-y", "--no-install-recommends"]
    command += sorted({need.package for need in needs})
    if not by_ourselves:
        raise SystemPackageError(_how_to(needs, command, _NOT_OURS))
    if not any(Path("/var/lib/apt/lists").glob("*_Packages*")):
        _apt(["apt-get", "update"])
    if _apt(command) != 0:
        # Lists older than the mirror name files that are gone: refresh them once.
        _apt(["apt-get", "update"])
        if _apt(command, quiet=False) != 0:
            raise SystemPackageError(_how_to(needs, command, _APT_FAILED))
    if left := missing(tuple(needs)):
        raise SystemPackageError(_how_to(left, command, _APT_FAILED))


def _how_to(needs: list[Need], command: list[str], reason: str) -> str:
    wanted = "\n".join(f"  {need.package:22} {need.purpose}" for need in needs)
    return (
        f"These system packages are missing:\n{wanted}\n{reason}\n"
        f"\n  sudo apt-get update && sudo {' '.join(command)}\n"
    )


def _unloadable(names: list[str]) -> set[str]:
    """Return the sonames the loader cannot find, asking in a child process.

    Loading a graphics library has side effects we do not want in this one.
    """
    answer = subprocess.run(
        [sys.executable, "-c", _LOADER_PROBE, *names],
        check=True,
        capture_output=True,
        text=True,
    )
    return set(answer.stdout.split())


def _program(name: str) -> str | None:
    path = os.environ.get("PATH", os.defpath)
    return shutil.which(name, path=f"{path}{os.pathsep}{_SYSTEM_PROGRAMS}")


def _imports(modules: tuple[str, ...]) -> bool:
    if not modules:
        return True
    probe = [sys.executable, "-c", f"import {', '.join(modules)}"]
    return subprocess.run(probe, check=False, capture_output=True).returncode == 0


def _apt(command: list[str], *, quiet: bool = True) -> int:
    """Run apt without questions; its chatter is shown only when it is the answer."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    sink = subprocess.DEVNULL if quiet else None
    return subprocess.run(
        command,
        check=False,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=sink,
        stderr=sink,
    ).returncode
