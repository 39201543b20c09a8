"""Taking a file of an older format over into the one this program writes.

Format 1 kept what makes entries findable inside the record; format 2 has a file of
its own for that, and room for saved views and for how far somebody verified.
"""

from sqlcipher3 import dbapi2

from logbook.storage.tables import SAVED_VIEW, SCHEMA, VERIFIED

_ENTRY_INDEX = """\
CREATE TABLE entry_index (
    -- worked out from entry and content, and never believed by a verification
    seq INTEGER PRIMARY KEY,
    incident TEXT,
    kind TEXT NOT NULL,
    author TEXT NOT NULL,
    recorded TEXT NOT NULL,
    happened TEXT
) STRICT"""

_BY_INCIDENT = """\
CREATE INDEX entry_index_by_incident
ON entry_index (incident, seq, author, kind, happened)"""

_BY_KIND = """\
CREATE INDEX entry_index_by_kind ON entry_index (kind, seq)"""

_GONE = (_ENTRY_INDEX, _BY_INCIDENT, _BY_KIND)
_NEW = (SAVED_VIEW, VERIFIED)

FORMAT_1 = (*(text for text in SCHEMA if text not in _NEW), *_GONE)
"""Everything a file of format 1 consists of."""


def upgrade_from_1(connection: dbapi2.Connection, version: int) -> None:
    """Make a sound file of format 1 one of format 2: wholly, or not at all.

    No entry is touched: not one signed byte is read or written.

    Args:
        connection: Without an authorizer; nobody else has the file open.
        version: What the header of the file is to say afterwards.
    """
    # What leaves stands in the entries as well: there is nothing to overwrite.
    connection.execute("PRAGMA secure_delete = OFF").fetchall()
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute("DROP TABLE entry_index")  # its two indexes go with it
        for text in _NEW:
            connection.execute(text)
        connection.execute(f"PRAGMA user_version = {version}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    finally:
        connection.execute("PRAGMA secure_delete = ON").fetchall()
