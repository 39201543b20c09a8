"""What a printer says of itself, by the keywords of the Internet Printing Protocol.

RFC 8011, 5.4.12 (printer-state-reasons): a keyword, then ``-report``, ``-warning`` or
``-error``; without an ending it is as grave as an error.
"""

from collections.abc import Sequence
from dataclasses import dataclass

_ENDINGS = ("-report", "-warning", "-error")
_NO_PAPER = frozenset({"media-empty", "media-needed"})
_GONE = frozenset({"offline", "shutdown", "timed-out"})
"""The back end for USB only reports these, though nothing can be printed then."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What keeps a printer from printing, or soon will.

    Attributes:
        reasons: Keywords without their endings, the gravest first.
        said: What the printer says in its own words; may be empty.
        grave: Whether nothing is printed until somebody sees to it.
        no_paper: Whether that is because it has no paper.
    """

    reasons: tuple[str, ...] = ()
    said: str = ""
    grave: bool = False
    no_paper: bool = False


ALL_WELL = Trouble()
"""A printer that complains of nothing."""


def trouble_of(alerts: Sequence[str], said: str = "") -> Trouble:
    """Return what the keywords of a printer mean."""
    grave = [bare for word in alerts if _is_grave(word, bare := _bare(word))]
    slight = [_bare(word) for word in alerts if word.endswith("-warning")]
    reasons = tuple(dict.fromkeys((*grave, *slight)))
    return Trouble(reasons, said, bool(grave), bool(_NO_PAPER.intersection(grave)))


def _bare(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending):
            return word.removesuffix(ending)
    return word


def _is_grave(word: str, bare: str) -> bool:
    if bare in {"none", "paused"} or bare.startswith(("cups-", "connecting-to")):
        return False
    return bare in _GONE or not word.endswith(("-report", "-warning"))
