"""Shipped packs are found by id, and each file is checked with all it relies on."""

import pytest

from logbook.domain.errors import MalformedPackError, UnknownPackError
from logbook.packs import checking, library
from tests.unit.pack_texts import ADVICE, LAW, PLACE, lay_out


@pytest.fixture
def folder(tmp_path):
    return lay_out(tmp_path / "packs")


def change(file, old, new):
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def by_file(checks):
    return {checked.file: checked for checked in checks}


def test_every_shipped_place_is_found_by_its_id():
    assert library.ids() == (
        "ca-on-windsor",
        "us-ct-danbury",
        "us-mo-east-independence",
        "us-ok-oklahoma-city",
        "us-tx-odessa",
    )
    for pack_id in library.ids():
        assert library.pack(pack_id).id == pack_id


def test_every_shipped_file_is_sound_and_335_statements_are_carried_once():
    checks = checking.check()

    assert [checked for checked in checks if not checked.sound] == []
    assert sum(checked.carried for checked in checks) == 335
    assert len(checks) == len(library.ids()) + len(library.supplement_ids())


def test_a_pack_nobody_ships_is_unknown():
    names = ("ca-on-nowhere", "../packs/ca-on-windsor", "statements", "local-example")
    for name in (*names, "supplements/common", "common"):
        with pytest.raises(UnknownPackError):
            library.pack(name)


def test_a_place_under_a_wrong_file_name_is_refused(folder):
    (folder / "us-tx-smallton.toml").rename(folder / "us-tx-other.toml")

    with pytest.raises(MalformedPackError) as refused:
        library.pack("us-tx-other", folder)

    assert (refused.value.key, refused.value.why) == ("id", "not-the-file-name")


def test_a_supplement_under_a_wrong_file_name_is_refused(folder):
    change(folder / "supplements/us-ok.toml", '"us-ok"', '"us-okla"')

    [error] = by_file(checking.check(folder=folder))["supplements/us-ok.toml"].errors

    assert (error.key, error.why) == ("id", "not-the-file-name")


def test_a_statement_the_place_leaves_out_is_named(folder):
    change(folder / "us-tx-smallton.toml", '["SMA-008"]', '["SMA-158"]')

    checked = by_file(checking.check(folder=folder))["us-tx-smallton.toml"]

    assert not checked.sound
    assert checked.missing == ("SMA-008",)
    assert checked.foreign == ("SMA-158",)
    assert checked.carried == 7


def test_everything_wrong_with_a_file_is_named(folder):
    file = folder / "us-tx-smallton.toml"
    change(file, "version =", "versoin =")
    change(file, "asks_alteration = true", 'asks_alteration = "yes"')

    checked = by_file(checking.check(folder=folder))["us-tx-smallton.toml"]

    assert [(error.key, error.why) for error in checked.errors] == [
        ("versoin", "unknown-key"),
        ("version", "missing"),
        ("steps[1].asks_alteration", "not-true-or-false"),
    ]
    assert (len(checked.statements), checked.carried) == (8, 0)


def test_a_place_waits_for_a_supplement_that_is_not_sound(folder):
    change(folder / "supplements/us-ok.toml", '"law"', '"lore"')

    checks = by_file(checking.check(folder=folder))

    assert checks["supplements/us-ok.toml"].errors
    assert not checks["us-tx-smallton.toml"].errors
    assert checks["us-tx-smallton.toml"].waits_for == ("supplements/us-ok.toml",)
    assert not checks["us-tx-smallton.toml"].sound


def test_a_supplement_that_is_not_even_text_is_named(folder):
    (folder / "supplements/us-ok.toml").write_bytes(b"a = 1\n\xff")

    checks = by_file(checking.check(folder=folder))

    [error] = checks["supplements/us-ok.toml"].errors
    assert (error.line, error.why) == (2, "not-utf-8")
    assert checks["us-tx-smallton.toml"].errors == ()
    assert checks["us-tx-smallton.toml"].waits_for == ("us-ok.toml",)
    assert checks["supplements/common.toml"].sound


