"""An index that is far behind is told about; one that is near is not worth a word."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from logbook.application.ports import Progress
from logbook.domain.errors import LogbookDamagedError, LogbookError
from ui.background import TaskRunner
from ui.indexing import Indexing


class BehindBy:
    """What an open logbook shows of its index: so many slices are to be put in."""

    def __init__(self, slices: int, *, damaged: bool = False) -> None:
        self.slices = slices
        self.damaged = damaged
        self.progress: Progress | None = None

    def tell_indexing(self, progress: Progress | None) -> None:
        self.progress = progress

    def index_slices(self) -> Iterator[tuple[int, int]]:
        for done in range(1, self.slices + 1):
            if self.damaged:
                raise LogbookDamagedError("log.db", "page")
            yield done, self.slices


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[TaskRunner]:  # noqa: ARG001 - Qt has to be there
    runner = TaskRunner()
    yield runner
    runner.close()


@pytest.fixture
def complaints() -> list[LogbookError]:
    return []


@pytest.fixture
def indexing(tasks: TaskRunner, complaints: list[LogbookError]) -> Indexing:
    return Indexing(tasks, complaints.append, tasks)


@pytest.fixture
def heard(indexing: Indexing) -> list[tuple[int, int]]:
    said: list[tuple[int, int]] = []
    indexing.indexing.connect(lambda done, total: said.append((done, total)))
    return said


def test_every_slice_is_told_up_to_the_end(
    qtbot: QtBot, tasks: TaskRunner, indexing: Indexing, heard: list[tuple[int, int]]
) -> None:
    indexing.begin(BehindBy(3))
    qtbot.waitUntil(lambda: not tasks.busy())

    assert heard == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize("slices", [0, 1])
def test_nothing_is_said_of_a_short_wait(
    qtbot: QtBot,
    tasks: TaskRunner,
    indexing: Indexing,
    heard: list[tuple[int, int]],
    slices: int,
) -> None:
    indexing.begin(BehindBy(slices))
    qtbot.waitUntil(lambda: not tasks.busy())

    assert heard == []


def test_a_question_that_waits_is_told_from_its_own_thread(
    qtbot: QtBot, tasks: TaskRunner, indexing: Indexing, heard: list[tuple[int, int]]
) -> None:
    logbook = BehindBy(0)
    indexing.begin(logbook)

    def question() -> None:
        logbook.progress(512, 700)
        logbook.progress(700, 700)

    tasks.run(tasks, question, then=lambda _: None, failed=lambda _: None)
    qtbot.waitUntil(lambda: len(heard) == 2)

    assert heard == [(512, 700), (700, 700)]


def test_a_question_that_came_early_is_put_again_at_the_end(
    qtbot: QtBot, indexing: Indexing, heard: list[tuple[int, int]]
) -> None:
    asked: list[int] = []
    indexing.begin(BehindBy(3))
    indexing.ask_later(lambda: asked.append(len(heard)))
    qtbot.waitUntil(lambda: bool(asked))

    assert asked == [3], "not before the last slice was told"


def test_a_question_that_finds_the_index_thrown_away_has_it_made_anew(
    qtbot: QtBot, tasks: TaskRunner, indexing: Indexing, heard: list[tuple[int, int]]
) -> None:
    asked: list[str] = []
    indexing.begin(BehindBy(0))
    qtbot.waitUntil(lambda: not tasks.busy())
    indexing._logbook.slices = 2

    indexing.ask_later(lambda: asked.append("again"))
    qtbot.waitUntil(lambda: bool(asked))

    assert heard == [(1, 2), (2, 2)]


def test_nobody_asks_again_of_a_logbook_that_is_closed(
    qtbot: QtBot, tasks: TaskRunner, indexing: Indexing
) -> None:
    asked: list[str] = []
    indexing.begin(BehindBy(2))
    indexing.ask_later(lambda: asked.append("again"))

    indexing.end()
    qtbot.waitUntil(lambda: not tasks.busy())

    assert asked == []


def test_nothing_more_is_told_of_a_logbook_that_is_closed(
    qtbot: QtBot, tasks: TaskRunner, indexing: Indexing, heard: list[tuple[int, int]]
) -> None:
    indexing.begin(BehindBy(1000))
    qtbot.waitUntil(lambda: bool(heard))

    indexing.end()
    told = len(heard)
    qtbot.waitUntil(lambda: not tasks.busy())

    assert len(heard) == told < 1000


def test_a_record_that_cannot_be_read_is_complained_about_once(
    qtbot: QtBot,
    tasks: TaskRunner,
    indexing: Indexing,
    complaints: list[LogbookError],
) -> None:
    indexing.begin(BehindBy(3, damaged=True))
    qtbot.waitUntil(lambda: not tasks.busy())

    assert [error.code for error in complaints] == [LogbookDamagedError.code]
