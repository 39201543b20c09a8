"""Report values to a PDF/A-3 file: same report, same bytes."""

from dataclasses import dataclass
from pathlib import Path

from logbook.application.ports import Progress, Signer
from logbook.domain.errors import LogbookError, ReportNotMadeError
from logbook.domain.page_list import PAGE_LIST
from logbook.domain.report import Report
from logbook.reports.findings import HTML
from logbook.reports.words import words_in


@dataclass(frozen=True, slots=True)
class Rendered:
    """Pages that are not signed yet, and the same words as a page for browsers."""

    pdf: bytes
    pages: int
    missing_glyphs: tuple[str, ...]
    html: bytes = b""
    page_codes: tuple[str, ...] = ()
    page_list: bytes = b""

    @property
    def beside(self) -> tuple[tuple[str, bytes], ...]:
        """Names and contents of the files that go with the pages."""
        files = (HTML, self.html), (PAGE_LIST, self.page_list)
        return tuple((name, content) for name, content in files if content)


class PdfRenderer:
    """Renders reports with ReportLab and makes them PDF/A-3 with pikepdf.

    Args:
        resources: Folder that holds ``fonts``, ``i18n`` and ``report``.
    """

    def __init__(self, resources: Path) -> None:
        self._resources = resources

    def render(
        self, report: Report, progress: Progress, signer: Signer | None = None
    ) -> Rendered:
        # Loading ReportLab and pikepdf takes half a second that starting the
        # program must not pay.
        from logbook.reports.html_edition import Edition, html_edition
        from logbook.reports.pages import draw_pages
        from logbook.reports.pdfa import archived

        words = words_in(report.language, self._resources / "i18n")
        try:
            fonts = self._resources / "fonts"
            pages = draw_pages(report, words, fonts, progress, signer)
            pdf = archived(
                pages.pdf,
                at=report.as_of,
                language=report.language,
                attachment=report.attachment,
            )
            style = (self._resources / "report" / "edition.css").read_text("utf-8")
            draft = "" if signer is not None else words("draft")
            html = html_edition(
                Edition(report, words, pages.story, pages.missing_glyphs, style, draft)
            )
        except LogbookError:
            raise
        except (ValueError, KeyError, OSError, RuntimeError) as error:
            raise ReportNotMadeError(type(error).__name__) from error
        listed = pages.listed
        codes = tuple(page.code for page in listed.pages if page.code)
        content = listed.to_bytes() if codes else b""
        return Rendered(pdf, pages.count, pages.missing_glyphs, html, codes, content)
