"""First paint of the timeline against a bare list of Qt's own with the same words.

The same at a hundred and at two thousand entries: what is in sight is all that may
be paid for.
"""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QListView

from logbook.domain.wording import say_all
from tests.bench.rounds import Row, paired, timed
from tests.builders_report import ROWS
from ui.delegates.entry_delegate import EntryDelegate
from ui.models.timeline_model import TimelineModel
from ui.theme import theme
from ui.tokens import Look
from ui.widgets.discard import discard
from ui.widgets.entry_list import EntryList

WIDTH, HEIGHT = 720, 560


def rows() -> Iterator[Row]:
    app = QApplication.instance() or QApplication([])  # kept alive to the end
    theme().apply(Look.LIGHT, 100)
    small, large = _rows(100), _rows(2_000)

    yield paired(
        "first paint of a timeline of 2,000",
        "the same words in a bare QListView",
        ours=lambda: _ours(large),
        bare=lambda: _bare(large),
        goal=1.5,
    )
    yield paired(
        "first paint at 2,000 entries",
        "first paint at 100",
        ours=lambda: _ours(large),
        bare=lambda: _ours(small),
        goal=1.5,
    )
    del app


def _ours(many) -> float:
    model = TimelineModel()
    view = EntryList(model, EntryDelegate())
    view.resize(WIDTH, HEIGHT)

    def first() -> None:
        model.begin(many)
        view.show()
        view.grab()

    took = timed(first)
    discard(view)
    QApplication.processEvents()
    return took


def _bare(many) -> float:
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


def _rows(count: int):
    return [
        replace(ROWS[number % len(ROWS)], number=number, numbers=(number,))
        for number in range(1, count + 1)
    ]
