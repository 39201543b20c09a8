"""Sealed objects of the vault: what was sealed opens, and nothing else does."""

import hashlib

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from hypothesis import given, settings
from hypothesis import strategies as st

from logbook.crypto.evidence_stream import EvidenceSealing, vault_key
from logbook.crypto.secret import Secret
from logbook.domain.sealed_form import (
    CHUNK,
    HEADER,
    SEALED_CHUNK,
    TAG,
    content_size,
    sealed_size,
)

KEY = bytes(range(32))
ITEM = bytes(range(32, 64))
OTHER = bytes(range(64, 96))
KNOWN_EMPTY_TAG = "7186e13d876219f94193eb91f9ae783d"
KNOWN_LONG = "073ef030b7bf00a423a848217a0dc1c1af0bdc483f79b22fbaca285d516f9be2"
KNOWN_VAULT_KEY = "e18174304025a25143b6b420a76d800388b83b8e24b6a68cd172ea3b22ff76b0"
SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 7]


def sealing():
    return EvidenceSealing(Secret(KEY))


def content_of(size):
    return bytes(each % 251 for each in range(size))


def seal(content, item=ITEM, name="1", *, pieces=64):
    """Return *content* as an object, sealed so many chunks at a time."""
    stream, at, step = sealing().sealing(item, name), 0, pieces * CHUNK
    sealed = stream.header
    while True:
        piece = content[at : at + step]
        at += len(piece)
        out = bytearray(len(piece) + TAG * (pieces + 1))
        filled = stream.seal(
            memoryview(piece), memoryview(out), last=at == len(content)
        )
        sealed += bytes(out[:filled])
        if at == len(content):
            return sealed


def unseal(sealed, item=ITEM, name="1", *, pieces=64):
    """Return what an object holds, none if any part of it is not genuine."""
    stream = sealing().opening(item, name, sealed[:HEADER])
    if stream is None:
        return None
    content, at, step = b"", HEADER, pieces * SEALED_CHUNK
    while True:
        piece = sealed[at : at + step]
        at += len(piece)
        out = bytearray(len(piece))
        last = at == len(sealed)
        filled = stream.open(memoryview(piece), memoryview(out), last=last)
        if filled is None:
            return None
        content += bytes(out[:filled])
        if last:
            return content


def sealed_as_described(content, item, name):
    """The form, written down a second time from its description alone."""
    info = b"irlog/keys/v1/evidence/" + name.encode()
    key = HKDF(SHA256(), 32, item, info).derive(KEY)
    header = b"IRLOG-EVIDENCE\x01\n" + item
    pieces = [content[at : at + 65536] for at in range(0, len(content), 65536)] or [b""]
    sealed = header
    for number, piece in enumerate(pieces):
        flag = b"\x01" if number == len(pieces) - 1 else b"\x00"
        nonce = number.to_bytes(11, "big") + flag
        sealed += AESGCM(key).encrypt(nonce, piece, header)
    return sealed


@pytest.mark.parametrize("size", SIZES)
def test_what_was_sealed_opens_to_the_same_bytes(size):
    content = content_of(size)

    assert unseal(seal(content)) == content
    assert unseal(seal(content, pieces=1), pieces=2) == content


@pytest.mark.parametrize("size", SIZES)
def test_a_second_implementation_of_the_form_gives_the_same_bytes(size):
    content = content_of(size)

    assert seal(content) == sealed_as_described(content, ITEM, "1")


def test_the_form_stays_as_it_was_once_written():
    """Known answers: logbooks sealed by this program must open for ever."""
    assert seal(b"").hex() == (
        "49524c4f472d45564944454e4345010a" + ITEM.hex() + KNOWN_EMPTY_TAG
    )
    digest = hashlib.sha256(seal(content_of(3 * CHUNK + 7), name="list")).hexdigest()
    assert digest == KNOWN_LONG


def test_the_key_of_the_vault_is_not_the_one_of_the_record():
    dek = Secret(KEY)

    assert vault_key(dek).buffer.hex() == KNOWN_VAULT_KEY
    assert vault_key(dek).buffer != dek.buffer


def test_no_byte_of_an_object_can_be_another_one():
    sealed = seal(b"Who opened the door?")

    for at in range(len(sealed)):
        changed = bytearray(sealed)
        changed[at] ^= 1
        assert unseal(bytes(changed)) is None, at
    assert unseal(sealed) == b"Who opened the door?"


@pytest.mark.parametrize("size", [0, 1, 2 * CHUNK, 3 * CHUNK + 7])
def test_an_object_cannot_be_cut(size):
    sealed = seal(content_of(size))
    boundaries = range(HEADER, len(sealed), SEALED_CHUNK)

    for cut in {*boundaries, *(each + TAG for each in boundaries), len(sealed) - 1}:
        if cut < len(sealed):
            assert unseal(sealed[:cut]) is None, cut


def test_nothing_can_be_added_to_an_object():
    sealed = seal(content_of(2 * CHUNK))
    more = seal(content_of(3 * CHUNK))

    assert unseal(sealed + b"\0") is None
    assert unseal(sealed + bytes(TAG)) is None
    assert unseal(sealed + more[HEADER + 2 * SEALED_CHUNK :]) is None


def test_chunks_cannot_change_their_places():
    sealed = seal(content_of(3 * CHUNK))
    one, two, three = (
        sealed[at : at + SEALED_CHUNK]
        for at in range(HEADER, len(sealed), SEALED_CHUNK)
    )

    for order in (
        [two, one, three],
        [one, three],
        [one, one, three],
        [one, three, two],
    ):
        assert unseal(sealed[:HEADER] + b"".join(order)) is None


def test_an_object_opens_under_its_own_name_and_item_only():
    sealed = seal(b"log")

    assert unseal(sealed, name="2") is None
    assert unseal(sealed, item=OTHER) is None
    assert unseal(seal(b"log", item=OTHER)[:HEADER] + sealed[HEADER:], OTHER) is None
    assert unseal(sealed) == b"log"


def test_two_items_with_the_same_content_have_nothing_in_common():
    one, other = seal(content_of(CHUNK)), seal(content_of(CHUNK), item=OTHER)

    assert not set(_blocks(one)) & set(_blocks(other))


def _blocks(sealed):
    return [sealed[at : at + 16] for at in range(HEADER, len(sealed) - 15, 16)]


def test_no_chunk_can_be_sealed_after_the_last_one():
    stream = sealing().sealing(ITEM, "1")
    out = memoryview(bytearray(100))
    stream.seal(memoryview(b"end"), out, last=True)

    with pytest.raises(RuntimeError):
        stream.seal(memoryview(b"more"), out, last=True)


def test_a_short_chunk_is_the_last_one():
    stream = sealing().sealing(ITEM, "1")

    with pytest.raises(ValueError, match="3"):
        stream.seal(memoryview(b"mid"), memoryview(bytearray(100)), last=False)


def test_the_key_is_gone_once_the_vault_is_closed():
    key = Secret(KEY)
    EvidenceSealing(key).close()

    assert key.is_wiped


@given(st.integers(0, 5 * SEALED_CHUNK))
@settings(max_examples=300)
def test_sizes_can_be_told_from_each_other(size):
    assert content_size(sealed_size(size)) == size


def test_no_content_has_a_size_between_two_chunks():
    possible = {sealed_size(size) for size in range(CHUNK - 40, CHUNK + 40)}
    around = range(min(possible), max(possible) + 1)

    assert {each for each in around if content_size(each) is not None} == possible
    assert content_size(HEADER) is None
    assert content_size(0) is None
