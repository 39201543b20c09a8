"""What a person withholds against the rules is in no part of what leaves the program.

The rules would show all of this; tables, heads and dates are worked out from it, too.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from logbook.application.incidents import IncidentDraft
from logbook.application.withholding import OverrulingDraft
from logbook.bootstrap.creating import FirstPerson, NewLogbook, create_logbook
from logbook.bootstrap.opening import OpenLogbook, open_logbook
from logbook.domain.audience import WithholdClass
from logbook.domain.bodies import (
    Answer,
    CallOutcome,
    Channel,
    NotificationMade,
    Standing,
)
from logbook.domain.decisions import HoldAsked
from logbook.domain.evidence_bodies import (
    EvidenceRegistered,
    EvidenceType,
    Originality,
)
from logbook.domain.handoff_errors import CopyTightenedError
from logbook.domain.moment import Fidelity, Moment, TimeSource
from logbook.domain.record_bodies import ReportIssued
from logbook.domain.report import Report
from logbook.domain.role import Role
from logbook.domain.span import Span
from tests.integration.planted import everything_in

WORDS = b"velvet tractor ninety lemon kite"
TITLE, ITEM, AGENCY = "Zqtitle7wK", "Zqitem7wK", "Zqagency7wK"


def _minute(hour: int, minute: int) -> Moment:
    at = datetime(2026, 11, 1, hour, minute, tzinfo=UTC)
    return Moment(at, -300, Fidelity.MINUTE, TimeSource.STATED)


DISCOVERED = _minute(5, 57)


class Night:
    """An incident of which parts are withheld from readers who would see them."""

    def __init__(self, book: OpenLogbook, place: Path) -> None:
        self.book, self.place = book, place
        draft = IncidentDraft(TITLE, "ransomware", _minute(4, 1))
        opened = book.incidents.open(draft)
        self.incident = str(opened.entry.incident)
        self.numbers = {"title": opened.number}
        bodies = {
            "discovered": self._time("discovered", DISCOVERED),
            "call": NotificationMade(
                "it", "IT", CallOutcome.TOLD, Channel.TELEPHONE, _minute(7, 11)
            ),
            "item": EvidenceRegistered(
                "E-001", ITEM, EvidenceType.IMAGE, Originality.COPY, _minute(9, 0)
            ),
            "hold": HoldAsked(AGENCY, "A. Example", "Wait.", _minute(10, 0)),
        }
        for name, body in bodies.items():
            signed = book.journal.append(self.incident, body)
            self.numbers[name] = signed.number

    @staticmethod
    def _time(question: str, moment: Moment) -> Answer:
        happened = _minute(11, 0)
        return Answer(question, "", Standing.VALUE, happened, moment=moment)

    def withhold(self, recipient: str, what: str, field: str = "") -> None:
        draft = OverrulingDraft(
            self.incident,
            recipient,
            [self.numbers[what]],
            shows=False,
            reason="It would lead them to somebody.",
            field=field,
            why=WithholdClass.SAFETY,
        )
        self.book.withholding.overrule(draft)

    def issued(self, recipient: str) -> Path:
        if self.book.withholding.proposal(self.incident, recipient).is_open:
            self.book.withholding.accept(self.incident, recipient)
        taken = len(list(self.place.iterdir()))
        folder = self.place / f"{taken}-{recipient}"
        report = self.book.handoffs.compose(self.incident, recipient)
        self.book.handoffs.issue(report, folder)
        return folder

    def got(self, recipient: str) -> str:
        return everything_in(self.issued(recipient))


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Night]:
    place = tmp_path_factory.mktemp("overruled")
    people = (FirstPerson("B. Sample", Role.SUPERVISOR),)
    folder = place / "n.irlog"
    plan = NewLogbook(folder, "City of Odessa", "Odessa", "us-tx-odessa", people)
    create_logbook(plan, [bytearray(WORDS)])
    book = open_logbook(folder, "B. Sample", bytearray(WORDS))
    try:
        yield Night(book, place)
    finally:
        book.close()


@pytest.mark.parametrize(
    ("recipient", "what", "field", "word"),
    [
        ("public", "title", "", TITLE),
        ("fbi-ic3", "title", "title", TITLE),
        ("it-department", "item", "name", ITEM),
        ("us-hhs", "item", "", ITEM),
        ("records-officer", "hold", "agency", AGENCY),
    ],
)
def test_words_that_a_person_withholds_are_nowhere(
    night: Night, recipient: str, what: str, field: str, word: str
) -> None:
    assert word in night.got(recipient), "the rules show it"

    night.withhold(recipient, what, field)

    assert word not in night.got(recipient)


def test_a_report_whose_title_is_withheld_goes_by_its_reference(night: Night) -> None:
    night.withhold("card-acquirer", "title")

    report = night.book.handoffs.compose(night.incident, "card-acquirer")

    assert report.title == night.incident


def test_no_date_is_counted_from_a_time_that_a_person_withholds(night: Night) -> None:
    """A date of so many hours after a discovery tells when that was."""
    minute = "05:57Z"
    before = night.issued("records-officer") / "report.html"
    assert minute in before.read_text("utf-8")

    night.withhold("records-officer", "discovered", "moment")

    after = night.issued("records-officer") / "report.html"
    assert minute not in after.read_text("utf-8")
    assert night.book.handoffs.compose(night.incident, "records-officer").clocks


def test_no_length_is_counted_to_a_time_that_a_person_withholds(night: Night) -> None:
    told = "event.first-told"
    before = night.book.handoffs.compose(night.incident, "management")
    assert _lengths(before)[told] is not None
    assert _strips(before)

    night.withhold("management", "call", "happened")

    after = night.book.handoffs.compose(night.incident, "management")
    assert told not in _lengths(after)
    assert len(_lengths(after)) == len(_lengths(before)) - 1
    assert not _strips(after)


def _lengths(report: Report) -> dict[str, Span | None]:
    return {each.about.code: each.span for each in report.figures}


def _strips(report: Report) -> list[Span]:
    return [span for strip in report.overall for span in strip.spans]


def test_an_entry_about_an_earlier_report_can_be_withheld_from_its_reader(
    night: Night,
) -> None:
    night.issued("us-hhs")
    issued = [
        signed.number
        for signed in night.book.journal.store.of_incident(night.incident)
        if signed.entry.kind == ReportIssued.KIND
    ]
    first = night.book.handoffs.compose(night.incident, "us-hhs").seen
    theirs = [each for each in first.entries if each.number in issued] if first else []
    assert theirs

    night.numbers["issued"] = theirs[0].number
    night.withhold("us-hhs", "issued")

    folder = night.issued("us-hhs")
    told = json.loads((folder / "entries.json").read_text("utf-8"))
    [row] = [each for each in told["withheld"] if each["entry"] == theirs[0].number]
    assert set(row["why"].values()) == {"W7"}


def test_no_copy_of_a_report_leaves_that_shows_what_was_withheld_since(
    night: Night,
) -> None:
    night.issued("tx-attorney-general")
    handoffs = night.book.handoffs
    number = handoffs.issued(night.incident)[-1].report
    early = handoffs.compose_copy(number)

    night.withhold("tx-attorney-general", "title", "title")

    with pytest.raises(CopyTightenedError) as refused:
        handoffs.compose_copy(number)
    assert refused.value.entries == str(night.numbers["title"])
    with pytest.raises(CopyTightenedError):
        handoffs.issue(early, night.place / "early")
    assert not (night.place / "early").exists()
