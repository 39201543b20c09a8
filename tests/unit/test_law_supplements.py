"""What is shipped of the law says what its sources say, and never a number more."""

import re
from dataclasses import fields, is_dataclass
from datetime import date

import pytest

from logbook.domain.assessment import AssessmentUse
from logbook.domain.duty import Began, Force, Grade, LimitUnit, Origin, Reach
from logbook.domain.region import REGIONS
from logbook.packs import library

LAWS = ("us", "us-ct", "us-mo", "us-ok", "us-tx")
SHEETS = {law: library.supplement_sheet(law, library.SHIPPED).content for law in LAWS}
DUTIES = {duty.id: duty for sheet in SHEETS.values() for duty in sheet.duties}
PLACES = {name: library.pack(name) for name in library.ids()}

CHECKED = (Began.BY, date(2026, 11, 21))
"""In force when it was looked at; since when was not looked up."""

HOURS, DAYS, BUSINESS = (
    LimitUnit.HOURS,
    LimitUnit.CALENDAR_DAYS,
    LimitUnit.BUSINESS_DAYS,
)
P, S, T = Grade.OFFICIAL, Grade.SECONDARY, Grade.TERTIARY
MUST, DEAL, LIKES, MAY, OFF = (
    Force.REQUIRED,
    Force.CONTRACT,
    Force.EXPECTED,
    Force.VOLUNTARY,
    Force.NOT_IN_FORCE,
)
RESIDENCE, SEAT = Reach.RESIDENCE, Reach.SEAT

FACTS = {
    # Who is bound, how strongly, how well that is known, and what starts it.
    "ct-res": (RESIDENCE, MUST, P, [("discovered", 60, DAYS)]),
    "ct-ag": (RESIDENCE, MUST, P, [("residents-notified", 0, HOURS)]),
    "ct-idt": (RESIDENCE, MUST, P, [("residents-notified", None, None)]),
    "ct-ctic": (SEAT, LIKES, P, []),
    "mo-res": (RESIDENCE, MUST, S, [("discovered", None, None)]),
    "mo-ag": (RESIDENCE, MUST, S, [("residents-notified", None, None)]),
    "mo-cra": (RESIDENCE, MUST, S, [("residents-notified", None, None)]),
    "mo-owner": (SEAT, MUST, S, [("discovered", None, None)]),
    "ok-res": (RESIDENCE, MUST, S, [("discovered", None, None)]),
    "ok-ag": (RESIDENCE, MUST, S, [("residents-notified", 60, DAYS)]),
    "tx-48h": (SEAT, MUST, T, [("discovered", 48, HOURS)]),
    "tx-48h-election": (SEAT, MUST, T, [("discovered", 48, HOURS)]),
    "tx-10bd": (SEAT, MUST, P, [("recovered", 10, BUSINESS)]),
    "tx-10bd-election": (SEAT, MUST, P, [("recovered", 10, BUSINESS)]),
    "tx-res": (RESIDENCE, MUST, P, [("breach", 60, DAYS)]),
    "tx-ag": (RESIDENCE, MUST, P, [("breach", 30, DAYS), ("discovered", 30, DAYS)]),
    "tx-cra": (RESIDENCE, MUST, T, [("residents-notified", None, None)]),
    "us-cjis": (SEAT, DEAL, P, [("discovered", 1, HOURS)]),
    "us-cjis-officials": (SEAT, DEAL, P, []),
    "us-hipaa": (SEAT, MUST, T, [("discovered", 60, DAYS)]),
    "us-hipaa-hhs": (SEAT, MUST, T, [("discovered", 60, DAYS)]),
    "us-hipaa-hhs-yearly": (SEAT, MUST, T, [("discovered", None, None)]),
    "us-hipaa-media": (SEAT, MUST, T, [("discovered", 60, DAYS)]),
    "us-pci": (SEAT, DEAL, P, [("discovered", None, None)]),
    "us-pci-visa": (SEAT, DEAL, P, [("discovered", 3, BUSINESS)]),
    "us-circia": (SEAT, OFF, T, []),
    "us-circia-ransom": (SEAT, OFF, T, []),
    "us-cisa": (SEAT, MAY, P, []),
    "us-ic3": (SEAT, MAY, T, []),
}

BEGAN_ON = {
    "ct-res": date(2021, 10, 1),
    "mo-res": date(2009, 8, 28),
    "ok-ag": date(2026, 1, 1),
    "tx-ag": date(2023, 9, 1),
}

THRESHOLDS = {
    "mo-ag": {"affected.us-mo": 1001},
    "mo-cra": {"affected.us-mo": 1001},
    "ok-ag": {"affected.us-ok": 500},
    "tx-ag": {"affected.us-tx": 250},
    "tx-cra": {"affected.us-tx": 1, "affected-total": 10001},
    "us-hipaa-hhs": {"affected-total": 500},
    "us-hipaa-media": {"affected-total": 501},
}
"""The smallest counts for which they are owed; for other residents it is one."""

