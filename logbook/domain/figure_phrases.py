"""English words about how long the parts of a response took."""

from logbook.domain.translation_mark import QT_TRANSLATE_NOOP

FIGURE_PHRASES: dict[str, str] = {
    # Lengths of time, as exactly as they are known
    "span.unknown": QT_TRANSLATE_NOOP("phrases", "unknown"),
    "span.at-least": QT_TRANSLATE_NOOP("phrases", "at least {least}"),
    "span.at-most": QT_TRANSLATE_NOOP("phrases", "at most {most}"),
    "span.between": QT_TRANSLATE_NOOP("phrases", "between {least} and {most}"),
    "span.earlier": QT_TRANSLATE_NOOP("phrases", "{span} before"),
    "span.range": QT_TRANSLATE_NOOP("phrases", "{least} to {most}"),
    "span.not-yet": QT_TRANSLATE_NOOP("phrases", "not yet"),
    # What happened
    "event.discovered": QT_TRANSLATE_NOOP("phrases", "Discovered"),
    "event.first-step": QT_TRANSLATE_NOOP("phrases", "First containment step done"),
    "event.contained": QT_TRANSLATE_NOOP("phrases", "Contained"),
    "event.first-told": QT_TRANSLATE_NOOP("phrases", "First office told"),
    "event.closed": QT_TRANSLATE_NOOP("phrases", "Closed"),
    "event.told": "{title}",
    # From what to what
    "stretch.to-first-step": QT_TRANSLATE_NOOP(
        "phrases", "Discovery to first containment step"
    ),
    "stretch.to-contained": QT_TRANSLATE_NOOP("phrases", "Discovery to contained"),
    "stretch.to-first-told": QT_TRANSLATE_NOOP(
        "phrases", "Discovery to first office told"
    ),
    "stretch.to-closed": QT_TRANSLATE_NOOP("phrases", "Discovery to close"),
    "stretch.containing": QT_TRANSLATE_NOOP(
        "phrases", "First containment step to contained"
    ),
    "stretch.contained-to-closed": QT_TRANSLATE_NOOP("phrases", "Contained to close"),
    # At an axis
    "tick.none": "0",
    "tick.days": QT_TRANSLATE_NOOP("phrases", "{days} d"),
    "tick.hours": QT_TRANSLATE_NOOP("phrases", "{hours} h"),
    "tick.before": "-{length}",
    # Whom a report with figures is made out to
    # Over several incidents
    "figures.median": QT_TRANSLATE_NOOP(
        "phrases", "Median {median}, {range}, {count} incidents."
    ),
    "figures.one": QT_TRANSLATE_NOOP(
        "phrases", "{span} in 1 incident, too few for a median."
    ),
    "figures.none": QT_TRANSLATE_NOOP("phrases", "Nothing to count."),
    "figures.unknown": QT_TRANSLATE_NOOP("phrases", "Unknown: {count}."),
    "figures.waiting": QT_TRANSLATE_NOOP("phrases", "Not yet: {count}."),
}
