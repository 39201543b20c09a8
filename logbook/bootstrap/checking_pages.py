"""Checking one page of paper from the outside: from a scan, or from its typed code."""

from pathlib import Path
from typing import TYPE_CHECKING

from logbook.application.page_words import lines_of
from logbook.domain.digest import Digest
from logbook.domain.wording import Translate

if TYPE_CHECKING:
    from logbook.bootstrap.opening import OpenLogbook
    from logbook.domain.page_result import PageResult


def check_page(
    scan: bytes | Path,
    handover: Path | None = None,
    fingerprint: Digest | None = None,
    *,
    logbook: "OpenLogbook | None" = None,
) -> "PageResult":
    """Check a scanned page: PNG, JPEG, TIFF, or the first page of a PDF.

    Args:
        handover: The hand-over folder it belongs to; the page is compared with it.
        fingerprint: Of the root, from the printed set-up sheet.
        logbook: An open one, whose own people's keys are known to it.

    Raises:
        ScanUnreadableError: It is no picture.
        NoPageCodeError: No square code of a page can be made out in it.
        PageCodeUnreadableError: The code is none of a page.
        HandoverUnreadableError: There is nothing to read at *handover*.
    """
    raise NotImplementedError


def check_page_code(
    code: str,
    handover: Path | None = None,
    fingerprint: Digest | None = None,
    *,
    logbook: "OpenLogbook | None" = None,
) -> "PageResult":
    """Check a typed page code against a hand-over folder, an open logbook, or both.

    Raises:
        PageCodeMistypedError: A character is missing, too many or mistyped.
        NothingToCompareError: Neither a folder nor a logbook was given.
        HandoverUnreadableError: There is nothing to read at *handover*.
    """
    raise NotImplementedError


def describe_page(result: "PageResult", translate: Translate = str) -> list[str]:
    """Return in words what the check of a page found; the verdict is the first word."""
    return lines_of(result, translate)
