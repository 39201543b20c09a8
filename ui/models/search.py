"""Finding words in what people wrote, whatever their accents and capitals."""

import unicodedata
from collections.abc import Iterable, Sequence

from ui.widgets.amended_words import Run


def folded(text: str) -> str:
    """Return *text* as it is compared: without accents, capitals and wide spaces."""
    return "".join(part for part, _ in _folding(text))


def hits(text: str, needle: str) -> list[tuple[int, int]]:
    """Return where *needle* stands in *text*, as starts and ends, none overlapping.

    Args:
        needle: Already `folded`; nothing is found for an empty one.
    """
    if not needle:
        return []
    parts = _folding(text)
    hay = "".join(part for part, _ in parts)
    places = [place for part, place in parts for _ in part]
    found = []
    start = hay.find(needle)
    while start >= 0:
        last = start + len(needle) - 1
        found.append((places[start], _end(text, places[last])))
        start = hay.find(needle, last + 1)
    return found


def marked(runs: Iterable[Run], needle: str) -> tuple[Run, ...]:
    """Return the same runs with every hit as a run of its own."""
    done: list[Run] = []
    for run in runs:
        done += _marked(run, hits(run.words, needle))
    return tuple(done)


def _marked(run: Run, found: Sequence[tuple[int, int]]) -> Iterable[Run]:
    at = 0
    for start, end in found:
        if start > at:
            yield Run(run.words[at:start], run.struck)
        yield Run(run.words[start:end], run.struck, hit=True)
        at = end
    if at < len(run.words) or not found:
        yield Run(run.words[at:], run.struck)


def _folding(text: str) -> list[tuple[str, int]]:
    """Return what each character is compared as, with its place."""
    return [(_plain(letter), place) for place, letter in enumerate(text)]


def _plain(letter: str) -> str:
    if letter.isascii():
        return letter.lower()
    parts = unicodedata.normalize("NFKD", letter)
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()


def _end(text: str, last: int) -> int:
    """Return where a hit ends: after the marks that belong to its last letter."""
    end = last + 1
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end
