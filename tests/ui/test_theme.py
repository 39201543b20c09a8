"""The program changes its face while it runs."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontInfo, QIcon
from PySide6.QtWidgets import QApplication

from ui.resources import resource
from ui.theme import SystemLook, theme
from ui.tokens import PALETTES, TYPE, Look
from ui.widgets.buttons import Button
from ui.widgets.icon_label import IconLabel
from ui.widgets.label import Label


def colours_in(icon: QIcon) -> set[str]:
    image = icon.pixmap(22, 18).toImage()
    found = (
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
    )
    return {colour.name() for colour in found if colour.alpha() == 255}


def test_a_theme_change_tints_the_icons_of_buttons_again(qtbot, show) -> None:
    button = Button("Lock", icon="lock")
    show(button)
    theme().apply(Look.LIGHT)
    light = colours_in(button.icon())

    with qtbot.waitSignal(theme().changed):
        theme().apply(Look.DARK)

    assert PALETTES[Look.LIGHT]["muted"].lower() in light
    assert PALETTES[Look.DARK]["muted"].lower() in colours_in(button.icon())


def test_a_theme_change_tints_icons_beside_words_again(show) -> None:
    icon = IconLabel("circle-alert", "bad", 24)
    show(icon, 40, 40)
    theme().apply(Look.DARK)

    image = icon.grab().toImage()

    seen = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
    }
    assert PALETTES[Look.DARK]["bad"].lower() in seen


def test_a_disabled_button_has_a_dim_icon(show) -> None:
    button = Button("Lock", icon="lock")
    show(button)

    image = button.icon().pixmap(button.iconSize(), QIcon.Mode.Disabled).toImage()

    found = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert PALETTES[Look.LIGHT]["faint"].lower() in found


@pytest.mark.parametrize("look", Look)
def test_every_token_in_the_style_sheets_has_a_value(look: Look) -> None:
    theme().apply(look)

    assert "@" not in theme().style_sheet()


def test_text_grows_with_the_text_size(show) -> None:
    label = Label("Contain", "h1")
    show(label)
    before = label.fontMetrics().height()

    theme().apply(Look.LIGHT, 200)
    show(label)

    assert label.fontMetrics().height() == pytest.approx(2 * before, abs=2)


def test_the_palette_follows_the_tokens(qapp: QApplication) -> None:
    theme().apply(Look.DARK)

    assert qapp.palette().window().color() == QColor(PALETTES[Look.DARK]["canvas"])
    assert qapp.palette().text().color() == QColor(PALETTES[Look.DARK]["ink"])


@pytest.mark.parametrize("step", TYPE)
def test_the_bundled_fonts_are_used(step) -> None:
    assert QFontInfo(theme().font(step)).family() == TYPE[step].family


def test_the_high_contrast_theme_has_thick_outlines_and_no_grey() -> None:
    palette = PALETTES[Look.HIGH_CONTRAST]

    theme().apply(Look.HIGH_CONTRAST)

    assert theme().outline == 2
    assert (
        palette["muted"]
        == palette["faint"]
        == palette["line"]
        == palette["edge"]
        == palette["ink"]
    )


def test_without_a_word_from_the_system_it_is_light() -> None:
    assert SystemLook().look() is Look.LIGHT


def test_every_icon_that_is_named_exists() -> None:
    root = Path(__file__).parents[2]
    drawn = {file.stem for file in resource("icons").glob("*.svg")}
    named = re.compile(
        r'(?:IconLabel|MarkedLine|Chip)\(\s*"([a-z-]+)"|icon="([a-z-]+)"|"(circle-[a-z-]+)"'
    )

    used = {
        one
        for file in root.glob("ui/**/*.py")
        for found in named.findall(file.read_text(encoding="utf-8"))
        for one in found
        if one
    }

    assert used
    assert used <= drawn


def test_an_installation_without_its_files_says_which() -> None:
    with pytest.raises(FileNotFoundError, match=r"no-such\.svg"):
        resource("icons", "no-such.svg")
