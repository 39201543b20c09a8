"""The timeline as a model: what is in the window, what is found, what is added."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from logbook.domain.moment import Fidelity, Moment, Stamp
from logbook.domain.timeline import Struck, TimelineRow
from logbook.domain.wording import Phrase
from ui.models.entry_text import entry_text
from ui.models.search import folded, hits, marked
from ui.models.timeline_model import (
    WINDOW,
    DayRole,
    EntryRole,
    FaultRole,
    OffsetRole,
    Order,
    ParagraphsRole,
    Sieve,
    TimelineModel,
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


def numbers(model: TimelineModel) -> list[int]:
    return [row.number for row in model.shown()]


@pytest.fixture
def model(qtmodeltester: ModelTester) -> TimelineModel:
    made = TimelineModel()
    qtmodeltester.check(made)
    return made


def test_the_model_is_as_qt_asks_for(qtmodeltester: ModelTester) -> None:
    model = TimelineModel()
    model.begin([a_row(number) for number in range(1, 6)])

    qtmodeltester.check(model)
    model.update([amended(a_row(2), "Other words.", 6), a_row(7)])
    model.choose(Sieve(Order.WRITTEN))
    model.choose(Sieve(needle="other"))
    model.show_faults({2})
    model.begin([])


def test_rows_stand_in_the_order_in_which_things_happened(model: TimelineModel) -> None:
    model.begin([a_row(1), a_row(2, minute=30), a_row(3, minute=0)])
    assert numbers(model) == [3, 1, 2]

    model.choose(Sieve(Order.WRITTEN))
    assert numbers(model) == [1, 2, 3]


def test_only_the_newest_rows_are_measured_until_earlier_ones_are_asked_for(
    model: TimelineModel,
) -> None:
    model.begin([a_row(number) for number in range(1, WINDOW + 51)])
    assert (model.rowCount(), model.hidden) == (WINDOW, 50)
    assert numbers(model)[0] == 51

    model.show_earlier()

    assert (model.rowCount(), model.hidden) == (WINDOW + 50, 0)


def test_a_new_entry_is_put_in_its_place_and_the_others_stay(
    model: TimelineModel, qtbot
) -> None:
    model.begin([a_row(number) for number in (1, 2, 3)])
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))

    with qtbot.waitSignal(model.rowsInserted) as told:
        model.update([a_row(4, minute=2)])

    assert numbers(model) == [1, 2, 4, 3]
    assert told.args[1:] == [2, 2]
    assert not resets


def test_an_amended_entry_changes_where_it_stands(model: TimelineModel, qtbot) -> None:
    rows = [a_row(1), a_row(2, "12 accounts."), a_row(3)]
    model.begin(rows)

    with qtbot.waitSignal(model.dataChanged) as told:
        model.update([amended(rows[1], "14 accounts.", 4)])

    index = told.args[0]
    parts = index.data(ParagraphsRole)
    assert index.row() == 1
    assert [(part.text, part.runs[0].struck) for part in parts[:2]] == [
        ("12 accounts.", True),
        ("14 accounts.", False),
    ]
    assert parts[2].text.startswith("Amended by entry 4, 03:02, A. Example. Reason: ")
    assert model.newest == 4


def test_an_amended_time_moves_the_row(model: TimelineModel) -> None:
    rows = [a_row(1), a_row(2), a_row(3)]
    model.begin(rows)

    model.update([replace(rows[2], happened=Moment(NIGHT, -300))])

    assert numbers(model) == [3, 1, 2]


def test_the_window_never_loses_a_row_because_another_was_added(
    model: TimelineModel,
) -> None:
    model.begin([a_row(number) for number in range(1, WINDOW + 1)])

    model.update([a_row(WINDOW + 1)])

    assert numbers(model) == list(range(1, WINDOW + 2))


def test_entries_that_are_not_what_was_signed_are_marked_and_said_to_be(
    model: TimelineModel,
) -> None:
    model.begin([a_row(1), amended(a_row(2), "New.", 4)])

    model.show_faults({4})

    marks = [model.index(place).data(FaultRole) for place in (0, 1)]
    assert marks == [False, True]
    spoken = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Not what was signed. ")
    assert "Amended, no longer valid: Entry 2" in spoken


def test_rows_are_sifted_by_phase_by_being_told_and_by_being_amended(
    model: TimelineModel,
) -> None:
    told = replace(a_row(2), label=Phrase("kind.told"), phase="notify")
    model.begin([a_row(1), told, amended(a_row(3), "New.", 4)])

    found = {}
    for kind in ("all", "notify", "told", "amended", "contain"):
        model.choose(Sieve(kind=kind))
        found[kind] = numbers(model)

    assert found == {
        "all": [1, 2, 3],
        "notify": [2],
        "told": [2],
        "amended": [3],
        "contain": [],
    }


def test_a_search_finds_struck_words_too_and_counts_every_hit(
    model: TimelineModel,
) -> None:
    row = amended(a_row(2, "12 shares on the share."), "14 on the Share.", 4)
    model.begin([a_row(1), row, a_row(3)])

    model.choose(Sieve(needle=folded("SHARE")))

    assert numbers(model) == [2]
    assert model.hits == 3
    parts = model.index(0).data(ParagraphsRole)
    assert Run("share", struck=True, hit=True) in parts[0].runs
    assert Run("Share", hit=True) in parts[1].runs


def test_the_day_is_said_where_it_changes(model: TimelineModel) -> None:
    model.begin([a_row(1), a_row(2, minute=24 * 60), a_row(3, minute=24 * 60 + 1)])

    assert [model.index(n).data(DayRole) for n in range(3)] == ["", "11-22", ""]


def test_each_row_says_its_offset_only_where_there_are_several(
    model: TimelineModel,
) -> None:
    winter, summer = a_row(1), a_row(2)
    summer = replace(summer, happened=replace(summer.happened, offset=-240))
    model.begin([winter])
    assert model.index(0).data(OffsetRole) == ""

    model.update([summer])

    offsets = [model.index(place).data(OffsetRole) for place in range(2)]
    assert offsets == ["-05:00", "-04:00"]
    spoken = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Time in -04:00. ")


def test_a_row_that_is_not_there_says_nothing(model: TimelineModel) -> None:
    assert model.data(QModelIndex(), EntryRole) is None
    assert model.place_of(7) is None


# Searching -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "needle", "found"),
    [
        ("Élève à Québec", "eleve", ["Élève"]),
        ("e\u0301te\u0301", "ete", ["e\u0301te\u0301"]),
        ("Straße", "STRASSE", ["Straße"]),
        ("ﬁle", "file", ["ﬁle"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("nothing", "some", []),
        ("nothing", "", []),
        ("ملف", "ملف", ["ملف"]),
    ],
)
def test_accents_and_capitals_do_not_matter(
    text: str, needle: str, found: list[str]
) -> None:
    assert [text[start:end] for start, end in hits(text, folded(needle))] == found


def test_marking_hits_changes_no_word() -> None:
    runs = marked([Run("The Share and the share", struck=True), Run(" on")], "share")

    assert "".join(run.words for run in runs) == "The Share and the share on"
    assert [run.words for run in runs if run.hit] == ["Share", "share"]
    assert all(run.struck for run in runs[:-1])


# Words of a row ------------------------------------------------------------------


def test_an_entry_is_quoted_with_number_offset_and_utc() -> None:
    quoted = entry_text(a_row(41, "Seen.", minute=0)).quoted()

    assert quoted == ("Seen.\nentry 41, 2026-11-21 03:00 -05:00 (08:00Z), A. Example")


def test_a_late_entry_says_when_it_was_written() -> None:
    text = entry_text(a_row(60, minute=0))

    assert [badge.words for badge in text.badges] == ["Late entry, written 04:00"]
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
