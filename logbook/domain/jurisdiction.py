"""What one place asks of its responders, and what its guide leaves open.

A pack is plain values: the file of a pack is read key for key into these classes.
Where the guide is silent the pack says so; a missing limit stays missing.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from logbook.domain.duty import Duty, Origin


class Phase(StrEnum):
    """The parts of a response, in the order the guides give them."""

    CONTAIN = "contain"
    PRESERVE = "preserve"
    DOCUMENT = "document"
    NOTIFY = "notify"
    REMEDIATE = "remediate"
    FOLLOW_UP = "follow-up"


STEP_PHASES = (Phase.CONTAIN, Phase.PRESERVE, Phase.REMEDIATE, Phase.FOLLOW_UP)
"""Phases made of steps; documenting is made of questions, notifying of duties."""


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


class QuestionGroup(StrEnum):
    """The sheets of the documentation, in order."""

    WHAT_HAPPENED = "what-happened"
    SYSTEMS = "systems"
    PEOPLE = "people"
    DATA = "data"
    ACTIONS = "actions"


class QuestionKind(StrEnum):
    """What the answer to a question is made of."""

    TIME = "time"
    TEXT = "text"
    COUNT = "count"
    CHOICE = "choice"
    MULTI = "multi"


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
class Step:
    """One thing to do, in the order it should be done.

    Attributes:
        condition: When it is to be done, in words; none if always.
        destroys: What doing it can destroy.
        asks_alteration: Whether doing it needs the answer to what it changed.
        responsible: Whose job it is, as a role.
        say: Words to say to somebody while doing it.
        ours: What part of it is our advice; none if all of it is the guide's.
        source_note: Where it comes from.
        statements: Ids of the statements of the guide it stands for.
    """

    id: str
    phase: Phase
    title: str
    instruction: str
    condition: str | None
    destroys: str | None
    asks_alteration: bool
    responsible: str
    say: str | None
    origin: Origin
    ours: str | None
    source_note: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """Something the documentation asks for.

    Attributes:
        choices: The words one can choose from; they are recorded as they stand.
        ours: What part of it is our advice; none if all of it is the guide's.
        statements: Ids of the statements of the guide that ask for it.
    """

    id: str
    group: QuestionGroup
    kind: QuestionKind
    label: str
    help: str
    choices: tuple[str, ...]
    origin: Origin
    ours: str | None
    source_note: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """Somebody who is told of an incident, or can be asked.

    Attributes:
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
class JurisdictionPack:
    """Everything the program knows about one place, and when it was checked.

    Attributes:
        version: Edition of the pack, recorded with each incident.
        language: Of the words of the pack (BCP 47).
        reference_prefix: Begins the reference of each incident: ``WIN-0001``.
        duties: In the order in which the offices are told.
    """

    id: str
    version: str
    name: str
    region: str
    country: str
    language: str
    paper: Paper
    reference_prefix: str
    checked_on: date
    guide: Guide
    footnotes: tuple[Footnote, ...]
    offices: tuple[Office, ...]
    steps: tuple[Step, ...]
    questions: tuple[Question, ...]
    duties: tuple[Duty, ...]
    silences: tuple[Silence, ...]
    background: tuple[Background, ...]
    cautions: tuple[Caution, ...]

    def steps_of(self, phase: Phase) -> tuple[Step, ...]:
        """Return the steps of a phase, in order."""
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
            KeyError: The pack has no such step.
        """
        return {step.id: step for step in self.steps}[step_id]

    def question(self, question_id: str) -> Question:
        """Return one question.

        Raises:
            KeyError: The pack has no such question.
        """
        return {asked.id: asked for asked in self.questions}[question_id]

    def office(self, office_id: str) -> Office:
        """Return one office.

        Raises:
            KeyError: The pack has no such office.
        """
        return {office.id: office for office in self.offices}[office_id]

    def duty_to(self, office_id: str) -> Duty | None:
        """Return the duty to tell an office, if there is one."""
        return next((duty for duty in self.duties if duty.office == office_id), None)

    def statements(self) -> tuple[str, ...]:
        """Return the id of every statement of the guide the pack carries."""
        carriers: tuple[_Carrier, ...] = (
            *self.footnotes,
            *self.offices,
            *self.steps,
            *self.questions,
            *self.duties,
            *self.silences,
            *self.background,
        )
        return tuple(number for item in carriers for number in item.statements)


_Carrier = Footnote | Office | Step | Question | Duty | Silence | Background
