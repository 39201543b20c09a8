"""A page of paper beside the open logbook that issued it."""

import pytest

from logbook.bootstrap.checking_pages import check_page, check_page_code, describe_page
from logbook.bootstrap.opening import open_logbook, read_keys
from logbook.domain.page_errors import PageCodeMistypedError
from logbook.domain.page_list import PageList
from logbook.domain.page_result import PageFinding
from logbook.domain.verdict import Verdict
from tests.handed_over import an_office, files_of
from tests.photocopier import SCANNED, png, printed
from tests.rehearsed import rehearsed

PAGE = 2


@pytest.fixture(scope="module")
def logbook(tmp_path_factory):
    made = rehearsed().copied(tmp_path_factory.mktemp("opened"))
    person = read_keys(made.logbook).people()[0].name
    book = open_logbook(made.logbook, person, made.passphrase)
    yield book
    book.close()


def issued():
    return PageList.from_bytes((rehearsed().handover / "pages.json").read_bytes())


def scan(folder, page):
    pdf = (folder / "report.pdf").read_bytes()
    return png(printed(pdf, page, SCANNED))


def test_a_typed_code_is_found_in_the_record_that_issued_it(logbook):
    page = issued().pages[PAGE - 1]

    result = check_page_code(page.code, logbook=logbook)

    assert result.verdict is Verdict.VALID
    assert (result.said.page, result.said.report) == (PAGE, issued().report)
    assert result.origin.signer
    assert result.origin.incident == "WIN-0001"
    assert result.origin.entry
    said = "\n".join(describe_page(result))
    assert f", entry {result.origin.entry}" in said
    assert "was not compared" in said


def test_a_code_that_is_not_on_record_is_unknown_there_and_a_mistyped_one_says_so(
    logbook,
):
    elsewhere = PageList.from_bytes(files_of(an_office())["pages.json"]).pages[0].code

    result = check_page_code(elsewhere, logbook=logbook)

    assert result.findings == (PageFinding.UNKNOWN_CODE,)
    assert result.verdict is Verdict.INVALID
    code = issued().pages[0].code
    with pytest.raises(PageCodeMistypedError):
        check_page_code(code[:-1] + ("0" if code[-1] != "0" else "1"), logbook=logbook)


def test_a_scanned_page_is_known_to_the_record_but_not_what_is_printed_on_it(logbook):
    result = check_page(scan(rehearsed().handover, PAGE), logbook=logbook)

    assert result.verdict is Verdict.VALID
    assert result.compared == 0
    assert "was not compared" in describe_page(result)[0]


def test_with_its_folder_the_page_is_compared_and_the_record_vouches_for_the_key(
    logbook,
):
    folder = rehearsed().handover

    alone = check_page(scan(folder, PAGE), folder)
    known = check_page(scan(folder, PAGE), folder, logbook=logbook)

    assert alone.verdict is Verdict.UNPINNED
    assert known.verdict is Verdict.VALID
    assert known.compared == alone.compared > 100


def test_the_record_of_one_logbook_says_nothing_of_the_pages_of_another(logbook):
    pdf = files_of(an_office())["report.pdf"]

    result = check_page(png(printed(pdf, 1, SCANNED)), logbook=logbook)

    assert result.verdict is Verdict.UNPINNED
    assert not result.findings
    assert result.origin.signer == ""
