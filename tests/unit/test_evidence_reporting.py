"""What a report says of evidence: findings first, gaps in their place, nothing blank."""

from dataclasses import replace

import pytest

from logbook.domain.evidence_bodies import (
    CustodyPurpose,
    CustodyTransferred,
    DamageKind,
    EvidenceDamaged,
    EvidenceDisposed,
    EvidenceExplained,
    EvidenceExported,
    EvidenceRegistered,
    EvidenceType,
    Originality,
    SignedHow,
)
from logbook.domain.evidence_reporting import evidence_tables
from logbook.domain.people import People
from logbook.domain.wording import say, say_all
from tests.unit.memory_journal import INCIDENT, HandClock, a_journal, at

POLICE = {
    "to_name": "D. Constable",
    "to_agency": "Windsor Police",
    "to_badge": "4711",
}
PHONE = EvidenceRegistered(
    "E-001", "A telephone", EvidenceType.DEVICE, Originality.ORIGINAL, at(0)
)
LOG = replace(
    PHONE,
    name="Mail log",
    type=EvidenceType.LOG,
    vault="5a" * 32,
    file_name="mail.log",
    files=1,
    size=640,
    sha256="ab" * 32,
)
NOBODY = People({})


def given(**changed):
    body = CustodyTransferred(
        item="E-001",
        purpose=CustodyPurpose.HAND_OVER,
        from_name="A. Example",
        from_id="P-002",
        to_name="",
        reason="Asked for",
        happened=at(10),
        from_signed=SignedHow.KEY,
        to_signed=SignedHow.NOT_SIGNED,
    )
    return replace(body, **changed)


@pytest.fixture
def journal():
    return a_journal(HandClock())


def rows(journal):
    return evidence_tables(journal.store.of_incident(INCIDENT), NOBODY)


def lines(fact):
    return [say_all(statement) for statement in fact.known]


def test_an_incident_without_evidence_has_no_tables(journal):
    assert rows(journal) == ((), ())


def test_an_item_is_named_with_its_type_and_where_it_is_registered(journal):
    entry = journal.record(INCIDENT, PHONE)

    [kept], [held] = rows(journal)

    assert say(kept.about) == say(held.about) == "E-001: A telephone (device, original)"
    assert kept.entry == held.entry == entry.number
    assert lines(kept)[0] == "Nothing was found at it."
    assert "A thing, not a file" in lines(kept)[-1]


def test_a_digest_stands_in_groups_to_be_read_aloud(journal):
    journal.record(INCIDENT, LOG)

    [kept], _ = rows(journal)

    assert lines(kept)[-1] == f"SHA-256: {' '.join(['abab'] * 16)}"
    assert "File “mail.log”, 640 bytes." in lines(kept)


@pytest.mark.parametrize(
    ("offset", "said"), [(90, "90 s ahead."), (-90, "90 s behind."), (0, "not off.")]
)
def test_the_system_and_how_its_clock_went_stand_with_its_log(journal, offset, said):
    journal.record(INCIDENT, replace(LOG, source_system="FS-01", clock_offset=offset))

    [kept], _ = rows(journal)

    [line] = [each for each in lines(kept) if "Clock of the source" in each]
    assert line.startswith("From the system: FS-01.")
    assert line.endswith(said)


def test_nothing_is_said_of_a_clock_nobody_compared(journal):
    journal.record(INCIDENT, LOG)

    [kept], _ = rows(journal)

    assert "Clock" not in " ".join(lines(kept))


def test_what_was_found_stands_first_and_the_word_intact_is_gone(journal):
    journal.record(INCIDENT, LOG)
    [sound], _ = rows(journal)
    found = journal.record(
        INCIDENT, EvidenceDamaged("E-001", DamageKind.DAMAGED, 1)
    ).number
    [damaged], _ = rows(journal)
    journal.record(
        INCIDENT, EvidenceExplained("E-001", "A bad disk."), refers_to=(found,)
    )
    [explained], _ = rows(journal)

    assert lines(sound)[0].startswith("Intact")
    assert lines(damaged)[:2] == [
        f"Finding in entry {found}: File 1 of what is stored of item E-001 is damaged.",
        "Nobody has explained that yet.",
    ]
    assert lines(explained)[0] == lines(damaged)[0]
    assert lines(explained)[1] == f"P-002 on that in entry {found + 1}: A bad disk."
    for fact in (damaged, explained):
        assert "intact" not in " ".join(lines(fact)).casefold()


