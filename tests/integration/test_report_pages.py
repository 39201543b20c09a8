"""The pages of a report, looked at with programs that are not ours."""

# ruff: noqa: RUF001 - people type curly quotes and worse

import io
import itertools
import re
import shutil
import subprocess
from dataclasses import replace

import pikepdf
import pytest
from pikepdf import pdfa

from logbook.crypto.signing import is_signed
from logbook.domain.errors import CancelledError, ReportNotMadeError
from logbook.domain.moment import Fidelity
from logbook.domain.page_code import FORM, SignedPage
from logbook.reports.render import PdfRenderer
from logbook.reports.resources import RESOURCES
from tests.builders_report import (
    PAGE_SIGNER,
    RESPONDER,
    ROWS,
    a_report,
    box,
    fact,
    moment,
    note,
    row,
    stamp,
    struck,
    text,
)
from tests.handed_over import unwatched

pytestmark = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="no poppler on this machine"
)


def rendered(report=None):
    """Return pages that somebody signs; a draft has a mark across each."""
    return PdfRenderer(RESOURCES).render(report or a_report(), unwatched, PAGE_SIGNER)


def words_of(pdf, *switches):
    run = subprocess.run(
        ["pdftotext", *switches, "-", "-"], input=pdf, capture_output=True, check=True
    )
    return run.stdout.decode()


def plain(pdf):
    """Return all words of the pages with single spaces between them."""
    return " ".join(words_of(pdf, "-layout").split())


def in_order(pdf):
    """Return all words in the order in which they are in the file."""
    return " ".join(words_of(pdf, "-raw").split())


def test_the_same_report_gives_the_same_bytes():
    assert rendered().pdf == rendered().pdf


def test_the_file_conforms_to_pdf_a_3():
    report = pdfa.validate_written(io.BytesIO(rendered().pdf), "3b")

    assert report.passed


def test_the_file_says_its_title_its_language_and_when_it_is_of():
    with pikepdf.open(io.BytesIO(rendered().pdf)) as pdf:
        assert str(pdf.docinfo.Title) == "Incident report WIN-0001, R-003"
        assert str(pdf.docinfo.CreationDate) == "D:20261121031200-05'00"
        assert str(pdf.Root.Lang) == "en"
        assert pdf.pdf_version == "1.7"
        with pdf.open_outline() as outline:
            titles = [item.title for item in outline.root]
    assert titles[:3] == [
        "Full record",
        "Table 1. Timeline, entries 31 to 43",
        "Table 2. What is documented",
    ]
    assert titles[-1] == "Handed over and received"


def test_the_entries_are_attached_as_the_source():
    with pikepdf.open(io.BytesIO(rendered().pdf)) as pdf:
        attached = pdf.attachments["entries.json"]
        assert attached.get_file().read_bytes() == a_report().attachment
        assert attached.relationship == pikepdf.Name.Source


def test_every_font_is_in_the_file():
    fonts = subprocess.run(
        ["pdffonts", "-"], input=rendered().pdf, capture_output=True, check=True
    )
    lines = fonts.stdout.decode().splitlines()[2:]

    assert len(lines) >= 4
    assert all("yes yes yes" in line for line in lines)
    assert b"Helvetica" not in fonts.stdout


def test_qpdf_finds_nothing_wrong(tmp_path):
    file = tmp_path / "report.pdf"
    file.write_bytes(rendered().pdf)

    subprocess.run(["qpdf", "--check", file], check=True, capture_output=True)


@pytest.mark.skipif(shutil.which("zbarimg") is None, reason="no zbarimg")
@pytest.mark.parametrize("cosigned", [False, True])
def test_every_page_has_its_own_code_and_one_has_the_signed_checkpoint(
    tmp_path, cosigned
):
    checkpoint = note(100_000, cosigned=cosigned)
    file = tmp_path / "report.pdf"
    made = rendered(a_report(checkpoint=checkpoint))
    file.write_bytes(made.pdf)
    subprocess.run(
        ["pdftoppm", "-r", "200", "-gray", "-png", file, tmp_path / "page"], check=True
    )
    pages = sorted(tmp_path.glob("page*.png"))

    assert len(pages) == made.pages
    notes = 0
    for number, page in enumerate(pages, start=1):
        read = subprocess.run(
            ["zbarimg", "-q", "--raw", page], capture_output=True, check=True
        ).stdout.decode()
        [code] = [line for line in read.splitlines() if line.startswith(FORM)]
        signed = SignedPage.from_text(code)
        assert signed.is_signed(is_signed)
        assert (signed.said.page, signed.said.pages) == (number, made.pages)
        assert signed.said.code() == made.page_codes[number - 1]
        notes += checkpoint.to_text() in read
    assert notes == 1


