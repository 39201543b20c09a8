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

WORDS: dict[type[Body], str] = {
    Note: "text",
    StepMarked: "words",
    NotificationMade: "words",
}
"""The field that holds the author's own words, by kind of body.

Answers are not amended: a new answer takes the place of the older one.
"""

HAPPENED = "happened"
"""The field that says when it happened; it can be amended too."""


def amendable_fields(body: Body | None) -> tuple[str, ...]:
    """Return the fields of *body* that an amendment may give new words to."""
    if body is None or type(body) not in WORDS:
        return ()
    return WORDS[type(body)], HAPPENED


def amended(body: Body | None, amendment: Body | None) -> Body | None:
    """Return *body* as it reads after *amendment*."""
    if body is None or not isinstance(amendment, Amendment):
        return body
    if amendment.field not in amendable_fields(body):
        return body
    if amendment.field == HAPPENED:
        if amendment.moment is None:
            return body
        return replace(body, happened=amendment.moment)  # type: ignore[arg-type]
    return replace(body, **{amendment.field: amendment.text})  # type: ignore[arg-type]


def amended_bodies(entries: Iterable[SignedEntry]) -> list[tuple[SignedEntry, Body]]:
    """Return every entry that is not itself an amendment, as it now reads."""
    bodies: dict[int, tuple[SignedEntry, Body]] = {}
    first: dict[int, int] = {}
    for signed in entries:
        body = body_of(signed)
        if isinstance(body, Amendment):
            for number in signed.entry.refers_to:
                origin = first.get(number, number)
                if origin in bodies:
                    entry, older = bodies[origin]
                    bodies[origin] = entry, amended(older, body) or older
                    first[signed.number] = origin
        elif body is not None:
            bodies[signed.number] = signed, body
    return list(bodies.values())