FLAGS = {
    "ct-idt": "ssn-or-tin",
    "mo-owner": "held-for-others",
    "tx-48h-election": "election-data",
    "tx-10bd-election": "election-data",
    "us-cjis": "criminal-justice-information",
    "us-cjis-officials": "criminal-justice-information",
    "us-hipaa": "health-custodian",
    "us-hipaa-hhs": "health-custodian",
    "us-hipaa-hhs-yearly": "health-custodian",
    "us-hipaa-media": "health-custodian",
    "us-pci": "card-data",
    "us-pci-visa": "card-data",
    "us-circia-ransom": "ransom-paid",
}


def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


def only_term(duty_id):
    [term] = DUTIES[duty_id].terms
    return term


def conditions(duty_id):
    return {each.fact: each for each in DUTIES[duty_id].conditions}


def cautions(law):
    return {caution.id: caution.text for caution in SHEETS[law].cautions}


def test_every_provision_is_one_that_was_looked_up():
    assert DUTIES.keys() == FACTS.keys()


@pytest.mark.parametrize("duty_id", FACTS)
def test_a_provision_says_what_its_source_says(duty_id):
    duty, term = DUTIES[duty_id], only_term(duty_id)
    reach, force, grade, readings = FACTS[duty_id]

    assert (duty.reach, term.force, term.grade) == (reach, force, grade)
    assert [(each.starts, each.amount, each.unit) for each in term.readings] == readings
    region, _, _ = duty_id.partition("-")
    assert duty.region == ("US" if region == "us" else f"US-{region.upper()}")


@pytest.mark.parametrize("duty_id", FACTS)
def test_a_provision_is_the_laws_and_says_where_and_when_it_was_read(duty_id):
    duty, term = DUTIES[duty_id], only_term(duty_id)

    assert (duty.origin, duty.ours, duty.statements) == (Origin.LAW, None, ())
    assert re.search(r"seen|read|memory", duty.source_note)
    assert term.remark.endswith("Confirm with counsel.")
    if term.grade is not Grade.OFFICIAL:
        assert duty.unverified_on(date(2026, 11, 21))
        assert "nverified" in term.remark


@pytest.mark.parametrize("duty_id", FACTS)
def test_a_first_day_is_given_only_where_a_source_gives_it(duty_id):
    term = only_term(duty_id)

    if duty_id in BEGAN_ON:
        assert (term.began, term.effective_from) == (Began.ON, BEGAN_ON[duty_id])
    elif term.force is not Force.NOT_IN_FORCE:
        assert (term.began, term.effective_from) == CHECKED


@pytest.mark.parametrize("duty_id", FACTS)
def test_it_is_owed_from_the_smallest_count_on_that_owes_it(duty_id):
    counts = {
        fact: each.at_least
        for fact, each in conditions(duty_id).items()
        if each.at_least is not None
    }

    region = DUTIES[duty_id].region.lower()
    one = {f"affected.{region}": 1} if DUTIES[duty_id].reach is RESIDENCE else {}
    assert counts == THRESHOLDS.get(duty_id, one)
    assert not any(conditions(duty_id)[fact].if_unknown for fact in counts)


@pytest.mark.parametrize("duty_id", FACTS)
def test_it_depends_on_the_kind_of_data_it_speaks_of(duty_id):
    flags = {
        fact for fact, each in conditions(duty_id).items() if each.answers == ("Yes",)
    }

    assert flags == ({FLAGS[duty_id]} if duty_id in FLAGS else set())


@pytest.mark.parametrize(
    "duty_id", [name for name, fact in FACTS.items() if fact[0] is RESIDENCE]
)
def test_residents_are_told_of_a_breach_only(duty_id):
    breach = conditions(duty_id)["breach"]

    assert "yes" in breach.answers
    assert "no" not in breach.answers


def test_days_that_count_from_the_discovery_pass_while_one_is_finding_out():
    for duty_id in ("ct-res", "mo-res", "ok-res", "tx-ag", "us-hipaa"):
        assert "undetermined" in conditions(duty_id)["breach"].answers
    for duty_id in ("ct-ag", "tx-res", "ok-ag", "mo-ag"):
        assert conditions(duty_id)["breach"].answers == ("yes",)


def test_connecticut_has_sixty_days_and_nowhere_ninety():
    assert not [
        text for text in texts(SHEETS["us-ct"]) if re.search(r"\b90\b|ninety", text)
    ]
    assert "60 days" in only_term("ct-res").wording


def test_nothing_says_a_number_of_days_or_hours_that_no_source_gives():
    known = {"24", "48", "72", "60", "30", "10", "3", "1"}
    for sheet in SHEETS.values():
        for text in texts(sheet):
            found = re.findall(
                r"\b(\d+)[- ](?:hour|day|working day|business day)", text
            )
            assert set(found) <= known, text


