"""Drafts in the encrypted file, outside the record."""

import json
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from logbook.domain.draft import KeptDraft
from logbook.domain.moment import utc_from_text, utc_text
from logbook.storage import faults
from logbook.storage.engine import READ_ONLY
from logbook.storage.tables import drafts

_INSERT = insert(drafts)
_KEEP = _INSERT.on_conflict_do_update(
    index_elements=[drafts.c.person, drafts.c.place],
    set_={name: _INSERT.excluded[name] for name in ("incident", "content", "kept_at")},
)


class SqlDraftStore:
    """Implements `DraftStore` over one open database."""

    def __init__(self, engine: sa.Engine) -> None:
        self._writer = engine
        self._reader = engine.execution_options(**READ_ONLY)

    def keep(self, draft: KeptDraft) -> None:
        row = {
            "person": draft.person,
            "place": draft.place,
            "incident": draft.incident,
            # Not the canonical form: it refuses half-typed text, which is all this is.
            "content": json.dumps(draft.content),
            "kept_at": utc_text(draft.kept_at, "microseconds"),
        }
        with faults.writing(), self._writer.begin() as connection:
            connection.execute(_KEEP, row)

    def of_person(self, person: str) -> list[KeptDraft]:
        query = (
            sa.select(drafts).where(drafts.c.person == person).order_by(drafts.c.place)
        )
        with faults.reading(), self._reader.begin() as connection:
            rows = connection.execute(query).all()
        return [draft for row in rows if (draft := _draft_of(row)) is not None]

    def drop(self, person: str, place: str) -> None:
        this_one = (drafts.c.person == person) & (drafts.c.place == place)
        with faults.writing(), self._writer.begin() as connection:
            connection.execute(sa.delete(drafts).where(this_one))


def _draft_of(row: sa.Row[Any]) -> KeptDraft | None:
    """Return the draft in a row, none if it holds none.

    Drafts are unsigned and outside the record: one that was meddled with is dropped
    rather than kept between a person and the logbook.
    """
    try:
        content, kept_at = json.loads(row.content), utc_from_text(row.kept_at)
    except (ValueError, TypeError, RecursionError):
        return None
    if not isinstance(content, dict | str):
        return None
    return KeptDraft(row.person, row.place, row.incident, content, kept_at)
