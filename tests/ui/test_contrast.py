"""Words and signs can be told from their ground, in every theme."""

import pytest

from ui.tokens import PALETTES, Look, Tone

PAIRS: list[tuple[Tone, tuple[Tone, ...], float]] = [
    ("ink", ("surface", "canvas", "rail", "sunken"), 7),
    ("muted", ("surface", "canvas", "rail", "sunken"), 7),
    ("faint", ("surface", "canvas", "sunken"), 4.5),
    ("accent", ("surface", "canvas", "accent_soft", "rail"), 4.5),
    ("on_accent", ("accent", "accent_strong"), 4.5),
    ("good", ("good_soft", "surface"), 4.5),
    ("warn", ("warn_soft", "surface", "sunken"), 4.5),
    ("bad", ("bad_soft", "surface", "canvas", "rail", "accent_soft"), 4.5),
    ("ink", ("bad_soft", "warn_soft", "mark", "accent_soft"), 7),
    ("surface", ("ink",), 7),  # the rehearsal band
    ("surface", ("good",), 3),  # the tick in a whole ring
    ("edge", ("surface", "canvas", "sunken", "rail"), 3),
]


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize(("tone", "grounds", "asked"), PAIRS, ids=str)
def test_a_tone_can_be_told_from_its_grounds(
    look: Look, tone: Tone, grounds: tuple[Tone, ...], asked: float
) -> None:
    palette = PALETTES[look]

    found = {
        ground: round(contrast(palette[tone], palette[ground]), 2) for ground in grounds
    }

    assert min(found.values()) >= asked, found


def test_the_formula_agrees_with_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)
