"""The short words and terms of a report, explained where they are used."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from logbook.reports.flowables import head, paragraph
from logbook.reports.glossary_sentences import TERMS
from logbook.reports.layout import Sheet
from logbook.reports.setting import SMALL
from logbook.reports.story import (
    Boxes,
    Drawn,
    End,
    Heading,
    Paragraph,
    Part,
    Tabled,
)
from logbook.reports.words import Words


def draw_glossary(sheet: Sheet, words: Words, explained: Collection[str] = ()) -> None:
    """Explain every term that stands in what was drawn so far, and no other.

    Args:
        explained: Terms that a table of the same report explains.
    """
    said = "\n".join(text for part in sheet.story for text in _texts(part))
    found = sorted(
        (words(term), words(f"{term}.means"))
        for term in TERMS
        if occurs(words(term), said) and words(term) not in explained
    )
    if not found:
        return
    head(sheet, words("glossary"), keep=30)
    for term, means in found:
        paragraph(sheet, words("glossary.line", term=term, means=means), SMALL)


def occurs(term: str, said: str) -> bool:
    """Tell whether a term stands in a text as a word of its own.

    An abbreviation is looked for as it is written: "it" is not "IT".
    """
    if not term.isupper():
        term, said = term.lower(), said.lower()
    # Most terms stand nowhere, and that is found out a hundred times quicker so.
    if term not in said:
        return False
    return re.search(rf"(?<!\w){re.escape(term)}(?!\w)", said) is not None


def _texts(part: Part) -> Iterator[str]:
    match part:
        case Heading():
            yield part.title
            yield part.about
        case Paragraph():
            yield part.block[0]
        case Tabled():
            yield from part.heads
            yield from _of_cells(cell for row in part.rows for cell in row.cells)
        case Boxes():
            for box in part.boxes:
                yield box.label
                yield from _of_cells([box.blocks])
        case Drawn():
            yield part.name
            yield part.said
        case End():
            yield part.text


def _of_cells(cells: Iterable[Sequence[tuple[str, object]]]) -> Iterator[str]:
    for cell in cells:
        yield from (text for text, _ in cell)
