"""report.html: what the pages say, for a screen, a reading program or a small window.

One file without a script and without anything loaded. It is written from the story the
pages left behind (`logbook.reports.story`), so both say the same. What a reader turns
to first stands first, every table has heads and a caption, and nothing is said by
colour alone. Words of people are plain text: they are escaped, and set by themselves
in the direction their own script has.
"""

import base64
import hashlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from logbook.domain.report import Report
from logbook.reports.fonts import Face
from logbook.reports.html_marks import marks_svg, signature_svg
from logbook.reports.masthead import masthead_of
from logbook.reports.setting import Block, Style
from logbook.reports.story import (
    Boxed,
    Boxes,
    Drawn,
    End,
    Heading,
    Paragraph,
    Part,
    Row,
    Tabled,
    Ticks,
)
from logbook.reports.words import Words

_STRONG = {Face.MEDIUM, Face.SEMI_BOLD}
_FULL_SIZE = 9.0
"""Points; what is smaller on paper is smaller here."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What an edition is made of.

    Attributes:
        story: What the pages say.
        missing: Characters that stand as their number in brackets.
        style: The style sheet.
        draft: The words that nobody has signed it; empty if somebody has.
    """

    report: Report
    words: Words
    story: Sequence[Part]
    missing: Collection[str]
    style: str
    draft: str = ""


def html_edition(edition: Edition) -> bytes:
    """Return the page; the same edition gives the same bytes."""
    page = _Page(edition)
    return "\n".join([*page.head(), *page.body()]).encode()


