"""The whole program, started for the first time, for every journey."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.journeys.whole_program import whole_program
from tests.ui.programs import Stage


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    with whole_program(qtbot, tmp_path) as stage:
        yield stage
