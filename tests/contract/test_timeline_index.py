"""What the timeline shows is the same whoever finds it: the index or a plain scan."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from logbook.application.journal import Journal
from logbook.application.timelines import TimelineService
from logbook.domain.bodies import (
    Amendment,
    Answer,
    Body,
    IncidentOpened,
    Manner,
    Note,
    Standing,
    StepMark,
    StepMarked,
)
from logbook.domain.decisions import IncidentClosed
from logbook.domain.moment import Fidelity
from logbook.domain.record_bodies import ClockChange, ClockEvent
from logbook.domain.timeline import timeline_of
from logbook.domain.timeline_query import (
    LaneBy,
    Order,
    Place,
    RowStanding,
    TimelineQuery,
)
from logbook.storage.timeline_index import SqlTimelineIndex
from logbook.storage.word_index import AT_MOST, AT_ONCE, how_many_wait
from tests.bare_index import BareIndex
from tests.builders import LOG, a_moment
from tests.fakes import NIGHT, FakeClock, FakeSigner, MemoryEntryStore
from tests.scanning import ScanningIndex
from tests.unit.strategies import bodies

INCIDENTS = ("WIN-0001", "WIN-0002", None)
AUTHORS = ("P-001", "P-002", "P-003")
WORDS = (
    "cable",
    "câble",
    "Cable",
    "FIN-WS-07",
    "E-001",
    "file",
    "l'été",
    "niño",
    "fil",
)


MINUTES = st.integers(-400, 400)


class TrustingJournal(Journal):
    """Takes any text: words that chance made can look like a secret."""

    def _refuse_secrets(self, body: Body) -> None:
        pass


def a_record(acts) -> TrustingJournal:
    """Write entries as they were drawn, whoever would refuse them."""
    store, clock = MemoryEntryStore(), FakeClock()
    journals = {
        author: TrustingJournal(LOG, store, FakeSigner(author), clock)
        for author in AUTHORS
    }
    for author, incident, body, minutes, back in acts:
        if minutes is not None:
            clock.set_wall(clock.at + timedelta(minutes=minutes))
        size = store.head().size
        refers_to = tuple(size + 1 - each for each in back if each <= size)
        journals[author].append(incident, body, refers_to=refers_to)
    return journals[AUTHORS[0]]


texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
happened = st.builds(
    lambda minutes, fidelity: a_moment(
        at=None if fidelity is Fidelity.UNKNOWN else NIGHT + timedelta(minutes=minutes),
        fidelity=fidelity,
    ),
    MINUTES,
    st.sampled_from(Fidelity),
)
notes = st.builds(Note, st.sampled_from(Manner), texts, happened)
steps = st.builds(
    StepMarked,
    st.just("isolate"),
    st.sampled_from(("contain", "preserve", "close")),
    texts,
    st.sampled_from(StepMark),
    texts,
    happened,
    temporary=st.sampled_from((None, True, False)),
)
answers = st.builds(
    Answer,
    st.sampled_from(("what", "since-when")),
    texts,
    st.sampled_from(Standing),
    happened,
    texts,
)
amendments = st.builds(
    Amendment,
    st.sampled_from(("text", "words", "happened", "title")),
    texts,
    texts,
    st.none() | happened,
)
openings = st.builds(IncidentOpened, texts, texts, texts, st.just("1"), happened)
closes = st.builds(IncidentClosed, texts, texts, texts, texts, texts, happened)
events = st.builds(ClockEvent, st.sampled_from(ClockChange), st.integers(-900, 900))
acts = st.tuples(
    st.sampled_from(AUTHORS),
    st.sampled_from(INCIDENTS),
    notes | steps | answers | answers | amendments | amendments | openings | closes
    | events | bodies,
    st.none() | MINUTES,
    st.lists(st.integers(1, 6), max_size=2),
)  # fmt: skip
some_words = st.sampled_from(
    ("", "", "", "cab", "câble", '"file cable"', "fin-ws fil", '"niño"', "ete", "...")
)


def several(of):
    return st.just(frozenset()) | st.frozensets(st.sampled_from(of), max_size=2)


LABELS = ("kind.done", "kind.answer", "kind.observed", "kind.clock", "kind.other")
times = st.none() | MINUTES.map(lambda minutes: NIGHT + timedelta(minutes=minutes))
queries = st.builds(
    TimelineQuery,
    incident=st.none() | st.sampled_from(("WIN-0001", "WIN-0002", "WIN-0003")),
    order=st.sampled_from(Order),
    phases=several(("contain", "document", "", "nowhere")),
    kinds=several(LABELS),
    persons=several((*AUTHORS, "P-009")),
    since=times,
    until=times,
    standings=several(list(RowStanding)),
    evidence=st.sampled_from(("", "", "", " e-001", "...")),
    words=some_words,
    after=st.sampled_from((0, 0, 0, 5, 90)),
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(acts, max_size=40), st.lists(queries, min_size=4, max_size=8), st.data()
)
def test_the_index_shows_what_a_plain_scan_shows(drawn, asked, data) -> None:
    journal = a_record(drawn)
    scan = TimelineService(journal, ScanningIndex(journal.store))
    batch = data.draw(st.sampled_from((1, 7, AT_ONCE * 2)))
    quick = TimelineService(
        journal, SqlTimelineIndex(BareIndex(journal.store, batch=batch))
    )
    minutes, number = data.draw(MINUTES), data.draw(st.integers(0, 45))
    place = Place(NIGHT + timedelta(minutes=minutes), number)
    if data.draw(st.booleans()):
        quick.tidy()
    for query in asked:
        answers_of_the_index_are_those_of_a_scan(query, quick, scan, place)


def answers_of_the_index_are_those_of_a_scan(query, quick, scan, place) -> None:
    first, last = place.at, place.at + timedelta(hours=place.number, minutes=1)
    for ask in (
        lambda it: it.page(query),
        lambda it: it.page(query, limit=3),
        lambda it: it.page(query, before=place, limit=2),
        lambda it: it.page(query, after=place, limit=2),
        lambda it: it.place_of(query, place.number),
        lambda it: it.place_at(query, place.at),
        lambda it: it.count(query, most=5),
        lambda it: it.count(query),
        lambda it: it.extent(query),
        lambda it: list(it.numbers(query)),
        lambda it: list(it.numbers(query, newest_first=True)),
        lambda it: list(it.all_rows(query)),
        lambda it: it.picture(query, LaneBy.PHASE, first=first, last=last, parts=7),
        lambda it: it.picture(query, LaneBy.PERSON, first=first, last=last, parts=40),
    ):
        assert ask(quick) == ask(scan)


@settings(max_examples=30, deadline=None)
@given(st.lists(acts, max_size=40))
def test_a_row_of_a_page_reads_as_in_the_whole_timeline(drawn) -> None:
    journal = a_record(drawn)
    timelines = TimelineService(journal, SqlTimelineIndex(BareIndex(journal.store)))
    whole = {
        row.number: row for row in timeline_of(journal.store.read(), timelines.people())
    }

    for number, row in whole.items():
        place = Place(NIGHT, number + 1)
        query = TimelineQuery(order=Order.WRITTEN)
        assert timelines.page(query, before=place, limit=1).rows == (row,)


def test_the_clock_belongs_to_an_incident_from_its_opening_to_its_close() -> None:
    close = IncidentClosed("A. Example", "seen", "none", "none", "none", a_moment())
    opening = IncidentOpened("Red screen", "general", "none", "1", a_moment())
    event = ClockEvent(ClockChange.FORWARD, 900)
    journal = a_record(
        [
            ("P-001", None, event, None, []),
            ("P-001", "WIN-0001", opening, None, []),
            ("P-001", None, event, None, []),
            ("P-001", "WIN-0001", close, None, []),
            ("P-001", None, event, None, []),
        ]
    )
    timelines = TimelineService(journal, SqlTimelineIndex(BareIndex(journal.store)))

    for order in Order:
        query = TimelineQuery(incident="WIN-0001", order=order)
        assert sorted(timelines.numbers(query)) == [2, 3, 4]
        assert timelines.place_of(query, 3) is not None
        assert timelines.place_of(query, 5) is None


def test_an_entry_is_found_the_moment_it_is_recorded() -> None:
    journal = a_record([])
    index = BareIndex(journal.store)
    timelines = TimelineService(journal, SqlTimelineIndex(index))
    for number in range(1, AT_MOST + 3):
        said = f"Cable number{number} pulled."
        journal.append("WIN-0001", Note(Manner.DONE, said, a_moment()))

        query = TimelineQuery(words=f"NUMBER{number}")
        assert next(timelines.numbers(query)) == number

    # Most are in the full-text index by now, and the newest still wait.
    assert 0 < index.ask(how_many_wait) < AT_MOST


def test_an_amended_time_moves_the_row_and_keeps_its_entries_together() -> None:
    earlier = Amendment(
        "happened", "misread", moment=a_moment(at=NIGHT - timedelta(hours=3))
    )
    journal = a_record(
        [
            ("P-001", "WIN-0001", Note(Manner.DONE, "first", a_moment()), None, []),
            ("P-001", "WIN-0001", Note(Manner.DONE, "second", a_moment()), None, []),
            ("P-001", "WIN-0001", earlier, None, [1]),
        ]
    )
    timelines = TimelineService(journal, SqlTimelineIndex(BareIndex(journal.store)))
    late = TimelineQuery(standings=frozenset({RowStanding.LATE}))

    assert [row.numbers for row in timelines.all_rows(TimelineQuery())] == [
        (2, 3),
        (1,),
    ]
    assert list(timelines.numbers(late)) == [2]
