"""To whom a report goes, which one, in which language, and what stands behind it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.languages import LANGUAGES
from logbook.domain.record_bodies import Edition
from logbook.domain.report import Report
from logbook.domain.wording import Phrase
from ui import messages
from ui.formatting import time_text
from ui.screens.handoff_words import (
    grouped_recipients,
    sign_off_words,
    version_words,
)
from ui.screens.handoff_work import Wish
from ui.widgets.buttons import ChoiceRow
from ui.widgets.fields import Choice
from ui.widgets.grouped_choice import GroupedChoice
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import STRETCH, column, row


class HandoffForm(QWidget):
    """What a person decides, and what the report says of itself."""

    changed = Signal()
    """Another recipient, edition or language is wanted."""

    def __init__(self, logbook: OpenLogbook | None, card: QWidget) -> None:
        super().__init__()
        self._edition_taken = False
        self._languages: dict[str, str] = {}
        self._lead = Label("", "body", "muted")
        groups = (
            grouped_recipients(logbook.pack, logbook.founding.organisation)
            if logbook
            else []
        )
        self._recipients = GroupedChoice(groups)
        self._version = Label("", "small", "muted")
        name = self.tr("Edition")
        editions = [
            (Edition.INITIAL.value, self.tr("Initial")),
            (Edition.UPDATE.value, self.tr("Update")),
            (Edition.FINAL.value, self.tr("Final")),
        ]
        chosen = Edition.INITIAL.value
        self._editions = ChoiceRow(editions, chosen=chosen, name=name)
        self._language = Choice[str](list(LANGUAGES.items()))
        self._prepared = MarkedLine("circle-check", "", "good")
        self._reviewed = MarkedLine("circle-dashed", "", "muted")
        self._signed_off = MarkedLine("circle-dashed", "", "muted")
        self._glyphs = MarkedLine("triangle-alert", "", "warn")
        self._glyphs.setVisible(False)
        self._lay_out(LabelledField(name, self._editions), card)
        self._recipients.activated.connect(lambda _: self._on_recipient())
        self._editions.picked.connect(lambda _: self._on_edition())
        self._language.activated.connect(lambda _: self._on_language())
        self._say_version()

    def _lay_out(self, edition: LabelledField, card: QWidget) -> None:
        recipient = LabelledField(self.tr("&Recipient"), self._recipients)
        language = LabelledField(self.tr("La&nguage"), self._language)
        both = row(edition, language, STRETCH, gap=16)
        for field in (edition, language):
            both.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        behind = column(
            Label(self.tr("Prepared, countersigned, signed off"), "label"),
            self._prepared,
            self._reviewed,
            self._signed_off,
            gap=6,
        )
        self.setLayout(
            column(
                *(Label(self.tr("Hand over"), "h1"), self._lead, 4),
                column(recipient, self._version, gap=6),
                both,
                *(card, behind, self._glyphs),
                gap=12,
            )
        )

    def recipient(self) -> str:
        """Return the id of the office, or nothing where reports go to none."""
        return self._recipients.value() if self._recipients.count() else ""

    def recipient_name(self) -> str:
        """Return the name of the office, as it is listed."""
        return self._recipients.currentText()

    def wish(self, incident: str) -> Wish:
        """Return which report is wanted; what nobody has said is left open."""
        recipient = self.recipient()
        edition = Edition(self._editions.chosen()) if self._edition_taken else None
        language = self._languages.get(recipient)
        return Wish(incident, recipient, edition, language)

    def choose(self, recipient: str, edition: Edition, language: str) -> None:
        """Ask for one report of one office, as if a person had chosen it."""
        self._recipients.choose(recipient)
        self._editions.choose(edition.value)
        self._languages[recipient] = language
        self._say_version()
        self._on_edition()

    def begin_another(self) -> None:
        """Let the edition be proposed again."""
        self._edition_taken = False

    def show_report(self, report: Report, missing_glyphs: Sequence[str]) -> None:
        """Show what the report that was put together says of itself."""
        self._editions.choose(report.edition.value)
        self._language.choose(report.language)
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
        self._say_version()
        self.changed.emit()

    def _on_edition(self) -> None:
        self._edition_taken = True
        self.changed.emit()

    def _on_language(self) -> None:
        self._languages[self.recipient()] = self._language.value()
        self.changed.emit()

    def _say_version(self) -> None:
        recipient = self.recipient()
        self._version.say(version_words(recipient) if recipient else "")


def _code_points(signs: Sequence[str]) -> str:
    """Return signs by number: the screen may have no letters for them either."""
    return " ".join(f"U+{ord(letter):04X}" for sign in signs for letter in sign)
