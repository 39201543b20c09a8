"""What each version of a report tells, and what it leaves alone."""

import pytest

from logbook.domain.audience import Audience, WithholdClass
from logbook.domain.bodies import CallOutcome, Standing, StepMark
from logbook.domain.brief import affirmed, brief_of, dates_of
from logbook.domain.contact import contact_of
from logbook.domain.exemptions import BASES, exemptions_of
from logbook.domain.ics_209 import SummaryOf, summary_of
from logbook.domain.ics_214 import activity_log_of
from logbook.domain.notice import NoticeOf, notice_of
from logbook.domain.record_bodies import Edition, ReportIssued
from logbook.domain.report import ClockRow, Fact
from logbook.domain.report_version import ReportVersion
from logbook.domain.timeline import by_happening, timeline_of
from logbook.domain.version_parts import Part, parts_of
from logbook.domain.wording import Phrase, say, say_all, text_phrase
from logbook.packs import library
from tests.builders import a_moment
from tests.builders_report import RESPONDER
from tests.unit.written_down import Night, lines_of

WINDSOR, ODESSA = library.pack("ca-on-windsor"), library.pack("us-tx-odessa")
DANBURY = library.pack("us-ct-danbury")


@pytest.mark.parametrize("version", ReportVersion)
def test_every_version_says_what_it_is_who_signed_and_what_is_withheld(version):
    parts = parts_of(version)

    assert len(set(parts)) == len(parts)
    assert Part.BOXES in parts or Part.COPY in parts
    for needed in (Part.PEOPLE, Part.WITHHELD, Part.HOW_TO_CHECK, Part.GLOSSARY):
        assert needed in parts


@pytest.mark.parametrize(
    "version",
    [
        ReportVersion.VENDOR,
        ReportVersion.PEOPLE_NOTICE,
        ReportVersion.PUBLIC_NOTICE,
        ReportVersion.MANAGEMENT,
        ReportVersion.ICS_209,
    ],
)
def test_who_gets_a_page_gets_no_timeline(version):
    assert Part.TIMELINE not in parts_of(version)


def test_police_get_contact_timeline_evidence_and_custody_in_this_order():
    parts = parts_of(ReportVersion.POLICE)

    wanted = [Part.CONTACT, Part.TIMELINE, Part.EVIDENCE, Part.CUSTODY]
    assert [each for each in parts if each in wanted] == wanted
    assert Part.AFFECTED not in parts
    assert Part.DETERMINED not in parts


def test_the_privacy_office_gets_counts_harm_clocks_and_proposed_exemptions():
    parts = parts_of(ReportVersion.PRIVACY)

    for wanted in (Part.AFFECTED, Part.DETERMINED, Part.CLOCKS, Part.EXEMPTIONS):
        assert wanted in parts
    assert Part.CUSTODY not in parts


# Notices -----------------------------------------------------------------------


def notice(night, audience=Audience.AFFECTED, pack=ODESSA):
    version = ReportVersion.PEOPLE_NOTICE
    if audience is Audience.PUBLIC:
        version = ReportVersion.PUBLIC_NOTICE
    about = NoticeOf("City of Odessa", "Phishing", night.facts(audience), pack)
    made = notice_of(version, about)
    return made, " ".join(say(each) for part in made.sections for each in part.said)


def test_a_notice_leaves_a_visible_blank_for_what_is_not_on_record():
    made, said = notice(Night())

    assert say(made.title) == "DRAFT NOTICE to the people affected"
    assert "[Not on record: when it began]" in said
    assert "[Not on record: which kinds of data are exposed]" in said
    assert "[To be written by City of Odessa: what the reader can do]" in said
    assert "[To be written by City of Odessa: whom to ask" in said


def test_a_notice_says_what_is_on_record_in_plain_sentences():
    night = Night()
    night.answer("started", moment=a_moment())
    night.answer("personal-data-kinds", "Dates of birth; Health information")
    night.answer("identity-protection", "Yes, at no cost to them")
    night.answer("identity-protection-months", count=24)

    said = notice(night)[1]

    assert "It began: 2026-11-21" in said
    assert "Kinds of data exposed: Dates of birth, Health information." in said
    assert "For how many months: 24." in said
    assert "[Not on record: when it began]" not in said


