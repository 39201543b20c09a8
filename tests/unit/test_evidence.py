"""The register as it is worked out: what was found stays, and nobody gets in by lying."""

from dataclasses import replace
from datetime import timedelta
from time import process_time

import pytest

from logbook.domain.decisions import IncidentClosed
from logbook.domain.draft import Problem
from logbook.domain.errors import ProblemsError, UnknownItemError
from logbook.domain.evidence import ItemState, TransferState
from logbook.domain.evidence_bodies import (
    Altered,
    CustodyAccepted,
    CustodyDeclined,
    CustodyPurpose,
    CustodySigned,
    CustodyTransferred,
    DamageKind,
    EvidenceDamaged,
    EvidenceDisposed,
    EvidenceExplained,
    EvidenceExported,
    EvidenceRegistered,
    EvidenceType,
    HashCheck,
    Hashed,
    Originality,
    Seal,
    Side,
    SignedHow,
)
from logbook.domain.evidence_drafts import ItemDraft
from logbook.domain.evidence_errors import NoFindingError
from logbook.domain.evidence_reading import evidence_of
from logbook.domain.evidence_words import (
    back_words,
    intact_words,
    standing_words,
    state_name,
    transfer_state,
    where_words,
)
from logbook.domain.item_finding import FindingKind
from logbook.domain.moment import Moment
from logbook.domain.wording import say, say_all
from tests.builders import INCIDENT, a_moment
from tests.custody_room import (
    CLERK,
    CLERK_AGAIN,
    COLLEAGUE,
    HAND,
    INK,
    POLICE,
    SEAL,
    SUPERVISOR,
    EvidenceRoom,
)

DAMAGED = EvidenceDamaged("E-001", DamageKind.DAMAGED, 1, "ab" * 32)


@pytest.fixture
def room():
    return EvidenceRoom()


def kinds(item):
    return [str(found.kind) for found in item.findings]


def told(room, giver=CLERK, taker=POLICE, **changes):
    """Return a transfer in the words of an entry, as anybody could write one."""
    giver, taker = (room.me(each) if isinstance(each, str) else each
                    for each in (giver, taker))  # fmt: skip
    body = CustodyTransferred(
        "E-001", CustodyPurpose.HAND_OVER, giver.name, taker.name, "Look.", room.now(),
        giver.id, giver.agency, giver.badge, taker.id, taker.agency, taker.badge,
        checked=HashCheck.NO_FILE, from_signed=SignedHow.KEY, to_signed=SignedHow.DRAWN,
        to_drawn=HAND,
    )  # fmt: skip
    return replace(body, **changes)


# The register


def test_items_are_numbered_in_the_order_of_their_registration(room):
    assert [room.phone(), room.phone(SUPERVISOR), room.image()] == [
        "E-001",
        "E-002",
        "E-003",
    ]


def test_a_number_nobody_gave_is_no_item(room):
    with pytest.raises(UnknownItemError):
        room.item("E-001")


def test_all_that_is_said_of_an_item_is_kept(room):
    draft = ItemDraft(
        room.now(), "Firewall log", EvidenceType.LOG, Originality.COPY, "From noon on.",
        "V. Vendor", "C. Specimen", "FW-01", "10.0.0.1", "Rack 2", "-90", "Web page",
        "curl", "8.5", Altered.SOMETHING, "A line in its log.", 5, "Safe 1", "BAG 7",
        "Two, on the stick", notes="None.", received=room.now(),
        received_words="In person.", source_hash="MD5 0cc1",
    )  # fmt: skip

    room.evidence().register(INCIDENT, draft)

    body = room.item().body
    assert body.clock_offset == -90
    fields = set(draft.__dataclass_fields__) - {"clock_offset"}
    assert {name: getattr(body, name) for name in fields} == {
        name: getattr(draft, name) for name in fields
    }


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({"name": " "}, {"name": Problem.EMPTY}),
        ({"altered": Altered.SOMETHING}, {"altered_words": Problem.EMPTY}),
        ({"clock_offset": "soon"}, {"clock_offset": Problem.NOT_A_NUMBER}),
        ({"volatility": 9}, {"volatility": Problem.UNKNOWN_CHOICE}),
        ({"happened": a_moment(at=a_moment().at + timedelta(days=2))},
         {"happened": Problem.IN_FUTURE}),
    ],
)  # fmt: skip
def test_an_item_is_not_registered_with_a_problem(room, changes, problems):
    with pytest.raises(ProblemsError) as refused:
        room.phone(**changes)

    assert refused.value.problems == problems


