"""What a person is told: every code has words, and the words are filled."""

from logbook.application.messages import of_error, of_finding, of_problem
from logbook.domain.draft import Problem
from logbook.domain.errors import NotTheAuthorError, UnknownEntryError
from logbook.domain.verification import Finding, FindingCode


def test_an_error_says_what_happened_what_is_safe_and_what_to_do():
    assert of_error(UnknownEntryError(7)) == (
        "Entry 7 cannot be amended. Nothing was recorded. "
        "Choose a note, a step or a call; an answer gets a new answer instead."
    )
    assert "Entry 7 was written by somebody else" in of_error(
        NotTheAuthorError(7, "P-001")
    )


def test_words_are_translated_before_they_are_filled():
    def shout(words):
        return words.replace("Entry", "ENTRY")

    assert of_error(UnknownEntryError(7), shout).startswith("ENTRY 7 cannot")
    assert of_finding(Finding(FindingCode.CHAIN, 7), shout).startswith("ENTRY 7 does")
    assert of_problem(Problem.EMPTY, lambda _: "vide") == "vide"


def test_every_finding_and_problem_is_a_sentence():
    for code in FindingCode:
        assert of_finding(Finding(code, 7, "text")).endswith(".")
    for problem in Problem:
        assert of_problem(problem).endswith(".")
