"""What our own connection may do, decided when a statement is prepared.

A second line behind the triggers: it also stops what no trigger sees, such as
dropping the triggers. Everything that is not named here is refused.
"""

from sqlcipher3 import dbapi2

_ALWAYS = {
    dbapi2.SQLITE_SELECT,
    dbapi2.SQLITE_READ,
    dbapi2.SQLITE_TRANSACTION,
}
_OUTSIDE_THE_RECORD = {"draft", "saved_view", "verified"}
_INSERTED = {"entry", "content"} | _OUTSIDE_THE_RECORD
_UPDATED = {"head"} | _OUTSIDE_THE_RECORD
_DELETED = _OUTSIDE_THE_RECORD
_ASKED = {"cipher_integrity_check", "integrity_check"}
_FUNCTIONS = {"coalesce", "count", "max"}

_INDEX_ALWAYS = _ALWAYS | {
    dbapi2.SQLITE_RECURSIVE,
    dbapi2.SQLITE_INSERT,
    dbapi2.SQLITE_UPDATE,
    dbapi2.SQLITE_DELETE,
}
_INDEX_ASKED = {"data_version", "integrity_check"}
_INDEX_FUNCTIONS = _FUNCTIONS | {
    "abs",
    "bm25",
    "instr",
    "length",
    "match",
    "min",
    "rank",
    "snippet",
    "substr",
    "sum",
    "total",
}


def permit_index(
    action: int,
    first: str | None,
    second: str | None,
    database: str | None,  # noqa: ARG001 - SQLite passes five
    trigger: str | None,  # noqa: ARG001
) -> int:
    """Answer likewise for the index, whose rows may change and whose tables may not.

    Args:
        first: The table or the PRAGMA.
        second: The column, the PRAGMA's argument or the function.
    """
    allowed = action in _INDEX_ALWAYS and not (first or "").startswith("sqlite_")
    match action:
        case dbapi2.SQLITE_READ | dbapi2.SQLITE_SELECT:
            allowed = True
        case dbapi2.SQLITE_PRAGMA:
            allowed = first in _INDEX_ASKED and second is None
        case dbapi2.SQLITE_FUNCTION:
            allowed = second in _INDEX_FUNCTIONS
    return int(dbapi2.SQLITE_OK if allowed else dbapi2.SQLITE_DENY)


def permit(
    action: int,
    first: str | None,
    second: str | None,
    database: str | None,  # noqa: ARG001 - SQLite passes five
    trigger: str | None,  # noqa: ARG001
) -> int:
    """Answer SQLite whether a part of a statement may be prepared.

    Args:
        first: The table or the PRAGMA.
        second: The column, the PRAGMA's argument or the function.
    """
    allowed = action in _ALWAYS
    match action:
        case dbapi2.SQLITE_INSERT:
            allowed = first in _INSERTED
        case dbapi2.SQLITE_UPDATE:
            allowed = first in _UPDATED
        case dbapi2.SQLITE_DELETE:
            allowed = first in _DELETED
        case dbapi2.SQLITE_PRAGMA:
            allowed = first in _ASKED and second is None
        case dbapi2.SQLITE_FUNCTION:
            allowed = second in _FUNCTIONS
    return int(dbapi2.SQLITE_OK if allowed else dbapi2.SQLITE_DENY)
