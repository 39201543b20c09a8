"""What an entry is about, seen in its bytes without reading all of it.

Which entries there are of an incident or of a kind has to be known of a whole record
before anything can be shown of it, and reading an entry in full takes ten times as
long. A payload is canonical or no entry at all, so its members are spelled in one way
and come in one order; inside of a text their quotes would be escaped.
"""

import json
import re
from typing import NamedTuple

from logbook.domain.entry import Entry
from logbook.domain.errors import MalformedEntryError

_TEXT = rb'"(?:[^"\\]|\\.)*"'
_NUMBER = rb"-?[0-9]+"
_MEMBERS = re.compile(
    rb'"incident":(null|' + _TEXT + rb'),"log":' + _TEXT + rb',"mono":' + _NUMBER
    + rb',"offset":' + _NUMBER + rb',"prev_root":' + _TEXT + rb',"refs":\[[-0-9,]*\]'
    + rb',"seq":([0-9]+),"type":(' + _TEXT + rb'),"v":1}\Z'
)  # fmt: skip


class About(NamedTuple):
    """What an entry is found by.

    Attributes:
        incident: Reference of the incident, none if it is about the logbook.
    """

    number: int
    incident: str | None
    kind: str


def about_of(payload: bytes) -> About | None:
    """Return what an entry is about, none if the bytes are none.

    Bytes that are said to be an entry here may still turn out to be none when they
    are read in full.
    """
    members = _MEMBERS.search(payload)
    if members is None:
        return _read_in_full(payload)
    incident, number, kind = members.groups()
    try:
        about = About(int(number), json.loads(incident), json.loads(kind))
        # Half a character can be written in JSON and in no index.
        f"{about.incident}{about.kind}".encode()
    except ValueError:
        return _read_in_full(payload)
    return about


def _read_in_full(payload: bytes) -> About | None:
    try:
        entry = Entry.from_bytes(payload)
    except MalformedEntryError:
        return None
    return About(entry.number, entry.incident, str(entry.kind))
