"""Secrets and identifying numbers in somebody's words, noticed before they are kept.

The record is never rewritten, so what should not be in it is noticed on the way in.
It is only noticed: the person decides. What is shown of it is masked.
"""

import re
import unicodedata
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
    plain = unicodedata.normalize("NFKC", text).translate(_PLAIN)
    return tuple(seen for look in _LOOKS for seen in look(plain))


def seen_in(texts: Iterable[str]) -> dict[str, tuple[Sighting, ...]]:
    """Return what was seen in each of *texts* that holds something."""
    looked = {text: sightings(text) for text in texts}
    return {text: seen for text, seen in looked.items() if seen}


_PLAIN = {
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-"),
    **dict.fromkeys(map(ord, "\u00ad\u061c\u2060\ufeff")),
    **dict.fromkeys((*range(0x200B, 0x2010), *range(0x202A, 0x202F))),
    **dict.fromkeys(range(0x2066, 0x206A)),
}
"""Dashes as a keyboard has them; what nobody sees is left out."""

_KEY = re.compile(
    r"-{2,5} ?(?:BEGIN|END) (?:[A-Z0-9]+\s+){0,3}PRIVATE\s+KEY(?:\s+BLOCK)? ?-{2,5}"
    r"|PuTTY-User-Key-File-\d",
    re.IGNORECASE,
)
_GAP = r"(?: ?[-./_·] ?|\s{1,2})"
"""What stands between the groups of one number; a line may end there."""

_CARD = re.compile(
    r"(?<![0-9A-Za-z])(?:visa|mastercard|amex|card|%b)?(?<![0-9][./-])"
    r"(?<![0-9]{4}[ .:/-])([2-6][0-9]{3}(?:[0-9]{9,15}"
    rf"|[0-9]{{4}}{_GAP}[0-9]{{8}}"
    rf"|{_GAP}[0-9]{{4}}{_GAP}[0-9]{{4}}{_GAP}[0-9]{{1,4}}(?:{_GAP}[0-9]{{1,3}}(?![0-9/]))?"
    rf"|{_GAP}[0-9]{{6}}{_GAP}[0-9]{{4,5}}))"
    r"(?![0-9A-Za-z])(?![ .:/-][0-9]{4}(?![0-9]))",
    re.IGNORECASE,
)
_SSN = re.compile(
    r"(?<![0-9A-Za-z])(?<![0-9][.-])"
    r"(?!000|666|9)[0-9]{3}\s?([-.])\s?(?!00)[0-9]{2}\s?\1\s?(?!0000)([0-9]{4})"
    r"(?![0-9A-Za-z])(?!-[0-9])"
    r"|(?<![0-9A-Za-z])(?<![0-9][ .-])"
    r"(?!000|666|9)[0-9]{3} (?!00)[0-9]{2} (?!0000)([0-9]{4})"
    r"(?![0-9A-Za-z])(?![ -][0-9])"
)
_NAMED_SSN = re.compile(
    r"\b(?:SSNs?\b|S\.S\.N\.|SS ?#|soc(?:ial|\.) ?sec(?:urity|\.)|social ?:)\D{0,24}"
    r"(?!000|666|9)[0-9]{3}(?!00)[0-9]{2}(?!0000)([0-9]{4})(?![0-9])",
    re.IGNORECASE,
)
_SIN = re.compile(
    r"(?<![0-9A-Za-z])(?<![0-9][ .-])"
    r"(?!000)[0-9]{3}([ -])[0-9]{3}\1[0-9]{3}"
    r"(?![0-9A-Za-z])(?![ -][0-9])"
)
_NAMED_SIN = re.compile(
    r"\b(?:SINs?\b|S\.I\.N\.|NAS\b|(?i:social insurance|assurance sociale))\D{0,24}"
    r"([0-9]{9})(?![0-9])"
)
_ACCESS_KEY = re.compile(
    r"\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b"
    r"|\b(?:aws_?secret\w*|AccountKey)\W{1,5}[A-Za-z0-9/+]{40}"
    r"|\b(?:gh[opsur]_|github_pat_|glpat-|[rs]k_live_)[A-Za-z0-9_-]{20}"
    r"|\bxox[abeoprs]-[A-Za-z0-9-]{10}|\bAIza[A-Za-z0-9_-]{35}"
    r"|\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8}"
    r"|\b(?:api[ _-]?key|client[ _-]?secret|access[ _-]?token|bearer)\b\W{1,4}"
    r"(?=[A-Za-z_~+/.-]{0,40}[0-9])[A-Za-z0-9_~+/.-]{16}",
    re.IGNORECASE,
)
_RECOVERY_KEY = re.compile(r"(?<![0-9-])[0-9]{6}(?:-[0-9]{6}){7}(?![0-9-])")
"""Eight groups of a key that unlocks an encrypted disk; 11 divides each of them."""

