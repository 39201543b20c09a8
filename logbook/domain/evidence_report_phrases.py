"""English sentences of the tables of evidence in a report."""

from logbook.domain.translation_mark import QT_TRANSLATE_NOOP

EVIDENCE_REPORT_PHRASES: dict[str, str] = {
    "kept.item": QT_TRANSLATE_NOOP("phrases", "{item}: {name} ({type}, {originality})"),
    "kept.thing": QT_TRANSLATE_NOOP(
        "phrases",
        "A thing, not a file: nothing of it is stored, and it has no SHA-256.",
    ),
    "kept.file": QT_TRANSLATE_NOOP("phrases", "File “{file}”, {size} bytes."),
    "kept.file.sha256": QT_TRANSLATE_NOOP("phrases", "SHA-256: {sha256}"),
    "kept.folder": QT_TRANSLATE_NOOP(
        "phrases", "Folder “{file}”, {files} files, {size} bytes."
    ),
    "kept.folder.one": QT_TRANSLATE_NOOP(
        "phrases", "Folder “{file}” with 1 file, {size} bytes."
    ),
    "kept.folder.sha256": QT_TRANSLATE_NOOP(
        "phrases", "SHA-256 of their list: {sha256}"
    ),
    "kept.copies": QT_TRANSLATE_NOOP(
        "phrases", "Copies given to {to}, entry {number}."
    ),
    "kept.had": QT_TRANSLATE_NOOP("phrases", "{holder}, from {since} to {until}."),
    "kept.has": QT_TRANSLATE_NOOP("phrases", "{holder}, since {since}."),
    "kept.lost-sight": QT_TRANSLATE_NOOP(
        "phrases", "{holder}, since {since}; nothing says until when."
    ),
}
"""Merged into `logbook.domain.wording.PHRASES`."""
