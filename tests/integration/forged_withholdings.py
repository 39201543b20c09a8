"""Abuse of what may be withheld, by somebody who holds the preparer's key.

They can sign any entries.json they like, and a checkpoint over any record. What they
cannot do is sign for somebody else.
"""

import base64
import json
from functools import partial

from logbook.domain import canonical
from logbook.domain.bodies import Manner, Note
from logbook.domain.entry import SignedEntry
from logbook.domain.merkle import Tree, leaf_of
from logbook.domain.moment import Moment
from tests.integration import forged_sign_offs
from tests.integration.forged_offices import ForgedOffice, begun
from tests.integration.handover_case import Case, office
from tests.integration.reducing import (
    case,
    drop,
    entry,
    hide,
    say,
    steps,
    unsign,
    with_a_stranger,
    withhold,
)
from tests.integration.small_handover import (
    NIGHT,
    ORIGIN,
    Dishonesty,
    base64_of,
    hand_over,
)

# Entries of which only the leaf is left -----------------------------------------------


def leaves():
    out, there = "withholding.not-included", "withholding.entry-shown"
    yield (
        "a leaf of an entry that never was",
        case(_hide_then(leaf=leaf_of(b"x").base64), out, 14),
    )
    yield "a leaf without its proof", case(_hide_then(proof=[]), out, 14)
    yield "a leaf with half its proof", case(_halved, out, 14)
    yield "a leaf under another number", case(_hide_then(entry=10), out, 10)
    yield "a leaf beyond the record", case(_hide_then(entry=15), out, 15)
    yield (
        "a leaf far beyond the record",
        case(_hide_then(entry=2**53 - 1), out, 2**53 - 1),
    )
    yield "a leaf with its neighbour's proof", case(_borrowed, out, 14)
    yield "an inner node for a leaf", case(_inner_node, out, 7)
    yield "an entry hidden and shown", case(_hidden_and_shown, there, 14)
    yield (
        "the founding hidden",
        case(lambda told: hide(told, 1), "ca.founding-missing"),
    )
    yield (
        "the preparer's enrolment hidden",
        case(lambda told: hide(told, 3), "people.not-enrolled"),
    )
    yield (
        "the enrolment of who enrolled the preparer hidden",
        case(lambda told: hide(told, 2), "people.not-enrolled"),
    )
    yield (
        "a leaf without the file of its proof",
        Case(
            lambda: hand_over(
                office(),
                Dishonesty(
                    tell=lambda told: hide(told, 14),
                    listed=lambda files: files.pop("proofs/entry-00014.tlog-proof"),
                ),
            ),
            code="proof.missing",
            file="proofs/entry-00014.tlog-proof",
            entry=14,
        ),
    )  # fmt: skip
    yield (
        "a leaf with the file of another proof",
        Case(
            lambda: hand_over(
                office(),
                Dishonesty(tell=lambda told: hide(told, 14), listed=_other_proof),
            ),
            code="proof.differs",
            file="proofs/entry-00014.tlog-proof",
            entry=14,
        ),
    )


def _hide_then(**members):
    def tell(values):
        hide(values, 14)
        values["withheld"][-1] |= members

    return tell


