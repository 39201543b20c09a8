"""Reading a jurisdiction pack; strict, because a slip in it misleads people."""

import tomllib
from pathlib import Path

from logbook.domain.errors import MalformedPackError, UnknownPackError
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.packs import lines
from logbook.packs.rules import first_broken_rule
from logbook.packs.values import Fault, value_of

_DEEPEST_KEY = 100
"""Parts of a key; for thousands, the parser asks for gigabytes and minutes."""


def read_pack(path: Path) -> JurisdictionPack:
    """Read the pack in a file.

    Raises:
        UnknownPackError: There is no such file.
        MalformedPackError: It does not say what packs must say.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UnknownPackError(path.name) from error
    try:
        return pack_of(content.decode(), path.name)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise MalformedPackError(path.name, line, "", "not-utf-8") from error


def pack_of(text: str, file: str) -> JurisdictionPack:
    """Read the pack in a text.

    Args:
        file: The name that errors give.

    Raises:
        MalformedPackError: It does not say what packs must say.
    """
    table = table_of(text, file)
    try:
        pack = value_of(JurisdictionPack, table)
        if broken := first_broken_rule(pack):
            raise broken
    except Fault as fault:
        line = lines.Lines(text).line(fault.path)
        raise MalformedPackError(file, line, key_text(fault.path), fault.why) from fault
    return pack


def table_of(text: str, file: str) -> dict[str, object]:
    """Return the plain tables of a text.

    Raises:
        MalformedPackError: It is not TOML.
    """
    for number, row in enumerate(text.splitlines(), start=1):
        if row.partition("=")[0].count(".") > _DEEPEST_KEY:
            raise MalformedPackError(file, number, "", "not-toml")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line, key = lines.first_fault(text, error)
        raise MalformedPackError(file, line, key, "not-toml") from error
    except RecursionError as error:
        raise MalformedPackError(file, 1, "", "not-toml") from error


def key_text(path: lines.Path) -> str:
    """Return a key as people name it: ``steps[3].title`` is of the third step."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return text.removeprefix(".")
