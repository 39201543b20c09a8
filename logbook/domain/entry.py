"""Entries: the only thing a logbook is made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Self

from logbook.domain import canonical
from logbook.domain.canonical import Value
from logbook.domain.digest import Digest
from logbook.domain.disclosure import Disclosure
from logbook.domain.errors import MalformedEntryError
from logbook.domain.merkle import leaf_of
from logbook.domain.moment import Stamp, utc_from_text, utc_text

VERSION = 1
"""Version of the payload; entries are never migrated, so readers keep every one."""

SIGNING_CONTEXT = b"irlog/entry/v1\0"
"""Stands before the leaf in what is signed, so no other signature can pass for it."""

_NAME = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_")


class EntryKind(StrEnum):
    """What an entry states. The values are stored and signed: never rename one."""

    LOGBOOK_CREATED = "logbook-created"
    PERSON_ENROLLED = "person-enrolled"
    INCIDENT_OPENED = "incident-opened"
    NOTE = "note"
    STEP = "step"
    ANSWER = "answer"
    NOTIFICATION = "notification"
    DETERMINATION = "determination"
    HOLD = "hold"
    HOLD_LIFTED = "hold-lifted"
    INCIDENT_CLOSED = "incident-closed"
    LOCAL_PACK = "local-pack"
    AMENDMENT = "amendment"
    CLOCK_CHECK = "clock-check"
    CLOCK_EVENT = "clock-event"
    COUNTERSIGNED = "countersigned"
    REPORT_ISSUED = "report-issued"
    REPORT_PRINTED = "report-printed"
    REPORT_HANDED_OVER = "report-handed-over"
    WITHHOLDING_DECIDED = "withholding-decided"
    COMMENT = "comment"
    QUESTION = "question"
    REPLY = "reply"
    REVIEW_REFUSED = "review-refused"
    REPORT_PREPARED = "report-prepared"
    REPORT_SIGNED_OFF = "report-signed-off"
    TIMELINE_EXPORTED = "timeline-exported"
    SHIFT_OFFERED = "shift-offered"
    SHIFT_ACCEPTED = "shift-accepted"
    SHIFT_DECLINED = "shift-declined"
    SEAL_SLIP = "seal-slip"
    EVIDENCE_REGISTERED = "evidence-registered"
    CUSTODY_TRANSFERRED = "custody-transferred"
    CUSTODY_ACCEPTED = "custody-accepted"
    CUSTODY_DECLINED = "custody-declined"
    CUSTODY_SIGNED = "custody-signed"
    EVIDENCE_DISPOSED = "evidence-disposed"
    EVIDENCE_EXPORTED = "evidence-exported"
    EVIDENCE_DAMAGED = "evidence-damaged"
    EVIDENCE_EXPLAINED = "evidence-explained"


@dataclass(frozen=True, slots=True)
class Entry:
    """One statement by one person, at its place in the record.

    Attributes:
        log: Id of the logbook.
        number: 1, 2, 3 … through the whole logbook, without gaps.
        kind: An `EntryKind`, or a word a newer program wrote.
        author: Id of the person who signed it.
        recorded: What the laptop's clocks said when it was written down.
        incident: Reference of the incident, none if it is about the logbook.
        refers_to: Numbers of the entries it is about.
        prev_root: RFC 6962 root of every entry before it.
        fields: Salted digest of each field; the values stand beside the entry.
    """

    log: str
    number: int
    kind: str
    author: str
    recorded: Stamp
    incident: str | None
    refers_to: tuple[int, ...]
    prev_root: Digest
    fields: Mapping[str, Digest]

    def to_bytes(self) -> bytes:
        """Return the payload: the canonical bytes that are hashed and signed."""
        if any(not name or set(name) - _NAME for name in self.fields):
            raise MalformedEntryError("field-name")
        return canonical.to_bytes(
            {
                "at": utc_text(self.recorded.at),
                "author": self.author,
                "boot": self.recorded.boot,
                "fields": {
                    name: {"d": digest.base64} for name, digest in self.fields.items()
                },
                "incident": self.incident,
                "log": self.log,
                "mono": self.recorded.mono,
                "offset": self.recorded.offset,
                "prev_root": self.prev_root.base64,
                "refs": list(self.refers_to),
                "seq": self.number,
                "type": str(self.kind),
                "v": VERSION,
            }
        )

    @classmethod
    def from_bytes(cls, payload: bytes) -> Self:
        """Read an entry, whatever else a newer program may have put into it.

        Raises:
            MalformedEntryError: The bytes are not a canonical entry.
        """
        value = canonical.from_bytes(payload)
        if not isinstance(value, dict):
            raise MalformedEntryError("object")
        try:
            return cls(
                log=_text(value["log"]),
                number=_whole(value["seq"]),
                kind=_text(value["type"]),
                author=_text(value["author"]),
                recorded=Stamp(
                    _moment(value["at"]),
                    _whole(value["offset"]),
                    _whole(value["mono"]),
                    _text(value["boot"]),
                ),
                incident=None
                if value["incident"] is None
                else _text(value["incident"]),
                refers_to=_references(value["refs"]),
                prev_root=Digest.from_base64(_text(value["prev_root"])),
                fields=MappingProxyType(
                    {
                        name: Digest.from_base64(_text(field["d"]))
                        for name, field in value["fields"].items()
                    }
                ),
            )
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            raise MalformedEntryError("member") from error


@dataclass(frozen=True, slots=True)
class SignedEntry:
    """An entry with the very bytes that were signed, and the values it commits to.

    Attributes:
        payload: The exact bytes as stored; never re-encoded.
        disclosed: Value and salt of each field that is at hand.
        understood: Its typed body once `bodies.body_of` has read it, else nothing. An
            entry never changes, and what shows an incident asks for the same body a
            dozen times. No part of what the entry is.
    """

    entry: Entry
    payload: bytes
    signature: bytes
    disclosed: Mapping[str, Disclosure]
    understood: list[object] = field(
        default_factory=list, init=False, repr=False, compare=False
    )

    @property
    def number(self) -> int:
        """Its place in the record."""
        return self.entry.number

    @property
    def leaf(self) -> Digest:
        """What stands for it in the tree."""
        return leaf_of(self.payload)

    @property
    def signed_bytes(self) -> bytes:
        """What the signature is over."""
        return signed_bytes(self.leaf)

    @property
    def values(self) -> dict[str, Value]:
        """The values at hand, by field."""
        return {name: shown.value for name, shown in self.disclosed.items()}


def signed_bytes(leaf: Digest) -> bytes:
    """Return what an author signs for the entry with this *leaf*."""
    return SIGNING_CONTEXT + leaf.raw


def _text(value: Value) -> str:
    if not isinstance(value, str):
        raise MalformedEntryError("text")
    return value


def _whole(value: Value) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise MalformedEntryError("number")
    return value


def _references(value: Value) -> tuple[int, ...]:
    if not isinstance(value, list):
        raise MalformedEntryError("refs")
    return tuple(_whole(number) for number in value)


def _moment(value: Value) -> datetime:
    text = _text(value)
    at = utc_from_text(text)
    if utc_text(at) != text:
        raise MalformedEntryError("time")
    return at
