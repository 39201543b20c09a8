"""The typed body of each kind of entry, to and from the plain values of its fields.

A field's name and meaning are signed: never rename or reuse one. A field added
later must have a default, so that older entries still read.
"""

import types
import typing
from dataclasses import MISSING, dataclass, fields
from enum import StrEnum
from functools import cache
from typing import ClassVar, TypeAlias

from logbook.domain.canonical import Value
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.errors import MalformedEntryError
from logbook.domain.moment import Moment
from logbook.domain.role import Role


class Manner(StrEnum):
    """How the author knows what a note says; facts and opinion are kept apart."""

    OBSERVED = "observed"
    DONE = "done"
    TOLD = "told"
    DECIDED = "decided"
    OPINION = "opinion"


class StepMark(StrEnum):
    """What became of a step at one moment."""

    REQUESTED = "requested"
    AUTHORISED = "authorised"
    DONE = "done"
    VERIFIED = "verified"
    REVERSED = "reversed"
    NOT_APPLICABLE = "not-applicable"
    DEFERRED = "deferred"


class Standing(StrEnum):
    """What kind of answer a question has; a blank is none of them."""

    VALUE = "value"
    UNKNOWN = "unknown"
    NONE = "none"
    NOT_APPLICABLE = "not-applicable"


class CallOutcome(StrEnum):
    """What became of an attempt to tell an office."""

    TOLD = "told"
    MESSAGE_LEFT = "message-left"
    NO_ANSWER = "no-answer"
    NOT_APPLICABLE = "not-applicable"
    DEFERRED = "deferred"


class Channel(StrEnum):
    """How an office was told."""

    TELEPHONE = "telephone"
    IN_PERSON = "in-person"
    ON_PAPER = "on-paper"
    OTHER = "other"


class Edition(StrEnum):
    """Which report of a series this is (FEMA ICS 209)."""

    INITIAL = "initial"
    UPDATE = "update"
    FINAL = "final"


class ClockChange(StrEnum):
    """What the laptop's clock did between two entries."""

    BACKWARD = "backward"
    FORWARD = "forward"
    ZONE = "zone"


@dataclass(frozen=True, slots=True)
class LogbookCreated:
    """The first entry: whose logbook it is, and the root all keys hang from.

    Attributes:
        pack: Id of the jurisdiction pack.
        ca_certificate: X.509 certificate of the logbook's own authority, base64.
    """

    KIND: ClassVar = EntryKind.LOGBOOK_CREATED
    organisation: str
    place: str
    pack: str
    ca_certificate: str
    rehearsal: bool = False


@dataclass(frozen=True, slots=True)
class PersonEnrolled:
    """A person's name bound to the two keys they sign with."""

    KIND: ClassVar = EntryKind.PERSON_ENROLLED
    person: str
    name: str
    role: Role
    entry_certificate: str
    document_certificate: str


@dataclass(frozen=True, slots=True)
class IncidentOpened:
    """An incident gets its reference and its title."""

    KIND: ClassVar = EntryKind.INCIDENT_OPENED
    title: str
    category: str
    pack: str
    pack_version: str
    happened: Moment


@dataclass(frozen=True, slots=True)
class Note:
    """What somebody wrote down in their own words."""

    KIND: ClassVar = EntryKind.NOTE
    manner: Manner
    text: str
    happened: Moment


