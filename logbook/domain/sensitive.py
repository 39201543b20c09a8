"""Secrets and identifying numbers in somebody's words, noticed before they are kept.

The record is never rewritten, so what should not be in it is noticed on the way in.
It is only noticed: the person decides. What is shown of it is masked.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class SightingKind(StrEnum):
    """What something in a text looks like."""

    PRIVATE_KEY = "private-key"
    PAYMENT_CARD = "payment-card"
    US_SSN = "us-ssn"
    CANADIAN_SIN = "canadian-sin"
    ACCESS_KEY = "access-key"
    PASSWORD = "password"  # noqa: S105 - the word, not one of them


@dataclass(frozen=True, slots=True)
class Sighting:
    """One thing a text should perhaps not hold.

    Attributes:
        shown: Enough of it to find it again; the rest is masked.
    """

    kind: SightingKind
    shown: str


def sightings(text: str) -> tuple[Sighting, ...]:
    """Return what in *text* looks like a secret or an identifying number."""
    plain = text.translate(_PLAIN)
    return tuple(seen for look in _LOOKS for seen in look(plain))


def seen_in(texts: Iterable[str]) -> dict[str, tuple[Sighting, ...]]:
    """Return what was seen in each of *texts* that holds something."""
    looked = {text: sightings(text) for text in texts}
    return {text: seen for text, seen in looked.items() if seen}


_PLAIN = {
    **dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f\u3000"), " "),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2212"), "-"),
    **dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad")),
}
"""Blanks and dashes as a keyboard has them; what nobody sees is left out."""

_KEY = re.compile(
    r"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-\d"
)
_CARD = re.compile(
    r"(?<![0-9A-Za-z])(?<![0-9][ .:/-])"
    r"[2-6][0-9]{3}(?:[0-9]{9,15}|([ -])(?:[0-9]{4}\1[0-9]{4}\1[0-9]{1,4}"
    r"(?:\1[0-9]{1,3})?|[0-9]{6}\1[0-9]{4,5}))"
    r"(?![0-9A-Za-z])(?![ .:/-][0-9])"
)
_SSN = re.compile(
    r"(?<![0-9A-Za-z])(?<![0-9][ .-])"
    r"(?!000|666|9)[0-9]{3}([ -])(?!00)[0-9]{2}\1(?!0000)([0-9]{4})"
    r"(?![0-9A-Za-z])(?![ -][0-9])"
)
_NAMED_SSN = re.compile(
    r"\b(?:SSN|social security(?: number| no\.?)?)\W{0,4}"
    r"(?!000|666|9)[0-9]{3}(?!00)[0-9]{2}(?!0000)([0-9]{4})\b",
    re.IGNORECASE,
)
_SIN = re.compile(
    r"(?<![0-9A-Za-z])(?<![0-9][ .-])"
    r"(?!000)[0-9]{3}([ -])[0-9]{3}\1[0-9]{3}"
    r"(?![0-9A-Za-z])(?![ -][0-9])"
)
_ACCESS_KEY = re.compile(
    r"\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b"
    r"|\baws_?secret\w*\W{1,5}[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+])",
    re.IGNORECASE,
)
_PASSWORD = re.compile(
    r"\b(?:password|passphrase|passcode|passwd|pwd)[ \t]*(?:is[ \t]*)?[:=][ \t]*(\S+)",
    re.IGNORECASE,
)

_TOLD_ABOUT = re.compile(
    r"a|all|and|any|ask|been|being|blank|change|changed|disabled|do|empty|every|expired|"
    r"for|has|have|in|is|it|keep|known|locked|lost|must|n/a|needs|never|new|no|none|not|"
    r"nothing|of|old|on|one|renew|renewed|reset|rotate|rotated|same|set|still|stolen|the|"
    r"this|to|unchanged|unknown|was|weak|were|will|yes"
)
"""Words that begin what somebody says about a password, rather than the password."""

_ISSUERS: tuple[tuple[range, int, frozenset[int]], ...] = (
    (range(4, 5), 1, frozenset({13, 16, 19})),
    (range(51, 56), 2, frozenset({16})),
    (range(2221, 2721), 4, frozenset({16})),
    (range(34, 35), 2, frozenset({15})),
    (range(37, 38), 2, frozenset({15})),
    (range(3528, 3590), 4, frozenset(range(16, 20))),
    (range(300, 306), 3, frozenset({14, 16})),
    (range(36, 37), 2, frozenset({14, 16})),
    (range(38, 40), 2, frozenset({14, 16})),
    (range(50, 51), 2, frozenset(range(13, 20))),
    (range(56, 70), 2, frozenset(range(13, 20))),
)
"""First digits a card can have, how many of them, and how long it then is.

Moments written as digits begin with 1 or 20, serial numbers of telephones are as long
as one kind of card but begin otherwise: neither is taken for a card.
"""


def _keys(text: str) -> Iterator[Sighting]:
    for found in _KEY.finditer(text):
        yield Sighting(SightingKind.PRIVATE_KEY, found.group())


def _cards(text: str) -> Iterator[Sighting]:
    for found in _CARD.finditer(text):
        digits = re.sub(r"\D", "", found.group())
        if _is_issued(digits) and _checks(digits):
            yield Sighting(SightingKind.PAYMENT_CARD, f"•••• {digits[-4:]}")


def _is_issued(digits: str) -> bool:
    return any(
        int(digits[:count]) in begins and len(digits) in lengths
        for begins, count, lengths in _ISSUERS
    )


def _security_numbers(text: str) -> Iterator[Sighting]:
    for found in (*_SSN.finditer(text), *_NAMED_SSN.finditer(text)):
        last = found.group(found.lastindex or 0)
        yield Sighting(SightingKind.US_SSN, f"•••-••-{last}")


def _insurance_numbers(text: str) -> Iterator[Sighting]:
    for found in _SIN.finditer(text):
        digits = re.sub(r"\D", "", found.group())
        if _checks(digits):
            yield Sighting(SightingKind.CANADIAN_SIN, f"••• ••• {digits[-3:]}")


def _access_keys(text: str) -> Iterator[Sighting]:
    for found in _ACCESS_KEY.finditer(text):
        yield Sighting(SightingKind.ACCESS_KEY, f"{found.group()[:4]}••••")


def _passwords(text: str) -> Iterator[Sighting]:
    for found in _PASSWORD.finditer(text):
        said = found.group(1).strip(".,;:!?()[]“”\"'").casefold()
        if said and not _TOLD_ABOUT.fullmatch(said):
            yield Sighting(SightingKind.PASSWORD, f"{found.group(1)[:1]}••••")


_LOOKS: tuple[Callable[[str], Iterator[Sighting]], ...] = (
    _keys,
    _cards,
    _security_numbers,
    _insurance_numbers,
    _access_keys,
    _passwords,
)


def _checks(digits: str) -> bool:
    """Tell whether the last digit is the check digit of the others (Luhn)."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value  # noqa: PLR2004 - its digits' sum
    return total % 10 == 0
