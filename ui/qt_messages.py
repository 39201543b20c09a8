"""What Qt says of itself: one line of it is noise, everything else is let through."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import (
    QMessageLogContext,
    QtMsgType,
    qFormatLogMessage,
    qInstallMessageHandler,
)

_NOISE = "This plugin does not support propagateSizeHints()"
"""Said of every window that is drawn without a screen, where no size can be hinted."""


@contextmanager
def without_noise() -> Iterator[None]:
    """Drop exactly that line while pictures are taken."""
    before = qInstallMessageHandler(_pass_on)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _pass_on(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
    if words != _NOISE:
        sys.stderr.write(f"{qFormatLogMessage(kind, context, words)}\n")
