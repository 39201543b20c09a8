"""Words worked out from entries, the same on the screen and on paper.

A statement is a handful of phrases; a phrase is the code of a whole English
sentence with named slots. Screen and report look up the translation of the
sentence and fill the slots, so nothing is glued together.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from logbook.domain.clock_phrases import CLOCK_PHRASES
from logbook.domain.custody_paper_phrases import CUSTODY_PAPER_PHRASES
from logbook.domain.decision_phrases import DECISION_PHRASES
from logbook.domain.evidence_phrases import EVIDENCE_PHRASES
from logbook.domain.evidence_report_phrases import EVIDENCE_REPORT_PHRASES
from logbook.domain.exemption_phrases import EXEMPTION_PHRASES
from logbook.domain.figure_phrases import FIGURE_PHRASES
from logbook.domain.form_phrases import FORM_PHRASES
from logbook.domain.gate_phrases import GATE_PHRASES
from logbook.domain.handoff_phrases import HANDOFF_PHRASES
from logbook.domain.ics_phrases import ICS_PHRASES
from logbook.domain.item_phrases import ITEM_PHRASES
from logbook.domain.moment import Fidelity, Moment
from logbook.domain.notation import ENGLISH, Instant, Notation
from logbook.domain.notice_phrases import NOTICE_PHRASES
from logbook.domain.print_phrases import PRINT_PHRASES
from logbook.domain.review_phrases import REVIEW_PHRASES
from logbook.domain.shift_phrases import SHIFT_PHRASES
from logbook.domain.translation_mark import QT_TRANSLATE_NOOP
from logbook.domain.version_phrases import VERSION_PHRASES

Slot: TypeAlias = "str | int | date | Instant | Moment | Phrase"
"""Times and numbers stay values until the language is known; text is never changed."""

Translate: TypeAlias = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Phrase:
    """One sentence, by code, with what stands in its slots."""

    code: str
    slots: Mapping[str, Slot] = field(default_factory=dict)


Statement: TypeAlias = tuple[Phrase, ...]


PHRASES: dict[str, str] = {
    # Kinds of entries, as the timeline names them
    "kind.observed": QT_TRANSLATE_NOOP("phrases", "Observed"),
    "kind.done": QT_TRANSLATE_NOOP("phrases", "Done"),
    "kind.told": QT_TRANSLATE_NOOP("phrases", "Told"),
    "kind.decided": QT_TRANSLATE_NOOP("phrases", "Decided"),
    "kind.opinion": QT_TRANSLATE_NOOP("phrases", "Opinion"),
    "kind.answer": QT_TRANSLATE_NOOP("phrases", "Answer"),
    "kind.step": QT_TRANSLATE_NOOP("phrases", "Step"),
    "kind.clock": QT_TRANSLATE_NOOP("phrases", "Clock check"),
    "kind.record": QT_TRANSLATE_NOOP("phrases", "Record"),
    "kind.report": QT_TRANSLATE_NOOP("phrases", "Report"),
    "kind.review": QT_TRANSLATE_NOOP("phrases", "Review"),
    "kind.determined": QT_TRANSLATE_NOOP("phrases", "Determined"),
    "kind.hold": QT_TRANSLATE_NOOP("phrases", "Hold"),
    "kind.closed": QT_TRANSLATE_NOOP("phrases", "Closed"),
    "kind.other": QT_TRANSLATE_NOOP("phrases", "Other"),
    # Words of their own
    "text": "{text}",
    "number": "{number}",
    "moment": "{moment}",
    "standing.unknown": QT_TRANSLATE_NOOP("phrases", "unknown"),
    "standing.none": QT_TRANSLATE_NOOP("phrases", "none"),
    "standing.not-applicable": QT_TRANSLATE_NOOP("phrases", "not applicable"),
    "role.responder": QT_TRANSLATE_NOOP("phrases", "responder"),
    "role.supervisor": QT_TRANSLATE_NOOP("phrases", "supervisor"),
    "edition.initial": QT_TRANSLATE_NOOP("phrases", "initial"),
    "edition.update": QT_TRANSLATE_NOOP("phrases", "update"),
    "edition.final": QT_TRANSLATE_NOOP("phrases", "final"),
    "channel.telephone": QT_TRANSLATE_NOOP("phrases", "by telephone"),
    "channel.in-person": QT_TRANSLATE_NOOP("phrases", "in person"),
    "channel.on-paper": QT_TRANSLATE_NOOP("phrases", "on paper"),
    "channel.web-form": QT_TRANSLATE_NOOP("phrases", "by web form"),
    "channel.e-mail": QT_TRANSLATE_NOOP("phrases", "by e-mail"),
    "channel.other": QT_TRANSLATE_NOOP("phrases", "by another channel"),
    "status.open": QT_TRANSLATE_NOOP("phrases", "Open"),
    "status.containing": QT_TRANSLATE_NOOP("phrases", "Being contained"),
    "status.contained": QT_TRANSLATE_NOOP("phrases", "Contained"),
    "status.closed": QT_TRANSLATE_NOOP("phrases", "Closed"),
    # The record itself
    "logbook-created": QT_TRANSLATE_NOOP(
        "phrases", "Logbook created for {organisation}, {place}."
    ),
    "logbook-created.rehearsal": QT_TRANSLATE_NOOP(
        "phrases", "Rehearsal logbook created for {organisation}, {place}."
    ),
    "person-enrolled": QT_TRANSLATE_NOOP("phrases", "{name} enrolled as {role}."),
    "incident-opened": QT_TRANSLATE_NOOP("phrases", "Incident opened: {title}."),
    "incident-opened.kind": QT_TRANSLATE_NOOP(
        "phrases", "Incident opened: {title}. Kind at first sight: {kind}."
    ),
    "countersigned": QT_TRANSLATE_NOOP("phrases", "Entries 1 to {size} countersigned."),
    "report-issued": QT_TRANSLATE_NOOP(
        "phrases", "Report {report}, {edition}, copy {copy}, issued for {recipient}."
    ),
    "other": QT_TRANSLATE_NOOP(
        "phrases", "An entry of a kind this program does not know ({kind})."
    ),
    "withheld": QT_TRANSLATE_NOOP("phrases", "Withheld."),
    # Steps
    "step.requested": QT_TRANSLATE_NOOP("phrases", "{title}: requested."),
    "step.authorised": QT_TRANSLATE_NOOP("phrases", "{title}: authorised."),
    "step.done": QT_TRANSLATE_NOOP("phrases", "{title}: done."),
    "step.verified": QT_TRANSLATE_NOOP("phrases", "{title}: verified."),
    "step.reversed": QT_TRANSLATE_NOOP("phrases", "{title}: reversed."),
    "step.not-applicable": QT_TRANSLATE_NOOP("phrases", "{title}: not applicable."),
    "step.deferred": QT_TRANSLATE_NOOP("phrases", "{title}: deferred until {until}."),
    "step.deferred-openly": QT_TRANSLATE_NOOP("phrases", "{title}: deferred."),
    "by": QT_TRANSLATE_NOOP("phrases", "By {by}."),
    "altered": QT_TRANSLATE_NOOP("phrases", "Evidence changed: {altered}"),
    "going-ahead": QT_TRANSLATE_NOOP(
        "phrases", "Done without knowing what evidence it changes, because: {reason}"
    ),
    "temporary": QT_TRANSLATE_NOOP("phrases", "Temporary, to be undone later."),
    "lasting": QT_TRANSLATE_NOOP("phrases", "Meant to last."),
    "deviation": QT_TRANSLATE_NOOP(
        "phrases", "Done before everything was preserved, because: {reason}"
    ),
    # Answers
    "answer": "{label} {value}",
    "reason": QT_TRANSLATE_NOOP("phrases", "Reason: {reason}"),
    # Telling offices
    "told": QT_TRANSLATE_NOOP("phrases", "{office} told {channel}."),
    "message-left": QT_TRANSLATE_NOOP(
        "phrases", "{office}: message left {channel}, nobody spoken to."
    ),
    "no-answer": QT_TRANSLATE_NOOP("phrases", "{office}: no answer {channel}."),
    "telling-not-applicable": QT_TRANSLATE_NOOP(
        "phrases", "{office}: telling them is not applicable."
    ),
    "telling-deferred": QT_TRANSLATE_NOOP(
        "phrases", "{office}: telling them is deferred until {until}."
    ),
    "telling-deferred-openly": QT_TRANSLATE_NOOP(
        "phrases", "{office}: telling them is deferred."
    ),
    "spoke-to": QT_TRANSLATE_NOOP("phrases", "Spoke to {person}."),
    "reference": QT_TRANSLATE_NOOP("phrases", "Reference {reference}."),
    "read-back": QT_TRANSLATE_NOOP("phrases", "Read back."),
    "not-read-back": QT_TRANSLATE_NOOP("phrases", "Not read back."),
    "next-try": QT_TRANSLATE_NOOP("phrases", "Next try {until}."),
    "document": QT_TRANSLATE_NOOP("phrases", "Handed out: {document}."),
    "document.copy": QT_TRANSLATE_NOOP(
        "phrases", "Handed out: {document}, copy {copy}."
    ),
    # Clocks
    "clock.agrees": QT_TRANSLATE_NOOP("phrases", "The laptop agrees with {reference}."),
    "clock.ahead": QT_TRANSLATE_NOOP(
        "phrases", "The laptop is {seconds} s ahead of {reference}."
    ),
    "clock.behind": QT_TRANSLATE_NOOP(
        "phrases", "The laptop is {seconds} s behind {reference}."
    ),
    "clock.forward": QT_TRANSLATE_NOOP(
        "phrases",
        "The laptop's clock jumped forward by {seconds} s. "
        "The order of entries is not affected.",
    ),
    "clock.backward": QT_TRANSLATE_NOOP(
        "phrases",
        "The laptop's clock jumped back by {seconds} s. "
        "The order of entries is not affected.",
    ),
    "clock.zone": QT_TRANSLATE_NOOP(
        "phrases",
        "The laptop's time zone changed by {minutes} min. "
        "The order of entries is not affected.",
    ),
    "clock.unchecked": QT_TRANSLATE_NOOP("phrases", "Not checked"),
    # Amendments
    "amended": QT_TRANSLATE_NOOP(
        "phrases", "Amended by entry {number}, {when}, {author}. Reason: {reason}"
    ),
    "amendment-not-applied": QT_TRANSLATE_NOOP(
        "phrases", "An amendment that changes nothing here. Its reason: {reason}"
    ),
    "new-answer": QT_TRANSLATE_NOOP(
        "phrases", "New answer by entry {number}, {when}, {author}. Reason: {reason}"
    ),
    "late": QT_TRANSLATE_NOOP(
        "phrases", "Late entry: written {when}, {minutes} min after."
    ),
    "citation": QT_TRANSLATE_NOOP("phrases", "entry {number}, {when}"),
    "happened-at": QT_TRANSLATE_NOOP("phrases", "Happened: {moment}"),
    # Tables and boxes of a report
    "box.incident": QT_TRANSLATE_NOOP("phrases", "Incident"),
    "box.status": QT_TRANSLATE_NOOP("phrases", "Status"),
    "box.discovered": QT_TRANSLATE_NOOP("phrases", "Discovered"),
    "box.systems": QT_TRANSLATE_NOOP("phrases", "Systems"),
    "box.users": QT_TRANSLATE_NOOP("phrases", "Users affected"),
    "box.personal-information": QT_TRANSLATE_NOOP("phrases", "Personal information"),
    "box.prepared-by": QT_TRANSLATE_NOOP("phrases", "Prepared by"),
    "box.reviewed-by": QT_TRANSLATE_NOOP("phrases", "Countersigned by"),
    "box.clock": QT_TRANSLATE_NOOP("phrases", "Clock of the laptop"),
    "person": QT_TRANSLATE_NOOP("phrases", "{name}, {role}"),
    "not-answered": QT_TRANSLATE_NOOP("phrases", "Not answered"),
    "review.none": QT_TRANSLATE_NOOP("phrases", "Nobody yet"),
    "review.by": QT_TRANSLATE_NOOP("phrases", "{name}, entries 1 to {size}"),
    "clock.checked": QT_TRANSLATE_NOOP("phrases", "{result} Checked {when}."),
    "became.open": QT_TRANSLATE_NOOP("phrases", "Nothing recorded"),
    "became.not-told": QT_TRANSLATE_NOOP("phrases", "Not told; nothing recorded"),
    "became.requested": QT_TRANSLATE_NOOP("phrases", "Requested {when}."),
    "became.authorised": QT_TRANSLATE_NOOP("phrases", "Authorised {when}."),
    "became.done": QT_TRANSLATE_NOOP("phrases", "Done {when}."),
    "became.verified": QT_TRANSLATE_NOOP("phrases", "Verified {when}."),
    "became.reversed": QT_TRANSLATE_NOOP("phrases", "Reversed {when}."),
    "became.not-applicable": QT_TRANSLATE_NOOP(
        "phrases", "Not applicable, as of {when}."
    ),
    "became.deferred-openly": QT_TRANSLATE_NOOP("phrases", "Deferred, as of {when}."),
    "became.deferred": QT_TRANSLATE_NOOP(
        "phrases", "Deferred until {until}, as of {when}."
    ),
    "source.footnote": QT_TRANSLATE_NOOP("phrases", "Source [{number}]: {label}."),
    "source.none": QT_TRANSLATE_NOOP("phrases", "No source given in the guide."),
    "source.adds": QT_TRANSLATE_NOOP("phrases", "The guide adds: {words}."),
    # Languages of what people wrote
    "language.en": QT_TRANSLATE_NOOP("phrases", "English"),
    # How exactly a time is known
    "time.exact": "{time}",
    "time.hour": QT_TRANSLATE_NOOP("phrases", "about {time}, to the hour"),
    "time.day": QT_TRANSLATE_NOOP("phrases", "{time}, to the day"),
    "time.before": QT_TRANSLATE_NOOP("phrases", "before {time}"),
    "time.after": QT_TRANSLATE_NOOP("phrases", "after {time}"),
    "time.unknown": QT_TRANSLATE_NOOP("phrases", "at an unknown time"),
    **CLOCK_PHRASES,
    **CUSTODY_PAPER_PHRASES,
    **DECISION_PHRASES,
    **GATE_PHRASES,
    **FIGURE_PHRASES,
    **PRINT_PHRASES,
    **REVIEW_PHRASES,
    **SHIFT_PHRASES,
    **EVIDENCE_PHRASES,
    **EVIDENCE_REPORT_PHRASES,
    **ITEM_PHRASES,
    **HANDOFF_PHRASES,
    **VERSION_PHRASES,
    **FORM_PHRASES,
    **EXEMPTION_PHRASES,
    **ICS_PHRASES,
    **NOTICE_PHRASES,
}


def text_phrase(text: str) -> Phrase:
    """Return somebody's own words as a phrase; they are never translated."""
    return Phrase("text", {"text": text})


