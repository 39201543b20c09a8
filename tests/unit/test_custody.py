"""Who has an item of evidence: each rule of giving, taking, disposing and signing."""

from dataclasses import replace
from datetime import timedelta

import pytest

from logbook.domain.draft import Problem
from logbook.domain.errors import ProblemsError
from logbook.domain.evidence import Holder, ItemState, TransferState
from logbook.domain.evidence_bodies import (
    CustodyPurpose,
    HashCheck,
    Hashed,
    Seal,
    Side,
    SignedHow,
)
from logbook.domain.evidence_drafts import (
    AcceptDraft,
    DisposalDraft,
    HashResult,
    InkDraft,
    SignatureDraft,
)
from logbook.domain.evidence_errors import (
    DisposedError,
    GapError,
    HashExpiredError,
    NoFileError,
    NothingAwaitedError,
    NotOfferedError,
    NotTheHolderError,
    OnItsWayError,
    SourceGoneError,
)
from logbook.domain.incident_errors import SensitiveTextError
from logbook.domain.item_finding import FindingKind
from logbook.domain.moment import Fidelity, Moment, TimeSource
from tests.builders import INCIDENT
from tests.custody_room import (
    CLERK,
    CLERK_AGAIN,
    COLLEAGUE,
    DRAWN,
    IMAGE,
    INK,
    LABORATORY,
    OWNER,
    POLICE,
    RETURNED,
    SEAL,
    SUPERVISOR,
    EvidenceRoom,
)


@pytest.fixture
def room():
    return EvidenceRoom()


def kinds(item):
    return [found.kind for found in item.findings]


def chain(item):
    return [period.holder.name for period in item.periods]


def disposal(room, witness=POLICE, signs=DRAWN, **changes):
    draft = DisposalDraft(
        "E-001", room.now(), "Order 12 of the city clerk", "Shredded.", witness, signs
    )
    return replace(draft, **changes)


# Giving and taking


def test_who_registers_an_item_has_it(room):
    room.phone()

    assert chain(room.item()) == ["A. Example"]
    assert room.item().state is ItemState.HELD
    assert room.custody(CLERK).holds(room.item())
    assert not room.custody(SUPERVISOR).holds(room.item())


def test_only_the_current_holder_can_release(room):
    room.phone()
    before = room.logbook.entries

    with pytest.raises(NotTheHolderError) as refused:
        room.give(COLLEAGUE, POLICE)

    assert refused.value.holder == "A. Example"
    assert room.logbook.entries == before


@pytest.mark.parametrize("author", [SUPERVISOR, COLLEAGUE, CLERK_AGAIN])
def test_nobody_releases_in_the_name_of_another(room, author):
    room.phone()

    with pytest.raises(NotTheHolderError):
        room.give(CLERK, POLICE, by=author)


def test_a_colleague_has_it_once_they_accept_it_with_their_own_key(room):
    room.phone()

    given = room.give(CLERK, COLLEAGUE)

    assert room.item().state is ItemState.ON_ITS_WAY
    assert room.item().holder.id == CLERK
    assert room.custody(COLLEAGUE).waiting() == (room.item(),)
    assert room.custody(CLERK).waiting() == ()
    accepted = room.take(COLLEAGUE, given)
    (transfer,) = room.item().transfers
    assert chain(room.item()) == ["A. Example", "C. Specimen"]
    assert transfer.given.entry == given.number
    assert transfer.taken.entry == accepted.number
    assert not room.item().gaps
    assert not room.item().unsigned


def test_several_items_pass_at_one_go_with_an_entry_each(room):
    first, second = room.phone(), room.phone(name="Charger", seal="")
    drafts = [
        room.draft(CLERK, POLICE, first),
        room.draft(CLERK, POLICE, second, seal=Seal.NONE, seal_number=""),
    ]

    entries = room.custody().transfer_together(INCIDENT, *drafts)

    assert [chain(each) for each in room.items().items] == [
        ["A. Example", "D. Constable"],
        ["A. Example", "D. Constable"],
    ]
    assert {each.number for each in entries} == {
        each.transfers[0].entry for each in room.items().items
    }
    assert not any(each.findings for each in room.items().items)


