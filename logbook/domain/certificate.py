"""What the rules need to know of X.509 certificates; `crypto` reads them."""

import base64
import re
from dataclasses import dataclass
from typing import Protocol

from logbook.domain.canonical import clean_text
from logbook.domain.errors import MalformedEntryError

LONGEST_NAME = 64
"""Bytes; upper bound of a common name (RFC 5280, appendix A)."""

_UNSHOWN = re.compile(
    "[\0-\x20\x7f-\xa0\xad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f"
    "\u3000\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]+"
)
"""Spaces, control characters, and what only steers how other characters are shown.

Written out, because what counts as printable grows with every version of Unicode, and
``verify.html`` has to come to the same name on any computer.
"""


@dataclass(frozen=True, slots=True)
class Holder:
    """Whom a certificate is made out to.

    Attributes:
        person: Id, from its attribute ``serialNumber``.
        name: From its common name.
    """

    person: str
    name: str


class CertificateCheck(Protocol):
    """Reads and checks the certificates of a logbook."""

    def entry_key(self, certificate: bytes, ca: bytes) -> bytes | None:
        """Return the Ed25519 key in *certificate* if *ca* issued it, else None."""

    def document_key(self, certificate: bytes, ca: bytes) -> bytes | None:
        """Return the P-256 key (DER) in *certificate* if *ca* issued it, else None."""

    def holder(self, certificate: bytes) -> Holder | None:
        """Return whom *certificate* names, None if it does so in no way of ours."""


def certified_name(name: str, person: str) -> str:
    """Return a person's name as a certificate can bear it: one line, cut to its limit.

    A name that ends early at a control character in one reader and not in another
    would be two names. Somebody without a name is called by their id.
    """
    line = _UNSHOWN.sub(" ", clean_text(name)).strip(" ")
    # A letter at the edge may have to go as a whole.
    cut = line.encode()[:LONGEST_NAME].decode("utf-8", "ignore")
    return cut.strip(" ") or person


def is_made_out_to(holder: Holder | None, person: str, name: str) -> bool:
    """Tell whether a certificate is that of the person enrolled under this name."""
    return holder == Holder(person, certified_name(name, person))


def encoded(der: bytes) -> str:
    """Return a certificate as an entry's field holds it: base64 of its DER."""
    return base64.b64encode(der).decode("ascii")


def decoded(text: str) -> bytes:
    """Read back what `encoded` wrote.

    Raises:
        MalformedEntryError: It is not base64.
    """
    try:
        return base64.b64decode(text, validate=True)
    except ValueError as error:
        raise MalformedEntryError("certificate") from error
