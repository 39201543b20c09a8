"""The wording of what the check of one page found, and of what keeps it from checking.

Errors say what happened, what is safe, and what to do now; see `messages`.
"""

from collections.abc import Iterator

from logbook.domain.page_list import FOOT, HEAD
from logbook.domain.page_result import (
    Difference,
    PageDifference,
    PageFinding,
    PageResult,
)
from logbook.domain.translation_mark import QT_TRANSLATE_NOOP
from logbook.domain.verdict import Verdict
from logbook.domain.wording import Translate

PAGE_ERRORS: dict[str, str] = {
    "page.code-mistyped": QT_TRANSLATE_NOOP(
        "errors",
        "The page code is mistyped: a character is wrong, missing or too many "
        "({typed} were typed, it has {length}). Nothing was checked. Compare each "
        "group with the foot of the page.",
    ),
    "page.code-unreadable": QT_TRANSLATE_NOOP(
        "errors",
        "The square code in the picture is none of a signed page ({form}). Nothing "
        "was checked. Scan the whole page with the code at its foot.",
    ),
    "page.no-code": QT_TRANSLATE_NOOP(
        "errors",
        "No square code of a page can be made out. Nothing was checked. Scan the "
        "whole page at 200 dots an inch or more, in grey, or type its page code.",
    ),
    "page.several-codes": QT_TRANSLATE_NOOP(
        "errors",
        "The codes of several pages are in this picture. Nothing was checked. Scan one "
        "page at a time; a page that bears two such codes was tampered with.",
    ),
    "page.scan-unreadable": QT_TRANSLATE_NOOP(
        "errors",
        "The scan cannot be read ({why}). Nothing was checked. Save it as PNG, JPEG, "
        "TIFF or PDF and try again.",
    ),
    "page.list-malformed": QT_TRANSLATE_NOOP(
        "errors",
        "The list of pages in the folder cannot be read ({why}). Nothing was changed. "
        "Check the folder by itself; without the list pages cannot be compared.",
    ),
    "page.nothing-to-compare": QT_TRANSLATE_NOOP(
        "errors",
        "A page code says nothing by itself. Nothing was checked. Name the hand-over "
        "folder the page belongs to, or open the logbook.",
    ),
}
"""Merged into `logbook.application.messages.ERRORS`."""

_VERDICTS = {
    Verdict.VALID: QT_TRANSLATE_NOOP(
        "page", "This page is what was signed, and the root of its key is confirmed."
    ),
    Verdict.UNPINNED: QT_TRANSLATE_NOOP(
        "page",
        "Nothing was found wrong, but nobody has confirmed whose key it is. Compare "
        "it with what you know by another way.",
    ),
    Verdict.INVALID: QT_TRANSLATE_NOOP(
        "page", "Do not rely on this page. It is not what was signed."
    ),
    Verdict.UNREADABLE: QT_TRANSLATE_NOOP(
        "page", "The folder could not be read, so nothing was compared with it."
    ),
}
_AS_FAR_AS_SEEN = {
    Verdict.VALID: QT_TRANSLATE_NOOP(
        "page",
        "As far as it could be compared, this page is what was signed, and the root of "
        "its key is confirmed. Look at what is named below.",
    ),
    Verdict.UNPINNED: QT_TRANSLATE_NOOP(
        "page",
        "As far as it could be compared, nothing was found wrong. Look at what is "
        "named below. Nobody has confirmed whose key it is; compare it with what you "
        "know by another way.",
    ),
}
"""Said instead where somebody has to look at something."""

_ISSUED_ONCE = QT_TRANSLATE_NOOP(
    "page",
    "A page with this code was issued. Whether this paper says what was signed was "
    "not compared.",
)

