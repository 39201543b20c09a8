"""The key-slot header as a value: who may open the logbook, and with what.

On disk: SHA-256 of the rest in hex, a line break, canonical JSON, a line break. The
checksum tells damage from a wrong passphrase; the MAC, which needs the data key,
tells damage from design.
"""

import base64
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Self

from logbook.crypto.cost import SALT_LENGTH, Cost
from logbook.crypto.secret import KEY_LENGTH
from logbook.crypto.wrapping import OVERHEAD
from logbook.domain import canonical
from logbook.domain.canonical import Value
from logbook.domain.errors import (
    LogbookDamagedError,
    MalformedEntryError,
    NewerFormatError,
)
from logbook.domain.role import Role

FORMAT = "incident-logbook/keys/1"

LARGEST = 1 << 18
"""Bytes of a copy; a slot takes two thousand of them."""

LONGEST_NAME = 200
"""Characters a person's name, or any other text in a slot, may have."""

_NEWER = re.compile(r"incident-logbook/keys/([1-9][0-9]{0,5})", re.ASCII)
_PERSON_ID = re.compile(r"P-[0-9]{3,6}", re.ASCII)
_LONGEST_CERTIFICATE = 4096
_CHECKSUM = 64
_MAC = 64
_SIGNING_KEYS = 2 * KEY_LENGTH


@dataclass(frozen=True, slots=True)
class SlotInfo:
    """What a slot shows before it is unlocked.

    Attributes:
        entry_certificate: Over the key that signs entries, DER.
        document_certificate: Over the key that signs reports, DER.
        holds_authority: Whether this person can enrol others.
    """

    id: str
    name: str
    role: Role
    entry_certificate: bytes
    document_certificate: bytes
    holds_authority: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """One person's way in.

    Attributes:
        data_key: The key of the record, wrapped.
        signing_keys: Ed25519 seed and P-256 key of the person, wrapped.
        authority: P-256 key of the logbook's authority, wrapped; one person has it.
    """

    info: SlotInfo
    salt: bytes
    cost: Cost
    data_key: bytes = b""
    signing_keys: bytes = b""
    authority: bytes | None = None

    def open_part(self) -> Value:
        """Return what is not wrapped: bound to every wrapped key as its context."""
        info = self.info
        return {
            "argon2id": {
                "lanes": self.cost.lanes,
                "memory": self.cost.memory,
                "passes": self.cost.passes,
            },
            "document_certificate": _text(info.document_certificate),
            "entry_certificate": _text(info.entry_certificate),
            "holds_authority": info.holds_authority,
            "id": info.id,
            "name": info.name,
            "role": info.role.value,
            "salt": _text(self.salt),
        }

    def to_value(self) -> Value:
        """Return plain values for the header."""
        return {
            "authority": None if self.authority is None else _text(self.authority),
            "data_key": _text(self.data_key),
            "open": self.open_part(),
            "signing_keys": _text(self.signing_keys),
        }

    @classmethod
    def from_value(cls, value: Value) -> Self:
        """Read back what `to_value` wrote.

        Raises:
            LogbookDamagedError: It is not a slot, or one nobody may run.
        """
        whole = _Reader(value, "authority data_key open signing_keys")
        part = _Reader(
            whole.get("open"),
            "argon2id document_certificate entry_certificate holds_authority "
            "id name role salt",
        )
        holds_authority = part.get("holds_authority")
        if not isinstance(holds_authority, bool):
            raise _damaged("header")
        info = SlotInfo(
            id=part.text("id", _PERSON_ID),
            name=part.text("name"),
            role=_role(part.text("role")),
            entry_certificate=part.content("entry_certificate"),
            document_certificate=part.content("document_certificate"),
            holds_authority=holds_authority,
        )
        wrapped_key = KEY_LENGTH + OVERHEAD
        has_authority = whole.get("authority") is not None
        if has_authority is not holds_authority:
            raise _damaged("header")
        return cls(
            info=info,
            salt=part.content("salt", SALT_LENGTH),
            cost=_cost(part.get("argon2id")),
            data_key=whole.content("data_key", wrapped_key),
            signing_keys=whole.content("signing_keys", _SIGNING_KEYS + OVERHEAD),
            authority=whole.content("authority", wrapped_key)
            if holds_authority
            else None,
        )


