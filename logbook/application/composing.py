"""Putting a report together: what its reader may be told of an incident."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from logbook.application.checkpoints import signed_checkpoint_of
from logbook.application.disclosing import (
    disclosed_to,
    withheld_counts,
    withholding_words,
)
from logbook.application.gathering import Gathered
from logbook.application.journal import Journal
from logbook.application.management_report import with_figures
from logbook.application.ports import HolidayCalendar
from logbook.application.recipients import recipient_name
from logbook.application.report_parts import (
    Wanted,
    entries_of,
    sign_off_for,
    story_of,
    who_prepared,
    with_attachment,
    with_decisions,
    with_sign_off_box,
)
from logbook.application.version_contents import Ground, with_version
from logbook.domain.certificate import decoded
from logbook.domain.clock_register import aside_of
from logbook.domain.clocks import clocks_of
from logbook.domain.digest import Digest
from logbook.domain.disclosure_rules import CLOCKS_FOR, CUSTODY_FOR, ITEMS_FOR
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.evidence_reporting import ITEM_FIELDS, evidence_tables, item_list
from logbook.domain.handoff_register import (
    copies_of,
    superseded_by,
    superseded_facts,
)
from logbook.domain.handoff_statements import in_part_phrase
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.merkle import Tree
from logbook.domain.people import People, people_of
from logbook.domain.record_bodies import LogbookCreated
from logbook.domain.report import Report
from logbook.domain.report_version import version_for
from logbook.domain.reporting import Findings, findings_of, reviewed_by
from logbook.domain.reporting_seen import (
    as_seen,
    clock_rows_seen,
    findings_seen,
    items_seen,
    kept_from_clocks,
    without_hidden,
)
from logbook.domain.seen import Seen, seen_by
from logbook.domain.sign_off import SignOff, drafts_of, put_up_under
from logbook.domain.sign_off_marks import marked
from logbook.domain.timeline import TimelineRow, by_happening, timeline_of
from logbook.domain.withholding import acceptance_of

RECORD_KINDS = (
    EntryKind.LOGBOOK_CREATED,
    EntryKind.PERSON_ENROLLED,
    EntryKind.COUNTERSIGNED,
)
"""Kinds about the logbook itself that every report needs."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The logbook a report is made in.

    Attributes:
        log: Its id.
    """

    log: str
    journal: Journal
    pack: JurisdictionPack
    founding: LogbookCreated
    calendar: HolidayCalendar


def composed(wanted: Wanted, read: Gathered, setting: Setting) -> Report:
    """Put a report together from what was read of the record.

    Raises:
        NothingToReportError: The incident has no entries yet.
        UnknownIncidentError: Nobody opened it.
        UnknownItemError: The pack has no such recipient.
    """
    entries = entries_of(wanted.incident, read.entries)
    record = [each for each in read.entries if each.entry.kind in RECORD_KINDS]
    people = people_of(record)
    version = version_for(wanted.recipient)
    seen = seen_by(
        version.audience, entries, recipient=wanted.recipient, report=wanted.number
    )
    story = as_seen(story_of(wanted.incident, entries), seen)
    sign_off = sign_off_for(wanted, entries, people, read.entries)
    prepared_by = who_prepared(sign_off, people, wanted.prepared or wanted.by)
    found = _findings(setting.pack, entries, seen, record, people, sign_off, wanted)
    signers = {wanted.by.id, prepared_by.id} | ({sign_off.by} if sign_off else set())
    disclosed = disclosed_to(seen, record, people, signers)
    founding, pack = setting.founding, setting.pack
    report = Report(
        number=wanted.number,
        edition=wanted.edition,
        copy=wanted.copy,
        language=wanted.language,
        paper=pack.paper,
        rehearsal=founding.rehearsal,
        organisation=founding.organisation,
        place=founding.place,
        incident=wanted.incident,
        title=story.title,
        recipient=wanted.recipient,
        recipient_name=recipient_name(pack, founding.organisation, wanted.recipient),
        pack=story.pack,
        pack_version=story.pack_version,
        prepared_by=wanted.by,
        as_of=wanted.as_of,
        boxes=with_sign_off_box(found.boxes, sign_off, people),
        rows=_rows(seen, people, sign_off),
        documented=found.documented,
        steps=found.steps,
        told=found.told,
        silences=found.silences,
        cautions=found.cautions,
        people=disclosed.people,
        checkpoint=signed_checkpoint_of(setting.log, setting.journal, read.size),
        attachment=b"",
        root=Digest.of(decoded(founding.ca_certificate)),
        sign_off=sign_off,
        put_up=put_up_under(wanted.number, drafts_of(entries, people)),
        version=version,
        seen=seen,
    )
    ground = Ground(entries, seen, people, setting.pack)
    report = _with_withheld(with_decisions(report, found), ground)
    report = _with_tables(report, ground, setting, read)
    return with_attachment(report, founding, disclosed, Tree(read.leaves))


def _with_tables(
    report: Report, ground: Ground, setting: Setting, read: Gathered
) -> Report:
    report = _with_clocks(report, setting, ground)
    report = _with_evidence(report, ground)
    report = with_figures(report, setting.pack, read.entries)
    return with_version(report, ground)


def _with_withheld(report: Report, ground: Ground) -> Report:
    """Say what is kept from the reader, who answers for it, who has older copies."""
    entries, seen, people = ground.entries, ground.seen, ground.people
    accepted = acceptance_of(entries, report.recipient, seen)
    older = superseded_by(copies_of(entries), report.recipient, report.number)
    return replace(
        report,
        superseded=superseded_facts(older, named=not seen.audience.is_outside),
        withheld=withheld_counts(seen),
        withholding=withholding_words(seen, accepted, people),
        is_withholding_open=bool(seen.withheld) and accepted is None,
    )


def _findings(  # noqa: PLR0913, PLR0917 - what tables are worked out from
    pack: JurisdictionPack,
    entries: Sequence[SignedEntry],
    seen: Seen,
    record: Sequence[SignedEntry],
    people: People,
    sign_off: SignOff | None,
    wanted: Wanted,
) -> Findings:
    story = story_of(wanted.incident, entries)
    prepared_by = who_prepared(sign_off, people, wanted.prepared or wanted.by)
    reviewed = reviewed_by(record, people, prepared_by)
    whole = findings_of(story, entries, pack, prepared_by, reviewed)
    if not seen.withheld:
        return whole
    told = as_seen(story, seen)
    part = findings_of(told, seen.entries, pack, prepared_by, reviewed)
    return findings_seen(whole, part, seen.audience, pack)


def _rows(
    seen: Seen, people: People, sign_off: SignOff | None
) -> tuple[TimelineRow, ...]:
    rows = by_happening(timeline_of(seen.entries, people))
    reach = {sign_off.incident: sign_off.up_to} if sign_off else {}
    classes: dict[int, set[str]] = {}
    for each in seen.withheld:
        if each.has_value:
            classes.setdefault(each.entry, set()).add(each.why)
    return tuple(_in_part(row, classes) for row in marked(rows, reach))


def _in_part(row: TimelineRow, classes: dict[int, set[str]]) -> TimelineRow:
    """Say of a row that part of what its entries say is withheld."""
    found: set[str] = set()
    for number in row.numbers:
        found |= classes.get(number, set())
    if not found:
        return row
    return replace(row, statement=(*row.statement, in_part_phrase(sorted(found))))


def _with_clocks(report: Report, setting: Setting, ground: Ground) -> Report:
    entries, seen = ground.entries, ground.seen
    if report.audience not in CLOCKS_FOR:
        return report
    at = report.as_of.at
    clocks = clocks_of(setting.pack, entries, at, setting.calendar.holiday)
    hidden = kept_from_clocks(seen)
    return replace(
        report,
        clocks=clock_rows_seen(clocks, at, seen),
        aside=tuple(
            replace(row, decided=without_hidden(row.decided, hidden))
            for row in aside_of(clocks)
        ),
    )


def _with_evidence(report: Report, ground: Ground) -> Report:
    entries, seen, people = ground.entries, ground.seen, ground.people
    if report.audience in CUSTODY_FOR:
        tables = evidence_tables(entries, people)
        kept, custody = (items_seen(rows, entries, seen) for rows in tables)
        return replace(report, evidence=kept, custody=custody)
    if report.audience in ITEMS_FOR:
        rows = item_list(entries, people)
        listed = items_seen(rows, entries, seen, ITEM_FIELDS)
        return replace(report, evidence=listed)
    return report
