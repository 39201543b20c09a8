"""Who may write in a logbook: people's certificates, and the entries that enrol them.

A whole record is verified by the same rules (`logbook.domain.verification`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from logbook.domain.certificate import encoded, is_made_out_to
from logbook.domain.enrolments import Enrolments, Refusal
from logbook.domain.entry import Entry, EntryKind
from logbook.domain.handover import Handover
from logbook.domain.handover_parts import ShownEntry
from logbook.domain.people import Person
from logbook.reports import der
from logbook.reports.findings import Findings

_REFUSALS = {
    Refusal.FOUNDER: "people.founder-differs",
    Refusal.ENROLLER: "people.enroller-differs",
    Refusal.TWICE: "people.enrolled-twice",
}


@dataclass(frozen=True, slots=True)
class Author:
    """Somebody listed as a person of the logbook.

    Attributes:
        key: Signs entries; None where a certificate is at fault.
        enrolled_by: Number of the first entry that enrols the id, 0 if none does.
        is_founder: Whether that is the first enrolment of all.
    """

    key: bytes | None
    enrolled_by: int = 0
    is_founder: bool = False

    def could_write(self, number: int) -> bool:
        """Tell whether the person was enrolled by the time of an entry.

        The founder signs the first entry and is enrolled by a later one.
        """
        return number >= self.enrolled_by or (number == 1 and self.is_founder)


@dataclass(slots=True)
class PeopleCheck:
    """Checks the people ``entries.json`` lists against the entries that enrol them.

    Attributes:
        name: The file it was read from: itself, or the PDF it is attached to.
    """

    findings: Findings
    told: Handover
    ca: bytes
    name: str

    def run(self, entries: Iterable[tuple[Entry, ShownEntry]]) -> Mapping[str, Author]:
        """Find what is wrong and return everybody who is listed, by id."""
        firsts = self._check_order(list(entries))
        taken: set[bytes] = set()
        authors = {}
        for person in self.told.people:
            key = self._key_of(person, taken)
            first = firsts.get(person.id)
            self._check_enrolment(person, first)
            number = first[0] if first else 0
            is_founder = person.id == next(iter(firsts), None)
            authors[person.id] = Author(key, number, is_founder)
        preparer = self.told.report.prepared_by
        if preparer not in authors:
            self._say("people.preparer-unknown", preparer)
        return authors

    def _check_order(
        self, entries: list[tuple[Entry, ShownEntry]]
    ) -> dict[str, tuple[int, dict[str, object]]]:
        """Return number and values of the first entry that enrols each id."""
        listed = {person.id for person in self.told.people}
        author = next((entry.author for entry, _ in entries if entry.number == 1), None)
        order = Enrolments(author)
        firsts: dict[str, tuple[int, dict[str, object]]] = {}
        for entry, shown in entries:
            if entry.kind != EntryKind.PERSON_ENROLLED:
                continue
            said: dict[str, object] = {
                name: field.value for name, field in shown.fields.items()
            }
            named = said.get("person")
            person = named if isinstance(named, str) else "?"
            if refusal := order.refusal(entry.author, person):
                self._say(_REFUSALS[refusal], person, entry.number)
            if person not in listed:
                self._say("people.not-listed", person, entry.number)
            order.enrol(person, said.get("role"))
            firsts.setdefault(person, (entry.number, said))
        return firsts

    def _key_of(self, person: Person, taken: set[bytes]) -> bytes | None:
        certificates = self.findings.tools.certificates
        pair = person.entry_certificate, person.document_certificate
        if not all(_is_der(certificate) for certificate in pair):
            self._say("people.certificate-malformed", person.id)
            return None
        key = certificates.entry_key(pair[0], self.ca)
        document_key = certificates.document_key(pair[1], self.ca)
        if key is None or document_key is None:
            self._say("people.not-issued", person.id)
            return None
        holders = map(certificates.holder, pair)
        if not all(is_made_out_to(each, person.id, person.name) for each in holders):
            self._say("people.holder-differs", person.id)
        if taken & {key, document_key}:
            self._say("people.key-shared", person.id)
        taken |= {key, document_key}
        return key

    def _check_enrolment(
        self, person: Person, first: tuple[int, dict[str, object]] | None
    ) -> None:
        if first is None:
            self._say("people.not-enrolled", person.id)
            return
        number, said = first
        bound = {
            "name": person.name,
            "role": person.role.value,
            "entry_certificate": encoded(person.entry_certificate),
            "document_certificate": encoded(person.document_certificate),
        }
        agrees = all(said.get(name) == value for name, value in bound.items())
        if not agrees or number != person.enrolled_by:
            self._say("people.enrolment-differs", person.id, number)

    def _say(self, code: str, person: str, entry: int | None = None) -> None:
        self.findings.say(code, file=self.name, entry=entry, detail=person)


def _is_der(certificate: bytes) -> bool:
    try:
        der.read(certificate)
    except der.NotDerError:
        return False
    return True
