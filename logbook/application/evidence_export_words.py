"""The wording of what can be in the way of copies that leave the program."""

from logbook.domain.translation_mark import QT_TRANSLATE_NOOP

EVIDENCE_EXPORT_ERRORS: dict[str, str] = {
    "evidence.too-large-for-medium": QT_TRANSLATE_NOOP(
        "errors",
        "A file of item {item} has {size} bytes; a medium formatted as {file_system} "
        "takes no file of more than {most}. Nothing was written and the logbook is "
        "safe. Take a medium that is formatted as exFAT, NTFS or ext4.",
    ),
    "evidence.copies-not-named": QT_TRANSLATE_NOOP(
        "errors",
        "The copies were read again, are the same, and entry {entry} says so; but the "
        "medium did not take the name {folder}. They lie in {found}. Check the medium, "
        "then give that folder its name or write the copies again.",
    ),
    "evidence.papers-not-made": QT_TRANSLATE_NOOP(
        "errors",
        "The copies in {folder} were read again, are the same, and entry {entry} says "
        "so; but the papers could not be written beside them. Keep the copies, and "
        "print the custody sheets of the items.",
    ),
}
"""Merged into `logbook.application.messages.ERRORS`."""
