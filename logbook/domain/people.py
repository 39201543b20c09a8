"""Persons, their roles and the keys they sign with."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

from logbook.domain.bodies import body_of
from logbook.domain.certificate import decoded
from logbook.domain.entry import SignedEntry
from logbook.domain.errors import MalformedEntryError, UnknownPersonError
from logbook.domain.record_bodies import LogbookCreated, PersonEnrolled
from logbook.domain.role import Role


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who signs entries here.

    Attributes:
        id: ``P-001``, in the order of enrolment.
        entry_certificate: X.509 (DER) over the Ed25519 key that signs entries.
        document_certificate: X.509 (DER) over the P-256 key that signs reports.
        enrolled_by: Number of the entry that enrolled the person.
    """

    id: str
    name: str
    role: Role
    entry_certificate: bytes
    document_certificate: bytes
    enrolled_by: int


@dataclass(frozen=True, slots=True)
class People:
    """Everybody enrolled in a logbook, by id, in the order of enrolment."""

    by_id: dict[str, Person]

    def __iter__(self) -> Iterator[Person]:
        return iter(self.by_id.values())

    def get(self, person: str) -> Person:
        """Return the person with this id.

        Raises:
            UnknownPersonError: Nobody has it.
        """
        if person not in self.by_id:
            raise UnknownPersonError(person)
        return self.by_id[person]

    def name_of(self, person: str) -> str:
        """Return the name, or the bare id of somebody who is not enrolled."""
        return self.by_id[person].name if person in self.by_id else person

    def known_as(self, named: str) -> str:
        """Return one word for whoever is meant, however the name was typed.

        Case, blanks, dots, the order of the words and what nobody sees make nobody
        another person, nor does the id in place of the name, nor what is said after
        an enrolled name: ``B. Sample, by telephone``. Letters that look alike do.
        """
        meant = _meant_by(named)
        for person in self:
            name = _key_of(person.name)
            if meant & {name, _key_of(person.id)}:
                return name
        return _key_of(named)


_SAID_AFTER = re.compile(r"[,;(]")


def may_be_one(name: str, other: str) -> bool:
    """Tell whether two names would be taken for those of one and the same person."""
    return _key_of(name) in _meant_by(other) or _key_of(other) in _meant_by(name)


def _meant_by(named: str) -> set[str]:
    return {_key_of(named), _key_of(_SAID_AFTER.split(named, maxsplit=1)[0])}


def _key_of(name: str) -> str:
    """Return the words of a name as they are compared."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    seen = (letter for letter in plain if unicodedata.category(letter) != "Cf")
    words = "".join(
        letter if unicodedata.category(letter)[0] in "LMN" else " " for letter in seen
    )
    return " ".join(sorted(words.split())) or plain.strip()


def people_of(entries: Iterable[SignedEntry]) -> People:
    """Work out who is enrolled; a second enrolment of an id changes nothing."""
    people: dict[str, Person] = {}
    for signed in entries:
        body = body_of(signed)
        if isinstance(body, PersonEnrolled) and body.person not in people:
            # Verification names an enrolment that cannot be read; reading goes on.
            with suppress(MalformedEntryError):
                people[body.person] = _person(body, signed.number)
    return People(people)


def _person(body: PersonEnrolled, number: int) -> Person:
    return Person(
        id=body.person,
        name=body.name,
        role=body.role,
        entry_certificate=decoded(body.entry_certificate),
        document_certificate=decoded(body.document_certificate),
        enrolled_by=number,
    )


def founding_of(entries: Iterable[SignedEntry]) -> LogbookCreated | None:
    """Return what the first entry says about the logbook."""
    for signed in entries:
        body = body_of(signed)
        if isinstance(body, LogbookCreated) and signed.number == 1:
            return body
    return None
