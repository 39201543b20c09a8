"""Pages a second, and memory, against a bare ReportLab canvas with the same words.

Bare is a canvas that wraps and draws the same rows and a code for each page, and
nothing else: it notes no page for its signature, sets no second weight of type,
repeats no head of a table and keeps no story for other editions.

    python -m tests.bench.printing ours|bare PAGES

prints by how many MiB a process grows that draws so many pages, and nothing else.
"""

import io
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from reportlab.lib.pagesizes import letter
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from logbook.application.handoffs import unwatched
from logbook.bootstrap.opening import RESOURCES
from logbook.domain.report import Report
from logbook.domain.timeline import TimelineRow
from logbook.domain.wording import say_all
from logbook.reports.html_edition import Edition, html_edition
from logbook.reports.pages import Pages, draw_pages
from logbook.reports.square_code import SquareCode
from logbook.reports.words import words_in
from tests.bench.rounds import Row, paired, timed
from tests.builders_report import ROWS, a_report
from tests.fakes import FakeSigner

REPEATED = 180
PER_PAGE = 19.4
"""Rows of the report that fill a page."""

FONTS = RESOURCES / "fonts"
WORDS = words_in("en", RESOURCES / "i18n")
SIGNER = FakeSigner()
_CODED = 300
"""Characters the code of a page holds."""

WIDTHS = (40, 90, 152, 214, 470)
"""Where the five columns of the bare table begin, in points from the margin."""


def rows() -> Iterator[Row]:
    _register()
    report = _report(len(ROWS) * REPEATED)
    yield paired(
        "a page of a report",
        "a page of the same rows and codes on a bare canvas",
        ours=lambda: _for_each_page(lambda: _ours(report).count),
        bare=lambda: _for_each_page(lambda: _bare(report.rows)),
        # Pages a second: four fifths of the bare ones.
        goal=1.25,
        rounds=5,
    )
    pages = _ours(report)
    yield paired(
        "its HTML edition beside it",
        "drawing the pages it is made from",
        ours=lambda: timed(lambda: _edition(report, pages)),
        bare=lambda: timed(lambda: _ours(report)),
        goal=0.25,
        rounds=3,
    )
    hundred, thousand = _report(_filling(100)), _report(_filling(1000))
    yield paired(
        f"{_ours(thousand).count} pages",
        f"{_ours(hundred).count} pages",
        ours=lambda: timed(lambda: _ours(thousand)),
        bare=lambda: timed(lambda: _ours(hundred)),
        goal=11,
        rounds=2,
    )
    yield paired(
        "memory for 1,000 pages",
        "the same rows on a bare canvas",
        ours=lambda: _grown("ours"),
        bare=lambda: _grown("bare"),
        unit="MiB",
        goal=1.5,
        rounds=1,
    )


def _report(count: int) -> Report:
    """Return a report of so many entries, each with a number and words of its own."""
    many = tuple(
        replace(ROWS[number % len(ROWS)], number=number, numbers=(number,), struck=())
        for number in range(1, count + 1)
    )
    return a_report(rows=many, documented=(), steps=(), told=(), silences=())


def _for_each_page(work: Callable[[], int]) -> float:
    """Return how long a page takes, in milliseconds; *work* returns their count."""
    pages = 0

    def counted() -> None:
        nonlocal pages
        pages = work()

    return timed(counted) / pages


def _filling(pages: int) -> int:
    return round(pages * PER_PAGE)


def _register() -> None:
    pdfmetrics.registerFont(TTFont("Bare", FONTS / "IBMPlexSans-Regular.ttf"))


def _ours(report: Report) -> Pages:
    return draw_pages(report, WORDS, FONTS, unwatched, SIGNER)


def _edition(report: Report, pages: Pages) -> bytes:
    made = Edition(report, WORDS, pages.story, pages.missing_glyphs, "")
    return html_edition(made)


def _grown(whose: str) -> float:
    """Return by how many MiB a process of its own grows, drawing 1,000 pages."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.bench.printing", whose, "1000"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    return float(run.stdout)


def _main(whose: str, pages: str) -> None:
    _register()
    # Whatever is loaded or kept for every report is not what a long one takes.
    _ours(_report(10))
    _bare(_report(10).rows)
    report = _report(_filling(int(pages)))
    before = _most()
    drawn = _ours(report) if whose == "ours" else _bare(report.rows)
    after = _most()
    assert drawn
    print((after - before) / 1024)


def _most() -> int:
    """Return the most memory this process ever had, in KiB.

    What getrusage says of a new process begins with what its parent had.
    """
    status = Path("/proc/self/status").read_text()
    [line] = [each for each in status.splitlines() if each.startswith("VmHWM")]
    return int(line.split()[1])


def _furniture(canvas: Canvas, page: int) -> None:
    """Draw what stands on every page: heads, lines of the foot and a code of its own."""
    canvas.setFont("Bare", 8)
    for height in (752, 740, 716, 96, 84, 74, 64, 52, 40):
        canvas.drawString(
            128, height, f"Report R-003, page {page}, checkpoint of 43 entries"
        )
    canvas.line(54, 730, letter[0] - 54, 730)
    code = SquareCode.of(f"{page:0{_CODED}}", least=76, most=76)
    code.draw(canvas, 54, 34)


def _bare(rows: Sequence[TimelineRow]) -> int:
    """Draw the same rows with nothing but wrap and drawString; return the pages."""
    canvas = Canvas(io.BytesIO(), pagesize=letter, invariant=1, pageCompression=1)
    pages, height = 1, letter[1] - 90
    for row in rows:
        lines = simpleSplit(say_all(row.statement), "Bare", 9, 282)
        if row.late is not None:
            lines += simpleSplit(
                f"Late entry: written {row.late} after.", "Bare", 8, 282
            )
        if height - len(lines) * 12.5 < 120:
            _furniture(canvas, pages)
            canvas.showPage()
            pages, height = pages + 1, letter[1] - 90
        canvas.setFont("Bare", 9)
        for at, text in zip(
            WIDTHS,
            (str(row.number), "02:31", say_all((row.label,)), None, row.author_name),
            strict=True,
        ):
            if text is not None:
                canvas.drawString(54 + at - 40, height, text)
        for line in lines:
            canvas.drawString(54 + WIDTHS[3] - 40, height, line)
            height -= 12.5
        canvas.line(54, height + 6, letter[0] - 54, height + 6)
        height -= 10
    _furniture(canvas, pages)
    canvas.save()
    return pages


if __name__ == "__main__":
    _main(*sys.argv[1:])
