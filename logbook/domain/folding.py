"""Which row an entry belongs to: one of its own, or that of an earlier entry."""

from collections.abc import Callable

from logbook.domain.amendment import amends
from logbook.domain.bodies import Answer, Body
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.stem import Stem


def row_of(
    signed: SignedEntry,
    body: Body | None,
    found: Callable[[int], tuple[int, Stem] | None],
) -> int | None:
    """Return the row that an entry gives new words to, none if it is a row itself.

    Args:
        found: Returns the row that an entry may be referred to by, and its stem: of
            every first entry of a row, and of every later answer in it, because a
            new answer may refer to the newest one or to the first.
    """
    for number in signed.entry.refers_to:
        known = found(number)
        if known is not None and _takes(known[1], signed, body):
            return known[0]
    return None


def gives_new_words(signed: SignedEntry) -> bool:
    """Tell whether an entry says that it changes an earlier one.

    It need not hold: an amendment by somebody else stays an entry of its own.
    """
    kind = signed.entry.kind
    is_another_answer = kind == EntryKind.ANSWER and bool(signed.entry.refers_to)
    return kind == EntryKind.AMENDMENT or is_another_answer


def _takes(stem: Stem, signed: SignedEntry, body: Body | None) -> bool:
    if isinstance(body, Answer) and stem.kind == Answer.KIND:
        same_incident = signed.entry.incident == stem.incident
        return same_incident and body.question == stem.question
    return amends(signed, body, stem)
