"""The wording of everything that can go wrong, for the windows and the command line.

Each error says three things: what happened, what is safe, what to do now. The
sentences are English; both faces translate them before they fill the slots.
"""

from logbook.application.evidence_error_words import EVIDENCE_ERRORS
from logbook.application.evidence_export_words import EVIDENCE_EXPORT_ERRORS
from logbook.application.export_error_words import EXPORT_ERRORS
from logbook.application.finding_words import FINDINGS
from logbook.application.handoff_error_words import HANDOFF_ERRORS
from logbook.application.pack_fault_words import (
    WHOLE_PACK,
    WHOLE_PACK_NO_LINE,
    of_pack_fault,
)
from logbook.application.page_words import PAGE_ERRORS
from logbook.application.review_error_words import REVIEW_ERRORS
from logbook.domain.draft import Problem
from logbook.domain.errors import LogbookError, MalformedPackError
from logbook.domain.translation_mark import QT_TRANSLATE_NOOP
from logbook.domain.verification import Finding
from logbook.domain.wording import Translate

ERRORS: dict[str, str] = {
    "unlock.wrong-passphrase": QT_TRANSLATE_NOOP(
        "errors",
        "That passphrase does not open {name}'s key. Nothing has changed. "
        "Check Caps Lock and try again.",
    ),
    "unlock.nobodys-passphrase": QT_TRANSLATE_NOOP(
        "errors",
        "The passphrase is at fault: it opens nobody's key in this logbook. "
        "The file was read and nothing has changed. Check it and try again.",
    ),
    "unlock.wrong-recovery-key": QT_TRANSLATE_NOOP(
        "errors",
        "That recovery key does not open this logbook. Nothing has changed. "
        "Compare each group of letters with the set-up sheet.",
    ),
    "unlock.not-enough-memory": QT_TRANSLATE_NOOP(
        "errors",
        "This computer has too little free memory to open a key. Nothing has "
        "changed. Close other programs and try again.",
    ),
    "people.weak-passphrase": QT_TRANSLATE_NOOP(
        "errors",
        "That passphrase could be guessed. Nothing was stored. "
        "Use four or more words that do not belong together.",
    ),
    "people.unknown": QT_TRANSLATE_NOOP(
        "errors",
        "Nobody called {person} is enrolled in this logbook. Nothing has changed. "
        "Choose a person from the list.",
    ),
    "people.not-a-supervisor": QT_TRANSLATE_NOOP(
        "errors",
        "Only a supervisor can do this, and {name} is a responder. "
        "Nothing was recorded. Ask a supervisor to unlock.",
    ),
    "amend.not-the-author": QT_TRANSLATE_NOOP(
        "errors",
        "Entry {number} was written by somebody else, and only its author can amend "
        "it. Nothing was recorded. Write a note of your own about it.",
    ),
    "review.own-entries-only": QT_TRANSLATE_NOOP(
        "errors",
        "There is nothing by anybody else to countersign. Nothing was recorded. "
        "Another person countersigns your own entries.",
    ),
    "entry.unknown": QT_TRANSLATE_NOOP(
        "errors",
        "Entry {number} cannot be amended. Nothing was recorded. "
        "Choose a note, a step or a call; an answer gets a new answer instead.",
    ),
    "incident.unknown": QT_TRANSLATE_NOOP(
        "errors",
        "This logbook has no incident {incident}. Nothing has changed. "
        "Choose an incident from the list.",
    ),
    "incident.closed": QT_TRANSLATE_NOOP(
        "errors",
        "Incident {incident} is closed. Nothing was recorded and your words are kept. "
        "Write a note: it becomes a numbered addition.",
    ),
    "hold.unknown": QT_TRANSLATE_NOOP(
        "errors",
        "Entry {number} is not a hold of this incident that still stands. Nothing was "
        "recorded. Choose a hold from the list.",
    ),
    "record.sensitive": QT_TRANSLATE_NOOP(
        "errors",
        "These words hold what looks like a secret, or a number that identifies a "
        "person. Nothing was recorded and your words are kept. Take it out, or say "
        "that it may stay.",
    ),
    "draft.problems": QT_TRANSLATE_NOOP(
        "errors",
        "This cannot be recorded yet. Nothing was recorded and your words are kept. "
        "Look at the fields that are marked.",
    ),
    "record.stopped": QT_TRANSLATE_NOOP(
        "errors",
        "Recording in this logbook is stopped, because entry {number} is not what was "
        "signed. Reading and printing still work. "
        "Tell your supervisor and go on in a new logbook.",
    ),
    "create.exists": QT_TRANSLATE_NOOP(
        "errors",
        "There is already something at {folder}. It was not touched. "
        "Choose another name or folder.",
    ),
    "handover.exists": QT_TRANSLATE_NOOP(
        "errors",
        "The folder {folder} is already there and is never overwritten. "
        "Nothing was written. Choose another folder.",
    ),
    "handover.stale": QT_TRANSLATE_NOOP(
        "errors",
        "Something was recorded since these pages were put together, or they were "
        "issued already. Nothing was signed. Look at the new pages, then sign them.",
    ),
    "handover.nothing-to-report": QT_TRANSLATE_NOOP(
        "errors",
        "This incident has no entries yet. Nothing was written. "
        "Record what happened first.",
    ),
    "work.cancelled": QT_TRANSLATE_NOOP(
        "errors",
        "You stopped this. Nothing of it was kept and the record is as before. "
        "Start it again when you are ready.",
    ),
    "entry.malformed": QT_TRANSLATE_NOOP(
        "errors",
        "Something in the record cannot be read ({why}). It is kept as found. "
        "Open Verification to see which entry, and tell your supervisor.",
    ),
    "checkpoint.malformed": QT_TRANSLATE_NOOP(
        "errors",
        "This is not a checkpoint of this program ({why}). Nothing was changed. "
        "Compare it with the printed page, character by character.",
    ),
    "pack.malformed": QT_TRANSLATE_NOOP(
        "errors",
        "{file}, line {line}: {key} is not right: {why}. Nothing of that pack is "
        "used. Ask whoever gave you the pack for a corrected one.",
    ),
    "pack.unknown": QT_TRANSLATE_NOOP(
        "errors",
        "There is no jurisdiction pack called {pack}. Nothing was changed. "
        "“incident-logbook packs check” lists the packs there are.",
    ),
    "pack.unknown-item": QT_TRANSLATE_NOOP(
        "errors",
        "The pack of this place has nothing called {item}. Nothing was recorded. "
        "Choose again from what is shown.",
    ),
    "local-pack.changed": QT_TRANSLATE_NOOP(
        "errors",
        "Local pack {version} is recorded already, with other content. Nothing was "
        "recorded. Give the changed file a new version.",
    ),
    "logbook.damaged": QT_TRANSLATE_NOOP(
        "errors",
        "The file {file} of this logbook is damaged ({why}). It is kept as found; the "
        "passphrase is not at fault. Open a backup, and keep this copy for IT.",
    ),
    "logbook.newer-format": QT_TRANSLATE_NOOP(
        "errors",
        "This logbook was written by a newer version of the program ({version}). "
        "It was not touched. Open it with that version.",
    ),
    "logbook.not-one": QT_TRANSLATE_NOOP(
        "errors",
        "There is no logbook in {folder}. Nothing was changed. "
        "Choose a folder whose name ends in .irlog.",
    ),
    "handover.unreadable": QT_TRANSLATE_NOOP(
        "errors",
        "Nothing at {path} can be read as a hand-over folder or a report. "
        "Nothing was changed. Check the path and that the stick is plugged in.",
    ),
    "storage.entry-not-saved": QT_TRANSLATE_NOOP(
        "errors",
        "The laptop could not save this entry ({why}). Everything recorded before is "
        "safe and your words are still here. Try again.",
    ),
    "storage.disk-full": QT_TRANSLATE_NOOP(
        "errors",
        "The disk is full. Everything recorded before is safe and your words are "
        "still here. Delete files that are not this logbook, then try again.",
    ),
    "storage.disk-not-answering": QT_TRANSLATE_NOOP(
        "errors",
        "The disk with this logbook does not answer. Nothing was changed and what is "
        "recorded is kept. Plug the disk or stick in firmly, then open it again.",
    ),
    "storage.read-only": QT_TRANSLATE_NOOP(
        "errors",
        "This logbook lies where nothing can be written. What is recorded is safe. "
        "Check the switch on the stick, or move the logbook to the laptop's disk.",
    ),
    "storage.busy": QT_TRANSLATE_NOOP(
        "errors",
        "This logbook is already open in another window. Nothing was changed. "
        "Close the other window, then try again.",
    ),
    "storage.folder-not-writable": QT_TRANSLATE_NOOP(
        "errors",
        "Nothing can be written to {folder}. Nothing was changed. "
        "Choose another folder.",
    ),
    "report.not-made": QT_TRANSLATE_NOOP(
        "errors",
        "The report could not be made ({why}). Nothing was issued and the record is "
        "as before. Try again; if it fails again, write the hand-over by hand.",
    ),
    "print.no-printer": QT_TRANSLATE_NOOP(
        "errors",
        "This computer knows no printer. Nothing is lost: it can be printed later. "
        "Connect a printer, or use a stick instead.",
    ),
    "print.stopped": QT_TRANSLATE_NOOP(
        "errors",
        "The printer {printer} stopped ({why}). Nothing is lost. "
        "Clear the printer, then print again.",
    ),
    "print.cancelled": QT_TRANSLATE_NOOP(
        "errors",
        "Printing was cancelled. Nothing is lost. Print again whenever you are ready.",
    ),
    "print.out-of-paper": QT_TRANSLATE_NOOP(
        "errors",
        "The printer {printer} has no paper left. The job was taken back and nothing "
        "is lost. Put paper in, then print again.",
    ),
    "print.answered": QT_TRANSLATE_NOOP(
        "errors",
        "The print job of entry {number} does not wait for an answer any more. "
        "Nothing was recorded. Look at the timeline for what was said.",
    ),
    "print.unknown": QT_TRANSLATE_NOOP(
        "errors",
        "The printer {printer} has not said whether it is done. Nothing is lost. "
        "Look at the printer and count the pages.",
    ),
    "witness.keyring-unavailable": QT_TRANSLATE_NOOP(
        "errors",
        "This computer remembers no checkpoint ({why}). The record itself is not "
        "affected. Compare with a printed checkpoint instead.",
    ),
    "index.behind": QT_TRANSLATE_NOOP(
        "errors",
        "{done} of {total} entries are put in order so far. Nothing is missing from "
        "the record and it can be written to. Try again in a moment.",
    ),
    **REVIEW_ERRORS,
    **EXPORT_ERRORS,
    **HANDOFF_ERRORS,
    **PAGE_ERRORS,
    **EVIDENCE_ERRORS,
    **EVIDENCE_EXPORT_ERRORS,
}
"""What to tell the person about each error, by its code."""

