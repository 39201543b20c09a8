"""A search finds words whatever their accents and capitals, prefixes and phrases."""

# ruff: noqa: RUF001 - letters that look alike are what is searched for

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logbook.domain.search import search_of, spelled, words_of


def finds(typed, *texts):
    search = search_of(typed)
    assert search is not None
    return search.finds(texts)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("share", "The finance share is affected."),
        ("SHARE", "The finance share is affected."),
        ("shar", "The finance share is affected."),
        ("ecole", "L’École des Érables"),
        ("École", "l'ecole"),
        ("nino", "El Niño"),
        ("FIN-WS-07", "Network cable of fin-ws-07 pulled out."),
        ("fin-ws", "Network cable of FIN-WS-07 pulled out."),
        ('"finance share"', "The finance share is affected."),
        ("share finance", "The finance share is affected."),
        ("192.168.1", "Seen from 192.168.17.4"),
        ("ﬁle", "The file is locked"),
        ("strasse", "Straße"),
        ("e\u0301cole", "école"),
    ],
)
def test_found(typed, text):
    assert finds(typed, text)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("hare", "The finance share is affected."),
        ('"shar"', "The finance share is affected."),
        ('"share finance"', "The finance share is affected."),
        ("s", "The finance share is affected."),
        ("...", "The finance share is affected..."),
        ("fin-07", "FIN-WS-07"),
    ],
)
def test_not_found(typed, text):
    assert not finds(typed, text)


def test_a_blank_search_is_none():
    assert search_of("  ") is None


def test_every_term_is_in_one_entry_but_not_in_one_text():
    assert finds("cable printer", "The cable", "of the printer")
    assert not finds('"cable of"', "The cable", "of the printer")


@pytest.mark.parametrize(
    ("typed", "text", "marked"),
    [
        ("ecole", "À l’École, école", ["École", "école"]),
        ("fin-ws", "FIN-WS-07 and FIN-WS-08", ["FIN-WS", "FIN-WS"]),
        ("sha", "share", ["share"]),
        ("e\u0301cole", "l'e\u0301cole.", ["e\u0301cole"]),
        ("a b", 'a "b" c', ["a", "b"]),
    ],
)
def test_whole_words_are_marked(typed, text, marked):
    search = search_of(typed)
    assert search is not None
    assert [text[start:end] for start, end in search.spans(text)] == marked


def test_what_is_typed_twice_is_looked_for_once():
    assert search_of('vpn "down" vpn "down" ' * 1000) == search_of('vpn "down"')


def test_words_are_runs_of_letters_and_digits():
    said = [word.folded for word in words_of("1,200 files; d’État — ½ Maß")]
    assert said == ["1", "200", "files", "d", "etat", "1", "2", "mass"]


@given(st.text())
def test_words_are_spelled_alike_with_and_without_their_places(text):
    assert spelled(text) == [word.folded for word in words_of(text)]


def test_a_letter_of_another_style_is_the_letter():
    assert finds("cable", "𝐂𝐀𝐁𝐋𝐄")
    assert finds("𝐂𝐀𝐁𝐋𝐄", "cable")
