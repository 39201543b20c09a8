"""One shift hands over to the next: the card, who takes it, and who leads then."""

from dataclasses import replace

import pytest

from logbook.application.incidents import IncidentDraft, IncidentService
from logbook.application.notes import NoteDraft, NoteService
from logbook.application.playbooks import PlaybookService, StepDraft
from logbook.application.shifts import ShiftDraft, ShiftService
from logbook.domain.bodies import Manner, StepMark, body_of
from logbook.domain.decisions import IncidentClosed
from logbook.domain.errors import ProblemsError
from logbook.domain.record_bodies import LogbookCreated
from logbook.domain.review_bodies import Asked, Replied
from logbook.domain.review_errors import ShiftNotOfferedError, ShiftWaitsError
from logbook.domain.shift import ShiftState, lead_of
from logbook.domain.shift_bodies import ShiftAccepted
from logbook.domain.shift_card import card_lines, clock_lines
from logbook.domain.shift_errors import StaleCardError
from logbook.domain.statements import statement_of
from logbook.domain.wording import say_all
from logbook.packs.holiday_calendar import ShippedHolidays
from logbook.packs.library import pack
from tests.builders import LOG, a_logbook, a_moment
from tests.clockwork import HOURS, Record, duty, local, reading, term
from tests.reviewers import the_same_person_again

PACK = pack("ca-on-windsor")
INCIDENT = "WIN-0001"
SUPERVISOR, RESPONDER = "P-001", "P-002"
FOUNDING = LogbookCreated("City of Windsor", "Windsor, Ontario", PACK.id, "")
CARD = ShiftDraft(SUPERVISOR, "E-001 in cabinet 2.", actions="Ring the IPC at nine.")


class Watch:
    """A record of one incident, and both people who take turns at it."""

    def __init__(self):
        self.logbook = a_logbook(of=4)
        self.responder = self.service(RESPONDER)
        self.supervisor = self.service(SUPERVISOR)
        self.playbooks = PlaybookService(self.logbook.journal)

    def service(self, person):
        return ShiftService(
            LOG,
            self.logbook.journals[person],
            PACK,
            FOUNDING,
            calendar=ShippedHolidays(),
            draw=lambda slip: slip.logbook.encode(),
        )

    def step(self, step, mark=StepMark.DONE, **changes):
        draft = StepDraft(mark, a_moment(), altered="nothing", by="T. Desk")
        return self.playbooks.mark(INCIDENT, PACK, step, replace(draft, **changes))

    def note(self):
        draft = NoteDraft(Manner.DONE, "Rang the desk.", a_moment())
        return NoteService(self.logbook.journal).record(INCIDENT, draft)

    def ask(self, body, person, *refers_to):
        return self.logbook.journals[person].append(INCIDENT, body, refers_to=refers_to)

    def close(self):
        body = IncidentClosed("C. Trial", "-", "-", "-", "none", a_moment())
        return self.logbook.append(body)

    def lead(self, incident=INCIDENT):
        return lead_of(self.logbook.entries, incident)


@pytest.fixture
def watch():
    return Watch()


def said(lines):
    return card_lines(lines).splitlines()


# The card ----------------------------------------------------------------------------


def test_a_card_of_a_quiet_record_says_that_nothing_is_open(watch):
    card = watch.responder.card()

    assert card.incidents == (INCIDENT,)
    assert (card.containment, card.clocks, card.questions) == ((), (), ())


def test_containment_that_nobody_verified_is_on_the_card_and_leaves_it(watch):
    done = watch.step("isolate", temporary=False)
    watch.step("tell-supervisor", altered=None)

    assert said(watch.responder.card().containment) == [
        (
            "WIN-0001: Disconnect the affected computer: done, not verified "
            f"(entry {done.number})."
        )
    ]

    watch.step("isolate", StepMark.VERIFIED, altered=None, by="B. Sample")
    assert watch.responder.card().containment == ()