def test_of_several_items_none_passes_where_one_cannot(room):
    room.phone()
    room.wait()
    later = room.phone()
    drafts = [room.draft(CLERK, POLICE, each) for each in ("E-001", later)]
    sooner = Moment(room.now().at - timedelta(minutes=5), -300)
    early = replace(drafts[1], happened=sooner)
    before = room.logbook.entries

    with pytest.raises(ProblemsError) as refused:
        room.custody().transfer_together(INCIDENT, drafts[0], early)

    assert refused.value.problems == {later: Problem.BEFORE_HELD}
    assert room.logbook.entries == before
    room.give(CLERK, COLLEAGUE, later)
    before = room.logbook.entries
    with pytest.raises(OnItsWayError):
        room.custody().transfer_together(INCIDENT, *drafts)
    assert room.logbook.entries == before


def test_several_items_are_received_at_one_go(room):
    numbers = [room.phone() for _ in range(3)]
    given = [room.give(CLERK, COLLEAGUE, each) for each in numbers]
    seen = AcceptDraft(room.now(), seal=Seal.INTACT, seal_number=SEAL)
    first, second, _ = ((each.number, seen) for each in given)

    room.custody(COLLEAGUE).accept_together(INCIDENT, first, second)

    states = [each.state for each in room.items().items]
    assert states == [ItemState.HELD, ItemState.HELD, ItemState.ON_ITS_WAY]
    assert [each.holder.id for each in room.items().items][:2] == [COLLEAGUE] * 2


def test_of_several_items_none_is_received_where_one_cannot_be(room):
    given = [room.give(CLERK, COLLEAGUE, room.phone()) for _ in range(2)]
    seen = AcceptDraft(room.now())
    early = AcceptDraft(Moment(room.now().at - timedelta(hours=1), -300))
    before = room.logbook.entries
    first, second = given
    custody = room.custody(COLLEAGUE)

    with pytest.raises(ProblemsError) as refused:
        custody.accept_together(INCIDENT, (first.number, seen), (second.number, early))
    with pytest.raises(NotOfferedError):
        room.custody(SUPERVISOR).accept_together(INCIDENT, (first.number, seen))

    assert refused.value.problems == {"E-002": Problem.BEFORE_HELD}
    assert room.logbook.entries == before


def test_words_that_hold_a_secret_stop_all_of_several_items(room):
    first, second = room.phone(), room.phone()
    drafts = [room.draft(CLERK, POLICE, each) for each in (first, second)]
    telling = replace(drafts[0], condition="Password: " + "hunter2")
    before = room.logbook.entries

    with pytest.raises(SensitiveTextError):
        room.custody().transfer_together(INCIDENT, telling, drafts[1])

    assert room.logbook.entries == before


def test_only_who_was_to_receive_it_can_accept_it(room):
    room.phone()
    given = room.give(CLERK, COLLEAGUE)

    for other in (CLERK, SUPERVISOR):
        with pytest.raises(NotOfferedError):
            room.take(other, given)

    assert room.item().state is ItemState.ON_ITS_WAY


def test_what_is_on_its_way_cannot_be_given_away(room):
    room.phone()
    room.give(CLERK, COLLEAGUE)

    with pytest.raises(OnItsWayError):
        room.give(CLERK, POLICE)


def test_who_was_to_receive_it_can_decline_with_a_reason(room):
    room.phone()
    given = room.give(CLERK, COLLEAGUE)

    with pytest.raises(ProblemsError):
        room.custody(COLLEAGUE).decline(INCIDENT, given.number, " ")
    room.custody(COLLEAGUE).decline(INCIDENT, given.number, "The bag is torn.")

    (transfer,) = room.item().transfers
    assert (transfer.state, transfer.words) == (
        TransferState.DECLINED,
        "The bag is torn.",
    )
    assert room.custody(CLERK).holds(room.item())


