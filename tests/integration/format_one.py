"""A record as the first version of the program left it: format 1, letter for letter."""

from pathlib import Path

from sqlcipher3 import dbapi2

from tests.on_disk import created, keyed

SCHEMA = (
    """\
CREATE TABLE entry (
    -- 1, 2, 3 ... without gaps: also the entry's place in the tree
    seq INTEGER PRIMARY KEY,
    -- the very bytes that were signed
    payload BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT""",
    """\
CREATE TABLE content (
    seq INTEGER NOT NULL REFERENCES entry (seq),
    field TEXT NOT NULL,
    -- the payload holds only SHA-256(salt || field || value)
    salt BLOB NOT NULL,
    -- canonical JSON
    value BLOB NOT NULL,
    PRIMARY KEY (seq, field)
) STRICT, WITHOUT ROWID""",
    """\
CREATE TABLE head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    size INTEGER NOT NULL,
    -- size and full subtrees of the tree over every payload
    frontier BLOB NOT NULL
) STRICT""",
    """\
CREATE TABLE entry_index (
    -- worked out from entry and content, and never believed by a verification
    seq INTEGER PRIMARY KEY,
    incident TEXT,
    kind TEXT NOT NULL,
    author TEXT NOT NULL,
    recorded TEXT NOT NULL,
    happened TEXT
) STRICT""",
    """\
CREATE INDEX entry_index_by_incident
ON entry_index (incident, seq, author, kind, happened)""",
    """\
CREATE INDEX entry_index_by_kind ON entry_index (kind, seq)""",
    """\
CREATE TABLE draft (
    person TEXT NOT NULL,
    place TEXT NOT NULL,
    incident TEXT,
    content TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    PRIMARY KEY (person, place)
) STRICT, WITHOUT ROWID""",
    """\
CREATE TRIGGER entry_refuses_update BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'entry: UPDATE is refused'); END""",
    """\
CREATE TRIGGER entry_refuses_delete BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'entry: DELETE is refused'); END""",
    """\
CREATE TRIGGER content_refuses_update BEFORE UPDATE ON content
BEGIN SELECT RAISE(ABORT, 'content: UPDATE is refused'); END""",
    """\
CREATE TRIGGER content_refuses_delete BEFORE DELETE ON content
BEGIN SELECT RAISE(ABORT, 'content: DELETE is refused'); END""",
    """\
CREATE TRIGGER head_refuses_delete BEFORE DELETE ON head
BEGIN SELECT RAISE(ABORT, 'head: DELETE is refused'); END""",
    """\
CREATE TRIGGER entry_in_order BEFORE INSERT ON entry
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM entry)
OR NEW.seq IS NOT (SELECT size + 1 FROM head)
BEGIN SELECT RAISE(ABORT, 'entry: only the next number is taken'); END""",
    """\
CREATE TRIGGER content_in_order BEFORE INSERT ON content
WHEN NEW.seq IS NOT (SELECT size + 1 FROM head)
OR EXISTS (SELECT 1 FROM content WHERE seq = NEW.seq AND field = NEW.field)
BEGIN SELECT RAISE(ABORT, 'content: only beside the newest entry'); END""",
    """\
CREATE TRIGGER head_in_order BEFORE UPDATE ON head
WHEN NEW.id IS NOT 1 OR NEW.size IS NOT OLD.size + 1
OR NEW.size IS NOT (SELECT max(seq) FROM entry)
BEGIN SELECT RAISE(ABORT, 'head: moves on with its entry'); END""",
    """\
CREATE TRIGGER head_is_one BEFORE INSERT ON head
WHEN EXISTS (SELECT 1 FROM head)
BEGIN SELECT RAISE(ABORT, 'head: there is one'); END""",
)
"""What a file of format 1 consists of, in the order it was made."""


def created_as_format_1(folder: Path, *, of: int) -> Path:
    """Make a closed record of so many entries as the first version would have."""
    newer = created(folder / "newer", of=of)
    with keyed(newer) as connection:
        rows = {
            table: connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608
            for table in ("entry", "content", "head")
        }
    (newer / "log.db").unlink()
    (newer / "lock").rename(folder / "lock")
    newer.rmdir()
    with keyed(folder) as connection:
        connection.execute("PRAGMA application_id = 0x49524C47")
        connection.execute("PRAGMA user_version = 100")
        _fill(connection, rows)
    return folder


def _fill(
    connection: dbapi2.Connection, rows: dict[str, list[tuple[object, ...]]]
) -> None:
    # The triggers come last: they would look at rows that are not in order yet.
    triggers = [text for text in SCHEMA if text.startswith("CREATE TRIGGER")]
    for text in SCHEMA:
        if text not in triggers:
            connection.execute(text)
    for table, found in rows.items():
        for row in found:
            marks = ", ".join("?" * len(row))
            connection.execute(f"INSERT INTO {table} VALUES ({marks})", row)  # noqa: S608
    connection.execute(
        "INSERT INTO entry_index"
        " SELECT seq, 'WIN-0001', 'note', 'P-002', '2026-11-21T07:20:00Z', NULL"
        " FROM entry"
    )
    for text in triggers:
        connection.execute(text)
