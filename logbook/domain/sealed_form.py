"""How long a sealed object of the vault is, and of which parts it is made.

A header, then the content in chunks, each encrypted and authenticated for itself; the
last one says that it is the last. `crypto.evidence_stream` makes and opens them.
"""

CHUNK = 64 * 1024
"""Bytes of content in every chunk but the last, which has fewer or as many."""

TAG = 16
"""Bytes each chunk grows by."""

SEALED_CHUNK = CHUNK + TAG

MAGIC = b"IRLOG-EVIDENCE\x01\n"
"""The first 16 bytes of every object: what it is, and version 1 of its form."""

ID = 32
"""Bytes of the random name of an item, which follow the first ones."""

HEADER = len(MAGIC) + ID


def sealed_size(size: int) -> int:
    """Return how many bytes *size* bytes of content are once they are sealed."""
    return HEADER + size + TAG * max(1, -(-size // CHUNK))


def content_size(sealed: int) -> int | None:
    """Return how many bytes of content an object holds, none if it cannot be one."""
    chunks, rest = divmod(sealed - HEADER, SEALED_CHUNK)
    whole = max(chunks, 0) * CHUNK
    if sealed < HEADER + TAG or 0 < rest < TAG or (rest == TAG and chunks):
        return None
    return whole + max(rest - TAG, 0)
