"""One real window over one logbook, in a process of its own; prints what it took.

    python -m tests.bench.window FOLDER

Started by `tests.bench.scrolling`. Times are in milliseconds, memory in MiB. A frame is
told twice: as long as it took, and as what it cost the thread that paints ("cpu"), in
which neighbours on a busy machine do not count.
"""

import json
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import keyring
from keyring.backends.fail import Keyring as NoKeyring
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QTableView

from logbook.domain.timeline_query import TimelineQuery
from tests.bench.filling import PASSPHRASE, PEOPLE
from tests.bench.rounds import percentile
from tests.ui.programs import BOLTED, ChosenPlaces
from ui import rooms
from ui.app import all_screens, application
from ui.models.timeline_model import EntryRole
from ui.printing import Printing
from ui.program import Program
from ui.puppet import Puppet
from ui.screens.timeline import TimelineScreen
from ui.screens.timeline_picture import TimelinePicture
from ui.session import Session
from ui.settings import Settings
from ui.theme import theme
from ui.tokens import Look
from ui.widgets.entry_list import EntryList

if TYPE_CHECKING:
    from logbook.domain.incident import Incident

WIDTH, HEIGHT = 1280, 800
WHEEL = 72
"""Pixels a click of a wheel moves by: three lines."""

FRAMES = 300
REFRESH = 1 / 60
"""Seconds from one picture on a screen to the next; nobody scrolls faster."""

TIMES = 5
"""First pages of which the median counts."""

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
    found, start = {}, time.perf_counter()
    _unlock(at, folder)
    found["unlock"] = (time.perf_counter() - start) * 1000
    first_page = _taken(lambda: _first_page(at))
    found["first page"] = (time.perf_counter() - start) * 1000
    found["page at opening"] = first_page
    until(lambda: at.session.report is not None and not at.session.busy)
    again = [_taken(partial(_first_page, at, back)) for back in (2, 1) * TIMES]
    found["page again"] = statistics.median(again)
    view = _whole_record(at)
    found["height"], found["rows"] = view.viewport().height(), view.model().rowCount()
    found |= _frames("idle", view)
    found["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    at.session.verify_all()
    found |= _frames("verifying", view, while_=lambda: at.session.is_checking_all)
    at.session.stop_verifying_all()
    bare = _bare(view)
    found |= _frames("bare", bare)
    return found


def _unlock(at: Puppet, folder: Path) -> None:
    """Unlock; what else is done at an opening goes on behind it."""
    session = at.session
    session.open(folder, PEOPLE[0].name, bytearray(PASSPHRASE), _give_up)
    until(lambda: session.logbook is not None)


def _first_page(at: Puppet, back: int = 1) -> None:
    """Go to the timeline of the newest incident, or one *back* of that; see it painted."""
    session = at.session
    found: list[Incident] = []
    session.do(session, lambda logbook: logbook.incidents.incidents(), found.extend)
    until(lambda: bool(found))
    wanted = found[-back]
    session.choose_incident(wanted)
    at.window.rail.chosen.emit(rooms.TIMELINE)

    def is_listed() -> bool:
        return any(
            view.model().index(place, 0).data(EntryRole).row.incident
            == wanted.reference
            for view in _lists(at)
            for place in range(view.model().rowCount())
        )

    until(is_listed)
    _list(at).viewport().repaint()


def _whole_record(at: Puppet) -> EntryList:
    """List everything there is, with no picture above it: as many rows as may be."""
    if any(one.isVisible() for one in at.window.findChildren(TimelinePicture)):
        at.press("Picture")  # it is remembered from one opening to the next
    [screen] = at.window.findChildren(TimelineScreen)
    screen.bring_up(TimelineQuery())
    at.settle()
    return _list(at)


def _list(at: Puppet) -> EntryList:
    [view] = [each for each in _lists(at) if each.model().rowCount()]
    return view


def _lists(at: Puppet) -> list[EntryList]:
    return [one for one in at.window.findChildren(EntryList) if one.isVisible()]


def _frames(
    name: str, view: QAbstractItemView, *, while_: Callable[[], bool] = lambda: True
) -> dict[str, float]:
    """Scroll by wheel and by page; a frame ends when it is painted."""
    found = {}
    page = view.viewport().height()
    for how, step in (("wheel", WHEEL), ("page", page)):
        frames = list(_scrolled(view, step, while_))
        if len(frames) < FRAMES:
            continue
        for clock, taken in zip(("", "cpu "), zip(*frames, strict=True), strict=True):
            found[f"{name} {how} {clock}p50"] = percentile(taken, 0.5)
            found[f"{name} {how} {clock}p99"] = percentile(taken, 0.99)
    return found


def _scrolled(
    view: QAbstractItemView, step: int, while_: Callable[[], bool]
) -> Iterator[tuple[float, float]]:
    """Go to and fro, since a window on a record has ends."""
    bar, way = view.verticalScrollBar(), -1
    bar.setValue(bar.maximum())
    QCoreApplication.processEvents(_ALL)
    for _ in range(FRAMES):
        if not while_():
            return
        if bar.value() in {bar.minimum(), bar.maximum()}:
            way = -1 if bar.value() == bar.maximum() else 1
        cost = time.thread_time()
        took = _taken(partial(_frame, view, way * step))
        yield took, (time.thread_time() - cost) * 1000
        # The screen is drawn no more often; the logbook thread goes on meanwhile.
        time.sleep(max(0.0, REFRESH - took / 1000))


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
