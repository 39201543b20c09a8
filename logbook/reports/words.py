"""The words of a report in the language it is printed in."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

from logbook.domain.languages import RECORD_LANGUAGE
from logbook.domain.moment import Stamp
from logbook.domain.notation import notation_of
from logbook.domain.translation_mark import QT_TRANSLATE_NOOP
from logbook.domain.wording import (
    Phrase,
    Slot,
    Statement,
    Translate,
    say,
    say_all,
    written,
)
from logbook.reports.custody_words import CUSTODY_SENTENCES
from logbook.reports.glossary_sentences import GLOSSARY_SENTENCES
from logbook.reports.slip_words import SLIP_SENTENCES
from logbook.reports.version_sentences import VERSION_SENTENCES

SOURCE_LANGUAGE = "en"
"""The language the sentences are written in."""

SENTENCES: dict[str, str] = {
    # Head and foot of each page
    "title": QT_TRANSLATE_NOOP("report", "Incident report {incident}"),
    "recipient": QT_TRANSLATE_NOOP("report", "For {recipient}"),
    "edition": QT_TRANSLATE_NOOP(
        "report", "Report {number}, {edition}, copy {copy}. As of {as_of}"
    ),
    "rehearsal": QT_TRANSLATE_NOOP("report", "REHEARSAL, not a real incident"),
    "checkpoint": QT_TRANSLATE_NOOP(
        "report", "Checkpoint of this record: {size} entries"
    ),
    "check-it": QT_TRANSLATE_NOOP(
        "report",
        "Check it: open verify.html in the hand-over folder, or type these three "
        "lines into Verification.",
    ),
    "page": QT_TRANSLATE_NOOP("report", "Page {page} of {pages}"),
    "page-code": QT_TRANSLATE_NOOP("report", "Page code"),
    "draft": QT_TRANSLATE_NOOP("report", "DRAFT, not signed"),
    "initials": QT_TRANSLATE_NOOP("report", "Initials"),
    # Boxes and tables
    "box": "{number}. {label}",
    "table": QT_TRANSLATE_NOOP("report", "Table {number}. {title}"),
    "timeline": QT_TRANSLATE_NOOP("report", "Timeline, entries {first} to {last}"),
    "timeline.none": QT_TRANSLATE_NOOP("report", "Timeline, no entries"),
    "timeline.one-day": QT_TRANSLATE_NOOP(
        "report",
        "In the order it happened. Times on {day} in {offset}. Struck-through words "
        "were amended and stay part of the record.",
    ),
    "timeline.days": QT_TRANSLATE_NOOP(
        "report",
        "In the order it happened. Struck-through words were amended and stay part "
        "of the record.",
    ),
    "as-written": QT_TRANSLATE_NOOP(
        "report",
        "Entries are printed as they were written, and the steps, questions and laws "
        "of the guide in its own words. Language of both: {language}.",
    ),
    "nothing": QT_TRANSLATE_NOOP("report", "Nothing is recorded."),
    "number": QT_TRANSLATE_NOOP("report", "No."),
    "happened": QT_TRANSLATE_NOOP("report", "Happened"),
    "kind": QT_TRANSLATE_NOOP("report", "Kind"),
    "statement": QT_TRANSLATE_NOOP("report", "Statement"),
    "author": QT_TRANSLATE_NOOP("report", "Author"),
    "continued": QT_TRANSLATE_NOOP("report", "{number} continued"),
    "about": QT_TRANSLATE_NOOP("report", "about {time}"),
    "before": QT_TRANSLATE_NOOP("report", "before {time}"),
    "after": QT_TRANSLATE_NOOP("report", "after {time}"),
    "unknown": QT_TRANSLATE_NOOP("report", "unknown"),
    "documented": QT_TRANSLATE_NOOP("report", "What is documented"),
    "question": QT_TRANSLATE_NOOP("report", "Question"),
    "answer": QT_TRANSLATE_NOOP("report", "Answer"),
    "entry": QT_TRANSLATE_NOOP("report", "Entry"),
    "steps": QT_TRANSLATE_NOOP("report", "Steps"),
    "step": QT_TRANSLATE_NOOP("report", "Step"),
    "became": QT_TRANSLATE_NOOP("report", "What became of it"),
    "told": QT_TRANSLATE_NOOP("report", "Who was told"),
    "office": QT_TRANSLATE_NOOP("report", "Office"),
    "clocks": QT_TRANSLATE_NOOP("report", "Clocks of the law"),
    "clocks.about": QT_TRANSLATE_NOOP(
        "report",
        "Computed by the program from what is recorded, as of {as_of}. A date is the "
        "last that is in time, at the place and in UTC.",
    ),
    "duty": QT_TRANSLATE_NOOP("report", "Duty and source"),
    "stands": QT_TRANSLATE_NOOP("report", "Where it stands"),
    "aside": QT_TRANSLATE_NOOP(
        "report", "Do not apply, by what was answered, or are not in force"
    ),
    "aside.about": QT_TRANSLATE_NOOP(
        "report",
        "By what is recorded, as of {as_of}. Another answer can bring a clock back. "
        "Confirm each with counsel.",
    ),
    "aside.duty": QT_TRANSLATE_NOOP("report", "Duty"),
    "aside.source": QT_TRANSLATE_NOOP("report", "Source"),
    "aside.decided": QT_TRANSLATE_NOOP("report", "What decides it"),
    "affected": QT_TRANSLATE_NOOP("report", "People affected, by where they live"),
    "region": QT_TRANSLATE_NOOP("report", "State or province"),
    "count": QT_TRANSLATE_NOOP("report", "How many"),
    "determined": QT_TRANSLATE_NOOP("report", "What was determined"),
    "finding": QT_TRANSLATE_NOOP("report", "Finding, basis and by whom"),
    "evidence": QT_TRANSLATE_NOOP("report", "Evidence"),
    "item": QT_TRANSLATE_NOOP("report", "Item"),
    "on-record": QT_TRANSLATE_NOOP("report", "What is on record"),
    "custody": QT_TRANSLATE_NOOP("report", "Custody"),
    "had-it": QT_TRANSLATE_NOOP("report", "Who had it"),
    "held": QT_TRANSLATE_NOOP("report", "Delays that law enforcement asked for"),
    "agency": QT_TRANSLATE_NOOP("report", "Agency"),
    "asked": QT_TRANSLATE_NOOP("report", "What was asked, and whether it still stands"),
    "closed": QT_TRANSLATE_NOOP("report", "The close, and what was added after it"),
    "recorded": QT_TRANSLATE_NOOP("report", "What is recorded"),
    "figures": QT_TRANSLATE_NOOP("report", "How long things took"),
    "figures.about": QT_TRANSLATE_NOOP(
        "report",
        "From the discovery, by the times that people gave, as of {as_of}. A bar is "
        "filled as far as it is certain and outlined as far as it may be more.",
    ),
    "overall": QT_TRANSLATE_NOOP("report", "How long things took over all incidents"),
    "overall.about": QT_TRANSLATE_NOOP(
        "report",
        "Worked out from every incident of this logbook, as of {as_of}; entries of "
        "other incidents are not attached. A dot is one incident, hollow where it is "
        "not known to the minute. An upright line is the median.",
    ),
    "silences": QT_TRANSLATE_NOOP("report", "What the guide leaves open"),
    "silences.about": QT_TRANSLATE_NOOP(
        "report", "The guide is that of {place}, {pack}, as of {version}."
    ),
    "matter": QT_TRANSLATE_NOOP("report", "Matter"),
    "guide-says": QT_TRANSLATE_NOOP("report", "What the guide says"),
    "people": QT_TRANSLATE_NOOP("report", "People who signed"),
    "name": QT_TRANSLATE_NOOP("report", "Name"),
    "role": QT_TRANSLATE_NOOP("report", "Role"),
    "certificate": QT_TRANSLATE_NOOP(
        "report", "Certificate for entries (SHA-256, first 32 characters)"
    ),
    # Paragraphs
    "cautions": QT_TRANSLATE_NOOP("report", "What to know about this report"),
    "withheld": QT_TRANSLATE_NOOP("report", "Withheld from this copy: none"),
    "withheld.none": QT_TRANSLATE_NOOP(
        "report",
        "Every word of every entry of this incident up to the checkpoint is printed "
        "here or attached to this file as entries.json.",
    ),
    "how": QT_TRANSLATE_NOOP("report", "How to check this report"),
    "how.papers": QT_TRANSLATE_NOOP("report", "How to check these papers"),
    "how.root": QT_TRANSLATE_NOOP(
        "report",
        "1. Compare the root fingerprint of the logbook with the printed set-up "
        "sheet, or ask {organisation} by a telephone number you already have. Never "
        "take it from these pages alone.",
    ),
    "how.file": QT_TRANSLATE_NOOP(
        "report",
        "2. Open verify.html from the hand-over folder in any browser, no network "
        "needed, or follow READ-ME-VERIFY.txt. One changed character in any file is "
        "refused.",
    ),
    "how.paper": QT_TRANSLATE_NOOP(
        "report",
        "3. On paper: the square code at the foot of each page is a signature over "
        "what stands on that page; scan the page into Verification, or type its page "
        "code. The three lines beside it are the same on all that is printed from the "
        "same record. The signed checkpoint in full:",
    ),
    "received": QT_TRANSLATE_NOOP("report", "Handed over and received"),
    "handed-over-by": QT_TRANSLATE_NOOP("report", "Handed over by (name, signature)"),
    "received-by": QT_TRANSLATE_NOOP("report", "Received by (name, agency, signature)"),
    "date": QT_TRANSLATE_NOOP("report", "Date, time, offset"),
    "missing": QT_TRANSLATE_NOOP("report", "Characters printed otherwise than typed"),
    "missing.one": QT_TRANSLATE_NOOP(
        "report",
        "1 character could not be drawn. Its number stands in its place: {listed}. The "
        "attached entries.json holds it as it was written.",
    ),
    "missing.many": QT_TRANSLATE_NOOP(
        "report",
        "{count} characters could not be drawn. Their numbers stand in their place: "
        "{listed}. The attached entries.json holds them as they were written.",
    ),
    "right-to-left": QT_TRANSLATE_NOOP(
        "report",
        "On the pages, words of a script that runs from right to left are printed "
        "letter by letter in the order they were typed, from left to right and "
        "unjoined. report.html shows them as they are read.",
    ),
    "end": QT_TRANSLATE_NOOP(
        "report", "END OF REPORT, {entries} entries, last no. {last}"
    ),
    "end.rehearsal": QT_TRANSLATE_NOOP(
        "report", "END OF REHEARSAL REPORT, {entries} entries, last no. {last}"
    ),
    # The HTML edition
    "html.about": QT_TRANSLATE_NOOP(
        "report",
        "These are the words of report.pdf, to be read on a screen. Whether they are "
        "what was signed is found out by verify.html in the same folder.",
    ),
    "html.parts": QT_TRANSLATE_NOOP("report", "Parts"),
    "html.by-hand": QT_TRANSLATE_NOOP("report", "To be filled in by hand, on paper"),
    "html.struck": QT_TRANSLATE_NOOP("report", "Struck through:"),
    # The set-up sheet
    "sheet.title": QT_TRANSLATE_NOOP("report", "Set-up sheet of the incident logbook"),
    "sheet.keep": QT_TRANSLATE_NOOP("report", "Keep in a safe"),
    "sheet.organisation": QT_TRANSLATE_NOOP("report", "Organisation"),
    "sheet.place": QT_TRANSLATE_NOOP("report", "Place"),
    "sheet.logbook": QT_TRANSLATE_NOOP("report", "Logbook"),
    "sheet.made": QT_TRANSLATE_NOOP("report", "Made"),
    "sheet.people": QT_TRANSLATE_NOOP("report", "People"),
    "sheet.person": QT_TRANSLATE_NOOP("report", "{name}, {role}"),
    "sheet.log": QT_TRANSLATE_NOOP("report", "Name under its checkpoints"),
    "sheet.root": QT_TRANSLATE_NOOP("report", "Root fingerprint"),
    "sheet.root.about": QT_TRANSLATE_NOOP(
        "report",
        "Whoever receives a report compares these characters with the ones their "
        "check shows. Read them out by telephone in groups of four; nobody needs to "
        "keep them secret.",
    ),
    "sheet.recovery": QT_TRANSLATE_NOOP("report", "Recovery key"),
    "sheet.recovery.about": QT_TRANSLATE_NOOP(
        "report",
        "Opens the logbook when every passphrase is lost. Whoever has this key and "
        "the logbook can read all of it, so this part is for the safe only. It cannot "
        "sign anything. Cut it off every copy that leaves the safe.",
    ),
    "sheet.checkpoint": QT_TRANSLATE_NOOP("report", "First checkpoint"),
    "sheet.checkpoint.about": QT_TRANSLATE_NOOP(
        "report",
        "The record as it stood when this sheet was made. A logbook that does not "
        "begin with it is not this one.",
    ),
    "sheet.copies": QT_TRANSLATE_NOOP("report", "Where each copy goes"),
    "sheet.keeper": QT_TRANSLATE_NOOP(
        "report", "Copy {number} is kept by (name, place)"
    ),
    "sheet.with-key": QT_TRANSLATE_NOOP("report", "With the recovery key: {key}"),
    "sheet.yes": QT_TRANSLATE_NOOP("report", "yes"),
    "sheet.no": QT_TRANSLATE_NOOP("report", "no, cut off"),
    "sheet.cut": QT_TRANSLATE_NOOP("report", "Cut here"),
    "sheet.belongs": QT_TRANSLATE_NOOP("report", "For the logbook {logbook} ({log})."),
    "sheet.signatures": QT_TRANSLATE_NOOP("report", "Made and witnessed"),
    "sheet.made-by": QT_TRANSLATE_NOOP("report", "Made by (signature): {name}"),
    "sheet.witnessed-by": QT_TRANSLATE_NOOP("report", "Witnessed by (name, signature)"),
    "sheet.rehearsal": QT_TRANSLATE_NOOP("report", "REHEARSAL, not a real logbook"),
    **CUSTODY_SENTENCES,
    **SLIP_SENTENCES,
    **VERSION_SENTENCES,
    **GLOSSARY_SENTENCES,
}
"""Every sentence the report adds to what the entries say."""


class Words:
    """Says sentences and phrases in one language.

    The same English word may stand in both, and need two words in another language.
    """

    def __init__(
        self,
        translate: Translate = str,
        phrases: Translate = str,
        language: str = SOURCE_LANGUAGE,
    ) -> None:
        self.translate = translate
        self.language = language
        self._phrases = phrases
        self._notation = notation_of(language)

    def __call__(self, code: str, **slots: Slot) -> str:
        """Return the sentence of this code with its slots filled."""
        filled = {
            name: written(slot, self._phrases, self._notation)
            for name, slot in slots.items()
        }
        return self.translate(SENTENCES[code]).format(**filled)

    def phrase(self, phrase: Phrase) -> str:
        """Return what one phrase says."""
        return say(phrase, self._phrases, self._notation)

    def statement(self, statement: Statement) -> str:
        """Return what a whole statement says."""
        return say_all(statement, self._phrases, self._notation)

    def as_written(self) -> str:
        """Return in which language people wrote, where these words are in another."""
        if self.language == RECORD_LANGUAGE:
            return ""
        return self("as-written", language=Phrase(f"language.{RECORD_LANGUAGE}"))

    def stamp(self, stamp: Stamp) -> str:
        """Return in full when something was written down."""
        return self._notation.full(stamp.at, stamp.offset)

    def time(self, local: datetime) -> str:
        """Return a time of day."""
        return self._notation.time(local)

    def short_day(self, day: date) -> str:
        """Return a day as it stands in a narrow column."""
        return self._notation.short_day(day)

    def offset(self, minutes: int) -> str:
        """Return minutes east of UTC."""
        return self._notation.offset(minutes)

    def number(self, number: int) -> str:
        """Return a whole number that stands alone."""
        return self._notation.number(number)


def words_in(language: str, folder: Path) -> Words:
    """Return the words of *language*; a sentence nobody translated stays English.

    Args:
        folder: Where the translations are, one Qt ``.ts`` file for each language.
    """
    path = folder / f"incident-logbook_{language}.ts"
    if language == SOURCE_LANGUAGE or not path.is_file():
        return Words()
    known = translations_in(path)
    report, phrases = known.get("report", {}), known.get("phrases", {})
    return Words(
        lambda text: report.get(text, text),
        lambda text: phrases.get(text, text),
        language,
    )


def translations_in(path: Path) -> Mapping[str, Mapping[str, str]]:
    """Return what a translation says for each sentence, by the context it stands in."""
    # The file is shipped with the program; nobody else's XML is ever read here.
    root = ET.parse(path).getroot()  # noqa: S314
    known: dict[str, dict[str, str]] = {}
    for context in root.iter("context"):
        sentences = known.setdefault(context.findtext("name", ""), {})
        for message in context.iter("message"):
            said = message.findtext("translation")
            if said:
                sentences[message.findtext("source", "")] = said
    return known
