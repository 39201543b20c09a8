"""The tables of ``log.db``. The comments here are the manual of the format.

The texts below are what lies in the file, letter for letter, and opening compares
them; so they are written by hand and not by a library whose spelling may change.
Whoever holds the data key can get around every rule written here: triggers stop
bugs and casual SQL, the signatures stop the rest.
"""

import sqlalchemy as sa

APPLICATION_ID = 0x49524C47
"""``IRLG`` at a fixed place of the file's header says whose database it is."""

MAJOR, MINOR = 2, 0
"""A newer minor only adds what this program can do without; a newer major does not."""

ENTRY = """\
CREATE TABLE entry (
    -- 1, 2, 3 ... without gaps: also the entry's place in the tree
    seq INTEGER PRIMARY KEY,
    -- the very bytes that were signed
    payload BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT"""

CONTENT = """\
CREATE TABLE content (
    seq INTEGER NOT NULL REFERENCES entry (seq),
    field TEXT NOT NULL,
    -- the payload holds only SHA-256(salt || field || value)
    salt BLOB NOT NULL,
    -- canonical JSON
    value BLOB NOT NULL,
    PRIMARY KEY (seq, field)
) STRICT, WITHOUT ROWID"""

HEAD = """\
CREATE TABLE head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    size INTEGER NOT NULL,
    -- size and full subtrees of the tree over every payload
    frontier BLOB NOT NULL
) STRICT"""

DRAFT = """\
CREATE TABLE draft (
    person TEXT NOT NULL,
    place TEXT NOT NULL,
    incident TEXT,
    content TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    PRIMARY KEY (person, place)
) STRICT, WITHOUT ROWID"""

SAVED_VIEW = """\
CREATE TABLE saved_view (
    -- what somebody wants to see again of the timeline; no part of the record
    person TEXT NOT NULL,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (person, name)
) STRICT, WITHOUT ROWID"""

VERIFIED = """\
CREATE TABLE verified (
    person TEXT PRIMARY KEY,
    -- signed by the person: how far they have verified the record, and when
    note TEXT NOT NULL
) STRICT, WITHOUT ROWID"""


def _never(verb: str, table: str) -> str:
    """Refuse a verb on a table whatever the row.

    ``recursive_triggers`` makes the DELETE inside a REPLACE fire this as well.
    """
    return (
        f"CREATE TRIGGER {table}_refuses_{verb.lower()} BEFORE {verb} ON {table}\n"
        f"BEGIN SELECT RAISE(ABORT, '{table}: {verb} is refused'); END"
    )


# A gap would break the tree, a number twice would hide an entry; INSERT OR REPLACE
# overwrites without asking any UPDATE or DELETE trigger, but it does ask this one.
# The head moves last, so an entry that is under the head can get no neighbour here.
ENTRY_IN_ORDER = """\
CREATE TRIGGER entry_in_order BEFORE INSERT ON entry
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM entry)
OR NEW.seq IS NOT (SELECT size + 1 FROM head)
BEGIN SELECT RAISE(ABORT, 'entry: only the next number is taken'); END"""

# Once the head covers an entry, nothing is laid beside it any more.
CONTENT_IN_ORDER = """\
CREATE TRIGGER content_in_order BEFORE INSERT ON content
WHEN NEW.seq IS NOT (SELECT size + 1 FROM head)
OR EXISTS (SELECT 1 FROM content WHERE seq = NEW.seq AND field = NEW.field)
BEGIN SELECT RAISE(ABORT, 'content: only beside the newest entry'); END"""

# The head only ever moves on by the one entry that was just inserted.
HEAD_IN_ORDER = """\
CREATE TRIGGER head_in_order BEFORE UPDATE ON head
WHEN NEW.id IS NOT 1 OR NEW.size IS NOT OLD.size + 1
OR NEW.size IS NOT (SELECT max(seq) FROM entry)
BEGIN SELECT RAISE(ABORT, 'head: moves on with its entry'); END"""

HEAD_IS_ONE = """\
CREATE TRIGGER head_is_one BEFORE INSERT ON head
WHEN EXISTS (SELECT 1 FROM head)
BEGIN SELECT RAISE(ABORT, 'head: there is one'); END"""

SCHEMA = (
    ENTRY,
    CONTENT,
    HEAD,
    DRAFT,
    SAVED_VIEW,
    VERIFIED,
    _never("UPDATE", "entry"),
    _never("DELETE", "entry"),
    _never("UPDATE", "content"),
    _never("DELETE", "content"),
    _never("DELETE", "head"),
    ENTRY_IN_ORDER,
    CONTENT_IN_ORDER,
    HEAD_IN_ORDER,
    HEAD_IS_ONE,
)
"""Everything a new file consists of, in the order it is made."""

entry = sa.table(
    "entry", sa.column("seq"), sa.column("payload"), sa.column("signature")
)
content = sa.table(
    "content",
    sa.column("seq"),
    sa.column("field"),
    sa.column("salt"),
    sa.column("value"),
)
drafts = sa.table(
    "draft",
    sa.column("person"),
    sa.column("place"),
    sa.column("incident"),
    sa.column("content"),
    sa.column("kept_at"),
)
saved_views = sa.table(
    "saved_view", sa.column("person"), sa.column("name"), sa.column("content")
)
verified = sa.table("verified", sa.column("person"), sa.column("note"))
