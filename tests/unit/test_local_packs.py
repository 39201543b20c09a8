"""Local packs: brought in, versioned, and never changed in silence."""

from datetime import date
from hashlib import sha256

import pytest

from logbook.application.local_packs import LocalPackService
from logbook.domain.errors import MalformedPackError, NotASupervisorError
from logbook.domain.incident_errors import LocalPackChangedError
from logbook.domain.local_pack import LocalPack
from tests.builders import a_logbook
from tests.builders_pack import PACK


def read(text, file, pack):
    """Read the one line a local pack has here: its version."""
    if not text.startswith("version "):
        raise MalformedPackError(file, 1, "version", "missing")
    version = text.split()[1]
    return LocalPack(
        pack.id, version, "Example", date(2026, 11, 21), None, None, None, None, ()
    )


@pytest.fixture
def logbook():
    return a_logbook(8)


@pytest.fixture
def packs(logbook):
    return LocalPackService(logbook.journals["P-001"], read)


def test_only_a_supervisor_brings_one_in_and_everybody_reads_it(packs, logbook):
    responder = LocalPackService(logbook.journals["P-002"], read)
    before = logbook.store.head()

    with pytest.raises(NotASupervisorError) as refused:
        responder.bring_in(b"version 1", "our.toml", PACK)

    assert refused.value.name == "A. Example"
    assert logbook.store.head() == before
    packs.bring_in(b"version 1", "our.toml", PACK)
    assert responder.current(PACK)[0].version == "1"
    with pytest.raises(NotASupervisorError):
        responder.bring_in(b"version 1", "our.toml", PACK)


def test_the_digest_is_that_of_the_words_recorded(packs):
    packs.bring_in("version 1 Que\u0301bec".encode(), "our.toml", PACK)
    packs.bring_in("version 1 Qu\u00e9bec".encode(), "our.toml", PACK)

    _, body, _ = packs.current(PACK)
    assert body.content == "version 1 Qu\u00e9bec"
    assert body.sha256 == sha256(body.content.encode()).hexdigest()


def test_there_is_none_before_one_is_brought_in(packs):
    assert packs.current(PACK) is None


def test_the_whole_file_is_recorded_with_its_digest(packs):
    signed = packs.bring_in(b"version 1 of us", "our.toml", PACK)

    local, body, number = packs.current(PACK)
    assert local.version == "1"
    assert (body.pack, body.version, body.content) == (
        PACK.id,
        "1",
        "version 1 of us",
    )
    assert body.sha256 == sha256(b"version 1 of us").hexdigest()
    assert number == signed.number
    assert signed.entry.incident is None


def test_the_newest_edition_is_in_force_and_the_older_ones_stay_in_the_record(packs):
    packs.bring_in(b"version 1", "our.toml", PACK)
    packs.bring_in(b"version 2", "our.toml", PACK)
    packs.bring_in(b"version 1", "our.toml", PACK)

    assert packs.current(PACK)[0].version == "1"


def test_the_very_same_file_is_recorded_once(packs):
    first = packs.bring_in(b"version 1", "our.toml", PACK)

    assert packs.bring_in(b"version 1", "again.toml", PACK).number == first.number


def test_one_edition_does_not_say_two_things(packs):
    packs.bring_in(b"version 1", "our.toml", PACK)
    packs.bring_in(b"version 2", "our.toml", PACK)

    with pytest.raises(LocalPackChangedError) as refused:
        packs.bring_in(b"version 1 changed", "our.toml", PACK)

    assert refused.value.version == "1"
    assert packs.current(PACK)[0].version == "2"


@pytest.mark.parametrize(
    ("content", "line", "why"),
    [(b"nonsense", 1, "missing"), (b"version 1\n\xff", 2, "not-utf-8")],
)
def test_what_is_no_local_pack_is_refused_and_not_recorded(packs, content, line, why):
    with pytest.raises(MalformedPackError) as refused:
        packs.bring_in(content, "our.toml", PACK)

    error = refused.value
    assert (error.file, error.line, error.why) == ("our.toml", line, why)
    assert packs.current(PACK) is None


def test_a_telephone_number_in_it_is_not_taken_for_a_secret(packs):
    assert packs.bring_in(b"version 1 4111111111111111", "our.toml", PACK)