def _halved(values):
    hide(values, 14)
    proof = values["withheld"][-1]["proof"]
    del proof[len(proof) // 2 :]


def _borrowed(values):
    hide(values, 14)
    values["withheld"][-1]["proof"] = entry(values, 13)["proof"]


def _inner_node(values):
    """Pass two leaves for one: their node, with the rest of the way up."""
    tree = Tree([each.leaf for each in office().entries])
    proof = [step.base64 for step in tree.inclusion(6)]
    say(values, 7, at_entry="W4")
    values["withheld"][-1] |= {"leaf": proof[0], "proof": proof[1:]}


def _hidden_and_shown(values):
    kept = dict(entry(values, 14))
    hide(values, 14)
    values["entries"].append(kept)


def _other_proof(files):
    name = "proofs/entry-00014.tlog-proof"
    files[name] = files["proofs/entry-00013.tlog-proof"]


# Who wrote it -------------------------------------------------------------------------


def _in_anothers_name(office):
    """Write an entry in the name of the supervisor, who never signed it."""
    begun(office)
    number = office.record(
        office.supervisor,
        Note(Manner.DONE, "I approve all of it.", Moment(NIGHT, -300)),
        "WIN-0001",
    )
    _sign_as(office, number, office.responder)


def _sign_as(office, number, member):
    old = office.entries[number - 1]
    signature = member.entry_key.sign(old.signed_bytes)
    office.entries[number - 1] = SignedEntry(
        old.entry, old.payload, signature, old.disclosed
    )


def _forged_enrolment(office):
    """Enrol a supervisor of one's own without the supervisor's signature."""
    begun(office)
    friend = office.newcomer("P-003")
    number = office.record(office.supervisor, friend.body())
    _sign_as(office, number, office.responder)


def authors():
    wrong = "entry.signature-wrong"
    yield (
        "an unlisted author not withheld",
        case(
            lambda told: drop(told, 4),
            "entry.author-unknown",
            5,
            made=with_a_stranger,
        ),
    )
    yield (
        "an unlisted author withheld and somebody else listed under that id",
        case(_lend_name, "withholding.author-listed", 5, made=with_a_stranger),
    )
    forged = partial(ForgedOffice, _in_anothers_name)
    yield (
        "an entry in another's name, signed by its forger",
        case(lambda _: None, wrong, 4, made=forged),
    )
    yield (
        "an entry in another's name without signature",
        case(
            lambda told: withhold(told, 4, at_author="W2"),
            "withholding.author-listed",
            4,
            made=forged,
        ),
    )
    yield (
        "an entry in another's name without signature, and no word of it",
        case(
            lambda told: unsign(told, 4),
            "withholding.author-unaccounted",
            4,
            made=forged,
        ),
    )
    yield "the signature of another entry", case(_swapped(12, 13), wrong, 12)
    yield "a signature of zeros", case(_signature(bytes(64)), wrong, 12)
    yield "half a signature", case(_signature(bytes(32)), wrong, 12)
    yield (
        "a signature of one byte with its author withheld",
        case(
            steps((_signature(b"x"),), (lambda t: say(t, 12, at_author="W2"),)),
            "withholding.author-shown",
            12,
        ),
    )
    needed = "withholding.author-needed"
    for number in (1, 2, 3):
        yield (
            f"the author of entry {number} withheld",
            case(
                lambda told, number=number: withhold(told, number, at_author="W2"),
                needed,
                number,
            ),
        )
    yield (
        "an enrolment nobody entitled signed",
        case(
            lambda told: withhold(told, 4, at_author="W2"),
            needed,
            4,
            made=partial(ForgedOffice, _forged_enrolment),
        ),
    )
    yield (
        "an entry changed with its author withheld",
        case(_changed_payload, "entry.not-included", 12),
    )
    yield (
        "a field changed with its author withheld",
        case(
            lambda told: (
                withhold(told, 12, at_author="W2"),
                entry(told, 12)["fields"]["text"].update(value="Nothing."),
            ),
            "entry.field-differs",
            12,
        ),
    )
    yield (
        "an entry without author in a record nobody signed",
        case(
            lambda told: (
                withhold(told, 12, at_author="W2"),
                told.update(checkpoint=_unsigned(told["checkpoint"])),
            ),
            "checkpoint.not-signed",
        ),
    )


def _lend_name(values):
    """Have the supervisor's name stand for who wrote it."""
    drop(values, 4)
    withhold(values, 5, at_author="W2")
    withhold(values, 6, at_author="W2")
    withhold(values, 7, at_author="W2")
    values["people"].append(values["people"][0] | {"id": "P-003"})


def _swapped(one, other):
    def tell(values):
        first, second = entry(values, one), entry(values, other)
        first["signature"], second["signature"] = (
            second["signature"],
            first["signature"],
        )

    return tell


def _signature(content):
    return lambda values: entry(values, 12).update(signature=base64_of(content))


def _changed_payload(values):
    withhold(values, 12, at_author="W2")
    shown = entry(values, 12)
    told = json.loads(base64.b64decode(shown["payload"])) | {"author": "P-001"}
    shown["payload"] = base64_of(canonical.to_bytes(told))


def _unsigned(checkpoint):
    """Leave only the colleague's line under a checkpoint."""
    note, lines = checkpoint.split("\n\n")
    kept = [line for line in lines.splitlines() if f"{ORIGIN}/P-001" in line]
    return note + "\n\n" + "".join(f"{line}\n" for line in kept)


# What others rest on ------------------------------------------------------------------


def foundations():
    never = "withholding.never"
    for field in ("ca_certificate", "organisation", "place", "rehearsal", "pack"):
        yield (
            f"the founding without {field}",
            case(lambda told, f=field: withhold(told, 1, **{f: "W4"}), never, 1),
        )
    for number in (2, 3):
        for field in ("name", "role", "entry_certificate", "person"):
            yield (
                f"enrolment {number} without {field}",
                case(
                    lambda told, n=number, f=field: withhold(told, n, **{f: "W2"}),
                    never,
                    number,
                ),
            )


def _signed_off(**forgery):
    def story(office):
        begun(office)
        forged_sign_offs.tell(office, **forgery)

    return partial(ForgedOffice, story)


def sign_offs():
    """Entry 5 puts the report up, 7 signs it off."""
    never, needed = "withholding.never", "withholding.author-needed"
    for number, fields in {
        5: ("recipient_name", "edition"),
        7: ("checkpoint", "cosignature"),
    }.items():
        for field in fields:
            yield (
                f"the sign-off of this report without {field} of entry {number}",
                case(
                    lambda told, n=number, f=field: withhold(told, n, **{f: "W4"}),
                    never,
                    number,
                    made=_signed_off(),
                ),
            )
        yield (
            f"the sign-off of this report without the author of entry {number}",
            case(
                lambda told, n=number: withhold(told, n, at_author="W2"),
                needed,
                number,
                made=_signed_off(),
            ),
        )
    yield (
        "the sign-off of this report, and what it signs hidden",
        case(
            lambda told: hide(told, 5),
            "sign-off.report-missing",
            7,
            made=_signed_off(),
        ),
    )
    yield (
        "the sign-off of this report with what it signs left vague",
        case(
            lambda told: withhold(told, 5, report="W4"),
            "sign-off.report-missing",
            7,
            made=_signed_off(),
        ),
    )
    yield (
        "a forged sign-off of this report with its signature withheld",
        case(
            lambda told: withhold(told, 7, cosignature="W4"),
            never,
            7,
            made=_signed_off(signed_by="P-002"),
        ),
    )
    other = steps((lambda told: told["report"].update(number="R-009"),))
    for why, tell in {
        "its signature": lambda told: withhold(told, 7, cosignature="W4"),
        "what it signs": lambda told: hide(told, 5),
        "which report": lambda told: withhold(told, 5, report="W4"),
        "all of it": lambda told: (hide(told, 5), hide(told, 7)),
    }.items():
        yield (
            f"the sign-off of another report without {why}",
            case(steps((other,), (tell,)), made=_signed_off()),
        )
    yield (
        "a forged sign-off of another report",
        case(
            other,
            "sign-off.signature-wrong",
            7,
            made=_signed_off(signed_by="P-002"),
        ),
    )


def forged():
    for group in (leaves, authors, foundations, sign_offs):
        for name, each in group():
            yield f"withheld: {name}", each
