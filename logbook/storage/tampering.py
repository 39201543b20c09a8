"""What somebody with the key can do behind the record's back, for rehearsals.

The program never does this to a record; people are shown what its verification says
of one that was really changed.
"""

from sqlcipher3 import dbapi2

from logbook.storage.authorizer import permit

_CASE = 0x20
"""The one bit by which a small letter differs from its capital."""


def change_one_letter(connection: dbapi2.Connection, number: int) -> None:
    """Change one letter of the longest words of an entry, with no trace but itself.

    The triggers are away meanwhile and back in their place afterwards, so that
    opening the file finds nothing amiss.

    Args:
        connection: Of an open record; its authorizer is on again afterwards.
        number: Of an entry with words that have a letter in them.
    """
    connection.set_authorizer(None)
    try:
        triggers = connection.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
        ).fetchall()
        connection.execute("BEGIN IMMEDIATE")
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        [(field, value)] = connection.execute(
            "SELECT field, value FROM content"
            " WHERE seq = ? AND substr(value, 1, 1) = x'22'"
            " ORDER BY length(value) DESC, field LIMIT 1",
            (number,),
        ).fetchall()
        connection.execute(
            "UPDATE content SET value = ? WHERE seq = ? AND field = ?",
            (_with_other_letter(value), number, field),
        )
        for _, text in triggers:
            connection.execute(text)
        connection.execute("COMMIT")
    finally:
        connection.set_authorizer(permit)


def _with_other_letter(value: bytes) -> bytes:
    """Return *value* with its first letter small if it was a capital, or a capital."""
    spoilt = bytearray(value)
    at = next(place for place, byte in enumerate(spoilt) if bytes([byte]).isalpha())
    spoilt[at] ^= _CASE
    return bytes(spoilt)
