"""Every page of a rehearsed report, photocopied: no false alarm, no digit missed."""

import numpy as np
import pytest

from logbook.bootstrap.checking_pages import check_page, describe_page
from logbook.domain.page_list import PageList
from logbook.domain.page_result import PageFinding
from tests.forging import with_other_digits
from tests.photocopier import photocopied, png, scanned, worn
from tests.rehearsed import rehearsed

SKEWS, SCALES = (3.0, -3.0, 1.5, -2.0, 0.4), (1.0, 0.97, 0.985)
MOST_LOOKS = 2
"""Words a page that somebody has to look at, on average."""


def how(page):
    return {"skew": SKEWS[page % 5], "scale": SCALES[page % 3]}


@pytest.mark.soak
def test_no_page_that_was_only_photocopied_is_called_another_one():
    folder = rehearsed().handover
    pdf = (folder / "report.pdf").read_bytes()
    pages = PageList.from_bytes((folder / "pages.json").read_bytes()).pages
    unsure = 0

    for page in range(1, len(pages) + 1):
        result = check_page(worn(pdf, page, page, **how(page)), folder)
        assert not result.findings, (page, describe_page(result))
        unsure += result.unsure

    assert unsure < MOST_LOOKS * len(pages)


@pytest.mark.soak
def test_nearly_every_changed_digit_differs_and_no_other_is_passed_over():
    folder = rehearsed().handover
    pdf = (folder / "report.pdf").read_bytes()
    pages = PageList.from_bytes((folder / "pages.json").read_bytes()).pages

    for page in range(1, len(pages) + 1):
        chance = np.random.default_rng(page)
        paper, changed = with_other_digits(pdf, page, page, share=0.2)
        scan = png(scanned(photocopied(paper, chance), chance, **how(page)))
        result = check_page(scan, folder)
        if not changed:
            continue
        assert result.findings == (PageFinding.DIFFERS,), page
        assert _named(result) >= {word.text for word in changed}, page


def _named(result):
    return {
        word for each in (*result.differences, *result.doubts) for word in each.words
    }
