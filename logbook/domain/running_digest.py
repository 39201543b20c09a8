"""One digest over every stored byte of a record, from the first row on."""

import hashlib
import struct

from logbook.domain.digest import Digest
from logbook.domain.verification import StoredRow

_ROW = struct.Struct(">qIII")
_VALUE = struct.Struct(">III")


class RunningDigest:
    """SHA-256 over rows, one after another.

    The root of the tree is over the payloads alone; this is over the signatures and
    the values beside them as well. Every part stands behind its length, so no two
    different rows give the same bytes.
    """

    def __init__(self) -> None:
        self._sha = hashlib.sha256()

    def add(self, row: StoredRow) -> None:
        """Take the next row: its number, payload, signature, values and salts."""
        payload, signature, content = row.payload, row.signature, row.content
        parts = [
            _ROW.pack(row.number, len(payload), len(signature), len(content)),
            payload,
            signature,
        ]
        for name, salt, value in content:
            named = name.encode("utf-8", "surrogatepass")
            parts += (
                _VALUE.pack(len(named), len(salt), len(value)),
                named,
                salt,
                value,
            )
        self._sha.update(b"".join(parts))

    def digest(self) -> Digest:
        """Return the digest over everything so far."""
        return Digest(self._sha.copy().digest())
