"""What may be amended, and how an amended entry reads."""

from collections.abc import Iterable
from dataclasses import replace

from logbook.domain.bodies import (
    Amendment,
    Body,
    Note,
    NotificationMade,
    StepMarked,
    body_of,
)
from logbook.domain.entry import SignedEntry
from logbook.domain.stem import Stem

WORDS: dict[type[Body], str] = {
    Note: "text",
    StepMarked: "words",
    NotificationMade: "words",
}
"""The field that holds the author's own words, by kind of body.

Answers are not amended: a new answer takes the place of the older one, and so do a
new determination, another hold and its end. A close is never taken back.
"""

HAPPENED = "happened"
"""The field that says when it happened; it can be amended too."""


_WORDS_OF_KIND: dict[str, str] = {kind.KIND: field for kind, field in WORDS.items()}


def amendable_fields(body: Body | None) -> tuple[str, ...]:
    """Return the fields of *body* that an amendment may give new words to."""
    return () if body is None else _fields_of_kind(body.KIND)


def _fields_of_kind(kind: str) -> tuple[str, ...]:
    return (_WORDS_OF_KIND[kind], HAPPENED) if kind in _WORDS_OF_KIND else ()


def amends(signed: SignedEntry, body: Body | None, earlier: Stem) -> bool:
    """Tell whether an entry is an amendment that holds for an *earlier* one.

    The words belong to who wrote them: an amendment by anybody else, or in another
    incident, is shown as an entry of its own and puts nothing into their mouth.
    """
    if not isinstance(body, Amendment):
        return False
    if body.field not in _fields_of_kind(earlier.kind):
        return False
    if body.field == HAPPENED and body.moment is None:
        return False
    entry = signed.entry
    return (entry.author, entry.incident) == (earlier.author, earlier.incident)


def amended(body: Body, amendment: Amendment) -> Body:
    """Return *body* as it reads after an *amendment* that holds for it."""
    if amendment.field == HAPPENED:
        return replace(body, happened=amendment.moment)  # type: ignore[arg-type]
    return replace(body, **{amendment.field: amendment.text})  # type: ignore[arg-type]


def amended_bodies(entries: Iterable[SignedEntry]) -> list[tuple[SignedEntry, Body]]:
    """Return every entry that is not itself an amendment, as it now reads."""
    bodies: dict[int, tuple[SignedEntry, Body]] = {}
    for signed in entries:
        body = body_of(signed)
        if not isinstance(body, Amendment):
            if body is not None:
                bodies[signed.number] = signed, body
            continue
        # Amendments refer to the entry itself, never to an earlier amendment of it.
        for number in signed.entry.refers_to:
            if number not in bodies:
                continue
            earlier, older = bodies[number]
            if amends(signed, body, Stem.of(earlier, older)):
                bodies[number] = earlier, amended(older, body)
                break
    return list(bodies.values())
