"""Why a file of a pack is refused, in words; each completes "is not right:"."""

from logbook.domain.errors import MalformedPackError
from logbook.domain.translation_mark import QT_TRANSLATE_NOOP
from logbook.domain.wording import Translate

PACK_FAULTS: dict[str, str] = {
    # The file as a whole
    "not-toml": QT_TRANSLATE_NOOP("errors", "this is not TOML"),
    "not-utf-8": QT_TRANSLATE_NOOP("errors", "this is not UTF-8 text"),
    "too-large": QT_TRANSLATE_NOOP("errors", "the file is larger than 64 KiB"),
    "not-the-file-name": QT_TRANSLATE_NOOP(
        "errors", "the file must be named after this id"
    ),
    # Keys and their types
    "unknown-key": QT_TRANSLATE_NOOP("errors", "there is no such key here"),
    "missing": QT_TRANSLATE_NOOP("errors", "this key is missing"),
    "empty": QT_TRANSLATE_NOOP("errors", "this must not be empty"),
    "not-a-text": QT_TRANSLATE_NOOP("errors", "this must be a text"),
    "not-a-whole-number": QT_TRANSLATE_NOOP("errors", "this must be a whole number"),
    "not-true-or-false": QT_TRANSLATE_NOOP("errors", "this must be true or false"),
    "not-a-date": QT_TRANSLATE_NOOP("errors", "this must be a date"),
    "not-a-list": QT_TRANSLATE_NOOP("errors", "this must be a list"),
    "not-a-table": QT_TRANSLATE_NOOP("errors", "this must be a table"),
    "not-one-of": QT_TRANSLATE_NOOP("errors", "this must be one of {detail}"),
    # What a value must look like
    "not-an-id": QT_TRANSLATE_NOOP(
        "errors", "an id has small letters, digits and hyphens"
    ),
    "not-a-prefix": QT_TRANSLATE_NOOP(
        "errors", "a prefix has two to five capital letters"
    ),
    "not-a-statement": QT_TRANSLATE_NOOP(
        "errors", "the id of a statement looks like ABC-012"
    ),
    "not-a-digest": QT_TRANSLATE_NOOP(
        "errors", "a digest has 64 small hexadecimal digits"
    ),
    "not-a-version": QT_TRANSLATE_NOOP(
        "errors", "a version is one line of at most 40 characters"
    ),
    "unknown-zone": QT_TRANSLATE_NOOP("errors", "there is no such time zone"),
    "unknown-region": QT_TRANSLATE_NOOP("errors", "there is no such region"),
    "not-positive": QT_TRANSLATE_NOOP("errors", "this must be 1 or more"),
    "negative": QT_TRANSLATE_NOOP("errors", "this must not be below 0"),
    "not-within-a-year": QT_TRANSLATE_NOOP(
        "errors", "this must be from 1 hour to one year"
    ),
    "hidden-character": QT_TRANSLATE_NOOP(
        "errors", "this holds a character that cannot be seen"
    ),
    # Nothing twice, nothing left out
    "duplicate-id": QT_TRANSLATE_NOOP(
        "errors", "something else already goes by this id"
    ),
    "duplicate-statement": QT_TRANSLATE_NOOP(
        "errors", "something else already stands for this statement"
    ),
    "duplicate-choice": QT_TRANSLATE_NOOP("errors", "a choice is offered twice"),
    "duplicate-kind": QT_TRANSLATE_NOOP("errors", "this kind is named twice"),
    "duplicate-phase": QT_TRANSLATE_NOOP("errors", "this phase is named twice"),
    "duplicate-supplement": QT_TRANSLATE_NOOP(
        "errors", "this supplement is named twice"
    ),
    "missing-phases": QT_TRANSLATE_NOOP(
        "errors", "these phases are left out: {detail}"
    ),
    "reserved-id": QT_TRANSLATE_NOOP("errors", "the program itself uses this id"),
    "also-a-question": QT_TRANSLATE_NOOP("errors", "a question goes by this id"),
    # What does not go together
    "does-not-fit-origin": QT_TRANSLATE_NOOP(
        "errors", "this does not go with where it comes from (the key origin)"
    ),
    "does-not-come-from-law": QT_TRANSLATE_NOOP(
        "errors", "only offices, matters to determine and duties come from law"
    ),
    "guide-in-supplement": QT_TRANSLATE_NOOP(
        "errors", "what a guide says belongs to its place, not in a supplement"
    ),
    "does-not-fit-kind": QT_TRANSLATE_NOOP(
        "errors", "this does not go with the kind of the question"
    ),
    "does-not-fit-status": QT_TRANSLATE_NOOP(
        "errors", "this does not go with the status"
    ),
    "phase-without-steps": QT_TRANSLATE_NOOP("errors", "this phase has no steps"),
    "separator-in-choice": QT_TRANSLATE_NOOP(
        "errors", "a choice must not hold a semicolon"
    ),
    "second-term-without-law": QT_TRANSLATE_NOOP(
        "errors", "only what comes from law can read otherwise from a day on"
    ),
    "not-in-order": QT_TRANSLATE_NOOP(
        "errors", "this must be later than the day of the term before it"
    ),
    "amount-without-unit": QT_TRANSLATE_NOOP("errors", "the amount needs a unit"),
    "unit-without-amount": QT_TRANSLATE_NOOP("errors", "the unit needs an amount"),
    "missing-with-two-readings": QT_TRANSLATE_NOOP(
        "errors", "each of two readings must say which text it is"
    ),
    "missing-for-a-count": QT_TRANSLATE_NOOP(
        "errors", "a condition on a number needs the smallest one"
    ),
    "only-for-a-count": QT_TRANSLATE_NOOP(
        "errors", "only a condition on a number has a smallest one"
    ),
    # Names that lead nowhere
    "unknown-office": QT_TRANSLATE_NOOP("errors", "there is no such office"),
    "unknown-footnote": QT_TRANSLATE_NOOP("errors", "there is no such footnote"),
    "unknown-supplement": QT_TRANSLATE_NOOP("errors", "there is no such supplement"),
    "unknown-fact": QT_TRANSLATE_NOOP(
        "errors",
        "there is no question with choices or numbers, and no matter to determine, "
        "of this id",
    ),
    "unknown-answer": QT_TRANSLATE_NOOP("errors", "this is not one of the answers"),
    "unknown-time": QT_TRANSLATE_NOOP("errors", "there is no question for this time"),
    "unknown-assessment": QT_TRANSLATE_NOOP(
        "errors", "there is no such matter to determine"
    ),
    # What no shipped pack may hold
    "holds-a-link": QT_TRANSLATE_NOOP("errors", "this holds a link"),
    "holds-a-telephone-number": QT_TRANSLATE_NOOP(
        "errors", "this holds a telephone number"
    ),
    "holds-an-address": QT_TRANSLATE_NOOP("errors", "this holds an address"),
    "holds-an-e-mail-address": QT_TRANSLATE_NOOP(
        "errors", "this holds an e-mail address"
    ),
    # What a municipality adds
    "for-another-place": QT_TRANSLATE_NOOP("errors", "this file is for another place"),
    "nobody-to-reach": QT_TRANSLATE_NOOP(
        "errors", "a contact needs a person, a telephone number or an e-mail address"
    ),
}
"""The words of each reason, by its code; a code can be followed by details."""

WHOLE_PACK = QT_TRANSLATE_NOOP(
    "errors",
    "{file}, line {line}, is not right: {why}. Nothing of that pack is used. Ask "
    "whoever gave you the pack for a corrected one.",
)
"""Said where no key is at fault."""

WHOLE_PACK_NO_LINE = QT_TRANSLATE_NOOP(
    "errors",
    "{file} is not right: {why}. Nothing of that pack is used. Ask whoever gave you "
    "the pack for a corrected one.",
)
"""Said where no line is at fault either."""


def of_pack_fault(error: MalformedPackError, translate: Translate = str) -> str:
    """Return why a key of a pack is not right."""
    code, _, detail = error.why.partition(": ")
    if code not in PACK_FAULTS:
        return error.why
    return translate(PACK_FAULTS[code]).format(detail=detail)
