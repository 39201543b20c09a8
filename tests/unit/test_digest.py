"""Digests and the ways people and programs write them down."""

import hashlib

import pytest
from hypothesis import given

from logbook.domain.digest import Digest
from logbook.domain.errors import MalformedEntryError
from tests.unit.strategies import digests

EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_a_digest_is_sha_256():
    assert Digest.of(b"").hex == EMPTY
    assert Digest.of(b"abc").raw == hashlib.sha256(b"abc").digest()


@given(digests)
def test_every_spelling_is_read_back(digest):
    assert Digest.from_hex(digest.hex) == digest
    assert Digest.from_base64(digest.base64) == digest
    assert Digest.from_hex(digest.hex.upper()) == digest


def test_colons_and_spaces_of_a_printed_fingerprint_are_forgiven():
    pairs = [EMPTY[at : at + 2] for at in range(0, 64, 2)]

    assert Digest.from_hex(":".join(pairs)) == Digest.of(b"")
    assert Digest.from_hex(" ".join(pairs)) == Digest.of(b"")


@pytest.mark.parametrize("text", ["", "e3", EMPTY + "00", "x" * 64, "é" * 64])
def test_what_is_no_digest_in_hexadecimal_is_refused(text):
    with pytest.raises(MalformedEntryError):
        Digest.from_hex(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "AAAA",
        Digest.of(b"").base64.rstrip("="),
        Digest.of(b"").base64 + "\n",
        Digest.of(b"").base64[:-2] + "V=",  # the same bytes with spare bits set
        "é" * 44,
    ],
)
def test_what_is_no_digest_in_canonical_base64_is_refused(text):
    with pytest.raises(MalformedEntryError):
        Digest.from_base64(text)


def test_people_compare_seven_groups_of_four():
    digest = Digest.of(b"")

    groups = digest.groups()

    assert groups == "4OYM IQUY 7QOB JGX3 6TEJ S35Z EQT2"
    assert digest.base32.startswith(groups.replace(" ", ""))
    assert len(digest.base32) == 52
    assert digest.groups(2) == "4OYM IQUY"
