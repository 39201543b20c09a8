"""Whether what a report says of a sign-off is so: who gave it, to what, up to where."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from logbook.domain.checkpoint import SignedCheckpoint, is_line_by
from logbook.domain.entry import Entry, EntryKind
from logbook.domain.errors import MalformedCheckpointError
from logbook.domain.handover import Handover
from logbook.domain.handover_parts import AUTHOR, ShownEntry, WithheldEntry
from logbook.domain.merkle import LARGEST_LOG, leaf_of, root_with
from logbook.domain.role import Role
from logbook.reports.findings import Findings
from logbook.reports.people_check import Author
from logbook.reports.withheld_check import must_be_whole, rows_of

Shown = tuple[Entry, ShownEntry]
"""An entry that could be read, with what is shown of it."""

_NEEDED = {AUTHOR, "report", "checkpoint", "cosignature"}
"""What a sign-off is judged by."""


@dataclass(slots=True)
class SignOffCheck:
    """Checks every sign-off that ``entries.json`` holds.

    A supervisor gives it, to a report that somebody else put up, with a cosignature
    over the record up to and with the entry that put it up.

    Attributes:
        name: The file it was read from: itself, or the PDF it is attached to.
        note: The checkpoint the proofs lead to; none where it cannot be read.
        rows: What is withheld, by the number of the entry.
    """

    findings: Findings
    told: Handover
    name: str
    authors: Mapping[str, Author]
    note: SignedCheckpoint | None
    rows: Mapping[int, WithheldEntry] = field(default_factory=dict)

    def run(self, entries: Iterable[Shown]) -> None:
        """Find what is wrong with any of them."""
        by_number = {entry.number: (entry, shown) for entry, shown in entries}
        self.rows = rows_of(self.told)
        for entry, shown in by_number.values():
            if entry.kind == EntryKind.REPORT_SIGNED_OFF:
                self._check(entry, shown, by_number)

    def _check(
        self, entry: Entry, shown: ShownEntry, by_number: Mapping[int, Shown]
    ) -> None:
        number = entry.refers_to[0] if len(entry.refers_to) == 1 else 0
        put_up = by_number.get(number)
        if self._is_withheld(entry, shown, number):
            return
        if put_up is None or not _is_about(entry, shown, *put_up):
            self._say("sign-off.report-missing", entry.number)
            return
        prepared, _ = put_up
        people = {person.id: person for person in self.told.people}
        by, other = people.get(entry.author), people.get(prepared.author)
        if by is None or by.role is not Role.SUPERVISOR:
            self._say("sign-off.not-a-supervisor", entry.number, entry.author)
        # Who is enrolled twice under one name is still one person.
        same_name = by is not None and other is not None and by.name == other.name
        if entry.author == prepared.author or same_name:
            self._say("sign-off.own-report", entry.number, entry.author)
        author = self.authors.get(entry.author)
        key = author.key if author else None
        if key is not None and not self._covers(entry.author, key, shown, put_up):
            self._say("sign-off.signature-wrong", entry.number)

    def _is_withheld(self, entry: Entry, shown: ShownEntry, put_up: int) -> bool:
        """Tell whether too little is shown of a sign-off of another report to judge it.

        Of the sign-off of this report nothing can be withheld (`must_be_whole`).
        """
        if must_be_whole(entry, shown, self.told.report.number):
            return False
        own, other = self.rows.get(entry.number), self.rows.get(put_up)
        why = own.why.keys() if own else set[str]()
        is_hidden = other is not None and (other.leaf or "report" in other.why)
        return bool(why & _NEEDED) or bool(is_hidden)

    def _covers(self, by: str, key: bytes, shown: ShownEntry, put_up: Shown) -> bool:
        """Tell whether the cosignature is over the record up to that very entry."""
        checkpoint, line = _text(shown, "checkpoint"), _text(shown, "cosignature")
        try:
            note = SignedCheckpoint.from_text(f"{checkpoint}\n{line}\n")
        except MalformedCheckpointError:
            return False
        [signature, *more] = note.signatures
        signed, prepared = note.checkpoint, put_up[0]
        if more or signature.cosigned_at is None:
            return False
        if (signed.origin, signed.size) != (self.told.log, prepared.number):
            return False
        check = self.findings.tools.is_entry_signed
        return is_line_by(signed, signature, by, key, check) and self._agrees(
            signed.root.raw, put_up
        )

    def _agrees(self, root: bytes, put_up: Shown) -> bool:
        """Tell whether the record had that root; its proof shows that as well."""
        entry, shown = put_up
        size = self.note.checkpoint.size if self.note else 0
        if not entry.number <= size <= LARGEST_LOG:
            return True  # That the entry is not in the record is said of it already.
        leaf = leaf_of(shown.payload)
        return root_with(entry.number - 1, size, leaf, shown.proof).raw == root

    def _say(self, code: str, entry: int, detail: str | None = None) -> None:
        self.findings.say(code, file=self.name, entry=entry, detail=detail)


def _is_about(
    entry: Entry, shown: ShownEntry, prepared: Entry, put_up: ShownEntry
) -> bool:
    """Tell whether a sign-off is about the report that an earlier entry put up."""
    report = _text(shown, "report")
    return (
        prepared.kind == EntryKind.REPORT_PREPARED
        and prepared.number < entry.number
        and prepared.incident == entry.incident
        and report != ""
        and report == _text(put_up, "report")
    )


def _text(shown: ShownEntry, name: str) -> str:
    field = shown.fields.get(name)
    return field.value if field and isinstance(field.value, str) else ""
