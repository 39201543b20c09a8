"""The words of a page and of a PDF, so that they can be compared one by one."""

import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_EMPTY = {"meta", "path", "line", "rect", "circle"}
_ONLY_HERE = {"unseen", "hand"}
"""Classes of words that help who does not see the page or has no pen."""


@dataclass
class Edition(HTMLParser):
    """What a page says in its main part.

    Attributes:
        said: Every piece of text.
        whole: Every piece of text, in whatever part of the page.
        again: The words a PDF repeats at the head of a page that continues a table.
    """

    said: list[str] = field(default_factory=list)
    whole: list[str] = field(default_factory=list)
    again: set[str] = field(default_factory=set)
    ids: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    _open: list[tuple[str, bool, bool]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        if known.get("id"):
            self.ids.append(str(known["id"]))
        if re.fullmatch("h[1-6]", tag):
            self.heads.append(int(tag[1]))
        if tag in _EMPTY:
            return
        _, is_told, is_again = self._open[-1] if self._open else ("", False, False)
        is_told = (is_told or tag == "main") and known.get("class") not in _ONLY_HERE
        self._open.append((tag, is_told, is_again or tag == "th"))

    def handle_endtag(self, tag: str) -> None:
        if tag not in _EMPTY:
            opened, _, _ = self._open.pop()
            assert opened == tag, (opened, tag)

    def handle_data(self, data: str) -> None:
        _, is_told, is_again = self._open[-1] if self._open else ("", False, False)
        self.whole.append(data)
        if is_told:
            self.said.append(data)
            if is_again:
                self.again.update(data.split())

    @property
    def words(self) -> Counter[str]:
        return Counter(word for text in self.said for word in text.split())


def edition(html: str) -> Edition:
    """Read a page; every element of it is closed in its turn."""
    read = Edition()
    read.feed(html)
    read.close()
    assert not read._open
    return read


@dataclass(frozen=True)
class Word:
    """One word on a page, with the corners of its box in points from above."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


_PAGE = re.compile(r'<page width="[\d.]+" height="([\d.]+)">(.*?)</page>', re.DOTALL)
_WORD = re.compile(
    r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">'
    r"(.*?)</word>"
)
_SIGNS = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&"}


def pages_of(pdf: bytes) -> list[list[Word]]:
    """Return every word of every page, in the order it is in the file."""
    run = subprocess.run(
        ["pdftotext", "-bbox", "-", "-"], input=pdf, capture_output=True, check=True
    )
    # Poppler writes signs beyond U+FFFF of the file's title as no UTF-8 there is.
    said = run.stdout.decode(errors="replace")
    return [[*_words(page)] for _height, page in _PAGE.findall(said)]


def _words(page: str) -> Iterator[Word]:
    for *corners, text in _WORD.findall(page):
        for sign, character in _SIGNS.items():
            text = text.replace(sign, character)  # noqa: PLW2901 - one sign at a time
        yield Word(*map(float, corners), text)


def differences(pages: list[list[Word]], told: Edition) -> tuple[set[str], set[str]]:
    """Return words only the pages have, and words only the page for browsers has.

    A word too wide for its column stands in pieces on paper. What a page that
    continues a table says again may stand there more often.

    Args:
        pages: The words between head and foot of each page.
    """
    printed = Counter(word.text for page in pages for word in page)
    run_on = "".join(word.text for page in pages for word in page)
    cut = {
        word
        for word, count in (told.words - printed).items()
        if run_on.count(word) >= count
    }
    only_html = {*(told.words - printed)} - cut
    only_pdf = {
        word
        for word in printed - told.words
        if word not in {*told.again, "continued"}
        and not any(word in whole for whole in cut)
    }
    return only_pdf, only_html
