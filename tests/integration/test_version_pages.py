"""The pages of each version, as a reader sees them."""

import re
import shutil
import subprocess
import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from logbook.bootstrap.opening import open_logbook
from logbook.domain.audience import WithholdClass
from logbook.domain.report import WithheldCount
from logbook.domain.report_version import ReportVersion
from logbook.domain.wording import Phrase, text_phrase
from logbook.rehearsal import PASSPHRASE, rehearse
from logbook.reports.glossary_part import occurs
from logbook.reports.render import PdfRenderer
from logbook.reports.resources import RESOURCES
from tests.builders_report import a_report, fact
from tests.fakes import FakeSigner
from tests.handed_over import unwatched

pytestmark = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="no poppler on this machine"
)

SHORT = ("privacy-commissioner", "management", "people", "public", "ics-209", "vendor")


@cache
def composed():
    """Return short reports of a rehearsed incident, by recipient."""
    place = Path(tempfile.mkdtemp(prefix="versions-"))
    rehearsal = rehearse("ca-on-windsor", place, seed=3, say=lambda _words: None)
    passphrase = bytearray(PASSPHRASE.encode())
    book = open_logbook(rehearsal.logbook, rehearsal.person, passphrase)
    try:
        [incident] = [each.reference for each in book.incidents.incidents()]
        return {name: book.handoffs.compose(incident, name) for name in SHORT}
    finally:
        book.close()


def pages_of(report):
    """Return the words of each page with single spaces between them."""
    pdf = PdfRenderer(RESOURCES).render(report, unwatched, FakeSigner()).pdf
    run = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return [" ".join(page.split()) for page in run.stdout.decode().split("\f")[:-1]]


def page_with(words, pages):
    """Return the number of the first page that says *words*."""
    return next(n for n, page in enumerate(pages, start=1) if words in page)


@cache
def pages(name):
    return pages_of(composed()[name])


@pytest.mark.parametrize("name", SHORT)
def test_a_report_says_for_whom_which_copy_as_of_when_by_what_clock(name):
    report, said = composed()[name], " ".join(pages(name))

    assert "Audience, and what it is shown" in said
    assert "Prepared by A. Example, responder" in said
    assert "Not signed off by another person." in said
    assert f"{report.number}, initial, copy 1" in said
    assert "As of" in said
    assert "The laptop is 4 s behind the telephone time service." in said
    assert "pack ca-on-windsor, 2026" in said
    assert "Short words and terms" in said
    assert re.search(r"END OF REHEARSAL REPORT, \d+ entries, last no\. \d+", said)
    assert f"Page {len(pages(name))} of {len(pages(name))}" in pages(name)[-1]


@pytest.mark.parametrize("name", SHORT)
def test_a_report_says_how_much_is_withheld_class_by_class(name):
    report, said = composed()[name], " ".join(pages(name))

    assert "Withheld from this copy" in said
    assert "Withheld from this copy: none" not in said
    for count in report.withheld:
        counts = f"{count.whole} {count.in_part} {count.parts}"
        assert re.search(rf"{count.why}, [a-z ]+{counts}", said), count


def test_a_notice_stands_alone_on_its_first_page():
    for name in ("people", "public"):
        first, second = pages(name)[:2]
        assert "DRAFT NOTICE" in first
        assert "Approved by (name, signature)" in first
        assert "Whom to ask" in first
        assert "Prepared by" not in first
        assert "A. Example" not in first
        assert "About this draft" in second


def test_a_management_brief_tells_where_it_stands_on_two_pages():
    said = pages("management")

    assert page_with("Where it stands", said) == 1
    assert page_with("People affected, by where they live", said) <= 2
    assert page_with("How long things took", said) <= 2
    assert len(said) <= 4
    assert "Timeline" not in " ".join(said)


def test_a_form_is_a_form_and_no_timeline():
    said = " ".join(pages("privacy-commissioner"))

    assert "Report of a privacy breach to the Information and Privacy" in said
    assert "Do not include any personal information" in said
    assert "8 Other organizations involved Unknown: not recorded" in said
    assert "Timeline" not in said


def test_a_vendor_gets_no_timeline_and_no_name_of_an_author():
    said = " ".join(pages("vendor"))

    assert "Timeline" not in said
    assert "No. Happened Kind Statement" not in said


def test_who_holds_an_earlier_copy_stands_before_all_that_is_told():
    older = fact("R-001, copy 2", "Sgt. Roy, receipt signed on paper")
    said = " ".join(pages_of(a_report(superseded=(older,))))

    assert "Table 1. Earlier copies and who holds them" in said
    assert said.index("Sgt. Roy, receipt") < said.index("Table 2. Timeline")
    assert "Earlier copies" not in " ".join(pages_of(a_report()))


def test_where_nothing_is_withheld_that_is_said_in_the_words_of_the_reader():
    full = " ".join(pages_of(a_report()))
    police = " ".join(pages_of(a_report(version=ReportVersion.POLICE)))

    assert "Withheld from this copy: none" in full
    assert "Every word of every entry" in full
    assert "Nothing is withheld from this reader." in police
    assert "Every word of every entry" not in police


def test_a_table_emptied_for_a_reader_does_not_say_that_nothing_happened():
    count = WithheldCount(WithholdClass.LIVE_SECURITY, 3, 1, 0)
    report = a_report(
        version=ReportVersion.POLICE,
        steps=(),
        withheld=(count,),
        withholding=(Phrase("withholding.open", {"rules": "1"}),),
    )

    said = " ".join(pages_of(report))

    assert "Nothing is recorded, or nothing of it is for this reader." in said
    assert "nobody has accepted it yet" in said
    assert "Nothing is recorded." not in said.replace("Nothing is recorded. ", "", 1)


def test_the_glossary_explains_what_the_report_says_and_nothing_else():
    with_term = a_report(cautions=(text_phrase("Ask the IPC about MFIPPA."),))

    said = " ".join(pages_of(with_term))

    assert "IPC: The Information and Privacy Commissioner of Ontario." in said
    assert "MFIPPA: The Municipal Freedom of Information" in said
    assert "checkpoint: Three lines" in said
    assert "HIPAA:" not in said
    assert "IPC:" not in " ".join(pages_of(a_report()))


def test_an_abbreviation_is_a_word_of_its_own_as_it_is_written():
    assert occurs("IPC", "the IPC asks")
    assert not occurs("IPC", "the ipc asks")
    assert not occurs("IPC", "IPCS")
    assert occurs("SHA-256", "(SHA-256, first")
    assert occurs("checkpoint", "Checkpoint of this record")
    assert not occurs("W1", "W12")


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_a_long_answer_in_a_form_is_cut_nowhere(paper):
    form = composed()["privacy-commissioner"].form
    long = tuple(
        replace(line, known=((text_phrase("long words of a clerk " * 300),),))
        for line in form.lines
    )
    report = replace(
        composed()["privacy-commissioner"],
        paper=paper,
        form=replace(form, lines=long),
    )

    said = " ".join(pages_of(report))

    assert said.count("clerk") >= 300 * len(form.lines)