@pytest.mark.parametrize("author", [CLERK, SUPERVISOR])
def test_who_gave_it_or_a_supervisor_can_take_it_back_before_it_is_accepted(
    room, author
):
    room.phone()
    given = room.give(CLERK, COLLEAGUE)

    room.custody(author).decline(INCIDENT, given.number, "Never came.")

    assert room.item().transfers[0].state is TransferState.TAKEN_BACK
    assert room.item().holder.id == CLERK


def test_nobody_else_can_take_it_back(room):
    room.phone()
    given = room.give(CLERK, SUPERVISOR)

    with pytest.raises(NotOfferedError):
        room.custody(COLLEAGUE).decline(INCIDENT, given.number, "Mine.")


def test_a_police_officer_without_an_account_signs_on_the_touchpad(room):
    room.phone()

    entry = room.give(CLERK, POLICE)

    (transfer,) = room.item().transfers
    assert transfer.taken.how is SignedHow.DRAWN
    assert transfer.taken.entry == entry.number
    assert transfer.taken.is_given
    assert room.item().holder == POLICE
    assert room.item().state is ItemState.OUT


@pytest.mark.parametrize("drawn", ["", "1,1", "nonsense", "9999,1 2,2"])
def test_what_is_no_drawing_is_no_signature(room, drawn):
    room.phone()

    with pytest.raises(ProblemsError) as refused:
        room.give(CLERK, POLICE, taker_signs=SignatureDraft(SignedHow.DRAWN, drawn))

    assert refused.value.problems == {"taker_signs": Problem.EMPTY}


def test_a_signature_in_ink_counts_once_somebody_has_seen_it(room):
    room.phone()
    given = room.give(CLERK, POLICE, taker_signs=INK)
    ink = InkDraft("E-001", Side.TO, room.now(), "Folder 3, page 2")
    before = room.item().unsigned

    seen = room.custody().ink_seen(INCIDENT, given.number, ink)

    assert [each.entry for each in before] == [given.number]
    (transfer,) = room.item().transfers
    assert (transfer.taken.entry, transfer.taken.kept) == (
        seen.number,
        "Folder 3, page 2",
    )
    assert not room.item().unsigned
    with pytest.raises(NothingAwaitedError):
        room.custody().ink_seen(INCIDENT, given.number, ink)


@pytest.mark.parametrize("side", [Side.FROM, Side.WITNESS])
def test_no_ink_is_seen_where_none_is_awaited(room, side):
    room.phone()
    given = room.give(CLERK, POLICE, taker_signs=INK)

    with pytest.raises(NothingAwaitedError):
        room.custody().ink_seen(
            INCIDENT, given.number, InkDraft("E-001", side, room.now(), "Folder 3")
        )


def test_who_is_enrolled_never_signs_in_another_way_than_by_key(room):
    room.phone()

    room.give(CLERK, COLLEAGUE, giver_signs=DRAWN, taker_signs=DRAWN)

    (transfer,) = room.item().transfers
    assert transfer.given.how is SignedHow.KEY
    assert transfer.taken.how is SignedHow.NOT_SIGNED
    assert transfer.body.to_drawn == ""


def test_nobody_outside_signs_by_key(room):
    room.phone()

    room.give(CLERK, POLICE, taker_signs=SignatureDraft(SignedHow.KEY))

    assert room.item().transfers[0].taken.how is SignedHow.NOT_SIGNED


# Chains


