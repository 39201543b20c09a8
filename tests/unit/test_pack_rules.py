"""What a pack may not say, although every key of it has the right type."""

import copy
import tomllib
from datetime import date

import pytest

from logbook.domain.jurisdiction import JurisdictionPack
from logbook.packs import library
from logbook.packs.reader import key_text
from logbook.packs.rules import first_broken_rule
from logbook.packs.values import value_of

SOUND = tomllib.loads((library.SHIPPED / "ca-on-windsor.toml").read_text("utf-8"))


def broken(change):
    table = copy.deepcopy(SOUND)
    change(table)
    fault = first_broken_rule(value_of(JurisdictionPack, table))
    return None if fault is None else (key_text(fault.path), fault.why)


def number_of(name, item_id):
    return next(at for at, item in enumerate(SOUND[name], 1) if item["id"] == item_id)


def put(name, at, **values):
    return lambda table: table[name][at - 1].update(values)


def put_term(at, place, **values):
    return lambda table: table["duties"][at - 1]["terms"][place - 1].update(values)


def put_condition(at, **values):
    return lambda table: table["duties"][at - 1]["condition"].update(values)


OURS = number_of("steps", "tell-supervisor")
GUIDE = number_of("questions", "symptoms")
BOTH = number_of("steps", "isolate")
CHOICE = number_of("questions", "personal-information")
TEXT = number_of("questions", "systems")
PRIVACY = number_of("duties", "tell-privacy-office")
COMMISSIONER = number_of("duties", "tell-privacy-commissioner")
POLICE = number_of("silences", "police")
LIMIT = {"amount": 72, "unit": "hours", "starts": "discovered"}

