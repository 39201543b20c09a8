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
from typing import Any, NoReturn, TypeVar

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
        Fault: A key is missing, unknown, or does not hold what it must.
    """
    if not isinstance(table, dict):
        _refuse(path, "not-a-table")
    hints = _hints(typing.cast("Any", kind))
    for name in table:
        if name not in hints:
            _refuse((*path, name), "unknown-key")
    for name in hints:
        if name not in table:
            _refuse((*path, name), "missing")
    return kind(
        **{
            name: _typed(hint, table[name], (*path, name))
            for name, hint in hints.items()
        }
    )


def _typed(hint: Any, raw: object, path: Path) -> object:  # noqa: ANN401 - by hint
    if isinstance(hint, types.UnionType):
        if raw == "":
            return None
        [hint] = [kind for kind in hint.__args__ if kind is not types.NoneType]
    if typing.get_origin(hint) is tuple:
        return _list(hint.__args__[0], raw, path)
    if is_dataclass(hint):
        return value_of(typing.cast("type[object]", hint), raw, path)
    if issubclass(hint, StrEnum):
        return _word(hint, raw, path)
    # Exactly: True is an int to Python, and a time of day is a date.
    if type(raw) is not hint:
        _refuse(path, _PLAIN[hint])
    if isinstance(raw, str) and not raw.strip():
        _refuse(path, "empty")
    return raw


def _list(
    hint: Any,  # noqa: ANN401 - by hint
    raw: object,
    path: Path,
) -> tuple[object, ...]:
    if not isinstance(raw, list):
        _refuse(path, "not-a-list")
    return tuple(_typed(hint, item, (*path, at)) for at, item in enumerate(raw))


def _word(hint: type[StrEnum], raw: object, path: Path) -> StrEnum:
    words = {word.value: word for word in hint}
    if not isinstance(raw, str) or raw not in words:
        _refuse(path, f"not-one-of: {', '.join(words)}")
    return words[raw]


def _refuse(path: Path, why: str) -> NoReturn:
    raise Fault(path, why)


@cache
def _hints(kind: Any) -> dict[str, Any]:  # noqa: ANN401 - any dataclass
    hints = typing.get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}
