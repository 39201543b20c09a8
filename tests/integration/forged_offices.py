"""Logbooks whose people break the rules of enrolment, with real keys and signatures.

The program refuses to write such a record. Whoever holds every key can, and hands it
over with every signature in order.
"""

from logbook.domain.bodies import IncidentOpened, Manner, Note
from logbook.domain.moment import Moment
from logbook.domain.record_bodies import LogbookCreated
from logbook.domain.role import Role
from tests.integration import forged_sign_offs
from tests.integration.small_handover import (
    NIGHT,
    Member,
    Office,
    base64_of,
)

HAPPENED = Moment(NIGHT, -300)


class ForgedOffice(Office):
    """An office that tells another story of how it began."""

    def __init__(self, story):
        self._story, self._more = story, []
        super().__init__()

    @property
    def members(self):
        return (self.supervisor, self.responder, *self._more)

    def newcomer(self, person="P-003", role=Role.RESPONDER, *, listed=True):
        """Return somebody new with certificates of this office."""
        member = Member(person, "C. Third", role, self)
        if listed:
            self._more.append(member)
        return member

    def _write_story(self):
        self._story(self)
        opened = IncidentOpened(
            "Ransomware at city hall", "ransomware", "ca-on-windsor", "2026-11-21", HAPPENED
        )  # fmt: skip
        self.record(self.responder, opened, "WIN-0001")
        self.record(
            self.responder, Note(Manner.DONE, "Unplugged.", HAPPENED), "WIN-0001"
        )

    def found(self, author=None):
        """Write the first entry."""
        founded = LogbookCreated(
            "City of Windsor",
            "Windsor, Ontario",
            "ca-on-windsor",
            base64_of(self.authority.certificate),
        )
        self.record(author or self.supervisor, founded)

    def enrol(self, author, *members):
        """Write an entry for each of them."""
        for member in members:
            self.record(author, member.body())

    def disclosed(self):
        values = super().disclosed()
        for person in values["people"]:
            person["enrolled_by"] = next(
                (
                    each.number
                    for each in self.entries
                    if each.values.get("person") == person["id"]
                ),
                2,
            )
        return values


def certified_again(office, member, **claim):
    """Give a member certificates made out to another id or name."""
    who = {"person": member.person, "name": member.name} | claim
    member.entry_certificate = office.authority.issue_entry_certificate(
        member.public_key, at=NIGHT, **who
    )
    member.document_certificate = office.authority.issue_document_certificate(
        member.document_key.public_key(), at=NIGHT, **who
    )


def begun(office):
    office.found()
    office.enrol(office.supervisor, office.supervisor, office.responder)


def signed_off(**forgery):
    """Return a story in which a report is signed off, as *forgery* says."""

    def story(office):
        begun(office)
        forged_sign_offs.tell(office, **forgery)

    return story


def sound(office):
    begun(office)
    office.enrol(office.supervisor, office.newcomer())


def enrolled_by_a_second_supervisor(office):
    begun(office)
    second = office.newcomer(role=Role.SUPERVISOR)
    office.enrol(office.supervisor, second)
    office.enrol(second, office.newcomer("P-004"))


def founder_enrolled_second(office):
    office.found()
    office.enrol(office.supervisor, office.responder, office.supervisor)


def founder_enrolled_by_another(office):
    office.found()
    office.enrol(office.responder, office.supervisor, office.responder)


def another_enrols_themselves_first(office):
    office.found()
    second = office.newcomer(role=Role.SUPERVISOR)
    office.enrol(second, second, office.supervisor)
    office.enrol(office.supervisor, office.responder)


def responder_enrols(office):
    begun(office)
    office.enrol(office.responder, office.newcomer())


def newcomer_enrols_themselves(office):
    begun(office)
    newcomer = office.newcomer(role=Role.SUPERVISOR)
    office.enrol(newcomer, newcomer)


def enroller_made_supervisor_later(office):
    begun(office)
    second = office.newcomer(role=Role.SUPERVISOR)
    office.enrol(second, office.newcomer("P-004"))
    office.enrol(office.supervisor, second)


def enrolled_twice(office):
    begun(office)
    office.enrol(office.supervisor, office.responder)


def enrolled_again_as_supervisor(office):
    begun(office)
    promoted = Member("P-002", "A. Example", Role.SUPERVISOR, office)
    office.enrol(office.supervisor, promoted)
    office.enrol(promoted, office.newcomer())


def unlisted(office):
    begun(office)
    office.enrol(office.supervisor, office.newcomer(listed=False))


