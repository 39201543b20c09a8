"""The tables of a report as one audience sees them.

They are worked out twice, from all entries and from what the audience sees of them. A
row stays only where both agree on what it rests on: so what is withheld leaves no row
that says "not answered" or "nothing recorded" of something that was.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from logbook.domain.audience import Audience
from logbook.domain.disclosure_rules import rule_for, rule_for_question
from logbook.domain.entry import EntryKind
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.report import Fact
from logbook.domain.reporting import Findings
from logbook.domain.wording import Phrase, Statement, text_phrase

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
    documented = [
        fact
        for fact in agreed(whole.documented, part.documented)
        if fact.entry is not None or fact.about not in unasked
    ]
    guide = replace(whole, silences=(), cautions=()) if audience.is_outside else whole

    def table(
        kind: EntryKind, field: str, all_of: Sequence[Fact], seen: Sequence[Fact]
    ) -> tuple[Fact, ...]:
        if rule_for(kind, None, field).hides_from(audience):
            return ()
        return agreed(all_of, seen)

    counted = not rule_for_question("affected").hides_from(audience)
    return Findings(
        boxes=tuple(box for box in part.boxes if box in whole.boxes),
        documented=tuple(documented),
        steps=table(EntryKind.STEP, "title", whole.steps, part.steps),
        told=table(EntryKind.NOTIFICATION, "office", whole.told, part.told),
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
