"""The parts ``entries.json`` is made of: each written as a value, each read back.

Reading believes nothing: whatever is missing or of the wrong kind raises
`MalformedEntryError`, and its *why* names the member.
"""

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Self

from logbook.domain.canonical import Value
from logbook.domain.certificate import encoded
from logbook.domain.digest import Digest
from logbook.domain.disclosure import SALT_SIZE, Disclosure
from logbook.domain.errors import MalformedEntryError
from logbook.domain.members import Members
from logbook.domain.moment import utc_from_text, utc_text
from logbook.domain.people import Person
from logbook.domain.record_bodies import Edition
from logbook.domain.role import Role

AUTHOR, WHOLE = "@author", "@entry"
"""What can be withheld beside fields: who signed an entry, and the entry itself.

No field of an entry has a name with such a sign in it.
"""


@dataclass(frozen=True, slots=True)
class ReportHeader:
    """Which report the entries are disclosed with, as of when and for whom.

    Attributes:
        as_of: In UTC; *offset* are the minutes east of it where it was made.
        prepared_by: Id of the person who signs the report and the checkpoint.
        version: Which contents it has; empty in what was written before format 2.
        audience: Whom it was made for, and so what it withholds; likewise.
    """

    number: str
    edition: Edition
    copy: int
    recipient: str
    recipient_name: str
    incident: str
    title: str
    as_of: datetime
    offset: int
    language: str
    pack: str
    pack_version: str
    prepared_by: str
    version: str = ""
    audience: str = ""

    def to_value(self, *, first_format: bool = False) -> Value:
        """Return what stands in ``entries.json``.

        Args:
            first_format: As format 1 had it, which knew no versions.
        """
        value: dict[str, Value] = {
            "number": self.number,
            "edition": self.edition.value,
            "copy": self.copy,
            "recipient": self.recipient,
            "recipient_name": self.recipient_name,
            "incident": self.incident,
            "title": self.title,
            "as_of": utc_text(self.as_of, "seconds"),
            "offset": self.offset,
            "language": self.language,
            "pack": self.pack,
            "pack_version": self.pack_version,
            "prepared_by": self.prepared_by,
        }
        if not first_format:
            value |= {"version": self.version, "audience": self.audience}
        return value

    @classmethod
    def from_value(cls, value: Value, *, first_format: bool = False) -> Self:
        """Read back what `to_value` returned."""
        members = Members(value)
        try:
            text = members.text("as_of")
            as_of = utc_from_text(text)
            edition = Edition(members.text("edition"))
        except ValueError as error:
            raise MalformedEntryError("report") from error
        if utc_text(as_of, "seconds") != text:
            raise MalformedEntryError("report")
        return cls(
            number=members.text("number"),
            edition=edition,
            copy=members.whole("copy"),
            recipient=members.text("recipient"),
            recipient_name=members.text("recipient_name"),
            incident=members.text("incident"),
            title=members.text("title"),
            as_of=as_of,
            offset=members.whole("offset"),
            language=members.text("language"),
            pack=members.text("pack"),
            pack_version=members.text("pack_version"),
            prepared_by=members.text("prepared_by"),
            version="" if first_format else members.text("version"),
            audience="" if first_format else members.text("audience"),
        )


@dataclass(frozen=True, slots=True)
class ShownEntry:
    """One entry with what shows that it stands in the record.

    Attributes:
        signature: Its author's; empty where the author is withheld. Then nothing but
            the checkpoint vouches for the entry, and whoever signed that.
        proof: Shows its leaf under the root of the checkpoint (RFC 6962, 2.1.1).
        fields: The values that are shown; one that is missing is withheld.
    """

    payload: bytes
    signature: bytes
    proof: tuple[Digest, ...]
    fields: Mapping[str, Disclosure]

    def to_value(self) -> Value:
        """Return what stands in ``entries.json``."""
        return {
            "payload": base64.b64encode(self.payload).decode("ascii"),
            "signature": base64.b64encode(self.signature).decode("ascii"),
            "proof": [step.base64 for step in self.proof],
            "fields": {name: shown.to_value() for name, shown in self.fields.items()},
        }

    @classmethod
    def from_value(cls, value: Value) -> Self:
        """Read back what `to_value` returned."""
        members = Members(value)
        return cls(
            payload=members.content("payload"),
            signature=members.content("signature"),
            proof=members.steps("proof"),
            fields={
                name: disclosure_from(Members(shown))
                for name, shown in members.named("fields").items()
            },
        )


@dataclass(frozen=True, slots=True)
class WithheldEntry:
    """What is withheld of one entry, and under which class (W1 to W7).

    Attributes:
        number: Of the entry.
        why: Class by the name of each field; `AUTHOR` stands for who signed it. An
            entry that is withheld as a whole has `WHOLE` and nothing else.
        leaf: What stands for such an entry in the record, and says nothing of it.
        proof: Shows that leaf under the root of the checkpoint.
    """

    number: int
    why: Mapping[str, str]
    leaf: Digest | None = None
    proof: tuple[Digest, ...] = field(default=())

    def to_value(self) -> Value:
        """Return what stands in ``entries.json``."""
        value: dict[str, Value] = {
            "entry": self.number,
            "why": {name: str(why) for name, why in self.why.items()},
        }
        if self.leaf is not None:
            value["leaf"] = self.leaf.base64
            value["proof"] = [step.base64 for step in self.proof]
        return value

    @classmethod
    def from_value(cls, value: Value) -> Self:
        """Read back what `to_value` returned."""
        members = Members(value)
        number, why = members.whole("entry"), members.named("why")
        is_whole = members.has("leaf")
        sound = bool(why) and all(isinstance(each, str) for each in why.values())
        if not sound or number < 1 or (WHOLE in why) != is_whole:
            raise MalformedEntryError("withheld")
        if is_whole and len(why) > 1:
            raise MalformedEntryError("withheld")
        return cls(
            number,
            {name: str(each) for name, each in why.items()},
            Digest.from_base64(members.text("leaf")) if is_whole else None,
            members.steps("proof") if is_whole else (),
        )


def person_value(person: Person) -> Value:
    """Return what ``entries.json`` says of a person."""
    return {
        "id": person.id,
        "name": person.name,
        "role": person.role.value,
        "entry_certificate": encoded(person.entry_certificate),
        "document_certificate": encoded(person.document_certificate),
        "enrolled_by": person.enrolled_by,
    }


def person_from(value: Value) -> Person:
    """Read back what `person_value` returned."""
    members = Members(value)
    try:
        role = Role(members.text("role"))
    except ValueError as error:
        raise MalformedEntryError("role") from error
    return Person(
        id=members.text("id"),
        name=members.text("name"),
        role=role,
        entry_certificate=members.content("entry_certificate"),
        document_certificate=members.content("document_certificate"),
        enrolled_by=members.whole("enrolled_by"),
    )


def disclosure_from(members: Members) -> Disclosure:
    """Read back a value with its salt."""
    salt = members.content("salt")
    if len(salt) != SALT_SIZE:
        raise MalformedEntryError("salt")
    return Disclosure(salt, members.any("value"))
