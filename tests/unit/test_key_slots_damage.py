"""Whatever happens to the key-slot file, it opens or says that it is damaged."""

import copy
import os
import random
import time
import tracemalloc
from dataclasses import replace

import pytest

from logbook.crypto.key_copies import COPIES, read_copies
from logbook.crypto.key_header import LARGEST, Header
from logbook.crypto.key_slots import KeyFile
from logbook.domain.errors import (
    FolderNotWritableError,
    LogbookDamagedError,
    NewerFormatError,
    WrongRecoveryKeyError,
)
from tests.unit.key_folders import (
    BO,
    BOS_WORDS,
    a_key_folder,
    copy_of,
    header_of,
    put_in_place,
    typed,
    with_checksum,
)

MUTATIONS = 4000


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return a_key_folder(tmp_path_factory.mktemp("CityHall.irlog"))


@pytest.fixture(scope="module")
def content(made):
    return (made.path / "keys.a").read_bytes()


@pytest.fixture
def folder(tmp_path, content):
    put_in_place(tmp_path, content)
    return tmp_path


def why(folder):
    with pytest.raises(LogbookDamagedError) as caught:
        KeyFile.read(folder)
    assert caught.value.file == "keys"
    return caught.value.why


# Two copies --------------------------------------------------------------------


def test_both_copies_are_the_same_and_for_the_owner_only(made, content):
    assert (made.path / "keys.b").read_bytes() == content
    assert {(made.path / name).stat().st_mode & 0o777 for name in COPIES} == {0o600}
    assert sorted(path.name for path in made.path.iterdir()) == list(COPIES)


def test_every_flipped_byte_of_one_copy_is_named_and_the_other_opens(folder, content):
    for place in range(len(content)):
        name = COPIES[place % 2]
        flip(folder / name, place)

        file = KeyFile.read(folder)

        assert file.damage == {name: "checksum"}, place
        assert file.people()[1].id == BO
        flip(folder / name, place)


def test_every_flipped_byte_of_both_copies_is_damage(folder, content):
    for place in range(len(content)):
        for name in COPIES:
            flip(folder / name, place)

        assert why(folder) == "both-copies", place

        for name in COPIES:
            flip(folder / name, place)
    assert KeyFile.read(folder).damage == {}


def test_every_cut_is_damage(content):
    for length in range(len(content)):
        with pytest.raises(LogbookDamagedError):
            Header.from_bytes(content[:length])


def flip(path, place):
    """Flip one bit of the byte at *place*; doing it twice puts it right."""
    with path.open("r+b") as file:
        file.seek(place)
        byte = file.read(1)[0] ^ 1 << place % 8
        file.seek(place)
        file.write(bytes([byte]))


@pytest.mark.parametrize("name", COPIES)
def test_a_missing_copy_is_named(folder, name):
    (folder / name).unlink()

    assert KeyFile.read(folder).damage == {name: "missing"}


def test_a_folder_without_keys_says_so(tmp_path):
    assert why(tmp_path) == "missing"


def test_a_pipe_or_folder_in_place_of_a_copy_does_not_stop_us(folder):
    (folder / "keys.a").unlink()
    os.mkfifo(folder / "keys.a")

    assert KeyFile.read(folder).damage == {"keys.a": "missing"}


def test_a_write_that_stopped_half_way_leaves_the_newer_copy(folder, made, content):
    file = KeyFile.read(folder)
    file.write(folder, made.keys.dek)
    (folder / "keys.a").write_bytes(content)  # the power failed before this one

    found = KeyFile.read(folder)

    assert found.damage == {"keys.a": "stale"}
    assert found.unlock(BO, typed(BOS_WORDS)).dek.buffer == made.keys.dek.buffer


def test_writing_again_mends_a_damaged_copy(folder, made):
    (folder / "keys.b").write_bytes(b"")
    file = KeyFile.read(folder)

    file.write(folder, made.keys.dek)

    assert file.damage == {}
    assert KeyFile.read(folder).damage == {}
    assert read_copies(folder).header.sequence == 2


def test_two_copies_of_the_same_count_that_differ_are_named(folder, content):
    header = header_of(content)
    header["slots"].pop()
    (folder / "keys.b").write_bytes(copy_of(header))

    assert KeyFile.read(folder).damage == {"keys.b": "differs"}


