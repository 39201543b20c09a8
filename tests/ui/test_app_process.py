"""The program as a process of its own: starting, failing calmly, starting anew."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

STARTING = """
import sys
from PySide6.QtCore import QTimer
from ui import app
QTimer.singleShot(0, app.application().quit)
sys.exit(app.run([]))
"""

FAILING = """
import sys
from PySide6.QtCore import QTimer
from ui import app
from ui.errors import CrashScreen
program = app.application()

def fail():
    from logbook.domain.evidence_errors import SourceGoneError
    raise {fault}

def look():
    for widget in program.allWidgets():
        if isinstance(widget, CrashScreen) and widget.isVisible():
            print("calm", flush=True)
            program.quit()

looking = QTimer(program)
looking.timeout.connect(look)
looking.start(10)
QTimer.singleShot(0, fail)
sys.exit(app.run([]))
"""

STARTING_ANEW = """
import os, sys
from pathlib import Path
from ui.relaunch import start_anew
print(os.getpid(), *sys.argv[1:], flush=True)
if "--unlock" not in sys.argv:
    start_anew(Path("/somewhere/windsor.irlog"))
"""


def run(code: str, home: Path) -> subprocess.CompletedProcess[str]:
    surroundings = {
        **os.environ,
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
    }
    return subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env=surroundings,
        timeout=120,
        check=False,
    )


def test_the_window_opens_and_closes(tmp_path: Path) -> None:
    ended = run(STARTING, tmp_path)

    assert ended.returncode == 0
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize(
    "fault",
    [
        'ValueError("words of an entry")',
        'SourceGoneError("/media/stick/words of an entry.img")',
    ],
)
def test_a_fault_in_the_window_is_calm_and_says_nothing_of_the_record(
    tmp_path: Path, fault: str
) -> None:
    ended = run(FAILING.replace("{fault}", fault), tmp_path)

    assert ended.stdout == "calm\n"
    assert "words of an entry" not in ended.stderr
    kept = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert not any(b"words of an entry" in file.read_bytes() for file in kept)


def test_starting_anew_replaces_the_process(tmp_path: Path) -> None:
    first, second = run(STARTING_ANEW, tmp_path).stdout.splitlines()

    assert second == f"{first} --unlock /somewhere/windsor.irlog"
