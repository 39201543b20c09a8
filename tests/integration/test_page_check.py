"""A page of paper against what was signed: genuine, worn, and forged."""

import io
from dataclasses import replace
from functools import cache

import numpy as np
import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageDraw

from logbook.bootstrap.checking_pages import (
    check_page,
    check_page_code,
    describe_page,
)
from logbook.crypto.certificates import X509Certificates
from logbook.crypto.signing import is_signed
from logbook.domain.digest import Digest
from logbook.domain.page_errors import (
    NoPageCodeError,
    NothingToCompareError,
    PageCodeMistypedError,
    PageListMalformedError,
    ScanUnreadableError,
)
from logbook.domain.page_list import PageList
from logbook.domain.page_result import Difference, PageFinding
from logbook.domain.verdict import Verdict
from logbook.reports import page_scan
from logbook.reports.check import HandoverChecker
from logbook.reports.package import list_of
from logbook.reports.page_check import Folder, check_alone, check_with_folder
from logbook.reports.page_scan import read_scan
from logbook.reports.page_text import words_on
from logbook.reports.render import PdfRenderer
from logbook.reports.resources import RESOURCES
from tests.builders_report import ROWS, row
from tests.handed_over import (
    an_office,
    files_of,
    page_signer_of,
    rendered_report,
    report_of,
    sealer_of,
    unwatched,
    write_into,
)
from tests.photocopier import PRINTED, photocopied, png, printed, scanned

FOOT = 105
"""Points from the lower edge that the square code and its signature take."""


def a_page_of_rows(**changes):
    return report_of(an_office(), **changes)


@cache
def rendered(report_key="genuine"):
    return rendered_report(an_office(), REPORTS[report_key])


def with_statement(number, *words):
    """Return few enough rows for one page, with other words in one of them."""
    return tuple(
        row(number, "02:52", "told", *words) if each.number == number else each
        for each in ROWS
        if each.number in {32, 34, 37, 38, 40}
    )


