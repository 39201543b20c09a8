"""What can be said of one row by looking at it alone, wherever it stands.

Nearly all the work of a verification is here, and it needs nothing but the row and
the keys of people: so it can be done for many rows at once, in any order, by whoever
has a processor to spare. `verifier` then puts the rows in order and judges.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from logbook.domain.bodies import strict_body_of
from logbook.domain.digest import Digest
from logbook.domain.disclosure import SALT_SIZE
from logbook.domain.entry import Entry, EntryKind, signed_bytes
from logbook.domain.errors import LogbookError, MalformedEntryError
from logbook.domain.glance import author_in_order
from logbook.domain.merkle import leaf_of
from logbook.domain.verification import FindingCode, SignatureCheck, StoredRow

KEY_KINDS = (
    EntryKind.LOGBOOK_CREATED,
    EntryKind.PERSON_ENROLLED,
    EntryKind.COUNTERSIGNED,
    EntryKind.REPORT_ISSUED,
    EntryKind.REPORT_PREPARED,
    EntryKind.REPORT_SIGNED_OFF,
)
"""Kinds that carry keys, or vouch for the record: later entries are judged by them."""

_KEY_KIND = re.compile(
    rb'"type":"(?:' + b"|".join(kind.value.encode() for kind in KEY_KINDS) + rb')"'
)


class Seen(NamedTuple):
    """What a row shows by itself; plain values, so that it can cross to a process.

    Attributes:
        author: Who says to have written it; none where the row is no entry.
        prev_root: Root of what stood before it, as it says; empty where it is none.
        misplaced: Code and detail of faults of its place.
        faults: Code and detail of every other fault.
        signed: Whether the signature is the author's; none if their key is not known.
        vouches: Whether later entries may be judged by it.
    """

    author: str | None
    prev_root: bytes
    misplaced: tuple[tuple[str, str], ...] = ()
    faults: tuple[tuple[str, str], ...] = ()
    signed: bool | None = None
    vouches: bool = False


def is_key_row(payload: bytes) -> bool:
    """Tell whether a row may be of a kind that others are judged by.

    Canonical bytes can be searched: a quotation mark inside a text is escaped. A row
    may be taken for one though it is none; the other way round cannot happen.
    """
    return _KEY_KIND.search(payload) is not None


def look_at(
    row: StoredRow, log: str, keys: Mapping[str, bytes], is_signed: SignatureCheck
) -> Seen:
    """Check everything about a row that does not depend on the others."""
    vouches = is_key_row(row.payload)
    plain = None if vouches else author_in_order(row, log)
    if plain is not None:
        author, prev_root = plain
        signed = _is_authors(row, keys.get(author), is_signed)
        return Seen(author, prev_root, signed=signed)
    try:
        entry, faults = _read(row, vouches=vouches)
    except MalformedEntryError as error:
        return Seen(None, b"", faults=((FindingCode.MALFORMED.value, error.why),))
    return Seen(
        entry.author,
        entry.prev_root.raw,
        _misplaced(entry, row, log),
        tuple(faults),
        _is_authors(row, keys.get(entry.author), is_signed),
        vouches,
    )


def _is_authors(
    row: StoredRow, key: bytes | None, is_signed: SignatureCheck
) -> bool | None:
    if key is None:
        return None
    return is_signed(key, signed_bytes(leaf_of(row.payload)), row.signature)


def _read(row: StoredRow, *, vouches: bool) -> tuple[Entry, list[tuple[str, str]]]:
    """Read a row in full, and return what is wrong with its values.

    Raises:
        MalformedEntryError: It is no entry.
    """
    signed = row.to_signed()
    faults = _content_faults(signed.entry, row)
    if not vouches:
        # The others are read by who judges by them.
        try:
            strict_body_of(signed)
        except LogbookError:
            faults.append((FindingCode.MALFORMED.value, "body"))
    return signed.entry, faults


def _misplaced(entry: Entry, row: StoredRow, log: str) -> tuple[tuple[str, str], ...]:
    faults = []
    if entry.number != row.number:
        faults.append((FindingCode.SEQUENCE.value, str(entry.number)))
    if entry.log != log:
        faults.append((FindingCode.OTHER_LOG.value, ""))
    return tuple(faults)


def _content_faults(entry: Entry, row: StoredRow) -> list[tuple[str, str]]:
    stored = {name: (salt, value) for name, salt, value in row.content}
    faults = []
    for name in sorted(entry.fields.keys() | stored.keys()):
        salt, value = stored.get(name, (b"", b""))
        digest = Digest.of(salt + name.encode("ascii", "replace") + value)
        if entry.fields.get(name) != digest or len(salt) != SALT_SIZE:
            faults.append((FindingCode.CONTENT.value, name))
    if len(stored) != len(row.content):
        # Two values under one name: who reads the other one reads another record.
        faults.append((FindingCode.CONTENT.value, "twice"))
    return faults
