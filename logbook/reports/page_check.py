"""Checking one page: what its code says, whose it is, whether it says what was signed.

A code alone tells which page it is of. Beside the hand-over folder, which is checked as
every folder is, the page in the list, the page in the report and the scan have to say
the same.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from logbook.domain import canonical
from logbook.domain.digest import Digest
from logbook.domain.errors import MalformedEntryError
from logbook.domain.handover import Handover
from logbook.domain.page_code import (
    PageStatement,
    SignatureCheck,
    SignedPage,
    TypedCode,
)
from logbook.domain.page_list import PAGE_LIST, PageBlock, PageContent, PageList
from logbook.domain.page_result import (
    Difference,
    PageDifference,
    PageFinding,
    PageOrigin,
    PageResult,
)
from logbook.domain.people import Person
from logbook.domain.verdict import CheckResult, Verdict
from logbook.reports.findings import AUTHORITY, ENTRIES, REPORT, Certificates
from logbook.reports.pem import from_pem

if TYPE_CHECKING:
    from logbook.reports.page_compare import Compared
    from logbook.reports.page_scan import Scan
    from logbook.reports.page_text import Place, Word

_KEY_GROUPS = 7
_MOST_WORDS = 12
"""Words named at one place; more of them say no more."""

_OTHER_PAGE = 0.5
"""Share of the words of a page from which on it is another one."""

_Whose: TypeAlias = tuple[str, int | None]
"""Part and entry of a block."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A hand-over folder that was read and checked.

    Attributes:
        told: What its ``entries.json`` says; None if that cannot be read.
        key: Of who prepared the report, if the folder certifies it.
        listed: Its list of pages.
    """

    files: dict[str, bytes]
    checked: CheckResult
    told: Handover | None
    key: bytes | None
    listed: PageList

    @classmethod
    def read(
        cls,
        files: dict[str, bytes],
        checked: CheckResult,
        certificates: Certificates,
    ) -> "Folder":
        """Take from the files of a folder what a page is compared with.

        Raises:
            PageListMalformedError: It has no list of pages that can be read.
        """
        told = _told(files.get(ENTRIES, b""))
        listed = PageList.from_bytes(files.get(PAGE_LIST, b""))
        key = _key_of(told, files.get(AUTHORITY, b""), certificates)
        return cls(files, checked, told, key, listed)

    @property
    def is_sound(self) -> bool:
        """Whether it passed its check, by a root that was given or not."""
        return self.checked.verdict in (Verdict.VALID, Verdict.UNPINNED)

    def origin(self, key: bytes) -> PageOrigin:
        """Return who signed, as far as the folder counts."""
        facts, shown = self.checked.facts, key_groups(key)
        if not self.is_sound:
            return PageOrigin(shown)
        return PageOrigin(
            shown,
            signer=facts.signer,
            organisation=facts.organisation,
            incident=facts.incident,
            recipient=facts.recipient,
        )


def key_groups(key: bytes) -> str:
    """Return what a public key is told by."""
    return Digest.of(key).groups(_KEY_GROUPS)


def check_alone(code: SignedPage, is_signed: SignatureCheck) -> PageResult:
    """Return what the code of a page says; nobody says whose key it is."""
    findings = () if code.is_signed(is_signed) else (PageFinding.SIGNATURE,)
    return PageResult(
        Verdict.INVALID if findings else Verdict.UNPINNED,
        code.said,
        PageOrigin(key_groups(code.key)),
        findings,
        code=code.said.code(),
    )


def check_with_folder(
    scan: "Scan", folder: Folder, is_signed: SignatureCheck
) -> PageResult:
    """Compare a scanned page with the page of a folder that its code names."""
    code = scan.code
    findings = list(_code_findings(code, folder, is_signed))
    page = _page_of(code.said, folder.listed)
    told = PageResult(Verdict.INVALID, code.said)
    if not findings and page is not None:
        told = _told_apart(scan, folder, page)
        findings += told.findings
    return replace(
        told,
        verdict=_verdict(findings, folder.checked),
        origin=folder.origin(code.key),
        findings=tuple(findings),
        code=code.said.code(),
        folder=folder.checked,
    )


def _told_apart(scan: "Scan", folder: Folder, page: PageContent) -> PageResult:
    """Return where a scan differs from a page, and what somebody has to look at."""
    told = PageResult(Verdict.INVALID, scan.code.said)
    found = _compare(scan, folder.files[REPORT], page)
    if found is None or len(found.other) > _OTHER_PAGE * max(found.words, 1):
        return replace(told, findings=(PageFinding.OTHER_PAGE,))
    differences = tuple(_differences(found, page.blocks))
    return replace(
        told,
        findings=(PageFinding.DIFFERS,) if differences else (),
        differences=differences,
        doubts=tuple(_doubts(found, page.blocks)),
        compared=found.words,
        unsure=len(found.unsure),
        by_hand=len(page.hand),
    )


def check_typed(typed: TypedCode, folder: Folder) -> PageResult:
    """Return which page of a folder a typed code is of."""
    for page in folder.listed.pages:
        said = folder.listed.statement(page)
        if said.code() == typed.text:
            findings = list(_list_findings(page, folder))
            origin = folder.origin(folder.key or b"")
            verdict = _verdict(findings, folder.checked)
            return PageResult(
                verdict,
                said,
                origin,
                tuple(findings),
                code=typed.text,
                folder=folder.checked,
            )
    return unknown(typed)


def unknown(typed: TypedCode) -> PageResult:
    """Return that nobody issued a page with this code."""
    findings = (PageFinding.UNKNOWN_CODE,)
    return PageResult(Verdict.INVALID, None, findings=findings, code=typed.text)


def _verdict(findings: Iterable[PageFinding], checked: CheckResult) -> Verdict:
    return Verdict.INVALID if list(findings) else checked.verdict


def _code_findings(
    code: SignedPage, folder: Folder, is_signed: SignatureCheck
) -> Iterator[PageFinding]:
    """Yield what keeps a code from being that of a page of the folder."""
    said, listed = code.said, folder.listed
    if not code.is_signed(is_signed):
        yield PageFinding.SIGNATURE
        return
    if said.log != listed.log:
        yield PageFinding.OTHER_LOG
    elif said.report != listed.report:
        yield PageFinding.OTHER_REPORT
    elif said.copy != listed.copy:
        yield PageFinding.OTHER_COPY
    elif (page := _page_of(said, listed)) is None:
        yield PageFinding.NO_SUCH_PAGE
    else:
        if listed.statement(page) != said:
            yield PageFinding.CONTENT
        yield from _list_findings(page, folder)
    if folder.is_sound and code.key != folder.key:
        yield PageFinding.OTHER_KEY


def _list_findings(page: PageContent, folder: Folder) -> Iterator[PageFinding]:
    """Yield what keeps the list of a folder from telling what is on a page."""
    if not folder.is_sound or not _is_of(folder.listed, folder.told):
        yield PageFinding.FOLDER
    elif not _is_in_report(page, folder.files[REPORT], len(folder.listed.pages)):
        yield PageFinding.FILE_DIFFERS


def _page_of(said: PageStatement, listed: PageList) -> PageContent | None:
    if said.page > len(listed.pages):
        return None
    return listed.pages[said.page - 1]


def _is_of(listed: PageList, told: Handover | None) -> bool:
    """Tell whether a list is of the very report that lies in the folder."""
    if told is None:
        return False
    report = told.report
    theirs = told.log, report.number, report.copy
    return (listed.log, listed.report, listed.copy) == theirs


def _is_in_report(page: PageContent, pdf: bytes, pages: int) -> bool:
    """Tell whether a page of the report says, letter by letter, what is listed."""
    import pypdfium2

    from logbook.reports.page_text import has_right_to_left, marks_on, plain

    document = pypdfium2.PdfDocument(pdf)
    try:
        if len(document) != pages:
            return False
        marks = marks_on(document[page.page - 1])
    finally:
        document.close()
    printed = plain("".join(mark.text for mark in marks if mark))
    listed = plain("".join(line for block in page.blocks for line in block.lines))
    listed += plain(page.code)
    if has_right_to_left(listed):
        # Each reader puts such words into an order of its own.
        return sorted(printed) == sorted(listed)
    return printed == listed


def _compare(scan: "Scan", pdf: bytes, page: PageContent) -> "Compared | None":
    """Compare a scan with a page of the report; None if it cannot be laid over it."""
    import pypdfium2

    from logbook.reports.page_compare import PageComparison
    from logbook.reports.page_letters import DOTS
    from logbook.reports.page_register import ink_of, laid_over
    from logbook.reports.page_scan import code_in, rendered
    from logbook.reports.page_text import words_on

    document = pypdfium2.PdfDocument(pdf)
    try:
        drawn = document[page.page - 1]
        shades, words = rendered(drawn, DOTS), words_on(drawn)
    finally:
        document.close()
    own = code_in(shades)
    signed = ink_of(shades)
    laid = laid_over(ink_of(scan.shades), scan.corners, signed, own.corners)
    if laid is None:
        return None
    return PageComparison(signed, words, page.hand).with_scan(laid)


def _differences(
    found: "Compared", blocks: tuple[PageBlock, ...]
) -> Iterator[PageDifference]:
    """Yield each block that differs once, with the words that were signed there."""
    changed = _by_block(found.other, blocks, _MOST_WORDS)
    for place in found.gone:
        changed.setdefault(_whose(place, blocks), ())
    yield from _placed(Difference.CHANGED, changed)
    added = dict.fromkeys((_whose(place, blocks) for place in found.added), ())
    yield from _placed(
        Difference.ADDED, {each: () for each in added if each not in changed}
    )


def _doubts(
    found: "Compared", blocks: tuple[PageBlock, ...]
) -> Iterator[PageDifference]:
    """Yield what has to be looked at, block by block, with the words signed there."""
    yield from _placed(Difference.UNSURE, _by_block(found.unsure, blocks))
    specks = dict.fromkeys((_whose(place, blocks) for place in found.specks), ())
    yield from _placed(Difference.SPECK, specks)


def _placed(
    kind: Difference, at: Mapping[_Whose, tuple[str, ...]]
) -> Iterator[PageDifference]:
    for (part, entry), words in at.items():
        yield PageDifference(kind, _shown(part), entry, words)


def _by_block(
    words: Iterable["Word"],
    blocks: tuple[PageBlock, ...],
    most: int | None = None,
) -> dict[_Whose, tuple[str, ...]]:
    """Return words as they were signed, by the block they stand in."""
    found: dict[_Whose, tuple[str, ...]] = {}
    for word in words:
        whose = _whose(word.place, blocks)
        found[whose] = (*found.get(whose, ()), _shown(word.text))[:most]
    return found


def _whose(place: "Place", blocks: tuple[PageBlock, ...]) -> _Whose:
    block = _block_at(place, blocks)
    return block.part, block.entry


def _block_at(place: "Place", blocks: tuple[PageBlock, ...]) -> PageBlock:
    """Return the block that a place lies in, or else the one nearest to it."""
    left, bottom, right, top = place
    middle = (left + right) / 2, (bottom + top) / 2

    def apart(block: PageBlock) -> tuple[float, float]:
        west, south, east, north = block.box
        across = max(west - middle[0], middle[0] - east, 0)
        down = max(south - middle[1], middle[1] - north, 0)
        return across + 2 * down, float((east - west) * (north - south))

    return min(blocks, key=apart)


def _shown(text: str) -> str:
    """Return a text that no terminal takes for anything but text."""
    return "".join(each if each.isprintable() else "?" for each in text)


def _told(content: bytes) -> Handover | None:
    try:
        return Handover.from_value(canonical.from_bytes(content))
    except MalformedEntryError:
        return None


def _key_of(
    told: Handover | None, authority: bytes, certificates: Certificates
) -> bytes | None:
    """Return the key for entries of who prepared the report, as certified."""
    preparer = _preparer(told)
    if preparer is None:
        return None
    try:
        ca = from_pem(authority)
    except ValueError:
        return None
    return certificates.entry_key(preparer.entry_certificate, ca)


def _preparer(told: Handover | None) -> Person | None:
    people = told.people if told else ()
    by = told.report.prepared_by if told else ""
    return next((person for person in people if person.id == by), None)


def files_of(path: Path) -> dict[str, bytes]:
    """Return the files of a hand-over folder by name, as its check reads them."""
    from logbook.reports.handover_files import read_handover

    return read_handover(path, lambda _name, _why: None, lambda _name: None)