TOLD = "City IT Services told by telephone. Reference HD-0000. Read back."
REPORTS = {
    "genuine": a_page_of_rows(rows=with_statement(37, TOLD)),
    "a digit": a_page_of_rows(
        rows=with_statement(37, TOLD.replace("HD-0000", "HD-0008"))
    ),
    "copy 2": a_page_of_rows(rows=with_statement(37, TOLD), copy=2),
    "another report": a_page_of_rows(rows=with_statement(37, TOLD), number="R-002"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return write_into(
        tmp_path_factory.mktemp("handover"), files_of(an_office(), REPORTS["genuine"])
    )


def root():
    return Digest.from_hex(an_office().fingerprint)


@cache
def drawn(report_key, page):
    return printed(rendered(report_key).pdf, page)


def paper(report_key, page=1):
    """Return a page as it was printed, to draw on."""
    return drawn(report_key, page).copy()


def forged(report_key, page=1, code_of=("genuine", 1)):
    """Return a page of one report with the foot of another pasted over its own."""
    picture = paper(report_key, page)
    foot = picture.height - round(FOOT * PRINTED / 72)
    genuine = paper(*code_of)
    picture.paste(genuine.crop((0, foot, *genuine.size)), (0, foot))
    return picture


@cache
def read_folder():
    """Return the folder as it was read and checked once, for pages that differ."""
    certificates, files = X509Certificates(), files_of(an_office(), REPORTS["genuine"])
    pinned = an_office().fingerprint
    checked = HandoverChecker(certificates, is_signed).check_files(files, pinned)
    return Folder.read(files, checked, certificates)


def compared(picture, **how):
    return check_with_folder(
        read_scan(scan_of(picture, **how)), read_folder(), is_signed
    )


def scan_of(picture, seed=5, **how):
    return png(scanned(picture, np.random.default_rng(seed), **how))


def places(result):
    return [(each.kind, each.part, each.entry) for each in result.differences]


def initialled(picture):
    ImageDraw.Draw(picture).line(in_dots(500, 756, 552, 734), fill=0, width=6)
    return picture


@pytest.mark.parametrize(
    ("page", "seed", "how"),
    [
        (1, 1, {"skew": 3.0, "scale": 0.97}),
        (2, 2, {"skew": 87.0}),
    ],
)
def test_a_page_that_was_initialled_and_photocopied_is_what_was_signed(
    folder, page, seed, how
):
    chance = np.random.default_rng(seed)
    copy = photocopied(initialled(paper("genuine", page)), chance)

    result = check_page(png(scanned(copy, chance, **how)), folder, root())

    assert result.verdict is Verdict.VALID, describe_page(result)
    assert (result.said.page, result.said.report) == (page, "R-001")
    assert result.compared > 100
    assert result.unsure <= 2
    assert result.by_hand == 1
    assert result.origin.signer == "A. Example"


def scratched(picture, entry, text):
    """Return a page on which part of one letter of a word is worn away."""
    document = pypdfium2.PdfDocument(rendered().pdf)
    try:
        words = words_on(document[0])
    finally:
        document.close()
    _, low, _, high = block_of(entry).box
    [word] = [
        each for each in words if each.text == text and low < each.place[1] < high
    ]
    left, bottom, right, top = word.marks[1].place
    middle = bottom + (top - bottom) * 0.45
    corners = in_dots(left - 0.5, 792 - top - 0.5, right + 0.3, 792 - middle)
    ImageDraw.Draw(picture).rectangle(corners, fill=255)
    return picture


def test_a_worn_letter_is_named_to_look_at_and_makes_no_page_wrong(folder):
    worn_away = scratched(paper("genuine"), 37, "telephone.")

    result = check_page(scan_of(worn_away), folder, root())

    assert result.verdict is Verdict.VALID
    assert not result.findings
    assert [(each.kind, each.entry, each.words) for each in result.doubts] == [
        (Difference.UNSURE, 37, ("telephone.",))
    ]
    assert result.unsure == 1
    said = "\n".join(describe_page(result))
    assert said.startswith("VALID: As far as it could be compared, ")
    assert "Look with your own eyes" in said
    assert "Page 1, entry 37: “telephone.” was signed." in said
    assert "Not compared for certain: 1." in said


def test_without_the_folder_only_the_code_speaks():
    scan = scan_of(paper("genuine"), skew=0.0)

    result = check_page(scan)

    assert result.verdict is Verdict.UNPINNED
    assert result.origin.signer == ""
    assert result.compared == 0
    said = "\n".join(describe_page(result))
    assert said.startswith("UNPINNED: ")
    assert f"This page is page 1 of {rendered().pages} of report R-001, copy 1." in said
    assert "was not compared" in said


def test_one_changed_digit_is_named_with_its_entry_even_on_a_photocopy(folder):
    chance = np.random.default_rng(9)
    scan = png(scanned(photocopied(forged("a digit"), chance), chance))

    result = check_page(scan, folder, root())

    assert result.verdict is Verdict.INVALID
    [difference] = result.differences
    assert (difference.entry, difference.kind) == (37, Difference.CHANGED)
    assert difference.words == ("HD-0000.",)
    assert "Page 1, entry 37 differs: “HD-0000.” was signed." in "\n".join(
        describe_page(result)
    )


def cut_out(picture, top, bottom):
    """Return a page without what stands between two heights, the rest moved up."""
    upper, lower = (round(each * PRINTED / 72) for each in (top, bottom))
    foot = picture.height - round((FOOT + 12) * PRINTED / 72)
    moved = picture.crop((0, lower, picture.width, foot))
    picture.paste(255, (0, upper, picture.width, foot))
    picture.paste(moved, (0, upper))
    return picture


def block_of(entry):
    listed = PageList.from_bytes(rendered().page_list)
    [block] = [each for each in listed.pages[0].blocks if each.entry == entry]
    return block


def test_a_removed_row_is_found():
    _, bottom, _, top = block_of(38).box
    picture = cut_out(paper("genuine"), 792 - top - 4, 792 - bottom + 5)

    result = compared(picture)

    assert result.verdict is Verdict.INVALID
    assert 38 in {each.entry for each in result.differences}


def test_rows_that_changed_places_are_found():
    picture = paper("genuine")
    boxes = []
    for entry in (34, 38):
        _, bottom, _, top = block_of(entry).box
        edges = (792 - top) * PRINTED / 72, (792 - bottom) * PRINTED / 72
        boxes.append((0, round(edges[0]), picture.width, round(edges[1])))
    first, second = (picture.crop(box) for box in boxes)
    picture.paste(second, boxes[0][:2])
    picture.paste(first, boxes[1][:2])

    result = compared(picture)

    assert {34, 38} <= {each.entry for each in result.differences}


def in_dots(*points):
    """Return places from the upper left corner of the paper as a printer has them."""
    return tuple(round(each * PRINTED / 72) for each in points)


def test_words_that_were_blackened_whitened_or_added_are_found_at_their_places():
    picture = paper("genuine")
    draw = ImageDraw.Draw(picture)
    for shade, entry in ((0, 32), (255, 40)):
        left, bottom, _, top = block_of(entry).box
        corners = left + 195, 792 - top, left + 245, 792 - bottom
        draw.rectangle(in_dots(*corners), fill=shade)
    _, bottom, _, top = block_of(38).box
    line = picture.crop(in_dots(220, 792 - top, 420, 792 - bottom))
    _, bottom, _, _ = block_of(37).box
    picture.paste(line, in_dots(220, 792 - bottom + 1))
    # Nobody writes over the foot of a table either.
    picture.paste(line, in_dots(120, 648))

    result = compared(picture)

    found = {(each.kind, each.entry) for each in result.differences}
    assert {(Difference.CHANGED, 32), (Difference.CHANGED, 40)} <= found
    assert Difference.ADDED in {kind for kind, _ in found}


def test_the_code_of_another_page_does_not_help():
    picture = forged("genuine", 1, code_of=("genuine", 2))

    result = compared(picture)

    assert result.findings == (PageFinding.OTHER_PAGE,)


@pytest.mark.parametrize(
    ("report_key", "finding"),
    [
        ("copy 2", PageFinding.OTHER_COPY),
        ("another report", PageFinding.OTHER_REPORT),
        ("a digit", PageFinding.CONTENT),
    ],
)
def test_a_page_of_another_paper_is_told_apart(report_key, finding):
    result = compared(paper(report_key))

    assert finding in result.findings
    assert result.verdict is Verdict.INVALID


def test_another_copy_with_the_code_of_this_one_differs_at_its_head():
    result = compared(forged("copy 2"))

    assert (Difference.CHANGED, "@head", None) in places(result)
    assert all(entry is None for _, _, entry in places(result))
    assert "the head of the page differs" in "\n".join(describe_page(result))


def test_a_page_that_somebody_else_signed_is_refused(folder):
    office = an_office()
    signer = page_signer_of(office.supervisor)
    made = PdfRenderer(RESOURCES).render(REPORTS["genuine"], unwatched, signer)

    result = check_page(scan_of(printed(made.pdf)), folder, root())

    assert result.findings == (PageFinding.OTHER_KEY,)


def test_a_code_with_the_key_of_the_office_that_the_key_did_not_sign_is_refused():
    """A key is public: anybody can print it beside a signature that is not by it."""
    genuine = read_scan(scan_of(paper("genuine")))
    signature = bytes([genuine.code.signature[0] ^ 1]) + genuine.code.signature[1:]
    forged_code = replace(genuine.code, signature=signature)
    assert check_alone(genuine.code, is_signed).verdict is Verdict.UNPINNED

    alone = check_alone(forged_code, is_signed)
    beside = check_with_folder(
        replace(genuine, code=forged_code), read_folder(), is_signed
    )

    for result in (alone, beside):
        assert result.findings == (PageFinding.SIGNATURE,)
        assert result.verdict is Verdict.INVALID


def test_a_folder_that_was_changed_vouches_for_nothing(tmp_path):
    files = files_of(an_office(), REPORTS["genuine"])
    files["entries.json"] = files["entries.json"].replace(b"locked", b"lacked")
    changed = write_into(tmp_path, files)

    result = check_page(scan_of(paper("genuine")), changed, root())

    assert result.verdict is Verdict.INVALID
    assert PageFinding.FOLDER in result.findings
    assert result.origin.signer == ""


def test_a_list_that_tells_of_another_page_than_the_report_is_noticed(tmp_path):
    office = an_office()
    files = files_of(office, REPORTS["genuine"])
    # Whoever holds the keys can sign a list of a page that was never in the report.
    other = rendered("a digit")
    files["pages.json"] = other.page_list
    del files["SHA256SUMS"], files["SHA256SUMS.p7s"]
    files["SHA256SUMS"] = list_of(files)
    files["SHA256SUMS.p7s"] = sealer_of(office).detached(files["SHA256SUMS"])
    dishonest = write_into(tmp_path, files)

    result = check_page(scan_of(printed(other.pdf)), dishonest, root())

    assert result.findings == (PageFinding.FILE_DIFFERS,)


def test_a_folder_without_a_list_of_pages_says_so(tmp_path):
    files = files_of(an_office(), replace(REPORTS["genuine"], beside=()))
    del files["pages.json"]
    bare = write_into(tmp_path, files)

    with pytest.raises(PageListMalformedError):
        check_page(scan_of(paper("genuine")), bare)


def test_a_scan_may_be_a_jpeg_or_a_pdf():
    picture = scanned(paper("genuine"), np.random.default_rng(1))
    for form in ("JPEG", "TIFF", "PDF"):
        out = io.BytesIO()
        picture.save(out, form, resolution=200)

        assert check_page(out.getvalue()).said.page == 1, form


def test_a_file_that_is_no_picture_and_a_picture_without_a_code_are_told_apart(
    tmp_path,
):
    blank = png(Image.new("L", (850, 1100), 255))

    with pytest.raises(NoPageCodeError):
        check_page(blank)
    for content in (b"", b"%PDF-1.7 and nothing", b"not a picture"):
        with pytest.raises(ScanUnreadableError):
            check_page(content)
    with pytest.raises(ScanUnreadableError):
        check_page(tmp_path / "missing.png")


def test_a_page_as_large_as_a_wall_is_looked_at_no_closer_than_others():
    """A file of some hundred bytes would otherwise take gigabytes to look at."""
    wall = pikepdf.new()
    wall.add_blank_page(page_size=(3900, 3900))
    out = io.BytesIO()
    wall.save(out)

    shades = page_scan._shades_of_pdf(out.getvalue())

    assert max(shades.shape) <= 3000 + 1
    with pytest.raises(NoPageCodeError):
        check_page(out.getvalue())


def test_a_draft_bears_no_code():
    draft = PdfRenderer(RESOURCES).render(REPORTS["genuine"], unwatched)

    assert draft.page_codes == ()
    with pytest.raises(NoPageCodeError):
        check_page(scan_of(printed(draft.pdf)))


def test_a_typed_code_names_its_page(folder):
    for page, code in enumerate(rendered().page_codes, start=1):
        result = check_page_code(code.lower(), folder, root())

        assert result.verdict is Verdict.VALID
        assert (result.said.page, result.origin.signer) == (page, "A. Example")


def test_a_code_that_nobody_issued_is_unknown_and_a_mistyped_one_says_so(folder):
    [other, *_] = rendered("copy 2").page_codes
    [code, *_] = rendered().page_codes

    assert check_page_code(other, folder).findings == (PageFinding.UNKNOWN_CODE,)
    with pytest.raises(PageCodeMistypedError):
        check_page_code(code[:-1] + ("0" if code[-1] != "0" else "1"), folder)
    with pytest.raises(NothingToCompareError):
        check_page_code(code)
