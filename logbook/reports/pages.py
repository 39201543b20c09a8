"""A report as plain pages, before it becomes PDF/A."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from logbook.application.ports import Progress, Signer
from logbook.domain.page_list import PageList
from logbook.domain.report import Report
from logbook.reports.contents import draw_report
from logbook.reports.custody_pages import draw_paper
from logbook.reports.fonts import Face, Typecase
from logbook.reports.furniture import ReportFurniture
from logbook.reports.layout import PAPERS, Sheet
from logbook.reports.masthead import title_of
from logbook.reports.story import Part
from logbook.reports.words import Words

# Pages as bytes, not as letters: a quarter smaller and a tenth quicker.
rl_config.useA85 = 0


@dataclass(frozen=True, slots=True)
class Pages:
    """Pages that nobody signed yet.

    Attributes:
        story: What they say, for editions that are no pages.
        listed: What is written on each, line by line.
    """

    pdf: bytes
    count: int
    missing_glyphs: tuple[str, ...]
    story: Sequence[Part]
    listed: PageList


def new_canvas(
    out: io.BytesIO, size: tuple[float, float], language: str, title: str
) -> Canvas:
    """Return an empty document that comes out the same every time.

    The first font is named because ReportLab would put Helvetica, which PDF/A
    forbids because it is not embedded, into every page.
    """
    canvas = Canvas(
        out,
        pagesize=size,
        invariant=1,
        pageCompression=1,
        initialFontName=str(Face.REGULAR),
        lang=language,
    )
    canvas.setTitle(title)
    return canvas


def draw_pages(
    report: Report,
    words: Words,
    fonts: Path,
    progress: Progress,
    signer: Signer | None = None,
) -> Pages:
    """Draw *report* page by page.

    Args:
        signer: Who signs each page; none for a draft, which says that it is one.
    """
    out, case = io.BytesIO(), Typecase(fonts)
    size = PAPERS[report.paper]
    title = f"{title_of(report, words)}, {report.number}"
    canvas = new_canvas(out, size, report.language, title)
    canvas.setAuthor(report.organisation)
    canvas.setSubject(report.title)
    furniture = ReportFurniture(report, case, words, size[0], signer)
    sheet = Sheet(canvas, case, size, furniture)
    sheet.open()
    if report.paper_about is None:
        draw_report(sheet, report, words, progress)
    else:
        draw_paper(sheet, report, report.paper_about, words, progress)
    count = sheet.close()
    canvas.showOutline()
    canvas.save()
    listed = furniture.listed(sheet)
    return Pages(out.getvalue(), count, case.missing, sheet.story, listed)
