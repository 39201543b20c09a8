"""Papers about evidence have words for whatever a record can hold."""

import pytest

from logbook.domain.custody_paper import entries_about
from logbook.domain.evidence_bodies import HashCheck, Hashed, Seal, Sensitivity
from logbook.domain.evidence_drafts import VOLATILITY
from logbook.domain.issued import reports_in
from logbook.domain.label_sheet import LABEL_SHEETS
from logbook.domain.record_bodies import Edition, PaperKind, ReportIssued
from logbook.domain.statements import statement_of
from logbook.domain.wording import say_all
from logbook.reports.custody_words import CUSTODY_SENTENCES
from tests.builders import INCIDENT, a_logbook

PAPERS = [kind for kind in PaperKind if kind is not PaperKind.REPORT]


def issued(paper: PaperKind) -> ReportIssued:
    return ReportIssued(
        "R-004",
        "evidence",
        "Det. J. Fictional",
        Edition.INITIAL,
        1,
        "en",
        "00" * 32,
        2,
        "a checkpoint",
        3,
        7,
        paper,
    )


@pytest.mark.parametrize(
    "code",
    [
        *(f"custody.seal.{each}" for each in Seal),
        *(f"custody.compared.{each}" for each in HashCheck),
        *(f"custody.of.{each}" for each in Hashed if each is not Hashed.NOTHING),
        *(
            f"custody.sensitivity.{each}"
            for each in Sensitivity
            if each is not Sensitivity.NOT_STATED
        ),
        *(f"custody.volatility.{each}" for each in VOLATILITY),
        *(f"title.{each}" for each in PAPERS),
        *(f"end.{each}" for each in PAPERS),
        *(f"end.{each}.rehearsal" for each in PAPERS),
    ],
)
def test_there_are_words_for_every_choice(code: str) -> None:
    assert CUSTODY_SENTENCES[code]


def test_no_word_of_a_paper_calls_anything_intact() -> None:
    assert not [said for said in CUSTODY_SENTENCES.values() if "intact" in said.lower()]


def test_a_timeline_says_which_paper_left_and_for_whom() -> None:
    said = {
        kind: say_all(statement_of(issued(kind), ReportIssued.KIND))
        for kind in PaperKind
    }

    assert said[PaperKind.RECEIPT] == "Receipt R-004 issued for Det. J. Fictional."
    assert said[PaperKind.REPORT].startswith("Report R-004, initial, copy 1")
    assert len(set(said.values())) == len(PaperKind)


def test_only_a_report_of_the_incident_counts_as_one() -> None:
    logbook = a_logbook()
    for kind in PaperKind:
        logbook.journals["P-001"].append(INCIDENT, issued(kind))

    [report] = reports_in(logbook.store.of_incident(INCIDENT, ReportIssued.KIND))

    assert report.paper is PaperKind.REPORT


def test_a_note_is_about_no_item() -> None:
    logbook = a_logbook(of=4)

    assert not list(entries_about({"E-001"}, list(logbook.store.read())))


@pytest.mark.parametrize("sheet", LABEL_SHEETS, ids=lambda sheet: sheet.id)
def test_labels_lie_on_the_paper_and_over_none_another(sheet) -> None:
    places = [sheet.place(nth) for nth in range(sheet.count)]
    wide, high = sheet.label

    assert len(set(places)) == sheet.count
    for left, bottom in places:
        assert left >= 0
        assert bottom >= 0
        assert left + wide <= sheet.size[0]
        assert bottom + high <= sheet.size[1]
    assert sheet.place(sheet.count) == places[0]
