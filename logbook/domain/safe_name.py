"""Names that can be written on any medium and lead nowhere else.

What a file was called is evidence and stays as it was declared; what a copy of it is
called when it is given out is made here. Rules: Microsoft, "Naming Files, Paths, and
Namespaces"; POSIX 2017, 3.170 and 3.282; sticks are FAT, exFAT or NTFS, which hold two
names for the same that differ in case only.
"""

import unicodedata
from collections.abc import Iterable

LONGEST = 200
"""Bytes of a name in UTF-8; media take 255, and something may have to be added."""

_REPLACED = frozenset('<>:"/\\|?*')
"""What some system does not take in a name, or gives a meaning."""

_DEVICES = frozenset(
    ["CON", "PRN", "AUX", "NUL", "CLOCK$", "CONIN$", "CONOUT$"]
    + [f"{port}{each}" for port in ("COM", "LPT") for each in "0123456789¹²³"]
)

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Categories of Unicode nobody sees, or that turn the order of what is seen."""


def safe_name(declared: str) -> str:
    """Return a name for a copy of what was called *declared*."""
    plain = unicodedata.normalize("NFC", declared)
    name = "".join("_" if _is_unfit(each) else each for each in plain)
    # A name may not end in a dot or a space, nor look like an option or be hidden.
    name = name.rstrip(". ").lstrip(" ")
    if name.startswith(("-", ".", "~")):
        name = f"_{name}"
    name = name or "_"
    if name.split(".")[0].rstrip(" ").upper() in _DEVICES:
        name = f"_{name}"
    return _cut(name, LONGEST)


def is_safe_name(name: str) -> bool:
    """Tell whether a name is one that `safe_name` could have made."""
    return bool(name) and name == safe_name(name)


def distinct_names(declared: Iterable[str]) -> list[str]:
    """Return safe names for what lies in one folder, no two the same on any medium."""
    taken: dict[str, int] = {}
    names = []
    for each in declared:
        name = first = safe_name(each)
        nth = taken.get(folded(first), 0)
        while folded(name) in taken:
            nth += 1
            name = _numbered(first, nth)
        # So that ten thousand of one name are not tried ten thousand times.
        taken[folded(first)] = max(nth, 1)
        taken.setdefault(folded(name), 1)
        names.append(name)
    return names


def folded(name: str) -> str:
    """Return what two names have in common that are the same on some medium."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())


def _numbered(name: str, nth: int) -> str:
    """Return ``name (2).txt``."""
    stem, ending = _parted(name)
    return _joined(stem, f" ({nth}){ending}", LONGEST)


def _is_unfit(character: str) -> bool:
    return character in _REPLACED or unicodedata.category(character) in _UNSEEN


def _cut(name: str, most: int) -> str:
    """Return so much of a name as fits."""
    if len(name.encode()) <= most:
        return name
    return _joined(*_parted(name), most)


def _joined(stem: str, end: str, most: int) -> str:
    room = most - len(end.encode())
    short = stem.encode()[:room].decode("utf-8", "ignore").rstrip(". ")
    return f"{short}{end}"


def _parted(name: str) -> tuple[str, str]:
    """Part a name from its ending, which stays so that programs know the file."""
    stem, dot, ending = name.rpartition(".")
    if not stem or len(ending.encode()) > _LONGEST_ENDING:
        return name, ""
    return stem, f"{dot}{ending}"


_LONGEST_ENDING = 16
"""Bytes; what is longer says nothing to any program."""
