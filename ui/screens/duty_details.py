"""What a notice has to say, and where a duty is from: folded until somebody asks."""

from PySide6.QtWidgets import QWidget

from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.layouts import column, empty


class DutyDetails(QWidget):
    """Points to read out, one by one, and the sources under them."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = column(gap=4)
        self.setLayout(self._lines)
        self.setVisible(False)

    def show_details(self, contents: tuple[str, ...], sources: tuple[str, ...]) -> None:
        """Show other points and sources."""
        empty(self._lines)
        if contents:
            title = self.tr("What the notice has to say")
            self._lines.addWidget(Label(title, "label"))
        for point in contents:
            self._lines.addWidget(MarkedLine("check", point, "ink"))
        if sources:
            self._lines.addWidget(Label(self.tr("Where this comes from"), "label"))
        for source in sources:
            self._lines.addWidget(Label(source, "small", "muted"))
