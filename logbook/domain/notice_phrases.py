"""English sentences of the drafts of notices to people affected and to the public."""

from logbook.domain.translation_mark import QT_TRANSLATE_NOOP

NOTICE_PHRASES: dict[str, str] = {
    "notice.people-notice": QT_TRANSLATE_NOOP(
        "phrases", "DRAFT NOTICE to the people affected"
    ),
    "notice.public-notice": QT_TRANSLATE_NOOP("phrases", "DRAFT NOTICE to the public"),
    "notice.blank": QT_TRANSLATE_NOOP("phrases", "[Not on record: {what}]"),
    "notice.office": QT_TRANSLATE_NOOP(
        "phrases", "[To be written by {organisation}: {what}]"
    ),
    "notice.head.happened": QT_TRANSLATE_NOOP("phrases", "What happened"),
    "notice.head.data": QT_TRANSLATE_NOOP("phrases", "Which information is concerned"),
    "notice.head.who": QT_TRANSLATE_NOOP("phrases", "Who is affected"),
    "notice.head.done": QT_TRANSLATE_NOOP("phrases", "What is being done"),
    "notice.head.do": QT_TRANSLATE_NOOP("phrases", "What you can do"),
    "notice.head.contact": QT_TRANSLATE_NOOP("phrases", "Whom to ask"),
    "notice.incident": QT_TRANSLATE_NOOP(
        "phrases", "{organisation} tells of an incident: “{title}”."
    ),
    "notice.discovered": QT_TRANSLATE_NOOP(
        "phrases",
        "{organisation} discovered an incident: “{title}”. Discovered: {when}.",
    ),
    "notice.started": QT_TRANSLATE_NOOP("phrases", "It began: {when}."),
    "notice.ended": QT_TRANSLATE_NOOP("phrases", "It ended: {when}."),
    "notice.site": QT_TRANSLATE_NOOP("phrases", "Where: {site}"),
    "notice.kinds": QT_TRANSLATE_NOOP("phrases", "Kinds of data exposed: {kinds}."),
    "notice.impact": QT_TRANSLATE_NOOP("phrases", "What became of it: {impact}."),
    "notice.who": QT_TRANSLATE_NOOP("phrases", "Kinds of people affected: {kinds}."),
    "notice.count": QT_TRANSLATE_NOOP(
        "phrases", "People affected who live in {region}: {count}."
    ),
    "notice.total": QT_TRANSLATE_NOOP("phrases", "People affected in all: {count}."),
    "notice.status": QT_TRANSLATE_NOOP("phrases", "How far the response is: {status}."),
    "notice.services": QT_TRANSLATE_NOOP("phrases", "Services affected: {services}."),
    "notice.hindered": QT_TRANSLATE_NOOP(
        "phrases", "How much the work is hindered: {impact}."
    ),
    "notice.contained": QT_TRANSLATE_NOOP("phrases", "Contained: {when}."),
    "notice.eradicated": QT_TRANSLATE_NOOP("phrases", "Cause removed: {when}."),
    "notice.recovered": QT_TRANSLATE_NOOP("phrases", "Recovered: {when}."),
    "notice.published": QT_TRANSLATE_NOOP("phrases", "Published before: {words}"),
    "notice.protection": QT_TRANSLATE_NOOP(
        "phrases", "Identity protection offered: {offered}."
    ),
    "notice.months": QT_TRANSLATE_NOOP("phrases", "For how many months: {months}."),
    "notice.complain": QT_TRANSLATE_NOOP(
        "phrases",
        "You have the right to complain to the Information and Privacy Commissioner "
        "of Ontario (IPC).",
    ),
    "notice.complain.if": QT_TRANSLATE_NOOP(
        "phrases",
        "[Keep the sentence above only if {organisation} is a health information "
        "custodian of this information (PHIPA; secondary source, unverified). Confirm "
        "with counsel.]",
    ),
    "notice.blank.discovered": QT_TRANSLATE_NOOP("phrases", "when it was discovered"),
    "notice.blank.started": QT_TRANSLATE_NOOP("phrases", "when it began"),
    "notice.blank.ended": QT_TRANSLATE_NOOP("phrases", "when it ended"),
    "notice.blank.kinds": QT_TRANSLATE_NOOP(
        "phrases", "which kinds of data are exposed"
    ),
    "notice.blank.who": QT_TRANSLATE_NOOP(
        "phrases", "which kinds of people are affected"
    ),
    "notice.blank.count": QT_TRANSLATE_NOOP(
        "phrases", "a number of people affected that somebody affirmed"
    ),
    "notice.blank.services": QT_TRANSLATE_NOOP(
        "phrases", "which services are affected"
    ),
    "notice.blank.protection": QT_TRANSLATE_NOOP(
        "phrases", "whether identity protection is offered"
    ),
    "notice.office.happened": QT_TRANSLATE_NOOP(
        "phrases", "what happened, in plain words"
    ),
    "notice.office.done": QT_TRANSLATE_NOOP("phrases", "what it is doing about it"),
    "notice.office.do": QT_TRANSLATE_NOOP("phrases", "what the reader can do"),
    "notice.office.contact": QT_TRANSLATE_NOOP(
        "phrases", "whom to ask, and how to reach them"
    ),
}
"""Merged into `logbook.domain.wording.PHRASES`."""
