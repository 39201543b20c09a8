"""How far a person has verified a record, signed by them so that they can go on there.

A mark turns no finding off. It only lets the same person compare bytes with what they
checked before, instead of checking each signature again, and says when they last did.
"""

import base64
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Self

from logbook.domain import canonical
from logbook.domain.canonical import Value
from logbook.domain.checkpoint import Checkpoint
from logbook.domain.digest import Digest
from logbook.domain.errors import MalformedEntryError
from logbook.domain.moment import utc_from_text, utc_text
from logbook.domain.verification import SignatureCheck

VERSION = 1
"""Version of the note; one that is not understood is as good as none."""

SIGNING_CONTEXT = b"irlog/verified/v1\0"
"""Stands before what is signed, so that no other signature can pass for a mark."""

FULL_EVERY = timedelta(days=7)
"""How old a full verification may get before the next one is due.

A re-check compares bytes, so it is as good as the memory and the program that made
the mark. A week: longer than a weekend, so that nobody waits on a Monday, and short
enough that a fault of either is not carried on for long.
"""


@dataclass(frozen=True, slots=True)
class Mark:
    """What one person found to be sound, byte for byte.

    Attributes:
        size: How many entries.
        root: Root of the tree over them.
        digest: Running digest over every stored byte of them.
        full_at: When the last verification of every signature ended.
        full_size: How many entries that one covered.
    """

    log: str
    person: str
    size: int
    root: Digest
    digest: Digest
    full_at: datetime
    full_size: int

    @property
    def checkpoint(self) -> Checkpoint:
        """The same as a statement about the tree alone."""
        return Checkpoint(self.log, self.size, self.root)

    @property
    def due_at(self) -> datetime:
        """When every signature is to be checked again."""
        return self.full_at + FULL_EVERY

    def is_due(self, now: datetime) -> bool:
        """Tell whether every signature is to be checked again now.

        Also where more was added since than that check had covered, and where the
        laptop's clock says that it has not happened yet.
        """
        grown = self.size - self.full_size > self.full_size
        return grown or not self.full_at <= now < self.due_at

    def moved_on(self, size: int, root: Digest, digest: Digest) -> "Mark":
        """Return the mark after everything behind it was checked in full as well."""
        return replace(self, size=size, root=root, digest=digest)

    def to_value(self) -> dict[str, Value]:
        """Return what is signed, as plain values."""
        return {
            "digest": self.digest.base64,
            "full_at": utc_text(self.full_at),
            "full_size": self.full_size,
            "log": self.log,
            "person": self.person,
            "root": self.root.base64,
            "size": self.size,
            "v": VERSION,
        }

    @classmethod
    def from_value(cls, value: Value) -> Self:
        """Read back exactly what `to_value` wrote.

        Raises:
            MalformedEntryError: It is not a mark.
        """
        if not isinstance(value, dict):
            raise MalformedEntryError("mark")
        try:
            mark = cls(
                log=str(value["log"]),
                person=str(value["person"]),
                size=int(value["size"]),
                root=Digest.from_base64(value["root"]),
                digest=Digest.from_base64(value["digest"]),
                full_at=utc_from_text(value["full_at"]),
                full_size=int(value["full_size"]),
            )
            known = mark.to_value() == value
        except (
            KeyError,
            TypeError,
            ValueError,
            AttributeError,
            OverflowError,
        ) as error:
            raise MalformedEntryError("mark") from error
        if not known or not 0 <= mark.full_size <= mark.size:
            raise MalformedEntryError("mark")
        return mark


def signed_note(mark: Mark, sign: Callable[[bytes], bytes]) -> str:
    """Return the mark with its person's signature, as it is kept."""
    signature = base64.b64encode(sign(_signed_bytes(mark))).decode("ascii")
    return canonical.to_bytes(
        {"mark": mark.to_value(), "signature": signature}
    ).decode()


def mark_of(
    note: str, log: str, person: str, public_key: bytes, is_signed: SignatureCheck
) -> Mark | None:
    """Return the mark in a note, if this person made it for this logbook.

    Anything else is no mark: everybody goes on from their own alone, and one that was
    edited, or that somebody else signed, is never gone on from.

    Args:
        public_key: Of the person at the laptop, from their unlocked key and not from
            the record that is to be verified.
    """
    try:
        kept = json.loads(note)
        mark = Mark.from_value(kept["mark"])
        signature = base64.b64decode(kept["signature"], validate=True)
    except (MalformedEntryError, ValueError, KeyError, TypeError, RecursionError):
        return None
    if (mark.log, mark.person) != (log, person):
        return None
    return mark if is_signed(public_key, _signed_bytes(mark), signature) else None


def _signed_bytes(mark: Mark) -> bytes:
    return SIGNING_CONTEXT + canonical.to_bytes(mark.to_value())
