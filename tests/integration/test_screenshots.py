"""Pictures of every screen: all there, in both themes, every one says REHEARSAL."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.papers import PLACE
from ui.screenshot_scenes import (
    BEFORE,
    CUSTODY,
    FRESH,
    HALF_WAY,
    RESPONDER,
    REVIEWER,
    SMALL,
    SMALL_CHAIR,
    SUPERVISOR,
    TALL,
    TALL_FORM,
    TAMPERED,
    WITHHOLDING,
)

ROOT = Path(__file__).parents[2]
SCENES = (
    BEFORE,
    SUPERVISOR,
    RESPONDER,
    WITHHOLDING,
    CUSTODY,
    TAMPERED,
    FRESH,
    SMALL,
    SMALL_CHAIR,
    REVIEWER,
    HALF_WAY,
)
NAMES = [name for scenes in SCENES for name, _ in scenes]
FORMS = {name for name, _ in CUSTODY}
SAYS_NOTHING = {"0-welcome", "2-unlock", "9-crash"}
"""Screens on which no logbook is open, so that nobody knows whether it is real."""

_ONE_IS_MISSING = """
import sys
from pathlib import Path
from logbook.bootstrap.laptop import protect
from logbook.story_scene import StoryClock
from ui import screenshots
from ui.app import application
from datetime import UTC, datetime

app, out = application(), Path(sys.argv[1])
clock = StoryClock(datetime(2026, 10, 5, tzinfo=UTC), 0, 0)
scenes = (
    ("8-item", lambda at: at.press("Hand over…")),
    ("0-welcome", lambda at: at.program.show_welcome()),
)
with screenshots._on_stage(out / "none", protect(), clock, (1280, 800)) as puppet:
    list(screenshots._play(puppet, scenes, out))
"""
"""A picture for which there is no button, and after it one that can be taken."""


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("screens")
    # In a process of its own: it bolts the process it runs in.
    done = subprocess.run(
        [sys.executable, "-m", "ui.screenshots", str(out)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=500,
    )
    assert done.returncode == 0, done.stderr
    return out


def test_every_screen_is_taken_in_both_themes(pictures: Path) -> None:
    taken = {path.name for path in pictures.glob("*.png")}

    assert taken == {
        f"{name}-{look}.png" for name in NAMES for look in ("light", "dark")
    }


def test_every_picture_shows_the_whole_window(pictures: Path) -> None:
    for path in pictures.glob("*.png"):
        image = QImage(str(path))

        kind = path.name.partition("-")[0]
        if path.name.removesuffix(".png").rpartition("-")[0] in FORMS:
            kind = "form"
        sizes = {"small": (853, 533), "tall": TALL, "form": TALL_FORM}
        size = sizes.get(kind, (1280, 800))
        assert (image.width(), image.height()) == size, path.name


def test_every_screen_of_a_rehearsal_says_that_it_is_one(pictures: Path) -> None:
    for path in pictures.glob("*-light.png"):
        if path.name.removesuffix("-light.png") in SAYS_NOTHING:
            continue
        # The band over everything is as dark as the words elsewhere.
        assert QImage(str(path)).pixelColor(5, 5).name() == "#1a1e23", path.name


def test_the_themes_differ(pictures: Path) -> None:
    for name in NAMES:
        light, dark = (
            QImage(str(pictures / f"{name}-{look}.png")) for look in ("light", "dark")
        )

        foot = light.height() - 10
        assert light.pixelColor(640, foot).lightness() > 150, name
        assert dark.pixelColor(640, foot).lightness() < 100, name


def test_every_page_of_the_reports_is_drawn(pictures: Path) -> None:
    pages = sorted(path.name for path in (pictures / "reports").glob("*.png"))

    assert pages[0] == "it-services-1.png"
    assert len(pages) >= 5


def test_every_page_of_every_version_is_drawn(pictures: Path) -> None:
    pages = [path.stem for path in (pictures / "reports" / PLACE).iterdir()]
    versions = {page.rpartition("-")[0] for page in pages}

    assert versions >= {"it-services", "full", "counsel", "management", "public"}
    assert len(pages) > 5 * len(versions)


def test_it_says_how_it_is_used() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "ui.screenshots"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 2
    assert "usage: " in done.stderr


def test_what_the_story_of_a_place_does_not_have_is_left_out_and_named(
    tmp_path: Path,
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _ONE_IS_MISSING, str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 0, done.stderr
    assert [path.name for path in tmp_path.glob("*.png")] == ["0-welcome-light.png"]
    assert "No picture of 8-item: nothing here says “Hand over…”." in done.stderr
