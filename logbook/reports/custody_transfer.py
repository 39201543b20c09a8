"""One hand-over or disposal in boxes: who, when, why, what was seen, who signed."""

from collections.abc import Iterator
from dataclasses import dataclass

from logbook.domain.drawing import Drawing
from logbook.domain.errors import MalformedEntryError
from logbook.domain.evidence import Disposal, EvidenceItem, Holder, Signature, Transfer
from logbook.domain.evidence_bodies import (
    CustodyAccepted,
    CustodyTransferred,
    HashCheck,
    Hashed,
    SignedHow,
)
from logbook.domain.evidence_words import signature_words, transfer_state
from logbook.domain.people import People
from logbook.domain.wording import Phrase
from logbook.reports.closing_parts import fingerprint_groups
from logbook.reports.custody_fields import moment_text, strong
from logbook.reports.grid import Framed, Row
from logbook.reports.setting import BODY, STRONG, Block
from logbook.reports.words import Words

SMALL_INK, INK = 30.0, 48.0
"""Points of room for a signature: shown again on a sheet, given on a receipt."""

_DATE = 0.32
"""Share of the width for the date beside a signature in ink."""


def transfer_title(item: EvidenceItem, transfer: Transfer, words: Words) -> str:
    """Return which transfer of how many it is, and what for."""
    purpose = Phrase(f"custody.purpose.{transfer.body.purpose}")
    return words(
        "custody.transfer",
        item=item.number,
        nth=transfer.nth,
        count=len(item.transfers),
        purpose=words.phrase(purpose),
    )


@dataclass(frozen=True, slots=True)
class _Side:
    """Somebody who gives, takes or witnesses, and how they signed."""

    person: Holder
    signature: Signature
    drawn: str

    def box(self, label: str, words: Words, ink: float, how: str = "") -> Framed:
        """Return their box; *how* instead of what is said of the signature."""
        person, is_drawn = self.person, self.signature.how is SignedHow.DRAWN
        said: list[Block] = [(person.name, STRONG)]
        if person.agency:
            said.append((words("custody.agency", agency=person.agency), BODY))
        if person.badge:
            said.append((words("custody.badge", badge=person.badge), BODY))
        if person.id:
            said.append((words("custody.here"), BODY))
        said.append((how or words.phrase(signature_words(self.signature)), BODY))
        drawing = drawing_in(self.drawn) if is_drawn else None
        if is_drawn and drawing is None:
            said.append((words("custody.unreadable"), BODY))
        room = ink if drawing is not None else 0.0
        return Framed(words(f"custody.{label}"), said, None, room, drawing)


