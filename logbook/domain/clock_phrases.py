"""Sentences about the clocks of the law: how they stand, and what they rest on."""

from logbook.domain.translation_mark import QT_TRANSLATE_NOOP

CLOCK_PHRASES: dict[str, str] = {
    # How a clock stands, in a word or two
    "clock.state.not-in-force": QT_TRANSLATE_NOOP("phrases", "Not in force"),
    "clock.state.does-not-apply": QT_TRANSLATE_NOOP("phrases", "Does not apply"),
    "clock.state.needs-answer": QT_TRANSLATE_NOOP("phrases", "Needs an answer"),
    "clock.state.no-clock": QT_TRANSLATE_NOOP("phrases", "No clock"),
    "clock.state.not-started": QT_TRANSLATE_NOOP("phrases", "Not started"),
    "clock.state.running": QT_TRANSLATE_NOOP("phrases", "Running, no number"),
    "clock.state.due": QT_TRANSLATE_NOOP("phrases", "Due"),
    "clock.state.overdue": QT_TRANSLATE_NOOP("phrases", "Overdue"),
    "clock.state.held": QT_TRANSLATE_NOOP("phrases", "Held"),
    "clock.state.met": QT_TRANSLATE_NOOP("phrases", "Told"),
    "clock.state.met-late": QT_TRANSLATE_NOOP("phrases", "Told after the date"),
    # The events clocks start with; each follows "when"
    "clock.event.discovered": QT_TRANSLATE_NOOP(
        "phrases", "the incident was discovered"
    ),
    "clock.event.pii-suspected": QT_TRANSLATE_NOOP(
        "phrases", "personal information was first suspected to be involved"
    ),
    "clock.event.breach": QT_TRANSLATE_NOOP(
        "phrases", "it was determined that a breach occurred"
    ),
    "clock.event.residents-notified": QT_TRANSLATE_NOOP(
        "phrases", "the residents were notified"
    ),
    "clock.event.recovered": QT_TRANSLATE_NOOP(
        "phrases", "the incident was eradicated, closed and recovered from"
    ),
    # Days and lengths of time
    "weekday.0": QT_TRANSLATE_NOOP("phrases", "Mon"),
    "weekday.1": QT_TRANSLATE_NOOP("phrases", "Tue"),
    "weekday.2": QT_TRANSLATE_NOOP("phrases", "Wed"),
    "weekday.3": QT_TRANSLATE_NOOP("phrases", "Thu"),
    "weekday.4": QT_TRANSLATE_NOOP("phrases", "Fri"),
    "weekday.5": QT_TRANSLATE_NOOP("phrases", "Sat"),
    "weekday.6": QT_TRANSLATE_NOOP("phrases", "Sun"),
    "clock.day": "{weekday} {day}",
    "span.days": QT_TRANSLATE_NOOP("phrases", "{days} d {hours} h"),
    "span.hours": QT_TRANSLATE_NOOP("phrases", "{hours} h {minutes} min"),
    "span.minutes": QT_TRANSLATE_NOOP("phrases", "{minutes} min"),
    # What a clock says first
    "clock.due": QT_TRANSLATE_NOOP("phrases", "No later than {when}. {span} left."),
    "clock.overdue": QT_TRANSLATE_NOOP(
        "phrases", "No later than {when}. Overdue by {span}."
    ),
    "clock.date": QT_TRANSLATE_NOOP("phrases", "No later than {when}."),
    "clock.running": QT_TRANSLATE_NOOP(
        "phrases", "No number in the statute. It has been running for {span}."
    ),
    "clock.running.guide": QT_TRANSLATE_NOOP(
        "phrases", "No number in the guide. It has been running for {span}."
    ),
    "clock.running.contract": QT_TRANSLATE_NOOP(
        "phrases", "No number in the contract. It has been running for {span}."
    ),
    "clock.running.source": QT_TRANSLATE_NOOP(
        "phrases", "No number in the source. It has been running for {span}."
    ),
    "clock.not-started": QT_TRANSLATE_NOOP("phrases", "The clock has not started."),
    "clock.no-clock": QT_TRANSLATE_NOOP(
        "phrases", "No number in the statute, and no event that would start a clock."
    ),
    "clock.no-clock.guide": QT_TRANSLATE_NOOP(
        "phrases", "No number in the guide, and no event that would start a clock."
    ),
    "clock.no-clock.contract": QT_TRANSLATE_NOOP(
        "phrases", "No number in the contract, and no event that would start a clock."
    ),
    "clock.no-clock.source": QT_TRANSLATE_NOOP(
        "phrases", "No number in the source, and no event that would start a clock."
    ),
    "clock.needs-answer": QT_TRANSLATE_NOOP(
        "phrases", "Nobody has decided yet whether it applies: {condition}."
    ),
    "clock.unmet": QT_TRANSLATE_NOOP(
        "phrases", "{condition}: answered {value} in entry {number}."
    ),
    "clock.unmet.finding": QT_TRANSLATE_NOOP(
        "phrases", "{condition}: determined as {finding} in entry {number}."
    ),
    "clock.unmet.count": QT_TRANSLATE_NOOP(
        "phrases", "{condition}: {count} counted, entry {number}."
    ),
    "clock.unmet.counts": QT_TRANSLATE_NOOP(
        "phrases", "{condition}: {count} counted, entries {numbers}."
    ),
    "clock.decided": QT_TRANSLATE_NOOP(
        "phrases", "Recorded as not applicable in entry {number}: {words}"
    ),
    "clock.not-in-force": QT_TRANSLATE_NOOP("phrases", "Not in force."),
    "clock.not-in-force.yet": QT_TRANSLATE_NOOP(
        "phrases", "Not in force before {day}."
    ),
    "clock.not-in-force.then": QT_TRANSLATE_NOOP(
        "phrases", "Not in force on the day the clock would have started."
    ),
    "clock.met": QT_TRANSLATE_NOOP(
        "phrases", "Told in time: {happened}, entry {number}."
    ),
    "clock.met.no-date": QT_TRANSLATE_NOOP(
        "phrases", "Told: {happened}, entry {number}."
    ),
    "clock.met.after": QT_TRANSLATE_NOOP(
        "phrases", "Told: {happened}, entry {number}, {span} after the start."
    ),
    "clock.met-late": QT_TRANSLATE_NOOP(
        "phrases", "Told after the date: {happened}, entry {number}."
    ),
    "clock.met-before": QT_TRANSLATE_NOOP(
        "phrases",
        "Told: {happened}, entry {number}. That is before anybody discovered it: one "
        "of the two times cannot be right.",
    ),
    "clock.met-unclear": QT_TRANSLATE_NOOP(
        "phrases",
        "Told: {happened}, entry {number}. Whether that was in time cannot be said "
        "from a time known no better.",
    ),
    # What became of a duty, in the table of who was told
    "told.duty": QT_TRANSLATE_NOOP("phrases", "{office}: {title}"),
    "became.undecided": QT_TRANSLATE_NOOP(
        "phrases", "Not told; nobody has decided yet whether it applies"
    ),
    "became.does-not-apply": QT_TRANSLATE_NOOP(
        "phrases", "Not told; does not apply, by what was answered so far"
    ),
    # Holds
    "clock.held": QT_TRANSLATE_NOOP(
        "phrases", "Held: {agency} asked for a delay, entry {number}."
    ),
    "clock.held.until": QT_TRANSLATE_NOOP(
        "phrases", "Held: {agency} asked for a delay until {until}, entry {number}."
    ),
    "clock.held.moves-nothing": QT_TRANSLATE_NOOP(
        "phrases",
        "The hold does not move the date; what it does to it is for counsel to say.",
    ),
    "clock.held.source": QT_TRANSLATE_NOOP(
        "phrases", "The source on a delay for law enforcement: {words}"
    ),
    "clock.held.no-source": QT_TRANSLATE_NOOP(
        "phrases", "The source says nothing of a delay for law enforcement."
    ),
    "clock.hold-over": QT_TRANSLATE_NOOP(
        "phrases", "The hold of {agency}, entry {number}, is over."
    ),
    # What a date was counted from
    "clock.start": QT_TRANSLATE_NOOP(
        "phrases", "Counted from when {event}: {moment}, entry {number}."
    ),
    "clock.start.day": QT_TRANSLATE_NOOP(
        "phrases", "Only the day is known, so it counts from the beginning of that day."
    ),
    "clock.start.hour": QT_TRANSLATE_NOOP(
        "phrases",
        "Only the hour is known, so it counts from the beginning of that hour.",
    ),
    "clock.start.after": QT_TRANSLATE_NOOP(
        "phrases", "It may have happened later; it counts from the earliest time."
    ),
    "clock.former": QT_TRANSLATE_NOOP(
        "phrases",
        "By the time that entry {number} gave before: no later than {when}. Confirm "
        "with counsel which time counts.",
    ),
    "clock.start.earlier": QT_TRANSLATE_NOOP(
        "phrases", "An earlier entry gave an earlier time for it: {moment}."
    ),
    "clock.reading": QT_TRANSLATE_NOOP("phrases", "By this text: {says}."),
    "clock.other-reading": QT_TRANSLATE_NOOP(
        "phrases", "{says}: no later than {when}."
    ),
    "clock.other-date": QT_TRANSLATE_NOOP("phrases", "Also: no later than {when}."),
    "clock.free-day": QT_TRANSLATE_NOOP(
        "phrases", "{day} is left out as a public holiday: {name}."
    ),
    "clock.cautious": QT_TRANSLATE_NOOP(
        "phrases", "Counting every weekday it is {day}; that day is the safe one."
    ),
    # What it waits for
    "clock.waits.not-answered": QT_TRANSLATE_NOOP(
        "phrases", "Nobody has recorded when {event}."
    ),
    "clock.waits.not-determined": QT_TRANSLATE_NOOP(
        "phrases", "Waits for the event: {event}. Nobody has determined that yet."
    ),
    "clock.waits.found-not": QT_TRANSLATE_NOOP(
        "phrases", "Waits for the event: {event}. The finding so far is no."
    ),
    "clock.waits.time-unknown": QT_TRANSLATE_NOOP(
        "phrases", "It is recorded as unknown when {event}. No date can be computed."
    ),
    "clock.waits.only-before": QT_TRANSLATE_NOOP(
        "phrases",
        "Only a time is known before which {event}. No date can be computed.",
    ),
    "clock.waits.not-happened": QT_TRANSLATE_NOOP(
        "phrases", "No time is recorded when {event}: none, or not applicable."
    ),
    "clock.waits.beyond-calendars": QT_TRANSLATE_NOOP(
        "phrases", "The date would be past every calendar. Check when {event}."
    ),
    "clock.waits.reading": "{says}: {waits}",
    # What it rests on
    "force.required": QT_TRANSLATE_NOOP("phrases", "required"),
    "force.contract": QT_TRANSLATE_NOOP("phrases", "binding whoever agreed to it"),
    "force.expected": QT_TRANSLATE_NOOP("phrases", "expected, not required"),
    "force.voluntary": QT_TRANSLATE_NOOP("phrases", "voluntary"),
    "force.not-in-force": QT_TRANSLATE_NOOP("phrases", "not in force"),
    "clock.text": QT_TRANSLATE_NOOP("phrases", "The text ({force}): {wording}."),
    "clock.text.guide": QT_TRANSLATE_NOOP("phrases", "The guide ({force}): {wording}."),
    "clock.text.source": QT_TRANSLATE_NOOP(
        "phrases", "The source ({force}): {wording}."
    ),
    "clock.text.contract": QT_TRANSLATE_NOOP(
        "phrases", "The contract ({force}): {wording}."
    ),
    "clock.later": QT_TRANSLATE_NOOP(
        "phrases", "Since {day}, after the start, it reads ({force}): {wording}."
    ),
    "clock.coming": QT_TRANSLATE_NOOP(
        "phrases", "From {day} on it reads ({force}): {wording}."
    ),
    "clock.source": QT_TRANSLATE_NOOP("phrases", "Source: {source}"),
    "clock.grade": QT_TRANSLATE_NOOP("phrases", "Grade {grade}, verified on {day}."),
    "clock.grade.unverified": QT_TRANSLATE_NOOP(
        "phrases", "Unverified: grade {grade}, looked up on {day}."
    ),
    "clock.grade.guide": QT_TRANSLATE_NOOP("phrases", "Looked up on {day}."),
    "clock.counsel": QT_TRANSLATE_NOOP("phrases", "Confirm with counsel."),
}
