"""SHA-256 digests, and the ways they are written down."""

import base64
import hashlib
from dataclasses import dataclass
from typing import Self

from logbook.domain.errors import MalformedEntryError

SIZE = 32
"""Bytes in a digest."""

_GROUP = 4


@dataclass(frozen=True, slots=True)
class Digest:
    """The SHA-256 of some bytes."""

    raw: bytes

    def __post_init__(self) -> None:
        if len(self.raw) != SIZE:
            raise MalformedEntryError("digest")

    @classmethod
    def of(cls, content: bytes) -> Self:
        """Return the digest of *content*."""
        return cls(hashlib.sha256(content).digest())

    @property
    def hex(self) -> str:
        """64 lower-case hexadecimal digits, as `sha256sum` prints them."""
        return self.raw.hex()

    @classmethod
    def from_hex(cls, text: str) -> Self:
        """Read back `hex`; spaces, colons and upper case are forgiven.

        Raises:
            MalformedEntryError: The text is not a digest.
        """
        try:
            return cls(bytes.fromhex(text.replace(":", " ")))
        except ValueError as error:
            raise MalformedEntryError("digest") from error

    @property
    def base64(self) -> str:
        """44 characters of standard base64, as C2SP checkpoints carry it."""
        return base64.b64encode(self.raw).decode("ascii")

    @classmethod
    def from_base64(cls, text: str) -> Self:
        """Read back exactly what `base64` wrote.

        Raises:
            MalformedEntryError: The text is not a digest in canonical base64.
        """
        try:
            digest = cls(base64.b64decode(text, validate=True))
        except ValueError as error:
            raise MalformedEntryError("digest") from error
        if digest.base64 != text:
            raise MalformedEntryError("digest")
        return digest

    @property
    def base32(self) -> str:
        """52 capital characters without padding, for people to read aloud."""
        return base64.b32encode(self.raw).decode("ascii").rstrip("=")

    def groups(self, count: int = 7) -> str:
        """Return the first *count* groups of four base32 characters.

        Seven groups are 140 bits: enough to compare by eye (security.md b.6).
        """
        text = self.base32[: count * _GROUP]
        return " ".join(text[at : at + _GROUP] for at in range(0, len(text), _GROUP))
