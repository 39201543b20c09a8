"""Which words of an entry a search looks at."""

from dataclasses import fields
from enum import StrEnum

from logbook.domain.bodies import Body
from logbook.domain.entry import EntryKind

_CODES = frozenset(
    {
        "assessment",
        "category",
        "ca_certificate",
        "checkpoint",
        "content",
        "cosignature",
        "document_certificate",
        "duties",
        "duty",
        "entry_certificate",
        "field",
        "format",
        "found",
        "from_drawn",
        "keep_until",
        "language",
        "outcome",
        "pack",
        "pack_version",
        "phase",
        "question",
        "sha256",
        "step",
        "to_drawn",
        "vault",
        "witness_drawn",
    }
)
"""Fields made for the program: ids, digests, certificates, whole files."""

_OFFICE_ID = "office"
_ABOUT_AN_OFFICE = {EntryKind.NOTIFICATION}


def texts_of(body: Body | None) -> list[str]:
    """Return the texts of an entry that people wrote, read or named.

    The sentences the program puts around them are not among them: they follow the
    language of the screen, and what was written does not.
    """
    if body is None:
        return []
    found = []
    for field in fields(body):
        value = getattr(body, field.name)
        is_id = field.name == _OFFICE_ID and body.KIND in _ABOUT_AN_OFFICE
        written = isinstance(value, str) and not isinstance(value, StrEnum)
        if written and value and field.name not in _CODES and not is_id:
            found.append(value)
    return found
