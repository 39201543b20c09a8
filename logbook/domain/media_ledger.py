"""Media that evidence and reports came in on and went out on, by the entries."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from logbook.domain.bodies import body_of
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.evidence_bodies import (
    EvidenceExported,
    EvidenceRegistered,
    items_in,
)
from logbook.domain.handoff_bodies import HandedHow, ReportHandedOver
from logbook.domain.moment import Stamp

READ_FOR_MEDIA = (
    EntryKind.EVIDENCE_REGISTERED,
    EntryKind.EVIDENCE_EXPORTED,
    EntryKind.REPORT_HANDED_OVER,
)
"""Kinds that `media_of` reads; other entries change nothing there."""


class MediumWay(StrEnum):
    """Which way something went over a medium."""

    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class MediumUse:
    """A medium on which evidence came in, or evidence or a report went out.

    Attributes:
        entry: The entry that says so.
        by: Id of its author.
        medium: What it is called; empty where the system did not say.
        serial: Its serial number; empty where the system gave none. It is never
            guessed: two uses without one may be of the same medium or not.
        items: Numbers of the items; none for a report.
        place: Where the item was read from, or the name of the folder of copies.
        to_name, to_agency: Who got the copies; empty for what came in.
        report: Number of the report that was handed over on it; empty for evidence.
        copy: Which copy of that report.
    """

    entry: int
    incident: str
    recorded: Stamp
    by: str
    way: MediumWay
    medium: str
    serial: str
    items: tuple[str, ...]
    files: int
    size: int
    place: str
    to_name: str = ""
    to_agency: str = ""
    report: str = ""
    copy: int = 0

    @property
    def is_known(self) -> bool:
        """Whether the system gave the serial number of the medium."""
        return bool(self.serial)


def media_of(entries: Iterable[SignedEntry]) -> tuple[MediumUse, ...]:
    """Return every use of a medium, in the order of the record.

    What came in on something the system says nothing of is not in it; what went out is
    in it in any case. Of the medium of a report only what somebody wrote is known.

    Args:
        entries: At least those of `READ_FOR_MEDIA`.
    """
    return tuple(use for signed in entries if (use := _use(signed)) is not None)


def _use(signed: SignedEntry) -> MediumUse | None:
    body, entry = body_of(signed), signed.entry
    incident = entry.incident
    if incident is None:
        return None
    use = partial(MediumUse, signed.number, incident, entry.recorded, entry.author)
    if isinstance(body, EvidenceExported):
        return use(
            way=MediumWay.OUT,
            medium=body.medium,
            serial=body.medium_serial,
            items=items_in(body.items),
            files=body.files,
            size=body.size,
            place=body.folder,
            to_name=body.to_name,
            to_agency=body.to_agency,
        )
    if isinstance(body, ReportHandedOver) and _is_on_medium(body):
        return use(
            way=MediumWay.OUT,
            medium=body.medium,
            serial="",
            items=(),
            files=0,
            size=0,
            place="",
            to_name=body.to_name,
            to_agency=body.to_agency,
            report=body.report,
            copy=body.copy,
        )
    if isinstance(body, EvidenceRegistered) and (body.medium or body.medium_serial):
        return use(
            way=MediumWay.IN,
            medium=body.medium,
            serial=body.medium_serial,
            items=(body.item,),
            files=body.files,
            size=body.size,
            place=body.origin,
        )
    return None


def _is_on_medium(body: ReportHandedOver) -> bool:
    return bool(body.medium) or body.how in (HandedHow.MEDIUM, HandedHow.BOTH)