_CALLED = (
    r"\b(?:passwords?|passphrase|passcode|passwd|pwd|pw|passwort|kennwort|"
    r"mots? de passe|mdp|contrase(?:ñ|n)a|clave)\b[\"']?[ \t]*"
)
_PASSWORD = re.compile(
    _CALLED + r"(?:(?:is|was|lautet|est|es)[ \t]*)?[:=][ \t]*(\S+)",
    re.IGNORECASE,
)
_SAID_PASSWORD = re.compile(
    _CALLED + r"(?:is|was|to|lautet|est|es|[:=]\s|->?)?\s*[\"“'„«]?"
    r"((?=\S{0,30}[0-9])(?=\S{0,30}[A-Za-z])[^\s:=]\S{5,})",
    re.IGNORECASE,
)
"""Without a colon only what has letters and digits is taken for a password."""

_IN_ADDRESS = re.compile(r"://[^\s/:@]{1,64}:([^\s/:@]{1,64})@")
_PLACES = re.compile(r"(?:[A-Za-z]:)?[\\/].*")
"""What follows ``pwd`` on a command line is a folder."""

_TOLD_ABOUT = re.compile(
    r"a|all|and|any|ask|been|being|blank|change|changed|disabled|do|empty|every|expired|"
    r"for|has|have|he|hidden|i|in|is|it|keep|kept|known|locked|lost|must|n/a|needs|never|"
    r"new|no|nobody|none|not|nothing|of|old|on|one|policy|recorded|redacted|removed|"
    r"renew|renewed|reset|rotate|rotated|same|sealed|see|set|she|still|stolen|the|they|"
    r"this|to|unchanged|unknown|was|we|weak|were|will|withheld|yes|[0-9]{1,3}|"
    r"geändert|unbekannt|zurückgesetzt|changé|inconnu|réinitialisé|cambiada|desconocida"
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
    """Yield the first mark of a private key; its end is not a second one."""
    found = _KEY.search(text)
    if found is not None:
        yield Sighting(SightingKind.PRIVATE_KEY, " ".join(found.group().split()))


def _cards(text: str) -> Iterator[Sighting]:
    for found in _CARD.finditer(text):
        digits = re.sub(r"\D", "", found.group(1))
        # After a number in groups, the three digits from the back may follow.
        alone = digits if digits == found.group(1) else digits[:16]
        for number in dict.fromkeys((digits, alone)):
            if _is_issued(number) and _checks(number):
                yield Sighting(SightingKind.PAYMENT_CARD, f"•••• {number[-4:]}")
                break


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
    for found in (*_SIN.finditer(text), *_NAMED_SIN.finditer(text)):
        digits = re.sub(r"\D", "", found.group())
        if _checks(digits):
            yield Sighting(SightingKind.CANADIAN_SIN, f"••• ••• {digits[-3:]}")


def _access_keys(text: str) -> Iterator[Sighting]:
    for found in _ACCESS_KEY.finditer(text):
        yield Sighting(SightingKind.ACCESS_KEY, f"{found.group()[:4]}••••")


def _recovery_keys(text: str) -> Iterator[Sighting]:
    for found in _RECOVERY_KEY.finditer(text):
        if all(int(group) % 11 == 0 for group in found.group().split("-")):
            yield Sighting(SightingKind.ACCESS_KEY, f"{found.group()[:4]}••••")


def _passwords(text: str) -> Iterator[Sighting]:
    looks = (_PASSWORD, _SAID_PASSWORD, _IN_ADDRESS)
    said = [each.group(1) for look in looks for each in look.finditer(text)]
    bare = {each.strip(".,;:!?*•()[]“”\"'"): each for each in said}
    for words, whole in bare.items():
        told_about = _TOLD_ABOUT.fullmatch(words.casefold())
        if words and not told_about and not _PLACES.fullmatch(whole):
            yield Sighting(SightingKind.PASSWORD, f"{words[:1]}••••")


_LOOKS: tuple[Callable[[str], Iterator[Sighting]], ...] = (
    _keys,
    _cards,
    _security_numbers,
    _insurance_numbers,
    _access_keys,
    _recovery_keys,
    _passwords,
)


def _checks(digits: str) -> bool:
    """Tell whether the last digit is the check digit of the others (Luhn)."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value  # noqa: PLR2004 - its digits' sum
    return total % 10 == 0
