"""Keys on a laptop that has no room: no disk, no memory."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

WRITE = """
import sys
from pathlib import Path
from logbook.crypto.cost import FLOOR
from logbook.crypto.key_slots import KeyFile
from logbook.domain.errors import LogbookError
from tests.unit.key_folders import a_key_folder
from tests.unit.key_folders import BO, BOS_WORDS, typed
disk = Path(sys.argv[1])
made = a_key_folder(disk)
print("ready", flush=True)
sys.stdin.readline()
try:
    KeyFile.read(disk).write(disk, made.keys.dek)
except LogbookError as error:
    print(error.code)
found = KeyFile.read(disk)
found.unlock(BO, typed(BOS_WORDS))
print(sorted(path.name for path in disk.iterdir()))
"""

MOUNT = """
mount -t tmpfs -o size=64k tmpfs "$1"
mkfifo go answers
"$2" -c "$3" "$1" <go >answers &
exec 3>go 4<answers
read ready <&4
{then}
echo >&3
cat <&4
"""


@pytest.fixture
def on_a_small_disk(tmp_path):
    """Write keys to a disk of 64 KiB, spoil it, write again; return what was said."""
    if subprocess.run(["unshare", "-m", "true"], check=False).returncode:
        pytest.skip("this person may not mount a disk of their own")
    disk = tmp_path / "disk"
    disk.mkdir()

    def write(then):
        script = MOUNT.replace("{then}", then)
        done = subprocess.run(
            ["unshare", "-m", "sh", "-ec", script, "sh", disk, sys.executable, WRITE],
            cwd=tmp_path,
            env={"PYTHONPATH": str(ROOT), "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"},
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
        return done.stdout.splitlines()

    return write


def test_a_full_disk_is_said_and_the_old_slots_still_open(on_a_small_disk):
    filled = 'dd if=/dev/zero of="$1/other" 2>/dev/null || true'

    assert on_a_small_disk(filled) == [
        "storage.disk-full",
        "['keys.a', 'keys.b', 'other']",
    ]


def test_a_disk_that_cannot_be_written_is_said(on_a_small_disk):
    assert on_a_small_disk('mount -o remount,ro "$1"') == [
        "storage.read-only",
        "['keys.a', 'keys.b']",
    ]


def test_too_little_memory_is_not_taken_for_a_wrong_passphrase():
    program = """
import resource
from logbook.crypto.cost import DEFAULT, stretch
from logbook.domain.errors import NotEnoughMemoryError
used = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + (128 << 20),) * 2)
try:
    stretch(bytearray(b"words"), bytes(16), DEFAULT)
except NotEnoughMemoryError as error:
    print(error.code)
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )

    assert done.stdout == "unlock.not-enough-memory\n"
