"""What stands against items, and which items there are: for the head of any paper."""

from collections.abc import Iterable

from logbook.domain.evidence import EvidenceItem
from logbook.domain.evidence_words import (
    finding_words,
    gap_words,
    received_words,
    where_words,
)
from logbook.domain.people import People
from logbook.domain.wording import Phrase, Statement
from logbook.reports.closing_parts import fingerprint_groups
from logbook.reports.flowables import Cell, Column, Table
from logbook.reports.grid import Framed, Row, grid
from logbook.reports.layout import Sheet
from logbook.reports.setting import BODY, MONO, SMALL, STRONG, Block
from logbook.reports.words import Words

_NUMBER, _NAME, _HOLDER = 46.0, 150.0, 150.0
"""Widths in points; the digest has the rest."""


def draw_standing(
    sheet: Sheet, items: Iterable[EvidenceItem], people: People, words: Words
) -> None:
    """Say first of all what was found, and where nothing says who had an item."""
    for item in items:
        rows: list[Row] = []
        if item.findings:
            count = len(item.findings)
            code = f"custody.findings{'.one' if count == 1 else ''}"
            title = words(code, item=item.number, count=count)
            found = [finding_words(item, each, people) for each in item.findings]
            rows.append([_framed(title, found, words)])
        if gaps := gap_words(item):
            title = words("custody.gaps", item=item.number)
            rows.append([_framed(title, [(gap,) for gap in gaps], words)])
        if rows:
            grid(sheet, rows)
            sheet.down(10)


def draw_items(
    sheet: Sheet, items: Iterable[EvidenceItem], words: Words, *, thing: str
) -> None:
    """Draw a table of items: what each is, who has it, and what it is told by.

    Args:
        thing: Code of what is said where there is no file.
    """
    columns = [
        Column(words("custody.item"), _NUMBER),
        Column(words("custody.name"), _NAME),
        Column(words("custody.holder"), _HOLDER),
        Column(words("custody.digest"), sheet.width - _NUMBER - _NAME - _HOLDER),
    ]
    table = Table(sheet, columns)
    for item in items:
        body = item.body
        kind = words.phrase(Phrase(f"evidence.type.{body.type}"))
        name: list[Block] = [(body.name, BODY), (kind, SMALL)]
        name += [(mark, STRONG) for mark in _marks(item, words)]
        kept: Cell = [(words(thing), BODY)]
        if item.has_file:
            kept = [(fingerprint_groups(body.sha256), MONO)]
        where: list[Block] = [(words.phrase(where_words(item)), BODY)]
        if received := received_words(item):
            where.append((words.statement(received), SMALL))
        table.row([[(item.number, STRONG)], name, where, kept], again=item.number)


def _framed(title: str, lines: Iterable[Statement], words: Words) -> Framed:
    said: list[Block] = [(title, STRONG)]
    said += [(words.statement(line), BODY) for line in lines]
    return Framed("", said)


def _marks(item: EvidenceItem, words: Words) -> list[str]:
    """Say in words what a reader of a list must not miss."""
    counts = ("mark", len(item.findings)), ("mark.gaps", len(item.gaps))
    return [
        words(f"custody.{code}{'.one' if count == 1 else ''}", count=count)
        for code, count in counts
        if count
    ]
