"""Which line of a TOML file each key stands on; the parser itself does not say."""

import re
import tomllib
from collections.abc import Iterator
from typing import TypeAlias

Path: TypeAlias = tuple[str | int, ...]
"""The way to a key: names of tables, places in arrays of tables, name of the key."""

_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"""|"""|"(?:\\.|[^"\\\n])*"'
    r"|'''.*?'''|'''|'[^'\n]*'"
    r"|#[^\n]*|[\[\]{}\n]",
    re.DOTALL,
)
"""What decides where a statement ends: texts, comments, brackets, ends of lines."""

_DEEPER = {"[": 1, "{": 1, "]": -1, "}": -1}
_UNCLOSED = ('"""', "'''")

_AT_LINE = re.compile(r"at line (\d+)")


class Lines:
    """The line of every table and key of a file that is sound TOML."""

    def __init__(self, text: str) -> None:
        self._known: dict[Path, int] = {(): 1}
        self._sizes: dict[Path, int] = {}
        table: Path = ()
        for line, statement in _statements(text):
            content = tomllib.loads(statement)
            if statement.lstrip().startswith("["):
                table = self._enter(content, line)
            else:
                self._note(content, table, line)

    def line(self, path: Path) -> int:
        """Return the line of a key, or of the innermost table around it."""
        while path not in self._known:
            path = path[:-1]
        return self._known[path]

    def _enter(self, content: object, line: int) -> Path:
        path: Path = ()
        while isinstance(content, dict) and content:
            [(name, content)] = content.items()
            path = (*path, name)
            if isinstance(content, list):
                self._known.setdefault(path, line)
                self._sizes[path] = self._sizes.get(path, 0) + 1
                content = None
            if path in self._sizes:
                path = (*path, self._sizes[path] - 1)
            self._known.setdefault(path, line)
        return path

    def _note(self, content: object, path: Path, line: int) -> None:
        self._known.setdefault(path, line)
        if isinstance(content, dict):
            for name, value in content.items():
                self._note(value, (*path, name), line)
        elif isinstance(content, list):
            for place, value in enumerate(content):
                self._note(value, (*path, place), line)


def first_fault(text: str, error: ValueError) -> tuple[int, str]:
    """Return line and key of what made the parser raise *error*."""
    rows = text.split("\n")
    for line, statement in _statements(text):
        try:
            tomllib.loads(statement)
        except ValueError:
            return line, _key(statement)
    # Each statement is sound by itself, so one says again what another has said.
    found = _AT_LINE.search(str(error))
    line = min(int(found.group(1)), len(rows)) if found else len(rows)
    return line, _key(rows[line - 1])


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """Yield the first line and the text of each statement.

    A statement ends with the first line at whose end no bracket and no long text is
    open. In a file that is not sound, the rest may be one statement.
    """
    start, depth = 0, 0
    first = number = 1
    for token in _TOKEN.finditer(text):
        found = token.group()
        if found in _UNCLOSED:
            break
        depth = max(0, depth + _DEEPER.get(found, 0))
        number += found.count("\n")
        if found == "\n" and not depth:
            yield from _unless_blank(first, text[start : token.end()])
            start, first = token.end(), number
    yield from _unless_blank(first, text[start:])


def _unless_blank(first: int, statement: str) -> Iterator[tuple[int, str]]:
    if statement.strip() and not statement.lstrip().startswith("#"):
        yield first, statement


def _key(statement: str) -> str:
    return statement.partition("\n")[0].partition("=")[0].strip(" []")
