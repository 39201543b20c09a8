"""A pack that is not right is refused by file, line and key."""

import re
import tomllib

import pytest

from logbook.domain.errors import MalformedPackError, UnknownPackError
from logbook.domain.jurisdiction import JurisdictionPack, Supplement
from logbook.domain.step import Phase
from logbook.packs.lines import Lines
from logbook.packs.reader import MalformedFileError, sheet_of, text_of
from logbook.packs.sheet import key_text
from tests.unit.pack_texts import ADVICE, LAW, PLACE

KINDS = {"place": (JurisdictionPack, PLACE), "law": (Supplement, LAW)}


def refusal(text, kind=JurisdictionPack):
    with pytest.raises(MalformedFileError) as refused:
        sheet_of(kind, text, "a-place.toml")
    error = refused.value.errors[0]
    assert error.file == "a-place.toml"
    return error


@pytest.mark.parametrize("text", [PLACE, ADVICE, LAW], ids=["place", "advice", "law"])
def test_the_line_of_every_key_is_known(text):
    lines, rows = Lines(text), text.splitlines()

    for path in walk(tomllib.loads(text)):
        *_, name = (part for part in path if isinstance(part, str))
        row = rows[lines.line(path) - 1]
        assert name in row.partition("=")[0], key_text(path)


def walk(value, path=()):
    parts = value.items() if isinstance(value, dict) else ()
    if isinstance(value, list):
        parts = enumerate(value)
    for name, part in parts:
        yield (*path, name)
        yield from walk(part, (*path, name))


@pytest.mark.parametrize(
    ("of", "name"),
    [
        (of, name)
        for of, (_, text) in KINDS.items()
        for name, value in tomllib.loads(text).items()
        if isinstance(value, list) and value and isinstance(value[0], dict)
    ],
)
def test_a_whole_list_left_out_is_refused(of, name):
    kind, text = KINDS[of]
    tables = re.split(r"(?m)^(?=\[)", text)
    own = (f"[[{name}]]", f"[{name}.", f"[[{name}.")
    kept = [table for table in tables if not table.startswith(own)]

    error = refusal("".join(kept), kind)

    assert (error.key, error.why) == (name, "missing")


@pytest.mark.parametrize(
    ("key", "old", "new", "why"),
    [
        ("name", '"Smallton, Texas"', '" "', "empty"),
        ("checked_on", "2026-11-21", "2026-11-21T08:00:00", "not-a-date"),
        ("paper", '"letter"', '"a5"', "not-one-of: letter, a4"),
        ("phases[1]", '["contain",', '["contian",', f"not-one-of: {', '.join(Phase)}"),
        ("guide", "[guide]", "guide = 1\n[x]", "not-a-table"),
    ],
)
def test_a_value_that_cannot_be_is_refused(key, old, new, why):
    assert old in PLACE

    errors = refusals(PLACE.replace(old, new, 1))

    assert (key, why) in [(error.key, error.why) for error in errors]


def refusals(text):
    with pytest.raises(MalformedFileError) as refused:
        sheet_of(JurisdictionPack, text, "a-place.toml")
    return refused.value.errors


@pytest.mark.parametrize(
    ("broken", "line", "key"),
    [
        ("a = 1\nb = = 2\nc = 3\n", 2, "b"),
        ("# about\n\nchecked_on = 2026-13-41\n", 3, "checked_on"),
        ('a = """\nnever closed\n\n', 1, "a"),
        ("[guide\ntitle = 1\n", 1, "guide"),
        ("a = 1\n[b]\nc = 2\nc = 3\n", 4, "c"),
        ("[[a]]\n[a]\n", 2, "a"),
    ],
)
def test_a_file_that_is_not_toml_is_refused_where_it_goes_wrong(broken, line, key):
    error = refusal(broken)

    assert (error.line, error.key, error.why) == (line, key, "not-toml")


def test_toml_nested_beyond_all_measure_is_refused_calmly():
    for text in ("deep = " + "[" * 100_000, "a." * 50_000 + "b = 1"):
        error = refusal(text)

        assert (error.line, error.key, error.why) == (1, "", "not-toml")


def test_lines_are_known_in_inner_lists_inline_tables_and_long_texts():
    lines = Lines(
        '# first\n[[a]]\nx = """\n[[a]]\n"""\n[[a]]\n[[a.b]]\n[[a.b]]\ny.z = [\n  1,\n]\nw = { v = 1 }\n'
    )

    assert lines.line(("a", 0, "x")) == 3
    assert lines.line(("a", 1)) == 6
    assert lines.line(("a", 1, "b", 1)) == 8
    assert lines.line(("a", 1, "b", 1, "y", "z", 0)) == 9
    assert lines.line(("a", 1, "b", 1, "w", "v")) == 12
    assert lines.line(("a", 1, "b", 1, "nowhere")) == 8
    assert lines.line(("nowhere",)) == 1


@pytest.mark.parametrize(
    "broken",
    [
        "a = [\n" + "1,\n" * 20_000,
        'a = """\n' + "x\n" * 30_000,
        "a = '''\n" + "x\n" * 30_000,
    ],
    ids=["list", "text", "plain text"],
)
def test_what_is_never_closed_is_refused_at_once_where_it_begins(broken):
    error = refusal(f"first = 1\n{broken}")

    assert (error.line, error.key, error.why) == (2, "a", "not-toml")


def test_quotes_brackets_and_hashes_within_texts_end_no_statement():
    lines = Lines(
        """a = "[ # \\" ["  # it's [ open
b = [  # "
  "]", ']', # '
]
c = '''
[[x]] "
'''
d = 1
"""
    )

    assert [lines.line((name,)) for name in "abcd"] == [1, 2, 5, 8]


def test_only_what_editors_count_is_a_line():
    lines = Lines('a = "one\u2028two\x85three"\nb = 1\n')

    assert lines.line(("b",)) == 2
    assert refusal('a = "one\u2028two"\nb = = 1\n').line == 2


def test_a_number_of_thousands_of_digits_is_refused_calmly():
    error = refusal(f"a = 1\nb = {'9' * 5000}\n")

    assert (error.line, error.key, error.why) == (2, "b", "not-toml")


def test_a_file_that_is_not_utf_8_is_refused_by_its_line(tmp_path):
    file = tmp_path / "a-place.toml"
    file.write_bytes(b'id = "a"\nname = "\xff"\n')

    with pytest.raises(MalformedPackError) as refused:
        text_of(file)

    assert (refused.value.line, refused.value.why) == (2, "not-utf-8")


def test_a_file_that_is_not_there_is_an_unknown_pack(tmp_path):
    with pytest.raises(UnknownPackError) as refused:
        text_of(tmp_path / "nowhere.toml")

    assert refused.value.pack == "nowhere.toml"