def test_a_draft_says_so_on_every_page_and_has_no_code_of_a_page():
    draft = PdfRenderer(RESOURCES).render(a_report(), unwatched)
    pages = words_of(draft.pdf, "-raw").split("\f")[: draft.pages]
    signed = rendered()

    assert draft.page_codes == ()
    assert draft.page_list == b""
    for page in pages:
        # A word across the page comes out letter by letter.
        assert "DRAFT,notsigned" in "".join(page.split())
        assert "Page code" not in page
    assert draft.pages == signed.pages == len(signed.page_codes)
    assert "DRAFT" not in plain(signed.pdf)
    for code in signed.page_codes:
        assert code in plain(signed.pdf)


def test_every_page_says_whose_it_is_which_copy_and_of_how_many():
    made = rendered()
    pages = words_of(made.pdf).split("\f")[: made.pages]

    for number, page in enumerate(pages, start=1):
        assert "City of Windsor" in page
        assert "Incident report WIN-0001" in page
        assert (
            "Report R-003, initial, copy 1. As of 2026-11-21 03:12 -05:00 (08:12Z)"
            in page
        )
        assert "For City IT Services" in page
        assert f"Page {number} of {made.pages}" in page
        assert "incident-logbook/abcdefgh23456777" in page
        assert "REHEARSAL, not a real incident" in page


def test_a_real_report_nowhere_says_rehearsal():
    assert "REHEARSAL" not in plain(rendered(a_report(rehearsal=False)).pdf)


def test_words_come_out_in_the_order_they_are_read():
    said = in_order(rendered().pdf)
    order = [
        "City of Windsor",
        "1. Incident",
        "9. Clock of the laptop",
        "Table 1. Timeline",
        "Caretaker:",
        "12 accounts on the finance share",
        "14 accounts on the finance share",
        "Amended by entry 41, 03:05, A. Example.",
        "Page 1 of",
        "Table 2. What is documented",
        "Table 3. Steps",
        "Table 4. Who was told",
        "Table 5. What the guide leaves open",
        "What to know about this report",
        "Table 6. People who signed",
        "Withheld from this copy: none",
        "How to check this report",
        "Handed over and received",
        "END OF REHEARSAL REPORT, 13 entries, last no. 43",
    ]

    places = [said.index(words) for words in order]

    assert places == sorted(places)


def test_affected_people_findings_holds_and_the_close_have_tables_of_their_own():
    report = a_report(
        affected=(
            fact("People affected: Ohio", "unknown", "12", entry=50),
            fact("In all", "At least 3; the number is not known for every region."),
        ),
        determined=(fact("Did a breach occur?", "yes", "no", entry=51),),
        held=(fact("Windsor Police", "Asked by Sgt. Roy. It still stands.", entry=52),),
        closed=(
            fact("Lessons", "Patch within a week.", entry=53),
            fact("After-close addition 1.", "The insurer rang back.", entry=54),
        ),
    )

    said = in_order(rendered(report).pdf)

    for words in (
        "Table 3. People affected, by where they live",
        "Table 4. What was determined",
        "Table 7. Delays that law enforcement asked for",
        "Table 8. The close, and what was added after it",
        "At least 3; the number is not known for every region.",
        "Did a breach occur? no yes 51",
        "After-close addition 1. The insurer rang back. 54",
    ):
        assert words in said


def test_what_is_not_on_record_takes_no_table():
    said = in_order(rendered().pdf)

    assert "What was determined" not in said
    assert "The close" not in said


def test_a_late_entry_and_a_new_answer_say_so():
    said = plain(rendered().pdf)

    assert "Late entry: written 03:01, 41 min after." in said
    assert "New answer by entry 43, 03:12, A. Example." in said


def strikes_of(pdf):
    """Return how many level lines of the weight of a strike are drawn."""
    count = 0
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for page in opened.pages:
            weight = 0.0
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "w":
                    weight = float(operands[0])
                elif str(operator) == "l" and weight == pytest.approx(0.7):
                    count += 1
    return count


def test_each_line_of_older_words_is_struck_through():
    long = (
        "The first statement was long enough to take several lines of the table. " * 3
    )
    older = (struck(long, 12, "03:05", "it was wrong"),)
    with_older = a_report(
        rows=(row(11, "02:44", "observed", "New words.", also=(12,), struck=older),),
        documented=(),
    )
    without = a_report(
        rows=(row(11, "02:44", "observed", "New words."),), documented=()
    )

    assert strikes_of(rendered(without).pdf) == 0
    assert strikes_of(rendered(with_older).pdf) >= 4


def test_the_last_page_leaves_nothing_open_before_the_end_mark():
    said = plain(rendered(a_report(rehearsal=False)).pdf)

    assert re.search(
        r"END OF REPORT, 13 entries, last no\. 43 Checkpoint of this record", said
    )


