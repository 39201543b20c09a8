"""How an item came from its collector to who registers it: said, confirmed, or a gap."""

from dataclasses import replace
from datetime import timedelta

import pytest

from logbook.domain.custody_signing import signer
from logbook.domain.draft import MEASURING_SLACK, Problem
from logbook.domain.errors import ProblemsError
from logbook.domain.evidence_bodies import (
    CustodySigned,
    EvidenceRegistered,
    EvidenceType,
    Originality,
    Side,
    SignedHow,
)
from logbook.domain.evidence_drafts import InkDraft
from logbook.domain.evidence_errors import NothingAwaitedError
from logbook.domain.evidence_words import standing_words
from logbook.domain.item_finding import FindingKind
from logbook.domain.moment import Fidelity, Moment
from logbook.domain.role import Role
from logbook.domain.wording import say
from tests.builders import INCIDENT
from tests.custody_room import (
    CLERK,
    COLLEAGUE,
    POLICE,
    SUPERVISOR,
    EvidenceRoom,
)
from tests.reviewers import enrolled

VENDOR = "V. Vendor, by telephone"
UNKNOWN = Moment(None, 0, Fidelity.UNKNOWN)


@pytest.fixture
def room():
    return EvidenceRoom()


def later(moment, minutes):
    return replace(moment, at=moment.at + timedelta(minutes=minutes))


def brought(room, by=VENDOR, **changes):
    """Register what somebody collected an hour ago and brought half an hour later."""
    collected = room.now()
    room.wait(60)
    told = {"received": later(collected, 30), "received_words": "In person."}
    room.phone(happened=collected, collected_by=by, **(told | changes))
    return collected


def forged(room, **changes):
    """Register a thing past the services."""
    body = EvidenceRegistered(
        *("E-001", "Telephone", EvidenceType.DEVICE, Originality.ORIGINAL, room.now())
    )
    room.append(replace(body, **changes))
    return room.item()


def kinds(item):
    return [each.kind for each in item.findings]


def said(room):
    return [say(each) for each in standing_words(room.item(), room.evidence().people())]


def test_who_collected_it_had_it_until_who_registers_it_received_it(room):
    collected = brought(room)

    first, second = room.item().periods
    assert (first.holder.name, first.since) == (VENDOR, collected)
    assert first.until == second.since == later(collected, 30)
    assert (second.holder.id, second.until) == (CLERK, None)
    assert room.item().gaps == ()
    assert room.item().findings == ()


def test_that_is_said_plainly_as_the_word_of_one_of_the_two(room):
    brought(room)

    received, how = said(room)
    assert received.startswith(f"Received from {VENDOR}: ")
    assert "as A. Example says in entry" in received
    assert received.endswith(f"Not signed for here by {VENDOR}.")
    assert how == "How it came: “In person.”"
    assert room.item().may_be_called_intact


@pytest.mark.parametrize("received", [None, UNKNOWN])
def test_where_nobody_says_when_the_gap_stays_and_how_is_said_all_the_same(
    room, received
):
    brought(room, received=received)

    assert len(room.item().gaps) == 1
    assert room.item().periods[0].until is None
    assert room.item().body.received is None
    assert room.item().handed is None
    gap, how = said(room)
    assert gap.startswith("Gap: ")
    assert how == "How it came: “In person.”"


def test_it_is_not_received_before_it_was_collected(room):
    with pytest.raises(ProblemsError) as refused:
        brought(room, received=later(room.now(), -1))

    assert refused.value.problems == {"received": Problem.BEFORE_COLLECTED}


def test_it_is_received_at_once_where_it_was_collected(room):
    now = room.now()

    room.phone(happened=now, collected_by=VENDOR, received=now)

    assert room.item().since == now
    assert room.item().findings == ()


def test_it_is_not_received_in_the_future(room):
    with pytest.raises(ProblemsError) as refused:
        brought(room, received=later(room.now(), 63))

    assert refused.value.problems == {"received": Problem.IN_FUTURE}


@pytest.mark.parametrize("name", ["", "\u200b", "A. Example", "example a, IT", CLERK])
@pytest.mark.parametrize("told", ["received", "received_words"])
def test_nobody_receives_it_from_nobody_or_from_themselves(room, name, told):
    other = {"received": {"received_words": ""}, "received_words": {"received": None}}

    with pytest.raises(ProblemsError) as refused:
        brought(room, name, **other[told])

    assert refused.value.problems == {"collected_by": Problem.NO_COLLECTOR}


def test_who_collected_it_themselves_may_leave_the_time_unknown(room):
    brought(room, "A. Example", received=UNKNOWN, received_words="")

    (only,) = room.item().periods
    assert only.holder.id == CLERK
    assert said(room) == []


def test_it_cannot_be_given_away_before_it_was_received(room):
    collected = brought(room)

    with pytest.raises(ProblemsError) as refused:
        room.give(CLERK, POLICE, happened=later(collected, 29))

    assert refused.value.problems == {"happened": Problem.BEFORE_HELD}
    room.give(CLERK, POLICE, happened=later(collected, 30))


# Signing later


