"""Every error, problem and finding has words; an error as text names nobody."""

import inspect
import pkgutil
import re
from importlib import import_module

from logbook import domain
from logbook.application import messages
from logbook.domain import errors
from logbook.domain.draft import Problem
from logbook.domain.verification import Finding, FindingCode
from logbook.domain.wording import PHRASES
from ui import messages as screen_messages


def concrete_errors() -> list[type[errors.LogbookError]]:
    for module in pkgutil.iter_modules(domain.__path__, f"{domain.__name__}."):
        import_module(module.name)
    return [kind for kind in _kinds(errors.LogbookError) if "code" in vars(kind)]


def _kinds(kind: type[errors.LogbookError]) -> list[type[errors.LogbookError]]:
    """Every error below *kind*, in whichever module of the domain it stands."""
    below = [
        each for each in kind.__subclasses__() if each.__module__.startswith("logbook.")
    ]
    return [*below, *(each for under in below for each in _kinds(under))]


def test_every_error_has_words_and_no_words_are_left_over() -> None:
    assert {kind.code for kind in concrete_errors()} == set(messages.ERRORS)


def test_no_two_errors_share_a_code() -> None:
    codes = [kind.code for kind in concrete_errors()]

    assert len(codes) == len(set(codes))


def test_the_words_of_every_error_can_be_filled_from_its_facts() -> None:
    for kind in concrete_errors():
        facts = (
            list(inspect.signature(kind).parameters) if "__init__" in vars(kind) else []
        )
        error = kind(*(f"<{name}>" for name in facts))

        words = screen_messages.of_error(error)

        assert not re.search(r"\{\w+\}", words), words
        assert words.count(". ") >= 1, f"{kind.code}: say what is safe and what to do"


def test_every_problem_and_every_finding_has_words() -> None:
    for problem in Problem:
        assert screen_messages.of_problem(problem)
    for code in FindingCode:
        assert "{" not in screen_messages.of_finding(Finding(code, 7, "text"))


def test_an_error_as_text_names_nobody() -> None:
    for kind in concrete_errors():
        if kind is errors.WrongPassphraseError:
            assert str(kind("R. Osei")) == "unlock.wrong-passphrase"


def test_no_phrase_has_a_slot_without_a_name() -> None:
    for code, words in PHRASES.items():
        assert not re.search(r"\{\W*\}|\{\d", words), code
