"""Who may enrol whom: one rule for a whole record and for the part handed over."""

from dataclasses import dataclass, field
from enum import StrEnum

from logbook.domain.certificate import CertificateCheck, decoded, is_made_out_to
from logbook.domain.record_bodies import PersonEnrolled
from logbook.domain.role import Role


class Refusal(StrEnum):
    """Why an entry may not enrol the person it names."""

    FOUNDER = "founder"
    ENROLLER = "enroller"
    TWICE = "twice"


@dataclass(slots=True)
class Enrolments:
    """Who is enrolled so far, as one entry is read after another.

    The founder enrols themselves first. Everybody else is enrolled, once, by somebody
    who was enrolled as a supervisor before.

    Attributes:
        founder: Author of entry 1; None where that cannot be read.
    """

    founder: str | None = None
    _enrolled: set[str] = field(default_factory=set)
    _supervisors: set[str] = field(default_factory=set)

    def refusal(self, author: str, person: str) -> Refusal | None:
        """Return why *author* may not enrol *person* now, None if they may."""
        if not self._enrolled:
            is_founder = author == person and self.founder in {None, author}
            return None if is_founder else Refusal.FOUNDER
        if author not in self._supervisors:
            return Refusal.ENROLLER
        return Refusal.TWICE if person in self._enrolled else None

    def enrol(self, person: str, role: object) -> None:
        """Take note of somebody; of a second time only that it changes nothing."""
        if person in self._enrolled:
            return
        self._enrolled.add(person)
        if role == Role.SUPERVISOR:
            self._supervisors.add(person)

    def is_supervisor(self, person: str) -> bool:
        """Tell whether *person* was enrolled as a supervisor."""
        return person in self._supervisors


def certified_keys(
    body: PersonEnrolled, ca: bytes | None, certificates: CertificateCheck
) -> tuple[bytes, bytes] | None:
    """Return the keys for entries and for documents that an enrolment binds.

    Returns:
        None, unless *ca* issued both certificates to this person under this name.

    Raises:
        MalformedEntryError: A certificate is not base64.
    """
    pair = decoded(body.entry_certificate), decoded(body.document_certificate)
    holders = map(certificates.holder, pair)
    if ca is None or not all(
        is_made_out_to(each, body.person, body.name) for each in holders
    ):
        return None
    entry_key = certificates.entry_key(pair[0], ca)
    document_key = certificates.document_key(pair[1], ca)
    if entry_key is None or document_key is None:
        return None
    return entry_key, document_key
