"""What lies under ``data/``: sound before every public validator, and nothing withheld.

Beside each validator is a control: a file with a fault, which it finds.
"""

import json
import socket
from dataclasses import dataclass
from pathlib import Path

import pytest

from logbook.application.incidents import IncidentDraft
from logbook.application.withholding import OverrulingDraft
from logbook.bootstrap.open_forms import open_forms_of
from logbook.bootstrap.opening import OpenLogbook, open_logbook
from logbook.domain.audience import WithholdClass
from logbook.domain.bodies import (
    Answer,
    CallOutcome,
    Channel,
    Manner,
    Note,
    NotificationMade,
    Standing,
    StepMark,
    StepMarked,
)
from logbook.domain.evidence_bodies import (
    CustodyPurpose,
    CustodyTransferred,
    EvidenceRegistered,
    EvidenceType,
    Originality,
)
from logbook.domain.moment import Fidelity, Moment
from logbook.domain.report_version import version_for
from logbook.rehearsal import PASSPHRASE
from logbook.reports.resources import RESOURCES
from tests.integration.open_validators import (
    CORE,
    faults_in_case,
    faults_in_entries,
    faults_in_lines,
    faults_in_report,
    faults_in_stix,
    faults_in_table,
    faults_in_veris,
    read,
)
from tests.integration.planted import WHEN, plant
from tests.integration.test_planted_markers import may_see
from tests.ui.recorded import rehearsed

EVERY = {
    "data/report.json",
    "data/report.schema.json",
    "data/entries.schema.json",
}
INSIDE = EVERY | {
    "data/timeline.csv",
    "data/timeline.jsonl",
    "data/incident.stix.json",
    "data/incident.veris.json",
}
CASE = "data/evidence.case.jsonld"

HOSTILE = (
    '=HYPERLINK("//a.example","x");=1+1\r\n\t@SUM(A1)\n-2</script><!--\u202e\u2066'
    "\u2028\u0085\x00\x07\x1b[31m\ufeff,\"'{{}}{0}%s\\u0000 \U000e0041" + "w" * 600
)
"""Formulas, markup, control characters, what turns the order round, and a long word."""

FORMS = open_forms_of(RESOURCES)


@dataclass
class Desk:
    """An open logbook with the incidents that reports are made of."""

    book: OpenLogbook
    rehearsed: str
    hostile: str

    @property
    def recipients(self) -> list[str]:
        return [recipient for recipient, _ in self.book.handoffs.recipients()]

    def report(self, recipient: str, incident: str = "", language: str = "en"):
        incident = incident or self.rehearsed
        return self.book.handoffs.compose(incident, recipient, language=language)

    def files(self, recipient: str, incident: str = "") -> dict[str, bytes]:
        return dict(FORMS.files(self.report(recipient, incident)))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory):
    place = tmp_path_factory.mktemp("open-formats")
    made = rehearsed(place)
    passphrase = bytearray(PASSPHRASE.encode())
    book = open_logbook(made.logbook, made.person, passphrase)
    [incident] = book.incidents.incidents()
    keep_an_item(book, incident.reference)
    yield Desk(book, incident.reference, a_hostile_incident(book))
    book.close()


def keep_an_item(book: OpenLogbook, incident: str) -> None:
    registered = EvidenceRegistered(
        "E-001",
        "Log of the firewall",
        EvidenceType.LOG,
        Originality.COPY,
        WHEN,
        collected_by="C. Specimen",
        method="Copied to a stick",
        vault="b" * 64,
        file_name="firewall.log",
        files=1,
        size=2048,
        sha256="0123456789abcdef" * 4,
        modified="2026-11-21T08:00:00.25Z",
    )
    passed = CustodyTransferred(
        "E-001",
        CustodyPurpose.HAND_OVER,
        "B. Sample",
        "D. Instance",
        "To be looked at",
        WHEN,
        to_agency="Police",
    )
    for body in (registered, passed):
        book.journal.append(incident, body)


