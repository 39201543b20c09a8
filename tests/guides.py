"""The guides the packs were made from, and whether a pack speaks in its own words."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

from logbook.domain.jurisdiction import JurisdictionPack

GUIDES = Path(__file__).parent / "vectors" / "guides"

LONGEST_QUOTE = 6
"""Words in a row that we may share with a guide, names of offices aside."""


def guide_of(pack: JurisdictionPack) -> str:
    """Return the text that a pack says it was made from."""
    for file in GUIDES.glob("*.txt"):
        content = file.read_bytes()
        if hashlib.sha256(content).hexdigest() == pack.guide.sha256:
            return content.decode()
    raise LookupError(pack.guide.title)


def texts(value: object) -> Iterator[str]:
    """Yield every text in a value of the packs."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


def copied_from_guide(pack: JurisdictionPack) -> list[str]:
    """Return what a pack says word for word as its guide.

    Titles of the guide, of its sources and of offices are names; how the guide says that
    something is left open is quoted on purpose.
    """
    runs = set(_runs(guide_of(pack)))
    quoted = {pack.guide.title}
    quoted |= {footnote.label for footnote in pack.footnotes}
    quoted |= {office.name for office in pack.offices}
    quoted |= {silence.display for silence in pack.silences}
    return [
        " ".join(run)
        for text in texts(pack)
        if text not in quoted
        for run in _runs(text)
        if run in runs
    ]


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"[a-z']+", text.lower())
    for at in range(len(words) - LONGEST_QUOTE):
        yield tuple(words[at : at + LONGEST_QUOTE + 1])
