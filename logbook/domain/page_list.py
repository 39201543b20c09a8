"""``pages.json``: what is written on each page of a paper, and what it is known by.

It lies in the hand-over folder beside the report and is in its signed list. The digest
of a page is over its lines of text in the order they are read, and over which page of
which report and copy it is: `content_of`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

from logbook.domain import canonical
from logbook.domain.canonical import Value, clean_text
from logbook.domain.digest import Digest
from logbook.domain.errors import MalformedEntryError
from logbook.domain.page_code import PageStatement
from logbook.domain.page_errors import PageListMalformedError

PAGE_LIST = "pages.json"
"""Its name in the hand-over folder."""

FORMAT = "incident-logbook/pages/1"

HEAD, FOOT = "@head", "@foot"
"""Parts that stand on every page; every other part is called by its printed head."""

MOST_BLOCKS = 100_000
"""On one page; nothing that was drawn has a hundredth of them."""

Box = tuple[int, int, int, int]
"""Left, bottom, right and top in points from the lower left corner of the paper."""


@dataclass(frozen=True, slots=True)
class PageBlock:
    """Lines that belong together: a row of a table, a paragraph, the head of a page.

    Attributes:
        part: Head of the part it stands in, as it is printed; empty above the first.
        entry: Number of the entry it tells of, if it is one.
        box: Around its lines.
    """

    part: str
    entry: int | None
    box: Box
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageContent:
    """What is written on one page.

    Attributes:
        hand: Boxes left free for a hand: initials, signatures, a receipt.
        code: The code to type; empty on a page nobody signed.
    """

    page: int
    blocks: tuple[PageBlock, ...]
    hand: tuple[Box, ...]
    code: str = ""


@dataclass(frozen=True, slots=True)
class PageList:
    """All pages of one paper."""

    log: str
    report: str
    copy: int
    pages: tuple[PageContent, ...]

    def statement(self, page: PageContent) -> PageStatement:
        """Return what a page of it says of itself."""
        count = len(self.pages)
        content = content_of(
            self.log, self.report, self.copy, page.page, count, page.blocks
        )
        return PageStatement(
            self.log, self.report, self.copy, page.page, count, content
        )

    def with_codes(self) -> Self:
        """Return the list with the code to type of each page."""
        coded = [replace(page, code=self.statement(page).code()) for page in self.pages]
        return replace(self, pages=tuple(coded))

    def to_bytes(self) -> bytes:
        """Return the bytes of ``pages.json``."""
        return canonical.to_bytes(
            {
                "format": FORMAT,
                "log": self.log,
                "report": self.report,
                "copy": self.copy,
                "pages": [self._page_value(page) for page in self.pages],
            }
        )

    @classmethod
    def from_bytes(cls, content: bytes) -> Self:
        """Read back what `to_bytes` wrote, believing nothing of it.

        Raises:
            PageListMalformedError: It has another form, or a digest in it is not that
                of the lines beside it.
        """
        try:
            value = _object(canonical.from_bytes(content))
            if value.get("format") != FORMAT:
                raise PageListMalformedError("format")
            found = cls(
                log=_text(value.get("log")),
                report=_text(value.get("report")),
                copy=_number(value.get("copy")),
                pages=tuple(map(_page, _array(value.get("pages")))),
            )
        except MalformedEntryError as error:
            raise PageListMalformedError(error.why) from error
        if found.to_bytes() != content:
            raise PageListMalformedError("differs")
        if [page.page for page in found.pages] != [*range(1, len(found.pages) + 1)]:
            raise PageListMalformedError("page")
        return found

    def _page_value(self, page: PageContent) -> Value:
        return {
            "page": page.page,
            "blocks": [_block_value(block) for block in page.blocks],
            "hand": page.hand,
            "sha256": self.statement(page).content.hex,
            "code": page.code,
        }


def content_of(
    log: str,
    report: str,
    copy: int,
    page: int,
    pages: int,
    blocks: Sequence[PageBlock],
) -> Digest:
    """Return the digest of what is written on a page.

    SHA-256 of canonical JSON: an object with log, report, copy, page, pages and
    ``blocks``, which is an array of arrays of lines.
    """
    lines = [block.lines for block in blocks]
    return Digest.of(
        canonical.to_bytes(
            {
                "log": log,
                "report": report,
                "copy": copy,
                "page": page,
                "pages": pages,
                "blocks": lines,
            }
        )
    )


def listed_line(text: str) -> str:
    """Return a printed line as it is listed: in normal form C."""
    return clean_text(text)


def _block_value(block: PageBlock) -> Value:
    entry: dict[str, Value] = {} if block.entry is None else {"entry": block.entry}
    return {"part": block.part, "box": block.box, "lines": block.lines, **entry}


def _page(value: Value) -> PageContent:
    page = _object(value)
    blocks = _array(page.get("blocks"))
    if len(blocks) > MOST_BLOCKS:
        raise MalformedEntryError("blocks")
    return PageContent(
        page=_number(page.get("page")),
        blocks=tuple(map(_block, blocks)),
        hand=tuple(map(_box, _array(page.get("hand")))),
        code=_text(page.get("code")),
    )


def _block(value: Value) -> PageBlock:
    block = _object(value)
    entry = block.get("entry")
    return PageBlock(
        part=_text(block.get("part")),
        entry=None if entry is None else _number(entry),
        box=_box(block.get("box")),
        lines=tuple(map(_text, _array(block.get("lines")))),
    )


def _box(value: Value) -> Box:
    corners = [_number(each) for each in _array(value)]
    if len(corners) != len(("left", "bottom", "right", "top")):
        raise MalformedEntryError("box")
    left, bottom, right, top = corners
    return left, bottom, right, top


def _object(value: Value) -> Mapping[str, Value]:
    if not isinstance(value, dict):
        raise MalformedEntryError("object")
    return value


def _array(value: Value) -> Sequence[Value]:
    if not isinstance(value, list):
        raise MalformedEntryError("array")
    return value


def _text(value: Value) -> str:
    if not isinstance(value, str):
        raise MalformedEntryError("text")
    return value


def _number(value: Value) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise MalformedEntryError("number")
    return value
