"""Who can change a record unnoticed, and who cannot: the table of the threat model.

Twenty entries by two authors and a supervisor, countersigned up to 10, and somebody
outside keeps a checkpoint of 18. Each row: what somebody with the data key does, what
the file alone gives away, and what it gives away to who holds the checkpoint.
"""

import random
from dataclasses import replace

import pytest

from logbook.domain.verification import FindingCode
from tests.tampering import (
    ALICE,
    BOB,
    INCIDENT,
    KEYS,
    SUPERVISOR,
    a_mark_over,
    a_note,
    a_record,
    a_record_of_one_author,
    a_row,
    checkpoint_of,
    cut,
    edited,
    head_of,
    inserted,
    renumbered,
    resumed,
    signed_anew,
    swapped,
    verified,
    with_member,
    without,
    written,
)

GENUINE = a_record()
SOLE = a_record_of_one_author()
COUNTERSIGNATURE_AT = 11
FIRST_NOTE = 5
OUTSIDE = checkpoint_of(GENUINE, 18)
BOTH = {person: KEYS[person] for person in ("P-002", "P-003")}
CODE = FindingCode
MARK = a_mark_over(GENUINE)


def codes(report):
    return {finding.code for finding in report.findings}


def judged(rows, *witnesses, head=None):
    """Verify rows whose head was put right, unless it is given.

    Every attack of this page is also looked at by somebody who had verified the
    record before it: going on from there, they find all that a fresh look finds.
    """
    head = head_of(rows) if head is None else head
    report = verified(rows, *witnesses, head=head)
    again = resumed(rows, MARK, *witnesses, head=head)
    assert set(again.findings) - of_the_mark(again) == set(report.findings)
    assert again.root == report.root
    return report


def of_the_mark(report):
    own = {CODE.MARK, CODE.MARK_AHEAD}
    return {found for found in report.findings if found.code in own}


def a_place(drawn, first, last):
    """Draw the number of a note."""
    return drawn.choice([n for n in range(first, last + 1) if n != COUNTERSIGNATURE_AT])


def test_nobody_is_accused_over_a_genuine_record():
    report = judged(GENUINE, OUTSIDE)

    assert report.intact
    assert report.first_bad is None
    assert (report.witnessed, report.unwitnessed, report.compared) == (18, 2, 1)
    assert judged(GENUINE).witnessed == 10
    assert report.root == head_of(GENUINE).root()


@pytest.mark.parametrize("seed", range(25))
def test_row_1_an_edited_entry_is_named(seed):
    drawn = random.Random(seed)
    number = a_place(drawn, FIRST_NOTE, 10)

    rows = edited(GENUINE, number)

    report = judged(rows, head=head_of(GENUINE))
    assert codes(report) >= {CODE.SIGNATURE, CODE.HEAD, CODE.COUNTERSIGNATURE}
    assert report.first_bad == number
    assert CODE.WITNESS in codes(judged(rows, OUTSIDE))


@pytest.mark.parametrize("seed", range(25))
def test_row_2_a_deleted_entry_is_missed(seed):
    drawn = random.Random(seed)
    number = drawn.randint(1, 19)

    for close_up in (False, True):
        rows = without(GENUINE, number, close_up=close_up)
        report = judged(rows)

        assert CODE.SEQUENCE in codes(report)
        assert report.first_bad == number
        if number <= OUTSIDE.size:
            assert CODE.WITNESS in codes(judged(rows, OUTSIDE))


@pytest.mark.parametrize("seed", range(25))
def test_row_3_swapped_entries_are_out_of_their_place(seed):
    drawn = random.Random(seed)
    one, other = sorted(drawn.sample(range(1, 21), 2))

    rows = swapped(GENUINE, one, other)

    report = judged(rows)
    assert CODE.SEQUENCE in codes(report)
    assert report.first_bad == one
    if one <= OUTSIDE.size:
        assert CODE.WITNESS in codes(judged(rows, OUTSIDE))


