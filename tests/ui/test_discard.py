"""A widget is let go of without ending the program, whatever was at its address before.

Run in processes of their own: the negative control is a segmentation fault.
"""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# Freed memory is overwritten, so that reading it is seen every time.
SURROUNDINGS = {**os.environ, "PYTHONMALLOC": "debug", "QT_QPA_PLATFORM": "offscreen"}

# A Python half of something else stays registered at the address at which the label is
# made next, as happens to a layout's item once the layout has thrown it away.
SCRIPT = """
import sys
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from shiboken6 import Shiboken
from ui.widgets.discard import discard

class Words(QLabel):
    pass

def settle():
    for _ in range(3):
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        app.processEvents()

app = QApplication([])
top = QWidget()
box = QVBoxLayout(top)
first = Words("before")
box.addWidget(first)
address = Shiboken.getCppPointer(first)[0]
first.deleteLater()
del first
settle()
other = Shiboken.wrapInstance(address, QColor)
tried = []
while len(tried) < 500:
    words = Words("after")
    if Shiboken.getCppPointer(words)[0] == address:
        break
    tried.append(words)
else:
    sys.exit("the address was not used again")
box.addWidget(words)
{away}
del words
settle()
print("still here")
"""


@pytest.mark.parametrize(
    ("away", "ending"),
    [("discard(words)", 0), ("words.deleteLater()", -signal.SIGSEGV)],
    ids=["discarded", "negative control: deleted directly"],
)
def test_a_widget_is_let_go_of_where_something_else_was_seen_at_its_address(
    away: str, ending: int
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(away=away)],
        cwd=ROOT,
        env=SURROUNDINGS,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == ending, done.stderr
    assert ("still here" in done.stdout) is (ending == 0)


def test_no_widget_is_deleted_in_another_way() -> None:
    elsewhere = {
        path.name
        for folder in ("ui", "tests/ui", "tests/bench", "tests/integration")
        for path in (ROOT / folder).rglob("*.py")
        if re.search(r"\.deleteLater\(\)", path.read_text("utf-8"))
    }

    assert elsewhere == {
        "discard.py",
        "test_discard.py",  # the negative control
        "test_background.py",  # an object without a face
    }


def test_no_layout_is_asked_for_its_items() -> None:
    """An item in Python outlives the layout's own: nothing is registered wrongly."""
    asked = {
        path.name
        for path in (ROOT / "ui").rglob("*.py")
        if re.search(r"\w\.itemAt\(", path.read_text("utf-8"))
    }

    assert asked == set()
