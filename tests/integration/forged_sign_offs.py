"""Sign-offs the program refuses to write, with real keys and signatures."""

from dataclasses import replace

from logbook.domain.bodies import Manner, Note
from logbook.domain.checkpoint import Checkpoint, cosign, sign_checkpoint
from logbook.domain.digest import Digest
from logbook.domain.merkle import leaf_of, root_of
from logbook.domain.moment import Moment
from logbook.domain.record_bodies import Edition
from logbook.domain.review_bodies import ReportPrepared, ReportSignedOff
from logbook.domain.role import Role
from tests.integration.small_handover import NIGHT, ORIGIN, Member

INCIDENT = "WIN-0001"
SUPERVISOR, RESPONDER = "P-001", "P-002"
AGAIN = "P-003"
"""The founder, enrolled a second time under the same name."""

PREPARED = ReportPrepared("R-001", "city-it", "City IT Services", Edition.INITIAL, "en")


def tell(  # noqa: PLR0913 - what a forger may choose
    office,
    *,
    prepared_by=RESPONDER,
    by=SUPERVISOR,
    signed_by=None,
    up_to=0,
    root=None,
    origin=ORIGIN,
    plain=False,
    twice=False,
    report="R-001",
    incident=INCIDENT,
    about=None,
    note_instead=False,
):
    """Put a report up, write something meanwhile, and sign the report off.

    Args:
        signed_by: Whose key makes the cosignature; the author's where nobody else.
        up_to: How many entries more, or fewer, than it should the cosignature covers.
    """
    again = Member(AGAIN, "B. Sample", Role.SUPERVISOR, office)
    office._more.append(again)
    office.enrol(office.supervisor, again)
    people = {SUPERVISOR: office.supervisor, RESPONDER: office.responder, AGAIN: again}
    body = Note(Manner.DONE, "No report.", Moment(NIGHT, -300))
    put_up = office.record(
        people[prepared_by], body if note_instead else PREPARED, INCIDENT
    )
    office.record(
        people[prepared_by],
        Note(Manner.DONE, "Written meanwhile.", Moment(NIGHT, -300)),
        INCIDENT,
    )
    signed = ReportSignedOff(report, "", "")
    size = put_up + up_to
    leaves = [leaf_of(each.payload) for each in office.entries[:size]]
    checkpoint = Checkpoint(origin, size, root or root_of(leaves))
    signer = people[signed_by or by]
    key = signer.person, signer.public_key, signer.entry_key.sign
    line = (
        sign_checkpoint(checkpoint, *key).signatures[0]
        if plain
        else cosign(checkpoint, *key, at=int(NIGHT.timestamp()))
    ).to_line()
    line = f"{line}\n{line}" if twice else line
    signed = replace(signed, checkpoint=checkpoint.to_text(), cosignature=line)
    refers_to = (put_up,) if about is None else about
    office.record(people[by], signed, incident, about=refers_to)


WRONG, MISSING = "sign-off.signature-wrong", "sign-off.report-missing"
OWN, ROLE = "sign-off.own-report", "sign-off.not-a-supervisor"
FORGERIES = {
    "genuine": ({}, None, None),
    "by who put it up": ({"prepared_by": SUPERVISOR}, OWN, 7),
    "by the same person again": ({"prepared_by": SUPERVISOR, "by": AGAIN}, OWN, 7),
    "by a responder": ({"prepared_by": SUPERVISOR, "by": RESPONDER}, ROLE, 7),
    "by a responder, their own": ({"by": RESPONDER}, ROLE, 7),
    "with another's key": ({"signed_by": RESPONDER}, WRONG, 7),
    "over one entry more": ({"up_to": 1}, WRONG, 7),
    "over one entry fewer": ({"up_to": -1}, WRONG, 7),
    "over another record": ({"root": Digest.of(b"another")}, WRONG, 7),
    "of another logbook": ({"origin": f"{ORIGIN}x"}, WRONG, 7),
    "a plain signature": ({"plain": True}, WRONG, 7),
    "two signatures": ({"twice": True}, WRONG, 7),
    "of another report": ({"report": "R-002"}, MISSING, 7),
    "of no report": ({"note_instead": True}, MISSING, 7),
    "of another incident": ({"incident": "WIN-0002"}, None, None),
    "about nothing": ({"about": ()}, MISSING, 7),
    "about two entries": ({"about": (5, 6)}, MISSING, 7),
    "about itself": ({"about": (7,)}, MISSING, 7),
}
"""What is forged, the code it is refused with (none: it is not looked at), the entry."""
