"""What holds of custody whatever people record, and whatever a hostile one writes."""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from logbook.domain.bodies import body_of
from logbook.domain.errors import ProblemsError, RuleError
from logbook.domain.evidence import Holder, TransferState
from logbook.domain.evidence_bodies import (
    CustodyAccepted,
    CustodyDeclined,
    CustodyPurpose,
    CustodySigned,
    CustodyTransferred,
    EvidenceDamaged,
    EvidenceDisposed,
    EvidenceExplained,
    EvidenceRegistered,
    HashCheck,
    Hashed,
    Seal,
    Side,
    SignedHow,
)
from logbook.domain.evidence_drafts import DisposalDraft, InkDraft, SignatureDraft
from logbook.domain.evidence_reading import evidence_of
from logbook.domain.evidence_words import standing_words
from logbook.domain.moment import Fidelity
from logbook.domain.wording import say_all
from tests.builders import INCIDENT, a_moment
from tests.custody_room import (
    DRAWN,
    HAND,
    INK,
    LABORATORY,
    PERSONS,
    POLICE,
    SUPERVISOR,
    EvidenceRoom,
)
from tests.fakes import NIGHT
from tests.unit.strategies import bodies_of, moments

PARTIES = (*PERSONS, POLICE, LABORATORY)
persons, parties = st.sampled_from(PERSONS), st.sampled_from(PARTIES)
ITEMS = ("E-001", "E-002")
items = st.sampled_from(["E-001", *ITEMS])

KINDS = ("give", "accept", "decline", "ink", "explain", "confirm", "dispose")

acts = st.tuples(
    st.sampled_from([*["give"] * 6, *KINDS]),
    items,
    st.sampled_from([True, True, True, False]),
    persons,
    parties,
    st.sampled_from([*[CustodyPurpose.HAND_OVER] * 6, *CustodyPurpose]),
    st.booleans(),
    st.booleans(),
    st.sampled_from([Seal.INTACT, Seal.INTACT, Seal.INTACT, Seal.BROKEN]),
)
"""What is tried; mostly by who has a right to it, at times by anybody."""


def in_turn(what, item):
    """Return what is done next by who does nothing out of turn."""
    if item.waiting and what == "give":
        return "accept"
    return "give" if what in {"accept", "decline"} and not item.waiting else what


def by_right(room, what, item):
    """Return who would have a right to something, where it needs one."""
    if what in {"give", "dispose"}:
        return item.holder.id
    if item.waiting:
        return item.waiting.taker.id if what == "accept" else item.waiting.author
    free = (each for each in PERSONS if room.custody(each).to_confirm(item))
    return next(free, "") if what == "confirm" else ""


def act(room, what, number, rightly, person, party, *how):
    """Let somebody try something; what the service refuses changes nothing."""
    item = room.item(number)
    what = in_turn(what, item) if rightly else what
    author = (by_right(room, what, item) if rightly else "") or person
    custody, evidence = room.custody(author), room.evidence(author)
    waiting = item.waiting.entry if item.waiting else 1
    match what:
        case "give":
            giver = item.holder if rightly else room.me(author)
            draft = giving(room.draft(giver, party, number), *how)
            return custody.transfer(INCIDENT, draft)
        case "accept":
            return room.take(author, room.logbook.entries[waiting - 1])
        case "decline":
            return custody.decline(INCIDENT, waiting, "No.")
        case "ink":
            about = item.transfers[-1].entry if item.transfers else 1
            ink = InkDraft(number, Side.TO, room.now(), "Folder 3")
            return custody.ink_seen(INCIDENT, about, ink)
        case "explain":
            about = item.findings[-1].entry if item.findings else 1
            return evidence.explain(INCIDENT, number, about, "It is known.")
        case "confirm":
            about, side = next(iter(custody.to_confirm(item)), (1, Side.TO))
            return custody.confirm(INCIDENT, number, about, side)
    witness = party if isinstance(party, Holder) else room.me(party)
    draft = DisposalDraft(number, room.now(), "An order", "Shredded.", witness, DRAWN)
    return custody.dispose(INCIDENT, draft)


