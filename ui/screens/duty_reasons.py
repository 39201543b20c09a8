"""Why an office is to be told: each condition with what was answered to it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from logbook.domain.bodies import Standing
from logbook.domain.conditions import Facts, finding_of, undecided
from logbook.domain.duty import Condition, Duty, Force, Origin, Term
from logbook.domain.errors import UnknownItemError
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.step import Phase
from ui.screens.answer_words import value_words
from ui.screens.determination_words import finding_name
from ui.tokens import State

_WORDINGS = {
    Origin.GUIDE: QT_TRANSLATE_NOOP("duties", "The guide: {wording}."),
    Origin.BOTH: QT_TRANSLATE_NOOP("duties", "The guide: {wording}."),
    Origin.LAW: QT_TRANSLATE_NOOP("duties", "Not in the guide: {wording}."),
    Origin.OURS: QT_TRANSLATE_NOOP("duties", "Ours: {wording}."),
}
_FORCES: dict[Force, tuple[object, State]] = {
    Force.REQUIRED: (QT_TRANSLATE_NOOP("duties", "Must be told"), "accent"),
    Force.CONTRACT: (
        QT_TRANSLATE_NOOP("duties", "Must be told, by contract"),
        "accent",
    ),
    Force.EXPECTED: (QT_TRANSLATE_NOOP("duties", "Should be told"), "muted"),
    Force.VOLUNTARY: (QT_TRANSLATE_NOOP("duties", "May be told"), "muted"),
    Force.NOT_IN_FORCE: (QT_TRANSLATE_NOOP("duties", "Not in force"), "muted"),
}


def force_of(term: Term | None) -> tuple[str, State]:
    """Return whether somebody must, should or may be told, and its tone."""
    words, tone = _FORCES[term.force if term else Force.NOT_IN_FORCE]
    return _tr(str(words)), tone


def reasons_of(
    duty: Duty, term: Term | None, pack: JurisdictionPack, facts: Facts
) -> tuple[str, ...]:
    """Return each condition with what was answered to it, then the time wording."""
    lines = [
        " ".join((f"{condition.words}.", *_evidence(condition, pack, facts)))
        for condition in duty.conditions
    ]
    if term is not None:
        lines.append(_tr(str(_WORDINGS[duty.origin])).format(wording=term.wording))
        if term.remark:
            lines.append(term.remark)
    return tuple(lines)


def asked_at(
    duty: Duty, pack: JurisdictionPack, facts: Facts
) -> tuple[str, str] | None:
    """Return the room and the id of what has to be answered first, if anything."""
    condition = undecided(duty, facts)
    if condition is None:
        return None
    return room_of(condition.fact, pack), condition.fact


def room_of(fact: str, pack: JurisdictionPack) -> str:
    """Return the room in which a fact is answered or determined."""
    matters = {matter.id for matter in pack.assessments}
    return (Phase.ASSESS if fact in matters else Phase.DOCUMENT).value


def _evidence(condition: Condition, pack: JurisdictionPack, facts: Facts) -> list[str]:
    """Return what decides a condition now, with its entry."""
    matter = finding_of(condition, facts)
    if matter is not None:
        given = matter.current
        words = _tr("{finding}, determined by {person}, entry {number}.")
        return [
            words.format(
                finding=finding_name(given.body.finding),
                person=given.body.by,
                number=given.number,
            )
        ]
    if condition.fact in facts.answers:
        return [_answer(condition.fact, pack, facts)]
    if condition.at_least is not None:
        return _counted(condition, facts)
    return []


def _answer(fact: str, pack: JurisdictionPack, facts: Facts) -> str:
    given = facts.answers[fact].current
    words = _tr("“{question}” {value}, entry {number}.")
    return words.format(
        question=_label(fact, pack, given.body.label),
        value=value_words(given.body),
        number=given.number,
    )


def _label(fact: str, pack: JurisdictionPack, recorded: str) -> str:
    try:
        return pack.question(fact).label
    except UnknownItemError:
        return recorded


def _counted(condition: Condition, facts: Facts) -> list[str]:
    counts = facts.counts_of(condition.fact)
    if not counts:
        return []
    known = sum(answer.count or 0 for answer in counts)
    unknown = sum(answer.standing is Standing.UNKNOWN for answer in counts)
    if not unknown:
        return [_tr("{count} people counted.").format(count=known)]
    words = _tr("{count} people counted, unknown in {unknown} regions.")
    return [words.format(count=known, unknown=unknown)]


def _tr(words: str) -> str:
    return QCoreApplication.translate("duties", words)
