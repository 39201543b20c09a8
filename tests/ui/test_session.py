"""What the session promises the screens."""

from collections.abc import Iterator
from pathlib import Path
from threading import get_ident

import pytest
from pytestqt.qtbot import QtBot
from sqlcipher3 import dbapi2

from logbook.application.incidents import IncidentDraft
from logbook.application.notes import NoteDraft
from logbook.application.verifications import SLICE
from logbook.bootstrap.opening import OpenLogbook, read_keys
from logbook.crypto.witness import FolderWitness
from logbook.domain.bodies import Manner
from logbook.domain.entry import SignedEntry
from logbook.domain.errors import LogbookError
from logbook.domain.index_errors import IndexBehindError
from logbook.domain.verification import VerificationReport
from logbook.storage.faults import LOG_FILE
from tests.ui.programs import (
    RESPONDER,
    RESPONDER_WORDS,
    Stage,
    a_stage,
    copied,
    made_once,
)


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_once(tmp_path_factory.mktemp("original"))


@pytest.fixture
def folder(original: Path, tmp_path: Path) -> Path:
    return copied(original, tmp_path)


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    with a_stage(qtbot, tmp_path / "place") as made:
        yield made


def note(words: str, logbook: OpenLogbook) -> SignedEntry:
    return logbook.notes.record(None, NoteDraft(Manner.OBSERVED, words))


def incident(logbook: OpenLogbook) -> SignedEntry:
    happened = logbook.journal.clock.now().moment()
    return logbook.incidents.open(IncidentDraft("A red screen", "general", happened))


def key_of(folder: Path) -> str:
    words = bytearray(RESPONDER_WORDS.encode())
    unlocked = read_keys(folder).unlock("P-002", words)
    key = bytes(unlocked.dek.buffer).hex()
    unlocked.wipe()
    return key


def tamper(folder: Path, statement: str) -> None:
    """Change the closed file as somebody with the key could."""
    key = key_of(folder)
    connection = dbapi2.connect(str(folder / LOG_FILE), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{key}'\"").fetchall()
    triggers = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
    ).fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute(statement)
    for _, text in triggers:
        connection.execute(text)
    connection.close()


def test_what_was_recorded_is_announced_once_after_the_screen_has_it(
    stage: Stage, folder: Path
) -> None:
    driver = stage.open(folder)
    heard: list[str] = []
    stage.session.recorded.connect(lambda entry: heard.append(f"entry {entry.number}"))

    stage.session.do(
        driver.window,
        lambda logbook: note("Pulled the cable.", logbook),
        lambda _: heard.append("screen"),
    )
    driver.settle()

    assert heard == ["screen", "entry 4"]
    assert driver.strip().startswith("Entry 4 recorded")


def test_reading_announces_nothing(stage: Stage, folder: Path) -> None:
    driver = stage.open(folder)
    heard: list[SignedEntry] = []
    stage.session.recorded.connect(heard.append)

    stage.session.do(driver.window, lambda logbook: logbook.timelines.size())
    driver.settle()

    assert not heard


def test_what_needs_every_entry_in_order_is_put_again_and_nobody_complains(
    stage: Stage, folder: Path
) -> None:
    driver = stage.open(folder)
    said: list[str] = []
    stage.session.strip.connect(lambda _tone, words: said.append(words))
    asked, answered = [], []

    def work(logbook: OpenLogbook) -> int:
        asked.append(logbook)
        if len(asked) == 1:
            raise IndexBehindError(1, 700)
        return logbook.timelines.size()

    stage.session.do(driver.window, work, answered.append)
    driver.settle()

    assert (len(asked), len(answered)) == (2, 1)
    assert said == []


def test_the_logbook_is_only_touched_on_its_own_thread(
    stage: Stage, folder: Path
) -> None:
    driver = stage.open(folder)
    threads: list[int] = []

    stage.session.do(driver.window, lambda _: get_ident(), threads.append)
    stage.session.do(driver.window, lambda _: get_ident(), threads.append)
    driver.settle()

    assert len(set(threads)) == 1
    assert get_ident() not in threads


def test_a_refusal_is_said_in_the_strip(stage: Stage, folder: Path) -> None:
    driver = stage.open(folder)

    stage.session.do(
        driver.window, lambda logbook: logbook.reviews.countersign(bytearray(b"x"))
    )
    driver.settle()

    assert "Only a supervisor can do this" in driver.strip()


def test_a_screen_that_tells_the_person_itself_keeps_the_strip_quiet(
    stage: Stage, folder: Path
) -> None:
    driver = stage.open(folder)
    told: list[LogbookError] = []

    def tell(error: LogbookError) -> bool:
        told.append(error)
        return True

    stage.session.do(
        driver.window,
        lambda logbook: logbook.reviews.countersign(bytearray(b"x")),
        failed=tell,
    )
    driver.settle()

    assert [error.code for error in told] == ["people.not-a-supervisor"]
    assert "Only a supervisor" not in driver.strip()


