"""What the supervisor is told of every incident, and who has not looked at what."""

from dataclasses import replace
from datetime import timedelta

import pytest

from logbook.application.clocks import ClockService
from logbook.application.overview import OverviewService
from logbook.application.timelines import TimelineService
from logbook.domain.bodies import (
    Amendment,
    Answer,
    IncidentOpened,
    Manner,
    Note,
    Standing,
    StepMark,
    StepMarked,
    body_of,
)
from logbook.domain.checkpoint import Checkpoint
from logbook.domain.decisions import IncidentClosed
from logbook.domain.overview import OVERVIEW_KINDS
from logbook.domain.record_bodies import Countersigned, Edition, ReportIssued
from logbook.domain.review_bodies import Asked, Replied, ReportPrepared
from logbook.domain.shift_bodies import ShiftAccepted, ShiftOffered
from logbook.domain.verification import Finding, FindingCode
from logbook.packs import library
from tests.builders import INCIDENT, a_logbook, a_moment
from tests.scanning import ScanningIndex

PACK = library.pack("ca-on-windsor")
OTHER = "WIN-0002"
STEP, SECOND, *_ = [
    step
    for step in PACK.steps
    if step.phase == "contain" and step.asks_alteration and not step.kinds
]
SUPERVISOR, RESPONDER = "P-001", "P-002"


def no_holiday(_region, _day):
    return None


class Calendar:
    holiday = staticmethod(no_holiday)


class Desk:
    """A record in memory, and the overview of whoever asks for it."""

    def __init__(self):
        self.book = a_logbook(of=4)
        self.clock = self.book.clock
        self.report = None

    def append(self, body, *, author=RESPONDER, incident=INCIDENT, about=()):
        journal = self.book.journals[author]
        return journal.append(incident, body, refers_to=about)

    def note(self, **rest):
        return self.append(Note(Manner.DONE, "Did it.", self.now()), **rest)

    def mark(self, mark, step=STEP, **rest):
        body = StepMarked(step.id, step.phase, step.title, mark, "", self.now(), **rest)
        return self.append(body)

    def now(self):
        return self.clock.now().moment()

    def service(self, author=SUPERVISOR):
        journal = self.book.journals[author]
        timelines = TimelineService(journal, ScanningIndex(journal.store))
        return OverviewService(journal, timelines, ClockService(journal, Calendar()))

    def overview(self, author=SUPERVISOR):
        return self.service(author).overview()

    def incident(self, reference=INCIDENT, author=SUPERVISOR):
        service = self.service(author)
        overview = service.overview()
        [one] = [each for each in overview.incidents if each.reference == reference]
        return service.incident(one, overview, PACK, self.report)

    def standing(self):
        return self.incident().standing

    def countersign(self, author=SUPERVISOR):
        head = self.book.store.head()
        text = Checkpoint(self.book.journal._log, head.size, head.root()).to_text()
        return self.append(Countersigned(text, "line"), author=author, incident=None)

    def open_other(self):
        opened = IncidentOpened("A lost bag", "lost-device", "p", "1", a_moment())
        return self.append(opened, incident=OTHER)

    def close(self, incident=OTHER):
        body = IncidentClosed("B", "ok", "none", "7 y", "none", self.now())
        return self.append(body, incident=incident)


@pytest.fixture
def desk():
    return Desk()


def test_open_incidents_stand_before_closed_ones_and_newer_before_older(desk):
    desk.open_other()
    assert [one.reference for one in desk.overview().incidents] == [OTHER, INCIDENT]

    desk.close(OTHER)
    overview = desk.overview()
    assert [one.reference for one in overview.incidents] == [INCIDENT, OTHER]
    assert overview.closed == {OTHER}
    assert overview.people == 2
    assert overview.size == desk.book.store.head().size


def test_who_opened_an_incident_leads_it_until_somebody_takes_the_shift_over(desk):
    assert desk.incident().lead == "A. Example"

    card = ShiftOffered(SUPERVISOR, "B. Sample", "", "", "none", "", "rest")
    offered = desk.append(card, incident=None)
    assert desk.incident().lead == "A. Example"

    accepted = ShiftAccepted()
    desk.append(accepted, author=SUPERVISOR, incident=None, about=(offered.number,))
    assert desk.incident().lead == "B. Sample"


def test_a_measure_is_open_until_it_is_verified(desk):
    assert desk.standing().containment == ()

    desk.mark(StepMark.DONE)
    assert [each.step.id for each in desk.standing().containment] == [STEP.id]

    desk.mark(StepMark.VERIFIED)
    assert desk.standing().containment == ()


def test_a_temporary_measure_is_open_until_it_is_undone(desk):
    desk.mark(StepMark.DONE, temporary=True)
    desk.mark(StepMark.VERIFIED)
    assert [each.step.id for each in desk.standing().containment] == [STEP.id]

    desk.mark(StepMark.REVERSED)
    assert desk.standing().containment == ()


def test_a_question_waits_until_who_was_asked_replies(desk):
    note = desk.note()
    about = (note.number,)
    asked = desk.append(Asked("When?", RESPONDER), author=SUPERVISOR, about=about)
    assert [each.number for each in desk.standing().questions] == [asked.number]

    desk.append(Replied("At three."), about=(asked.number,))
    assert desk.standing().questions == ()


def test_a_report_waits_from_when_it_is_put_up_until_it_is_released(desk):
    put_up = ReportPrepared("R-001", "it", "IT", Edition.INITIAL, "en")
    prepared = desk.append(put_up)
    assert [each.report for each in desk.standing().drafts] == ["R-001"]

    issued = ReportIssued(
        "R-001", "it", "IT", Edition.INITIAL, 1, "en", "00", 1, "note", 1, 1
    )
    desk.append(issued, about=(prepared.number,))
    assert desk.standing().drafts == ()