def a_hostile_incident(book: OpenLogbook) -> str:
    opened = book.incidents.open(IncidentDraft("x", "ransomware", WHEN))
    incident = str(opened.entry.incident)
    day = Moment(WHEN.at, WHEN.offset, Fidelity.DAY)
    for body in (
        Note(Manner.OBSERVED, HOSTILE, WHEN),
        Note(Manner.TOLD, "=1+1", Moment(None, 0, Fidelity.UNKNOWN)),
        Answer("summary", HOSTILE, Standing.VALUE, WHEN, HOSTILE),
        Answer("confirmed", "q", Standing.VALUE, WHEN, HOSTILE),
        Answer("functional-impact", "q", Standing.VALUE, WHEN, "No impact"),
        Answer("impact-words", "q", Standing.VALUE, WHEN, HOSTILE),
        Answer("started", "q", Standing.VALUE, WHEN, moment=day),
        StepMarked("s", "contain", HOSTILE, StepMark.REVERSED, HOSTILE, WHEN),
        NotificationMade(
            "o", HOSTILE, CallOutcome.TOLD, Channel.OTHER, WHEN, words=HOSTILE
        ),
        EvidenceRegistered(
            "E-001",
            HOSTILE,
            EvidenceType.LOG,
            Originality.COPY,
            day,
            description=HOSTILE,
            collected_by=HOSTILE,
            vault="a" * 64,
            file_name=HOSTILE,
            files=1,
            sha256=HOSTILE,
            modified=HOSTILE,
        ),
        CustodyTransferred(
            "E-001", CustodyPurpose.HAND_OVER, HOSTILE, HOSTILE, HOSTILE, WHEN
        ),
    ):
        book.journal.append(incident, body)
    return incident


# What there is ------------------------------------------------------------------------


def test_every_reader_gets_a_report_for_programs_and_the_schemas(desk):
    for recipient in desk.recipients:
        files = desk.files(recipient)
        outside = version_for(recipient).audience.is_outside
        assert set(files) - {CASE} == (EVERY if outside else INSIDE), recipient


def test_evidence_goes_to_whom_it_is_told(desk):
    told = {each for each in desk.recipients if CASE in desk.files(each)}
    versions = {str(version_for(each)) for each in told}
    others = {str(version_for(each)) for each in desk.recipients} - versions

    assert {"full", "it", "counsel", "privacy", "ics-214"} <= versions
    assert {"management", "vendor", "people-notice", "ics-209"} <= others


def test_who_is_told_which_items_there_are_is_told_no_more(desk):
    [item] = [
        each
        for each in read(desk.files("privacy-office", desk.hostile)[CASE])["@graph"]
        if each["@type"] == "core:Item"
    ]
    kinds = {
        each["@type"]
        for each in read(desk.files("privacy-office", desk.hostile)[CASE])["@graph"]
    }
    full = {each["@type"] for each in read(desk.files("full")[CASE])["@graph"]}

    assert item.keys() == {"@id", "@type", "core:name"}
    assert "identity:Person" not in kinds
    assert {"identity:Person", "observable:File"} <= full


def test_papers_about_evidence_have_none(desk):
    paper = desk.book.evidence.papers.item_list(desk.rehearsed)

    assert FORMS.files(paper) == ()


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_the_same_report_gives_the_same_bytes(desk, language):
    report = desk.report("full", language=language)

    assert FORMS.files(report) == FORMS.files(report)
    assert faults_in_report(dict(FORMS.files(report))["data/report.json"]) == []


def test_a_rehearsal_says_so_in_every_format(desk):
    files = desk.files("full")

    assert read(files["data/report.json"])["rehearsal"] is True
    assert read(files["data/incident.veris.json"])["plus"]["rehearsal"] is True
    assert read(files[CASE])["@graph"][0]["core:tag"] == "rehearsal"
    bundle = read(files["data/incident.stix.json"])["objects"]
    assert all(each["labels"] == ["rehearsal"] for each in bundle)
    lines = files["data/timeline.jsonl"].decode().splitlines()
    assert all(json.loads(line)["rehearsal"] for line in lines)


# Before validators --------------------------------------------------------------------


