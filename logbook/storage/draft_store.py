"""Words that are still being typed: encrypted with the record, but no part of it."""

import sqlalchemy as sa

from logbook.domain import canonical
from logbook.domain.draft import KeptDraft
from logbook.domain.moment import utc_from_text, utc_text
from logbook.storage.engine import WRITES
from logbook.storage.faults import translated
from logbook.storage.tables import drafts


class SqlDraftStore:
    """Implements `DraftStore` over one open, unlocked record."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._writing = engine.execution_options(**{WRITES: True})

    def keep(self, draft: KeptDraft) -> None:
        row = {
            "person": draft.person,
            "place": draft.place,
            "incident": draft.incident,
            "content": canonical.to_bytes(draft.content),
            "kept_at": utc_text(draft.kept_at),
        }
        with translated(), self._writing.begin() as connection:
            connection.execute(_of(draft.person, draft.place))
            connection.execute(sa.insert(drafts), row)

    def of_person(self, person: str) -> list[KeptDraft]:
        query = sa.select(drafts).where(drafts.c.person == person)
        with translated(), self._engine.begin() as connection:
            rows = connection.execute(query.order_by(drafts.c.place)).all()
        return [
            KeptDraft(
                person=row.person,
                place=row.place,
                incident=row.incident,
                content=canonical.from_bytes(row.content),
                kept_at=utc_from_text(row.kept_at),
            )
            for row in rows
        ]

    def drop(self, person: str, place: str) -> None:
        with translated(), self._writing.begin() as connection:
            connection.execute(_of(person, place))


def _of(person: str, place: str) -> sa.Delete:
    return sa.delete(drafts).where(drafts.c.person == person, drafts.c.place == place)
