"""All that is on record about one item: facts, who had it, findings, copies."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from logbook.domain.evidence import EvidenceItem, Exported, Period
from logbook.domain.evidence_statements import evidence_statement
from logbook.domain.evidence_words import (
    back_words,
    finding_words,
    gap_words,
    intact_words,
    received_words,
    transfer_state,
    unsigned_words,
    where_words,
)
from logbook.domain.item_finding import ItemFinding
from ui import messages
from ui.formatting import grouped
from ui.screens.custody_signed import drawn_signatures
from ui.screens.entry_words import entry_words, moment_words
from ui.screens.evidence_view import EvidenceView
from ui.screens.evidence_words import (
    chips_of,
    collected_facts,
    file_facts,
    grew_words,
    kept_facts,
    row_words,
)
from ui.screens.source_card import shown_name
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.facts import Facts, breakable
from ui.widgets.flow import FlowRow
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.layouts import card, column, empty, holder, rule


class ItemDetail(QWidget):
    """Shows one item; nothing in it can be changed.

    Attributes:
        head: What it is called, who has it and what was found; stays in sight while
            something is done about it. What can be done goes between that and this.
    """

    explain_asked = Signal(int, object)
    """The entry of a finding, and the finding in words: a person knows about it."""

    copies_asked = Signal()
    """A person wants copies of what is stored of it."""

    entry_asked = Signal(int)
    """A person wants to see this entry in the timeline."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._item: EvidenceItem | None = None
        self._head, self._body = column(gap=12), column(gap=12)
        self.head = holder(self._head)
        self.setLayout(self._body)

    @property
    def item(self) -> EvidenceItem | None:
        """The item that is shown."""
        return self._item

    def show_item(self, item: EvidenceItem, view: EvidenceView) -> None:
        """Show *item* in place of the one before."""
        if item == self._item:
            return
        self._item = item
        self.setAccessibleName(row_words(item))
        empty(self._head)
        empty(self._body)
        for part in self._head_parts(item, view):
            self._head.addWidget(part)
        for part in self._parts(item, view):
            self._body.addWidget(part)

    def _head_parts(self, item: EvidenceItem, view: EvidenceView) -> Iterator[QWidget]:
        now = self._session.now()
        yield Label(breakable(row_words(item)), "h2")
        chips = chips_of(item, view, now)
        if chips:
            yield FlowRow(*chips)
        yield Label(messages.of_phrase(where_words(item)))
        back = back_words(item, now)
        if back is not None:
            yield Label(messages.of_phrase(back), "small", "muted")
        yield from self._findings(item, view)

    def _parts(self, item: EvidenceItem, view: EvidenceView) -> Iterator[QWidget]:
        now = self._session.now()
        if item.has_file:
            yield self._digest(item)
        yield self._chain(item)
        yield _facts_card(
            self.tr("What it is"), collected_facts(item, view.people, now)
        )
        kept = kept_facts(item)
        if kept:
            yield _facts_card(self.tr("Where it is kept"), kept)
        if item.exports:
            yield self._exports(item, view)

    # Findings -----------------------------------------------------------------------

    def _findings(self, item: EvidenceItem, view: EvidenceView) -> Iterator[QWidget]:
        words = messages.of_phrase(intact_words(item))
        if item.may_be_called_intact:
            yield MarkedLine("shield-check", words, "good")
        else:
            yield MarkedLine("shield-alert", words, "bad")
        for finding in item.findings:
            yield self._finding(item, finding, view)

    def _finding(
        self, item: EvidenceItem, finding: ItemFinding, view: EvidenceView
    ) -> QWidget:
        phrases = finding_words(item, finding, view.people)
        said = tuple(messages.of_phrase(each) for each in phrases)
        explain = Button(self.tr("Explain…"), icon="message-square")
        name = self.tr("Explain the finding in entry {number}")
        explain.setAccessibleName(name.format(number=finding.entry))
        explain.clicked.connect(lambda: self.explain_asked.emit(finding.entry, said))
        first, *others = said
        found = MarkedLine("shield-alert", breakable(first), "bad")
        found.words.setAccessibleName(first)
        return card(
            found,
            *(_statement(words) for words in others),
            FlowRow(explain, self._show_entry(finding.entry)),
            kind="bad-note",
            gap=6,
            pad=12,
        )

    # What is stored -----------------------------------------------------------------

    def _digest(self, item: EvidenceItem) -> QWidget:
        title = self.tr("SHA-256 of the file")
        if item.body.is_folder:
            title = self.tr("SHA-256 of the list of its files")
        copy = Button(self.tr("Copy the SHA-256"))
        sha256 = item.body.sha256
        copy.clicked.connect(lambda: self._on_copied(sha256))
        copies = Button(self.tr("Copy it onto a medium…"))
        copies.clicked.connect(self.copies_asked)
        facts = Facts()
        facts.show_facts(file_facts(item))
        grew = MarkedLine("triangle-alert", grew_words(item), "warn")
        made = card(
            Label(title, "strong"),
            Label(grouped(sha256), "mono"),
            FlowRow(copy, copies),
            facts,
            grew,
            kind="flat",
            gap=8,
            pad=12,
        )
        grew.setVisible(bool(grew.text()))
        return made

    def _on_copied(self, sha256: str) -> None:
        QGuiApplication.clipboard().setText(sha256)
        self._session.strip.emit("muted", self.tr("The SHA-256 is copied."))

    # Who had it ---------------------------------------------------------------------

    def _chain(self, item: EvidenceItem) -> QWidget:
        gaps = iter(gap_words(item))
        lines: list[QWidget] = [Label(self.tr("Who had it"), "strong")]
        for period in item.periods:
            if period.gap_before:
                words = messages.of_phrase(next(gaps))
                lines.append(MarkedLine("triangle-alert", words, "warn"))
            lines.append(self._period(period))
        if received := received_words(item):
            lines.append(MarkedLine("pen-line", messages.of_statement(received)))
        unsigned = [messages.of_phrase(each) for each in unsigned_words(item)]
        lines += [MarkedLine("pen-line", words, "warn") for words in unsigned]
        if item.transfers:
            lines.append(rule())
        lines += self._transfers(item)
        if item.disposal is not None:
            body = item.disposal.body
            said = messages.of_statement(evidence_statement(body, ()))
            lines.append(MarkedLine("circle-slash", said))
            lines += drawn_signatures(item.disposal)
        return card(*lines, kind="flat", gap=6, pad=12)

    def _period(self, period: Period) -> QWidget:
        now = self._session.now()
        since = entry_words(period.since, period.began, now)
        if period.until is None:
            words = self.tr("{name}: since {since}")
        else:
            words = self.tr("{name}: {since}, until {until}")
        until = moment_words(period.until, now) if period.until else ""
        name = period.holder.name
        if period.holder.agency:
            both = self.tr("{name}, {agency}")
            name = both.format(name=name, agency=period.holder.agency)
        said = words.format(name=shown_name(name), since=since, until=until)
        return MarkedLine("circle-user", said, "ink")

    def _transfers(self, item: EvidenceItem) -> list[QWidget]:
        lines: list[QWidget] = []
        for transfer in item.transfers:
            statement = evidence_statement(transfer.body, ())
            said = self.tr("Transfer {nth}, entry {number}: {words}").format(
                nth=transfer.nth,
                number=transfer.entry,
                words=messages.of_statement(statement),
            )
            lines += [
                _statement(said),
                Label(messages.of_phrase(transfer_state(transfer)), "small", "muted"),
                *drawn_signatures(transfer),
                FlowRow(self._show_entry(transfer.entry)),
            ]
        return lines

    # Copies -------------------------------------------------------------------------

    def _exports(self, item: EvidenceItem, view: EvidenceView) -> QWidget:
        lines = [self._export(each, view) for each in item.exports]
        title = self.tr("Copies that were given out")
        if not item.has_file:
            title = self.tr("Papers about it that went with copies of other items")
        return card(Label(title, "strong"), *lines, kind="flat", gap=6, pad=12)

    def _export(self, exported: Exported, view: EvidenceView) -> QWidget:
        when = entry_words(
            exported.recorded.moment(), exported.entry, self._session.now()
        )
        said = self.tr("{when}, {name}: {words}").format(
            when=when,
            name=view.people.name_of(exported.author),
            words=messages.of_statement(evidence_statement(exported.body, ())),
        )
        return _statement(said)

    def _show_entry(self, number: int) -> Button:
        words = self.tr("Show entry {number}").format(number=number)
        button = Button(words, "quiet", "list-filter")
        button.clicked.connect(lambda: self.entry_asked.emit(number))
        return button


def _statement(words: str) -> Label:
    """Return words in which a SHA-256 may stand, which no column holds in one piece."""
    label = Label(breakable(words), "small")
    label.setAccessibleName(words)
    return label


def _facts_card(title: str, facts: list[tuple[str, str]]) -> QWidget:
    shown = Facts()
    shown.show_facts(facts)
    return card(Label(title, "strong"), shown, kind="flat", gap=8, pad=12)
