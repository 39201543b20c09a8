"""The wording of what can go wrong while a timeline is written to a file."""

from logbook.domain.translation_mark import QT_TRANSLATE_NOOP

EXPORT_ERRORS: dict[str, str] = {
    "export.full": QT_TRANSLATE_NOOP(
        "errors",
        "There is no room for the file in {folder}. Nothing half is left there and "
        "the record is unchanged. Choose another disk, or delete files there.",
    ),
    "export.not-written": QT_TRANSLATE_NOOP(
        "errors",
        "The file cannot be written to {folder}; a stick may have been taken out. "
        "The record is unchanged. Plug it in firmly, or choose another folder.",
    ),
    "export.logbook-folder": QT_TRANSLATE_NOOP(
        "errors",
        "A logbook lies in {folder}, and a file there could take the place of its "
        "record. Nothing was written. Choose another folder.",
    ),
}
"""Merged into `logbook.application.messages.ERRORS`."""