@pytest.mark.parametrize("count", [3, 4, 5, 6, 7, 8])
def test_row_4_a_cut_tail_is_missed_only_by_who_stands_outside(count):
    rows = cut(GENUINE, count)

    assert judged(rows).intact, "not detected from the file alone"
    report = judged(rows, OUTSIDE)
    assert codes(report) == {CODE.ROLLBACK}
    assert report.first_bad == len(rows) + 1


@pytest.mark.parametrize("count", range(1, 9))
def test_row_4_a_cut_tail_is_missed_where_the_head_was_left_alone(count):
    report = judged(cut(GENUINE, count), head=head_of(GENUINE))

    assert codes(report) == {CODE.HEAD}
    assert report.first_bad == 21 - count


@pytest.mark.parametrize("seed", range(25))
def test_row_5_one_author_alone_cannot_sign_the_others_entries_anew(seed):
    drawn = random.Random(seed)
    number = drawn.choice([5, 7, 9])  # Bob's and Alice's notes before the review
    author = ALICE if (number - 1) % 2 else BOB
    keys = {author.person: KEYS[author.person]}

    rows = signed_anew(edited(GENUINE, number), number, keys)

    report = judged(rows)
    assert codes(report) == {CODE.CHAIN, CODE.COUNTERSIGNATURE}
    assert report.first_bad == number + 1
    assert CODE.WITNESS in codes(judged(rows, OUTSIDE))


@pytest.mark.parametrize("seed", range(25))
def test_row_6_both_authors_together_cannot_get_past_the_countersignature(seed):
    drawn = random.Random(seed)
    number = a_place(drawn, FIRST_NOTE, 10)

    rows = signed_anew(edited(GENUINE, number), number, BOTH)

    report = judged(rows)
    assert CODE.COUNTERSIGNATURE in codes(report)
    assert codes(report) <= {CODE.COUNTERSIGNATURE, CODE.CHAIN}
    assert report.first_bad == COUNTERSIGNATURE_AT
    assert CODE.WITNESS in codes(judged(rows, OUTSIDE))


@pytest.mark.parametrize("seed", range(25))
def test_row_6b_after_the_countersignature_only_who_stands_outside_notices(seed):
    drawn = random.Random(seed)
    number = drawn.randint(12, 18)

    rows = signed_anew(edited(GENUINE, number), number, BOTH)

    assert judged(rows).intact, "not detected from the file alone"
    report = judged(rows, OUTSIDE)
    assert codes(report) == {CODE.WITNESS}
    assert report.witnessed == 10


@pytest.mark.parametrize("seed", range(15))
def test_row_7_a_sole_author_can_rewrite_everything_unless_somebody_stands_outside(
    seed,
):
    drawn = random.Random(seed)
    outside = checkpoint_of(SOLE, 18)
    rows = a_record_of_one_author(words=f"Never seen {drawn.random()}")

    assert judged(rows).intact, "not detected from the file alone"
    assert judged(rows).unwitnessed == 20, "and the program says so"
    assert codes(judged(rows, outside)) == {CODE.WITNESS}


@pytest.mark.parametrize("size", range(4, 18))
def test_row_8_an_older_file_put_back_is_missed_only_by_who_stands_outside(size):
    rows = cut(GENUINE, 20 - size)

    assert judged(rows).intact, "not detected from the file alone"
    report = judged(rows, OUTSIDE)
    assert codes(report) == {CODE.ROLLBACK}
    assert report.first_bad == size + 1


@pytest.mark.parametrize("number", [19, 20])
def test_row_9_what_is_newer_than_the_last_witness_can_be_rewritten(number):
    rows = signed_anew(edited(GENUINE, number), number, BOTH)

    assert judged(rows).intact, "not detected from the file alone"
    report = judged(rows, OUTSIDE)
    assert report.intact, "not detected at all"
    assert report.unwitnessed == 2, "and the program says so"


# Beyond the table -------------------------------------------------------------------


