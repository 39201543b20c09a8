"""What an entry says, read aloud: whole sentences, the same on screen and on paper."""

import string
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given

from logbook.domain.bodies import (
    Amendment,
    Answer,
    CallOutcome,
    Channel,
    IncidentOpened,
    Manner,
    NotificationMade,
    Standing,
    StepMark,
    StepMarked,
)
from logbook.domain.decisions import (
    Determination,
    Determined,
    HoldAsked,
    HoldLifted,
    IncidentClosed,
)
from logbook.domain.entry import EntryKind
from logbook.domain.handoff_bodies import HandedHow, ReceiptKind, ReportHandedOver
from logbook.domain.moment import Fidelity
from logbook.domain.record_bodies import (
    ClockChange,
    ClockCheck,
    ClockEvent,
    Countersigned,
    Edition,
    LocalPackImported,
    LogbookCreated,
    PersonEnrolled,
    ReportIssued,
    ReportPrinted,
)
from logbook.domain.review_bodies import (
    Asked,
    Commented,
    Replied,
    ReportPrepared,
    ReportSignedOff,
    ReviewRefused,
    TimelineExported,
)
from logbook.domain.role import Role
from logbook.domain.shift_bodies import (
    SealSlipPrinted,
    ShiftAccepted,
    ShiftDeclined,
    ShiftOffered,
)
from logbook.domain.statements import label_of, statement_of, value_of
from logbook.domain.withholding_bodies import WithholdChoice, WithholdingDecided
from logbook.domain.wording import PHRASES, Phrase, moment_phrase, say, say_all
from tests.builders import a_moment, a_note
from tests.unit.evidence_said import EVIDENCE_REFERRED, EVIDENCE_SAID
from tests.unit.strategies import bodies, moments

LATER = a_moment(at=datetime(2026, 11, 21, 14, 0, tzinfo=UTC))
TIME = "2026-11-21 09:00 -05:00 (14:00Z)"
STEP = StepMarked(
    "isolate", "contain", "Disconnect the computer", StepMark.DONE, "", a_moment()
)
CALL = NotificationMade(
    "police", "Windsor Police", CallOutcome.TOLD, Channel.TELEPHONE, a_moment()
)
ANSWER = Answer("count", "How many computers?", Standing.VALUE, a_moment())
REPORT = ReportIssued(
    "R-001",
    "police",
    "Windsor Police",
    Edition.INITIAL,
    2,
    "en",
    "0" * 64,
    3,
    "x",
    9,
    12,
)
CREATED = LogbookCreated("City of Windsor", "Ontario", "ca-on-windsor", "QQ==")

DETERMINED = Determined(
    "breach",
    "Did a breach occur?",
    Determination.YES,
    "Files of 40 people were copied.",
    "B. Sample, privacy officer",
    a_moment(),
)
HOLD = HoldAsked("Windsor Police", "Sgt. Roy", "Please wait.", a_moment())
CLOSED = IncidentClosed(
    "C. Specimen",
    "All machines were scanned.",
    "Patch sooner.",
    "7 years",
    "none",
    a_moment(),
)

