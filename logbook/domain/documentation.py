"""Answers to the questions of the guide, the one that holds and those before it."""

from collections.abc import Iterable
from dataclasses import dataclass

from logbook.domain.bodies import Answer, body_of
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.moment import Stamp

SEPARATOR = "; "
"""Stands between the choices of one answer; no choice contains a semicolon."""


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """An answer as it was recorded.

    Attributes:
        number: Its entry.
        author: Id of the person who gave it.
    """

    body: Answer
    number: int
    author: str
    recorded: Stamp


@dataclass(frozen=True, slots=True)
class AnsweredQuestion:
    """What is known about one question.

    Attributes:
        current: The answer that holds.
        earlier: Those it took the place of, oldest first; they stay readable.
    """

    current: GivenAnswer
    earlier: tuple[GivenAnswer, ...] = ()


READ_FOR_ANSWERS = (EntryKind.ANSWER,)
"""Kinds of entry `answers_of` takes anything from; the others need not be read."""


def answers_of(entries: Iterable[SignedEntry]) -> dict[str, AnsweredQuestion]:
    """Work out what is known about each question that was answered, by its id."""
    answers: dict[str, AnsweredQuestion] = {}
    for signed in entries:
        body = body_of(signed)
        if not isinstance(body, Answer):
            continue
        given = GivenAnswer(
            body, signed.number, signed.entry.author, signed.entry.recorded
        )
        before = answers.get(body.question)
        earlier = (*before.earlier, before.current) if before else ()
        answers[body.question] = AnsweredQuestion(given, earlier)
    return answers


def choices_to_text(chosen: Iterable[str]) -> str:
    """Return chosen words as the text of an answer."""
    return SEPARATOR.join(chosen)


def choices_from_text(text: str) -> tuple[str, ...]:
    """Read back what `choices_to_text` wrote."""
    return tuple(text.split(SEPARATOR)) if text else ()