def test_a_name_that_leads_nowhere_is_told_of_the_file_it_stands_in(folder):
    change(folder / "supplements/us-ok.toml", '"affected.us-ok"', '"weather"')

    checks = by_file(checking.check(folder=folder))

    [error] = checks["supplements/us-ok.toml"].errors
    assert (error.key, error.why) == ("duties[1].conditions[1].fact", "unknown-fact")
    assert checks["us-tx-smallton.toml"].waits_for == ("supplements/us-ok.toml",)


def test_what_no_place_includes_as_a_whole_is_checked_beside_the_shared_advice(folder):
    change(
        folder / "supplements/us-ok.toml", '"state-office"\nregion', '"none"\nregion'
    )

    checked = by_file(checking.check(folder=folder))["supplements/us-ok.toml"]

    assert [(error.key, error.why) for error in checked.errors] == [
        ("duties[2].office", "unknown-office")
    ]


def test_without_sound_advice_a_supplement_is_not_blamed_for_what_is_missing(folder):
    (folder / "us-tx-smallton.toml").unlink()
    change(folder / "supplements/common.toml", "version =", "versoin =")

    checked = by_file(checking.check(folder=folder))["supplements/us-ok.toml"]

    assert checked.errors == ()
    assert checked.waits_for == ("supplements/common.toml",)


def test_a_guide_whose_place_is_not_shipped_is_found(folder):
    (folder / "us-tx-smallton.toml").unlink()

    checked = by_file(checking.check(folder=folder))["us-tx-smallton.toml"]

    assert isinstance(checked.errors[0], UnknownPackError)


@pytest.mark.parametrize(
    ("text", "name"),
    [(PLACE, "Smallton, Texas"), (ADVICE, "Advice"), (LAW, "Law of another region")],
    ids=["place", "advice", "law"],
)
def test_one_file_is_checked_by_itself_wherever_it_lies(folder, tmp_path, text, name):
    elsewhere = tmp_path / "mine.toml"
    elsewhere.write_text(text, "utf-8")

    [checked] = checking.check(elsewhere, folder)

    assert checked.sound
    assert checked.name == name


def test_a_supplement_that_lies_elsewhere_is_checked_in_its_places(folder, tmp_path):
    elsewhere = tmp_path / "mine.toml"
    elsewhere.write_text(ADVICE.replace('"discovered"', '"detected"'), "utf-8")

    [checked] = checking.check(elsewhere, folder)

    # Its own names all lead somewhere; that a law needs another is not its fault.
    assert checked.sound


def test_of_a_guide_nobody_counted_only_the_form_is_checked(folder, tmp_path):
    elsewhere = tmp_path / "mine.toml"
    elsewhere.write_text(PLACE.replace("us-tx-smallton", "us-tx-tinyton"), "utf-8")

    [checked] = checking.check(elsewhere, folder)

    assert checked.sound
    assert checked.statements is None


def test_a_local_pack_is_checked_against_its_place(tmp_path):
    example = library.SHIPPED / "local-example.toml"
    ours = tmp_path / "ours.toml"
    ours.write_text(example.read_text("utf-8").replace("it-services", "nobody"))

    [sound], [faulty] = checking.check(example), checking.check(ours)

    assert (sound.sound, sound.name) == (True, "City of Windsor (example)")
    assert [(error.file, error.why) for error in faulty.errors] == [
        ("ours.toml", "unknown-office")
    ]


def test_a_local_pack_for_a_place_nobody_ships_is_refused(folder):
    [checked] = checking.check(library.SHIPPED / "local-example.toml", folder)

    assert isinstance(checked.errors[0], UnknownPackError)


def test_a_wrong_list_of_statements_is_refused(folder):
    (folder / "statements.toml").write_text("us-tx-smallton = 70\n")

    with pytest.raises(MalformedPackError) as refused:
        checking.check(folder=folder)

    assert refused.value.file == "statements.toml"
