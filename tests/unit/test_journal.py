"""The one way into the record: numbered, linked, salted, signed, and nothing lost."""

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
)

from logbook.application.journal import CLOCK_JUMP, Journal
from logbook.crypto.signing import is_signed
from logbook.domain.bodies import Amendment, body_of
from logbook.domain.disclosure import SALT_SIZE
from logbook.domain.entry import EntryKind
from logbook.domain.errors import DiskFullError, RecordingStoppedError
from logbook.domain.merkle import Tree
from logbook.domain.people import people_of
from logbook.domain.record_bodies import ClockEvent
from logbook.domain.timeline import timeline_of
from tests.builders import INCIDENT, LOG, a_logbook, a_note, rejoined
from tests.fakes import FakeClock, FakeSigner, FullDisk, MemoryEntryStore
from tests.unit.strategies import bodies, texts

HOUR = timedelta(hours=1)


def events(logbook):
    """What the program wrote by itself about the clock."""
    found = [body_of(signed) for signed in logbook.entries]
    return [
        (body.change, body.seconds) for body in found if isinstance(body, ClockEvent)
    ]


# Numbers, links, salts, signatures ----------------------------------------------------


def test_entries_are_numbered_without_gaps_and_carry_the_root_of_all_before():
    entries = a_logbook(12).entries
    tree = Tree([signed.leaf for signed in entries])

    assert [signed.number for signed in entries] == list(range(1, 13))
    for signed in entries:
        assert signed.entry.prev_root == tree.root(signed.number - 1)
        assert signed.entry.log == LOG


def test_every_entry_is_signed_by_its_author():
    for signed in a_logbook(12).entries:
        key = FakeSigner(signed.entry.author).public_key
        assert is_signed(key, signed.signed_bytes, signed.signature)


def test_an_entry_is_returned_as_it_is_stored():
    logbook = a_logbook(4)

    recorded = logbook.journal.append(INCIDENT, a_note(), refers_to=(3, 4))

    assert logbook.entries[-1] == recorded
    assert recorded.entry.refers_to == (3, 4)
    assert recorded.entry.incident == INCIDENT
    assert body_of(recorded) == a_note()


def test_every_field_has_a_salt_of_its_own():
    store = MemoryEntryStore()
    journal = Journal(LOG, store, FakeSigner(), FakeClock())

    for _ in range(3):
        journal.append(INCIDENT, a_note())

    salts = [salt for row in store.rows() for _, salt, _ in row.content]
    assert len(set(salts)) == len(salts) == 9
    assert {len(salt) for salt in salts} == {SALT_SIZE}


def test_words_are_recorded_as_everybody_reads_them():
    logbook = a_logbook(4)

    recorded = logbook.append(a_note("Zoe\u0308 \ud800 saw it."))

    assert recorded.values["text"] == "Zoë ? saw it."
    assert logbook.verify().intact


def test_a_genuine_record_verifies():
    report = a_logbook(30).verify()

    assert report.intact
    assert report.size == 30


def test_the_journal_says_who_writes_where_and_when():
    logbook = a_logbook(4)

    journal = logbook.journal

    assert journal.author == "P-002" == journal.signer.person
    assert journal.store is logbook.store
    assert journal.clock is logbook.clock


# Stopping ---------------------------------------------------------------------------


def test_a_stopped_record_takes_nothing_more():
    logbook = a_logbook(6)
    assert not logbook.journal.stopped

    logbook.journal.stop(4)

    assert logbook.journal.stopped
    with pytest.raises(RecordingStoppedError) as refused:
        logbook.append(a_note())
    assert refused.value.number == 4
    assert logbook.store.head().size == 6


# A disk that is full ------------------------------------------------------------------


def test_what_the_disk_refuses_leaves_the_record_as_it_was():
    store = FullDisk(room=6)
    logbook = a_logbook(6, store)
    head = store.head()

    with pytest.raises(DiskFullError):
        logbook.append(a_note("lost"))

    assert store.head() == head
    store.room = 1
    assert logbook.append(a_note("again")).number == 7
    assert logbook.verify().intact


def test_a_jump_of_the_clock_is_put_on_record_once_even_if_the_entry_is_refused():
    store = FullDisk(room=5)
    logbook = a_logbook(4, store)
    logbook.clock.set_wall(logbook.clock.at + HOUR)

    with pytest.raises(DiskFullError):
        logbook.append(a_note())
    store.room = 1
    logbook.append(a_note())

    assert events(logbook) == [("forward", 3600)]
    assert store.head().size == 6


# The clock ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (0, []),
        (CLOCK_JUMP - 1, []),
        (CLOCK_JUMP, [("forward", CLOCK_JUMP)]),
        (86_400, [("forward", 86_400)]),
        (315_360_000, [("forward", 315_360_000)]),
        (1 - CLOCK_JUMP, []),
        (-CLOCK_JUMP, [("backward", -CLOCK_JUMP)]),
        (-86_400, [("backward", -86_400)]),
    ],
)
def test_a_jump_of_the_clock_is_put_on_record_before_the_entry(seconds, expected):
    logbook = a_logbook(4)
    logbook.clock.set_wall(logbook.clock.at + timedelta(seconds=seconds))

    recorded = logbook.append(a_note())

    assert events(logbook) == expected
    assert recorded.number == 5 + len(expected)
    assert logbook.verify().intact


