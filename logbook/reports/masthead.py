"""What a signed paper says of itself: whose, what, for whom, and as of when."""

from dataclasses import dataclass

from logbook.domain.report import Report
from logbook.domain.wording import PHRASES, Phrase, say
from logbook.reports.words import Words


@dataclass(frozen=True, slots=True)
class Masthead:
    """What stands at the head of every page, and once at the head of other editions.

    Attributes:
        rehearsal: The words that it is only a rehearsal; empty if it is not.
    """

    organisation: str
    title: str
    edition: str
    recipient: str
    rehearsal: str


def masthead_of(report: Report, words: Words) -> Masthead:
    """Return what *report* says of itself."""
    return Masthead(
        organisation=report.organisation,
        title=title_of(report, words),
        edition=_edition_of(report, words),
        recipient=words("recipient", recipient=addressee_of(report, words)),
        rehearsal=words("rehearsal") if report.rehearsal else "",
    )


def title_of(report: Report, words: Words) -> str:
    """Return what a paper is, and of which incident."""
    paper = report.paper_about
    code = "title" if paper is None else f"title.{paper.kind}"
    return words(code, incident=report.incident)


def addressee_of(report: Report, words: Words) -> str:
    """Return for whom it is.

    The record names readers who are no office in its own language; on paper they are
    called what they are in the language of the paper.
    """
    slots = {"organisation": report.organisation, "incident": report.incident}
    for code in (f"recipient.{report.recipient}", "recipient.evidence-file"):
        own = Phrase(code, slots)
        if code in PHRASES and say(own) == report.recipient_name:
            return words.phrase(own)
    return report.recipient_name


def _edition_of(report: Report, words: Words) -> str:
    as_of = words.stamp(report.as_of)
    if report.paper_about is not None:
        return words("edition.paper", number=report.number, as_of=as_of)
    return words(
        "edition",
        number=report.number,
        edition=words.phrase(Phrase(f"edition.{report.edition}")),
        copy=report.copy,
        as_of=as_of,
    )
