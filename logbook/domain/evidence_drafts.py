"""What somebody is about to record about evidence, and what still stands in the way."""

from dataclasses import dataclass, field
from datetime import datetime

from logbook.domain.draft import (
    Problem,
    Problems,
    future_problem,
    past_problem,
    present,
    reason_problem,
    text_problem,
)
from logbook.domain.drawing import Drawing
from logbook.domain.errors import MalformedEntryError
from logbook.domain.evidence import Holder
from logbook.domain.evidence_bodies import (
    Altered,
    CustodyPurpose,
    EvidenceType,
    HashCheck,
    Hashed,
    Originality,
    Seal,
    Sensitivity,
    Side,
    SignedHow,
)
from logbook.domain.moment import Fidelity, Moment

MOST_OFFSET = 10 * 366 * 24 * 3600
"""Seconds the clock of a source may be off; a larger number is a slip."""

VOLATILITY = range(1, 8)
"""Places in the order of volatility: memory first, archive media last (RFC 3227)."""

_MANY = 255
"""Characters of what has to fit a line of a label or a list."""


@dataclass(frozen=True, slots=True)
class ItemDraft:
    """What is said of an item that is being registered; see `EvidenceRegistered`.

    Attributes:
        clock_offset: As typed, in seconds; empty where nobody knows.
    """

    happened: Moment
    name: str = ""
    type: EvidenceType = EvidenceType.OTHER
    originality: Originality = Originality.UNKNOWN
    description: str = ""
    collected_by: str = ""
    witness: str = ""
    source_system: str = ""
    source_details: str = ""
    found_at: str = ""
    clock_offset: str = ""
    method: str = ""
    tool: str = ""
    tool_version: str = ""
    altered: Altered = Altered.UNKNOWN
    altered_words: str = ""
    volatility: int | None = None
    stored: str = ""
    seal: str = ""
    photographs: str = ""
    sensitivity: Sensitivity = Sensitivity.NOT_STATED
    notes: str = ""
    received: Moment | None = None
    received_words: str = ""
    source_hash: str = ""

    def problems(self, now: datetime) -> Problems:
        """Return what still stands in the way of registering it."""
        something = self.altered is Altered.SOMETHING
        optional = (
            "description",
            "collected_by",
            "witness",
            "source_system",
            "source_details",
            "found_at",
            "method",
            "tool",
            "tool_version",
            "source_hash",
            "stored",
            "photographs",
            "notes",
            "received_words",
        )
        found = {
            name: text_problem(getattr(self, name), required=False) for name in optional
        }
        return present(
            {
                **found,
                "name": line_problem(self.name),
                "seal": line_problem(self.seal, required=False),
                "happened": past_problem(self.happened, now),
                "received": self._received_problem(now),
                "altered_words": text_problem(self.altered_words, required=something),
                "clock_offset": _offset_problem(self.clock_offset),
                "volatility": _volatility_problem(self.volatility),
            }
        )

    def _received_problem(self, now: datetime) -> Problem | None:
        got = self.received
        if got is None:
            return None
        too_soon = before_problem(got, self.happened) is not None
        return past_problem(got, now) or (
            Problem.BEFORE_COLLECTED if too_soon else None
        )

    @property
    def offset(self) -> int | None:
        """The offset of the source's clock in seconds, none where nobody knows."""
        return int(self.clock_offset) if self.clock_offset.strip() else None


@dataclass(frozen=True, slots=True)
class HashResult:
    """What came of hashing something of an item; only the services make one.

    Attributes:
        found: SHA-256 that was computed; empty where nothing was.
        differing: Paths in a folder that came back under which something else lies
            than was taken in, or nothing, or something new.
    """

    hashed: Hashed = Hashed.NOTHING
    checked: HashCheck = HashCheck.NOT_DONE
    found: str = ""
    differing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SignatureDraft:
    """How somebody signs here: on the touchpad, or in ink on the receipt."""

    how: SignedHow = SignedHow.NOT_SIGNED
    drawn: str = ""

    @property
    def problem(self) -> Problem | None:
        """What is wrong with it, if anything."""
        if self.how is not SignedHow.DRAWN:
            return None
        try:
            drawing = Drawing.from_text(self.drawn)
        except MalformedEntryError:
            return Problem.EMPTY
        return None if drawing.is_enough else Problem.EMPTY


