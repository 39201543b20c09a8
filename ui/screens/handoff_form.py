"""To whom a report goes, which edition it is, and what stands behind it."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.record_bodies import Edition
from logbook.domain.report import Report
from logbook.domain.wording import Phrase
from ui import messages
from ui.formatting import time_text
from ui.screens.handoff_words import sign_off_words
from ui.widgets.buttons import ChoiceRow
from ui.widgets.fields import Choice
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import column


class HandoffForm(QWidget):
    """What a person decides, and what the report says of itself."""

    changed = Signal()
    """Another recipient or edition is wanted."""

    def __init__(self, logbook: OpenLogbook | None) -> None:
        super().__init__()
        self._edition_taken = False
        self._lead = Label("", "body", "muted")
        offices = logbook.pack.offices if logbook else ()
        recipients = [(o.id, o.name) for o in offices if o.report_to]
        self._recipient = LabelledField(
            self.tr("&Recipient"), Choice[str](recipients, wide=True)
        )
        name = self.tr("Edition")
        editions = [
            (Edition.INITIAL.value, self.tr("Initial")),
            (Edition.UPDATE.value, self.tr("Update")),
            (Edition.FINAL.value, self.tr("Final")),
        ]
        chosen = Edition.INITIAL.value
        self._edition = LabelledField(
            name, ChoiceRow(editions, chosen=chosen, name=name)
        )
        self._withheld = Label(self.tr("Withheld from this copy: none"), "label")
        self._prepared = MarkedLine("circle-check", "", "good")
        self._reviewed = MarkedLine("circle-dashed", "", "muted")
        self._signed_off = MarkedLine("circle-dashed", "", "muted")
        self._glyphs = MarkedLine("triangle-alert", "", "warn")
        self._glyphs.setVisible(False)
        behind = column(
            Label(self.tr("Prepared, countersigned, signed off"), "label"),
            self._prepared,
            self._reviewed,
            self._signed_off,
            gap=6,
        )
        parts = (self._recipient, self._edition, self._withheld, behind, self._glyphs)
        head = (Label(self.tr("Hand over"), "h1"), self._lead, 4)
        self.setLayout(column(*head, *parts, gap=12))
        choice, row_ = self._offices(), cast("ChoiceRow", self._edition.control)
        choice.activated.connect(lambda _: self._on_recipient())
        row_.picked.connect(lambda _: self._on_edition())

    def recipient(self) -> str:
        """Return the id of the office, or nothing where reports go to none."""
        return self._offices().value() if self._offices().count() else ""

    def edition(self) -> Edition | None:
        """Return which report of a series a person wants; none if nobody has said."""
        return Edition(self._editions().chosen()) if self._edition_taken else None

    def choose(self, recipient: str, edition: Edition) -> None:
        """Ask for one report of one office, as if a person had chosen it."""
        self._offices().choose(recipient)
        self._editions().choose(edition.value)
        self._on_edition()

    def begin_another(self) -> None:
        """Let the edition be proposed again."""
        self._edition_taken = False

    def show_report(self, report: Report, missing_glyphs: Sequence[str]) -> None:
        """Show what the report that was put together says of itself."""
        self._editions().choose(report.edition.value)
        edition = messages.of_phrase(Phrase(f"edition.{report.edition}"))
        lead = self.tr("Report {number}, {edition}, as of {time}.")
        at = time_text(report.as_of.local)
        self._lead.setText(lead.format(number=report.number, edition=edition, time=at))
        self._show_prepared(report)
        self._show_review(report)
        self._signed_off.say(*sign_off_words(report))
        words = self.tr(
            "No letters to print these with: {signs}. The report names them by number."
        )
        self._glyphs.say(words.format(signs=_code_points(missing_glyphs)))
        self._glyphs.setVisible(bool(missing_glyphs))

    def _show_prepared(self, report: Report) -> None:
        """Say what the report says: who put it up, not who looks at it now."""
        who = [b.value for b in report.boxes if b.label.code == "box.prepared-by"]
        words = self.tr("Prepared by {who}")
        self._prepared.say(words.format(who=messages.of_phrase(who[0]) if who else ""))

    def _show_review(self, report: Report) -> None:
        values = [b.value for b in report.boxes if b.label.code == "box.reviewed-by"]
        if not values or values[0].code == "review.none":
            words = self.tr("Not countersigned yet. The report says so.")
            self._reviewed.say(words, "muted", "circle-dashed")
            return
        words = self.tr("Countersigned by {who}")
        who = messages.of_phrase(values[0])
        self._reviewed.say(words.format(who=who), "good", "circle-check")

    def _on_recipient(self) -> None:
        self.begin_another()
        self.changed.emit()

    def _on_edition(self) -> None:
        self._edition_taken = True
        self.changed.emit()

    def _offices(self) -> Choice[str]:
        return cast("Choice[str]", self._recipient.control)

    def _editions(self) -> ChoiceRow:
        return cast("ChoiceRow", self._edition.control)


def _code_points(signs: Sequence[str]) -> str:
    """Return signs by number: the screen may have no letters for them either."""
    return " ".join(f"U+{ord(letter):04X}" for sign in signs for letter in sign)
