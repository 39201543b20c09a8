"""Languages of reports: nothing left out, no slot changed, dates and numbers as usual."""

# ruff: noqa: RUF001 - languages have quotes, dashes and minus signs of their own

import string
import tomllib
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from logbook.domain.languages import LANGUAGES, RECORD_LANGUAGE
from logbook.domain.moment import Fidelity, Moment
from logbook.domain.notation import Instant, notation_of
from logbook.domain.wording import Phrase
from logbook.reports import verifier_page
from logbook.reports.translations import faults_of, sentences
from logbook.reports.words import translations_in, words_in

ROOT = Path(__file__).parents[2]
I18N = ROOT / "resources" / "i18n"
VERIFY = ROOT / "resources" / "verify"

AT = datetime(2026, 11, 21, 12, 41, tzinfo=UTC)
NIGHT = datetime(2026, 12, 1, 2, 5, tzinfo=UTC)

TRANSLATED = [language for language in LANGUAGES if language != RECORD_LANGUAGE]


def translation(language):
    return translations_in(I18N / f"incident-logbook_{language}.ts")


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_sentence_of_a_report_is_translated_with_the_same_slots(language):
    assert list(faults_of(translation(language))) == []


def test_a_sentence_left_out_and_a_slot_renamed_are_both_found():
    known = {name: dict(said) for name, said in translation("fr").items()}
    del known["report"]["Initials"]
    known["phrases"]["By {by}."] = "Par {par}."
    known["report"]["Nothing is recorded."] = "Nothing is recorded."
    known["report"]["Nobody says this."] = "Personne ne dit cela."

    before = set(faults_of(translation("fr")))
    assert set(faults_of(known)) - before == {
        ("missing", "report", "Initials"),
        ("other slots", "phrases", "By {by}."),
        ("still English", "report", "Nothing is recorded."),
        ("no longer said", "report", "Nobody says this."),
    }


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translated_sentence_ends_as_the_english_one_does(language):
    """A sentence that stops halfway would say less than its author meant."""
    known = translation(language)
    for context, texts in sentences().items():
        for text in texts:
            said = known[context].get(text, text)
            if " " in text:  # a word alone may be shortened
                assert text.endswith(".") == said.endswith("."), text
            assert "\n" in text or said.strip() == said, text


def test_french_keeps_what_belongs_together_on_one_line():
    for said in translation("fr").values():
        for sentence in said.values():
            for mark in (" :", " ;", " ?", " !", "« ", " »"):
                assert mark not in sentence, sentence


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "2026-11-21 06:41 -06:00 (12:41Z)"),
        ("fr", "21 novembre 2026, 06 h 41 (UTC−06:00 ; 12 h 41 UTC)"),
        ("es", "21 de noviembre de 2026, 06:41 (UTC−06:00; 12:41 UTC)"),
        ("de", "2026-11-21 06:41 -06:00 (12:41Z)"),
    ],
)
def test_a_time_is_written_as_the_language_writes_it(language, said):
    assert plain(notation_of(language).full(AT, -360)) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "2026-11-30 20:05 -06:00 (2026-12-01 02:05Z)"),
        (
            "fr",
            "30 novembre 2026, 20 h 05 (UTC−06:00 ; 1er décembre 2026, 02 h 05 UTC)",
        ),
        (
            "es",
            (
                "30 de noviembre de 2026, 20:05 "
                "(UTC−06:00; 1 de diciembre de 2026, 02:05 UTC)"
            ),
        ),
    ],
)
def test_another_day_in_utc_is_named_in_every_language(language, said):
    assert plain(notation_of(language).full(NIGHT, -360)) == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_time_breaks_between_a_figure_and_its_unit(language):
    text = notation_of(language).full(NIGHT, -360)

    assert " h" not in text
    assert " UTC" not in text.replace("; UTC", "")


