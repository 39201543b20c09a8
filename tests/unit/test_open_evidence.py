"""What is open about evidence is seen by the next shift, a supervisor and the close."""

from datetime import timedelta

import pytest

from logbook.application.clocks import ClockService
from logbook.application.closing import ClosingDraft, ClosingService, problem_of
from logbook.application.overview import OverviewService
from logbook.application.shifts import ShiftDraft, ShiftService
from logbook.application.timelines import TimelineService
from logbook.domain.bodies import Manner, Note, body_of
from logbook.domain.decisions import IncidentClosed
from logbook.domain.errors import ProblemsError
from logbook.domain.evidence_bodies import CustodyPurpose, Seal, Side
from logbook.domain.evidence_drafts import DisposalDraft, InkDraft
from logbook.domain.moment import Moment
from logbook.domain.open_evidence import OpenPoint, open_evidence
from logbook.domain.record_bodies import LogbookCreated
from logbook.domain.shift_card import card_lines
from logbook.domain.timeline_query import TimelineQuery
from logbook.domain.wording import say
from logbook.packs.holiday_calendar import ShippedHolidays
from logbook.packs.library import pack
from tests.builders import INCIDENT, LOG
from tests.custody_room import (
    CLERK,
    COLLEAGUE,
    DRAWN,
    INK,
    LABORATORY,
    OWNER,
    POLICE,
    SUPERVISOR,
    EvidenceRoom,
)
from tests.scanning import ScanningIndex

PACK = pack("ca-on-windsor")
FOUNDING = LogbookCreated("City of Windsor", "Windsor, Ontario", PACK.id, "")


@pytest.fixture
def room():
    return EvidenceRoom()


def points(room, days=0):
    now = room.now().at + timedelta(days=days)
    return [(each.item, each.point) for each in open_evidence(room.items().items, now)]


def closing(room):
    return ClosingService(room.logbook.journals[CLERK], ShippedHolidays())


def gate(room):
    found = closing(room).gate(INCIDENT, PACK)
    return [each for each in found if each.where == "evidence"]


def shifts(room, person=CLERK):
    journal = room.logbook.journals[person]
    calendar = ShippedHolidays()
    return ShiftService(LOG, journal, PACK, FOUNDING, calendar=calendar, draw=bytes)


def standing(room):
    journal = room.logbook.journals[SUPERVISOR]
    timelines = TimelineService(journal, ScanningIndex(journal.store))
    clocks = ClockService(journal, ShippedHolidays())
    service = OverviewService(journal, timelines, clocks)
    overview = service.overview()
    return service.incident(overview.incidents[0], overview, PACK, None).standing


def test_nothing_is_open_about_what_is_held_here(room):
    room.phone()

    assert points(room) == []
    assert gate(room) == []
    assert standing(room).evidence == ()


def test_what_is_away_awaited_unsigned_or_unexplained_is_open(room):
    for _ in range(4):
        room.phone()
    back = Moment(room.now().at + timedelta(hours=1), -300)
    room.give(CLERK, COLLEAGUE, "E-001")
    room.give(CLERK, POLICE, "E-002", taker_signs=INK)
    room.give(
        CLERK, LABORATORY, "E-003", purpose=CustodyPurpose.CHECK_OUT, back_by=back
    )
    room.pass_on(CLERK, COLLEAGUE, "E-004", seal=Seal.BROKEN)

    assert points(room) == [
        ("E-004", OpenPoint.UNEXPLAINED),
        ("E-001", OpenPoint.ON_ITS_WAY),
        ("E-002", OpenPoint.UNSIGNED),
        ("E-002", OpenPoint.OUT),
        ("E-003", OpenPoint.OUT),
    ]
    assert ("E-003", OpenPoint.OVERDUE) in points(room, days=1)
    assert [each.point for each in standing(room).evidence] == [
        point for _, point in points(room)
    ]


def test_it_is_closed_by_accepting_coming_back_seeing_ink_and_explaining(room):
    room.phone()
    given = room.give(CLERK, POLICE, taker_signs=INK, seal=Seal.BROKEN)

    ink = InkDraft("E-001", Side.TO, room.now(), "Folder 3")
    room.custody().ink_seen(INCIDENT, given.number, ink)
    room.evidence().explain(INCIDENT, "E-001", given.number, "Opened to copy it.")
    room.give(POLICE, CLERK)

    assert points(room) == []


