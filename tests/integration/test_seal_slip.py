"""The seal slip, read back from its page and typed into the program again."""

import io
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from logbook.domain.seal_slip import SealSlip
from logbook.reports.seal_slip import render_seal_slip
from tests.builders_report import note, stamp
from ui.screens.compare_checkpoint import typed_checkpoint

SLIP = SealSlip(
    organisation="City of Windsor",
    place="Windsor, Ontario",
    logbook="CityHall.irlog",
    checkpoint=note(43, cosigned=False),
    signer="A. Example",
    at=stamp("03:12"),
    outgoing="A. Example",
    incoming="B. Sample",
    paper="letter",
)


def lines_of(pdf: bytes) -> list[str]:
    run = subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return run.stdout.decode().splitlines()


def words_of(pdf: bytes) -> str:
    return " ".join(" ".join(lines_of(pdf)).split())


def test_a_slip_says_whose_record_how_far_it_got_when_and_between_whom() -> None:
    said = words_of(render_seal_slip(SLIP))

    assert "Seal slip of the incident logbook" in said
    assert "Keep this outside the laptop" in said
    assert "City of Windsor" in said
    assert "CityHall.irlog" in said
    assert "Entries in the record" in said
    assert "2026-11-21 03:12 -05:00 (08:12Z)" in said
    assert "A. Example to B. Sample" in said
    assert "Goes (signature): A. Example" in said
    assert "Comes (signature): B. Sample" in said
    assert "go to Verification" in said
    assert "REHEARSAL" not in said


def test_what_is_typed_from_a_slip_is_the_checkpoint_that_was_signed() -> None:
    lines = lines_of(render_seal_slip(SLIP))
    text = SLIP.checkpoint.checkpoint.to_text().splitlines()
    typed = [next(line for line in lines if line.strip() == each) for each in text]

    assert typed_checkpoint("\n".join(typed)) == SLIP.checkpoint.checkpoint


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_a_slip_is_one_page_on_either_paper(paper: str) -> None:
    long = {"organisation": "Corporation " * 12, "outgoing": "A. Example " * 6}
    for slip in (SLIP, replace(SLIP, **long)):
        with pikepdf.open(
            io.BytesIO(render_seal_slip(replace(slip, paper=paper)))
        ) as pdf:
            assert len(pdf.pages) == 1


def test_a_rehearsal_says_so_and_the_same_slip_gives_the_same_bytes() -> None:
    rehearsed = replace(SLIP, rehearsal=True)

    assert "REHEARSAL, not a real logbook" in words_of(render_seal_slip(rehearsed))
    assert render_seal_slip(rehearsed) == render_seal_slip(rehearsed)


def test_where_nobody_is_asked_yet_the_slip_leaves_room_for_a_name() -> None:
    said = words_of(render_seal_slip(replace(SLIP, incoming="")))

    assert "Comes (name, signature)" in said
    assert "A. Example, to nobody yet" in said


@pytest.mark.skipif(shutil.which("zbarimg") is None, reason="no zbarimg")
def test_the_square_code_holds_the_signed_note(tmp_path: Path) -> None:
    path = tmp_path / "slip.pdf"
    path.write_bytes(render_seal_slip(SLIP))
    page = tmp_path / "slip"
    draw = ["pdftoppm", "-r", "200", "-gray", "-png", "-singlefile", path, page]
    subprocess.run(draw, check=True)

    read = subprocess.run(
        ["zbarimg", "-q", "--raw", page.with_suffix(".png")],
        capture_output=True,
        check=True,
    )
    assert read.stdout.decode().removesuffix("\n") == SLIP.checkpoint.to_text()
