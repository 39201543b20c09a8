"""Made-up reports, so that pages can be looked at without a logbook behind them."""

# ruff: noqa: RUF001 - people type curly quotes

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from logbook.crypto.signing import Ed25519Signer
from logbook.domain.checkpoint import Checkpoint, NoteSignature, SignedCheckpoint
from logbook.domain.digest import Digest
from logbook.domain.moment import Fidelity, Moment, Stamp
from logbook.domain.people import Person
from logbook.domain.record_bodies import Edition
from logbook.domain.report import Box, Fact, Report
from logbook.domain.role import Role
from logbook.domain.timeline import Struck, TimelineRow
from logbook.domain.wording import Phrase

ORIGIN = "incident-logbook/abcdefgh23456777"
OFFSET = -300


def at(clock, day=21):
    """Return an instant of the night, on the clock of Windsor."""
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC) + timedelta(hours=5)


def stamp(clock, day=21):
    return Stamp(at(clock, day), OFFSET, 1000, "boot-1")


def moment(clock, fidelity=Fidelity.MINUTE, day=21):
    return Moment(at(clock, day), OFFSET, fidelity)


def text(words):
    return Phrase("text", {"text": words})


def person(number, name, role):
    return Person(
        id=f"P-{number:03}",
        name=name,
        role=role,
        entry_certificate=f"entry certificate of {name}".encode(),
        document_certificate=f"document certificate of {name}".encode(),
        enrolled_by=number + 1,
    )


PAGE_SIGNER = Ed25519Signer("P-002", bytes(range(32)))
"""Signs pages, so that they are no drafts."""

SUPERVISOR = person(1, "B. Sample", Role.SUPERVISOR)
RESPONDER = person(2, "A. Example", Role.RESPONDER)


def row(  # noqa: PLR0913 - a row has many parts, most of them rarely asked for
    number, happened, label, *words, author=RESPONDER, written=None, struck=(), also=()
):
    return TimelineRow(
        number=number,
        numbers=(number, *also),
        kind="note",
        label=Phrase(f"kind.{label}"),
        phase="document",
        happened=moment(happened) if isinstance(happened, str) else happened,
        recorded=stamp(written or (happened if isinstance(happened, str) else "03:00")),
        author=author.id,
        author_name=author.name,
        statement=tuple(
            text(each) if isinstance(each, str) else each for each in words
        ),
        struck=struck,
    )


def struck(words, number, clock, reason, *, is_answer=False):
    return Struck(
        (text(words),), number, stamp(clock), RESPONDER.name, reason, is_answer
    )


def note(size=43, *, cosigned=True):
    signature = bytes(range(64))
    lines = [NoteSignature(f"{ORIGIN}/P-002", b"abcd", signature)]
    if cosigned:
        lines.append(
            NoteSignature(
                f"{ORIGIN}/P-001", b"efgh", (1795248000).to_bytes(8, "big") + signature
            )
        )
    return SignedCheckpoint(Checkpoint(ORIGIN, size, Digest.of(b"root")), tuple(lines))


ROWS = (
    row(39, "02:20", "told", "Caretaker: “The printer on floor 2 started by itself.”", written="03:01"),
    row(31, "02:31", "observed", "Red screen with a ransom note on FIN-WS-07. Files end in “.locked”. Photograph E-001."),
    row(32, "02:34", "told", "B. Sample by telephone: “Pull the cable, leave the power on.”"),
    row(
        33, "02:36", "done",
        Phrase("step.done", {"title": "Isolate the affected devices"}),
        "Network cable of FIN-WS-07 pulled out. Power left on.",
        Phrase("by", {"by": "A. Example"}),
        Phrase("altered", {"altered": "the link light is out"}),
    ),
    row(34, "02:41", "clock", Phrase("clock.behind", {"seconds": 4, "reference": "the telephone time service"})),
    row(
        35, "02:44", "observed", "14 accounts on the finance share are affected.", also=(41,),
        struck=(struck("12 accounts on the finance share are affected.", 41, "03:05", "counted again from the server’s list."),),
    ),
    row(
        36, "02:50", "answer", "Residents affected: unknown.", also=(43,),
        struck=(struck("Residents affected: about 200.", 43, "03:12", "the first figure was a guess.", is_answer=True),),
    ),
    row(37, "02:52", "told", Phrase("told", {"office": "City IT Services", "channel": Phrase("channel.telephone")}), Phrase("reference", {"reference": "HD-0000"}), Phrase("read-back")),
    row(38, "02:58", "decided", "Finance share set to read-only until verified.", author=SUPERVISOR),
    row(40, "03:02", "told", Phrase("no-answer", {"office": "Cyber insurer", "channel": Phrase("channel.telephone")}), Phrase("next-try", {"until": moment("03:20")})),
    row(42, "03:09", "decided", "The clerk goes home; the computer stays where it is, under seal.", author=SUPERVISOR),
)  # fmt: skip


