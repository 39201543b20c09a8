"""What is asked before printing: where to, which pages, which sides of the sheet."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.print_pages import pages_of, pages_text
from ui.print_job import PrintRequest, Queue, QueueOffer, QueueState
from ui.screens.print_words import (
    queue_words,
    refusal_words,
    sides_words,
    trouble_words,
)
from ui.widgets.buttons import ChoiceRow
from ui.widgets.field_set import FieldSet
from ui.widgets.fields import Choice
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import column, empty
from ui.widgets.number_edit import NumberEdit

_ALL, _RANGE, _THESE = "all", "range", "these"
_IN_TROUBLE = frozenset({QueueState.OUT_OF_PAPER, QueueState.TROUBLE})


class PrintFields(QWidget):
    """Offers only what the chosen printer can do.

    Args:
        queues: Every printer; at least one.
        last: Name of the printer that is proposed.
        count: How many pages there are.
        sheet: What printers call the paper of the pages; empty where nobody said.
        pages: Only these are to be printed, ``3,7-8``; empty for all.
    """

    printer_chosen = Signal(str)
    """What this printer offers is wanted."""

    def __init__(
        self, queues: Sequence[Queue], last: str, count: int, sheet: str, pages: str
    ) -> None:
        super().__init__()
        self._queues = {queue.name: queue for queue in queues}
        self._count, self._sheet, self._pages = count, sheet, pages
        self._offer: QueueOffer | None = None
        self._fields: FieldSet | None = None
        choice = Choice([(q.name, queue_words(q)) for q in queues], wide=True)
        choice.choose(_proposed(queues, last))
        self._printer = LabelledField(self.tr("Pr&inter"), choice)
        self._state = MarkedLine("triangle-alert", "", "warn")
        self._paper = MarkedLine("info", "", "muted")
        self._asked = column(gap=12)
        self._copies = Label(
            self.tr(
                "One copy. Every copy has a number of its own, so another one is made "
                "and signed as the next copy."
            ),
            "small",
            "muted",
        )
        self.setLayout(
            column(
                *(self._printer, self._state, self._asked, self._paper, self._copies),
                gap=10,
            )
        )
        for line in (self._state, self._paper):
            line.setVisible(False)
        choice.activated.connect(lambda _: self._on_printer())

    def begin(self) -> None:
        """Ask what the proposed printer offers."""
        self._on_printer()

    def focus(self) -> None:
        """Put the keyboard on the printers."""
        self._printer.focus()

    def show_offer(self, printer: str, offer: QueueOffer) -> None:
        """Ask for what this printer lets a person choose."""
        if printer != self._choice().value():
            return
        typed = self._fields.typed() if self._fields else {}
        self._offer = offer
        empty(self._asked)
        self._fields = FieldSet(self._offered(offer))
        self._asked.addWidget(self._fields)
        known = {name: said for name, said in typed.items() if name != "sides"}
        self._fields.show_typed(known)
        self._fields.edited.connect(self._on_edited)
        self._on_edited()
        self._show_paper(offer)

    def request(self) -> PrintRequest | None:
        """Return what to ask of the printer.

        Returns:
            None where that cannot be printed; the field says why.
        """
        queue, offer = self._queues[self._choice().value()], self._offer
        refusal = refusal_words(queue)
        self._printer.show_problem(refusal)
        if refusal or offer is None or self._fields is None:
            self._printer.focus()
            return None
        pages = self._wanted(self._fields)
        if pages is None:
            return None
        has_sheet = not offer.papers or self._sheet in offer.papers
        return PrintRequest(
            queue.name,
            pages,
            self._sheet if has_sheet else "",
            self._fields.words("sides"),
        )

    def _choice(self) -> Choice[str]:
        return cast("Choice[str]", self._printer.control)

    def _offered(self, offer: QueueOffer) -> dict[str, LabelledField]:
        name = self.tr("&Which pages?")
        choices = [(_ALL, self.tr("All {count}").format(count=self._count))]
        if self._count > 1:
            choices.append((_RANGE, self.tr("From … to …")))
        if self._pages:
            only = self.tr("Only {pages}").format(pages=self._pages)
            choices.append((_THESE, only))
        chosen = _THESE if self._pages else _ALL
        which = ChoiceRow(choices, chosen=chosen, name=name.replace("&", ""))
        fields = {
            "pages": LabelledField(name, which),
            "from": LabelledField(self.tr("Fro&m page"), NumberEdit()),
            "to": LabelledField(self.tr("&To page"), NumberEdit()),
        }
        if not offer.takes_pages:
            whole = self.tr("This printer can only print all {count} pages.")
            fields["pages"].show_help(whole.format(count=self._count))
            for key in (_RANGE, _THESE):
                if key in dict(choices):
                    which.button(key).setEnabled(False)
            which.choose(_ALL)
        if len(offer.sides) > 1:
            sides = [(each.value, sides_words(each)) for each in offer.sides]
            choice = Choice(sides, wide=True)
            fields["sides"] = LabelledField(self.tr("Sides of the s&heet"), choice)
        return fields

    def _wanted(self, fields: FieldSet) -> str | None:
        """Return which pages are wanted, as a printer reads them."""
        match fields.words("pages"):
            case "these":
                return self._pages
            case "range":
                return self._range(fields)
        return ""

    def _range(self, fields: FieldSet) -> str | None:
        first, last = fields.number("from"), fields.number("to")
        read = pages_of(f"{first}-{last}", self._count)
        if read is not None:
            return pages_text(read)
        from_wrong = first is None or not 1 <= first <= self._count
        wrong = fields.field("from" if from_wrong else "to")
        words = self.tr("The pages are numbered 1 to {count}, the lower number first.")
        wrong.show_problem(words.format(count=self._count))
        wrong.focus()
        return None

    def _on_printer(self) -> None:
        printer = self._choice().value()
        queue = self._queues[printer]
        self._printer.show_problem("")
        said = trouble_words(queue.trouble) if queue.state in _IN_TROUBLE else []
        self._state.say(" ".join(said))
        self._state.setVisible(bool(said))
        self._offer = None
        self.printer_chosen.emit(printer)

    def _on_edited(self) -> None:
        if self._fields is not None:
            is_range = self._fields.words("pages") == _RANGE
            for name in ("from", "to"):
                self._fields.field(name).setVisible(is_range)

    def _show_paper(self, offer: QueueOffer) -> None:
        """Say what paper is wanted, and whether this printer has it."""
        self._paper.setVisible(bool(self._sheet))
        wanted = self.tr("Paper: {sheet}.").format(sheet=self._sheet)
        if offer.papers and self._sheet not in offer.papers:
            words = self.tr(
                "These pages are made for {sheet}, which this printer does not know. "
                "They may come out cut off or smaller."
            )
            self._paper.say(
                words.format(sheet=self._sheet), "warn", icon="triangle-alert"
            )
        elif offer.loaded and offer.loaded != self._sheet:
            words = self.tr(
                "These pages are made for {sheet}, and this printer is set to "
                "{loaded}. See that {sheet} is in its tray."
            )
            said = words.format(sheet=self._sheet, loaded=offer.loaded)
            self._paper.say(said, "warn", icon="triangle-alert")
        else:
            self._paper.say(wanted, "muted", icon="info")


def _proposed(queues: Sequence[Queue], last: str) -> str:
    """Return the printer chosen last, the system's own, or the first."""
    names = [queue.name for queue in queues]
    if last in names:
        return last
    preferred = [queue.name for queue in queues if queue.is_preferred]
    return (preferred or names)[0]
