"""How long the parts of a response took, worked out by hand beside the program."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from logbook.domain.bodies import (
    Amendment,
    Answer,
    CallOutcome,
    Channel,
    IncidentOpened,
    Manner,
    Note,
    NotificationMade,
    Standing,
    StepMark,
    StepMarked,
)
from logbook.domain.decisions import IncidentClosed
from logbook.domain.figures import (
    FIGURE_KINDS,
    Event,
    Stretch,
    by_kind,
    figures_of,
    stretches_of,
)
from logbook.domain.incident import incidents_of
from logbook.domain.moment import Fidelity, Moment
from logbook.domain.span import Bounds, Span, span_words
from logbook.domain.step import IncidentKind, Phase
from logbook.domain.wording import say
from tests.builders_pack import PACK as SMALL
from tests.builders_pack import a_step
from tests.unit.memory_journal import INCIDENT, NIGHT, OPENED, HandClock, a_journal, at

PACK = replace(
    SMALL, steps=(a_step("isolate"), a_step("lock-accounts"), *SMALL.steps[2:])
)
UNKNOWN = Moment(None, -300, Fidelity.UNKNOWN)


def exactly(minutes):
    return Span(timedelta(minutes=minutes), timedelta(minutes=minutes))


class Story:
    """An incident, told entry by entry; it is written down ten hours into the night."""

    def __init__(self, opened=OPENED):
        clock = HandClock()
        clock.move(600)
        self.journal = a_journal(clock, opened=opened)

    def mark(self, step, minutes, mark=StepMark.DONE, **rest):
        moment = minutes if isinstance(minutes, Moment) else at(minutes)
        body = StepMarked(step, Phase.CONTAIN, f"Do {step}", mark, "", moment, **rest)
        return self.journal.append(INCIDENT, body)

    def contain(self, *minutes):
        for step, when in zip(("isolate", "lock-accounts"), minutes, strict=False):
            self.mark(step, when)

    def tell(self, minutes, office="it", outcome=CallOutcome.TOLD, duty=""):
        moment = minutes if isinstance(minutes, Moment) else at(minutes)
        channel = Channel.TELEPHONE
        body = NotificationMade(office, "It", outcome, channel, moment, duty=duty)
        return self.journal.append(INCIDENT, body)

    def answer_discovered(self, standing, moment=None):
        answer = Answer("discovered", "When?", standing, at(500), moment=moment)
        return self.journal.append(INCIDENT, answer)

    def close(self, minutes):
        body = IncidentClosed("B", "ok", "none", "7 years", "none", at(minutes))
        return self.journal.append(INCIDENT, body)

    def figures(self, kinds=None):
        entries = list(self.journal.store.of_incident(INCIDENT))
        if kinds:
            entries = [each for each in entries if each.entry.kind in kinds]
        incident = incidents_of(entries)[INCIDENT]
        return figures_of(incident, PACK, entries)

    def length(self, stretch):
        span = self.figures().length(stretch)
        return None if span is None else say(span_words(span))


@pytest.fixture
def story():
    return Story()


def test_every_part_is_counted_between_the_times_things_happened(story):
    story.contain(12, 45)
    story.tell(33)
    story.close(480)

    figures = story.figures()

    assert figures.length(Stretch.TO_FIRST_STEP) == exactly(12)
    assert figures.length(Stretch.TO_CONTAINED) == exactly(45)
    assert figures.length(Stretch.TO_FIRST_TOLD) == exactly(33)
    assert figures.length(Stretch.TO_CLOSED) == exactly(480)
    assert figures.length(Stretch.CONTAINING) == exactly(33)
    assert figures.length(Stretch.CONTAINED_TO_CLOSED) == exactly(435)


def test_writing_something_down_late_makes_nothing_longer(story):
    written = story.mark("isolate", 12).entry.recorded.at

    assert written - NIGHT == timedelta(minutes=600)
    assert story.length(Stretch.TO_FIRST_STEP) == "12 min"


def test_what_has_not_happened_has_no_length(story):
    story.contain(12)

    assert story.length(Stretch.TO_FIRST_STEP) == "12 min"
    for stretch in (Stretch.TO_CONTAINED, Stretch.TO_FIRST_TOLD, Stretch.TO_CLOSED):
        assert story.figures().length(stretch) is None


def test_an_incident_closed_without_being_contained_was_never_contained(story):
    story.contain(12)
    story.close(90)

    assert story.length(Stretch.TO_CLOSED) == "1 h 30 min"
    assert story.figures().length(Stretch.TO_CONTAINED) is None
    assert story.figures().length(Stretch.CONTAINED_TO_CLOSED) is None


@pytest.mark.parametrize("standing", [Standing.UNKNOWN, Standing.NOT_APPLICABLE])
def test_an_unknown_discovery_leaves_unknown_what_is_counted_from_it(story, standing):
    story.contain(12, 45)
    story.answer_discovered(standing)

    assert story.length(Stretch.TO_FIRST_STEP) == "unknown"
    assert story.length(Stretch.TO_CONTAINED) == "unknown"
    assert story.length(Stretch.CONTAINING) == "33 min"


def test_a_later_answer_moves_the_discovery(story):
    story.mark("isolate", 12)
    story.answer_discovered(Standing.VALUE, at(-48))

    assert story.length(Stretch.TO_FIRST_STEP) == "1 h 0 min"


def test_an_opening_that_says_unknown_leaves_the_discovery_unknown():
    story = Story(replace(OPENED, happened=UNKNOWN))
    story.mark("isolate", 12)

    assert story.length(Stretch.TO_FIRST_STEP) == "unknown"


def test_an_amended_time_counts_in_place_of_the_first(story):
    first = story.mark("isolate", 12)
    amendment = Amendment("happened", "misread the clock", moment=at(21))
    story.journal.append(INCIDENT, amendment, refers_to=(first.number,))

    assert story.length(Stretch.TO_FIRST_STEP) == "21 min"


def test_the_clock_set_back_in_autumn_takes_no_hour_away():
    night = datetime(2026, 11, 1, 5, 30, tzinfo=UTC)
    story = Story(replace(OPENED, happened=Moment(night, -240)))
    story.mark("isolate", Moment(night + timedelta(hours=1), -300))

    assert story.length(Stretch.TO_FIRST_STEP) == "1 h 0 min"


def test_a_time_known_to_the_hour_makes_a_length_known_to_the_hour(story):
    story.mark("isolate", replace(at(60), fidelity=Fidelity.HOUR))
    story.tell(replace(at(20), fidelity=Fidelity.BEFORE))

    assert story.length(Stretch.TO_FIRST_STEP) == "between 1 h 0 min and 2 h 0 min"
    assert story.length(Stretch.TO_FIRST_TOLD) == "at most 20 min"


def test_one_measure_at_an_unknown_time_leaves_open_how_long_all_took(story):
    story.mark("isolate", UNKNOWN)
    assert story.length(Stretch.TO_FIRST_STEP) == "unknown"

    story.mark("lock-accounts", 45)
    assert story.length(Stretch.TO_FIRST_STEP) == "at most 45 min"
    assert story.length(Stretch.TO_CONTAINED) == "at least 45 min"


def test_a_measure_that_failed_counts_from_when_it_was_taken_again(story):
    story.contain(12, 20)
    story.mark("isolate", 30, StepMark.REVERSED)
    assert story.figures().length(Stretch.TO_CONTAINED) is None

    story.mark("isolate", 50)
    story.mark("isolate", 70, StepMark.VERIFIED)
    story.mark("isolate", 80)
    assert story.length(Stretch.TO_CONTAINED) == "50 min"
    assert story.length(Stretch.TO_FIRST_STEP) == "12 min"


def test_undoing_what_was_temporary_does_not_undo_the_containment(story):
    story.mark("isolate", 12, temporary=True)
    story.mark("lock-accounts", 20)
    story.mark("isolate", 300, StepMark.REVERSED)

    assert story.length(Stretch.TO_CONTAINED) == "20 min"


def test_a_step_that_does_not_apply_contains_nothing(story):
    story.mark("isolate", 12)
    story.mark("lock-accounts", 90, StepMark.NOT_APPLICABLE)

    assert story.length(Stretch.TO_CONTAINED) == "12 min"


def test_where_no_step_applies_nobody_knows_when_it_was_contained(story):
    story.mark("isolate", 80, StepMark.NOT_APPLICABLE)
    story.mark("lock-accounts", 90, StepMark.NOT_APPLICABLE)

    assert story.length(Stretch.TO_CONTAINED) == "unknown"
    assert story.figures().length(Stretch.TO_FIRST_STEP) is None


def test_a_step_deferred_after_it_was_done_holds_from_when_it_is_done_again(story):
    story.contain(12, 20)
    story.mark("isolate", 30, StepMark.DEFERRED)
    story.mark("isolate", 40)

    assert story.length(Stretch.TO_CONTAINED) == "40 min"


def test_a_message_left_tells_nobody(story):
    story.tell(15, outcome=CallOutcome.MESSAGE_LEFT)
    assert story.figures().length(Stretch.TO_FIRST_TOLD) is None

    story.tell(40, "police")
    story.tell(33)
    assert story.length(Stretch.TO_FIRST_TOLD) == "33 min"


def test_each_duty_that_applies_has_its_own_length_or_waits(story):
    figures = story.figures()
    assert [(each.duty, each.bounds) for each in figures.told] == [("tell-it", None)]
    assert figures.since_discovery(figures.told[0].bounds) is None

    told = story.tell(33)
    [duty] = story.figures().told
    assert (duty.office, duty.title, duty.number) == ("It", "Tell it", told.number)
    assert story.figures().since_discovery(duty.bounds) == exactly(33)


def test_something_done_before_the_discovery_is_said_to_be_before_it(story):
    story.mark("isolate", -7)

    assert story.length(Stretch.TO_FIRST_STEP) == "7 min before"


def test_reading_only_the_kinds_that_matter_changes_no_figure(story):
    story.contain(12, 45)
    note = Note(Manner.DONE, "Pulled the cable.", at(3))
    story.journal.append(INCIDENT, note)
    story.tell(33)
    story.close(480)

    assert story.figures(FIGURE_KINDS) == story.figures()
    assert story.figures(set(FIGURE_KINDS) - {"step"}) != story.figures()


def several(*minutes, kind=IncidentKind.RANSOMWARE):
    """Return the figures of incidents whose first step came after so many minutes."""
    found = []
    for number, each in enumerate(minutes, start=1):
        opened = replace(OPENED, category=kind)
        story = Story(opened)
        if each is not None:
            story.mark("isolate", each)
        found.append(replace(story.figures(), incident=f"{kind}-{number}"))
    return found


def first_steps(figures):
    return next(each for each in figures if each.stretch is Stretch.TO_FIRST_STEP)


def test_over_several_incidents_there_is_a_median_and_a_range():
    found = first_steps(stretches_of(several(30, 10, 90, None, UNKNOWN)))

    assert found.median == exactly(30)
    assert found.between == Span(timedelta(minutes=10), timedelta(minutes=90))
    assert (len(found.lengths), found.unknown, found.waiting) == (3, 1, 1)


@pytest.mark.parametrize("minutes", [(), (10,), (10, None), (10, UNKNOWN)])
def test_of_fewer_than_two_lengths_there_is_no_median_and_no_range(minutes):
    found = first_steps(stretches_of(several(*minutes)))

    assert found.median is None
    assert found.between is None


def test_lengths_are_told_by_kind_of_incident_as_it_turned_out():
    lost = several(5, 7, kind=IncidentKind.LOST_DEVICE)
    kinds = by_kind([*lost, *several(30, 10)])

    assert list(kinds) == [IncidentKind.RANSOMWARE, IncidentKind.LOST_DEVICE]
    assert first_steps(kinds[IncidentKind.RANSOMWARE]).median == exactly(20)
    assert first_steps(kinds[IncidentKind.LOST_DEVICE]).median == exactly(6)


def test_a_discovery_is_reached_even_where_nobody_knows_when():
    figures = Story(replace(OPENED, happened=UNKNOWN)).figures()

    assert dict(figures.reached) == {Event.DISCOVERED: Bounds()}


def test_the_kind_is_the_newest_word_on_it():
    opened = IncidentOpened("T", "no-such-kind", "ca-on-windsor", "1", at(0))

    assert Story(opened).figures().kind is IncidentKind.GENERAL