def giving(draft, purpose, gap, over, seal):
    draft = replace(draft, purpose=purpose, knows_gap=gap, without_giver=over)
    return replace(draft, seal=seal, stored="Safe", taker_signs=INK)


def found(item):
    return {(each.kind, each.entry, each.file, each.found) for each in item.findings}


def check_one_holder(item):
    last = item.periods[-1]
    for period, following in pairwise(item.periods):
        assert period.until is not None or following.gap_before
    assert (last.until is not None) is (item.disposal is not None)


def check_only_the_holder_released(before, after, signed):
    """Whoever is enrolled has an item until they, or a supervisor, wrote otherwise."""
    if len(before.periods) == len(after.periods) or before.holder.is_outside:
        return
    author = signed.entry.author
    release = after.last_passed
    taken_over = author == SUPERVISOR == release.taker.id
    assert release.author == before.holder.id or taken_over
    if release.author != before.holder.id:
        assert release.entry in {entry for _, entry, _, _ in found(after)}


def check_nothing_is_taken_back(before, after):
    assert found(before) <= found(after)
    assert before.may_be_called_intact or not after.may_be_called_intact
    assert len(before.gaps) <= len(after.gaps)
    said = {each.entry for one in before.findings for each in one.explained}
    assert said <= {each.entry for one in after.findings for each in one.explained}


def check_gaps_were_said(item):
    said = [each for each in item.transfers if each.is_done and each.body.gap]
    assert len(item.gaps) == len(said)


def test_much_of_what_is_tried_is_recorded():
    # The control: a chain of which everything was refused holds whatever is wrong.
    def recorded(tried):
        room, kinds = EvidenceRoom(), []
        for _ in ITEMS:
            room.phone()
        for each in tried:
            with suppress(RuleError):
                kinds.append(act(room, *each).entry.kind)
        return len(kinds) > 5 and len(set(kinds)) > 2

    quickly = settings(phases=[Phase.generate], database=None, max_examples=100)
    assert find(st.lists(acts, min_size=12, max_size=14), recorded, settings=quickly)


@settings(max_examples=25)
@given(st.lists(acts, min_size=1, max_size=14))
def test_whoever_does_whatever_the_chain_of_custody_holds(tried):
    room = EvidenceRoom()
    for _ in ITEMS:
        room.phone()
    for each in tried:
        before = {item.number: item for item in room.items().items}
        try:
            signed = act(room, *each)
        except RuleError:
            assert {item.number: item for item in room.items().items} == before
            continue
        for item in room.items().items:
            check_one_holder(item)
            check_gaps_were_said(item)
            check_only_the_holder_released(before[item.number], item, signed)
            check_nothing_is_taken_back(before[item.number], item)
            assert TransferState.VOID not in {each.state for each in item.transfers}
        words = standing_words(room.item(), room.evidence().people())
        assert say_all(words) is not None


def hostile(kind, **fixed):
    """Draw a body as somebody with a key could write it, about what is there."""
    ids = st.sampled_from(["", *PERSONS, "P-099"])
    names = st.sampled_from(["A. Example", "D. Constable", "C. Specimen", ""])
    known = {
        "item": st.sampled_from([*ITEMS, "E-009"]),
        "from_id": ids,
        "to_id": ids,
        "witness_id": ids,
        "from_name": names,
        "to_name": names,
        "witness_name": names,
        "name": names,
        "from_drawn": st.sampled_from(["", HAND, "1,1 1"]),
        "to_drawn": st.sampled_from(["", HAND, ";;"]),
        "vault": st.sampled_from(["", "ab" * 32]),
        "happened": moments,
    }
    named = {name: known[name] for name in kind.__dataclass_fields__ if name in known}
    return bodies_of(kind.KIND).flatmap(
        lambda body: st.fixed_dictionaries(named).map(
            lambda drawn: replace(body, **drawn, **fixed)
        )
    )


forged = st.one_of(
    *[
        hostile(kind)
        for kind in (
            CustodyTransferred,
            CustodyTransferred,
            CustodyAccepted,
            CustodyDeclined,
            CustodySigned,
            EvidenceDisposed,
            EvidenceRegistered,
            EvidenceDamaged,
            EvidenceExplained,
        )
    ]
)


