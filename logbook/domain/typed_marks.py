"""Bits as characters people read off paper and type: Crockford's base 32."""

import unicodedata

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Base 32 as Crockford writes it: no letter can be taken for a digit."""

_SLIPS = str.maketrans("OILU", "011V")
"""Letters that are not in the alphabet, and what was meant by them."""

_GROUP = 4


def cleaned(text: str) -> str:
    """Return the characters somebody meant, without blanks, dashes and slips."""
    # "Pd" is every kind of dash: word processors turn "-" into longer ones.
    kept = (
        mark
        for mark in text
        if not mark.isspace() and unicodedata.category(mark) != "Pd"
    )
    return "".join(kept).upper().translate(_SLIPS)


def marks_of(number: int, count: int) -> str:
    """Return a number as *count* characters, five bits each."""
    return "".join(ALPHABET[number >> 5 * (count - 1 - i) & 31] for i in range(count))


def number_of(marks: str) -> int:
    """Read back what `marks_of` wrote."""
    number = 0
    for mark in marks:
        number = number << 5 | ALPHABET.index(mark)
    return number


def grouped(marks: str) -> str:
    """Return characters in groups of four, as they are printed."""
    places = range(0, len(marks), _GROUP)
    return "-".join(marks[start : start + _GROUP] for start in places)
