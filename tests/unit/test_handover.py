"""What is disclosed with a report: the right entries, in a form that reads back."""

import pytest

from logbook.domain import canonical
from logbook.domain.bodies import body_of
from logbook.domain.checkpoint import SignedCheckpoint
from logbook.domain.digest import Digest
from logbook.domain.errors import MalformedEntryError
from logbook.domain.handover import (
    FIRST_FORMAT,
    Handover,
    disclosed_entries,
    handover_of,
    proof_name,
    proof_text,
)
from logbook.domain.handover_parts import AUTHOR, WHOLE, WithheldEntry
from logbook.domain.merkle import Tree
from logbook.domain.role import Role
from logbook.domain.verdict import Reason, Verdict, verdict_of
from tests.handed_over import an_office, genuine, header, values_of
from tests.integration.small_handover import Member, Office


def split(office):
    record = [each for each in office.entries if each.entry.incident is None]
    incident = [each for each in office.entries if each.entry.incident == "WIN-0001"]
    return record, incident


def numbers(entries):
    return [each.number for each in entries]


def test_founding_enrolments_and_the_incident_are_disclosed():
    record, incident = split(an_office())

    assert numbers(disclosed_entries(record, incident, also=[])) == [
        1,
        2,
        3,
        11,
        12,
        13,
        14,
    ]


def test_whoever_has_nothing_to_do_with_it_is_not_disclosed():
    office = Office()
    stranger = Member("P-003", "D. Other", Role.RESPONDER, office)
    office.record(office.supervisor, stranger.body())
    record, incident = split(office)

    assert 15 not in numbers(disclosed_entries(record, incident, also=[]))
    assert 15 in numbers(disclosed_entries(record, incident, also=["P-003"]))


def test_whoever_enrolled_an_author_is_disclosed_too():
    office = Office()
    second = Member("P-003", "C. Specimen", Role.SUPERVISOR, office)
    office.record(office.supervisor, second.body())
    third = Member("P-004", "D. Other", Role.RESPONDER, office)
    office.record(second, third.body())
    record, incident = split(office)

    assert {15, 16} <= set(numbers(disclosed_entries(record, incident, also=["P-004"])))


def test_it_reads_back_as_it_was_written():
    files = genuine()

    told = Handover.from_value(values_of(files))

    assert told.to_bytes() == files["entries.json"]
    assert told.report.prepared_by == "P-002"


def members(value, path=()):
    if isinstance(value, dict):
        for name, inside in value.items():
            yield (*path, name)
            yield from members(inside, (*path, name))
    elif isinstance(value, list) and value:
        yield from members(value[0], (*path, 0))


PATHS = [
    path
    for path in members(values_of(genuine()))
    if "fields" not in path[:-1] or path[-1] in {"salt", "value"}
]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: ".".join(map(str, path)))
def test_a_missing_part_or_one_of_another_kind_is_refused(path):
    *way, last = path
    for broken in (None, 1.5, [], {}):
        value = values_of(genuine())
        inside = value
        for step in way:
            inside = inside[step]
        if broken is None:
            del inside[last]
        elif type(inside[last]) is type(broken) or last == "value":
            continue
        else:
            inside[last] = broken

        with pytest.raises(MalformedEntryError):
            Handover.from_value(value)


def test_base64_has_one_spelling():
    value = values_of(genuine())
    value["entries"][0]["signature"] = value["entries"][0]["signature"][:-3] + "=="

    with pytest.raises(MalformedEntryError):
        Handover.from_value(value)


def test_a_proof_that_stands_alone_is_written_as_c2sp_says():
    text = proof_text(31, [Digest.of(b"a")], "origin\n1\nroot\n\n— key sig\n")

    assert proof_name(31) == "proofs/entry-00031.tlog-proof"
    assert text == (
        "c2sp.org/tlog-proof@v1\nindex 30\n"
        f"{Digest.of(b'a').base64}\n\norigin\n1\nroot\n\n— key sig\n"
    )


@pytest.mark.parametrize(
    ("found", "pinned", "verdict"),
    [
        ((), True, Verdict.VALID),
        ((), False, Verdict.UNPINNED),
        (("folder.not-a-handover",), True, Verdict.UNREADABLE),
        (("folder.file-unreadable", "manifest.file-missing"), True, Verdict.INVALID),
        (("pdf.hole",), False, Verdict.INVALID),
    ],
)
def test_the_verdict_follows_from_the_reasons(found, pinned, verdict):
    assert verdict_of(map(Reason, found), pinned=pinned) is verdict


def test_the_form_is_canonical():
    content = genuine()["entries.json"]

    assert canonical.to_bytes(canonical.from_bytes(content)) == content


def first_format(values):
    """Turn the values of format 2 into what the first version of the program wrote."""
    values["format"] = FIRST_FORMAT
    del values["report"]["version"], values["report"]["audience"]
    return values


def test_the_first_format_is_still_read_and_reads_back():
    values = first_format(values_of(genuine()))

    told = Handover.from_value(values)

    assert told.is_first_format
    assert canonical.from_bytes(told.to_bytes()) == values


def test_the_first_format_withheld_nothing():
    values = first_format(values_of(genuine()))
    values["withheld"] = [{"entry": 12, "why": {"text": "W1"}}]

    with pytest.raises(MalformedEntryError):
        Handover.from_value(values)


def test_what_is_withheld_reads_back_with_the_proof_of_what_is_withheld_whole():
    entries = an_office().entries
    tree = Tree([each.leaf for each in entries])
    rows = (
        WithheldEntry(14, {WHOLE: "W4"}, entries[13].leaf),
        WithheldEntry(12, {"text": "W1", AUTHOR: "W2"}),
    )

    told = handover_of(
        header(),
        body_of(entries[0]),
        people=[],
        entries=[],
        tree=tree,
        checkpoint=SignedCheckpoint.from_text(an_office().checkpoint()),
        withheld=rows,
    )
    again = Handover.from_value(canonical.from_bytes(told.to_bytes()))

    assert [row.number for row in again.withheld] == [12, 14]
    assert again.withheld[0] == rows[1]
    assert again.withheld[1].proof == tuple(tree.inclusion(13, len(entries)))
    assert again == told


@pytest.mark.parametrize(
    "row",
    [
        "text",
        {"entry": 0, "why": {"text": "W1"}},
        {"entry": True, "why": {"text": "W1"}},
        {"entry": 12},
        {"entry": 12, "why": {}},
        {"entry": 12, "why": {"text": 1}},
        {"entry": 12, "why": {WHOLE: "W1"}},
        {"entry": 12, "why": {"text": "W1"}, "leaf": Digest.of(b"a").base64},
        {"entry": 12, "why": {WHOLE: "W1"}, "leaf": Digest.of(b"a").base64},
        {"entry": 12, "why": {WHOLE: "W1"}, "leaf": "x", "proof": []},
        {
            "entry": 12,
            "why": {WHOLE: "W1", "text": "W1"},
            "leaf": Digest.of(b"a").base64,
            "proof": [],
        },
    ],
)
def test_a_row_of_what_is_withheld_has_one_of_two_forms(row):
    values = values_of(genuine())
    values["withheld"] = [row]

    with pytest.raises(MalformedEntryError):
        Handover.from_value(values)
