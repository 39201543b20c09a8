"""Reading only the kinds a question is about answers it as reading everything does.

A long incident is mostly notes; what is worked out after each save must not cost more
for every note there is.
"""

from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from logbook.domain.assessment import READ_FOR_DETERMINATIONS, determinations_of
from logbook.domain.bodies import fields_of
from logbook.domain.clocks import READ_FOR_CLOCKS, clocks_of
from logbook.domain.closing import READ_FOR_CLOSING, closing_of
from logbook.domain.conditions import READ_FOR_FACTS, facts_of
from logbook.domain.disclosure import Disclosure
from logbook.domain.documentation import READ_FOR_ANSWERS, answers_of
from logbook.domain.entry import EntryKind
from logbook.domain.evidence import READ_FOR_EVIDENCE
from logbook.domain.evidence_reading import evidence_of
from logbook.domain.holds import READ_FOR_HOLDS, holds_of
from logbook.domain.incident import READ_FOR_KIND, READ_FOR_STATUS, kind_of, status_of
from logbook.domain.notification import (
    READ_FOR_CALLS,
    READ_FOR_DUTIES,
    calls_of,
    duties_of,
)
from logbook.domain.playbook import READ_FOR_PROGRESS, progress_of
from logbook.domain.step import KIND_QUESTION, IncidentKind
from logbook.packs.holiday_calendar import ShippedHolidays
from logbook.packs.library import pack
from tests.builders import a_logbook, a_note
from tests.fakes import NIGHT
from tests.unit.strategies import bodies_of, instants

PACK = pack("us-tx-odessa")
SIGNED = a_logbook(5).entries[4]
HOLIDAYS = ShippedHolidays()
CONTAINMENT = [step.id for step in PACK.steps]

QUESTIONS = {
    "answers": (READ_FOR_ANSWERS, answers_of),
    "determinations": (READ_FOR_DETERMINATIONS, determinations_of),
    "holds": (READ_FOR_HOLDS, holds_of),
    "closing": (READ_FOR_CLOSING, closing_of),
    "kind": (READ_FOR_KIND, kind_of),
    "status": (READ_FOR_STATUS, lambda entries: status_of(entries, CONTAINMENT)),
    "facts": (READ_FOR_FACTS, facts_of),
    "calls": (READ_FOR_CALLS, calls_of),
    "duties": (READ_FOR_DUTIES, lambda entries: duties_of(PACK, entries)),
    "clocks": (
        READ_FOR_CLOCKS,
        lambda entries: clocks_of(PACK, entries, NIGHT, HOLIDAYS.holiday),
    ),
    "evidence": (READ_FOR_EVIDENCE, evidence_of),
    "progress": (READ_FOR_PROGRESS, lambda entries: progress_of(PACK, entries)),
}

_NAMED = {
    "step": [step.id for step in PACK.steps],
    "question": [KIND_QUESTION, *(question.id for question in PACK.questions)],
    "category": [str(kind) for kind in IncidentKind],
    "assessment": [matter.id for matter in PACK.assessments],
    "office": [office.id for office in PACK.offices],
    "item": ["E-001", "E-002"],
    "duty": ["", *(duty.id for duty in PACK.duties)],
}


@st.composite
def incidents(draw):
    """Draw the entries of one incident, about what the pack of a place knows."""
    kinds = draw(st.lists(st.sampled_from(EntryKind), min_size=1, max_size=12))
    return [_entry(draw, number, kind) for number, kind in enumerate(kinds, start=1)]


def _entry(draw, number, kind):
    body = draw(bodies_of(kind))
    for name, known in _NAMED.items():
        if hasattr(body, name):
            body = replace(body, **{name: draw(st.sampled_from(known))})
    if getattr(body, "happened", None) is not None:
        soon = draw(instants).replace(year=2026, microsecond=0, day=3)
        happened = a_note().happened
        body = replace(body, happened=replace(happened, at=soon))
    about = (draw(st.integers(1, number - 1)),) if number > 1 else ()
    return _signed(number, kind, body, about)


def _signed(number, kind, body, about):
    entry = replace(SIGNED.entry, number=number, kind=kind, refers_to=about)
    disclosed = {
        name: Disclosure(b"s" * 16, value) for name, value in fields_of(body).items()
    }
    return replace(SIGNED, entry=entry, disclosed=MappingProxyType(disclosed))


@pytest.mark.parametrize("asked", QUESTIONS)
def test_only_the_kinds_it_reads_decide(asked):
    kinds, work_out = QUESTIONS[asked]

    @settings(max_examples=40)
    @given(incidents())
    def check(entries):
        read = [each for each in entries if each.entry.kind in kinds]
        assert work_out(read) == work_out(entries)

    check()


@pytest.mark.parametrize("asked", QUESTIONS)
def test_some_of_what_is_drawn_does_decide(asked):
    # The control: an incident of which nothing was read reads differently.
    _, work_out = QUESTIONS[asked]
    quickly = settings(phases=[Phase.generate], database=None, max_examples=500)

    found = find(
        incidents(), lambda each: work_out(each) != work_out([]), settings=quickly
    )

    assert found


@pytest.mark.parametrize("asked", QUESTIONS)
def test_notes_are_never_read_for_it(asked):
    kinds, _ = QUESTIONS[asked]

    assert EntryKind.NOTE not in kinds