def test_a_collector_who_is_enrolled_signs_for_it_later_by_key(room):
    brought(room, "c. specimen, IT services")
    custody, item = room.custody(COLLEAGUE), room.item()
    assert not item.handed.is_given

    assert custody.to_confirm(item) == ((item.entry, Side.FROM),)
    signed = custody.confirm(INCIDENT, "E-001", item.entry, Side.FROM)

    item = room.item()
    assert (item.handed.how, item.handed.entry) == (SignedHow.KEY, signed.number)
    assert item.findings == ()
    assert custody.to_confirm(item) == ()
    received, _how = said(room)
    assert f" Signed for by key later, in entry {signed.number}, by " in received
    assert "Not signed" not in received
    with pytest.raises(NothingAwaitedError):
        custody.confirm(INCIDENT, "E-001", item.entry, Side.FROM)


@pytest.mark.parametrize("person", [CLERK, SUPERVISOR])
def test_nobody_signs_for_the_collector(room, person):
    brought(room, "C. Specimen")
    custody, item = room.custody(person), room.item()

    assert custody.to_confirm(item) == ()
    with pytest.raises(NothingAwaitedError):
        custody.confirm(INCIDENT, "E-001", item.entry, Side.FROM)


def test_there_is_nothing_to_sign_for_where_nobody_says_when(room):
    brought(room, "C. Specimen", received=None)

    assert room.custody(COLLEAGUE).to_confirm(room.item()) == ()


def test_a_collector_signs_for_having_given_it_and_for_nothing_else(room):
    brought(room, "C. Specimen")
    custody, item = room.custody(COLLEAGUE), room.item()

    for side in (Side.TO, Side.WITNESS):
        assert signer(item, item.entry, side) is None
        with pytest.raises(NothingAwaitedError):
            custody.confirm(INCIDENT, "E-001", item.entry, side)
    ink = InkDraft("E-001", Side.FROM, room.now(), "Folder 3")
    with pytest.raises(NothingAwaitedError):
        custody.ink_seen(INCIDENT, item.entry, ink)


def test_who_is_enrolled_later_is_not_meant(room):
    brought(room, "L. Newcomer")
    enrolled(room.logbook, "P-005", "L. Newcomer", Role.RESPONDER)
    room.services["P-005"] = room._services("P-005")

    assert room.custody("P-005").to_confirm(room.item()) == ()


@pytest.mark.parametrize(
    ("person", "changes", "of"),
    [
        (SUPERVISOR, {}, "C. Specimen"),
        (COLLEAGUE, {"name": "D. Constable"}, "C. Specimen"),
        (COLLEAGUE, {"side": Side.TO}, "C. Specimen"),
        (COLLEAGUE, {"by_key": False}, "C. Specimen"),
        (COLLEAGUE, {}, VENDOR),
        (COLLEAGUE, {"refers": 1}, "C. Specimen"),
    ],
)
def test_a_signature_the_service_refuses_is_a_finding_and_none_was_given(
    room, person, changes, of
):
    brought(room, of)
    item = room.item()
    about = changes.pop("refers", item.entry)
    forgery = CustodySigned("E-001", Side.FROM, "C. Specimen", room.now(), by_key=True)

    room.append(replace(forgery, **changes), person, refers_to=(about,))

    assert not room.item().handed.is_given
    assert kinds(room.item()) == [FindingKind.OUT_OF_TURN]


def test_signing_a_second_time_is_a_finding_and_the_first_one_stands(room):
    brought(room, "C. Specimen")
    entry = room.item().entry
    first = room.custody(COLLEAGUE).confirm(INCIDENT, "E-001", entry, Side.FROM)

    again = CustodySigned("E-001", Side.FROM, "C. Specimen", room.now(), by_key=True)
    room.append(again, COLLEAGUE, refers_to=(entry,))

    assert room.item().handed.entry == first.number
    assert kinds(room.item()) == [FindingKind.OUT_OF_TURN]


# What somebody with a key writes past the services


@pytest.mark.parametrize("minutes", [-1, MEASURING_SLACK.seconds // 60 + 1])
def test_a_time_that_cannot_be_is_a_finding(room, minutes):
    received = later(room.now(), minutes)

    item = forged(room, collected_by=VENDOR, received=received)

    assert kinds(item) == [FindingKind.TIMES_CROSS]
    assert item.since == received


def test_a_time_that_can_be_is_none(room):
    now = room.now()

    item = forged(room, collected_by=VENDOR, happened=now, received=now)

    assert kinds(item) == []


def test_an_unknown_time_is_a_gap_and_no_finding(room):
    item = forged(room, collected_by=VENDOR, received=UNKNOWN)

    assert kinds(item) == []
    assert len(item.gaps) == 1


@pytest.mark.parametrize("name", ["", "A. Example"])
@pytest.mark.parametrize("told", ["received", "received_words"])
def test_what_was_received_from_nobody_is_a_finding(room, name, told):
    changes = {"received": {"received": UNKNOWN}, "received_words": {told: "By post."}}

    item = forged(room, collected_by=name, **changes[told])

    assert kinds(item) == [FindingKind.OUT_OF_TURN]
    assert len(item.periods) == 1
    assert item.handed is None
