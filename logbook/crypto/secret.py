"""Bytes nobody else may see, in a buffer that can be overwritten."""

import secrets
from types import TracebackType
from typing import Self

KEY_LENGTH = 32
"""Bytes of every symmetric key here: AES-256, HMAC-SHA256, SQLCipher's raw key."""


def wipe(buffer: bytearray) -> None:
    """Overwrite *buffer* with zeros, in place."""
    buffer[:] = bytes(len(buffer))


class Secret:
    """A key that is overwritten as soon as it is of no more use.

    Wiping reaches this buffer only: libraries and the interpreter may have made
    copies. Locking therefore also starts the process afresh; this class keeps the
    number of copies small until then.
    """

    __slots__ = ("_buffer",)

    def __init__(self, content: bytes | bytearray) -> None:
        """Take over *content* if it is a bytearray, else copy it."""
        if not isinstance(content, bytearray):
            content = bytearray(content)
        self._buffer = content

    @classmethod
    def random(cls, length: int = KEY_LENGTH) -> Self:
        """Return *length* bytes from the system's generator."""
        return cls(secrets.token_bytes(length))

    @property
    def buffer(self) -> bytearray:
        """The bytes themselves; whoever copies them has a copy to wipe."""
        return self._buffer

    @property
    def is_wiped(self) -> bool:
        """Tell whether nothing is left of it."""
        return not any(self._buffer)

    def copy(self) -> Self:
        """Return the same bytes in a buffer with a life of its own."""
        return type(self)(bytearray(self._buffer))

    def wipe(self) -> None:
        """Overwrite the bytes with zeros; doing it twice does no harm."""
        wipe(self._buffer)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.wipe()

    def __len__(self) -> int:
        return len(self._buffer)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {len(self)} bytes>"
