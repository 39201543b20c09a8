"""How sure a comparison is that a word of a scan is what was signed.

Three grades, since a copy wears single letters down: a page is said to differ on strong
evidence only, and what is weak is left to a person's eyes. The bounds were set on one
rehearsal (place ``us-tx-odessa``, simulated photocopies) and measured on others, but
for `_FITS`, which one page of those asked for; DECISIONS.md, entry 36, has the figures.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np


class Grade(IntEnum):
    """What came of comparing; the larger one wins."""

    SAME = 0
    UNSURE = 1
    """Somebody has to look."""
    OTHER = 2


@dataclass(frozen=True, slots=True)
class Rating:
    """One letter or digit of a scan.

    Attributes:
        likeness: Its correlation with what was signed there.
        rival: That with whatever else on the page looks most like what was signed.
    """

    is_digit: bool
    likeness: float
    rival: float


@dataclass(frozen=True, slots=True)
class WordRating:
    """One word of a scan.

    Attributes:
        likeness: Its correlation with the word that was signed.
    """

    likeness: float
    marks: tuple[Rating, ...]

    def grade(self, wear: float) -> Grade:
        """Return how sure it is that this is the word that was signed.

        Args:
            wear: See `wear_of`.
        """
        low = [
            mark for mark in self.marks if mark.likeness < _LOW - _LENIENCE * (wear - 1)
        ]
        if len(low) >= _SEVERAL:
            return Grade.OTHER
        grades = [_of_mark(each, wear) for each in self.marks]
        return max([_of_likeness(self.likeness, wear), *grades])


@dataclass(frozen=True, slots=True)
class _Bounds:
    """What is asked of letters, or of digits.

    Attributes:
        other: Correlation below which it is another one, or none.
        unsure: Correlation below which somebody has to look.
        clearly: By how much a rival correlates better if it stands there.
        perhaps: By how much it does if somebody has to look.
    """

    other: float
    unsure: float
    clearly: float
    perhaps: float


_DIGIT = _Bounds(other=0.58, unsure=0.72, clearly=0.06, perhaps=0.02)
_LETTER = _Bounds(other=0.2, unsure=0.62, clearly=0.14, perhaps=0.045)
"""A digit says more than a letter does, and all are equally wide; narrow letters that
are worn look like each other, or like nothing."""

_FITS = 0.78
"""Correlation from which on a rival is read there; a speck fits nothing well."""

_SEVERAL, _LOW = 2, 0.45
"""Letters of a word that are not all worn by chance, and their correlation."""

_WORD_OTHER, _WORD_UNSURE = 0.4, 0.58
"""Correlation of a whole word below which it is another one, or has to be looked at."""

_GOOD, _STEP, _MOST_WEAR = 0.95, 0.05, 3.0
"""Correlation in the middle on a page that was photocopied once; how much less than
that is worn as much again; and what is not exceeded."""

_LENIENCE = 0.06
"""By how much less correlation is asked for each further wear."""


def wear_of(words: Sequence[WordRating]) -> float:
    """Return how worn a page is: 1 if it was photocopied once, more if it is worse."""
    likenesses = [mark.likeness for word in words for mark in word.marks]
    if not likenesses:
        return 1.0
    less = _GOOD - float(np.median(likenesses))
    return min(max(1 + less / _STEP, 1.0), _MOST_WEAR)


def _of_mark(mark: Rating, wear: float) -> Grade:
    bounds = _DIGIT if mark.is_digit else _LETTER
    ahead = mark.rival - mark.likeness
    lenience = _LENIENCE * (wear - 1)
    is_read = mark.rival > _FITS - lenience and ahead > bounds.clearly * wear
    if is_read or mark.likeness < bounds.other - lenience:
        return Grade.OTHER
    if mark.likeness < bounds.unsure or ahead > bounds.perhaps:
        return Grade.UNSURE
    return Grade.SAME


def _of_likeness(likeness: float, wear: float) -> Grade:
    if likeness < _WORD_OTHER - _LENIENCE * (wear - 1):
        return Grade.OTHER
    return Grade.UNSURE if likeness < _WORD_UNSURE else Grade.SAME
