"""Hand-overs that do not show everything: sound ones, silent ones, idle words.

The forgers here hold the preparer's key: they can sign any entries.json they like.
"""

from functools import partial

from logbook.domain.audience import Audience
from logbook.domain.merkle import leaf_of
from tests.integration.handover_case import office
from tests.integration.reducing import (
    OUTSIDE,
    WHOLE,
    case,
    drop,
    entry,
    first_format,
    for_audience,
    hide,
    say,
    steps,
    unsign,
    with_a_stranger,
    withhold,
)

# Sound ones ---------------------------------------------------------------------------


def sound():
    for audience in Audience:
        made = with_a_stranger if audience in OUTSIDE else office
        tell = partial(for_audience, audience)
        yield f"reduced for {audience}", case(tell, made=made)
    yield "the first format", case(first_format)
    yield "one field withheld", case(lambda told: withhold(told, 12, text="W1"))
    yield "every class at once", case(_every_class)
    yield "all fields of an entry", case(_all_of(12))
    yield (
        "the author alone",
        case(
            lambda told: (drop(told, 4), _nameless(told, 5, 6, 7)),
            made=with_a_stranger,
        ),
    )
    yield "an entry as a whole", case(lambda told: hide(told, 13))
    yield "the last entry as a whole", case(lambda told: hide(told, 14))
    yield "the incident as a whole", case(_hide_all(11, 12, 13, 14))


def _every_class(values):
    withhold(values, 11, title="W1", category="W2", pack="W3")
    withhold(values, 12, text="W4", manner="W5")
    withhold(values, 13, text="W6", manner="W7")


def _nameless(values, *numbers):
    for number in numbers:
        withhold(values, number, at_author="W2")


def _all_of(number):
    def tell(values):
        fields = dict.fromkeys(entry(values, number)["fields"], "W4")
        withhold(values, number, **fields)

    return tell


def _hide_all(*numbers):
    def tell(values):
        for number in numbers:
            hide(values, number)

    return tell


# Silence, and words about nothing -----------------------------------------------------


def _drop(number, field):
    return lambda values: entry(values, number)["fields"].pop(field)


def _row(row):
    """Replace the rows by one, or by several."""
    rows = row if isinstance(row, list) else [row]
    return lambda values: values.update(withheld=rows)


def silences():
    missing = "withholding.unaccounted"
    for field in ("text", "manner", "happened"):
        yield (f"{field} left out in silence", case(_drop(12, field), missing, 12))
    yield (
        "every field left out in silence",
        case(lambda told: entry(told, 12)["fields"].clear(), missing, 12),
    )
    yield (
        "one field said, two left out",
        case(steps((_both,)), missing, 12),
    )
    yield (
        "a field left out in the first format",
        case(steps((first_format,), (_drop(12, "text"),)), missing, 12),
    )
    yield (
        "a signature left out in silence",
        case(lambda told: unsign(told, 12), "withholding.author-unaccounted", 12),
    )
    yield (
        "a signature left out in the first format",
        case(
            steps((first_format,), (unsign, 12)),
            "withholding.author-unaccounted",
            12,
        ),
    )
    yield (
        "every signature left out in silence",
        case(_unsign_all, "withholding.author-unaccounted", 1),
    )
    yield (
        "a field said under another's number",
        case(
            lambda told: (_drop(12, "text")(told), say(told, 13, text="W1")),
            missing,
            12,
        ),
    )


def _both(values):
    withhold(values, 12, text="W1")
    entry(values, 12)["fields"].pop("manner")


def _unsign_all(values):
    for shown in values["entries"]:
        shown["signature"] = ""


def idle_words():
    shown, unknown = "withholding.also-shown", "withholding.field-unknown"
    yield "a shown field withheld", case(lambda t: say(t, 12, text="W1"), shown, 12)
    yield "a field nobody wrote", case(lambda t: say(t, 12, other="W1"), unknown, 12)
    yield (
        "a field called like a member of the payload",
        case(lambda told: say(told, 12, author="W2"), unknown, 12),
    )
    for name in ("__proto__", "constructor", "toString", "12", ""):
        yield (
            f"a field called {name!r}",
            case(_row({"entry": 12, "why": {name: "W1"}}), unknown, 12),
        )
    yield (
        "a signed entry whose author is withheld",
        case(
            lambda told: say(told, 12, at_author="W2"), "withholding.author-shown", 12
        ),
    )
    for number in (4, 15, 2**31, 2**53 - 1):
        yield (
            f"a row about entry {number}, which is not there",
            case(
                lambda told, number=number: say(told, number, text="W1"),
                "withholding.entry-unknown",
                number,
            ),
        )
    yield (
        "rows out of order",
        case(_disordered, "withholding.order", 12),
    )
    yield (
        "two rows about one entry",
        case(
            lambda told: (
                withhold(told, 12, text="W1"),
                withhold(told, 12, manner="W1"),
            ),
            "withholding.order",
            12,
        ),
    )
    for why in ("", "w1", "W0", "W8", "W1 ", "W11", "W\u0661", "\U0001f600" * 9):
        yield (
            f"withheld under {why!r}",
            case(
                lambda told, why=why: withhold(told, 12, text=why),
                "withholding.class-unknown",
                12,
            ),
        )
    yield (
        "withheld whole under no class",
        case(lambda told: hide(told, 13, "W9"), "withholding.class-unknown", 13),
    )


