"""The views of the timeline a person keeps under a name."""

import json
from dataclasses import dataclass

from logbook.application.journal import Journal
from logbook.application.ports import ViewStore
from logbook.application.refusing import refuse
from logbook.domain.canonical import clean_text
from logbook.domain.draft import Problem, Problems, present, text_problem
from logbook.domain.timeline_query import TimelineQuery

LONGEST_NAME = 60
"""Characters in the name of a view."""


@dataclass(frozen=True, slots=True)
class SavedView:
    """What a person wants to see again."""

    name: str
    query: TimelineQuery


class ViewService:
    """Keeps views of the timeline for whoever is at the laptop, and nobody else."""

    def __init__(self, journal: Journal, store: ViewStore) -> None:
        self._person = journal.author
        self._store = store

    def views(self) -> list[SavedView]:
        """Return the views of the person, by name; one that cannot be read is not."""
        found = []
        for name, content in self._store.of_person(self._person).items():
            try:
                query = TimelineQuery.from_value(json.loads(content))
            except (ValueError, RecursionError):
                continue
            found.append(SavedView(name, query))
        return found

    def problems(self, name: str) -> Problems:
        """Return what is wrong with the name of a view."""
        name = name.strip()
        problem = text_problem(name)
        if problem is None and len(name) > LONGEST_NAME:
            problem = Problem.TOO_LONG
        return present({"name": problem})

    def save(self, name: str, query: TimelineQuery) -> None:
        """Keep a view, in place of one of the same name.

        Raises:
            ProblemsError: The name is blank or too long.
        """
        refuse(self.problems(name))
        kept = clean_text(name.strip())
        self._store.keep(self._person, kept, json.dumps(query.to_value()))

    def drop(self, name: str) -> None:
        """Forget a view."""
        self._store.drop(self._person, name)
