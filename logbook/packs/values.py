"""TOML tables to frozen values, key for key, by the types of their fields.

Every field must be written out, and nothing else may be: a key somebody left out or
misspelt would mislead whoever follows the pack. A field that may be none says so
with an empty text, ``""``.
"""

import types
import typing
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from logbook.packs.lines import Path

_Kind = TypeVar("_Kind")

_PLAIN: dict[type, str] = {
    str: "not-a-text",
    int: "not-a-whole-number",
    bool: "not-true-or-false",
    date: "not-a-date",
}
"""The plain types a key can have, and the reason that is given for any other."""


class Fault(Exception):  # noqa: N818 - not an error of the program's own yet
    """A key that is not right; the reader adds file and line."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(path, why)
        self.path = path
        self.why = why


def value_of(kind: type[_Kind], table: object, path: Path = ()) -> _Kind:
    """Return a table as a value of the dataclass *kind*.

    Raises:
        Fault: A key is missing, unknown, or does not hold what it must; the first.
    """
    faults: list[Fault] = []
    value = value_and_faults(kind, table, faults, path)
    if value is None:
        raise faults[0]
    return value


def value_and_faults(
    kind: type[_Kind], table: object, faults: list[Fault], path: Path = ()
) -> _Kind | None:
    """Return a table as a value of *kind*, and add all that is wrong to *faults*.

    Returns:
        None, if anything is wrong with it.
    """
    reading = _Reading(faults)
    value = reading.table(kind, table, path)
    return None if faults else typing.cast("_Kind", value)


class _Reading:
    """Goes on after a fault, so that whoever wrote the file sees all of them."""

    def __init__(self, faults: list[Fault]) -> None:
        self._faults = faults

    def table(self, kind: Any, table: object, path: Path) -> object:  # noqa: ANN401
        if not isinstance(table, dict):
            return self._refused(path, "not-a-table")
        hints = _hints(kind)
        for name in table:
            if name not in hints:
                self._refused((*path, name), "unknown-key")
        for name in hints:
            if name not in table:
                self._refused((*path, name), "missing")
        values = {
            name: self._typed(hint, table[name], (*path, name))
            for name, hint in hints.items()
            if name in table
        }
        return None if self._faults else kind(**values)

    def _typed(self, hint: Any, raw: object, path: Path) -> object:  # noqa: ANN401
        if isinstance(hint, types.UnionType):
            if raw == "":
                return None
            [hint] = [kind for kind in hint.__args__ if kind is not types.NoneType]
        if typing.get_origin(hint) is tuple:
            return self._list(hint.__args__[0], raw, path)
        if is_dataclass(hint):
            return self.table(hint, raw, path)
        if issubclass(hint, StrEnum):
            return self._word(hint, raw, path)
        return self._plain(hint, raw, path)

    def _plain(self, hint: type, raw: object, path: Path) -> object:
        # Exactly: True is an int to Python, and a time of day is a date.
        if type(raw) is not hint:
            return self._refused(path, _PLAIN[hint])
        if isinstance(raw, str) and not raw.strip():
            return self._refused(path, "empty")
        return raw

    def _list(self, hint: Any, raw: object, path: Path) -> object:  # noqa: ANN401
        if not isinstance(raw, list):
            return self._refused(path, "not-a-list")
        return tuple(
            self._typed(hint, item, (*path, at)) for at, item in enumerate(raw)
        )

    def _word(self, hint: type[StrEnum], raw: object, path: Path) -> object:
        words = {word.value: word for word in hint}
        if not isinstance(raw, str) or raw not in words:
            return self._refused(path, f"not-one-of: {', '.join(words)}")
        return words[raw]

    def _refused(self, path: Path, why: str) -> object:
        self._faults.append(Fault(path, why))
        return None


@cache
def _hints(kind: Any) -> dict[str, Any]:  # noqa: ANN401 - any dataclass
    hints = typing.get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}
