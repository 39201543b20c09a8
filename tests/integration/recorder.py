"""A program of its own that records until it is killed, and says what is safe.

Usage: ``python -m tests.integration.recorder``; each line on its standard input is a
number of entries and the folder of a record. For each, a child is forked (so that
starting it costs no imports) and its process id printed; then the child records, and
prints the number of every entry once the journal has returned. One entry more it
records without a word: then a kill has all the time it wants to fall between commit
and acknowledgement. When the child is gone, ``gone`` is printed.
"""

import os
import signal
import sys
from pathlib import Path

from logbook.storage.engine import open_database
from logbook.storage.entry_store import SqlEntryStore
from logbook.storage.index_file import IndexFile
from logbook.storage.record_rows import RecordRows
from tests.builders import a_note, rejoined
from tests.indexed import INDEX_KEY
from tests.on_disk import KEY


def record(folder: Path, entries: int) -> None:
    """Record so many entries aloud and one in silence, then wait for the end."""
    database = open_database(folder, KEY)
    index = IndexFile(RecordRows(database.engine), folder, INDEX_KEY)
    logbook = rejoined(SqlEntryStore(database.engine, index))
    for number in range(entries):
        signed = logbook.append(a_note(f"Note {number} before the lights went out."))
        os.write(1, b"%d\n" % signed.number)
        index.catch_up()
    logbook.append(a_note("The last note before the lights went out."))
    signal.pause()


def main() -> None:
    for line in sys.stdin:
        entries, folder = line.rstrip("\n").split(" ", 1)
        child = os.fork()
        if child == 0:
            try:
                record(Path(folder), int(entries))
            finally:
                os._exit(1)
        os.write(1, b"%d\n" % child)
        os.waitpid(child, 0)
        os.write(1, b"gone\n")


if __name__ == "__main__":
    main()