def test_clocks_that_run_are_shown_the_most_urgent_first_and_none_once_closed(desk):
    yes = Answer("card-data", "?", Standing.VALUE, desk.now(), text="Yes")
    desk.append(yes)
    discovered = a_moment()
    desk.append(
        Answer("discovered", "?", Standing.VALUE, desk.now(), moment=discovered)
    )

    running = desk.standing().clocks
    assert running
    dues = [clock.due.at for clock in running if clock.due]
    assert dues == sorted(dues)

    desk.close(INCIDENT)
    assert desk.standing().closed
    assert desk.standing().clocks == ()


def test_what_is_new_is_counted_from_the_last_review_of_whoever_looks(desk):
    desk.note()
    desk.countersign()
    reviewed = desk.overview().reviewed
    assert reviewed == desk.book.store.head().size - 1

    assert desk.incident().fresh.new.number == 0
    note = desk.note()
    desk.note()
    desk.append(Amendment("text", "slip", "Did that."), about=(note.number,))

    fresh = desk.incident().fresh
    assert (fresh.after, fresh.new.number) == (reviewed, 2)
    assert fresh.amended == (note.number + 2,)
    assert desk.overview(RESPONDER).reviewed == 0
    assert desk.incident(author=RESPONDER).fresh.new.number > 2


def test_an_answer_that_was_changed_since_the_review_is_not_passed_over(desk):
    first = desk.append(
        Answer("discovered", "Discovered", Standing.UNKNOWN, desk.now())
    )
    desk.countersign()
    again = Answer(
        "discovered", "Discovered", Standing.VALUE, desk.now(), text="In May"
    )
    changed = desk.append(again, about=(first.number,))

    fresh = desk.incident().fresh

    assert (fresh.new.number, fresh.amended) == (0, (changed.number,))


def test_a_note_written_long_after_is_counted_as_late(desk):
    desk.countersign()
    earlier = a_moment()
    desk.clock.pass_time(timedelta(hours=2))
    desk.append(Note(Manner.DONE, "Forgot.", earlier))
    desk.note()

    assert desk.incident().fresh.late.number == 1


def test_what_nobody_vouches_for_is_known_once_the_record_is_verified(desk):
    desk.note()
    assert desk.incident().unwitnessed is None

    desk.report = replace(desk.book.verify(), witnessed=3)
    found = desk.incident()
    assert (found.witnessed, found.unwitnessed.number) == (3, 2)

    desk.report = replace(desk.book.verify(), witnessed=5)
    assert desk.incident().unwitnessed.number == 0


def test_whoever_countersigns_does_not_witness_their_own_words(desk):
    own = desk.note(author=SUPERVISOR)
    theirs = desk.note()
    desk.countersign()
    desk.report = replace(desk.book.verify(), witnessed=theirs.number)

    found = desk.incident()

    assert found.unwitnessed.number == 0
    rows = desk.service()._timelines.numbers(found.alone.query)
    assert (found.alone.count.number, list(rows)) == (1, [own.number])

    desk.countersign(author=RESPONDER)
    assert desk.incident().alone is None


def test_a_finding_belongs_to_the_incident_of_its_entry(desk):
    first = desk.note()
    desk.open_other()
    other = desk.note(incident=OTHER)
    findings = (
        Finding(FindingCode.CONTENT, other.number, "text"),
        Finding(FindingCode.HEAD, 0),
        Finding(FindingCode.CHAIN, 99),
    )
    desk.report = replace(desk.book.verify(), findings=findings)

    assert desk.incident(OTHER).findings == (other.number,)
    assert desk.incident(INCIDENT).findings == ()
    assert first.number not in desk.incident(OTHER).findings


def test_only_incidents_with_something_new_have_to_be_read_again(desk):
    desk.open_other()
    size = desk.book.store.head().size
    assert desk.service().changed_since(size) == frozenset()

    desk.note()
    assert desk.service().changed_since(size) == {INCIDENT}

    desk.countersign()
    assert desk.service().changed_since(size) is None


def test_no_note_is_read_to_say_how_an_incident_stands(desk):
    for _ in range(20):
        desk.note()
    desk.mark(StepMark.DONE)
    store = Counting(desk.book.store)
    desk.book.journals[SUPERVISOR]._store = store

    service = desk.service()
    overview = service.overview()
    service._timelines.count = lambda _query: 0
    service.incident(overview.incidents[0], overview, PACK, None)

    assert store.read_kinds
    assert "note" not in store.read_kinds


class Counting:
    """A store that remembers of which kinds it was asked for entries."""

    def __init__(self, store):
        self._store = store
        self.read_kinds = set()

    def __getattr__(self, name):
        return getattr(self._store, name)

    def of_incident(self, incident, *kinds):
        return self._seen(self._store.of_incident(incident, *kinds))

    def of_kind(self, *kinds):
        return self._seen(self._store.of_kind(*kinds))

    def read(self, first=1, last=None):
        return self._seen(self._store.read(first, last))

    def _seen(self, entries):
        for signed in entries:
            self.read_kinds.add(signed.entry.kind)
            yield signed


def test_reading_only_the_kinds_that_matter_leaves_nothing_out(desk):
    desk.note()
    desk.mark(StepMark.DONE)
    all_kinds = {each.entry.kind for each in desk.book.entries}

    assert "note" in all_kinds - set(OVERVIEW_KINDS)
    assert all(body_of(each) is not None for each in desk.book.entries)
    assert desk.standing().status.code == "status.containing"
