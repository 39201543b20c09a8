"""What a hand-over does not show: said of every field, and of nothing else.

Nothing is silently missing. What cannot be checked is why something is withheld, and
who wrote an entry whose author is: that is what whoever signed the checkpoint says.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from logbook.domain.checkpoint import SignedCheckpoint
from logbook.domain.entry import Entry, EntryKind
from logbook.domain.handover import Handover
from logbook.domain.handover_parts import AUTHOR, ShownEntry, WithheldEntry
from logbook.domain.merkle import LARGEST_LOG, includes
from logbook.domain.verdict import Reason
from logbook.reports.findings import Findings

CLASSES = tuple(f"W{number}" for number in range(1, 8))
"""Why something may be withheld; ``reasons.toml`` has the words."""

_SHOWN_OF_CLASS = 8
"""Characters of a class nobody knows that are repeated to a person."""

_OF_THE_LOGBOOK = {EntryKind.LOGBOOK_CREATED, EntryKind.PERSON_ENROLLED}
_OF_SIGN_OFF = {EntryKind.REPORT_PREPARED, EntryKind.REPORT_SIGNED_OFF}


@dataclass(slots=True)
class WithheldCheck:
    """Checks that what is not shown is accounted for.

    Attributes:
        name: The file it was read from: itself, or the PDF it is attached to.
        note: The checkpoint the proofs lead to; none where it cannot be read.
    """

    findings: Findings
    told: Handover
    name: str
    note: SignedCheckpoint | None

    def run(self, entries: Iterable[tuple[Entry, ShownEntry]]) -> None:
        """Find what is missing without a word, and every word about nothing."""
        entries = list(entries)
        self._check_rows({entry.number for entry, _ in entries})
        rows = rows_of(self.told)
        for entry, shown in entries:
            row = rows.get(entry.number)
            why = row.why if row is not None and row.leaf is None else {}
            self._check_fields(entry, shown, why)
            self._check_author(entry, shown, why)
            if must_be_whole(entry, shown, self.told.report.number):
                self._check_whole(entry, shown, why)

    def _check_rows(self, shown: set[int]) -> None:
        before = 0
        for row in self.told.withheld:
            if row.number <= before:
                self._say("withholding.order", row.number)
            before = max(before, row.number)
            for _, why in sorted(row.why.items()):
                if why not in CLASSES:
                    cut = why[:_SHOWN_OF_CLASS]
                    self._say("withholding.class-unknown", row.number, cut)
            if row.leaf is not None:
                self._check_leaf(row, shown)
            elif row.number not in shown:
                self._say("withholding.entry-unknown", row.number)

    def _check_leaf(self, row: WithheldEntry, shown: set[int]) -> None:
        if row.number in shown:
            self._say("withholding.entry-shown", row.number)
        if self.note is None or row.leaf is None:
            return
        signed = self.note.checkpoint
        is_in = signed.size <= LARGEST_LOG and includes(
            signed.root, signed.size, row.number - 1, row.leaf, row.proof
        )
        if not is_in:
            self._say("withholding.not-included", row.number)

    def _check_fields(
        self, entry: Entry, shown: ShownEntry, why: Mapping[str, str]
    ) -> None:
        for name in sorted(why.keys() - {AUTHOR}):
            if name not in entry.fields:
                self._say("withholding.field-unknown", entry.number, name)
            if name in shown.fields:
                self._say("withholding.also-shown", entry.number, name)
        for name in sorted(entry.fields.keys() - shown.fields.keys() - why.keys()):
            self._say("withholding.unaccounted", entry.number, name)

    def _check_author(
        self, entry: Entry, shown: ShownEntry, why: Mapping[str, str]
    ) -> None:
        if not shown.signature and AUTHOR not in why:
            self._say("withholding.author-unaccounted", entry.number)
        if shown.signature and AUTHOR in why:
            self._say("withholding.author-shown", entry.number)
        # Nobody who is named is to be taken for the author of what they never signed.
        if not shown.signature and any(p.id == entry.author for p in self.told.people):
            self._say("withholding.author-listed", entry.number, entry.author)

    def _check_whole(
        self, entry: Entry, shown: ShownEntry, why: Mapping[str, str]
    ) -> None:
        for name in sorted(why.keys() - {AUTHOR}):
            self._say("withholding.never", entry.number, name)
        if not shown.signature:
            self._say("withholding.author-needed", entry.number)

    def _say(self, code: str, entry: int, detail: str | None = None) -> None:
        self.findings.say(code, file=self.name, entry=entry, detail=detail)


def rows_of(told: Handover) -> dict[int, WithheldEntry]:
    """Return what is withheld by number; the first counts where there are two."""
    return {row.number: row for row in reversed(told.withheld)}


def is_author_withheld(shown: ShownEntry, row: WithheldEntry | None) -> bool:
    """Tell whether an entry has no signature, and is said to have none."""
    return not shown.signature and row is not None and AUTHOR in row.why


def must_be_whole(entry: Entry, shown: ShownEntry, report: str) -> bool:
    """Tell whether others rest on an entry, so that nothing of it may be withheld.

    Those are the founding of the logbook, everybody's enrolment, and what says that
    this report was put up and signed off.
    """
    if entry.kind in _OF_THE_LOGBOOK:
        return True
    field = shown.fields.get("report")
    return entry.kind in _OF_SIGN_OFF and field is not None and field.value == report


def facts_of_withheld(told: Handover) -> Iterator[Reason]:
    """Return what a sound hand-over withholds, counted by class."""
    fields = [
        why
        for row in told.withheld
        for name, why in row.why.items()
        if row.leaf is None and name != AUTHOR
    ]
    whole = [why for row in told.withheld for why in row.why.values() if row.leaf]
    for code, found in (
        ("note.fields-withheld", fields),
        ("note.entries-withheld", whole),
    ):
        for each in CLASSES:
            if each in found:
                yield Reason(code, detail=each, count=found.count(each))
    authors = sum(AUTHOR in row.why for row in told.withheld)
    if authors:
        yield Reason("note.authors-withheld", count=authors)
    if told.withheld:
        yield Reason("note.withholding-unchecked")
