"""How much is kept from a reader in words, and what came after an acceptance."""

import pytest

from logbook.domain.audience import Audience, WithholdClass
from logbook.domain.disclosure_rules import RULES_VERSION
from logbook.domain.report_version import ReportVersion
from logbook.domain.seen import Seen, Withheld, seen_by
from logbook.domain.withholding import acceptance_of, lapse_of
from logbook.domain.withholding_bodies import WithholdChoice, WithholdingDecided
from logbook.domain.wording import PHRASES
from tests.builders import INCIDENT, a_logbook, a_note
from ui.models.withheld_model import WithheldModel
from ui.screens.withholding_groups import Wanted, groups_of
from ui.screens.withholding_words import kept_words, numbers_words
from ui.screens.withholding_work import EntryLine

PUBLIC = "public"


@pytest.fixture
def logbook():
    return a_logbook(8)


def decided(choice, **words):
    words = {"rules": RULES_VERSION} | words
    return WithholdingDecided(PUBLIC, "The public", "public", choice, **words)


def of_incident(logbook):
    return [each for each in logbook.entries if each.entry.incident == INCIDENT]


def lapse(logbook):
    entries = of_incident(logbook)
    seen = seen_by(Audience.PUBLIC, entries, recipient=PUBLIC)
    return lapse_of(entries, PUBLIC, seen), acceptance_of(entries, PUBLIC, seen)


def a_line(number, *classes, said="Something", whole=False):
    kept = () if whole else ("text",)
    return EntryLine(
        number, "Observed", said, kept, (), classes, whole, is_overruled=False
    )


def test_there_are_words_for_every_version_and_every_reader():
    for version in ReportVersion:
        assert PHRASES[f"version.{version}"]
    for audience in Audience:
        assert PHRASES[f"reader.{audience}"]


def test_nobody_ever_accepted_so_nothing_lapsed(logbook):
    assert lapse(logbook) == (None, None)


def test_what_came_after_an_acceptance_is_named_but_not_what_is_about_reports(logbook):
    newest = of_incident(logbook)[-1].number
    accepted = logbook.append(decided(WithholdChoice.ACCEPTED, up_to=newest))
    holds, acceptance = lapse(logbook)
    assert (holds.entries, holds.overruled) == ((), ())
    assert acceptance is not None

    note = logbook.append(a_note("The cable is red."))
    lapsed, acceptance = lapse(logbook)

    assert acceptance is None
    assert lapsed.accepted.number == accepted.number
    assert lapsed.entries == (note.number,)


def test_an_overruling_after_it_is_named(logbook):
    newest = of_incident(logbook)[-1].number
    logbook.append(decided(WithholdChoice.ACCEPTED, up_to=newest))
    shown = decided(WithholdChoice.SHOW, reason="It is known.")
    overruled = logbook.journal.append(INCIDENT, shown, refers_to=(newest,))

    lapsed, acceptance = lapse(logbook)

    assert acceptance is None
    assert lapsed.overruled == (overruled.number,)


def test_how_much_is_kept_is_said_with_its_number_of_reasons(logbook):
    entries = of_incident(logbook)
    one, two = entries[:2]
    why = WithholdClass.PERSONAL

    def said(hidden, *withheld):
        return kept_words(Seen(Audience.POLICE, (one, two), hidden, withheld))

    part = Withheld(two.number, "by", why, has_value=True)
    whole = Withheld(one.number, "text", WithholdClass.LIVE_SECURITY, has_value=True)
    blank = Withheld(two.number, "by", why, has_value=False)
    assert said(()) == "Nothing is withheld from this reader."
    assert said((), part) == "Kept from the police, for 1 reason: 1 entry in part."
    assert said((one,), whole) == "Kept from the police, for 1 reason: 1 entry wholly."
    assert said((one,), whole, part) == (
        "Kept from the police, for 2 reasons: 1 entry wholly, 1 in part."
    )
    assert said((), blank) == (
        "Only fields that hold nothing are kept from the police."
    )


def test_many_numbers_are_not_all_named():
    assert numbers_words((1, 2, 3)) == "1, 2, 3"
    assert numbers_words(tuple(range(1, 12)), most=3) == "1, 2, 3 and 8 more"


def test_entries_stand_under_their_first_class_or_under_the_one_asked_for():
    lines = [a_line(1, "W2", "W3"), a_line(2, "W1"), a_line(3), a_line(4, "W3")]

    def listed(wanted):
        return [
            (group.heading[:2], [line.number for line in group.lines])
            for group in groups_of(lines, wanted)
        ]

    assert listed(Wanted(is_kept=True)) == [("W1", [2]), ("W2", [1]), ("W3", [4])]
    assert listed(Wanted(is_kept=True, why="W3")) == [("W3", [1, 4])]
    assert listed(Wanted(is_kept=False)) == [("", [3])]
    assert listed(Wanted(is_kept=True, words="4")) == [("W3", [4])]
    assert listed(Wanted(is_kept=True, words="nothing like it")) == []


def test_a_heading_is_no_entry_and_cannot_be_chosen():
    model = WithheldModel()
    model.show_groups(groups_of([a_line(7, "W1")], Wanted(is_kept=True)))

    assert model.rowCount() == 2
    assert model.line(0) is None
    assert model.numbers([0, 1]) == [7]
    assert model.place_of(7) == model.place_of(0) == 1
    assert not model.index(0, 0).flags()
    assert model.index(1, 0).flags()
