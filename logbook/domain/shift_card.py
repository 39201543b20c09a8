"""The card one shift leaves to the next, worked out from the record.

FEMA ICS 201 asks at a transfer for the situation, what is in force and what is planned;
the plans are the author's own words and are not worked out here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from logbook.domain.bodies import StepMark
from logbook.domain.clock_words import when_phrase
from logbook.domain.clocks import OPEN_CLOCKS, Clock, ClockState, by_urgency
from logbook.domain.containment import containment_state, open_containment
from logbook.domain.evidence import EvidenceItem, ItemState
from logbook.domain.evidence_words import back_words, where_words
from logbook.domain.open_evidence import OpenPoint, open_evidence
from logbook.domain.people import People
from logbook.domain.playbook import Progress, StepProgress
from logbook.domain.review import Question
from logbook.domain.wording import Phrase, Slot, Translate, say

_MOST_HELD = 20
"""Items that are simply held and named one by one on a card."""


@dataclass(frozen=True, slots=True)
class CardLine:
    """One thing on a card.

    Attributes:
        incident: Its reference, none if it is about the logbook itself.
        number: The entry it rests on.
    """

    incident: str | None
    number: int
    what: Phrase


@dataclass(frozen=True, slots=True)
class ShiftCard:
    """What is open in every incident that is not closed.

    It holds dates and no lengths of time, so that it reads the same until something
    changes in the record or a date passes.
    """

    incidents: tuple[str, ...] = ()
    containment: tuple[CardLine, ...] = ()
    clocks: tuple[CardLine, ...] = ()
    questions: tuple[CardLine, ...] = ()
    evidence: tuple[CardLine, ...] = ()


def card_lines(lines: Iterable[CardLine], translate: Translate = str) -> str:
    """Return lines of a card as they are recorded: one thing a line."""
    return "\n".join(say(line.what, translate) for line in lines)


def containment_lines(incident: str, progress: Progress) -> tuple[CardLine, ...]:
    """Return what is done and not verified, or in force for a time only."""
    return tuple(_step(incident, step) for step in open_containment(progress))


def clock_lines(incident: str, clocks: Iterable[Clock]) -> tuple[CardLine, ...]:
    """Return the clocks that run, the most urgent first."""
    return tuple(
        _clock(incident, clock)
        for clock in by_urgency(clocks)
        if clock.state in OPEN_CLOCKS
    )


def evidence_lines(
    incident: str, items: Iterable[EvidenceItem], now: datetime
) -> tuple[CardLine, ...]:
    """Return each item that is held or out: with whom since when, what it waits for.

    What was found and not explained stands under its item. Of many items that are
    simply held, the first are named and the others counted.
    """
    lines: list[CardLine] = []
    held: list[EvidenceItem] = []
    for item in items:
        quiet = item.state is ItemState.HELD and not item.unexplained
        if quiet and len(held) >= _MOST_HELD:
            held.append(item)
        elif item.state not in {ItemState.DISPOSED, ItemState.RETURNED}:
            lines.append(_item(incident, item, now))
            held += [item] if quiet else []
        lines += [
            CardLine(
                incident,
                point.entry,
                Phrase("card.finding", {"incident": incident, "what": point.what}),
            )
            for point in open_evidence([item], now)
            if point.point is OpenPoint.UNEXPLAINED
        ]
    return (*lines, *_rest(incident, held[_MOST_HELD:]))


def question_lines(
    questions: Iterable[Question], people: People
) -> tuple[CardLine, ...]:
    """Return the questions nobody has answered."""
    return tuple(
        CardLine(asked.incident, asked.number, _question(asked, people))
        for asked in questions
        if asked.reply is None
    )


def _item(incident: str, item: EvidenceItem, now: datetime) -> CardLine:
    number = item.waiting.entry if item.waiting else item.periods[-1].began
    slots: dict[str, Slot] = {
        "incident": incident,
        "item": item.number,
        "name": " ".join(item.body.name.split()),
        "where": where_words(item),
    }
    back = back_words(item, now)
    if back is None:
        return CardLine(incident, number, Phrase("card.item.plain", slots))
    return CardLine(incident, number, Phrase("card.item", {**slots, "back": back}))


def _rest(incident: str, items: Sequence[EvidenceItem]) -> tuple[CardLine, ...]:
    if not items:
        return ()
    first, last = items[0], items[-1]
    slots: dict[str, Slot] = {
        "incident": incident,
        "count": len(items),
        "first": first.number,
        "last": last.number,
    }
    one = ".one" if len(items) == 1 else ""
    return (CardLine(incident, last.entry, Phrase(f"card.items.held{one}", slots)),)


def _step(incident: str, step: StepProgress) -> CardLine:
    done = step.last(StepMark.DONE)
    number = done.number if done is not None else step.marks[-1].number
    slots: dict[str, Slot] = {
        "incident": incident,
        "title": step.step.title,
        "number": number,
    }
    return CardLine(incident, number, Phrase(f"card.{containment_state(step)}", slots))


def _clock(incident: str, clock: Clock) -> CardLine:
    number = clock.start.number if clock.start is not None else 0
    slots: dict[str, Slot] = {
        "incident": incident,
        "title": clock.duty.title,
        "number": number,
    }
    code = f"card.clock.{clock.state}"
    if clock.state is ClockState.HELD and clock.hold is not None:
        slots |= {"agency": clock.hold.body.agency, "hold": clock.hold.number}
        code = "card.clock.held" if clock.due else "card.clock.held.no-date"
    if clock.due is not None:
        slots["when"] = when_phrase(clock.due)
    return CardLine(incident, number, Phrase(code, slots))


def _question(asked: Question, people: People) -> Phrase:
    slots: dict[str, Slot] = {
        "name": people.name_of(asked.asked),
        "number": asked.number,
        "text": " ".join(asked.text.split()),
    }
    if asked.incident is None:
        return Phrase("card.question.logbook", slots)
    return Phrase("card.question", {**slots, "incident": asked.incident})
