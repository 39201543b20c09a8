"""A report as values: ``report.json``, with the parts that its pages have."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import timedelta

from logbook.domain.export import Say, exported
from logbook.domain.handoff_statements import class_phrase
from logbook.domain.ics_209 import StatusSummary
from logbook.domain.ics_214 import ActivityLog
from logbook.domain.moment import Stamp, utc_text
from logbook.domain.notice import DraftNotice
from logbook.domain.people import Person
from logbook.domain.regulator_form import RegulatorForm
from logbook.domain.report import Fact, Report
from logbook.domain.timeline import TimelineRow
from logbook.domain.version_parts import Part, parts_of
from logbook.domain.wording import Phrase, Statement
from logbook.exchange.safe_text import Plain

FORMAT = "incident-logbook/report/1"
"""Names the form of the file; its schema lies beside it."""

_FACTS: Mapping[Part, Callable[[Report], tuple[Fact, ...]]] = {
    Part.SUPERSEDED: lambda report: report.superseded,
    Part.CONTACT: lambda report: report.contact,
    Part.BRIEF: lambda report: report.brief,
    Part.DOCUMENTED: lambda report: report.documented,
    Part.AFFECTED: lambda report: report.affected,
    Part.DETERMINED: lambda report: report.determined,
    Part.STEPS: lambda report: report.steps,
    Part.TOLD: lambda report: report.told,
    Part.EXEMPTIONS: lambda report: report.exemptions,
    Part.EVIDENCE: lambda report: report.evidence,
    Part.CUSTODY: lambda report: report.custody,
    Part.HELD: lambda report: report.held,
    Part.CLOSED: lambda report: report.closed,
    Part.SILENCES: lambda report: report.silences,
}
"""Tables of facts, by the part they are."""


def report_values(report: Report, say: Say) -> dict[str, Plain]:
    """Return what the pages of a report say; nothing they do not have is in it."""
    values: dict[str, Plain] = {
        "$schema": "report.schema.json",
        "format": FORMAT,
        "rehearsal": report.rehearsal,
        "report": _header(report),
        "incident": _incident(report),
    }
    saying = _Saying(report, say)
    for part in parts_of(report.version):
        values.update(saying.part(part))
    return values


def _header(report: Report) -> Plain:
    return {
        "number": report.number,
        "edition": str(report.edition),
        "copy": report.copy,
        "version": str(report.version),
        "audience": str(report.audience),
        "recipient": report.recipient,
        "recipient_name": report.recipient_name,
        "language": report.language,
        "as_of": _stamp(report.as_of),
        "prepared_by": _person(report.prepared_by),
        "checkpoint": report.checkpoint.to_text(),
        "certificate_sha256": report.root.hex,
    }


def _incident(report: Report) -> Plain:
    return {
        "reference": report.incident,
        "title": report.title,
        "organisation": report.organisation,
        "place": report.place,
        "guide": report.pack,
        "guide_version": report.pack_version,
    }


class _Saying:
    """Says the parts of one report in its language."""

    def __init__(self, report: Report, say: Say) -> None:
        self._report, self._say = report, say
        self._ways: Mapping[Part, Callable[[], dict[str, Plain]]] = {
            Part.BOXES: self._boxes,
            Part.FORM: lambda: self._made("form", report.form, self._form),
            Part.ACTIVITY: lambda: self._made("activity", report.activity, self._log),
            Part.STATUS: lambda: self._made("status", report.summary, self._summary),
            Part.NOTICE: lambda: self._made("notice", report.notice, self._notice),
            Part.FIGURES: self._figures,
            Part.TIMELINE: lambda: {"timeline": self._rows(report.rows)},
            Part.CLOCKS: self._clocks,
            Part.CAUTIONS: lambda: {"cautions": self._list(report.cautions)},
            Part.PEOPLE: lambda: {"people": [_person(each) for each in report.people]},
            Part.WITHHELD: self._withheld,
        }

    def part(self, part: Part) -> dict[str, Plain]:
        """Return the members of one part; none for what is only on paper."""
        if part in self._ways:
            return self._ways[part]()
        if part in _FACTS:
            facts = _FACTS[part](self._report)
            return {part.value: [self._fact(fact) for fact in facts]}
        return {}

    def _boxes(self) -> dict[str, Plain]:
        boxes: list[Plain] = [
            {
                "code": box.label.code,
                "label": self._phrase(box.label),
                "value": self._phrase(box.value),
            }
            for box in self._report.boxes
        ]
        return {"boxes": boxes}

    @staticmethod
    def _made(name: str, made: object, say: Callable[..., Plain]) -> dict[str, Plain]:
        """Return a part of its own kind, where the report is of that kind."""
        return {} if made is None else {name: say(made)}

    def _form(self, form: RegulatorForm) -> Plain:
        return {
            "title": self._phrase(form.title),
            "source": self._say(form.source),
            "notes": self._list(form.notes),
            "lines": [
                {
                    "number": line.number,
                    "label": self._phrase(line.label),
                    "known": self._all(line.known),
                    "entries": line.entries,
                }
                for line in form.lines
            ],
        }

    def _log(self, log: ActivityLog) -> Plain:
        return {
            "incident": self._phrase(log.incident),
            "period": self._phrase(log.period),
            "resources": [
                {
                    "name": each.name,
                    "position": self._phrase(each.position),
                    "agency": each.agency,
                }
                for each in log.resources
            ],
            "rows": self._rows(log.rows),
        }

    def _summary(self, summary: StatusSummary) -> Plain:
        return [
            {
                "number": block.number,
                "label": self._phrase(block.label),
                "said": self._all(block.said),
                "entries": block.entries,
            }
            for block in summary.blocks
        ]

    def _notice(self, notice: DraftNotice) -> Plain:
        sections: list[Plain] = [
            {"head": self._phrase(each.head), "said": self._list(each.said)}
            for each in notice.sections
        ]
        return {"title": self._phrase(notice.title), "sections": sections}

    def _figures(self) -> dict[str, Plain]:
        figures: list[Plain] = [
            {
                "about": self._phrase(each.about),
                "said": self._phrase(each.said),
                "least_seconds": _seconds(each.span.least) if each.span else None,
                "most_seconds": _seconds(each.span.most) if each.span else None,
            }
            for each in self._report.figures
        ]
        overall: list[Plain] = [
            {"about": self._phrase(each.about), "said": self._say(each.said)}
            for each in self._report.overall
        ]
        return {"figures": figures, "overall": overall}

    def _clocks(self) -> dict[str, Plain]:
        clocks: list[Plain] = [
            {
                "duty": self._phrase(row.duty),
                "state": self._phrase(row.state),
                "standing": self._say(row.standing),
                "details": self._say(row.details),
                "source": self._say(row.source),
            }
            for row in self._report.clocks
        ]
        aside: list[Plain] = [
            {
                "duties": self._list(row.duties),
                "source": self._say(row.source),
                "decided": self._say(row.decided),
            }
            for row in self._report.aside
        ]
        return {"clocks": clocks, "clocks_aside": aside}

    def _withheld(self) -> dict[str, Plain]:
        counts: list[Plain] = [
            {
                "class": str(each.why),
                "why": self._phrase(class_phrase(each.why)),
                "fields": each.parts,
                "entries_whole": each.whole,
                "entries_in_part": each.in_part,
            }
            for each in self._report.withheld
        ]
        return {
            "withheld": counts,
            "withholding": self._say(self._report.withholding),
        }

    def _fact(self, fact: Fact) -> Plain:
        return {
            "about": self._phrase(fact.about),
            "known": self._all(fact.known),
            "earlier": self._all(fact.earlier),
            "entry": fact.entry,
        }

    def _rows(self, rows: Iterable[TimelineRow]) -> list[Plain]:
        return [exported(row, self._say).to_value() for row in rows]

    def _phrase(self, phrase: Phrase) -> str:
        return self._say((phrase,))

    def _all(self, statements: Iterable[Statement]) -> list[Plain]:
        return [self._say(statement) for statement in statements]

    def _list(self, phrases: Iterable[Phrase]) -> list[Plain]:
        return list(self._each(phrases))

    def _each(self, phrases: Iterable[Phrase]) -> Iterator[str]:
        for phrase in phrases:
            yield self._phrase(phrase)


def _person(person: Person) -> Plain:
    return {"id": person.id, "name": person.name, "role": str(person.role)}


def _stamp(stamp: Stamp) -> Plain:
    return {
        "utc": utc_text(stamp.at),
        "local": stamp.local.isoformat(timespec="seconds"),
    }


def _seconds(length: timedelta | None) -> int | None:
    return None if length is None else length // timedelta(seconds=1)
