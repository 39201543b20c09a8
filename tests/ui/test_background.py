"""Background work comes back to the screen that asked, and to nobody else."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.ui import gallery
from ui.background import Progress, TaskRunner


@pytest.fixture
def tasks(qapp) -> Iterator[TaskRunner]:  # noqa: ARG001 - signals need a program
    runner = TaskRunner()
    yield runner
    runner.close()


def never(*outcome: object) -> None:
    raise AssertionError(outcome)


def test_work_is_done_in_order_on_one_other_thread(
    qtbot: QtBot, tasks: TaskRunner
) -> None:
    owner, seen = QObject(), []
    for number in range(20):
        tasks.run(
            owner,
            lambda number=number: (number, threading.current_thread().name),
            then=seen.append,
            failed=never,
        )
    qtbot.waitUntil(lambda: len(seen) == 20)

    assert [number for number, _ in seen] == list(range(20))
    assert len({name for _, name in seen}) == 1
    assert threading.current_thread().name not in {name for _, name in seen}


def test_the_outcome_is_delivered_on_the_thread_of_the_screen(
    qtbot: QtBot, tasks: TaskRunner
) -> None:
    owner, seen = QObject(), []
    tasks.run(
        owner,
        lambda: 1,
        then=lambda _: seen.append(threading.current_thread()),
        failed=never,
    )
    qtbot.waitUntil(lambda: bool(seen))

    assert seen == [threading.main_thread()]


def test_nobody_is_called_once_the_owner_is_gone(
    qtbot: QtBot, tasks: TaskRunner
) -> None:
    owner, go = QObject(), threading.Event()
    tasks.run(owner, go.wait, then=never, failed=never)
    owner.deleteLater()
    gallery.settle()

    go.set()

    qtbot.waitUntil(lambda: not tasks.busy())


def test_a_failure_is_handed_to_the_owner(qtbot: QtBot, tasks: TaskRunner) -> None:
    owner, errors = QObject(), []

    def work() -> None:
        raise OSError(28, "No space left on device")

    tasks.run(owner, work, then=never, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))

    assert isinstance(errors[0], OSError)


def test_after_a_failure_the_next_work_is_done(qtbot: QtBot, tasks: TaskRunner) -> None:
    owner, seen = QObject(), []

    def work() -> None:
        raise ValueError

    tasks.run(owner, work, then=never, failed=seen.append)
    tasks.run(owner, lambda: "done", then=seen.append, failed=never)
    qtbot.waitUntil(lambda: len(seen) == 2)

    assert seen[1] == "done"


def test_long_work_says_how_far_it_is(qtbot: QtBot, tasks: TaskRunner) -> None:
    owner, said, seen = QObject(), [], []

    def work(progress: Progress) -> str:
        for page in (1, 2):
            progress(page / 2, f"Page {page}")
        return "pdf"

    tasks.run_long(
        owner,
        work,
        then=seen.append,
        failed=never,
        stopped=never,
        progress=lambda *step: said.append(step),
    )
    qtbot.waitUntil(lambda: bool(seen))

    assert said == [(0.5, "Page 1"), (1.0, "Page 2")]
    assert seen == ["pdf"]


def test_long_work_stops_when_asked(qtbot: QtBot, tasks: TaskRunner) -> None:
    owner, started, go, stopped = QObject(), threading.Event(), threading.Event(), []

    def work(progress: Progress) -> None:
        started.set()
        go.wait()
        progress(0.5)

    token = tasks.run_long(
        owner, work, then=never, failed=never, stopped=lambda: stopped.append(True)
    )
    started.wait()
    token.stop()
    go.set()
    qtbot.waitUntil(lambda: bool(stopped))

    assert stopped == [True]
    assert token.stopping


def test_work_stopped_before_it_began_is_never_done(
    qtbot: QtBot, tasks: TaskRunner
) -> None:
    owner, go, stopped = QObject(), threading.Event(), []
    tasks.run(owner, go.wait, then=lambda _: None, failed=never)
    token = tasks.run_long(
        owner, never, then=never, failed=never, stopped=lambda: stopped.append(True)
    )

    token.stop()
    go.set()

    qtbot.waitUntil(lambda: bool(stopped))


def test_close_finishes_what_was_asked_for(qapp) -> None:  # noqa: ARG001 - signals need a program
    runner, owner, done = TaskRunner(), QObject(), []
    for number in range(5):
        runner.run(
            owner,
            lambda number=number: done.append(number),
            then=lambda _: None,
            failed=never,
        )

    runner.close()

    assert done == [0, 1, 2, 3, 4]
    gallery.settle()


def test_the_logbook_thread_keeps_nothing_of_a_screen(
    qtbot: QtBot, tasks: TaskRunner
) -> None:
    deaths = []

    class Screen(QObject):
        def __del__(self) -> None:
            deaths.append(threading.current_thread())

        def start(self) -> None:
            work = lambda: self.objectName()  # noqa: E731, PLW0108 - it holds the screen
            tasks.run(self, work, then=self.on_done, failed=never)

        def on_done(self, _name: str) -> None:
            pass

    for _ in range(50):
        Screen().start()
    qtbot.waitUntil(lambda: not tasks.busy())
    gallery.settle()
    qtbot.waitUntil(lambda: len(deaths) == 50)

    assert set(deaths) == {threading.main_thread()}
