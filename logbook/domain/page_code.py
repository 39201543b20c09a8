"""What a signed page says of itself: as a square code, and as a code to type.

The square code is text, so that any reader of such codes shows what it says::

    IRLOG-PAGE-1 ABCDEFGH23456777 R-003 1 3/12 DIGEST KEY SIGNATURE

Log (what follows ``incident-logbook/``), report, copy, page of pages; digest (SHA-256),
key and signature (Ed25519) in base 32 without padding (RFC 4648). The signature is over
`SIGNED` and everything before the key. `logbook.domain.page_list` says what the digest
is over.
"""

import base64
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

from logbook.domain.digest import SIZE, Digest
from logbook.domain.errors import MalformedEntryError
from logbook.domain.page_errors import PageCodeMistypedError, PageCodeUnreadableError
from logbook.domain.typed_marks import (
    ALPHABET,
    cleaned,
    grouped,
    marks_of,
    number_of,
)

SIGNED = b"irlog/page/v1\0"
"""Stands before what is signed, so that no signature over anything else fits."""

FORM = "IRLOG-PAGE-1"
"""First word of the square code; a reader refuses one it does not know."""

_CODE_CONTEXT = b"irlog/page-code/v1\0"
_KEY, _SIGNATURE = 32, 64
_PREFIX = "incident-logbook/"
"""Begins the name of every log; left out, because a smaller code has larger modules."""

_LOG = re.compile(r"[a-z][a-z-]{0,30}/[a-z0-9]{1,64}", re.ASCII)
_REPORT = re.compile(r"[A-Z]{1,3}-[0-9]{1,9}", re.ASCII)
_COUNT = re.compile(r"[1-9][0-9]{0,8}", re.ASCII)

_DIGEST_MARKS, _PAGE_MARKS, _CHECK_MARKS = 15, 3, 2
_LENGTH = _DIGEST_MARKS + _PAGE_MARKS + _CHECK_MARKS
_DIGEST_BITS = 5 * _DIGEST_MARKS
_MOST_PAGES = 1 << 5 * _PAGE_MARKS

SignatureCheck = Callable[[bytes, bytes, bytes], bool]
"""Tells whether (public key, message, signature) belong together."""


@dataclass(frozen=True, slots=True)
class PageStatement:
    """Which page of which paper it is, and what is written on it.

    Attributes:
        page: From 1.
        content: Digest of what is written on it.
    """

    log: str
    report: str
    copy: int
    page: int
    pages: int
    content: Digest

    def to_text(self) -> str:
        """Return it as it stands in the square code and is signed."""
        place = f"{self.page}/{self.pages}"
        log, copy = self.log.removeprefix(_PREFIX).upper(), str(self.copy)
        words = FORM, log, self.report, copy, place, self.content.base32
        return " ".join(words)

    def to_bytes(self) -> bytes:
        """Return what is signed."""
        return SIGNED + self.to_text().encode()

    def code(self) -> str:
        """Return the code to type: five groups of four characters.

        75 bits of a digest over all of it and 15 of the page, then two characters that
        check the others: any one or two that are wrong, wherever they are, are noticed,
        and so are any two that changed places.
        """
        digest = hashlib.sha256(_CODE_CONTEXT + self.to_text().encode()).digest()
        short = int.from_bytes(digest, "big") >> 8 * SIZE - _DIGEST_BITS
        page = marks_of(self.page % _MOST_PAGES, _PAGE_MARKS)
        marks = marks_of(short, _DIGEST_MARKS) + page
        return grouped(marks + _checking(marks))


