"""What the check of one page found: which page it is, and where it differs."""

from dataclasses import dataclass
from enum import StrEnum

from logbook.domain.page_code import PageStatement
from logbook.domain.verdict import CheckResult, Verdict


class PageFinding(StrEnum):
    """What is wrong with a page."""

    SIGNATURE = "signature"
    """The signature in its square code is not over what the code says."""
    OTHER_KEY = "other-key"
    """Its code was signed with another key than that of who signed the report."""
    OTHER_LOG = "other-log"
    OTHER_REPORT = "other-report"
    OTHER_COPY = "other-copy"
    NO_SUCH_PAGE = "no-such-page"
    CONTENT = "content"
    """The signed digest is not that of this page in the folder."""
    FOLDER = "folder"
    """The folder itself did not pass its check."""
    FILE_DIFFERS = "file-differs"
    """The page in report.pdf does not say what is listed of it."""
    OTHER_PAGE = "other-page"
    """The code belongs to another page than what is printed around it."""
    DIFFERS = "differs"
    """Words on it were changed, added or taken away; `differences` says where."""
    UNKNOWN_CODE = "unknown-code"
    """Nobody issued a page with the code that was typed."""


class Difference(StrEnum):
    """How a place on a page differs from what was signed."""

    CHANGED = "changed"
    ADDED = "added"
    UNSURE = "unsure"
    """Words too worn to be told for certain."""
    SPECK = "speck"
    """A small mark that may be dirt."""


@dataclass(frozen=True, slots=True)
class PageDifference:
    """One place where a page is not what was signed.

    Attributes:
        part: Head of the part, as printed; `page_list.HEAD` and `FOOT` for those.
        entry: The entry that stands there, if it is one.
        words: What was signed there; empty where something was added, or where what
            is gone is no word.
    """

    kind: Difference
    part: str
    entry: int | None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PageOrigin:
    """Who signed a page and which paper it belongs to, as far as that is known.

    Attributes:
        key: What the signer's key is told by: groups of its SHA-256.
        signer: Their name; empty if only the key is known.
        issued: When it left the program; empty if no entry was read.
        entry: The entry that says so.
    """

    key: str = ""
    signer: str = ""
    organisation: str = ""
    incident: str = ""
    recipient: str = ""
    issued: str = ""
    entry: int | None = None


@dataclass(frozen=True, slots=True)
class PageResult:
    """The outcome of checking one page.

    Attributes:
        said: What the page says of itself; None if a typed code is unknown.
        code: The page's code to type.
        doubts: Places that somebody has to look at; they do not make a page wrong,
            and nothing vouches for them either.
        compared: How many words were compared with what was signed; 0 if none were.
        unsure: How many of those could not be told for certain.
        by_hand: How many boxes were left out because people write into them.
        folder: What the check of the folder said, if there was one.
    """

    verdict: Verdict
    said: PageStatement | None
    origin: PageOrigin = PageOrigin()
    findings: tuple[PageFinding, ...] = ()
    differences: tuple[PageDifference, ...] = ()
    code: str = ""
    doubts: tuple[PageDifference, ...] = ()
    compared: int = 0
    unsure: int = 0
    by_hand: int = 0
    folder: CheckResult | None = None
