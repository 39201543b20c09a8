"""One real window over one logbook, in a process of its own; prints what it took.

    python -m tests.bench.window FOLDER

Started by `tests.bench.scrolling`. Times are in milliseconds, memory in MiB.
"""

import json
import resource
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import keyring
from keyring.backends.fail import Keyring as NoKeyring
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QTableView

from tests.bench.filling import PASSPHRASE, PEOPLE
from tests.bench.rounds import percentile
from tests.ui.programs import BOLTED, ChosenPlaces
from ui import rooms
from ui.app import all_screens, application
from ui.printing import Printing
from ui.program import Program
from ui.puppet import Puppet
from ui.session import Session
from ui.settings import Settings
from ui.theme import theme
from ui.tokens import Look
from ui.widgets.entry_list import EntryList

WIDTH, HEIGHT = 1280, 800
WHEEL = 72
"""Pixels a click of a wheel moves by: three lines."""

FRAMES = 200
BARE_ROWS, BARE_COLUMNS, LONGEST = 10_000, 6, 160
_ALL = QEventLoop.ProcessEventsFlag.AllEvents


def main() -> None:
    """Open, scroll, verify; say in JSON what it took."""
    keyring.set_keyring(NoKeyring())
    app = application()
    theme().apply(Look.LIGHT, 100)
    with TemporaryDirectory(prefix="bench-") as folder:
        session = Session()
        screens = partial(all_screens, printing=Printing(parent=app))
        program = Program(
            session,
            Settings(Path(folder) / "settings.ini"),
            screens,
            ChosenPlaces(Path(folder)),
            BOLTED,
            rehearsal=True,
        )
        program.window.resize(WIDTH, HEIGHT)
        program.window.show()
        print(json.dumps(_measured(Puppet(program, session), Path(sys.argv[1]))))
        session.close()


def _measured(at: Puppet, folder: Path) -> dict[str, float]:
    found = {"unlock": _taken(lambda: _unlock(at, folder))}
    view, found["first page"] = _first_page(at)
    found |= _frames("early", view)
    until(lambda: at.session.report is not None)
    found |= _frames("idle", view)
    at.session.verify_all()
    found |= _frames("verifying", view, while_=lambda: at.session.is_checking_all)
    at.session.stop_verifying_all()
    found["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    bare = _bare(view)
    found |= _frames("bare", bare)
    return found


def _unlock(at: Puppet, folder: Path) -> None:
    session = at.session
    session.open(folder, PEOPLE[0].name, bytearray(PASSPHRASE), _give_up)
    until(lambda: session.logbook is not None and not session.busy)


def _first_page(at: Puppet) -> tuple[EntryList, float]:
    """Choose the newest incident and go to its timeline."""
    logbook = at.session.logbook
    assert logbook is not None
    newest = logbook.incidents.incidents()[-1]

    def go() -> None:
        at.session.choose_incident(newest)
        at.window.rail.chosen.emit(rooms.TIMELINE)
        until(lambda: any(each.model().rowCount() for each in _lists(at)))
        QCoreApplication.processEvents(_ALL)

    took = _taken(go)
    [view] = [each for each in _lists(at) if each.model().rowCount()]
    return view, took


def _lists(at: Puppet) -> list[EntryList]:
    return [one for one in at.window.findChildren(EntryList) if one.isVisible()]


def _frames(
    name: str, view: QAbstractItemView, *, while_: Callable[[], bool] = lambda: True
) -> dict[str, float]:
    """Scroll by wheel and by page; a frame ends when it is painted."""
    found = {}
    page = view.viewport().height()
    for how, step in (("wheel", WHEEL), ("page", page)):
        taken = list(_scrolled(view, step, while_))
        if len(taken) == FRAMES:
            found[f"{name} {how} p50"] = percentile(taken, 0.5)
            found[f"{name} {how} p99"] = percentile(taken, 0.99)
    return found


def _scrolled(
    view: QAbstractItemView, step: int, while_: Callable[[], bool]
) -> Iterator[float]:
    """Go to and fro, since a window on a record has ends."""
    bar, way = view.verticalScrollBar(), -1
    bar.setValue(bar.maximum())
    QCoreApplication.processEvents(_ALL)
    for _ in range(FRAMES):
        if not while_():
            return
        if bar.value() in {bar.minimum(), bar.maximum()}:
            way = -1 if bar.value() == bar.maximum() else 1
        yield _taken(partial(_frame, view, way * step))


def _frame(view: QAbstractItemView, step: int) -> None:
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + step)
    view.viewport().repaint()
    QCoreApplication.processEvents(_ALL)


def _bare(view: EntryList) -> QTableView:
    """Return what Qt offers for it: a model in C++, its own delegate, cut words."""
    model = QStandardItemModel()
    words = _words_of(view)
    for number in range(BARE_ROWS):
        said = words[number % len(words)]
        model.appendRow(
            [
                QStandardItem(f"{column} {said}"[:LONGEST])
                for column in range(BARE_COLUMNS)
            ]
        )
    table = QTableView()
    model.setParent(table)
    table.setModel(model)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.resize(view.size())
    table.show()
    QCoreApplication.processEvents(_ALL)
    return table


def _words_of(view: EntryList) -> list[str]:
    model = view.model()
    return [
        str(model.index(place, 0).data()) for place in range(min(200, model.rowCount()))
    ]


def until(done: Callable[[], bool]) -> None:
    """Let the program work until it has come so far."""
    while not done():
        QCoreApplication.processEvents(_ALL, 20)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _taken(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def _give_up(error: Exception) -> None:
    raise error


if __name__ == "__main__":
    main()
