"""What a report is handed over with, for one audience, and what it says is missing."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from logbook.domain.audience import WithholdClass
from logbook.domain.bodies import body_of
from logbook.domain.disclosure_rules import RULES_VERSION
from logbook.domain.entry import SignedEntry
from logbook.domain.handover import (
    disclosed_entries,
    disclosed_people,
)
from logbook.domain.handover_parts import AUTHOR, WHOLE, WithheldEntry
from logbook.domain.notation import Instant
from logbook.domain.people import People, Person
from logbook.domain.record_bodies import LogbookCreated, PersonEnrolled
from logbook.domain.report import WithheldCount
from logbook.domain.seen import Seen
from logbook.domain.withholding import Acceptance
from logbook.domain.wording import Phrase, Statement


@dataclass(frozen=True, slots=True)
class Disclosed:
    """What goes into ``entries.json``.

    Attributes:
        entries: Reduced to what shows, the signature empty where the author is
            withheld.
        withheld: Every field that does not show, and why.
        people: Those whose certificates are needed to check it.
    """

    entries: tuple[SignedEntry, ...]
    withheld: tuple[WithheldEntry, ...]
    people: tuple[Person, ...]


def disclosed_to(
    seen: Seen, record: Iterable[SignedEntry], people: People, signers: Collection[str]
) -> Disclosed:
    """Return what is disclosed with a report.

    Args:
        record: Founding entry, enrolments and countersignatures, oldest first.
        signers: Ids of who prepared, signed and signed off the report.
    """
    if seen.audience.is_outside:
        return _to_outside(seen, record, people, signers)
    chosen = disclosed_entries(record, (*seen.entries, *seen.hidden), also=signers)
    return Disclosed(
        tuple(chosen),
        tuple(_rows(seen, {each.number for each in chosen})),
        tuple(disclosed_people(people, chosen)),
    )


def _rows(seen: Seen, shown: Collection[int]) -> Iterable[WithheldEntry]:
    for number in sorted({each.entry for each in seen.withheld} & set(shown)):
        why = {name: str(each) for name, each in seen.why(number).items()}
        yield WithheldEntry(number, why)


def _to_outside(
    seen: Seen, record: Iterable[SignedEntry], people: People, signers: Collection[str]
) -> Disclosed:
    """Name nobody but who signs the report, and no entry of which nothing shows.

    Whoever enrolled them is named too, up to the founder: without that nobody could
    check that they belong to the logbook. Who is named signs their own entries.
    """
    enrolling = LogbookCreated, PersonEnrolled
    founded = [each for each in record if isinstance(body_of(each), enrolling)]
    ground = disclosed_entries(founded, (), also=signers)
    named = disclosed_people(people, ground)
    ids = {person.id for person in named}
    chosen = {each.number: each for each in (*ground, *seen.entries)}
    shown = [
        each if each.entry.author in ids else _without_author(each)
        for _, each in sorted(chosen.items())
    ]
    rows: dict[int, dict[str, str]] = {}
    for each in seen.withheld:
        if each.entry in chosen:
            rows.setdefault(each.entry, {})[each.field] = str(each.why)
    for entry in shown:
        if not entry.signature:
            rows.setdefault(entry.number, {})[AUTHOR] = str(WithholdClass.PERSONAL)
    withheld = [WithheldEntry(number, why) for number, why in sorted(rows.items())]
    for signed in seen.hidden:
        why = next(iter(seen.why(signed.number).values()))
        row = WithheldEntry(signed.number, {WHOLE: str(why)}, leaf=signed.leaf)
        withheld.append(row)
    by_number = sorted(withheld, key=lambda row: row.number)
    return Disclosed(tuple(shown), tuple(by_number), tuple(named))


def _without_author(signed: SignedEntry) -> SignedEntry:
    return replace(signed, signature=b"")


def withheld_counts(seen: Seen) -> tuple[WithheldCount, ...]:
    """Return how much is kept back class by class, for who reads the report."""
    hidden, counts = {each.number for each in seen.hidden}, []
    for why, parts in seen.counted.items():
        entries = {e.entry for e in seen.withheld if e.why is why and e.has_value}
        whole = len(entries & hidden)
        numbers = () if seen.audience.is_outside else tuple(sorted(entries))
        in_part = len(entries) - whole
        counts.append(WithheldCount(why, parts, whole, in_part, numbers))
    return tuple(counts)


def withholding_words(
    seen: Seen, accepted: Acceptance | None, people: People
) -> Statement:
    """Say who accepted what is withheld; nothing where nothing is."""
    if not seen.withheld:
        return ()
    if accepted is None:
        return (Phrase("withholding.open", {"rules": RULES_VERSION}),)
    return (
        Phrase(
            "withholding.by",
            {
                "rules": RULES_VERSION,
                "name": people.name_of(accepted.by),
                "number": accepted.number,
                "when": Instant.of(accepted.recorded),
            },
        ),
    )
