"""Reading the timeline at every size: pages, jumps, filters, searches, the picture.

Each size is its own logbook, opened as the program opens it. What is compared with the
first page is measured in the same rounds on the same logbook.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import datetime, timedelta

from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.bodies import body_of
from logbook.domain.search import Search, search_of
from logbook.domain.searchable import texts_of
from logbook.domain.timeline_query import (
    LaneBy,
    Order,
    RowStanding,
    TimelineQuery,
)
from tests.bench.filling import filled
from tests.bench.rounds import SIZES, Growth, Row, growth, paired, timed

PERSON = "P-003"
SCANNED = 2_000
"""Entries a plain scan looks through here; what all would take is worked out."""

FILTERS = {
    "an incident": {"incident": "WIN-0002"},
    "a person": {"persons": frozenset({PERSON})},
    "a phase": {"phases": frozenset({"contain"})},
    "a kind": {"kinds": frozenset({"kind.observed"})},
    "late rows": {"standings": frozenset({RowStanding.LATE})},
    "a person in an incident": {
        "incident": "WIN-0002",
        "persons": frozenset({PERSON}),
    },
    "incident, person, kind, late": {
        "incident": "WIN-0002",
        "persons": frozenset({PERSON}),
        "kinds": frozenset({"kind.done"}),
        "standings": frozenset({RowStanding.LATE}),
    },
    "what is always empty": {
        "persons": frozenset({PERSON}),
        "phases": frozenset({"close"}),
        "kinds": frozenset({"kind.told"}),
    },
}

SEARCHES = {
    "a rare word": "montreal",
    "a word": "cable",
    "a very common word": "the",
    "a phrase": '"network cable"',
    "a beginning of two letters": "ca",
    "joined words": "fin-ws",
}


def rows() -> Iterator[Row | Growth]:
    with ExitStack() as opened:
        books = {
            size: opened.enter_context(closing(filled(size).open())) for size in SIZES
        }
        for book in books.values():
            for _ in book.index_slices():
                """Whoever opens a logbook first waits for its index."""
        for order in Order:
            yield from _growing(books, order)
        largest = max(SIZES)
        for order in Order:
            yield from _against_the_first_page(books[largest], largest, order)
        yield _against_a_scan(books[largest], largest)


def _growing(books: dict[int, OpenLogbook], order: Order) -> Iterator[Row | Growth]:
    for name, work in (
        ("first page", _page(TimelineQuery(order=order))),
        ("a jump into the middle", _jump(TimelineQuery(order=order))),
        ("count of a search", _count(TimelineQuery(order=order, words="cable"))),
        ("picture of everything", _picture(TimelineQuery(order=order))),
    ):
        yield growth(
            f"{name}, {order}",
            {
                size: lambda book=book, work=work: timed(lambda: work(book))
                for size, book in books.items()
            },
            goal=1.1 if name == "first page" else None,
        )


def _against_the_first_page(
    book: OpenLogbook, size: int, order: Order
) -> Iterator[Row]:
    first = _page(TimelineQuery(order=order))

    def row(name: str, work: Callable[[OpenLogbook], object], goal: float) -> Row:
        return paired(
            f"{name}, {order}, {size:,}",
            "the first page of everything",
            ours=lambda: timed(lambda: work(book)),
            bare=lambda: timed(lambda: first(book)),
            goal=goal,
        )

    yield row("a jump", _jump(TimelineQuery(order=order)), 1.5)
    for name, chosen in FILTERS.items():
        yield row(name, _page(TimelineQuery(order=order, **chosen)), 10)
    for name, words in SEARCHES.items():
        yield row(name, _page(TimelineQuery(order=order, words=words)), 10)


def _against_a_scan(book: OpenLogbook, size: int) -> Row:
    query = TimelineQuery(order=Order.WRITTEN, words="cable")
    search = search_of("nowhere to be found")
    assert search is not None

    return paired(
        f"a search, newest first, {size:,}",
        "a plain scan without a hit",
        ours=lambda: timed(lambda: _page(query)(book)),
        bare=lambda: timed(lambda: _scan(book, search)) * size / min(size, SCANNED),
        goal=1 / 300 if size >= 1_000_000 else None,
        rounds=5,
    )


def _scan(book: OpenLogbook, search: Search) -> list[int]:
    return [
        signed.number
        for signed in book.journal.store.read(1, SCANNED)
        if search.finds(texts_of(body_of(signed)))
    ]


def _page(query: TimelineQuery) -> Callable[[OpenLogbook], object]:
    return lambda book: book.timelines.page(query)


def _count(query: TimelineQuery) -> Callable[[OpenLogbook], object]:
    return lambda book: book.timelines.count(query)


def _jump(query: TimelineQuery) -> Callable[[OpenLogbook], object]:
    def jump(book: OpenLogbook) -> object:
        first, last = _extent(book)
        place = book.timelines.place_at(query, first + (last - first) / 2)
        return book.timelines.page(query, after=place)

    return jump


def _picture(query: TimelineQuery) -> Callable[[OpenLogbook], object]:
    def picture(book: OpenLogbook) -> object:
        first, last = _extent(book)
        end = last + timedelta(seconds=1)
        return book.timelines.picture(query, LaneBy.PHASE, first=first, last=end)

    return picture


def _extent(book: OpenLogbook) -> tuple[datetime, datetime]:
    extent = book.timelines.extent(TimelineQuery())
    assert extent is not None
    return extent
