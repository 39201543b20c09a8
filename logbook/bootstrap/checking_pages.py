"""Checking one page of paper from the outside: from a scan, or from its typed code."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from logbook.application.page_words import lines_of
from logbook.domain.bodies import body_of
from logbook.domain.digest import Digest
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.errors import HandoverUnreadableError
from logbook.domain.languages import LANGUAGES
from logbook.domain.moment import full_text
from logbook.domain.page_code import PageStatement, TypedCode
from logbook.domain.page_errors import NothingToCompareError
from logbook.domain.page_result import PageFinding, PageOrigin, PageResult
from logbook.domain.record_bodies import ReportIssued
from logbook.domain.verdict import Verdict
from logbook.domain.wording import Translate

if TYPE_CHECKING:
    from logbook.bootstrap.opening import OpenLogbook
    from logbook.reports.page_check import Folder


def check_page(
    scan: bytes | Path,
    handover: Path | None = None,
    fingerprint: Digest | None = None,
    *,
    logbook: "OpenLogbook | None" = None,
) -> PageResult:
    """Check a scanned page: PNG, JPEG, TIFF, or the first page of a PDF.

    Args:
        handover: The hand-over folder it belongs to; the page is compared with it.
        fingerprint: Of the root, from the printed set-up sheet.
        logbook: An open one: it knows which pages it issued. What is printed around
            the code is compared with a folder only.

    Raises:
        ScanUnreadableError: It is no picture.
        NoPageCodeError: No square code of a page can be made out in it.
        PageCodeUnreadableError: The code is none of a page.
        HandoverUnreadableError: There is nothing to read at *handover*.
        PageListMalformedError: The folder has no list of pages that can be read.
    """
    from logbook.crypto.signing import is_signed
    from logbook.reports.page_check import check_alone, check_with_folder
    from logbook.reports.page_scan import read_scan

    read = read_scan(scan)
    result = check_alone(read.code, is_signed)
    if handover is not None:
        folder = _read_folder(handover, fingerprint)
        result = check_with_folder(read, folder, is_signed)
    if logbook is not None:
        result = with_record(result, logbook)
    return result


def check_page_code(
    code: str,
    handover: Path | None = None,
    fingerprint: Digest | None = None,
    *,
    logbook: "OpenLogbook | None" = None,
) -> PageResult:
    """Check a typed page code against a hand-over folder, an open logbook, or both.

    Raises:
        PageCodeMistypedError: A character is missing, too many or mistyped.
        NothingToCompareError: Neither a folder nor a logbook was given.
        HandoverUnreadableError: There is nothing to read at *handover*.
        PageListMalformedError: The folder has no list of pages that can be read.
    """
    from logbook.reports.page_check import check_typed, unknown

    typed = TypedCode.from_text(code)
    if handover is None and logbook is None:
        raise NothingToCompareError
    result = unknown(typed)
    if handover is not None:
        result = check_typed(typed, _read_folder(handover, fingerprint))
    if logbook is not None:
        result = with_record(result, logbook)
    return result


def describe_page(result: PageResult, translate: Translate = str) -> list[str]:
    """Return in words what the check of a page found; the verdict is the first word."""
    return lines_of(result, translate)


def page_words_in(language: str | None, result: PageResult) -> Translate:
    """Return how sentences of `describe_page` are said in a language.

    Args:
        language: That of the report if none is given and its folder was read.
    """
    from logbook.reports.resources import RESOURCES
    from logbook.reports.words import SOURCE_LANGUAGE, translations_in

    if language is None and result.folder is not None:
        language = result.folder.facts.language
    path = RESOURCES / "i18n" / f"incident-logbook_{language}.ts"
    if language == SOURCE_LANGUAGE or language not in LANGUAGES or not path.is_file():
        return str
    said = translations_in(path).get("page", {})
    return lambda text: said.get(text, text)


def _read_folder(path: Path, fingerprint: Digest | None) -> "Folder":
    from logbook.crypto.certificates import X509Certificates
    from logbook.crypto.signing import is_signed
    from logbook.reports.check import HandoverChecker
    from logbook.reports.page_check import Folder, files_of

    if not path.exists():
        raise HandoverUnreadableError(str(path))
    certificates = X509Certificates()
    # Read once, so that what was checked is what the page is compared with.
    files = files_of(path)
    pinned = fingerprint.hex if fingerprint else None
    checked = HandoverChecker(certificates, is_signed).check_files(files, pinned)
    return Folder.read(files, checked, certificates)


def with_record(result: PageResult, logbook: "OpenLogbook") -> PageResult:
    """Add what an open logbook has on record about a page with this code.

    A code that is on record was signed here: nobody has to confirm its key.
    """
    issued = logbook.journal.store.of_kind(EntryKind.REPORT_ISSUED)
    found = _issued_with(result.code, issued)
    if found is None:
        if result.said is not None and result.said.log != logbook.log:
            return result
        findings = tuple(dict.fromkeys((*result.findings, PageFinding.UNKNOWN_CODE)))
        return replace(result, verdict=Verdict.INVALID, findings=findings)
    signed, body = found
    known = tuple(f for f in result.findings if f is not PageFinding.UNKNOWN_CODE)
    recorded = signed.entry.recorded
    origin = PageOrigin(
        key=result.origin.key,
        signer=_name_of(signed.entry.author, logbook),
        organisation=logbook.founding.organisation,
        incident=signed.entry.incident or "",
        recipient=body.recipient_name,
        issued=full_text(recorded.at, recorded.offset),
        entry=signed.number,
    )
    said = result.said or _statement(result.code, body, logbook.log)
    verdict = Verdict.INVALID if known else Verdict.VALID
    return replace(result, verdict=verdict, said=said, origin=origin, findings=known)


def _issued_with(
    code: str, issued: Iterable[SignedEntry]
) -> tuple[SignedEntry, ReportIssued] | None:
    for signed in issued:
        body = body_of(signed)
        if isinstance(body, ReportIssued) and code in body.page_codes.split():
            return signed, body
    return None


def _statement(code: str, body: ReportIssued, log: str) -> PageStatement:
    """Return which page a code on record is of; what it says is not on record."""
    page = body.page_codes.split().index(code) + 1
    nothing = Digest(bytes(32))
    return PageStatement(log, body.report, body.copy, page, body.pages, nothing)


def _name_of(person: str, logbook: "OpenLogbook") -> str:
    from logbook.domain.people import people_of

    store = logbook.journal.store
    return people_of(store.of_kind(EntryKind.PERSON_ENROLLED)).name_of(person)
