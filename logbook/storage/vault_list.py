"""The list of a folder that was taken in: what lay where, and what was not taken.

One canonical JSON object a line; the first line says what it is. The SHA-256 of the
list stands in the signed entry, and with it that of every file.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Self

from logbook.domain.canonical import clean_text, from_bytes, to_bytes
from logbook.domain.errors import MalformedEntryError
from logbook.domain.safe_name import is_safe_name

HEAD = to_bytes({"irlog": "evidence-list", "version": 1}) + b"\n"

LONGEST_LINE = 64 * 1024
"""Bytes; a path has 4,096 at most, and stands there twice in hexadecimal digits."""


class Lies(StrEnum):
    """What sort of thing lies in a folder."""

    FILE = "file"
    FOLDER = "folder"
    LINK = "link"
    PIPE = "pipe"
    SOCKET = "socket"
    DEVICE = "device"
    OTHER = "other"


class LeftOut(StrEnum):
    """Why a thing was not taken.

    ``no-file``: it is none. ``forbidden``: the system does not let this person read
    it. ``gone``: it was not there any more. ``shrank``: it became shorter while it was
    read. ``unreadable``: the system did not give it for another reason.
    """

    NO_FILE = "no-file"
    FORBIDDEN = "forbidden"
    GONE = "gone"
    SHRANK = "shrank"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the list.

    Attributes:
        name: Path inside the folder, parted by slashes, as text that can be shown.
        raw: The bytes of the path in hexadecimal digits, where *name* is not exactly
            that: it is no UTF-8, or not in normal form C.
        given: Where a copy of it goes; empty where nothing was taken.
        stored: Number of the object in the vault; 0 where nothing was taken.
        target: Where a link leads, as text; it was not followed.
        left_out: Why nothing was taken; empty where something was, and for folders.
    """

    name: str
    kind: str
    raw: str = ""
    given: str = ""
    stored: int = 0
    size: int = 0
    sha256: str = ""
    modified: str = ""
    accessed: str = ""
    changed: str = ""
    created: str = ""
    target: str = ""
    left_out: str = ""
    grew: bool = False

    def to_line(self) -> bytes:
        """Return the line; what is empty is left out of it."""
        said = {each.name: getattr(self, each.name) for each in fields(self)}
        return to_bytes({name: value for name, value in said.items() if value}) + b"\n"

    @classmethod
    def from_line(cls, line: bytes) -> Self:
        """Read back what `to_line` wrote.

        Raises:
            MalformedEntryError: It is no such line, or its copy would go elsewhere.
        """
        said = from_bytes(line)
        if not isinstance(said, dict):
            raise MalformedEntryError("list")
        known = {each.name: type(each.default) for each in fields(cls)}
        known |= {"name": str, "kind": str}
        for name, value in said.items():
            if known.get(name) is not type(value):
                raise MalformedEntryError("list")
        try:
            listed = cls(**said)
        except TypeError as error:
            raise MalformedEntryError("list") from error
        if listed.stored and not all(map(is_safe_name, listed.given.split("/"))):
            raise MalformedEntryError("given")
        return listed


def shown_name(raw: bytes) -> tuple[str, str]:
    """Return a name as text that can be shown and signed, and its bytes if need be."""
    name = clean_text(raw.decode("utf-8", "replace"))
    return name, "" if name.encode() == raw else raw.hex()


def read_list(pieces: Iterable[memoryview]) -> Iterator[Listed]:
    """Read a list from its bytes, a line at a time.

    Raises:
        MalformedEntryError: It is no such list.
    """
    lines = _lines(pieces)
    if next(lines, b"") + b"\n" != HEAD:
        raise MalformedEntryError("list")
    for line in lines:
        yield Listed.from_line(line)


def _lines(pieces: Iterable[memoryview]) -> Iterator[bytes]:
    rest = b""
    for piece in pieces:
        *whole, rest = (rest + bytes(piece)).split(b"\n")
        if len(rest) > LONGEST_LINE:
            raise MalformedEntryError("list")
        yield from whole
    if rest:
        raise MalformedEntryError("list")