SLIPS = {
    "an id with a capital": (put("steps", 1, id="Photo"), "steps[1].id", "not-an-id"),
    "an id used twice": (put("steps", 2, id="photograph-screen"), "steps[2].id", "duplicate-id"),
    "a footnote number used twice": (put("footnotes", 2, number=3), "footnotes[2].number", "duplicate-id"),
    "a caution's id used twice": (put("cautions", 2, id="not-the-city"), "cautions[2].id", "duplicate-id"),
    "a statement that is not one": (put("offices", 1, statements=["WIN-1"]), "offices[1].statements[1]", "not-a-statement"),
    "a statement carried twice": (put("steps", BOTH, statements=["WIN-030", "WIN-068"]), f"steps[{BOTH}].statements[2]", "duplicate-statement"),
    "guide's words without a statement": (put("questions", GUIDE, statements=[]), f"questions[{GUIDE}].statements", "does-not-fit-origin"),
    "our advice with a statement": (put("steps", OURS, statements=["WIN-099"]), f"steps[{OURS}].statements", "does-not-fit-origin"),
    "both, without saying what is ours": (put("steps", BOTH, ours=""), f"steps[{BOTH}].ours", "does-not-fit-origin"),
    "guide's words with a part of ours": (put("questions", GUIDE, ours="All of it."), f"questions[{GUIDE}].ours", "does-not-fit-origin"),
    "a step that comes from a law": (put("steps", OURS, origin="law"), f"steps[{OURS}].origin", "only-duties-come-from-law"),
    "a step among the questions": (put("steps", OURS, phase="document"), f"steps[{OURS}].phase", "phase-without-steps"),
    "a choice without choices": (put("questions", CHOICE, choices=[]), f"questions[{CHOICE}].choices", "does-not-fit-kind"),
    "a text with choices": (put("questions", TEXT, choices=["Yes"]), f"questions[{TEXT}].choices", "does-not-fit-kind"),
    "a choice offered twice": (put("questions", CHOICE, choices=["Yes", "Possibly", "Yes"]), f"questions[{CHOICE}].choices", "duplicate-choice"),
    "a choice that would read as two": (put("questions", CHOICE, choices=["Yes", "Possibly", "No; never"]), f"questions[{CHOICE}].choices[3]", "separator-in-choice"),
    "a footnote to an unknown office": (put("footnotes", 2, office="nobody"), "footnotes[2].office", "unknown-office"),
    "a duty to an unknown office": (put("duties", 1, office="nobody"), "duties[1].office", "unknown-office"),
    "two duties to one office": (put("duties", PRIVACY, office="it-services"), f"duties[{PRIVACY}].office", "second-duty-to-office"),
    "a silence of an unknown footnote": (put("silences", 1, footnote=9), "silences[1].footnote", "unknown-footnote"),
    "background of an unknown footnote": (put("background", 1, footnote=9), "background[1].footnote", "unknown-footnote"),
    "a condition on an unknown question": (put_condition(PRIVACY, question="nothing"), f"duties[{PRIVACY}].condition.question", "unknown-question"),
    "a condition on a choice nobody has": (put_condition(PRIVACY, answers=["Yes", "Maybe"]), f"duties[{PRIVACY}].condition.answers[2]", "unknown-choice"),
    "a condition that never holds": (put_condition(PRIVACY, answers=[]), f"duties[{PRIVACY}].condition.answers", "empty"),
    "a duty that never reads any way": (put("duties", PRIVACY, terms=[]), f"duties[{PRIVACY}].terms", "empty"),
    "a first term that begins some day": (put_term(PRIVACY, 1, effective_from=date(2026, 1, 1)), f"duties[{PRIVACY}].terms[1].effective_from", "first-term-has-a-day"),
    "a later term without a day": (put_term(COMMISSIONER, 2, effective_from=""), f"duties[{COMMISSIONER}].terms[2].effective_from", "not-in-order"),
    "a guide's duty with a grade": (put_term(PRIVACY, 1, grade="P"), f"duties[{PRIVACY}].terms[1].grade", "does-not-fit-origin"),
    "a law's duty without a grade": (put_term(COMMISSIONER, 1, grade=""), f"duties[{COMMISSIONER}].terms[1].grade", "does-not-fit-origin"),
    "a limit of nothing": (put_term(PRIVACY, 1, limit={**LIMIT, "amount": 0}), f"duties[{PRIVACY}].terms[1].limit.amount", "not-positive"),
    "a limit from an unknown time": (put_term(PRIVACY, 1, limit={**LIMIT, "starts": "birth"}), f"duties[{PRIVACY}].terms[1].limit.starts", "unknown-question"),
    "a limit from what is not a time": (put_term(PRIVACY, 1, limit={**LIMIT, "starts": "systems"}), f"duties[{PRIVACY}].terms[1].limit.starts", "unknown-question"),
    "a silence with no source in the guide": (put("silences", 1, statements=[]), "silences[1].statements", "does-not-fit-status"),
    "an unaddressed matter with a footnote": (put("silences", POLICE, footnote=1), f"silences[{POLICE}].footnote", "does-not-fit-status"),
}  # fmt: skip


def test_the_shipped_pack_breaks_no_rule():
    assert broken(lambda _table: None) is None


@pytest.mark.parametrize("slip", SLIPS)
def test_a_pack_may_not_hold(slip):
    change, key, why = SLIPS[slip]

    assert broken(change) == (key, why)


def test_a_limit_that_a_source_gives_is_read():
    table = copy.deepcopy(SOUND)
    put_term(PRIVACY, 1, limit=LIMIT)(table)

    pack = value_of(JurisdictionPack, table)

    assert first_broken_rule(pack) is None
    assert pack.duties[PRIVACY - 1].terms[0].limit.amount == 72


def test_two_terms_beginning_the_same_day_are_refused():
    table = copy.deepcopy(SOUND)
    terms = table["duties"][COMMISSIONER - 1]["terms"]
    terms.append(copy.deepcopy(terms[1]))

    fault = first_broken_rule(value_of(JurisdictionPack, table))

    assert key_text(fault.path) == f"duties[{COMMISSIONER}].terms[3].effective_from"
