"""Shipped packs are found by id, and each says all that its guide says."""

import shutil

import pytest

from logbook.domain.errors import MalformedPackError, UnknownPackError
from logbook.packs import library


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(library.SHIPPED, tmp_path / "packs")


def change(file, old, new):
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_every_shipped_pack_is_found_by_its_id_and_is_sound():
    assert "ca-on-windsor" in library.ids()
    for pack_id in library.ids():
        assert library.pack(pack_id).id == pack_id
    for checked in library.check():
        assert checked.sound
        assert checked.statements


def test_a_pack_nobody_ships_is_unknown():
    for name in ("ca-on-nowhere", "../packs/ca-on-windsor", "statements"):
        with pytest.raises(UnknownPackError):
            library.pack(name)


def test_a_pack_under_a_wrong_file_name_is_refused(folder):
    (folder / "ca-on-windsor.toml").rename(folder / "ca-on-leamington.toml")

    with pytest.raises(MalformedPackError) as refused:
        library.pack("ca-on-leamington", folder)

    assert (refused.value.key, refused.value.why) == ("id", "not-the-file-name")


def test_a_statement_the_pack_leaves_out_is_named(folder):
    change(folder / "ca-on-windsor.toml", '["WIN-058"]', '["WIN-158"]')

    [checked] = library.check(folder=folder)

    assert not checked.sound
    assert checked.missing == ("WIN-058",)
    assert checked.foreign == ("WIN-158",)


def test_a_pack_that_cannot_be_read_is_named_with_its_error(folder):
    change(folder / "ca-on-windsor.toml", "version =", "versoin =")

    [checked] = library.check(folder=folder)

    assert not checked.sound
    assert isinstance(checked.error, MalformedPackError)
    assert checked.error.key == "versoin"


def test_a_guide_whose_pack_is_not_shipped_is_found(folder):
    (folder / "ca-on-windsor.toml").unlink()

    [checked] = library.check(folder=folder)

    assert isinstance(checked.error, UnknownPackError)


def test_one_file_is_checked_by_itself_wherever_it_lies(folder, tmp_path):
    elsewhere = tmp_path / "mine.toml"
    (folder / "ca-on-windsor.toml").rename(elsewhere)

    [checked] = library.check(elsewhere)

    assert checked.sound
    assert checked.statements == 70


def test_of_a_guide_nobody_counted_only_the_form_is_checked(folder):
    file = folder / "ca-on-windsor.toml"
    change(file, 'id = "ca-on-windsor"', 'id = "ca-on-leamington"')

    [checked] = library.check(file)

    assert checked.sound
    assert checked.statements is None


def test_a_wrong_list_of_statements_is_refused(folder):
    (folder / "statements.toml").write_text("ca-on-windsor = 70\n")

    with pytest.raises(MalformedPackError) as refused:
        library.check(folder=folder)

    assert refused.value.file == "statements.toml"
