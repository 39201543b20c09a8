"""No reader gets a word that is not theirs: a marker stands in every field.

The folders are what really leaves the program; every byte of them is looked through,
with what is packed, compressed or attached in it.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from logbook.bootstrap.creating import FirstPerson, NewLogbook, create_logbook
from logbook.bootstrap.opening import OpenLogbook, open_logbook
from logbook.domain.audience import Audience, WithholdClass
from logbook.domain.bodies import Amendment, Answer, Manner, Note
from logbook.domain.disclosure_rules import rule_for
from logbook.domain.report_version import ReportVersion, version_for
from logbook.domain.role import Role
from tests.integration.planted import WHEN, Marker, everything_in, plant, printed_in

WORDS = b"velvet tractor ninety lemon kite"

RECIPIENTS = {
    "full",
    "it-department",
    "records-officer",
    "legal-counsel",
    "texas-cyber-command",
    "texas-cyber-command:follow-up",
    "tx-attorney-general",
    "ct-attorney-general",
    "ok-attorney-general",
    "mo-attorney-general",
    "us-hhs",
    "fbi-ic3",
    "card-acquirer",
    "management",
    "people",
    "public",
    "ics-214",
    "ics-209",
}

QUESTIONS = {
    "symptoms": "IL P",
    "systems": "IL",
    "system-details": "IL",
    "indicators": "IL",
    "users": "IL",
    "reporter": "IPL",
    "incident-lead": "IPLRM",
    "summary": "IPLRM",
    "root-cause": "IR",
    "site": "IPLRNMXV",
    "public-notice": "IPLRNMXV",
    "services": "IPRMX",
    "affected-basis": "PRMX",
    "affected-list": "P",
    "crime-words": "ILP",
    "police-officer": "LPR",
    "ransom-demand": "ILR",
    "attribution": "IL",
    "estimated-cost": "RM",
    "vendor-contract": "PMV",
    "insurer-notice": "PMV",
    "counsel-reference": "",
    "safeguards": "R",
    "measures-planned": "PRM",
    "actions-taken": "ILPRM",
}
"""Who is shown an answer, copied by hand from the table the rules are made after."""

LETTERS = {
    Audience.IT: "I",
    Audience.PRIVACY: "P",
    Audience.POLICE: "L",
    Audience.REGULATOR: "R",
    Audience.AFFECTED: "N",
    Audience.MANAGEMENT: "M",
    Audience.PUBLIC: "X",
    Audience.VENDOR: "V",
}


@dataclass
class Left:
    """What left the program for one recipient."""

    everything: str
    printed: str
    withheld: list[dict[str, object]]


@dataclass
class Night:
    """An incident full of markers, and a folder for every recipient."""

    markers: list[Marker]
    folders: dict[str, Left]

    def of(self, audience: Audience) -> dict[str, Left]:
        return {
            recipient: left
            for recipient, left in self.folders.items()
            if version_for(recipient).audience is audience
        }


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Night]:
    place = tmp_path_factory.mktemp("planted")
    folder = place / "n.irlog"
    people = (FirstPerson("B. Sample", Role.SUPERVISOR),)
    plan = NewLogbook(folder, "City of Odessa", "Odessa", "us-tx-odessa", people)
    create_logbook(plan, [bytearray(WORDS)])
    book = open_logbook(folder, "B. Sample", bytearray(WORDS))
    try:
        incident, markers = plant(book)
        yield Night(
            markers,
            {
                recipient: _issued(book, incident, recipient, place)
                for recipient in sorted(RECIPIENTS)
            },
        )
    finally:
        book.close()


def _issued(book: OpenLogbook, incident: str, recipient: str, place: Path) -> Left:
    if book.withholding.proposal(incident, recipient).is_open:
        book.withholding.accept(incident, recipient)
    report = book.handoffs.compose(incident, recipient)
    folder = place / recipient.replace(":", "-")
    book.handoffs.issue(report, folder)
    entries = json.loads((folder / "entries.json").read_text("utf-8"))
    return Left(everything_in(folder), printed_in(folder), entries["withheld"])


def may_see(marker: Marker, audience: Audience) -> bool:
    if audience.sees_everything:
        return True
    if isinstance(marker.body, Amendment):
        # New words are for nobody the older ones were not for.
        amended = Note(marker.amends or Manner.OBSERVED, "", WHEN)
        return not rule_for("note", amended, "text").hides_from(audience)
    return not rule_for(marker.kind, marker.body, marker.field).hides_from(audience)


def test_every_version_and_every_audience_is_looked_at() -> None:
    seen = {version_for(recipient) for recipient in RECIPIENTS}

    assert set(ReportVersion) - seen == {ReportVersion.IPC_ONTARIO}
    assert {version.audience for version in seen} == set(Audience)


def test_the_sealed_full_record_holds_every_marker(night: Night) -> None:
    """The control: a search that finds nothing here would find nothing anywhere."""
    everything = night.folders["full"].everything

    assert [each.word for each in night.markers if each.word not in everything] == []
    assert len(night.markers) > 300


@pytest.mark.parametrize("audience", list(Audience))
def test_a_reader_gets_exactly_the_fields_that_are_theirs(
    night: Night, audience: Audience
) -> None:
    for recipient, left in night.of(audience).items():
        got = {each.word for each in night.markers if each.word in left.everything}
        wanted = {each.word for each in night.markers if may_see(each, audience)}
        leaked = [each for each in night.markers if each.word in got - wanted]
        missing = [each for each in night.markers if each.word in wanted - got]
        assert not leaked, (recipient, leaked[0])
        assert not missing, (recipient, missing[0])


@pytest.mark.parametrize("audience", list(Audience))
def test_nothing_is_printed_that_is_not_disclosed(
    night: Night, audience: Audience
) -> None:
    for recipient, left in night.of(audience).items():
        printed = {each.word for each in night.markers if each.word in left.printed}
        wanted = {each.word for each in night.markers if may_see(each, audience)}
        assert printed <= wanted, recipient
        assert printed or audience.is_outside, recipient


@pytest.mark.parametrize("question", QUESTIONS)
def test_an_answer_goes_to_whom_the_table_of_fields_names(
    night: Night, question: str
) -> None:
    [word] = [
        each.word
        for each in night.markers
        if isinstance(each.body, Answer)
        and each.body.question == question
        and each.field == "text"
    ]
    for audience, letter in LETTERS.items():
        for recipient, left in night.of(audience).items():
            is_there = word in left.everything
            assert is_there == (letter in QUESTIONS[question]), (recipient, question)


def test_whatever_is_withheld_is_accounted_for_under_a_class(night: Night) -> None:
    assert set(WithholdClass) == {"W1", "W2", "W3", "W4", "W5", "W6", "W7"}
    for recipient, left in night.folders.items():
        withholds = not version_for(recipient).audience.sees_everything
        assert bool(left.withheld) == withholds, recipient
