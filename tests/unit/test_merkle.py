"""The tree over all entries: published answers, and no forged proof passes."""

import random
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logbook.domain.digest import Digest
from logbook.domain.errors import MalformedEntryError
from logbook.domain.merkle import (
    EMPTY_ROOT,
    Frontier,
    Tree,
    continues,
    includes,
    leaf_of,
    root_before,
    root_of,
)

VECTORS = Path(__file__).parent.parent / "vectors"
PUBLISHED = tomllib.loads(
    (VECTORS / "certificate-transparency.toml").read_text("utf-8")
)
INPUTS = [bytes.fromhex(text) for text in PUBLISHED["inputs"]]
LEAVES = [leaf_of(content) for content in INPUTS]
MANY = 100_000


def leaves(count):
    return [leaf_of(number.to_bytes(4, "big")) for number in range(count)]


def from_hex(proof):
    return [Digest.from_hex(step) for step in proof]


def mutations(proof):
    """Every way to change one step: flipped, dropped, doubled, swapped."""
    for place, step in enumerate(proof):
        flipped = Digest(bytes([step.raw[0] ^ 1]) + step.raw[1:])
        yield [*proof[:place], flipped, *proof[place + 1 :]]
        yield proof[:place] + proof[place + 1 :]
        yield [*proof[: place + 1], *proof[place:]]
        if place and proof[place - 1] != step:
            yield [*proof[: place - 1], step, proof[place - 1], *proof[place + 1 :]]
    yield [*proof, Digest.of(b"one step more")]


# What others published --------------------------------------------------------------


def test_leaves_are_those_of_certificate_transparency():
    assert [leaf.hex for leaf in LEAVES] == PUBLISHED["leaves"]
    for case in PUBLISHED["leaf"]:
        assert leaf_of(bytes.fromhex(case["input"])).hex == case["leaf"]


def test_roots_are_those_of_certificate_transparency():
    assert EMPTY_ROOT.hex == PUBLISHED["empty_root"]
    for size, root in enumerate(PUBLISHED["roots"], start=1):
        assert root_of(LEAVES[:size]).hex == root
        assert Tree(LEAVES).root(size).hex == root


@pytest.mark.parametrize("case", PUBLISHED["inclusion"])
def test_inclusion_proofs_are_those_of_certificate_transparency(case):
    index, size = case["index"], case["size"]
    root = Digest.from_hex(PUBLISHED["roots"][size - 1])

    proof = Tree(LEAVES).inclusion(index, size)

    assert proof == from_hex(case["proof"])
    assert includes(root, size, index, LEAVES[index], from_hex(case["proof"]))


@pytest.mark.parametrize("case", PUBLISHED["consistency"])
def test_consistency_proofs_are_those_of_certificate_transparency(case):
    old, size = case["old"], case["size"]
    roots = [Digest.from_hex(root) for root in PUBLISHED["roots"]]

    proof = Tree(LEAVES).consistency(old, size)

    assert proof == from_hex(case["proof"])
    assert continues(
        roots[old - 1], old, roots[size - 1], size, from_hex(case["proof"])
    )


# Every small tree, and large ones at random ------------------------------------------


@pytest.mark.parametrize("size", range(1, 18))
def test_in_a_small_tree_every_proof_holds_and_no_changed_one(size):
    tree = Tree(leaves(size))
    root = tree.root()

    for index in range(size):
        leaf, proof = leaf_of(index.to_bytes(4, "big")), tree.inclusion(index)
        assert includes(root, size, index, leaf, proof)
        for forged in mutations(proof):
            assert not includes(root, size, index, leaf, forged)
        assert not includes(root, size, index, Digest.of(b"other"), proof)
        for other in range(-1, size + 2):
            holds = includes(root, size, other, leaf, proof)
            assert holds == (other == index)
    for old in range(1, size + 1):
        older, proof = tree.root(old), tree.consistency(old)
        assert continues(older, old, root, size, proof)
        for forged in mutations(proof):
            assert not continues(older, old, root, size, forged)
        if old < size:
            assert not continues(Digest.of(b"other"), old, root, size, proof)
            assert not continues(older, old, Digest.of(b"other"), size, proof)