SAID = [
    (
        DETERMINED,
        (
            "Did a breach occur? yes. Determined by B. Sample, privacy officer. "
            "Basis: Files of 40 people were copied."
        ),
    ),
    (
        replace(
            DETERMINED,
            finding=Determination.UNDETERMINED,
            counsel="file 12",
            keep_until="2031-11-21",
            reason="New logs.",
        ),
        (
            "Did a breach occur? not determined yet. Determined by B. Sample, privacy "
            "officer. Basis: Files of 40 people were copied. Counsel's advice is kept "
            "elsewhere, under file 12. This finding is kept in writing until "
            "2031-11-21. Reason: New logs."
        ),
    ),
    (
        HOLD,
        "Windsor Police asked that notice be delayed. Asked by Sgt. Roy. Please wait.",
    ),
    (
        replace(
            HOLD, until=LATER, in_writing=True, reference="7", duties="ct-res ct-ag"
        ),
        (
            f"Windsor Police asked that notice be delayed until {TIME}. Asked by Sgt. "
            "Roy. Please wait. Asked in writing. Reference 7. It is about: ct-res, ct-ag."
        ),
    ),
    (
        replace(HOLD, agency="FBI", words="", in_writing=False),
        ("FBI asked that notice be delayed. Asked by Sgt. Roy. Not asked in writing."),
    ),
    (
        HoldLifted("Sgt. Roy", "You may tell them.", a_moment()),
        "The delay of notice is over. Said by Sgt. Roy. You may tell them.",
    ),
    (HoldLifted("", "", a_moment()), "The delay of notice is over."),
    (
        replace(CLOSED, still_open="The printer."),
        (
            "Incident closed. Remediation verified by C. Specimen: All machines were "
            "scanned. Lessons: Patch sooner. Retention: 7 years Legal holds: none "
            "Still open: The printer."
        ),
    ),
    (
        LocalPackImported("ca-on-windsor", "3", "0" * 64, "x"),
        "Local pack 3 brought in for ca-on-windsor.",
    ),
    (
        replace(STEP, going_ahead="It spreads.", temporary=True, deviation="No time."),
        (
            "Disconnect the computer: done. Done without knowing what evidence it "
            "changes, because: It spreads. Temporary, to be undone later. Done before "
            "everything was preserved, because: No time."
        ),
    ),
    (
        replace(STEP, temporary=False),
        "Disconnect the computer: done. Meant to last.",
    ),
    (
        replace(CALL, channel=Channel.WEB_FORM, document="Breach form", copy=2),
        "Windsor Police told by web form. Handed out: Breach form, copy 2.",
    ),
    (
        replace(CALL, channel=Channel.E_MAIL, document="Letter"),
        "Windsor Police told by e-mail. Handed out: Letter.",
    ),
    (
        Answer(
            "incident-kind",
            "Kind of incident:",
            Standing.VALUE,
            a_moment(),
            text="lost-device",
            reason="It was found missing.",
        ),
        "Kind of incident: Lost or stolen device Reason: It was found missing.",
    ),
    (
        IncidentOpened("Red screen", "lost-device", "ca-on-windsor", "1", a_moment()),
        "Incident opened: Red screen. Kind at first sight: Lost or stolen device.",
    ),
    (a_note("The screen went red."), "The screen went red."),
    (STEP, "Disconnect the computer: done."),
    (
        replace(STEP, words="Cable out.", by="R. Osei", altered="Link light off."),
        (
            "Disconnect the computer: done. Cable out. By R. Osei. "
            "Evidence changed: Link light off."
        ),
    ),
    (replace(STEP, mark=StepMark.REQUESTED), "Disconnect the computer: requested."),
    (replace(STEP, mark=StepMark.AUTHORISED), "Disconnect the computer: authorised."),
    (replace(STEP, mark=StepMark.VERIFIED), "Disconnect the computer: verified."),
    (replace(STEP, mark=StepMark.REVERSED), "Disconnect the computer: reversed."),
    (
        replace(STEP, mark=StepMark.NOT_APPLICABLE, words="It has none."),
        "Disconnect the computer: not applicable. It has none.",
    ),
    (
        replace(STEP, mark=StepMark.DEFERRED, until=LATER),
        f"Disconnect the computer: deferred until {TIME}.",
    ),
    (replace(STEP, mark=StepMark.DEFERRED), "Disconnect the computer: deferred."),
    (replace(ANSWER, count=3), "How many computers? 3"),
    (replace(ANSWER, count=0), "How many computers? 0"),
    (replace(ANSWER, text="Three"), "How many computers? Three"),
    (replace(ANSWER, moment=LATER), f"How many computers? {TIME}"),
    (
        replace(ANSWER, standing=Standing.UNKNOWN, count=0),
        "How many computers? unknown",
    ),
    (replace(ANSWER, standing=Standing.NONE), "How many computers? none"),
    (
        replace(ANSWER, standing=Standing.NOT_APPLICABLE),
        "How many computers? not applicable",
    ),
    (CALL, "Windsor Police told by telephone."),
    (
        replace(
            CALL,
            channel=Channel.IN_PERSON,
            person="Sgt. Roy",
            words="He will come.",
            reference="26-1182",
            read_back=True,
            until=LATER,
        ),
        (
            "Windsor Police told in person. Spoke to Sgt. Roy. He will come. "
            f"Reference 26-1182. Read back. Next try {TIME}."
        ),
    ),
    (
        replace(CALL, read_back=False),
        "Windsor Police told by telephone. Not read back.",
    ),
    (
        replace(CALL, outcome=CallOutcome.MESSAGE_LEFT, channel=Channel.OTHER),
        "Windsor Police: message left by another channel, nobody spoken to.",
    ),
    (
        replace(CALL, outcome=CallOutcome.NO_ANSWER),
        "Windsor Police: no answer by telephone.",
    ),
    (
        replace(CALL, outcome=CallOutcome.NOT_APPLICABLE, words="No crime."),
        "Windsor Police: telling them is not applicable. No crime.",
    ),
    (
        replace(CALL, outcome=CallOutcome.DEFERRED, until=LATER),
        f"Windsor Police: telling them is deferred until {TIME}.",
    ),
    (
        replace(CALL, outcome=CallOutcome.DEFERRED),
        "Windsor Police: telling them is deferred.",
    ),
    (
        replace(CALL, channel=Channel.ON_PAPER),
        "Windsor Police told on paper.",
    ),
    (
        ClockCheck("the radio", 0, a_moment()),
        "The laptop agrees with the radio.",
    ),
    (
        ClockCheck("the radio", 42, a_moment()),
        "The laptop is 42 s ahead of the radio.",
    ),
    (
        ClockCheck("the radio", -7, a_moment()),
        "The laptop is 7 s behind the radio.",
    ),
    (
        ClockEvent(ClockChange.BACKWARD, -86400),
        (
            "The laptop's clock jumped back by 86400 s. "
            "The order of entries is not affected."
        ),
    ),
    (
        ClockEvent(ClockChange.FORWARD, 301),
        (
            "The laptop's clock jumped forward by 301 s. "
            "The order of entries is not affected."
        ),
    ),
    (
        ClockEvent(ClockChange.ZONE, -3600),
        (
            "The laptop's time zone changed by -60 min. "
            "The order of entries is not affected."
        ),
    ),
    (CREATED, "Logbook created for City of Windsor, Ontario."),
    (
        replace(CREATED, rehearsal=True),
        "Rehearsal logbook created for City of Windsor, Ontario.",
    ),
    (
        PersonEnrolled("P-002", "A. Example", Role.RESPONDER, "", ""),
        "A. Example enrolled as responder.",
    ),
    (
        PersonEnrolled("P-001", "B. Sample", Role.SUPERVISOR, "", ""),
        "B. Sample enrolled as supervisor.",
    ),
    (
        IncidentOpened("Ransomware at the counter", "theft", "p", "1", a_moment()),
        "Incident opened: Ransomware at the counter.",
    ),
    (Countersigned("log\n18\nroot\n", "x"), "Entries 1 to 18 countersigned."),
    (Countersigned("nonsense", "x"), "Entries 1 to ? countersigned."),
    (REPORT, "Report R-001, initial, copy 2, issued for Windsor Police."),
    (
        replace(REPORT, edition=Edition.UPDATE, copy=1),
        "Report R-001, update, copy 1, issued for Windsor Police.",
    ),
    (
        replace(REPORT, edition=Edition.FINAL),
        "Report R-001, final, copy 2, issued for Windsor Police.",
    ),
    (
        ReportPrinted("R-001", "Lexmark", "done", "0" * 64),
        "Report R-001 printed on Lexmark.",
    ),
    (
        ReportPrinted("R-001", "Lexmark", "stopped", "0" * 64),
        "Report R-001 was not printed to the end: Lexmark stopped.",
    ),
    (
        ReportPrinted("R-001", "Lexmark", "full", "0" * 64),
        "Report R-001 was not printed on Lexmark.",
    ),
    (
        ReportPrinted("R-001", "Lexmark", "unknown", "0" * 64),
        "Report R-001 was sent to Lexmark, which did not say what became of it.",
    ),
    (
        ReportPrinted("R-001", "Lexmark", "sent", "0" * 64, 2),
        (
            "Report R-001, copy 2, was sent to Lexmark; whether every page came out is "
            "not said yet."
        ),
    ),
    (
        ReportPrinted("R-001", "Lexmark", "sent", "0" * 64, 2, "2-5"),
        (
            "Of report R-001, copy 2, pages 2-5 were sent to Lexmark; whether every one "
            "came out is not said yet."
        ),
    ),
    (
        ReportPrinted("R-001", "Lexmark", "confirmed", "0" * 64, 2),
        "Report R-001, copy 2: every page came out of Lexmark, counted by the person.",
    ),
    (
        ReportPrinted("R-001", "Lexmark", "confirmed", "0" * 64, 2, "2-5"),
        "Report R-001, copy 2: pages 2-5 came out of Lexmark, counted by the person.",
    ),
    (
        ReportPrinted("R-001", "Lexmark", "part", "0" * 64, 2, "", "", "3,7"),
        (
            "Report R-001, copy 2: pages 3,7 did not come out of Lexmark, counted by the "
            "person."
        ),
    ),
    (
        ReportPrinted("R-001", "Lexmark", "cancelled", "0" * 64),
        "Printing report R-001 on Lexmark was cancelled.",
    ),
    (
        ReportPrinted("R-001", "", "no-printer", "0" * 64),
        "Report R-001 was not printed: there was no printer.",
    ),
    (
        ReportPrinted("R-001", "Lexmark", "out-of-paper", "0" * 64),
        "Report R-001 was not printed to the end: Lexmark had no paper.",
    ),
    (Commented("I saw that too."), "I saw that too."),
    (Asked("Which computer?", "P-002"), "Which computer?"),
    (Replied("FIN-WS-07."), "FIN-WS-07."),
    (
        ReviewRefused("The count is missing.", "R-001"),
        "Report R-001 was not signed off. Reason: The count is missing.",
    ),
    (
        ReportPrepared("R-001", "police", "Windsor Police", Edition.INITIAL, "en"),
        (
            "Report R-001, initial, for Windsor Police, put up for sign-off. Nothing "
            "has left the program."
        ),
    ),
    (
        ReportSignedOff("R-001", "log\n43\nroot\n", "x"),
        "Report R-001 signed off, as of entry 43.",
    ),
    (
        TimelineExported("csv", "0" * 64, 12, "Decided, from 02:00 to 04:00"),
        "12 entries written to a file (csv): Decided, from 02:00 to 04:00.",
    ),
    (
        TimelineExported("csv", "0" * 64, 12),
        "12 entries written to a file (csv).",
    ),
    (
        Amendment("text", "Misread.", "x"),
        "An amendment that changes nothing here. Its reason: Misread.",
    ),
    (
        ShiftOffered(
            "P-001", "B. Sample", "WIN-0001: x\nWIN-0001: y", "", "", "", "Go."
        ),
        (
            "Shift handed over to B. Sample.\nContainment:\nWIN-0001: x\nWIN-0001: y\n"
            "Clocks: none runs.\nEvidence: none is held, the author says.\n"
            "Questions: none waits for an answer.\nNext: Go."
        ),
    ),
    (
        ShiftAccepted("Read."),
        "The card in entry  was read and the shift taken over. Read.",
    ),
    (
        ShiftDeclined("I leave at nine."),
        "The shift in entry  was not taken over. Reason: I leave at nine.",
    ),
    (
        SealSlipPrinted("log\n18\nroot\n\n- x", "Lexmark", "done"),
        "Seal slip for entries 1 to 18 printed on Lexmark.",
    ),
    (
        ReportHandedOver(
            "R-001",
            2,
            "0" * 64,
            "B. Sample",
            HandedHow.BOTH,
            a_moment(),
            to_agency="Sample Police",
            receipt=ReceiptKind.REFERENCE,
            receipt_words="SP-77",
            medium="STICK-1",
        ),
        (
            "Report R-001, copy 2, handed over on paper and on a removable medium to "
            "B. Sample, Sample Police. Medium: STICK-1. Receipt reference: SP-77."
        ),
    ),
    (
        ReportHandedOver(
            "R-001",
            1,
            "0" * 64,
            "B. Sample",
            HandedHow.PAPER,
            a_moment(),
            receipt=ReceiptKind.TOLD,
            receipt_words="By telephone.",
        ),
        (
            "Report R-001, copy 1, handed over on paper to B. Sample. Receipt confirmed: "
            "By telephone."
        ),
    ),
    (
        ReportHandedOver(
            "R-001", 1, "0" * 64, "B. Sample", HandedHow.PAPER, a_moment()
        ),
        "Report R-001, copy 1, handed over on paper to B. Sample. No receipt.",
    ),
    *EVIDENCE_SAID,
]


