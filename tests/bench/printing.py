"""Pages a second against a bare ReportLab canvas that draws the same words."""

import io
from collections.abc import Iterator
from dataclasses import replace

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.pagesizes import letter
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from logbook.application.handoffs import unwatched
from logbook.bootstrap.opening import RESOURCES
from logbook.domain.wording import say_all
from logbook.reports.pages import draw_pages
from logbook.reports.words import words_in
from tests.bench.rounds import Row, paired, timed
from tests.builders_report import ROWS, a_report

REPEATED = 60
WIDTHS = (40, 90, 152, 214, 470)
"""Where the five columns of the bare table begin, in points from the margin."""


def rows() -> Iterator[Row]:
    many = tuple(
        replace(row, number=number, numbers=(number,), struck=())
        for number, row in enumerate(ROWS * REPEATED, start=1)
    )
    report = a_report(rows=many)
    words = words_in("en", RESOURCES / "i18n")
    fonts = RESOURCES / "fonts"
    pdfmetrics.registerFont(TTFont("Bare", fonts / "IBMPlexSans-Regular.ttf"))

    def ours() -> None:
        draw_pages(report, words, fonts, unwatched)

    yield paired(
        f"a report of {len(many)} rows",
        "the same rows, heads and codes on a bare canvas",
        ours=lambda: timed(ours),
        bare=lambda: timed(lambda: _bare(many)),
        goal=1.25,
        rounds=5,
    )


def _furniture(canvas: Canvas, page: int) -> None:
    """Draw what stands on every page: two lines above, code and five lines below."""
    canvas.setFont("Bare", 8)
    for height in (752, 740, 96, 84, 74, 64, 40):
        canvas.drawString(
            128, height, f"Report R-003, page {page}, checkpoint of 43 entries"
        )
    canvas.line(54, 730, letter[0] - 54, 730)
    canvas.doForm("code")


def _bare(rows) -> int:
    """Draw the same rows with nothing but wrap and drawString; return the pages."""
    canvas = Canvas(io.BytesIO(), pagesize=letter, invariant=1, pageCompression=1)
    drawing = Drawing(62, 62)
    drawing.add(QrCodeWidget("x" * 222, barWidth=62, barHeight=62))
    canvas.beginForm("code")
    renderPDF.draw(drawing, canvas, 54, 34)
    canvas.endForm()
    pages, height = 1, letter[1] - 90
    for row in rows:
        lines = simpleSplit(say_all(row.statement), "Bare", 9, 282)
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
