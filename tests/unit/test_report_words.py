"""The words of a report: every sentence whole, every slot filled, any language."""

import re
import string

from logbook.domain.wording import Phrase
from logbook.reports.words import SENTENCES, Words, words_in

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context><name>report</name>
<message><source>Page {page} of {pages}</source>
<translation>Page {page} sur {pages}</translation></message>
<message><source>Initials</source><translation type="unfinished"></translation></message>
</context>
<context><name>phrases</name>
<message><source>unknown</source><translation>inconnu</translation></message>
</context>
<context><name>SomeScreen</name>
<message><source>Happened</source><translation>nope</translation></message>
</context>
</TS>
"""


def test_every_slot_has_a_name():
    for sentence in SENTENCES.values():
        for _, slot, *_ in string.Formatter().parse(sentence):
            assert slot is None or re.fullmatch("[a-z_]+", slot), sentence


def test_english_needs_no_catalogue(tmp_path):
    words = words_in("en", tmp_path)

    assert words("page", page=1, pages=3) == "Page 1 of 3"


def test_a_catalogue_translates_sentences_and_phrases(tmp_path):
    (tmp_path / "incident-logbook_fr.ts").write_text(TS, encoding="utf-8")

    words = words_in("fr", tmp_path)

    assert words("page", page=1, pages=3) == "Page 1 sur 3"
    assert words.phrase(Phrase("standing.unknown")) == "inconnu"


def test_what_nobody_translated_stays_english(tmp_path):
    (tmp_path / "incident-logbook_fr.ts").write_text(TS, encoding="utf-8")

    words = words_in("fr", tmp_path)

    assert words("initials") == "Initials"
    assert words("happened") == "Happened"
    assert words_in("es", tmp_path)("initials") == "Initials"


def test_braces_in_somebodys_words_stay_as_typed():
    said = Words().phrase(Phrase("text", {"text": "{page} {0} {"}))

    assert said == "{page} {0} {"
