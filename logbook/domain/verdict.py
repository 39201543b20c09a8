"""What a check of a hand-over says: a verdict, the reasons for it, what was read."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """The one word a check ends with; other people's scripts read it."""

    VALID = "VALID"
    UNPINNED = "UNPINNED"
    INVALID = "INVALID"
    UNREADABLE = "UNREADABLE"


NOTHING_TO_JUDGE = frozenset(
    {
        "folder.not-a-handover",
        "folder.file-unreadable",
        "fingerprint.malformed",
        "entries.format-unknown",
    }
)
"""Reasons that say nothing about whether it is genuine."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing a check found wrong.

    Attributes:
        code: Stable; ``resources/verify/reasons.toml`` holds its sentence.
        file: Name inside the folder.
        page: Page of the report.
        entry: Number of an entry.
        detail: A person's id, a field or a figure; never words of the record.
        count: How many there are of what a note speaks of.
    """

    code: str
    file: str | None = None
    page: int | None = None
    entry: int | None = None
    detail: str | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True)
class HandoverFacts:
    """What the hand-over says of itself; true only as far as the verdict goes.

    Attributes:
        signer: Name of the person who signed the report, empty if nobody did.
        size: How many entries the record had.
        entries: How many of them are shown.
        fingerprint: SHA-256 of the authority's certificate, in hexadecimal.
        language: Of the report (BCP 47).
    """

    log: str = ""
    organisation: str = ""
    report: str = ""
    incident: str = ""
    title: str = ""
    recipient: str = ""
    signer: str = ""
    size: int = 0
    entries: int = 0
    fingerprint: str = ""
    rehearsal: bool = False
    language: str = ""


PROVED = frozenset({"value.proved", "value.shown", "value.entry-proved"})
"""What is said of a value that belongs where it says it does."""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """The outcome of checking one hand-over.

    Attributes:
        notes: What was seen and has no part in the verdict.
        withheld: What a sound hand-over does not show, counted by class.
        values: What is to be said of values that were brought along, one by one.
    """

    verdict: Verdict
    reasons: tuple[Reason, ...]
    facts: HandoverFacts
    notes: tuple[Reason, ...] = ()
    withheld: tuple[Reason, ...] = ()
    values: tuple[Reason, ...] = ()

    @property
    def are_values_proved(self) -> bool:
        """Whether every value that was brought along is what was signed."""
        return all(each.code in PROVED for each in self.values)


def verdict_of(reasons: Iterable[Reason], *, pinned: bool) -> Verdict:
    """Return the verdict for what was found.

    Args:
        pinned: Whether a root fingerprint from another channel was compared.
    """
    codes = {reason.code for reason in reasons}
    if codes - NOTHING_TO_JUDGE:
        return Verdict.INVALID
    if codes:
        return Verdict.UNREADABLE
    return Verdict.VALID if pinned else Verdict.UNPINNED
