"""The close: what is open, who verified, what was learned; and what is added later."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.incident import Incident
from logbook.domain.step import Phase
from ui.screens.close_gate import CloseGate
from ui.screens.close_panel import ClosePanel
from ui.screens.close_words import (
    CloseView,
    addition_words,
    closed_words,
    lead_of,
    read_close,
)
from ui.screens.steps_part import StepsPart
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.discard import discard
from ui.widgets.flow import FlowRow
from ui.widgets.focus import primary_of
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.layouts import card, column, empty, holder
from ui.widgets.scrolled_page import Page


class CloseScreen(Page):
    """Leads to the close; afterwards it shows the close and its additions."""

    led = Signal(str, object)
    """A person wants to see something in another room."""

    def __init__(self, session: Session) -> None:
        super().__init__(self.tr("Close"))
        self._session = session
        self._view: CloseView | None = None
        self._panel: ClosePanel | None = None
        self._facts, self._place = column(gap=8), column(gap=0)
        self._gate = CloseGate(session)
        self._steps = StepsPart(session, Phase.CLOSE, opens_first=False)
        self._steps.led.connect(self.led)
        self._side = self._beside()
        self._act = Button(self.tr("Close this incident…"), "primary")
        self._acts = FlowRow(self._act)
        self._acts.setVisible(False)
        form = holder(self._place)
        for part in (holder(self._facts), self._gate, self._steps, self._acts, form):
            self.body.addWidget(part)
        self._gate.led.connect(self.led)
        self._act.clicked.connect(self._open)
        self._steps.lead_changed.connect(self._on_steps)
        session.incident_changed.connect(self._on_incident_changed)

    def refresh(self) -> None:
        """Ask what is open, or what was added since the close."""
        incident = self._session.incident
        if incident is None:
            return
        reference = incident.reference
        self._session.do(
            self, lambda logbook: read_close(logbook, reference), self._show
        )
        self._steps.refresh()

    def side_panel(self) -> QWidget:
        """Return what the close means, and what stands beside the open step."""
        return self._side

    def primary(self) -> Button | None:
        """Return the button that does what most people came for."""
        return primary_of(self)

    def help_text(self) -> str:
        """Return what this screen is for."""
        return self.tr(
            "An incident is closed once, when somebody other than those who put it "
            "right has verified that it holds. Say what was learned, by which rule the "
            "record is kept and whether there are legal holds on it. What is missing "
            "is named: do it, or say why it stays open; one reason may stand for "
            "several. After the close only additions can be recorded; each is numbered."
        )

    def _beside(self) -> QWidget:
        words = self.tr(
            "Only notes, calls, the end of a hold, evidence, corrections and reports "
            "are added then, each with a number of its own. An incident cannot be "
            "opened again."
        )
        means = column(
            Label(self.tr("After the close"), "h3"),
            Label(words, "small", "muted"),
            gap=8,
            margins=(20, 20, 20, 0),
        )
        return holder(column(means, self._steps.side, gap=0, wide=1))

    def _on_incident_changed(self, _incident: Incident | None) -> None:
        """Let go of everything that belongs to the incident before."""
        self._view = None
        empty(self._facts)
        self._drop_panel()
        self._gate.forget()
        self._acts.setVisible(False)
        self.show_lead("")

    def _show(self, view: CloseView) -> None:
        incident = self._session.incident
        if incident is None or incident.reference != view.incident:
            return
        self.show_lead(lead_of(view))
        if view != self._view:
            self._view = view
            empty(self._facts)
            self._show_facts(view)
        self._gate.show_points(view.incident, view.gate)
        if view.closing is not None:
            self._drop_panel()
        self._arrange()

    def _show_facts(self, view: CloseView) -> None:
        if view.closing is None:
            self._show_open(view)
        else:
            self._show_closed(view)
        for caution in view.cautions:
            self._facts.addWidget(MarkedLine("info", caution.text))

    def _show_open(self, view: CloseView) -> None:
        self._facts.addWidget(Label(self.tr("Missing before the close"), "h3"))
        words = self.tr("Nothing is missing.")
        line = MarkedLine("circle-check", words, "good")
        if view.gate:
            words = self.tr(
                "Each of these is done, or explained here: why is it right to close "
                "without it? Name and reason are recorded and stand in every report."
            )
            line = MarkedLine("circle-dashed", words, "ink")
        self._facts.addWidget(line)

    def _show_closed(self, view: CloseView) -> None:
        now = self._session.now()
        lines: list[QWidget] = []
        for name, said in closed_words(view, now):
            lines += [Label(name, "label"), Label(said)]
        self._facts.addWidget(card(*lines, gap=4))
        self._facts.addWidget(Label(self.tr("Added after the close"), "h3"))
        if not view.additions:
            nothing = self.tr("Nothing was added.")
            self._facts.addWidget(Label(nothing, "small", "muted"))
        for row in view.additions:
            head, said = addition_words(row, now)
            lines = [Label(said), Label(head, "small", "muted")]
            self._facts.addWidget(card(*lines, kind="flat", gap=2, pad=12))

    def _open(self) -> None:
        view = self._view
        if view is None or self._panel is not None:
            return
        panel = ClosePanel(self._session, view.incident, self._gate)
        self._panel = panel
        panel.left.connect(self._on_left)
        panel.closed.connect(self._on_closed)
        self._place.addWidget(panel)
        self._arrange()
        panel.fields.focus_first()

    def _arrange(self) -> None:
        """Show one thing to do at a time: the steps, or the form of the close."""
        asking, view = self._panel is not None, self._view
        self._steps.setVisible(not asking)
        still_open = view is not None and view.closing is None
        self._acts.setVisible(still_open and not asking)

    def _on_steps(self, _lead: str) -> None:
        # The open step is not there yet when the part says what it is about.
        QTimer.singleShot(0, self, self._choose_primary)

    def _choose_primary(self) -> None:
        """Leave the main act to the step that is open, if one is."""
        step = primary_of(self._steps)
        self._act.set_kind("primary" if step is None else "secondary")

    def _drop_panel(self) -> None:
        if self._panel is not None:
            discard(self._panel)
            self._panel = None

    def _on_left(self) -> None:
        self._drop_panel()
        self._arrange()
        self._act.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_closed(self) -> None:
        self._drop_panel()
        self.refresh()
