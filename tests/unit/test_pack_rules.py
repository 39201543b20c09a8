"""What a file of a pack may not say, although every key of it has the right type."""

import tomllib
from datetime import date

import pytest

from logbook.domain.jurisdiction import JurisdictionPack, Supplement
from logbook.packs.rules import broken_rules
from logbook.packs.sheet import key_text
from logbook.packs.values import value_of
from tests.unit.pack_texts import ADVICE, LAW, PLACE

TEXTS = {"place": PLACE, "advice": ADVICE, "law": LAW}


def broken(name, change):
    table = tomllib.loads(TEXTS[name])
    change(table)
    kind = JurisdictionPack if name == "place" else Supplement
    return [
        (key_text(fault.path), fault.why)
        for fault in broken_rules(value_of(kind, table))
    ]


def put(*way, **values):
    def change(table):
        for part in way:
            table = table[part]
        table.update(values)

    return change


def again(name, **values):
    def change(table):
        table[name].append({**table[name][0], **values})

    return change


TERM = ("duties", 0, "terms", 0)
READING = (*TERM, "readings", 0)
CONDITION = ("duties", 0, "conditions", 0)
ALL_PHASES = tomllib.loads(PLACE)["phases"]

SLIPS = {
    "an id with a capital": ("place", put("steps", 0, id="Photo"), "steps[1].id", "not-an-id"),
    "a place's id with a blank": ("place", put(id="us tx"), "id", "not-an-id"),
    "the id of the program's own question": ("place", put("questions", 0, id="incident-kind"), "questions[1].id", "reserved-id"),
    "an id used twice": ("advice", put("steps", 1, id="photograph"), "steps[2].id", "duplicate-id"),
    "a footnote number used twice": ("place", again("footnotes", statements=[]), "footnotes[2].number", "duplicate-id"),
    "a caution's id used twice": ("place", again("cautions"), "cautions[2].id", "duplicate-id"),
    "a statement that is not one": ("place", put("offices", 0, statements=["SMA-1"]), "offices[1].statements[1]", "not-a-statement"),
    "a statement carried twice": ("place", put("steps", 0, statements=["SMA-030", "SMA-002"]), "steps[1].statements[2]", "duplicate-statement"),
    "guide's words without a statement": ("place", put("questions", 0, statements=[]), "questions[1].statements", "does-not-fit-origin"),
    "our advice with a statement": ("advice", put("steps", 0, statements=["SMA-099"]), "steps[1].statements", "does-not-fit-origin"),
    "a law's duty with a statement": ("law", put("duties", 0, statements=["SMA-099"]), "duties[1].statements", "does-not-fit-origin"),
    "both, without saying what is ours": ("place", put("steps", 0, ours=""), "steps[1].ours", "does-not-fit-origin"),
    "guide's words with a part of ours": ("place", put("questions", 0, ours="All of it."), "questions[1].ours", "does-not-fit-origin"),
    "a step that comes from a law": ("advice", put("steps", 0, origin="law"), "steps[1].origin", "does-not-come-from-law"),
    "a question that comes from a law": ("advice", put("questions", 0, origin="law"), "questions[1].origin", "does-not-come-from-law"),
    "a guide's words in a supplement": ("law", put("offices", 0, origin="guide", statements=["SMA-099"]), "offices[1].origin", "guide-in-supplement"),
    "a step among the questions": ("place", put("steps", 0, phase="document"), "steps[1].phase", "phase-without-steps"),
    "a kind of incident named twice": ("place", put("steps", 0, kinds=["vendor", "vendor"]), "steps[1].kinds[2]", "duplicate-kind"),
    "a choice without choices": ("advice", put("questions", 1, choices=[]), "questions[2].choices", "does-not-fit-kind"),
    "a text with choices": ("place", put("questions", 0, choices=["Yes"]), "questions[1].choices", "does-not-fit-kind"),
    "a choice offered twice": ("advice", put("questions", 1, choices=["Yes", "No", "Yes"]), "questions[2].choices", "duplicate-choice"),
    "a choice that would read as two": ("advice", put("questions", 1, choices=["Yes", "No; never"]), "questions[2].choices[2]", "separator-in-choice"),
    "a silence of an unknown footnote": ("place", put("silences", 0, footnote=9), "silences[1].footnote", "unknown-footnote"),
    "background of an unknown footnote": ("place", put("background", 0, footnote=9), "background[1].footnote", "unknown-footnote"),
    "a silence with no source in the guide": ("place", put("silences", 0, statements=[]), "silences[1].statements", "does-not-fit-status"),
    "an unaddressed matter with a footnote": ("place", put("silences", 1, footnote=1), "silences[2].footnote", "does-not-fit-status"),
    "a phase left out": ("place", put(phases=ALL_PHASES[:-1]), "phases", "missing-phases: close"),
    "a phase named twice": ("place", put(phases=[*ALL_PHASES, "close"]), "phases[10]", "duplicate-phase"),
    "a time zone nobody has": ("place", put(zone="America/Smallton"), "zone", "unknown-zone"),
    "a time zone that leads elsewhere": ("place", put(zone="../../etc/passwd"), "zone", "unknown-zone"),
    "a time zone that is a folder": ("place", put(zone="America"), "zone", "unknown-zone"),
    "a region nobody has": ("place", put(region_code="US-ZZ"), "region_code", "unknown-region"),
    "a region that is a country": ("place", put(region_code="US"), "region_code", "unknown-region"),
    "a place outside all regions": ("place", put(region_code="XX-XX"), "region_code", "unknown-region"),
    "law of a region nobody has": ("law", put(region_code="US-ZZ"), "region_code", "unknown-region"),
    "a prefix of small letters": ("place", put(reference_prefix="sma"), "reference_prefix", "not-a-prefix"),
    "a digest that is none": ("place", put("guide", sha256="zz"), "guide.sha256", "not-a-digest"),
    "a matter from law without a grade": ("law", put("assessments", 0, grade=""), "assessments[1].grade", "does-not-fit-origin"),
    "a matter from law nobody verified": ("law", put("assessments", 0, verified_on=""), "assessments[1].verified_on", "does-not-fit-origin"),
    "our own matter with a grade": ("advice", put("assessments", 0, grade="P"), "assessments[1].grade", "does-not-fit-origin"),
    "a finding kept for no years": ("law", put("assessments", 0, keep_years=0), "assessments[1].keep_years", "not-positive"),
    "a law's duty without a region": ("law", put("duties", 0, region=""), "duties[1].region", "does-not-fit-origin"),
    "a law's duty of a region nobody has": ("law", put("duties", 0, region="US-ZZ"), "duties[1].region", "unknown-region"),
    "a guide's duty with a region": ("place", put("duties", 0, region="US-TX"), "duties[1].region", "does-not-fit-origin"),
    "a law's duty without a grade": ("law", put(*TERM, grade=""), "duties[1].terms[1].grade", "does-not-fit-origin"),
    "a law's duty without a first day": ("law", put(*TERM, effective_from=""), "duties[1].terms[1].effective_from", "does-not-fit-origin"),
    "a law's duty whose first day is not explained": ("law", put(*TERM, began=""), "duties[1].terms[1].began", "does-not-fit-origin"),
    "a guide's duty with a grade": ("place", put(*TERM, grade="P"), "duties[1].terms[1].grade", "does-not-fit-origin"),
    "a guide's duty with a first day": ("place", put(*TERM, effective_from=date(2026, 1, 1)), "duties[1].terms[1].effective_from", "does-not-fit-origin"),
    "a guide's duty that began": ("place", put(*TERM, began="by"), "duties[1].terms[1].began", "does-not-fit-origin"),
    "a guide's duty that changes": ("place", lambda table: table["duties"][0]["terms"].append(table["duties"][0]["terms"][0]), "duties[1].terms[2]", "second-term-without-law"),
    "a duty that never reads any way": ("law", put("duties", 0, terms=[]), "duties[1].terms", "empty"),
    "a later term before an earlier": ("law", put("duties", 0, "terms", 1, effective_from=date(2025, 1, 1)), "duties[1].terms[2].effective_from", "not-in-order"),
    "two terms beginning the same day": ("law", put("duties", 0, "terms", 1, effective_from=date(2026, 1, 1)), "duties[1].terms[2].effective_from", "not-in-order"),
    "a second term nobody dated": ("law", put("duties", 0, "terms", 1, began="by"), "duties[1].terms[2].effective_from", "not-in-order"),
    "a limit below nothing": ("law", put(*READING, amount=-1), "duties[1].terms[1].readings[1].amount", "negative"),
    "a limit without a unit": ("law", put(*READING, unit=""), "duties[1].terms[1].readings[1].unit", "amount-without-unit"),
    "a unit without a limit": ("law", put(*READING, amount=""), "duties[1].terms[1].readings[1].amount", "unit-without-amount"),
    "a limit from an unknown time": ("law", put(*READING, starts="birth"), "duties[1].terms[1].readings[1].starts", "not-one-of: discovered, pii-suspected, breach, residents-notified, recovered"),
    "one of two readings without its text": ("law", put(*READING, says=""), "duties[1].terms[1].readings[1].says", "missing-with-two-readings"),
    "a condition that never holds": ("place", put(*CONDITION, answers=[]), "duties[1].conditions[1].answers", "empty"),
    "a threshold of nobody": ("law", put(*CONDITION, at_least=0), "duties[1].conditions[1].at_least", "not-positive"),
    "a telephone number": ("place", put("offices", 0, contact="Call 806-555-0123"), "offices[1].contact", "holds-a-telephone-number"),
    "an e-mail address": ("advice", put("steps", 0, say="Write to it@smallton.example"), "steps[1].say", "holds-an-e-mail-address"),
    "a link": ("law", put("duties", 0, source_note="www dot, or https://example"), "duties[1].source_note", "holds-a-link"),
    "an address": ("law", put("duties", 0, contents=["Letter to 12 Main Street"]), "duties[1].contents[1]", "holds-an-address"),
}  # fmt: skip


@pytest.mark.parametrize("name", TEXTS)
def test_a_file_that_is_right_breaks_no_rule(name):
    assert broken(name, lambda _table: None) == []


@pytest.mark.parametrize("slip", SLIPS)
def test_a_pack_may_not_hold(slip):
    name, change, key, why = SLIPS[slip]

    assert broken(name, change) == [(key, why)]


def test_every_rule_that_is_broken_is_named_not_only_the_first():
    def change(table):
        put("steps", 0, id="Photo")(table)
        put(zone="Nowhere/At-all")(table)

    assert broken("place", change) == [
        ("zone", "unknown-zone"),
        ("steps[1].id", "not-an-id"),
    ]


@pytest.mark.parametrize("amount", [0, 1, 60])
def test_a_limit_that_a_source_gives_is_read(amount):
    assert broken("law", put(*READING, amount=amount)) == []
