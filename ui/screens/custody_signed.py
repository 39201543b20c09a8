"""Signatures that were drawn here, beside the transfer they stand for."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from logbook.domain.drawing import Drawing
from logbook.domain.errors import MalformedEntryError
from logbook.domain.evidence import Disposal, Signature, Transfer
from logbook.domain.evidence_bodies import Side
from ui.widgets.icon_label import MarkedLine
from ui.widgets.label import Label
from ui.widgets.layouts import column, holder
from ui.widgets.signature_pad import SignatureView


def drawn_signatures(about: Transfer | Disposal) -> list[QWidget]:
    """Return every signature that was drawn, with the name under it."""
    return [_shown(name, signature) for name, signature in _drawn(about)]


def _drawn(about: Transfer | Disposal) -> Iterator[tuple[str, Signature]]:
    if isinstance(about, Disposal):
        sides = [(about.seen_by.name, about.witness)]
    else:
        both = Side.FROM, Side.TO
        sides = [(about.person(side).name, about.signature(side)) for side in both]
    return ((name, signature) for name, signature in sides if signature.drawn)


def _shown(name: str, signature: Signature) -> QWidget:
    words = _tr("Signature of {name}, drawn here").format(name=name)
    try:
        drawing = Drawing.from_text(signature.drawn)
    except MalformedEntryError:
        unread = _tr("The signature of {name} cannot be drawn: it is not one.")
        return MarkedLine("circle-alert", unread.format(name=name), "bad")
    view = SignatureView(drawing, words)
    return holder(column(view, Label(words, "small", "muted"), gap=4))


def _tr(words: str) -> str:
    return QCoreApplication.translate("custody-signed", words)
