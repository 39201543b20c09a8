"""A supervisor countersigns what others wrote, and nobody countersigns alone."""

import pytest

from logbook.application.reviews import ReviewService
from logbook.application.timelines import TimelineService
from logbook.crypto.signing import is_signed
from logbook.domain.bodies import body_of
from logbook.domain.checkpoint import (
    Checkpoint,
    NoteSignature,
    SignedCheckpoint,
    is_signed_by,
)
from logbook.domain.errors import NotASupervisorError, OwnEntriesOnlyError
from logbook.domain.record_bodies import Countersigned
from logbook.domain.wording import say_all
from tests.builders import INCIDENT, LOG, a_logbook, a_note
from tests.fakes import FakeSigner


@pytest.fixture
def logbook():
    return a_logbook(8)


def reviews(logbook, person="P-001"):
    return ReviewService(LOG, logbook.journals[person])


def test_a_checkpoint_says_how_far_the_record_has_got(logbook):
    checkpoint = reviews(logbook).checkpoint()

    assert checkpoint == Checkpoint(LOG, 8, logbook.store.head().root())
    assert logbook.verify(checkpoint).witnessed == 8


@pytest.mark.parametrize("person", ["P-001", "P-002"])
def test_whoever_is_at_the_laptop_signs_the_checkpoint(logbook, person):
    note = reviews(logbook, person).signed_checkpoint()

    assert is_signed_by(note, person, FakeSigner(person).public_key, is_signed)


def test_a_countersignature_is_over_everything_recorded_so_far(logbook):
    signed = reviews(logbook).countersign()

    body = body_of(signed)
    assert isinstance(body, Countersigned)
    note = SignedCheckpoint(
        Checkpoint.from_text(body.checkpoint),
        (NoteSignature.from_line(body.cosignature),),
    )
    assert note.checkpoint.size == 8
    assert is_signed_by(note, "P-001", FakeSigner("P-001").public_key, is_signed)
    at = note.signatures[0].cosigned_at
    assert at == int(signed.entry.recorded.at.timestamp()) - 1


def test_what_is_countersigned_is_vouched_for(logbook):
    assert logbook.verify().witnessed == 0

    reviews(logbook).countersign()

    report = logbook.verify()
    assert report.intact
    assert report.witnessed == 8


def test_a_responder_countersigns_nothing(logbook):
    with pytest.raises(NotASupervisorError) as error:
        reviews(logbook, "P-002").countersign()

    assert error.value.name == "A. Example"
    assert logbook.store.head().size == 8


def test_there_is_nothing_to_countersign_twice(logbook):
    reviews(logbook).countersign()
    logbook.append(a_note("Mine."), author="P-001")

    with pytest.raises(OwnEntriesOnlyError):
        reviews(logbook).countersign()
    logbook.append(a_note("Another's."))

    assert reviews(logbook).countersign().number == 12
    assert logbook.verify().witnessed == 11


def test_a_clock_that_jumped_meanwhile_does_not_spoil_a_countersignature(logbook):
    logbook.clock.set_wall(logbook.clock.at.replace(year=2027))

    reviews(logbook).countersign()

    assert logbook.verify().intact
    assert logbook.store.head().size == 10


# The timeline as a service -------------------------------------------------------------


def test_the_timeline_of_an_incident_is_read_from_the_record(logbook):
    timelines = TimelineService(logbook.journal)

    rows = timelines.rows(INCIDENT)

    assert [row.number for row in rows] == [4, 5, 6, 7, 8]
    assert say_all(rows[-1].statement) == "Note 8 of the night."
    assert [row.number for row in timelines.rows(INCIDENT, happened=False)] == [
        4,
        5,
        6,
        7,
        8,
    ]
    assert len(timelines.entries(INCIDENT)) == 5
    assert timelines.rows("WIN-0002") == []
    assert timelines.size() == 8
    assert [person.id for person in timelines.people()] == ["P-001", "P-002"]
