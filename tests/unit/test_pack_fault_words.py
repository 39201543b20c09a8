"""Every reason for refusing a file of a pack has its words."""

import re
from pathlib import Path

import pytest

from logbook.application import messages
from logbook.application.pack_fault_words import PACK_FAULTS, of_pack_fault
from logbook.domain.errors import MalformedPackError
from logbook.packs import library

CODE = re.compile(r'f?"([a-z][a-z0-9]*(?:-[a-z0-9]+)+)(?:: \{[^"]*)?"')
OTHER_WORDS = {"local-example", "utf-8"}


def codes():
    for module in Path(library.__file__).parent.glob("*.py"):
        yield from CODE.findall(module.read_text("utf-8"))


def test_every_reason_in_the_packs_has_words_and_every_words_a_reason():
    assert set(codes()) - OTHER_WORDS == PACK_FAULTS.keys() - {
        "empty",
        "missing",
        "negative",
    }


@pytest.mark.parametrize(
    ("why", "words"),
    [
        ("unknown-key", "there is no such key here"),
        ("not-one-of: letter, a4", "this must be one of letter, a4"),
    ],
)
def test_a_reason_is_said_in_words(why, words):
    error = MalformedPackError("a.toml", 3, "paper", why)

    assert of_pack_fault(error) == words
    assert words in messages.of_error(error)


@pytest.mark.parametrize(
    ("line", "begins"),
    [
        (1, "a.toml, line 1, is not right: this is not UTF-8 text."),
        (0, "a.toml is not right: this is not UTF-8 text."),
    ],
)
def test_a_file_that_is_wrong_as_a_whole_is_named_without_a_key(line, begins):
    error = MalformedPackError("a.toml", line, "", "not-utf-8")

    assert messages.of_error(error).startswith(begins)
