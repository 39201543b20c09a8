"""The timeline as a model: what is in the window, what is found, what is added."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from logbook.domain.moment import Fidelity, Moment, Stamp
from logbook.domain.search import search_of
from logbook.domain.timeline import Struck, TimelineRow
from logbook.domain.wording import Phrase
from ui.models.entry_text import entry_text
from ui.models.marks import marked
from ui.models.timeline_model import (
    MOST,
    EntryRole,
    ShownRole,
    TimelineModel,
    lines_of,
)
from ui.widgets.amended_words import Run

NIGHT = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)


def a_row(
    number: int, words: str = "", *, minute: int | None = None, **other
) -> TimelineRow:
    at = NIGHT + timedelta(minutes=number if minute is None else minute)
    written = Stamp(NIGHT + timedelta(minutes=number), -300, number, "boot")
    return TimelineRow(
        number=number,
        numbers=(number,),
        kind="note",
        label=Phrase("kind.observed"),
        phase="document",
        happened=Moment(at, -300, Fidelity.MINUTE),
        recorded=written,
        author="P-002",
        author_name="A. Example",
        statement=(Phrase("text", {"text": words or f"Entry {number}."}),),
        **other,
    )


def amended(row: TimelineRow, words: str, by: int) -> TimelineRow:
    struck = Struck(row.statement, by, row.recorded, "A. Example", "counted again")
    return replace(
        row,
        numbers=(*row.numbers, by),
        statement=(Phrase("text", {"text": words}),),
        struck=(*row.struck, struck),
    )


def rows(*wanted: int) -> list[TimelineRow]:
    return [a_row(number) for number in wanted]


def numbers(model: TimelineModel) -> list[int]:
    return [row.number for row in model.rows()]


def shown(model: TimelineModel, place: int):
    return model.index(place).data(ShownRole)


@pytest.fixture
def model(qtmodeltester: ModelTester) -> TimelineModel:
    made = TimelineModel()
    qtmodeltester.check(made)
    return made


def test_the_model_is_as_qt_asks_for(qtmodeltester: ModelTester) -> None:
    model = TimelineModel()
    model.begin(lines_of(rows(11, 12, 13), earlier=True, later=True))

    qtmodeltester.check(model)
    model.add_earlier(lines_of(rows(8, 9, 10)))
    model.add_later(lines_of(rows(14, 15)))
    model.merge(lines_of([*rows(8, 9), amended(a_row(12), "Other words.", 16)]))
    model.show_faults({2})
    model.begin(lines_of([]))


def test_the_window_slides_and_never_grows(model: TimelineModel) -> None:
    model.begin(lines_of(rows(*range(1001, 1049)), earlier=True, later=True))

    for first in range(1049, 1049 + 6 * 48, 48):
        model.add_later(lines_of(rows(*range(first, first + 48)), later=True))

    assert model.rowCount() == MOST
    assert numbers(model) == list(range(1337 - MOST, 1337))
    assert model.earlier

    for last in range(1337 - MOST, 1337 - MOST - 6 * 48, -48):
        model.add_earlier(lines_of(rows(*range(last - 48, last)), earlier=True))

    assert model.rowCount() == MOST
    assert model.later
    assert numbers(model) == sorted(numbers(model))


def test_no_row_is_missing_or_twice_where_pages_meet(model: TimelineModel) -> None:
    model.begin(lines_of(rows(4, 5), earlier=True, later=True))

    model.add_earlier(lines_of(rows(1, 2, 3)))
    model.add_later(lines_of(rows(6, 7)))

    assert numbers(model) == [1, 2, 3, 4, 5, 6, 7]
    assert not model.earlier
    assert not model.later


def test_a_new_entry_is_put_in_its_place_and_the_others_stay(
    model: TimelineModel, qtbot
) -> None:
    model.begin(lines_of(rows(1, 2, 3)))
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))

    with qtbot.waitSignal(model.rowsInserted) as told:
        model.merge(lines_of([*rows(1, 2), a_row(4, minute=2), a_row(3)]))

    assert numbers(model) == [1, 2, 4, 3]
    assert told.args[1:] == [2, 2]
    assert not resets


def test_an_amended_entry_changes_where_it_stands(model: TimelineModel, qtbot) -> None:
    before = [a_row(1), a_row(2, "12 accounts."), a_row(3)]
    model.begin(lines_of(before))

    with qtbot.waitSignal(model.dataChanged) as told:
        after = [before[0], amended(before[1], "14 accounts.", 4), before[2]]
        model.merge(lines_of(after))

    parts = told.args[0].data(ShownRole).paragraphs
    assert told.args[0].row() == 1
    assert [(part.text, part.runs[0].struck) for part in parts[:2]] == [
        ("12 accounts.", True),
        ("14 accounts.", False),
    ]
    assert parts[2].text.startswith("Amended by entry 4, 03:02, A. Example. Reason: ")


def test_an_amended_time_moves_the_row(model: TimelineModel) -> None:
    one, two, three = rows(1, 2, 3)
    model.begin(lines_of([one, two, three]))

    model.merge(lines_of([replace(three, happened=Moment(NIGHT, -300)), one, two]))

    assert numbers(model) == [3, 1, 2]


def test_a_row_that_is_no_longer_wanted_leaves_alone(model: TimelineModel) -> None:
    model.begin(lines_of(rows(1, 2, 3)))

    model.merge(lines_of(rows(1, 3)))

    assert numbers(model) == [1, 3]


def test_entries_that_are_not_what_was_signed_are_marked_and_said_to_be(
    model: TimelineModel,
) -> None:
    model.begin(lines_of([a_row(1), amended(a_row(2), "New.", 4)]))

    model.show_faults({4})

    assert [shown(model, place).fault for place in (0, 1)] == [False, True]
    spoken = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Not what was signed. ")
    assert "Amended, no longer valid: Entry 2" in spoken


def test_hits_are_marked_also_in_struck_words(model: TimelineModel) -> None:
    row = amended(a_row(2, "12 shares on the share."), "14 on the Share.", 4)

    model.begin(lines_of([row], search_of("SHARE")))

    parts = shown(model, 0).paragraphs
    struck = [run.words for run in parts[0].runs if run.hit and run.struck]
    assert struck == ["shares", "share"]
    assert Run("Share", hit=True) in parts[1].runs


def test_the_day_is_said_where_it_changes(model: TimelineModel) -> None:
    late = [a_row(2, minute=24 * 60), a_row(3, minute=24 * 60 + 1)]
    model.begin(lines_of([a_row(1), *late]))
    assert [shown(model, place).day for place in range(3)] == ["", "11-22", ""]

    model.begin(lines_of(late))
    assert shown(model, 0).day == ""

    model.add_earlier(lines_of([a_row(1)]))
    assert [shown(model, place).day for place in range(3)] == ["", "11-22", ""]


def test_each_row_says_its_offset_only_where_there_are_several(
    model: TimelineModel,
) -> None:
    winter, summer = rows(1, 2)
    summer = replace(summer, happened=replace(summer.happened, offset=-240))
    model.begin(lines_of([winter]))
    assert shown(model, 0).offset == ""

    model.merge(lines_of([winter, summer]))

    assert [shown(model, place).offset for place in range(2)] == ["-05:00", "-04:00"]
    spoken = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Time in -04:00. ")


def test_the_incident_is_said_only_where_several_are_shown(
    model: TimelineModel,
) -> None:
    row = a_row(1, incident="WIN-0002")
    model.begin(lines_of([row]))
    assert shown(model, 0).incident == ""

    model.begin(lines_of([row]), names_incidents=True)

    assert shown(model, 0).incident == "WIN-0002"
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Incident WIN-0002. ")


def test_a_row_that_is_not_there_says_nothing(model: TimelineModel) -> None:
    assert model.data(QModelIndex(), EntryRole) is None
    assert model.place_of(7) is None
    assert model.text(0) is None


# Searching -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "typed", "found"),
    [
        ("Élève à Québec", "eleve", ["Élève"]),
        ("e\u0301te\u0301", "ete", ["e\u0301te\u0301"]),
        ("Straße", "STRASSE", ["Straße"]),
        ("shares of a share", '"share"', ["share"]),
        ("file server, server file", '"file server"', ["file server"]),
        ("nothing", "some", []),
    ],
)
def test_what_is_searched_for_is_marked(
    text: str, typed: str, found: list[str]
) -> None:
    runs = marked([Run(text)], search_of(typed))

    assert [run.words for run in runs if run.hit] == found


def test_marking_hits_changes_no_word() -> None:
    runs = marked(
        [Run("The Share and the share", struck=True), Run(" on")], search_of("share")
    )

    assert "".join(run.words for run in runs) == "The Share and the share on"
    assert [run.words for run in runs if run.hit] == ["Share", "share"]
    assert all(run.struck for run in runs[:-1])
    assert marked(runs, None) == runs


# Words of a row ------------------------------------------------------------------


def test_an_entry_is_quoted_with_number_offset_and_utc() -> None:
    quoted = entry_text(a_row(41, "Seen.", minute=0)).quoted()

    assert quoted == ("Seen.\nentry 41, 2026-11-21 03:00 -05:00 (08:00Z), A. Example")


def test_a_late_entry_says_when_it_was_written() -> None:
    text = entry_text(a_row(60, minute=0))

    assert [badge.words for badge in text.badges] == [
        "Late entry, written 04:00, 1 h 0 min later"
    ]
    assert text.time == "03:00"


@pytest.mark.parametrize(
    ("fidelity", "column", "exactness"),
    [
        (Fidelity.SECOND, "03:00", ""),
        (Fidelity.HOUR, "03:00", "to the hour"),
        (Fidelity.DAY, "11-21", "to the day"),
        (Fidelity.BEFORE, "03:00", "before that time"),
        (Fidelity.AFTER, "03:00", "after that time"),
    ],
)
def test_a_time_is_never_shown_more_exactly_than_it_is_known(
    fidelity: Fidelity, column: str, exactness: str
) -> None:
    row = replace(a_row(1), happened=Moment(NIGHT, -300, fidelity))

    text = entry_text(row)

    assert (text.time, text.exactness) == (column, exactness)
    assert exactness in text.spoken


def test_an_unknown_time_is_said_to_be_unknown() -> None:
    row = replace(a_row(1), happened=Moment(None, -300, Fidelity.UNKNOWN))

    text = entry_text(row)

    assert (text.time, text.exactness) == ("?", "at an unknown time")
    assert "2026-11-21 03:01 -05:00" in text.citation


def test_a_call_nobody_answered_has_its_own_sign() -> None:
    row = replace(
        a_row(1),
        label=Phrase("kind.told"),
        statement=(
            Phrase(
                "no-answer",
                {"office": "Insurer", "channel": Phrase("channel.telephone")},
            ),
        ),
    )

    assert entry_text(row).icon == "phone-missed"