PROBLEMS: dict[Problem, str] = {
    Problem.EMPTY: QT_TRANSLATE_NOOP("problems", "This is empty. Write something."),
    Problem.TOO_LONG: QT_TRANSLATE_NOOP(
        "problems", "This is too long. Keep it under 20,000 characters."
    ),
    Problem.IN_FUTURE: QT_TRANSLATE_NOOP(
        "problems",
        "That is in the future. Enter a time up to now, or choose Unknown.",
    ),
    Problem.TOO_EARLY: QT_TRANSLATE_NOOP(
        "problems", "That is before 1970. Check the year."
    ),
    Problem.NOT_IN_FUTURE: QT_TRANSLATE_NOOP(
        "problems", "That time has passed. Enter a time from now on."
    ),
    Problem.NO_TIME: QT_TRANSLATE_NOOP(
        "problems", "A time is missing. Enter date and time."
    ),
    Problem.NOT_A_DATE: QT_TRANSLATE_NOOP(
        "problems", "That is not a date. Write it like 2026-11-21."
    ),
    Problem.NOT_A_TIME: QT_TRANSLATE_NOOP(
        "problems", "That is not a time. Write it like 02:20."
    ),
    Problem.NOT_A_NUMBER: QT_TRANSLATE_NOOP(
        "problems",
        "That is not a whole number. Use digits only, no commas, or choose Unknown.",
    ),
    Problem.NEGATIVE: QT_TRANSLATE_NOOP(
        "problems", "A count cannot be below 0. Check the sign."
    ),
    Problem.NO_REASON: QT_TRANSLATE_NOOP(
        "problems", "A reason is missing. Say why in a few words."
    ),
    Problem.NO_STANDING: QT_TRANSLATE_NOOP(
        "problems", "Nothing is chosen. Choose Value, Unknown, None or Not applicable."
    ),
    Problem.UNCHANGED: QT_TRANSLATE_NOOP(
        "problems", "This is what is already recorded. Change it, or leave it."
    ),
    Problem.UNKNOWN_CHOICE: QT_TRANSLATE_NOOP(
        "problems", "That is not one of the choices. Choose from the list."
    ),
    Problem.WEAK: QT_TRANSLATE_NOOP(
        "problems",
        "This could be guessed. Use four or more words that do not belong together.",
    ),
    Problem.DIFFERENT: QT_TRANSLATE_NOOP(
        "problems", "The two passphrases differ. Type the second one again."
    ),
    Problem.SAME_PERSON: QT_TRANSLATE_NOOP(
        "problems", "The same person did it. Name another person who looked."
    ),
    Problem.BEFORE_HELD: QT_TRANSLATE_NOOP(
        "problems",
        "That is before it came to who gives it. Enter a later time, or Unknown.",
    ),
    Problem.HAS_IT_ALREADY: QT_TRANSLATE_NOOP(
        "problems", "That person has it already. Name who gets it."
    ),
    Problem.IS_ENROLLED: QT_TRANSLATE_NOOP(
        "problems",
        "Somebody of that name works here. Choose them from the list.",
    ),
    Problem.NO_COLLECTOR: QT_TRANSLATE_NOOP(
        "problems",
        "Nobody else is named here. Name who gave it to you, or leave out when and how "
        "you received it.",
    ),
    Problem.BEFORE_ISSUED: QT_TRANSLATE_NOOP(
        "errors", "That is before this copy was signed."
    ),
    Problem.BEFORE_COLLECTED: QT_TRANSLATE_NOOP(
        "problems",
        "That is before it was collected. Enter a later time, or Unknown.",
    ),
    Problem.TOO_SOON: QT_TRANSLATE_NOOP(
        "problems",
        "The source asks for longer. Choose the day it gives, or a later one.",
    ),
    Problem.TAKEN: QT_TRANSLATE_NOOP(
        "problems", "That name is taken. Choose another one."
    ),
}
"""What to tell the person about a field, by its problem."""


def of_error(error: LogbookError, translate: Translate = str) -> str:
    """Return what to tell the person about *error*."""
    if isinstance(error, MalformedPackError):
        why = of_pack_fault(error, translate)
        whole = WHOLE_PACK if error.line else WHOLE_PACK_NO_LINE
        words = ERRORS[error.code] if error.key else whole
        return translate(words).format(**{**vars(error), "why": why})
    return translate(ERRORS[error.code]).format(**vars(error))


def of_problem(problem: Problem, translate: Translate = str) -> str:
    """Return what to tell the person about a field."""
    return translate(PROBLEMS[problem])


def of_finding(finding: Finding, translate: Translate = str) -> str:
    """Return what to tell the person about a finding."""
    words = translate(FINDINGS[finding.code])
    return words.format(number=finding.number, detail=finding.detail)