@dataclass(frozen=True, slots=True)
class TransferDraft:
    """An item is about to pass from one person to another.

    Attributes:
        giver: Who gives it: the author, or somebody from outside.
        taker: Who gets it: somebody enrolled here, or somebody from outside.
        knows_gap: Whether the author says that nobody knows how it came to the giver.
        without_giver: Whether a supervisor takes over what its holder cannot hand
            over any more; the reason says why, and it is a finding for ever.
    """

    item: str
    purpose: CustodyPurpose
    giver: Holder
    taker: Holder
    happened: Moment
    reason: str = ""
    condition: str = ""
    seal: Seal = Seal.NOT_LOOKED
    seal_number: str = ""
    hash: HashResult = field(default_factory=HashResult)
    carrier: str = ""
    stored: str = ""
    back_by: Moment | None = None
    giver_signs: SignatureDraft = field(default_factory=SignatureDraft)
    taker_signs: SignatureDraft = field(default_factory=SignatureDraft)
    knows_gap: bool = False
    without_giver: bool = False

    def problems(self, now: datetime, since: Moment) -> Problems:
        """Return what still stands in the way of recording it.

        Args:
            since: When who had it last got it, as far as anybody knows.
        """
        moved = self.purpose is CustodyPurpose.MOVE
        back = future_problem(self.back_by, now) if self.back_by else None
        return present(
            {
                "giver": line_problem(self.giver.name),
                "taker": line_problem(self.taker.name),
                "reason": reason_problem(self.reason),
                "happened": past_problem(self.happened, now)
                or before_problem(self.happened, since),
                "condition": text_problem(self.condition, required=False),
                "seal_number": line_problem(self.seal_number, required=False),
                "carrier": text_problem(self.carrier, required=False),
                "stored": text_problem(self.stored, required=moved),
                "back_by": back,
                "giver_signs": self.giver_signs.problem,
                "taker_signs": self.taker_signs.problem,
            }
        )


@dataclass(frozen=True, slots=True)
class AcceptDraft:
    """Who was to receive an item looks at it and takes it."""

    happened: Moment
    condition: str = ""
    seal: Seal = Seal.NOT_LOOKED
    seal_number: str = ""
    hash: HashResult = field(default_factory=HashResult)
    stored: str = ""

    def problems(self, now: datetime, given: Moment) -> Problems:
        """Return what still stands in the way; *given* is when it was given away."""
        return present(
            {
                "happened": past_problem(self.happened, now)
                or before_problem(self.happened, given),
                "condition": text_problem(self.condition, required=False),
                "seal_number": line_problem(self.seal_number, required=False),
                "stored": text_problem(self.stored, required=False),
            }
        )


@dataclass(frozen=True, slots=True)
class InkDraft:
    """A signature in ink was seen on the printed receipt."""

    item: str
    side: Side
    happened: Moment
    kept: str = ""

    def problems(self, now: datetime) -> Problems:
        """Return what still stands in the way of recording it."""
        return present(
            {
                "happened": past_problem(self.happened, now),
                "kept": text_problem(self.kept),
            }
        )


@dataclass(frozen=True, slots=True)
class DisposalDraft:
    """An item is about to be disposed of, before a witness.

    Attributes:
        witness: Somebody else than the author.
    """

    item: str
    happened: Moment
    authority: str = ""
    method: str = ""
    witness: Holder = field(default_factory=lambda: Holder(""))
    witness_signs: SignatureDraft = field(default_factory=SignatureDraft)
    words: str = ""

    def problems(self, now: datetime, since: Moment) -> Problems:
        """Return what still stands in the way of recording it."""
        return present(
            {
                "authority": text_problem(self.authority),
                "method": text_problem(self.method),
                "witness": line_problem(self.witness.name),
                "witness_signs": self.witness_signs.problem,
                "happened": past_problem(self.happened, now)
                or before_problem(self.happened, since),
                "words": text_problem(self.words, required=False),
            }
        )


def line_problem(text: str, *, required: bool = True) -> Problem | None:
    """Return what is wrong with words that have to fit a line."""
    if len(text) > _MANY:
        return Problem.TOO_LONG
    return text_problem(text, required=required)


def before_problem(moment: Moment, since: Moment) -> Problem | None:
    """Return what is wrong with a time that has to lie after another."""
    ends = moment.latest
    if since.at is None or ends is None or since.fidelity is Fidelity.BEFORE:
        return None
    return Problem.BEFORE_HELD if ends < since.at else None


def _offset_problem(text: str) -> Problem | None:
    if not text.strip():
        return None
    try:
        seconds = int(text)
    except ValueError:
        return Problem.NOT_A_NUMBER
    return Problem.NOT_A_NUMBER if abs(seconds) > MOST_OFFSET else None


def _volatility_problem(place: int | None) -> Problem | None:
    return None if place is None or place in VOLATILITY else Problem.UNKNOWN_CHOICE
