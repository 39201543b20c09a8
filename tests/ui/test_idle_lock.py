"""The laptop locks when nobody touches it, and says so a minute before."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.idle_lock import IdleLock, seconds_awake_or_asleep


class Seconds:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def lock(qapp, seconds: Seconds) -> IdleLock:  # noqa: ARG001 - it watches windows
    made = IdleLock(5, seconds)
    made.start()
    return made


def test_it_warns_a_minute_before_and_then_locks(
    lock: IdleLock, seconds: Seconds, qtbot: QtBot
) -> None:
    seconds.now += 4 * 60 - 1
    with qtbot.assertNotEmitted(lock.due_soon):
        lock.look()

    seconds.now += 1
    with qtbot.waitSignal(lock.due_soon) as warned:
        lock.look()
    assert warned.args == [60]
    with qtbot.assertNotEmitted(lock.due_soon):
        lock.look()

    seconds.now += 60
    with qtbot.waitSignal(lock.due):
        lock.look()


def test_a_touch_after_the_warning_puts_it_off(
    lock: IdleLock, seconds: Seconds, qtbot: QtBot
) -> None:
    seconds.now += 4 * 60
    lock.look()

    with qtbot.waitSignal(lock.touched):
        lock.touch()

    seconds.now += 4 * 60 - 1
    with qtbot.assertNotEmitted(lock.due):
        lock.look()


def test_a_key_in_a_window_is_a_touch(
    lock: IdleLock, seconds: Seconds, qtbot: QtBot, show
) -> None:
    field = QLineEdit()
    show(field)
    lock.start()
    seconds.now += 4 * 60
    lock.look()

    with qtbot.waitSignal(lock.touched):
        qtbot.keyClick(field.windowHandle(), Qt.Key.Key_A)


def test_a_laptop_that_slept_too_long_is_locked_by_its_first_touch(
    lock: IdleLock, seconds: Seconds, qtbot: QtBot, show
) -> None:
    field = QLineEdit()
    show(field)
    lock.start()
    seconds.now += 8 * 3600

    with qtbot.waitSignal(lock.due):
        qtbot.keyClick(field.windowHandle(), Qt.Key.Key_A)


def test_another_time_holds_from_now_on(
    lock: IdleLock, seconds: Seconds, qtbot: QtBot
) -> None:
    lock.set_minutes(10)
    seconds.now += 5 * 60

    with qtbot.assertNotEmitted(lock.due):
        lock.look()


def test_the_clock_never_jumps_back() -> None:
    assert seconds_awake_or_asleep() <= seconds_awake_or_asleep()
