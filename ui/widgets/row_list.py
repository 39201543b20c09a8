"""Rows on one card with hairlines between them."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from ui.theme import theme
from ui.tokens import Step, Tone
from ui.widgets.chip import Chip
from ui.widgets.flow import FlowRow
from ui.widgets.label import Label, line
from ui.widgets.layouts import column, empty, frame, holder, row, rule

_HEIGHT = 36


class RowList(QWidget):
    """One card that groups rows."""

    def __init__(self, *rows: QWidget) -> None:
        super().__init__()
        self._body = column(gap=0, margins=(1, 1))
        self.setLayout(column(frame(self._body)))
        self._fill(rows)
        if not rows:
            # Shown here, without a parent, it would flash up as a window of its own.
            self.setVisible(False)

    def show_rows(self, *rows: QWidget) -> None:
        """Show *rows* in place of those before; those are deleted."""
        empty(self._body)
        self._fill(rows)
        self.setVisible(bool(rows))

    def _fill(self, rows: Sequence[QWidget]) -> None:
        for number, one in enumerate(rows):
            if number:
                self._body.addWidget(rule())
            self._body.addWidget(one)


class ListRow(QFrame):
    """A mark, words, and a result at the right edge.

    Args:
        mark: An icon or a ring, with an accessible name where the words beside it do
            not say what it means.
        act: A button at the right end.
    """

    def __init__(
        self,
        mark: QWidget | None,
        words: str,
        result: str = "",
        tone: Tone = "muted",
        *,
        act: QWidget | None = None,
    ) -> None:
        super().__init__()
        self.setLayout(
            row(*_parts(mark, Label(words), result, tone), gap=12, margins=(16, 3))
        )
        box = self.layout()
        if act is not None and box is not None:
            box.addWidget(act)
        self._fit()
        theme().changed.connect(self._fit)

    def _fit(self) -> None:
        self.setMinimumHeight(theme().px(_HEIGHT))


class PressableRow(QPushButton):
    """A row that opens something; reached by Tab, pressed by Enter or Space.

    Args:
        under: What stands in small letters under the words.
        step: Step of the type scale of the words.
        chips: States under all that; their words are part of the accessible name.
    """

    def __init__(  # noqa: PLR0913 - all that a row may show
        self,
        mark: QWidget | None,
        words: str,
        result: str = "",
        tone: Tone = "muted",
        *,
        under: str = "",
        step: Step = "body",
        chips: Sequence[Chip] = (),
    ) -> None:
        super().__init__()
        self.setProperty("kind", "row")
        self.setAutoDefault(True)
        states = [chip.text() for chip in chips]
        said = ", ".join(part for part in (words, under, result, *states) if part)
        self.setAccessibleName(said)
        parts = _parts(mark, Label(words, step), result, tone, under, chips)
        self.setLayout(row(*parts, gap=12, margins=(16, 3)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def add_mark(self, words: str) -> None:
        """Put what the mark means into the accessible name: "done"."""
        self.setAccessibleName(f"{self.accessibleName()}, {words}")

    @override
    def sizeHint(self) -> QSize:
        box = self.layout()
        hint = box.sizeHint() if box else QSize()
        return QSize(hint.width(), max(hint.height(), theme().px(_HEIGHT)))

    @override
    def minimumSizeHint(self) -> QSize:
        box = self.layout()
        least = box.minimumSize() if box else QSize()
        return QSize(least.width(), max(least.height(), theme().px(_HEIGHT)))

    @override
    def hasHeightForWidth(self) -> bool:
        # Qt asks the layout, not us, for the height: it must have one to give.
        box = self.layout()
        return box is not None and box.hasHeightForWidth()

    @override
    def heightForWidth(self, width: int) -> int:
        box = self.layout()
        least = theme().px(_HEIGHT)
        return max(least, box.heightForWidth(width)) if box else least


def _parts(
    mark: QWidget | None,
    said: Label,
    result: str,
    tone: Tone,
    under: str = "",
    chips: Sequence[Chip] = (),
) -> tuple[QWidget, ...]:
    parts: list[QWidget] = [mark] if mark else []
    if under:
        note = Label(under, "small", "muted")
        states = (4, FlowRow(*chips, gap=4)) if chips else ()
        parts.append(holder(column(said, note, *states, gap=0, margins=(0, 3))))
    else:
        parts.append(said)
    if result:
        parts.append(line(result, "tag" if tone != "muted" else "small", tone))
    return tuple(parts)