def _disordered(values):
    withhold(values, 12, text="W1")
    withhold(values, 13, text="W1")
    values["withheld"].reverse()


def many():
    """More rows than any record needs; neither check may take long over them."""
    yield (
        "4,000 rows about nothing",
        case(
            _row([{"entry": each, "why": {"text": "W1"}} for each in range(20, 4_020)]),
            "withholding.entry-unknown",
            20,
        ),
    )
    yield (
        "4,000 leaves beyond the record",
        case(
            _row([_leaf(each) for each in range(20, 4_020)]),
            "withholding.not-included",
            20,
        ),
    )
    yield (
        "4,000 leaves of one entry",
        case(_row([_leaf(4)] * 4_000), "withholding.order", 4),
    )
    yield (
        "4,000 fields of one entry",
        case(
            _row({"entry": 12, "why": {f"field{each}": "W1" for each in range(4_000)}}),
            "withholding.field-unknown",
            12,
        ),
    )
    yield (
        "a proof of 20,000 steps",
        case(
            _row({**_leaf(4), "proof": [_leaf(4)["leaf"]] * 20_000}),
            "withholding.not-included",
            4,
        ),
    )


def _leaf(number):
    return {
        "entry": number,
        "why": {WHOLE: "W4"},
        "leaf": leaf_of(b"").base64,
        "proof": [],
    }


def malformed():
    leaf, name = leaf_of(b"").base64, "entries.malformed"
    for why, row in {
        "null": None,
        "a word": "W1",
        "a list": [[]],
        "no number": {"why": {"text": "W1"}},
        "number 0": {"entry": 0, "why": {"text": "W1"}},
        "number -1": {"entry": -1, "why": {"text": "W1"}},
        "number as text": {"entry": "12", "why": {"text": "W1"}},
        "number as truth": {"entry": True, "why": {"text": "W1"}},
        "no reason": {"entry": 12},
        "empty reason": {"entry": 12, "why": {}},
        "a list of reasons": {"entry": 12, "why": ["W1"]},
        "a reason that is a number": {"entry": 12, "why": {"text": 1}},
        "a reason that is nothing": {"entry": 12, "why": {"text": None}},
        "whole without leaf": {"entry": 14, "why": {WHOLE: "W4"}},
        "leaf without whole": {"entry": 12, "why": {"text": "W1"}, "leaf": leaf, "proof": []},
        "whole and more": {"entry": 14, "why": {WHOLE: "W4", "text": "W1"}, "leaf": leaf, "proof": []},
        "leaf without proof": {"entry": 14, "why": {WHOLE: "W4"}, "leaf": leaf},
        "leaf that is none": {"entry": 14, "why": {WHOLE: "W4"}, "leaf": "AAAA", "proof": []},
        "leaf of nothing": {"entry": 14, "why": {WHOLE: "W4"}, "leaf": None, "proof": []},
        "proof of numbers": {"entry": 14, "why": {WHOLE: "W4"}, "leaf": leaf, "proof": [1]},
        "proof of short digests": {"entry": 14, "why": {WHOLE: "W4"}, "leaf": leaf, "proof": ["AAAA"]},
    }.items():  # fmt: skip
        yield f"a row with {why}", case(_row([row]), name)
    yield (
        "a row in the first format",
        case(steps((first_format,), (lambda t: withhold(t, 12, text="W1"),)), name),
    )
    for member in ("version", "audience"):
        yield (
            f"no {member}",
            case(lambda told, member=member: told["report"].pop(member), name),
        )


def reduced():
    for group in (sound, silences, idle_words, many, malformed):
        for name, each in group():
            yield f"withheld: {name}", each