def test_items_of_a_closed_incident_still_change_hands(room):
    room.phone()
    room.append(
        IncidentClosed("C. Specimen", "All.", "Patch.", "7 years", "none", room.now())
    )

    room.pass_on(CLERK, COLLEAGUE)

    assert room.item().holder.id == COLLEAGUE


# Findings


def test_a_finding_stays_after_it_was_explained(room):
    room.image()
    entry = room.append(DAMAGED)

    explained = room.evidence(SUPERVISOR).explain(
        INCIDENT, "E-001", entry.number, "The disk had a bad sector."
    )

    item = room.item()
    (found,) = item.findings
    assert [each.entry for each in found.explained] == [explained.number]
    assert not item.unexplained
    assert not item.may_be_called_intact


def test_only_a_finding_that_is_there_can_be_explained(room):
    room.image()

    with pytest.raises(NoFindingError):
        room.evidence().explain(INCIDENT, "E-001", 1, "Nothing.")


def test_an_explanation_without_a_word_explains_nothing(room):
    room.image()
    entry = room.append(DAMAGED)

    room.append(EvidenceExplained("E-001", " "), refers_to=(entry.number,))

    assert room.item().unexplained


# What somebody with a key could write past the services


def test_a_second_item_of_one_number_is_a_finding_at_the_first(room):
    room.phone()

    room.append(replace(room.item().body, name="Another one"))

    assert room.item().body.name == "Telephone"
    assert kinds(room.item()) == ["number-twice"]


def test_what_is_stored_for_two_items_is_a_finding_at_both(room):
    room.image()

    room.append(replace(room.item().body, item="E-002"))

    assert kinds(room.item("E-001")) == kinds(room.item("E-002")) == ["stored-twice"]


@pytest.mark.parametrize("number", ["E-1", "../E-001", "E-001, E-002", ""])
def test_a_number_that_is_none_is_a_finding(room, number):
    room.phone()

    room.append(replace(room.item().body, item=number))

    assert kinds(room.items().items[1]) == ["out-of-turn"]


@pytest.mark.parametrize(
    ("author", "changes", "found"),
    [
        (COLLEAGUE, {}, "not-signed-by-itself"),
        (SUPERVISOR, {}, "not-signed-by-itself"),
        (COLLEAGUE, {"giver": POLICE, "taker": COLLEAGUE}, "not-signed-by-itself"),
        (COLLEAGUE, {"giver": COLLEAGUE}, "not-signed-by-itself"),
        (CLERK, {"taker": CLERK_AGAIN}, "same-person"),
        (CLERK, {"to_name": "C. Specimen"}, "not-signed-by-itself"),
        (CLERK, {"purpose": CustodyPurpose.MOVE}, "out-of-turn"),
        (CLERK, {"purpose": CustodyPurpose.CHECK_IN}, "out-of-turn"),
        (CLERK, {"checked": HashCheck.MATCHES}, "out-of-turn"),
    ],
)
def test_what_the_services_refuse_moves_no_item(room, author, changes, found):
    room.phone()
    sides = {name: changes[name] for name in ("giver", "taker") if name in changes}
    rest = {name: value for name, value in changes.items() if name not in sides}

    room.append(told(room, **sides, **rest), author)

    item = room.item()
    assert item.holder.id == CLERK
    assert item.transfers[0].state is TransferState.VOID
    assert kinds(item) == [found]


def test_what_the_services_allow_does_move_it(room):
    # The control of the test above: the same words, by who has the item.
    room.phone()

    room.append(told(room), CLERK)

    assert room.item().holder == POLICE
    assert not room.item().findings


def test_nobody_else_accepts_what_waits_for_somebody(room):
    room.phone()
    given = room.give(CLERK, COLLEAGUE)

    room.append(
        CustodyAccepted("E-001", room.now()), SUPERVISOR, refers_to=(given.number,)
    )

    assert room.item().state is ItemState.ON_ITS_WAY
    assert kinds(room.item()) == ["not-signed-by-itself"]
    assert room.take(COLLEAGUE, given)


