"""What a record was at each of its earlier sizes, in little memory."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeAlias

from logbook.domain import canonical
from logbook.domain.digest import Digest
from logbook.domain.errors import MalformedEntryError
from logbook.domain.merkle import Frontier, GrowingTree, raw_leaf_of
from logbook.domain.verification import LOWEST_NUMBER, StoredRow

STRIDE = 1024
"""Entries between two places from which a root can be worked out anew."""

Again: TypeAlias = Callable[[int], Iterable[StoredRow]]
"""Reads the rows from a number on once more."""


class Trail:
    """The tree over the rows taken so far, and over any number of the first of them.

    Checkpoints may be of any earlier size. Keeping every root would take 32 bytes an
    entry; instead the tree is remembered every `STRIDE` entries, and what lies between
    is read again, mostly from the newest entries, which are still at hand.

    Args:
        again: Reads rows once more; without it every payload is kept.
    """

    def __init__(self, again: Again | None = None) -> None:
        self._again = again
        self._tree = GrowingTree()
        self._milestones = [(0, Frontier())]
        self._newest: deque[bytes] = deque(maxlen=STRIDE if again else None)
        self._last_by_other: dict[str, tuple[int, int]] = {}

    @property
    def size(self) -> int:
        """How many rows there are so far."""
        return self._tree.size

    @property
    def frontier(self) -> Frontier:
        """The tree so far, as a file keeps it beside its entries."""
        return self._tree.frontier()

    def add(self, number: int, payload: bytes) -> None:
        """Take the next row.

        Args:
            number: Where it lies in the file; not its place, where one is missing.
        """
        self._tree.add(raw_leaf_of(payload))
        self._newest.append(payload)
        if self._tree.size % STRIDE == 0:
            self._milestones.append((number, self._tree.frontier()))

    def root(self, size: int | None = None) -> Digest:
        """Return the root over the first *size* rows, or over all of them.

        Raises:
            IndexError: There are not so many.
        """
        if size is None or size == self.size:
            return Digest(self._tree.root())
        if not 0 <= size <= self.size:
            raise IndexError(size)
        _, start = self._milestones[size // STRIDE]
        tree = GrowingTree(start)
        for payload in self._payloads(start.size, size):
            tree.add(raw_leaf_of(payload))
        return Digest(tree.root())

    def last_by_other(self, author: str, size: int) -> int:
        """Return the last of the first *size* rows that somebody else wrote, or 0.

        What was found for a smaller size is remembered, so that somebody who wrote
        everything alone does not have it all read again at each countersignature.
        """
        known, answer = self._last_by_other.get(author, (0, 0))
        if known > size:
            if answer <= size:
                return answer
            known, answer = 0, 0
        found = self._newest_by_other(author, known, size)
        answer = answer if found is None else found
        self._last_by_other[author] = (size, answer)
        return answer

    def _newest_by_other(self, author: str, known: int, size: int) -> int | None:
        """Search backwards for a row by another author, above *known*, up to *size*."""
        last = size
        while last > known:
            first = max(known, (last - 1) // STRIDE * STRIDE)
            payloads = list(self._payloads(first, last))
            for back, payload in enumerate(reversed(payloads)):
                if _author_of(payload) != author:
                    return last - back
            last = first
        return None

    def _payloads(self, start: int, end: int) -> Iterator[bytes]:
        """Return the payloads of the rows after the first *start*, up to *end*."""
        before = self.size - len(self._newest)
        if start >= before or self._again is None:
            return islice(self._newest, start - before, end - before)
        number, milestone = self._milestones[start // STRIDE]
        skipped = start - milestone.size
        rows = self._again(number + 1 if milestone.size else LOWEST_NUMBER)
        return (row.payload for row in islice(rows, skipped, skipped + end - start))


def _author_of(payload: bytes) -> object:
    """Return who says to have written a row; nobody where it cannot be read."""
    try:
        value = canonical.from_bytes(payload)
    except MalformedEntryError:
        return None
    return value.get("author") if isinstance(value, dict) else None
