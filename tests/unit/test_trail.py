"""What a record was at any earlier size, without keeping it all."""

import random
from itertools import islice

import pytest

from logbook.domain.merkle import Frontier, GrowingTree, leaf_of
from logbook.domain.trail import STRIDE, Trail
from logbook.domain.verification import StoredRow

SIZE = 3 * STRIDE + 100


def an_author(number: int) -> str:
    """One person writes most, so that others have to be looked for far back."""
    return "P-002" if number in {7, STRIDE, STRIDE + 1, 2 * STRIDE + 5} else "P-001"


def a_payload(number: int) -> bytes:
    return b'{"author":"%s","seq":%d}' % (an_author(number).encode(), number)


ROWS = [StoredRow(n, a_payload(n), b"", ()) for n in range(1, SIZE + 1)]


class Reader:
    """Reads rows again and counts how many."""

    def __init__(self, rows=ROWS):
        self.rows = rows
        self.read = 0

    def __call__(self, first):
        for row in self.rows:
            if row.number >= first:
                self.read += 1
                yield row


def followed(rows=ROWS, again=None):
    trail = Trail(again)
    for row in rows:
        trail.add(row.number, row.payload)
    return trail


def roots():
    frontier = Frontier()
    yield frontier.root()
    for row in ROWS:
        frontier = frontier.with_leaf(leaf_of(row.payload))
        yield frontier.root()


SOME = sorted({0, 1, 7, STRIDE - 1, STRIDE, STRIDE + 1, 2 * STRIDE, SIZE - 1, SIZE}
              | set(random.Random(1).sample(range(SIZE), 20)))  # fmt: skip


@pytest.mark.parametrize("kept", [True, False], ids=["kept", "read again"])
def test_the_root_of_any_size_is_known(kept):
    trail = followed(again=None if kept else Reader())
    expected = dict(enumerate(roots()))

    for size in SOME:
        assert trail.root(size) == expected[size]
    assert trail.root() == expected[SIZE]
    assert trail.frontier == followed().frontier


@pytest.mark.parametrize("size", [-1, SIZE + 1])
def test_there_is_no_root_of_more_than_there_is(size):
    with pytest.raises(IndexError):
        followed().root(size)


@pytest.mark.parametrize("kept", [True, False], ids=["kept", "read again"])
@pytest.mark.parametrize("author", ["P-001", "P-002", "P-003"])
def test_the_last_entry_by_somebody_else_is_found(author, kept):
    trail = followed(again=None if kept else Reader())
    sizes = [*SOME, *reversed(SOME)]

    for size in sizes:
        others = [n for n in range(1, size + 1) if an_author(n) != author]
        assert trail.last_by_other(author, size) == max(others, default=0), size


def test_a_row_that_cannot_be_read_is_by_nobody():
    trail = followed([StoredRow(1, b"{", b"", ()), StoredRow(2, b"[]", b"", ())])

    assert trail.last_by_other("P-001", 2) == 2


def test_memory_does_not_grow_with_the_record():
    trail = followed(again=Reader())

    assert len(trail._newest) == STRIDE
    assert len(trail._milestones) == 1 + SIZE // STRIDE
    assert len(followed()._newest) == SIZE, "without a store all of it is kept"


def test_what_is_near_the_end_is_not_read_again():
    reader = Reader()
    trail = followed(again=reader)

    for size in range(SIZE - 90, SIZE + 1):
        trail.root(size)
    assert reader.read == 0

    trail.root(STRIDE + 10)
    assert 0 < reader.read <= STRIDE + 10


def test_who_wrote_all_alone_does_not_have_it_all_read_at_each_countersignature():
    alone = [StoredRow(n, b'{"author":"P-001"}', b"", ()) for n in range(1, SIZE + 1)]
    reader = Reader(alone)
    trail = followed(alone, reader)

    for size in range(0, SIZE, 50):
        before = reader.read
        assert trail.last_by_other("P-001", size) == 0
        assert reader.read - before <= 2 * STRIDE


def test_places_count_where_numbers_are_missing():
    gaps = [row for row in ROWS if row.number % 3]
    trail = followed(gaps, Reader(gaps))
    tree = GrowingTree()
    for row in islice(gaps, STRIDE + 9):
        tree.add(leaf_of(row.payload).raw)

    assert trail.root(STRIDE + 9).raw == tree.root()
