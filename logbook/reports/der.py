"""DER, strictly: shortest definite lengths, one-byte tags, nothing left over.

Two readers of a signature must never see different things in it, so what has a
shorter or another spelling is refused (ITU-T X.690, section 10).
"""

from collections.abc import Iterable
from dataclasses import dataclass

SEQUENCE, SET, CONTEXT_0 = 0x30, 0x31, 0xA0
INTEGER, OCTET_STRING, NULL, OBJECT = 0x02, 0x04, 0x05, 0x06
EXPLICIT_NAMES = 0xA4
"""Tag of a directory name inside a list of general names (RFC 5280)."""

_CONSTRUCTED = 0x20
_LONG_TAG = 0x1F
_LONG_LENGTH = 0x80
_LONGEST_LENGTH = 4


class NotDerError(ValueError):
    """The bytes are not DER."""


@dataclass(frozen=True, slots=True)
class Node:
    """One value: its tag, what is in it, and the very bytes it was read from."""

    tag: int
    body: bytes
    raw: bytes

    def parts(self, tag: int | None = None) -> list["Node"]:
        """Return the values inside.

        Args:
            tag: What this value has to be.

        Raises:
            NotDerError: It is another value, or one with nothing inside.
        """
        if not self.tag & _CONSTRUCTED or tag not in {None, self.tag}:
            raise NotDerError
        found: list[Node] = []
        at = 0
        while at < len(self.body):
            found.append(_read(self.body, at))
            at += len(found[-1].raw)
        return found


def read(content: bytes) -> Node:
    """Read the one value that *content* is.

    Raises:
        NotDerError: It is not exactly one value.
    """
    node = _read(content, 0)
    if len(node.raw) != len(content):
        raise NotDerError
    return node


def read_first(content: bytes) -> Node:
    """Read the value that *content* begins with.

    Raises:
        NotDerError: It begins with none.
    """
    return _read(content, 0)


def encoded(tag: int, *parts: bytes) -> bytes:
    """Return a value with *parts* inside."""
    body = b"".join(parts)
    if len(body) < _LONG_LENGTH:
        return bytes([tag, len(body)]) + body
    size = len(body).to_bytes((len(body).bit_length() + 7) // 8, "big")
    return bytes([tag, _LONG_LENGTH | len(size)]) + size + body


def set_of(values: Iterable[bytes], tag: int = SET) -> bytes:
    """Return a set in the one order DER knows."""
    return encoded(tag, *sorted(values))


def object_id(dotted: str) -> bytes:
    """Return an object identifier."""
    first, second, *rest = map(int, dotted.split("."))
    return encoded(OBJECT, *map(_base128, (first * 40 + second, *rest)))


def _base128(number: int) -> bytes:
    groups = [number & 0x7F]
    while number := number >> 7:
        groups.append(number & 0x7F | 0x80)
    return bytes(reversed(groups))


def _read(content: bytes, at: int) -> Node:
    if len(content) < at + 2 or content[at] & _LONG_TAG == _LONG_TAG:
        raise NotDerError
    length, start = content[at + 1], at + 2
    if length & _LONG_LENGTH:
        count = length & ~_LONG_LENGTH
        size = content[start : start + count]
        if not 1 <= len(size) == count <= _LONGEST_LENGTH:
            raise NotDerError
        start, length = start + count, int.from_bytes(size, "big")
        if length < _LONG_LENGTH or size[0] == 0:
            raise NotDerError
    end = start + length
    if end > len(content):
        raise NotDerError
    return Node(content[at], content[start:end], content[at:end])
