"""What a municipality adds to the pack of its place: whom to call, and its contracts.

The shipped packs hold no number to call, because the guides hold none and an old one
misleads. These are the municipality's own words, taken over from a file and recorded
as an entry; all of them are plain text.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class LocalContact:
    """How to reach an office of the pack. An office may have several.

    Attributes:
        office: Id of the office in the pack of the place.
        person: Whom to ask for, by name or by post.
        hours: When somebody answers there.
    """

    office: str
    person: str | None
    telephone: str | None
    e_mail: str | None
    hours: str | None
    remark: str | None


@dataclass(frozen=True, slots=True)
class Contract:
    """An agreement of the municipality that asks for notice of an incident.

    Attributes:
        party: With whom it was made.
        reference: Number of the policy or agreement.
        notice_hours: Within how many hours it wants notice; none if it names no number.
    """

    party: str
    reference: str | None
    notice_hours: int | None
    telephone: str | None
    remark: str | None


@dataclass(frozen=True, slots=True)
class LocalPack:
    """Everything a municipality added, and when somebody last checked it.

    Attributes:
        pack: Id of the pack of its place.
        version: Edition, in the municipality's own numbering.
        municipality: Who wrote it.
        checked_on: The day its numbers were last tried.
        hours: When the offices of the municipality are open.
        insurer: Of cyber risks.
        card_contract: With the bank that settles card payments.
        cjis_agreement: On criminal justice information.
    """

    pack: str
    version: str
    municipality: str
    checked_on: date
    hours: str | None
    insurer: Contract | None
    card_contract: Contract | None
    cjis_agreement: Contract | None
    contacts: tuple[LocalContact, ...]

    def contacts_of(self, office: str) -> tuple[LocalContact, ...]:
        """Return how to reach an office, in the order of the file."""
        return tuple(contact for contact in self.contacts if contact.office == office)

    def contracts(self) -> tuple[Contract, ...]:
        """Return the agreements there are."""
        agreements = (self.insurer, self.card_contract, self.cjis_agreement)
        return tuple(made for made in agreements if made is not None)
