"""What one place asks of its responders, and what its guide leaves open.

A pack is plain values: the file of a pack is read key for key into these classes.
Where the guide is silent the pack says so; a missing limit stays missing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from logbook.domain.assessment import Assessment
from logbook.domain.duty import Duty, Origin
from logbook.domain.errors import UnknownItemError
from logbook.domain.question import Question, QuestionGroup, QuestionKind, region_of
from logbook.domain.region import REGIONS
from logbook.domain.step import Phase, Step


class Paper(StrEnum):
    """What reports are printed on."""

    LETTER = "letter"
    A4 = "a4"


class SilenceStatus(StrEnum):
    """The four shapes of "not specified"; they are never mixed up."""

    ON_CITED_PAGE = "not-specified-on-cited-page"
    ON_CITED_PAGES = "not-specified-on-cited-pages"
    NOT_PUBLISHED = "not-published-on-page"
    NOT_ADDRESSED = "not-addressed"


class Topic(StrEnum):
    """What a piece of background is about."""

    ABOUT = "about"
    REPORTING = "reporting"
    AUTHORITY = "authority"
    ENFORCEMENT = "enforcement"
    ASKED_OFTEN = "asked-often"


@dataclass(frozen=True, slots=True)
class Guide:
    """The text a pack was made from.

    Attributes:
        nature: What kind of source it is, so that nobody takes it for the City's.
        dated: What it says about its own age.
        sha256: Digest of the text, in hexadecimal.
    """

    title: str
    nature: str
    dated: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Footnote:
    """A source the guide points to.

    Attributes:
        target: What kind of thing it is: a statute, a department's page.
        remark: What a reader should know before trusting it.
    """

    number: int
    label: str
    target: str
    office: str | None
    remark: str | None
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """Somebody who is told of an incident, or can be asked.

    Attributes:
        reference_label: What the number it gives out is called: "Police report number".
        also_called: Other names the guide gives it.
        when: When it is turned to, in words.
        contact: What stands where its number would stand; no pack invents one.
        report_to: Whether reports are made out to it.
    """

    id: str
    name: str
    also_called: tuple[str, ...]
    when: str
    contact: str
    reference_label: str | None
    report_to: bool
    origin: Origin
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Silence:
    """Something the guide does not say.

    Attributes:
        display: The words that say so, in the guide's sense.
        footnote: The source it speaks of; none if it names none.
        refer_to: Whom or what it sends the reader to instead.
    """

    id: str
    row: str
    status: SilenceStatus
    display: str
    footnote: int | None
    refer_to: str | None
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Background:
    """Something the guide says that asks nobody to do anything now."""

    id: str
    topic: Topic
    text: str
    footnote: int | None
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Caution:
    """What a reader should know about the guide itself; always our words.

    Attributes:
        phase: Where it is shown; none if it is about the guide as a whole.
    """

    id: str
    phase: Phase | None
    text: str


@dataclass(frozen=True, slots=True)
class Supplement:
    """What several places share: the law of a region, or the program's own advice.

    Nothing in it comes from a guide, so it carries no statements.

    Attributes:
        region_code: ISO code of the state, province or country whose law it is; none
            if it holds the program's own advice.
    """

    id: str
    version: str
    name: str
    region_code: str | None
    checked_on: date
    offices: tuple[Office, ...]
    steps: tuple[Step, ...]
    questions: tuple[Question, ...]
    assessments: tuple[Assessment, ...]
    duties: tuple[Duty, ...]
    cautions: tuple[Caution, ...]


@dataclass(frozen=True, slots=True)
class JurisdictionPack:
    """Everything the program knows about one place, and when it was checked.

    Attributes:
        version: Edition of the pack, recorded with each incident.
        region: Name of the state or province.
        region_code: ISO 3166-2, for example ``CA-ON``.
        zone: Time zone of the place (IANA); days are counted there.
        language: Of the words of the pack (BCP 47).
        reference_prefix: Begins the reference of each incident: ``WIN-0001``.
        phases: Every phase once, in the order of the guide.
        includes: Ids of the supplements that hold here as a whole.
        elsewhere: Ids of supplements of other regions, of which only what follows
            people who live there holds here.
        duties: In the order in which the offices are told.
    """

    id: str
    version: str
    name: str
    region: str
    region_code: str
    country: str
    zone: str
    language: str
    paper: Paper
    reference_prefix: str
    checked_on: date
    phases: tuple[Phase, ...]
    includes: tuple[str, ...]
    elsewhere: tuple[str, ...]
    guide: Guide
    footnotes: tuple[Footnote, ...]
    offices: tuple[Office, ...]
    steps: tuple[Step, ...]
    questions: tuple[Question, ...]
    assessments: tuple[Assessment, ...]
    duties: tuple[Duty, ...]
    silences: tuple[Silence, ...]
    background: tuple[Background, ...]
    cautions: tuple[Caution, ...]

    def steps_of(self, phase: Phase) -> tuple[Step, ...]:
        """Return the steps of a phase, in order, for every kind of incident."""
        return tuple(step for step in self.steps if step.phase is phase)

    def questions_of(self, group: QuestionGroup) -> tuple[Question, ...]:
        """Return the questions of a sheet, in order."""
        return tuple(asked for asked in self.questions if asked.group is group)

    def cautions_of(self, phase: Phase | None) -> tuple[Caution, ...]:
        """Return what is to be said beside a phase, or of the guide as a whole."""
        return tuple(caution for caution in self.cautions if caution.phase is phase)

    def step(self, step_id: str) -> Step:
        """Return one step.

        Raises:
            UnknownItemError: The pack has no such step.
        """
        return _one(self.steps, step_id)

    def question(self, question_id: str) -> Question:
        """Return one question; ``affected.us-tx`` is one of a by-region question.

        Raises:
            UnknownItemError: The pack has no such question.
        """
        region = region_of(question_id)
        if region is None:
            return _one(self.questions, question_id)
        asked = _one(self.questions, question_id.partition(".")[0])
        if asked.kind is not QuestionKind.BY_REGION or region not in REGIONS:
            raise UnknownItemError(question_id)
        return asked.for_region(region)

    def assessment(self, assessment_id: str) -> Assessment:
        """Return one matter to determine.

        Raises:
            UnknownItemError: The pack has no such matter.
        """
        return _one(self.assessments, assessment_id)

    def duty(self, duty_id: str) -> Duty:
        """Return one duty.

        Raises:
            UnknownItemError: The pack has no such duty.
        """
        return _one(self.duties, duty_id)

    def office(self, office_id: str) -> Office:
        """Return one office.

        Raises:
            UnknownItemError: The pack has no such office.
        """
        return _one(self.offices, office_id)

    def statements(self) -> tuple[str, ...]:
        """Return the id of every statement of the guide the pack carries."""
        carriers: tuple[_Carrier, ...] = (
            *self.footnotes,
            *self.offices,
            *self.steps,
            *self.questions,
            *self.assessments,
            *self.duties,
            *self.silences,
            *self.background,
        )
        return tuple(number for item in carriers for number in item.statements)


_Carrier = (
    Footnote | Office | Step | Question | Assessment | Duty | Silence | Background
)
_Named = TypeVar("_Named", Office, Step, Question, Assessment, Duty)


def _one(items: Iterable[_Named], wanted: str) -> _Named:
    for item in items:
        if item.id == wanted:
            return item
    raise UnknownItemError(wanted)
