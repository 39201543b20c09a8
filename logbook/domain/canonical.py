"""The one way a value is written as bytes, so that signed bytes mean one thing.

UTF-8 JSON, keys sorted, no spaces; only objects, arrays, strings in Unicode
normal form C, whole numbers below 2**53, true, false and null. A browser's
``JSON.stringify`` over sorted keys gives the same bytes.
"""

import json
import re
import unicodedata
from typing import TYPE_CHECKING, TypeAlias

from logbook.domain.errors import MalformedEntryError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Value: TypeAlias = "str | int | bool | Sequence[Value] | Mapping[str, Value] | None"

LARGEST_INTEGER = 2**53 - 1
"""What every JSON reader can hold exactly (RFC 8259, section 6)."""

DEEPEST = 16
"""Levels of nesting a reader has to be ready for."""


_ENCODER = json.JSONEncoder(
    allow_nan=False, ensure_ascii=False, separators=(",", ":"), sort_keys=True
)

_LONG_NUMBER = re.compile(r"\d{16}")


def to_bytes(value: Value) -> bytes:
    """Return the canonical bytes of *value*.

    Raises:
        MalformedEntryError: The value holds something that has no canonical form.
    """
    _check(value, 0)
    return _ENCODER.encode(value).encode()


def from_bytes(content: bytes) -> Value:
    """Read a value back, and refuse bytes that are not its canonical form.

    Raises:
        MalformedEntryError: Two readers might see different things in *content*.
    """
    try:
        text = content.decode()
        value: Value = _DECODER.decode(text)
        if not _is_plain(text):
            _check(value, 0)
        written = _ENCODER.encode(value).encode()
    except UnicodeEncodeError as error:
        raise MalformedEntryError("surrogate") from error
    except (ValueError, RecursionError) as error:
        raise MalformedEntryError("json") from error
    if written != content:
        raise MalformedEntryError("not-canonical")
    return value


def _is_plain(text: str) -> bool:
    """Tell at a glance that no part of *text* can offend against the rules.

    Verifying a record reads every payload again, and nearly all of them pass here:
    too few brackets to be too deep, no number long enough to be too large,
    nothing outside ASCII. The rest is looked at closely.
    """
    return (
        text.count("[") + text.count("{") <= DEEPEST
        and not _LONG_NUMBER.search(text)
        and text.isascii()
    )


def _refuse_number(_text: str) -> None:
    raise MalformedEntryError("float")


_DECODER = json.JSONDecoder(parse_float=_refuse_number, parse_constant=_refuse_number)


def clean_text(text: str) -> str:
    """Return *text* in normal form C, without what UTF-8 cannot carry."""
    if text.isascii():
        return text
    sound = text.encode("utf-8", "replace").decode()
    return unicodedata.normalize("NFC", sound)


def _check(value: object, depth: int) -> None:
    if depth > DEEPEST:
        raise MalformedEntryError("depth")
    match value:
        case None | bool():
            return
        case int():
            if abs(value) > LARGEST_INTEGER:
                raise MalformedEntryError("integer")
        case str():
            _check_text(value)
        case list() | tuple() | dict():
            _check_parts(value, depth + 1)
        case _:
            raise MalformedEntryError(type(value).__name__)


def _check_parts(
    parts: list[object] | tuple[object, ...] | dict[object, object], depth: int
) -> None:
    if isinstance(parts, dict):
        for key in parts:
            if not isinstance(key, str) or not key.isascii():
                raise MalformedEntryError("key")
        parts = list(parts.values())
    for part in parts:
        _check(part, depth)


def _check_text(text: str) -> None:
    if not unicodedata.is_normalized("NFC", text):
        raise MalformedEntryError("normal-form")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise MalformedEntryError("surrogate") from error
