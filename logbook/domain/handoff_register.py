"""Which copy of which report left the program, what became of it, and who has it.

Everything is worked out from entries: a report that was issued, printed and handed
over says so in three entries, and one that nobody is on record as holding says that.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from logbook.domain.bodies import body_of
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.handoff_bodies import ReportHandedOver
from logbook.domain.handoff_statements import holder_slot, receipt_phrase
from logbook.domain.moment import Moment, Stamp
from logbook.domain.notation import Instant
from logbook.domain.record_bodies import Edition, PaperKind, ReportIssued
from logbook.domain.report import Fact
from logbook.domain.wording import Phrase, Slot, Statement

REGISTER_KINDS = (EntryKind.REPORT_ISSUED, EntryKind.REPORT_HANDED_OVER)
"""Kinds of entry `copies_of` takes anything from."""


@dataclass(frozen=True, slots=True)
class Handing:
    """One copy came into somebody's hands.

    Attributes:
        entry: The entry that says so.
        by: Id of who wrote it.
    """

    entry: int
    by: str
    body: ReportHandedOver

    @property
    def happened(self) -> Moment:
        """When it was handed over, as claimed."""
        return self.body.happened


@dataclass(frozen=True, slots=True)
class IssuedCopy:
    """One signed copy of a report, or of a paper about evidence.

    Attributes:
        entry: The entry by which it left the program.
        by: Id of who signed it.
        handed: To whom it was given, in the order of the record; the same files can
            go to several.
    """

    entry: int
    by: str
    recorded: Stamp
    body: ReportIssued
    handed: tuple[Handing, ...] = ()

    @property
    def report(self) -> str:
        """Number of the report it is a copy of."""
        return self.body.report

    @property
    def copy(self) -> int:
        """Number of the copy, from 1."""
        return self.body.copy

    @property
    def edition(self) -> Edition:
        """Initial, update or final."""
        return self.body.edition


def copies_of(entries: Iterable[SignedEntry]) -> tuple[IssuedCopy, ...]:
    """Return every copy that left the program, in the order they did.

    What somebody says of a copy nobody issued is passed over: it is an entry, and no
    copy.

    Args:
        entries: Of one incident, at least those of `REGISTER_KINDS`, oldest first.
    """
    found: dict[tuple[str, int], IssuedCopy] = {}
    for signed in entries:
        match body_of(signed):
            case ReportIssued() as body:
                copy = IssuedCopy(
                    signed.number, signed.entry.author, signed.entry.recorded, body
                )
                found.setdefault((body.report, body.copy), copy)
            case ReportHandedOver() as body if (body.report, body.copy) in found:
                copy = found[body.report, body.copy]
                handing = Handing(signed.number, signed.entry.author, body)
                found[body.report, body.copy] = replace(
                    copy, handed=(*copy.handed, handing)
                )
    return tuple(found.values())


def next_copy(copies: Iterable[IssuedCopy], report: str) -> int:
    """Return the number no copy of a report has had yet."""
    return max((each.copy for each in copies if each.report == report), default=0) + 1


def superseded_by(
    copies: Iterable[IssuedCopy], recipient: str, report: str
) -> tuple[IssuedCopy, ...]:
    """Return the copies a new report to a recipient takes the place of.

    Those are the copies of every other report to the same recipient; papers about
    evidence take the place of nothing.

    Args:
        report: Number of the new report.
    """
    return tuple(
        each
        for each in copies
        if each.body.paper is PaperKind.REPORT
        and each.body.recipient == recipient
        and each.report != report
    )


def replaced_by(copies: Iterable[IssuedCopy], copy: IssuedCopy) -> str:
    """Return the number of the newest report that took the place of a copy's, if any.

    Args:
        copies: Every copy of one incident, in the order they left the program.
    """
    if copy.body.paper is not PaperKind.REPORT:
        return ""
    # A later copy of an earlier report is no later report: the first of each counts.
    firsts = {each.report: each for each in copies if each.copy == 1}
    others = superseded_by(firsts.values(), copy.body.recipient, copy.report)
    mine = firsts.get(copy.report, copy)
    later = [each.report for each in others if each.entry > mine.entry]
    return later[-1] if later else ""


def superseded_facts(copies: Iterable[IssuedCopy], *, named: bool) -> tuple[Fact, ...]:
    """Return a row for each copy that is out: which it is, and who has it.

    Args:
        named: Whether the reader may know who.
    """
    facts = []
    for copy in copies:
        known = holders_of(copy) if named else ((Phrase("copy.kept-back"),),)
        facts.append(Fact(_which(copy), known, entry=copy.entry if named else None))
    return tuple(facts)


def _which(copy: IssuedCopy) -> Phrase:
    return Phrase(
        "copy.of",
        {
            "report": copy.report,
            "edition": Phrase(f"edition.{copy.edition}"),
            "copy": copy.copy,
            "when": Instant.of(copy.recorded),
        },
    )


def holders_of(copy: IssuedCopy) -> tuple[Statement, ...]:
    """Return for everybody who was given a copy who that is, and what shows it.

    Where nobody is on record, the one statement says so.
    """
    held = tuple(
        (
            Phrase("copy.held", _held(handing)),
            receipt_phrase(handing.body),
        )
        for handing in copy.handed
    )
    return held or ((Phrase("copy.nobody"),),)


def _held(handing: Handing) -> dict[str, Slot]:
    return {
        "holder": holder_slot(handing.body),
        "since": handing.happened,
        "number": handing.entry,
    }
