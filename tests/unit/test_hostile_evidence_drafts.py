"""Whatever is typed about evidence is recorded as it stands, or refused beside it."""

from dataclasses import fields, replace

import pytest

from logbook.domain.bodies import body_of
from logbook.domain.canonical import clean_text
from logbook.domain.errors import ProblemsError
from logbook.domain.evidence import Holder
from logbook.domain.evidence_bodies import Altered, Side
from logbook.domain.evidence_drafts import (
    AcceptDraft,
    DisposalDraft,
    InkDraft,
    ItemDraft,
    TransferDraft,
)
from tests.builders import INCIDENT
from tests.custody_room import (
    CLERK,
    COLLEAGUE,
    DRAWN,
    INK,
    LABORATORY,
    POLICE,
    EvidenceRoom,
)
from tests.unit.test_hostile_drafts import FAR, REFUSED, TEXTS

ROOM = EvidenceRoom()
NOW = ROOM.now()
DRAFTS = [
    ItemDraft(
        *(NOW, "Telephone"),
        collected_by="V. Vendor",
        altered=Altered.SOMETHING,
        altered_words="Its clock.",
    ),
    ROOM.draft(ROOM.me(CLERK), POLICE),
    AcceptDraft(NOW),
    InkDraft("E-001", Side.TO, NOW, "Folder 3"),
    DisposalDraft(
        *("E-001", NOW, "Order 0000", "Shredded", LABORATORY, DRAWN, "As ordered.")
    ),
]
REQUIRED = {
    ItemDraft: {"name", "altered_words"},
    TransferDraft: {"reason"},
    AcceptDraft: set(),
    InkDraft: {"kept"},
    DisposalDraft: {"authority", "method"},
}
WORDED = [
    (draft, field.name)
    for draft in DRAFTS
    for field in fields(draft)
    if field.type in ("str", str) and field.name not in {"item", "clock_offset"}
]


def name_of(value):
    return value if isinstance(value, str) else type(value).__name__


def recorded(draft):
    """Bring about what a draft needs, and record it at the time it names."""
    room = EvidenceRoom()
    evidence, custody = room.evidence(), room.custody()
    if isinstance(draft, ItemDraft):
        return evidence.register(INCIDENT, draft)
    room.phone(happened=NOW)
    match draft:
        case TransferDraft():
            return custody.transfer(INCIDENT, draft)
        case AcceptDraft():
            given = room.give(CLERK, COLLEAGUE, happened=NOW)
            return room.custody(COLLEAGUE).accept(INCIDENT, given.number, draft)
        case InkDraft():
            given = room.give(CLERK, POLICE, happened=NOW, taker_signs=INK)
            return custody.ink_seen(INCIDENT, given.number, draft)
    return custody.dispose(INCIDENT, draft)


@pytest.mark.parametrize("draft", DRAFTS, ids=name_of)
def test_each_of_these_drafts_is_one_that_can_be_recorded(draft):
    assert body_of(recorded(draft)).item == "E-001"


@pytest.mark.parametrize(("draft", "field"), WORDED, ids=name_of)
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_what_somebody_types_is_recorded_as_it_stands(draft, field, text):
    body = body_of(recorded(replace(draft, **{field: text})))

    assert getattr(body, field).strip() == clean_text(text).strip()


@pytest.mark.parametrize(("draft", "field"), WORDED, ids=name_of)
@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_what_is_no_answer_or_has_no_end_is_refused_beside_its_field(
    draft, field, text
):
    changed = replace(draft, **{field: text})

    if field not in REQUIRED[type(draft)] and len(text) <= 255:
        assert recorded(changed)
        return
    with pytest.raises(ProblemsError) as error:
        recorded(changed)
    assert list(error.value.problems) == [field]


@pytest.mark.parametrize("draft", DRAFTS, ids=name_of)
@pytest.mark.parametrize("moment", FAR.values(), ids=FAR)
def test_a_time_that_cannot_be_is_refused_beside_its_field(draft, moment):
    with pytest.raises(ProblemsError) as error:
        recorded(replace(draft, happened=moment))

    assert list(error.value.problems) == ["happened"]


@pytest.mark.parametrize("side", ["giver", "taker"])
@pytest.mark.parametrize("part", ["name", "agency", "badge"])
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_people_from_outside_are_called_what_they_are_called(side, part, text):
    room = EvidenceRoom()
    room.phone()
    if side == "giver":
        room.give(CLERK, POLICE)
    person = replace(POLICE, **{part: text})
    other = room.me(CLERK)
    sides = (person, other) if side == "giver" else (other, person)
    draft = room.draft(*sides, knows_gap=True)

    body = body_of(room.custody().transfer(INCIDENT, draft))

    told = {"giver": "from", "taker": "to"}[side]
    assert getattr(body, f"{told}_{part}") == clean_text(text).strip()


@pytest.mark.parametrize(
    "offset", ["x", "1e9", "٣٣٣٣٣٣٣٣٣٣٣", "9" * 5000, "1.5", "--1"]
)
def test_an_offset_that_is_no_number_of_seconds_is_refused(offset):
    with pytest.raises(ProblemsError) as error:
        recorded(replace(DRAFTS[0], clock_offset=offset))

    assert list(error.value.problems) == ["clock_offset"]


@pytest.mark.parametrize("name", REFUSED.values(), ids=REFUSED)
def test_nobody_is_no_receiver(name):
    with pytest.raises(ProblemsError) as error:
        recorded(replace(DRAFTS[1], taker=Holder(name)))

    assert list(error.value.problems) == ["taker"]
