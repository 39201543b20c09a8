"""Check 6: each entry is signed by its author and stands in the record.

Nothing but the rules of the record is needed here: no PDF, no folder.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from logbook.domain import canonical
from logbook.domain.certificate import encoded
from logbook.domain.checkpoint import SignedCheckpoint, is_line_by, is_signed_by
from logbook.domain.digest import Digest
from logbook.domain.disclosure import opens
from logbook.domain.entry import Entry, EntryKind, signed_bytes
from logbook.domain.errors import MalformedCheckpointError, MalformedEntryError
from logbook.domain.handover import Handover, proof_name, proof_text
from logbook.domain.handover_parts import ShownEntry
from logbook.domain.merkle import LARGEST_LOG, includes, leaf_of, root_before
from logbook.reports.findings import CHECKPOINT, Findings
from logbook.reports.people_check import Author, PeopleCheck
from logbook.reports.sign_off_check import SignOffCheck
from logbook.reports.withheld_check import (
    WithheldCheck,
    is_author_withheld,
    rows_of,
)


@dataclass(slots=True)
class EntriesCheck:
    """Checks everything ``entries.json`` says.

    Attributes:
        name: The file it was read from: itself, or the PDF it is attached to.
        is_folder: Whether checkpoint and proofs stand beside it as files.
    """

    findings: Findings
    told: Handover
    ca: bytes
    name: str
    is_folder: bool

    def run(self) -> None:
        """Find everything that is not as it was signed."""
        entries = self._read_entries()
        self._check_founding(entries)
        people = PeopleCheck(self.findings, self.told, self.ca, self.name)
        authors = people.run(entries)
        checkpoint = self._check_checkpoint(authors)
        rows = rows_of(self.told)
        for entry, shown in entries:
            is_signed = not is_author_withheld(shown, rows.get(entry.number))
            self._check_entry(entry, shown, authors if is_signed else None)
            self._check_proof(entry, shown, checkpoint)
        self._check_proofs_of_withheld()
        WithheldCheck(self.findings, self.told, self.name, checkpoint).run(entries)
        sign_offs = SignOffCheck(
            self.findings, self.told, self.name, authors, checkpoint
        )
        sign_offs.run(entries)

    def _read_entries(self) -> list[tuple[Entry, ShownEntry]]:
        found: list[tuple[Entry, ShownEntry]] = []
        before = 0
        for place, shown in enumerate(self.told.entries, start=1):
            try:
                entry = Entry.from_bytes(shown.payload)
            except MalformedEntryError as error:
                number = _number_in(shown.payload) or place
                self.findings.say(
                    "entry.malformed", file=self.name, entry=number, detail=error.why
                )
                continue
            if entry.number < 1:
                say = self.findings.say
                say("entry.malformed", file=self.name, entry=entry.number, detail="seq")
                continue
            if entry.number <= before:
                self.findings.say("entries.order", file=self.name, entry=entry.number)
            before = max(before, entry.number)
            found.append((entry, shown))
        return found

    def _check_founding(self, entries: list[tuple[Entry, ShownEntry]]) -> None:
        said = next(
            (
                {name: field.value for name, field in shown.fields.items()}
                for entry, shown in entries
                if entry.number == 1 and entry.kind == EntryKind.LOGBOOK_CREATED
            ),
            {},
        )
        if "ca_certificate" not in said:
            self.findings.say("ca.founding-missing", file=self.name)
            return
        if said["ca_certificate"] != encoded(self.ca):
            self.findings.say("ca.founding-differs", entry=1)
        # A rehearsal must not pass for the real thing, nor one office for another.
        for name in ("organisation", "place", "rehearsal"):
            claimed, founded = getattr(self.told, name), said.get(name)
            if type(founded) is not type(claimed) or founded != claimed:
                code = "entries.founding-differs"
                self.findings.say(code, file=self.name, entry=1, detail=name)

    def _check_checkpoint(
        self, authors: Mapping[str, Author]
    ) -> SignedCheckpoint | None:
        told = self.told
        if self.is_folder:
            note = self.findings.files.get(CHECKPOINT)
            if note is not None and note != told.checkpoint.encode():
                self.findings.say("checkpoint.differs", file=CHECKPOINT)
        try:
            checkpoint = SignedCheckpoint.from_text(told.checkpoint)
        except MalformedCheckpointError:
            self.findings.say("checkpoint.malformed", file=self.name)
            return None
        if checkpoint.checkpoint.origin != told.log:
            self.findings.say("checkpoint.other-log", file=self.name)
        # Everybody can sign it and cosign it; checking more would only take time.
        most = 2 * len(told.people)
        if len(checkpoint.signatures) > most:
            code = "checkpoint.signature-wrong"
            self.findings.say(code, file=self.name, detail=str(most + 1))
            kept = checkpoint.signatures[:most]
            checkpoint = replace(checkpoint, signatures=kept)
        preparer = told.report.prepared_by
        key = authors[preparer].key if preparer in authors else None
        check = self.findings.tools.is_entry_signed
        if key and not is_signed_by(checkpoint, preparer, key, check):
            self.findings.say("checkpoint.not-signed", file=self.name, detail=preparer)
        self._check_lines(checkpoint, authors)
        return checkpoint

    def _check_lines(
        self, note: SignedCheckpoint, authors: Mapping[str, Author]
    ) -> None:
        """Refuse a checkpoint with a line that looks like somebody's signature.

        C2SP has unknown keys passed over. Here everybody who signs is listed, and
        who reads ``checkpoint.txt`` takes every line for what it says.
        """
        check = self.findings.tools.is_entry_signed
        for place, line in enumerate(note.signatures, start=1):
            if not any(
                author.key and is_line_by(note.checkpoint, line, who, author.key, check)
                for who, author in authors.items()
            ):
                code = "checkpoint.signature-wrong"
                self.findings.say(code, file=self.name, detail=str(place))

    def _check_entry(
        self, entry: Entry, shown: ShownEntry, authors: Mapping[str, Author] | None
    ) -> None:
        """Check an entry by itself.

        Args:
            authors: Everybody who is listed; none where its author is withheld.
        """
        number, say = entry.number, self.findings.say
        if entry.log != self.told.log:
            say("entry.other-log", file=self.name, entry=number)
        if number != 1 and entry.kind == EntryKind.LOGBOOK_CREATED:
            say("entry.founds-again", file=self.name, entry=number)
        if authors is not None:
            self._check_author(authors.get(entry.author), entry, shown)
        for name, field in sorted(shown.fields.items()):
            if name not in entry.fields:
                say("entry.field-unknown", file=self.name, entry=number, detail=name)
            elif not opens(entry.fields, name, field):
                say("entry.field-differs", file=self.name, entry=number, detail=name)

    def _check_author(
        self, author: Author | None, entry: Entry, shown: ShownEntry
    ) -> None:
        number, say = entry.number, self.findings.say
        if author is None:
            who = entry.author
            say("entry.author-unknown", file=self.name, entry=number, detail=who)
            return
        if not author.could_write(number):
            code, who = "entry.author-too-early", entry.author
            say(code, file=self.name, entry=number, detail=who)
        if author.key is not None:
            message = signed_bytes(leaf_of(shown.payload))
            check = self.findings.tools.is_entry_signed
            if not check(author.key, message, shown.signature):
                say("entry.signature-wrong", file=self.name, entry=number)

    def _check_proof(
        self, entry: Entry, shown: ShownEntry, note: SignedCheckpoint | None
    ) -> None:
        number = entry.number
        if note is not None:
            leaf, signed = leaf_of(shown.payload), note.checkpoint
            size, index = signed.size, number - 1
            if size > LARGEST_LOG or not includes(
                signed.root, size, index, leaf, shown.proof
            ):
                self.findings.say("entry.not-included", file=self.name, entry=number)
            elif root_before(index, size, shown.proof) != entry.prev_root:
                # Its author signed it as the next one of another record.
                self.findings.say("entry.history-differs", file=self.name, entry=number)
        self._check_own_proof(number, shown.proof)

    def _check_proofs_of_withheld(self) -> None:
        for row in self.told.withheld:
            if row.leaf is not None:
                self._check_own_proof(row.number, row.proof)

    def _check_own_proof(self, number: int, steps: Sequence[Digest]) -> None:
        """Check the file with which one entry can be proved alone."""
        if not self.is_folder:
            return
        name = proof_name(number)
        proof = self.findings.files.get(name)
        expected = proof_text(number, steps, self.told.checkpoint).encode()
        if proof is None:
            self.findings.say("proof.missing", file=name, entry=number)
        elif proof != expected:
            self.findings.say("proof.differs", file=name, entry=number)


def _number_in(payload: bytes) -> int | None:
    """Return the number a malformed entry gives itself, if it can be read."""
    try:
        number = json.loads(payload.decode(), parse_constant=_refuse)["seq"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    # What a browser takes for a whole number: 3.0 is one, 2**53 is not.
    if isinstance(number, float) and number.is_integer():
        number = int(number)
    is_whole = type(number) is int and abs(number) <= canonical.LARGEST_INTEGER
    return number if is_whole else None


def _refuse(constant: str) -> None:
    raise ValueError(constant)
