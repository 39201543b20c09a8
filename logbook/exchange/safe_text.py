"""Text of people in files for programs: exact, and unable to break or fake anything."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Plain: TypeAlias = (
    "str | int | float | bool | Sequence[Plain] | Mapping[str, Plain] | None"
)
"""What JSON can hold."""

_ESCAPED = re.compile(
    "[<>&\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff"
    "\U000e0000-\U000e007f]"
)
"""Characters written by their numbers: what begins markup, and what nobody sees.

Left as they are, some of them turn the order of what is read around them.
"""

_HALF = re.compile("[\ud800-\udfff]")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

REPLACED = "\ufffd"
"""Stands for half a character, and for what a table cannot hold."""


def json_text(value: Plain, indent: int | None = 1) -> str:
    """Return JSON in the order of *value*, readable, without a line end."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    return _ESCAPED.sub(_by_number, _HALF.sub(REPLACED, text))


def json_file(value: Plain) -> bytes:
    """Return the bytes of a JSON file."""
    return f"{json_text(value)}\n".encode()


def table_file(text: str) -> bytes:
    """Return the bytes of a table; a control character in it shows as replaced."""
    return _CONTROLS.sub(REPLACED, _HALF.sub(REPLACED, text)).encode()


def without_empty(members: Mapping[str, Plain]) -> dict[str, Plain]:
    """Return the members that say something; nothing is said by leaving one out."""
    return {
        name: value
        for name, value in members.items()
        if value is not None and value not in ("", [], {}, ())
    }


def _by_number(found: "re.Match[str]") -> str:
    units = found.group().encode("utf-16-be")
    pairs = (units[at : at + 2] for at in range(0, len(units), 2))
    return "".join(f"\\u{int.from_bytes(pair, 'big'):04x}" for pair in pairs)
