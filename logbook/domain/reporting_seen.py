"""The tables of a report as one audience sees them.

They are worked out twice, from all entries and from what the audience sees of them. A
row stays only where both agree on what it rests on: so what is withheld leaves no row
that says "not answered" or "nothing recorded" of something that was.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from logbook.domain.audience import Audience
from logbook.domain.clock_register import register_of
from logbook.domain.clocks import Clock, by_urgency
from logbook.domain.custody_paper import entries_about
from logbook.domain.disclosure_rules import rule_for, rule_for_question
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.incident import Incident, incidents_of
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.moment import Fidelity
from logbook.domain.report import ClockRow, Fact
from logbook.domain.reporting import Findings
from logbook.domain.seen import Seen
from logbook.domain.wording import Phrase, Statement, text_phrase

_OWN_OFFICES = frozenset({Audience.IT, Audience.PRIVACY, Audience.MANAGEMENT})
"""Readers within the City: what is still open, and what the guide leaves open, is for
them. Others are told what is on record, and not what the City has yet to find out."""

_OF_CLOCKS = frozenset(
    {
        "question",
        "standing",
        "text",
        "moment",
        "count",
        "happened",
        "assessment",
        "finding",
        "agency",
        "until",
        "outcome",
        "words",
    }
)
"""Fields of answers, findings, delays and calls that a clock may say or count from."""

_CITING = ("number", "numbers")
"""Slots of a phrase that hold the numbers of the entries it is worked out from."""


def findings_seen(
    whole: Findings, part: Findings, audience: Audience, pack: JurisdictionPack
) -> Findings:
    """Return what an audience may be told.

    Args:
        whole: Worked out from every entry of the incident.
        part: Worked out from what the audience sees of them.
    """
    if audience.sees_everything:
        return whole
    unasked = [
        text_phrase(question.label)
        for question in pack.questions
        if rule_for_question(question.id).hides_from(audience)
    ]
    is_own = audience in _OWN_OFFICES
    documented = [
        fact
        for fact in agreed(whole.documented, part.documented)
        if fact.entry is not None or (is_own and fact.about not in unasked)
    ]
    guide = whole if is_own else replace(whole, silences=(), cautions=())

    def table(
        kind: EntryKind, field: str, all_of: Sequence[Fact], seen: Sequence[Fact]
    ) -> tuple[Fact, ...]:
        if rule_for(kind, None, field).hides_from(audience):
            return ()
        return agreed(all_of, seen)

    def sourced(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
        return tuple(each for each in facts if is_own or each.entry is not None)

    counted = not rule_for_question("affected").hides_from(audience)
    return Findings(
        # How far the response is stands for everybody, whatever entry it rests on.
        boxes=tuple(
            box
            for box in whole.boxes
            if box in part.boxes or box.label.code == "box.status"
        ),
        documented=tuple(documented),
        steps=sourced(table(EntryKind.STEP, "title", whole.steps, part.steps)),
        told=sourced(table(EntryKind.NOTIFICATION, "office", whole.told, part.told)),
        affected=agreed(whole.affected, part.affected) if counted else (),
        determined=table(
            EntryKind.DETERMINATION, "finding", whole.determined, part.determined
        ),
        held=table(EntryKind.HOLD, "agency", whole.held, part.held),
        closed=agreed(whole.closed, part.closed),
        silences=guide.silences,
        cautions=guide.cautions,
    )


def agreed(whole: Sequence[Fact], part: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return the rows of *part* that rest on what the same rows of *whole* rest on.

    A row no entry stands behind has to be the same, word for word.
    """
    sources = [(fact.about, fact.entry) for fact in whole if fact.entry is not None]

    def stands(fact: Fact) -> bool:
        if fact.entry is None:
            return fact in whole
        return (fact.about, fact.entry) in sources

    return tuple(fact for fact in part if stands(fact))


def as_seen(story: Incident, seen: Seen) -> Incident:
    """Return an incident as its reader may know it.

    Where its title is withheld it goes by its reference, which every report needs.
    """
    if seen.audience.sees_everything:
        return story
    told = incidents_of(seen.entries).get(story.reference)
    unknown = replace(story.happened, at=None, fidelity=Fidelity.UNKNOWN)
    return replace(
        story,
        title=(told.title if told else "") or story.reference,
        category=told.category if told else "",
        happened=told.happened if told else unknown,
    )


def clock_rows_seen(
    clocks: Iterable[Clock], now: datetime, seen: Seen
) -> tuple[ClockRow, ...]:
    """Return the register of clocks without what rests on what is withheld.

    A date tells the time it is counted from. It stays where only the rules withhold
    that time, because a date has to be kept; not where a person decided so.
    """
    hidden = kept_from_clocks(seen)
    decided = kept_from_clocks(seen, overruled=True)
    rows = []
    for clock in by_urgency(clocks):
        for row in register_of([clock], now):
            starts = {each.start.number for each in clock.dues}
            starts |= {clock.start.number} if clock.start else set()
            standing = without_hidden(row.standing, hidden)
            details = without_hidden(row.details, hidden)
            if starts & decided:
                cited = ", ".join(map(str, sorted(starts & decided)))
                standing = (Phrase("withheld.basis", {"numbers": cited}),)
                details = ()
            rows.append(replace(row, standing=standing, details=details))
    return tuple(rows)


def kept_from_clocks(seen: Seen, *, overruled: bool = False) -> frozenset[int]:
    """Return the entries no clock may tell anything of to a reader.

    Args:
        overruled: Only those that a person decided to withhold.
    """
    return frozenset(
        each.entry
        for each in seen.withheld
        if each.field in _OF_CLOCKS and (each.overruled or not overruled)
    )


def items_seen(
    rows: Iterable[Fact],
    entries: Iterable[SignedEntry],
    seen: Seen,
    fields: Collection[str] = (),
) -> tuple[Fact, ...]:
    """Return the rows of items of evidence of which nothing they tell is withheld.

    A row without what is withheld would name a holder who passed the item on.

    Args:
        fields: What the rows rest on; everything, if none is named.
    """
    kept = {each.entry for each in seen.withheld if not fields or each.field in fields}
    about = [signed for signed in entries if signed.number in kept]
    return tuple(
        row
        for row in rows
        if not any(entries_about({str(row.about.slots["item"])}, about))
    )


def without_hidden(statement: Statement, hidden: Collection[int]) -> Statement:
    """Return a statement without what entries say that the audience does not see.

    Words worked out from an entry name its number; where nothing of that entry shows,
    neither do they.
    """
    return tuple(_uncited(phrase, hidden) for phrase in statement)


def _uncited(phrase: Phrase, hidden: Collection[int]) -> Phrase:
    cited = [phrase.slots[name] for name in _CITING if name in phrase.slots]
    numbers = re.findall(r"\d+", " ".join(map(str, cited)))
    if not any(int(number) in hidden for number in numbers):
        return phrase
    return Phrase("withheld.basis", {"numbers": ", ".join(numbers)})