def test_everybody_who_had_an_item_is_listed_with_their_times(journal):
    journal.record(INCIDENT, PHONE)
    passed = journal.record(INCIDENT, given(**POLICE, to_signed=SignedHow.DRAWN))

    [kept], [held] = rows(journal)

    first, second, *unsigned = lines(held)
    assert first.startswith("P-002, from ")
    assert second.startswith("D. Constable, Windsor Police, badge 4711, since ")
    assert any("who received it: Not signed." in line for line in unsigned)
    assert held.entry == passed.number
    assert any(
        line.startswith("Out of house, with D. Constable") for line in lines(kept)
    )


def test_a_gap_stands_between_the_two_it_parts(journal):
    journal.record(INCIDENT, PHONE)
    journal.record(INCIDENT, given(**POLICE))
    back = given(
        from_name="L. Technician",
        from_id="",
        to_name="A. Example",
        to_id="P-002",
        happened=at(60),
        gap=True,
    )
    journal.record(INCIDENT, back)

    _, [held] = rows(journal)

    clerk, police, gap, again, *_ = lines(held)
    assert clerk.startswith("P-002, from ")
    assert "nothing says until when" in police
    assert gap.startswith("Gap: from ")
    assert again.startswith("A. Example, since ")


def test_what_was_received_from_its_collector_is_said_as_told_and_is_no_gap(journal):
    journal.record(INCIDENT, replace(PHONE, collected_by="V. Vendor", received=at(0)))

    _, [held] = rows(journal)

    first, second, received = lines(held)
    assert first.startswith("V. Vendor, from ")
    assert second.startswith("P-002, since ")
    assert received.startswith("Received from V. Vendor: ")
    assert received.endswith("Not signed for here by V. Vendor.")


def test_an_item_that_waits_for_somebody_says_so(journal):
    journal.record(INCIDENT, PHONE)
    journal.record(INCIDENT, given(to_name="B. Sample", to_id="P-001"))

    _, [held] = rows(journal)

    assert any("waits for B. Sample to accept it" in line for line in lines(held))


def test_what_became_of_an_item_stands_at_the_end(journal):
    journal.record(INCIDENT, PHONE)
    gone = EvidenceDisposed(
        "E-001", "Order 12", "Shredded.", at(90), "W. Witness",
        witness_signed=SignedHow.INK_AWAITED,
    )  # fmt: skip
    journal.record(INCIDENT, gone)

    [kept], [held] = rows(journal)

    assert any(line.startswith("Disposed of ") for line in lines(kept))
    assert any(line.startswith("Disposed of ") for line in lines(held))
    assert any("the witness W. Witness" in line for line in lines(held))


def test_copies_that_were_given_away_are_listed_with_their_digest(journal):
    journal.record(INCIDENT, LOG)
    out = EvidenceExported(
        "E-001", "copies", 1, 640, "cd" * 32, "D. Constable", "Asked", "Windsor Police"
    )
    entry = journal.record(INCIDENT, out)

    [kept], _ = rows(journal)

    assert f"Copies given to D. Constable, Windsor Police, entry {entry.number}." in (
        lines(kept)
    )
    assert f"SHA-256 of their list: {' '.join(['cdcd'] * 16)}" in lines(kept)


def test_what_a_folder_did_not_give_is_said(journal):
    folder = replace(LOG, files=3, left_out=2, grew=True, file_name="logs")
    journal.record(INCIDENT, folder)

    [kept], _ = rows(journal)

    [stored] = [line for line in lines(kept) if line.startswith("Folder “logs”")]
    assert "3 files" in stored
    assert "changed while it was read" in stored
    assert "Not taken in, and named in the list: 2." in stored
