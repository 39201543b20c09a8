"""report.html: the same words as the pages, readable by everybody, harmless."""

import base64
import hashlib
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from logbook.reports.fonts import Typecase
from logbook.reports.furniture import ReportFurniture
from logbook.reports.html_edition import Edition, html_edition
from logbook.reports.layout import PAPERS
from logbook.reports.pages import draw_pages
from logbook.reports.render import PdfRenderer
from logbook.reports.resources import RESOURCES
from logbook.reports.story import Heading, Paragraph
from logbook.reports.words import words_in
from tests.builders_report import a_report, row, text
from tests.fakes import FakeSigner
from tests.handed_over import unwatched
from tests.integration.axe import faults
from tests.integration.browser import CHROMIUM, Browser
from tests.integration.edition_words import differences, edition, pages_of
from tests.papers import rendered_papers

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no poppler"),
]
FONTS = RESOURCES / "fonts"
STYLE = (RESOURCES / "report" / "edition.css").read_text("utf-8")
HOSTILE = (
    "<script>document.title = 'run'</script> & <b>bold</b> \"' </td></table>\n"
    "second line\tafter a tab, invoice\u202efdp.exe\u200b\x00, 🦠, \u05e9\u05dc\u05d5\u05dd abc"
)


def html_of(report):
    return PdfRenderer(RESOURCES).render(report, unwatched, FakeSigner()).html.decode()


def body_of(report, pdf):
    """Return the words of each page that stand between its head and its foot."""
    words = words_in(report.language, RESOURCES / "i18n")
    width, height = PAPERS[report.paper]
    furniture = ReportFurniture(report, Typecase(FONTS), words, width, None)
    head, foot = furniture.head_height, height - furniture.foot_height
    return [
        [word for word in page if head <= (word.top + word.bottom) / 2 <= foot]
        for page in pages_of(pdf)
    ]


@pytest.fixture(scope="module")
def browser():
    with Browser(RESOURCES / "verify" / "verify.html") as opened:
        yield opened


def faults_of(browser, html, folder: Path, *, scheme="light", width=1100, colours=True):
    file = folder / "report.html"
    file.write_text(html, "utf-8")
    browser.call(
        "Emulation.setEmulatedMedia",
        features=[{"name": "prefers-color-scheme", "value": scheme}],
    )
    browser.call(
        "Emulation.setDeviceMetricsOverride",
        width=width,
        height=800,
        deviceScaleFactor=1,
        mobile=False,
    )
    browser.open(file)
    return faults(browser, colours=colours)


def test_every_paper_and_its_html_edition_say_the_same_words():
    same = set(), set()

    for paper in rendered_papers():
        told = edition(paper.html)
        found = differences(body_of(paper.report, paper.pdf), told)
        assert found == same, paper.name
        assert sum(told.words.values()) > 50


def test_axe_finds_nothing_in_any_edition(browser, tmp_path):
    for paper in rendered_papers():
        # All have the one style; that of which most is seen is measured.
        colours = paper.name in {"management", "sheets"}
        found = faults_of(browser, paper.html, tmp_path, colours=colours)
        assert found == [], paper.name


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1100])
def test_axe_finds_nothing_in_a_small_window_or_in_the_dark(
    browser, tmp_path, scheme, width
):
    html = html_of(a_report(rows=(row(31, "02:31", "observed", HOSTILE),)))

    assert faults_of(browser, html, tmp_path, scheme=scheme, width=width) == []


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ('<html lang="en">', "<html>", "html-has-lang"),
        (r"<title>.*?</title>", "", "document-title"),
        (r"--muted: #454C55", "--muted: #C4C5C7", "color-contrast"),
        (r"<h2 id=\"part-1\"", '<h4 id="part-1"', "heading-order"),
        (
            r'<th scope="col">Statement</th>',
            '<th scope="col"></th>',
            "empty-table-header",
        ),
        (r' tabindex="0"', "", "scrollable-region-focusable"),
    ],
)
def test_axe_finds_what_was_left_out(browser, tmp_path, old, new, rule):
    html = html_of(a_report())
    changed = re.sub(old, new, html)
    if rule == "heading-order":
        changed = changed.replace(
            '</h2>\n<p class="about"', '</h4>\n<p class="about"', 1
        )
    # The policy names the digest of the style, which may have been changed.
    changed = re.sub(r"<meta http-equiv=[^>]*>", "", changed)

    assert changed != html
    found = faults_of(browser, changed, tmp_path, width=320)
    assert any(fault.startswith(rule) for fault in found), found


def test_a_paragraph_left_out_of_either_is_noticed():
    report = a_report()
    words = words_in("en", RESOURCES / "i18n")
    pages = draw_pages(report, words, FONTS, unwatched, FakeSigner())
    [caution] = [
        part
        for part in pages.story
        if isinstance(part, Paragraph) and "not checked by the author" in part.block[0]
    ]
    body = body_of(report, pages.pdf)
    without = [part for part in pages.story if part is not caution]
    more = [*pages.story, Paragraph(("Nobody printed this.", caution.block[1]))]

    def told(story):
        html = html_edition(Edition(report, words, story, pages.missing_glyphs, STYLE))
        return edition(html.decode())

    assert differences(body, told(pages.story)) == (set(), set())
    assert {"told", "checked"} <= differences(body, told(without))[0]
    assert differences(body, told(more))[1] == {"Nobody", "this."}


