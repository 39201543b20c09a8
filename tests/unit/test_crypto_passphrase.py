"""A passphrase that could be guessed is called weak."""

import time

import pytest

from logbook.crypto.passphrase import WEAKEST_ALLOWED, ZxcvbnJudge

KNOWN = ["City of Windsor", "María-José Ömer", "IT"]
JUDGE = ZxcvbnJudge()


@pytest.mark.parametrize(
    "passphrase",
    [
        "",
        "a",
        "password",
        "qwertyuiop",
        "Summer2026!",
        "City of Windsor",
        "cityofwindsor1",
        "WINDSOR2026",
        "maría-josé ömer",
        "aaaaaaaaaaaaaaaaaaaa",
        "21.11.2026",
    ],
)
def test_what_a_guesser_tries_first_is_refused(passphrase):
    assert JUDGE.strength(passphrase, KNOWN) < WEAKEST_ALLOWED


@pytest.mark.parametrize(
    "passphrase",
    ["correct horse battery staple", "kettle marble ostrich ferry", "v8#Kq!z2Lw@9pX"],
)
def test_words_that_do_not_belong_together_are_accepted(passphrase):
    assert JUDGE.strength(passphrase, KNOWN) >= WEAKEST_ALLOWED


def test_a_name_counts_as_known_only_where_it_is_given():
    alone = JUDGE.strength("Ostrichville-Ferrytown", [])
    known = JUDGE.strength("Ostrichville-Ferrytown", ["Ostrichville Ferrytown"])

    assert known < alone


@pytest.mark.parametrize(
    "passphrase", ["@4({6<3$5!10o+7%2z" * 5000, "x" * 1_000_000, "\0é李🔑" * 1000]
)
def test_a_very_long_passphrase_is_judged_in_time(passphrase):
    start = time.perf_counter()

    JUDGE.strength(passphrase, ["n" * 100_000, *KNOWN])

    assert time.perf_counter() - start < 2
