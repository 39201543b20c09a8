"""The recovery key, as it is printed and as tired people type it."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logbook.crypto.recovery_key import RecoveryKey
from logbook.domain.errors import WrongRecoveryKeyError

KEYS = st.binary(min_size=20, max_size=20).map(RecoveryKey)
PRINTED = RecoveryKey(bytes(range(20))).to_text()


@given(KEYS)
def test_what_was_printed_can_be_typed_back(key):
    assert RecoveryKey.from_text(key.to_text()).buffer == key.buffer


def test_it_is_printed_in_nine_groups_of_four():
    groups = PRINTED.split("-")

    assert [len(group) for group in groups] == [4] * 9


def test_no_two_keys_are_alike():
    assert RecoveryKey.create().to_text() != RecoveryKey.create().to_text()


@given(
    KEYS,
    st.sampled_from(["", " ", "  ", "\n", "\N{EN DASH}", " - ", "\N{NO-BREAK SPACE}"]),
)
def test_spaces_dashes_and_case_do_not_matter(key, gap):
    typed = f" {key.to_text().lower().replace('-', gap)}\t"

    assert RecoveryKey.from_text(typed).buffer == key.buffer


@given(KEYS, st.sampled_from(["0O", "0o", "1I", "1l", "1L", "1i", "VU", "Vu"]))
def test_letters_that_look_like_others_are_understood(key, slip):
    typed = key.to_text().replace(slip[0], slip[1])

    assert RecoveryKey.from_text(typed).buffer == key.buffer


@given(st.integers(0, 43), st.sampled_from(string.ascii_uppercase + string.digits))
def test_a_mistyped_character_is_noticed(place, mark):
    typed = PRINTED[:place] + mark + PRINTED[place + 1 :]

    try:
        found = RecoveryKey.from_text(typed)
    except WrongRecoveryKeyError:
        return
    assert found.to_text() == PRINTED


@given(st.integers(0, 42))
def test_two_characters_in_the_wrong_order_are_noticed(place):
    typed = PRINTED[:place] + PRINTED[place + 1] + PRINTED[place] + PRINTED[place + 2 :]

    try:
        found = RecoveryKey.from_text(typed)
    except WrongRecoveryKeyError:
        return
    assert found.to_text() == PRINTED


@pytest.mark.parametrize(
    "typed", ["", "-", PRINTED[:-1], PRINTED + "0", PRINTED[:-5], "ß" * 36, "0" * 36]
)
def test_anything_else_is_refused(typed):
    with pytest.raises(WrongRecoveryKeyError):
        RecoveryKey.from_text(typed)


@given(st.text(max_size=60))
def test_no_text_does_anything_worse_than_being_refused(text):
    with pytest.raises(WrongRecoveryKeyError):
        RecoveryKey.from_text(text)


def test_its_value_is_never_shown_by_accident():
    assert PRINTED not in f"{RecoveryKey(bytes(range(20)))!r}"
