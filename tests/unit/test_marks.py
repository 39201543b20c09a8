"""Going on from where a person had verified: what it saves, and what it never hides."""

import json
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace

import pytest

from logbook.application.verifications import SAMPLE, SLICE, VerificationService
from logbook.crypto.signing import is_signed
from logbook.domain.digest import Digest
from logbook.domain.errors import DiskFullError
from logbook.domain.mark import FULL_EVERY, Mark, mark_of, signed_note
from logbook.domain.row_check import is_key_row
from logbook.domain.verification import FindingCode
from tests.builders import LOG, a_logbook, a_note
from tests.fakes import FakeCertificates, FakeClock, MemoryMarkStore
from tests.tampering import (
    ALICE,
    BOB,
    NIGHT,
    SUPERVISOR,
    a_mark_over,
    a_record,
    checkpoint_of,
    cut,
    edited,
    head_of,
    last_of,
    resumed,
    service_over,
    signed_anew,
    verified,
)

CODE = FindingCode
GENUINE = a_record()
NOTE = a_mark_over(GENUINE)


def codes(report):
    return {found.code for found in report.findings}


def in_a_store(of: int, **more):
    """Return a record in a store, and the service of its supervisor."""
    logbook, marks = a_logbook(of), MemoryMarkStore()
    service = VerificationService(
        LOG, logbook.journals["P-001"], is_signed, FakeCertificates(), marks, **more
    )
    return SimpleNamespace(logbook=logbook, marks=marks, service=service)


# What it saves ---------------------------------------------------------------------


def test_the_second_opening_goes_on_from_the_first():
    at = in_a_store(40)

    first, second = (last_of(at.service.resumed()) for _ in range(2))

    assert first.coverage.full
    assert (first.coverage.signatures, second.coverage.resumed) == (40, 40)
    assert second.intact
    assert second.coverage.full_at == first.coverage.full_at
    assert second.root == first.root


def test_no_more_signatures_are_checked_than_the_tail_the_sample_and_the_keys():
    calls = Counter()

    def counting(key: bytes, message: bytes, signature: bytes) -> bool:
        calls[signature] += 1
        return is_signed(key, message, signature)

    size, tail = 3 * SAMPLE, 5
    at = in_a_store(size)
    last_of(at.service.resumed())
    for number in range(tail):
        at.logbook.append(a_note(f"After the check, {number}."))
    at.service._is_signed = counting

    report = last_of(at.service.resumed())

    keys = sum(is_key_row(row.payload) for row in at.logbook.store.rows())
    own_mark = 1
    assert keys == 3
    assert calls.total() <= tail + SAMPLE + keys + own_mark
    assert report.coverage.signatures <= tail + SAMPLE + keys
    assert report.coverage.sampled == SAMPLE
    assert max(calls.values()) == 1


def test_whoever_carries_keys_or_vouches_is_always_checked_in_full():
    service = service_over(GENUINE, NOTE, check=is_signed)
    service._draw = lambda _: frozenset()

    report = last_of(service.resumed())

    assert report.intact
    assert (report.coverage.resumed, report.coverage.sampled) == (20, 0)
    assert report.coverage.signatures == 5, "founding, three people, countersignature"
    assert report.witnessed == verified(GENUINE).witnessed == 10


def test_entries_drawn_by_chance_are_checked_in_full():
    checked = []

    def watching(key: bytes, message: bytes, signature: bytes) -> bool:
        checked.append(signature)
        return is_signed(key, message, signature)

    service = service_over(GENUINE, NOTE, check=watching)
    service._draw = lambda _: frozenset({7, 15})

    report = last_of(service.resumed())

    assert report.coverage.sampled == 2
    assert GENUINE[6].signature in checked
    assert GENUINE[14].signature in checked
    assert GENUINE[7].signature not in checked


def test_the_sample_is_another_one_each_time():
    service = in_a_store(1).service

    assert len({service._draw(10_000) for _ in range(5)}) == 5
    assert service._draw(3) == {1, 2, 3}


def test_the_tail_is_checked_in_full():
    service = service_over(GENUINE, a_mark_over(GENUINE[:15]))
    service._draw = lambda _: frozenset()

    report = last_of(service.resumed())

    assert report.coverage.resumed == 15
    assert report.coverage.signatures == 5 + 5


