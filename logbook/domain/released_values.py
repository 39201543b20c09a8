"""Values that were withheld and are handed over later, with what proves them.

A file of its own. Whoever has the hand-over they were withheld from can check that
they belong there: the salted digest of each stands in a payload that stands in the
record. An entry that was withheld as a whole comes with its payload.
"""

import base64
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Self

from logbook.domain import canonical
from logbook.domain.canonical import Value
from logbook.domain.disclosure import Disclosure
from logbook.domain.entry import SignedEntry
from logbook.domain.errors import MalformedEntryError
from logbook.domain.handover_parts import disclosure_from
from logbook.domain.members import Members

FORMAT = "incident-logbook/value/1"
"""Names the form of the file; a reader refuses one it does not know."""


@dataclass(frozen=True, slots=True)
class ReleasedValue:
    """One field of one entry."""

    entry: int
    field: str
    shown: Disclosure


@dataclass(frozen=True, slots=True)
class ReleasedValues:
    """Everything such a file says.

    Attributes:
        payloads: Of entries that were withheld as a whole, by number.
    """

    log: str
    payloads: tuple[tuple[int, bytes], ...]
    values: tuple[ReleasedValue, ...]

    def to_bytes(self) -> bytes:
        """Return the bytes of the file."""
        return canonical.to_bytes(
            {
                "format": FORMAT,
                "log": self.log,
                "entries": [
                    {
                        "entry": number,
                        "payload": base64.b64encode(payload).decode("ascii"),
                    }
                    for number, payload in self.payloads
                ],
                "values": [
                    {
                        "entry": each.entry,
                        "field": each.field,
                        "salt": base64.b64encode(each.shown.salt).decode("ascii"),
                        "value": each.shown.value,
                    }
                    for each in self.values
                ],
            }
        )

    @classmethod
    def from_bytes(cls, content: bytes) -> Self:
        """Read back what `to_bytes` wrote, believing nothing of it.

        Raises:
            MalformedEntryError: It is another file, or holds nothing.
        """
        root = Members(canonical.from_bytes(content))
        if root.text("format") != FORMAT:
            raise MalformedEntryError("format")
        found = cls(
            log=root.text("log"),
            payloads=tuple(map(_payload_from, root.values("entries"))),
            values=tuple(map(_value_from, root.values("values"))),
        )
        if not found.payloads and not found.values:
            raise MalformedEntryError("values")
        return found


def released(
    parts: Iterable[tuple[SignedEntry, Collection[str]]],
    whole: Collection[int] = (),
) -> ReleasedValues:
    """Return what has to be handed over so that some fields can be read and proved.

    Args:
        parts: Entries of one logbook with the names of the fields to release.
        whole: Numbers of those that were withheld as a whole.
    """
    parts = sorted(parts, key=lambda part: part[0].number)
    return ReleasedValues(
        log=parts[0][0].entry.log,
        payloads=tuple(
            (signed.number, signed.payload)
            for signed, _ in parts
            if signed.number in whole
        ),
        values=tuple(
            ReleasedValue(signed.number, name, signed.disclosed[name])
            for signed, names in parts
            for name in sorted(names)
        ),
    )


def _payload_from(value: Value) -> tuple[int, bytes]:
    members = Members(value)
    return members.whole("entry"), members.content("payload")


def _value_from(value: Value) -> ReleasedValue:
    members = Members(value)
    return ReleasedValue(
        members.whole("entry"), members.text("field"), disclosure_from(members)
    )
