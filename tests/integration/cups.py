"""A printing system of the test's own: a private cupsd with queues that keep the paper.

It listens on a Unix socket only, reads no file of the system's own printing and runs
as whoever runs the tests: as root the backends run as ``lp``, otherwise as that user.
"""

import ctypes
import ctypes.util
import grp
import os
import pwd
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

_SCHEDULER = """\
LogLevel warn
MaxLogSize 0
Listen {folder}/cups.sock
Browsing Off
WebInterface No
DefaultAuthType None
PreserveJobHistory Yes
<Location />
  Order deny,allow
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
"""

_FILES = """\
ServerRoot {folder}/conf
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/state
TempDir {folder}/tmp
DataDir /usr/share/cups
ServerBin {folder}/bin
AccessLog {folder}/access
ErrorLog {folder}/errors
PageLog {folder}/pages
"""

_QUEUE = """\
<{kind} {name}>
DeviceURI {backend}:/nowhere
State Idle
Accepting Yes
Shared No
ErrorPolicy stop-printer
</{kind}>
"""

_BACKENDS = {
    "keeps": 'cat "${{6:--}}" > {folder}/out/$1.pdf',
    "jams": (
        'echo "STATE: +media-jam-error" >&2\necho "ERROR: Paper jam in tray 2" >&2\nexit 4'
    ),
    "turns": 'cat "${{6:--}}" > {folder}/out/$1.pdf',
    "empty": (
        'echo "STATE: +media-empty-error" >&2\n'
        'echo "ERROR: Load paper in tray 1" >&2\n'
        "trap 'exit 0' TERM\n"
        "while [ ! -e {folder}/paper-is-in ]; do sleep 0.05; done\n"
        'echo "STATE: -media-empty-error" >&2\n'
        'cat "${{6:--}}" > {folder}/out/$1.pdf'
    ),
    "waits": "trap 'exit 0' TERM\nwhile :; do sleep 0.05; done",
}
"""What the printer behind a queue does with its paper, by the name of the queue."""

_DESCRIBED = {"turns"}
"""Queues with a description of what the printer can do; the others are raw."""

_DESCRIPTION = """\
*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "TURNS.PPD"
*Manufacturer: "Example"
*Product: "(Example)"
*ModelName: "Example"
*ShortNickName: "Example"
*NickName: "Example, both sides"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*FileSystem: False
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
*OpenUI *PageSize/Media Size: PickOne
*DefaultPageSize: A4
*PageSize Letter/US Letter: ""
*PageSize A4/A4: ""
*CloseUI: *PageSize
*OpenUI *PageRegion/Media Size: PickOne
*DefaultPageRegion: A4
*PageRegion Letter/US Letter: ""
*PageRegion A4/A4: ""
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea Letter: "0 0 612 792"
*ImageableArea A4: "0 0 595 842"
*DefaultPaperDimension: A4
*PaperDimension Letter: "612 792"
*PaperDimension A4: "595 842"
*OpenUI *Duplex/2-Sided Printing: PickOne
*DefaultDuplex: DuplexNoTumble
*Duplex None/Off: ""
*Duplex DuplexNoTumble/Long-Edge (Portrait): ""
*Duplex DuplexTumble/Short-Edge (Landscape): ""
*CloseUI: *Duplex
"""
"""A printer for both sides of Letter and A4, which is set to A4."""


@dataclass(frozen=True)
class PrivateCups:
    folder: Path

    def paper(self) -> list[bytes]:
        """What came out of the printer, job by job."""
        return [path.read_bytes() for path in sorted((self.folder / "out").iterdir())]

    def put_paper_in(self) -> None:
        """Have the printer that has no paper go on."""
        (self.folder / "paper-is-in").touch()

    def ask(self, *command: str) -> str:
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, env=_english()
        )
        return done.stdout + done.stderr

    def jobs(self) -> list[str]:
        """Names of the jobs that are not done."""
        lines = self.ask("lpstat", "-W", "not-completed", "-o").splitlines()
        return [line.split()[0] for line in lines if line.split()]