def test_the_mark_moves_on_and_the_date_of_the_full_check_stays():
    at = in_a_store(20)
    last_of(at.service.resumed())
    before = at.service.mark()
    at.logbook.append(a_note("More."))

    last_of(at.service.resumed())

    after = at.service.mark()
    assert (before.size, after.size) == (20, 21)
    assert after.full_at == before.full_at
    assert after.full_size == before.full_size == 20


@pytest.mark.parametrize("size", [0, 9, 10, 11, 17, 20])
def test_a_witness_of_any_earlier_size_is_compared(size):
    outside = checkpoint_of(GENUINE, size)

    good = resumed(GENUINE, NOTE, outside)
    bad = resumed(GENUINE, NOTE, replace(outside, root=Digest.of(b"other")))

    assert good.intact
    assert good.compared == 1
    assert codes(bad) == {CODE.WITNESS}


def test_progress_is_told_and_ends_with_the_report():
    at = in_a_store(SLICE + 20)

    steps = list(at.service.slices())

    assert [done for done, _, _ in steps] == [SLICE, SLICE + 20, SLICE + 20]
    assert [report is None for _, _, report in steps] == [True, True, False]


def test_a_check_that_is_broken_off_leaves_no_mark():
    at = in_a_store(SLICE + 20)

    next(at.service.slices())

    assert at.service.mark() is None
    assert at.service.is_due()


def test_where_the_mark_cannot_be_kept_only_time_is_lost():
    at = in_a_store(12)

    def refuse(_person, _note):
        raise DiskFullError

    at.marks.keep = refuse

    assert last_of(at.service.resumed()).intact
    assert last_of(at.service.resumed()).coverage.full


# What it never hides ---------------------------------------------------------------


def forgeries():
    """Yield notes by who wants a changed record to look as if it had been verified."""
    bad = edited(GENUINE, 7)
    anew = signed_anew(edited(GENUINE, 7), 7, {ALICE.person: ALICE.signer})
    for name, rows in (("edited", bad), ("signed anew", anew)):
        genuine = json.loads(NOTE)
        rewritten = json.loads(a_mark_over(rows))
        by_alice = json.loads(a_mark_over(rows, ALICE))
        in_her_name = json.loads(
            a_mark_over(rows, replace(ALICE, person=SUPERVISOR.person))
        )
        yield (
            f"{name}: another's signature",
            rows,
            {**rewritten, "signature": genuine["signature"]},
        )
        yield f"{name}: by a responder", rows, by_alice
        yield f"{name}: in the supervisor's name", rows, in_her_name
        for member in ("digest", "root"):
            mark = {**genuine["mark"], member: rewritten["mark"][member]}
            yield f"{name}: {member} put right", rows, {**genuine, "mark": mark}
        yield f"{name}: untouched", rows, genuine


FORGERIES = list(forgeries())


@pytest.mark.parametrize(
    ("rows", "note"),
    [(rows, note) for _, rows, note in FORGERIES],
    ids=[name for name, _, _ in FORGERIES],
)
def test_a_forged_mark_hides_nothing_from_the_supervisor(rows, note):
    fresh = verified(rows, head=head_of(rows))

    report = resumed(rows, json.dumps(note))

    assert not fresh.intact
    assert set(fresh.findings) <= set(report.findings)
    assert report.coverage.full


def test_everybody_goes_on_from_their_own_mark_alone():
    logbook, marks = a_logbook(12), MemoryMarkStore()
    services = [
        VerificationService(LOG, journal, is_signed, FakeCertificates(), marks)
        for journal in logbook.journals.values()
    ]

    full = [last_of(service.resumed()).coverage.full for service in services]
    again = [last_of(service.resumed()).coverage.full for service in services]

    assert full == [True, True]
    assert again == [False, False]
    marks.notes["P-001"], marks.notes["P-002"] = marks.notes["P-002"], "{}"
    assert all(last_of(service.resumed()).coverage.full for service in services)


