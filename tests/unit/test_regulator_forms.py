"""The views of regulators' forms: every field a source names, and no other."""

import pytest

from logbook.domain.audience import Audience
from logbook.domain.bodies import CallOutcome, Standing, StepMark
from logbook.domain.form_fields import FORM_FIELDS
from logbook.domain.regulator_forms import Filling, form_of
from logbook.domain.report_version import ReportVersion
from logbook.domain.wording import say, say_all
from logbook.packs import library
from tests.builders import a_moment
from tests.builders_report import RESPONDER, stamp
from tests.unit.written_down import Night, lines_of

FIELDS = {
    # Record fields, section 1: the sources and what each asks of a record.
    ReportVersion.IPC_ONTARIO: [
        "Date of the report",
        "Organization and its type",
        "What happened",
        "How personal information was lost, used or disclosed",
        "Date of it, or range of dates",
        "Date it was discovered",
        "How it was discovered",
        "Other organizations involved",
        "Nature of the personal information",
        "Containment",
        "Notification",
        "Remediation",
    ],
    ReportVersion.CT_AG: [
        "Who reports, and how that person is reached",
        "Name, address and type of the entity",
        "Description, with the dates, the discovery and the remedial steps",
        "Residents of Connecticut affected",
        "Categories of personal information",
        "Dates on which residents were or will be notified",
        "Template of the notice",
        "Credit monitoring offered",
    ],
    ReportVersion.TX_AG: [
        "Nature and circumstances of the breach, or use of the information",
        "Residents of Texas affected",
        "Residents who were sent a notice",
        "Measures taken",
        "Measures intended",
        "Whether law enforcement is engaged",
    ],
    ReportVersion.TX_48H: [
        "The security incident",
        "Whether it is a breach, a suspected breach or ransomware",
        "Its discovery",
        "Whether election data is involved",
    ],
    ReportVersion.TX_10BD: [
        "Details of the incident",
        "Date of the eradication, closure and recovery",
        "Analysis of the cause",
    ],
    ReportVersion.OK_AG: [
        "Date of the breach",
        "Date it was determined",
        "Nature of the breach",
        "Type of personal information",
        "Residents of Oklahoma affected",
        "Estimated monetary impact, if it can be determined",
        "Reasonable safeguards that were in place",
    ],
    ReportVersion.MO_AG: [
        "Timing of the notice",
        "Distribution of the notice",
        "Content of the notice",
    ],
}

SOURCES = {
    # Law, sections 2 to 6: what is cited, and how well it is known.
    ReportVersion.IPC_ONTARIO: ("Information and Privacy Commissioner", "Grade P"),
    ReportVersion.CT_AG: ("§ 36a-701b", "Grade P"),
    ReportVersion.TX_AG: ("§ 521.053(i)", "Grade P"),
    ReportVersion.TX_48H: ("§ 2054.603", "Unverified: grade T"),
    ReportVersion.TX_10BD: ("§ 2054.603", "Grade P"),
    ReportVersion.OK_AG: ("S.B. 626", "Unverified: grade S"),
    ReportVersion.MO_AG: ("§ 407.1500", "Unverified: grade S"),
}

FILLED = [
    # What somebody records, the form that asks for it, its field, and what stands there.
    ("summary", "Files were locked.", "IPC_ONTARIO", 3, "Files were locked."),
    ("data-words", "Sent out.", "IPC_ONTARIO", 4, "Sent out."),
    ("discovery-words", "A call.", "IPC_ONTARIO", 7, "A call."),
    ("other-organisations", "A vendor.", "IPC_ONTARIO", 8, "A vendor."),
    ("personal-data-kinds", "Dates of birth", "IPC_ONTARIO", 9, "Dates of birth"),
    ("actions-taken", "Cable pulled.", "IPC_ONTARIO", 10, "Cable pulled."),
    ("notice-words", "By letter.", "IPC_ONTARIO", 11, "By letter."),
    ("measures-planned", "New server.", "IPC_ONTARIO", 12, "New server."),
    ("summary", "Files were locked.", "CT_AG", 3, "Files were locked."),
    ("affected-basis", "Counted.", "CT_AG", 4, "Counted."),
    ("ssn-or-tin", "Yes", "CT_AG", 5, "Yes"),
    ("identity-protection", "No", "CT_AG", 8, "No"),
    ("data-words", "Sent out.", "TX_AG", 1, "Sent out."),
    ("affected-basis", "Counted.", "TX_AG", 2, "Counted."),
    ("actions-taken", "Cable pulled.", "TX_AG", 4, "Cable pulled."),
    ("measures-planned", "New server.", "TX_AG", 5, "New server."),
    ("police-agency", "City police", "TX_AG", 6, "City police"),
    ("summary", "Files were locked.", "TX_48H", 1, "Files were locked."),
    ("tx-reportable-incident", "Yes", "TX_48H", 2, "Yes"),
    ("election-data", "No", "TX_48H", 4, "No"),
    ("services", "Payments", "TX_10BD", 1, "Payments"),
    ("root-cause", "An old plug-in.", "TX_10BD", 3, "An old plug-in."),
    ("attack-vector", "Website", "OK_AG", 3, "Website"),
    ("personal-data-kinds", "Dates of birth", "OK_AG", 4, "Dates of birth"),
    ("estimated-cost", "USD 10", "OK_AG", 6, "USD 10"),
    ("safeguards", "Two factors.", "OK_AG", 7, "Two factors."),
    ("notice-words", "By letter.", "MO_AG", 2, "By letter."),
]

