"""Light, dark and high contrast: one palette, one type scale, one style sheet.

Qt holds colours, font and style sheet once per program, so there is one `Theme` per
program too. Widgets ask `theme()` for a colour when they paint; whoever keeps pixels
(the icon of a button) makes them again when ``changed`` is emitted.
"""

import re
from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from ui.icons import tinted
from ui.resources import resource
from ui.tokens import (
    FALLBACK,
    OUTLINE,
    PALETTES,
    TEXT_SIZES,
    TYPE,
    Look,
    Palette,
    Step,
    Tone,
)

_ROLES: Mapping[QPalette.ColorRole, Tone] = {
    QPalette.ColorRole.Window: "canvas",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.PlaceholderText: "faint",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "ink",
}

_TOKEN = re.compile(r"@px\((\d+)(?:-(\d+))?\)|@(\w+)")
"""In a style sheet: ``@px(38)`` grows with the text, ``@px(38-2)`` leaves two pixels of
it to a thicker outline, ``@ink`` is a colour."""


class Theme(QObject):
    """How the whole program looks now.

    Attributes:
        look: Light, dark or high contrast.
        text_size: Size of all text and of what holds text, in percent.
    """

    changed = Signal()
    """Colours or sizes are new; whatever was drawn from them is old."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look = Look.LIGHT
        self.text_size = TEXT_SIZES[0]
        self._dressed = False
        self._fonts: dict[Step, QFont] = {}

    @property
    def palette(self) -> Palette:
        """The colours by token."""
        return PALETTES[self.look]

    def apply(self, look: Look, text_size: int = TEXT_SIZES[0]) -> None:
        """Dress every window of the program, also while it runs."""
        if self._dressed and (look, text_size) == (self.look, self.text_size):
            return
        self.look, self.text_size = look, text_size
        self._fonts.clear()
        app = cast("QApplication", QApplication.instance())
        if not self._dressed:
            _load_fonts()
            # Only Fusion takes its colours from the palette on every desktop.
            app.setStyle("fusion")
        self._dressed = True
        app.setPalette(self._qt_palette())
        app.setFont(self.font("body"))
        app.setStyleSheet(self.style_sheet())
        self.changed.emit()

    def colour(self, tone: Tone) -> QColor:
        """Return the colour of a token as it is now."""
        return QColor(self.palette[tone])

    def font(self, step: Step) -> QFont:
        """Return the font of one step of the type scale."""
        font = self._fonts.get(step)
        if font is None:
            # Qt looks for the file behind a font anew for each that is made, and a
            # list asks for some with every row it paints; copies share what was found.
            font = self._fonts[step] = self._made_font(step)
        return QFont(font)

    def px(self, pixels: int) -> int:
        """Return a size of the design, grown by the text size."""
        return round(pixels * self.text_size / 100)

    @property
    def outline(self) -> int:
        """Width of an outline; one more says *here*."""
        return OUTLINE[self.look]

    def icon(self, name: str, tone: Tone, size: int = 18, gap: int = 0) -> QIcon:
        """Return an icon for a button; dim while the button is disabled."""
        icon = QIcon()
        side, space = self.px(size), self.px(gap)
        for mode, paint in ((QIcon.Mode.Normal, tone), (QIcon.Mode.Disabled, "faint")):
            colour = self.palette[paint]
            for ratio in (1.0, 1.5, 2.0):
                icon.addPixmap(tinted(name, colour, side, ratio, space), mode)
        return icon

    def pixmap(self, name: str, tone: Tone, size: int, ratio: float) -> QPixmap:
        """Return an icon in a colour of the theme, *size* growing with the text."""
        return tinted(name, self.palette[tone], self.px(size), ratio)

    def style_sheet(self) -> str:
        """Return the style sheets with every token replaced by its value."""
        sheets = sorted(resource("styles").glob("*.qss"))
        text = "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
        values: dict[str, str] = {tone: value for tone, value in self.palette.items()}  # noqa: C416 - keys widen from Tone to str
        values |= {"outline": f"{self.outline}px", "here": f"{self.outline + 1}px"}
        # Where grounds are not tinted, an outline shows where a piece ends.
        tinted = self.look is not Look.HIGH_CONTRAST
        values["soft_line"] = "transparent" if tinted else values["edge"]
        # Without greys, a broken outline shows what cannot be used now.
        values["off"] = "solid" if tinted else "dashed"

        def value(found: re.Match[str]) -> str:
            if found[3]:
                return values[found[3]]
            return f"{self.px(int(found[1])) - int(found[2] or 0)}px"

        return _TOKEN.sub(value, text + self._type_rules())

    def _type_rules(self) -> str:
        rule = (
            '\nQLabel[type="{step}"], QLineEdit[type="{step}"] {{ font-family: '
            '"{kind.family}", "{fallback}"; font-size: @px({kind.pixels}); '
            "font-weight: {kind.weight}; }}"
        )
        return "".join(
            rule.format(step=step, kind=kind, fallback=FALLBACK)
            for step, kind in TYPE.items()
        )

    def _made_font(self, step: Step) -> QFont:
        kind = TYPE[step]
        font = QFont([kind.family, FALLBACK])
        font.setPixelSize(self.px(kind.pixels))
        font.setWeight(QFont.Weight(kind.weight))
        return font

    def _qt_palette(self) -> QPalette:
        palette = QPalette()
        for role, tone in _ROLES.items():
            palette.setColor(role, self.colour(tone))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("faint"))
        return palette


class SystemLook(QObject):
    """What the desktop asks for, as far as it says so.

    Many Linux desktops say nothing; then it is light.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hints = QApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self._on_changed)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._on_changed)

    def look(self) -> Look:
        """Return the look the system asks for now."""
        contrast = self._hints.accessibility().contrastPreference()
        if contrast is Qt.ContrastPreference.HighContrast:
            return Look.HIGH_CONTRAST
        dark = self._hints.colorScheme() is Qt.ColorScheme.Dark
        return Look.DARK if dark else Look.LIGHT

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()


def theme() -> Theme:
    """Return the theme of the running program; made when first asked for."""
    app = QApplication.instance()
    if app is None:
        raise RuntimeError("a theme needs a QApplication")
    found = app.findChild(Theme, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found or Theme(app)


def _load_fonts() -> None:
    """Make the bundled fonts known; fonts of the system are never relied on."""
    for file in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
