"""Salted field digests: what lets a value be withheld and still be proved later."""

import base64
from collections.abc import Mapping
from dataclasses import dataclass

from logbook.domain.canonical import Value, to_bytes
from logbook.domain.digest import Digest
from logbook.domain.errors import MalformedEntryError

SALT_SIZE = 16
"""Bytes of salt in front of every field, so that nobody can guess a short value."""


@dataclass(frozen=True, slots=True)
class Disclosure:
    """The value of one field with the salt that hides it elsewhere."""

    salt: bytes
    value: Value

    def __post_init__(self) -> None:
        if len(self.salt) != SALT_SIZE:
            raise MalformedEntryError("salt")

    def digest(self, field: str) -> Digest:
        """Return ``SHA-256(salt || name || value)``, as it stands in the entry.

        The digest stands under the field's name in the signed payload, the salt has
        a fixed size and the value is canonical JSON: so it opens to one value only.
        """
        return Digest.of(self.salt + field.encode("ascii") + to_bytes(self.value))

    def to_value(self) -> Value:
        """Return salt and value as they are handed over."""
        return {
            "salt": base64.b64encode(self.salt).decode("ascii"),
            "value": self.value,
        }


def opens(committed: Mapping[str, Digest], field: str, shown: Disclosure) -> bool:
    """Tell whether *shown* is the value the entry was signed with."""
    return field in committed and committed[field] == shown.digest(field)
