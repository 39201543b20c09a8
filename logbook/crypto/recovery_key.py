"""The recovery key: 160 bits on paper that open the record, but sign nothing."""

import hashlib
import unicodedata
from typing import Self

from logbook.crypto.secret import Secret
from logbook.domain.errors import WrongRecoveryKeyError

LENGTH = 20
"""160 bits: out of reach without any stretching."""

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Base 32 as Crockford writes it: no letter can be taken for a digit."""

_SLIPS = str.maketrans("OILU", "011V")
"""Letters that are not in the alphabet, and what was meant by them."""

_GROUP = 4
_KEY_GROUPS = 8
_CHECK = 4
_CHECK_CONTEXT = b"irlog/recovery-check/v1\0"


class RecoveryKey(Secret):
    """What is printed on the set-up sheet: eight groups of four, and a check group."""

    __slots__ = ()

    @classmethod
    def create(cls) -> Self:
        """Make a new one."""
        return cls.random(LENGTH)

    def to_text(self) -> str:
        """Return the nine groups as they are printed."""
        marks = _to_marks(self.buffer) + _check_marks(self.buffer)
        groups = range(0, len(marks), _GROUP)
        return "-".join(marks[start : start + _GROUP] for start in groups)

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read back what `to_text` wrote, as a person types it from paper.

        Spaces, dashes and case do not matter, nor O for 0, I or L for 1, U for V.

        Raises:
            WrongRecoveryKeyError: A character is missing, too many or mistyped.
        """
        marks = _cleaned(text)
        length = _KEY_GROUPS * _GROUP
        if len(marks) != length + _CHECK or not set(marks) <= set(_ALPHABET):
            raise WrongRecoveryKeyError
        key = cls(_from_marks(marks[:length]))
        if _check_marks(key.buffer) != marks[length:]:
            raise WrongRecoveryKeyError
        return key


def _cleaned(text: str) -> str:
    # "Pd" is every kind of dash: word processors turn "-" into longer ones.
    kept = (
        mark
        for mark in text
        if not mark.isspace() and unicodedata.category(mark) != "Pd"
    )
    return "".join(kept).upper().translate(_SLIPS)


def _to_marks(content: bytes | bytearray) -> str:
    number = int.from_bytes(content, "big")
    count = len(content) * 8 // 5
    return "".join(_ALPHABET[number >> 5 * (count - 1 - i) & 31] for i in range(count))


def _from_marks(marks: str) -> bytearray:
    number = 0
    for mark in marks:
        number = number << 5 | _ALPHABET.index(mark)
    return bytearray(number.to_bytes(LENGTH, "big"))


def _check_marks(content: bytes | bytearray) -> str:
    digest = hashlib.sha256(_CHECK_CONTEXT + content).digest()
    return _to_marks(digest[:5])[:_CHECK]
