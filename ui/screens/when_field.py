"""The question when something happened, which is not when it is written down."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from ui.formatting import offset_text
from ui.widgets.labelled_field import LabelledField
from ui.widgets.when_edit import WhenEdit


def when_field(now: Callable[[], datetime]) -> LabelledField:
    """Return the field; it offers now until somebody says another time."""
    words = _tr(
        "Now, unless you say otherwise. When it is written down is set by the program "
        "({offset})."
    )
    return LabelledField(
        _tr("When did it ha&ppen?"),
        WhenEdit(now),
        help_words=words.format(offset=offset_text(now())),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("when", words)