class TransferBoxes:
    """The boxes of one transfer."""

    def __init__(self, transfer: Transfer, people: People, words: Words) -> None:
        self._transfer, self._people, self._words = transfer, people, words

    def rows(self, ink: float) -> list[Row]:
        """Return them; *ink* is the room for a signature in points."""
        return [*self.who(ink), *self.what()]

    def who(self, ink: float) -> list[Row]:
        """Return when it passed between whom, and why."""
        return [*self._about(), *self._sides(ink)]

    def what(self) -> list[Row]:
        """Return what was seen of it, and where it went."""
        return [*self._looked_at(), *self._onward()]

    def to_sign(self) -> list[Row]:
        """Return a row for each side that is still to sign in ink."""
        transfer = self._transfer
        sides = (transfer.giver, transfer.given), (transfer.taker, transfer.taken)
        return [
            sign_row(person, self._words)
            for person, signature in sides
            if signature.is_awaited
        ]

    def _about(self) -> Iterator[Row]:
        transfer, words = self._transfer, self._words
        body = transfer.body
        recorded = words(
            "custody.by-entry",
            when=words.stamp(transfer.recorded),
            name=self._people.name_of(transfer.author),
            number=transfer.entry,
        )
        yield [
            self._box("when", moment_text(transfer.at, words)),
            self._box("recorded", recorded),
            self._box("state", words.phrase(transfer_state(transfer))),
        ]
        if transfer.breaks or body.gap:
            yield [Framed(words("custody.gap"), strong(words("custody.said-gap")))]
        yield [self._box("reason", body.reason)]

    def _sides(self, ink: float) -> Iterator[Row]:
        transfer, words = self._transfer, self._words
        body = transfer.body
        given = _Side(transfer.giver, transfer.given, body.from_drawn)
        taken = _Side(transfer.taker, transfer.taken, body.to_drawn)
        taken_how = words.phrase(signature_words(transfer.taken))
        if transfer.taken.how is SignedHow.NOT_SIGNED and not transfer.is_done:
            taken_how = words("custody.not-accepted")
        yield [
            given.box("giver", words, ink),
            taken.box("taker", words, ink, taken_how),
        ]
        if not body.from_id and not body.to_id:
            yield [Framed(words("custody.recorded"), strong(words("custody.as-told")))]

    def _looked_at(self) -> Iterator[Row]:
        body, accepted, words = (
            self._transfer.body,
            self._transfer.accepted,
            self._words,
        )
        seals, hashes = _seal(body, words), _compared(body, words)
        conditions = body.condition or words("custody.not-stated")
        if accepted is not None:
            received = (
                _seal(accepted, words),
                _compared(accepted, words),
                accepted.condition or words("custody.not-stated"),
            )
            seals, hashes, conditions = (
                f"{words('custody.by-giver', words=given)}\n"
                f"{words('custody.by-taker', words=taken)}"
                for given, taken in zip(
                    (seals, hashes, conditions), received, strict=True
                )
            )
        yield [
            self._box("seal", seals),
            self._box("compared", hashes),
            self._box("condition", conditions),
        ]

    def _onward(self) -> Iterator[Row]:
        body, accepted, words = (
            self._transfer.body,
            self._transfer.accepted,
            self._words,
        )
        stored = accepted.stored if accepted and accepted.stored else body.stored
        back = words("custody.not-stated")
        if body.back_by is not None:
            back = moment_text(body.back_by, words)
        yield [
            self._box("carrier", body.carrier),
            self._box("kept-next", stored),
            self._box("back-by", back),
        ]

    def _box(self, label: str, text: str) -> Framed:
        said = text.strip() or self._words("custody.not-stated")
        return Framed(self._words(f"custody.{label}"), [(said, STRONG)])


class DisposalBoxes:
    """The boxes of a disposal."""

    def __init__(self, disposal: Disposal, people: People, words: Words) -> None:
        self._disposal, self._people, self._words = disposal, people, words

    def rows(self, ink: float) -> list[Row]:
        """Return them; *ink* is the room for a signature in points."""
        disposal, words = self._disposal, self._words
        body = disposal.body
        name = self._people.name_of(disposal.author)
        key = Signature(SignedHow.KEY, entry=disposal.entry)
        author = _Side(Holder(name, disposal.author), key, "")
        witness = _Side(disposal.seen_by, disposal.witness, body.witness_drawn)
        further = body.words.strip() or words("custody.not-stated")
        return [
            [
                Framed(
                    words("custody.when"), strong(moment_text(body.happened, words))
                ),
                Framed(words("custody.authority"), strong(body.authority)),
            ],
            [Framed(words("custody.disposal.method"), strong(body.method))],
            [
                author.box("disposal.by", words, ink),
                witness.box("disposal.witness", words, ink),
            ],
            [Framed(words("custody.disposal.words"), strong(further))],
        ]

    def to_sign(self) -> list[Row]:
        """Return a row for the witness, if they are still to sign in ink."""
        if not self._disposal.witness.is_awaited:
            return []
        return [sign_row(self._disposal.seen_by, self._words)]


def sign_row(person: Holder, words: Words) -> Row:
    """Return room to sign by hand, with the name printed beside it."""
    return [
        Framed(words("custody.sign", name=person.name), (), 1 - _DATE, INK),
        Framed(words("date"), (), _DATE, INK),
    ]


def drawing_in(text: str) -> Drawing | None:
    """Return a kept drawing, none if it is not one."""
    try:
        drawing = Drawing.from_text(text)
    except MalformedEntryError:
        return None
    return drawing if drawing.points else None


def _seal(body: CustodyTransferred | CustodyAccepted, words: Words) -> str:
    said = words(f"custody.seal.{body.seal}")
    if body.seal_number:
        return words("custody.seal.number", seal=said, number=body.seal_number)
    return said


def _compared(body: CustodyTransferred | CustodyAccepted, words: Words) -> str:
    found = fingerprint_groups(body.found)
    said = words(f"custody.compared.{body.checked}", found=found)
    if body.hashed is Hashed.NOTHING or body.checked is HashCheck.NO_FILE:
        return said
    return words(f"custody.of.{body.hashed}", result=said)