def test_every_file_is_sound(desk):
    for recipient in desk.recipients:
        for incident in (desk.rehearsed, desk.hostile):
            report = desk.report(recipient, incident)
            files = dict(FORMS.files(report))
            assert faults_in_report(files["data/report.json"]) == [], recipient
            assert faults_in_entries(report.attachment) == [], recipient
            if "data/timeline.csv" in files:
                assert faults_in_veris(files["data/incident.veris.json"]) == []
                assert faults_in_table(files["data/timeline.csv"]) == []
                assert faults_in_lines(files["data/timeline.jsonl"]) == []


@pytest.mark.filterwarnings("ignore")  # of packages that only this validator needs
def test_stix_is_sound(desk):
    for recipient in ("full", "it-services", "privacy-office", "management"):
        for incident in (desk.rehearsed, desk.hostile):
            content = desk.files(recipient, incident)["data/incident.stix.json"]
            assert faults_in_stix(content) == [], recipient


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"investigation_status"', '"status"'),
        ('"determination": "', '"determination": "un'),
        ('"created"', '"made"'),
        ('"relationship_type"', '"kind"'),
        ('"target_ref": "incident--', '"target_ref": "incident--0'),
        ('"outcome": "', '"outcome": "very-'),
    ],
)
def test_a_fault_in_stix_is_found(desk, old, new):
    content = desk.files("full")["data/incident.stix.json"].decode()
    assert old in content

    assert faults_in_stix(content.replace(old, new, 1).encode())


@pytest.mark.filterwarnings("ignore")
def test_case_is_sound_and_its_validator_needs_no_network(desk, tmp_path, monkeypatch):
    def refused(*_arguments):
        raise OSError("no network")

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    files = [tmp_path / "rehearsed.jsonld", tmp_path / "hostile.jsonld"]
    for file, incident in zip(files, (desk.rehearsed, desk.hostile), strict=True):
        file.write_bytes(desk.files("full", incident)[CASE])
    sound = files[0].read_text("utf-8")

    assert faults_in_case(files) == []
    for old, new in (
        ("investigation:exhibitNumber", "investigation:exhibit"),
        ('"xsd:hexBinary"', '"xsd:string"'),
    ):
        assert old in sound
        files[0].write_text(sound.replace(old, new, 1), "utf-8")
        assert faults_in_case(files[:1]), old


@pytest.mark.parametrize(
    ("find", "name", "old", "new"),
    [
        (faults_in_report, "data/report.json", '"rehearsal"', '"real"'),
        (faults_in_report, "data/report.json", '"number": "', '"x": 1, "number": "'),
        (faults_in_report, "data/report.json", '"edition": "', '"edition": "x'),
        (faults_in_veris, "data/incident.veris.json", '"year"', '"century"'),
        (faults_in_veris, "data/incident.veris.json", "Software inst", "Inst"),
        (faults_in_lines, "data/timeline.jsonl", '"message"', '"said"'),
        (
            faults_in_lines,
            "data/timeline.jsonl",
            '+00:00", "timestamp"',
            '", "timestamp"',
        ),
        (faults_in_table, "data/timeline.csv", "'=", "="),
        (faults_in_table, "data/timeline.csv", ";'=", ";="),
        (faults_in_table, "data/timeline.csv", '"number",', ""),
    ],
)
def test_a_fault_is_found(desk, find, name, old, new):
    content = desk.files("it-services", desk.hostile)[name].decode()
    assert old in content

    assert find(content.replace(old, new, 1).encode())


def test_a_fault_in_the_entries_is_found(desk):
    values = read(desk.report("management").attachment)
    assert values["withheld"]
    values["withheld"][0]["why"]["words"] = "W9"

    assert faults_in_entries(json.dumps(values).encode())


# What people write --------------------------------------------------------------------


def test_words_of_people_come_out_as_they_went_in(desk):
    files = desk.files("full", desk.hostile)
    rows = read(files["data/report.json"])["timeline"]
    tasks = read(files["data/incident.stix.json"])["objects"]
    graph = read(files[CASE])["@graph"]

    assert any(HOSTILE in row["words"] for row in rows)
    assert any(each.get("name") == HOSTILE for each in tasks)
    assert any(each.get("core:name") == HOSTILE for each in graph)
    assert read(files["data/incident.veris.json"])["summary"] == HOSTILE