@dataclass(frozen=True, slots=True)
class Header:
    """Everything in a copy of the key-slot file.

    Attributes:
        log: Id of the logbook.
        sequence: Counts writes; of two sound copies the higher one counts.
        ca_certificate: Of the logbook's authority, DER.
        recovery_salt: Goes into the recovery slot's key.
        recovery: The key of the record, wrapped for the recovery key.
        mac: HMAC over all the rest, in hex; empty until it is written.
    """

    log: str
    sequence: int
    ca_certificate: bytes
    recovery_salt: bytes
    recovery: bytes
    slots: tuple[Slot, ...] = ()
    mac: str = ""

    def maced_bytes(self) -> bytes:
        """Return what the MAC is over."""
        return canonical.to_bytes(replace(self, mac="").to_value())

    def to_bytes(self) -> bytes:
        """Return a whole copy of the file."""
        content = canonical.to_bytes(self.to_value()) + b"\n"
        return _checksum(content) + b"\n" + content

    def to_value(self) -> Value:
        """Return plain values for the file."""
        return {
            "ca_certificate": _text(self.ca_certificate),
            "format": FORMAT,
            "log": self.log,
            "mac": self.mac,
            "recovery": {
                "data_key": _text(self.recovery),
                "salt": _text(self.recovery_salt),
            },
            "sequence": self.sequence,
            "slots": [slot.to_value() for slot in self.slots],
        }

    @classmethod
    def from_bytes(cls, content: bytes) -> Self:
        """Read back what `to_bytes` wrote; nothing of it is run or unwrapped.

        Raises:
            LogbookDamagedError: It is not what was written, or asks for too much.
            NewerFormatError: A newer program wrote it.
        """
        value = _checked_value(content)
        whole = _Reader(value, "ca_certificate format log mac recovery sequence slots")
        recovery = _Reader(whole.get("recovery"), "data_key salt")
        slots = whole.get("slots")
        if not isinstance(slots, list):
            raise _damaged("header")
        header = cls(
            log=whole.text("log"),
            sequence=whole.number("sequence"),
            ca_certificate=whole.content("ca_certificate"),
            recovery_salt=recovery.content("salt", SALT_LENGTH),
            recovery=recovery.content("data_key", KEY_LENGTH + OVERHEAD),
            slots=tuple(map(Slot.from_value, slots)),
            mac=whole.text("mac", re.compile(rf"[0-9a-f]{{{_MAC}}}")),
        )
        if len({slot.info.id for slot in header.slots}) != len(header.slots):
            raise _damaged("header")
        return header


class _Reader:
    """Takes a JSON object apart; whatever is not as expected is damage."""

    def __init__(self, value: object, keys: str) -> None:
        if not isinstance(value, Mapping) or set(value) != set(keys.split()):
            raise _damaged("header")
        self._value = value

    def get(self, key: str) -> object:
        found: object = self._value[key]
        return found

    def text(self, key: str, form: re.Pattern[str] | None = None) -> str:
        text = self._value[key]
        if not isinstance(text, str) or not 0 < len(text) <= LONGEST_NAME:
            raise _damaged("header")
        if form is not None and not form.fullmatch(text):
            raise _damaged("header")
        return text

    def number(self, key: str) -> int:
        number = self._value[key]
        if not isinstance(number, int) or isinstance(number, bool) or number < 1:
            raise _damaged("header")
        return number

    def content(self, key: str, length: int | None = None) -> bytes:
        text = self._value[key]
        if not isinstance(text, str):
            raise _damaged("header")
        try:
            content = base64.b64decode(text, validate=True)
        except ValueError as error:
            raise _damaged("header") from error
        is_long = not 0 < len(content) <= _LONGEST_CERTIFICATE
        if is_long or _text(content) != text:
            raise _damaged("header")
        if length is not None and len(content) != length:
            raise _damaged("header")
        return content


def _checked_value(content: bytes) -> Value:
    """Return the JSON of a copy whose checksum is right."""
    rest = content[_CHECKSUM + 1 :]
    if len(content) > LARGEST or content[: _CHECKSUM + 1] != _checksum(rest) + b"\n":
        raise _damaged("checksum")
    try:
        value = canonical.from_bytes(rest.removesuffix(b"\n"))
    except MalformedEntryError as error:
        raise _damaged("header") from error
    written_as = value.get("format") if isinstance(value, Mapping) else None
    if written_as != FORMAT:
        newer = _NEWER.fullmatch(written_as) if isinstance(written_as, str) else None
        raise _damaged("header") if newer is None else NewerFormatError(newer[1])
    return value


def _cost(value: object) -> Cost:
    part = _Reader(value, "lanes memory passes")
    cost = Cost(part.number("memory"), part.number("passes"), part.number("lanes"))
    if not cost.is_allowed:
        raise _damaged("cost")
    return cost


def _role(text: str) -> Role:
    try:
        return Role(text)
    except ValueError as error:
        raise _damaged("header") from error


def _checksum(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode("ascii")


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _damaged(why: str) -> LogbookDamagedError:
    return LogbookDamagedError("keys", why)
