"""Setting text: nothing is lost, nothing is wider than its column."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from logbook.reports.fonts import Face, Typecase
from logbook.reports.resources import RESOURCES
from logbook.reports.setting import BODY, MONO, set_lines, width_of

CASE = Typecase(RESOURCES / "fonts")
TYPED = st.text(
    st.characters(
        codec="utf-8", exclude_characters="\t\x1c\x1d\x1e\x85\u2028\u2029\v\f"
    ),
    max_size=300,
)


def shown(text):
    return "".join(CASE.mark(Face.REGULAR, each).shown for each in text)


@given(TYPED, st.floats(60, 500))
@settings(max_examples=150)
def test_no_line_is_wider_than_its_column(text, room):
    for line in set_lines(CASE, [(text, BODY)], room):
        assert width_of(CASE, line.text, BODY) <= room + 0.01
        assert line.width == pytest.approx(width_of(CASE, line.text, BODY))


@given(TYPED, st.floats(60, 500))
@settings(max_examples=150)
def test_every_character_comes_out_in_its_order(text, room):
    lines = set_lines(CASE, [(text, BODY)], room)

    printed = "".join(line.text for line in lines)

    assert printed.replace(" ", "") == "".join(text.splitlines()).replace(" ", "")


@given(TYPED)
@settings(max_examples=150)
def test_what_is_printed_is_in_the_font_it_is_printed_in(text):
    for font, piece in CASE.runs(Face.REGULAR, text):
        glyphs = CASE.font(font).face.charToGlyph
        assert all(ord(each) in glyphs or each == "\xa0" for each in piece)


def test_words_are_kept_whole_where_they_fit():
    lines = set_lines(CASE, [("one two three four", MONO)], 9 * 4.5)

    assert [line.text for line in lines] == ["one two", "three", "four"]


def test_spaces_people_typed_are_kept_inside_a_line():
    [line] = set_lines(CASE, [("a  b", BODY)], 200)

    assert line.text == "a  b"


def test_an_empty_text_is_one_empty_line():
    assert [line.text for line in set_lines(CASE, [("", BODY)], 100)] == [""]


@pytest.mark.parametrize(
    "mark", ["\u202e", "\u200b", "\x07", "\ud800", "\ue000", "\u2066", "\ufeff"]
)
def test_a_character_nobody_sees_is_shown_by_its_number(mark):
    assert CASE.mark(Face.REGULAR, mark).shown == f"[U+{ord(mark):04X}]"
    assert mark in CASE.missing


def test_a_no_break_space_and_an_accent_are_not_missing():
    case = Typecase(RESOURCES / "fonts")

    assert case.mark(Face.REGULAR, "\xa0").shown == "\xa0"
    assert shown("é") == "é"
    assert case.missing == ()