def test_three_thousand_proofs_hold_over_a_hundred_thousand_entries():
    drawn = random.Random(9162)
    tree = Tree(leaves(MANY))

    for _ in range(1500):
        size = drawn.randint(1, MANY)
        index = drawn.randrange(size)
        leaf, proof = leaf_of(index.to_bytes(4, "big")), tree.inclusion(index, size)
        assert includes(tree.root(size), size, index, leaf, proof)
        assert len(proof) <= 17
        forged = drawn.choice(list(mutations(proof)))
        assert not includes(tree.root(size), size, index, leaf, forged)
    for _ in range(1500):
        size = drawn.randint(1, MANY)
        old = drawn.randint(1, size)
        older, newer, proof = (
            tree.root(old),
            tree.root(size),
            tree.consistency(old, size),
        )
        assert continues(older, old, newer, size, proof)
        forged = drawn.choice(list(mutations(proof)))
        assert not continues(older, old, newer, size, forged)


def test_a_proof_of_the_wrong_length_for_the_size_does_not_hold():
    tree = Tree(leaves(20))
    leaf = leaf_of((3).to_bytes(4, "big"))

    assert not includes(tree.root(20), 40, 3, leaf, tree.inclusion(3, 20))
    assert not continues(tree.root(3), 3, tree.root(20), 40, tree.consistency(3, 20))


def test_an_older_tree_cannot_be_larger_nor_empty():
    tree = Tree(leaves(8))

    assert not continues(tree.root(8), 8, tree.root(4), 4, tree.consistency(4, 8))
    assert not continues(EMPTY_ROOT, 0, tree.root(8), 8, [])
    assert not continues(tree.root(4), 4, tree.root(8), 8, [])
    assert continues(tree.root(8), 8, tree.root(8), 8, [])
    assert not continues(tree.root(7), 8, tree.root(8), 8, [])


def test_no_proof_is_made_for_what_is_not_in_the_tree():
    tree = Tree(leaves(5))

    for index, size in [(5, 5), (-1, 5), (0, 6), (0, 0)]:
        with pytest.raises(IndexError):
            tree.inclusion(index, size)
    for old, size in [(0, 5), (6, 5), (1, 6)]:
        with pytest.raises(IndexError):
            tree.consistency(old, size)


def test_a_tree_without_leaves_has_the_root_of_nothing():
    assert Tree([]).root() == EMPTY_ROOT == Frontier().root() == root_of([])
    assert Tree([]).size == 0


# The frontier ------------------------------------------------------------------------


@given(st.integers(0, 200))
def test_the_frontier_agrees_with_the_tree_and_survives_storage(size):
    frontier = Frontier()
    for leaf in leaves(size):
        frontier = frontier.with_leaf(leaf)

    assert frontier.root() == Tree(leaves(size)).root()
    assert Frontier.from_bytes(frontier.to_bytes()) == frontier


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0" * 7,
        b"\0" * 7 + b"\1",
        b"\0" * 8 + b"\0" * 32,
        b"\0" * 7 + b"\1" + b"\0" * 31,
        b"\0" * 7 + b"\3" + b"\0" * 32,
    ],
)
def test_bytes_that_are_no_frontier_are_refused(content):
    with pytest.raises(MalformedEntryError):
        Frontier.from_bytes(content)


def test_a_frontier_cannot_be_smaller_than_nothing():
    with pytest.raises(MalformedEntryError):
        Frontier(-1, (b"\0" * 32,))


def test_the_proof_of_a_leaf_also_holds_the_root_of_everything_before_it():
    tree = Tree(leaves(70))

    for size in range(1, 71):
        for index in range(size):
            proof = tree.inclusion(index, size)
            assert root_before(index, size, proof) == tree.root(index)


def test_a_proof_that_is_too_short_holds_no_root_before_its_leaf():
    proof = Tree(leaves(8)).inclusion(7)

    with pytest.raises(MalformedEntryError):
        root_before(7, 8, proof[:2])
