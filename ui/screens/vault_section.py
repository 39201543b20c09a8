"""Is what is stored of the evidence still what was taken in; a part of Verification.

It is apart from the banner of the record: a stored file that is damaged takes nothing
away from the entries, and recording goes on.
"""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from logbook.application.vault_checks import (
    DamagedItem,
    ToldFinding,
    VaultStanding,
    VaultStep,
)
from ui import messages
from ui.pace import Pace, left_words
from ui.screens.explain_finding import ExplainFindingPanel
from ui.screens.vault_words import (
    checked_words,
    finding_title,
    stored_words,
    stranger_words,
    whole_words,
)
from ui.session import Session
from ui.tokens import State
from ui.vault_checking import VaultChecking
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.discard import discard
from ui.widgets.flow import FlowRow
from ui.widgets.icon_label import IconLabel
from ui.widgets.label import Label
from ui.widgets.layouts import column
from ui.widgets.progress_line import ProgressLine
from ui.widgets.row_list import ListRow, RowList
from ui.widgets.scrolled_page import bring_into_sight

_LOOKS: dict[bool, tuple[str, State]] = {
    True: ("info", "warn"),
    False: ("circle-alert", "bad"),
}
"""Of a finding, by whether somebody has explained it."""


class VaultSection(QWidget):
    """Says how the vault stands, reads all of it when asked, and takes explanations."""

    def __init__(self, session: Session, checking: VaultChecking) -> None:
        super().__init__()
        self._session, self._checking = session, checking
        self._pace = Pace()
        self._panel: ExplainFindingPanel | None = None
        self._banner = Banner()
        self._about = Label("", "small", "muted")
        self._checked = Label("", "small", "muted")
        self._all = Button(self.tr("Check every stored &item"), icon="archive")
        self._going_on = ProgressLine()
        self._found = RowList()
        self._below = column(gap=8)
        self.setLayout(
            column(
                Label(self.tr("Stored evidence"), "h2"),
                self._banner,
                self._about,
                self._checked,
                FlowRow(self._all),
                self._going_on,
                self._found,
                self._below,
                gap=8,
            )
        )
        self.setAccessibleName(self.tr("Stored evidence"))
        self._all.clicked.connect(self._on_asked)
        self._going_on.stop_asked.connect(checking.stop)
        checking.advanced.connect(self._on_advanced)
        checking.ended.connect(self._on_ended)
        checking.stood.connect(self._show)
        self._show(VaultStanding())

    def refresh(self) -> None:
        """Show how it stands now."""
        self._checking.refresh()

    def _on_asked(self) -> None:
        self._pace = Pace()
        self._checking.begin(again=True)
        self._going_on.begin(self.tr("Reading every stored item…"))
        self._give_way()

    def _give_way(self) -> None:
        """While it goes on the keyboard waits at what stops it."""
        if self._all.hasFocus():
            self._going_on.can_stop.setFocus()
        self._all.setEnabled(False)

    def _on_advanced(self, step: VaultStep) -> None:
        if not self._checking.is_running:
            return
        left = left_words(self._pace.left(step.done, step.total))
        words = self.tr("Reading {item} of {incident}… {left}")
        part = step.done / step.total if step.total else 1.0
        self._going_on.begin(
            words.format(item=step.item, incident=step.incident, left=left).strip()
        )
        self._going_on.show_part(part)
        self._give_way()

    def _on_ended(self) -> None:
        self._pace = Pace()
        self._all.setEnabled(True)
        if self._going_on.can_stop.hasFocus():
            self._all.setFocus()
        self._going_on.end()

    def _show(self, standing: VaultStanding) -> None:
        self._all.setVisible(standing.items > 0)
        self._about.setText(stored_words(standing))
        self._checked.say(checked_words(standing, self._session.now()))
        self._show_banner(standing)
        self._found.show_rows(*self._rows(standing))

    def _show_banner(self, standing: VaultStanding) -> None:
        strangers = stranger_words(standing)
        if standing.unexplained:
            sentences = [
                *strangers,
                self.tr(
                    "Safe: no entry is touched by it; the record has its own check "
                    "above. What was found stays in every report and is never repaired."
                ),
                self.tr(
                    "Now: find out what happened to the file and explain it below. "
                    "Recording goes on."
                ),
            ]
            self._banner.show_finding(finding_title(standing), sentences)
        elif strangers:
            self._banner.show_warning(
                self.tr("Something lies beside the record that no entry speaks of"),
                [
                    *strangers,
                    self.tr(
                        "Now: ask whether an older copy of the logbook was put back. "
                        "Nothing of it is removed, and recording goes on."
                    ),
                ],
            )
        elif whole := whole_words(standing):
            self._banner.show_intact(whole)
        else:
            self._banner.clear()

    def _rows(self, standing: VaultStanding) -> Iterator[QWidget]:
        for item in standing.damaged:
            for told in item.findings:
                yield self._row(item, told)

    def _row(self, item: DamagedItem, told: ToldFinding) -> ListRow:
        explained = bool(told.finding.explained)
        words = self.tr("{incident}, {item}: {name}\n{said}")
        said = "\n".join(map(messages.of_phrase, told.said))
        ask = Button(
            self.tr("Say more…") if explained else self.tr("Explain…"), "small"
        )
        entry = told.finding.entry
        name = self.tr("Explain the finding in entry {number} at item {item}")
        ask.setAccessibleName(name.format(number=entry, item=item.number))
        ask.clicked.connect(lambda: self._ask(item, told))
        icon, tone = _LOOKS[explained]
        return ListRow(
            IconLabel(icon, tone, 18),
            words.format(
                incident=item.incident, item=item.number, name=item.name, said=said
            ),
            self.tr("Explained") if explained else self.tr("Not explained"),
            tone,
            act=ask,
        )

    def _ask(self, item: DamagedItem, told: ToldFinding) -> None:
        self._end_asking()
        panel = ExplainFindingPanel(
            self._session,
            item.incident,
            item.number,
            told.finding.entry,
            tuple(map(messages.of_phrase, told.said)),
        )
        panel.left.connect(self._on_left)
        self._panel = panel
        self._below.addWidget(panel)
        panel.focus()
        bring_into_sight(panel)

    def _on_left(self) -> None:
        self._end_asking()
        self._all.setFocus()

    def _end_asking(self) -> None:
        panel, self._panel = self._panel, None
        if panel is not None:
            self._below.removeWidget(panel)
            discard(panel)
