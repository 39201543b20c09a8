"""Papers of items: receipt, custody sheet, item list; to a folder or a printer."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from logbook.application.handoffs import IssuedReport
from logbook.application.ports import Progress
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.errors import LogbookError
from logbook.domain.evidence import EvidenceItem
from ui import background, messages
from ui.file_dialogs import FileDialogs
from ui.printing import Printing
from ui.screens import handoff_work
from ui.screens.handoff_result import HandoffResult
from ui.screens.handoff_work import Draft
from ui.screens.pdf_preview import PdfPreview
from ui.screens.print_desk import PrintDesk
from ui.screens.receipt_choices import entries_of, receipt_choices, receipt_key
from ui.session import Session
from ui.theme import theme
from ui.widgets.buttons import Button, ChoiceRow
from ui.widgets.field_set import FieldSet
from ui.widgets.fields import Choice
from ui.widgets.flow import FlowRow
from ui.widgets.focus import HeldFocus
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import column, frame
from ui.widgets.progress_line import ProgressLine

_DOTS = 110
_LOW = 420
"""Height of the preview, in pixels of the design; the page scrolls in it."""


class _Paper(StrEnum):
    """Which paper is wanted."""

    RECEIPT = "receipt"
    SHEETS = "sheets"
    LIST = "list"


class CustodyPapersPanel(QWidget):
    """Shows the very pages that are signed; signing them is itself an entry.

    Args:
        items: Items the custody sheets can be of; the list is of all of an incident.
        transfers: Numbers of the entries whose receipt is wanted first, if any; of
            several it is one receipt.
    """

    left = Signal()
    """A person closed it."""

    def __init__(
        self,
        session: Session,
        incident: str,
        items: tuple[EvidenceItem, ...],
        dialogs: FileDialogs,
        printing: Printing,
        *transfers: int,
    ) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Papers about evidence"))
        self._session, self._incident, self._items = session, incident, items
        self._dialogs, self._printing = dialogs, printing
        self._draft: Draft | None = None
        self._issued: IssuedReport | None = None
        self._working: background.Progress | None = None
        self._asked = 0
        self._keyboard = HeldFocus(self)
        self._fields = _fields(items, transfers)
        self._make_parts()
        self._listen()
        self._show_state()
        self._compose()

    def focus(self) -> None:
        """Put the keyboard on what most people came for."""
        (self._result.first() if self._issued else self._print).setFocus()

    def _make_parts(self) -> None:
        self._news = MarkedLine("info", "", "accent")
        self._print = Button(self.tr("Sign and &print…"), "primary", "printer")
        self._sign = Button(self.tr("Sign to fol&der…"), icon="folder-lock")
        self._leave = Button(self.tr("C&lose the papers"))
        self._progress = ProgressLine()
        self._result = HandoffResult(of_evidence=True)
        self._prints = PrintDesk(self._session, self._printing)
        self._page = PdfPreview(
            self._session, _DOTS, self.tr("Putting the pages together…")
        )
        self._page.setMinimumHeight(theme().px(_LOW))
        words = self.tr(
            "Signed like a report: the folder holds the pages, the entries they prove "
            "and a page that checks them without this program. It becomes an entry. "
            "Choose a stick, or print it and have it signed in ink."
        )
        body = column(
            Label(self.tr("Papers about evidence"), "h3"),
            Label(words, "small", "muted"),
            self._fields,
            self._news,
            self._progress,
            self._result,
            self._prints,
            FlowRow(self._print, self._sign, self._leave),
            self._page,
            gap=10,
            margins=(16, 14),
        )
        self.setLayout(column(frame(body, "flat")))
        self._news.setVisible(False)

    def _listen(self) -> None:
        self._fields.edited.connect(self._on_changed)
        self._print.clicked.connect(self._on_sign_and_print)
        self._sign.clicked.connect(self._on_sign)
        self._leave.clicked.connect(self._on_leave)
        self._progress.stop_asked.connect(self._on_stop)
        self._result.print_asked.connect(self._print_it)
        self._result.another_asked.connect(self._on_another)
        self._prints.changing.connect(self._keyboard.hold)
        self._prints.changed.connect(self._on_prints_changed)

    def _show_state(self) -> None:
        """Offer what can be done now."""
        signed, works = self._issued is not None, self._working is not None
        for button in (self._print, self._sign):
            button.setVisible(not signed)
            button.setEnabled(not works)
        self._result.setVisible(signed)
        self._result.show_printing(going_on=self._prints.is_open)
        self._fields.setEnabled(not signed and not works)

    # Putting together --------------------------------------------------------------

    def _on_changed(self) -> None:
        wants = self._fields.words("paper") == _Paper.RECEIPT
        self._fields.field("transfer").setVisible(wants)
        self._draft = None
        self._news.setVisible(False)
        self._compose()

    def _compose(self) -> None:
        incident, numbers = self._incident, tuple(one.number for one in self._items)
        paper = _Paper(self._fields.words("paper"))
        transfers = entries_of(self._fields.words("transfer"))
        self._asked += 1
        asked = self._asked

        def compose(logbook: OpenLogbook, told: Progress) -> Draft:
            papers = logbook.evidence.papers
            size = logbook.timelines.size()
            match paper:
                case _Paper.RECEIPT:
                    report = papers.receipt(incident, *transfers)
                case _Paper.SHEETS:
                    report = papers.sheets(incident, numbers)
                case _Paper.LIST:
                    report = papers.item_list(incident)
            return Draft(report, logbook.handoffs.preview(report, told), size)

        self._session.do_long(
            self,
            compose,
            lambda draft: self._on_composed(draft, asked),
            self._on_not_composed,
        )

    def _on_composed(self, draft: Draft, asked: int) -> None:
        if asked == self._asked:
            self._draft = draft
            rendered, note = draft.rendered, self.tr("not signed yet")
            self._page.show_pdf(rendered.pdf, rendered.pages, note, draft=True)

    def _on_not_composed(self, error: LogbookError) -> bool:
        self._draft = None
        self._page.clear(messages.of_error(error))
        return True

    # Signing -----------------------------------------------------------------------

    def _on_sign_and_print(self) -> None:
        logbook = self._session.logbook
        if logbook is not None:
            self._issue(handoff_work.beside(logbook), prints=True)

    def _on_sign(self) -> None:
        logbook = self._session.logbook
        if logbook is None:
            return
        title = self.tr("Where is the folder with the paper to be put?")
        chosen = self._dialogs.folder(self, title, logbook.folder.parent)
        if chosen is not None:
            self._issue(chosen, prints=False)

    def _issue(self, parent: Path, *, prints: bool) -> None:
        draft = self._draft
        if draft is None:
            # It is still being put together, or cannot be: the page says which.
            self._page.setFocus()
            return
        self._keyboard.hold()
        number = draft.report.number
        self._progress.begin(self.tr("Signing paper {n}…").format(n=number))
        self._working = self._session.do_long(
            self,
            lambda logbook, told: handoff_work.issued(logbook, draft, parent, told),
            lambda issued: self._on_issued(draft, issued, prints=prints),
            lambda _: self._on_not_issued(),
            progress=self._progress.show_part,
            stopped=self._on_not_issued,
        )
        self._show_state()

    def _on_issued(
        self, draft: Draft, issued: IssuedReport | None, *, prints: bool
    ) -> None:
        if issued is None:
            # Something was recorded in the meantime: the pages are old.
            self._on_not_issued()
            words = self.tr("Something was recorded. These pages have it: sign again.")
            self._news.say(words)
            self._news.setVisible(True)
            self._compose()
            return
        self._working, self._issued = None, issued
        self._progress.end()
        self._news.setVisible(False)
        self._page.show_file(issued.pdf, issued.pages, self.tr("signed"))
        self._result.show_issued(draft.report.number, issued)
        self._show_state()
        if prints:
            self._print_it()
        else:
            self._keyboard.give_back(self._result.first())

    def _on_not_issued(self) -> None:
        self._working = None
        self._progress.end()
        self._show_state()
        self._keyboard.give_back(self._print)

    def _on_stop(self) -> None:
        if self._working is not None:
            self._working.stop()

    def _on_another(self) -> None:
        self._keyboard.hold()
        self._issued = self._draft = None
        self._prints.clear()
        self._show_state()
        self._compose()
        self._keyboard.give_back(self._print)

    def _on_leave(self) -> None:
        self._on_stop()
        self.left.emit()

    # Printing ----------------------------------------------------------------------

    def _print_it(self) -> None:
        draft, issued = self._draft, self._issued
        if draft is None or issued is None or self._prints.is_open:
            return
        self._keyboard.hold()
        self._prints.refresh(draft.report.incident, draft.report.number)
        self._prints.offer(draft.report, issued)

    def _on_prints_changed(self) -> None:
        self._show_state()
        if not self._prints.is_open:
            self._keyboard.give_back(self._result.first())


def _fields(items: tuple[EvidenceItem, ...], transfers: tuple[int, ...]) -> FieldSet:
    passed = receipt_choices(items)
    wanted = receipt_key(transfers)
    if transfers and wanted not in dict(passed):
        # They were recorded after the items were read.
        one = _tr("Entry {number}, recorded just now")
        several = _tr("Entries {number}, on one receipt")
        words = one if len(transfers) == 1 else several
        numbers = ", ".join(wanted.split())
        passed.append((wanted, words.format(number=numbers)))
    kinds = [(_Paper.RECEIPT, _tr("Receipt"))] if passed else []
    kinds += [
        (_Paper.SHEETS, _tr("Custody sheet")),
        (_Paper.LIST, _tr("List of all items")),
    ]
    first = _Paper.RECEIPT if passed else _Paper.SHEETS
    which = Choice(passed or [("", _tr("None"))], wide=True)
    if passed:
        newest, _ = passed[-1]
        which.choose(wanted or newest)
    fields = FieldSet(
        {
            "paper": LabelledField(
                _tr("Which pape&r?"), ChoiceRow(kinds, "filter", chosen=first)
            ),
            "transfer": LabelledField(_tr("The receipt is for &which entry?"), which),
        }
    )
    fields.field("transfer").setVisible(bool(passed))
    return fields


def _tr(words: str) -> str:
    return QCoreApplication.translate("custody-papers", words)
