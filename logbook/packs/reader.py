"""Reading the file of a place or a supplement; strict, because a slip misleads people.

A file is judged by itself here; whether what it names is there in the whole that a
place is made of, `logbook.packs.merging` says.
"""

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from logbook.domain.errors import MalformedPackError, UnknownPackError
from logbook.domain.jurisdiction import JurisdictionPack, Supplement
from logbook.packs import lines
from logbook.packs.rules import broken_rules
from logbook.packs.sheet import Sheet, located
from logbook.packs.values import Fault, value_and_faults

_Content = TypeVar("_Content", JurisdictionPack, Supplement)

_DEEPEST_KEY = 100
"""Parts of a key; for thousands, the parser asks for gigabytes and minutes."""

_FILES_KEPT = 32
"""Sheets kept in memory: every place reads the supplements it shares with others."""


class MalformedFileError(Exception):
    """Everything that is wrong with one file; never leaves the packs."""

    def __init__(self, errors: list[MalformedPackError]) -> None:
        super().__init__(errors)
        self.errors = errors


def text_of(path: Path) -> str:
    """Return the text of a file.

    Raises:
        UnknownPackError: There is no such file.
        MalformedPackError: It is not UTF-8.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UnknownPackError(path.name) from error
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise MalformedPackError(path.name, line, "", "not-utf-8") from error


@lru_cache(maxsize=_FILES_KEPT)
def sheet_of(kind: type[_Content], text: str, file: str) -> Sheet[_Content]:
    """Read a place or a supplement from a text.

    Args:
        file: The name that errors give.

    Raises:
        MalformedFileError: It does not say what such files must say.
    """
    try:
        table = table_of(text, file)
    except MalformedPackError as error:
        raise MalformedFileError([error]) from error
    faults: list[Fault] = []
    content = value_and_faults(kind, table, faults)
    if content is not None:
        faults.extend(broken_rules(content))
    if content is None or faults:
        raise MalformedFileError(located(tuple(faults), text, file))
    return Sheet(file, text, content)


def table_of(text: str, file: str) -> dict[str, object]:
    """Return the plain tables of a text.

    Raises:
        MalformedPackError: It is not TOML.
    """
    for number, row in enumerate(text.split("\n"), start=1):
        if row.partition("=")[0].count(".") > _DEEPEST_KEY:
            raise MalformedPackError(file, number, "", "not-toml")
    try:
        return tomllib.loads(text)
    except ValueError as error:  # Not only its own: a number of 5,000 digits, too.
        line, key = lines.first_fault(text, error)
        raise MalformedPackError(file, line, key, "not-toml") from error
    except RecursionError as error:
        raise MalformedPackError(file, 1, "", "not-toml") from error