def test_a_folder_that_is_gone_is_said_and_loses_nothing(made, tmp_path):
    with pytest.raises(FolderNotWritableError):
        KeyFile.read(made.path).write(tmp_path / "gone", made.keys.dek)


def test_a_header_that_could_not_be_read_again_is_never_written(folder, made):
    file = KeyFile.read(folder)
    (ana, _) = read_copies(folder).header.slots
    for number in range(3, 200):
        file.add_slot(replace(ana, info=replace(ana.info, id=f"P-{number:03}")))

    with pytest.raises(LogbookDamagedError):
        file.write(folder, made.keys.dek)

    assert len(KeyFile.read(folder).people()) == 2


def test_a_link_in_the_way_is_not_followed(folder, made, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "file"
    elsewhere.write_text("somebody's")
    (folder / "keys.b.new").symlink_to(elsewhere)

    KeyFile.read(folder).write(folder, made.keys.dek)

    assert elsewhere.read_text() == "somebody's"
    assert KeyFile.read(folder).damage == {}


# Hostile headers, checksum and all ---------------------------------------------


def test_a_newer_programs_header_is_told_apart_from_damage(folder, content):
    put_in_place(
        folder, copy_of({**header_of(content), "format": "incident-logbook/keys/2"})
    )

    with pytest.raises(NewerFormatError) as caught:
        KeyFile.read(folder)
    assert caught.value.version == "2"


@pytest.mark.parametrize(
    "inside",
    [
        b"",
        b"\n",
        b"null\n",
        b"[]\n",
        b"{}\n",
        b'{"format":7}\n',
        b'{"format":"incident-logbook/keys/01"}\n',
        b'{"format":NaN}\n',
        b'{"format":1e999}\n',
        b"1" * 10_000,
        b"[" * 200_000,
        b'{"a":' * 40_000,
        b"[" + b"0," * 120_000 + b"0]\n",
        b'"' + b"\\ud800" * 1000 + b'"\n',
        b"\xff" * 1000,
        b" " * (LARGEST + 1),
    ],
    ids=range(16),
)
def test_a_hostile_file_is_refused_quickly_and_in_little_memory(folder, inside):
    put_in_place(folder, with_checksum(inside))
    start = time.perf_counter()

    assert why(folder) == "both-copies"

    assert time.perf_counter() - start < 2
    tracemalloc.start()
    assert why(folder) == "both-copies"
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 64 << 20


STRANGE = [
    None, True, False, 0, 1, -1, 2**53 - 1, 2**53, 10**30, 1.5, "", "x", "P-001",
    "responder", "=", "AAAA", "AAA=", "é", "e\u0301", "\ud800", "0" * 64, "A" * 100_000,
    [], [1], [[]], {}, {"a": 1}, {"é": 1},
]  # fmt: skip


def test_no_change_to_a_header_passes_even_with_the_checksum_put_right(
    folder, made, content
):
    chance = random.Random(11)
    genuine = header_of(content)
    opened = 0
    for _ in range(MUTATIONS):
        header = copy.deepcopy(genuine)
        change(header, chance)
        if header == genuine:
            continue
        put_in_place(folder, copy_of(header))
        start = time.perf_counter()

        # The recovery key opens the data key without Argon2, so each can be tried.
        with pytest.raises(
            (LogbookDamagedError, NewerFormatError, WrongRecoveryKeyError)
        ):
            KeyFile.read(folder).unlock_with_recovery(made.recovery)

        assert time.perf_counter() - start < 2
        opened += 1
    assert opened > MUTATIONS * 0.9


def change(header, chance):
    """Replace, remove, add or mistype one thing anywhere in the header."""
    parts = list(walk(header))
    holder, key = chance.choice(parts)
    match chance.randrange(5):
        case 0:
            del holder[key]
        case 1:
            other, other_key = chance.choice(parts)
            holder[key] = copy.deepcopy(other[other_key])
        case 2 if isinstance(holder, dict):
            holder["new"] = chance.choice(STRANGE)
        case 3 if isinstance(holder[key], str) and holder[key]:
            text = holder[key]
            place = chance.randrange(len(text))
            holder[key] = text[:place] + chance.choice("Aa0=é/ ") + text[place + 1 :]
        case _:
            holder[key] = chance.choice(STRANGE)


def walk(value):
    steps = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in list(steps):
        yield value, key
        if isinstance(inner, dict | list):
            yield from walk(inner)
