"""A whole incident, watched from outside: what is written, and who is talked to."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.rehearsed import PLACE, ROOT

MARKERS = {
    "words of an entry": "Keyboard and mouse not touched",
    "bytes of what was taken in": "invented for practice, taken from no computer",
    "the name of a file that was taken in": "text-of-the-note.txt",
    "who has an item": "Bag whole, label readable.",
}
"""Of the story; plain only in what is handed over."""

_OPENED = re.compile(r'(?:openat|creat|open)\((?:AT_FDCWD, )?"([^"]*)", ([^)]*)')
_CREATES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC")
_SOCKET = re.compile(r"socket\((\w+)[^)]*\)\s*=\s*(\S+)(?: (E\w+))?")


def command(into: Path) -> list[str]:
    return [
        sys.executable, "-m", "logbook.command_line",
        "rehearse", "--place", PLACE, "--into", str(into),
    ]  # fmt: skip


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Rehearse under strace; return where, and every call that was watched."""
    folder = tmp_path_factory.mktemp("watched")
    log, into = folder / "strace.log", folder / "out"
    watching = ["strace", "-f", "-s", "4096", "-o", str(log)]
    calls = "trace=openat,open,creat,socket,connect,bind,sendto,sendmsg"
    done = subprocess.run(
        [*watching, "-e", calls, *command(into)],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return into, log.read_text(errors="replace")


def written_files(calls: str) -> set[Path]:
    return {
        Path(name)
        for name, flags in _OPENED.findall(calls)
        if _CREATES.search(flags) and "O_DIRECTORY" not in flags
    }


def test_nothing_is_written_outside_the_chosen_folder(
    watched: tuple[Path, str],
) -> None:
    into, calls = watched
    written = {file for file in written_files(calls) if not file.is_relative_to("/dev")}

    assert any(file.name == "log.db" for file in written), "the watch sees writing"
    outside = {file for file in written if not file.resolve().is_relative_to(into)}
    assert not {file for file in outside if "__pycache__" not in str(file)}


@pytest.mark.parametrize("marker", MARKERS.values(), ids=MARKERS)
def test_what_is_recorded_and_kept_is_plain_only_in_what_is_handed_over(
    watched: tuple[Path, str], marker: str
) -> None:
    into, _ = watched
    holding = {
        file.relative_to(into).parts[0]
        for file in into.rglob("*")
        if file.is_file()
        and (marker in str(file) or marker.encode() in file.read_bytes())
    }

    assert holding == {"handover"}, "and the search finds it there"


def test_no_socket_but_a_local_one_is_ever_got(watched: tuple[Path, str]) -> None:
    _, calls = watched
    got = {
        family
        for family, result, _ in _SOCKET.findall(calls)
        if not result.startswith("-1")
    }

    assert got <= {"AF_UNIX"}
    tried = [
        result for family, result, _ in _SOCKET.findall(calls) if family not in got
    ]
    assert tried, "the program tries at its start whether it is refused"
    assert all(result.startswith("-1") for result in tried)


def test_the_watch_would_see_a_connection(tmp_path: Path) -> None:
    log = tmp_path / "strace.log"
    dial = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM)"
    subprocess.run(
        ["strace", "-f", "-o", str(log), "-e", "trace=socket", sys.executable, "-c", dial],
        check=True, timeout=60,
    )  # fmt: skip

    assert "AF_INET" in {family for family, _, _ in _SOCKET.findall(log.read_text())}


def test_a_rehearsal_needs_no_network_at_all(tmp_path: Path) -> None:
    alone = ["unshare", "-n"] if os.geteuid() == 0 else ["unshare", "-rn"]

    done = subprocess.run(
        [*alone, *command(tmp_path / "out")],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert "VALID" in done.stdout
