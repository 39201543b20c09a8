"""Signed bytes mean one thing, whoever reads them."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logbook.domain import canonical
from logbook.domain.errors import MalformedEntryError
from tests.unit.strategies import values


def nested(depth, inner="0"):
    return (b"[" * depth) + inner.encode() + (b"]" * depth)


@given(values)
def test_what_is_written_is_read_back(value):
    content = canonical.to_bytes(value)

    assert canonical.from_bytes(content) == value


@given(values)
def test_two_readers_see_the_same(value):
    content = canonical.to_bytes(value)

    assert canonical.to_bytes(canonical.from_bytes(content)) == content


@given(st.binary(max_size=60))
def test_what_can_be_read_is_what_would_be_written(content):
    try:
        value = canonical.from_bytes(content)
    except MalformedEntryError:
        return

    assert canonical.to_bytes(value) == content


@given(values, st.data())
def test_a_changed_byte_is_refused_or_changes_the_value(value, data):
    content = bytearray(canonical.to_bytes(value))
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] ^= data.draw(st.integers(1, 255))

    try:
        changed = canonical.from_bytes(bytes(content))
    except MalformedEntryError:
        return

    assert canonical.to_bytes(changed) != canonical.to_bytes(value)


def test_keys_are_sorted_and_nothing_is_padded():
    content = canonical.to_bytes(
        {"b": [1, True, None], "a": "é\n\u001f\u2028", "C": {}}
    )

    assert content == '{"C":{},"a":"é\\n\\u001f\u2028","b":[1,true,null]}'.encode()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "json"),
        (b"\xff", "json"),
        (b"\xef\xbb\xbf1", "json"),
        (b"nul", "json"),
        (b'{"a":1,"a":1}', "not-canonical"),
        (b'{"a":1,"a":2}', "not-canonical"),
        (b'{"b":1,"a":2}', "not-canonical"),
        (b"[1, 2]", "not-canonical"),
        (b"1\n", "not-canonical"),
        (b"-0", "not-canonical"),
        (b'"\\u0041"', "not-canonical"),
        (b'"\\/"', "not-canonical"),
        (b"1.0", "float"),
        (b"1e3", "float"),
        (b"NaN", "float"),
        (b"-Infinity", "float"),
        (b"9007199254740992", "integer"),
        (b"-9007199254740992", "integer"),
        (b"9" * 5000, "json"),
        (b'"\\ud800"', "surrogate"),
        (b'"\\udc00\\ud800"', "surrogate"),
        ('"e\u0301"'.encode(), "normal-form"),
        ('"\u212b"'.encode(), "normal-form"),
        ('{"é":1}'.encode(), "key"),
        (nested(canonical.DEEPEST + 1), "depth"),
        (nested(100_000), "json"),
    ],
)
def test_bytes_that_two_readers_could_take_differently_are_refused(content, why):
    with pytest.raises(MalformedEntryError) as refused:
        canonical.from_bytes(content)

    assert refused.value.why == why


def test_nesting_has_a_floor():
    content = nested(canonical.DEEPEST)

    assert canonical.to_bytes(canonical.from_bytes(content)) == content


def test_the_largest_integers_survive():
    for number in (canonical.LARGEST_INTEGER, -canonical.LARGEST_INTEGER):
        assert canonical.from_bytes(canonical.to_bytes(number)) == number


@pytest.mark.parametrize("value", [{1: "x"}, 0.5, b"x", {"a"}, object()])
def test_what_has_no_canonical_form_cannot_be_written(value):
    with pytest.raises(MalformedEntryError):
        canonical.to_bytes(value)


@given(st.text(st.characters()))
def test_every_text_somebody_types_can_be_written(text):
    clean = canonical.clean_text(text)

    assert canonical.from_bytes(canonical.to_bytes(clean)) == clean


def test_cleaning_changes_no_letter():
    assert canonical.clean_text("Zoe\u0308 \u212b") == "Zoë Å"
    assert canonical.clean_text("broken \ud800 half") == "broken ? half"


def test_another_json_reader_sees_the_same():
    value = {"z": ["ü", {"k": None}], "a": {"n": -7}}

    content = canonical.to_bytes(value)

    assert json.loads(content) == value
    assert unicodedata.is_normalized("NFC", content.decode())
