"""What a report to an office says of the items of evidence and who had them.

An item with findings is never called intact there: what was found stands in its row,
in every report from then on, with what somebody said about it.
"""

from collections.abc import Iterable, Iterator

from logbook.domain.entry import SignedEntry
from logbook.domain.evidence import EvidenceItem, Exported, Holder, ItemState, Period
from logbook.domain.evidence_collected import clock_phrase
from logbook.domain.evidence_reading import evidence_of
from logbook.domain.evidence_words import (
    finding_words,
    gap_words,
    holder_words,
    intact_words,
    received_words,
    unsigned_words,
    where_words,
)
from logbook.domain.people import People
from logbook.domain.report import Fact
from logbook.domain.wording import Phrase, Slot, Statement

_GROUP = 4

ITEM_FIELDS = frozenset({"item", "name", "type", "originality", "happened"})
"""What a list says of each item: fields of the entry that registers it."""

_STILL_THERE = frozenset({ItemState.HELD, ItemState.OUT})


def evidence_tables(
    entries: Iterable[SignedEntry], people: People
) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    """Return a row for each item kept of an incident, and who had each since when.

    Args:
        entries: Of one incident, oldest first.
    """
    items = evidence_of(entries, people).items
    kept = tuple(_kept(item, people) for item in items)
    return kept, tuple(_held(item) for item in items)


def item_list(entries: Iterable[SignedEntry], people: People) -> tuple[Fact, ...]:
    """Return which items there are of an incident, and nothing else of them.

    Args:
        entries: Of one incident, oldest first.
    """
    items = evidence_of(entries, people).items
    return tuple(
        Fact(
            _about(item),
            ((Phrase("happened-at", {"moment": item.body.happened}),),),
            entry=item.entry,
        )
        for item in items
    )


def _kept(item: EvidenceItem, people: People) -> Fact:
    return Fact(
        _about(item),
        (
            *((phrase,) for phrase in _found(item, people)),
            (where_words(item),),
            *_source(item),
            *_stored(item),
            *(line for each in item.exports for line in _copies(each)),
        ),
        entry=item.entry,
    )


def _found(item: EvidenceItem, people: People) -> Iterator[Phrase]:
    """Yield the findings first: nobody reads a digest and misses that it differs."""
    if item.may_be_called_intact:
        yield intact_words(item)
    for each in item.findings:
        yield from finding_words(item, each, people)


def _source(item: EvidenceItem) -> tuple[Statement, ...]:
    """Say which system it is from and how its clock went: for reading its times."""
    body, said = item.body, []
    if body.source_system:
        said.append(Phrase("evidence.source", {"words": body.source_system}))
    if body.clock_offset is not None:
        said.append(clock_phrase(body.clock_offset))
    return (tuple(said),) if said else ()


def _stored(item: EvidenceItem) -> tuple[Statement, ...]:
    body = item.body
    if not item.has_file:
        return ((Phrase("kept.thing"),),)
    kind = "folder" if body.is_folder else "file"
    slots: dict[str, Slot] = {
        "files": body.files,
        "size": body.size,
        "file": body.file_name,
    }
    alone = ".one" if body.is_folder and body.files == 1 else ""
    said = [Phrase(f"kept.{kind}{alone}", slots)]
    if body.grew:
        said.append(Phrase("evidence.grew"))
    if body.left_out:
        said.append(Phrase("evidence.left-out", {"count": body.left_out}))
    return tuple(said), (_digest(f"kept.{kind}.sha256", body.sha256),)


def _digest(code: str, sha256: str) -> Phrase:
    """Return a digest on a line of its own, in groups of four, to be read aloud."""
    groups = (sha256[at : at + _GROUP] for at in range(0, len(sha256), _GROUP))
    return Phrase(code, {"sha256": " ".join(groups)})


def _copies(exported: Exported) -> tuple[Statement, ...]:
    body = exported.body
    to = holder_words(Holder(body.to_name, agency=body.to_agency))
    given = Phrase("kept.copies", {"to": to, "number": exported.entry})
    return (given,), (_digest("kept.folder.sha256", body.sha256),)


def _held(item: EvidenceItem) -> Fact:
    """Return who had an item, one after the other; a gap stands where it was."""
    gaps = iter(gap_words(item))
    known: list[Statement] = []
    for period in item.periods:
        if period.gap_before:
            known.append((next(gaps),))
        known.append((_had(item, period),))
    if received := received_words(item):
        known.append(received)
    if item.state not in _STILL_THERE:
        known.append((where_words(item),))
    known += ((phrase,) for phrase in unsigned_words(item))
    return Fact(_about(item), tuple(known), entry=item.periods[-1].began)


def _had(item: EvidenceItem, period: Period) -> Phrase:
    slots: dict[str, Slot] = {
        "holder": holder_words(period.holder),
        "since": period.since,
    }
    if period.until is not None:
        return Phrase("kept.had", {**slots, "until": period.until})
    has_it = period is item.periods[-1]
    return Phrase("kept.has" if has_it else "kept.lost-sight", slots)


def _about(item: EvidenceItem) -> Phrase:
    body = item.body
    slots: dict[str, Slot] = {
        "item": body.item,
        "name": body.name,
        "type": Phrase(f"evidence.type.{body.type}"),
        "originality": Phrase(f"evidence.originality.{body.originality}"),
    }
    return Phrase("kept.item", slots)
