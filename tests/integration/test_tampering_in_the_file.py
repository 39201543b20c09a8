"""What somebody who holds the data key can do to the file, and what that earns them.

The rows of the table are those of the threat model: the verdicts are published in
SECURITY.md, the ones that say "cannot be seen from inside" included. The attacker
here is careful: takes the triggers away, writes with raw SQL, puts the triggers
back, sets the head right.
"""

import random
import shutil
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from logbook.application.journal import Journal
from logbook.application.verifications import VerificationService
from logbook.crypto.signing import is_signed
from logbook.domain.checkpoint import Checkpoint
from logbook.domain.merkle import Frontier
from logbook.domain.verification import (
    LOWEST_NUMBER,
    FindingCode,
    StoredRow,
    VerificationReport,
)
from logbook.domain.verifier import Verifier
from logbook.storage.engine import create_database, open_database
from logbook.storage.entry_store import SqlEntryStore
from logbook.storage.mark_store import SqlMarkStore
from tests.builders import LOG
from tests.fakes import FakeClock
from tests.tampering import (
    ALICE,
    BOB,
    CERTIFICATES,
    KEYS,
    NIGHT,
    SUPERVISOR,
    a_beginning,
    a_note,
    a_record,
    a_record_of_one_author,
    checkpoint_of,
    cut,
    edited,
    head_of,
    inserted,
    last_of,
    renumbered,
    signed_anew,
    swapped,
    with_member,
    without,
    written,
)

KEY = bytearray(range(32))
BOTH = {ALICE.person: KEYS[ALICE.person], BOB.person: KEYS[BOB.person]}


def raw(file: Path) -> sqlcipher.Connection:
    """Open the file as an attacker with the key does: no rules of ours."""
    connection = sqlcipher.connect(str(file), isolation_level=None)
    connection.set_key(b"x'" + KEY.hex().encode() + b"'")
    return connection


def overwrite(folder: Path, rows: Sequence[StoredRow], head: Frontier) -> None:
    """Make the file hold exactly *rows* under *head*, triggers back in their place."""
    connection = raw(folder / "log.db")
    triggers = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
    ).fetchall()
    connection.execute("BEGIN IMMEDIATE")
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("DELETE FROM content")
    connection.execute("DELETE FROM entry")
    for row in rows:
        connection.execute(
            "INSERT INTO entry VALUES (?, ?, ?)",
            (row.number, row.payload, row.signature),
        )
        connection.executemany(
            "INSERT INTO content VALUES (?, ?, ?, ?)",
            [(row.number, *part) for part in row.content],
        )
    connection.execute(
        "UPDATE head SET size = ?, frontier = ?", (head.size, head.to_bytes())
    )
    for _, text in triggers:
        connection.execute(text)
    connection.execute("COMMIT")
    connection.close()


@cache
def template(tmp: Path) -> Path:
    folder = tmp / "template"
    folder.mkdir()
    create_database(folder, KEY).close()
    return folder


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return template(tmp_path_factory.mktemp("tampering"))