_FINDINGS: dict[PageFinding, str] = {
    PageFinding.SIGNATURE: QT_TRANSLATE_NOOP(
        "page", "The signature in the square code does not fit what the code says."
    ),
    PageFinding.OTHER_KEY: QT_TRANSLATE_NOOP(
        "page", "The code was signed with another key than that of who signed it."
    ),
    PageFinding.OTHER_LOG: QT_TRANSLATE_NOOP(
        "page", "The page belongs to another logbook."
    ),
    PageFinding.OTHER_REPORT: QT_TRANSLATE_NOOP(
        "page", "The page belongs to another report."
    ),
    PageFinding.OTHER_COPY: QT_TRANSLATE_NOOP(
        "page", "The page belongs to another copy of this report."
    ),
    PageFinding.NO_SUCH_PAGE: QT_TRANSLATE_NOOP("page", "The report has no such page."),
    PageFinding.CONTENT: QT_TRANSLATE_NOOP(
        "page", "What was signed on this page is not what the folder lists for it."
    ),
    PageFinding.FOLDER: QT_TRANSLATE_NOOP(
        "page", "The folder did not pass its own check, so nothing in it counts."
    ),
    PageFinding.FILE_DIFFERS: QT_TRANSLATE_NOOP(
        "page", "The page in report.pdf does not say what the folder lists for it."
    ),
    PageFinding.OTHER_PAGE: QT_TRANSLATE_NOOP(
        "page",
        "What stands on the page cannot be laid over the page its code belongs to: "
        "the code is that of another page, or the scan is too poor.",
    ),
    PageFinding.DIFFERS: QT_TRANSLATE_NOOP(
        "page", "Something on the page is not what was signed:"
    ),
    PageFinding.UNKNOWN_CODE: QT_TRANSLATE_NOOP(
        "page", "Nobody issued a page with this code."
    ),
}

_PAGE = QT_TRANSLATE_NOOP(
    "page", "This page is page {page} of {pages} of report {report}, copy {copy}."
)
_LOG = QT_TRANSLATE_NOOP("page", "Logbook: {log}")
_SIGNER = QT_TRANSLATE_NOOP("page", "Signed by: {signer}, {organisation}")
_KEY = QT_TRANSLATE_NOOP("page", "Key of the signer: {key}")
_CODE = QT_TRANSLATE_NOOP("page", "Page code: {code}")
_ABOUT = QT_TRANSLATE_NOOP("page", "Incident {incident}, for {recipient}")
_ISSUED = QT_TRANSLATE_NOOP("page", "Issued {issued}, entry {entry}")
_LOOK = QT_TRANSLATE_NOOP(
    "page",
    "Too worn to be compared for certain. Look with your own eyes whether the paper "
    "says the same:",
)
_COMPARED = QT_TRANSLATE_NOOP(
    "page",
    "Words compared with what was signed: {count}. Not compared for certain: {unsure}. "
    "Boxes for writing by hand were left out: {hand}. The margins were not looked at.",
)
_NOT_COMPARED = QT_TRANSLATE_NOOP(
    "page",
    "What is printed on the page was not compared. Compare it with the hand-over "
    "folder; a code can be copied onto another page.",
)
_PLACES = {
    (Difference.CHANGED, True): QT_TRANSLATE_NOOP(
        "page", "Page {page}, entry {entry} differs: “{words}” was signed."
    ),
    (Difference.CHANGED, False): QT_TRANSLATE_NOOP(
        "page", "Page {page}, {part} differs: “{words}” was signed."
    ),
    (Difference.ADDED, True): QT_TRANSLATE_NOOP(
        "page", "Page {page}, entry {entry} differs: something was added."
    ),
    (Difference.ADDED, False): QT_TRANSLATE_NOOP(
        "page", "Page {page}, {part} differs: something was added."
    ),
    (Difference.UNSURE, True): QT_TRANSLATE_NOOP(
        "page", "Page {page}, entry {entry}: “{words}” was signed."
    ),
    (Difference.UNSURE, False): QT_TRANSLATE_NOOP(
        "page", "Page {page}, {part}: “{words}” was signed."
    ),
    (Difference.SPECK, True): QT_TRANSLATE_NOOP(
        "page",
        "Page {page}, entry {entry}: a small mark, dirt or added, was not signed.",
    ),
    (Difference.SPECK, False): QT_TRANSLATE_NOOP(
        "page", "Page {page}, {part}: a small mark, dirt or added, was not signed."
    ),
}
_GONE = QT_TRANSLATE_NOOP(
    "page", "Page {page}, {part} differs: a line or a shape that was signed is gone."
)
_PARTS = {
    HEAD: QT_TRANSLATE_NOOP("page", "the head of the page"),
    FOOT: QT_TRANSLATE_NOOP("page", "the foot of the page"),
    "": QT_TRANSLATE_NOOP("page", "the boxes above"),
}
_NAMED_PART = QT_TRANSLATE_NOOP("page", "the part “{part}”")


