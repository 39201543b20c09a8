"""A pack that is not right is refused by file, line and key."""

import re
import tomllib

import pytest

from logbook.domain.errors import MalformedPackError, UnknownPackError
from logbook.packs import library
from logbook.packs.lines import Lines
from logbook.packs.reader import key_text, pack_of, read_pack

TEXT = (library.SHIPPED / "ca-on-windsor.toml").read_text(encoding="utf-8")
HEADER = re.compile(r"(\[\[?)([a-z.]+)\]\]?$")
KEY = re.compile(r"([a-z_0-9]+) = (.*)$")


class WrittenKey:
    """One key of the file, found by reading it as a person would, line by line."""

    def __init__(self, line, last, table, table_line, key, value):
        self.line, self.last = line, last
        self.table, self.table_line = table, table_line
        self.key, self.value = key, value
        self.kind = re.sub(r"\[\d+\]", "", self.path(key))

    def path(self, key):
        return f"{self.table}.{key}" if self.table else key

    def replaced_by(self, *rows):
        lines = TEXT.splitlines()
        return "\n".join((*lines[: self.line - 1], *rows, *lines[self.last :], ""))


def written_keys():
    rows, keys, sizes = TEXT.splitlines(), [], {}
    table, table_line, at = "", 1, 0
    while at < len(rows):
        line = at + 1
        if header := HEADER.match(rows[at]):
            table, table_line = named(header, sizes), line
        elif key := KEY.match(rows[at]):
            while key[2] == "[" and rows[at] != "]":
                at += 1
            keys.append(WrittenKey(line, at + 1, table, table_line, key[1], key[2]))
        at += 1
    return keys


def named(header, sizes):
    brackets, name = header.groups()
    outer, _, inner = name.rpartition(".")
    if outer:
        name = f"{outer}[{sizes[outer]}].{inner}"
    if brackets == "[":
        return name
    sizes[name] = sizes.get(name, 0) + 1
    return f"{name}[{sizes[name]}]"


KEYS = written_keys()
LAST_OF_EACH_KIND = list({key.kind: key for key in KEYS}.values())


def refusal(text):
    with pytest.raises(MalformedPackError) as refused:
        pack_of(text, "a-place.toml")
    assert refused.value.file == "a-place.toml"
    return refused.value


def test_the_line_of_every_key_is_known():
    lines, paths = Lines(TEXT), dict(walk(tomllib.loads(TEXT)))

    found = {key_text(path): lines.line(path) for path in paths.values()}

    assert len(KEYS) > 600
    assert {key.path(key.key): key.line for key in KEYS}.items() <= found.items()


def walk(value, path=()):
    yield key_text(path), path
    parts = value.items() if isinstance(value, dict) else ()
    if isinstance(value, list):
        parts = enumerate(value)
    for name, part in parts:
        yield from walk(part, (*path, name))


@pytest.mark.parametrize("written", LAST_OF_EACH_KIND, ids=lambda key: key.kind)
def test_a_misspelt_key_is_refused_by_line_and_name(written):
    slip = f"{written.key}x"
    rows = TEXT.splitlines()[written.line : written.last]

    error = refusal(written.replaced_by(f"{slip} = {written.value}", *rows))

    assert (error.line, error.key) == (written.line, written.path(slip))
    assert error.why == "unknown-key"


@pytest.mark.parametrize("written", LAST_OF_EACH_KIND, ids=lambda key: key.kind)
def test_a_missing_key_is_refused_by_the_line_of_its_table_and_name(written):
    error = refusal(written.replaced_by())

    assert (error.line, error.key) == (written.table_line, written.path(written.key))
    assert error.why == "missing"


@pytest.mark.parametrize("written", LAST_OF_EACH_KIND, ids=lambda key: key.kind)
def test_a_value_of_another_type_is_refused_by_line_and_name(written):
    wrong = '"yes"' if written.value in ("true", "false") else "true"

    error = refusal(written.replaced_by(f"{written.key} = {wrong}"))

    assert (error.line, error.key) == (written.line, written.path(written.key))
    assert error.why.startswith("not-")


@pytest.mark.parametrize(
    ("name", "header"),
    [
        (name, f"[[{name}]]")
        for name in tomllib.loads(TEXT)
        if isinstance(tomllib.loads(TEXT)[name], list)
    ],
)
def test_a_whole_list_left_out_is_refused(name, header):
    tables = re.split(r"(?m)^(?=\[)", TEXT)
    inner = (f"[{name}.", f"[[{name}.")
    kept = [table for table in tables if not table.startswith((header, *inner))]

    error = refusal("".join(kept))

    assert (error.key, error.why) == (name, "missing")


@pytest.mark.parametrize(
    ("line", "key", "old", "new", "why"),
    [
        ("id", "id", '"ca-on-windsor"', '"Windsor!"', "not-an-id"),
        ("reference_prefix", "reference_prefix", '"WIN"', '"w"', "not-a-prefix"),
        ("sha256", "guide.sha256", '"b201', '"zz01', "not-a-digest"),
        ("name", "name", '"Windsor, Ontario"', '" "', "empty"),
        ("checked_on", "checked_on", "2026-11-21", "2026-11-21T08:00:00", "not-a-date"),
        ("paper", "paper", '"letter"', '"a5"', "not-one-of: letter, a4"),
    ],
)
def test_a_value_that_cannot_be_is_refused(line, key, old, new, why):
    row = next(row for row in TEXT.splitlines() if row.startswith(f"{line} = {old}"))

    error = refusal(TEXT.replace(row, row.replace(old, new), 1))

    assert (error.key, error.why) == (key, why)


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


def test_a_file_that_is_not_utf_8_is_refused_by_its_line(tmp_path):
    file = tmp_path / "a-place.toml"
    file.write_bytes(b'id = "a"\nname = "\xff"\n')

    with pytest.raises(MalformedPackError) as refused:
        read_pack(file)

    assert (refused.value.line, refused.value.why) == (2, "not-utf-8")


def test_a_file_that_is_not_there_is_an_unknown_pack(tmp_path):
    with pytest.raises(UnknownPackError) as refused:
        read_pack(tmp_path / "nowhere.toml")

    assert refused.value.pack == "nowhere.toml"
