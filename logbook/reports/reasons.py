"""The words of a check, from the catalogue that verify.html is built from too."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from logbook.domain.notation import Notation, notation_of
from logbook.domain.one_line import one_line
from logbook.domain.verdict import CheckResult, Reason, Verdict
from logbook.reports.verifier_page import LANGUAGES
from logbook.reports.words import SOURCE_LANGUAGE

_SHOWN_GROUP = 4


def lines_of(
    result: CheckResult, resources: Path, language: str | None = None
) -> list[str]:
    """Return what to tell a person: the verdict, why, what was checked and what not.

    The first word of the first line is the verdict; other people's scripts read it.

    Args:
        resources: Folder that holds ``verify/reasons.toml``.
        language: That of the report if none is given; English where nobody has put
            the words into it.
    """
    spoken = language or result.facts.language
    catalogue = _catalogue(resources, spoken)
    verdict = catalogue["verdicts"][result.verdict.value]
    reasons = [
        sentence_of(reason, catalogue["reasons"])
        for reason in in_order(result.reasons, catalogue["reasons"])
    ]
    lines = [f"{result.verdict.value}: {verdict}", *(f"  {line}" for line in reasons)]
    if result.verdict in (Verdict.VALID, Verdict.UNPINNED):
        # What a broken hand-over says of itself is not to be repeated.
        lines += _facts(result, catalogue["facts"], notation_of(spoken))
        lines += [f"  {line}" for line in withheld_lines(result, catalogue)]
    lines += [f"  {sentence_of(each, catalogue['values'])}" for each in result.values]
    notes = [sentence_of(note, catalogue["notes"]) for note in result.notes]
    # Who made it chose some of these words; none of them is to look like ours.
    return [one_line(line) for line in (*lines, *(f"  {line}" for line in notes))]


def in_order(reasons: Iterable[Reason], sentences: Mapping[str, str]) -> list[Reason]:
    """Return reasons as a person reads them: in the order of the catalogue."""
    rank = {code: at for at, code in enumerate(sentences)}
    return sorted(reasons, key=lambda reason: rank[reason.code])


def withheld_lines(result: CheckResult, catalogue: dict[str, Any]) -> list[str]:
    """Return what a sound hand-over withholds, counted by class."""
    notes, classes = catalogue["notes"], catalogue["classes"]
    return [
        notes[each.code].format(
            detail=each.detail, count=each.count, words=classes.get(each.detail, "?")
        )
        for each in result.withheld
    ]


def sentence_of(reason: Reason, sentences: dict[str, str]) -> str:
    """Return the sentence of one reason with its slots filled."""
    slots = {
        name: "?" if value is None else value
        for name, value in (
            ("file", reason.file),
            ("page", reason.page),
            ("entry", reason.entry),
            ("detail", reason.detail),
        )
    }
    return sentences[reason.code].format(**slots)


def _catalogue(resources: Path, language: str) -> dict[str, Any]:
    reasons, _ = LANGUAGES.get(language, LANGUAGES[SOURCE_LANGUAGE])
    return tomllib.loads((resources / "verify" / reasons).read_text(encoding="utf-8"))


def _facts(
    result: CheckResult, words: Mapping[str, str], notation: Notation
) -> list[str]:
    facts = result.facts
    groups = " ".join(
        facts.fingerprint[at : at + _SHOWN_GROUP]
        for at in range(0, len(facts.fingerprint), _SHOWN_GROUP)
    )
    slots = {
        **asdict(facts),
        "entries": notation.number(facts.entries),
        "size": notation.number(facts.size),
    }
    named = {
        "report": words["report_value"].format(**slots),
        "signed_by": words["signed_by_value"].format(**slots),
        "entries": words["entries_value"].format(**slots),
        "logbook": facts.log,
        "fingerprint": groups,
    }
    wide = max(len(words[code]) for code in named) + 1
    lines = [f"  {words[code]:<{wide}}{value}" for code, value in named.items()]
    return ([f"  {words['rehearsal']}"] if facts.rehearsal else []) + lines
