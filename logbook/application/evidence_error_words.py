"""The wording of what can be refused or go wrong with evidence."""

from logbook.domain.translation_mark import QT_TRANSLATE_NOOP

EVIDENCE_ERRORS: dict[str, str] = {
    "custody.not-the-holder": QT_TRANSLATE_NOOP(
        "errors",
        "{holder} has item {item}, and only who has it can give it away. Nothing was "
        "recorded and your words are kept. Let {holder} unlock and hand it over.",
    ),
    "custody.on-its-way": QT_TRANSLATE_NOOP(
        "errors",
        "Item {item} waits for {taker} to accept it. Nothing was recorded and your "
        "words are kept. Let {taker} accept or decline it first, or take it back.",
    ),
    "custody.not-offered": QT_TRANSLATE_NOOP(
        "errors",
        "Item {item} does not wait for you. Nothing was recorded. Look at the list "
        "again.",
    ),
    "custody.gap": QT_TRANSLATE_NOOP(
        "errors",
        "On record {holder} had item {item} last. Nothing was recorded and your words "
        "are kept. Record first how it went on from there, or say that nobody knows.",
    ),
    "custody.disposed": QT_TRANSLATE_NOOP(
        "errors",
        "Item {item} was disposed of. Nothing was recorded and your words are kept. "
        "If that is wrong, write a note that says so.",
    ),
    "custody.nothing-awaited": QT_TRANSLATE_NOOP(
        "errors",
        "No signature in ink is awaited for item {item} there. Nothing was recorded. "
        "Look at the list again.",
    ),
    "custody.hash-expired": QT_TRANSLATE_NOOP(
        "errors",
        "The SHA-256 of item {item} was not computed since something about it was "
        "recorded last. Nothing was recorded and your words are kept. Compute it "
        "again, or leave it out.",
    ),
    "evidence.no-finding": QT_TRANSLATE_NOOP(
        "errors",
        "There is no such finding at item {item}. Nothing was recorded and your words "
        "are kept. Look at the item again.",
    ),
    "evidence.no-file": QT_TRANSLATE_NOOP(
        "errors",
        "Nothing of item {item} is stored: it is a thing, not a file. Nothing was "
        "done. Choose items with files.",
    ),
    "evidence.not-a-file": QT_TRANSLATE_NOOP(
        "errors",
        "{path} is no file and no folder, so it was not opened. Nothing was taken in "
        "and your words are kept. Choose the file itself, or register it as a thing.",
    ),
    "evidence.source-gone": QT_TRANSLATE_NOOP(
        "errors",
        "{path} is not there or cannot be read to its end. Nothing of it is kept, and "
        "your words are still here. Check the medium, then take it in again.",
    ),
    "evidence.source-forbidden": QT_TRANSLATE_NOOP(
        "errors",
        "The system does not let you read {path}. Nothing was taken in and your words "
        "are kept. Ask who may read it for a copy, and note that it is one.",
    ),
    "evidence.vault-full": QT_TRANSLATE_NOOP(
        "errors",
        "There is no room for this beside the logbook: {needed} bytes are needed, "
        "{free} are free. Everything recorded is safe and your words are kept. Make "
        "room with files that are not this logbook, then take it in again.",
    ),
    "evidence.vault-not-written": QT_TRANSLATE_NOOP(
        "errors",
        "The disk did not take the item. Everything recorded is safe, nothing of the "
        "item is kept and your words are still here. Check the disk, then try again.",
    ),
    "evidence.stored-damaged": QT_TRANSLATE_NOOP(
        "errors",
        "What is stored of item {item} is not what was taken in, so it was not given "
        "out. The source and the record are untouched. Look at Verification.",
    ),
    "evidence.medium-gone": QT_TRANSLATE_NOOP(
        "errors",
        "{path} was removed or does not answer. What is on it is no copy; everything "
        "in the logbook is safe. Put the medium back, or take another, and try again.",
    ),
    "evidence.medium-full": QT_TRANSLATE_NOOP(
        "errors",
        "There is no room at {path}: {needed} bytes are needed. Nothing was left there "
        "and everything in the logbook is safe. Take a larger medium.",
    ),
    "evidence.copy-differs": QT_TRANSLATE_NOOP(
        "errors",
        "What was read back from {path} is not what was written: {file}. It is no "
        "copy, nothing was left there and the logbook is safe. Take another medium.",
    ),
}
"""Merged into `logbook.application.messages.ERRORS`."""