def test_where_the_law_names_no_number_its_words_name_none():
    for duty_id, (_, _, _, readings) in FACTS.items():
        wording = only_term(duty_id).wording
        if not any(amount for _, amount, _ in readings) and duty_id not in (
            "ct-idt",
            "us-hipaa-hhs-yearly",
            "us-circia",
            "us-circia-ransom",
        ):
            assert not re.search(r"\d", wording), duty_id


def test_no_amount_of_money_is_held_against_a_city():
    for sheet in SHEETS.values():
        for text in texts(sheet):
            assert not re.search(
                r"[$£€]|dollar|\bfines?\b|\d{2},?000\b(?! people)", text
            ), text


def test_the_oklahoma_attorney_general_was_not_told_by_law_before_2026():
    duty = DUTIES["ok-ag"]

    assert duty.term_on(date(2025, 12, 31)) is None
    assert duty.term_on(date(2026, 1, 1)) is not None
    assert "not from the discovery" in only_term("ok-ag").remark


def test_both_readings_of_texas_name_their_text():
    statute, page = only_term("tx-ag").readings

    assert "statute" in statute.says
    assert "page" in page.says


def test_the_federal_report_that_is_not_in_force_runs_no_clock():
    for duty_id in ("us-circia", "us-circia-ransom"):
        assert only_term(duty_id).readings == ()
        assert DUTIES[duty_id].verified_on == date(2026, 10, 5)
        assert "Not in force" in only_term(duty_id).remark


def test_texas_is_told_who_takes_the_report_now():
    [office] = [
        office
        for office in SHEETS["us-tx"].offices
        if office.id == DUTIES["tx-48h"].office
    ]

    assert office.name == "Texas Cyber Command (formerly DIR)"
    assert "2026-12-31" in only_term("tx-48h").remark
    assert "ask before you need it" in cautions("us-tx")["tx-recipient"]


def test_the_confirmation_of_texas_has_a_number_to_keep():
    numbered = {
        office.id: office.reference_label
        for sheet in SHEETS.values()
        for office in sheet.offices
        if office.reference_label
    }

    assert numbered == {"tx-attorney-general": "Record number of the confirmation"}


def test_each_attorney_general_is_told_what_its_form_asks_for():
    assert len(DUTIES["tx-ag"].contents) == 6
    assert len(DUTIES["ok-ag"].contents) == 7
    assert len(DUTIES["ct-ag"].contents) == 8
    assert len(DUTIES["mo-ag"].contents) == 3
    assert "An analysis of its cause." in DUTIES["tx-10bd"].contents


def test_only_connecticut_is_known_to_speak_of_a_delay_for_law_enforcement():
    assert {name for name, duty in DUTIES.items() if duty.holds} == {"ct-res"}


def test_a_finding_of_no_risk_is_kept_for_five_years_in_missouri():
    [matter] = [matter for sheet in SHEETS.values() for matter in sheet.assessments]

    assert (matter.id, matter.use) == ("no-risk", AssessmentUse.NO_RISK)
    assert (matter.keep_years, matter.grade) == (5, Grade.SECONDARY)
    assert conditions("mo-res")["no-risk"].answers == ("no", "undetermined")


def test_a_statute_of_state_agencies_is_no_duty_of_a_city():
    assert "ask the City Attorney" in cautions("us-ok")["ok-state-agencies"]
    for duty in DUTIES.values():
        assert "3113" not in " ".join(texts(duty))


@pytest.mark.parametrize("law", ["us-ct", "us-mo", "us-ok"])
def test_what_was_not_found_is_unknown_and_not_none(law):
    [text] = [text for name, text in cautions(law).items() if "hours" in name]

    assert "unknown, not none" in text


def test_nobody_is_promised_free_help():
    assert "Do not count on its help" in cautions("us")["us-ms-isac"]


@pytest.mark.parametrize("place", PLACES)
def test_every_place_owes_what_follows_the_people_of_four_states(place):
    owed = {duty.id for duty in PLACES[place].duties}
    follows = {name for name, fact in FACTS.items() if fact[0] is RESIDENCE}

    assert follows <= owed


@pytest.mark.parametrize("place", PLACES)
def test_a_place_owes_what_binds_cities_of_its_own_state_only(place):
    pack = PLACES[place]
    bound = {
        duty.region for duty in pack.duties if duty.id in FACTS and duty.reach is SEAT
    }

    home = {pack.region_code, "US"} if pack.region_code.startswith("US") else set()
    assert bound <= home
    assert "US" in bound or not home


@pytest.mark.parametrize("place", PLACES)
def test_the_offices_of_other_states_come_with_their_duties(place):
    pack = PLACES[place]

    for duty in pack.duties:
        assert pack.office(duty.office)
        assert duty.region is None or duty.region in {*REGIONS, "US", "CA"}


def test_no_shipped_office_has_a_contact_of_its_own():
    for sheet in SHEETS.values():
        for office in sheet.offices:
            assert office.contact == "Add your local contact" or (
                "knows how to reach them" in office.contact
            )
