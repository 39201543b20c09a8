"""A certificate as text (RFC 7468), in the one spelling that is accepted."""

import base64
import textwrap

_BEGIN, _END = "-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----"
_LINE = 64


def to_pem(certificate: bytes) -> bytes:
    """Return the DER bytes as PEM text, as OpenSSL writes it."""
    body = textwrap.fill(base64.b64encode(certificate).decode("ascii"), _LINE)
    return f"{_BEGIN}\n{body}\n{_END}\n".encode("ascii")


def from_pem(text: bytes) -> bytes:
    """Return the DER bytes of the one certificate in *text*.

    Raises:
        ValueError: It is not exactly what `to_pem` wrote.
    """
    lines = text.decode("ascii").split("\n")
    certificate = base64.b64decode("".join(lines[1:-2]), validate=True)
    if to_pem(certificate) != text:
        raise ValueError("PEM")
    return certificate
