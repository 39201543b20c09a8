"""What can be done with a report that was put together: sign it, or put it up."""

from PySide6.QtWidgets import QWidget

from ui.screens.handoff_words import before_signing, needs_no_sign_off
from ui.screens.handoff_work import Draft
from ui.widgets.buttons import Button
from ui.widgets.flow import FlowRow
from ui.widgets.label import Label
from ui.widgets.layouts import column


class HandoffActs(QWidget):
    """The buttons, and a line on what the signature changes.

    Attributes:
        sign_and_print: The main act of most people.
        sign: Only into a folder.
        put_up: For another person's sign-off.
    """

    def __init__(self) -> None:
        super().__init__()
        self.sign_and_print = Button(self.tr("&Sign and print…"), "primary", "printer")
        self.sign = Button(self.tr("Sign to fol&der…"), icon="folder-lock")
        self.put_up = Button(self.tr("Put &up for sign-off"), icon="stamp")
        self._what = Label("", "small", "muted")
        buttons = FlowRow(self.sign_and_print, self.sign, self.put_up)
        self.setLayout(column(buttons, self._what, gap=8))

    def show_state(
        self, draft: Draft | None, entry: int, *, busy: bool, gives_way: bool
    ) -> None:
        """Offer what can be done now.

        Args:
            entry: Which entry the report would become.
            busy: Whether something is going on that has to end first.
            gives_way: Whether the main act of the screen is asked elsewhere.
        """
        for button in (self.sign_and_print, self.sign):
            button.setEnabled(draft is not None and not busy)
        unsigned = draft is not None and not needs_no_sign_off(draft.report)
        self.put_up.setEnabled(unsigned and not busy)
        is_open = draft is not None and draft.report.is_withholding_open
        minor = is_open or gives_way
        self.sign_and_print.set_kind("secondary" if minor else "primary")
        self._what.say(before_signing(entry) if draft else "")
