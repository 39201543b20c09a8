"""What our own connection may never do, whatever a statement says.

The second wall behind the triggers: it stops casual SQL and our own slips, and it
is gone for whoever opens the file with the key in another program.
"""

from sqlcipher3 import dbapi2 as sqlcipher

from logbook.storage.tables import GUARDED

_REFUSED = frozenset(
    getattr(sqlcipher, f"SQLITE_{name}")
    for name in (
        "ATTACH",
        "DETACH",
        "ALTER_TABLE",
        "CREATE_TRIGGER",
        "CREATE_TEMP_TRIGGER",
        "DROP_TABLE",
        "DROP_TRIGGER",
        "DROP_INDEX",
        "DROP_VIEW",
        "DROP_TEMP_TABLE",
        "DROP_TEMP_TRIGGER",
        "DROP_TEMP_INDEX",
        "DROP_TEMP_VIEW",
    )
)

_READ_PRAGMAS = frozenset(
    {
        "integrity_check",
        "quick_check",
        "cipher_integrity_check",
        "page_count",
        "user_version",
        "application_id",
        "journal_mode",
    }
)
"""Pragmas that may be asked, without an argument; none may be set."""


def authorize(
    action: int,
    first: str | None,
    second: str | None,
    _database: str | None,
    _trigger: str | None,
) -> int:
    """Answer SQLite's authorizer call-back for one action of a statement."""
    if action in (sqlcipher.SQLITE_UPDATE, sqlcipher.SQLITE_DELETE):
        refused = first in GUARDED or (first or "").startswith("sqlite_")
    elif action == sqlcipher.SQLITE_PRAGMA:
        refused = first not in _READ_PRAGMAS or second is not None
    else:
        refused = action in _REFUSED
    return int(sqlcipher.SQLITE_DENY if refused else sqlcipher.SQLITE_OK)