@pytest.mark.parametrize("number", [1, 2, 5, 11, 20])
def test_no_changed_byte_of_a_payload_goes_unnoticed(number):
    row = GENUINE[number - 1]
    drawn = random.Random(number)

    for place in range(0, len(row.payload), 3):
        changed = bytearray(row.payload)
        changed[place] ^= drawn.randint(1, 255)
        rows = list(GENUINE)
        rows[number - 1] = replace(row, payload=bytes(changed))

        assert verified(rows).first_bad == number, place


def test_no_changed_byte_of_a_signature_goes_unnoticed():
    row = GENUINE[6]
    for place in range(64):
        changed = bytearray(row.signature)
        changed[place] ^= 1
        rows = [*GENUINE[:6], replace(row, signature=bytes(changed)), *GENUINE[7:]]

        report = verified(rows)

        assert [(found.code, found.number) for found in report.findings] == [
            (CODE.SIGNATURE, 7)
        ]


@pytest.mark.parametrize("signature", [b"", b"x", b"x" * 63, b"x" * 65])
def test_a_signature_of_another_length_is_none(signature):
    rows = [*GENUINE[:6], replace(GENUINE[6], signature=signature), *GENUINE[7:]]

    assert codes(verified(rows)) == {CODE.SIGNATURE}


@pytest.mark.parametrize("seed", range(20))
def test_an_inserted_copy_is_out_of_its_place(seed):
    drawn = random.Random(seed)
    at, copied = drawn.randint(2, 20), drawn.randint(1, 20)

    report = judged(inserted(GENUINE, at, GENUINE[copied - 1]))

    expected = at + 1 if copied == at else at
    assert CODE.SEQUENCE in codes(report)
    assert report.first_bad == expected


def test_an_entry_somebody_signs_into_the_middle_shifts_the_next_one():
    root = head_of(GENUINE[:6]).root()
    forged = a_row(7, ALICE, a_note("It was Bob."), prev_root=root, incident=INCIDENT)

    report = judged(inserted(GENUINE, 7, forged))

    assert report.first_bad == 8
    assert {CODE.SEQUENCE, CODE.CHAIN} <= codes(report)


def test_the_right_link_under_the_wrong_number_is_out_of_place():
    rows = GENUINE[:12]
    row = a_row(15, ALICE, a_note("x"), prev_root=head_of(rows).root())

    report = judged(renumbered([*rows, row]))

    assert [(found.code, found.number) for found in report.findings] == [
        (CODE.SEQUENCE, 13)
    ]


def test_every_gap_is_named():
    rows = [row for row in GENUINE if row.number not in {6, 13, 14}]

    report = judged(rows)

    gaps = [found.number for found in report.findings if found.code is CODE.SEQUENCE]
    assert gaps == [6, 13]


def test_the_first_break_of_the_chain_is_named_and_no_other():
    rows = edited(edited(GENUINE, 6), 15)

    report = judged(rows)

    breaks = [found.number for found in report.findings if found.code is CODE.CHAIN]
    assert breaks == [7]


def test_an_entry_of_another_logbook_is_named():
    rows = list(written(GENUINE, BOB, a_note("x"), log="incident-logbook/another"))

    assert [(found.code, found.number) for found in judged(rows).findings] == [
        (CODE.OTHER_LOG, 21)
    ]


@pytest.mark.parametrize("member", [ALICE, SUPERVISOR])
def test_nobody_writes_in_somebody_elses_name(member):
    forged = with_member(GENUINE[4], author=member.person)
    rows = [*GENUINE[:4], forged, *GENUINE[5:]]

    report = judged(rows)

    assert report.first_bad == 5
    assert CODE.SIGNATURE in codes(report)


@pytest.mark.parametrize("size", [4, 10, 19])
def test_where_somebody_had_got_hides_nothing_of_what_they_had_seen_or_not(size):
    note = a_mark_over(GENUINE[:size])
    for number in range(2, 21):
        for rows in (
            edited(GENUINE, number),
            without(GENUINE, number),
            signed_anew(edited(GENUINE, number), number, BOTH),
        ):
            fresh = verified(rows, head=head_of(rows))
            again = resumed(rows, note, head=head_of(rows))

            assert set(again.findings) - of_the_mark(again) == set(fresh.findings)