@contextmanager
def private_cups(
    queues: Sequence[str] = (), default: str = ""
) -> Iterator[PrivateCups]:
    """Run a cupsd with *queues*, and let this process print to it."""
    scheduler = shutil.which("cupsd", path="/usr/sbin:/usr/bin")
    if scheduler is None:
        pytest.fail("cupsd is missing: make test names the packages it needs")
    # Short: the path of a Unix socket may have 107 characters only.
    with tempfile.TemporaryDirectory(prefix="cups-") as name:
        folder = Path(name)
        _furnish(folder, queues, default)
        running = subprocess.Popen(
            [
                scheduler,
                "-f",
                *("-c", str(folder / "conf" / "cupsd.conf")),
                *("-s", str(folder / "conf" / "cups-files.conf")),
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        with pytest.MonkeyPatch.context() as environment:
            environment.setenv("CUPS_SERVER", str(folder / "cups.sock"))
            # Where the commands look for descriptions of printers of this computer.
            environment.setenv("CUPS_SERVERROOT", str(folder / "conf"))
            try:
                _wait_until_it_answers(folder, running)
                _forget_other_servers()
                yield PrivateCups(folder)
            finally:
                running.terminate()
                running.wait(timeout=20)


def _forget_other_servers() -> None:
    """Have the library forget which server Qt made it ask before."""
    name = ctypes.util.find_library("cups")
    if name is not None:
        ctypes.CDLL(name).cupsSetServer(None)


def _furnish(folder: Path, queues: Sequence[str], default: str) -> None:
    # Backends of a root scheduler run as the user lp.
    folder.chmod(0o755)
    for name in ("conf/ppd", "spool", "cache", "state", "bin/backend"):
        (folder / name).mkdir(parents=True)
    for name in ("out", "tmp"):
        (folder / name).mkdir()
        (folder / name).chmod(0o1777)
    for name in ("daemon", "filter", "monitor", "notifier", "cgi-bin", "driver"):
        (folder / "bin" / name).symlink_to(f"/usr/lib/cups/{name}")
    conf = folder / "conf"
    (conf / "cupsd.conf").write_text(_SCHEDULER.format(folder=folder))
    files = _FILES.format(folder=folder)
    if os.geteuid() != 0:
        files += f"User {_name(os.geteuid())}\nSystemGroup {_group(os.getegid())}\n"
    (conf / "cups-files.conf").write_text(files)
    (conf / "printers.conf").write_text(
        "".join(
            _QUEUE.format(
                kind="DefaultPrinter" if queue == default else "Printer",
                name=queue,
                backend=queue,
            )
            for queue in queues
        )
    )
    for queue in _DESCRIBED.intersection(queues):
        (conf / "ppd" / f"{queue}.ppd").write_text(_DESCRIPTION)
    for backend, does in _BACKENDS.items():
        path = folder / "bin" / "backend" / backend
        path.write_text(
            f"#!/bin/sh\n[ $# -eq 0 ] && exit 0\n{does.format(folder=folder)}\n"
        )
        path.chmod(stat.S_IRUSR | stat.S_IWUSR | stat.S_IXUSR | 0o055)


def _wait_until_it_answers(folder: Path, running: "subprocess.Popen[bytes]") -> None:
    for _ in range(200):
        if running.poll() is not None:
            break
        asked = subprocess.run(
            ["lpstat", "-r"],
            capture_output=True,
            text=True,
            check=False,
            timeout=20,
            env=_english(),
        )
        if "scheduler is running" in asked.stdout:
            return
        # No sleep: each question to a socket that is not there yet takes its time.
    errors = folder / "errors"
    pytest.fail(errors.read_text() if errors.exists() else "cupsd did not start")


def _english() -> dict[str, str]:
    return {**os.environ, "LC_ALL": "C"}


def _name(uid: int) -> str:
    return pwd.getpwuid(uid).pw_name


def _group(gid: int) -> str:
    return grp.getgrgid(gid).gr_name
