"""Work that takes long and must not be cut short because nobody touches the laptop."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal


class LongWork(QObject):
    """An intake, an export: whoever does it says when it begins and when it ends.

    The idle lock waits for it, and who locks by hand is asked before.
    """

    changed = Signal()
    """Something has begun or ended."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._works: dict[QObject, tuple[str, Callable[[], None]]] = {}

    @property
    def words(self) -> tuple[str, ...]:
        """What goes on, in the order in which it began: "Taking in mailbox.pst"."""
        return tuple(words for words, _ in self._works.values())

    def begin(
        self, worker: QObject, words: str, give_up: Callable[[], None] | None = None
    ) -> None:
        """Say that *worker* has begun something, or goes on with something else.

        Args:
            give_up: Leaves nothing half behind; called before the logbook is closed,
                while it can still be asked. Not needed by work that ends by itself.
        """
        self._works[worker] = words, give_up or _nothing
        self.changed.emit()

    def end(self, worker: QObject) -> None:
        """Say that *worker* does nothing any more."""
        if self._works.pop(worker, None) is not None:
            self.changed.emit()

    def give_up(self) -> None:
        """Give everything up: the logbook is about to be closed."""
        works, self._works = self._works, {}
        for _, give_up in works.values():
            give_up()
        if works:
            self.changed.emit()


def _nothing() -> None:
    """Nothing has to be done for it to leave nothing behind."""
