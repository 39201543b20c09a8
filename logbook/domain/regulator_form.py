"""The view of a regulator's form, as values: each field, and what is known of it."""

from dataclasses import dataclass

from logbook.domain.wording import Phrase, Statement


@dataclass(frozen=True, slots=True)
class FormLine:
    """One field of a form.

    Attributes:
        number: Its place in the form, from 1.
        known: Each statement on a line of its own; that nothing is known is one.
        entries: Numbers of the entries it was read from.
    """

    number: int
    label: Phrase
    known: tuple[Statement, ...]
    entries: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class RegulatorForm:
    """What one form asks, in its order.

    Attributes:
        source: Where the fields are from, how well that is known, and whom to ask.
        notes: What to know before anything is copied into the form itself.
    """

    title: Phrase
    source: Statement
    notes: tuple[Phrase, ...]
    lines: tuple[FormLine, ...]
