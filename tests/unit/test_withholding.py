"""What rules propose to keep back, what people decide about it, and what is left."""

from dataclasses import replace

import pytest

from logbook.application.withholding import OverrulingDraft, WithholdingService
from logbook.domain.audience import Audience, WithholdClass
from logbook.domain.bodies import (
    Amendment,
    Answer,
    CallOutcome,
    Channel,
    Manner,
    NotificationMade,
    Standing,
    StepMark,
    StepMarked,
    body_of,
)
from logbook.domain.disclosure import opens
from logbook.domain.disclosure_rules import (
    RULES_VERSION,
    rule_for,
    rule_for_question,
)
from logbook.domain.draft import Problem
from logbook.domain.entry import EntryKind
from logbook.domain.errors import ProblemsError, UnknownItemError
from logbook.domain.people import founding_of
from logbook.domain.released_values import ReleasedValues
from logbook.domain.report import Fact
from logbook.domain.reporting_seen import agreed, without_hidden
from logbook.domain.seen import seen_by
from logbook.domain.withholding_bodies import WithholdChoice, WithholdingDecided
from logbook.domain.wording import Phrase, say_all, text_phrase
from tests.builders import INCIDENT, a_logbook, a_moment, a_note
from tests.builders_pack import PACK

PUBLIC = "public"


@pytest.fixture
def logbook():
    return a_logbook(8)


def service(logbook, person="P-002"):
    journal = logbook.journals[person]
    return WithholdingService(journal, PACK, founding_of(logbook.entries))


def of_incident(logbook):
    return [each for each in logbook.entries if each.entry.incident == INCIDENT]


def a_step(**words):
    body = {"words": "Port 14 closed.", "altered": "the log of the switch"} | words
    return StepMarked(
        "isolate",
        "contain",
        "Isolate it",
        StepMark.DONE,
        happened=a_moment(),
        **body,
    )


def an_answer(question, text):
    return Answer(question, "A question?", Standing.VALUE, a_moment(), text=text)


# What the rules say -------------------------------------------------------------------


def test_what_no_rule_speaks_of_is_hidden():
    for audience in Audience:
        hidden = rule_for_question("asked-next-year").hides_from(audience)
        assert hidden is not audience.sees_everything
        hidden = rule_for("invented-next-year", None, "text").hides_from(audience)
        assert hidden is not audience.sees_everything


def test_a_count_by_region_follows_the_rule_of_its_question():
    assert rule_for_question("affected.us-tx") == rule_for_question("affected")


def test_an_opinion_is_for_fewer_than_an_observation():
    note = a_note(manner=Manner.OPINION)
    police = Audience.POLICE

    assert rule_for(EntryKind.NOTE, note, "text").hides_from(police)
    assert not rule_for(EntryKind.NOTE, a_note(), "text").hides_from(police)


# What is left of an entry -------------------------------------------------------------


def test_what_is_withheld_is_gone_and_what_is_shown_still_opens(logbook):
    signed = logbook.append(a_step())

    seen = seen_by(Audience.REGULATOR, of_incident(logbook))

    [step] = [each for each in seen.entries if each.number == signed.number]
    assert "words" not in step.disclosed
    assert "altered" not in step.disclosed
    assert step.payload == signed.payload
    assert all(opens(step.entry.fields, *each) for each in step.disclosed.items())
    assert body_of(step).title == "Isolate it"
    assert body_of(step).words == ""
    assert seen.why(signed.number)["words"] is WithholdClass.LIVE_SECURITY


def test_the_withheld_value_belongs_to_the_digest_that_was_left(logbook):
    signed = logbook.append(a_step())
    [step] = [
        each
        for each in seen_by(Audience.REGULATOR, of_incident(logbook)).entries
        if each.number == signed.number
    ]

    assert opens(step.entry.fields, "words", signed.disclosed["words"])
    assert not opens(step.entry.fields, "altered", signed.disclosed["words"])


def test_an_entry_nothing_shows_of_is_not_among_those_shown(logbook):
    note = logbook.append(a_note())

    seen = seen_by(Audience.PRIVACY, of_incident(logbook))

    assert note.number not in {each.number for each in seen.entries}
    assert note.number in {each.number for each in seen.hidden}
    assert all(not each.disclosed for each in seen.hidden)


def test_new_words_are_for_nobody_the_older_ones_were_not_for(logbook):
    note = logbook.append(a_note(manner=Manner.OPINION))
    words = Amendment("text", "I was unsure.", "It was Mallory.")
    amended = logbook.journal.append(INCIDENT, words, refers_to=(note.number,))

    police = seen_by(Audience.POLICE, of_incident(logbook))
    archive = seen_by(Audience.ARCHIVE, of_incident(logbook))

    assert amended.number in {each.number for each in police.hidden}
    assert amended.number in {each.number for each in archive.entries}