def shared_entry_key(office):
    begun(office)
    newcomer = office.newcomer()
    newcomer.entry_key = office.responder.entry_key
    certified_again(office, newcomer)
    office.enrol(office.supervisor, newcomer)


def shared_document_key(office):
    begun(office)
    newcomer = office.newcomer()
    newcomer.document_key = office.responder.document_key
    certified_again(office, newcomer)
    office.enrol(office.supervisor, newcomer)


def made_out_to_another_id(office):
    begun(office)
    newcomer = office.newcomer()
    certified_again(office, newcomer, person="P-001")
    office.enrol(office.supervisor, newcomer)


def made_out_to_another_name(office):
    begun(office)
    newcomer = office.newcomer()
    certified_again(office, newcomer, name="B. Sample")
    office.enrol(office.supervisor, newcomer)


def preparer_made_out_to_another_name(office):
    certified_again(office, office.responder, name="M. Mayor")
    begun(office)


def named(name):
    """Return a story in which somebody has a name that is hard to certify."""

    def story(office):
        begun(office)
        newcomer = Member("P-003", name, Role.RESPONDER, office)
        office._more.append(newcomer)
        office.enrol(office.supervisor, newcomer)

    return story


def writes_too_early(office):
    office.found()
    office.enrol(office.supervisor, office.supervisor)
    note = Note(Manner.DONE, "I was here before I was.", HAPPENED)
    office.record(office.responder, note, "WIN-0001")
    office.enrol(office.supervisor, office.responder)


def founder_writes_too_early(office):
    office.found()
    note = Note(Manner.DONE, "Before my enrolment.", HAPPENED)
    office.record(office.supervisor, note, "WIN-0001")
    office.enrol(office.supervisor, office.supervisor, office.responder)


def founded_twice(office):
    begun(office)
    office.found()


def founded_by_a_responder_of_another_name(office):
    office.found(office.responder)
    office.enrol(office.supervisor, office.supervisor, office.responder)


HARD_NAMES = {
    "empty": "",
    "spaces": "  ",
    "long": "x" * 300,
    "long and accented": "ñ" * 300,
    "cut in a letter": "a" + "ñ" * 60,
    "emoji at the edge": "x" * 62 + "\U0001f600",
    "ideographs": "李雷",
    "marks": 'O\'Neil, Jr. + <x> "y" \\z',
    "line ends": "a\nb\tc",
    "control": "Ana\0Chief",
    "from right to left": "\u202eecila\u202c \u05d0",
    "joined": "a\u200db\ufeffc",
    "wide space": "Ana\u3000Bo\u00a0C",
    "unassigned": "Ana \U0003fffe \u0378",
    "tags": "Ana\U000e0041\U000e007f",
}

STORIES = {
    "three people": (sound, None, None),
    "a second supervisor enrols": (enrolled_by_a_second_supervisor, None, None),
    "founder second": (founder_enrolled_second, "people.founder-differs", 2),
    "founder by another": (founder_enrolled_by_another, "people.founder-differs", 2),
    "another first": (another_enrols_themselves_first, "people.founder-differs", 2),
    "another founds": (
        founded_by_a_responder_of_another_name, "people.founder-differs", 2,
    ),
    "responder enrols": (responder_enrols, "people.enroller-differs", 4),
    "enrols themselves": (newcomer_enrols_themselves, "people.enroller-differs", 4),
    "supervisor later": (enroller_made_supervisor_later, "people.enroller-differs", 4),
    "enrolled twice": (enrolled_twice, "people.enrolled-twice", 4),
    "promoted by a second enrolment": (
        enrolled_again_as_supervisor, "people.enroller-differs", 5,
    ),
    "not listed": (unlisted, "people.not-listed", 4),
    "entry key shared": (shared_entry_key, "people.key-shared", None),
    "document key shared": (shared_document_key, "people.key-shared", None),
    "another id": (made_out_to_another_id, "people.holder-differs", None),
    "another name": (made_out_to_another_name, "people.holder-differs", None),
    "preparer's name": (
        preparer_made_out_to_another_name, "people.holder-differs", None,
    ),
    "too early": (writes_too_early, "entry.author-too-early", 3),
    "founder too early": (founder_writes_too_early, "entry.author-too-early", 2),
    "founded twice": (founded_twice, "entry.founds-again", 4),
} | {
    f"sign-off: {why}": (signed_off(**forgery), code, entry)
    for why, (forgery, code, entry) in forged_sign_offs.FORGERIES.items()
} | {f"name: {why}": (named(name), None, None) for why, name in HARD_NAMES.items()}  # fmt: skip
"""Story, the code it has to be refused with (none: it is sound), and the entry."""
