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
from logbook.domain.decisions import Determined, HoldAsked, HoldLifted, IncidentClosed
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.errors import MalformedEntryError
from logbook.domain.evidence_bodies import (
    CustodyAccepted,
    CustodyDeclined,
    CustodySigned,
    CustodyTransferred,
    EvidenceDamaged,
    EvidenceDisposed,
    EvidenceExplained,
    EvidenceExported,
    EvidenceRegistered,
)
from logbook.domain.handoff_bodies import ReportHandedOver
from logbook.domain.moment import Moment
from logbook.domain.record_bodies import (
    ClockCheck,
    ClockEvent,
    Countersigned,
    LocalPackImported,
    LogbookCreated,
    PersonEnrolled,
    ReportIssued,
    ReportPrinted,
)
from logbook.domain.review_bodies import (
    Asked,
    Commented,
    Replied,
    ReportPrepared,
    ReportSignedOff,
    ReviewRefused,
    TimelineExported,
)
from logbook.domain.shift_bodies import (
    SealSlipPrinted,
    ShiftAccepted,
    ShiftDeclined,
    ShiftOffered,
)
from logbook.domain.withholding_bodies import WithholdingDecided


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
    WEB_FORM = "web-form"
    E_MAIL = "e-mail"
    OTHER = "other"


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
        temporary: Whether what it changed is to be undone later; none if not asked.
        going_ahead: Why it was done though what it alters was not known.
        deviation: Why it was done before what should come first.
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
    temporary: bool | None = None
    going_ahead: str = ""
    deviation: str = ""


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
    """One attempt to tell an office, or the decision not to.

    Attributes:
        duty: Id of the duty it serves; nothing if the office was told of its own.
        document: The letter, form or notice handed out; nothing if there was none.
        copy: Number of the copy handed out.
    """

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
    duty: str = ""
    document: str = ""
    copy: int | None = None


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


Body: TypeAlias = (
    LogbookCreated
    | PersonEnrolled
    | IncidentOpened
    | Note
    | StepMarked
    | Answer
    | NotificationMade
    | Determined
    | HoldAsked
    | HoldLifted
    | IncidentClosed
    | LocalPackImported
    | Amendment
    | ClockCheck
    | ClockEvent
    | Countersigned
    | ReportIssued
    | ReportPrinted
    | ReportHandedOver
    | WithholdingDecided
    | Commented
    | Asked
    | Replied
    | ReviewRefused
    | ReportPrepared
    | ReportSignedOff
    | TimelineExported
    | ShiftOffered
    | ShiftAccepted
    | ShiftDeclined
    | SealSlipPrinted
    | EvidenceRegistered
    | CustodyTransferred
    | CustodyAccepted
    | CustodyDeclined
    | CustodySigned
    | EvidenceDisposed
    | EvidenceExported
    | EvidenceDamaged
    | EvidenceExplained
)

BODIES: dict[str, type[Body]] = {kind.KIND: kind for kind in typing.get_args(Body)}
"""The body type of each kind of entry."""


def fields_of(body: Body) -> dict[str, Value]:
    """Return the plain values that are salted, digested and stored."""
    return {field.name: _plain(getattr(body, field.name)) for field in fields(body)}


def body_of(signed: SignedEntry) -> Body | None:
    """Return the typed body of an entry, for reading; the same one every time.

    Returns:
        None, if a newer program wrote it, a field it needs is withheld, or a field
        holds what it cannot hold: one odd entry must not hide all the others.
    """
    if not signed.understood:
        try:
            signed.understood.append(strict_body_of(signed))
        except MalformedEntryError:
            signed.understood.append(None)
    return typing.cast("Body | None", signed.understood[0])


def strict_body_of(signed: SignedEntry) -> Body | None:
    """Return the typed body of an entry, for verifying.

    Raises:
        MalformedEntryError: A field holds what it cannot hold.
    """
    kind = BODIES.get(signed.entry.kind)
    if kind is None:
        return None
    hints, values = _hints(signed.entry.kind), signed.disclosed
    if _needed(signed.entry.kind) - values.keys():
        return None
    return kind(
        **{
            name: _typed(hint, values[name].value)
            for name, hint in hints.items()
            if name in values
        }
    )


def is_value_of(kind: str, name: str, value: Value) -> bool:
    """Tell whether a field of a kind of entry can hold *value*.

    Kinds and fields of a newer program can hold anything.
    """
    hint = _hints(kind).get(name) if kind in BODIES else None
    if hint is None:
        return True
    try:
        _typed(hint, value)
    except MalformedEntryError:
        return False
    return True


@cache
def _hints(name: str) -> dict[str, object]:
    kind = BODIES[name]
    hints = typing.get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


@cache
def _needed(name: str) -> frozenset[str]:
    return frozenset(
        field.name for field in fields(BODIES[name]) if field.default is MISSING
    )


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
