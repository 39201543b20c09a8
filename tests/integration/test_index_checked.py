"""A full check from the command line also looks at the index, and cleans up."""

from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from logbook.bootstrap.checking import check_logbook
from logbook.bootstrap.opening import read_keys, slot_of
from logbook.crypto.key_slots import index_key
from logbook.storage.index_file import INDEX_FILE
from tests.rehearsed import Rehearsed, rehearsed


@pytest.fixture
def copy(tmp_path: Path) -> Rehearsed:
    return rehearsed().copied(tmp_path)


def with_index(copy: Rehearsed, statement: str) -> None:
    """Change the index as somebody who can unlock the logbook could."""
    keys = read_keys(copy.logbook)
    person = keys.people()[0].id
    unlocked = keys.unlock(slot_of(keys, person).id, copy.passphrase)
    connection = dbapi2.connect(str(copy.logbook / INDEX_FILE), isolation_level=None)
    with index_key(unlocked.dek) as key:
        connection.execute(f"PRAGMA key = \"x'{key.buffer.hex()}'\"").fetchall()
    connection.execute(statement)
    connection.close()


def findings(copy: Rehearsed, *, full: bool) -> list[tuple[int, str]]:
    checked = check_logbook(copy.logbook, copy.passphrase, full=full)
    return [(finding.number, finding.detail) for finding in checked.findings]


def test_an_index_that_hides_an_entry_is_named_once_and_made_anew(
    copy: Rehearsed,
) -> None:
    with_index(copy, "DELETE FROM of_kind WHERE seq = 7")

    assert findings(copy, full=False) == [], "no signature speaks of the index"
    assert findings(copy, full=True) == [(7, "index")]
    assert findings(copy, full=True) == []


def test_a_damaged_index_is_no_finding(copy: Rehearsed) -> None:
    with (copy.logbook / INDEX_FILE).open("r+b") as file:
        file.seek(5000)
        file.write(b"damage")

    assert findings(copy, full=True) == []


def test_a_check_makes_no_index_where_there_is_none(copy: Rehearsed) -> None:
    (copy.logbook / INDEX_FILE).unlink()

    assert findings(copy, full=True) == []
    assert not (copy.logbook / INDEX_FILE).exists()
