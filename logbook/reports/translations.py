"""What a translation of the reports still lacks, or says with other slots.

``python -m logbook.reports.translations`` lists it for every language.
"""

import string
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from logbook.application.page_words import PAGE_SENTENCES
from logbook.domain.languages import LANGUAGES
from logbook.domain.wording import PHRASES
from logbook.reports.how_to import HOW_TO_SENTENCES
from logbook.reports.words import SENTENCES, SOURCE_LANGUAGE, translations_in

_I18N = Path(__file__).parents[2] / "resources" / "i18n"

ALIKE = frozenset(
    {
        "Attorney General",
        "CIRCIA",
        "CISA",
        "CJIS",
        "Description",
        "FIPPA",
        "HHS",
        "HIPAA",
        "ICS",
        "IPC",
        "Incident",
        "Information",
        "MFIPPA",
        "Opinion",
        "Organisation",
        "PAdES",
        "PHIPA",
        "PIPEDA",
        "Question",
        "Ransomware",
        "SHA-256",
        "SHA-256: {sha256}",
        "Signature",
        "Source",
        "Type",
        "UTC",
        "W1",
        "W2",
        "W3",
        "W4",
        "W5",
        "W6",
        "W7",
        "final",
        "initial",
        "message",
        "no",
        "original",
        "{days} d",
        "{days} d {hours} h",
        "{hours} h",
        "{hours} h {minutes} min",
        "{minutes} min",
        "{size} bytes",
    }
)
"""What may be the same in another language, too: it may also be left out."""


def sentences() -> dict[str, set[str]]:
    """Return every sentence of reports and of checking their pages, by its context.

    What consists of slots only is the same in every language.
    """
    own = {*SENTENCES.values(), *HOW_TO_SENTENCES}
    return {
        "phrases": {text for text in PHRASES.values() if _says_something(text)},
        "report": {text for text in own if _says_something(text)},
        "page": set(PAGE_SENTENCES),
    }


def faults_of(
    known: Mapping[str, Mapping[str, str]],
) -> Iterator[tuple[str, str, str]]:
    """Yield what is wrong with a translation: why, context and English sentence.

    Args:
        known: What it says for each sentence, by context.
    """
    for context, texts in sentences().items():
        said = known.get(context, {})
        for text in sorted(texts):
            if text not in said and text in ALIKE:
                continue
            if text not in said:
                yield "missing", context, text
            elif slots_of(text) != slots_of(said[text]):
                yield "other slots", context, text
            elif said[text] == text and text not in ALIKE:
                yield "still English", context, text
        yield from (
            ("no longer said", context, text) for text in sorted(set(said) - texts)
        )


def slots_of(text: str) -> list[str]:
    """Return the slots of a sentence; a language may put them in another order."""
    parsed = string.Formatter().parse(text)
    return sorted({slot for _, slot, *_ in parsed if slot is not None})


def _says_something(text: str) -> bool:
    said = "".join(plain for plain, *_ in string.Formatter().parse(text))
    return any(character.isalpha() for character in said)


def main() -> int:
    """Print what is wrong with each translation; return how many faults there are."""
    found = 0
    for language in LANGUAGES:
        path = _I18N / f"incident-logbook_{language}.ts"
        if language == SOURCE_LANGUAGE:
            continue
        known = translations_in(path) if path.is_file() else {}
        for why, context, text in faults_of(known):
            found += 1
            sys.stdout.write(f"{language} {why} {context} {text!r}\n")
    return min(found, 1)


if __name__ == "__main__":
    sys.exit(main())
