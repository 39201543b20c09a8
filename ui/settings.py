"""Each setting once: its key, its type, its default.

Window shapes and choices only, never words of an incident: the file is not encrypted.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from ui.tokens import TEXT_SIZES, Look

T = TypeVar("T")

ORGANISATION = "incident-logbook"
PROGRAM = "incident-logbook"


class ThemeChoice(StrEnum):
    """How the program is to look."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"

    def look(self, system: Look) -> Look:
        """Return the look chosen, or what the system asks for."""
        return system if self is ThemeChoice.SYSTEM else Look(self.value)


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One setting.

    Attributes:
        read: Makes a value of its text; a ValueError means the default.
    """

    key: str
    default: T
    read: Callable[[str], T]
    write: Callable[[T], str]


def _text_size(text: str) -> int:
    size = int(text)
    if size not in TEXT_SIZES:
        raise ValueError(text)
    return size


def _minutes(text: str) -> int:
    minutes = int(text)
    if not SHORTEST_IDLE <= minutes <= LONGEST_IDLE:
        raise ValueError(text)
    return minutes


def _shape(text: str) -> bytes:
    return bytes.fromhex(text)


SHORTEST_IDLE = 1
LONGEST_IDLE = 60
"""The idle lock can be put off up to an hour, never switched off."""

THEME = Setting("look/theme", ThemeChoice.SYSTEM, ThemeChoice, str)
TEXT_SIZE = Setting("look/text-size", TEXT_SIZES[0], _text_size, str)
WINDOW = Setting("window/geometry", b"", _shape, bytes.hex)
LAST_LOGBOOK: Setting[Path | None] = Setting(
    "logbook/last",
    None,
    lambda text: Path(text) if text else None,
    lambda p: str(p or ""),
)
LAST_PERSON = Setting("logbook/last-person", "", str, str)
"""Who unlocked it last; the name stands on the unlock screen anyway."""
LAST_PRINTER = Setting("print/last-printer", "", str, str)
"""Which printer somebody chose last; it is proposed the next time."""
IDLE_MINUTES = Setting("lock/idle-minutes", 5, _minutes, str)


class Settings(QObject):
    """The settings of this person at this computer.

    Args:
        file: Where they are kept; the place the system has for it if not given.
    """

    changed = Signal(str)
    """The setting with this key has another value."""

    def __init__(self, file: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        ini = QSettings.Format.IniFormat
        self._kept = (
            QSettings(str(file), ini)
            if file
            else QSettings(ini, QSettings.Scope.UserScope, ORGANISATION, PROGRAM)
        )

    def get(self, setting: Setting[T]) -> T:
        """Return the value of *setting*; what cannot be read is the default."""
        text = self._kept.value(setting.key)
        if not isinstance(text, str):
            return setting.default
        try:
            return setting.read(text)
        except ValueError:
            return setting.default

    def put(self, setting: Setting[T], value: T) -> None:
        """Keep *value* and write it at once."""
        if self.get(setting) == value:
            return
        self._kept.setValue(setting.key, setting.write(value))
        self._kept.sync()
        self.changed.emit(setting.key)

    def geometry(self) -> QByteArray:
        """Return the shape of the window, as Qt restores it."""
        return QByteArray(self.get(WINDOW))
