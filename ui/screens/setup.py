"""First start: a logbook, two people, a sheet of paper; one question a page."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.bootstrap.creating import CreatedLogbook, NewLogbook
from logbook.domain.errors import LogbookError
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.people import may_be_one
from logbook.domain.role import Role
from ui import messages
from ui.file_dialogs import FileDialogs
from ui.screens.setup_logbook import LogbookPage
from ui.screens.setup_person import PersonPage
from ui.screens.setup_sheet import SheetPage, SheetPrinter
from ui.screens.setup_steps import SetupSteps
from ui.session import Session
from ui.widgets.alone_frame import AloneCard, AloneFrame
from ui.widgets.focus import put_focus
from ui.widgets.layouts import column

LOGBOOK, SUPERVISOR, RESPONDER, SHEET = range(1, 5)


class SetupScreen(AloneFrame):
    """Leads through the four steps; nothing is stored before the last.

    Args:
        rehearsal: Whether the new logbook is for practice only.
    """

    created = Signal(object, str)
    """There is a logbook in this folder, and this person is to unlock it."""

    left = Signal()
    """A person wants to do something else first."""

    def __init__(
        self,
        session: Session,
        packs: Sequence[JurisdictionPack],
        dialogs: FileDialogs,
        printer: SheetPrinter | None = None,
        *,
        rehearsal: bool = False,
    ) -> None:
        super().__init__(rehearsal=rehearsal)
        self._session = session
        self._rehearsal = rehearsal
        self._step = LOGBOOK
        self._created: CreatedLogbook | None = None
        self._steps = SetupSteps()
        self._logbook = LogbookPage(packs, dialogs)
        self._supervisor = self._supervisor_page()
        self._responder = self._responder_page()
        self._sheet = SheetPage(session, dialogs, printer)
        # One after the other, not on one stack: a card as high as its highest page
        # would scroll for the sake of pages nobody sees.
        form = column(*self._in_order(), gap=0)
        card = AloneCard(form, column(self._steps), left=True)
        self.show_card(card)
        self._listen()
        self._show(LOGBOOK)

    def _supervisor_page(self) -> PersonPage:
        return PersonPage(
            self._session,
            Role.SUPERVISOR,
            title=self.tr("Who is the first supervisor?"),
            lead=self.tr(
                "This person opens the logbook, reviews entries and signs reports, "
                "and vouches for everybody who is added."
            ),
            go_on=self.tr("Continue to first responder"),
            known_words=lambda: [self._logbook.answers().organisation],
        )

    def _responder_page(self) -> PersonPage:
        return PersonPage(
            self._session,
            Role.RESPONDER,
            title=self.tr("Who is the first responder?"),
            lead=self.tr(
                "This person writes down what happens. Two people are better than "
                "one: each vouches for what the other wrote."
            ),
            go_on=self.tr("Create the logbook"),
            known_words=lambda: [
                self._logbook.answers().organisation,
                self._supervisor.name(),
            ],
        )

    def _in_order(self) -> tuple[QWidget, ...]:
        return (self._logbook, self._supervisor, self._responder, self._sheet)

    def _listen(self) -> None:
        self._logbook.back.connect(self.left)
        self._logbook.done.connect(lambda: self._show(SUPERVISOR))
        self._supervisor.back.connect(lambda: self._show(LOGBOOK))
        self._supervisor.done.connect(lambda: self._show(RESPONDER))
        self._responder.back.connect(lambda: self._show(SUPERVISOR))
        self._responder.done.connect(self._on_everybody_named)
        self._sheet.back.connect(lambda: self._show(RESPONDER))
        self._sheet.again.clicked.connect(self._create)
        self._sheet.finished.connect(self._on_finished)

    def _show(self, step: int) -> None:
        self._step = step
        page = self._in_order()[step - 1]
        for other in self._in_order():
            other.setVisible(other is page)
        self._steps.show_step(step, self._done_before(step))
        self.show_foot(
            self.tr(
                "Nothing is stored until the last step. You can stop here and "
                "start again."
            )
        )
        if page is not self._sheet:
            put_focus(page)

    def _done_before(self, step: int) -> dict[int, str]:
        details = {
            LOGBOOK: self._logbook.detail,
            SUPERVISOR: self._supervisor.name,
            RESPONDER: self._responder.name,
        }
        return {number: say() for number, say in details.items() if number < step}

    def _on_everybody_named(self) -> None:
        if may_be_one(self._responder.name(), self._supervisor.name()):
            self._responder.show_taken()
        else:
            self._create()

    def _create(self) -> None:
        self._show(SHEET)
        self._sheet.show_working()
        answers = self._logbook.answers()
        pages = (self._supervisor, self._responder)
        plan = NewLogbook(
            folder=answers.folder,
            organisation=answers.organisation,
            place=answers.pack.name,
            pack=answers.pack.id,
            people=[page.person() for page in pages],
            rehearsal=self._rehearsal,
        )
        passphrases = [page.passphrase() for page in pages]
        self._session.create(plan, passphrases, self._on_created, self._on_failed)

    def _on_created(self, created: CreatedLogbook) -> None:
        self._created = created
        for page in (self._supervisor, self._responder):
            page.forget()
        self._sheet.show_created(created)
        self.show_foot(self.tr("The logbook is stored, encrypted, on this computer."))

    def _on_failed(self, error: LogbookError) -> None:
        self._sheet.show_failure(messages.of_error(error))

    def _on_finished(self) -> None:
        if self._created is not None:
            self.created.emit(self._created.folder, self._responder.name())
