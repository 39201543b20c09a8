"""What whoever makes a hand-over may leave out of entries.json, and say of it."""

import base64
import json
from functools import partial

from logbook.domain.audience import Audience
from logbook.domain.bodies import Manner, Note
from logbook.domain.handover import FIRST_FORMAT
from logbook.domain.merkle import leaf_of
from logbook.domain.moment import Moment
from tests.integration.forged_offices import ForgedOffice, begun
from tests.integration.handover_case import INVALID, VALID, Case, office
from tests.integration.small_handover import (
    NIGHT,
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


def drop(values, number):
    """Leave out an entry of the record that the incident has nothing to do with."""
    values["entries"].remove(entry(values, number))


def written_by_a_stranger(office):
    """Let somebody write entries 5 to 7 who is not listed in what is handed over."""
    begun(office)
    stranger = office.newcomer(listed=False)
    office.enrol(office.supervisor, stranger)
    for words in ("Seen.", "Heard.", "Written down."):
        note = Note(Manner.OBSERVED, words, Moment(NIGHT, -300))
        office.record(stranger, note, "WIN-0001")


with_a_stranger = partial(ForgedOffice, written_by_a_stranger)


def for_audience(audience, values):
    """Reduce it as the rules do, in kind: fields, and outside whole entries."""
    values["report"] |= {"audience": audience.value, "version": audience.value}
    if audience in OUTSIDE:
        drop(values, 4)
        withhold(values, 5, at_author="W2")
        withhold(values, 6, text="W1", at_author="W2")
        hide(values, 7, "W1")
        withhold(values, 8, category="W5")
        hide(values, 9, "W4")
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
