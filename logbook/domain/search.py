"""Finding words in what people wrote, whatever their accents and capitals.

What a search finds is defined here, over plain words; the index of the store only
finds the same more quickly.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

SHORTEST_PREFIX = 2
"""Letters from which on a word alone also finds the longer ones it begins."""

_PARTS = re.compile(r'"([^"]*)"?|(\S+)')


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text as it is compared, and where it stands there."""

    folded: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand one after the other.

    Attributes:
        is_prefix: Whether the last of them may be the beginning of a longer one.
    """

    words: tuple[str, ...]
    is_prefix: bool

    def places(self, words: Sequence[str]) -> Iterable[int]:
        """Return at which of *words* each occurrence begins."""
        size = len(self.words)
        return (
            place
            for place in range(len(words) - size + 1)
            if self._stands_at(words, place)
        )

    def _stands_at(self, words: Sequence[str], place: int) -> bool:
        *head, last = self.words
        end = place + len(head)
        if list(words[place:end]) != head:
            return False
        return words[end].startswith(last) if self.is_prefix else words[end] == last


@dataclass(frozen=True, slots=True)
class Search:
    """What is searched for: every term has to be found in one and the same entry."""

    terms: tuple[Term, ...]

    def finds(self, texts: Iterable[str]) -> bool:
        """Tell whether the texts of one entry have everything that is searched for.

        A term never runs over from one text into the next. A search without a single
        word, such as one for three dots, finds nothing.
        """
        return self.finds_spelled([spelled(text) for text in texts])

    def finds_spelled(self, texts: Sequence[Sequence[str]]) -> bool:
        """Tell the same of texts whose words are at hand as they are compared."""
        return bool(self.terms) and all(
            any(True for words in texts for _ in term.places(words))
            for term in self.terms
        )

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return where in *text* something searched for stands, in order, merged."""
        words = words_of(text)
        folded = [word.folded for word in words]
        found = sorted(
            (words[place].start, words[place + len(term.words) - 1].end)
            for term in self.terms
            for place in term.places(folded)
        )
        merged: list[tuple[int, int]] = []
        for start, end in found:
            if merged and start < merged[-1][1]:
                merged[-1] = merged[-1][0], max(end, merged[-1][1])
            else:
                merged.append((start, end))
        return merged


def search_of(typed: str) -> Search | None:
    """Read what somebody typed into a search field; none if it is blank.

    Words stand side by side, each finding the words that begin with it. Words in
    quotation marks are found one after the other and whole, and what is written
    together (``FIN-WS-07``) one after the other.
    """
    if not typed.strip():
        return None
    terms = []
    for quoted, bare in _PARTS.findall(typed):
        words = tuple(word.folded for word in words_of(quoted or bare))
        if words:
            long_enough = len(words) > 1 or len(words[0]) >= SHORTEST_PREFIX
            terms.append(Term(words, is_prefix=bool(bare) and long_enough))
    return Search(tuple(dict.fromkeys(terms)))  # twice is no more than once


def spelled(text: str) -> list[str]:
    """Return the words of a text as they are compared; `words_of` says where each is.

    A million entries are read this way when their index is built anew.
    """
    return text.translate(_FOLDING).split()


def words_of(text: str) -> list[Word]:
    """Return the words of a text: runs of letters and digits, folded."""
    words: list[Word] = []
    parts: list[str] = []
    start = end = 0
    for place, letter in enumerate(text):
        folded = _folded(letter)
        if not folded and parts:
            end = place + 1  # a mark that belongs to the letter before it
        for part in folded:
            if part == " ":
                if parts:
                    words.append(Word("".join(parts), start, end))
                    parts = []
                continue
            if not parts:
                start = place
            parts.append(part)
            end = place + 1
    if parts:
        words.append(Word("".join(parts), start, end))
    return words


@lru_cache(maxsize=4096)
def _folded(letter: str) -> str:
    """Return what a character is compared as, a blank where it parts two words.

    Case, accents and width make no difference; a combining mark is nothing by itself.
    """
    if letter.isascii():
        return letter.lower() if letter.isalnum() else " "
    if unicodedata.combining(letter) or unicodedata.category(letter) in {"Mn", "Cf"}:
        return ""
    folded = (
        part if part.isalnum() else " "
        for part in unicodedata.normalize("NFKD", letter.casefold()).casefold()
        if not unicodedata.combining(part)
    )
    return "".join(folded) or " "


class _Folding(dict[int, str]):
    """What each character is compared as, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _folded(chr(code))
        return folded


_FOLDING = _Folding()
