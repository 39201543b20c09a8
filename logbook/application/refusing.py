"""Refusing a draft that is not ready, in one way for every service."""

from collections.abc import Iterator
from contextlib import contextmanager

from logbook.domain.draft import Problems
from logbook.domain.errors import ProblemsError


def refuse(problems: Problems) -> None:
    """Refuse a draft that has *problems*.

    Raises:
        ProblemsError: There are any.
    """
    if problems:
        raise ProblemsError({field: str(why) for field, why in problems.items()})


@contextmanager
def named_by(name: str) -> Iterator[None]:
    """Say what is wrong with one of several drafts under a name of its own."""
    try:
        yield
    except ProblemsError as error:
        problem = next(iter(error.problems.values()))
        raise ProblemsError({name: problem}) from error