def test_what_is_meant_for_a_time_stays_on_the_card_until_it_is_undone(watch):
    number = watch.step("isolate", temporary=True).number
    first = said(watch.responder.card().containment)
    watch.step("isolate", StepMark.VERIFIED, altered=None, by="B. Sample")
    second = said(watch.responder.card().containment)
    watch.step("isolate", StepMark.REVERSED, altered=None)

    assert "temporary and still in force, not verified" in first[0]
    assert second == [
        (
            "WIN-0001: Disconnect the affected computer: temporary and still in force "
            f"(entry {number})."
        )
    ]
    assert watch.responder.card().containment == ()


def clock_lines_of(record, now="2026-11-22 12:00"):
    return card_lines(clock_lines("EX-0001", record.clocks(now))).splitlines()


def test_clocks_that_run_are_on_the_card_with_their_date():
    record = Record(duty(term(reading(48, HOURS))))
    assert clock_lines_of(record) == []
    number = record.happened("discovered", "2026-11-21 12:00").number

    when = f"Mon 2026-11-23 12:00 -06:00 (18:00Z) (counted from entry {number})."
    title = "EX-0001: Tell the example office:"
    assert clock_lines_of(record) == [f"{title} due by {when}"]
    assert clock_lines_of(record, "2026-11-24 12:00") == [
        f"{title} overdue since {when}"
    ]
    record.call(local("2026-11-22 10:00"))
    assert clock_lines_of(record) == []


def test_a_clock_without_a_number_is_on_the_card_without_a_date():
    record = Record(duty(term(reading(None))))
    record.happened("discovered", "2026-11-21 12:00")

    [line] = clock_lines_of(record)
    assert "open, its source gives no number" in line


@pytest.mark.parametrize("amount", [48, None])
def test_a_clock_somebody_asks_to_hold_says_who_asks(amount):
    record = Record(duty(term(reading(amount, HOURS if amount else None))))
    record.happened("discovered", "2026-11-21 12:00")
    number = record.hold(duties="tell").number

    [line] = clock_lines_of(record)
    assert line.endswith(f"Example Police asks to wait (entry {number}).")
    assert ("due by Mon 2026-11-23" in line) == (amount is not None)


def test_questions_wait_on_the_card_until_who_was_asked_has_answered(watch):
    note = watch.note()
    question = watch.ask(Asked("Which\ndesk?", RESPONDER), SUPERVISOR, note.number)

    line = f"WIN-0001: A. Example is asked (entry {question.number}): Which desk?"
    assert said(watch.responder.card().questions) == [line]
    watch.ask(Replied("Mine."), SUPERVISOR, question.number)
    assert said(watch.responder.card().questions) == [line]
    watch.ask(Replied("The counter."), RESPONDER, question.number)
    assert watch.responder.card().questions == ()


def test_a_closed_incident_is_on_no_card(watch):
    watch.step("isolate", temporary=True)
    assert watch.responder.card().containment
    watch.close()

    assert watch.responder.card().incidents == ()
    assert watch.responder.card().containment == ()


# Offering ----------------------------------------------------------------------------


def test_a_card_needs_a_person_evidence_or_none_and_what_is_next(watch):
    assert watch.responder.problems(ShiftDraft()) == {
        "to": "empty",
        "evidence": "empty",
        "actions": "empty",
    }
    none = ShiftDraft(SUPERVISOR, nothing_kept=True, actions="Nothing until nine.")
    assert watch.responder.problems(none) == {}


@pytest.mark.parametrize("to", [RESPONDER, "P-009", "B. Sample"])
def test_a_shift_goes_to_another_enrolled_person(watch, to):
    with pytest.raises(ProblemsError) as refused:
        watch.responder.offer(replace(CARD, to=to))

    assert refused.value.problems == {"to": "unknown-choice"}
    assert watch.responder.history() == ()


def test_nobody_hands_over_to_themselves_under_another_id(watch):
    again = the_same_person_again(watch.logbook)

    with pytest.raises(ProblemsError) as refused:
        watch.supervisor.offer(replace(CARD, to=again))

    assert refused.value.problems == {"to": "unknown-choice"}
    assert watch.responder.problems(replace(CARD, to=again)) == {}


