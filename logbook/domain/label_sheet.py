"""Sheets of labels as shops sell them, by what they measure, and what a label says.

The sizes are those that printers and word processors know for such sheets; a layout is
named by its geometry, because the same one is sold under many names. On all of them the
labels stand in the middle of the sheet.
"""

from dataclasses import dataclass

from logbook.domain.checkpoint import Checkpoint

_INCH = 72.0
_MILLIMETRE = _INCH / 25.4


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """One layout; every length in points.

    Attributes:
        id: Says what it measures.
        paper: ``letter`` or ``a4``.
        size: Width and height of the paper.
        label: Width and height of one label.
        between: Free between two columns; rows touch.
    """

    id: str
    paper: str
    size: tuple[float, float]
    columns: int
    rows: int
    label: tuple[float, float]
    between: float

    @property
    def count(self) -> int:
        """How many labels a sheet has."""
        return self.columns * self.rows

    def place(self, nth: int) -> tuple[float, float]:
        """Return the lower left corner of a label, counted from 0 along the rows."""
        row, column = divmod(nth % self.count, self.columns)
        wide, high = self.label
        used = self.columns * wide + (self.columns - 1) * self.between
        left = (self.size[0] - used) / 2 + column * (wide + self.between)
        top = (self.size[1] + self.rows * high) / 2
        return left, top - (row + 1) * high


LETTER = 8.5 * _INCH, 11 * _INCH
A4 = 210 * _MILLIMETRE, 297 * _MILLIMETRE

LABEL_SHEETS = (
    LabelSheet(
        id="letter-4x2-in",
        paper="letter",
        size=LETTER,
        columns=2,
        rows=5,
        label=(4 * _INCH, 2 * _INCH),
        between=0.1875 * _INCH,
    ),
    LabelSheet(
        id="letter-2.625x1-in",
        paper="letter",
        size=LETTER,
        columns=3,
        rows=10,
        label=(2.625 * _INCH, 1 * _INCH),
        between=0.125 * _INCH,
    ),
    LabelSheet(
        id="a4-99.1x67.7-mm",
        paper="a4",
        size=A4,
        columns=2,
        rows=4,
        label=(99.1 * _MILLIMETRE, 67.7 * _MILLIMETRE),
        between=2.5 * _MILLIMETRE,
    ),
    LabelSheet(
        id="a4-63.5x38.1-mm",
        paper="a4",
        size=A4,
        columns=3,
        rows=7,
        label=(63.5 * _MILLIMETRE, 38.1 * _MILLIMETRE),
        between=2.5 * _MILLIMETRE,
    ),
)
"""Every layout labels can be printed on."""


@dataclass(frozen=True, slots=True)
class ItemLabel:
    """What the label of one item says.

    Attributes:
        entry: Number of the entry that registered it.
        digest: Digest of that entry, base64.
        checkpoint: How far the record had got; the entry stands under it.
    """

    item: str
    name: str
    incident: str
    organisation: str
    seal: str
    entry: int
    digest: str
    checkpoint: Checkpoint
    rehearsal: bool

    @property
    def coded(self) -> str:
        """What its square code holds: item, entry with its digest, checkpoint."""
        lines = f"{self.incident}/{self.item}\nentry {self.entry} {self.digest}\n"
        return lines + self.checkpoint.to_text().rstrip("\n")


@dataclass(frozen=True, slots=True)
class LabelPages:
    """Labels on sheets of one layout.

    Attributes:
        first: Place of the first label on its sheet, counted from 0; those before it
            were used already.
    """

    sheet: LabelSheet
    labels: tuple[ItemLabel, ...]
    first: int = 0
    language: str = "en"
