"""Other people's words on a terminal: a line stays a line, and words stay words."""

import unicodedata

_OBEYED = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Categories of characters that a terminal obeys instead of showing them."""

_JOINING = frozenset("\u200c\u200d")
"""Spelling needs these two in some languages; they move and hide nothing."""

REPLACED = "?"


def one_line(text: str) -> str:
    """Return a text without line ends, commands, and marks that turn its order."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(REPLACED if _is_obeyed(each) else each for each in text)


def _is_obeyed(character: str) -> bool:
    is_known = character in _JOINING
    return not is_known and unicodedata.category(character) in _OBEYED
