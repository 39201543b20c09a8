"""Names for copies: they lead nowhere else and can be written on any medium."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from logbook.domain.safe_name import (
    LONGEST,
    distinct_names,
    folded,
    is_safe_name,
    safe_name,
)

NASTY = [
    "",
    ".",
    "..",
    "../../etc/passwd",
    "..\\..\\windows\\system32",
    "/etc/passwd",
    "C:\\boot.ini",
    "-rf",
    "--help",
    "~root",
    ".bashrc",
    "a\0b",
    "a\nb\r\nc",
    "con",
    "NUL.txt",
    "com1 .log",
    "COM¹",
    "aux.",
    "trailing. . .",
    " leading",
    "stream.txt:hidden",
    'what?*<>|"',
    "exe\u202etxt.scr",
    "zero\u200bwidth",
    "\udcff",
    "x" * 4096,
    "é" * 4096 + ".jpeg",
    "🚒" * 100,
    "." + "y" * 300,
    "a." + "e" * 300,
]

ANY_NAME = st.text(max_size=300)


def test_an_ordinary_name_stays_as_it_is():
    for name in ("auth.log", "Screenshot 2026-11-21 at 02.20.png", "école.tar.gz", "a"):
        assert safe_name(name) == name


@pytest.mark.parametrize("declared", NASTY)
def test_a_nasty_name_becomes_one_any_medium_takes(declared):
    assert_safe(safe_name(declared))


@given(ANY_NAME)
@example("con.\u00b9")
def test_any_name_becomes_one_any_medium_takes(declared):
    assert_safe(safe_name(declared))


def assert_safe(name):
    assert name
    assert name not in {".", ".."}
    assert len(name.encode()) <= LONGEST
    assert not re.search(r'[/\\:*?"<>|\x00-\x1f\x7f]', name)
    assert not name.startswith(("-", ".", "~", " "))
    assert not name.endswith((".", " "))
    stem = name.split(".")[0].rstrip().upper()
    assert not re.fullmatch(r"CON|PRN|AUX|NUL|(COM|LPT)[0-9¹²³]", stem)
    assert is_safe_name(name)


@given(st.lists(ANY_NAME | st.sampled_from(NASTY), max_size=30))
def test_no_two_names_in_one_folder_are_the_same_on_any_medium(declared):
    names = distinct_names(declared)

    assert len({folded(name) for name in names}) == len(declared)
    for name in names:
        assert_safe(name)


def test_names_that_differ_in_case_only_are_numbered_in_their_order():
    assert distinct_names(["Log.txt", "log.txt", "LOG.TXT", "log (2).txt"]) == [
        "Log.txt",
        "log (2).txt",
        "LOG (3).TXT",
        "log (2) (2).txt",
    ]


def test_ten_thousand_files_of_one_name_are_numbered_at_once():
    names = distinct_names(["a?"] * 10_000)

    assert len({folded(name) for name in names}) == 10_000


def test_a_name_that_was_not_made_here_is_told():
    for name in ("..", "a/b", "-rf", "NUL", "", "a\nb", "x" * 300):
        assert not is_safe_name(name)


def test_the_ending_of_a_long_name_stays():
    assert safe_name("x" * 500 + ".jpeg").endswith("x.jpeg")