def test_what_is_signed_is_what_the_record_says(watch):
    watch.step("isolate", temporary=True)

    signed = watch.responder.offer(CARD)

    body = body_of(signed)
    assert body.containment.startswith("WIN-0001: Disconnect the affected computer")
    assert (body.to, body.to_name) == (SUPERVISOR, "B. Sample")
    assert (body.clocks, body.questions) == ("", "")
    assert signed.entry.incident is None
    assert watch.logbook.verify().findings == ()


def test_a_card_that_reads_otherwise_by_now_is_not_signed(watch):
    read = watch.responder.card()
    watch.step("isolate", temporary=True)

    with pytest.raises(StaleCardError):
        watch.responder.offer(replace(CARD, card=read))

    assert watch.responder.history() == ()
    assert watch.responder.offer(replace(CARD, card=watch.responder.card()))


def test_one_card_waits_at_a_time(watch):
    number = watch.responder.offer(CARD).number

    with pytest.raises(ShiftWaitsError) as refused:
        watch.supervisor.offer(replace(CARD, to=RESPONDER))

    assert (refused.value.number, refused.value.name) == (number, "B. Sample")
    watch.supervisor.decline(number, "I am on the other incident.")
    assert watch.supervisor.offer(replace(CARD, to=RESPONDER))


def test_a_card_says_in_the_timeline_one_thing_a_line(watch):
    for step in ("isolate", "stop-access"):
        watch.step(step, temporary=True)
    signed = watch.responder.offer(replace(CARD, actions="Ring IT.\nSleep."))

    words = say_all(statement_of(body_of(signed), signed.entry.kind))
    lines = [line.strip() for line in words.splitlines()]
    assert lines[0] == "Shift handed over to B. Sample."
    assert lines[1] == "Containment:"
    assert lines[2].startswith("WIN-0001: ")
    assert lines[4:] == [
        "Clocks: none runs.",
        "Evidence: E-001 in cabinet 2.",
        "Questions: none waits for an answer.",
        "Next:",
        "Ring IT.",
        "Sleep.",
    ]


# Taking over -------------------------------------------------------------------------


def test_only_who_was_asked_takes_over_or_declines(watch):
    number = watch.responder.offer(CARD).number

    for act in (
        lambda: watch.responder.accept(number),
        lambda: watch.responder.decline(number, "No."),
        lambda: watch.supervisor.accept(number + 1),
    ):
        with pytest.raises(ShiftNotOfferedError):
            act()

    assert watch.supervisor.waiting_for(SUPERVISOR).number == number
    assert watch.supervisor.waiting_for(RESPONDER) is None
    watch.supervisor.accept(number, "Read it.")
    [shift] = watch.responder.history()
    assert (shift.state, shift.words) == (ShiftState.ACCEPTED, "Read it.")
    assert shift.author == RESPONDER
    assert watch.responder.waiting() is None


@pytest.mark.parametrize("first", ["accept", "decline"])
def test_a_card_is_settled_once(watch, first):
    number = watch.responder.offer(CARD).number
    getattr(watch.supervisor, first)(number, "Words.")

    for act in (watch.supervisor.accept, watch.supervisor.decline):
        with pytest.raises(ShiftNotOfferedError):
            act(number, "Again.")
    with pytest.raises(ShiftNotOfferedError):
        watch.responder.withdraw(number, "Again.")


def test_whoever_declines_says_why(watch):
    number = watch.responder.offer(CARD).number

    with pytest.raises(ProblemsError):
        watch.supervisor.decline(number, " \u2800")
    watch.supervisor.decline(number, "I leave at nine.")

    [shift] = watch.responder.history()
    assert (shift.state, shift.words) == (ShiftState.DECLINED, "I leave at nine.")


def test_a_card_nobody_comes_for_is_taken_back(watch):
    number = watch.responder.offer(CARD).number
    watch.responder.withdraw(number, "B. Sample is ill.")

    [shift] = watch.responder.history()
    assert shift.state is ShiftState.WITHDRAWN
    assert watch.responder.offer(CARD)


