"""The pages of a PDF on the desk, each drawn when it is turned to."""

from PySide6.QtGui import QImage

from ui.pdf_pages import page_image
from ui.session import Session
from ui.widgets.paper_preview import PaperPreview


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
        self.page_asked.connect(self._on_page_asked)

    def show_pdf(
        self, pdf: bytes, pages: int, note: str = "", *, page: int = 0
    ) -> None:
        """Show a PDF of so many pages.

        Args:
            note: What to say beside the page number: "not signed yet".
            page: Where to begin, from 0.
        """
        self._pdf = pdf
        self.show_document(pages, note, page=page)

    def _on_page_asked(self, page: int) -> None:
        pdf, dots = self._pdf, self._dots
        self._session.ask(
            self,
            lambda: page_image(pdf, page, dots),
            lambda image: self._on_page(pdf, page, image),
            lambda _: None,
        )

    def _on_page(self, pdf: bytes, page: int, image: QImage) -> None:
        if pdf is self._pdf:
            self.put_page(page, image)