def test_an_item_goes_to_the_police_the_laboratory_and_back_without_a_gap(room):
    room.phone()

    for giver, taker in (
        (CLERK, COLLEAGUE),
        (COLLEAGUE, POLICE),
        (POLICE, LABORATORY),
        (LABORATORY, POLICE),
        (POLICE, CLERK),
        (CLERK, POLICE),
        (POLICE, CLERK),
    ):
        room.wait()
        given = room.give(giver, taker)
        if taker == COLLEAGUE:
            room.take(taker, given)

    item = room.item()
    assert chain(item) == [
        "A. Example",
        "C. Specimen",
        "D. Constable",
        "L. Technician",
        "D. Constable",
        "A. Example",
        "D. Constable",
        "A. Example",
    ]
    assert item.gaps == ()
    assert item.may_be_called_intact
    assert all(
        before.until == after.since
        for before, after in (*zip(item.periods[1:], item.periods[2:], strict=False),)
    )


def test_a_transfer_between_two_from_outside_is_recorded_as_told(room):
    room.phone()
    room.give(CLERK, POLICE)

    room.give(POLICE, LABORATORY)

    assert room.item().holder == LABORATORY
    assert not room.item().gaps


def test_a_gap_has_to_be_said_and_is_shown_for_ever(room):
    room.phone()
    room.give(CLERK, POLICE)

    with pytest.raises(GapError) as refused:
        room.give(LABORATORY, CLERK)
    room.wait()
    room.give(LABORATORY, CLERK, knows_gap=True)

    assert refused.value.holder == "D. Constable"
    room.give(CLERK, POLICE)
    room.give(POLICE, CLERK)
    (gap,) = room.item().gaps
    assert gap.holder.id == CLERK
    assert chain(room.item()) == [
        "A. Example", "D. Constable", "A. Example", "D. Constable", "A. Example",
    ]  # fmt: skip


def test_whoever_knows_of_a_gap_can_say_so_of_the_holder_on_record_too(room):
    room.phone()
    room.give(CLERK, POLICE)

    room.give(POLICE, CLERK, knows_gap=True)

    assert room.item().gaps


def test_another_officer_of_the_same_name_is_another_person(room):
    room.phone()
    room.give(CLERK, POLICE)

    with pytest.raises(GapError):
        room.give(replace(POLICE, badge="9999"), CLERK)


def test_an_officer_is_the_same_however_the_name_was_typed(room):
    room.phone()
    room.give(CLERK, POLICE)

    room.give(Holder("d.  constable", agency="WINDSOR police"), CLERK)

    assert not room.item().gaps


def test_who_collected_it_had_it_before_who_registers_it(room):
    room.phone(collected_by="V. Vendor, by telephone")

    assert chain(room.item()) == ["V. Vendor, by telephone", "A. Example"]
    assert len(room.item().gaps) == 1


@pytest.mark.parametrize("name", ["", "A. Example", "example a, IT, 555", "P-002"])
def test_who_collected_and_registers_it_is_one_holder(room, name):
    room.phone(collected_by=name)

    assert chain(room.item()) == ["A. Example"]
    assert not room.item().gaps


# Purposes


def test_what_is_checked_out_says_when_it_is_to_be_back(room):
    room.phone()
    back = Moment(room.now().at + timedelta(days=1), -300)

    room.give(CLERK, POLICE, purpose=CustodyPurpose.CHECK_OUT, back_by=back)

    item, now = room.item(), room.now().at
    assert item.back_by == back
    assert not item.is_overdue(now)
    assert item.is_overdue(now + timedelta(days=2))
    room.give(POLICE, CLERK, purpose=CustodyPurpose.CHECK_IN)
    assert room.item().back_by is None


def test_it_cannot_be_due_back_before_it_goes(room):
    room.phone()

    with pytest.raises(ProblemsError) as refused:
        room.give(CLERK, POLICE, back_by=room.now())

    assert refused.value.problems == {"back_by": Problem.NOT_IN_FUTURE}


