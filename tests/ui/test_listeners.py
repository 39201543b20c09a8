"""What is gone listens to nothing: the session and the theme outlive every screen.

PySide takes a connection back when the object of a bound method is deleted. It cannot
do so for a lambda, nor for a method of something else: those would be called, and
would keep what they hold, for as long as the program runs.
"""

import ast
import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.phases import an_incident
from ui.delegates.entry_delegate import EntryDelegate
from ui.theme import theme
from ui.widgets.discard import discard

UI = Path(__file__).parents[2] / "ui"
OUTLIVING = {"session", "theme", "settings", "drafts", "printing", "app"}
"""What these names stand for lives as long as the program."""

LASTING = {"app.py", "session.py", "program.py"}
"""Modules whose own listeners live as long."""


def names_of(source: ast.expr) -> Iterator[str]:
    """Name every part of ``self._session.drafts.timer``."""
    while True:
        match source:
            case ast.Attribute():
                yield source.attr.lstrip("_")
                source = source.value
            case ast.Call():
                source = source.func
            case ast.Name():
                yield source.id
                return
            case _:
                return


def is_own_method(heard: ast.expr) -> bool:
    match heard:
        case ast.Attribute(value=ast.Name(id="self")):
            return True
    return False


def outliving(code: str) -> list[str]:
    """Return what code connects to something that lives longer than it does."""
    return [
        ast.unparse(call)
        for call in ast.walk(ast.parse(code))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "connect"
        # Of the signal itself, the last name says what is heard, not from whom.
        and OUTLIVING.intersection(list(names_of(call.func.value))[1:])
        and not is_own_method(call.args[0])
    ]


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("session.recorded.connect(lambda: self.refresh())", 1),
        ("self._session.drafts.timer.timeout.connect(partial(self.go, 1))", 1),
        ("theme().changed.connect(self._heights.clear)", 1),
        ("theme().changed.connect(self._fit)", 0),
        ("button.clicked.connect(lambda: self._session.lock())", 0),
    ],
)
def test_such_a_connection_is_recognised(code: str, found: int) -> None:
    assert len(outliving(code)) == found


def test_only_own_methods_listen_to_what_outlives_them() -> None:
    found = {
        path.name: connected
        for path in UI.rglob("*.py")
        if path.name not in LASTING
        and (connected := outliving(path.read_text("utf-8")))
    }

    assert found == {}


def listeners(source: QObject) -> dict[str, int]:
    """Count who listens to each signal of *source*."""
    meta = source.metaObject()
    signals = (meta.method(place) for place in range(meta.methodCount()))
    names = [
        bytes(each.methodSignature().data()).decode()
        for each in signals
        if each.methodType() == each.methodType().Signal
    ]
    return {name: source.receivers(f"2{name}") for name in names}


def let_go() -> None:
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
    gc.collect()


@pytest.mark.usefixtures("qtbot")
def test_whoever_paints_entries_listens_no_longer_than_it_lives() -> None:
    let_go()
    before = listeners(theme())
    parent = QWidget()
    painter = EntryDelegate(parent)
    assert listeners(theme()) != before

    del painter
    discard(parent)
    del parent
    let_go()

    assert listeners(theme()) == before


def test_every_locking_leaves_as_many_listeners_as_the_one_before(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with an_incident(qtbot, tmp_path, "Notify") as driver:
        counted = []
        for _ in range(2):
            driver.lock()
            let_go()
            counted.append((listeners(driver.session), listeners(theme())))
            driver.unlock_again()

    assert counted[0] == counted[1]
    assert sum(counted[0][0].values()) > 0
