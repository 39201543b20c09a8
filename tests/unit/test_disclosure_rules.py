"""Who is shown which field, against a table written down by hand.

The table is the specification's list of fields and readers; it is not read from the
rules, so that a rule which shows more than it says fails here. I IT, P privacy or
records office, L police, R regulator, N people affected, M management, X public, V
vendor or insurer. The full record and counsel are shown everything.
"""

from dataclasses import fields

import pytest

from logbook.domain.audience import Audience
from logbook.domain.bodies import (
    BODIES,
    CallOutcome,
    Channel,
    NotificationMade,
    StepMark,
    StepMarked,
)
from logbook.domain.decisions import Determination, Determined
from logbook.domain.disclosure_rules import rule_for, rule_for_question
from logbook.domain.entry import EntryKind
from logbook.packs.library import ids, pack
from tests.builders import a_moment

LETTERS = dict(
    zip(
        "IPLRNMXV",
        (
            Audience.IT,
            Audience.PRIVACY,
            Audience.POLICE,
            Audience.REGULATOR,
            Audience.AFFECTED,
            Audience.MANAGEMENT,
            Audience.PUBLIC,
            Audience.VENDOR,
        ),
        strict=True,
    )
)

QUESTIONS = {
    "IPLRNMXV": "started ended discovered site response-status public-notice",
    "IPLRNMV": "immediate-threat",
    "IPRMX": "contained eradicated recovered residents-notified services "
    "functional-impact recoverability",
    "PRMX": "notice-words affected affected-total affected-basis",
    "IPRNMX": "personal-data-kinds information-impact",
    "IPRM": "confirmed personal-information impact-words",
    "IPR": "reported-to-it pii-suspected tx-reportable-incident encrypted-at-rest "
    "encryption-key-taken data-words health-custodian card-data "
    "criminal-justice-information election-data held-for-others other-organisations "
    "records-affected",
    "IPRN": "ssn-or-tin",
    "IPL": "symptoms reporter crime-suspected crime-words",
    "IPLR": "how-discovered discovery-words attack-vector",
    "IPLRM": "summary incident-lead user-count actions-taken",
    "IL": "systems system-details indicators evidence users user-activity "
    "attribution attribution-confidence",
    "ILR": "system-count ransom-note ransom-demand ransom-paid",
    "IR": "root-cause",
    "I": "remediation",
    "PRN": "affected-kinds identity-protection identity-protection-months",
    "P": "affected-list records-requests",
    "PLR": "police-agency police-told police-report-number police-officer delay-asked",
    "RM": "estimated-cost",
    "PMV": "insurer-notice vendor-contract",
    "PR": "review-sought",
    "PRM": "measures-planned",
    "R": "safeguards",
    "": "counsel-reference",
}

FIELDS = {
    (EntryKind.INCIDENT_OPENED, "title pack pack_version happened"): "IPLRNMXV",
    (EntryKind.INCIDENT_OPENED, "category"): "IPLR",
    (EntryKind.NOTE, "manner text happened"): "IL",
    (EntryKind.STEP, "step phase title mark happened until temporary"): "IPLRM",
    (EntryKind.STEP, "words altered by going_ahead deviation"): "IL",
    (EntryKind.NOTIFICATION, "office office_name outcome channel happened"): "IPRMX",
    (
        EntryKind.NOTIFICATION,
        "person words read_back reference until duty document copy",
    ): "IPRM",
    (EntryKind.DETERMINATION, "assessment title finding by happened reason"): "IPRM",
    (EntryKind.DETERMINATION, "basis keep_until"): "PR",
    (EntryKind.DETERMINATION, "counsel"): "",
    (
        EntryKind.HOLD,
        "agency person words happened until in_writing reference duties titles",
    ): "PLR",
    (EntryKind.HOLD_LIFTED, "person words happened"): "PLR",
    (EntryKind.INCIDENT_CLOSED, "happened"): "IPRMX",
    (
        EntryKind.INCIDENT_CLOSED,
        "verified_by verification lessons still_open explained",
    ): "IPM",
    (EntryKind.INCIDENT_CLOSED, "retention holds"): "P",
    (EntryKind.CLOCK_CHECK, "reference ahead happened"): "IPLRNMXV",
    (EntryKind.CLOCK_EVENT, "change seconds"): "IPLRNMXV",
    (EntryKind.COMMENT, "text"): "I",
    (EntryKind.QUESTION, "text asked"): "I",
    (EntryKind.REPLY, "text"): "I",
    (EntryKind.REVIEW_REFUSED, "reason report"): "I",
    (EntryKind.EVIDENCE_REGISTERED, "item name type originality happened"): "IPLR",
}
"""By kind and fields; of all other kinds and fields, see below."""

