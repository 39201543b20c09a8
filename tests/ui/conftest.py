"""A program dressed in the light theme, and a window over a clock that stands still."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui import gallery
from ui.main_window import MainWindow
from ui.theme import theme
from ui.tokens import Look
from ui.widgets.discard import discard


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> Iterator[None]:  # noqa: ARG001 - it must exist
    theme().apply(Look.LIGHT, 100)
    yield
    theme().apply(Look.LIGHT, 100)


@pytest.fixture
def show(qtbot: QtBot) -> Callable[..., None]:
    """Show a widget at a size and wait until it is laid out."""
    kept = []

    def shown(widget: QWidget, width: int = 700, height: int = 400) -> None:
        qtbot.addWidget(widget, before_close_func=discard)
        kept.append(widget)
        widget.resize(width, height)
        widget.show()
        widget.activateWindow()
        gallery.settle()

    return shown


@pytest.fixture
def window(show: Callable[..., None]) -> MainWindow:
    made = gallery.window()
    show(made, 1280, 800)
    made.show_room("contain")
    gallery.settle()
    return made
