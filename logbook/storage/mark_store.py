"""How far people have verified the record, in the encrypted file but outside it."""

import sqlalchemy as sa

from logbook.storage import faults
from logbook.storage.engine import READ_ONLY

_verified = sa.table("verified", sa.column("person"), sa.column("note"))
_NOTE = sa.select(_verified.c.note).where(
    _verified.c.person == sa.bindparam("of_person")
)
_ADD = sa.insert(_verified)
_MOVE = (
    sa.update(_verified)
    .where(_verified.c.person == sa.bindparam("of_person"))
    .values(note=sa.bindparam("new_note"))
)


class SqlMarkStore:
    """Implements `MarkStore` over one open database.

    Nothing here is believed: each note is signed, and who reads one checks that.
    """

    def __init__(self, engine: sa.Engine) -> None:
        self._writer = engine
        self._reader = engine.execution_options(**READ_ONLY)

    def of_person(self, person: str) -> str | None:
        with faults.reading(), self._reader.begin() as connection:
            return connection.execute(_NOTE, {"of_person": person}).scalar()

    def keep(self, person: str, note: str) -> None:
        with faults.writing(), self._writer.begin() as connection:
            moved = connection.execute(_MOVE, {"of_person": person, "new_note": note})
            if not moved.rowcount:
                connection.execute(_ADD, {"person": person, "note": note})