REGISTER = {
    EntryKind.REPORT_PREPARED,
    EntryKind.REPORT_SIGNED_OFF,
    EntryKind.REPORT_ISSUED,
    EntryKind.REPORT_PRINTED,
    EntryKind.REPORT_HANDED_OVER,
    EntryKind.WITHHOLDING_DECIDED,
    EntryKind.TIMELINE_EXPORTED,
}
"""What was handed out, and what was withheld in it: for IT and the privacy office."""

CUSTODY = {
    EntryKind.EVIDENCE_REGISTERED,
    EntryKind.CUSTODY_TRANSFERRED,
    EntryKind.CUSTODY_ACCEPTED,
    EntryKind.CUSTODY_DECLINED,
    EntryKind.CUSTODY_SIGNED,
    EntryKind.EVIDENCE_DISPOSED,
    EntryKind.EVIDENCE_EXPORTED,
    EntryKind.EVIDENCE_DAMAGED,
    EntryKind.EVIDENCE_EXPLAINED,
}
"""In full for IT and the police; other readers get a list of the items at most."""

OF_THE_LOGBOOK = {
    EntryKind.LOGBOOK_CREATED,
    EntryKind.PERSON_ENROLLED,
    EntryKind.COUNTERSIGNED,
    EntryKind.LOCAL_PACK,
    EntryKind.SEAL_SLIP,
    EntryKind.SHIFT_OFFERED,
    EntryKind.SHIFT_ACCEPTED,
    EntryKind.SHIFT_DECLINED,
}
"""Of no incident: no report asks the rules about them."""

BY_QUESTION = {
    name: letters for letters, names in QUESTIONS.items() for name in names.split()
}

BY_FIELD = {
    (kind, name): letters
    for (kind, names), letters in FIELDS.items()
    for name in names.split()
}


def shown_to(rule):
    return {key for key, each in LETTERS.items() if not rule.hides_from(each)}


def test_every_question_of_every_place_is_in_the_table():
    asked = {question.id for place in ids() for question in pack(place).questions}

    assert (
        asked
        - BY_QUESTION.keys()
        - {each for each in asked if each.startswith("affected.")}
        == set()
    )


@pytest.mark.parametrize("question", BY_QUESTION)
def test_an_answer_is_shown_to_whom_the_table_names(question):
    assert shown_to(rule_for_question(question)) == set(BY_QUESTION[question])


@pytest.mark.parametrize("kind", sorted(BODIES.keys() - OF_THE_LOGBOOK))
def test_a_field_is_shown_to_whom_the_table_names(kind):
    if kind in (EntryKind.ANSWER, EntryKind.AMENDMENT):
        return  # these follow the rule of the question, and of what is amended
    for name in (each.name for each in fields(BODIES[kind])):
        rest = "IP" if kind in REGISTER else "IL" if kind in CUSTODY else None
        wanted = BY_FIELD.get((kind, name), rest)
        assert wanted is not None, f"the table says nothing of {name}"
        assert shown_to(rule_for(kind, None, name)) == set(wanted), name


@pytest.mark.parametrize("full", [Audience.COUNSEL, Audience.ARCHIVE])
def test_counsel_and_the_full_record_are_shown_everything(full):
    assert not rule_for_question("counsel-reference").hides_from(full)
    assert not rule_for("invented-next-year", None, "text").hides_from(full)


@pytest.mark.parametrize(
    "matter", ["real-risk-of-significant-harm", "no-risk", "identity-theft-risk"]
)
def test_what_was_found_of_harm_is_for_privacy_office_and_regulator(matter):
    found = Determined(matter, "?", Determination.YES, "", "", a_moment())

    assert shown_to(rule_for(found.KIND, found, "finding")) == set("PR")
    assert shown_to(rule_for(found.KIND, found, "counsel")) == set()


def test_what_was_put_right_is_for_it_and_in_short_for_the_regulator():
    step = StepMarked("patch", "remediate", "Patch", StepMark.DONE, "", a_moment())

    assert shown_to(rule_for(step.KIND, step, "title")) == set("IR")
    assert shown_to(rule_for(step.KIND, step, "words")) == set("I")


@pytest.mark.parametrize("office", ["police", "fbi-ic3"])
def test_the_public_is_not_told_that_the_police_were(office):
    told = NotificationMade(
        office, "Police", CallOutcome.TOLD, Channel.TELEPHONE, a_moment()
    )

    assert shown_to(rule_for(told.KIND, told, "office")) == set("IPRM")