def test_a_notice_holds_nothing_its_reader_does_not_see():
    night = Night()
    for question in ("summary", "systems", "actions-taken", "incident-lead", "users"):
        night.answer(question, "MARKER")
    night.answer("site", "City hall")

    for audience in (Audience.AFFECTED, Audience.PUBLIC):
        said = notice(night, audience)[1]
        assert "MARKER" not in said
        assert "Where: City hall" in said


def test_the_public_is_told_counts_only_where_somebody_affirmed_them():
    night = Night()
    night.answer("affected.us-tx", standing=Standing.UNKNOWN)
    night.answer("affected-total", standing=Standing.UNKNOWN)
    assert (
        "a number of people affected that somebody affirmed"
        in (notice(night, Audience.PUBLIC)[1])
    )

    night.answer("affected.us-tx", count=398)

    said = notice(night, Audience.PUBLIC)[1]
    assert "People affected who live in Texas: 398." in said
    assert "in all" not in said
    assert "398" not in notice(night)[1]


def test_the_right_to_complain_is_told_in_ontario_alone_with_its_condition():
    said = notice(Night(), pack=WINDSOR)[1]

    assert "right to complain to the Information and Privacy Commissioner" in said
    assert "only if City of Odessa is a health information custodian" in said
    assert "Confirm with counsel." in said
    assert "complain" not in notice(Night())[1]


# ICS forms ---------------------------------------------------------------------


def rows(night, audience):
    return by_happening(timeline_of(night.seen(audience).entries, night.people))


def activity(night):
    seen = night.seen(Audience.IT).entries
    return activity_log_of(
        "Red screen",
        "City of Odessa",
        rows(night, Audience.IT),
        seen,
        night.entries,
        night.people,
    )


def issued(night, recipient, last):
    body = ReportIssued(
        report="R-001", recipient=recipient, recipient_name="x",
        edition=Edition.INITIAL, copy=1, language="en", sha256="0" * 64, pages=1,
        checkpoint="", entries=1, last=last,
    )  # fmt: skip
    return night.record(body)


def test_an_activity_log_covers_what_was_written_since_the_last_one():
    night = Night()
    older = night.answer("symptoms", "red")
    assert older in [row.number for row in activity(night).rows]

    issued(night, "ics-214", older)
    newer = night.answer("systems", "FIN-WS-07")

    numbers = [row.number for row in activity(night).rows]
    assert newer in numbers
    assert older not in numbers


def test_another_form_does_not_end_the_period():
    night = Night()
    older = night.answer("symptoms", "red")
    issued(night, "ics-209", older)

    assert older in [row.number for row in activity(night).rows]


def test_resources_are_who_wrote_with_the_home_agency_and_no_invented_position():
    night = Night()
    night.answer("symptoms", "red")

    [one] = activity(night).resources

    assert (one.name, one.agency) == ("A. Example", "City of Odessa")
    assert say(one.position) == "responder in this logbook"


def summary(night):
    about = SummaryOf(
        title="Red screen",
        incident="WIN-0001",
        version=Phrase("ics.version", {"number": "R-002", "edition": "initial"}),
        prepared=text_phrase("A. Example"),
        approved=Phrase("sign-off.none"),
        rows=rows(night, Audience.MANAGEMENT),
        entries=night.entries,
        facts=night.facts(Audience.MANAGEMENT),
        pack=WINDSOR,
    )
    made = summary_of(about)
    return {say(each.label): lines_of(each.said) for each in made.blocks}


def test_how_much_is_contained_is_counted_in_steps_and_never_a_percentage():
    night = Night()
    first, second = [step.id for step in WINDSOR.steps if step.phase == "contain"][:2]
    night.step(first, "contain", "One")
    night.step(first, "contain", "One", StepMark.VERIFIED)
    night.step(second, "contain", "Two")

    [said] = summary(night)["How much is contained"]

    assert said.startswith("1 of ")
    assert "1 more done, not verified" in said
    assert "%" not in said


def test_a_step_its_reader_may_not_know_of_is_not_counted_as_open():
    night = Night()
    [first, *_] = [step.id for step in WINDSOR.steps if step.phase == "remediate"]
    before = summary(night)["Planned actions"]
    night.step(first, "remediate", "Patch it")

    planned = summary(night)["Planned actions"]

    assert open_steps(planned) == open_steps(before) - 1


def open_steps(planned):
    [said] = [each for each in planned if "nothing recorded about them" in each]
    return int(said.split()[0])