def test_recording_goes_on_between_the_slices_of_the_verification(
    stage: Stage, folder: Path
) -> None:
    driver = stage.open(folder)

    def fill(logbook: OpenLogbook) -> None:
        for number in range(3 * SLICE):
            note(f"Note {number}.", logbook)

    stage.session.do(driver.window, fill)
    driver.settle()
    order: list[str] = []
    stage.session.recorded.connect(lambda _: order.append("recorded"))
    stage.session.checked.connect(lambda _: order.append("checked"))
    stage.session.checking.connect(lambda done, _: order.append(f"checked {done}"))

    stage.session.verify()
    stage.session.do(driver.window, lambda logbook: note("Meanwhile.", logbook))
    driver.until(lambda: order[-1] == "checked")
    driver.settle()

    assert order.index("recorded") < order.index("checked")
    assert stage.session.report is not None
    assert stage.session.report.intact


def test_a_finding_stops_recording_and_is_said(stage: Stage, folder: Path) -> None:
    tamper(folder, "UPDATE entry SET signature = zeroblob(64) WHERE seq = 3")

    driver = stage.open(folder)

    assert stage.session.report is not None
    assert stage.session.report.first_bad == 3
    assert "Entry 3 is not what was signed." in driver.strip()
    stage.session.do(driver.window, lambda logbook: note("More.", logbook))
    driver.settle()
    assert "Recording in this logbook is stopped" in driver.strip()


def test_a_record_cut_off_at_the_end_is_seen_by_the_witness(
    stage: Stage, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "stick").mkdir()
    witness = FolderWitness(tmp_path / "stick")

    def bear_witness(logbook: OpenLogbook) -> None:
        logbook.witness = witness

    stage.session.opened.connect(bear_witness)
    before = tmp_path / "before"
    copied(folder, before)
    driver = stage.open(folder)
    stage.session.do(driver.window, lambda logbook: note("To be cut off.", logbook))
    driver.settle()
    driver.lock()

    driver = stage.open(before / folder.name)

    report = stage.session.report
    assert isinstance(report, VerificationReport)
    assert [str(finding.code) for finding in report.findings] == ["rollback"]


def test_nothing_is_done_once_the_logbook_is_locked(stage: Stage, folder: Path) -> None:
    driver = stage.open(folder)
    driver.lock()
    done: list[int] = []

    stage.session.do(
        driver.window, lambda logbook: logbook.timelines.size(), done.append
    )
    driver.settle()

    assert stage.session.logbook is None
    assert not done


def test_what_was_asked_for_before_locking_is_still_recorded(
    stage: Stage, folder: Path
) -> None:
    driver = stage.open(folder)

    stage.session.do(driver.window, incident)
    driver.lock()

    stage.open(folder)
    assert stage.session.size == 4


def test_a_draft_is_given_back_to_the_person_who_typed_it(
    stage: Stage, folder: Path
) -> None:
    driver = stage.open(folder)
    stage.session.drafts.keep("note", "Half a sent", "WIN-0001")
    driver.lock()

    stage.open(folder)

    assert stage.session.drafts.kept("note", "WIN-0001") == "Half a sent"
    assert stage.session.drafts.kept("note", "WIN-0002") is None


def test_a_draft_that_was_recorded_is_not_given_back(
    stage: Stage, folder: Path
) -> None:
    driver = stage.open(folder)
    stage.session.drafts.keep("note", "Half a sent", "WIN-0001")
    stage.session.keep_drafts()
    stage.session.drafts.keep("note", None, "WIN-0001")
    driver.lock()

    stage.open(folder)

    assert stage.session.drafts.kept("note", "WIN-0001") is None


def test_drafts_are_written_without_being_asked_for(stage: Stage, folder: Path) -> None:
    driver = stage.open(folder)
    stage.session.drafts.keep("note", "Half a sent", "WIN-0001")

    assert stage.session.drafts.timer.interval() == 1_000
    stage.session.drafts.timer.timeout.emit()
    driver.settle()

    kept: list[str] = []
    stage.session.do(
        driver.window,
        lambda logbook: [d.place for d in logbook.drafts.of_person("P-002")],
        kept.extend,
    )
    driver.settle()
    assert kept == ["WIN-0001/note"]


def test_a_colleague_does_not_get_my_drafts(stage: Stage, folder: Path) -> None:
    driver = stage.open(folder, RESPONDER)
    stage.session.drafts.keep("note", "Half a sent", "WIN-0001")
    driver.lock()

    stage.open(folder, "B. Sample")

    assert stage.session.drafts.kept("note", "WIN-0001") is None


def test_one_damaged_copy_of_the_keys_is_said_and_stays_said(
    stage: Stage, folder: Path
) -> None:
    (folder / "keys.a").write_bytes(b"scribble")

    driver = stage.open(folder)
    driver.settle()

    assert driver.strip() == (
        "keys.a is damaged. The other copy opened the logbook; nothing is lost. "
        "Make a copy of the folder and tell IT."
    )
    assert driver.button("Dismiss").isVisible()
