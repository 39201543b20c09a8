"""Files a timeline is written to: what is in them, and that nothing half is left."""

import csv
import errno
import hashlib
import io
import json
import os
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from logbook.bootstrap.laptop import save_file
from logbook.domain.evidence_bodies import EvidenceExplained, Seal
from logbook.domain.export import ExportFormat, ExportHead, exported
from logbook.domain.export_errors import (
    ExportFullError,
    ExportNotWrittenError,
    LogbookFolderError,
)
from logbook.domain.moment import Fidelity, Moment, Stamp
from logbook.domain.timeline import Struck, TimelineRow, timeline_of
from logbook.domain.wording import Phrase, say_all
from logbook.exchange.csv_rows import COLUMNS
from logbook.exchange.export_file import FileExporter
from tests.custody_room import CLERK, COLLEAGUE, POLICE, EvidenceRoom

NIGHT = datetime(2026, 11, 21, 12, 41, tzinfo=UTC)
STAMP = Stamp(NIGHT + timedelta(minutes=41), -360, 1, "boot")
HEAD = ExportHead("log-1", "City of Windsor", 43, "All incidents", STAMP)


def a_row(words: str = "Seen.", number: int = 412) -> TimelineRow:
    return TimelineRow(
        number=number,
        numbers=(number,),
        kind="note",
        label=Phrase("kind.observed"),
        phase="document",
        happened=Moment(NIGHT, -360, Fidelity.MINUTE),
        recorded=STAMP,
        author="P-002",
        author_name="A. Example",
        statement=(Phrase("text", {"text": words}),),
        incident="WIN-0001",
    )


def amended(row: TimelineRow, words: str) -> TimelineRow:
    struck = Struck(row.statement, 413, STAMP, "A. Example", "counted again")
    statement = (Phrase("text", {"text": words}),)
    return replace(row, statement=statement, struck=(struck,), numbers=(412, 413))


def written(place: Path, how: ExportFormat, *rows: TimelineRow) -> str:
    target = place / f"timeline.{how.value}"
    file = FileExporter().begin(target, how, HEAD)
    file.add([exported(row, say_all) for row in rows])
    digest = file.finish()
    file.publish()
    content = target.read_bytes()
    assert digest.hex == hashlib.sha256(content).hexdigest()
    assert [path.name for path in place.iterdir()] == [target.name]
    return content.decode()


# The formats ---------------------------------------------------------------------


def test_csv_reads_back_as_it_was_written(tmp_path: Path) -> None:
    words = 'She said: "off, now"\nand went; éàü, 12%'

    text = written(tmp_path, ExportFormat.CSV, amended(a_row("12."), words))

    [row] = csv.DictReader(io.StringIO(text, newline=""))
    assert text.endswith("\r\n")
    assert list(row) == list(COLUMNS)
    assert row["words"] == words
    assert row["struck"] == "12. [413: counted again]"
    assert row["happened_utc"] == "2026-11-21T12:41:00Z"
    assert row["late_seconds"] == "2460"
    assert row["standing"] == "amended late"
    assert row["citation"] == "entry 412, 2026-11-21 06:41 -06:00 (12:41Z)"


@pytest.mark.parametrize(
    "words",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", '=HYPERLINK("x")'],  # noqa: RUF001
)
def test_no_cell_is_worked_out_by_a_spreadsheet(tmp_path: Path, words: str) -> None:
    text = written(tmp_path, ExportFormat.CSV, a_row(words))

    [row] = csv.DictReader(io.StringIO(text, newline=""))
    assert row["words"].startswith("'")
    assert row["words"].replace("'", "") == words


@pytest.mark.parametrize("words", ["1+1=2", "off; then on", "at 3;\nits -05:00"])
def test_a_cell_that_is_no_formula_stays_as_it_is(tmp_path: Path, words: str) -> None:
    text = written(tmp_path, ExportFormat.CSV, a_row(words))

    [row] = csv.DictReader(io.StringIO(text, newline=""))
    assert row["words"] == words


@pytest.mark.parametrize(
    "words", ["x;=1+1", 'x;"=1+1', "x\n=1", "x;  -1", "x\t@SUM(A1)"]
)
def test_nor_by_one_that_parts_cells_at_semicolons(tmp_path: Path, words: str) -> None:
    text = written(tmp_path, ExportFormat.CSV, a_row(words))

    # As it reads where a quotation mark after a comma opens nothing.
    parts = re.split(r"[;\t\r\n]", text)
    begins = {part.lstrip(' "')[:1] for part in parts}
    assert begins.isdisjoint("=+-@")
    assert "'" in begins


def test_json_has_every_field_and_says_what_it_is(tmp_path: Path) -> None:
    text = written(
        tmp_path, ExportFormat.JSON, amended(a_row("12 shares."), "=14"), a_row()
    )

    found = json.loads(text)
    assert found["format"] == "incident-logbook-timeline/1"
    assert (found["up_to_entry"], found["shown"]) == (43, "All incidents")
    first, second = found["rows"]
    assert first["numbers"] == [412, 413]
    assert first["words"] == "=14"
    assert first["struck"][0]["words"] == "12 shares."
    assert first["struck"][0]["replaced_by"] == 413
    assert first["happened"] == {
        "utc": "2026-11-21T12:41:00Z",
        "local": "2026-11-21T06:41:00-06:00",
        "fidelity": "minute",
        "source": "this-computer",
    }
    assert second["struck"] == []


