"""A search by the index finds what a plain scan finds, in three languages."""

import unicodedata
from collections.abc import Callable
from functools import cache
from random import Random

import pytest

from logbook.application.timelines import TimelineService
from logbook.domain.search import search_of
from logbook.domain.timeline_query import Order, TimelineQuery
from logbook.storage import word_index
from logbook.storage.timeline_index import SqlTimelineIndex
from tests.bare_index import BareIndex
from tests.builders import INCIDENT, a_logbook, a_note

FOUNDING = 4
ENTRIES = 220
QUERIES = 1000
CHANCE = 20261121

ENGLISH = (
    "the share holds files that end in locked and the clerk's screen turned red; "
    "we pulled the network cable of FIN-WS-07 at 02:20, nobody switched it off. "
    "Called I.T. twice, re-checked the back-up tape, mail-server and printer"
)
FRENCH = (
    "l'écran de la greffière était rouge; on a débranché le câble réseau à 2 h 20. "
    "Où sont les copies de sûreté? Personne n'a éteint l'ordinateur, l'été dernier "
    "déjà; la sauvegarde du cœur de réseau est intacte, voilà l'hôtel-de-ville"
)
SPANISH = (
    "¿quién desconectó el cable de red? la señora de la oficina llamó mañana y noche; "
    "el año pasado el niño del vecino abrió un archivo cifrado. Averiguación número "
    "1.200 y 192.168.17.4: pingüino, acción, corazón, después, más, así, también"
)


def texts() -> list[str]:
    """Make notes of several languages, each of one or two of them."""
    chance = Random(CHANCE)
    notes = []
    for _ in range(ENTRIES):
        words = [
            word
            for language in chance.sample(
                (ENGLISH, FRENCH, SPANISH), chance.randint(1, 2)
            )
            for word in chance.choices(language.split(), k=chance.randint(3, 14))
        ]
        notes.append(" ".join(words))
    return notes


def a_query(chance: Random, notes: list[str]) -> str:
    """Make up what somebody types: mostly something that is there, spelled anyhow."""
    words = chance.choice(notes).split()
    at = chance.randrange(len(words))
    word = words[at].strip("¿?;:,.")
    some = " ".join(words[at : at + chance.randint(2, 4)])
    typed = chance.choice(
        (
            word,
            word[: chance.randint(1, 4)],
            f'"{word}"',
            f'"{some}"',
            f'"{some[:-1]}',
            some,
            f"{word} {chance.choice(chance.choice(notes).split())}",
            f"{word}-{chance.randint(0, 9)}",
            "".join(chance.choices("aeinrstlù", k=chance.randint(2, 6))),
        )
    )
    return chance.choice((str, str.upper, bare, str.title))(typed)


def bare(text: str) -> str:
    """Leave out the accents, as on a keyboard that has none."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if not unicodedata.combining(part))


@cache
def queries() -> tuple[str, ...]:
    chance, notes = Random(CHANCE), texts()
    made: dict[str, None] = {}
    while len(made) < QUERIES:
        made[a_query(chance, notes)] = None
    return tuple(made)


@pytest.fixture(scope="module")
def found() -> dict[str, list[int]]:
    """What the index finds for each query, by number of the entry."""
    logbook = a_logbook(of=FOUNDING)
    for text in texts():
        logbook.append(a_note(text))
    # The last batch is too small to be indexed at once: a part waits and is scanned.
    index = BareIndex(logbook.store, batch=190)
    timelines = TimelineService(logbook.journal, SqlTimelineIndex(index))
    assert 0 < index.ask(word_index.how_many_wait) < word_index.AT_ONCE
    return {
        typed: list(
            timelines.numbers(
                TimelineQuery(
                    incident=INCIDENT, order=Order.WRITTEN, words=typed, after=FOUNDING
                )
            )
        )
        for typed in queries()
    }


def scanned(typed: str, is_in: Callable[[str, str], bool]) -> list[int]:
    """Return the numbers of notes that hold what was typed, as *is_in* sees it."""
    return [
        number
        for number, text in enumerate(texts_once(), FOUNDING + 1)
        if is_in(typed, text)
    ]


@cache
def texts_once() -> tuple[str, ...]:
    return tuple(texts())


def is_found(typed: str, text: str) -> bool:
    search = search_of(typed)
    return search is None or search.finds([text])


def is_found_by_somebody_careless(typed: str, text: str) -> bool:
    """Mind accents, as an index with a folding of its own might."""
    return all(word in text.casefold().split() for word in typed.casefold().split())


def test_the_index_finds_what_a_scan_finds_on_a_thousand_queries(found) -> None:
    differing = {
        typed: numbers
        for typed, numbers in found.items()
        if numbers != scanned(typed, is_found)
    }

    assert not differing
    assert len(found) == QUERIES


def test_most_queries_find_something_and_many_find_nothing(found) -> None:
    # Else agreeing would be easy.
    hits = [len(numbers) for numbers in found.values()]

    assert sum(1 for each in hits if not each) > 50
    assert sum(1 for each in hits if 0 < each < 10) > 100
    assert sum(1 for each in hits if each >= 10) > 100


def test_a_folding_that_minds_accents_would_be_noticed(found) -> None:
    differing = [
        typed
        for typed, numbers in found.items()
        if numbers != scanned(typed, is_found_by_somebody_careless)
    ]

    assert len(differing) > 100
