"""Reports cannot crash: whatever people typed, pages come out and all of it is there."""

import re
import shutil
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from logbook.domain.role import Role
from logbook.reports.fonts import Typecase
from logbook.reports.furniture import ReportFurniture
from logbook.reports.html_edition import Edition, html_edition
from logbook.reports.layout import PAPERS
from logbook.reports.pages import draw_pages
from logbook.reports.resources import RESOURCES
from logbook.reports.words import words_in
from tests.builders_report import a_report, box, fact, person, row, struck, text
from tests.fakes import FakeSigner
from tests.handed_over import unwatched
from tests.integration.edition_words import edition, pages_of
from tests.integration.page_geometry import faults_of

pytestmark = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="no poppler on this machine"
)
FONTS = RESOURCES / "fonts"
WORDS = words_in("en", RESOURCES / "i18n")
SIGNER = FakeSigner()


def drawn(report):
    return draw_pages(report, WORDS, FONTS, unwatched, SIGNER)


def bounds_of(report):
    """Return where the head of every page ends and where its foot begins."""
    width, height = PAPERS[report.paper]
    furniture = ReportFurniture(report, Typecase(FONTS), WORDS, width, None)
    return furniture.head_height - 12, height - furniture.foot_height + 12


def checked(report):
    """Return all words of the pages, on which nothing is wrong."""
    pages = drawn(report)
    found = pages_of(pages.pdf)
    assert len(found) == pages.count
    for page in found:
        assert faults_of(page, PAPERS[report.paper], bounds_of(report)) == []
    return [word.text for page in found for word in page]


def html_of(report):
    pages = drawn(report)
    made = html_edition(Edition(report, WORDS, pages.story, pages.missing_glyphs, ""))
    return edition(made.decode())


def entries(count):
    """Return entries of which every one has a word of its own, some struck."""
    for nth in range(count):
        older = (struck(f"older{nth}x", nth + 1, "03:05", f"why{nth}x"),)
        words = f"word{nth}x and {'more ' * (nth % 23)}of it."
        yield row(nth + 1, "02:31", "observed", words, struck=older[: nth % 7 == 0])


def everywhere(word):
    """Return a report in which *word* stands wherever a person can type."""
    blank = a_report()
    return a_report(
        organisation=word,
        place=word,
        title=word,
        recipient_name=word,
        rows=(
            replace(
                row(
                    31,
                    "02:31",
                    "observed",
                    word,
                    struck=(struck(word, 41, "03:05", word),),
                ),
                author_name=word,
            ),
        ),
        boxes=(box(word, word), *blank.boxes),
        documented=(fact(word, word, word, entry=44),),
        steps=(fact(word, word, entry=45),),
        told=(fact(word, word, entry=46),),
        silences=(fact(word, word),),
        cautions=(text(word),),
        people=(replace(person(2, "A. Example", Role.RESPONDER), name=word),),
    )


# Much of it ---------------------------------------------------------------------------


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_every_word_of_fifteen_hundred_entries_is_printed_once(paper):
    report = a_report(rows=tuple(entries(1500)), paper=paper)

    said = Counter(checked(report))

    for nth in range(1500):
        assert said[f"word{nth}x"] == 1, nth
    assert sum(said[f"older{nth}x"] for nth in range(1500)) == len(range(0, 1500, 7))


@pytest.mark.soak
def test_every_word_of_five_thousand_entries_is_printed_once():
    report = a_report(rows=tuple(entries(5000)))

    said = Counter(checked(report))

    assert [nth for nth in range(5000) if said[f"word{nth}x"] != 1] == []
    assert html_of(report).words >= Counter(f"word{nth}x" for nth in range(5000))


def test_every_entry_of_five_thousand_can_be_pointed_at_in_the_html_edition():
    read = html_of(a_report(rows=tuple(entries(5000))))

    words = read.words
    assert {f"entry-{nth}" for nth in range(1, 5001)} <= set(read.ids)
    assert all(words[f"word{nth}x"] == 1 for nth in range(5000))


def test_every_row_of_a_table_of_three_hundred_is_printed_once():
    facts = tuple(
        fact(f"asked{nth}x {'on ' * (nth % 9)}", f"known{nth}x", entry=nth + 1)
        for nth in range(300)
    )

    said = Counter(checked(a_report(documented=facts, silences=facts)))

    for nth in range(300):
        assert said[f"asked{nth}x"] == said[f"known{nth}x"] == 2, nth


def test_the_head_of_a_long_table_stands_on_each_of_its_pages():
    facts = tuple(fact(f"asked{nth}x", f"known{nth}x", entry=1) for nth in range(300))
    pages = pages_of(drawn(a_report(documented=facts)).pdf)

    with_rows = [page for page in pages if any("asked" in word.text for word in page)]
    assert len(with_rows) >= 5
    assert all({"Question", "Answer"} <= {w.text for w in page} for page in with_rows)


