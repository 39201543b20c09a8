"""What a report to one recipient contains, as values; nothing is drawn here."""

from dataclasses import dataclass, field

from logbook.domain.audience import Audience, WithholdClass
from logbook.domain.checkpoint import SignedCheckpoint
from logbook.domain.custody_paper import CustodyPaper
from logbook.domain.digest import Digest
from logbook.domain.figure_words import Measured, Strip
from logbook.domain.ics_209 import StatusSummary
from logbook.domain.ics_214 import ActivityLog
from logbook.domain.moment import Stamp
from logbook.domain.notice import DraftNotice
from logbook.domain.people import Person
from logbook.domain.record_bodies import Edition
from logbook.domain.regulator_form import RegulatorForm
from logbook.domain.report_version import ReportVersion
from logbook.domain.seen import Seen
from logbook.domain.sign_off import ReportDraft, SignOff
from logbook.domain.timeline import TimelineRow
from logbook.domain.wording import Phrase, Statement


@dataclass(frozen=True, slots=True)
class Box:
    """One numbered box on the first page, as on an ICS form."""

    label: Phrase
    value: Phrase


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a table: what it is about, what is known, where that stands.

    Attributes:
        known: What is known, each statement on a line of its own.
        earlier: Answers or states given before, struck through in print.
        entry: Number of the entry it was read from, if one says so.
    """

    about: Phrase
    known: tuple[Statement, ...]
    earlier: tuple[Statement, ...] = ()
    entry: int | None = None


@dataclass(frozen=True, slots=True)
class ClockRow:
    """One clock of the register, as it stood when the report was put together.

    Attributes:
        standing: How it stands, with the date if there is one.
        details: What the date was counted from, and how the text reads.
        source: What it rests on, how well that is known, and whom to ask.
    """

    duty: Phrase
    state: Phrase
    standing: Statement
    details: Statement
    source: Statement


@dataclass(frozen=True, slots=True)
class AsideRow:
    """Clocks that do not apply, or whose rule is not in force, all for one reason.

    Attributes:
        duties: What each is about.
        source: What it rests on, and how well that is known.
        decided: The answer or the entry that decides it, or since when it binds.
    """

    duties: Statement
    source: Statement
    decided: Statement


@dataclass(frozen=True, slots=True)
class WithheldCount:
    """How much is kept back for one class of reasons.

    Attributes:
        parts: Fields that hold something.
        whole: Entries of which nothing shows.
        in_part: Entries of which the rest shows.
        entries: Their numbers; none where even those are not for the reader.
    """

    why: WithholdClass
    parts: int
    whole: int
    in_part: int
    entries: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """One report: for whom, as of when, what it says, and what proves it.

    Attributes:
        boxes: The boxes of the first page, numbered from 1.
        documented: Answers to the questions of the guide.
        steps: What became of each step.
        told: What became of each office that is to be told.
        silences: What the guide leaves open, in the guide's sense.
        cautions: What a reader of this report should know about its sources.
        checkpoint: How far the record had got, signed by who prepared the report.
        attachment: The bytes of ``entries.json``.
        root: SHA-256 of the logbook's CA certificate.
        clocks: The register of the clocks of the law, the most urgent first.
        aside: The clocks that do not apply, or are not in force.
        affected: How many people are affected, by state or province.
        determined: What a named person determined, and on what basis.
        held: What law enforcement asked to be kept back.
        closed: How the incident was closed, and what was added since.
        sign_off: Who signed it off, up to where, and what came after; none if nobody.
        put_up: How it was last put up for sign-off; none if it was not.
        figures: How long after its discovery each part of the response was reached.
        overall: How long each part took over all incidents of the logbook.
        evidence: What is kept of the incident, item by item, with what was found at it.
        custody: Who had each item, since when.
        paper_about: What it tells of items instead, where it is no report but a paper
            about evidence; none for a report.
        version: Which report it is.
        withheld: How much is kept from its reader, class by class.
        withholding: Who accepted that, or that nobody has yet; nothing where nothing
            is withheld.
        is_withholding_open: Whether something is withheld that nobody accepted; such
            a report does not leave the program.
        seen: The entries it is made of as its reader sees them, for other forms.
        beside: Names and contents of files that lie with it in the hand-over folder
            and are in the signed list of it.
        superseded: Who holds which copy of the reports it takes the place of.
        form: The view of a regulator's form, where it is one.
        activity: The activity log, where it is an ICS 214.
        summary: The status summary, where it is an ICS 209.
        notice: The draft of a notice, where it is one.
        contact: Whom the police can ask.
        brief: What a brief to the management tells of the documentation.
        exemptions: What may be kept from the public, for the privacy office.
    """

    number: str
    edition: Edition
    copy: int
    language: str
    paper: str
    rehearsal: bool
    organisation: str
    place: str
    incident: str
    title: str
    recipient: str
    recipient_name: str
    pack: str
    pack_version: str
    prepared_by: Person
    as_of: Stamp
    boxes: tuple[Box, ...]
    rows: tuple[TimelineRow, ...]
    documented: tuple[Fact, ...]
    steps: tuple[Fact, ...]
    told: tuple[Fact, ...]
    silences: tuple[Fact, ...]
    cautions: tuple[Phrase, ...]
    people: tuple[Person, ...]
    checkpoint: SignedCheckpoint
    attachment: bytes
    root: Digest
    clocks: tuple[ClockRow, ...] = ()
    aside: tuple[AsideRow, ...] = ()
    affected: tuple[Fact, ...] = ()
    determined: tuple[Fact, ...] = ()
    held: tuple[Fact, ...] = ()
    closed: tuple[Fact, ...] = ()
    sign_off: SignOff | None = None
    put_up: ReportDraft | None = None
    figures: tuple[Measured, ...] = ()
    overall: tuple[Strip, ...] = ()
    evidence: tuple[Fact, ...] = ()
    custody: tuple[Fact, ...] = ()
    paper_about: CustodyPaper | None = None
    version: ReportVersion = ReportVersion.FULL
    withheld: tuple[WithheldCount, ...] = ()
    withholding: Statement = ()
    is_withholding_open: bool = False
    seen: Seen | None = field(default=None, repr=False, compare=False)
    beside: tuple[tuple[str, bytes], ...] = ()
    superseded: tuple[Fact, ...] = ()
    form: RegulatorForm | None = None
    activity: ActivityLog | None = None
    summary: StatusSummary | None = None
    notice: DraftNotice | None = None
    contact: tuple[Fact, ...] = ()
    brief: tuple[Fact, ...] = ()
    exemptions: tuple[Fact, ...] = ()

    @property
    def audience(self) -> Audience:
        """Who reads it."""
        return self.version.audience

    @property
    def last(self) -> int:
        """Number of the last entry it tells of."""
        if self.paper_about is not None:
            return max(self.paper_about.entries, default=0)
        return max((max(row.numbers) for row in self.rows), default=0)

    @property
    def entries(self) -> int:
        """How many entries of the incident it tells of."""
        if self.paper_about is not None:
            return len(self.paper_about.entries)
        return sum(len(row.numbers) for row in self.rows)