PAGE_SENTENCES: tuple[str, ...] = (
    *_VERDICTS.values(),
    *_AS_FAR_AS_SEEN.values(),
    *_FINDINGS.values(),
    *_PLACES.values(),
    *_PARTS.values(),
    *(_ISSUED_ONCE, _PAGE, _LOG, _SIGNER, _KEY, _CODE, _ABOUT, _ISSUED, _COMPARED),
    *(_NOT_COMPARED, _LOOK, _GONE, _NAMED_PART),
)
"""Everything the check of a page can say, for whoever translates it."""


def lines_of(result: PageResult, translate: Translate = str) -> list[str]:
    """Return what to tell a person: the verdict, what was found, which page it is.

    The first word of the first line is the verdict; other people's scripts read it.
    """
    lines = [f"{result.verdict}: {translate(_verdict_words(result))}"]
    for finding in result.findings:
        lines.append(f"  {translate(_FINDINGS[finding])}")
        if finding is PageFinding.DIFFERS:
            lines += [
                f"  {difference_words(each, result, translate)}"
                for each in result.differences
            ]
    if result.doubts:
        lines.append(f"  {translate(_LOOK)}")
        lines += [
            f"  {difference_words(each, result, translate)}" for each in result.doubts
        ]
    return [*lines, *(f"  {line}" for line in _facts(result, translate))]


def _verdict_words(result: PageResult) -> str:
    if result.verdict is Verdict.VALID and not result.compared:
        return _ISSUED_ONCE
    if result.doubts and result.verdict in _AS_FAR_AS_SEEN:
        return _AS_FAR_AS_SEEN[result.verdict]
    return _VERDICTS[result.verdict]


def difference_words(
    difference: PageDifference, result: PageResult, translate: Translate = str
) -> str:
    """Return where a page differs, and what was signed there."""
    has_entry = difference.entry is not None
    words = translate(_PLACES[difference.kind, has_entry])
    if difference.kind is Difference.CHANGED and not difference.words:
        words = translate(_GONE)
    part = _PARTS.get(difference.part)
    named = translate(_NAMED_PART).format(part=difference.part)
    return words.format(
        page=result.said.page if result.said else "?",
        entry=difference.entry,
        part=named if part is None else translate(part),
        words=" ".join(difference.words),
    )


def finding_words(finding: PageFinding, translate: Translate = str) -> str:
    """Return what one finding says."""
    return translate(_FINDINGS[finding])


def _facts(result: PageResult, translate: Translate) -> Iterator[str]:
    said, origin = result.said, result.origin
    if said is None:
        return
    yield translate(_PAGE).format(
        page=said.page, pages=said.pages, report=said.report, copy=said.copy
    )
    if origin.incident:
        yield translate(_ABOUT).format(
            incident=origin.incident, recipient=origin.recipient
        )
    yield translate(_LOG).format(log=said.log)
    if origin.signer:
        yield translate(_SIGNER).format(
            signer=origin.signer, organisation=origin.organisation
        )
    if origin.key:
        yield translate(_KEY).format(key=origin.key)
    if origin.entry is not None:
        yield translate(_ISSUED).format(issued=origin.issued, entry=origin.entry)
    yield translate(_CODE).format(code=result.code)
    if result.compared:
        yield translate(_COMPARED).format(
            count=result.compared, unsure=result.unsure, hand=result.by_hand
        )
    else:
        yield translate(_NOT_COMPARED)
