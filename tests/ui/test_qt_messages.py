"""What Qt says of itself while pictures are taken."""

import pytest
from PySide6.QtCore import qWarning

from ui.qt_messages import without_noise


@pytest.mark.no_qt_log
def test_only_the_one_line_is_dropped(capfd: pytest.CaptureFixture[str]) -> None:
    with without_noise():
        qWarning("This plugin does not support propagateSizeHints()")
        qWarning("This plugin does not support something else")
    qWarning("This plugin does not support propagateSizeHints()")

    said = capfd.readouterr().err.splitlines()
    assert [line.rpartition("support ")[2] for line in said] == [
        "something else",
        "propagateSizeHints()",
    ]
