"""Forging figures on a page of paper as somebody with scissors and glue would."""

import random

import numpy as np
import pypdfium2
from PIL import Image

from logbook.reports.page_text import words_on
from tests.photocopier import PRINTED, printed

_FINE = 600
"""Dots an inch at which a digit is cut out, so that it sits as it was printed."""


def with_other_digits(pdf, page, seed=1, share=0.6):
    """Exchange one digit in many words for another one that stands on the same page.

    Returns:
        The paper, and the words that are other ones now.
    """
    chance = random.Random(seed)
    document = pypdfium2.PdfDocument(pdf)
    try:
        words = words_on(document[page - 1])
    finally:
        document.close()
    paper = np.asarray(printed(pdf, page, _FINE))
    forged, changed = paper.copy(), []
    digits = [mark for word in words for mark in word.marks if mark.text.isdigit()]
    for word in words:
        own = [mark for mark in word.marks if mark.text.isdigit()]
        if not own or chance.random() > share:
            continue
        mark = chance.choice(own)
        others = [
            each
            for each in digits
            if each.text != mark.text and _size(each) == _size(mark)
        ]
        if others:
            there, here = (_part(each, paper) for each in (chance.choice(others), mark))
            forged[here] = paper[there]
            changed.append(word)
    picture = Image.fromarray(forged)
    size = (
        round(picture.width * PRINTED / _FINE),
        round(picture.height * PRINTED / _FINE),
    )
    return picture.resize(size, Image.Resampling.BOX), changed


def _size(mark):
    left, bottom, right, top = mark.cell
    return round((right - left) * 20), round((top - bottom) * 20)


def _part(mark, paper):
    """Return rows and columns of the cell of a digit."""
    left, _, _, top = mark.cell
    ratio = _FINE / 72
    wide, high = (int(each / 20 * ratio) for each in _size(mark))
    x, y = round(left * ratio), round(paper.shape[0] - top * ratio)
    return slice(y, y + high), slice(x, x + wide)
