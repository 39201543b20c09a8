"""Saved views of the timeline in the encrypted file, outside the record."""

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from logbook.storage import faults
from logbook.storage.engine import READ_ONLY
from logbook.storage.tables import saved_views

_INSERT = insert(saved_views)
_KEEP = _INSERT.on_conflict_do_update(
    index_elements=[saved_views.c.person, saved_views.c.name],
    set_={"content": _INSERT.excluded.content},
)


class SqlViewStore:
    """Implements `ViewStore` over one open database."""

    def __init__(self, engine: sa.Engine) -> None:
        self._writer = engine
        self._reader = engine.execution_options(**READ_ONLY)

    def keep(self, person: str, name: str, content: str) -> None:
        row = {"person": person, "name": name, "content": content}
        with faults.writing(), self._writer.begin() as connection:
            connection.execute(_KEEP, row)

    def of_person(self, person: str) -> dict[str, str]:
        query = (
            sa.select(saved_views.c.name, saved_views.c.content)
            .where(saved_views.c.person == person)
            .order_by(saved_views.c.name)
        )
        with faults.reading(), self._reader.begin() as connection:
            return {row.name: row.content for row in connection.execute(query)}

    def drop(self, person: str, name: str) -> None:
        this_one = (saved_views.c.person == person) & (saved_views.c.name == name)
        with faults.writing(), self._writer.begin() as connection:
            connection.execute(sa.delete(saved_views).where(this_one))
