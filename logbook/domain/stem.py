"""What of an entry decides which later ones give it new words."""

from dataclasses import dataclass
from typing import Self

from logbook.domain.bodies import Answer, Body
from logbook.domain.entry import SignedEntry


@dataclass(frozen=True, slots=True)
class Stem:
    """The little that has to be known of a row to tell what folds into it.

    It stays what it was, however often the row is amended or answered again.

    Attributes:
        author: Id of who wrote the first entry.
        incident: Reference of its incident, none if it is about the logbook.
        kind: Of the first entry; the empty text where it cannot be read.
        question: Id of the question, where it is an answer.
    """

    author: str
    incident: str | None
    kind: str
    question: str = ""

    @classmethod
    def of(cls, signed: SignedEntry, body: Body | None) -> Self:
        """Return the stem of an entry that says *body*."""
        return cls(
            signed.entry.author,
            signed.entry.incident,
            body.KIND if body is not None else "",
            body.question if isinstance(body, Answer) else "",
        )
