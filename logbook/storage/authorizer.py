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
