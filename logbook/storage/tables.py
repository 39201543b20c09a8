"""The schema: one table that is only ever added to, and what is worked out from it.

``entry`` and ``content`` are the record. Triggers refuse every change to them, so
that a slip in our own code or a few lines of SQL cannot alter it; whoever holds the
key and takes the triggers away is caught by signatures and the tree instead.
"""

import sqlalchemy as sa

FORMAT = (1, 0)
"""Major and minor: a newer minor opens here, a newer major is refused."""

APPLICATION_ID = 0x49524C47
"""``IRLG``, so that `file` and SQLite tools can tell what this is."""

DDL = (
    # The very bytes that were signed; every column of theirs elsewhere is an index.
    """CREATE TABLE entry (
    seq INTEGER PRIMARY KEY,
    payload BLOB NOT NULL,
    signature BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT""",
    # The values the payload commits to. They stand apart so that a law can have
    # one destroyed without touching signature or tree.
    """CREATE TABLE content (
    seq INTEGER NOT NULL REFERENCES entry (seq),
    field TEXT NOT NULL,
    salt BLOB NOT NULL,
    value BLOB NOT NULL,
    PRIMARY KEY (seq, field)
) STRICT, WITHOUT ROWID""",
    # How far the record has got: size and frontier of the tree (RFC 6962).
    """CREATE TABLE head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    frontier BLOB NOT NULL
) STRICT""",
    # Worked out from the payloads; can be dropped and rebuilt at any time.
    """CREATE TABLE entry_index (
    seq INTEGER PRIMARY KEY,
    incident TEXT,
    kind TEXT NOT NULL,
    author TEXT NOT NULL,
    recorded TEXT NOT NULL
) STRICT""",
    "CREATE INDEX entry_by_incident ON entry_index (incident, seq, kind, author)",
    "CREATE INDEX entry_by_kind ON entry_index (kind, seq, incident, author)",
    # What is being typed and not yet recorded; no part of the record.
    """CREATE TABLE draft (
    person TEXT NOT NULL,
    place TEXT NOT NULL,
    incident TEXT,
    content BLOB NOT NULL,
    kept_at TEXT NOT NULL,
    PRIMARY KEY (person, place)
) STRICT, WITHOUT ROWID""",
    # INSERT OR REPLACE would delete first and slip past the triggers below it; with
    # recursive_triggers=ON it meets them, and this one first.
    """CREATE TRIGGER entry_comes_next BEFORE INSERT ON entry
WHEN new.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM entry)
BEGIN SELECT raise(ABORT, 'entries are only added at the end'); END""",
    """CREATE TRIGGER entry_stays BEFORE UPDATE ON entry
BEGIN SELECT raise(ABORT, 'entries are never changed'); END""",
    """CREATE TRIGGER entry_is_kept BEFORE DELETE ON entry
BEGIN SELECT raise(ABORT, 'entries are never deleted'); END""",
    """CREATE TRIGGER content_comes_with_entry BEFORE INSERT ON content
WHEN new.seq IS NOT (SELECT max(seq) FROM entry)
    OR EXISTS (SELECT 1 FROM content WHERE seq = new.seq AND field = new.field)
BEGIN SELECT raise(ABORT, 'content comes with its entry'); END""",
    """CREATE TRIGGER content_stays BEFORE UPDATE ON content
BEGIN SELECT raise(ABORT, 'content is never changed'); END""",
    """CREATE TRIGGER content_is_kept BEFORE DELETE ON content
BEGIN SELECT raise(ABORT, 'content is never deleted'); END""",
)
"""Statements that make a new record, word for word as the file keeps them."""

GUARDED = frozenset({"entry", "content"})
"""Tables no statement of ours may update or delete from."""

_metadata = sa.MetaData()

entries = sa.Table(
    "entry",
    _metadata,
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("payload", sa.LargeBinary, nullable=False),
    sa.Column("signature", sa.LargeBinary, nullable=False),
)

content = sa.Table(
    "content",
    _metadata,
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("field", sa.String, primary_key=True),
    sa.Column("salt", sa.LargeBinary, nullable=False),
    sa.Column("value", sa.LargeBinary, nullable=False),
)

head = sa.Table(
    "head",
    _metadata,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("frontier", sa.LargeBinary, nullable=False),
)

entry_index = sa.Table(
    "entry_index",
    _metadata,
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("incident", sa.String),
    sa.Column("kind", sa.String, nullable=False),
    sa.Column("author", sa.String, nullable=False),
    sa.Column("recorded", sa.String, nullable=False),
)

drafts = sa.Table(
    "draft",
    _metadata,
    sa.Column("person", sa.String, primary_key=True),
    sa.Column("place", sa.String, primary_key=True),
    sa.Column("incident", sa.String),
    sa.Column("content", sa.LargeBinary, nullable=False),
    sa.Column("kept_at", sa.String, nullable=False),
)
