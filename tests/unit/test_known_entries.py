"""An entry that is asked for again is not read again, within bounds."""

from logbook.storage.known_entries import KnownEntries
from tests.builders import a_logbook


class CountingRows:
    """Rows in memory that remember which of them were read."""

    def __init__(self, rows):
        self._rows = {row.number: row for row in rows}
        self.read = []

    def these(self, numbers):
        self.read += numbers
        return [self._rows[number] for number in numbers if number in self._rows]


STORE = a_logbook(30).store
ROWS = list(STORE.rows())
ENTRIES = list(STORE.read())


def test_what_is_asked_for_again_is_read_once():
    rows = CountingRows(ROWS)
    known = KnownEntries(rows)

    assert known.these([4, 7, 9]) == [ENTRIES[3], ENTRIES[6], ENTRIES[8]]
    assert known.these([4, 8, 9]) == [ENTRIES[3], ENTRIES[7], ENTRIES[8]]

    assert rows.read == [4, 7, 9, 8]


def test_what_is_no_entry_is_left_out_and_looked_at_again():
    broken = [row if row.number != 7 else _without_payload(row) for row in ROWS]
    rows = CountingRows(broken)
    known = KnownEntries(rows)

    assert known.these([6, 7, 99]) == [ENTRIES[5]]
    assert known.these([6, 7, 99]) == [ENTRIES[5]]

    assert rows.read == [6, 7, 99, 7, 99]


def test_what_was_not_asked_for_in_a_long_time_makes_room():
    rows = CountingRows(ROWS)
    known = KnownEntries(rows, room=10 * 8 * len(ENTRIES[10].payload))
    known.these([10, 11])
    for number in range(12, 24):
        known.these([10, number])

    rows.read.clear()
    known.these([10])
    assert not rows.read
    known.these([11])
    assert rows.read == [11]


def test_one_question_larger_than_the_room_is_answered_whole():
    known = KnownEntries(CountingRows(ROWS), room=1)

    assert known.these(range(1, 31)) == ENTRIES


def test_nothing_is_kept_once_the_logbook_is_closed():
    rows = CountingRows(ROWS)
    known = KnownEntries(rows)
    known.these([4])
    known.forget()
    known.these([4])

    assert rows.read == [4, 4]


def _without_payload(row):
    return type(row)(row.number, b"{}", row.signature, row.content)
