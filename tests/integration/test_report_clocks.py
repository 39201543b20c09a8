"""The register of clocks as an office reads it on paper."""

import io
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date

import pikepdf
import pytest

from logbook.domain.clock_register import aside_of, register_of
from logbook.domain.duty import Grade
from logbook.domain.wording import say
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
ASIDE = "Table 6. Do not apply, by what was answered, or are not in force"


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
        duty(
            term(reading(48, HOURS), remark="Only for clinics. Confirm with counsel."),
            id="health",
            title="Tell the patients",
            conditions=(condition("health-data", "Yes"),),
        ),
    ]  # fmt: skip


def rendered(*made):
    record = Record(*made)
    record.happened("discovered", "2026-11-21 03:12")
    record.answer("health-data", text="No")
    clocks, now = record.clocks(NOW), local(NOW).at
    report = a_report(clocks=register_of(clocks, now), aside=aside_of(clocks))
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


@pytest.fixture(scope="module")
def register(words):
    """Return the words of the table of clocks that matter."""
    return words.partition("Table 5. Clocks of the law")[2].partition(ASIDE)[0]


@pytest.fixture(scope="module")
def aside(words):
    """Return the words of the table of those that do not."""
    return words.partition(ASIDE)[2].partition("Table 7.")[0]


def titles_of(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as opened, opened.open_outline() as outline:
        return [item.title for item in outline.root]


def test_the_register_is_a_table_after_who_was_told(pdf):
    titles = titles_of(pdf)

    told = titles.index("Table 4. Who was told")
    assert titles[told + 1 : told + 4] == [
        "Table 5. Clocks of the law",
        ASIDE,
        "Table 7. What the guide leaves open",
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


def test_every_row_names_its_source_its_grade_and_counsel(register):
    assert register.count("Source: Example Code § 1, read in an example.") == 5
    assert register.count("Grade P, verified on 2026-11-21.") == 4
    assert register.count("Unverified: grade T, looked up on 2026-11-21.") == 1
    assert register.count("Confirm with counsel.") == 5


def test_what_does_not_apply_takes_one_short_row_with_what_decides_it(aside):
    assert "Confirm each with counsel." in aside
    assert (
        "Tell the patients Example Code § 1, read in an example. Grade P, verified on "
        "2026-11-21. If health-data: answered No in entry 3."
    ) in aside
    assert (
        "Tell the commissioner Example Code § 1, read in an example. Grade P, verified "
        "on 2026-11-21. Not in force before Fri 2027-01-01. From Fri 2027-01-01 on it "
        "reads (required): in good time."
    ) in aside
    assert aside.count("Not in force") == 1
    assert "Only for clinics" not in aside


def test_nothing_that_does_not_apply_stands_between_the_clocks_that_matter(register):
    assert "Tell the patients" not in register
    assert "Tell the commissioner" not in register
    assert "Does not apply" not in register


def test_the_most_urgent_clock_stands_first(words):
    titles = [re.escape(each.title) for each in duties()]
    found = re.findall("|".join(titles), words.partition("Clocks of the law")[2])

    assert found == [
        "Tell the command",
        "Send the analysis",
        "Tell the residents",
        "Tell the owner of the data",
        "Tell the acquirer",
        "Tell the patients",
        "Tell the commissioner",
    ]


def test_a_report_without_clocks_has_no_register():
    titles = titles_of(rendered())

    assert "Table 5. What the guide leaves open" in titles
    assert not [title for title in titles if "Clocks" in title or "apply" in title]


def test_what_the_same_answer_decides_by_the_same_source_shares_a_row():
    patients = duties()[-1]
    ministry = replace(patients, id="ministry", title="Tell the ministry")
    record = Record(patients, duties()[-2], ministry)
    record.answer("health-data", text="No")

    titles = [
        [say(duty) for duty in row.duties] for row in aside_of(record.clocks(NOW))
    ]
    assert titles == [
        ["Tell the patients", "Tell the ministry"],
        ["Tell the commissioner"],
    ]


def test_a_report_in_which_nothing_applies_has_only_the_short_table():
    only = [each for each in duties() if each.id in {"health", "later"}]
    titles = titles_of(rendered(*only))

    assert "Table 5. Do not apply, by what was answered, or are not in force" in titles
    assert "Table 6. What the guide leaves open" in titles