def box(label, value):
    return Box(text(label), text(value))


def fact(about, known, *earlier, entry=None):
    return Fact(
        text(about), ((text(known),),), tuple((text(each),) for each in earlier), entry
    )


BOXES = (
    box("Incident", "Ransomware on a clerk’s computer"),
    box("Status", "Being contained"),
    box("Discovered", "2026-11-21 02:31 -05:00"),
    box("Systems", "FIN-WS-07; finance share"),
    box("Accounts affected", "14 (as of 03:05)"),
    box("Personal information", "Yes, extent unknown"),
    box("Prepared by", "A. Example, responder"),
    box("Last reviewed by", "B. Sample, entries 1 to 38"),
    box("Clock of the laptop", "4 s behind, checked 02:41"),
)


def a_report(**changes):
    """Return the report of the night, with whatever a test changes about it."""
    report = Report(
        number="R-003",
        edition=Edition.INITIAL,
        copy=1,
        language="en",
        paper="letter",
        rehearsal=True,
        organisation="City of Windsor",
        place="Windsor, Ontario",
        incident="WIN-0001",
        title="Ransomware on a clerk’s computer",
        recipient="city-it",
        recipient_name="City IT Services",
        pack="ca-on-windsor",
        pack_version="2026-11-21",
        prepared_by=RESPONDER,
        as_of=stamp("03:12"),
        boxes=BOXES,
        rows=ROWS,
        documented=(
            fact(
                "When did the incident happen?",
                "2026-11-21 02:31 -05:00 (07:31Z)",
                entry=44,
            ),
            fact(
                "Which systems are affected?",
                "FIN-WS-07; the finance share on the file server",
                entry=45,
            ),
            fact("How many users are affected?", "14", "12", entry=46),
            fact("Which types of data are exposed?", "unknown", entry=47),
            fact("What was seen?", "not answered"),
        ),
        steps=(
            fact(
                "Stop further access where it is safe",
                "Done 02:36, not yet verified.",
                entry=33,
            ),
            fact(
                "Keep logs and screenshots",
                "Deferred until 2026-11-21 09:00 -05:00 (14:00Z).",
                entry=48,
            ),
            fact("Do not change the affected devices", "Nothing is recorded."),
        ),
        told=(
            fact(
                "City IT Services",
                "Told by telephone 02:52. Reference HD-0000. Read back.",
                entry=37,
            ),
            fact("Privacy and Access to Information Office", "Not told."),
        ),
        silences=(
            fact("Police", "The guide names no police service."),
            fact(
                "Time limit for telling City IT Services",
                "“Immediately”; no number of hours.",
            ),
        ),
        cautions=(
            text(
                "Times are those of an isolated laptop. Its clock was last compared at 02:41."
            ),
            text("What people say they were told was not checked by the author."),
        ),
        people=(SUPERVISOR, RESPONDER),
        checkpoint=note(),
        attachment=b'{"format":"incident-logbook/entries/2"}',
        root=Digest.of(b"the certificate of the logbook's authority"),
    )
    return replace(report, **changes)
