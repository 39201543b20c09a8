"""Refusing a draft that is not ready, in one way for every service."""

from logbook.domain.draft import Problems
from logbook.domain.errors import ProblemsError


def refuse(problems: Problems) -> None:
    """Refuse a draft that has *problems*.

    Raises:
        ProblemsError: There are any.
    """
    if problems:
        raise ProblemsError({field: str(why) for field, why in problems.items()})
