"""Hand-overs, genuine and forged, that the page and the program have to judge alike.

Each case is a function that makes the files somebody brings. Beside it stands which
verdict is right, and one reason that must be given.
"""

from functools import partial

from tests.integration.damaged_handovers import (
    authorities,
    left_files,
    signers,
    spoilt_files,
)
from tests.integration.forged_offices import STORIES, ForgedOffice
from tests.integration.forged_page_lists import page_lists
from tests.integration.forged_withholdings import forged
from tests.integration.handover_case import (
    INVALID,
    UNREADABLE,
    VALID,
    Case,
    genuine,
    impostor,
    office,
    resigned,
)
from tests.integration.hostile_entries import hostile, values
from tests.integration.hostile_pdfs import pdfs
from tests.integration.reduced_handovers import reduced
from tests.integration.small_handover import Dishonesty, Office, hand_over


def sound():
    yield "genuine", Case(genuine, VALID)
    yield (
        "genuine, plain cross-references",
        Case(lambda: hand_over(office(), Dishonesty(object_streams=False)), VALID),
    )
    yield (
        "genuine report alone",
        Case(lambda: {"R-001.pdf": genuine()["report.pdf"]}, VALID),
    )
    yield "signed anew by its preparer", Case(lambda: resigned(lambda _: None), VALID)
    yield (
        "another logbook",
        Case(impostor, code="ca.fingerprint-differs", file="ca.pem"),
    )
    yield "no fingerprint", Case(genuine, "UNPINNED", fingerprint="")
    yield (
        "holiday",
        Case(
            lambda: {"a.jpg": b"\xff\xd8", "b.txt": b"Dear"},
            UNREADABLE,
            "folder.not-a-handover",
        ),
    )


def stories():
    for name, (story, code, entry) in STORIES.items():
        made = partial(ForgedOffice, story)
        yield (
            f"people: {name}",
            Case(made, VALID if code is None else INVALID, code, entry=entry),
        )


GROUPS = (
    pdfs,
    sound,
    spoilt_files,
    left_files,
    authorities,
    signers,
    values,
    stories,
    hostile,
    reduced,
    forged,
    page_lists,
)

CASES = {name: case for group in GROUPS for name, case in group()}


def files_of(case):
    """Return files and fingerprint of a case."""
    made = case.files()
    if isinstance(made, Office):
        return hand_over(made), made.fingerprint
    if isinstance(made, tuple):
        return made
    pin = office().fingerprint if case.fingerprint is None else case.fingerprint
    return made, pin