@pytest.mark.parametrize(
    ("paper", "size"), [("letter", (612, 792)), ("a4", (595, 842))]
)
def test_the_paper_is_that_of_the_place(paper, size):
    with pikepdf.open(io.BytesIO(rendered(a_report(paper=paper)).pdf)) as pdf:
        box = [round(float(each)) for each in pdf.pages[0].MediaBox]

    assert tuple(box[2:]) == size


def test_a_paper_nobody_has_is_refused():
    with pytest.raises(ReportNotMadeError):
        rendered(a_report(paper="papyrus"))


def test_an_incident_with_nothing_in_it_still_comes_out():
    empty = a_report(
        rows=(),
        boxes=(),
        documented=(),
        steps=(),
        told=(),
        silences=(),
        cautions=(),
        people=(),
    )

    said = plain(rendered(empty).pdf)

    assert "Table 1. Timeline, no entries Nothing is recorded." in said
    assert "END OF REHEARSAL REPORT, 0 entries, last no. 0" in said


def test_words_of_people_are_never_mark_up():
    said = (
        "<b>bold</b> & <font size=99>big</font> &amp; %PDF-1.7 (endobj) \\n {name} {0}"
    )

    assert said in in_order(
        rendered(a_report(rows=(row(31, "02:31", "observed", said),))).pdf
    )


def test_lines_people_typed_stay_lines():
    said = words_of(
        rendered(
            a_report(rows=(row(31, "02:31", "observed", "first\nsecond\r\n\nfourth"),))
        ).pdf,
        "-layout",
    )

    assert re.search(r"first[^\n]*\n[^\n]*second[^\n]*\n(\s*\n)*[^\n]*fourth", said)


def test_french_and_spanish_come_out_as_typed():
    said = "« L’œuvre de Noël où ça gêne, Ÿ, ŵ » ¿Mañana? ¡Sí! €"

    made = rendered(a_report(rows=(row(31, "02:31", "observed", said),)))

    assert said in plain(made.pdf)
    assert made.missing_glyphs == ()


def test_a_character_one_font_lacks_is_taken_from_another():
    said = "Ελληνικά кириллица ☑ →"

    made = rendered(a_report(rows=(row(31, "02:31", "observed", said),)))

    assert said in plain(made.pdf)
    assert made.missing_glyphs == ()


def test_a_character_no_font_has_is_said_and_never_a_silent_box():
    made = rendered(
        a_report(rows=(row(31, "02:31", "observed", "Screen said 🦠 and 漢 and 漢."),))
    )
    said = plain(made.pdf)

    assert made.missing_glyphs == ("漢", "🦠")
    assert "Screen said [U+1F9A0] and [U+6F22] and [U+6F22]." in said
    assert "2 characters could not be drawn." in said
    assert "U+6F22, U+1F9A0" in said


def test_what_turns_a_line_around_is_shown_and_not_obeyed():
    made = rendered(
        a_report(
            rows=(row(31, "02:31", "observed", "invoice\u202efdp.exe\u200b\x00\x1b"),)
        )
    )

    assert "invoice[U+202E]fdp.exe[U+200B][U+0000][U+001B]" in plain(made.pdf).replace(
        " ", ""
    )


def test_words_from_right_to_left_are_printed_and_said_to_be_unshaped():
    made = rendered(a_report(rows=(row(31, "02:31", "observed", "שלום العربية"),)))

    assert made.missing_glyphs == ()
    assert "from left to right and unjoined" in plain(made.pdf)


def boxes_of_words(pdf):
    """Return every word with the corners of its box, page by page."""
    found = words_of(pdf, "-bbox")
    pages = found.split("<page ")[1:]
    pattern = re.compile(
        r'xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<'
    )
    return [
        [(*map(float, match[:4]), match[4]) for match in pattern.findall(page)]
        for page in pages
    ]


HOSTILE = {
    "a word of 600 letters": (row(31, "02:31", "observed", "W" * 600),),
    "20,000 characters": (row(31, "02:31", "observed", "The clerk said that it was red. " * 625),),
    "20,000 characters without a space": (row(31, "02:31", "observed", "0123456789" * 2000),),
    "300 lines": (row(31, "02:31", "observed", "\n".join(f"line {each}" for each in range(300))),),
    "a kind, an author and many amendments": (
        replace(
            row(31, "02:31", "observed", "short", also=tuple(range(1000, 1120))),
            author_name="Maximiliana-Friederike von Donnersmarck-Wolkenstein " * 8,
        ),
    ),
    "a long struck text": (
        row(31, "02:31", "observed", "new", also=(32,), struck=(struck("old words " * 900, 32, "03:05", "why " * 300),)),
    ),
}  # fmt: skip