TIMES = [
    ("started", "IPC_ONTARIO", 5),
    ("discovered", "IPC_ONTARIO", 6),
    ("contained", "IPC_ONTARIO", 10),
    ("residents-notified", "CT_AG", 6),
    ("residents-notified", "TX_AG", 3),
    ("police-told", "TX_AG", 6),
    ("discovered", "TX_48H", 3),
    ("eradicated", "TX_10BD", 2),
    ("recovered", "TX_10BD", 2),
    ("started", "OK_AG", 1),
    ("residents-notified", "MO_AG", 1),
]

UNKNOWN = "Unknown: not recorded"


def form(version, night, place="us-tx-odessa", recipient=""):
    facts = night.facts(Audience.REGULATOR, recipient)
    pack = library.pack(place)
    filling = Filling(facts, pack, "City of Odessa", RESPONDER, stamp("03:12"))
    return form_of(version, filling)


def line(form, number):
    [found] = [each for each in form.lines if each.number == number]
    return lines_of(found.known)


def place_of(version):
    ours = version is ReportVersion.IPC_ONTARIO
    return "ca-on-windsor" if ours else "us-tx-odessa"


@pytest.mark.parametrize("version", FIELDS)
def test_a_form_has_the_fields_its_source_names_in_its_order(version):
    made = form(version, Night(), place_of(version))

    assert [say(each.label) for each in made.lines] == FIELDS[version]
    assert [each.number for each in made.lines] == list(
        range(1, len(FIELDS[version]) + 1)
    )


@pytest.mark.parametrize("version", FIELDS)
def test_a_form_says_what_it_rests_on_how_well_that_is_known_and_whom_to_ask(version):
    source, grade = SOURCES[version]

    said = say_all(form(version, Night(), place_of(version)).source)

    assert source in said
    assert grade in said
    assert "2026-11-21" in said
    assert said.endswith("Confirm with counsel.")


def test_every_form_is_looked_at_and_other_versions_have_none():
    assert set(FIELDS) == set(FORM_FIELDS)
    for version in set(ReportVersion) - set(FIELDS):
        assert form(version, Night()) is None


@pytest.mark.parametrize("version", FIELDS)
def test_what_nobody_recorded_is_said_to_be_unknown_and_never_left_blank(version):
    made = form(version, Night(), place_of(version))

    for each in made.lines:
        assert lines_of(each.known), each.number
        assert all(said.strip() for said in lines_of(each.known))
    words = " ".join(said for each in made.lines for said in lines_of(each.known))
    assert UNKNOWN in words
    assert " 0" not in words.replace(" 03:", "").replace(" 02:", "")


@pytest.mark.parametrize(("question", "text", "name", "number", "said"), FILLED)
def test_an_answer_stands_in_its_field_with_its_entry(
    question, text, name, number, said
):
    version, night = ReportVersion[name], Night()
    entry = night.answer(question, text)

    made = form(version, night, place_of(version))

    assert any(each.endswith(said) for each in line(made, number))
    [found] = [each for each in made.lines if each.number == number]
    assert entry in found.entries


