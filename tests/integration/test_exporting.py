"""A timeline is written from a real logbook, between what others record."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from logbook.application.exports import ExportRequest
from logbook.application.notes import NoteDraft
from logbook.bootstrap.opening import OpenLogbook, open_logbook
from logbook.domain.bodies import Manner, body_of
from logbook.domain.errors import RecordingStoppedError
from logbook.domain.export import ExportFormat
from logbook.domain.moment import Fidelity, Moment
from logbook.domain.review_bodies import TimelineExported
from logbook.domain.timeline_query import TimelineQuery
from logbook.rehearsal import PASSPHRASE
from tests.ui.recorded import rehearsed

QUERY = TimelineQuery(incident="WIN-0001")


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenLogbook]:
    rehearsal = rehearsed(tmp_path_factory.mktemp("rehearsal"))
    opened = open_logbook(
        rehearsal.logbook, rehearsal.person, bytearray(PASSPHRASE.encode())
    )
    yield opened
    opened.close()


def asked(place: Path, how: ExportFormat = ExportFormat.JSON) -> ExportRequest:
    place.mkdir(exist_ok=True)
    return ExportRequest(QUERY, how, place / f"a.{how.value}", "WIN-0001")


def test_what_is_written_is_on_record_with_its_digest(
    book: OpenLogbook, tmp_path: Path
) -> None:
    request = asked(tmp_path / "out")

    *_, last = book.exports.steps(request)

    content = request.target.read_bytes()
    assert last.entry is not None
    body = body_of(last.entry)
    assert isinstance(body, TimelineExported)
    assert body.sha256 == hashlib.sha256(content).hexdigest()
    assert body.entries == last.rows == len(json.loads(content)["rows"])
    assert (body.format, body.shown) == ("json", "WIN-0001")
    assert book.timelines.size() == last.entry.number


def test_what_is_recorded_meanwhile_is_not_in_it(
    book: OpenLogbook, tmp_path: Path
) -> None:
    request, before = asked(tmp_path / "out"), book.timelines.size()
    steps = book.exports.steps(request)
    next(steps)
    now = book.journal.clock.now()
    moment = Moment(now.at, now.offset, Fidelity.MINUTE)
    noted = book.notes.record("WIN-0001", NoteDraft(Manner.OBSERVED, "Later.", moment))

    *_, last = steps

    found = json.loads(request.target.read_text())
    assert found["up_to_entry"] == before
    assert noted.number not in {row["number"] for row in found["rows"]}
    assert last.entry is not None
    assert last.entry.number > noted.number


@pytest.mark.parametrize("how", list(ExportFormat))
def test_whoever_stops_leaves_no_file_and_no_entry(
    book: OpenLogbook, tmp_path: Path, how: ExportFormat
) -> None:
    request, before = asked(tmp_path / "out", how), book.timelines.size()

    assert list(book.exports.steps(request, lambda: True)) == []

    assert list(request.target.parent.iterdir()) == []
    assert book.timelines.size() == before


def test_an_export_left_in_the_middle_leaves_nothing(
    book: OpenLogbook, tmp_path: Path
) -> None:
    request, before = asked(tmp_path / "out"), book.timelines.size()
    steps = book.exports.steps(request)
    next(steps)
    assert list(request.target.parent.iterdir())

    del steps

    assert list(request.target.parent.iterdir()) == []
    assert book.timelines.size() == before


# The last one: the logbook takes no entry after it.
def test_nothing_leaves_once_recording_is_stopped(
    book: OpenLogbook, tmp_path: Path
) -> None:
    request = asked(tmp_path / "out")
    book.journal.stop(7)

    with pytest.raises(RecordingStoppedError):
        list(book.exports.steps(request))

    assert list(request.target.parent.iterdir()) == []
