"""Settings are kept, and what cannot be read is the default."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui import settings
from ui.settings import Settings, ThemeChoice
from ui.tokens import Look


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


def test_what_was_put_is_there_the_next_time(file: Path) -> None:
    first = Settings(file)
    first.put(settings.THEME, ThemeChoice.DARK)
    first.put(settings.TEXT_SIZE, 150)
    first.put(settings.WINDOW, b"\x01\xd9")
    first.put(settings.LAST_LOGBOOK, Path("/media/stick/City of Windsor.irlog"))
    first.put(settings.IDLE_MINUTES, 10)

    second = Settings(file)

    assert second.get(settings.THEME) is ThemeChoice.DARK
    assert second.get(settings.TEXT_SIZE) == 150
    assert bytes(second.geometry().data()) == b"\x01\xd9"
    assert second.get(settings.LAST_LOGBOOK) == Path(
        "/media/stick/City of Windsor.irlog"
    )
    assert second.get(settings.IDLE_MINUTES) == 10


@pytest.mark.parametrize(
    ("setting", "text"),
    [
        (settings.THEME, "pink"),
        (settings.TEXT_SIZE, "110"),
        (settings.TEXT_SIZE, "large"),
        (settings.WINDOW, "zz"),
        (settings.IDLE_MINUTES, "0"),
        (settings.IDLE_MINUTES, "600"),
    ],
)
def test_what_cannot_be_read_is_the_default(file: Path, setting, text: str) -> None:
    section, name = setting.key.split("/")
    file.write_text(f"[{section}]\n{name}={text}\n", encoding="utf-8")

    assert Settings(file).get(setting) == setting.default


def test_a_new_computer_has_the_defaults(file: Path) -> None:
    kept = Settings(file)

    assert kept.get(settings.THEME) is ThemeChoice.SYSTEM
    assert kept.get(settings.TEXT_SIZE) == 100
    assert kept.get(settings.LAST_LOGBOOK) is None
    assert kept.get(settings.IDLE_MINUTES) == 5


def test_a_change_is_told_once(file: Path, qtbot: QtBot) -> None:
    kept = Settings(file)
    with qtbot.waitSignal(kept.changed) as changed:
        kept.put(settings.TEXT_SIZE, 125)

    assert changed.args == ["look/text-size"]
    with qtbot.assertNotEmitted(kept.changed):
        kept.put(settings.TEXT_SIZE, 125)


@pytest.mark.parametrize(
    ("choice", "look"),
    [
        (ThemeChoice.SYSTEM, Look.DARK),
        (ThemeChoice.LIGHT, Look.LIGHT),
        (ThemeChoice.HIGH_CONTRAST, Look.HIGH_CONTRAST),
    ],
)
def test_a_choice_goes_before_the_system(choice: ThemeChoice, look: Look) -> None:
    assert choice.look(Look.DARK) is look
