"""How somebody signs: drawn here, in ink on the receipt, or not at all."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from logbook.domain.drawing import Drawing
from logbook.domain.errors import MalformedEntryError
from logbook.domain.evidence_bodies import SignedHow
from logbook.domain.evidence_drafts import SignatureDraft
from ui.widgets.buttons import Button, ChoiceRow
from ui.widgets.flow import FlowRow
from ui.widgets.label import Label
from ui.widgets.layouts import column, holder
from ui.widgets.signature_pad import SignaturePad


class SignatureEdit(QWidget):
    """A choice, and the sheet to draw on where somebody draws.

    What is drawn stays while another choice is looked at.

    Args:
        shown: Whether it may also stand on somebody else's paper that was shown.
    """

    edited = Signal()
    """A person chose, drew or cleared something."""

    def __init__(self, *, shown: bool = False) -> None:
        super().__init__()
        self._how = ChoiceRow(_choices(self, shown=shown), "filter")
        self._pad = SignaturePad()
        self._clear = Button(self.tr("Clear the signature"))
        hint = self.tr(
            "Draw with the mouse, the touchpad or a pen: press, draw, let go. Without "
            "one, choose ink on the receipt."
        )
        parts = (Label(hint, "small", "muted"), self._pad, FlowRow(self._clear))
        self._sheet = holder(column(*parts, gap=6))
        self._waits = Label(
            self.tr(
                "The receipt has a line for it. Once it is signed, confirm it here: "
                "until then the record says that the signature is awaited."
            ),
            "small",
            "muted",
        )
        self.setLayout(column(self._how, self._sheet, self._waits, gap=6))
        self.setFocusProxy(self._how)
        self._how.picked.connect(self._on_edited)
        self._pad.edited.connect(self.edited)
        self._clear.clicked.connect(self._on_clear)
        self._show_how()

    def take_name(self, words: str) -> None:
        """Name the parts after whose signature it is."""
        self.setAccessibleName(words)
        self._how.setAccessibleName(words)
        sheet = self.tr("{label}: sheet to draw on")
        self._pad.setAccessibleName(sheet.format(label=words))
        clear = self.tr("{label}: clear the signature")
        self._clear.setAccessibleName(clear.format(label=words))

    def chosen(self) -> str:
        """Return how they sign, as a `SignedHow`; nothing while nobody chose."""
        return self._how.chosen()

    def draft(self) -> SignatureDraft:
        """Return how they sign, with what is drawn."""
        how = SignedHow(self.chosen() or SignedHow.NOT_SIGNED)
        drawn = self._pad.drawing.to_text() if how is SignedHow.DRAWN else ""
        return SignatureDraft(how, drawn)

    def typed(self) -> dict[str, str]:
        """Return what is kept as a draft; empty while nothing was done."""
        found = {"how": self.chosen(), "drawn": self._pad.drawing.to_text()}
        return {name: words for name, words in found.items() if words}

    def show_typed(self, typed: Mapping[str, str]) -> None:
        """Show again what `typed` returned."""
        self._how.choose(typed.get("how", ""))
        try:
            self._pad.show_drawing(Drawing.from_text(typed.get("drawn", "")))
        except MalformedEntryError:
            # Kept by another version: the hand has to sign again.
            self._pad.clear()
        self._show_how()

    def clear(self) -> None:
        """Begin again: nobody has signed."""
        self._pad.clear()
        self._how.choose("")
        self._show_how()

    def _on_edited(self) -> None:
        self._show_how()
        self.edited.emit()

    def _on_clear(self) -> None:
        self._pad.clear()
        self.edited.emit()

    def _show_how(self) -> None:
        how = self.chosen()
        self._sheet.setVisible(how == SignedHow.DRAWN)
        self._waits.setVisible(how == SignedHow.INK_AWAITED)


def _choices(edit: SignatureEdit, *, shown: bool) -> Sequence[tuple[str, str]]:
    choices = [
        (SignedHow.DRAWN, edit.tr("Draws it here")),
        (SignedHow.INK_AWAITED, edit.tr("In ink on the receipt")),
    ]
    if shown:
        choices.append((SignedHow.ELSEWHERE, edit.tr("On a paper I was shown")))
    return [*choices, (SignedHow.NOT_SIGNED, edit.tr("Did not sign"))]
