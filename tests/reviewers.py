"""People who review a record in memory, some of them enrolled more than once."""

from logbook.application.journal import Journal
from logbook.application.reviews import ReviewService
from logbook.domain.certificate import encoded
from logbook.domain.record_bodies import Edition, PersonEnrolled
from logbook.domain.review_bodies import ReportPrepared
from logbook.domain.role import Role
from tests.builders import LOG, ALogbook
from tests.fakes import FakeCertificates, FakeConfirmation, FakeSigner

PREPARED = ReportPrepared("R-001", "city-it", "City IT Services", Edition.INITIAL, "en")


def phrase() -> bytearray:
    """Return the passphrase of everybody, to be wiped by who takes it."""
    return bytearray(FakeConfirmation.RIGHT)


def reviews(logbook: ALogbook, person: str = "P-001") -> ReviewService:
    return ReviewService(LOG, logbook.journals[person], FakeConfirmation())


def enrolled(logbook: ALogbook, person: str, name: str, role: Role) -> str:
    """Let the founder enrol somebody, who can write from now on."""
    founder, key = logbook.journals["P-001"], FakeSigner(person).public_key
    certificate = encoded(FakeCertificates.issue(key, person, name))
    founder.append(None, PersonEnrolled(person, name, role, certificate, certificate))
    logbook.journals[person] = Journal(
        LOG, logbook.store, FakeSigner(person), logbook.clock
    )
    return person


def the_same_person_again(logbook: ALogbook) -> str:
    """Enrol the founder once more, under another id and another spelling."""
    return enrolled(logbook, "P-003", "sample  B", Role.SUPERVISOR)
