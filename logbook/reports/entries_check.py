"""Check 6: each entry is signed by its author and stands in the record.

Nothing but the rules of the record is needed here: no PDF, no folder.
"""

import json
from dataclasses import dataclass

from logbook.domain.certificate import encoded
from logbook.domain.checkpoint import SignedCheckpoint, is_signed_by
from logbook.domain.disclosure import opens
from logbook.domain.entry import Entry, EntryKind, signed_bytes
from logbook.domain.errors import MalformedCheckpointError, MalformedEntryError
from logbook.domain.handover import Handover, ShownEntry, proof_name, proof_text
from logbook.domain.merkle import includes, leaf_of
from logbook.domain.people import Person
from logbook.reports import der
from logbook.reports.findings import CHECKPOINT, Findings


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
        keys = {person.id: self._key_of(person) for person in self.told.people}
        for person in self.told.people:
            self._check_enrolment(person, entries)
        if self.told.report.prepared_by not in keys:
            preparer = self.told.report.prepared_by
            self.findings.say(
                "people.preparer-unknown", file=self.name, detail=preparer
            )
        checkpoint = self._check_checkpoint(keys)
        for entry, shown in entries:
            self._check_entry(entry, shown, keys)
            self._check_proof(entry, shown, checkpoint)

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
            if entry.number <= before:
                self.findings.say("entries.order", file=self.name, entry=entry.number)
            before = max(before, entry.number)
            found.append((entry, shown))
        return found

    def _check_founding(self, entries: list[tuple[Entry, ShownEntry]]) -> None:
        named = [
            shown.fields["ca_certificate"].value
            for entry, shown in entries
            if entry.number == 1
            and entry.kind == EntryKind.LOGBOOK_CREATED
            and "ca_certificate" in shown.fields
        ]
        if not named:
            self.findings.say("ca.founding-missing", file=self.name)
        elif named[0] != encoded(self.ca):
            self.findings.say("ca.founding-differs", entry=1)

    def _key_of(self, person: Person) -> bytes | None:
        certificates = self.findings.tools.certificates
        pair = person.entry_certificate, person.document_certificate
        if not all(_is_der(certificate) for certificate in pair):
            code = "people.certificate-malformed"
            self.findings.say(code, file=self.name, detail=person.id)
            return None
        key = certificates.entry_key(person.entry_certificate, self.ca)
        if not certificates.document_key(person.document_certificate, self.ca):
            key = None
        if key is None:
            self.findings.say("people.not-issued", file=self.name, detail=person.id)
        return key

    def _check_enrolment(
        self, person: Person, entries: list[tuple[Entry, ShownEntry]]
    ) -> None:
        """Compare with the first entry that enrols the id; a second changes nothing."""
        bound = {
            "name": person.name,
            "role": person.role.value,
            "entry_certificate": encoded(person.entry_certificate),
            "document_certificate": encoded(person.document_certificate),
        }
        for entry, shown in entries:
            said = {name: field.value for name, field in shown.fields.items()}
            if (
                entry.kind != EntryKind.PERSON_ENROLLED
                or said.get("person") != person.id
            ):
                continue
            agrees = all(said.get(name) == value for name, value in bound.items())
            if not agrees or entry.number != person.enrolled_by:
                self.findings.say(
                    "people.enrolment-differs",
                    file=self.name,
                    entry=entry.number,
                    detail=person.id,
                )
            return
        self.findings.say("people.not-enrolled", file=self.name, detail=person.id)

    def _check_checkpoint(
        self, keys: dict[str, bytes | None]
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
        preparer = told.report.prepared_by
        key = keys.get(preparer)
        check = self.findings.tools.is_entry_signed
        if key and not is_signed_by(checkpoint, preparer, key, check):
            self.findings.say("checkpoint.not-signed", file=self.name, detail=preparer)
        return checkpoint

    def _check_entry(
        self, entry: Entry, shown: ShownEntry, keys: dict[str, bytes | None]
    ) -> None:
        number, say = entry.number, self.findings.say
        if entry.log != self.told.log:
            say("entry.other-log", file=self.name, entry=number)
        if entry.author not in keys:
            say(
                "entry.author-unknown",
                file=self.name,
                entry=number,
                detail=entry.author,
            )
        elif key := keys[entry.author]:
            message = signed_bytes(leaf_of(shown.payload))
            if not self.findings.tools.is_entry_signed(key, message, shown.signature):
                say("entry.signature-wrong", file=self.name, entry=number)
        for name, field in sorted(shown.fields.items()):
            if name not in entry.fields:
                say("entry.field-unknown", file=self.name, entry=number, detail=name)
            elif not opens(entry.fields, name, field):
                say("entry.field-differs", file=self.name, entry=number, detail=name)

    def _check_proof(
        self, entry: Entry, shown: ShownEntry, note: SignedCheckpoint | None
    ) -> None:
        number = entry.number
        if note is not None:
            leaf, signed = leaf_of(shown.payload), note.checkpoint
            if not includes(signed.root, signed.size, number - 1, leaf, shown.proof):
                self.findings.say("entry.not-included", file=self.name, entry=number)
        if not self.is_folder:
            return
        name = proof_name(number)
        proof = self.findings.files.get(name)
        expected = proof_text(number, shown.proof, self.told.checkpoint).encode()
        if proof is None:
            self.findings.say("proof.missing", file=name, entry=number)
        elif proof != expected:
            self.findings.say("proof.differs", file=name, entry=number)


def _number_in(payload: bytes) -> int | None:
    """Return the number a malformed entry gives itself, if it can be read."""
    try:
        number = json.loads(payload)["seq"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return number if type(number) is int else None


def _is_der(certificate: bytes) -> bool:
    try:
        der.read(certificate)
    except der.NotDerError:
        return False
    return True
