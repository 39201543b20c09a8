"""Hand-overs whose list of pages or HTML edition is missing, spoilt or another's."""

from functools import partial

from logbook.domain import canonical
from tests.integration.handover_case import VALID, Case, office, with_file
from tests.integration.reducing import first_format
from tests.integration.small_handover import Dishonesty, beside, hand_over

LIST, HTML = "pages.json", "report.html"


def _listed(change):
    """Return a hand-over in which the signed list of pages says something else."""

    def made(values):
        files = beside(values)
        pages = canonical.from_bytes(files[LIST])
        change(pages)
        return files | {LIST: canonical.to_bytes(pages)}

    return partial(hand_over, office(), Dishonesty(beside=made))


def _holding(content):
    def made(values):
        return beside(values) | {LIST: content}

    return partial(hand_over, office(), Dishonesty(beside=made))


def _set(**members):
    return lambda pages: pages.update(members)


def _without(name):
    return lambda pages: pages.pop(name)


def page_lists():
    for why, change in {
        "of another logbook": _set(log="incident-logbook/another"),
        "of another report": _set(report="R-002"),
        "of another copy": _set(copy=2),
    }.items():
        yield (
            f"pages.json {why}",
            Case(_listed(change), code="pages.other-report", file=LIST),
        )
    for count in (0, 1, 3, 1_000):
        pages = [{"page": number} for number in range(1, count + 1)]
        yield (
            f"pages.json of {count} pages",
            Case(_listed(_set(pages=pages)), code="pages.count-differs", file=LIST),
        )
    for why, change in {
        "in another form": _set(format="incident-logbook/pages/2"),
        "without form": _without("format"),
        "without report": _without("report"),
        "without copy": _without("copy"),
        "without pages": _without("pages"),
        "of no list": _set(pages={}),
        "with the copy as text": _set(copy="1"),
        "with the copy as truth": _set(copy=True),
        "numbered from 0": _set(pages=[{"page": 0}, {"page": 1}]),
        "numbered twice": _set(pages=[{"page": 1}, {"page": 1}]),
        "of words": _set(pages=["one", "two"]),
    }.items():
        yield (
            f"pages.json {why}",
            Case(_listed(change), code="pages.malformed", file=LIST),
        )
    for why, content in {
        "empty": b"",
        "null": b"null",
        "nested without end": b"[" * 50_000,
        "with a space too many": b'{"copy": 1}',
        "not UTF-8": b"\xff\xfe",
    }.items():
        yield (
            f"pages.json {why}",
            Case(_holding(content), code="pages.malformed", file=LIST),
        )
    for name in (LIST, HTML):
        gone = Dishonesty(listed=lambda files, name=name: files.pop(name))
        yield (
            f"{name} left out and not listed",
            Case(
                partial(hand_over, office(), gone),
                code="manifest.not-listed",
                file=name,
            ),
        )
        yield (
            f"{name} changed",
            Case(partial(with_file, name, b"x"), code="manifest.file-differs", file=name),
        )  # fmt: skip
        old = Dishonesty(tell=first_format, beside=lambda _: {})
        yield (
            f"{name} in the folder of the first format, not listed",
            Case(
                lambda old=old, name=name: hand_over(office(), old) | {name: b"x"},
                code="manifest.file-extra",
                file=name,
            ),
        )
    yield (
        "the first format as it was handed over",
        Case(
            partial(
                hand_over,
                office(),
                Dishonesty(tell=first_format, beside=lambda _: {}),
            ),
            VALID,
        ),
    )
