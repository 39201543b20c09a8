"""Whether the list of pages in a hand-over is that of the report beside it.

What it says of each page is checked against a scan of that page (`page_check`).
"""

from logbook.domain import canonical
from logbook.domain.canonical import Value
from logbook.domain.errors import MalformedEntryError
from logbook.domain.handover import Handover
from logbook.domain.page_list import FORMAT, PAGE_LIST
from logbook.reports.findings import Findings
from logbook.reports.handover_files import LARGEST_ENTRIES


def check_pages(findings: Findings, told: Handover, report: bytes | None) -> None:
    """Find out whether ``pages.json`` lists the pages of this report and copy.

    Args:
        report: The PDF; none where it is missing or not what was signed.
    """
    content = findings.files.get(PAGE_LIST)
    if content is None or told.is_first_format:
        return
    pages = _read(content)
    if pages is None:
        findings.say("pages.malformed", file=PAGE_LIST)
        return
    header = told.report
    whose = told.log, header.number, header.copy
    if (pages["log"], pages["report"], pages["copy"]) != whose:
        findings.say("pages.other-report", file=PAGE_LIST)
    numbers = pages["pages"]
    if report is None or not isinstance(numbers, list):
        return
    # Loading pikepdf takes time that starting the program must not pay.
    from logbook.reports.pdf_structure import count_pages

    try:
        count = count_pages(report)
    except ValueError:
        count = 0
    if count != len(numbers):
        findings.say("pages.count-differs", file=PAGE_LIST, detail=str(len(numbers)))


def _read(content: bytes) -> dict[str, Value] | None:
    """Return the list if it has the form required, numbered from 1."""
    if len(content) > LARGEST_ENTRIES:
        return None
    try:
        value = canonical.from_bytes(content)
    except MalformedEntryError:
        return None
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        return None
    pages, copy = value.get("pages"), value.get("copy")
    texts = value.get("log"), value.get("report")
    if not isinstance(pages, list) or isinstance(copy, bool):
        return None
    if not isinstance(copy, int) or not all(isinstance(each, str) for each in texts):
        return None
    numbers = [each.get("page") if isinstance(each, dict) else None for each in pages]
    return value if numbers == [*range(1, len(pages) + 1)] else None
