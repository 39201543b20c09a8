"""Errors, problems, findings and statements in the person's language."""

from PySide6.QtCore import QCoreApplication

from logbook.application import messages
from logbook.domain.draft import Problem
from logbook.domain.errors import LogbookError
from logbook.domain.verification import Finding
from logbook.domain.wording import Phrase, Statement, say, say_all


def of_error(error: LogbookError) -> str:
    """Return what to tell the person about *error*."""
    return messages.of_error(error, lambda text: _translated("errors", text))


def of_problem(problem: Problem) -> str:
    """Return what to tell the person about a field."""
    return messages.of_problem(problem, lambda text: _translated("problems", text))


def of_finding(finding: Finding) -> str:
    """Return what to tell the person about a finding."""
    return messages.of_finding(finding, lambda text: _translated("findings", text))


def of_phrase(phrase: Phrase) -> str:
    """Return one phrase in words."""
    return say(phrase, of_sentence)


def of_sentence(text: str) -> str:
    """Return the sentence of a phrase, its slots not filled yet."""
    return _translated("phrases", text)


def of_statement(statement: Statement) -> str:
    """Return a statement in words."""
    return say_all(statement, of_sentence)


def _translated(context: str, text: str) -> str:
    return QCoreApplication.translate(context, text)
