"""The register of clocks as an office reads it on paper."""

import io
import re
import shutil
import subprocess
from datetime import date

import pikepdf
import pytest

from logbook.domain.clock_register import register_of
from logbook.domain.duty import Grade
from logbook.reports.render import PdfRenderer
from logbook.reports.resources import RESOURCES
from tests.builders_report import a_report
from tests.clockwork import (
    BUSINESS,
    DAYS,
    HOURS,
    Record,
    condition,
    duty,
    local,
    reading,
    term,
)
from tests.handed_over import unwatched

pytestmark = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="no poppler on this machine"
)

NOW = "2026-11-24 09:00"


def duties():
    return [
        duty(term(reading(60, DAYS)), id="people", title="Tell the residents"),
        duty(term(reading(10, BUSINESS)), id="analysis", title="Send the analysis"),
        duty(
            term(reading(None), wording="without unreasonable delay", grade=Grade.TERTIARY),
            id="owner",
            title="Tell the owner of the data",
        ),
        duty(term(reading(48, HOURS)), id="command", title="Tell the command"),
        duty(
            term(reading(48, HOURS)),
            id="cards",
            title="Tell the acquirer",
            conditions=(condition("card-data", "Yes"),),
        ),
        duty(term(since=date(2027, 1, 1)), id="later", title="Tell the commissioner"),
    ]  # fmt: skip


def rendered(*made):
    record = Record(*made)
    record.happened("discovered", "2026-11-21 03:12")
    now = local(NOW).at
    report = a_report(clocks=register_of(record.clocks(NOW), now))
    return PdfRenderer(RESOURCES).render(report, unwatched).pdf


@pytest.fixture(scope="module")
def pdf():
    return rendered(*duties())


@pytest.fixture(scope="module")
def words(pdf):
    run = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return " ".join(run.stdout.decode().split())


def test_the_register_is_a_table_after_who_was_told(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as opened, opened.open_outline() as outline:
        titles = [item.title for item in outline.root]

    told = titles.index("Table 4. Who was told")
    assert titles[told + 1 : told + 3] == [
        "Table 5. Clocks of the law",
        "Table 6. What the guide leaves open",
    ]


def test_every_clock_has_a_row_with_the_date_the_start_and_the_source(words):
    assert (
        "No later than Wed 2027-01-20 23:59 -06:00 (2027-01-21 05:59Z). 57 d 14 h left."
    ) in words
    assert (
        "Counted from when the incident was discovered: 2026-11-21 03:12 -06:00"
        in words
    )
    assert "Thu 2026-11-26 is left out as a public holiday: Thanksgiving Day." in words
    assert "No number in the statute. It has been running for 3 d 5 h." in words
    assert "Overdue by 1 d 5 h." in words
    assert "Nobody has decided yet whether it applies: If card-data." in words
    assert "Not in force before Fri 2027-01-01." in words


def test_every_row_names_its_source_its_grade_and_counsel(words):
    register = words.partition("Clocks of the law")[2].partition("Table 6.")[0]

    assert register.count("Source: Example Code § 1, read in an example.") == 6
    assert register.count("Grade P, verified on 2026-11-21.") == 5
    assert register.count("Unverified: grade T, looked up on 2026-11-21.") == 1
    assert register.count("Confirm with counsel.") == 6


def test_the_most_urgent_clock_stands_first(words):
    titles = [re.escape(each.title) for each in duties()]
    found = re.findall("|".join(titles), words.partition("Clocks of the law")[2])

    assert found == [
        "Tell the command",
        "Send the analysis",
        "Tell the residents",
        "Tell the owner of the data",
        "Tell the acquirer",
        "Tell the commissioner",
    ]


def test_a_report_without_clocks_has_no_register():
    with (
        pikepdf.open(io.BytesIO(rendered())) as opened,
        opened.open_outline() as outline,
    ):
        titles = [item.title for item in outline.root]

    assert "Table 5. What the guide leaves open" in titles
    assert not [title for title in titles if "Clocks" in title]
