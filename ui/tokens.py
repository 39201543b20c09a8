"""The numbers of the design: colours, type scale and sizes, as plain values.

Code and style sheets name a token, never its value. The contrast of every pair that
is used is computed from these tables by a test.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Literal, TypeAlias

Tone: TypeAlias = Literal[
    "canvas",
    "surface",
    "rail",
    "sunken",
    "line",
    "edge",
    "ink",
    "muted",
    "faint",
    "accent",
    "accent_strong",
    "on_accent",
    "accent_soft",
    "good",
    "good_soft",
    "warn",
    "warn_soft",
    "bad",
    "bad_soft",
    "mark",
]
"""One colour by what it is for."""

State: TypeAlias = Literal["muted", "accent", "good", "warn", "bad"]
"""The tones a state may be said in, always together with an icon and words."""

Step: TypeAlias = Literal[
    "h1", "h2", "h3", "body", "strong", "time", "label", "tag", "small", "mono"
]
"""One step of the type scale."""

Palette: TypeAlias = Mapping[Tone, str]

SANS = "IBM Plex Sans"
MONO = "IBM Plex Mono"
FALLBACK = "DejaVu Sans"
"""Covers, glyph by glyph, what Plex has no drawing for."""

NARROW = 1000
"""Under this width the rail shows words only."""

MIDDLE = 1200
"""Under this width rail and side panel give up some of theirs."""

LOW = 640
"""Under this height the incident header has one row."""

TEXT_SIZES = (100, 125, 150, 200)
"""Text sizes a person can choose, in percent."""

TARGET = 32
"""Least height of anything that can be pressed."""


class Look(StrEnum):
    """The three faces of the program."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


@dataclass(frozen=True, slots=True)
class TypeStep:
    """One step of the type scale; sizes are logical pixels at 100 %."""

    pixels: int
    weight: int
    family: str = SANS


TYPE: Mapping[Step, TypeStep] = MappingProxyType(
    {
        "h1": TypeStep(24, 600),
        "h2": TypeStep(18, 600),
        "h3": TypeStep(15, 600),
        "body": TypeStep(15, 400),
        "strong": TypeStep(15, 600),
        "time": TypeStep(15, 500),
        "label": TypeStep(14, 600),
        "tag": TypeStep(13, 500),
        "small": TypeStep(13, 400),
        "mono": TypeStep(13, 400, MONO),
    }
)

_LIGHT: Palette = {
    "canvas": "#F5F5F2",
    "surface": "#FFFFFF",
    "rail": "#ECEDE9",
    "sunken": "#F0F1ED",
    "line": "#DADCD6",
    "edge": "#7A8189",
    "ink": "#1A1E23",
    "muted": "#454C55",
    "faint": "#5A626C",
    "accent": "#1D4C9C",
    "accent_strong": "#163C7D",
    "on_accent": "#FFFFFF",
    "accent_soft": "#E5ECF8",
    "good": "#17593A",
    "good_soft": "#E2F1E8",
    "warn": "#704400",
    "warn_soft": "#FBEFD5",
    "bad": "#96191C",
    "bad_soft": "#FBE6E3",
    "mark": "#FFE08A",
}

_DARK: Palette = {
    "canvas": "#15181C",
    "surface": "#1D2126",
    "rail": "#111417",
    "sunken": "#262B31",
    "line": "#343A41",
    "edge": "#7F8993",
    "ink": "#ECEEEF",
    "muted": "#BCC2C9",
    "faint": "#A3ABB4",
    "accent": "#9DC1FF",
    "accent_strong": "#BCD5FF",
    "on_accent": "#0E1A2E",
    "accent_soft": "#1E2F4B",
    "good": "#86D3A4",
    "good_soft": "#17332A",
    "warn": "#F0C069",
    "warn_soft": "#3A2D12",
    "bad": "#FFA39B",
    "bad_soft": "#43211F",
    "mark": "#57430A",
}

_HIGH_CONTRAST: Palette = {
    **_LIGHT,
    "muted": _LIGHT["ink"],
    "faint": _LIGHT["ink"],
    "line": _LIGHT["ink"],
    "edge": _LIGHT["ink"],
    "canvas": _LIGHT["surface"],
    "rail": _LIGHT["surface"],
    "sunken": _LIGHT["surface"],
    "accent_soft": _LIGHT["surface"],
    "good_soft": _LIGHT["surface"],
    "warn_soft": _LIGHT["surface"],
    "bad_soft": _LIGHT["surface"],
}

PALETTES: Mapping[Look, Palette] = MappingProxyType(
    {Look.LIGHT: _LIGHT, Look.DARK: _DARK, Look.HIGH_CONTRAST: _HIGH_CONTRAST}
)

OUTLINE: Mapping[Look, int] = MappingProxyType(
    {Look.LIGHT: 1, Look.DARK: 1, Look.HIGH_CONTRAST: 2}
)
"""Width of an outline in pixels; one more says *here*: focus, problem, chosen."""
