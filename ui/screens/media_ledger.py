"""Media that evidence and reports came in on and went out on, by the record."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.media_ledger import MediumUse, MediumWay
from logbook.domain.medium import Medium
from logbook.domain.people import People
from ui.formatting import size_text
from ui.screens.entry_words import entry_words
from ui.screens.source_card import medium_words, shown_name
from ui.session import Session
from ui.widgets.buttons import Button, ChoiceRow
from ui.widgets.chip import Chip
from ui.widgets.facts import breakable
from ui.widgets.flow import FlowRow
from ui.widgets.label import Label
from ui.widgets.layouts import column, frame, top
from ui.widgets.row_list import RowList

_HERE, _ALL = "here", "all"


@dataclass(frozen=True, slots=True)
class _Read:
    """The ledger, and who everybody in it is."""

    uses: tuple[MediumUse, ...]
    people: People


class MediaLedger(QWidget):
    """A row for each time; nothing in it can be changed."""

    left = Signal()
    """A person closed it."""

    def __init__(self, session: Session, incident: str) -> None:
        super().__init__()
        title = self.tr("Media in and out")
        self.setAccessibleName(title)
        self._session, self._incident = session, incident
        self._read = _Read((), People({}))
        choices = [
            (_HERE, self.tr("This incident")),
            (_ALL, self.tr("The whole logbook")),
        ]
        self._which = ChoiceRow(choices, "filter", chosen=_HERE, name=title)
        self._none = Label("", "body", "muted")
        self._rows = RowList()
        self._close = Button(self.tr("C&lose the list"))
        words = self.tr(
            "What the system itself said of each medium when it was used; for a "
            "report, what whoever handed it over wrote. A medium without a serial "
            "number may or may not be the same as another one."
        )
        body = column(
            Label(title, "h3"),
            Label(words, "small", "muted"),
            self._which,
            self._none,
            self._rows,
            FlowRow(self._close),
            gap=10,
            margins=(16, 14),
        )
        self.setLayout(column(frame(body, "flat")))
        self._which.picked.connect(self._show)
        self._close.clicked.connect(self.left)
        self.refresh()

    def focus(self) -> None:
        """Put the keyboard on which media are shown."""
        self._which.focus()

    def refresh(self) -> None:
        """Read the ledger again."""
        self._session.do(self, _read, self._on_read)

    def _on_read(self, read: _Read) -> None:
        if read != self._read or not self._none.text():
            self._read = read
            self._show()

    def _show(self) -> None:
        here = self._which.chosen() == _HERE
        uses = [
            use for use in self._read.uses if not here or use.incident == self._incident
        ]
        # The newest first: that is what people ask about.
        rows = [_UseRow(use, self._read.people, self._session) for use in uses[::-1]]
        self._rows.show_rows(*rows)
        self._none.setText(self.tr("Nothing came in or went out on a medium yet."))
        self._none.setVisible(not uses)


class _UseRow(QFrame):
    """One use of a medium."""

    def __init__(self, use: MediumUse, people: People, session: Session) -> None:
        super().__init__()
        is_out = use.way is MediumWay.OUT
        way = self.tr("Out") if is_out else self.tr("In")
        medium = medium_words(Medium(model=use.medium, serial=use.serial))
        if use.serial and not use.medium:
            # Whoever reads the list has the number, be it without a name.
            words = self.tr("Serial number {serial}")
            medium = words.format(serial=shown_name(use.serial))
        if use.report:
            # Nobody asked the system about it.
            medium = shown_name(use.medium) or self.tr("A medium nobody named")
        when = entry_words(use.recorded.moment(), use.entry, session.now())
        told = self._told(use, people)
        when = self.tr("{incident}, {when}").format(incident=use.incident, when=when)
        chip = Chip("arrow-left-right", way, "accent" if is_out else "muted")
        self.setLayout(
            column(
                top(chip, Label(breakable(medium), "strong")),
                Label(breakable(told), "small"),
                Label(when, "small", "muted"),
                gap=4,
                margins=(16, 8),
            )
        )
        self.setAccessibleName(f"{way}, {medium}, {told} {when}")

    def _told(self, use: MediumUse, people: People) -> str:
        to = shown_name(
            ", ".join(each for each in (use.to_name, use.to_agency) if each)
        )
        name = people.name_of(use.by)
        if use.report:
            words = self.tr(
                "Report {report}, copy {copy}, for {to}. Recorded by {name}."
            )
            return words.format(
                report=shown_name(use.report), copy=use.copy, to=to, name=name
            )
        words = self.tr("{items}: {files}, {size}. Taken in by {name} from {place}.")
        if use.way is MediumWay.OUT:
            words = self.tr("{items}: {files}, {size}. By {name} for {to}, in {place}.")
        files = self.tr("1 file")
        if use.files != 1:
            files = self.tr("{count} files").format(count=f"{use.files:,}")
        return words.format(
            items=", ".join(use.items),
            files=files,
            size=size_text(use.size),
            name=name,
            to=to,
            place=shown_name(use.place),
        )


def _read(logbook: OpenLogbook) -> _Read:
    evidence = logbook.evidence
    return _Read(evidence.exports.ledger(), evidence.register.people())
