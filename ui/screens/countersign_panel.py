"""Countersigning up to an entry: which, whose, and with the passphrase once more."""

from typing import cast

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.review import News
from ui.screens.vouch_panel import Vouch, VouchPanel
from ui.session import Session
from ui.widgets.labelled_field import LabelledField
from ui.widgets.layouts import column
from ui.widgets.number_edit import NumberEdit


class CountersignPanel(QWidget):
    """Prefilled with the newest entry, or with the one that is looked at.

    Args:
        news: What the person has not reviewed.
        up_to: The entry they have read up to; the newest if none is given.
        says_whose: Whether it says how many of the new entries are whose.
    """

    left = Signal()
    """A person decided to leave it as it is."""

    recorded = Signal()
    """It is on disk."""

    def __init__(
        self,
        session: Session,
        news: News,
        up_to: int | None = None,
        *,
        says_whose: bool = True,
    ) -> None:
        super().__init__()
        self._session, self._news = session, news
        help_words = whose_words(news) if says_whose else ""
        self._field = LabelledField(
            self.tr("Up to entry &number"), NumberEdit(), help_words=help_words
        )
        self._number().setText(str(up_to or session.size))
        self._number().textEdited.connect(lambda _: self._field.show_problem(""))
        title = self.tr("Countersign up to an entry")
        self._panel = VouchPanel(
            session,
            title,
            self.tr(
                "You vouch for having read every entry up to this number. It becomes "
                "an entry of its own and cannot be taken back."
            ),
            self.tr("Countersign"),
            self._read,
            self._field,
        )
        self.setAccessibleName(title)
        self.setLayout(column(self._panel, gap=0))
        self._panel.left.connect(self.left)
        self._panel.recorded.connect(self.recorded)

    def focus(self) -> None:
        """Put the keyboard into the first field."""
        self._field.focus()

    def _read(self) -> Vouch | None:
        number = self._number().number()
        # Below it there is nothing that they have not vouched for already.
        first, size = self._news.others.first or 1, self._session.size
        if number is None or not first <= number <= size:
            words = self.tr("Type the number of an entry, from {first} to {size}.")
            self._field.show_problem(words.format(first=first, size=size))
            self._field.focus()
            return None

        def vouch(logbook: OpenLogbook, passphrase: bytearray) -> object:
            return logbook.reviews.countersign(passphrase, number)

        return vouch

    def _number(self) -> NumberEdit:
        return cast("NumberEdit", self._field.control)


def whose_words(news: News) -> str:
    """Say how many new entries are by others, and which are one's own."""
    others, own = news.others.count, news.own.count
    several = _tr("{count} new entries are by others.")
    one, none = (
        _tr("1 new entry is by somebody else."),
        _tr("Nothing new is by others."),
    )
    said = {0: none, 1: one}.get(others, several).format(count=others)
    if not own:
        return said
    mine = _tr("Entry {number} is yours. Another person reviews it.")
    if own > 1:
        mine = _tr(
            "{count} are yours, the first is entry {number}. Another person reviews "
            "those."
        )
    return " ".join((said, mine.format(count=own, number=news.own.first)))


def _tr(words: str) -> str:
    return QCoreApplication.translate("countersign", words)
