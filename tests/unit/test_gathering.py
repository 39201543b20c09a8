"""A report takes the leaves of the whole record and reads its own entries alone."""

from dataclasses import replace

from logbook.application.gathering import gathered
from logbook.domain.entry import EntryKind
from tests.builders import INCIDENT, a_logbook, a_note

OTHER = 'WIN-0002","type":"person-enrolled'
"""A reference no program gives, which would be taken for another member as it is."""


def two_incidents():
    book = a_logbook(9)
    for text in ("One.", 'Said: "incident":"WIN-0001" was on the screen.'):
        book.journal.append("WIN-0002", a_note(text))
    book.journal.append(OTHER, a_note("Odd."))
    book.append(a_note("Last."))
    return book.store


def test_what_is_gathered_is_what_reading_everything_gives():
    store = two_incidents()
    kinds = {EntryKind.PERSON_ENROLLED, EntryKind.LOGBOOK_CREATED}

    found = gathered(store.rows(), INCIDENT, kinds)

    assert found.entries == [
        each
        for each in store.read()
        if each.entry.incident == INCIDENT or each.entry.kind in kinds
    ]
    assert found.leaves == [each.leaf for each in store.read()]
    assert found.size == store.head().size


def test_what_is_about_another_incident_is_not_read():
    store = two_incidents()

    found = gathered(store.rows(), "WIN-0002", ())

    assert [each.number for each in found.entries] == [10, 11]
    assert [each.number for each in gathered(store.rows(), None, ()).entries] == []


def test_a_row_that_is_no_entry_keeps_its_place_in_the_tree():
    store = two_incidents()
    rows = [
        replace(row, payload=row.payload + b" ") if row.number == 7 else row
        for row in store.rows()
    ]

    found = gathered(rows, INCIDENT, ())

    assert found.size == len(rows)
    assert 7 not in [each.number for each in found.entries]
    assert 6 in [each.number for each in found.entries]
