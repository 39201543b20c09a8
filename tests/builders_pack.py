"""A made-up place with a little of everything, for rules that hold in every place."""

from dataclasses import replace
from datetime import date

from logbook.domain.assessment import Assessment, AssessmentUse
from logbook.domain.duty import Condition, Duty, Force, Origin, Reach, Term
from logbook.domain.jurisdiction import Guide, JurisdictionPack, Office, Paper
from logbook.domain.question import Question, QuestionGroup, QuestionKind
from logbook.domain.step import IncidentKind, Phase, Step


def a_step(name, phase=Phase.CONTAIN, **changes):
    step = Step(
        id=name,
        phase=phase,
        order=10,
        kinds=(),
        title=f"Do {name}",
        instruction=f"Do {name} now.",
        condition=None,
        destroys=None,
        asks_alteration=False,
        keeps_evidence=False,
        records=None,
        responsible="Whoever is there",
        say=None,
        origin=Origin.OURS,
        ours=None,
        source_note="made up",
        statements=(),
    )
    return replace(step, **changes)


def a_question(name, kind=QuestionKind.TEXT, **changes):
    question = Question(
        id=name,
        group=QuestionGroup.WHAT_HAPPENED,
        order=10,
        kind=kind,
        label=f"{name.capitalize()}?",
        help="",
        choices=(),
        origin=Origin.OURS,
        ours=None,
        source_note="made up",
        statements=(),
    )
    return replace(question, **changes)


def an_assessment(name, use=AssessmentUse.OTHER, **changes):
    assessment = Assessment(
        id=name,
        order=10,
        use=use,
        title=name.capitalize(),
        question=f"Is it {name}?",
        help="",
        factors=(),
        keep_years=None,
        origin=Origin.OURS,
        ours=None,
        source_note="made up",
        grade=None,
        verified_on=None,
        statements=(),
    )
    return replace(assessment, **changes)


def an_office(name, **changes):
    office = Office(
        id=name,
        name=name.capitalize(),
        also_called=(),
        when="",
        contact="Add your local contact",
        reference_label=None,
        report_to=True,
        origin=Origin.OURS,
        statements=(),
    )
    return replace(office, **changes)


def a_duty(name, office, *conditions, **changes):
    duty = Duty(
        id=name,
        title=f"Tell {office}",
        office=office,
        region=None,
        reach=Reach.SEAT,
        conditions=conditions,
        origin=Origin.GUIDE,
        ours=None,
        source_note="made up",
        verified_on=date(2026, 11, 21),
        contents=(),
        holds=None,
        statements=(),
        terms=(Term(None, None, Force.EXPECTED, "at once", (), None, None),),
    )
    return replace(duty, **changes)


PACK = JurisdictionPack(
    id="ca-on-windsor",
    version="1",
    name="Windsor",
    region="Ontario",
    region_code="CA-ON",
    country="Canada",
    zone="America/Toronto",
    language="en-CA",
    paper=Paper.LETTER,
    reference_prefix="WIN",
    checked_on=date(2026, 11, 21),
    phases=(
        Phase.CONTAIN,
        Phase.PRESERVE,
        Phase.NOTIFY,
        Phase.DOCUMENT,
        Phase.ASSESS,
        Phase.REPORT,
        Phase.REMEDIATE,
        Phase.FOLLOW_UP,
        Phase.CLOSE,
    ),
    includes=(),
    elsewhere=(),
    guide=Guide("A guide", "made up", "undated", "00" * 32),
    footnotes=(),
    offices=(an_office("it"), an_office("police")),
    steps=(
        a_step("isolate", asks_alteration=True),
        a_step("call-vendor", kinds=(IncidentKind.VENDOR,)),
        a_step("keep-logs", Phase.PRESERVE),
        a_step("wipe-device", Phase.PRESERVE, kinds=(IncidentKind.LOST_DEVICE,)),
        a_step("weigh", Phase.ASSESS),
        a_step("reinstall", Phase.REMEDIATE),
        a_step("check-again", Phase.CLOSE),
    ),
    questions=(
        a_question("symptoms"),
        a_question("affected", QuestionKind.BY_REGION),
    ),
    assessments=(
        an_assessment("breach", AssessmentUse.THRESHOLD),
        an_assessment("no-risk", AssessmentUse.NO_RISK, keep_years=5),
        an_assessment("harm", AssessmentUse.HARM, keep_years=2),
    ),
    duties=(
        a_duty("tell-it", "it"),
        a_duty(
            "tell-police",
            "police",
            Condition("breach", ("yes",), None, if_unknown=False, words="if a breach"),
        ),
    ),
    silences=(),
    background=(),
    cautions=(),
)
"""Of no place in the world; it borrows the id of one so that records agree."""
