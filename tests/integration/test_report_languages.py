"""One record printed in English, French and Spanish: other words, the same proofs."""

# ruff: noqa: RUF001 - languages have quotes of their own

import hashlib
import json
import re
import shutil
import string
import subprocess

import pikepdf
import pytest

from logbook.bootstrap.opening import open_logbook
from logbook.command_line import VALID
from logbook.domain.canonical import from_bytes
from logbook.domain.languages import LANGUAGES
from logbook.domain.wording import PHRASES
from logbook.reports.resources import RESOURCES
from logbook.reports.words import SENTENCES
from tests.integration.browser import CHROMIUM
from tests.integration.two_checks import TwoChecks
from tests.rehearsed import rehearsed, run

pytestmark = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="no poppler on this machine"
)

INCIDENT, RECIPIENT = "WIN-0001", "full"

PACKS = RESOURCES / "packs"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Return a hand-over of one record in each language, by the language.

    Each is issued from a copy of the same logbook: issuing one is an entry, too.
    """
    return {
        language: issued(language, tmp_path_factory.mktemp(language))
        for language in LANGUAGES
    }


def issued(language, folder):
    story = rehearsed().copied(folder)
    book = open_logbook(story.logbook, "B. Sample", story.passphrase)
    try:
        report = book.handoffs.compose(INCIDENT, RECIPIENT, language=language)
        book.handoffs.issue(report, folder / "handed-over")
    finally:
        book.close()
    return folder / "handed-over"


@pytest.fixture(scope="module")
def pages(made):
    """Return the words of the pages in each language, with single spaces."""
    return {language: words_of(folder) for language, folder in made.items()}


def words_of(folder):
    run = subprocess.run(
        ["pdftotext", "-raw", folder / "report.pdf", "-"],
        capture_output=True,
        check=True,
    )
    return " ".join(run.stdout.decode().split())


def told_by(folder):
    return from_bytes((folder / "entries.json").read_bytes())


def test_the_checkpoint_and_every_entry_are_the_same_in_every_language(made):
    english = told_by(made["en"])
    for language, folder in made.items():
        told = told_by(folder)
        header = told["report"]
        assert header["language"] == language
        assert root_of(told) == root_of(english)
        assert told["entries"] == english["entries"]
        assert told["people"] == english["people"]
        assert {**header, "language": "", "as_of": ""} == {
            **english["report"],
            "language": "",
            "as_of": "",
        }


def root_of(told):
    """Return name, size and root of a checkpoint, without who signed it when."""
    return told["checkpoint"].splitlines()[:3]


def test_no_fixed_words_of_the_program_are_left_in_english(made, pages):
    own = squeezed(" ".join([*guides(), *written(made["en"])]))
    for text in (*SENTENCES.values(), *PHRASES.values()):
        for part in literal_parts(text):
            if part in pages["en"] and squeezed(part) not in own:
                assert part not in pages["fr"], text
                assert part not in pages["es"], text


def guides():
    """Return the words of the guides; they are printed as they are."""
    return [path.read_text("utf-8") for path in PACKS.rglob("*.toml")]


def written(folder):
    """Return every text in an entry, as its author wrote it."""
    for shown in told_by(folder)["entries"]:
        for field in shown["fields"].values():
            if isinstance(field["value"], str):
                yield field["value"]


def test_the_english_words_that_are_looked_for_are_there_in_english(pages):
    said = [
        part
        for text in (*SENTENCES.values(), *PHRASES.values())
        for part in literal_parts(text)
        if part in pages["en"]
    ]

    assert len(said) > 50


def literal_parts(text):
    """Return what stands between the slots of a sentence, where it is long enough.

    Shorter pieces are said by people, too, whose words stay English.
    """
    for plain, *_ in string.Formatter().parse(text):
        part = " ".join(plain.split())
        if len(part.split()) > 2 and len(part) > 15:
            yield part


def test_what_people_wrote_is_printed_as_they_wrote_it(made, pages):
    words = [
        shown["fields"]["text"]["value"]
        for shown in told_by(made["en"])["entries"]
        if "text" in shown["fields"]
    ]

    assert len(words) > 20
    for said in filter(None, words):
        for page in pages.values():
            assert squeezed(said) in squeezed(page)


def squeezed(text):
    """Return the letters of a text: a page breaks lines and columns where it must."""
    return re.sub(r"\W", "", text)


def test_a_reader_who_is_no_office_is_named_in_the_language(pages):
    assert "For City of Windsor, the sealed full record" in pages["en"]
    assert "Pour City of Windsor, registre complet scellé" in pages["fr"]
    assert "the sealed full record" not in pages["fr"] + pages["es"]


def test_papers_on_evidence_are_printed_in_a_language_too(tmp_path):
    story = rehearsed().copied(tmp_path)
    book = open_logbook(story.logbook, "B. Sample", story.passphrase)
    try:
        sheets = book.evidence.papers.sheets(INCIDENT, ["E-001"], language="fr")
        book.handoffs.issue(sheets, tmp_path / "sheets")
    finally:
        book.close()
    said = words_of(tmp_path / "sheets").replace("\u00a0", " ")

    assert "Pour le dossier de preuve de WIN-0001" in said
    assert "Qui, organisme, matricule Inscription" in said  # no head is broken
    assert "FIN DES FICHES DE GARDE D’EXERCICE" in said
    assert "Custody" not in said
    assert told_by(tmp_path / "sheets")["report"]["language"] == "fr"


def test_the_page_names_the_language_of_the_entries(pages):
    assert "Langue des unes et des autres\u00a0: anglais." in pages["fr"].replace(
        " :", "\u00a0:"
    )
    assert "inglés" in pages["es"]
    assert "Language of both" not in pages["en"]


@pytest.mark.parametrize(
    ("language", "form"),
    [
        ("en", r"2026-11-16 02:41 -05:00 \(07:41Z\)"),
        ("fr", r"16 novembre 2026, 02 h 41 \(UTC.05:00 ; 07 h 41 UTC\)"),
        ("es", r"16 de noviembre de 2026, 02:41 \(UTC.05:00; 07:41 UTC\)"),
    ],
)
def test_times_are_written_in_the_language_of_the_report(pages, language, form):
    assert re.search(form, pages[language])
    for other in set(LANGUAGES) - {language}:
        assert not re.search(form, pages[other])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_says_its_language(made, language):
    with pikepdf.open(made[language] / "report.pdf") as pdf:
        assert str(pdf.Root.Lang) == language


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "VALID: Every check passed"),
        ("fr", "VALID: Tous les contrôles sont réussis"),
        ("es", "VALID: Se superaron todas las comprobaciones"),
    ],
)
def test_the_command_speaks_the_language_of_the_report(made, language, said):
    pinned = ["--fingerprint", rehearsed().fingerprint]
    ran = run("verify", made[language], *pinned)
    chosen = run("verify", made[language], *pinned, "--language", "en")

    assert ran.code == chosen.code == VALID
    assert ran.said.startswith(said)
    assert chosen.said.startswith("VALID: Every check passed")


def test_how_to_check_is_said_in_the_language_and_shortly_in_english(made):
    read = {
        language: (folder / "READ-ME-VERIFY.txt").read_text("utf-8")
        for language, folder in made.items()
    }

    assert "IN ENGLISH, IN SHORT" not in read["en"]
    for language, first in (("fr", "COMMENT VÉRIFIER"), ("es", "CÓMO COMPROBAR")):
        assert read[language].startswith(first)
        assert "IN ENGLISH, IN SHORT" in read[language]
    for text in read.values():
        assert "openssl x509 -in ca.pem -noout -fingerprint -sha256" in text
        assert "sha256sum -c SHA256SUMS" in text
        assert max(map(len, text.splitlines())) <= 100


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_the_page_speaks_the_language_of_the_report(made):
    with TwoChecks() as check:
        for language, verdict in (
            ("fr", "VALID : conforme, et du journal que vous attendez"),
            ("es", "VALID"),
            ("en", "VALID: sound, and from the logbook you expect"),
        ):
            result = check(files_of(made[language]), rehearsed().fingerprint)
            assert (result["verdict"], result["language"]) == ("VALID", language)
            shown = check.run(
                f"showResult({json.dumps(result)}, 1); document.body.innerText"
            )
            assert verdict in shown.replace("\u00a0", " ")
            assert check.run("document.documentElement.lang") == language


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_a_language_the_person_chose_stays_whatever_the_report_says(made):
    with TwoChecks() as check:
        check.run("document.getElementById('language').value = 'es'")
        check.run(
            "document.getElementById('language').dispatchEvent(new Event('change'))"
        )

        assert check(files_of(made["fr"]))["language"] == "es"


def files_of(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_same_files_are_handed_over_in_every_language(made):
    names = {language: set(files_of(folder)) for language, folder in made.items()}

    assert names["fr"] == names["es"] == names["en"]
    assert len({digest(folder) for folder in made.values()}) == len(LANGUAGES)


def digest(folder):
    return hashlib.sha256((folder / "report.pdf").read_bytes()).hexdigest()
