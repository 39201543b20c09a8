"""A real logbook whose evidence went out and came back, for papers about it."""

import math
from dataclasses import replace
from pathlib import Path

from logbook.application.evidence_exports import EvidenceExportRequest
from logbook.application.handoffs import IssuedReport
from logbook.application.incidents import IncidentDraft
from logbook.bootstrap.creating import FirstPerson, NewLogbook, create_logbook
from logbook.bootstrap.opening import OpenLogbook, open_logbook
from logbook.domain.drawing import Drawing
from logbook.domain.evidence import EvidenceItem, Holder
from logbook.domain.evidence_bodies import (
    Altered,
    CustodyPurpose,
    EvidenceType,
    Originality,
    Sensitivity,
    SignedHow,
)
from logbook.domain.evidence_drafts import (
    AcceptDraft,
    DisposalDraft,
    HashResult,
    ItemDraft,
    SignatureDraft,
    TransferDraft,
)
from logbook.domain.moment import Fidelity, Moment
from logbook.domain.report import Report
from logbook.domain.role import Role

WORDS = b"velvet tractor ninety lemon kite"
INCIDENT = "WIN-0001"
SUPERVISOR, CLERK = "B. Sample", "A. Example"
POLICE = Holder("Det. J. Fictional", agency="Example Police Service", badge="EX-123")
LABORATORY = Holder("L. Invented", agency="Laboratory of Examples")
INK = SignatureDraft(SignedHow.INK_AWAITED)
CONTENT = b"a plainly fictional image of a disk\n" * 4000

SAID = ItemDraft(
    happened=Moment(None, 0, Fidelity.UNKNOWN),
    name="Image of the disk of FIN-WS-07",
    type=EvidenceType.IMAGE,
    originality=Originality.COPY,
    description="The whole disk, taken while the computer was off.",
    collected_by="A. Example, clerk, extension 0000",
    witness="W. Onlooker",
    source_system="FIN-WS-07, finance",
    source_details="Serial EX-0001, MAC 00:00:5E:00:53:01",
    found_at="Room 204, City Hall",
    clock_offset="-4",
    method="Read with a write blocker",
    tool="imager",
    tool_version="9.1",
    source_hash="MD5 0cc175b9c0f1b6a831c399e269772661",
    altered=Altered.SOMETHING,
    altered_words="The write blocker logged one retry.",
    volatility=4,
    stored="Safe of IT, key with B. Sample",
    seal="S-4711",
    photographs="P-1 to P-3",
    sensitivity=Sensitivity.PERSONAL,
    notes="The lid is scratched.",
)
"""Every field of the register, each with words that stand nowhere else."""


def by_hand(strokes: int = 3) -> str:
    """Return a signature as a hand draws one."""
    return Drawing(
        tuple(
            tuple(
                (
                    60 + i * 9 + 200 * stroke,
                    int(150 + 80 * math.sin(i / 4 + stroke) * math.cos(i / 9)),
                )
                for i in range(60)
            )
            for stroke in range(strokes)
        )
    ).to_text()


DRAWN = SignatureDraft(SignedHow.DRAWN, by_hand())


class Desk:
    """One laptop, two people who take turns at it, and what they have in hand."""

    def __init__(self, folder: Path, place: str = "ca-on-windsor") -> None:
        self.folder = folder
        people = [
            FirstPerson(SUPERVISOR, Role.SUPERVISOR),
            FirstPerson(CLERK, Role.RESPONDER),
        ]
        plan = NewLogbook(
            folder / "w.irlog", "City of Windsor", "Windsor", place, people
        )
        create_logbook(plan, [bytearray(WORDS) for _ in people])
        self.book = self._unlock(CLERK)
        begun = IncidentDraft("A red screen at city hall", "ransomware", self.now())
        self.incident = self.book.incidents.open(begun).entry.incident or ""

    def _unlock(self, name: str) -> OpenLogbook:
        return open_logbook(self.folder / "w.irlog", name, bytearray(WORDS))

    def sits(self, name: str) -> None:
        """Let somebody else unlock."""
        self.close()
        self.book = self._unlock(name)

    def close(self) -> None:
        self.book.close()

    def now(self) -> Moment:
        return self.book.journal.clock.now().moment()

    @property
    def me(self) -> Holder:
        return self.book.evidence.custody.me()

    def item(self, number: str) -> EvidenceItem:
        return self.book.evidence.register.item(self.incident, number)

    def take_in(self, draft: ItemDraft = SAID, content: bytes = CONTENT) -> str:
        """Take a file in and return the item's number."""
        source = self.folder / "fin-ws-07.img"
        source.write_bytes(content)
        register = self.book.evidence.register
        draft = replace(draft, happened=self.now())
        found = register.look(source)
        *_, last = register.intake(self.incident, draft, found)
        assert last.entry is not None
        return _number_in(last.entry.disclosed["item"].value)

    def bag(self, name: str = "Telephone of the clerk", seal: str = "") -> str:
        """Register a thing and return its number."""
        draft = ItemDraft(
            self.now(),
            name=name,
            type=EvidenceType.DEVICE,
            originality=Originality.ORIGINAL,
            seal=seal,
        )
        signed = self.book.evidence.register.register(self.incident, draft)
        return _number_in(signed.disclosed["item"].value)

    def give(
        self,
        item: str,
        taker: Holder,
        *,
        giver: Holder | None = None,
        purpose: CustodyPurpose = CustodyPurpose.HAND_OVER,
        taker_signs: SignatureDraft = DRAWN,
        giver_signs: SignatureDraft | None = None,
        **more: object,
    ) -> int:
        """Record a transfer and return the number of its entry."""
        draft = TransferDraft(
            item,
            purpose,
            giver or self.me,
            taker,
            self.now(),
            reason="Asked for in writing.",
            taker_signs=taker_signs,
            giver_signs=giver_signs or SignatureDraft(),
        )
        draft = replace(draft, **more)  # type: ignore[arg-type]
        return self.book.evidence.custody.transfer(self.incident, draft).number

    def accept(self, transfer: int, **more: object) -> int:
        draft = replace(AcceptDraft(self.now()), **more)  # type: ignore[arg-type]
        custody = self.book.evidence.custody
        return custody.accept(self.incident, transfer, draft).number

    def dispose(self, item: str, witness: Holder, signs: SignatureDraft = INK) -> int:
        draft = DisposalDraft(
            item,
            self.now(),
            authority="Order 12 of the example court",
            method="Shredded.",
            witness=witness,
            witness_signs=signs,
        )
        return self.book.evidence.custody.dispose(self.incident, draft).number

    def computed(self, item: str, content: bytes | None = None) -> HashResult:
        """Compute a SHA-256 again: of what is stored, or of what came back."""
        custody = self.book.evidence.custody
        if content is None:
            steps = custody.hash_stored(self.incident, item)
        else:
            back = self.folder / "returned.img"
            back.write_bytes(content)
            steps = custody.hash_returned(self.incident, item, back)
        *_, last = steps
        assert last.result is not None
        return last.result

    def export(self, items: tuple[str, ...], folder: str) -> Path:
        """Copy items into a folder and return it."""
        into = self.folder / folder
        request = EvidenceExportRequest(
            self.incident, items, into, POLICE, "Asked for in writing."
        )
        for _ in self.book.evidence.exports.steps(request):
            pass
        return into

    def issue(self, report: Report, folder: str) -> IssuedReport:
        return self.book.handoffs.issue(report, self.folder / folder)


def _number_in(value: object) -> str:
    assert isinstance(value, str)
    return value
