"""Pages of a document as people name them: 2-5, 8."""

import re
from collections.abc import Iterable

_RANGE = re.compile(r"(\d{1,6})(?:\s*[-\u2013]\s*(\d{1,6}))?", re.ASCII)


def pages_of(text: str, count: int) -> tuple[int, ...] | None:
    """Read which pages are meant.

    Args:
        count: How many pages there are.

    Returns:
        Them in order, each once, from 1; None where the words name no page, or one
        there is not.
    """
    found: set[int] = set()
    for part in text.split(","):
        read = _RANGE.fullmatch(part.strip())
        if read is None:
            return None
        first = int(read[1])
        last = int(read[2] or first)
        if not 1 <= first <= last <= count:
            return None
        found.update(range(first, last + 1))
    return tuple(sorted(found))


def pages_text(pages: Iterable[int]) -> str:
    """Write pages as `pages_of` and the printing system read them: ``2-5,8``."""
    runs: list[list[int]] = []
    for page in sorted(set(pages)):
        if runs and page == runs[-1][1] + 1:
            runs[-1][1] = page
        else:
            runs.append([page, page])
    return ",".join(
        f"{first}-{last}" if last > first else str(first) for first, last in runs
    )
