"""What is done with the entry that is current in the timeline."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from ui.models.entry_text import EntryText
from ui.models.timeline_model import TimelineModel
from ui.screens.entry_bar import EntryBar
from ui.screens.timeline_belonging import Belonging, belonging_of
from ui.screens.timeline_panels import TimelinePanels
from ui.session import Session
from ui.widgets.entry_list import EntryList


class EntryActs(QObject):
    """Copies entries, opens panels about one, and leads to where it belongs.

    Attributes:
        bar: Offers the acts, under the list.
    """

    led = Signal(str, object)
    """Another room, and what is to be found there."""

    entry_asked = Signal(int)
    """The entry that a comment, a question or a reply is about."""

    chosen = Signal(object)
    """Number of the entry that somebody chose, none while nobody has."""

    def __init__(
        self,
        session: Session,
        model: TimelineModel,
        view: EntryList,
        panels: TimelinePanels,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._model = model
        self._list = view
        self._panels = panels
        self.bar = EntryBar()
        view.went_to.connect(self.show_current)
        view.selectionModel().selectionChanged.connect(self._on_chosen)
        view.copied.connect(self._copy)
        self.bar.copy_asked.connect(self._copy)
        self.bar.amend_asked.connect(self._on_amend)
        self.bar.comment_asked.connect(lambda: self._on_review(asks=False))
        self.bar.question_asked.connect(lambda: self._on_review(asks=True))
        self.bar.entry_asked.connect(self.entry_asked)
        self.bar.room_asked.connect(self._on_room_asked)

    def show_current(self) -> None:
        """Offer what can be done with the current entry."""
        logbook = self._session.logbook
        person = logbook.person.id if logbook else ""
        entry, chosen = self._current(), len(self._list.chosen())
        self.bar.show_entry(entry, person, chosen=chosen)
        self.chosen.emit(entry.number if entry is not None and chosen else None)

    def _on_chosen(self, *_: object) -> None:
        self.show_current()

    def _current(self) -> EntryText | None:
        return self._model.text(self._list.currentIndex().row())

    def _copy(self) -> None:
        current = self._current()
        places = self._list.chosen()
        texts = [self._model.text(place) for place in places] or [current]
        copied = [text.quoted() for text in texts if text is not None]
        if copied and current is not None:
            QGuiApplication.clipboard().setText("\n\n".join(copied))
            self.bar.show_copied(current, len(copied))

    def _on_amend(self) -> None:
        entry = self._current()
        if entry is not None:
            self._panels.show_amend(entry.number)

    def _on_review(self, *, asks: bool) -> None:
        entry = self._current()
        if entry is not None:
            self._panels.show_review(entry, asks=asks)

    def _on_room_asked(self) -> None:
        entry = self._current()
        if entry is not None:
            number = entry.number
            self._session.do(
                self, lambda logbook: belonging_of(logbook, number), self._lead
            )

    def _lead(self, belonging: Belonging | None) -> None:
        incident = self._session.incident
        if belonging is None or incident is None:
            return
        if belonging.incident == incident.reference:
            self.led.emit(belonging.room, belonging.what)
        else:
            words = self.tr("This is about {incident}. Open that incident first.")
            said = words.format(incident=belonging.incident)
            self._session.strip.emit("muted", said)