@pytest.mark.parametrize(
    ("body", "words"), SAID, ids=[words[:200] for _, words in SAID]
)
def test_an_entry_reads_as_sentences(body, words):
    assert say_all(statement_of(body, body.KIND)) == words


REFERRED = [
    (
        Commented("I saw that too."),
        (31,),
        "About entry 31: I saw that too.",
    ),
    (
        Asked("Which computer?", "P-002"),
        (31,),
        "Asked about entry 31: Which computer?",
    ),
    (
        Replied("FIN-WS-07."),
        (44,),
        "To the question in entry 44: FIN-WS-07.",
    ),
    (
        ReviewRefused("The time is wrong."),
        (31,),
        "Not vouched for: entry 31. Reason: The time is wrong.",
    ),
    (
        ReviewRefused("The times are wrong."),
        (31, 35),
        "Not vouched for: entries 31, 35. Reason: The times are wrong.",
    ),
    (
        WithholdingDecided(
            "police",
            "Sample Police",
            "police",
            WithholdChoice.ACCEPTED,
            counts="W1 12, W2 3",
            up_to=44,
        ),
        (),
        (
            "What is withheld from Sample Police accepted as proposed, up to entry 44: "
            "W1 12, W2 3."
        ),
    ),
    (
        WithholdingDecided(
            "police", "Sample Police", "police", WithholdChoice.ACCEPTED, up_to=44
        ),
        (),
        "Accepted that nothing is withheld from Sample Police, up to entry 44.",
    ),
    (
        WithholdingDecided(
            "police",
            "Sample Police",
            "police",
            WithholdChoice.WITHHOLD,
            why="W7",
            reason="She is afraid.",
        ),
        (31,),
        (
            "Entry 31 withheld from Sample Police, W7, safety of a person. "
            "Reason: She is afraid."
        ),
    ),
    (
        WithholdingDecided(
            "police",
            "Sample Police",
            "police",
            WithholdChoice.SHOW,
            field="person",
            reason="They asked for the name.",
        ),
        (31, 35),
        (
            "“person” of entries 31, 35 shown to Sample Police, against the proposal. "
            "Reason: They asked for the name."
        ),
    ),
    *EVIDENCE_REFERRED,
]
"""What is said about other entries, with their numbers."""