def test_it_is_checked_in_only_by_somebody_who_works_here(room):
    room.phone()
    room.give(CLERK, POLICE)

    with pytest.raises(ProblemsError) as refused:
        room.give(POLICE, LABORATORY, purpose=CustodyPurpose.CHECK_IN)

    assert refused.value.problems == {"taker": Problem.UNKNOWN_CHOICE}


def test_it_is_returned_only_to_an_owner_from_outside(room):
    room.phone()
    purpose = CustodyPurpose.RETURN_TO_OWNER

    with pytest.raises(ProblemsError) as refused:
        room.give(CLERK, COLLEAGUE, purpose=purpose)
    room.give(CLERK, OWNER, purpose=purpose)

    assert refused.value.problems == {"taker": Problem.UNKNOWN_CHOICE}
    assert room.item().state is ItemState.RETURNED
    assert room.items().out == ()


def test_moving_it_is_for_one_person_and_needs_a_new_place(room):
    room.phone()
    purpose = CustodyPurpose.MOVE

    with pytest.raises(ProblemsError) as nowhere:
        room.give(CLERK, CLERK, purpose=purpose)
    with pytest.raises(ProblemsError) as other:
        room.give(CLERK, COLLEAGUE, purpose=purpose, stored="Safe 2")
    room.give(CLERK, CLERK, purpose=purpose, stored="Safe 2")

    assert nowhere.value.problems == {"stored": Problem.EMPTY}
    assert other.value.problems == {"taker": Problem.UNKNOWN_CHOICE}
    assert room.item().state is ItemState.HELD
    assert not room.item().unsigned


# Four eyes


@pytest.mark.parametrize("taker", [CLERK, CLERK_AGAIN])
def test_nobody_hands_over_to_themselves_under_any_of_their_ids(room, taker):
    room.phone()

    with pytest.raises(ProblemsError) as refused:
        room.give(CLERK, taker)

    assert refused.value.problems == {"taker": Problem.HAS_IT_ALREADY}


@pytest.mark.parametrize("name", ["C. Specimen", "specimen c", "C. Specimen, police"])
def test_whoever_is_named_like_somebody_enrolled_has_to_be_them(room, name):
    room.phone()
    stranger = Holder(name, agency="Windsor Police")

    with pytest.raises(ProblemsError) as refused:
        room.give(CLERK, stranger)

    assert refused.value.problems == {"taker": Problem.IS_ENROLLED}


def test_who_is_enrolled_stands_there_under_their_own_name(room):
    room.phone()

    room.give(CLERK, Holder("Somebody else", COLLEAGUE), by=CLERK)

    assert room.item().transfers[0].taker.name == "C. Specimen"


def test_nobody_unknown_has_an_id(room):
    room.phone()

    with pytest.raises(ProblemsError) as refused:
        room.give(CLERK, Holder("X. Nobody", "P-099"), by=CLERK)

    assert refused.value.problems == {"taker": Problem.UNKNOWN_CHOICE}


# Times


def test_it_cannot_be_given_before_it_came(room):
    room.phone()
    early = Moment(room.now().at - timedelta(hours=1), -300)

    with pytest.raises(ProblemsError) as refused:
        room.give(CLERK, POLICE, happened=early)

    assert refused.value.problems == {"happened": Problem.BEFORE_HELD}


def test_an_unknown_time_in_between_hides_no_earlier_one(room):
    room.phone()
    unknown = Moment(None, -300, Fidelity.UNKNOWN, TimeSource.STATED)
    room.give(CLERK, POLICE, happened=unknown)
    early = Moment(room.now().at - timedelta(hours=1), -300)

    with pytest.raises(ProblemsError) as refused:
        room.give(POLICE, CLERK, happened=early)

    assert refused.value.problems == {"happened": Problem.BEFORE_HELD}


def test_it_cannot_be_accepted_before_it_was_given(room):
    room.phone()
    room.wait(60)
    given = room.give(CLERK, COLLEAGUE)
    early = Moment(room.now().at - timedelta(minutes=30), -300)

    with pytest.raises(ProblemsError) as refused:
        room.take(COLLEAGUE, given, happened=early)

    assert refused.value.problems == {"happened": Problem.BEFORE_HELD}