@settings(max_examples=40)
@given(st.lists(st.tuples(forged, persons, st.integers(1, 16)), max_size=10))
def test_whatever_somebody_with_a_key_writes_nothing_vanishes_or_heals(written):
    room = EvidenceRoom()
    for _ in ITEMS:
        room.phone()
    for body, author, about in written:
        before = room.items()
        size = room.logbook.store.head().size
        signed = room.append(body, author, refers_to=(min(about, size),))
        after = room.items()
        for was, item in zip(before.items, after.items, strict=False):
            check_one_holder(item)
            check_only_the_holder_released(was, item, signed)
            check_nothing_is_taken_back(was, item)
            say_all(standing_words(item, room.evidence().people()))
        if not isinstance(body, EvidenceExplained):
            assert after != before


TAKEN = CustodyTransferred(
    "E-001",
    CustodyPurpose.HAND_OVER,
    "A. Example",
    "C. Specimen",
    "Mine now.",
    a_moment(),
    from_id="P-002",
    to_id="P-003",
    seal=Seal.INTACT,
    hashed=Hashed.NOTHING,
    checked=HashCheck.NO_FILE,
    from_signed=SignedHow.KEY,
    to_signed=SignedHow.KEY,
)
"""A responder writes that the clerk gave them an item."""


def test_an_insider_who_writes_that_they_were_given_an_item_does_not_get_it():
    room = EvidenceRoom()
    room.phone()

    entry = room.append(replace(TAKEN, happened=room.now()), "P-003")

    item = room.item()
    assert item.holder.id == "P-002"
    assert item.transfers[0].state is TransferState.VOID
    assert [(each.kind, each.entry) for each in item.findings] == [
        ("not-signed-by-itself", entry.number)
    ]
    assert room.give("P-002", POLICE)


def test_the_same_words_of_the_holder_do_move_it():
    # The control: written by who had it, nothing is found at it.
    room = EvidenceRoom()
    room.phone()

    entry = room.append(replace(TAKEN, happened=room.now()), "P-002")
    room.take("P-003", entry)

    assert room.item().holder.id == "P-003"
    assert not room.item().findings


@pytest.mark.parametrize(
    "said",
    [
        {"to_name": "Chief of Police"},
        {"from_name": "Judge J. Invented"},
        {"to_name": "N. Nobody", "to_id": "P-099"},
    ],
)
def test_no_name_but_the_enrolled_one_stands_beside_an_id(said):
    """Else whoever has it could call themselves what they like, on every paper."""
    room = EvidenceRoom()
    room.phone()

    entry = room.append(replace(TAKEN, happened=room.now(), **said), "P-002")

    item = room.item()
    assert item.transfers[0].state is TransferState.VOID
    assert [(each.kind, each.entry) for each in item.findings] == [
        ("out-of-turn", entry.number)
    ]
    assert item.holder == room.me("P-002")


def test_no_witness_has_another_name_than_the_enrolled_one():
    room = EvidenceRoom()
    room.phone()
    body = EvidenceDisposed(
        "E-001", "Order", "Shredded", room.now(), "Judge J. Invented", "P-003"
    )

    room.append(body, "P-002")
    found = [each.kind for each in room.item().findings]
    refused = room.item().disposal
    room.append(replace(body, witness_name="C. Specimen"), "P-002")

    assert (found, refused) == (["out-of-turn"], None)
    assert room.item().disposal is not None


def test_what_waits_is_signed_by_key_only_by_accepting_it():
    room = EvidenceRoom()
    room.phone()
    given = room.append(replace(TAKEN, happened=room.now()), "P-002")
    signs = CustodySigned("E-001", Side.TO, "C. Specimen", room.now(), by_key=True)

    early = room.append(signs, "P-003", refers_to=(given.number,))

    item = room.item()
    assert not item.transfers[0].taken.is_given
    assert [(each.kind, each.entry) for each in item.findings] == [
        ("out-of-turn", early.number)
    ]


LONG_AGO = a_moment(at=NIGHT - timedelta(days=9000), fidelity=Fidelity.DAY)