def test_new_words_for_two_entries_are_for_nobody_either_was_not_for(logbook):
    told = logbook.append(an_answer("site", "The shelter."))
    note = logbook.append(a_note())
    words = Amendment("text", "I was unsure.", "It was Mallory.")
    amended = logbook.journal.append(
        INCIDENT, words, refers_to=(told.number, note.number)
    )

    public = seen_by(Audience.PUBLIC, of_incident(logbook))

    assert amended.number in {each.number for each in public.hidden}


def test_every_field_is_either_shown_or_withheld(logbook):
    logbook.append(a_step())
    logbook.append(an_answer("symptoms", "A red screen."))
    call = NotificationMade(
        "it",
        "IT",
        CallOutcome.TOLD,
        Channel.TELEPHONE,
        a_moment(),
        person="A. Example",
    )
    logbook.append(call)
    entries = of_incident(logbook)

    for audience in Audience:
        seen = seen_by(audience, entries)
        for signed in (*seen.entries, *seen.hidden):
            shown, kept = set(signed.disclosed), set(seen.why(signed.number))
            assert shown | kept == set(signed.entry.fields)
            assert not shown & kept


def test_an_empty_field_is_withheld_without_being_counted(logbook):
    logbook.append(a_step(words="", altered=None))
    counted = seen_by(Audience.REGULATOR, of_incident(logbook)).counted
    logbook.append(a_step())
    more = seen_by(Audience.REGULATOR, of_incident(logbook)).counted

    live = WithholdClass.LIVE_SECURITY
    assert more[live] == counted.get(live, 0) + 2


# What people decide -------------------------------------------------------------------


def test_a_proposal_is_open_until_somebody_accepts_it(logbook):
    logbook.append(a_note())
    withholding = service(logbook)

    assert withholding.proposal(INCIDENT, PUBLIC).is_open
    entry = withholding.accept(INCIDENT, PUBLIC)

    proposal = withholding.proposal(INCIDENT, PUBLIC)
    assert not proposal.is_open
    assert proposal.accepted.number == entry.number
    assert proposal.accepted.by == "P-002"


def test_an_acceptance_does_not_hold_for_what_came_after(logbook):
    withholding = service(logbook)
    withholding.accept(INCIDENT, PUBLIC)

    logbook.append(a_note("One more thing."))

    assert withholding.proposal(INCIDENT, PUBLIC).is_open


def accepted(**changes):
    said = WithholdingDecided(
        PUBLIC, "The public", "public", WithholdChoice.ACCEPTED, rules=RULES_VERSION
    )
    return replace(said, **changes)


def test_nobody_accepts_what_is_not_recorded_yet(logbook):
    """Somebody with the keys can write any number into an acceptance."""
    logbook.append(accepted(up_to=2**40))
    withholding = service(logbook)
    assert not withholding.proposal(INCIDENT, PUBLIC).is_open

    logbook.append(a_note("One more thing."))

    assert withholding.proposal(INCIDENT, PUBLIC).is_open


def test_an_acceptance_is_of_the_rules_it_names(logbook):
    """Other rules withhold other things, which nobody has looked at."""
    logbook.append(a_note())

    logbook.append(accepted(up_to=2**40, rules="0"))

    assert service(logbook).proposal(INCIDENT, PUBLIC).is_open


def test_an_acceptance_is_for_one_recipient(logbook):
    logbook.append(a_note())
    withholding = service(logbook)

    withholding.accept(INCIDENT, PUBLIC)

    assert withholding.proposal(INCIDENT, "people").is_open


def test_nothing_is_withheld_from_the_sealed_record_and_from_counsel(logbook):
    logbook.append(a_note(manner=Manner.OPINION))

    for recipient in ("full", "counsel"):
        proposal = service(logbook).proposal(INCIDENT, recipient)
        assert not proposal.seen.withheld
        assert not proposal.is_open


def overruling(number, *, shows=True, **changes):
    words = {"reason": "They asked for it.", "recipient": "management"} | changes
    return OverrulingDraft(INCIDENT, entries=[number], shows=shows, **words)


def test_what_was_withheld_is_shown_where_a_person_says_so(logbook):
    note = logbook.append(a_note())
    withholding = service(logbook)
    withholding.accept(INCIDENT, "management")

    withholding.overrule(overruling(note.number))

    proposal = withholding.proposal(INCIDENT, "management")
    assert note.number in {each.number for each in proposal.seen.entries}
    assert proposal.is_open, "nobody has looked at the whole since"


def test_what_was_shown_is_withheld_where_a_person_says_so(logbook):
    answer = logbook.append(an_answer("site", "The shelter in Elm Street."))
    withholding = service(logbook)
    assert answer.number in shown_to(withholding, "management")

    withholding.overrule(
        overruling(answer.number, shows=False, why=WithholdClass.SAFETY)
    )

    seen = withholding.proposal(INCIDENT, "management").seen
    assert set(seen.why(answer.number).values()) == {WithholdClass.SAFETY}
    assert answer.number not in shown_to(withholding, "management")
    assert answer.number in shown_to(withholding, "public")


