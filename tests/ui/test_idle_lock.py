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


def test_it_waits_for_work_that_must_not_be_cut_short_and_says_so(
    lock: IdleLock, seconds: Seconds, qtbot: QtBot
) -> None:
    lock.hold(held=True)
    with qtbot.waitSignal(lock.waits), qtbot.assertNotEmitted(lock.due_soon):
        wait_a_while(lock, seconds, 5 * 60)
    with qtbot.assertNotEmitted(lock.due), qtbot.assertNotEmitted(lock.waits):
        wait_a_while(lock, seconds, 60 * 60)

    lock.hold(held=False)
    with qtbot.waitSignal(lock.due):
        lock.look()


def test_after_the_work_whoever_is_there_goes_on(
    lock: IdleLock, seconds: Seconds, qtbot: QtBot
) -> None:
    lock.hold(held=True)
    wait_a_while(lock, seconds, 10 * 60)
    lock.touch()
    lock.hold(held=False)

    with qtbot.assertNotEmitted(lock.due):
        wait_a_while(lock, seconds, 4 * 60 - 30)
    with qtbot.waitSignal(lock.due_soon):
        wait_a_while(lock, seconds, 60)


def test_a_laptop_that_slept_is_locked_in_spite_of_work(
    lock: IdleLock, seconds: Seconds, qtbot: QtBot
) -> None:
    lock.hold(held=True)
    wait_a_while(lock, seconds, 60)
    seconds.now += 8 * 3600

    with qtbot.waitSignal(lock.due):
        lock.look()


def test_a_short_sleep_is_no_longer_waited_for_once_nobody_came_back(
    lock: IdleLock, seconds: Seconds, qtbot: QtBot
) -> None:
    lock.hold(held=True)
    seconds.now += 2 * 60

    with qtbot.assertNotEmitted(lock.due):
        lock.look()
    with qtbot.waitSignal(lock.due):
        wait_a_while(lock, seconds, 3 * 60)


def wait_a_while(lock: IdleLock, seconds: Seconds, length: int) -> None:
    """Let time pass while the laptop is awake: somebody looks all the time."""
    for _ in range(length // 30):
        seconds.now += 30
        lock.look()