@dataclass(frozen=True, slots=True)
class SignedPage:
    """A statement with who signed it: what the square code of a page holds."""

    said: PageStatement
    key: bytes
    signature: bytes

    @classmethod
    def sign(
        cls, said: PageStatement, key: bytes, sign: Callable[[bytes], bytes]
    ) -> Self:
        """Sign a statement; the same statement and key give the same signature.

        Args:
            key: Public half, 32 bytes.
        """
        return cls(said, key, sign(said.to_bytes()))

    def is_signed(self, check: SignatureCheck) -> bool:
        """Tell whether the key it brings along made the signature."""
        return check(self.key, self.said.to_bytes(), self.signature)

    def to_text(self) -> str:
        """Return the text of the square code."""
        return f"{self.said.to_text()} {_base32(self.key)} {_base32(self.signature)}"

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read back exactly what `to_text` wrote.

        Raises:
            PageCodeUnreadableError: It is not the code of a page, or one of a form
                that is not known here.
        """
        words = text.split(" ")
        if words[0] != FORM:
            raise PageCodeUnreadableError(text[: len(FORM)])
        try:
            _form, log, report, copy, place, content, key, signature = words
            page, _, pages = place.partition("/")
            said = PageStatement(
                _matched(_LOG, log.lower() if "/" in log else _PREFIX + log.lower()),
                _matched(_REPORT, report),
                int(_matched(_COUNT, copy)),
                int(_matched(_COUNT, page)),
                int(_matched(_COUNT, pages)),
                Digest(_from_base32(content, SIZE)),
            )
            signed = cls(
                said, _from_base32(key, _KEY), _from_base32(signature, _SIGNATURE)
            )
        except (ValueError, MalformedEntryError) as error:
            raise PageCodeUnreadableError(FORM) from error
        if signed.to_text() != text or said.page > said.pages:
            raise PageCodeUnreadableError(FORM)
        return signed


@dataclass(frozen=True, slots=True)
class TypedCode:
    """A code somebody typed from paper, with nothing mistyped in it.

    Attributes:
        text: As it is printed.
        page: Number of the page it stands on.
    """

    text: str
    page: int

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read a typed code; blanks, dashes and case do not matter.

        Nor does O for 0, I or L for 1, U for V.

        Raises:
            PageCodeMistypedError: A character is missing, too many or mistyped.
        """
        marks = cleaned(text)
        if len(marks) != _LENGTH or not set(marks) <= set(ALPHABET):
            raise PageCodeMistypedError(len(marks), _LENGTH)
        if _checking(marks[:-_CHECK_MARKS]) != marks[-_CHECK_MARKS:]:
            raise PageCodeMistypedError(len(marks), _LENGTH)
        page = number_of(marks[_DIGEST_MARKS:-_CHECK_MARKS])
        return cls(grouped(marks), page)


def _matched(form: re.Pattern[str], text: str) -> str:
    if not form.fullmatch(text):
        raise ValueError(form.pattern)
    return text


def _base32(content: bytes) -> str:
    return base64.b32encode(content).decode("ascii").rstrip("=")


def _from_base32(text: str, size: int) -> bytes:
    content = base64.b32decode(text + "=" * (-len(text) % 8))
    if len(content) != size:
        raise ValueError(size)
    return content


def _powers() -> list[int]:
    """Return the powers of x in the field of 32 elements modulo x^5 + x^2 + 1."""
    powers = [1]
    while len(powers) < len(ALPHABET) - 1:
        doubled = powers[-1] << 1
        powers.append(doubled ^ 0b100101 if doubled & 32 else doubled)
    return powers


_POWERS = _powers()
_LOGS = {power: exponent for exponent, power in enumerate(_POWERS)}


def _times(one: int, other: int) -> int:
    if not one or not other:
        return 0
    return _POWERS[(_LOGS[one] + _LOGS[other]) % len(_POWERS)]


def _divided(one: int, other: int) -> int:
    return _times(one, _POWERS[-_LOGS[other] % len(_POWERS)])


def _checking(marks: str) -> str:
    """Return two characters that check *marks*: a Reed-Solomon code of distance 3.

    With them the sum of all characters is zero, and so is the sum of each times x to
    the power of its place. No two characters that are wrong can keep both.
    """
    values = [ALPHABET.index(mark) for mark in marks]
    plain = weighted = 0
    for at, value in enumerate(values):
        plain ^= value
        weighted ^= _times(value, _POWERS[at])
    first, second = _POWERS[len(values)], _POWERS[len(values) + 1]
    last = _divided(weighted ^ _times(first, plain), first ^ second)
    return marks_of(plain ^ last, 1) + marks_of(last, 1)
