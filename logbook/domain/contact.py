"""Whom the police can ask: who leads, who prepared the report, what was agreed."""

from logbook.domain.people import Person
from logbook.domain.reader_facts import ReaderFacts
from logbook.domain.report import Fact
from logbook.domain.wording import Phrase, text_phrase

_ASKED = (
    ("contact.lead", "incident-lead"),
    ("contact.officer", "police-officer"),
    ("contact.number", "police-report-number"),
)


def contact_of(
    facts: ReaderFacts, organisation: str, prepared_by: Person
) -> tuple[Fact, ...]:
    """Return whom to ask; how to reach them is written in by hand, never made up."""
    role = Phrase(f"role.{prepared_by.role}")
    person = Phrase("person", {"name": prepared_by.name, "role": role})
    found = []
    for label, question in _ASKED:
        known = facts.known(question)
        entry = known.entries[0] if known.entries else None
        found.append(Fact(Phrase(label), known.said, entry=entry))
    return (
        Fact(Phrase("contact.office"), ((text_phrase(organisation),),)),
        Fact(Phrase("contact.prepared"), ((person,),)),
        *found,
    )
