"""Any key of any shipped file, misspelt, left out or of another type, is refused.

The keys are found by reading the files as a person would, line by line, so that what
the reader says of a fault is compared with where it really is. To be quick, one key of
each table is spoilt at a time, in all tables of a file at once: the reader names every
fault there is, so each of them must be found by itself.
"""

import json
import re
import tomllib
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import count

import pytest

from logbook.domain.jurisdiction import JurisdictionPack, Supplement
from logbook.packs import library
from logbook.packs.reader import MalformedFileError, sheet_of

HEADER = re.compile(r"(\[\[?)([a-z_.]+)\]\]?\s*(#.*)?$")
FILES = {
    **{f"{name}.toml": JurisdictionPack for name in library.ids()},
    **{
        f"{library.SUPPLEMENTS}/{name}.toml": Supplement
        for name in library.supplement_ids()
    },
}


@dataclass(frozen=True)
class Written:
    """One statement of a file: the lines it takes, and the table it stands in."""

    line: int
    last: int
    table: str
    table_line: int
    content: dict


@dataclass(frozen=True)
class Spot:
    """One key, in a statement of its own or in a table within one line."""

    written: Written
    way: tuple

    @property
    def holder_line(self):
        inline = len(self.way) > 1
        return self.written.line if inline else self.written.table_line

    def key(self, slip=""):
        text = self.written.table
        for part in self.way:
            text += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
        return text.removeprefix(".") + slip

    def misspelt(self):
        content, holder = self._opened()
        for name in list(holder):  # In the same order, as a slip would leave it.
            value = holder.pop(name)
            holder[name + "x" if name == self.way[-1] else name] = value
        return content

    def left_out(self):
        content, holder = self._opened()
        del holder[self.way[-1]]
        return content

    def of_another_type(self):
        content, holder = self._opened()
        value = holder[self.way[-1]]
        holder[self.way[-1]] = "yes" if isinstance(value, bool) else True
        return content

    def _opened(self):
        content = holder = deepcopy(self.written.content)
        for part in self.way[:-1]:
            holder = holder[part]
        return content, holder


def statements(text):
    rows, sizes = text.splitlines(), {}
    table, table_line, at = "", 1, 0
    while at < len(rows):
        line = at + 1
        if header := HEADER.match(rows[at]):
            table, table_line = named(header, sizes), line
        elif rows[at].strip() and not rows[at].startswith("#"):
            while not is_whole("\n".join(rows[line - 1 : at + 1])):
                at += 1
            content = tomllib.loads("\n".join(rows[line - 1 : at + 1]))
            yield Written(line, at + 1, table, table_line, content)
        at += 1


def is_whole(text):
    try:
        return bool(tomllib.loads(text))
    except tomllib.TOMLDecodeError:
        return False


def named(header, sizes):
    brackets, name, _ = header.groups()
    path, parts = "", name.split(".")
    for part in parts:
        path = f"{path}.{part}".removeprefix(".")
        if brackets == "[[" and part is parts[-1]:
            sizes[path] = sizes.get(path, 0) + 1
        if path in sizes:
            path = f"{path}[{sizes[path]}]"
    return path


def spots_of(written):
    def inside(value, way):
        parts = value.items() if isinstance(value, dict) else ()
        if isinstance(value, list):
            parts = enumerate(value)
        for name, part in parts:
            if isinstance(value, dict):
                yield Spot(written, (*way, name))
            yield from inside(part, (*way, name))

    return inside(written.content, ())


@cache
def by_table(text):
    tables = {}
    for written in statements(text):
        tables.setdefault(written.table, []).extend(spots_of(written))
    return tables


def toml(value):
    match value:
        case bool():
            return str(value).lower()
        case str():
            return json.dumps(value, ensure_ascii=False)
        case date():
            return value.isoformat()
        case list():
            return f"[{', '.join(toml(part) for part in value)}]"
        case dict():
            parts = (f"{name} = {toml(part)}" for name, part in value.items())
            return f"{{ {', '.join(parts)} }}"
    return str(value)


def rewritten(text, spoilt):
    """Return the text with other statements in place of some; no line moves."""
    rows = text.splitlines()
    for written, content in spoilt:
        rows[written.line - 1 : written.last] = [""] * (written.last - written.line + 1)
        for name, value in content.items():
            rows[written.line - 1] = f"{name} = {toml(value)}"
    return "\n".join(rows)