def test_what_was_given_back_for_good_is_not_out(room):
    room.phone()

    room.give(CLERK, OWNER, purpose=CustodyPurpose.RETURN_TO_OWNER)

    assert points(room) == []


def test_a_witness_who_works_here_is_awaited(room):
    room.phone()
    draft = DisposalDraft(
        "E-001", room.now(), "An order", "Shredded.", room.me(COLLEAGUE), DRAWN
    )

    entry = room.custody().dispose(INCIDENT, draft)
    before = points(room)
    room.custody(COLLEAGUE).confirm(INCIDENT, "E-001", entry.number, Side.WITNESS)

    assert before == [("E-001", OpenPoint.UNSIGNED)]
    assert points(room) == []


def test_the_gate_names_each_item_and_leads_to_it(room):
    room.phone()
    room.give(CLERK, POLICE)

    (point,) = gate(room)

    assert (point.where, point.about) == ("evidence", "E-001")
    assert say(point.what) == (
        "Item E-001, Telephone: out of house, with D. Constable, Windsor Police, badge "
        "4711"
    )
    problems = closing(room).problems(INCIDENT, PACK, ClosingDraft())
    assert problems[problem_of(point.id)] == "no-reason"
    draft = ClosingDraft(explained={point.id: "The police keep it for the trial."})
    assert problem_of(point.id) not in closing(room).problems(INCIDENT, PACK, draft)


def test_evidence_of_a_closed_incident_is_still_seen_to_be_out(room):
    room.phone()
    room.give(CLERK, POLICE)

    room.append(
        IncidentClosed("C. Specimen", "All.", "-", "7 years", "none", room.now())
    )

    assert [each.item for each in standing(room).evidence] == ["E-001"]


def test_the_card_of_a_shift_takes_evidence_from_the_register(room):
    room.phone()
    room.phone()
    room.give(CLERK, POLICE, "E-002", seal=Seal.BROKEN)

    first, second, third = card_lines(shifts(room).card().evidence).splitlines()

    assert first.startswith("WIN-0001: E-001 Telephone. With A. Example since 2026-")
    assert second.startswith(
        "WIN-0001: E-002 Telephone. Out of house, with D. Constable, Windsor Police"
    )
    assert third.startswith(
        "WIN-0001: Item E-002, Telephone: nobody has explained the finding in entry"
    )


def test_the_words_of_the_author_stand_below_those_of_the_register(room):
    room.phone()
    draft = ShiftDraft(SUPERVISOR, "The paper file is in cabinet 2.", actions="Ring.")

    signed = shifts(room).offer(draft)

    register, own = body_of(signed).evidence.splitlines()
    assert register.startswith("WIN-0001: E-001 Telephone.")
    assert own == "The paper file is in cabinet 2."


def test_nobody_can_say_that_nothing_is_held_of_what_is_registered(room):
    room.phone()
    draft = ShiftDraft(SUPERVISOR, nothing_kept=True, actions="Ring.")

    signed = shifts(room).offer(draft)

    assert "E-001 Telephone" in body_of(signed).evidence


def test_where_nothing_is_registered_the_author_is_asked(room):
    # The control: with an empty register the author has to speak of evidence.
    with pytest.raises(ProblemsError) as refused:
        shifts(room).offer(ShiftDraft(SUPERVISOR, actions="Ring."))

    assert refused.value.problems == {"evidence": "empty"}


def test_of_many_items_that_are_held_the_rest_is_counted(room):
    for _ in range(23):
        room.phone()

    lines = card_lines(shifts(room).card().evidence).splitlines()

    assert len(lines) == 21
    assert lines[-1] == "WIN-0001: 3 more items are held here, E-021 to E-023."


def test_the_timeline_finds_all_that_was_recorded_about_an_item(room):
    room.phone()
    room.phone()
    given = room.give(CLERK, COLLEAGUE)
    room.take(COLLEAGUE, given)
    note = room.append(Note(Manner.DONE, "Put E-001 into the safe.", room.now()))
    journal = room.logbook.journals[CLERK]
    timelines = TimelineService(journal, ScanningIndex(journal.store))

    found = list(timelines.numbers(TimelineQuery(incident=INCIDENT, evidence="E-001")))

    registered = room.item().entry
    assert found == [registered, given.number, given.number + 1, note.number]