def test_a_responder_takes_no_card_of_another_back(watch):
    number = watch.supervisor.offer(replace(CARD, to=RESPONDER)).number

    with pytest.raises(ShiftNotOfferedError):
        watch.responder.withdraw(number, "Not mine.")


def test_what_was_recorded_since_the_card_is_counted(watch):
    number = watch.responder.offer(CARD).number
    slip = watch.responder.slip("CityHall")
    watch.responder.slip_printed(slip, "front desk", "done")
    assert watch.responder.since(watch.responder.waiting()) == 0

    for _ in range(3):
        watch.note()
    assert watch.responder.since(watch.responder.waiting()) == 3
    watch.supervisor.accept(number)
    watch.note()
    [shift] = watch.responder.history()
    assert watch.responder.since(shift) == 3


# Who leads ---------------------------------------------------------------------------


def test_who_opened_an_incident_leads_until_the_shift_is_taken_over(watch):
    assert watch.lead() == RESPONDER
    number = watch.responder.offer(CARD).number
    assert watch.lead() == RESPONDER
    watch.supervisor.accept(number)
    assert watch.lead() == watch.responder.lead(INCIDENT) == SUPERVISOR

    incidents = IncidentService(watch.logbook.journal, PACK)
    second = incidents.open(IncidentDraft("Lost phone", "lost-device", a_moment()))
    assert watch.lead(second.entry.incident) == RESPONDER
    assert watch.lead("WIN-0009") is None


def test_a_declined_card_changes_no_lead(watch):
    watch.supervisor.decline(watch.responder.offer(CARD).number, "No.")

    assert watch.lead() == RESPONDER


# The slip ----------------------------------------------------------------------------


def test_a_slip_states_how_far_the_record_has_got_and_who_changes(watch):
    watch.responder.offer(CARD)
    slip = watch.responder.slip("CityHall")

    assert slip.checkpoint.checkpoint.size == watch.logbook.store.head().size
    assert (slip.outgoing, slip.incoming) == ("A. Example", "B. Sample")
    assert watch.responder.draw(slip) == b"CityHall"


def test_a_slip_names_both_until_work_goes_on_after_the_acceptance(watch):
    watch.supervisor.accept(watch.responder.offer(CARD).number)
    first = watch.supervisor.slip("CityHall")
    watch.supervisor.slip_printed(first, "front desk", "done")
    again = watch.supervisor.slip("CityHall")
    watch.note()
    later = watch.supervisor.slip("CityHall")

    for slip in (first, again):
        assert (slip.outgoing, slip.incoming) == ("A. Example", "B. Sample")
    assert (later.outgoing, later.incoming) == ("B. Sample", "")


def test_a_declined_card_is_on_no_slip(watch):
    watch.supervisor.decline(watch.responder.offer(CARD).number, "No.")
    slip = watch.responder.slip("CityHall")

    assert (slip.outgoing, slip.incoming) == ("A. Example", "")


def test_an_acceptance_by_somebody_else_counts_for_nothing(watch):
    """As an entry written past the service."""
    number = watch.responder.offer(CARD).number
    journal = watch.logbook.journals[RESPONDER]
    journal.append(None, ShiftAccepted("Mine."), refers_to=(number,))
    journal.append(None, ShiftAccepted("Nothing."), refers_to=(1, 999))

    assert watch.lead() == RESPONDER
    assert watch.supervisor.waiting_for(SUPERVISOR).number == number


def test_without_a_card_a_slip_names_nobody_who_comes(watch):
    slip = watch.supervisor.slip("CityHall")

    assert (slip.outgoing, slip.incoming) == ("B. Sample", "")


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        ("done", "Seal slip for entries 1 to 4 printed on desk."),
        ("saved", "Seal slip for entries 1 to 4 saved as a file (desk)."),
        ("stopped", "Seal slip for entries 1 to 4 was not printed on desk."),
    ],
)
def test_what_became_of_a_slip_is_an_entry(watch, outcome, words):
    signed = watch.responder.slip_printed(
        watch.responder.slip("CityHall"), "desk", outcome
    )

    assert say_all(statement_of(body_of(signed), signed.entry.kind)) == words
    assert watch.logbook.verify().findings == ()
