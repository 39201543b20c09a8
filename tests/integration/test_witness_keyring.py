"""The keyring of a real desktop: unlocked, locked, missing, and what passes for one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

WITNESS = """
import sys
from logbook.crypto.witness import KeyringWitness
from logbook.domain.checkpoint import Checkpoint
from logbook.domain.digest import Digest
from logbook.domain.errors import KeyringUnavailableError
origin = "incident-logbook/abcdefgh234567ab"
try:
    witness = KeyringWitness()
    if "remember" in sys.argv:
        witness.remember(Checkpoint(origin, 7, Digest(bytes(32))))
    seen = witness.last_seen(origin)
    print("size", seen.size if seen else None)
except KeyringUnavailableError as error:
    print(error.why)
"""

LOGIN = """
from contextlib import closing
import secretstorage
with closing(secretstorage.dbus_init()) as bus:
    login = secretstorage.get_default_collection(bus)
    assert not login.is_locked()
"""

LOCK = LOGIN + "    login.lock()"

LOOK = (
    LOGIN
    + """
    (item,) = login.search_items({"service": "incident-logbook"})
    print(item.get_secret().decode(), end="")
"""
)

DAEMON = """
printf pass | gnome-keyring-daemon --foreground --unlock --components=secrets \
    >daemon.out 2>&1 &
daemon=$!
trap 'kill $daemon' EXIT
until "$PYTHON" -c "$LOGIN" 2>/dev/null; do kill -0 $daemon; done
"""


@pytest.fixture
def desktop(tmp_path):
    """The environment of a person who has just logged in, and nothing of ours."""
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    return {
        "HOME": str(tmp_path),
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "XDG_RUNTIME_DIR": str(runtime),
        "PYTHON": sys.executable,
        "WITNESS": WITNESS,
        "LOGIN": LOGIN,
        "LOCK": LOCK,
        "LOOK": LOOK,
    }


def said(command, desktop):
    """Run a shell command there and return what it printed, line by line."""
    done = subprocess.run(
        command,
        cwd=desktop["HOME"],
        env=desktop,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout.splitlines()


def logged_in(script, desktop):
    return said(["dbus-run-session", "--", "sh", "-ec", DAEMON + script], desktop)


def test_an_unlocked_keyring_remembers(desktop):
    script = """
"$PYTHON" -c "$WITNESS"
"$PYTHON" -c "$WITNESS" remember
"$PYTHON" -c "$WITNESS"
"""
    assert logged_in(script, desktop) == ["size None", "size 7", "size 7"]


def test_what_stands_in_the_keyring_is_a_checkpoint_and_no_secret(desktop):
    script = """
"$PYTHON" -c "$WITNESS" remember
"$PYTHON" -c "$LOOK"
"""
    said_there = logged_in(script, desktop)

    root = "A" * 43 + "="
    assert said_there == ["size 7", "incident-logbook/abcdefgh234567ab", "7", root]


def test_a_locked_keyring_is_no_witness(desktop):
    script = """
"$PYTHON" -c "$WITNESS" remember
"$PYTHON" -c "$LOCK"
"$PYTHON" -c "$WITNESS"
"""
    assert logged_in(script, desktop) == ["size 7", "locked"]


def test_a_keyring_behind_the_bolts_still_remembers(desktop):
    hardened = "from logbook.crypto.hardening import harden\nharden()\n" + WITNESS
    script = '"$PYTHON" -c "$WITNESS" remember\n'

    assert logged_in(script, {**desktop, "WITNESS": hardened}) == ["size 7"]


def test_without_a_desktop_there_is_no_witness(desktop):
    command = [sys.executable, "-c", WITNESS, "remember"]

    assert said(command, desktop) == ["none"]


STARTED = """
import sys
started = []
def watch(event, values):
    if event in ("subprocess.Popen", "os.system", "os.posix_spawn", "os.exec"):
        started.append(values[0])
sys.addaudithook(watch)
"""


def test_looking_for_a_keyring_starts_no_other_program(desktop):
    command = [sys.executable, "-c", f"{STARTED}{WITNESS}\nprint(started)"]

    assert said(command, desktop) == ["none", "[]"]


def test_a_keyring_that_was_switched_off_is_no_witness(desktop):
    command = [sys.executable, "-c", WITNESS, "remember"]
    switched_off = {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}

    assert said(command, desktop | switched_off) == ["not-trusted"]


PLAINTEXT = """
from pathlib import Path
from keyring.backend import KeyringBackend
class PlaintextKeyring(KeyringBackend):
    priority = 1
    def get_password(self, service, username):
        return None
    def set_password(self, service, username, password):
        Path("plain.cfg").write_text(password)
"""


def test_nothing_is_ever_written_in_plain(desktop):
    home = Path(desktop["HOME"])
    package = home / "path/keyrings/alt"
    package.mkdir(parents=True)
    (package / "file.py").write_text(PLAINTEXT)
    configured = {
        "PYTHON_KEYRING_BACKEND": "keyrings.alt.file.PlaintextKeyring",
        "PYTHONPATH": f"{ROOT}:{home / 'path'}",
    }

    command = [sys.executable, "-c", WITNESS, "remember"]

    assert said(command, desktop | configured) == ["not-trusted"]
    assert not (home / "plain.cfg").exists()


def test_a_keyring_that_cannot_be_loaded_is_no_witness(desktop):
    command = [sys.executable, "-c", WITNESS, "remember"]

    for name in ("no.such.Keyring", "keyring.backends.null.NoSuch", "nonsense"):
        found = said(command, desktop | {"PYTHON_KEYRING_BACKEND": name})
        assert found == ["failed"], name