def refusals(kind, text):
    with pytest.raises(MalformedFileError) as refused:
        sheet_of(kind, text, "a-file.toml")
    assert {error.file for error in refused.value.errors} == {"a-file.toml"}
    return [(error.line, error.key, error.why) for error in refused.value.errors]


def rounds(text):
    """Yield the first key of each table, then the second of each, and so on."""
    tables = by_table(text)
    for place in count():
        spots = [spots[place] for spots in tables.values() if place < len(spots)]
        if not spots:
            return
        yield spots


@pytest.mark.parametrize("file", FILES)
def test_each_key_is_refused_where_it_is_misspelt(file):
    text = (library.SHIPPED / file).read_text("utf-8")
    for spots in rounds(text):
        spoilt = ((spot.written, spot.misspelt()) for spot in spots)

        found = refusals(FILES[file], rewritten(text, spoilt))

        assert sorted(found) == sorted(
            fault
            for spot in spots
            for fault in (
                (spot.written.line, spot.key("x"), "unknown-key"),
                (spot.holder_line, spot.key(), "missing"),
            )
        )


@pytest.mark.parametrize("file", FILES)
def test_each_key_is_refused_where_it_is_left_out(file):
    text = (library.SHIPPED / file).read_text("utf-8")
    for spots in rounds(text):
        spoilt = ((spot.written, spot.left_out()) for spot in spots)

        found = refusals(FILES[file], rewritten(text, spoilt))

        assert sorted(found) == sorted(
            (spot.holder_line, spot.key(), "missing") for spot in spots
        )


@pytest.mark.parametrize("file", FILES)
def test_each_key_is_refused_where_its_value_is_of_another_type(file):
    text = (library.SHIPPED / file).read_text("utf-8")
    for spots in rounds(text):
        spoilt = ((spot.written, spot.of_another_type()) for spot in spots)

        found = refusals(FILES[file], rewritten(text, spoilt))

        assert sorted((line, key) for line, key, _ in found) == sorted(
            (spot.written.line, spot.key()) for spot in spots
        )
        assert all(why.startswith("not-") for _, _, why in found)


@pytest.mark.parametrize("file", FILES)
def test_each_table_is_refused_where_its_name_is_misspelt(file):
    text = (library.SHIPPED / file).read_text("utf-8")
    names = {header[2] for row in text.splitlines() if (header := HEADER.match(row))}
    for name in names:
        inner = re.compile(rf"(?m)^(\[\[?){re.escape(name)}(?=[\].])")

        found = refusals(FILES[file], inner.sub(rf"\g<1>{name}x", text))

        last = name.rpartition(".")[2]
        keys = [re.sub(r"\[\d+\]", "", key) for _, key, _ in found]
        assert {f"{name}x", name} == set(keys), last
        for line, key, why in found:
            if why == "unknown-key":
                row = text.splitlines()[line - 1]
                assert HEADER.match(row)[2] == re.sub(r"\[\d+\]", "", key)[:-1]


@pytest.mark.parametrize("file", FILES)
def test_each_list_of_tables_is_refused_if_left_out_or_of_another_type(file):
    text = (library.SHIPPED / file).read_text("utf-8")
    tables = re.split(r"(?m)^(?=\[)", text)
    for name, value in tomllib.loads(text).items():
        own = re.compile(rf"\[\[?{name}[\].]")
        kept = [table for table in tables if not own.match(table)]
        if len(kept) == len(tables):
            continue  # Written as a plain key: the tests above spoil it.

        assert (1, name, "missing") in refusals(FILES[file], "".join(kept))

        found = refusals(FILES[file], "".join([f"{name} = true\n", *kept]))
        kind = "not-a-table" if isinstance(value, dict) else "not-a-list"
        assert (1, name, kind) in found


def test_every_key_of_every_file_was_found():
    for file in FILES:
        text = (library.SHIPPED / file).read_text("utf-8")
        keys = {spot.key() for spots in by_table(text).values() for spot in spots}
        tables = set(by_table(text))

        assert keys | tables == {*walk(tomllib.loads(text)), ""}


def walk(value, path=""):
    parts = value.items() if isinstance(value, dict) else ()
    for name, part in parts:
        key = f"{path}.{name}".removeprefix(".")
        of_tables = isinstance(part, list) and part and isinstance(part[0], dict)
        if not of_tables:
            yield key
        yield from walk(part, key)
        if of_tables:
            for at, inner in enumerate(part, 1):
                yield f"{key}[{at}]"
                yield from walk(inner, f"{key}[{at}]")
