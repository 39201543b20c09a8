"""When something that is written down now happened: now, until somebody says else."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QTimer
from typing_extensions import override

from logbook.domain.moment import Moment
from ui.widgets.focus import holds_focus
from ui.widgets.moment_edit import MomentEdit

_MINUTE_MS = 60_000


class WhenEdit(MomentEdit):
    """Follows the clock until a person types.

    A form may stand open for an hour before it is recorded; the time it offers must
    not be the time at which it was opened.
    """

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(now, unknown=True)
        self._follows = True
        self.edited.connect(self._on_touched)
        self._minute = QTimer(self)
        self._minute.timeout.connect(self._tick)
        self._minute.start(_MINUTE_MS)
        self.show_now()

    @property
    def follows(self) -> bool:
        """Whether nobody has said another time."""
        return self._follows

    def follow(self) -> None:
        """Show now, and go on showing it."""
        self.show_now()
        self._follows = True

    @override
    def moment(self) -> Moment | None:
        if self._follows:
            self.show_now()
        return super().moment()

    @override
    def show_typed(self, typed: Mapping[str, str]) -> None:
        super().show_typed(typed)
        self._follows = False

    def _on_touched(self) -> None:
        self._follows = False

    def _tick(self) -> None:
        if self._follows and not holds_focus(self):
            self.show_now()
