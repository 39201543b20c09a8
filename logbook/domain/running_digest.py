"""One digest over every stored byte of a record, from the first row on."""

import hashlib
import struct

from logbook.domain.digest import Digest
from logbook.domain.verification import StoredRow


class RunningDigest:
    """SHA-256 over rows, one after another.

    The root of the tree is over the payloads alone; this is over the signatures and
    the values beside them as well. The lengths of all parts stand before
    them, so no two different rows give the same bytes.
    """

    def __init__(self) -> None:
        self._sha = hashlib.sha256()

    def add(self, row: StoredRow) -> None:
        """Take the next row: its number, payload, signature, values and salts."""
        lengths = [len(row.payload), len(row.signature), len(row.content)]
        parts = [row.payload, row.signature]
        for name, salt, value in row.content:
            named = name.encode("utf-8", "surrogatepass")
            lengths += (len(named), len(salt), len(value))
            parts += (named, salt, value)
        head = struct.pack(f">q{len(lengths)}I", row.number, *lengths)
        self._sha.update(head + b"".join(parts))

    def digest(self) -> Digest:
        """Return the digest over everything so far."""
        return Digest(self._sha.copy().digest())
