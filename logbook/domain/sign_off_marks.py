"""Marking in a timeline what was written after a sign-off."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from logbook.domain.sign_off import is_after_sign_off
from logbook.domain.timeline import TimelineRow
from logbook.domain.wording import Phrase, Statement


def marked(
    rows: Iterable[TimelineRow], signed_off: Mapping[str, int]
) -> list[TimelineRow]:
    """Say of each row what of it came after the sign-off of its incident.

    Args:
        signed_off: Up to which entry each incident is signed off, as
            `logbook.domain.sign_off.signed_off_up_to` works it out. A report takes
            its own sign-off alone.
    """
    return [
        replace(row, statement=said) if said is not row.statement else row
        for row in rows
        for said in [_said(row, signed_off.get(row.incident or ""))]
    ]


def _said(row: TimelineRow, up_to: int | None) -> Statement:
    first, *later = row.numbers
    if is_after_sign_off(first, row.kind, up_to):
        return (Phrase("after-sign-off"), *row.statement)
    after = [each for each in later if up_to is not None and each > up_to]
    if not after:
        return row.statement
    amended = (Phrase("after-sign-off.amended", {"number": each}) for each in after)
    return (*row.statement, *amended)
