"""What there is a receipt for: each hand-over, and all that was handed over at once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from logbook.domain.evidence import EvidenceItem, Transfer

_Passed = tuple[EvidenceItem, Transfer]


def receipt_choices(items: Iterable[EvidenceItem]) -> list[tuple[str, str]]:
    """Return a key and words for each receipt there can be, the oldest first.

    Where several items passed in one act, the receipt for all of them comes after
    those of each.
    """
    items = tuple(items)
    found = [*_alone(items), *_together(items)]
    return [(receipt_key(entries), words) for entries, words in sorted(found, key=_age)]


def receipt_key(entries: Iterable[int]) -> str:
    """Return what stands for the receipt of these entries."""
    return " ".join(map(str, sorted(entries)))


def entries_of(key: str) -> tuple[int, ...]:
    """Return the numbers of the entries a key stands for."""
    return tuple(map(int, key.split()))


_Receipt = tuple[tuple[int, ...], str]


def _age(receipt: _Receipt) -> tuple[int, int]:
    entries, _ = receipt
    return max(entries), len(entries)


def _alone(items: Iterable[EvidenceItem]) -> Iterator[_Receipt]:
    gave = _tr("Entry {number}: {item}, {giver} to {taker}")
    gone = _tr("Entry {number}: {item} disposed of")
    for item in items:
        for each in item.transfers:
            words = gave.format(
                number=each.entry,
                item=item.number,
                giver=each.giver.name,
                taker=each.taker.name,
            )
            yield (each.entry,), words
        if item.disposal is not None:
            number = item.disposal.entry
            yield (number,), gone.format(number=number, item=item.number)


def _together(items: Iterable[EvidenceItem]) -> Iterator[_Receipt]:
    """Go through the acts in which one person gave another several items."""
    acts: dict[object, list[_Passed]] = defaultdict(list)
    for item in items:
        for each in item.transfers:
            body = each.body
            about = body.purpose, body.reason, body.happened
            acts[each.author, each.giver, each.taker, about].append((item, each))
    words = _tr("Entries {numbers}: {items}, {giver} to {taker}")
    for act in acts.values():
        if len(act) > 1:
            entries = tuple(sorted(each.entry for _, each in act))
            _, one = act[0]
            yield (
                entries,
                words.format(
                    numbers=", ".join(map(str, entries)),
                    items=", ".join(item.number for item, _ in act),
                    giver=one.giver.name,
                    taker=one.taker.name,
                ),
            )


def _tr(words: str) -> str:
    return QCoreApplication.translate("custody-papers", words)