@dataclass(frozen=True, slots=True)
class StepMarked:
    """One moment in the life of a step of the playbook.

    Attributes:
        title: The step as it stood on the screen, for whoever reads this later.
        words: What was done, or why not, in the author's words.
        altered: What evidence it changed, in the author's words.
        by: Who requested, authorised, did or verified it, if not the author.
        until: When a deferred step is looked at again.
    """

    KIND: ClassVar = EntryKind.STEP
    step: str
    phase: str
    title: str
    mark: StepMark
    words: str
    happened: Moment
    altered: str | None = None
    by: str | None = None
    until: Moment | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to one question of the documentation.

    A later answer refers to the one before it and gives its reason.

    Attributes:
        label: The question as it stood on the screen.
        moment: The value, where the question asks for a time.
        count: The value, where the question asks for a number.
        happened: As of when the answer holds.
    """

    KIND: ClassVar = EntryKind.ANSWER
    question: str
    label: str
    standing: Standing
    happened: Moment
    text: str = ""
    moment: Moment | None = None
    count: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class NotificationMade:
    """One attempt to tell an office, or the decision not to."""

    KIND: ClassVar = EntryKind.NOTIFICATION
    office: str
    office_name: str
    outcome: CallOutcome
    channel: Channel
    happened: Moment
    person: str = ""
    words: str = ""
    read_back: bool | None = None
    reference: str = ""
    until: Moment | None = None


@dataclass(frozen=True, slots=True)
class Amendment:
    """New words for one field of an earlier entry, which stays readable.

    Attributes:
        field: The field of the amended entry: its words, or when it happened.
        moment: The new time, where a time is amended.
    """

    KIND: ClassVar = EntryKind.AMENDMENT
    field: str
    reason: str
    text: str = ""
    moment: Moment | None = None


@dataclass(frozen=True, slots=True)
class ClockCheck:
    """The laptop's clock compared with another.

    Attributes:
        reference: What it was compared with.
        ahead: Seconds the laptop is ahead of it; negative if behind.
    """

    KIND: ClassVar = EntryKind.CLOCK_CHECK
    reference: str
    ahead: int
    happened: Moment


@dataclass(frozen=True, slots=True)
class ClockEvent:
    """The laptop's clock moved by itself; written by the program.

    Attributes:
        change: Which way.
        seconds: By how much; for a zone, the change of the offset.
    """

    KIND: ClassVar = EntryKind.CLOCK_EVENT
    change: ClockChange
    seconds: int


@dataclass(frozen=True, slots=True)
class Countersigned:
    """A supervisor has read up to an entry (C2SP cosignature over a checkpoint).

    Attributes:
        checkpoint: The three lines.
        cosignature: The signature line.
    """

    KIND: ClassVar = EntryKind.COUNTERSIGNED
    checkpoint: str
    cosignature: str


@dataclass(frozen=True, slots=True)
class ReportIssued:
    """A signed report left the program.

    Attributes:
        sha256: Digest of the signed PDF, in hexadecimal.
        checkpoint: The signed note printed on each page.
        last: Number of the last entry it tells of.
    """

    KIND: ClassVar = EntryKind.REPORT_ISSUED
    report: str
    recipient: str
    recipient_name: str
    edition: Edition
    copy: int
    language: str
    sha256: str
    pages: int
    checkpoint: str
    entries: int
    last: int


@dataclass(frozen=True, slots=True)
class ReportPrinted:
    """What became of a print job of a signed report."""

    KIND: ClassVar = EntryKind.REPORT_PRINTED
    report: str
    printer: str
    outcome: str
    sha256: str


Body: TypeAlias = (
    LogbookCreated
    | PersonEnrolled
    | IncidentOpened
    | Note
    | StepMarked
    | Answer
    | NotificationMade
    | Amendment
    | ClockCheck
    | ClockEvent
    | Countersigned
    | ReportIssued
    | ReportPrinted
)

BODIES: dict[str, type[Body]] = {kind.KIND: kind for kind in typing.get_args(Body)}
"""The body type of each kind of entry."""


def fields_of(body: Body) -> dict[str, Value]:
    """Return the plain values that are salted, digested and stored."""
    return {field.name: _plain(getattr(body, field.name)) for field in fields(body)}


def body_of(signed: SignedEntry) -> Body | None:
    """Return the typed body of an entry, for reading.

    Returns:
        None, if a newer program wrote it, a field it needs is withheld, or a field
        holds what it cannot hold: one odd entry must not hide all the others.
    """
    try:
        return strict_body_of(signed)
    except MalformedEntryError:
        return None


def strict_body_of(signed: SignedEntry) -> Body | None:
    """Return the typed body of an entry, for verifying.

    Raises:
        MalformedEntryError: A field holds what it cannot hold.
    """
    kind = BODIES.get(signed.entry.kind)
    if kind is None:
        return None
    hints, values = _hints(signed.entry.kind), signed.disclosed
    needed = {field.name for field in fields(kind) if field.default is MISSING}
    if needed - values.keys():
        return None
    return kind(
        **{
            name: _typed(hint, values[name].value)
            for name, hint in hints.items()
            if name in values
        }
    )


@cache
def _hints(name: str) -> dict[str, object]:
    kind = BODIES[name]
    hints = typing.get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


def _plain(value: object) -> Value:
    match value:
        case Moment():
            return value.to_value()
        case StrEnum():
            return value.value
        case None | bool() | int() | str():
            return value
    raise TypeError(type(value))


def _typed(hint: object, value: Value) -> typing.Any:  # noqa: ANN401 - by hint
    if isinstance(hint, types.UnionType):
        if value is None:
            return None
        [hint] = [kind for kind in hint.__args__ if kind is not types.NoneType]
    if hint is Moment:
        return Moment.from_value(value)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        try:
            return hint(str(value))
        except ValueError as error:
            raise MalformedEntryError("word") from error
    if type(value) is not hint:
        raise MalformedEntryError("type")
    return value
