"""What only one version of a report has: its form, its notice, its brief."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from logbook.domain.brief import affirmed, brief_of, dates_of
from logbook.domain.contact import contact_of
from logbook.domain.entry import SignedEntry
from logbook.domain.exemptions import exemptions_of
from logbook.domain.ics_209 import SummaryOf, summary_of
from logbook.domain.ics_214 import activity_log_of
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.notice import NoticeOf, notice_of
from logbook.domain.people import People
from logbook.domain.reader_facts import ReaderFacts
from logbook.domain.regulator_forms import Filling, form_of
from logbook.domain.report import Report
from logbook.domain.report_version import ReportVersion
from logbook.domain.seen import Seen
from logbook.domain.sign_off import sign_off_words
from logbook.domain.wording import Phrase


@dataclass(frozen=True, slots=True)
class Ground:
    """What a version is worked out from.

    Attributes:
        entries: All of the incident, oldest first.
        seen: What the reader of the report sees of them.
    """

    entries: Sequence[SignedEntry]
    seen: Seen
    people: People
    pack: JurisdictionPack

    @property
    def facts(self) -> ReaderFacts:
        """What the reader may be told about each question and matter."""
        return ReaderFacts.of(self.entries, self.seen)


def with_version(report: Report, ground: Ground) -> Report:
    """Add what only the version of *report* has; most have nothing of their own."""
    add = _OWN.get(report.version, _with_form)
    return add(report, ground)


def _with_form(report: Report, ground: Ground) -> Report:
    filling = Filling(
        ground.facts,
        ground.pack,
        report.organisation,
        report.prepared_by,
        report.as_of,
    )
    return replace(report, form=form_of(report.version, filling))


def _with_contact(report: Report, ground: Ground) -> Report:
    contact = contact_of(ground.facts, report.organisation, report.prepared_by)
    return replace(report, contact=contact)


def _with_exemptions(report: Report, ground: Ground) -> Report:
    region = ground.pack.region_code
    return replace(report, exemptions=exemptions_of(ground.entries, region))


def _with_brief(report: Report, ground: Ground) -> Report:
    return replace(
        report,
        brief=(
            *brief_of(report.documented, ground.pack),
            *dates_of(report.clocks),
        ),
        affected=affirmed(report.affected),
    )


def _with_notice(report: Report, ground: Ground) -> Report:
    about = NoticeOf(report.organisation, report.title, ground.facts, ground.pack)
    return replace(report, notice=notice_of(report.version, about))


def _with_activity(report: Report, ground: Ground) -> Report:
    activity = activity_log_of(
        report.title,
        report.organisation,
        report.rows,
        ground.seen.entries,
        ground.entries,
        ground.people,
    )
    return replace(report, activity=activity)


def _with_summary(report: Report, ground: Ground) -> Report:
    by = report.prepared_by
    role = Phrase(f"role.{by.role}")
    edition = Phrase(f"edition.{report.edition}")
    about = SummaryOf(
        title=report.title,
        incident=report.incident,
        version=Phrase("ics.version", {"number": report.number, "edition": edition}),
        prepared=Phrase("person", {"name": by.name, "role": role}),
        approved=sign_off_words(report.sign_off, ground.people),
        rows=report.rows,
        entries=ground.entries,
        facts=ground.facts,
        pack=ground.pack,
    )
    return replace(report, summary=summary_of(about))


_OWN: Mapping[ReportVersion, Callable[[Report, Ground], Report]] = {
    ReportVersion.POLICE: _with_contact,
    ReportVersion.PRIVACY: _with_exemptions,
    ReportVersion.MANAGEMENT: _with_brief,
    ReportVersion.PEOPLE_NOTICE: _with_notice,
    ReportVersion.PUBLIC_NOTICE: _with_notice,
    ReportVersion.ICS_214: _with_activity,
    ReportVersion.ICS_209: _with_summary,
}