@pytest.mark.parametrize(
    "note",
    ["", "{}", "[]", "null", "7", "\0", '{"mark": 7, "signature": "x"}', "[" * 90_000],
)
def test_what_is_no_note_is_as_good_as_none(note):
    assert mark_of(note, LOG, "P-001", b"", is_signed) is None
    assert resumed(GENUINE, note).coverage.full


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("log", "incident-logbook/another"),
        ("person", "P-002"),
        ("size", -1),
        ("size", 5),
        ("full_size", 40),
        ("v", 2),
        ("more", 1),
        ("full_at", "yesterday"),
        ("full_at", "2026-11-21T08:00:00Z"),
        ("root", None),
    ],
)
def test_a_mark_says_exactly_what_marks_say(member, value):
    signer = SUPERVISOR.signer
    kept = json.loads(NOTE)
    kept["mark"][member] = value
    assert mark_of(NOTE, LOG, "P-001", signer.public_key, is_signed) is not None

    note = mark_of(json.dumps(kept), LOG, "P-001", signer.public_key, lambda *_: True)

    assert note is None


def test_a_signature_over_something_else_is_no_mark():
    signer = SUPERVISOR.signer
    kept = json.loads(NOTE)
    mark = Mark.from_value(kept["mark"])
    plain = signed_note(mark, lambda said: signer.sign(said.partition(b"\0")[2]))

    assert mark_of(plain, LOG, "P-001", signer.public_key, is_signed) is None


def test_a_rolled_back_file_is_found_by_who_had_seen_more():
    report = resumed(cut(GENUINE, 5), NOTE)

    assert [(found.code, found.number) for found in report.findings] == [
        (CODE.MARK_AHEAD, 16)
    ]


def test_a_signature_made_anew_by_its_own_author_leads_to_a_full_check():
    # Another valid signature over the same words: nothing is wrong with the record,
    # and yet these are not the bytes that were checked.
    row = GENUINE[6]
    resigned = [*GENUINE[:6], replace(row, signature=bytes(64)), *GENUINE[7:]]
    note = a_mark_over(resigned)

    assert verified(GENUINE).intact
    report = resumed(GENUINE, note)

    assert report.intact
    assert report.coverage.full


def test_what_is_found_stops_the_recording_as_ever():
    rows = edited(GENUINE, 7)
    service = service_over(rows, NOTE)

    last_of(service.resumed())

    assert service._journal.stopped
    sound = service_over(GENUINE, NOTE)
    last_of(sound.resumed())
    assert not sound._journal.stopped


def test_no_mark_is_made_of_a_record_with_findings():
    service = service_over(edited(GENUINE, 7), None)

    last_of(service.resumed())

    assert service.mark() is None


# When everything is checked again -----------------------------------------------------


def a_mark(**changes):
    mark = Mark(LOG, "P-001", 100, Digest.of(b""), Digest.of(b""), NIGHT, 100)
    return replace(mark, **changes)


@pytest.mark.parametrize(
    ("later", "due"),
    [
        (timedelta(0), False),
        (FULL_EVERY - timedelta(seconds=1), False),
        (FULL_EVERY, True),
        (timedelta(days=400), True),
        (timedelta(minutes=-1), True),
    ],
    ids=["at once", "just before", "a week on", "a year on", "the clock went back"],
)
def test_a_full_check_is_due_after_a_week(later, due):
    assert a_mark().is_due(NIGHT + later) is due


@pytest.mark.parametrize(("size", "due"), [(100, False), (200, False), (201, True)])
def test_a_full_check_is_due_when_more_was_added_than_it_had_covered(size, due):
    assert a_mark(size=size).is_due(NIGHT) is due


def test_a_full_check_sets_the_date_of_the_next_one():
    clock = FakeClock(NIGHT)
    service = service_over(GENUINE, a_mark_over(GENUINE), clock=clock)
    assert not service.is_due()
    clock.pass_time(timedelta(days=8))
    assert service.is_due()
    assert last_of(service.resumed()).coverage.full_at == NIGHT

    report = last_of(service.slices())

    assert report.coverage.full_at > NIGHT + timedelta(days=8)
    assert report.coverage.due_at == report.coverage.full_at + FULL_EVERY
    assert not service.is_due()


def test_a_person_who_never_checked_is_due():
    assert service_over(GENUINE, None).is_due()
    assert service_over(GENUINE, a_mark_over(GENUINE, BOB)).is_due()