@pytest.mark.parametrize(("body", "about", "words"), REFERRED)
def test_what_is_about_another_entry_names_it(body, about, words):
    assert say_all(statement_of(body, body.KIND, about)) == words


def test_every_kind_of_body_was_read_aloud():
    aloud = {body.KIND for body, *_ in (*SAID, *REFERRED)}
    assert aloud == set(EntryKind)


def test_a_kind_nobody_knows_yet_says_so():
    assert say_all(statement_of(None, "evidence-item")) == (
        "An entry of a kind this program does not know (evidence-item)."
    )
    assert say(label_of(None)) == "Other"


@given(bodies)
def test_whatever_was_recorded_can_be_said(body):
    words = say_all(statement_of(body, body.KIND))

    assert isinstance(words, str)
    assert say(label_of(body))


def test_words_with_braces_are_left_alone():
    note = a_note("{0} {title} {} %s")

    assert say_all(statement_of(note, "note")) == "{0} {title} {} %s"
    assert "{x}" in say_all(statement_of(replace(STEP, title="{x}"), "step"))


@pytest.mark.parametrize(
    ("body", "label"),
    [
        *((a_note(manner=manner), manner.value.capitalize()) for manner in Manner),
        (STEP, "Done"),
        (replace(STEP, mark=StepMark.REQUESTED), "Step"),
        (CALL, "Told"),
        (replace(CALL, outcome=CallOutcome.NOT_APPLICABLE), "Decided"),
        (ANSWER, "Answer"),
        (ClockCheck("x", 0, a_moment()), "Clock check"),
        (ClockEvent(ClockChange.ZONE, 0), "Clock check"),
        (CREATED, "Record"),
        (PersonEnrolled("P-002", "x", Role.RESPONDER, "", ""), "Record"),
        (Countersigned("x", "y"), "Review"),
        (REPORT, "Report"),
        (DETERMINED, "Determined"),
        (HOLD, "Hold"),
        (HoldLifted("x", "y", a_moment()), "Hold"),
        (CLOSED, "Closed"),
        (LocalPackImported("x", "1", "", ""), "Record"),
        (ReportPrinted("x", "y", "done", "z"), "Report"),
        (Amendment("text", "r"), "Other"),
    ],
)
def test_every_entry_has_a_label(body, label):
    assert say(label_of(body)) == label