@pytest.mark.parametrize(
    "vague",
    [
        {"at": NIGHT - timedelta(days=9001), "fidelity": Fidelity.AFTER},
        {"fidelity": Fidelity.BEFORE},
        {"at": None, "fidelity": Fidelity.UNKNOWN},
    ],
)
def test_no_vague_time_lets_somebody_have_had_it_before_it_was_there(vague):
    room = EvidenceRoom()
    room.phone()
    room.give("P-002", POLICE, happened=replace(room.now(), **vague))
    onwards = room.draft(POLICE, LABORATORY, happened=LONG_AGO)

    with pytest.raises(ProblemsError):
        room.custody().transfer(INCIDENT, onwards)
    said = replace(TAKEN, from_name=POLICE.name, from_agency=POLICE.agency, from_id="")
    told = {"to_name": LABORATORY.name, "to_id": "", "happened": LONG_AGO}
    room.append(replace(said, **told))

    assert [each.kind for each in room.item().findings] == ["times-cross"]


def test_nobody_accepts_before_there_was_anything_to_accept():
    room = EvidenceRoom()
    room.phone()
    unknown = a_moment(at=None, fidelity=Fidelity.UNKNOWN)
    given = room.give("P-002", "P-003", happened=unknown)

    with pytest.raises(ProblemsError):
        room.take("P-003", given, happened=LONG_AGO)
    room.append(CustodyAccepted("E-001", LONG_AGO), "P-003", refers_to=(given.number,))

    assert [each.kind for each in room.item().findings] == ["times-cross"]


@pytest.mark.parametrize("seal", [Seal.INTACT, Seal.NOT_LOOKED])
def test_no_number_of_a_seal_gives_way_to_another_unseen(seal):
    room = EvidenceRoom()
    room.phone()

    room.give("P-002", POLICE, seal=seal, seal_number="BAG 0043")
    room.give(POLICE, "P-002", seal_number="BAG 0043")

    assert [each.kind for each in room.item().findings] == ["seal-differs"]


def test_a_number_nobody_looked_at_again_is_no_other_one():
    room = EvidenceRoom()
    room.phone()

    room.give("P-002", POLICE, seal=Seal.NOT_LOOKED)

    assert not room.item().findings


@pytest.mark.parametrize("drawn", ["500,150 " * 7 + "500,150", ";".join(["1,1"] * 20)])
def test_a_finger_that_rests_is_no_signature(drawn):
    room = EvidenceRoom()
    room.phone()
    signs = SignatureDraft(SignedHow.DRAWN, drawn)

    with pytest.raises(ProblemsError):
        room.give("P-002", POLICE, taker_signs=signs)
    said = replace(TAKEN, to_name=POLICE.name, to_id="", happened=room.now())
    room.append(replace(said, to_signed=SignedHow.DRAWN, to_drawn=drawn), "P-002")

    assert not room.item().transfers[0].taken.is_given


@pytest.mark.parametrize("number", ["E-0001", "E-000", "E-1", "e-001", "E-001 "])
def test_a_number_that_could_be_taken_for_another_is_a_finding(number):
    room = EvidenceRoom()
    room.phone()
    body = room.item().body

    room.append(replace(body, item=number))
    room.append(replace(body, item="E-1000"))

    found = {each.number: len(each.findings) for each in room.items().items}
    assert list(found.values()) == [0, 1, 0]


def test_who_is_enrolled_later_was_an_outsider_before():
    room = EvidenceRoom()
    room.phone()
    room.give("P-002", POLICE)
    before = room.item()

    journal = room.logbook.journals["P-001"]
    enrolment = next(
        body_of(each)
        for each in room.logbook.entries
        if each.entry.kind == "person-enrolled"
    )
    journal.append(None, replace(enrolment, person="P-005", name=POLICE.name))

    assert room.item() == before


def test_entries_about_an_item_nobody_registered_are_named():
    room = EvidenceRoom()

    entry = room.append(TAKEN)

    (stray,) = room.items().strays
    assert (stray.entry, stray.item) == (entry.number, "E-001")


def test_without_knowing_anybody_ids_stand_for_names():
    room = EvidenceRoom()
    room.phone()

    (item,) = evidence_of(room.logbook.entries).items

    assert item.holder.name == "P-002"
