"""How expensive a guess is made, and what nobody may ask for."""

from dataclasses import replace

import pytest
from argon2.low_level import Type, hash_secret_raw

from logbook.crypto.cost import (
    CEILING,
    DEFAULT,
    FLOOR,
    MEBIBYTE,
    calibrate,
    seconds_of,
    stretch,
)
from logbook.crypto.secret import Secret


def laptop(seconds_at_floor):
    """A laptop on which time grows with memory times passes."""

    def measure(cost):
        work = cost.memory * cost.passes / (FLOOR.memory * FLOOR.passes)
        return seconds_at_floor * work

    return measure


def test_an_ordinary_laptop_gets_the_default():
    assert calibrate(laptop(0.25)) == DEFAULT
    assert calibrate(laptop(0.45)) == DEFAULT


def test_a_quick_laptop_gets_more_passes():
    assert calibrate(laptop(0.1)) == replace(DEFAULT, passes=7)


def test_a_slow_laptop_gets_less_memory():
    assert calibrate(laptop(0.9)).memory == 128 * MEBIBYTE


@pytest.mark.parametrize("seconds", [0.0, 1e-9, 0.01, 1.0, 5.0, 1e6])
def test_no_laptop_gets_less_than_the_floor_or_more_than_the_ceiling(seconds):
    cost = calibrate(laptop(seconds))

    assert cost.is_allowed
    assert cost.memory <= DEFAULT.memory


@pytest.mark.parametrize(
    "cost",
    [
        replace(FLOOR, memory=FLOOR.memory - 1),
        replace(FLOOR, passes=2),
        replace(FLOOR, lanes=0),
        replace(CEILING, memory=CEILING.memory + 1),
        replace(CEILING, passes=21),
        replace(CEILING, lanes=17),
    ],
)
def test_costs_beyond_the_limits_are_not_allowed(cost):
    assert FLOOR.is_allowed
    assert CEILING.is_allowed
    assert not cost.is_allowed


def test_stretching_is_argon2id_version_13():
    salt = b"somesalt12345678"
    theirs = hash_secret_raw(b"password", salt, 3, 65536, 4, 32, Type.ID, 0x13)

    assert stretch(bytearray(b"password"), salt, FLOOR).buffer == theirs


def test_an_empty_passphrase_can_be_stretched_too():
    assert not stretch(bytearray(), bytes(16), FLOOR).is_wiped


def test_a_secret_is_gone_after_its_block():
    with Secret(bytearray(b"key")) as secret:
        copy = secret.copy()

    assert secret.is_wiped
    assert copy.buffer == b"key"
    assert "key" not in repr(copy)


def test_this_computer_can_be_measured():
    assert 0 < seconds_of(FLOOR) < 30