def test_time_that_passes_is_no_jump():
    logbook = a_logbook(4)
    logbook.clock.pass_time(100 * HOUR)

    logbook.append(a_note())

    assert events(logbook) == []


def test_another_time_zone_is_put_on_record():
    logbook = a_logbook(4)
    logbook.clock.offset = -240

    logbook.append(a_note())
    logbook.append(a_note())

    assert events(logbook) == [("zone", 3600)]


def test_a_change_of_zone_does_not_hide_a_jump():
    logbook = a_logbook(4)
    logbook.clock.offset = -240
    logbook.clock.set_wall(logbook.clock.at - 24 * HOUR)

    logbook.append(a_note())

    assert events(logbook) == [("zone", 3600), ("backward", -86_400)]


@pytest.mark.parametrize(
    ("shift", "expected"),
    [
        (timedelta(days=400), []),
        (timedelta(seconds=-1, milliseconds=-600), [("backward", -1)]),
        (timedelta(days=-1), [("backward", -86_399)]),
    ],
)
def test_no_time_passes_backwards_while_the_laptop_is_off(shift, expected):
    logbook = a_logbook(4)
    logbook.clock.reboot()
    logbook.clock.set_wall(logbook.clock.at + shift)

    logbook.append(a_note())

    assert events(logbook) == expected


def test_a_jump_while_the_program_was_closed_is_put_on_record():
    store = a_logbook(6).store
    logbook = rejoined(store)
    logbook.clock.set_wall(logbook.clock.at - HOUR)

    logbook.append(a_note())

    assert events(logbook) == [("backward", -3600)]


def test_an_entry_about_the_clock_concerns_no_incident_and_has_an_author():
    logbook = a_logbook(4)
    logbook.clock.set_wall(logbook.clock.at + HOUR)

    logbook.append(a_note())

    [event] = logbook.store.of_kind(EntryKind.CLOCK_EVENT)
    assert event.entry.incident is None
    assert event.entry.author == "P-002"


def test_a_last_entry_that_cannot_be_read_says_nothing_about_the_clock():
    logbook = a_logbook(6)
    rows = list(logbook.store.rows())
    logbook.store.put([*rows[:5], type(rows[5])(6, b"broken", b"", ())])

    again = rejoined(logbook.store)
    again.append(a_note())

    assert events(again) == []


# Anything anybody does ----------------------------------------------------------------


class RecordKeeping(RuleBasedStateMachine):
    """Two people record, amend and countersign while clock and disk misbehave."""

    def __init__(self):
        super().__init__()
        self.store = FullDisk(room=10**6)
        self.logbook = a_logbook(4, self.store)
        self.kept = [signed.payload for signed in self.logbook.entries]

    @rule(text=texts, author=st.sampled_from(["P-001", "P-002"]))
    def record_a_note(self, text, author):
        self.append(a_note(text), author)

    @rule(body=bodies, author=st.sampled_from(["P-001", "P-002"]))
    @precondition(lambda self: self.store.room)
    def record_anything(self, body, author):
        if body.KIND not in ENROLLING:
            self.append(body, author)

    @rule(text=texts, number=st.integers(1, 40))
    def amend(self, text, number):
        self.append(Amendment("text", "slip", text), "P-002", (number,))

    @rule(hours=st.integers(-30, 30))
    def turn_the_clock(self, hours):
        self.logbook.clock.set_wall(self.logbook.clock.at + hours * HOUR)

    @rule(offset=st.integers(-720, 720))
    def travel(self, offset):
        self.logbook.clock.offset = offset

    @rule()
    def restart(self):
        clock = self.logbook.clock
        self.logbook = rejoined(self.store)
        self.logbook.clock.offset = clock.offset
        self.logbook.clock.reboot()

    @rule(room=st.sampled_from([0, 1, 10**6]))
    def fill_or_clear_the_disk(self, room):
        self.store.room = room

    def append(self, body, author, refers_to=()):
        try:
            signed = self.logbook.journals[author].append(
                INCIDENT, body, refers_to=refers_to
            )
        except DiskFullError:
            pass
        else:
            assert self.logbook.entries[-1] == signed

    @invariant()
    def nothing_recorded_ever_changes(self):
        payloads = [signed.payload for signed in self.logbook.entries]
        assert payloads[: len(self.kept)] == self.kept
        self.kept = payloads

    @invariant()
    def the_record_is_numbered_linked_and_signed(self):
        report = self.logbook.verify()
        ours = {finding.code for finding in report.findings}
        assert ours <= WORDS_NOBODY_CHECKED
        numbers = [signed.number for signed in self.logbook.entries]
        assert all(after == before + 1 for before, after in pairwise([0, *numbers]))

    @invariant()
    def it_can_always_be_read(self):
        entries = self.logbook.entries
        rows = timeline_of(entries, people_of(entries))
        assert sum(len(row.numbers) for row in rows) == len(entries)


ENROLLING = {EntryKind.PERSON_ENROLLED, EntryKind.LOGBOOK_CREATED}
WORDS_NOBODY_CHECKED = {"malformed", "role", "countersignature"}
"""The journal writes what it is given; that a body makes sense is the services' care."""

TestRecordKeeping = RecordKeeping.TestCase
TestRecordKeeping.settings = settings(max_examples=20, stateful_step_count=16)
