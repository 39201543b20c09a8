"""What an entry is about is seen in its bytes just as it is when they are read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logbook.domain import about
from logbook.domain.about import About, about_of
from logbook.domain.canonical import to_bytes
from logbook.domain.digest import Digest
from logbook.domain.entry import Entry, Stamp
from tests.builders import a_logbook
from tests.fakes import FakeClock

_TEXTS = st.text(st.characters(exclude_categories=["Cs"])) | st.sampled_from(
    ['"', "\\", '","incident":null,"log":"', '"type":"note","v":1}', "incident"]
)


def entry(incident: str | None, kind: str, author: str) -> Entry:
    stamp: Stamp = FakeClock().now()
    nothing = Digest(bytes(32))
    fields = {"incident": nothing, "type": nothing}
    return Entry("L", 7, kind, author, stamp, incident, (3, 5), nothing, fields)


@given(st.none() | _TEXTS, _TEXTS, _TEXTS)
def test_the_glance_and_the_full_reading_say_the_same(
    incident: str | None, kind: str, author: str
) -> None:
    payload = entry(incident, kind, author).to_bytes()
    read = Entry.from_bytes(payload)

    assert about_of(payload) == About(7, read.incident, read.kind)


def test_an_entry_of_ours_is_seen_without_reading_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(about, "Entry", None)

    for signed in a_logbook(12).store.read():
        seen = about_of(signed.payload)
        assert seen == (signed.number, signed.entry.incident, signed.entry.kind)


@pytest.mark.parametrize("member", [b'"incident":"WIN-1"', b'"type":"note"'])
def test_half_a_character_makes_bytes_no_entry(member: bytes) -> None:
    payload = entry("WIN-1", "note", "P-1").to_bytes()
    name = member.split(b":")[0]

    assert about_of(payload) is not None
    assert about_of(payload.replace(member, name + b':"\\ud800"')) is None


def test_an_entry_of_a_newer_program_is_read_in_full() -> None:
    newer = entry("WIN-1", "note", "P-1").to_bytes()[:-1] + b',"w":"new"}'

    assert about_of(newer) == About(7, "WIN-1", "note")


@pytest.mark.parametrize(
    "payload", [b"", b"{}", b"\xff", to_bytes({"incident": None, "type": "note"})]
)
def test_what_is_no_entry_is_about_nothing(payload: bytes) -> None:
    assert about_of(payload) is None