@pytest.fixture(scope="module")
def verified_before(empty: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a file with the genuine record, and the mark of who verified it."""
    folder = tmp_path_factory.mktemp("marked") / "logbook"
    shutil.copytree(empty, folder)
    overwrite(folder, a_record(), head_of(a_record()))
    assert judged(folder, (), marked=True).intact
    return folder


def judged(
    folder: Path, witnesses: Sequence[Checkpoint], *, marked: bool
) -> VerificationReport:
    """Verify a file: from outside, or at the laptop where a mark may lie in it."""
    database = open_database(folder, KEY)
    try:
        store = SqlEntryStore(database.engine)
        if not marked:
            verifier = Verifier(LOG, is_signed, CERTIFICATES, witnesses)
            verifier.take(store.rows(LOWEST_NUMBER))
            return verifier.report(store.head())
        journal = Journal(LOG, store, SUPERVISOR.signer, FakeClock(NIGHT))
        marks = SqlMarkStore(database.engine)
        service = VerificationService(LOG, journal, is_signed, CERTIFICATES, marks)
        return last_of(service.resumed(witnesses))
    finally:
        database.close()


def file_with(folder: Path, before: Path, *, marked: bool):
    def judge(
        rows: Sequence[StoredRow],
        *witnesses: Checkpoint,
        head: Frontier | None = None,
    ) -> VerificationReport:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(before, folder)
        overwrite(folder, rows, head or head_of(rows))
        return judged(folder, witnesses, marked=marked)

    return judge


@pytest.fixture(params=[False, True], ids=["unmarked", "marked"])
def file(
    request: pytest.FixtureRequest, empty: Path, verified_before: Path, tmp_path: Path
):
    """Return how to judge a file that holds given rows.

    What is caught from inside is also caught by who had verified the genuine file at
    this laptop and goes on from there.
    """
    before = verified_before if request.param else empty
    return file_with(tmp_path / "logbook", before, marked=request.param)


@pytest.fixture
def unmarked(empty: Path, tmp_path: Path):
    """Return the same for a file that nobody has verified before, or no more so."""
    return file_with(tmp_path / "logbook", empty, marked=False)


@pytest.fixture
def marked(verified_before: Path, tmp_path: Path):
    """Return the same for a file with a mark that was left in its place."""
    return file_with(tmp_path / "logbook", verified_before, marked=True)


WITNESS = checkpoint_of(a_record(), 18)
"""What somebody outside was handed when there were eighteen entries."""


def test_the_genuine_record_has_no_findings(file) -> None:
    report = file(a_record(), WITNESS)

    assert report.intact
    assert (report.size, report.witnessed, report.compared) == (20, 18, 1)


@pytest.mark.parametrize("seed", range(30))
def test_row_1_an_edited_entry_is_caught_from_inside(file, seed: int) -> None:
    number = random.Random(seed).randint(5, 20)

    report = file(edited(a_record(), number))

    assert report.first_bad == number


@pytest.mark.parametrize("seed", range(30))
def test_row_1_a_value_changed_beside_its_entry_is_caught(file, seed: int) -> None:
    chance, rows = random.Random(seed), list(a_record())
    at = chance.randrange(len(rows))
    fields = list(rows[at].content)
    which = chance.randrange(len(fields))
    name, salt, value = fields[which]
    spoilt = bytearray(value)
    spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(7)
    fields[which] = (name, salt, bytes(spoilt))
    row = rows[at]
    rows[at] = StoredRow(row.number, row.payload, row.signature, tuple(fields))

    assert file(rows).first_bad == row.number


@pytest.mark.parametrize("close_up", [False, True])
@pytest.mark.parametrize("seed", range(20))
def test_row_2_a_deleted_entry_is_caught_from_inside(
    file, seed: int, close_up: bool
) -> None:
    number = random.Random(seed).randint(2, 19)

    report = file(without(a_record(), number, close_up=close_up))

    assert report.first_bad == number


@pytest.mark.parametrize("seed", range(30))
def test_row_3_swapped_entries_are_caught_from_inside(file, seed: int) -> None:
    one, other = sorted(random.Random(seed).sample(range(1, 21), 2))

    assert file(swapped(a_record(), one, other)).first_bad == one


@pytest.mark.parametrize("seed", range(30))
def test_an_entry_put_in_between_is_caught_from_inside(file, seed: int) -> None:
    chance, rows = random.Random(seed), a_record()
    number = chance.randint(5, 19)
    forged = written(rows[: number - 1], ALICE, a_note("Put in later."))[-1]

    assert file(inserted(rows, number, forged)).first_bad in (number, number + 1)


@pytest.mark.parametrize("number", [0, -5])
def test_an_entry_slipped_in_below_the_first_number_is_caught_from_inside(
    file, number: int
) -> None:
    beginning = a_record()
    hidden = replace(beginning[-1], number=number)

    report = file([hidden, *beginning], head=head_of(beginning))

    assert not report.intact
    assert report.first_bad <= 1


@pytest.mark.parametrize("count", range(1, 8))
def test_row_4_a_cut_tail_cannot_be_seen_from_inside(unmarked, count: int) -> None:
    rows = cut(a_record(), count)

    assert unmarked(rows).intact, "honest: the file alone cannot tell"
    outside = unmarked(rows, WITNESS)
    assert outside.intact is (count <= 2), "the witness stood at 18 of 20"


@pytest.mark.parametrize("count", range(1, 8))
def test_row_4_a_cut_tail_under_the_old_head_is_caught_from_inside(
    file, count: int
) -> None:
    rows = cut(a_record(), count)

    assert file(rows, head=head_of(a_record())).first_bad == len(rows) + 1


@pytest.mark.parametrize("number", range(5, 19))
def test_row_5_one_author_alone_cannot_sign_everything_anew(file, number: int) -> None:
    rows = signed_anew(
        edited(a_record(), number), number, {ALICE.person: KEYS[ALICE.person]}
    )

    assert not file(rows).intact
    assert not file(rows, WITNESS).intact


@pytest.mark.parametrize("number", range(5, 11))
def test_row_6_two_authors_cannot_get_past_the_countersignature(
    file, number: int
) -> None:
    rows = signed_anew(edited(a_record(), number), number, BOTH)

    assert not file(rows).intact
    assert not file(rows, WITNESS).intact


@pytest.mark.parametrize("number", range(12, 19))
def test_row_6b_after_it_they_can_and_only_a_witness_sees(
    unmarked, number: int
) -> None:
    rows = signed_anew(edited(a_record(), number), number, BOTH)

    assert unmarked(rows).intact, "honest: the file alone cannot tell"
    assert not unmarked(rows, WITNESS).intact


def test_row_7_a_sole_author_can_rewrite_everything(unmarked) -> None:
    rows = a_record_of_one_author(words="Never seen")

    assert unmarked(rows).intact, "honest: the file alone cannot tell"
    assert not unmarked(rows, checkpoint_of(a_record_of_one_author(), 18)).intact


@pytest.mark.parametrize("size", range(12, 18))
def test_row_8_an_old_file_put_back_cannot_be_seen_from_inside(
    unmarked, size: int
) -> None:
    rows = list(a_record())[:size]

    assert unmarked(rows).intact, "honest: the file alone cannot tell"
    assert not unmarked(rows, WITNESS).intact


@pytest.mark.parametrize("number", [19, 20])
def test_row_9_what_is_newer_than_the_last_witness_can_be_rewritten(
    unmarked, number: int
) -> None:
    rows = signed_anew(edited(a_record(), number), number, BOTH)

    assert unmarked(rows).intact
    assert unmarked(rows, WITNESS).intact, "honest: nobody outside stood that far"


@pytest.mark.parametrize("seed", range(30))
def test_a_flipped_bit_of_what_was_signed_is_named(file, seed: int) -> None:
    chance, rows = random.Random(seed), list(a_record())
    at = chance.randrange(len(rows))
    row = rows[at]
    payload = bytearray(row.payload)
    payload[chance.randrange(len(payload))] ^= 1 << chance.randrange(7)
    rows[at] = StoredRow(row.number, bytes(payload), row.signature, row.content)

    assert file(rows).first_bad == row.number


def test_somebody_who_enrols_themselves_is_caught(file) -> None:
    rows = a_beginning(SUPERVISOR, ALICE)
    rows = written(rows, ALICE, BOB.body())
    rows = written(rows, BOB, a_note("Let in by the back door."))

    assert file(rows).first_bad == 4


def test_another_number_inside_an_entry_is_caught(file) -> None:
    rows = list(a_record())
    rows[9] = with_member(rows[9], seq=11)

    assert file(renumbered(rows)).first_bad == 10


# A mark that was left in its place ---------------------------------------------------


@pytest.mark.parametrize("count", range(1, 8))
def test_a_cut_tail_is_seen_by_who_had_verified_it(marked, count: int) -> None:
    report = marked(cut(a_record(), count))

    assert [found.code for found in report.findings] == [FindingCode.MARK_AHEAD]
    assert report.first_bad == 21 - count


@pytest.mark.parametrize("number", range(12, 21))
def test_what_all_authors_signed_anew_is_seen_by_who_had_verified_it(
    marked, number: int
) -> None:
    report = marked(signed_anew(edited(a_record(), number), number, BOTH))

    assert [found.code for found in report.findings] == [FindingCode.MARK]


def test_another_copy_of_the_record_is_seen_by_who_had_verified_this_one(
    marked,
) -> None:
    fork = written(cut(a_record(), 3), ALICE, a_note("It went another way."))

    assert [found.code for found in marked(fork).findings] == [FindingCode.MARK_AHEAD]


def test_a_note_somebody_took_away_costs_time_and_nothing_else(
    empty: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "logbook"
    shutil.copytree(empty, folder)
    overwrite(folder, a_record(), head_of(a_record()))
    assert judged(folder, (), marked=True).coverage.full
    assert not judged(folder, (), marked=True).coverage.full

    connection = raw(folder / "log.db")
    connection.execute("DELETE FROM verified")
    connection.close()

    report = judged(folder, (), marked=True)
    assert report.intact
    assert report.coverage.full
