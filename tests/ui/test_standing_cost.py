"""What is read again after each save does not grow with the notes of an incident."""

from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QWidget

from logbook.application.clocks import ClockService
from logbook.application.documentation import DocumentationService
from logbook.application.incidents import IncidentService
from logbook.application.notes import AmendmentDraft, NoteService
from logbook.application.overview import OverviewService
from logbook.application.playbooks import PlaybookService, StepDraft
from logbook.application.reviews import ReviewService
from logbook.domain.bodies import IncidentOpened, StepMark
from logbook.packs.holiday_calendar import ShippedHolidays
from logbook.packs.library import pack
from tests.builders import INCIDENT, LOG, a_logbook, a_moment, a_note
from tests.fakes import NIGHT, FakeConfirmation, MemoryEntryStore
from ui.screens.clock_words import read_clocks
from ui.screens.determination_words import read_assessments
from ui.screens.duty_words import read_duties
from ui.screens.incidents_read import IncidentsRead, listed
from ui.standing import standing_of

PACK = pack("ca-on-windsor")


class CountingStore(MemoryEntryStore):
    """Counts what it hands out, whoever asks."""

    def __init__(self):
        super().__init__()
        self.handed_out = 0

    def read(self, first=1, last=None):
        return self._counted(super().read(first, last))

    def of_incident(self, incident, *kinds):
        return self._counted(
            each
            for each in super().read()
            if each.entry.incident == incident
            and (not kinds or each.entry.kind in kinds)
        )

    def of_kind(self, *kinds):
        return self._counted(
            each for each in super().read() if each.entry.kind in kinds
        )

    def count(self, incident):
        return sum(1 for each in super().read() if each.entry.incident == incident)

    def _counted(self, entries):
        for each in entries:
            self.handed_out += 1
            yield each


@pytest.fixture(scope="module", params=[100, 1_000])
def long(request):
    """An incident of so many notes, a few steps and an amendment."""
    book = a_logbook(4, CountingStore())
    playbooks, notes = PlaybookService(book.journal), NoteService(book.journal)
    first = book.append(a_note())
    for step in PACK.steps[:3]:
        playbooks.mark(
            INCIDENT, PACK, step.id, StepDraft(StepMark.REQUESTED, a_moment())
        )
    for number in range(request.param):
        book.append(a_note(f"Note {number}."))
    notes.amend(AmendmentDraft(first.number, "text", "Misheard.", "Pulled the plug."))
    return book


def opened(book):
    """Return the services that say how things stand."""
    journal = book.journal
    return SimpleNamespace(
        journal=journal,
        pack=PACK,
        timelines=SimpleNamespace(size=lambda: journal.store.head().size),
        incidents=IncidentService(journal, PACK),
        clocks=ClockService(journal, ShippedHolidays()),
        person=SimpleNamespace(id="P-002"),
        reviews=ReviewService(LOG, journal, FakeConfirmation()),
        local_packs=SimpleNamespace(current=lambda _: None),
    )


def list_them(logbook):
    return [listed(logbook, each) for each in logbook.incidents.incidents()]


def read_for(book, work):
    book.store.handed_out = 0
    work()
    return book.store.handed_out


def test_how_things_stand_is_read_from_the_same_entries_however_many_notes(long):
    logbook = opened(long)
    incident = logbook.incidents.incident(INCIDENT)

    # The incident opened, twice; three steps and an amendment; everybody enrolled.
    assert read_for(long, lambda: standing_of(logbook, incident)) == 1 + 5 + 2
    # The control: whoever asks for the whole incident is handed every note.
    assert read_for(long, lambda: list(long.store.of_incident(INCIDENT))) > 100


@pytest.mark.parametrize(
    ("read", "handed_out"),
    [
        # The incidents; then the opening and the steps of each.
        (list_them, 1 + 4),
        # Everybody enrolled; then the opening and the amendment.
        (lambda logbook: read_clocks(logbook, INCIDENT, NIGHT), 2 + 2),
        (lambda logbook: read_duties(logbook, INCIDENT, None), 2 + 2),
        (lambda logbook: read_assessments(logbook, INCIDENT), 2 + 1),
    ],
    ids=["incidents", "clocks", "notify", "assess"],
)
def test_no_room_reads_the_notes_to_say_how_an_incident_stands(long, read, handed_out):
    logbook = opened(long)

    assert read_for(long, lambda: read(logbook)) == handed_out


def test_recording_a_note_reads_nothing_of_the_notes_before_it(long):
    record = lambda: long.journal.record(INCIDENT, a_note("One more."))  # noqa: E731

    # Whether it is open was asked once, long ago.
    assert read_for(long, record) == 0


def test_amending_and_answering_read_no_other_notes(long):
    notes, answers = NoteService(long.journal), DocumentationService(long.journal)

    # The note itself and the amendments of its incident.
    assert read_for(long, lambda: notes.amendable(5)) == 1 + 1
    assert read_for(long, lambda: answers.answers(INCIDENT)) == 0


class OneAtATime:
    """A session in which work is done when the test says so."""

    def __init__(self, logbook):
        self.logbook = logbook
        self.waiting = []

    def do(self, _owner, work, then, _failed):
        self.waiting.append(lambda: then(work(self.logbook)))

    def run(self):
        steps = 0
        while self.waiting:
            self.waiting.pop(0)()
            steps += 1
        return steps


def an_opening(title):
    return IncidentOpened(title, "general", PACK.id, PACK.version, a_moment())


@pytest.fixture
def two():
    book = a_logbook(4, CountingStore())
    book.journal.append("WIN-0099", an_opening("The second one"))
    logbook = opened(book)
    logbook.overview = OverviewService(book.journal, None, None)
    return OneAtATime(logbook)


def test_an_incident_is_read_again_only_when_something_was_recorded_of_it(two, qtbot):
    room, told = QWidget(), []
    qtbot.addWidget(room)
    room.show()
    read = IncidentsRead(two, room, told.append)
    journal = two.logbook.journal

    read.refresh()
    first = two.run()
    read.refresh()
    nothing_new = two.run()
    journal.append("WIN-0099", a_note())
    read.refresh()
    one_new = two.run()

    # Which there are, and then one of them at a time.
    assert (first, nothing_new, one_new) == (1 + 2, 1, 1 + 1)
    assert [[one.incident.reference for one in each] for each in told] == [
        [INCIDENT, "WIN-0099"]
    ] * 3


def test_nobody_waits_for_the_incidents_of_a_room_that_was_left(two, qtbot):
    room, told = QWidget(), []
    qtbot.addWidget(room)
    room.show()
    read = IncidentsRead(two, room, told.append)

    read.refresh()
    room.hide()
    left = two.run()
    room.show()
    read.refresh()
    back = two.run()

    assert (left, back) == (1, 1 + 2)
    assert len(told) == 1
