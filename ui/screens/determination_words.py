"""What the screen of assessments says about a matter, in plain values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.assessment import AssessedMatter, Assessment, GivenDetermination
from logbook.domain.conditions import READ_FOR_FACTS, facts_of, matters_of
from logbook.domain.decisions import Determination
from logbook.domain.people import people_of
from ui.screens.entry_words import moment_words
from ui.tokens import State

_FINDINGS = {
    Determination.YES: QT_TRANSLATE_NOOP("assess", "Yes"),
    Determination.NO: QT_TRANSLATE_NOOP("assess", "No"),
    Determination.UNDETERMINED: QT_TRANSLATE_NOOP("assess", "Not determined yet"),
}
_LOOKS: Mapping[Determination, tuple[str, State]] = {
    Determination.YES: ("badge-check", "good"),
    Determination.NO: ("badge-check", "good"),
    Determination.UNDETERMINED: ("circle-question-mark", "warn"),
}


@dataclass(frozen=True, slots=True)
class AssessView:
    """Every matter of the place, and what was determined about it.

    Attributes:
        names: Of everybody enrolled, by id.
    """

    incident: str
    matters: tuple[Assessment, ...]
    determined: Mapping[str, AssessedMatter]
    names: Mapping[str, str]


def read_assessments(logbook: OpenLogbook, incident: str) -> AssessView:
    """Return what was determined; to be called on the logbook thread."""
    store = logbook.journal.store
    known, people = (
        facts_of(store.of_incident(incident, *READ_FOR_FACTS)),
        people_of(store.of_kind("person-enrolled")),
    )
    return AssessView(
        incident=incident,
        matters=matters_of(logbook.pack, known),
        determined=known.determinations,
        names={person.id: person.name for person in people},
    )


def lead_of(view: AssessView) -> str:
    """Return how many matters are determined."""
    settled = sum(is_determined(view.determined.get(m.id)) for m in view.matters)
    words = _tr("{settled} of {total} determined. A named person, with the basis.")
    return words.format(settled=settled, total=len(view.matters))


def is_determined(matter: AssessedMatter | None) -> bool:
    """Tell whether there is a yes or a no."""
    if matter is None:
        return False
    return matter.current.body.finding is not Determination.UNDETERMINED


def finding_name(finding: Determination) -> str:
    """Return what was determined in words."""
    return _tr(str(_FINDINGS[finding]))


def chip_of(matter: AssessedMatter | None) -> tuple[str, str, State]:
    """Return the icon, the words and the tone of what holds now."""
    if matter is None:
        return "circle-dashed", _tr("Nobody has determined it"), "muted"
    finding = matter.current.body.finding
    icon, tone = _LOOKS[finding]
    if finding is Determination.UNDETERMINED:
        return icon, finding_name(finding), tone
    words = _tr("Determined: {finding}").format(finding=finding_name(finding))
    return icon, words, tone


def basis_words(given: GivenDetermination) -> str:
    """Return what was determined and on what basis, as one text."""
    words = _tr("{finding}. {basis}")
    finding = finding_name(given.body.finding)
    return words.format(finding=finding, basis=given.body.basis)


def given_words(
    given: GivenDetermination, names: Mapping[str, str], now: datetime
) -> list[str]:
    """Return who determined it and when, and what else was said, one line each."""
    body = given.body
    lines = [
        _tr("Determined by {person}, {when}.").format(
            person=body.by, when=moment_words(body.happened, now)
        )
    ]
    if body.counsel:
        words = _tr("Counsel consulted, reference only: {reference}")
        lines.append(words.format(reference=body.counsel))
    if body.keep_until:
        words = _tr("The finding is kept in writing until {date}.")
        lines.append(words.format(date=body.keep_until))
    if body.reason:
        lines.append(_tr("Reason for the change: {reason}").format(reason=body.reason))
    written = _tr("Written down {when} by {author}, entry {number}.").format(
        when=moment_words(given.recorded.moment(), now),
        author=names.get(given.author, given.author),
        number=given.number,
    )
    return [*lines, written]


def earlier_words(count: int) -> str:
    """Return what the button says that shows the determinations before."""
    one, several = _tr("1 earlier determination"), _tr("{count} earlier determinations")
    return one if count == 1 else several.format(count=count)


def _tr(words: str) -> str:
    return QCoreApplication.translate("assess", words)
