"""Comparing the index with the entries it was worked out from, for a full check."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from logbook.domain.errors import LogbookError
from logbook.domain.verification import Finding, FindingCode
from logbook.storage.index_file import INDEX_FILE, IndexFile
from logbook.storage.index_making import SCHEMA

if TYPE_CHECKING:
    from sqlcipher3 import dbapi2

_TABLE = re.compile(r"CREATE TABLE (\w+)")
_PASSING = {"mark", "waiting", "word"}
"""Tables that tell how far work on the index has got; two sound ones may differ."""

_EMPTIED = {"hour": " WHERE rows <> 0"}
"""Tables in which a count that went back to 0 may stand or be absent."""

_TABLES = tuple(
    match[1]
    for text in SCHEMA
    if (match := _TABLE.match(text)) and match[1] not in _PASSING
)
_NUMBERS = ("seq", "entry", "number")
"""Columns that hold the number of an entry."""


def check_index(index: IndexFile) -> list[Finding]:
    """Work the index out anew, compare, and throw it away if it says anything else.

    It is no evidence, and every signature holds without it; but an entry that it
    files wrongly would be missing where people look for it. The words of a search are
    not compared.
    """
    twin = IndexFile(index.record)
    try:
        index.catch_up()
        twin.catch_up()
        found = {each for table in _TABLES for each in _differences(table, index, twin)}
        found.update(_torn(index))
    except LogbookError:
        return []  # the record cannot be read, and its own check says so
    finally:
        twin.close()
    if found:
        index.throw_away()
    return sorted(found, key=lambda finding: (finding.number, finding.detail))


def _differences(table: str, index: IndexFile, twin: IndexFile) -> Iterator[Finding]:
    expected = twin.ask(lambda connection: _rows(connection, table))
    for row, number in index.ask(lambda connection: _rows(connection, table)).items():
        if expected.pop(row, None) is None:
            yield _finding(table, number)
    for number in expected.values():
        yield _finding(table, number)


def _torn(index: IndexFile) -> Iterator[Finding]:
    """Return where what SQLite keeps beside the tables does not agree with them."""
    for (said,) in index.ask(
        lambda connection: connection.execute("PRAGMA integrity_check").fetchall()
    ):
        if said != "ok":
            yield Finding(FindingCode.FILE, 0, f"{INDEX_FILE}: {said}")


def _rows(connection: "dbapi2.Connection", table: str) -> dict[int, int]:
    """Return for each row the number of its entry, 0 if it has none.

    A digest stands for the row: a whole table would not go into memory.
    """
    which = _EMPTIED.get(table, "")
    cursor = connection.execute(f"SELECT * FROM {table}{which}")  # noqa: S608 - ours
    columns = [column[0] for column in cursor.description]
    at = next((columns.index(name) for name in _NUMBERS if name in columns), None)
    return {hash(row): 0 if at is None else int(row[at]) for row in cursor}


def _finding(table: str, number: int) -> Finding:
    if number:
        return Finding(FindingCode.FILE, number, "index")
    return Finding(FindingCode.FILE, 0, f"{INDEX_FILE}: {table}")