def test_a_status_summary_has_the_blocks_its_source_names():
    assert list(summary(Night())) == [
        "Report version and number",
        "Incident name and number",
        "Incident commander or lead",
        "Start: date, time, offset",
        "How much is contained",
        "Period of this report",
        "Prepared by",
        "Approved by",
        "Significant events",
        "Planned actions",
        "Remarks",
    ]


def test_events_that_do_not_fit_go_on_under_remarks_by_block_number():
    night = Night()
    assert summary(night)["Remarks"] == ["None."]
    for number in range(14):
        night.call(f"office-{number}", f"Office {number}")

    blocks = summary(night)

    assert len(blocks["Significant events"]) == 12
    assert blocks["Remarks"][0] == "Block 9, continued:"
    assert "Office 13 told by telephone." in blocks["Remarks"][-1]


def test_an_event_is_told_in_its_first_sentence_without_whom_was_spoken_to():
    night = Night()
    night.call("x", "Office X", CallOutcome.TOLD, person="MARKER", words="MARKER")

    said = " ".join(summary(night)["Significant events"])

    assert "Office X told by telephone." in said
    assert "MARKER" not in said


# Brief, contact, exemptions ------------------------------------------------------


def test_a_brief_tells_counts_only_where_somebody_affirmed_them():
    total = text_phrase(WINDSOR.question("affected-total").label)
    cost = text_phrase(WINDSOR.question("estimated-cost").label)

    def told(code):
        known = ((Phrase(code, {"number": 9}),),)
        return brief_of([Fact(total, known, entry=7), Fact(cost, known)], WINDSOR)

    assert [fact.about for fact in told("number")] == [total]
    assert [fact.about for fact in told("standing.none")] == [total]
    assert told("standing.unknown") == ()
    assert affirmed([Fact(total, ((Phrase("affected.unknown"),),))]) == ()


def test_a_brief_tells_the_clocks_that_still_run_and_no_others():
    def row(state):
        duty, standing = text_phrase(state), (text_phrase("soon"),)
        return ClockRow(duty, Phrase(f"clock.state.{state}"), standing, (), ())

    states = ("met", "due", "overdue", "not-started", "running", "held")
    told = dates_of([row(state) for state in states])

    assert [say(fact.about) for fact in told] == ["due", "overdue", "running", "held"]


def test_police_are_told_who_leads_and_no_telephone_number_is_made_up():
    night = Night()
    entry = night.answer("incident-lead", "B. Sample")

    facts = contact_of(night.facts(Audience.POLICE), "City of Odessa", RESPONDER)

    said = {say(fact.about): lines_of(fact.known) for fact in facts}
    assert said["Who leads the response"] == ["B. Sample"]
    assert said["Who prepared this report"] == ["A. Example, responder"]
    assert said["Police report number"] == ["Unknown: not recorded"]
    assert entry in [fact.entry for fact in facts]


@pytest.mark.parametrize(
    ("pack", "law", "grade"),
    [
        (ODESSA, "§ 552.139", "Official text"),
        (library.pack("us-ok-oklahoma-city"), "§ 24A.28(A)(5)", "Official text"),
        (DANBURY, "§ 1-210(b)(20)", "Unverified: not seen in a source."),
        (library.pack("us-mo-east-independence"), "610.021(18)-(19)", "Official text"),
        (WINDSOR, "Bill 97", "Unverified: a tertiary source."),
    ],
)
def test_security_detail_is_proposed_with_the_laws_word_for_the_place(pack, law, grade):
    night = Night()
    night.answer("system-details", "MARKER")

    facts = exemptions_of(night.entries, pack.region_code)

    said = {say(fact.about): " ".join(lines_of(fact.known)) for fact in facts}
    of_security = said["W1, live security detail"]
    assert law in of_security
    assert grade in of_security
    assert "Confirm with counsel." in of_security
    assert "MARKER" not in " ".join(said.values())


def test_where_no_basis_was_seen_none_is_made_up():
    night = Night()
    night.answer("confirmed", "Suspected")

    facts = exemptions_of(night.entries, "US-TX")

    [said] = [
        say_all(statement)
        for fact in facts
        if say(fact.about).startswith("W5")
        for statement in fact.known[1:]
    ]
    assert "No basis for this class was seen" in said
    assert WithholdClass.UNPROVEN not in BASES["US-TX"]
