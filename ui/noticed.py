"""Words that were not recorded because they hold what looks like a secret."""

from collections.abc import Callable
from dataclasses import dataclass

from logbook.domain.sensitive import Sighting


@dataclass(frozen=True, slots=True)
class Noticed:
    """What somebody has to decide before their words are recorded or taken back.

    Attributes:
        sightings: What was noticed, masked.
        record: Records the words as they are.
        go_back: Brings the form in order; its words are as they were.
    """

    sightings: tuple[Sighting, ...]
    record: Callable[[], None]
    go_back: Callable[[], None]
