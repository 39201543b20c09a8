"""The boxes of the first page: the incident, and what this very copy is."""

from collections.abc import Iterator, Sequence
from itertools import count

from logbook.domain.report import Box, Report
from logbook.domain.wording import Phrase
from logbook.reports.flowables import boxes
from logbook.reports.layout import Sheet
from logbook.reports.words import Words

_IN_ROW = 3

_COPY = 180.0
"""Points the boxes of the copy take as a rule."""

_SIGN_OFF = "box.sign-off"
_OF_THE_COPY = frozenset({"box.prepared-by", "box.reviewed-by", "box.clock", _SIGN_OFF})
"""Boxes that are about the report, and stand on a version that has no others."""

Filled = tuple[str, str]


def draw_boxes(sheet: Sheet, report: Report, words: Words) -> None:
    """Draw the boxes of the incident, then those of the copy."""
    _draw(sheet, report, report.boxes, words)


def draw_copy_boxes(sheet: Sheet, report: Report, words: Words) -> None:
    """Draw the boxes of the copy alone: who made it, and what it is."""
    own = [box for box in report.boxes if box.label.code in _OF_THE_COPY]
    sheet.down(12)
    sheet.need(_COPY)
    _draw(sheet, report, own, words)


def draw_paper_boxes(sheet: Sheet, report: Report, words: Words) -> None:
    """Draw what a paper about evidence is, and for whom."""
    by = report.prepared_by
    role = words.phrase(Phrase(f"role.{by.role}"))
    prepared = words("sheet.person", name=by.name, role=role)
    edition = Phrase(f"edition.{report.edition}")
    number = words(
        "copy.number", number=report.number, edition=edition, copy=report.copy
    )
    boxes(
        sheet,
        [
            [
                (words("copy.paper"), number),
                (words("copy.as-of"), words.stamp(report.as_of)),
                (words("copy.prepared"), prepared),
            ],
            [_filled(box, words) for box in report.boxes],
            [(words("copy.guide"), _pack(report, words))],
            [(words("copy.audience"), words("copy.paper-for"))],
            [(words("copy.withheld"), words("copy.paper-withheld"))],
        ],
    )


def audience_box(report: Report, words: Words) -> Filled:
    """Say for whom a report is, and what such a reader is shown."""
    shown = words("copy.shown", version=Phrase(f"version.{report.version}"))
    reader = Phrase(f"reader.{report.audience}")
    return words("copy.audience"), words("copy.for", reader=reader, shown=shown)


def _of_the_copy(report: Report, words: Words) -> Iterator[Filled]:
    edition = Phrase(f"edition.{report.edition}")
    said = words("copy.number", number=report.number, edition=edition, copy=report.copy)
    yield words("copy.report"), said
    yield words("copy.as-of"), words.stamp(report.as_of)
    yield words("copy.guide"), _pack(report, words)


def _pack(report: Report, words: Words) -> str:
    return words(
        "copy.pack", place=report.place, pack=report.pack, version=report.pack_version
    )


def _draw(sheet: Sheet, report: Report, chosen: Sequence[Box], words: Words) -> None:
    """Draw boxes in rows, each with its number; those with much to say are wide."""
    wide = [_filled(box, words) for box in chosen if box.label.code == _SIGN_OFF]
    rows = _in_rows(
        [_filled(box, words) for box in chosen if box.label.code != _SIGN_OFF]
    )
    rows += [[each] for each in wide]
    rows += _in_rows(list(_of_the_copy(report, words)))
    rows.append([audience_box(report, words)])
    numbers = count(1)
    boxes(
        sheet,
        [
            [
                (words("box", number=next(numbers), label=label), value)
                for label, value in row
            ]
            for row in rows
        ],
    )


def _filled(box: Box, words: Words) -> Filled:
    return words.phrase(box.label), words.phrase(box.value)


def _in_rows(filled: Sequence[Filled]) -> list[Sequence[Filled]]:
    starts = range(0, len(filled), _IN_ROW)
    return [filled[at : at + _IN_ROW] for at in starts]
