"""Reading a whole record out as text: the way in when every passphrase is lost."""

from collections.abc import Iterator
from pathlib import Path

from logbook.bootstrap.opening import read_keys
from logbook.domain.moment import full_text
from logbook.domain.people import people_of
from logbook.domain.timeline import TimelineRow, timeline_of
from logbook.domain.wording import Phrase, say, say_all


def read_with_recovery_key(folder: Path, recovery_key: str) -> Iterator[str]:
    """Return the record line by line; nothing can be recorded this way.

    The recovery key opens what was written and nobody's signing key: whoever holds
    it can read all of it and write nothing.

    Raises:
        NotALogbookError: There is no logbook in the folder.
        WrongRecoveryKeyError: It is mistyped or belongs to another logbook.
        LogbookDamagedError: The file is at fault.
    """
    from logbook.storage.engine import open_database
    from logbook.storage.entry_store import SqlEntryStore

    dek = read_keys(folder).unlock_with_recovery(recovery_key)
    database = open_database(folder, dek.buffer)
    try:
        entries = list(SqlEntryStore(database.engine).read())
    finally:
        database.close()
        dek.wipe()
    for row in timeline_of(entries, people_of(entries)):
        yield from _lines(row)


def _lines(row: TimelineRow) -> Iterator[str]:
    at = full_text(row.recorded.at, row.recorded.offset)
    label, said = say(row.label), say_all(row.statement)
    yield f"{row.number:>5}  {at}  {row.author_name}  {label}: {said}"
    if row.happened is not None and row.happened.at is not None:
        yield f"{'':>5}  {say(Phrase('happened-at', {'moment': row.happened}))}"
    for struck in row.struck:
        yield f"{'':>5}  [{struck.number}] {say_all(struck.statement)}"
