"""Drafts of a notice to the people affected and to the public.

A draft says what the record says, in plain sentences, and leaves a visible blank for
all else: what people can do, whom to call and what happened in words of the office are
never made up. It names nobody and tells no technical detail, for nothing of that kind
is shown to these readers at all.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from logbook.domain.audience import Audience
from logbook.domain.bodies import Answer, Standing
from logbook.domain.documentation import choices_from_text
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.moment import Moment
from logbook.domain.reader_facts import ReaderFacts
from logbook.domain.region import REGIONS, region_name
from logbook.domain.report_version import ReportVersion
from logbook.domain.statements import value_of
from logbook.domain.wording import Phrase, Slot, text_phrase

_ONTARIO = "CA-ON"

NOTICES = frozenset({ReportVersion.PEOPLE_NOTICE, ReportVersion.PUBLIC_NOTICE})
"""Versions that are drafts of a notice."""


@dataclass(frozen=True, slots=True)
class NoticeSection:
    """One part of a notice: its head, and a paragraph for each thing it says."""

    head: Phrase
    said: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class DraftNotice:
    """A notice for somebody to finish and to approve."""

    title: Phrase
    sections: tuple[NoticeSection, ...]


@dataclass(frozen=True, slots=True)
class NoticeOf:
    """What a notice is made from: only what its reader may see."""

    organisation: str
    title: str
    facts: ReaderFacts
    pack: JurisdictionPack

    @property
    def is_public(self) -> bool:
        """Whether it is for everybody, and not for the people affected."""
        return self.facts.seen.audience is Audience.PUBLIC


def notice_of(version: ReportVersion, about: NoticeOf) -> DraftNotice | None:
    """Return the draft a version is; none if it is no notice."""
    if version not in NOTICES:
        return None
    sections = [
        NoticeSection(Phrase(f"notice.head.{name}"), tuple(said(about)))
        for name, said in _SECTIONS.items()
    ]
    return DraftNotice(Phrase(f"notice.{version}"), tuple(sections))


def _happened(about: NoticeOf) -> list[Phrase]:
    slots: dict[str, Slot] = {
        "organisation": about.organisation,
        "title": about.title,
    }
    discovered = _time(about, "discovered")
    if discovered is None:
        said = [Phrase("notice.incident", slots), _blank("discovered")]
    else:
        said = [Phrase("notice.discovered", {**slots, "when": discovered})]
    for name in ("started", "ended"):
        when = _time(about, name)
        filled = None if when is None else Phrase(f"notice.{name}", {"when": when})
        said.append(filled or _blank(name))
    site = _words(about, "site")
    if site is not None:
        said.append(Phrase("notice.site", {"site": site}))
    return [*said, _office("happened", about)]


def _data(about: NoticeOf) -> list[Phrase]:
    kinds = _chosen(about, "personal-data-kinds")
    if kinds is None:
        said = [_blank("kinds")]
    else:
        said = [Phrase("notice.kinds", {"kinds": kinds})]
    impact = _chosen(about, "information-impact")
    if impact is not None:
        said.append(Phrase("notice.impact", {"impact": impact}))
    return said


def _who(about: NoticeOf) -> list[Phrase]:
    if not about.is_public:
        kinds = _chosen(about, "affected-kinds")
        if kinds is None:
            return [_blank("who")]
        return [Phrase("notice.who", {"kinds": kinds})]
    counts = [
        Phrase("notice.count", {"region": region_name(code), "count": count})
        for code in REGIONS
        if (count := _count(about, f"affected.{code.lower()}")) is not None
    ]
    total = _count(about, "affected-total")
    if total is not None:
        counts.append(Phrase("notice.total", {"count": total}))
    return counts or [_blank("count")]


def _done(about: NoticeOf) -> list[Phrase]:
    said = []
    status = _words(about, "response-status")
    if status is not None:
        said.append(Phrase("notice.status", {"status": status}))
    if about.is_public:
        said += _services(about)
        for name in ("contained", "eradicated", "recovered"):
            when = _time(about, name)
            if when is not None:
                said.append(Phrase(f"notice.{name}", {"when": when}))
        published = _words(about, "public-notice")
        if published is not None:
            said.append(Phrase("notice.published", {"words": published}))
    else:
        said += _offered(about)
    return [*said, _office("done", about)]


def _services(about: NoticeOf) -> list[Phrase]:
    services = _words(about, "services")
    if services is None:
        return [_blank("services")]
    said = [Phrase("notice.services", {"services": services})]
    impact = _words(about, "functional-impact")
    if impact is not None:
        said.append(Phrase("notice.hindered", {"impact": impact}))
    return said


def _offered(about: NoticeOf) -> list[Phrase]:
    offered = _words(about, "identity-protection")
    if offered is None:
        return [_blank("protection")]
    said = [Phrase("notice.protection", {"offered": offered})]
    months = _count(about, "identity-protection-months")
    if months is not None:
        said.append(Phrase("notice.months", {"months": months}))
    return said


def _to_do(about: NoticeOf) -> list[Phrase]:
    return [_office("do", about)]


def _contact(about: NoticeOf) -> list[Phrase]:
    said = [_office("contact", about)]
    if about.pack.region_code == _ONTARIO and not about.is_public:
        slots: dict[str, Slot] = {"organisation": about.organisation}
        said += [Phrase("notice.complain"), Phrase("notice.complain.if", slots)]
    return said


_Said: TypeAlias = Callable[[NoticeOf], Sequence[Phrase]]

_SECTIONS: dict[str, _Said] = {
    "happened": _happened,
    "data": _data,
    "who": _who,
    "done": _done,
    "do": _to_do,
    "contact": _contact,
}
"""The parts of a notice, in the order they are read."""


def _blank(code: str) -> Phrase:
    """Leave a visible blank for what the record does not tell this reader."""
    return Phrase("notice.blank", {"what": Phrase(f"notice.blank.{code}")})


def _office(code: str, about: NoticeOf) -> Phrase:
    """Leave a visible blank for what only the office can say."""
    what = Phrase(f"notice.office.{code}")
    return Phrase("notice.office", {"organisation": about.organisation, "what": what})


def _answer(about: NoticeOf, question: str) -> Answer | None:
    answer = about.facts.answer(question)
    if answer is None or answer.standing is not Standing.VALUE:
        return None
    return answer


def _time(about: NoticeOf, question: str) -> Moment | None:
    answer = _answer(about, question)
    moment = None if answer is None else answer.moment
    return moment if moment is not None and moment.at is not None else None


def _words(about: NoticeOf, question: str) -> Phrase | None:
    """Return somebody's words; the sentence they stand in has its own full stop."""
    answer = _answer(about, question)
    if answer is None or not answer.text.strip():
        return None
    return text_phrase(answer.text.strip().removesuffix("."))


def _chosen(about: NoticeOf, question: str) -> Phrase | None:
    answer = _answer(about, question)
    if answer is None or not answer.text:
        return None
    return text_phrase(", ".join(choices_from_text(answer.text)))


def _count(about: NoticeOf, question: str) -> Phrase | None:
    """Return a count that somebody affirmed; "none" is one, unknown is not."""
    answer = about.facts.answer(question)
    if answer is None or answer.standing not in (Standing.VALUE, Standing.NONE):
        return None
    if answer.standing is Standing.VALUE and answer.count is None:
        return None
    return value_of(answer)