def test_nobody_accepts_or_declines_what_does_not_wait(room):
    room.phone()

    room.append(CustodyAccepted("E-001", room.now()), COLLEAGUE, refers_to=(1,))
    room.append(CustodyDeclined("E-001", "No."), COLLEAGUE, refers_to=(1,))

    assert room.item().holder.id == CLERK
    assert kinds(room.item()) == ["out-of-turn", "out-of-turn"]


def test_nobody_else_declines_it(room):
    room.phone()
    given = room.give(CLERK, SUPERVISOR)

    room.append(CustodyDeclined("E-001", "No."), COLLEAGUE, refers_to=(given.number,))

    assert room.item().state is ItemState.ON_ITS_WAY
    assert kinds(room.item()) == ["not-signed-by-itself"]


def test_a_second_transfer_does_not_end_the_one_that_waits(room):
    room.phone()
    given = room.give(CLERK, COLLEAGUE)

    room.append(told(room), CLERK)

    assert room.item().waiting.entry == given.number
    assert kinds(room.item()) == ["out-of-turn"]
    room.take(COLLEAGUE, given)
    assert room.item().holder.id == COLLEAGUE


def dispose(room, author, witness, **changes):
    body = EvidenceDisposed(
        "E-001", "An order", "Shredded.", room.now(), witness.name, witness.id,
        witness_signed=SignedHow.DRAWN, witness_drawn=HAND,
    )  # fmt: skip
    return room.append(replace(body, **changes), author)


@pytest.mark.parametrize(
    ("author", "witness", "found"),
    [
        (COLLEAGUE, POLICE, "not-signed-by-itself"),
        (CLERK, CLERK, "same-person"),
        (CLERK, CLERK_AGAIN, "same-person"),
    ],
)
def test_no_disposal_is_believed_that_the_services_refuse(room, author, witness, found):
    room.phone()

    dispose(room, author, room.me(witness) if isinstance(witness, str) else witness)

    assert room.item().state is ItemState.HELD
    assert kinds(room.item()) == [found]


def test_nothing_is_disposed_of_twice(room):
    room.phone()
    first = dispose(room, CLERK, POLICE)

    dispose(room, CLERK, POLICE, method="Sold.")

    assert room.item().disposal.entry == first.number
    assert kinds(room.item()) == ["out-of-turn"]


def test_what_was_disposed_of_is_given_to_nobody(room):
    room.phone()
    dispose(room, CLERK, POLICE)

    room.append(told(room), CLERK)

    assert room.item().state is ItemState.DISPOSED
    assert kinds(room.item()) == ["out-of-turn"]


@pytest.mark.parametrize("by_key", [True, False])
@pytest.mark.parametrize("side", Side)
def test_nobody_signs_for_another(room, by_key, side):
    room.phone()
    given = room.give(CLERK, POLICE, taker_signs=INK)
    ink = CustodySigned("E-001", side, "X. Nobody", room.now(), by_key=by_key)

    room.append(ink, COLLEAGUE, refers_to=(given.number,))

    assert room.item().unsigned
    assert kinds(room.item()) == ["out-of-turn"]


@pytest.mark.parametrize("days", [-3, 3])
def test_a_time_that_cannot_be_is_a_finding(room, days):
    room.phone()
    then = Moment(room.now().at + timedelta(days=days), -300)

    room.append(told(room, happened=then), CLERK)

    assert room.item().holder == POLICE
    assert kinds(room.item()) == ["times-cross"]


def test_a_digest_that_differs_counts_whoever_writes_it(room):
    room.image()

    room.append(
        told(room, hashed=Hashed.RETURNED, checked=HashCheck.DIFFERS, found="cd" * 32),
        COLLEAGUE,
    )

    assert "hash-differs" in kinds(room.item())
    assert room.item().holder.id == CLERK


# Words


def words(room):
    return [say(each) for each in standing_words(room.item(), room.evidence().people())]


def test_nothing_stands_against_an_item_where_nothing_does(room):
    room.phone()
    room.give(CLERK, POLICE)

    assert words(room) == []
    assert say(intact_words(room.item())) == "Nothing was found at it."
    assert say(where_words(room.item())).startswith(
        "Out of house, with D. Constable, Windsor Police, badge 4711 since 2026-11-21"
    )


