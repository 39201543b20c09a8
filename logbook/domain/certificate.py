"""What the rules need to know of X.509 certificates; `crypto` reads them."""

import base64
from typing import Protocol

from logbook.domain.errors import MalformedEntryError


class CertificateCheck(Protocol):
    """Reads and checks the certificates of a logbook."""

    def entry_key(self, certificate: bytes, ca: bytes) -> bytes | None:
        """Return the Ed25519 key in *certificate* if *ca* issued it, else None."""

    def document_key(self, certificate: bytes, ca: bytes) -> bytes | None:
        """Return the P-256 key (DER) in *certificate* if *ca* issued it, else None."""


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