def test_nothing_that_steers_a_reader_stands_in_a_file_as_it_is(desk):
    files = desk.files("full", desk.hostile)
    for name in set(files) - {"data/timeline.csv"}:
        text = files[name].decode()
        assert not set(text) & set("<\u202e\u2066\u2028\u0085\x00\x07\x1b\ufeff"), name
        assert "w" * 600 in text or "schema" in name


# What is withheld ---------------------------------------------------------------------


def test_nobody_gets_a_word_that_is_not_theirs(desk):
    incident, markers = plant(desk.book)
    found = {}
    for recipient in desk.recipients:
        files = FORMS.files(desk.report(recipient, incident))
        text = "\n".join(content.decode() for _, content in files)
        got = [each for each in markers if each.word in text]
        audience = version_for(recipient).audience
        leaked = [each for each in got if not may_see(each, audience)]
        assert not leaked, (recipient, leaked[0])
        found[recipient] = len(got)
    # The control: what is looked for is there, and not for everybody.
    assert found["full"] > 100
    assert found["public"] < found["management"] < found["it-services"] < found["full"]


@pytest.mark.parametrize("recipient", ["people", "public", "vendor"])
def test_who_is_outside_reads_no_names_but_those_of_who_signed(desk, recipient):
    values = read(desk.files(recipient)["data/report.json"])
    names = {row.author_name for row in desk.report("full").rows}
    signers = {"box.prepared-by", "box.reviewed-by", "box.sign-off"}
    boxes = [each for each in values.get("boxes", ()) if each["code"] not in signers]
    rest = {**values, "report": None, "people": None, "boxes": boxes}

    assert {each["name"] for each in values["people"]} <= names
    assert [name for name in names if name in json.dumps(rest)] == []
    # The control: whoever is inside reads who wrote what.
    inside = {**read(desk.files("full")["data/report.json"]), "people": None}
    assert all(name in json.dumps(inside["timeline"]) for name in names)


def test_an_older_answer_is_never_passed_off_as_the_one_that_holds(desk):
    book = desk.book
    opened = book.incidents.open(IncidentDraft("A second one", "vendor", WHEN))
    incident = str(opened.entry.incident)

    def answer(text: str, *about: int) -> int:
        body = Answer("how-discovered", "How?", Standing.VALUE, WHEN, text)
        return book.journal.append(incident, body, refers_to=about).number

    def methods() -> list[str] | None:
        files = desk.files("it-services", incident)
        [found] = [
            each
            for each in read(files["data/incident.stix.json"])["objects"]
            if each["type"] == "incident"
        ]
        return found["extensions"][CORE].get("detection_methods")

    first = answer("An alarm or a tool")
    assert methods() == ["automated-tool"]
    second = answer("A demand from the attackers", first)
    assert methods() == ["message-from-attacker"]
    book.withholding.overrule(
        OverrulingDraft(
            incident,
            "it-services",
            [second],
            shows=False,
            reason="Asked for by the police.",
            why=WithholdClass.INVESTIGATION,
        )
    )
    assert methods() is None


def test_a_chain_with_links_withheld_is_not_told_as_a_chain(desk):
    [transfer] = [
        each.number
        for each in desk.report("it-services", desk.hostile).seen.entries
        if each.entry.kind == "custody-transferred"
    ]
    before = read(desk.files("it-services", desk.hostile)[CASE])["@graph"]
    desk.book.withholding.overrule(
        OverrulingDraft(
            desk.hostile,
            "it-services",
            [transfer],
            shows=False,
            reason="Asked for by the police.",
            why=WithholdClass.INVESTIGATION,
        )
    )
    after = read(desk.files("it-services", desk.hostile)[CASE])["@graph"]

    assert "identity:Person" in {each["@type"] for each in before}
    assert "identity:Person" not in {each["@type"] for each in after}


def test_the_schemas_in_the_folder_are_the_published_ones(desk):
    files = desk.files("public")
    folder = RESOURCES / "schemas"

    for name, source in (("report", "report-1"), ("entries", "entries-2")):
        published = Path(folder / f"{source}.schema.json").read_bytes()
        assert files[f"data/{name}.schema.json"] == published
