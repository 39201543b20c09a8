"""Labels: on the grid of the sheet, whole, and readable by somebody else's reader."""

import io
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from logbook.domain.checkpoint import Checkpoint
from logbook.domain.digest import Digest
from logbook.domain.label_sheet import LABEL_SHEETS, ItemLabel, LabelPages, LabelSheet
from logbook.reports.labels import render_labels

INCH, MILLIMETRE = 72.0, 72 / 25.4
CHECKPOINT = Checkpoint("incident-logbook/abcdefgh23456777", 43, Digest.of(b"root"))
LABEL = ItemLabel(
    item="E-001",
    name="Telephone of the clerk",
    incident="WIN-0001",
    organisation="City of Windsor",
    seal="BAG-0002",
    entry=12,
    digest=Digest.of(b"entry").base64,
    checkpoint=CHECKPOINT,
    rehearsal=False,
)

PUBLISHED = {
    "letter-4x2-in": (0.15625 * INCH, 0.5 * INCH, 4.1875 * INCH, 2 * INCH),
    "letter-2.625x1-in": (0.1875 * INCH, 0.5 * INCH, 2.75 * INCH, 1 * INCH),
    "a4-99.1x67.7-mm": (
        4.65 * MILLIMETRE,
        13.1 * MILLIMETRE,
        101.6 * MILLIMETRE,
        67.7 * MILLIMETRE,
    ),
    "a4-63.5x38.1-mm": (
        7.25 * MILLIMETRE,
        15.15 * MILLIMETRE,
        66 * MILLIMETRE,
        38.1 * MILLIMETRE,
    ),
}
"""Left and top margin, step across and down, as sellers of such sheets state them."""

needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="no poppler on this machine"
)


def sheet_called(name: str) -> LabelSheet:
    return next(sheet for sheet in LABEL_SHEETS if sheet.id == name)


def labels(count: int) -> tuple[ItemLabel, ...]:
    return tuple(replace(LABEL, item=f"E-{nth:03}") for nth in range(1, count + 1))


def corners_in(pdf: bytes) -> list[list[tuple[float, float]]]:
    """Return the lower left corner of every label, page by page."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return [
            [
                (float(numbers[4]), float(numbers[5]))
                for numbers, operator in pikepdf.parse_content_stream(page)
                if str(operator) == "cm" and [float(n) for n in numbers[:4]] == SAME
            ]
            for page in opened.pages
        ]


SAME = [1.0, 0.0, 0.0, 1.0]


@pytest.mark.parametrize("sheet", LABEL_SHEETS, ids=lambda sheet: sheet.id)
def test_every_label_lies_on_the_grid_that_is_sold(sheet: LabelSheet) -> None:
    left, top, across, down = PUBLISHED[sheet.id]
    pdf = render_labels(LabelPages(sheet, labels(sheet.count)))

    [corners] = corners_in(pdf)
    corners = corners[-sheet.count :]

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        size = [float(edge) for edge in opened.pages[0].mediabox][2:]
    paper = (612, 792) if sheet.paper == "letter" else (595.276, 841.89)
    assert size == pytest.approx(paper, abs=0.01)
    for nth, corner in enumerate(corners):
        row, column = divmod(nth, sheet.columns)
        expected = left + column * across, size[1] - top - (row + 1) * down
        assert corner == pytest.approx(expected, abs=0.5)


def test_printing_begins_at_the_first_label_that_is_free() -> None:
    sheet = sheet_called("letter-4x2-in")
    whole = render_labels(LabelPages(sheet, labels(10)))
    used = render_labels(LabelPages(sheet, labels(3), first=8))

    [corners] = corners_in(whole)
    first, second = corners_in(used)
    assert first[-2:] == corners[-2:]
    assert second[-1] == corners[-10]


@needs_poppler
@pytest.mark.skipif(shutil.which("zbarimg") is None, reason="no zbarimg")
@pytest.mark.parametrize("sheet", LABEL_SHEETS, ids=lambda sheet: sheet.id)
def test_the_code_names_the_item_its_entry_and_the_checkpoint(
    tmp_path: Path, sheet: LabelSheet
) -> None:
    (tmp_path / "labels.pdf").write_bytes(render_labels(LabelPages(sheet, (LABEL,))))
    draw = ["pdftoppm", "-r", "300", "-gray", "-png", "-singlefile", "labels.pdf", "l"]
    subprocess.run(draw, cwd=tmp_path, check=True)

    read = subprocess.run(
        ["zbarimg", "-q", "--raw", tmp_path / "l.png"], capture_output=True, check=True
    )

    first, second, *rest = read.stdout.decode().splitlines()
    assert first == "WIN-0001/E-001"
    assert second == f"entry 12 {LABEL.digest}"
    assert rest == CHECKPOINT.to_text().splitlines()


@needs_poppler
@pytest.mark.parametrize("sheet", LABEL_SHEETS, ids=lambda sheet: sheet.id)
def test_long_words_stay_inside_and_the_number_stays_whole(sheet: LabelSheet) -> None:
    long = replace(
        LABEL,
        item="E-1234",
        name="Telephone " * 400,
        organisation="Corporation of the City of " * 20,
        seal="BAG-" + "0" * 250,
        rehearsal=True,
    )
    pdf = render_labels(LabelPages(sheet, (long,)))
    run = subprocess.run(
        ["pdftotext", "-bbox", "-", "-"], input=pdf, capture_output=True, check=True
    )
    lines = [line for line in run.stdout.decode().splitlines() if "<word" in line]
    words = [line.split(">")[1].split("<")[0] for line in lines]
    left, bottom = sheet.place(0)
    wide, high = sheet.label
    top = sheet.size[1] - bottom - high

    assert words[0] == "E-1234"
    assert words[-1] == "REHEARSAL"
    assert any(word.endswith("…") for word in words)
    for line in lines:
        x_min, y_min, x_max, y_max = map(float, line.split('"')[1::2][:4])
        assert left <= x_min
        assert x_max <= left + wide
        assert top <= y_min
        assert y_max <= top + high


def test_what_fits_is_not_shortened() -> None:
    pdf = render_labels(LabelPages(sheet_called("letter-4x2-in"), (LABEL,)))
    run = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True
    )
    said = " ".join(run.stdout.decode().split())

    whole = "E-001 Telephone of the clerk WIN-0001 Seal BAG-0002 City of Windsor"
    assert said == whole


def test_the_same_labels_give_the_same_bytes() -> None:
    pages = LabelPages(LABEL_SHEETS[0], labels(2))

    assert render_labels(pages) == render_labels(pages)
