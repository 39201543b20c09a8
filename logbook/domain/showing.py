"""Where each statement of a guide is shown to people: the promise the windows keep.

The table below is the one place that says it. `incident-logbook packs check` holds
every pack against it, and a test of the windows opens each room of each place and
looks for the words named here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.step import Phase

HELP = "help"
"""The room that tells what the guide says and does not say; others are phases."""


class Carrier(StrEnum):
    """What can stand for a statement."""

    FOOTNOTE = "footnote"
    OFFICE = "office"
    STEP = "step"
    QUESTION = "question"
    ASSESSMENT = "assessment"
    DUTY = "duty"
    SILENCE = "silence"
    BACKGROUND = "background"


@dataclass(frozen=True, slots=True)
class Showing:
    """Something that stands for statements of the guide, and where it is shown.

    Attributes:
        room: Name of the room: a phase, or `HELP`.
        words: What is to be read there.
    """

    carrier: Carrier
    statements: tuple[str, ...]
    room: str
    words: str


_SHOWN: tuple[tuple[str, Carrier, str | None, str], ...] = (
    ("steps", Carrier.STEP, None, "title"),
    ("questions", Carrier.QUESTION, Phase.DOCUMENT, "label"),
    ("assessments", Carrier.ASSESSMENT, Phase.ASSESS, "question"),
    ("duties", Carrier.DUTY, Phase.NOTIFY, "title"),
    ("offices", Carrier.OFFICE, HELP, "name"),
    ("footnotes", Carrier.FOOTNOTE, HELP, "label"),
    ("silences", Carrier.SILENCE, HELP, "display"),
    ("background", Carrier.BACKGROUND, HELP, "text"),
)
"""List of the pack, its carrier, the room, and what of each item is read there; a step
is shown in the room of its phase."""


def showings_of(pack: JurisdictionPack) -> Iterator[Showing]:
    """Yield everything that stands for statements of the guide of a place."""
    for name, carrier, room, shown in _SHOWN:
        for item in getattr(pack, name):
            if item.statements:
                where = room or item.phase
                yield Showing(carrier, item.statements, where, getattr(item, shown))
