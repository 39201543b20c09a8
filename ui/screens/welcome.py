"""The very first start: what this is, and the two ways on."""

from PySide6.QtCore import Signal

from logbook.bootstrap.laptop import Protection
from ui.widgets.alone_frame import AloneCard, AloneFrame
from ui.widgets.buttons import Button
from ui.widgets.flow import FlowRow
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.layouts import STRETCH, column


class WelcomeScreen(AloneFrame):
    """Shown while this computer knows no logbook."""

    create_asked = Signal()
    open_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        create = Button(self.tr("&Create a logbook"), "primary", "book-lock")
        other = Button(self.tr("&Open a logbook…"), icon="folder-lock")
        create.clicked.connect(self.create_asked)
        other.clicked.connect(self.open_asked)
        form = column(
            Label(self.tr("A logbook for the bad days"), "h1"),
            Label(
                self.tr(
                    "It leads you through an IT incident step by step: what to do "
                    "first, what to write down, whom to tell. Every entry is signed "
                    "and encrypted, and nothing is ever overwritten."
                ),
                "body",
                "muted",
            ),
            12,
            FlowRow(create, other),
            STRETCH,
            gap=8,
        )
        facts = column(
            Label(self.tr("Good to know"), "h3"),
            MarkedLine("wifi-off", self.tr("It never uses a network.")),
            MarkedLine("timer", self.tr("Setting up takes about 10 minutes.")),
            MarkedLine("circle-user", self.tr("Two people should be there.")),
            MarkedLine("printer", self.tr("Have a printer or a stick ready.")),
            STRETCH,
            gap=8,
        )
        self.show_card(AloneCard(form, facts, left=False))
        self.show_foot(self.tr("Nothing is stored yet."))


def show_protection(frame: AloneFrame, protection: Protection) -> None:
    """Say in the corner of *frame* whether the program is shut off from networks."""
    if protection.no_network:
        frame.show_network(frame.tr("No network"))
    else:
        words = frame.tr("Network not shut off")
        frame.show_network(words, "warn", "triangle-alert")
