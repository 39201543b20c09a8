"""The list of a folder: every line is read back as it was written, or refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logbook.domain.canonical import to_bytes
from logbook.domain.errors import MalformedEntryError
from logbook.storage.vault_list import HEAD, Listed, read_list, shown_name

LINE = Listed("logs/auth.log", "file", given="logs/auth.log", stored=1, size=5)


def read(content, step=7):
    pieces = [
        memoryview(content[at : at + step]) for at in range(0, len(content), step)
    ]
    return list(read_list(pieces))


@given(st.binary(min_size=1, max_size=300))
def test_any_name_is_shown_as_text_and_its_bytes_are_kept(raw):
    name, exact = shown_name(raw)

    assert (bytes.fromhex(exact) if exact else name.encode()) == raw
    assert read(HEAD + Listed(name, "file", raw=exact).to_line())[0].name == name


@given(
    st.lists(st.builds(Listed, st.just("a"), st.just("file"), size=st.integers(0, 9)))
)
def test_a_list_is_read_back_as_it_was_written(lines):
    content = HEAD + b"".join(each.to_line() for each in lines)

    assert read(content) == lines
    assert read(content, 1 << 16) == lines


def test_what_is_empty_is_not_written():
    assert LINE.to_line() == (
        b'{"given":"logs/auth.log","kind":"file","name":"logs/auth.log",'
        b'"size":5,"stored":1}\n'
    )


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n",
        HEAD[:-1],
        LINE.to_line(),
        HEAD.replace(b"1", b"2"),
        HEAD + LINE.to_line()[:-1],
        HEAD + b"[]\n",
        HEAD + b"{}\n",
        HEAD + b"no json\n",
        HEAD + b'{"kind": "file","name":"a"}\n',
        HEAD + b'{"kind":"file","name":7}\n',
        HEAD + b'{"kind":"file","name":"a","size":true}\n',
        HEAD + b'{"kind":"file","name":"a","unknown":1}\n',
        HEAD + b"x" * 100_000,
    ],
)
def test_what_is_no_list_is_refused(content):
    with pytest.raises(MalformedEntryError):
        read(content, 1 << 16)


@pytest.mark.parametrize(
    "given_to",
    ["", "/etc/passwd", "../a", "a/../b", "a//b", "-rf", "a\\b", "NUL", "a/"],
)
def test_a_copy_that_would_go_elsewhere_is_refused(given_to):
    line = {"name": "a", "kind": "file", "given": given_to, "stored": 1}

    with pytest.raises(MalformedEntryError):
        read(HEAD + to_bytes(line) + b"\n", 1 << 16)
