"""What is disclosed with a report: the right entries, in a form that reads back."""

import pytest

from logbook.domain import canonical
from logbook.domain.digest import Digest
from logbook.domain.errors import MalformedEntryError
from logbook.domain.handover import Handover, disclosed_entries, proof_name, proof_text
from logbook.domain.role import Role
from logbook.domain.verdict import Reason, Verdict, verdict_of
from tests.handed_over import an_office, genuine, values_of
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
