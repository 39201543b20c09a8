"""A hand signs on the screen: what it drew is kept, whatever happens around it."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from logbook.domain.drawing import HEIGHT, MOST_POINTS, WIDTH, Drawing
from logbook.domain.evidence_bodies import SignedHow
from tests.ui import gallery
from tests.ui.accessibility import clipped, low_targets, outside, unnamed
from tests.ui.custody_room import draw
from tests.ui.drivers import plain
from ui.theme import theme
from ui.tokens import Look
from ui.widgets.field_set import FieldSet
from ui.widgets.labelled_field import LabelledField
from ui.widgets.signature_edit import SignatureEdit
from ui.widgets.signature_pad import SignaturePad, SignatureView
from ui.widgets.strokes import Strokes

POINTS = st.tuples(st.integers(-50, WIDTH + 50), st.integers(-50, HEIGHT + 50))
SIGNED = Drawing((((100, 100), (300, 20), (500, 250)), ((50, 280), (900, 270))))


@pytest.fixture
def pad(show: Callable[..., None]) -> SignaturePad:
    made = SignaturePad()
    show(made, 500, 150)
    return made


@pytest.fixture
def edit(show: Callable[..., None]) -> SignatureEdit:
    made = SignatureEdit()
    fields = FieldSet({"signs": LabelledField("Si&gnature of the taker", made)})
    show(fields, 700, 400)
    return made


def press(edit: QWidget, words: str) -> None:
    [button] = [
        one
        for one in edit.findChildren(QAbstractButton)
        if plain(one.text()) == words and one.isVisible()
    ]
    button.click()
    gallery.settle()


def inked(widget: QWidget) -> int:
    """How many pixels are not as on an empty sheet."""
    drawn = widget.grab().toImage()
    empty = QImage(drawn.size(), drawn.format())
    empty.fill(drawn.pixelColor(drawn.width() // 2, 5))
    return sum(
        drawn.pixel(x, y) != empty.pixel(x, y)
        for x in range(0, drawn.width(), 2)
        for y in range(0, drawn.height(), 2)
    )


def test_a_stroke_is_kept_in_points_of_the_sheet(pad: SignaturePad) -> None:
    draw(pad, [(1, 1), (pad.width() // 2, pad.height() // 2)])

    [stroke] = pad.drawing.strokes
    assert stroke[0] == pytest.approx((2, 2), abs=2)
    assert stroke[-1] == pytest.approx((WIDTH // 2, HEIGHT // 2), abs=4)


def test_each_time_the_pen_is_put_down_is_a_stroke_of_its_own(
    pad: SignaturePad, qtbot: QtBot
) -> None:
    with qtbot.waitSignals([pad.edited, pad.edited]):
        draw(pad, [(20, 20), (80, 60)])
        draw(pad, [(100, 20), (180, 60)])

    assert len(pad.drawing.strokes) == 2


def test_the_sheet_keeps_its_proportion(pad: SignaturePad) -> None:
    for width in (300, 480, 640):
        pad.resize(width, 40)
        gallery.settle()
        assert pad.height() == pytest.approx(pad.width() * HEIGHT / WIDTH, abs=1)


def test_outside_the_sheet_a_line_goes_along_its_edge(pad: SignaturePad) -> None:
    draw(pad, [(20, 20), (2000, 900)])

    [stroke] = pad.drawing.strokes
    assert stroke[-1] == (WIDTH, HEIGHT)
    assert Drawing.from_text(pad.drawing.to_text()) == pad.drawing


def test_only_the_left_button_draws(pad: SignaturePad) -> None:
    QTest.mousePress(pad, Qt.MouseButton.RightButton, pos=QPoint(20, 20))
    QTest.mouseMove(pad, QPoint(90, 90))
    QTest.mouseRelease(pad, Qt.MouseButton.RightButton, pos=QPoint(90, 90))

    assert not pad.drawing.points


def test_what_was_drawn_outlives_another_size_and_another_look(
    pad: SignaturePad,
) -> None:
    draw(pad, [(20, 20), (300, 100), (90, 60)])
    before = pad.drawing

    pad.resize(320, 96)
    theme().apply(Look.DARK, 150)
    gallery.settle()

    assert pad.drawing == before


def test_what_was_drawn_is_seen_and_an_empty_sheet_is_empty(
    pad: SignaturePad,
) -> None:
    nothing = inked(pad)
    draw(pad, [(20, 20), (300, 100), (90, 60)])

    assert inked(pad) > nothing + 50


def test_a_kept_signature_is_looked_at_and_not_drawn_upon(
    show: Callable[..., None],
) -> None:
    view = SignatureView(SIGNED, "Signature of Sgt. M. Placeholder")
    show(view, 280, 84)
    draw(view, [(20, 20), (200, 60)])

    assert view.drawing == SIGNED
    assert view.accessibleName() == "Signature of Sgt. M. Placeholder"


@given(st.lists(st.lists(POINTS, min_size=1, max_size=30), max_size=30))
def test_whatever_is_drawn_can_be_kept_and_read_back(
    strokes: list[list[tuple[int, int]]],
) -> None:
    drawn = Strokes()
    for first, *others in strokes:
        drawn.begin(*first)
        for point in others:
            drawn.go_on(*point)

    assert Drawing.from_text(drawn.drawing.to_text()) == drawn.drawing
    assert len(drawn.drawing.strokes) == len(strokes)


def test_a_long_signature_is_thinned_and_never_cut_off() -> None:
    drawn = Strokes()
    drawn.begin(0, 0)
    for step in range(MOST_POINTS * 3):
        drawn.go_on(step % WIDTH, step % HEIGHT)
    drawn.begin(7, 7)
    drawn.go_on(9, 9)

    first, last = drawn.drawing.strokes
    end = MOST_POINTS * 3 - 1
    assert drawn.drawing.points <= MOST_POINTS
    assert (first[0], first[-1]) == ((0, 0), (end % WIDTH, end % HEIGHT))
    assert last == ((7, 7), (9, 9))


def test_ever_so_many_dots_still_make_a_drawing() -> None:
    drawn = Strokes()
    for dot in range(MOST_POINTS + 50):
        drawn.begin(dot % WIDTH, 5)
        drawn.go_on(dot % WIDTH, 9)

    assert Drawing.from_text(drawn.drawing.to_text()) == drawn.drawing


def test_nothing_is_chosen_until_somebody_chooses(edit: SignatureEdit) -> None:
    assert edit.chosen() == ""
    assert not [one for one in edit.findChildren(SignaturePad) if one.isVisible()]


def test_who_has_no_pointer_signs_in_ink_by_keyboard_alone(
    edit: SignatureEdit, qtbot: QtBot
) -> None:
    edit.setFocus()
    QTest.keyClick(edit.focusProxy().focusWidget() or edit, Qt.Key.Key_Space)
    qtbot.keyClick(edit.window().focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(edit.window().focusWidget(), Qt.Key.Key_Space)
    gallery.settle()

    assert edit.draft().how is SignedHow.INK_AWAITED
    assert edit.draft().problem is None


def test_what_is_drawn_stays_while_another_choice_is_looked_at(
    edit: SignatureEdit,
) -> None:
    press(edit, "Draws it here")
    [pad] = edit.findChildren(SignaturePad)
    draw(pad, [(20, 20), (300, 100), (90, 60)])
    drawn = edit.draft().drawn
    press(edit, "In ink on the receipt")
    assert edit.draft().drawn == ""

    press(edit, "Draws it here")
    assert edit.draft().drawn == drawn


def test_a_signature_is_cleared_by_a_button(edit: SignatureEdit) -> None:
    press(edit, "Draws it here")
    [pad] = edit.findChildren(SignaturePad)
    draw(pad, [(20, 20), (300, 100), (90, 60)])
    assert edit.draft().problem is None
    press(edit, "Clear the signature")

    assert edit.draft().problem is not None


def test_a_draft_brings_choice_and_strokes_back(
    edit: SignatureEdit, show: Callable[..., None]
) -> None:
    press(edit, "Draws it here")
    [pad] = edit.findChildren(SignaturePad)
    draw(pad, [(20, 20), (300, 100), (90, 60)])
    again = SignatureEdit()
    show(again, 700, 400)
    again.show_typed(edit.typed())

    assert again.draft() == edit.draft()


def test_a_draft_that_cannot_be_read_asks_the_hand_again(edit: SignatureEdit) -> None:
    edit.show_typed({"how": SignedHow.DRAWN, "drawn": "no strokes"})

    assert edit.draft().problem is not None


@pytest.mark.parametrize("look", list(Look))
def test_it_has_names_and_room_in_every_look(edit: SignatureEdit, look: Look) -> None:
    theme().apply(look, 100)
    press(edit, "Draws it here")

    assert not unnamed(edit)
    assert not clipped(edit)
    assert not low_targets(edit)
    assert not outside(edit)
    [pad] = edit.findChildren(SignaturePad)
    assert pad.accessibleName() == "Signature of the taker: sheet to draw on"
