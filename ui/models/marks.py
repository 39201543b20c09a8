"""Marking in the words on screen what was searched for."""

from collections.abc import Iterable

from logbook.domain.search import Search
from ui.widgets.amended_words import Run


def marked(runs: Iterable[Run], search: Search | None) -> tuple[Run, ...]:
    """Return the same runs with every hit as a run of its own."""
    if search is None:
        return tuple(runs)
    return tuple(part for run in runs for part in _marked(run, search))


def _marked(run: Run, search: Search) -> Iterable[Run]:
    at = 0
    found = search.spans(run.words)
    for start, end in found:
        if start > at:
            yield Run(run.words[at:start], run.struck)
        yield Run(run.words[start:end], run.struck, hit=True)
        at = end
    if at < len(run.words) or not found:
        yield Run(run.words[at:], run.struck)
