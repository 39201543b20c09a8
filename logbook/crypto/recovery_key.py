"""The recovery key: 160 bits on paper that open the record, but sign nothing."""

import hashlib
from typing import Self

from logbook.crypto.secret import Secret
from logbook.domain.errors import WrongRecoveryKeyError
from logbook.domain.typed_marks import (
    ALPHABET,
    cleaned,
    grouped,
    marks_of,
    number_of,
)

LENGTH = 20
"""160 bits: out of reach without any stretching."""

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
        return grouped(marks)

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read back what `to_text` wrote, as a person types it from paper.

        Spaces, dashes and case do not matter, nor O for 0, I or L for 1, U for V.

        Raises:
            WrongRecoveryKeyError: A character is missing, too many or mistyped.
        """
        marks = cleaned(text)
        length = _KEY_GROUPS * _GROUP
        if len(marks) != length + _CHECK or not set(marks) <= set(ALPHABET):
            raise WrongRecoveryKeyError
        key = cls(_from_marks(marks[:length]))
        if _check_marks(key.buffer) != marks[length:]:
            raise WrongRecoveryKeyError
        return key


def _to_marks(content: bytes | bytearray) -> str:
    return marks_of(int.from_bytes(content, "big"), len(content) * 8 // 5)


def _from_marks(marks: str) -> bytearray:
    return bytearray(number_of(marks).to_bytes(LENGTH, "big"))


def _check_marks(content: bytes | bytearray) -> str:
    digest = hashlib.sha256(_CHECK_CONTEXT + content).digest()
    return _to_marks(digest[:5])[:_CHECK]