@pytest.mark.parametrize(("question", "name", "number"), TIMES)
def test_a_time_stands_in_its_field(question, name, number):
    version, night = ReportVersion[name], Night()
    night.answer(question, moment=a_moment())

    said = " ".join(line(form(version, night, place_of(version)), number))

    assert "2026-11-21" in said


@pytest.mark.parametrize(
    ("name", "number", "region"),
    [("CT_AG", 4, "us-ct"), ("TX_AG", 2, "us-tx"), ("OK_AG", 5, "us-ok")],
)
def test_residents_are_those_of_the_state_and_unknown_is_never_0(name, number, region):
    version, night = ReportVersion[name], Night()
    night.answer("affected.us-nm", count=77)
    assert line(form(version, night), number)[0].endswith(UNKNOWN)

    night.answer(f"affected.{region}", standing=Standing.UNKNOWN)
    assert line(form(version, night), number)[0] == "unknown"

    night.answer(f"affected.{region}", standing=Standing.NONE)
    assert line(form(version, night), number)[0] == "none"

    night.answer(f"affected.{region}", count=250)
    assert line(form(version, night), number)[0] == "250"


def test_what_is_on_record_and_not_for_regulators_says_so_and_why():
    night = Night()
    night.answer("reporter", "MARKER of a clerk")

    said = line(form(ReportVersion.CT_AG, night), 1)

    assert any("Withheld (W2)" in each for each in said)
    assert not any("MARKER" in each for each in said)


def test_an_older_answer_is_not_shown_where_the_newest_is_withheld():
    night = Night()
    night.answer("summary", "the older words")
    newest = night.answer("summary", "MARKER")
    night.overrule("tx-attorney-general", newest)

    made = form(ReportVersion.TX_AG, night, recipient="tx-attorney-general")

    said = line(made, 1)
    assert any("Withheld (W4)" in each for each in said)
    assert "older" not in " ".join(said)


def test_no_form_holds_a_word_its_reader_does_not_see():
    night = Night()
    for number, question in enumerate(
        ("symptoms", "system-details", "indicators", "users", "crime-words")
    ):
        night.answer(question, f"MARKER{number}")
    night.step("isolate", "contain", "Isolate it", by="MARKER8", altered="MARKER9")
    night.call(
        "police", "Police", person="MARKER6", words="MARKER7", reference="MARKER5"
    )

    for version in FIELDS:
        made = form(version, night, place_of(version))
        said = " ".join(each for one in made.lines for each in lines_of(one.known))
        assert "MARKER" not in said
    # The control: the step and the call themselves do show.
    taken = " ".join(line(form(ReportVersion.TX_AG, night), 4))
    assert "Isolate it: done." in taken
    engaged = " ".join(line(form(ReportVersion.TX_AG, night), 6))
    assert "Police told by telephone." in engaged


def test_only_measures_that_were_taken_are_measures_taken():
    night = Night()
    night.step("one", "contain", "Taken", StepMark.DONE)
    night.step("two", "contain", "Put off", StepMark.DEFERRED)
    night.call("police", "Police", CallOutcome.NO_ANSWER)

    made = form(ReportVersion.TX_AG, night)

    said = " ".join(line(made, 4))
    assert "Taken: done." in said
    assert "Put off" not in said
    assert "Police" not in " ".join(line(made, 6))


def test_the_date_of_the_determination_is_that_of_the_finding_that_holds():
    night = Night()
    assert line(form(ReportVersion.OK_AG, night), 2) == [UNKNOWN]

    night.determine("breach")

    assert "yes" in line(form(ReportVersion.OK_AG, night), 2)[0]


def test_the_close_is_one_of_the_three_dates_of_the_follow_up():
    night = Night()
    assert "Closed: Unknown: not recorded" in line(
        form(ReportVersion.TX_10BD, night), 2
    )

    night.close()

    assert any(
        each.startswith("Closed: 2026-11-21")
        for each in line(form(ReportVersion.TX_10BD, night), 2)
    )


def test_a_form_warns_of_what_its_source_warns_of():
    def notes(version):
        return " ".join(map(say, form(version, Night(), place_of(version)).notes))

    assert "Do not include any personal information" in notes(ReportVersion.IPC_ONTARIO)
    assert "potentially an open record" in notes(ReportVersion.TX_AG)
    assert "No source that lists" in notes(ReportVersion.TX_48H)
    assert "changing in 2026" in notes(ReportVersion.TX_10BD)
