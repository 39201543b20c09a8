"""The Evidence room: the register of an incident, an item, and what comes in."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from typing_extensions import override

from logbook.domain.bodies import body_of
from logbook.domain.entry import SignedEntry
from logbook.domain.errors import LogbookError
from logbook.domain.evidence import EvidenceItem
from logbook.domain.evidence_bodies import EvidenceRegistered
from logbook.domain.timeline_query import TimelineQuery
from ui import messages, rooms
from ui.file_dialogs import FileDialogs, NativeFileDialogs
from ui.printing import Printing
from ui.screens.custody_papers_panel import CustodyPapersPanel
from ui.screens.dropped import accept_copies, dropped_paths
from ui.screens.evidence_export import EvidenceExportPanel
from ui.screens.evidence_register import EvidenceRegisterView
from ui.screens.evidence_view import EvidenceView, read_evidence
from ui.screens.explain_finding import ExplainFindingPanel
from ui.screens.intake_choice import IntakeChoice
from ui.screens.intake_panel import IntakePanel
from ui.screens.intake_progress import IntakeProgress
from ui.screens.intake_queue import IntakeQueue
from ui.screens.label_panel import LabelPanel
from ui.screens.media_ledger import MediaLedger
from ui.screens.source_card import shown_name
from ui.session import Session
from ui.taking_in import Intake, TakingIn
from ui.theme import theme
from ui.widgets.discard import discard
from ui.widgets.focus import put_focus
from ui.widgets.label import WIDEST_PROSE
from ui.widgets.layouts import STRETCH, column, row
from ui.widgets.scrolled_page import WIDEST_LIST, Page, bring_into_sight

_NEARLY_ALL = 1000
"""Share of the width a form takes until it is as wide as it may be."""

Panel = (
    IntakeChoice
    | IntakePanel
    | ExplainFindingPanel
    | EvidenceExportPanel
    | LabelPanel
    | CustodyPapersPanel
    | MediaLedger
)


class EvidenceScreen(Page):
    """One thing at a time: the register with an item, or what is asked about one."""

    led = Signal(str, object)
    """Name of a room, and what is to be found there."""

    def __init__(
        self,
        session: Session,
        printing: Printing | None = None,
        dialogs: FileDialogs | None = None,
    ) -> None:
        super().__init__(self.tr("Evidence"), widest=WIDEST_LIST)
        self._session = session
        self._dialogs = dialogs or NativeFileDialogs()
        self._printing = printing or Printing(parent=self)
        self._incident = ""
        self._view: EvidenceView | None = None
        self._queues: dict[str, IntakeQueue] = {}
        self._panel: Panel | None = None
        self._taking = TakingIn(session, self)
        self._asked = row(STRETCH, gap=0)
        self._register: EvidenceRegisterView | None = None
        self._place = column(gap=0)
        self.body.addWidget(IntakeProgress(self._taking))
        self.body.addLayout(self._asked)
        self.body.addLayout(self._place)
        self.setAcceptDrops(True)
        self._taking.ended.connect(self._on_ended)
        self._taking.failed.connect(self._on_failed)

    def refresh(self) -> None:
        """Read the register again; what is being asked stays as it is."""
        incident = self._session.incident
        if incident is None:
            return
        reference = incident.reference
        if reference != self._incident:
            self._begin(reference)
        self._session.do(
            self, lambda logbook: read_evidence(logbook, reference), self._show
        )

    def help_text(self) -> str:
        """Return what this screen is for."""
        return self.tr(
            "Photographs, files, folders and bagged devices become numbered items "
            "here. A file is read once, never changed and never opened; it is kept "
            "encrypted, with its SHA-256 on record. Drop files onto the room, or "
            "press Add evidence. An item shows who had it when: whoever has it hands "
            "it over, whoever gets it accepts it. A gap or a finding stays for ever "
            "and can be explained. While something is read, notes can be recorded; "
            "the laptop does not lock by itself until it is done."
        )

    def bring_up(self, what: str | int | TimelineQuery) -> None:
        """Show the item of this number, or the one this entry is about."""
        if self._register is not None and not isinstance(what, TimelineQuery):
            self._register.bring_up(what)

    # The incident -------------------------------------------------------------------

    def _begin(self, reference: str) -> None:
        """Turn to another incident; what was asked is kept with the one before."""
        self._close()
        if self._register is not None:
            discard(self._register)
        self._incident, self._view = reference, None
        register = EvidenceRegisterView(
            self._session, reference, self._dialogs, self._printing
        )
        bar = register.bar
        bar.add_asked.connect(self._on_add)
        bar.go_on_asked.connect(self._ask_forms)
        bar.copies_asked.connect(lambda: self._on_copies(""))
        bar.labels_asked.connect(self._on_labels)
        bar.papers_asked.connect(self._on_papers)
        bar.ledger_asked.connect(self._on_ledger)
        register.copies_asked.connect(self._on_copies)
        register.explain_asked.connect(self._on_explain)
        register.entry_asked.connect(self._on_entry)
        self._register = register
        self._place.addWidget(register)
        if self._queue().forms:
            # What was begun before a lock is asked again where it was left.
            self._ask_forms()

    def _show(self, view: EvidenceView) -> None:
        if view.incident != self._incident or self._register is None:
            return
        self._view = view
        self.show_lead(self._lead_words(view))
        self._register.show_view(view, kept=len(self._queue().forms))

    def _lead_words(self, view: EvidenceView) -> str:
        waiting = len(view.waiting)
        if waiting == 1:
            return self.tr("1 item waits for you to accept it.")
        if waiting:
            words = self.tr("{count} items wait for you to accept them.")
            return words.format(count=waiting)
        signing = len(view.to_sign)
        if signing == 1:
            return self.tr("1 item waits for your signature.")
        if signing:
            return self.tr("{count} items wait for your signature.").format(
                count=signing
            )
        return self.tr("What is kept, unchanged and encrypted, and who had it.")

    @property
    def _items(self) -> tuple[EvidenceItem, ...]:
        return self._view.items if self._view is not None else ()

    def _queue(self) -> IntakeQueue:
        return self._queue_of(self._incident)

    def _queue_of(self, incident: str) -> IntakeQueue:
        if incident not in self._queues:
            self._queues[incident] = IntakeQueue(self._session.drafts, incident)
        return self._queues[incident]

    # Asking -------------------------------------------------------------------------

    def _ask(self, panel: Panel) -> None:
        self._close()
        self._panel = panel
        panel.left.connect(self._on_left)
        # Forms are as wide as prose; papers need all the room there is.
        if not isinstance(panel, LabelPanel | CustodyPapersPanel):
            panel.setMaximumWidth(theme().px(WIDEST_PROSE))
        self._asked.insertWidget(0, panel, _NEARLY_ALL)
        if self._register is not None:
            self._register.setVisible(False)
        panel.focus()
        bring_into_sight(panel)

    def _close(self) -> None:
        panel, self._panel = self._panel, None
        if panel is not None:
            discard(panel)
        if self._register is not None:
            self._register.setVisible(True)

    def _on_left(self) -> None:
        self._close()
        if self._view is not None and self._register is not None:
            self._register.show_view(self._view, kept=len(self._queue().forms))
        if self.isVisible():
            put_focus(self)
        self.refresh()

    def _on_add(self) -> None:
        choice = IntakeChoice(self._session, self._dialogs)
        choice.chosen.connect(self._on_chosen)
        self._ask(choice)

    def _on_chosen(self, paths: Sequence[Path | None]) -> None:
        self._queue().add(*paths)
        self._ask_forms()

    def _ask_forms(self) -> None:
        panel = IntakePanel(self._session, self._incident, self._queue())
        if panel.is_empty:
            discard(panel)
            self._on_left()
            return
        panel.taken.connect(self._on_taken)
        if self._register is not None:
            self._register.follow()
        self._ask(panel)

    def _on_copies(self, number: str) -> None:
        chosen = (number,) if number else ()
        self._ask(
            EvidenceExportPanel(
                self._session, self._incident, self._items, self._dialogs, chosen
            )
        )

    def _on_labels(self) -> None:
        around = self._session, self._incident, self._items
        self._ask(LabelPanel(*around, self._dialogs, self._printing))

    def _on_papers(self) -> None:
        around = self._session, self._incident, self._items
        self._ask(CustodyPapersPanel(*around, self._dialogs, self._printing))

    def _on_ledger(self) -> None:
        self._ask(MediaLedger(self._session, self._incident))

    def _on_explain(self, item: str, finding: int, said: tuple[str, ...]) -> None:
        self._ask(
            ExplainFindingPanel(self._session, self._incident, item, finding, said)
        )

    def _on_entry(self, number: int) -> None:
        self.led.emit(rooms.TIMELINE, number)

    # Taking in ----------------------------------------------------------------------

    def _on_taken(self, intakes: Sequence[Intake]) -> None:
        for intake in intakes:
            self._taking.add(intake)

    def _on_ended(self, intake: Intake, entry: SignedEntry | None) -> None:
        queue = self._queue_of(intake.incident)
        name = shown_name(intake.draft.name)
        if entry is not None:
            queue.drop(intake.key)
            words = self.tr(
                "{item} {name} is taken in: entry {number}, signed and on disk."
            )
            said = words.format(item=_item_in(entry), name=name, number=entry.number)
            # After what the session says of every entry.
            QTimer.singleShot(0, self, lambda: self._session.strip.emit("good", said))
        else:
            queue.show_taken(intake.key, is_taken=False)
            words = self.tr(
                "Given up. Nothing of {name} is kept; the words of its form are."
            )
            self._session.strip.emit("muted", words.format(name=name))
        self._show_forms()

    def _on_failed(self, intake: Intake, error: LogbookError) -> None:
        refused = messages.of_error(error)
        queue = self._queue_of(intake.incident)
        queue.show_taken(intake.key, is_taken=False, refused=refused)
        self._show_forms()

    def _show_forms(self) -> None:
        """Show what is still to be asked; a form somebody is in stays as it is."""
        if isinstance(self._panel, IntakePanel):
            self._panel.show_next()
        if self._view is not None and self._register is not None:
            self._register.show_view(self._view, kept=len(self._queue().forms))

    # Dropping -----------------------------------------------------------------------

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        accept_copies(event)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        accept_copies(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = dropped_paths(event.mimeData())
        if not self._incident or not paths or not accept_copies(event):
            return
        queue = self._queue()
        queue.add(*paths)
        busy = self._register is not None and self._register.is_asking
        if isinstance(self._panel, IntakePanel):
            self._panel.show_next()
        elif self._panel is None and not busy:
            self._ask_forms()
        else:
            words = self.tr("{count} forms wait until this is done.")
            self._session.strip.emit("muted", words.format(count=len(queue.forms)))


def _item_in(entry: SignedEntry) -> str:
    """Return the number an item was given when it was registered."""
    body = body_of(entry)
    return body.item if isinstance(body, EvidenceRegistered) else ""
