"""English sentences on the card of a shift, and about what became of it."""

from logbook.domain.translation_mark import QT_TRANSLATE_NOOP

SHIFT_PHRASES: dict[str, str] = {
    "card.unverified": QT_TRANSLATE_NOOP(
        "phrases", "{incident}: {title}: done, not verified (entry {number})."
    ),
    "card.temporary": QT_TRANSLATE_NOOP(
        "phrases", "{incident}: {title}: temporary and still in force (entry {number})."
    ),
    "card.temporary-unverified": QT_TRANSLATE_NOOP(
        "phrases",
        "{incident}: {title}: temporary and still in force, not verified "
        "(entry {number}).",
    ),
    "card.clock.overdue": QT_TRANSLATE_NOOP(
        "phrases",
        "{incident}: {title}: overdue since {when} (counted from entry {number}).",
    ),
    "card.clock.due": QT_TRANSLATE_NOOP(
        "phrases",
        "{incident}: {title}: due by {when} (counted from entry {number}).",
    ),
    "card.clock.running": QT_TRANSLATE_NOOP(
        "phrases",
        "{incident}: {title}: open, its source gives no number (counted from entry "
        "{number}).",
    ),
    "card.clock.held": QT_TRANSLATE_NOOP(
        "phrases",
        "{incident}: {title}: due by {when}; {agency} asks to wait (entry {hold}).",
    ),
    "card.clock.held.no-date": QT_TRANSLATE_NOOP(
        "phrases", "{incident}: {title}: {agency} asks to wait (entry {hold})."
    ),
    "card.question": QT_TRANSLATE_NOOP(
        "phrases", "{incident}: {name} is asked (entry {number}): {text}"
    ),
    "card.question.logbook": QT_TRANSLATE_NOOP(
        "phrases", "{name} is asked (entry {number}): {text}"
    ),
    "shift-offered": QT_TRANSLATE_NOOP("phrases", "Shift handed over to {name}."),
    # Each part of a card stands on a line of its own, or on several.
    "shift-card": (
        "{offered}\n{containment}\n{clocks}\n{evidence}\n{questions}\n{actions}"
    ),
    "shift.containment": QT_TRANSLATE_NOOP("phrases", "Containment: {lines}"),
    "shift.containment.several": QT_TRANSLATE_NOOP("phrases", "Containment:\n{lines}"),
    "shift.containment.none": QT_TRANSLATE_NOOP(
        "phrases", "Containment: nothing is open."
    ),
    "shift.clocks": QT_TRANSLATE_NOOP("phrases", "Clocks: {lines}"),
    "shift.clocks.several": QT_TRANSLATE_NOOP("phrases", "Clocks:\n{lines}"),
    "shift.clocks.none": QT_TRANSLATE_NOOP("phrases", "Clocks: none runs."),
    "shift.evidence": QT_TRANSLATE_NOOP("phrases", "Evidence: {lines}"),
    "shift.evidence.several": QT_TRANSLATE_NOOP("phrases", "Evidence:\n{lines}"),
    "shift.evidence.none": QT_TRANSLATE_NOOP(
        "phrases", "Evidence: none is held, the author says."
    ),
    "shift.questions": QT_TRANSLATE_NOOP("phrases", "Questions: {lines}"),
    "shift.questions.several": QT_TRANSLATE_NOOP("phrases", "Questions:\n{lines}"),
    "shift.questions.none": QT_TRANSLATE_NOOP(
        "phrases", "Questions: none waits for an answer."
    ),
    "shift.actions": QT_TRANSLATE_NOOP("phrases", "Next: {lines}"),
    "shift.actions.several": QT_TRANSLATE_NOOP("phrases", "Next:\n{lines}"),
    "shift.actions.none": QT_TRANSLATE_NOOP("phrases", "Next: nothing is planned."),
    "shift-accepted": QT_TRANSLATE_NOOP(
        "phrases", "The card in entry {number} was read and the shift taken over."
    ),
    "shift-declined": QT_TRANSLATE_NOOP(
        "phrases",
        "The shift in entry {number} was not taken over. Reason: {reason}",
    ),
    "seal-slip.done": QT_TRANSLATE_NOOP(
        "phrases", "Seal slip for entries 1 to {size} printed on {printer}."
    ),
    "seal-slip.saved": QT_TRANSLATE_NOOP(
        "phrases", "Seal slip for entries 1 to {size} saved as a file ({printer})."
    ),
    "seal-slip.failed": QT_TRANSLATE_NOOP(
        "phrases", "Seal slip for entries 1 to {size} was not printed on {printer}."
    ),
}
"""Merged into `logbook.domain.wording.PHRASES`."""
