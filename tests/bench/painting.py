"""First paint of the timeline against a bare list of Qt's own with the same words.

The list holds a window of the record and never more; how the first page behaves as the
record grows is measured in the real window, by `scrolling`.
"""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QListView

from logbook.domain.timeline import TimelineRow
from logbook.domain.wording import say_all
from tests.bench.rounds import Row, paired, timed
from tests.builders_report import ROWS
from ui.delegates.entry_delegate import EntryDelegate
from ui.models.timeline_model import Lines, TimelineModel, lines_of
from ui.screens.timeline_window import PAGE
from ui.theme import theme
from ui.tokens import Look
from ui.widgets.discard import discard
from ui.widgets.entry_list import EntryList

WIDTH, HEIGHT = 720, 560


def rows() -> Iterator[Row]:
    app = QApplication.instance() or QApplication([])  # kept alive to the end
    theme().apply(Look.LIGHT, 100)
    many = _rows(2_000)
    few = many[-PAGE:]
    lines = lines_of(few)  # put into words on the logbook thread, not on this one

    yield paired(
        "first paint of a timeline of 2,000",
        "all of the words in a bare QListView",
        ours=lambda: _ours(lines),
        bare=lambda: _bare(many),
        goal=1.5,
    )
    yield paired(
        f"first paint of a page of {PAGE} rows",
        "the words of the same rows in a bare list",
        ours=lambda: _ours(lines),
        bare=lambda: _bare(few),
    )
    del app


def _ours(lines: Lines) -> float:
    model = TimelineModel()
    view = EntryList(model, EntryDelegate())
    view.resize(WIDTH, HEIGHT)

    def first() -> None:
        model.begin(lines)
        view.show()
        view.grab()

    took = timed(first)
    discard(view)
    QApplication.processEvents()
    return took


def _bare(many: list[TimelineRow]) -> float:
    model, view = QStandardItemModel(), QListView()
    view.setWordWrap(True)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.resize(WIDTH, HEIGHT)

    def first() -> None:
        for row in many:
            item = QStandardItem(
                f"{row.number} {row.author_name} {say_all(row.statement)}"
            )
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            model.appendRow(item)
        view.setModel(model)
        view.show()
        view.grab()

    took = timed(first)
    discard(view)
    QApplication.processEvents()
    return took


def _rows(count: int) -> list[TimelineRow]:
    return [
        replace(ROWS[number % len(ROWS)], number=number, numbers=(number,))
        for number in range(1, count + 1)
    ]