def say(
    phrase: Phrase, translate: Translate = str, notation: Notation = ENGLISH
) -> str:
    """Return a phrase in words, through *translate* for its sentence.

    Args:
        notation: Writes the times and numbers in its slots.
    """
    filled = {
        name: written(slot, translate, notation) for name, slot in phrase.slots.items()
    }
    return translate(PHRASES[phrase.code]).format(**filled)


def say_all(
    statement: Statement, translate: Translate = str, notation: Notation = ENGLISH
) -> str:
    """Return a whole statement in words, one sentence after the other."""
    return " ".join(say(phrase, translate, notation) for phrase in statement)


def written(slot: Slot, translate: Translate, notation: Notation) -> str:
    """Return what stands in a slot as the language writes it."""
    match slot:
        case Phrase():
            return say(slot, translate, notation)
        case Moment():
            return say(moment_phrase(slot, notation), translate, notation)
        case Instant():
            return notation.full(slot.at, slot.offset)
        case date():
            return notation.day(slot)
        case int():
            return notation.number(slot)
    return str(slot)


def moment_phrase(moment: Moment, notation: Notation = ENGLISH) -> Phrase:
    """Return a time as it is printed in full, no more exact than it is known."""
    if moment.at is None:
        return Phrase("time.unknown")
    if moment.fidelity is Fidelity.DAY:
        return Phrase("time.day", {"time": notation.day_at(moment)})
    full = Instant(moment.at, moment.offset)
    match moment.fidelity:
        case Fidelity.HOUR | Fidelity.BEFORE | Fidelity.AFTER:
            return Phrase(f"time.{moment.fidelity}", {"time": full})
    return Phrase("time.exact", {"time": full})
