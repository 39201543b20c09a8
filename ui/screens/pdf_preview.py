"""The pages of a PDF on the desk, each drawn when it is turned to."""

from pathlib import Path

from PySide6.QtGui import QImage

from logbook.domain.errors import HandoverUnreadableError
from ui import messages
from ui.pdf_pages import Found, find_words, page_image
from ui.session import Session
from ui.widgets.paper_preview import PaperPreview
from ui.widgets.preview_tools import PreviewTools

_AT_ONCE = 25
"""Pages looked through before anything else may be done on the logbook thread."""


class PdfPreview(PaperPreview):
    """Draws away from the screen's thread; a page of an older PDF is never shown.

    Args:
        dots: Resolution, in dots an inch.
        waiting: What stands here while there are no pages.
    """

    def __init__(self, session: Session, dots: float, waiting: str = "") -> None:
        super().__init__(waiting)
        self._session, self._dots = session, dots
        self._pdf = b""
        self._sought = ""
        self._hits: list[Found] = []
        self._hit = 0
        self._tools = PreviewTools()
        self.add_tools(self._tools)
        self._tools.setVisible(False)
        self.page_asked.connect(self._on_page_asked)
        self.turned.connect(self._on_turned)
        self._tools.page_asked.connect(lambda page: self.turn_to(page - 1))
        self._tools.zoomed.connect(self._on_zoomed)
        self._tools.find_asked.connect(self._on_find)

    def show_pdf(
        self,
        pdf: bytes,
        pages: int,
        note: str = "",
        *,
        page: int = 0,
        draft: bool = False,
    ) -> None:
        """Show a PDF of so many pages.

        Args:
            note: What to say beside the page number: "not signed yet".
            page: Where to begin, from 0.
            draft: Whether nobody has signed it; that stands above the pages, as it
                stands across them.
        """
        self._pdf = pdf
        self._forget_found()
        self._tools.show_count(pages)
        self._tools.setVisible(pages > 0)
        self._tools.show_draft(is_draft=draft)
        self.show_document(pages, note, page=page)

    def show_file(self, path: Path, pages: int, note: str = "") -> None:
        """Show a PDF that lies on the disk, at the page that is shown now.

        Of one that cannot be read, it is said that it cannot.
        """
        self._session.ask(
            self,
            lambda: _read(path),
            lambda pdf: self.show_pdf(pdf, pages, note, page=self.page),
            lambda error: self.clear(messages.of_error(error)),
        )

    def clear(self, waiting: str = "") -> None:
        """Show no page, and what is waited for."""
        self._forget_found()
        self._tools.setVisible(False)
        super().clear(waiting)

    # Drawing -----------------------------------------------------------------------

    def _on_page_asked(self, page: int) -> None:
        # Magnified, a page is drawn anew: its letters stay sharp.
        pdf, dots = self._pdf, self._dots * max(1.0, self.zoom)
        self._session.ask(
            self,
            lambda: page_image(pdf, page, dots),
            lambda image: self._on_page(pdf, page, image),
            lambda _: None,
        )

    def _on_page(self, pdf: bytes, page: int, image: QImage) -> None:
        if pdf is self._pdf:
            self.put_page(page, image)

    def _on_zoomed(self, zoom: float) -> None:
        self.show_zoom(zoom)

    def _on_turned(self, page: int) -> None:
        self._tools.show_page(page + 1)
        marks = [hit.box for hit in self._hits if hit.page == page]
        current = self._hits[self._hit] if self._hits else None
        here = current is not None and current.page == page
        self.show_marks(marks, current.box if here and current else None)

    # Finding -----------------------------------------------------------------------

    def _forget_found(self) -> None:
        self._sought, self._hits, self._hit = "", [], 0
        self._tools.say_found("")

    def _on_find(self, words: str, step: int) -> None:
        if words != self._sought:
            self._forget_found()
            self._sought = words
            self._on_turned(self.page)
            if words.strip():
                self._look_on(words, 0)
        elif self._hits:
            self._hit = (self._hit + step) % len(self._hits)
            self._show_hit()

    def _look_on(self, words: str, first: int) -> None:
        """Look through some pages, then let others have the thread, then go on."""
        pdf = self._pdf
        looking = self.tr("Looking at page {page} of {pages}…")
        self._tools.say_found(looking.format(page=first + 1, pages=self.count))
        self._session.ask(
            self,
            lambda: find_words(pdf, words, first, _AT_ONCE),
            lambda hits: self._on_found(pdf, words, first, hits),
            lambda _: None,
        )

    def _on_found(self, pdf: bytes, words: str, first: int, hits: list[Found]) -> None:
        if pdf is not self._pdf or words != self._sought:
            return
        self._hits += hits
        if first + _AT_ONCE < self.count:
            self._look_on(words, first + _AT_ONCE)
            return
        if not self._hits:
            self._tools.say_found(self.tr("Not in these pages."))
            return
        here = self.page
        after = (n for n, hit in enumerate(self._hits) if hit.page >= here)
        self._hit = next(after, 0)
        self._show_hit()

    def _show_hit(self) -> None:
        words = self.tr("{number} of {count}")
        self._tools.say_found(words.format(number=self._hit + 1, count=len(self._hits)))
        hit = self._hits[self._hit]
        self.turn_to(hit.page)
        self._on_turned(hit.page)
        self.bring_mark_into_sight(hit.box)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise HandoverUnreadableError(str(path)) from error