class _Page:
    """One edition on its way to a page."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._words = edition.words
        self._masthead = masthead_of(edition.report, edition.words)
        self._numbers = {ord(each): f"[U+{ord(each):04X}]" for each in edition.missing}
        self._told = {
            entry
            for part in edition.story
            if isinstance(part, Tabled) and part.tells
            for row in part.rows
            for entry in row.entries
        }

    def head(self) -> Iterator[str]:
        """Return what a reader sees only in the title of the window."""
        report, style = self._edition.report, self._edition.style
        digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
        title = f"{self._masthead.title}, {report.number}"
        yield "<!doctype html>"
        yield f'<html lang="{escape(report.language)}">'
        yield "<head>"
        yield '<meta charset="utf-8">'
        yield (
            '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
            f"style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'\">"
        )
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield '<meta name="referrer" content="no-referrer">'
        yield f"<title>{self._text(title)}</title>"
        yield f"<style>{style}</style>"
        yield "</head>"

    def body(self) -> Iterator[str]:
        """Return everything that is read, from top to bottom."""
        yield "<body>"
        yield from self._masthead_lines()
        yield from self._contents()
        yield "<main>"
        yield from self._parts()
        yield "</main>"
        yield from self._foot()
        yield "</body>"
        yield "</html>\n"

    def _masthead_lines(self) -> Iterator[str]:
        top, words = self._masthead, self._words
        yield "<header>"
        yield f'<p class="of" dir="auto">{self._text(top.organisation)}</p>'
        yield f'<h1 dir="auto">{self._text(top.title)}</h1>'
        yield f"<p>{self._text(top.edition)}</p>"
        yield f'<p dir="auto">{self._text(top.recipient)}</p>'
        for alarm in (top.rehearsal, self._edition.draft):
            if alarm:
                yield f'<p class="alarm">{self._text(alarm)}</p>'
        yield f'<p class="lead">{self._text(words("html.about"))}</p>'
        yield "</header>"

    def _contents(self) -> Iterator[str]:
        headings = [part for part in self._edition.story if isinstance(part, Heading)]
        yield '<nav aria-labelledby="parts">'
        yield f'<h2 id="parts">{self._text(self._words("html.parts"))}</h2>'
        yield "<ol>"
        for number, part in enumerate(headings, start=1):
            title = self._text(part.title)
            yield f'<li><a href="#part-{number}" dir="auto">{title}</a></li>'
        yield "</ol>"
        yield "</nav>"

    def _parts(self) -> Iterator[str]:
        """Return every part, each head with what stands under it as one section."""
        number = 0
        section: list[Part] = []
        for part in self._edition.story:
            if isinstance(part, Heading):
                yield from self._section(section, number)
                section, number = [], number + 1
            section.append(part)
        yield from self._section(section, number)

    def _section(self, parts: Sequence[Part], number: int) -> Iterator[str]:
        if not parts:
            return
        first, rest = parts[0], parts[1:]
        if not isinstance(first, Heading):
            yield "<div>"
            yield from self._under(parts, "")
            yield "</div>"
            return
        name = f"part-{number}"
        title = f'<h2 id="{name}" dir="auto">{self._text(first.title)}</h2>'
        if first.about:
            title += f'\n<p class="about" dir="auto">{self._text(first.about)}</p>'
        yield "<section>"
        # The head of a table is its caption, so that it is said once.
        if rest and isinstance(rest[0], Tabled):
            yield from self._table(rest[0], name, title)
            rest = rest[1:]
        else:
            yield title
        yield from self._under(rest, name)
        yield "</section>"

    def _under(self, parts: Sequence[Part], name: str) -> Iterator[str]:
        for kind, group in groupby(parts, _kind_of):
            if kind == "pre":
                typed = [part.block[0] for part in group if isinstance(part, Paragraph)]
                lines = "\n".join(map(self._lines, typed))
                yield f"<pre>{lines}</pre>"
            elif kind == "figures":
                yield from self._figures(list(group))
            else:
                for part in group:
                    yield from self._one(part, name)

    def _one(self, part: Part, name: str) -> Iterator[str]:
        match part:
            case Paragraph(block):
                yield self._block(block)
            case Boxes(boxes):
                yield from self._boxes(boxes)
            case Tabled():
                yield from self._table(part, name, "")
            case End(text):
                yield f'<p class="end">{self._text(text)}</p>'

    def _table(self, table: Tabled, name: str, caption: str) -> Iterator[str]:
        # What scrolls sideways must be reached by the keyboard as well.
        yield f'<div class="table" role="group" aria-labelledby="{name}" tabindex="0">'
        yield f'<table aria-labelledby="{name}">'
        if caption:
            yield f"<caption>{caption}</caption>"
        yield "<thead><tr>"
        for title in table.heads:
            yield f'<th scope="col">{self._text(title)}</th>' if title else "<td></td>"
        yield "</tr></thead>"
        yield "<tbody>"
        for row in table.rows:
            yield self._row(row, tells=table.tells)
        yield "</tbody>"
        yield "</table>"
        yield "</div>"

    def _row(self, row: Row, *, tells: bool) -> str:
        cells = [self._cell(cell) for cell in row.cells]
        anchors = ""
        if tells:
            own, *others = row.entries
            anchors = f' id="entry-{own}"'
            cells[0] += "".join(f'<span id="entry-{each}"></span>' for each in others)
        elif len(row.entries) == 1 and row.entries[0] in self._told:
            cells[-1] = f'<a href="#entry-{row.entries[0]}">{cells[-1]}</a>'
        tag = 'th scope="row"' if cells[0] else "td"
        first = f'<{tag} dir="auto">{cells[0]}</{tag[:2]}>'
        rest = "".join(f'<td dir="auto">{cell}</td>' for cell in cells[1:])
        return f"<tr{anchors}>{first}{rest}</tr>"

    def _cell(self, blocks: Sequence[Block]) -> str:
        said = [block for block in blocks if block[0]]
        if len(said) == 1:
            text, style = said[0]
            return (
                f'<span class="{_class_of(style)}">{self._styled(text, style)}</span>'
            )
        return "".join(self._block(block) for block in said)

    def _boxes(self, boxes: Sequence[Boxed]) -> Iterator[str]:
        labelled = all(box.label for box in boxes)
        outer, name, value = ("dl", "dt", "dd") if labelled else ("div", "p", "div")
        yield f'<{outer} class="boxes">'
        for box in boxes:
            label = self._text(box.label)
            inside = (
                f'<{name} class="label" dir="auto">{label}</{name}>' if label else ""
            )
            yield f"<div>{inside}<{value}>{self._inside(box)}</{value}></div>"
        yield f"</{outer}>"

    def _inside(self, box: Boxed) -> str:
        inside = self._cell(box.blocks)
        if box.drawing is not None:
            inside += signature_svg(box.drawing, self._shown(box.label))
        if box.by_hand:
            by_hand = self._text(self._words("html.by-hand"))
            inside += f'<p class="hand">{by_hand}</p>'
        return inside

    def _figures(self, parts: Sequence[Part]) -> Iterator[str]:
        """Return rows of marks; an axis belongs to the row it stands under."""
        yield '<dl class="figures">'
        for part, under in zip(parts, [*parts[1:], None], strict=True):
            if isinstance(part, Drawn):
                svg = marks_svg(part, under if isinstance(under, Ticks) else None)
                name, said = self._text(part.name), self._text(part.said)
                yield f'<div><dt dir="auto">{name}</dt>'
                yield f'<dd dir="auto">{said}{svg}</dd></div>'
        yield "</dl>"

    def _foot(self) -> Iterator[str]:
        checkpoint = self._edition.report.checkpoint.checkpoint
        said = self._words("checkpoint", size=checkpoint.size)
        yield "<footer>"
        yield f"<h2>{self._text(said)}</h2>"
        yield f"<pre>{self._lines(checkpoint.to_text().rstrip())}</pre>"
        yield "</footer>"

    def _block(self, block: Block) -> str:
        text, style = block
        said = self._styled(text, style)
        return f'<p class="{_class_of(style)}" dir="auto">{said}</p>'

    def _styled(self, text: str, style: Style) -> str:
        said = self._lines(text)
        if style.struck:
            struck = self._text(self._words("html.struck"))
            return f'<span class="unseen">{struck} </span><del>{said}</del>'
        if style.face is Face.MONO:
            return f"<code>{said}</code>"
        return f"<strong>{said}</strong>" if style.face in _STRONG else said

    def _lines(self, text: str) -> str:
        """Return words of several lines; a line ends where it ends on paper."""
        return "\n".join(map(self._text, text.splitlines()))

    def _text(self, text: str) -> str:
        return escape(self._shown(text))

    def _shown(self, text: str) -> str:
        return text.translate(self._numbers)


def _kind_of(part: Part) -> str:
    if isinstance(part, Paragraph) and part.block[1].face is Face.MONO:
        return "pre"
    return "figures" if isinstance(part, Drawn | Ticks) else ""


def _class_of(style: Style) -> str:
    return (
        "words small"
        if style.size < _FULL_SIZE and style.face is not Face.MONO
        else "words"
    )