@pytest.mark.parametrize("rows", HOSTILE.values(), ids=HOSTILE)
def test_nothing_is_cut_and_nothing_overlaps(rows):
    made = rendered(a_report(rows=rows))

    for page in boxes_of_words(made.pdf):
        foot = min(top for _, top, _, _, word in page if word == "Checkpoint")
        for left, top, right, bottom, word in page:
            assert 53 <= left < right <= 612 - 53, word
            assert 30 <= top < bottom <= 792 - 20, word
        body = [each for each in page if each[1] < foot]
        for one, other in itertools.pairwise(body):
            apart = one[2] <= other[0] + 0.5 or other[2] <= one[0] + 0.5
            assert apart or one[3] - 4 <= other[1] or other[3] - 4 <= one[1], (
                one,
                other,
            )


@pytest.mark.parametrize("rows", HOSTILE.values(), ids=HOSTILE)
def test_every_letter_of_a_long_text_is_printed(rows):
    said = "".join(in_order(rendered(a_report(rows=rows)).pdf).split())
    typed = [*rows[0].statement, *(each.statement[0] for each in rows[0].struck)]
    letters = (
        "".join(str(phrase.slots["text"]) for phrase in typed) + rows[0].author_name
    )

    for letter in set(letters) - {" ", "\n"}:
        assert said.count(letter) >= letters.count(letter), letter


def test_a_row_longer_than_a_page_says_on_the_next_which_entry_it_continues():
    made = rendered(a_report(rows=(row(31, "02:31", "observed", "word " * 4000),)))
    pages = words_of(made.pdf).split("\f")

    assert "31 continued" in " ".join(pages[1].split())
    assert "Statement" in pages[1]


def test_long_names_and_long_boxes_are_printed_in_full():
    long = "An extremely long statement about the systems that are affected. " * 60
    report = a_report(
        organisation="The Corporation of the United Counties " * 12,
        recipient_name="Department of Very Long Names " * 20,
        boxes=(box("Incident", long), *a_report().boxes[1:]),
        documented=(fact("question " * 500, "answer " * 800, "older " * 300),),
        silences=(fact("matter " * 200, "nothing " * 900),),
        cautions=(text("caution " * 1500),),
    )

    said = in_order(rendered(report).pdf)

    for word, count in {
        "affected.": 60,
        "question": 500,
        "answer": 800,
        "older": 300,
        "caution": 1500,
    }.items():
        assert said.count(word) >= count


def test_when_days_differ_each_row_says_its_day_and_its_offset():
    rows = (
        row(31, "23:50", "observed", "Before midnight."),
        replace(row(32, "00:10", "observed", "After."), happened=moment("00:10", day=22), recorded=stamp("00:10", day=22)),
    )  # fmt: skip

    said = plain(rendered(a_report(rows=rows)).pdf)

    assert "Times on" not in said
    assert "2026-11-22" in said


@pytest.mark.parametrize(
    ("fidelity", "said"),
    [
        (Fidelity.HOUR, "about 02:00"),
        (Fidelity.BEFORE, "before 02:00"),
        (Fidelity.AFTER, "after 02:00"),
        (Fidelity.DAY, "2026-11-21"),
    ],
)
def test_no_time_is_printed_more_exactly_than_it_is_known(fidelity, said):
    rows = (
        row(31, moment("02:00", fidelity), "observed", "It began.", written="02:10"),
    )

    assert f"31 {said} Observed It began." in in_order(
        rendered(a_report(rows=rows)).pdf
    )


def test_an_unknown_time_is_printed_as_unknown():
    unknown = replace(moment("02:00"), at=None, fidelity=Fidelity.UNKNOWN)
    rows = (row(31, unknown, "observed", "It began."),)

    assert "31 unknown Observed It began." in in_order(
        rendered(a_report(rows=rows)).pdf
    )


def test_five_thousand_rows_come_out_with_their_page_numbers():
    rows = tuple(
        row(each + 1, "02:31", "observed", f"Statement {each} of the night.")
        for each in range(5000)
    )

    made = rendered(a_report(rows=rows, number="R-100"))
    with pikepdf.open(io.BytesIO(made.pdf)) as pdf:
        assert len(pdf.pages) == made.pages > 150
    last = plain(made.pdf)
    assert "Statement 4999 of the night." in last
    assert f"Page {made.pages} of {made.pages}" in last


def test_whoever_waits_can_stop_it():
    def stopped(_done, _total):
        raise CancelledError

    with pytest.raises(CancelledError):
        PdfRenderer(RESOURCES).render(a_report(), stopped)


def test_progress_ends_with_every_row():
    told = []

    PdfRenderer(RESOURCES).render(
        a_report(), lambda done, total: told.append((done, total))
    )

    assert told[-1] == (len(ROWS), len(ROWS))
    assert RESPONDER.name in plain(rendered().pdf)