# Seals and digests


def test_a_broken_seal_is_recorded_for_ever_and_stops_nothing(room):
    room.phone()

    room.give(CLERK, POLICE, seal=Seal.BROKEN)
    room.give(POLICE, CLERK)

    assert room.item().holder.id == CLERK
    assert kinds(room.item()) == [FindingKind.SEAL_BROKEN]
    assert not room.item().may_be_called_intact


def test_a_seal_that_is_gone_is_a_broken_one(room):
    room.phone()

    room.give(CLERK, POLICE, seal=Seal.NONE, seal_number="")
    room.give(POLICE, CLERK, seal=Seal.NONE, seal_number="")

    assert kinds(room.item()) == [FindingKind.SEAL_BROKEN]


def test_what_never_had_a_seal_lacks_none(room):
    room.phone(seal="")

    room.give(CLERK, POLICE, seal=Seal.NONE, seal_number="")

    assert room.item().may_be_called_intact


def test_an_intact_seal_of_another_number_is_another_seal(room):
    room.phone()

    room.give(CLERK, POLICE, seal_number="bag 0042")
    fine = room.item().may_be_called_intact
    room.give(POLICE, CLERK, seal_number="BAG 0043")

    assert fine
    assert kinds(room.item()) == [FindingKind.SEAL_DIFFERS]
    assert room.item().findings[0].found == "BAG 0043"


def test_a_new_seal_is_known_once_it_was_put_on_record(room):
    room.phone()
    room.give(CLERK, POLICE, seal=Seal.BROKEN, seal_number="BAG 0050")

    room.give(POLICE, CLERK, seal_number="BAG 0050")

    assert kinds(room.item()) == [FindingKind.SEAL_BROKEN]


def test_the_digest_of_what_is_stored_is_computed_again(room):
    room.image()

    result = room.hashed(room.custody().hash_stored(INCIDENT, "E-001"))
    room.give(CLERK, POLICE, hash=result)

    assert result == HashResult(Hashed.STORED, HashCheck.MATCHES)
    assert room.item().transfers[0].body.checked is HashCheck.MATCHES
    assert room.item().may_be_called_intact


def test_a_stored_item_that_differs_is_recorded_and_passes_all_the_same(room):
    room.image()
    room.vault.stored["01" * 32] = {"": b"something else"}

    result = room.hashed(room.custody().hash_stored(INCIDENT, "E-001"))
    room.give(CLERK, POLICE, hash=result)

    assert result.checked is HashCheck.DIFFERS
    assert room.item().holder == POLICE
    assert kinds(room.item()) == [FindingKind.HASH_DIFFERS]


def test_a_stored_item_that_is_missing_differs_without_a_digest(room):
    room.image()
    room.vault.stored.clear()

    result = room.hashed(room.custody().hash_stored(INCIDENT, "E-001"))

    assert result == HashResult(Hashed.STORED, HashCheck.DIFFERS)


@pytest.mark.parametrize(
    ("content", "checked"),
    [(IMAGE, HashCheck.MATCHES), (IMAGE[:-1] + b"K", HashCheck.DIFFERS)],
)
def test_one_altered_byte_of_what_came_back_is_caught(room, content, checked):
    room.image()
    room.give(CLERK, POLICE)
    room.sources.lying[RETURNED] = content

    result = room.hashed(room.custody().hash_returned(INCIDENT, "E-001", RETURNED))
    room.give(POLICE, CLERK, hash=result)

    assert result.checked is checked
    assert room.item().may_be_called_intact is (checked is HashCheck.MATCHES)


