"""Seeing at a glance that a row is in order, as nearly every row is.

Reading a row in full takes longer than checking its signature: its bytes are parsed,
written again and compared. But the program writes all its rows in a few shapes, and a
pattern tells that bytes have such a shape. Whatever fits no pattern here is read in
full by `row_check`; so a pattern may be too narrow, but must never be too wide. A test
holds each of them against the full reading.
"""

import base64
import hashlib
import re
import unicodedata
from datetime import datetime
from functools import lru_cache

from logbook.domain import canonical
from logbook.domain.bodies import is_value_of
from logbook.domain.canonical import Value
from logbook.domain.disclosure import SALT_SIZE
from logbook.domain.errors import MalformedEntryError
from logbook.domain.moment import LARGEST_OFFSET, Fidelity, TimeSource
from logbook.domain.verification import StoredRow

_TEXT = r"[ !#-\[\]-~]*"
"""Letters that stand for themselves in JSON."""
_NUMBER = r"(?:0|-?[1-9][0-9]{0,14})"
_DIGEST = r"[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]="
"""32 bytes in base64, whose last letter leaves two bits empty."""
_TIME = r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}"
_FIELD = rf'"[a-z0-9_]+":{{"d":"{_DIGEST}"}}'

_PAYLOAD = re.compile(
    rf'{{"at":"({_TIME})\.[0-9]{{3}}Z","author":"({_TEXT})","boot":"{_TEXT}",'
    rf'"fields":{{((?:{_FIELD}(?:,{_FIELD})*)?)}},"incident":(?:null|"{_TEXT}"),'
    rf'"log":"({_TEXT})","mono":{_NUMBER},"offset":({_NUMBER}),'
    rf'"prev_root":"({_DIGEST})","refs":\[(?:{_NUMBER}(?:,{_NUMBER})*)?\],'
    rf'"seq":({_NUMBER}),"type":"({_TEXT})","v":1}}'
)
_FIELDS = re.compile(r'"([a-z0-9_]+)":{"d":"([^"]*)"}')

_STRING = re.compile(r'"[^"\\\x00-\x1f]*"')
_FIDELITIES = "|".join(each for each in Fidelity if each is not Fidelity.UNKNOWN)
_MOMENT = re.compile(
    rf'{{"fidelity":"(?:{_FIDELITIES})","offset":({_NUMBER}),'
    rf'"source":"(?:{"|".join(TimeSource)})","utc":"({_TIME})Z"}}'
)

_SHORT = 32
"""Bytes of a value that is likely to come again: a word of a list, null, true."""


def author_in_order(row: StoredRow, log: str) -> tuple[str, bytes] | None:
    """Return author and root before it, where a row is plainly in order by itself.

    Its signature is not looked at.

    Returns:
        None where it takes a closer look. It may well be in order then.
    """
    try:
        shape = _PAYLOAD.fullmatch(row.payload.decode("ascii"))
    except UnicodeDecodeError:
        return None
    if shape is None:
        return None
    at, author, fields, its_log, offset, root, number, kind = shape.groups()
    in_order = (
        (int(number), its_log) == (row.number, log)
        and _is_time(at, offset)
        and _is_committed(_FIELDS.findall(fields), row.content)
        and all(_is_sound(kind, name, value) for name, _, value in row.content)
    )
    return (author, base64.b64decode(root)) if in_order else None


def _is_time(text: str, offset: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return abs(int(offset)) <= LARGEST_OFFSET


def _is_committed(
    fields: list[tuple[str, str]], content: tuple[tuple[str, bytes, bytes], ...]
) -> bool:
    """Tell whether exactly these values stand, in order of name, as digests."""
    if len(fields) != len(content):
        return False
    before = ""
    for (name, digest), (stored, salt, value) in zip(fields, content, strict=True):
        if name <= before or name != stored or len(salt) != SALT_SIZE:
            return False
        opened = hashlib.sha256(salt + name.encode() + value).digest()
        if base64.b64encode(opened).decode() != digest:
            return False
        before = name
    return True


def _is_sound(kind: str, name: str, value: bytes) -> bool:
    """Tell whether a value is canonical, and what such a field of such a kind holds."""
    if len(value) <= _SHORT:
        return _is_sound_word(kind, name, value)
    try:
        text = value.decode()
    except UnicodeDecodeError:
        return False
    if _is_text(kind, name) and _STRING.fullmatch(text):
        return unicodedata.is_normalized("NFC", text)
    moment = _MOMENT.fullmatch(text)
    if moment is not None and _is_moment(kind, name):
        return _is_time(moment[2], moment[1])
    return _read_in_full(kind, name, value)


@lru_cache(maxsize=4096)
def _is_sound_word(kind: str, name: str, value: bytes) -> bool:
    return _read_in_full(kind, name, value)


def _read_in_full(kind: str, name: str, value: bytes) -> bool:
    try:
        read = canonical.from_bytes(value)
    except MalformedEntryError:
        return False
    return is_value_of(kind, name, read)


@lru_cache(maxsize=1024)
def _is_text(kind: str, name: str) -> bool:
    return is_value_of(kind, name, "words that stand on no list")


@lru_cache(maxsize=1024)
def _is_moment(kind: str, name: str) -> bool:
    return is_value_of(kind, name, _A_MOMENT)


_A_MOMENT: dict[str, Value] = {
    "fidelity": "minute",
    "offset": 0,
    "source": "this-computer",
    "utc": "2026-11-21T08:00:00Z",
}
