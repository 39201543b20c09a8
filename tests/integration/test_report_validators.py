"""Every kind of paper that leaves the program, before every validator of strangers.

Beside each is a control: a file with the fault it looks for, which it finds. Nothing
here says that a paper is tagged: report.html is the edition for who cannot see it.
"""

import io
import re
import shutil
import subprocess
from pathlib import Path

import pikepdf
import pytest
from pikepdf import pdfa
from reportlab.pdfgen.canvas import Canvas

from tests.integration.edition_words import edition
from tests.papers import signed_papers

TOOLS = "qpdf", "pdfsig", "pdffonts", "pdfinfo", "pdftotext", "mutool"
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"no {', '.join(MISSING)}")

_END = b"%%EOF"
_PIECE = 12
"""Characters by which a piece of text is found again."""


@pytest.fixture(scope="module")
def signed() -> dict[str, Path]:
    """Return the signed pages of every paper."""
    return {name: each / "report.pdf" for name, each in signed_papers().items()}


@pytest.fixture(scope="module")
def unsigned() -> dict[str, Path]:
    """Return the pages nobody signs as a file: labels, and the set-up sheet."""
    folders = signed_papers()
    [set_up] = (folders["it-services"].parents[1]).glob("set-up-sheet.pdf")
    labels = {
        f"labels of {name}": folders[name] / "labels.pdf"
        for name in ("sheets", "items")
    }
    return {"set-up sheet": set_up, **labels}


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """Return a page as any program writes it: a font that is not in the file."""
    file = tmp_path / "plain.pdf"
    canvas = Canvas(str(file), invariant=1)
    canvas.drawString(72, 700, "Second paragraph.")
    canvas.drawString(72, 740, "First paragraph.")
    canvas.save()
    return file


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*map(str, command)], capture_output=True, text=True, check=False
    )


def damaged(file: Path, into: Path, old: bytes, new: bytes) -> Path:
    """Write a copy in which the first *old* is *new*."""
    content = file.read_bytes()
    assert old in content
    into.write_bytes(content.replace(old, new, 1))
    return into


# Structure ----------------------------------------------------------------------------


def test_qpdf_finds_nothing_wrong(signed, unsigned, tmp_path):
    for name, file in {**signed, **unsigned}.items():
        checked = run("qpdf", "--check", file)
        assert checked.returncode == 0, (name, checked)
        assert "WARNING" not in checked.stdout + checked.stderr, name

    # Control: an object that is not where the file says.
    worse = damaged(signed["sheets"], tmp_path / "worse.pdf", b" 0 obj", b" 0 obx")
    assert run("qpdf", "--check", worse).returncode != 0


def test_mutool_reads_and_rewrites_every_page_without_a_word(
    signed, unsigned, tmp_path
):
    clean = tmp_path / "clean.pdf"
    for name, file in {**signed, **unsigned}.items():
        told = run("mutool", "info", file)
        cleaned = run("mutool", "clean", "-s", file, clean)
        assert (told.returncode, told.stderr) == (0, ""), name
        assert (cleaned.returncode, cleaned.stderr) == (0, ""), name
        with pikepdf.open(clean) as ours, pikepdf.open(file) as theirs:
            assert len(ours.pages) == len(theirs.pages)

    worse = tmp_path / "worse.pdf"
    worse.write_bytes(signed["sheets"].read_bytes()[:-2000])
    assert run("mutool", "info", worse).stderr


# What it is made of -------------------------------------------------------------------


def fonts_of(file: Path) -> list[str]:
    return run("pdffonts", file).stdout.splitlines()[2:]


def test_every_font_is_in_the_file_with_its_characters(signed, unsigned, plain):
    for name, file in {**signed, **unsigned}.items():
        fonts = fonts_of(file)
        assert fonts, name
        assert all(re.search(r"yes yes yes +\d+ +\d+$", font) for font in fonts), name

    [font] = fonts_of(plain)
    assert "Helvetica" in font
    assert "no  no  no" in font


def facts_of(file: Path) -> dict[str, str]:
    lines = run("pdfinfo", file).stdout.splitlines()
    return {name: value.strip() for name, _, value in (x.partition(":") for x in lines)}


def test_a_paper_says_what_it_is_and_hides_nothing_that_runs(signed, plain):
    for name, file in signed.items():
        facts = facts_of(file)
        page = (file.parent / "report.html").read_text("utf-8")
        assert f"<title>{facts['Title']}</title>" in page, name
        assert facts["JavaScript"] == facts["Encrypted"] == "no"
        assert facts["PDF version"] == "1.7"
        # Not promised, so not claimed.
        assert facts["Tagged"] == "no"
        with pikepdf.open(file) as pdf:
            assert str(pdf.Root.Lang) == "en"
            with pdf.open_outline() as outline:
                listed = [item.title for item in outline.root]
        heads = re.findall(r'<li><a href="#part-\d+" dir="auto">([^<]*)</a></li>', page)
        assert listed == heads, name

    assert facts_of(plain)["Title"] == "untitled"


def test_the_order_of_the_words_is_the_order_they_are_read_in(signed, plain):
    for name, file in signed.items():
        pages = int(facts_of(file)["Pages"])
        said = edition((file.parent / "report.html").read_text("utf-8")).said
        # A row may be split once where a page ends; then its cells interleave.
        assert out_of_order(file, said) <= 2 * pages, name
        assert out_of_order(file, said[::-1]) > 4 * pages, name

    assert out_of_order(plain, ["Second paragraph.", "First paragraph."]) == 0
    assert out_of_order(plain, ["First paragraph.", "Second paragraph."]) == 1


def out_of_order(file: Path, said: list[str]) -> int:
    """Return how many pieces of some length are not found after the one before."""
    printed = "".join(run("pdftotext", "-raw", file, "-").stdout.split())
    place, missed = 0, 0
    for text in said:
        begin = "".join(text.split())[:_PIECE]
        if len(begin) < _PIECE:
            continue
        found = printed.find(begin, place)
        if found < 0:
            missed += 1
        else:
            place = found
    return missed


# What proves it -----------------------------------------------------------------------


def test_pdfsig_finds_one_good_signature_over_all_of_it(signed, tmp_path):
    for name, file in signed.items():
        told = run("pdfsig", file).stdout
        assert told.count("Signature #") == 1, name
        assert "Signature is Valid." in told, name
        assert "Total document signed" in told, name

    other = damaged(signed["sheets"], tmp_path / "other.pdf", b"/Pages", b"/Pagex")
    assert "Signature is Valid." not in run("pdfsig", other).stdout


def test_a_paper_is_pdf_a_3_before_it_is_signed_and_stays_so(signed, plain):
    for name, file in signed.items():
        content = file.read_bytes()
        first = content[: content.index(_END) + len(_END) + 1]
        assert pdfa.validate_written(io.BytesIO(first), "3b").passed, name
        # The signature only adds: the archived file is in there byte for byte.
        assert content.startswith(first)
        assert content.count(_END) == 2

    assert not pdfa.validate_written(io.BytesIO(plain.read_bytes()), "3b").passed
