"""Finding what no shipped pack may hold: numbers to call, addresses, links.

The guides hold none, and one that is out of date misleads people in a hurry. They
belong to the local pack of a municipality, which knows its own.
"""

import re
from collections.abc import Iterator

from logbook.packs.lines import Path
from logbook.packs.texts import texts_of
from logbook.packs.values import Fault

_DASH = r"[-.\u2010-\u2015 \u00a0]"

_LINK = re.compile(
    r"(?i:://|\bhttps?:|\bwww\.|\bmailto:)"
    r"|\b[a-z0-9-]+\.(?:ca|com|edu|gov|info|io|mil|net|org|us)(?![\w-])"
)
_TELEPHONE = re.compile(
    r"\+\s?\d[\d ().-]{6,}"  # +1 519 555 0123
    rf"|(?<![\d.])\(?\d{{3}}\)?{_DASH}{{1,2}}\d{{3}}{_DASH}\d{{4}}(?!\d)"
    # A point within seven digits is in many statutes, so it is no telephone's.
    r"|(?<![\d.])\d{3}[-\u2010-\u2015 \u00a0]\d{4}(?!\d)"
    r"|\d{7,}"
)
_ADDRESS = re.compile(
    r"\b\d+ (?:[A-Z][A-Za-z.]* ){1,4}(?:Ave|Avenue|Blvd|Boulevard|Dr|Drive|Lane|Plaza"
    r"|Rd|Road|Sq|Square|St|Street|Suite|Way)\b"
    r"|\bP\.? ?O\.? Box\b"
    r"|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b"  # N9A 1A1
    r"|\b[A-Z]{2} \d{5}(?:-\d{4})?\b"  # OK 73102
)


def contact_details(value: object, *, spared: tuple[Path, ...]) -> Iterator[Fault]:
    """Yield each text of a pack that holds a way to reach somebody.

    Args:
        spared: Keys that cannot hold one, such as a digest.
    """
    for path, text in texts_of(value):
        if path in spared:
            continue
        if "@" in text:
            yield Fault(path, "holds-an-e-mail-address")
        if _LINK.search(text):
            yield Fault(path, "holds-a-link")
        if _TELEPHONE.search(text):
            yield Fault(path, "holds-a-telephone-number")
        if _ADDRESS.search(text):
            yield Fault(path, "holds-an-address")