def test_json_without_a_row_is_still_json(tmp_path: Path) -> None:
    assert json.loads(written(tmp_path, ExportFormat.JSON))["rows"] == []


def test_json_lines_have_what_timeline_tools_ask_for(tmp_path: Path) -> None:
    unknown = replace(a_row(), happened=Moment(None, -360, Fidelity.UNKNOWN))

    text = written(tmp_path, ExportFormat.JSON_LINES, a_row("Seen."), unknown)

    lines = [json.loads(line) for line in text.splitlines()]
    assert lines[0]["message"] == "Seen."
    assert lines[0]["datetime"] == "2026-11-21T12:41:00.000000+00:00"
    assert lines[0]["timestamp"] == 1_795_264_860_000_000
    assert lines[0]["timestamp_desc"] == "Event happened"
    assert lines[1]["timestamp_desc"] == "Entry recorded"
    assert lines[1]["datetime"] == "2026-11-21T13:22:00.000000+00:00"


def test_text_has_older_words_before_those_that_hold(tmp_path: Path) -> None:
    text = written(tmp_path, ExportFormat.TEXT, amended(a_row("12."), "14."))

    assert "[-] 12.\n    413: A. Example, counted again\n14.\nentry 412, " in text
    assert text.startswith("City of Windsor\n")


def test_words_that_are_no_text_are_written_all_the_same(tmp_path: Path) -> None:
    assert "?" in written(tmp_path, ExportFormat.TEXT, a_row("a\ud800b"))


# All or nothing ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, ExportFullError),
        (errno.EDQUOT, ExportFullError),
        (errno.EIO, ExportNotWrittenError),
        (errno.ENODEV, ExportNotWrittenError),
    ],
)
def test_a_medium_that_fails_leaves_nothing_half(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, expected: type
) -> None:
    file = FileExporter().begin(tmp_path / "a.csv", ExportFormat.CSV, HEAD)
    row = exported(a_row(), say_all)
    file.add([row])

    def fails(*_: object) -> int:
        raise OSError(number, "no")

    monkeypatch.setattr(os, "write", fails)
    with pytest.raises(expected):
        file.add([row])

    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_refuses_at_the_very_end_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = FileExporter().begin(tmp_path / "a.csv", ExportFormat.CSV, HEAD)

    def fails(_file: int) -> None:
        raise OSError(errno.ENOSPC, "no")

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(ExportFullError):
        file.finish()

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["gone/a.csv", "a\0.csv", "x" * 300])
def test_a_place_that_takes_no_file_is_said(tmp_path: Path, name: str) -> None:
    with pytest.raises(ExportNotWrittenError):
        FileExporter().begin(tmp_path / name, ExportFormat.CSV, HEAD)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["log.db", "keys.a", "timeline.csv"])
def test_no_file_lies_beside_a_record_or_takes_its_place(
    tmp_path: Path, name: str
) -> None:
    record = tmp_path / "log.db"
    record.write_text("the record")
    target = tmp_path / name

    with pytest.raises(LogbookFolderError):
        FileExporter().begin(target, ExportFormat.CSV, HEAD)
    with pytest.raises(LogbookFolderError):
        save_file(target, b"a slip")

    assert list(tmp_path.iterdir()) == [record]
    assert record.read_text() == "the record"


def test_until_it_is_whole_the_file_before_it_stays(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    target.write_text("older")
    file = FileExporter().begin(target, ExportFormat.CSV, HEAD)
    file.add([exported(a_row(), say_all)])
    assert target.read_text() == "older"

    file.abandon()

    assert target.read_text() == "older"
    assert len(list(tmp_path.iterdir())) == 1


def test_nobody_else_can_read_the_file(tmp_path: Path) -> None:
    written(tmp_path, ExportFormat.CSV, a_row())

    [path] = tmp_path.iterdir()
    assert path.stat().st_mode & 0o077 == 0


# Evidence ------------------------------------------------------------------------


def of_evidence() -> list[TimelineRow]:
    """Rows of a telephone and of an image that went to the police and came back."""
    room = EvidenceRoom()
    room.phone(name='=HYPERLINK("telephone")')
    room.image()
    room.pass_on(CLERK, COLLEAGUE)
    room.give(COLLEAGUE, POLICE)
    back = room.give(POLICE, CLERK, by=CLERK, seal=Seal.BROKEN)
    words = "The police opened it."
    room.append(EvidenceExplained("E-001", words), refers_to=[back.number])
    return timeline_of(room.logbook.store.read(), room.evidence().people())


@pytest.mark.parametrize("how", list(ExportFormat))
def test_evidence_and_who_had_it_stand_in_every_format(
    tmp_path: Path, how: ExportFormat
) -> None:
    text = written(tmp_path, how, *of_evidence())

    for words in (
        *("E-001", "E-002", "Image of the disk", "D. Constable", "Windsor Police"),
        *("received", "Seal broken", "The police opened it.", "Custody"),
    ):
        assert words in text, words


def test_what_an_item_is_called_is_no_formula(tmp_path: Path) -> None:
    rows = of_evidence()

    text = written(tmp_path, ExportFormat.CSV, *rows)

    read = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row["number"] for row in read] == [str(row.number) for row in rows]
    kinds = {row["kind"] for row in read}
    assert {"Evidence", "Custody"} <= kinds
    assert not any(row["words"].startswith("=") for row in read)
    [named] = (row["words"] for row in read if "HYPERLINK" in row["words"])
    assert named.startswith("Item E-001 registered")
