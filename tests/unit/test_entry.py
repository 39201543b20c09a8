"""An entry is its bytes: what is signed, what is salted, what is read back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logbook.domain import canonical
from logbook.domain.digest import Digest
from logbook.domain.disclosure import SALT_SIZE, Disclosure, opens
from logbook.domain.entry import SIGNING_CONTEXT, Entry, EntryKind, SignedEntry
from logbook.domain.errors import MalformedEntryError
from logbook.domain.merkle import leaf_of
from tests.builders import a_logbook
from tests.unit.strategies import digests, integers, stamps, texts, values

names = st.text("abcdefghijklmnopqrstuvwxyz0123456789_", min_size=1, max_size=12)
salts = st.binary(min_size=SALT_SIZE, max_size=SALT_SIZE)
entries = st.builds(
    Entry,
    log=texts,
    number=integers,
    kind=st.sampled_from(EntryKind) | texts,
    author=texts,
    recorded=stamps,
    incident=st.none() | texts,
    refers_to=st.lists(integers, max_size=3).map(tuple),
    prev_root=digests,
    fields=st.dictionaries(names, digests, max_size=4),
)


@given(entries)
def test_an_entry_is_read_back_as_it_was_signed(entry):
    payload = entry.to_bytes()

    assert Entry.from_bytes(payload) == entry
    assert Entry.from_bytes(payload).to_bytes() == payload


def test_the_payload_is_what_the_specification_says():
    entry = a_logbook(5).entries[4].entry

    payload = canonical.from_bytes(entry.to_bytes())

    assert list(payload) == sorted(payload)
    assert set(payload) == {
        "at", "author", "boot", "fields", "incident", "log", "mono", "offset",
        "prev_root", "refs", "seq", "type", "v",
    }  # fmt: skip
    assert payload["v"] == 1
    assert payload["at"] == "2026-11-21T07:20:05.000Z"


def test_the_signature_is_over_the_leaf_in_its_own_context():
    signed = a_logbook(5).entries[4]

    assert signed.leaf == leaf_of(signed.payload)
    assert signed.signed_bytes == b"irlog/entry/v1\0" + signed.leaf.raw
    assert SIGNING_CONTEXT.endswith(b"\0")
    assert signed.number == 5


@pytest.mark.parametrize("name", ["", "Text", "té", "a b", "a\n", "a-b"])
def test_a_field_has_a_plain_name(name):
    entry = replace(a_logbook(5).entries[4].entry, fields={name: Digest.of(b"")})

    with pytest.raises(MalformedEntryError):
        entry.to_bytes()


@pytest.mark.parametrize("payload", [b"[]", b'"x"', b"1", b"null", b"{}"])
def test_only_an_object_with_every_member_is_an_entry(payload):
    with pytest.raises(MalformedEntryError):
        Entry.from_bytes(payload)


@given(values, salts, names)
def test_a_field_opens_to_what_was_signed_and_to_nothing_else(value, salt, name):
    shown = Disclosure(salt, value)
    committed = {name: shown.digest(name)}

    assert opens(committed, name, shown)
    assert not opens(committed, name, Disclosure(salt, [value]))
    assert not opens(
        committed, name, Disclosure(bytes([salt[0] ^ 1]) + salt[1:], value)
    )
    assert not opens({}, name, shown)
    assert not opens({name + "2": committed[name]}, name + "2", shown)


@pytest.mark.parametrize("size", [0, SALT_SIZE - 1, SALT_SIZE + 1])
def test_a_salt_has_one_size(size):
    with pytest.raises(MalformedEntryError):
        Disclosure(b"x" * size, "value")


def test_the_values_at_hand_stand_beside_the_payload():
    signed = a_logbook(5).entries[4]

    assert signed.values["text"] == "Note 5 of the night."
    withheld = SignedEntry(signed.entry, signed.payload, signed.signature, {})
    assert withheld.values == {}
    assert b"night" not in signed.payload
