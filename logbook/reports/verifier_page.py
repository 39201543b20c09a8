"""Puts verify.html together: one file that checks a hand-over in any browser.

``python -m logbook.reports.verifier_page`` writes it anew; a test says when it is due.
"""

import base64
import hashlib
import html
import json
import re
import tomllib
from pathlib import Path

RESOURCES = Path(__file__).parents[2] / "resources"

LANGUAGES = {
    "en": ("reasons.toml", "words.toml"),
    "fr": ("reasons_fr.toml", "words_fr.toml"),
    "es": ("reasons_es.toml", "words_es.toml"),
}
"""Reasons and words of each language of the page; it falls back to the first."""

ICONS = (
    "book-lock",
    "circle-alert",
    "circle-check",
    "circle-dashed",
    "circle-question-mark",
    "folder-lock",
    "shield-alert",
    "shield-check",
    "wifi-off",
)

_POLICY = (
    "default-src 'none'; script-src {script}; style-src {style}; base-uri 'none'; "
    "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)
"""Nothing is loaded, nothing is sent, and no text from a file can become markup."""


def assemble(resources: Path = RESOURCES) -> str:
    """Return the page: the parts in ``resources/verify`` in one file."""
    parts = resources / "verify"
    script = _script(parts)
    style = (parts / "style.css").read_text("utf-8")
    language, (_, words) = next(iter(LANGUAGES.items()))
    said = tomllib.loads((parts / words).read_text("utf-8"))
    filling = {
        "language": language,
        "title": html.escape(said["title"]),
        "unscripted": html.escape(said["no_script"]),
        "policy": _POLICY.format(script=_source(script), style=_source(style)),
        "style": style,
        "icons": _symbols(resources / "icons"),
        "catalogue": _catalogue(parts),
        "script": script,
    }
    page = (parts / "page.html").read_text("utf-8")
    return re.sub(r"@([a-z]+)@", lambda slot: filling[slot[1]], page)


def _script(parts: Path) -> str:
    """Return the script; in a function of its own it leaves no names behind."""
    sources = [path.read_text("utf-8") for path in sorted(parts.glob("*.js"))]
    return '\n(() => {\n"use strict";\n\n' + "\n".join(sources) + "})();\n"


def _source(text: str) -> str:
    """Return how a content security policy names exactly this script or style."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def _symbols(folder: Path) -> str:
    licence = (folder / "LICENSE-Lucide-ISC.txt").read_text("utf-8").strip()
    drawn = [_symbol(name, folder / f"{name}.svg") for name in ICONS]
    return "\n".join([f"<!--\n{licence}\n-->", *drawn])


def _symbol(name: str, path: Path) -> str:
    svg = path.read_text("utf-8")
    inside = svg[svg.index(">", svg.index("<svg")) + 1 : svg.rindex("</svg>")]
    lines = "".join(line.strip() for line in inside.splitlines())
    return f'<symbol id="{name}" viewBox="0 0 24 24">{lines}</symbol>'


def _catalogue(parts: Path) -> str:
    """Return every sentence as JSON that cannot end the element it stands in."""
    languages = {}
    for language, (reasons, words) in LANGUAGES.items():
        said = tomllib.loads((parts / reasons).read_text("utf-8"))
        said["words"] = tomllib.loads((parts / words).read_text("utf-8"))
        languages[language] = said
    written = json.dumps(languages, ensure_ascii=False, separators=(",", ":"))
    return written.replace("<", "\\u003c")


if __name__ == "__main__":
    (RESOURCES / "verify" / "verify.html").write_text(assemble(), "utf-8", newline="\n")
