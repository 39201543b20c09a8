"""What whoever makes a hand-over may leave out of entries.json, and say of it."""

import base64
import json

from logbook.domain.audience import Audience
from logbook.domain.handover import FIRST_FORMAT
from logbook.domain.merkle import leaf_of
from tests.integration.handover_case import INVALID, VALID, Case, office
from tests.integration.small_handover import (
    Dishonesty,
    hand_over,
)

AUTHOR, WHOLE = "@author", "@entry"
OUTSIDE = (Audience.AFFECTED, Audience.PUBLIC, Audience.VENDOR)


def number_of(shown):
    return json.loads(base64.b64decode(shown["payload"]))["seq"]


def entry(values, number):
    return next(each for each in values["entries"] if number_of(each) == number)


def say(values, number, **why):
    """Add a row of what is withheld, in order."""
    why = {name.replace("at_", "@"): each for name, each in why.items()}
    values["withheld"].append({"entry": number, "why": why})
    values["withheld"].sort(key=lambda row: row["entry"])


def withhold(values, number, **why):
    """Take fields out of an entry and say so."""
    shown = entry(values, number)
    for name in why:
        shown["fields"].pop(name, None)
        if name == "at_author":
            shown["signature"] = ""
    say(values, number, **why)


def unsign(values, number):
    entry(values, number)["signature"] = ""


def hide(values, number, why="W4"):
    """Take a whole entry out and leave what stands for it in the record."""
    shown = entry(values, number)
    values["entries"].remove(shown)
    leaf = leaf_of(base64.b64decode(shown["payload"]))
    values["withheld"].append(
        {
            "entry": number,
            "why": {WHOLE: why},
            "leaf": leaf.base64,
            "proof": shown["proof"],
        }
    )
    values["withheld"].sort(key=lambda row: row["entry"])


def for_audience(audience, values):
    """Reduce it as the rules do, in kind: fields, and outside whole entries."""
    values["report"] |= {"audience": audience.value, "version": audience.value}
    if audience in OUTSIDE:
        withhold(values, 11, category="W5", at_author="W2")
        withhold(values, 12, text="W1", at_author="W2")
        hide(values, 13, "W1")
        hide(values, 14, "W4")
    elif not audience.sees_everything:
        withhold(values, 12, text="W1")
        every = dict.fromkeys(entry(values, 13)["fields"], "W5")
        withhold(values, 13, **every)


def steps(*acts):
    """Return one change made of several, each a function and what it takes."""

    def tell(values):
        for act, *rest in acts:
            act(values, *rest)

    return tell


def case(tell, code=None, entry=None, *, file="entries.json", made=office):
    verdict = VALID if code is None else INVALID

    def files():
        maker = made()
        return hand_over(maker, Dishonesty(tell=tell)), maker.fingerprint

    return Case(
        files,
        verdict,
        code,
        file=None if code is None else file,
        entry=entry,
    )


def first_format(values):
    values["format"] = FIRST_FORMAT
    del values["report"]["version"], values["report"]["audience"]
