"""What of a timeline goes into a file: one row each, as plain values."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from logbook.domain.canonical import Value
from logbook.domain.moment import Fidelity, Moment, Stamp, full_text, utc_text
from logbook.domain.timeline import Struck, TimelineRow
from logbook.domain.timeline_query import standings_of
from logbook.domain.wording import Phrase, Statement

Say = Callable[[Statement], str]
"""Puts a statement into the words of a language."""


class ExportFormat(StrEnum):
    """How a file is written. The values are recorded, and end the name of the file."""

    CSV = "csv"
    JSON = "json"
    JSON_LINES = "jsonl"
    TEXT = "txt"


@dataclass(frozen=True, slots=True)
class ExportHead:
    """What a file says about itself.

    Attributes:
        log: Id of the logbook.
        organisation: Whose logbook it is.
        upto: Number of the newest entry when it was begun.
        shown: What was chosen to be shown, as it stood on the screen.
        written: When, on the laptop's clock.
        rehearsal: Whether nothing in it really happened.
    """

    log: str
    organisation: str
    upto: int
    shown: str
    written: Stamp
    rehearsal: bool = False

    @property
    def written_text(self) -> str:
        """When it was written, with offset and UTC."""
        return full_text(self.written.at, self.written.offset)


@dataclass(frozen=True, slots=True)
class ExportedStruck:
    """Words that no longer hold, and what took their place."""

    words: str
    number: int
    recorded: Stamp
    author: str
    reason: str


@dataclass(frozen=True, slots=True)
class ExportedRow:
    """One row of a timeline, in words.

    Attributes:
        words: As they hold now.
        citation: How the entry is quoted elsewhere.
    """

    row: TimelineRow
    kind: str
    words: str
    struck: tuple[ExportedStruck, ...]
    citation: str

    @property
    def standings(self) -> list[str]:
        """How it stands, as codes."""
        return sorted(standing.value for standing in standings_of(self.row))

    def to_value(self) -> dict[str, Value]:
        """Return everything as plain values; README says what each means."""
        row = self.row
        return {
            "number": row.number,
            "numbers": list(row.numbers),
            "incident": row.incident,
            "kind": row.label.code.removeprefix("kind."),
            "kind_words": self.kind,
            "phase": row.phase,
            "author": row.author,
            "author_name": row.author_name,
            "happened": _happened(row.happened),
            "recorded": _recorded(row.recorded),
            "late_seconds": _seconds(row.late),
            "standing": [*self.standings],
            "words": self.words,
            "struck": [_struck(each) for each in self.struck],
            "citation": self.citation,
        }


def exported(row: TimelineRow, say: Say) -> ExportedRow:
    """Put a row into words for a file."""
    return ExportedRow(
        row=row,
        kind=say((row.label,)),
        words=say(row.statement),
        struck=tuple(_said(struck, say) for struck in row.struck),
        citation=say((citation_of(row),)),
    )


def citation_of(row: TimelineRow) -> Phrase:
    """Return how a row is quoted: ``entry 412, 2026-11-21 06:41 -06:00 (12:41Z)``."""
    happened, recorded = row.happened, row.recorded
    if happened is None or happened.at is None:
        when = full_text(recorded.at, recorded.offset)
    else:
        when = full_text(happened.at, happened.offset)
    return Phrase("citation", {"number": row.number, "when": when})


def _said(struck: Struck, say: Say) -> ExportedStruck:
    return ExportedStruck(
        words=say(struck.statement),
        number=struck.number,
        recorded=struck.recorded,
        author=struck.author,
        reason=struck.reason,
    )


def _happened(moment: Moment | None) -> Value:
    if moment is None:
        return None
    local = moment.local
    return {
        "utc": None if moment.at is None else utc_text(moment.at, "seconds"),
        "local": None if local is None else local.isoformat(timespec="seconds"),
        "fidelity": Fidelity(moment.fidelity).value,
        "source": moment.source.value,
    }


def _recorded(stamp: Stamp) -> Value:
    return {
        "utc": utc_text(stamp.at),
        "local": stamp.local.isoformat(timespec="seconds"),
    }


def _struck(struck: ExportedStruck) -> Value:
    return {
        "words": struck.words,
        "replaced_by": struck.number,
        "recorded": _recorded(struck.recorded),
        "author_name": struck.author,
        "reason": struck.reason,
    }


def _seconds(length: timedelta | None) -> int | None:
    return None if length is None else length // timedelta(seconds=1)
