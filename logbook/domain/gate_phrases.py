"""English sentences about what is missing before the close."""

from logbook.domain.translation_mark import QT_TRANSLATE_NOOP

GATE_PHRASES: dict[str, str] = {
    "gate.step.open": QT_TRANSLATE_NOOP("phrases", "{title}: not done"),
    "gate.step.started": QT_TRANSLATE_NOOP("phrases", "{title}: begun, not done"),
    "gate.step.reversed": QT_TRANSLATE_NOOP(
        "phrases", "{title}: undone, and not done again"
    ),
    "gate.step.deferred": QT_TRANSLATE_NOOP("phrases", "{title}: deferred"),
    "gate.step.deferred-until": QT_TRANSLATE_NOOP(
        "phrases", "{title}: deferred until {until}"
    ),
    "gate.step.unverified": QT_TRANSLATE_NOOP("phrases", "{title}: done, not verified"),
    "gate.step.temporary": QT_TRANSLATE_NOOP(
        "phrases", "{title}: temporary, and still in force"
    ),
    "gate.step.temporary-unverified": QT_TRANSLATE_NOOP(
        "phrases", "{title}: temporary, still in force, and not verified"
    ),
    "gate.question": QT_TRANSLATE_NOOP("phrases", "Not answered: {label}"),
    "gate.matter": QT_TRANSLATE_NOOP("phrases", "{question}: not determined"),
    "gate.clock.overdue": QT_TRANSLATE_NOOP(
        "phrases", "Clock: {title}, overdue since {when}"
    ),
    "gate.clock.due": QT_TRANSLATE_NOOP("phrases", "Clock: {title}, due by {when}"),
    "gate.clock.held": QT_TRANSLATE_NOOP(
        "phrases", "Clock: {title}, {agency} asks to wait, due by {when}"
    ),
    "gate.duty.needs-answer": QT_TRANSLATE_NOOP(
        "phrases", "{title}: nobody has answered whether it applies"
    ),
    "gate.duty.open": QT_TRANSLATE_NOOP("phrases", "{title}: nobody was told"),
    "gate.duty.tried": QT_TRANSLATE_NOOP(
        "phrases", "{title}: tried, nobody was spoken to"
    ),
    "gate.duty.deferred": QT_TRANSLATE_NOOP("phrases", "{title}: call deferred"),
    "gate.duty.deferred-until": QT_TRANSLATE_NOOP(
        "phrases", "{title}: call deferred until {until}"
    ),
    "gate.hold": QT_TRANSLATE_NOOP(
        "phrases", "Hold of {agency} (entry {number}): still stands"
    ),
    "gate.draft.waiting": QT_TRANSLATE_NOOP(
        "phrases", "Draft {report}: waits for sign-off"
    ),
    "gate.draft.signed-off": QT_TRANSLATE_NOOP(
        "phrases", "Draft {report}: signed off, not released"
    ),
    "gate.draft.refused": QT_TRANSLATE_NOOP(
        "phrases", "Draft {report}: refused, and not put up again"
    ),
    "gate.asked": QT_TRANSLATE_NOOP("phrases", "Question in entry {number}: no answer"),
    "gate.no-report": QT_TRANSLATE_NOOP(
        "phrases", "Report: none was issued about this incident"
    ),
    "gate.unwitnessed.one": QT_TRANSLATE_NOOP("phrases", "1 entry is not witnessed"),
    "gate.unwitnessed": QT_TRANSLATE_NOOP(
        "phrases", "{count} entries are not witnessed"
    ),
    "gate.explained": "{what} - {why}",
    "closed.explained": QT_TRANSLATE_NOOP(
        "phrases", "Open at the close, and why:\n{lines}"
    ),
    "close.explained": QT_TRANSLATE_NOOP("phrases", "Open at the close, and why"),
}
"""Merged into `logbook.domain.wording.PHRASES`."""
