"""What a municipality adds to its pack is read as strictly as the pack itself."""

import json
import re
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logbook.application.pack_fault_words import of_pack_fault
from logbook.domain.errors import MalformedPackError
from logbook.packs import library
from logbook.packs.local import (
    LARGEST,
    local_errors_of,
    local_pack_of,
)

PACK = library.pack("ca-on-windsor")
EXAMPLE = (library.SHIPPED / "local-example.toml").read_text("utf-8")
FILE = "ours.toml"


def refusal(text):
    with pytest.raises(MalformedPackError) as refused:
        local_pack_of(text, FILE, PACK)
    assert refused.value.file == FILE
    return refused.value


def changed(old, new):
    assert old in EXAMPLE
    return EXAMPLE.replace(old, new, 1)


def test_the_example_is_read():
    local = local_pack_of(EXAMPLE, FILE, PACK)

    assert (local.pack, local.version) == ("ca-on-windsor", "example-1")
    [desk] = local.contacts_of("it-services")
    assert desk.telephone == "519-555-0110"
    assert desk.e_mail is None
    assert local.contacts_of("contact-311") == ()
    assert local.insurer.notice_hours == 72
    assert local.card_contract.notice_hours is None
    assert [contract.party.split()[0] for contract in local.contracts()] == [
        "Example"
    ] * 3


def test_a_mark_some_editors_put_before_every_file_is_left_aside():
    assert local_pack_of("\ufeff" + EXAMPLE, FILE, PACK).version == "example-1"


def test_the_example_is_a_story():
    for number in re.findall(r"\d{3}-\d{3}-\d{4}", EXAMPLE):
        assert "-555-01" in number
    assert not re.search(r"@(?!windsor\.example)", EXAMPLE)


def test_an_agreement_that_is_not_there_is_left_out():
    without = re.sub(r"(?s)\[cjis_agreement\].*?\n(?=# How to)", "", EXAMPLE)
    text = without.replace("[insurer]", 'cjis_agreement = ""\n[insurer]', 1)

    local = local_pack_of(text, FILE, PACK)

    assert local.cjis_agreement is None
    assert len(local.contracts()) == 2


def test_every_key_is_refused_if_misspelt_left_out_or_of_another_type():
    rows = EXAMPLE.splitlines()
    keys = [at for at, row in enumerate(rows) if re.match(r"[a-z_]+ = ", row)]
    assert len(keys) == 32
    for at in keys:
        name = rows[at].split(" = ")[0]
        for new, faults in {
            f"{name}x = 1": {(at + 1, f"{name}x", "unknown-key")},
            "": set(),
            f"{name} = true": {(at + 1, name, "not-")},
        }.items():
            text = "\n".join([*rows[:at], new, *rows[at + 1 :]])

            found = local_errors_of(text, FILE, PACK)

            said = [(e.line, e.key.rpartition(".")[2], e.why) for e in found]
            for line, key, why in faults:
                assert any(said_[:2] == (line, key) for said_ in said), new
                assert any(said_[2].startswith(why) for said_ in said), new
            if not new.endswith("true"):
                assert any(said_[1:] == (name, "missing") for said_ in said), new


SLIPS = {
    "an office the place does not have": ('office = "it-services"', 'office = "nobody"', "contacts[1].office", "unknown-office"),
    "another place": ('"ca-on-windsor"', '"us-tx-odessa"', "pack", "for-another-place"),
    "a contact without anybody": ('person = "Help desk"\ntelephone = "519-555-0110"', 'person = ""\ntelephone = ""', "contacts[1]", "nobody-to-reach"),
    "a version of two lines": ('"example-1"', '"a\\nb"', "version", "not-a-version"),
    "a version without end": ('"example-1"', f'"{"9" * 41}"', "version", "not-a-version"),
    "notice within no time": ("= 72", "= 0", "insurer.notice_hours", "not-within-a-year"),
    "notice within an age": ("= 72", "= 9999999", "insurer.notice_hours", "not-within-a-year"),
    "a number that turns round": ('"519-555-0110"', '"\\u202e0110-555-915"', "contacts[1].telephone", "hidden-character"),
    "a letter nobody sees": ('"Help desk"', '"Help\\u200bdesk"', "contacts[1].person", "hidden-character"),
    "a line nobody's keyboard ends": ('"Help desk"', '"Help\\u2028desk"', "contacts[1].person", "hidden-character"),
    "a filler nobody sees": ('"519-555-0110"', '"519\\u3164-555-0110"', "contacts[1].telephone", "hidden-character"),
    "a letter of one machine": ('"Help desk"', '"Help\\ue000desk"', "contacts[1].person", "hidden-character"),
    "a bell": ('"Help desk"', '"Help\\u0007desk"', "contacts[1].person", "hidden-character"),
    "a day that is a text": ("= 2026-11-21", '= "today"', "checked_on", "not-a-date"),
}  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS)
def test_a_local_pack_may_not_hold(slip):
    old, new, key, why = SLIPS[slip]
    text = changed(old, new)

    error = refusal(text)

    assert (error.key, error.why) == (key, why)
    rows = text.splitlines()
    name = key.rpartition(".")[2].partition("[")[0]
    assert rows[error.line - 1].startswith((name, f"[[{name}"))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("pack =", "not-toml"),
        ("", "missing"),
        ("# " + "x" * LARGEST, "too-large"),
        ("a = " + "[" * 50_000, "not-toml"),
        ('a = "\x00"', "not-toml"),
    ],
    ids=["broken", "empty", "large", "deep", "null"],
)
def test_a_file_that_is_no_local_pack_is_refused(text, why):
    assert refusal(text).why == why


@given(
    cut=st.integers(0, len(EXAMPLE)),
    gone=st.integers(0, 200),
    put=st.text(max_size=40)
    | st.text("\"'[]{}=.,#\\\n-+_:Tte019 ", max_size=40)
    | st.sampled_from(["9e999", "1979-05-27T07:32:00Z", "0x" + "f" * 5000, "[[a]]"]),
)
def test_a_file_that_was_meddled_with_is_read_or_refused_never_more(cut, gone, put):
    text = EXAMPLE[:cut] + put + EXAMPLE[cut + gone :]

    try:
        errors = local_errors_of(text, FILE, PACK)
    except MalformedPackError as error:
        errors = [error]

    for error in errors:
        assert 0 <= error.line <= text.count("\n") + 1
        assert of_pack_fault(error) != error.why
    if not errors:
        assert local_pack_of(text, FILE, PACK).pack == PACK.id


def test_words_in_any_language_are_kept_as_they_are():
    words = "Bureau de l'accès 🏛 — مكتب الخصوصية\nsecond line"
    text = changed('"Help desk"', json.dumps(words, ensure_ascii=False))

    [desk] = local_pack_of(text, FILE, PACK).contacts_of("it-services")

    assert desk.person == words


def test_the_example_says_every_key_there_is():
    table = tomllib.loads(EXAMPLE)

    assert {len(contact) for contact in table["contacts"]} == {6}
    assert len(table) == 9
