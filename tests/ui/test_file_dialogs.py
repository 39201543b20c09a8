"""What a dialog for files leaves behind in the home folder of whoever uses it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

ASKED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from ui.file_dialogs import NativeFileDialogs

app, parent = QApplication([]), QWidget()

def leave():
    dialog = app.activeModalWidget()
    QTimer.singleShot(20, dialog.reject if dialog else leave)

QTimer.singleShot(20, leave)
if sys.argv[1] == "ours":
    NativeFileDialogs().files(parent, "Choose", Path(sys.argv[2]))
else:
    QFileDialog.getOpenFileNames(parent, "Choose", sys.argv[2])
"""


@pytest.mark.parametrize(
    ("whose", "told"),
    [("ours", False), pytest.param("theirs", True, id="plain dialogs tell: control")],
)
@pytest.mark.skipif(sys.platform != "linux", reason="other desktops have their own")
def test_no_dialog_keeps_in_plain_text_where_evidence_came_from(
    tmp_path: Path, whose: str, *, told: bool
) -> None:
    home, stick = tmp_path / "home", tmp_path / "stick-of-the-clerk"
    for each in (home, stick):
        each.mkdir()
    asked = subprocess.run(
        [sys.executable, "-c", ASKED, whose, stick],
        cwd=ROOT, check=False, timeout=60, capture_output=True,
        env={**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home / ".config"),
             "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip

    assert asked.returncode == 0, asked.stderr
    kept = b"".join(each.read_bytes() for each in home.rglob("*") if each.is_file())
    assert (stick.name.encode() in kept) is told