@pytest.mark.parametrize(
    ("fidelity", "french", "spanish"),
    [
        (
            Fidelity.DAY,
            "21 novembre 2026 (UTC−06:00)",
            "21 de noviembre de 2026 (UTC−06:00)",
        ),
        (Fidelity.HOUR, "vers ", ""),
        (Fidelity.BEFORE, "avant", "antes"),
        (Fidelity.AFTER, "après", "después"),
        (Fidelity.UNKNOWN, "à un moment inconnu", ""),
    ],
)
def test_a_translation_claims_no_time_more_exactly_than_it_is_known(
    fidelity, french, spanish
):
    at = None if fidelity is Fidelity.UNKNOWN else AT
    said = Phrase("moment", {"moment": Moment(at, -360, fidelity)})

    for language, part in (("fr", french), ("es", spanish)):
        exact = Phrase("moment", {"moment": Moment(AT, -360)})
        words = words_in(language, I18N)
        assert part in plain(words.phrase(said))
        assert words.phrase(said) != words.phrase(exact)


@pytest.mark.parametrize(
    ("language", "small", "large", "below"),
    [
        ("en", "9999", "1234567", "-12000"),
        ("fr", "9999", "1\u202f234\u202f567", "−12\u202f000"),
        ("es", "9999", "1\u202f234\u202f567", "−12\u202f000"),
    ],
)
def test_large_numbers_are_grouped_and_four_digits_stand_together(
    language, small, large, below
):
    number = notation_of(language).number

    assert [number(9_999), number(1_234_567), number(-12_000)] == [small, large, below]


def test_what_stands_in_a_slot_is_written_as_the_language_writes_it():
    words = words_in("fr", I18N)

    assert plain(words("custody.bytes", size=131_072)) == "131\u202f072 octets"
    assert words.phrase(Phrase("clock.grade.guide", {"day": date(2026, 12, 1)})) == (
        "Consulté le 1er\u00a0décembre 2026."
    )
    assert plain(words("edition.paper", number="R-1", as_of=Instant(AT, 0))).endswith(
        "21 novembre 2026, 12 h 41 (UTC+00:00 ; 12 h 41 UTC)"
    )


def test_what_people_typed_stays_as_typed_in_every_language():
    typed = 'At 06:41 he said: "1234567 files" ; {name} « x »'
    for language in LANGUAGES:
        said = words_in(language, I18N).phrase(Phrase("text", {"text": typed}))
        assert said == typed


def test_only_a_report_in_another_language_says_which_the_entries_are_in():
    assert words_in("en", I18N).as_written() == ""
    assert words_in("fr", I18N).as_written().endswith(": anglais.")
    assert "inglés" in words_in("es", I18N).as_written()


def flat(table, above=""):
    for name, said in table.items():
        if isinstance(said, dict):
            yield from flat(said, f"{above}{name}/")
        else:
            yield f"{above}{name}", said


def told_by(name):
    return dict(flat(tomllib.loads((VERIFY / name).read_text("utf-8"))))


def slots_of(said):
    if not isinstance(said, str):
        return len(said)
    return {slot for _, slot, *_ in string.Formatter().parse(said) if slot}


@pytest.mark.parametrize("language", TRANSLATED)
@pytest.mark.parametrize("part", [0, 1], ids=["reasons", "words"])
def test_a_check_has_the_same_codes_and_slots_in_every_language(language, part):
    english = told_by(verifier_page.LANGUAGES["en"][part])
    said = told_by(verifier_page.LANGUAGES[language][part])

    assert list(said) == list(english)  # reasons are listed in this order
    for code, sentence in english.items():
        if code == "unreadable":
            assert said[code] == sentence
        elif not code.startswith("times/"):
            assert slots_of(said[code]) == slots_of(sentence), code


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_first_word_of_a_verdict_is_the_same_in_every_language(language):
    said = told_by(verifier_page.LANGUAGES[language][1])
    for verdict in ("VALID", "UNPINNED", "INVALID", "UNREADABLE"):
        assert said[f"verdicts/{verdict}"].startswith(verdict)


def plain(text):
    return text.replace("\u00a0", " ")
