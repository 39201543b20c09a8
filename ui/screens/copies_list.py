"""The hand-off register as it is shown: reports, their copies, and who has each."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.handoff_register import IssuedCopy, holders_of, replaced_by
from logbook.domain.people import People
from logbook.domain.record_bodies import PaperKind
from logbook.domain.wording import Phrase
from ui import messages
from ui.screens.entry_words import entry_words
from ui.screens.source_card import shown_name
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.chip import Chip
from ui.widgets.facts import breakable
from ui.widgets.flow import FlowRow
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.layouts import column, empty, rule


@dataclass(frozen=True, slots=True)
class Register:
    """Every copy that left the program, and who everybody in it is."""

    copies: tuple[IssuedCopy, ...] = ()
    people: People = People({})  # noqa: RUF009 - it never changes

    def reports(self) -> list[list[IssuedCopy]]:
        """Return the copies of each report, the newest report first."""
        found: dict[str, list[IssuedCopy]] = {}
        for copy in self.copies:
            found.setdefault(copy.report, []).append(copy)
        return list(found.values())[::-1]


def read(logbook: OpenLogbook, incident: str) -> Register:
    """Read who has which copy of an incident's reports."""
    people = logbook.evidence.register.people()
    return Register(logbook.handed.copies(incident), people)


class CopiesList(QWidget):
    """A card for each report; its copies under each other."""

    given_asked = Signal(str, int)
    """A person wants to record who was given this copy of this report."""

    copy_asked = Signal(str)
    """A person wants another copy of this report."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._cards = column(gap=10)
        self.setLayout(self._cards)

    def show_register(self, register: Register) -> None:
        """Show it in place of what was shown before."""
        empty(self._cards)
        for copies in register.reports():
            self._cards.addWidget(self._card(copies, register))

    def _card(self, copies: Sequence[IssuedCopy], register: Register) -> QWidget:
        """Show one report."""
        first = copies[0]
        title = _title(first)
        items: list[QWidget] = [Label(breakable(title), "strong")]
        later = replaced_by(register.copies, first)
        if later:
            words = self.tr("Report {number} takes its place")
            chip = Chip("triangle-alert", words.format(number=later), "warn")
            items.append(chip)
        for copy in copies:
            items += (rule(), *self._copy(copy, register.people))
        if first.body.paper is PaperKind.REPORT:
            words = self.tr("Make another copy of {report}…")
            another = Button(words.format(report=first.report))
            another.clicked.connect(lambda: self.copy_asked.emit(first.report))
            items += (rule(), FlowRow(another))
        made = QFrame()
        made.setProperty("kind", "card")
        made.setAccessibleName(title)
        made.setLayout(column(*items, gap=8, margins=(16, 12)))
        return made

    def _copy(self, copy: IssuedCopy, people: People) -> tuple[QWidget, ...]:
        """Show one copy: when it was signed and by whom, who has it."""
        when = entry_words(copy.recorded.moment(), copy.entry, self._session.now())
        words = self.tr("Copy {copy}, signed by {name}, {when}")
        told = words.format(
            copy=copy.copy, name=shown_name(people.name_of(copy.by)), when=when
        )
        has = [
            MarkedLine(
                *("circle-check", breakable(shown_name(messages.of_statement(held)))),
                *("good", "small"),
            )
            for held in holders_of(copy)
        ]
        if not copy.handed:
            nobody = messages.of_phrase(Phrase("copy.nobody"))
            # Who got an item, and its receipt with it, is said by the transfer.
            is_report = copy.body.paper is PaperKind.REPORT
            has = [
                MarkedLine("circle-dashed", nobody, "warn" if is_report else "muted")
            ]
        words = self.tr("Record who got {report}, copy {copy}…")
        given = Button(words.format(report=copy.report, copy=copy.copy))
        given.clicked.connect(lambda: self.given_asked.emit(copy.report, copy.copy))
        return (Label(breakable(told), "small", "muted"), *has, FlowRow(given))


def _title(copy: IssuedCopy) -> str:
    """Return what a report is called, and for whom it is."""
    recipient = shown_name(copy.body.recipient_name)
    if copy.body.paper is not PaperKind.REPORT:
        code = f"paper-issued.{copy.body.paper}"
        said = Phrase(code, {"report": copy.report, "recipient": recipient})
        return messages.of_phrase(said).removesuffix(".")
    edition = messages.of_phrase(Phrase(f"edition.{copy.edition}"))
    return f"{copy.report}, {edition}, {recipient}"