def test_words_of_people_are_never_mark_up_and_never_run(browser, tmp_path):
    report = a_report(
        rows=(row(31, "02:31", "observed", HOSTILE),),
        organisation="City <img src=x onerror=alert(1)>",
        cautions=(text(HOSTILE),),
    )
    html = html_of(report)

    assert "<script" not in html
    assert "<img" not in html
    said = " ".join(" ".join(edition(html).said).split())
    assert "<script>document.title = 'run'</script> & <b>bold</b>" in said
    assert "invoice[U+202E]fdp.exe[U+200B][U+0000]" in said
    assert "[U+1F9A0]" in said
    faults_of(browser, html, tmp_path)
    assert browser.run("document.title") == "Incident report WIN-0001, R-003"
    assert browser.run("document.querySelectorAll('main table').length") == 6
    assert browser.run("document.querySelectorAll('script, img').length") == 0


def test_hebrew_stands_from_right_to_left_in_a_line_of_its_own(browser, tmp_path):
    hebrew = "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd"
    html = html_of(a_report(rows=(row(31, "02:31", "observed", hebrew),)))
    faults_of(browser, html, tmp_path)

    assert hebrew in html
    way = "getComputedStyle(document.querySelector('#entry-31 td:nth-child(4)')).direction"
    assert browser.run(way) == "rtl"
    assert browser.run(way.replace("31 td:nth-child(4)", "31 td:nth-child(3)")) == "ltr"


def test_nothing_is_loaded_and_no_script_can_run(browser, tmp_path):
    html = html_of(a_report())
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    [policy] = re.findall(r'Content-Security-Policy" content="([^"]*)"', html)

    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; "
        "base-uri 'none'; form-action 'none'"
    )
    assert not re.search(
        r"\b(src|srcset|style|on\w+)=|url\(|@import|http:|https:", html
    )
    faults_of(browser, html, tmp_path)
    # The style counts although everything else is forbidden.
    assert (
        browser.run("getComputedStyle(document.querySelector('h1')).fontWeight")
        == "600"
    )
    late = "const s = document.createElement('script'); s.text = 'document.title=1'; document.head.append(s)"
    browser.run(f"{{{late}}}")
    assert browser.run("document.title") == "Incident report WIN-0001, R-003"


def test_the_page_says_whose_it_is_and_what_proves_it():
    report = a_report()
    html = html_of(report)

    assert '<html lang="en">' in html
    assert "<title>Incident report WIN-0001, R-003</title>" in html
    for words in (
        "Report R-003, initial, copy 1. As of 2026-11-21 03:12 -05:00 (08:12Z)",
        "For City IT Services",
        "REHEARSAL, not a real incident",
        "Checkpoint of this record: 43 entries",
        f"<pre>{report.checkpoint.checkpoint.to_text().rstrip()}</pre>",
    ):
        assert words in html
    assert "REHEARSAL" not in html_of(replace(report, rehearsal=False))
    assert "DRAFT" not in html


def test_what_nobody_signed_says_so():
    draft = PdfRenderer(RESOURCES).render(a_report(), unwatched).html.decode()

    assert '<p class="alarm">DRAFT, not signed</p>' in draft


def test_there_is_one_first_head_and_every_part_is_listed_and_led_to():
    html = html_of(a_report())
    read = edition(html)

    assert read.heads.count(1) == 1
    assert set(read.heads) == {1, 2}
    assert len(read.ids) == len(set(read.ids))
    targets = re.findall(r'href="#([^"]+)"', html)
    assert set(targets) <= set(read.ids)
    parts = [each for each in targets if each.startswith("part-")]
    assert len(parts) == html.count("<section")


def test_an_entry_can_be_pointed_at_and_what_rests_on_it_leads_there():
    html = html_of(a_report())
    ids = edition(html).ids

    assert {"entry-31", "entry-35", "entry-41", "entry-43"} <= set(ids)
    assert '<a href="#entry-33">' in html
    # Entry 44 is not in this timeline, so there is nowhere to lead to.
    assert "#entry-44" not in html


def test_struck_words_are_struck_and_said_to_be():
    html = html_of(a_report())

    assert (
        '<span class="unseen">Struck through: </span>'
        "<del>12 accounts on the finance share are affected.</del>"
    ) in html


def test_the_same_report_gives_the_same_page():
    assert html_of(a_report()) == html_of(a_report())


def test_the_bookmarks_of_the_pages_are_the_parts_of_the_page():
    report = a_report()
    pages = draw_pages(report, words_in("en", RESOURCES / "i18n"), FONTS, unwatched)
    heads = [part.title for part in pages.story if isinstance(part, Heading)]

    assert heads[:2] == ["Full record", "Table 1. Timeline, entries 31 to 43"]
    assert heads[-1] == "Handed over and received"
    html = html_of(report)
    listed = re.findall(r'<li><a href="#part-\d+" dir="auto">([^<]*)</a></li>', html)
    assert listed == heads
