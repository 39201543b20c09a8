"""The RFC 6962 tree over all entries: its root, and proofs about it.

A leaf is ``SHA-256(0x00 || payload)``, a node ``SHA-256(0x01 || left || right)``
(RFC 6962, section 2.1).
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from logbook.domain.digest import SIZE, Digest
from logbook.domain.errors import MalformedEntryError

LARGEST_LOG = 2**31 - 1
"""Entries a record may have that is checked elsewhere; a browser counts no further."""

EMPTY_ROOT = Digest.of(b"")
"""The root of a tree without leaves."""


def leaf_of(payload: bytes) -> Digest:
    """Return the leaf that stands for one entry's payload."""
    return Digest(raw_leaf_of(payload))


def raw_leaf_of(payload: bytes) -> bytes:
    """Return the 32 bytes of the same."""
    return hashlib.sha256(b"\x00" + payload).digest()


def _node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


def _bagged(peaks: Sequence[bytes]) -> bytes:
    """Return the root over full subtrees, largest first."""
    if not peaks:
        return EMPTY_ROOT.raw
    root = peaks[-1]
    for peak in peaks[-2::-1]:
        root = _node(peak, root)
    return root


@dataclass(frozen=True, slots=True)
class Frontier:
    """All that is needed of a tree to add a leaf: the roots of its full subtrees.

    Attributes:
        size: Number of leaves.
        peaks: Roots of the full subtrees, largest first; one for each bit set
            in *size*.
    """

    size: int = 0
    peaks: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        if self.size < 0 or len(self.peaks) != self.size.bit_count():
            raise MalformedEntryError("frontier")

    def with_leaf(self, leaf: Digest) -> "Frontier":
        """Return the frontier after one more leaf."""
        peaks = list(self.peaks)
        peak, size = leaf.raw, self.size
        while size & 1:
            peak = _node(peaks.pop(), peak)
            size >>= 1
        return Frontier(self.size + 1, (*peaks, peak))

    def root(self) -> Digest:
        """Return the Merkle tree head of everything so far."""
        return Digest(_bagged(self.peaks))

    def to_bytes(self) -> bytes:
        """Return size (8 bytes, big-endian) and peaks, to be kept beside the log."""
        return self.size.to_bytes(8, "big") + b"".join(self.peaks)

    @classmethod
    def from_bytes(cls, content: bytes) -> Self:
        """Read back what `to_bytes` wrote.

        Raises:
            MalformedEntryError: The bytes are not a frontier.
        """
        peaks = content[8:]
        if len(content) < 8 or len(peaks) % SIZE:  # noqa: PLR2004 - the size field
            raise MalformedEntryError("frontier")
        split = tuple(peaks[at : at + SIZE] for at in range(0, len(peaks), SIZE))
        return cls(int.from_bytes(content[:8], "big"), split)


class GrowingTree:
    """A tree that only grows; the same as a `Frontier`, without a copy at each leaf."""

    def __init__(self, start: Frontier | None = None) -> None:
        start = start or Frontier()
        self.size = start.size
        self._peaks = list(start.peaks)
        self._root: bytes | None = None

    def add(self, leaf: bytes) -> None:
        """Put one more leaf (32 bytes) behind the others."""
        peaks, size, sha256 = self._peaks, self.size, hashlib.sha256
        while size & 1:
            leaf = sha256(b"\x01" + peaks.pop() + leaf).digest()
            size >>= 1
        peaks.append(leaf)
        self.size += 1
        self._root = None

    def root(self) -> bytes:
        """Return the 32 bytes of the Merkle tree head of everything so far."""
        if self._root is None:
            self._root = _bagged(self._peaks)
        return self._root

    def frontier(self) -> Frontier:
        """Return the tree as it is now."""
        return Frontier(self.size, tuple(self._peaks))


def root_of(leaves: Sequence[Digest]) -> Digest:
    """Return the root over *leaves*."""
    frontier = Frontier()
    for leaf in leaves:
        frontier = frontier.with_leaf(leaf)
    return frontier.root()


