"""Whether values that somebody received later are those a hand-over withheld."""

from collections.abc import Iterator

from logbook.domain.disclosure import opens
from logbook.domain.entry import Entry
from logbook.domain.errors import MalformedEntryError
from logbook.domain.handover import Handover
from logbook.domain.merkle import leaf_of
from logbook.domain.released_values import ReleasedValue, ReleasedValues
from logbook.domain.verdict import Reason

LARGEST_VALUES = 50 * 1024 * 1024
"""Bytes; the entries of a whole record are not larger."""


def check_values(told: Handover, content: bytes) -> Iterator[Reason]:
    """Say of each value whether it is what was signed.

    Args:
        told: A hand-over that was found sound; nothing is proved against another.
    """
    if len(content) > LARGEST_VALUES:
        yield Reason("value.malformed", detail="size")
        return
    try:
        brought = ReleasedValues.from_bytes(content)
    except MalformedEntryError as error:
        yield Reason("value.malformed", detail=error.why)
        return
    if brought.log != told.log:
        yield Reason("value.other-log")
        return
    read = [(Entry.from_bytes(each.payload), each) for each in told.entries]
    entries = {entry.number: entry for entry, _ in read}
    shown = {entry.number: each.fields.keys() for entry, each in read}
    for number, payload in brought.payloads:
        found = _entry_behind(told, number, payload)
        if found is None:
            yield Reason("value.entry-differs", entry=number)
            continue
        entries[number] = found
        yield Reason("value.entry-proved", entry=number)
    for each in brought.values:
        is_shown = each.field in shown.get(each.entry, ())
        yield _judged(each, entries.get(each.entry), is_shown=is_shown)


def _entry_behind(told: Handover, number: int, payload: bytes) -> Entry | None:
    """Return the entry a leaf stands for, if this is its payload."""
    leaf = leaf_of(payload)
    if not any(row.number == number and row.leaf == leaf for row in told.withheld):
        return None
    try:
        entry = Entry.from_bytes(payload)
    except MalformedEntryError:
        return None
    return entry if (entry.number, entry.log) == (number, told.log) else None


def _judged(each: ReleasedValue, entry: Entry | None, *, is_shown: bool) -> Reason:
    number, name = each.entry, each.field
    if entry is None:
        return Reason("value.entry-unknown", entry=number)
    if name not in entry.fields:
        return Reason("value.field-unknown", entry=number, detail=name)
    if not opens(entry.fields, name, each.shown):
        return Reason("value.differs", entry=number, detail=name)
    code = "value.shown" if is_shown else "value.proved"
    return Reason(code, entry=number, detail=name)
