"""What a report says of affected people, determinations, holds and the close."""

from collections.abc import Iterable, Sequence

from logbook.domain.assessment import (
    AssessedMatter,
    GivenDetermination,
)
from logbook.domain.bodies import Amendment, Standing, body_of
from logbook.domain.closing import additions_of, closing_of
from logbook.domain.conditions import facts_of, matters_of
from logbook.domain.decision_statements import (
    close_parts,
    determination_parts,
    hold_of,
)
from logbook.domain.documentation import AnsweredQuestion, answers_of
from logbook.domain.entry import SignedEntry
from logbook.domain.holds import Hold, holds_of
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.question import QuestionKind, region_of
from logbook.domain.region import REGIONS, region_name
from logbook.domain.report import Fact
from logbook.domain.statements import statement_of, value_of
from logbook.domain.wording import Phrase, Statement, text_phrase


def affected_of(
    entries: Iterable[SignedEntry], pack: JurisdictionPack
) -> tuple[Fact, ...]:
    """Return how many people are affected, region by region, and in all.

    A count nobody knows is no number: the sum then says that it is not all of them.
    """
    answers = answers_of(entries)
    facts: list[Fact] = []
    for question in pack.questions:
        if question.kind is not QuestionKind.BY_REGION:
            continue
        given = {
            region: answered
            for name, answered in answers.items()
            if name.startswith(f"{question.id}.")
            and (region := region_of(name)) in REGIONS
        }
        facts += _regions(question.label, given)
    return tuple(facts)


def _regions(label: str, given: dict[str, AnsweredQuestion]) -> list[Fact]:
    if not given:
        return [Fact(text_phrase(label), ((Phrase("not-answered"),),))]
    facts = []
    for region in sorted(given, key=REGIONS.__getitem__):
        answered = given[region]
        earlier = tuple((value_of(each.body),) for each in answered.earlier)
        known = ((value_of(answered.current.body),),)
        about = text_phrase(region_name(region))
        facts.append(Fact(about, known, earlier, answered.current.number))
    return [*facts, Fact(Phrase("affected.sum"), ((_sum(given.values()),),))]


def _sum(given: Iterable[AnsweredQuestion]) -> Phrase:
    answers = [answered.current.body for answered in given]
    known = [each.count for each in answers if each.standing is Standing.VALUE]
    counts = [count for count in known if count is not None]
    unknown = any(each.standing is Standing.UNKNOWN for each in answers)
    if not counts:
        return Phrase("affected.unknown" if unknown else "standing.none")
    code = "affected.at-least" if unknown else "number"
    return Phrase(code, {"number": sum(counts)})


def determined_of(
    entries: Iterable[SignedEntry], pack: JurisdictionPack
) -> tuple[Fact, ...]:
    """Return what was determined of each matter of a pack, the older struck through."""
    known = facts_of(entries)
    found, asked = known.determinations, matters_of(pack, known)
    facts = [_matter(item.question, found.get(item.id)) for item in asked]
    facts += [
        _matter(matter.current.body.title, matter)
        for name, matter in found.items()
        if name not in {item.id for item in asked}
    ]
    return tuple(facts)


def _matter(title: str, matter: AssessedMatter | None) -> Fact:
    about = text_phrase(title)
    if matter is None:
        return Fact(about, ((Phrase("determined.nothing"),),))
    earlier = tuple((_finding(each),) for each in matter.earlier)
    current = matter.current
    said = determination_parts(current.body)
    when = Phrase("determined.when", {"when": current.body.happened})
    known = ((_finding(current),), *((part,) for part in (*said, when)))
    return Fact(about, known, earlier, current.number)


def _finding(given: GivenDetermination) -> Phrase:
    return Phrase(f"determination.{given.body.finding}")


def held_of(entries: Sequence[SignedEntry]) -> tuple[Fact, ...]:
    """Return every hold, and whether somebody said that it is over."""
    lifting = {
        number: signed.number
        for signed in entries
        if signed.entry.kind == "hold-lifted"
        for number in signed.entry.refers_to
    }
    return tuple(_held(hold, lifting.get(hold.number)) for hold in holds_of(entries))


def _held(hold: Hold, lifted_by: int | None) -> Fact:
    asked = Phrase("happened-at", {"moment": hold.body.happened})
    if hold.lifted is None:
        over: Statement = (Phrase("hold.standing"),)
    else:
        number = Phrase("hold.lifted", {"number": lifted_by or "?"})
        over = (number, *statement_of(hold.lifted, hold.lifted.KIND)[1:])
    known = ((*hold_of(hold.body), asked), over)
    return Fact(text_phrase(hold.body.agency), known, entry=hold.number)


def closed_of(entries: Sequence[SignedEntry]) -> tuple[Fact, ...]:
    """Return how the incident was closed and what was added since; nothing if open."""
    closing = closing_of(entries)
    if closing is None:
        return ()
    when = Phrase("happened-at", {"moment": closing.body.happened})
    facts = [Fact(Phrase("closed"), ((when,),), entry=closing.number)]
    facts += [
        Fact(Phrase(code), _known(code, words), entry=closing.number)
        for code, words in close_parts(closing.body)
    ]
    additions = additions_of(entries)
    facts += [
        Fact(
            Phrase("after-close", {"number": additions[signed.number]}),
            (_added(signed),),
            entry=signed.number,
        )
        for signed in entries
        if signed.number in additions
    ]
    return tuple(facts)


def _known(code: str, words: str) -> tuple[Statement, ...]:
    """Return what was said of a part; each point that stayed open by itself."""
    said = words.splitlines() if code == "close.explained" else [words]
    return tuple((text_phrase(each),) for each in said)


def _added(signed: SignedEntry) -> Statement:
    body = body_of(signed)
    if isinstance(body, Amendment):
        number = ", ".join(map(str, signed.entry.refers_to))
        said = Phrase("amends", {"number": number, "reason": body.reason})
        return (said, text_phrase(body.text)) if body.text else (said,)
    return statement_of(body, signed.entry.kind)
