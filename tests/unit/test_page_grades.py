"""How sure it has to be before a page is said to be another one than was signed."""

import pytest

from logbook.reports.page_grades import Grade, Rating, WordRating, wear_of

GOOD = 0.95
ONCE_COPIED = 1.0
WORN = 2.0


def letters(*likenesses, rival=0.3):
    return tuple(
        Rating(is_digit=False, likeness=each, rival=rival) for each in likenesses
    )


def digit(likeness, rival=0.3):
    return Rating(is_digit=True, likeness=likeness, rival=rival)


def word(*marks, likeness=0.9):
    return WordRating(likeness, marks)


def test_a_word_that_looks_as_it_was_signed_is_the_same():
    seen = word(*letters(GOOD, GOOD), digit(GOOD, 0.92))

    assert seen.grade(ONCE_COPIED) is Grade.SAME


def test_one_worn_letter_is_looked_at_and_two_are_another_word():
    assert word(*letters(0.4, GOOD, GOOD)).grade(ONCE_COPIED) is Grade.UNSURE
    assert word(*letters(0.4, 0.4, GOOD)).grade(ONCE_COPIED) is Grade.OTHER


def test_a_letter_that_is_not_there_at_all_is_another_word():
    assert word(*letters(0.0, GOOD, GOOD)).grade(ONCE_COPIED) is Grade.OTHER


def test_a_digit_that_looks_like_another_one_is_another_one():
    assert word(digit(0.8, 0.9)).grade(ONCE_COPIED) is Grade.OTHER
    assert word(digit(0.88, 0.91)).grade(ONCE_COPIED) is Grade.UNSURE
    assert word(digit(0.9, 0.88)).grade(ONCE_COPIED) is Grade.SAME


def test_a_digit_under_a_speck_that_fits_no_other_one_either_is_looked_at():
    assert word(digit(0.66, 0.73)).grade(ONCE_COPIED) is Grade.UNSURE


def test_a_letter_has_to_look_far_more_like_another_one_than_a_digit_has():
    ahead = 0.1

    assert word(digit(0.8, 0.8 + ahead)).grade(ONCE_COPIED) is Grade.OTHER
    almost = word(*letters(0.8, rival=0.8 + ahead))
    assert almost.grade(ONCE_COPIED) is Grade.UNSURE


@pytest.mark.parametrize(
    ("seen", "clean", "worn"),
    [
        (word(digit(0.8, 0.89)), Grade.OTHER, Grade.UNSURE),
        (word(digit(0.55)), Grade.OTHER, Grade.UNSURE),
        (word(digit(0.3)), Grade.OTHER, Grade.OTHER),
        (word(*letters(GOOD), likeness=0.37), Grade.OTHER, Grade.UNSURE),
    ],
)
def test_a_worn_page_is_looked_at_where_a_clean_one_would_differ(seen, clean, worn):
    assert seen.grade(ONCE_COPIED) is clean
    assert seen.grade(WORN) is worn


def test_no_wear_makes_what_is_weak_the_same():
    for wear in (1.0, 1.5, 2.0, 3.0):
        assert word(digit(0.7)).grade(wear) is not Grade.SAME
        assert word(digit(0.85, 0.9)).grade(wear) is not Grade.SAME
        assert word(*letters(0.5)).grade(wear) is not Grade.SAME


def test_wear_is_told_by_the_middle_of_a_page():
    assert wear_of([word(*letters(0.95, 0.95, 0.1))]) == ONCE_COPIED
    assert wear_of([word(*letters(0.99, 0.99, 0.99))]) == ONCE_COPIED
    assert wear_of([word(*letters(0.9, 0.9, 0.1))]) == pytest.approx(WORN)
    assert wear_of([word(*letters(0.2, 0.2))]) == pytest.approx(3.0)
    assert wear_of([]) == ONCE_COPIED