def test_an_empty_incident_has_pages_and_a_page_for_browsers():
    nothing = a_report(
        rows=(), boxes=(), documented=(), steps=(), told=(), silences=(),
        cautions=(), people=(),
    )  # fmt: skip

    assert "Nothing is recorded." in " ".join(checked(nothing))
    assert html_of(nothing).words["recorded."] >= 4


# Long words ---------------------------------------------------------------------------


def test_a_word_of_six_hundred_letters_is_whole_wherever_it_is_typed():
    letter = "\u0416"
    report = everywhere(letter * 600)

    run_on = "".join(checked(report))
    html = html_of(report).words

    # Twenty places of the pages; their head cannot hold it, so others say it in full.
    typed = 18
    assert run_on.count(letter) >= typed * 600
    assert html[letter * 600] >= typed - 4


def test_names_that_the_head_cannot_hold_are_said_in_full_in_the_html_edition():
    report = replace(a_report(), organisation="Q" * 600, recipient_name="Z" * 600)

    said = "".join(html_of(report).whole)

    assert "Q" * 600 in said
    assert "Z" * 600 in said


# Characters ---------------------------------------------------------------------------

TYPED = {
    "emoji": "Screen \U0001f9a0 \U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f1e8\U0001f1e6 \u2764\ufe0f \U0001f44d\U0001f3fd end",
    "Hebrew": "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd",
    "Arabic": "\u0645\u0631\u062d\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645 \u0661\u0662\u0663",
    "mixed": "He said \u05e9\u05dc\u05d5\u05dd, room 204 (\u05d7\u05d3\u05e8) at 02:31, \u0627\u0644\u0639\u0631\u0628\u064a\u0629 too",
    "turned around": "\u202ereversed\u202c \u2066isolated\u2069 \u200f\u200e",
    "combining": "Ze\u0301ro a" + "\u0301" * 40 + " e\u0302\u0323 \u1100\u1161\u11a8",
    "no font has it": "\u6f22\u5b57 \u0939\u093f\u0928\u094d\u0926\u0940 \U00013000 \U000e0041 \ue000 \uffff",
    "line ends": "one\rtwo\r\nthree\u2028four\u2029five\x0bsix\x0cseven\x85eight\n\n\nnine",
    "blanks": "a\xa0" * 300 + "\u2003\u2009\u202f\u3000 end",
    "controls": "\x00\x07\x1b[31mred\x1b[0m \x7f \u200b\u200c\u200d\ufeff\u00ad end",
    "mark-up": "<td>&lt;&#0;</td>]]> %PDF (x) Tj \\) ET {name} {0} %s",
}  # fmt: skip


@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED)
def test_pages_come_out_whatever_is_typed_anywhere(typed):
    report = everywhere(typed)

    said = "".join(checked(report))
    html = html_of(report)

    for word in re.findall(r"[A-Za-z0-9]{3,}", typed):
        assert word in said
        assert any(word in each for each in html.words), word


@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED)
def test_what_no_font_has_is_named_once_and_stands_as_its_number(typed):
    pages = drawn(everywhere(typed))
    printed = "".join(word.text for page in pages_of(pages.pdf) for word in page)
    said = " ".join(html_of(everywhere(typed)).said)

    for character in pages.missing_glyphs:
        number = f"U+{ord(character):04X}"
        assert f"[{number}]" in printed
        assert f"[{number}]" in said
        assert len(re.findall(rf"(?<!\[){re.escape(number)}(?![0-9A-F])", said)) == 1
        assert character not in said


@given(st.text(st.characters(), max_size=120))
@settings(max_examples=25, deadline=None)
def test_pages_come_out_of_any_text_at_all(typed):
    report = everywhere(typed)

    checked(report)
    html_of(report)


# Such faults are found ----------------------------------------------------------------


def page_with(*places):
    """Return the words of a page with each (across, up, size, text) drawn on it."""
    canvas = Canvas("", pagesize=PAPERS["letter"])
    for across, up, size, words in places:
        canvas.setFont("Helvetica", size)
        canvas.drawString(across, up, words)
    [page] = pages_of(canvas.getpdfdata())
    return page


def test_words_over_each_other_or_out_of_place_are_found():
    size, bounds = PAPERS["letter"], (80, 690)
    good = (60, 400, 9, "one two"), (60, 387.5, 9, "three four")

    def found(*places):
        return faults_of(page_with(*good, *places), size, bounds)

    assert found() == []
    assert "over each other" in found((70, 396, 9, "five"))[0]
    assert "beside the margins" in found((540, 300, 9, "margin"))[0]
    assert "off the paper" in found((60, 8, 9, "paper"))[0]
    assert "across the head" in found((60, 792 - 693, 9, "foot"))[0]
