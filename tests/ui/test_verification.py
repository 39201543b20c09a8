"""Verification on the screen: what was checked, what was found, what it cannot see."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.checkpoint import Checkpoint
from logbook.domain.digest import Digest
from logbook.domain.errors import MalformedCheckpointError
from logbook.domain.mark import FULL_EVERY, signed_note
from logbook.domain.verification import (
    Coverage,
    Finding,
    FindingCode,
    VerificationReport,
)
from logbook.rehearsal import Rehearsal
from tests.ui import gallery
from tests.ui.accessibility import clipped, low_targets, outside, unnamed
from tests.ui.drivers import LogbookDriver
from tests.ui.programs import ChosenPlaces, Stage
from tests.ui.recorded import an_open_record, changed_behind_its_back, rehearsed
from ui.screens.checks import checks_of
from ui.screens.compare_checkpoint import typed_checkpoint
from ui.screens.coverage_words import coverage_words, intact_words
from ui.theme import theme
from ui.tokens import Look

SIZE = 37
"""Entries of the record; opening it adds none before the check is done."""

SIZES = [(1280, 800, 100), (1024, 700, 100), (853, 533, 100), (1280, 800, 150)]


@pytest.fixture(scope="module")
def rehearsal(tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    return rehearsed(tmp_path_factory.mktemp("rehearsal"))


@pytest.fixture
def opened(
    qtbot: QtBot, rehearsal: Rehearsal, tmp_path: Path
) -> Iterator[tuple[Stage, LogbookDriver, ChosenPlaces]]:
    with an_open_record(qtbot, rehearsal, tmp_path) as made:
        made[1].go_to("Verification")
        yield made


@pytest.fixture
def screen(opened: tuple[Stage, LogbookDriver, ChosenPlaces]) -> LogbookDriver:
    return opened[1]


def checkpoint_of(stage: Stage) -> Checkpoint:
    got: list[Checkpoint] = []
    stage.session.do(
        stage.session, lambda logbook: logbook.reviews.checkpoint(), got.append
    )
    stage.bot.waitUntil(lambda: bool(got))
    return got[0]


def paste(driver: LogbookDriver, words: str) -> None:
    QGuiApplication.clipboard().setText(words)
    field = driver.field("Compare a printed checkpoint")
    field.setFocus()
    driver.keys("Ctrl+V", field)


def find_something(stage: Stage, driver: LogbookDriver) -> None:
    changed_behind_its_back(stage, 17)
    driver.wait_for("Safe: entries 1 to 16")


def test_a_sound_record_is_said_to_be_sound_rule_by_rule(
    screen: LogbookDriver,
) -> None:
    words = screen.words()

    assert f"Intact: entries 1 to {SIZE} are exactly as signed" in words
    assert words.count(f"{SIZE} of {SIZE}") == 5
    assert f"Entries 1 to {SIZE - 1} witnessed" in words
    assert "This computer has no keyring" in words


def test_what_no_check_can_see_is_always_said(screen: LogbookDriver) -> None:
    assert "Whether a statement is true." in screen.words()
    assert "Entries cut off after the last witness." in screen.words()


def test_it_can_be_checked_again(screen: LogbookDriver) -> None:
    screen.note("One more.")
    screen.press("Check again")
    screen.settle()

    words = screen.words()
    assert "Checked " in words
    assert f"entries 1 to {SIZE} are unchanged since all were checked" in words
    assert f"entries {SIZE + 1} to {SIZE + 2} are exactly as signed" in words


def test_a_check_that_went_on_from_another_claims_no_more_than_it_did(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces],
) -> None:
    stage, screen, _ = opened
    assert "Every signature checked just now, next check due " in screen.words()
    assert "Since then re-checked" not in screen.words()

    screen.press("Check again")
    screen.settle()

    words, report = screen.words(), stage.session.report
    assert report is not None
    assert not report.coverage.full
    assert f"entries 1 to {SIZE} are unchanged since all were checked" in words
    assert "exactly as signed" not in words
    assert "Every signature checked just now, next check due " in words
    assert f"and {SIZE} entries chosen at random." in words
    assert f"Entries 1 to {SIZE} match, byte for byte" in words


def test_every_signature_can_be_checked_at_once(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces],
) -> None:
    stage, screen, _ = opened
    screen.press("Check again")
    screen.settle()
    told: list[tuple[int, int]] = []
    stage.session.checking_all.connect(lambda *step: told.append(step))

    screen.press("Check every signature now")
    screen.settle()

    assert told[0] == (0, SIZE)
    assert (SIZE, SIZE) in told
    assert told[-1] == (0, 0)
    assert f"entries 1 to {SIZE} are exactly as signed" in screen.words()
    assert "Checking every signature" not in screen.words()


def test_checking_every_signature_can_be_stopped_and_what_is_known_stays(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces],
) -> None:
    stage, screen, _ = opened
    screen.press("Check again")
    screen.settle()
    known = stage.session.report

    screen.click(screen.button("Check every signature now"))
    assert f"Checking every signature… 0 of {SIZE}" in screen.words()
    assert f"entries 1 to {SIZE} are unchanged since all were checked" in screen.words()
    screen.press("Stop")

    assert stage.session.report is known
    assert "Checking every signature" not in screen.words()
    screen.note("Work goes on.")
    assert screen.strip().startswith("Entry ")


def test_when_a_week_has_passed_every_signature_is_checked_by_itself(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces],
) -> None:
    stage, screen, _ = opened

    def week_ago(logbook: OpenLogbook) -> None:
        verifications, signer = logbook.verifications, logbook.journal.signer
        mark = verifications.mark()
        assert mark is not None
        old = replace(mark, full_at=mark.full_at - timedelta(days=8))
        verifications._marks.keep(signer.person, signed_note(old, signer.sign))

    stage.session.do(screen.window, week_ago)
    screen.settle()
    covered: list[Coverage] = []
    stage.session.checked.connect(lambda report: covered.append(report.coverage))
    stage.session.verify()
    screen.until(lambda: len(covered) == 2)
    screen.settle()

    assert [each.full for each in covered] == [False, True]
    assert "Every signature checked just now" in screen.words()


def test_a_finding_is_said_with_what_is_safe_and_no_way_to_repair(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces],
) -> None:
    stage, screen, _ = opened
    find_something(stage, screen)

    words = screen.words()
    assert "Entry 17: the field “text” is not what was signed" in words
    assert "Safe: entries 1 to 16 are exactly as signed." in words
    assert "recording in this logbook is stopped" in words
    assert f"{SIZE - 1} of {SIZE}, entry 17 differs" in words
    assert words.count(f"{SIZE} of {SIZE}") == 4
    said = [one.text().lower() for one in screen.visible(QAbstractButton)]
    assert not [one for one in said if "repair" in one or "fix" in one]


# A printed checkpoint ------------------------------------------------------------


def test_a_printed_checkpoint_that_matches_is_said_to_match(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces],
) -> None:
    stage, screen, _ = opened
    printed = checkpoint_of(stage)
    screen.note("Written after the page was printed.")

    paste(screen, printed.to_text())
    screen.press("Compare")
    screen.settle()

    said = f"It matches: entries 1 to {SIZE} are exactly what they were"
    assert said in screen.words()


def test_a_checkpoint_that_does_not_match_is_said_and_stops_nothing(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces],
) -> None:
    stage, screen, _ = opened
    real = checkpoint_of(stage)
    other = Checkpoint(real.origin, real.size, Digest.of(b"something else"))

    paste(screen, other.to_text())
    screen.press("Compare")
    screen.settle()
    screen.note("Work goes on.")

    assert f"something up to entry {SIZE} is not what it was" in screen.words()
    assert screen.strip().startswith("Entry ")


def test_a_checkpoint_of_more_entries_than_there_are_is_said(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces],
) -> None:
    stage, screen, _ = opened
    real = checkpoint_of(stage)

    newer = Checkpoint(real.origin, SIZE + 99, real.root)
    paste(screen, newer.to_text())
    screen.press("Compare")
    screen.settle()

    assert f"covers {SIZE + 99} entries, and this file has fewer" in screen.words()


def test_what_is_no_checkpoint_is_said_beside_the_field(screen: LogbookDriver) -> None:
    screen.fill("Compare a printed checkpoint", "not a checkpoint")

    screen.press("Compare")

    assert "This is not a checkpoint of this program" in screen.words()


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text,
        lambda text: "\n" + text.replace("\n", "  \n"),
        lambda text: text[:-6] + " " + text[-6:],
        lambda text: text.rstrip("\n"),
        lambda text: text + "\n— somebody AAAA\n",
    ],
    ids=["as printed", "spaces at the end", "in groups", "no last line", "signed"],
)
def test_spaces_and_signatures_under_it_are_forgiven(change) -> None:
    checkpoint = Checkpoint("irlog.example/log", 36, Digest.of(b"root"))

    assert typed_checkpoint(change(checkpoint.to_text())) == checkpoint


def test_a_wrong_letter_is_not_forgiven() -> None:
    text = Checkpoint("irlog.example/log", 36, Digest.of(b"root")).to_text()

    with pytest.raises(MalformedCheckpointError):
        typed_checkpoint(text.replace("=", ""))


# A hand-over folder --------------------------------------------------------------


def test_a_folder_is_checked_against_the_fingerprint(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces], rehearsal: Rehearsal
) -> None:
    _, screen, places = opened
    places.folder_chosen = rehearsal.handovers[0].folder

    screen.fill("Fingerprint of the root", rehearsal.root.hex.upper())
    screen.press("Check a hand-over folder…")
    screen.settle()

    assert "VALID" in screen.words()


def test_without_a_fingerprint_nobody_has_confirmed_whose_key_it_is(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces], rehearsal: Rehearsal
) -> None:
    _, screen, places = opened
    places.folder_chosen = rehearsal.handovers[0].folder

    screen.press("Check a hand-over folder…")
    screen.settle()

    assert "UNPINNED" in screen.words()


def test_a_changed_folder_is_refused(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces],
    rehearsal: Rehearsal,
    tmp_path: Path,
) -> None:
    _, screen, places = opened
    folder = tmp_path / "changed"
    shutil.copytree(rehearsal.handovers[0].folder, folder)
    (folder / "entries.json").write_bytes(b"{}")
    places.folder_chosen = folder

    screen.press("Check a hand-over folder…")
    screen.settle()

    assert "INVALID" in screen.words()


def test_what_is_no_fingerprint_is_said_beside_the_field(screen: LogbookDriver) -> None:
    screen.fill("Fingerprint of the root", "abc")

    screen.press("Check a hand-over folder…")

    assert "That is not a fingerprint" in screen.words()


def test_a_folder_that_cannot_be_read_is_said(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces], tmp_path: Path
) -> None:
    _, screen, places = opened
    places.folder_chosen = tmp_path / "gone"

    screen.press("Check a hand-over folder…")
    screen.settle()

    assert "can be read as a hand-over folder" in screen.words()


# What was done, in words -------------------------------------------------------------

NOW = datetime(2026, 11, 21, 3, 0, tzinfo=timezone(timedelta(hours=-5)))


@pytest.mark.parametrize(
    ("since", "said"),
    [
        (
            timedelta(days=3),
            "Every signature checked 3 d 0 h ago, next check due 2026-11-25.",
        ),
        (
            timedelta(days=9),
            "Every signature checked 9 d 0 h ago, next check due since 2026-11-19.",
        ),
        (
            timedelta(days=-2),
            (
                "Every signature checked on 2026-11-23, and the laptop's clock says "
                "that this is still to come. Next check due at once."
            ),
        ),
    ],
    ids=["not yet due", "overdue", "the clock went back"],
)
def test_the_age_of_the_full_check_is_said(since: timedelta, said: str) -> None:
    covered = Coverage(full_at=NOW - since, due_at=NOW - since + FULL_EVERY)

    assert coverage_words(a_report(coverage=covered), NOW) == [said]


def test_where_nothing_was_ever_checked_in_full_nothing_is_said_of_it() -> None:
    assert coverage_words(a_report(), NOW) == []


@pytest.mark.parametrize(
    ("resumed", "said"),
    [
        (0, "entries 1 to 40 are exactly as signed"),
        (40, "entries 1 to 40 are unchanged since all were checked"),
        (39, "1 to 39 are unchanged since all were checked, entry 40 is exactly"),
        (12, "1 to 12 are unchanged since all were checked, entries 13 to 40 are"),
    ],
)
def test_nothing_is_claimed_that_was_not_looked_at(resumed: int, said: str) -> None:
    assert said in intact_words(a_report(coverage=Coverage(resumed=resumed)))


def test_a_rule_that_was_checked_before_is_not_counted_as_checked_now() -> None:
    covered = Coverage(signatures=14, resumed=36, sampled=10)

    results = [
        check.result for check in checks_of(a_report(coverage=covered), no_memory=True)
    ]

    assert results[1] == results[3] == "14 of 40 now, the others before"
    assert results[0] == results[2] == results[4] == "40 of 40"


# Counting ------------------------------------------------------------------------


def a_report(*findings: Finding, **other) -> VerificationReport:
    facts = {"size": 40, "witnessed": 0, "compared": 0, **other}
    return VerificationReport(root=Digest.of(b""), findings=findings, **facts)


@pytest.mark.parametrize(
    ("code", "rule"),
    [
        (FindingCode.SEQUENCE, 0),
        (FindingCode.HEAD, 0),
        (FindingCode.SIGNATURE, 1),
        (FindingCode.CHAIN, 2),
        (FindingCode.CONTENT, 3),
        (FindingCode.MALFORMED, 3),
        (FindingCode.OTHER_LOG, 3),
        (FindingCode.FOUNDING, 3),
        (FindingCode.AUTHOR, 4),
        (FindingCode.ROLE, 4),
        (FindingCode.CERTIFICATE, 4),
        (FindingCode.OWN_REPORT, 4),
        (FindingCode.COUNTERSIGNATURE, 5),
        (FindingCode.WITNESS, 6),
        (FindingCode.ROLLBACK, 6),
        (FindingCode.FOREIGN, 6),
        (FindingCode.MARK, 7),
        (FindingCode.MARK_AHEAD, 7),
    ],
)
def test_every_finding_breaks_exactly_its_rule(code: FindingCode, rule: int) -> None:
    checks = checks_of(
        a_report(Finding(code, 7), witnessed=3, compared=1), no_memory=False
    )

    assert [check.tone == "bad" for check in checks] == [n == rule for n in range(8)]


def test_many_bad_entries_are_counted_and_the_first_are_named() -> None:
    findings = [Finding(FindingCode.SIGNATURE, number) for number in (3, 5, 7, 9)]

    signature = checks_of(a_report(*findings), no_memory=True)[1]

    assert signature.result == "36 of 40, entries 3, 5, 7 and others differ"


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("bad", [False, True])
def test_nothing_is_clipped_at_any_size(
    opened: tuple[Stage, LogbookDriver, ChosenPlaces],
    size: tuple[int, int, int],
    *,
    bad: bool,
) -> None:
    stage, screen, _ = opened
    if bad:
        find_something(stage, screen)
    width, height, text = size
    theme().apply(Look.LIGHT, text)
    screen.window.resize(width, height)
    gallery.settle()

    assert not clipped(screen.window)
    assert not outside(screen.window)
    assert not low_targets(screen.window)
    assert not unnamed(screen.window)