def test_unknown_is_a_word_and_never_a_nought():
    unknown = replace(ANSWER, standing=Standing.UNKNOWN, count=0, text="0")

    assert say(value_of(unknown)) == "unknown"


@pytest.mark.parametrize(
    ("fidelity", "words"),
    [
        (Fidelity.SECOND, TIME),
        (Fidelity.MINUTE, TIME),
        (Fidelity.HOUR, f"about {TIME}, to the hour"),
        (Fidelity.DAY, "2026-11-21 -05:00, to the day"),
        (Fidelity.BEFORE, f"before {TIME}"),
        (Fidelity.AFTER, f"after {TIME}"),
    ],
)
def test_a_time_is_no_more_exact_than_it_is_known(fidelity, words):
    assert say(moment_phrase(replace(LATER, fidelity=fidelity))) == words


def test_an_unknown_time_says_so():
    unknown = a_moment(at=None, fidelity=Fidelity.UNKNOWN)

    assert say(moment_phrase(unknown)) == "at an unknown time"


@given(moments)
def test_every_time_can_be_said(moment):
    assert say(moment_phrase(moment))


def test_a_sentence_is_translated_before_its_slots_are_filled():
    phrase = Phrase(
        "told", {"office": "Police", "channel": Phrase("channel.telephone")}
    )
    french = {
        "{office} told {channel}.": "{office} : informée {channel}.",
        "by telephone": "par téléphone",
    }

    assert say(phrase, lambda text: french[text]) == "Police : informée par téléphone."


def test_every_phrase_is_a_sentence_with_named_slots():
    for code, words in PHRASES.items():
        names = [name for _, name, _, _ in string.Formatter().parse(words) if name]
        assert all(name.isidentifier() for name in names), code
        assert words.strip() == words, code