@pytest.mark.parametrize(
    ("returned", "checked"),
    [
        ({"a": b"1", "b/c": b"2"}, HashCheck.MATCHES),
        ({"b/c": b"2", "a": b"1"}, HashCheck.MATCHES),
        ({"a": b"1", "b/d": b"2"}, HashCheck.DIFFERS),
        ({"a": b"1"}, HashCheck.DIFFERS),
        ({"a": b"1", "b/c": b"2", "x": b""}, HashCheck.DIFFERS),
        (b"1", HashCheck.DIFFERS),
    ],
)
def test_a_folder_that_came_back_is_compared_file_by_file(room, returned, checked):
    room.image({"a": b"1", "b/c": b"2"})
    room.sources.lying[RETURNED] = returned

    result = room.hashed(room.custody().hash_returned(INCIDENT, "E-001", RETURNED))

    assert result.checked is checked
    assert bool(result.found) is (checked is HashCheck.DIFFERS)


def test_a_source_that_vanishes_gives_no_result(room):
    room.image({"a": b"1", "b": b"2"})
    room.sources.lying[RETURNED] = {"a": b"1", "b": b"2"}
    steps = room.custody().hash_returned(INCIDENT, "E-001", RETURNED)
    room.sources.lying[RETURNED]["b"] = None

    with pytest.raises(SourceGoneError):
        list(steps)


def test_computing_can_be_stopped_without_a_result(room):
    room.image()

    steps = list(room.custody().hash_stored(INCIDENT, "E-001", lambda: True))

    assert [step.result for step in steps] == []


def test_a_result_nobody_computed_here_is_refused(room):
    room.image()
    made_up = HashResult(Hashed.STORED, HashCheck.MATCHES)

    with pytest.raises(HashExpiredError):
        room.give(CLERK, POLICE, hash=made_up)
    computed = room.hashed(room.custody().hash_stored(INCIDENT, "E-001"))

    assert computed == made_up
    assert room.give(CLERK, POLICE, hash=made_up)


def test_a_result_expires_when_the_item_changes(room):
    room.image()
    result = room.hashed(room.custody().hash_stored(INCIDENT, "E-001"))
    room.give(CLERK, POLICE, hash=result)

    with pytest.raises(HashExpiredError):
        room.give(POLICE, CLERK, hash=result)


def test_a_result_of_one_person_is_none_for_another(room):
    room.image()
    given = room.give(CLERK, COLLEAGUE)
    result = room.hashed(room.custody(CLERK).hash_stored(INCIDENT, "E-001"))

    with pytest.raises(HashExpiredError):
        room.take(COLLEAGUE, given, hash=result)


def test_a_thing_has_no_digest(room):
    room.phone()

    with pytest.raises(NoFileError):
        list(room.custody().hash_stored(INCIDENT, "E-001"))
    room.give(CLERK, POLICE, hash=HashResult(Hashed.STORED, HashCheck.MATCHES))

    assert room.item().transfers[0].body.checked is HashCheck.NO_FILE


# Taking over without the holder


def test_a_supervisor_takes_over_what_somebody_left_and_that_stays_a_finding(room):
    room.phone(COLLEAGUE)
    reason = "C. Specimen left the city; found in her locker."

    assert room.custody(SUPERVISOR).may_take_over(room.item())
    with pytest.raises(NotTheHolderError):
        room.give(COLLEAGUE, SUPERVISOR, by=SUPERVISOR)
    room.give(COLLEAGUE, SUPERVISOR, by=SUPERVISOR, without_giver=True, reason=reason)

    item = room.item()
    assert item.holder.id == SUPERVISOR
    assert kinds(item) == [FindingKind.NOT_SIGNED_BY_ITSELF]
    assert [each.body.reason for each in item.unsigned] == [reason]
    room.give(SUPERVISOR, POLICE)
    assert room.item().holder == POLICE


@pytest.mark.parametrize("author", [CLERK, CLERK_AGAIN])
def test_nobody_but_a_supervisor_takes_over(room, author):
    room.phone(COLLEAGUE)

    assert not room.custody(author).may_take_over(room.item())
    with pytest.raises(NotTheHolderError):
        room.give(COLLEAGUE, author, by=author, without_giver=True)


