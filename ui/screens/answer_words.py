"""What the documentation says about an answer, in plain values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.bodies import Answer, Standing
from logbook.domain.documentation import AnsweredQuestion, GivenAnswer
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.people import people_of
from logbook.domain.question import QuestionGroup
from logbook.domain.statements import value_of
from ui import messages
from ui.screens.entry_words import moment_words

_GROUPS = {
    QuestionGroup.WHAT_HAPPENED: QT_TRANSLATE_NOOP("answers", "What happened"),
    QuestionGroup.SYSTEMS: QT_TRANSLATE_NOOP("answers", "Systems"),
    QuestionGroup.PEOPLE: QT_TRANSLATE_NOOP("answers", "People and accounts"),
    QuestionGroup.DATA: QT_TRANSLATE_NOOP("answers", "Data"),
    QuestionGroup.POLICE: QT_TRANSLATE_NOOP("answers", "Police"),
    QuestionGroup.IMPACT: QT_TRANSLATE_NOOP("answers", "Impact"),
    QuestionGroup.MEASURES: QT_TRANSLATE_NOOP("answers", "Measures"),
}
_STANDINGS = {
    Standing.UNKNOWN: QT_TRANSLATE_NOOP("answers", "Unknown as of {when}, {author}."),
    Standing.NONE: QT_TRANSLATE_NOOP("answers", "None as of {when}, {author}."),
    Standing.NOT_APPLICABLE: QT_TRANSLATE_NOOP(
        "answers", "Not applicable as of {when}, {author}."
    ),
}


@dataclass(frozen=True, slots=True)
class AnswersView:
    """What is known about one incident.

    Attributes:
        answers: By the id of the question; a count by region also has its region.
        names: Of everybody enrolled, by id.
    """

    incident: str
    answers: Mapping[str, AnsweredQuestion]
    names: Mapping[str, str]


def read_answers(logbook: OpenLogbook, incident: str) -> AnswersView:
    """Return what is known; to be called on the logbook thread."""
    people = people_of(logbook.journal.store.of_kind("person-enrolled"))
    names = {person.id: person.name for person in people}
    return AnswersView(incident, logbook.documentation.answers(incident), names)


def settled_in(
    pack: JurisdictionPack, group: QuestionGroup, answers: Mapping[str, object]
) -> tuple[int, int]:
    """Return how many questions of a sheet are answered, and how many there are.

    A question that is asked by region is answered once one region is.
    """
    begun = {name.partition(".")[0] for name in answers}
    asked = pack.questions_of(group)
    return sum(question.id in begun for question in asked), len(asked)


def progress_words(here: tuple[int, int], all_: tuple[int, int]) -> str:
    """Return how far a sheet is, and all of them."""
    words = _tr(
        "{settled} of {total} answered here, {all_settled} of {all_total} in all."
    )
    return words.format(
        settled=here[0], total=here[1], all_settled=all_[0], all_total=all_[1]
    )


def group_name(group: QuestionGroup) -> str:
    """Return the words of a tab."""
    return _tr(str(_GROUPS[group]))


def as_of(given: GivenAnswer, names: Mapping[str, str], now: datetime) -> str:
    """Return since when an answer without a value stands, and who says so."""
    when = moment_words(given.recorded.moment(), now)
    words = _tr(str(_STANDINGS[given.body.standing]))
    return words.format(when=when, author=names.get(given.author, given.author))


def recorded_words(given: GivenAnswer, names: Mapping[str, str], now: datetime) -> str:
    """Return when an answer was recorded, by whom and as which entry."""
    when = moment_words(given.recorded.moment(), now)
    words = _tr("{when}, {author}, entry {number}")
    author = names.get(given.author, given.author)
    return words.format(when=when, author=author, number=given.number)


def value_words(answer: Answer) -> str:
    """Return the value as it is printed."""
    words = messages.of_phrase(value_of(answer))
    return words[:1].upper() + words[1:]


def earlier_words(count: int) -> str:
    """Return what the button says that shows the answers before."""
    one, several = _tr("1 earlier answer"), _tr("{count} earlier answers")
    return one if count == 1 else several.format(count=count)


def record_words(count: int) -> str:
    """Return what the main button says."""
    one, several = _tr("&Record 1 answer"), _tr("&Record {count} answers")
    return one if count == 1 else several.format(count=count)


def answers_look(labels: list[str]) -> str:
    """Return what the strip says when answers have problems; the first is named."""
    one = _tr(
        "1 answer needs another look: “{label}” Nothing recorded, your words are kept."
    )
    several = _tr(
        "{count} answers need another look, the first is “{label}” "
        "Nothing recorded, your words are kept."
    )
    words = one if len(labels) == 1 else several
    return words.format(count=len(labels), label=labels[0])


def entries_words(first: int, last: int, time: str) -> str:
    """Return what the strip says when several answers were recorded."""
    words = _tr("Entries {first} to {last} recorded {time}. Signed and on disk.")
    return words.format(first=first, last=last, time=time)


def _tr(words: str) -> str:
    return QCoreApplication.translate("answers", words)