def test_all_that_stands_against_an_item_is_said(room):
    room.phone()
    room.give(CLERK, POLICE, taker_signs=INK)
    room.give(replace(POLICE, badge="1"), CLERK, seal=Seal.BROKEN, knows_gap=True)
    found = room.item().findings[0].entry
    room.evidence().explain(INCIDENT, "E-001", found, "Opened by the laboratory.")

    gap, broken, explained, unsigned = words(room)

    assert gap.startswith("Gap: from 2026-11-21 02:20 -05:00 (07:20Z) to 2026-11-21")
    assert "from D. Constable, Windsor Police, badge 4711 to A. Example" in gap
    assert broken == f"Finding in entry {found}: The seal was broken or gone."
    assert explained == (
        f"A. Example on that in entry {found + 1}: Opened by the laboratory."
    )
    assert unsigned.endswith("To be signed in ink; nobody has seen that yet.")
    assert say(intact_words(room.item())) == (
        "Not to be called intact: 1 finding, which stays for ever."
    )


@pytest.mark.parametrize("kind", FindingKind)
def test_every_finding_has_words(room, kind):
    room.image()
    item = room.item().found_at(kind, 7)

    first, second = standing_words(item, room.evidence().people())

    assert say(first).startswith("Finding in entry 7: ")
    assert say(second) == "Nobody has explained that yet."


@pytest.mark.parametrize("state", ItemState)
def test_every_state_has_a_name(state):
    assert say(state_name(state))


def test_where_an_item_is_can_be_said_in_every_state(room):
    room.phone()
    said = [say(where_words(room.item()))]
    given = room.give(CLERK, COLLEAGUE)
    said.append(say(where_words(room.item())))
    room.take(COLLEAGUE, given)
    dispose(room, COLLEAGUE, POLICE)
    said.append(say(where_words(room.item())))

    assert said[0].startswith("With A. Example since 2026-11-21 02:20")
    assert said[1] == (
        "Given by A. Example, waits for C. Specimen to accept it (entry "
        f"{given.number})."
    )
    assert said[2].startswith("Disposed of 2026-11-21 02:20")
    assert say(transfer_state(room.item().transfers[0])) == "Received by C. Specimen."


def test_what_is_to_come_back_is_said_and_when_it_is_late(room):
    room.phone()
    now = room.now().at
    back = Moment(now + timedelta(hours=2), -300)
    none = back_words(room.item(), now)
    room.give(CLERK, POLICE, back_by=back)

    due = back_words(room.item(), now)
    late = back_words(room.item(), now + timedelta(days=1))

    assert none is None
    assert say(due) == "To be back by 2026-11-21 04:20 -05:00 (09:20Z)."
    assert say(late).startswith("Overdue: it was to be back by")


# Cost


def many(items, rounds):
    """Return entries of so many items, each given away and taken back in rounds."""
    room = EvidenceRoom()
    body = EvidenceRegistered(
        "", "Disk", EvidenceType.DEVICE, Originality.ORIGINAL, a_moment(), seal=SEAL
    )
    journal = room.logbook.journals[CLERK]
    for nth in range(1, items + 1):
        journal.append(INCIDENT, replace(body, item=f"E-{nth:03}"))
    for each in range(rounds):
        pair = (CLERK, POLICE) if each % 2 == 0 else (POLICE, CLERK)
        body = told(room, *pair, seal=Seal.INTACT, seal_number=SEAL)
        for nth in range(1, items + 1):
            journal.append(INCIDENT, replace(body, item=f"E-{nth:03}"))
    return room


def test_a_hundred_items_are_worked_out_in_no_time():
    # A tenth of what a long investigation has; all of it is measured by hand.
    room = many(items=100, rounds=3)
    entries, people = room.logbook.entries, room.evidence().people()

    begun = process_time()
    register = evidence_of(entries, people)
    spent = process_time() - begun

    assert len(register.out) == 100
    assert spent < 1


def test_items_of_an_export_name_it(room):
    room.phone()
    room.phone()
    exported = EvidenceExported(
        "E-001, E-002, E-009", "copies", 0, 0, "ab" * 32, "D. Constable", "Asked for."
    )

    entry = room.append(exported)

    assert [each.entry for each in room.item("E-002").exports] == [entry.number]
    assert [each.item for each in room.items().strays] == ["E-009"]


def test_what_stands_there_reads_as_sentences(room):
    room.phone()
    room.give(CLERK, POLICE)

    assert say_all(standing_words(room.item(), room.evidence().people())) == ""