def test_a_supervisor_takes_over_for_themselves_only(room):
    room.phone(COLLEAGUE)

    for taker in (CLERK, POLICE):
        with pytest.raises(NotTheHolderError):
            room.give(COLLEAGUE, taker, by=SUPERVISOR, without_giver=True)


def test_a_holder_who_comes_back_signs_for_it_later_and_the_finding_stays(room):
    room.phone(COLLEAGUE)
    taken = room.give(COLLEAGUE, SUPERVISOR, by=SUPERVISOR, without_giver=True)
    custody = room.custody(COLLEAGUE)

    assert custody.to_confirm(room.item()) == ((taken.number, Side.FROM),)
    custody.confirm(INCIDENT, "E-001", taken.number, Side.FROM)

    assert not room.item().unsigned
    assert kinds(room.item()) == [FindingKind.NOT_SIGNED_BY_ITSELF]
    assert custody.to_confirm(room.item()) == ()


# Disposal


def test_who_has_it_disposes_of_it_with_authority_and_a_witness(room):
    room.phone()

    entry = room.custody().dispose(INCIDENT, disposal(room))

    item = room.item()
    assert (item.state, item.disposal.entry) == (ItemState.DISPOSED, entry.number)
    assert item.disposal.witness.is_given
    with pytest.raises(DisposedError):
        room.give(CLERK, POLICE)
    with pytest.raises(DisposedError):
        room.custody().dispose(INCIDENT, disposal(room))


def test_authority_method_and_witness_have_to_be_named(room):
    room.phone()
    bare = DisposalDraft("E-001", room.now())

    with pytest.raises(ProblemsError) as refused:
        room.custody().dispose(INCIDENT, bare)

    assert set(refused.value.problems) == {"authority", "method", "witness"}


def test_only_who_has_it_disposes_of_it(room):
    room.phone()

    with pytest.raises(NotTheHolderError):
        room.custody(SUPERVISOR).dispose(INCIDENT, disposal(room))


@pytest.mark.parametrize("witness", [CLERK, CLERK_AGAIN])
def test_the_witness_of_a_disposal_is_another_person(room, witness):
    room.phone()

    for named in (room.me(witness), Holder(room.me(witness).name)):
        with pytest.raises(ProblemsError) as refused:
            room.custody().dispose(INCIDENT, disposal(room, named))
        assert refused.value.problems == {"witness": Problem.SAME_PERSON}


def test_a_witness_named_like_somebody_enrolled_has_to_be_them(room):
    room.phone()

    with pytest.raises(ProblemsError) as refused:
        room.custody().dispose(INCIDENT, disposal(room, Holder("C. Specimen")))

    assert refused.value.problems == {"witness": Problem.IS_ENROLLED}


def test_an_enrolled_witness_signs_later_with_their_own_key(room):
    room.phone()
    entry = room.custody().dispose(INCIDENT, disposal(room, room.me(COLLEAGUE)))
    before = room.item().disposal.witness

    with pytest.raises(NothingAwaitedError):
        room.custody(SUPERVISOR).confirm(INCIDENT, "E-001", entry.number, Side.WITNESS)
    signed = room.custody(COLLEAGUE).confirm(
        INCIDENT, "E-001", entry.number, Side.WITNESS
    )

    assert not before.is_given
    assert room.item().disposal.witness.entry == signed.number
    assert room.item().disposal.witness.is_given


def test_the_ink_of_a_witness_is_seen_later(room):
    room.phone()
    entry = room.custody().dispose(INCIDENT, disposal(room, signs=INK))

    room.custody().ink_seen(
        INCIDENT, entry.number, InkDraft("E-001", Side.WITNESS, room.now(), "Folder 3")
    )

    assert room.item().disposal.witness.is_given