def test_one_field_can_be_shown_without_the_others(logbook):
    step = logbook.append(a_step())
    withholding = service(logbook)

    withholding.overrule(overruling(step.number, field="words"))

    [seen] = [
        each
        for each in withholding.proposal(INCIDENT, "management").seen.entries
        if each.number == step.number
    ]
    assert body_of(seen).words == "Port 14 closed."
    assert body_of(seen).altered is None


def test_the_latest_decision_holds(logbook):
    note = logbook.append(a_note())
    withholding = service(logbook)
    withholding.overrule(overruling(note.number, field="text"))

    withholding.overrule(
        overruling(note.number, shows=False, why=WithholdClass.INVESTIGATION)
    )

    assert note.number not in shown_to(withholding, "management")


def shown_to(withholding, recipient):
    seen = withholding.proposal(INCIDENT, recipient).seen
    return {each.number for each in seen.entries}


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"reason": " "}, {"reason": Problem.NO_REASON}),
        ({"shows": False}, {"why": Problem.EMPTY}),
        ({"entries": []}, {"entries": Problem.EMPTY}),
    ],
)
def test_an_overruling_says_what_it_needs(logbook, changes, problem):
    words = {"recipient": "management", "entries": [3], "reason": "So.", "shows": True}
    draft = OverrulingDraft(INCIDENT, **{**words, **changes})

    assert draft.problems() == problem
    with pytest.raises(ProblemsError):
        service(logbook).overrule(draft)


def test_only_entries_of_the_incident_and_fields_they_have_are_overruled(logbook):
    note = logbook.append(a_note())
    withholding = service(logbook)

    for draft in (overruling(1), overruling(999), overruling(note.number, field="x")):
        with pytest.raises(UnknownItemError):
            withholding.overrule(draft)


def test_a_decision_is_an_entry_of_who_made_it(logbook):
    note = logbook.append(a_note())

    signed = service(logbook, "P-001").overrule(overruling(note.number))

    body = body_of(signed)
    assert signed.entry.author == "P-001"
    assert signed.entry.refers_to == (note.number,)
    assert (body.choice, body.reason) == (WithholdChoice.SHOW, "They asked for it.")


# What tables say of it ----------------------------------------------------------------


def test_no_row_says_that_nothing_was_recorded_of_what_is_withheld():
    about, nothing = text_phrase("Question"), ((Phrase("not-answered"),),)
    whole = (Fact(about, ((text_phrase("A secret."),),), entry=9),)

    assert agreed(whole, (Fact(about, nothing),)) == ()
    assert agreed((Fact(about, nothing),), (Fact(about, nothing),))


def test_an_older_answer_does_not_pass_for_the_one_that_holds():
    about = text_phrase("Question")
    whole = (Fact(about, ((text_phrase("New."),),), entry=9),)
    part = (Fact(about, ((text_phrase("Old."),),), entry=5),)

    assert agreed(whole, part) == ()


def test_words_that_rest_on_a_withheld_entry_are_left_out():
    said = (
        Phrase("clock.decided", {"number": 9, "words": "A secret."}),
        Phrase("clock.not-in-force"),
    )

    assert without_hidden(said, {8}) == said
    words = say_all(without_hidden(said, {9}))
    assert "secret" not in words
    assert "entries: 9" in words
    assert "Not in force." in words


# Values that are given later ----------------------------------------------------------


def test_a_value_given_later_opens_the_digest_the_report_carries(logbook):
    step = logbook.append(a_step())
    withholding = service(logbook)
    [seen] = [
        each
        for each in withholding.proposal(INCIDENT, "management").seen.entries
        if each.number == step.number
    ]

    entry, content = withholding.release(overruling(step.number, field="words"))

    [given] = ReleasedValues.from_bytes(content).values
    assert (given.entry, given.field) == (step.number, "words")
    assert given.shown.value == "Port 14 closed."
    assert opens(seen.entry.fields, "words", given.shown)
    assert body_of(entry).choice is WithholdChoice.SHOW


def test_of_an_entry_nothing_showed_of_the_whole_is_given(logbook):
    note = logbook.append(a_note())

    _, content = service(logbook).release(overruling(note.number))

    given = ReleasedValues.from_bytes(content)
    assert given.payloads == ((note.number, note.payload),)
    assert {each.field for each in given.values} == set(note.disclosed)


def test_what_is_shown_anyway_is_not_given_later(logbook):
    note = logbook.append(an_answer("site", "City hall."))

    with pytest.raises(UnknownItemError):
        service(logbook).release(overruling(note.number))
    assert all(
        each.entry.kind != EntryKind.WITHHOLDING_DECIDED for each in logbook.entries
    )
