"""What was found at an item of evidence, and what somebody said about it."""

from dataclasses import dataclass
from enum import StrEnum


class FindingKind(StrEnum):
    """What can be found at an item; each stays for ever.

    ``seal-differs``: the seal has another number than before, and nobody said that the
    old one was broken or gone.
    ``not-signed-by-itself``: somebody who is enrolled gave, took or witnessed it, and
    it was not their own key that said so. ``same-person``: one person under two names.
    ``out-of-turn``: an entry that does not follow from what stood before it.
    ``times-cross``: by the times that are claimed, two people had it at once.
    """

    MISSING = "missing"
    DAMAGED = "damaged"
    SWAPPED = "swapped"
    HASH_DIFFERS = "hash-differs"
    SEAL_BROKEN = "seal-broken"
    SEAL_DIFFERS = "seal-differs"
    NOT_SIGNED_BY_ITSELF = "not-signed-by-itself"
    SAME_PERSON = "same-person"
    OUT_OF_TURN = "out-of-turn"
    TIMES_CROSS = "times-cross"
    NUMBER_TWICE = "number-twice"
    STORED_TWICE = "stored-twice"


@dataclass(frozen=True, slots=True)
class Explanation:
    """What somebody said about a finding."""

    entry: int
    author: str
    words: str


@dataclass(frozen=True, slots=True)
class ItemFinding:
    """Something that keeps an item from being called intact, for ever.

    Attributes:
        entry: The entry it stands in.
        file: Which file of the item, 0 for all of it.
        found: SHA-256 that was found; empty where there is none.
        differing: Files of a folder that came back otherwise; *more* are not named.
        explained: Entries that explain it.
    """

    kind: FindingKind
    entry: int
    file: int = 0
    found: str = ""
    differing: str = ""
    more: int = 0
    explained: tuple[Explanation, ...] = ()
