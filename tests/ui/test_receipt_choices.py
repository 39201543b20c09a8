"""Which receipts are offered: of each hand-over, and of all that passed at once."""

from dataclasses import replace

from tests.builders import INCIDENT
from tests.custody_room import CLERK, POLICE, EvidenceRoom
from ui.screens.receipt_choices import entries_of, receipt_choices


def test_what_passed_in_one_act_has_one_receipt_also_later() -> None:
    room = EvidenceRoom()
    first, second, third = (room.phone() for _ in range(3))
    draft = room.draft(CLERK, POLICE, first)
    other = replace(draft, item=second)
    together = room.custody().transfer_together(INCIDENT, draft, other)
    room.wait()
    alone = room.give(CLERK, POLICE, third)

    choices = receipt_choices(room.items().items)

    numbers = tuple(sorted(each.number for each in together))
    assert [entries_of(key) for key, _ in choices] == [
        (numbers[0],),
        (numbers[1],),
        numbers,
        (alone.number,),
    ]
    words = f"Entries {numbers[0]}, {numbers[1]}: {first}, {second}, "
    assert choices[2][1].startswith(words)


def test_what_passed_at_another_time_has_a_receipt_of_its_own() -> None:
    room = EvidenceRoom()
    for _ in range(2):
        room.give(CLERK, POLICE, room.phone())
        room.wait()

    choices = receipt_choices(room.items().items)

    assert [len(entries_of(key)) for key, _ in choices] == [1, 1]
