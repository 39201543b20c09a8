"""Reading the members of an object that somebody else may have written."""

import base64

from logbook.domain.canonical import Value
from logbook.domain.digest import Digest
from logbook.domain.errors import MalformedEntryError


class Members:
    """The members of an object, each believed only after it was looked at.

    Every reader raises `MalformedEntryError`; its *why* names the member.
    """

    def __init__(self, value: Value) -> None:
        if not isinstance(value, dict):
            raise MalformedEntryError("object")
        self._value: dict[str, Value] = value

    def any(self, name: str) -> Value:
        """Return a member of whatever kind."""
        if name not in self._value:
            raise MalformedEntryError(name)
        return self._value[name]

    def text(self, name: str) -> str:
        """Return a text."""
        value = self.any(name)
        if not isinstance(value, str):
            raise MalformedEntryError(name)
        return value

    def whole(self, name: str) -> int:
        """Return a whole number."""
        value = self.any(name)
        if not isinstance(value, int) or isinstance(value, bool):
            raise MalformedEntryError(name)
        return value

    def flag(self, name: str) -> bool:
        """Return true or false."""
        value = self.any(name)
        if not isinstance(value, bool):
            raise MalformedEntryError(name)
        return value

    def values(self, name: str) -> list[Value]:
        """Return a list."""
        value = self.any(name)
        if not isinstance(value, list):
            raise MalformedEntryError(name)
        return value

    def named(self, name: str) -> dict[str, Value]:
        """Return an object."""
        value = self.any(name)
        if not isinstance(value, dict):
            raise MalformedEntryError(name)
        return value

    def content(self, name: str) -> bytes:
        """Return bytes; their base64 has one spelling."""
        text = self.text(name)
        try:
            content = base64.b64decode(text, validate=True)
        except ValueError as error:
            raise MalformedEntryError(name) from error
        if base64.b64encode(content).decode("ascii") != text:
            raise MalformedEntryError(name)
        return content

    def has(self, name: str) -> bool:
        """Tell whether there is such a member."""
        return name in self._value

    def steps(self, name: str) -> tuple[Digest, ...]:
        """Return the digests a proof is made of."""
        steps = self.values(name)
        if not all(isinstance(step, str) for step in steps):
            raise MalformedEntryError(name)
        return tuple(Digest.from_base64(str(step)) for step in steps)
