"""Is the record exactly as it was signed, and who else vouches for it."""

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QWidget

from logbook.domain.verification import VerificationReport
from ui import messages
from ui.file_dialogs import FileDialogs, NativeFileDialogs
from ui.formatting import time_text
from ui.screens.check_handover import CheckHandover
from ui.screens.check_page import CheckPage
from ui.screens.checks import Check, checks_of
from ui.screens.compare_checkpoint import CompareCheckpoint
from ui.screens.coverage_words import coverage_words, intact_words
from ui.screens.record_state import MOST_SAID, show_checking, show_findings
from ui.screens.vault_section import VaultSection
from ui.session import Session
from ui.tokens import State
from ui.vault_checking import VaultChecking
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.flow import FlowRow
from ui.widgets.icon_label import IconLabel
from ui.widgets.label import Label
from ui.widgets.layouts import column, empty, holder
from ui.widgets.progress_line import ProgressLine
from ui.widgets.row_list import ListRow, RowList
from ui.widgets.scrolled_page import WIDEST_LIST, Page
from ui.widgets.side_by_side import SideBySide

_MARKS: dict[State, str] = {
    "good": "circle-check",
    "bad": "circle-alert",
    "muted": "circle-dashed",
}


class VerificationScreen(Page):
    """Says what was checked, what was found, and what no check can see."""

    def __init__(self, session: Session, dialogs: FileDialogs | None = None) -> None:
        super().__init__(self.tr("Verification"), widest=WIDEST_LIST)
        self._session = session
        self._watch = QElapsedTimer()
        self._banner = Banner()
        self._checks = RowList()
        self._found = RowList()
        self._found_head = Label(self.tr("Every finding"), "label")
        self._again = Button(self.tr("&Check again"), "primary", "shield-check")
        self._all = Button(self.tr("Check every &signature now"))
        self._going_on = ProgressLine()
        self._covered = column(gap=2)
        self._compare = CompareCheckpoint(session)
        chosen = dialogs or NativeFileDialogs()
        self._handover = CheckHandover(session, chosen)
        self._page = CheckPage(session, chosen, self._handover)
        self._vault = VaultSection(session, VaultChecking(session))
        for part in (
            self._banner,
            holder(self._covered),
            FlowRow(self._again, self._all),
            self._going_on,
            self._checks,
            self._found_head,
            self._found,
            self._vault,
            self._compare,
            SideBySide(self._handover, self._page),
            self._limits(),
        ):
            self.body.addWidget(part)
            self.body.addSpacing(4)
        self._again.clicked.connect(session.verify)
        self._all.clicked.connect(session.verify_all)
        self._going_on.stop_asked.connect(session.stop_verifying_all)
        session.checking.connect(self._on_checking)
        session.checking_all.connect(self._on_checking_all)
        session.checked.connect(self._on_checked)
        self._show()

    def refresh(self) -> None:
        """Show what the last verification said, and how the evidence stands."""
        self._show()
        self._vault.refresh()

    def help_text(self) -> str:
        """Return what this screen is for."""
        return self.tr(
            "The first time you open the logbook, each entry is checked against its "
            "signature and against all entries before it. After that, opening compares "
            "every byte with what you had checked and checks what is new; once a week "
            "every signature is checked again. Here you see the result, can check "
            "again, compare a checkpoint from a printed page, and check a hand-over "
            "folder, or one page of paper from a scan or its code. What was found is "
            "never repaired: it is preserved. Under Stored evidence, every file that "
            "was taken in is read again once a week and compared with what was signed "
            "when it came; a finding there takes nothing away from the record, and "
            "stays."
        )

    def _limits(self) -> QWidget:
        return holder(
            column(
                Label(self.tr("What this check cannot see"), "label"),
                Label(
                    self.tr(
                        "Whether a statement is true. Entries cut off after the last "
                        "witness. Anything before the set-up sheet was printed."
                    ),
                    "small",
                    "muted",
                ),
                gap=4,
            )
        )

    def _on_checking(self, done: int, total: int) -> None:
        if not done:
            self._watch.start()
        if done < total or self._session.report is None:
            show_checking(self._banner, done, total)

    def _on_checking_all(self, done: int, total: int) -> None:
        stop = self._going_on.can_stop
        if not total:
            self._all.setEnabled(True)
            if stop.hasFocus():
                self._all.setFocus()
            self._going_on.end()
            return
        if not done:
            self._watch.start()
        words = self.tr("Checking every signature… {done} of {total}")
        self._going_on.begin(words.format(done=done, total=total))
        self._going_on.show_part(done / total)
        if self._all.hasFocus():
            stop.setFocus()
        self._all.setEnabled(False)

    def _on_checked(self, report: VerificationReport) -> None:
        at = time_text(self._session.now())
        seconds = self._watch.elapsed() / 1000 if self._watch.isValid() else 0.0
        words = self.tr("Checked {time} in {seconds} s: {entries} entries, {count}.")
        one, several = self.tr("1 witness from outside"), self.tr("{n} witnesses")
        none = self.tr("no witness from outside")
        count = {0: none, 1: one}.get(
            report.compared, several.format(n=report.compared)
        )
        self.show_lead(
            words.format(
                time=at, seconds=f"{seconds:.1f}", entries=report.size, count=count
            )
        )
        self._again.setEnabled(True)
        self._show()

    def _show(self) -> None:
        report = self._session.report
        if report is None:
            show_checking(self._banner, 0, self._session.size)
            self._again.setEnabled(False)
            self._all.setEnabled(False)
            self._checks.show_rows()
            self._show_covered([])
            self._show_findings([])
            return
        self._all.setEnabled(not self._session.is_checking_all)
        if report.intact:
            self._banner.show_intact(intact_words(report))
        else:
            show_findings(self._banner, report)
        self._show_covered(coverage_words(report, self._session.now()))
        missing = self._session.witness_missing is not None
        checks = checks_of(report, no_memory=missing)
        self._checks.show_rows(*map(_row, checks))
        said = [messages.of_finding(found) for found in report.findings]
        self._show_findings(said if len(said) > MOST_SAID + 1 else [])

    def _show_covered(self, sentences: list[str]) -> None:
        empty(self._covered)
        for said in sentences:
            self._covered.addWidget(Label(said, "small", "muted"))

    def _show_findings(self, sentences: list[str]) -> None:
        self._found_head.setVisible(bool(sentences))
        self._found.show_rows(
            *(ListRow(IconLabel("circle-alert", "bad", 18), said) for said in sentences)
        )


def _row(check: Check) -> ListRow:
    icon = IconLabel(_MARKS[check.tone], check.tone, 18)
    return ListRow(icon, check.words, check.result, check.tone)
