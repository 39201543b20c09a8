"""Who may do what: asked of the record itself, whatever a screen offers."""

from logbook.application.journal import Journal
from logbook.domain.entry import EntryKind
from logbook.domain.errors import NotASupervisorError
from logbook.domain.people import people_of
from logbook.domain.role import Role


def require_supervisor(journal: Journal) -> None:
    """Refuse what only a supervisor may record, before anything is recorded.

    Raises:
        NotASupervisorError: Whoever signs here is enrolled in another role.
        UnknownPersonError: Whoever signs here is not enrolled at all.
    """
    people = people_of(journal.store.of_kind(EntryKind.PERSON_ENROLLED))
    person = people.get(journal.signer.person)
    if person.role is not Role.SUPERVISOR:
        raise NotASupervisorError(person.name)
