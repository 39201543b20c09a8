"""What Hand over says of what is kept from a reader."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from logbook.application.recipients import is_own
from logbook.domain.audience import Audience
from logbook.domain.handoff_statements import class_phrase
from logbook.domain.report import Report
from logbook.domain.seen import Seen
from logbook.domain.wording import Phrase
from ui import messages

_FIELDS = {
    "by": QT_TRANSLATE_NOOP("withholding", "by whom"),
    "text": QT_TRANSLATE_NOOP("withholding", "words"),
    "happened": QT_TRANSLATE_NOOP("withholding", "when it happened"),
    "altered": QT_TRANSLATE_NOOP("withholding", "evidence changed"),
    "going_ahead": QT_TRANSLATE_NOOP("withholding", "why it went ahead"),
    "mark": QT_TRANSLATE_NOOP("withholding", "what became of it"),
    "person": QT_TRANSLATE_NOOP("withholding", "person spoken to"),
    "read_back": QT_TRANSLATE_NOOP("withholding", "whether it was read back"),
    "office": QT_TRANSLATE_NOOP("withholding", "office, by its id"),
    "office_name": QT_TRANSLATE_NOOP("withholding", "name of the office"),
    "label": QT_TRANSLATE_NOOP("withholding", "words of the question"),
    "question": QT_TRANSLATE_NOOP("withholding", "question, by its id"),
    "standing": QT_TRANSLATE_NOOP("withholding", "whether it is known"),
    "step": QT_TRANSLATE_NOOP("withholding", "step, by its id"),
    "title": QT_TRANSLATE_NOOP("withholding", "title"),
    "sha256": QT_TRANSLATE_NOOP("withholding", "digest (SHA-256)"),
    "why": QT_TRANSLATE_NOOP("withholding", "class of the reason"),
    "up_to": QT_TRANSLATE_NOOP("withholding", "last entry looked at"),
    "to": QT_TRANSLATE_NOOP("withholding", "to whom"),
    "how": QT_TRANSLATE_NOOP("withholding", "how"),
    "last": QT_TRANSLATE_NOOP("withholding", "last entry"),
}
"""Names of fields that say too little of themselves; the others are English words."""


def field_words(name: str) -> str:
    """Return a field of an entry as people call it."""
    words = _FIELDS.get(name)
    return _tr(str(words)) if words else name.replace("_", " ")


def class_words(why: str) -> str:
    """Return a class of reasons with its meaning."""
    return messages.of_phrase(class_phrase(why))


def reader_words(audience: Audience) -> str:
    """Return how a reader is spoken of: "the police"."""
    return messages.of_phrase(Phrase(f"reader.{audience}"))


def reader_of(report: Report) -> str:
    """Return how the reader of a report is spoken of: an office by its name."""
    if is_own(report.recipient):
        return reader_words(report.audience)
    return report.recipient_name


def kept_words(seen: Seen) -> str:
    """Say how much is kept from a reader."""
    reader = reader_words(seen.audience)
    hidden = {each.number for each in seen.hidden}
    holding = {each.entry for each in seen.withheld if each.has_value}
    whole, part = len(hidden), len(holding - hidden)
    if not seen.withheld:
        return _tr("Nothing is withheld from this reader.")
    if not (whole or part):
        words = _tr("Only fields that hold nothing are kept from {reader}.")
        return words.format(reader=reader)
    words = _tr("Kept from {reader}, {reasons}: {whole} wholly, {part} in part.")
    if not part:
        words = _tr("Kept from {reader}, {reasons}: {whole} wholly.")
    if not whole:
        words = _tr("Kept from {reader}, {reasons}: {part} in part.")
    classes = len({each.why for each in seen.withheld})
    one, several = _tr("for 1 reason"), _tr("for {count} reasons")
    reasons = one if classes == 1 else several.format(count=classes)
    return words.format(
        reader=reader,
        reasons=reasons,
        whole=entries_words(whole),
        part=entries_words(part) if not whole else part,
    )


def entries_words(count: int) -> str:
    """Return a number of entries in words."""
    one, several = _tr("1 entry"), _tr("{count} entries")
    return one if count == 1 else several.format(count=count)


def numbers_words(numbers: tuple[int, ...], most: int = 8) -> str:
    """Return numbers of entries as a list, not all of many."""
    named = ", ".join(str(number) for number in numbers[:most])
    more = len(numbers) - most
    if more <= 0:
        return named
    return _tr("{numbers} and {more} more").format(numbers=named, more=more)


def _tr(words: str) -> str:
    return QCoreApplication.translate("withholding", words)