class Tree:
    """A whole tree in memory, for making many proofs over the same leaves.

    Every full subtree is computed once: level ``n`` holds the roots of all
    complete runs of ``2**n`` leaves.
    """

    def __init__(self, leaves: Sequence[Digest]) -> None:
        self._levels = [[leaf.raw for leaf in leaves]]
        while len(self._levels[-1]) > 1:
            below = self._levels[-1]
            self._levels.append(
                [_node(below[at], below[at + 1]) for at in range(0, len(below) - 1, 2)]
            )

    @property
    def size(self) -> int:
        """Number of leaves."""
        return len(self._levels[0])

    def root(self, size: int | None = None) -> Digest:
        """Return the root over the first *size* leaves."""
        size = self.size if size is None else size
        return Digest(self._root(0, size)) if size else EMPTY_ROOT

    def inclusion(self, index: int, size: int | None = None) -> list[Digest]:
        """Return the proof that leaf *index* is in the tree of *size* (2.1.1)."""
        size = self.size if size is None else size
        if not 0 <= index < size <= self.size:
            raise IndexError(index)
        path: list[Digest] = []
        start, end = 0, size
        while end - start > 1:
            middle = start + _split(end - start)
            if index < middle:
                path.append(Digest(self._root(middle, end)))
                end = middle
            else:
                path.append(Digest(self._root(start, middle)))
                start = middle
        return path[::-1]

    def consistency(self, old: int, size: int | None = None) -> list[Digest]:
        """Return the proof that the tree of *old* is a beginning of it (2.1.2)."""
        size = self.size if size is None else size
        if not 0 < old <= size <= self.size:
            raise IndexError(old)
        path: list[Digest] = []
        start, end, whole = 0, size, True
        while old != end:
            middle = start + _split(end - start)
            if old <= middle:
                path.append(Digest(self._root(middle, end)))
                end = middle
            else:
                path.append(Digest(self._root(start, middle)))
                start, whole = middle, False
        if not whole:
            path.append(Digest(self._root(start, end)))
        return path[::-1]

    def _root(self, start: int, end: int) -> bytes:
        """Return the root of the leaves from *start* up to *end*."""
        count = end - start
        level = count.bit_length() - 1
        if count == 1 << level:
            return self._levels[level][start >> level]
        middle = start + _split(count)
        return _node(self._root(start, middle), self._root(middle, end))


def _split(count: int) -> int:
    """Return the largest power of two below *count*."""
    return 1 << ((count - 1).bit_length() - 1)


def includes(
    root: Digest, size: int, index: int, leaf: Digest, proof: Sequence[Digest]
) -> bool:
    """Tell whether *proof* shows *leaf* at *index* under *root* (RFC 9162, 2.1.3.2)."""
    if not 0 <= index < size:
        return False
    return _climb(index, size - 1, (leaf.raw,), proof) == (root.raw,)


def root_before(index: int, size: int, proof: Sequence[Digest]) -> Digest:
    """Return the root of the leaves before *index*, which its proof holds as well.

    Args:
        proof: Shows the leaf at *index* in a tree of *size* (see `includes`).

    Raises:
        MalformedEntryError: It is not the proof of such a leaf.
    """
    peaks = tuple(_left_steps(index, size, proof))[::-1]
    return Frontier(index, peaks).root()


def root_with(index: int, size: int, leaf: Digest, proof: Sequence[Digest]) -> Digest:
    """Return the root of the leaves up to and with the one at *index*.

    Args:
        proof: Shows *leaf* at *index* in a tree of *size* (see `includes`).
    """
    root = leaf.raw
    for step in _left_steps(index, size, proof):
        root = _node(step, root)
    return Digest(root)


def _left_steps(index: int, size: int, proof: Sequence[Digest]) -> Iterator[bytes]:
    """Yield the full subtrees before a leaf that its proof holds, smallest first."""
    place, last = index, size - 1
    for step in proof:
        if place & 1 or place == last:
            yield step.raw
            while not place & 1 and place:
                place >>= 1
                last >>= 1
        place >>= 1
        last >>= 1


def continues(
    old_root: Digest, old: int, root: Digest, size: int, proof: Sequence[Digest]
) -> bool:
    """Tell whether *proof* shows that the older tree is a beginning of the newer.

    RFC 9162, section 2.1.4.2.
    """
    if old == size:
        return not proof and old_root == root
    if not 0 < old < size or not proof:
        return False
    if old & (old - 1) == 0:
        proof = [old_root, *proof]
    place, last = old - 1, size - 1
    while place & 1:
        place >>= 1
        last >>= 1
    first = proof[0].raw
    return _climb(place, last, (first, first), proof[1:]) == (old_root.raw, root.raw)


def _climb(
    place: int, last: int, start: tuple[bytes, ...], proof: Sequence[Digest]
) -> tuple[bytes, ...] | None:
    """Hash from a node up to the root, as RFC 9162 walks both kinds of proof.

    Args:
        place: Index of the node in its level.
        last: Index of the last node in that level.
        start: The hash to carry up; for a consistency proof that of the older
            tree before that of the newer.

    Returns:
        What was carried, none if the proof has the wrong length.
    """
    carried = start
    for step in proof:
        if last == 0:
            return None
        if place & 1 or place == last:
            carried = tuple(_node(step.raw, value) for value in carried)
            while not place & 1 and place:
                place >>= 1
                last >>= 1
        else:
            # Nodes right of the older tree's end belong to the newer root alone.
            carried = (*carried[:-1], _node(carried[-1], step.raw))
        place >>= 1
        last >>= 1
    return carried if last == 0 else None
