"""The CMS signature over a digest: how it is written, and the one form it is read in.

RFC 5652 with the attributes of CAdES B-B (ETSI EN 319 122-1): detached, one signer,
ECDSA P-256 with SHA-256, the certificates of the signer and of the authority. What
is read is written again from its parts and has to come out the same, so no byte is
left that no signature covers.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from logbook.reports import der
from logbook.reports.der import NotDerError

_SIGNED_DATA = der.object_id("1.2.840.113549.1.7.2")
_DATA = der.object_id("1.2.840.113549.1.7.1")
_CONTENT_TYPE = der.object_id("1.2.840.113549.1.9.3")
_SIGNING_TIME = der.object_id("1.2.840.113549.1.9.5")
_MESSAGE_DIGEST = der.object_id("1.2.840.113549.1.9.4")
_SIGNING_CERTIFICATE = der.object_id("1.2.840.113549.1.9.16.2.47")
_SHA256 = der.encoded(
    der.SEQUENCE, der.object_id("2.16.840.1.101.3.4.2.1"), der.encoded(der.NULL)
)
_ECDSA_SHA256 = der.encoded(der.SEQUENCE, der.object_id("1.2.840.10045.4.3.2"))
_ONE = der.encoded(der.INTEGER, b"\x01")

LONGEST_SIGNATURE = 72
"""Bytes of a P-256 signature in DER; it may be a few shorter."""


class MalformedSealError(ValueError):
    """The bytes are not a signature in the one form that is read here."""


@dataclass(frozen=True, slots=True)
class Seal:
    """A signature taken apart; nothing of it is believed yet.

    Attributes:
        certificate: The signer's, DER.
        ca: The authority's, DER.
        digest: What it says is the SHA-256 of the content.
        signed: The bytes the signature is over.
        signature: ECDSA, DER.
    """

    certificate: bytes
    ca: bytes
    digest: bytes
    signed: bytes
    signature: bytes


def sign(
    digest: bytes, *, certificate: bytes, ca: bytes, signer: Callable[[bytes], bytes]
) -> bytes:
    """Return a detached signature (DER) over content with this SHA-256.

    Args:
        signer: Signs a message with ECDSA P-256 and SHA-256.
    """
    attributes = _attributes(digest, certificate)
    return _assembled(certificate, ca, attributes, signer(attributes))


def read(content: bytes) -> Seal:
    """Take a signature apart.

    Raises:
        MalformedSealError: It is not the one form a seal is written in.
    """
    try:
        seal, attributes = _taken_apart(content)
        again = _assembled(seal.certificate, seal.ca, attributes, seal.signature)
    except (NotDerError, ValueError, IndexError) as error:
        raise MalformedSealError(str(error) or "DER") from error
    if again != content:
        raise MalformedSealError("form")
    return seal


def _assembled(
    certificate: bytes, ca: bytes, attributes: bytes, signature: bytes
) -> bytes:
    """Write a whole signature; *attributes* are the set that is signed."""
    issuer, serial = _issuer_and_serial(certificate)
    # Inside a signature the set bears a tag of its own (RFC 5652, section 5.4).
    tagged = bytes([der.CONTEXT_0]) + attributes[1:]
    signer = der.encoded(
        der.SEQUENCE,
        _ONE,
        der.encoded(der.SEQUENCE, issuer, serial),
        _SHA256,
        tagged,
        _ECDSA_SHA256,
        der.encoded(der.OCTET_STRING, signature),
    )
    signed_data = der.encoded(
        der.SEQUENCE,
        _ONE,
        der.encoded(der.SET, _SHA256),
        der.encoded(der.SEQUENCE, _DATA),
        der.set_of((certificate, ca), der.CONTEXT_0),
        der.encoded(der.SET, signer),
    )
    content = der.encoded(der.CONTEXT_0, signed_data)
    return der.encoded(der.SEQUENCE, _SIGNED_DATA, content)


def _attributes(digest: bytes, certificate: bytes) -> bytes:
    issuer, serial = _issuer_and_serial(certificate)
    name = der.encoded(der.SEQUENCE, der.encoded(der.EXPLICIT_NAMES, issuer))
    # SHA-256 is the default of this structure, so DER leaves it unsaid (RFC 5035).
    identified = der.encoded(
        der.SEQUENCE,
        der.encoded(der.OCTET_STRING, hashlib.sha256(certificate).digest()),
        der.encoded(der.SEQUENCE, name, serial),
    )
    listed = der.encoded(der.SEQUENCE, der.encoded(der.SEQUENCE, identified))
    return der.set_of(
        (
            _attribute(_CONTENT_TYPE, _DATA),
            _attribute(_MESSAGE_DIGEST, der.encoded(der.OCTET_STRING, digest)),
            _attribute(_SIGNING_CERTIFICATE, listed),
        )
    )


def _attribute(name: bytes, value: bytes) -> bytes:
    return der.encoded(der.SEQUENCE, name, der.encoded(der.SET, value))


def _issuer_and_serial(certificate: bytes) -> tuple[bytes, bytes]:
    body = der.read(certificate).parts(der.SEQUENCE)[0].parts(der.SEQUENCE)
    _version, serial, _algorithm, issuer = body[:4]
    return issuer.raw, serial.raw


def _taken_apart(content: bytes) -> tuple[Seal, bytes]:
    _kind, holder = der.read(content).parts(der.SEQUENCE)
    [signed_data] = holder.parts(der.CONTEXT_0)
    _version, _digests, _type, certificates, signers = signed_data.parts(der.SEQUENCE)
    [signer] = signers.parts(der.SET)
    _one, _name, _sha, attributes, _ecdsa, signature = signer.parts(der.SEQUENCE)
    values = _attribute_values(attributes)
    if values[_CONTENT_TYPE] != _DATA:
        raise NotDerError
    named = der.read(values[_SIGNING_CERTIFICATE]).parts()[0].parts()[0].parts()[0]
    pair = [each.raw for each in certificates.parts(der.CONTEXT_0)]
    own, ca = sorted(pair, key=lambda each: hashlib.sha256(each).digest() != named.body)
    # What is signed bears the tag of a set (RFC 5652, section 5.4).
    signed = bytes([der.SET]) + attributes.raw[1:]
    if signed != _attributes_like(values, own, signed):
        raise NotDerError
    digest = der.read(values[_MESSAGE_DIGEST]).body
    return Seal(own, ca, digest, signed, signature.body), signed


def _attribute_values(attributes: der.Node) -> dict[bytes, bytes]:
    values: dict[bytes, bytes] = {}
    for attribute in attributes.parts(der.CONTEXT_0):
        name, held = attribute.parts(der.SEQUENCE)
        [value] = held.parts(der.SET)
        if name.raw in values:
            raise NotDerError
        values[name.raw] = value.raw
    if not {_CONTENT_TYPE, _MESSAGE_DIGEST, _SIGNING_CERTIFICATE} <= values.keys():
        raise NotDerError
    return values


def _attributes_like(
    values: dict[bytes, bytes], certificate: bytes, signed: bytes
) -> bytes:
    """Return the set as it is written, with a signing time where it has one."""
    digest = der.read(values[_MESSAGE_DIGEST]).body
    written = _attributes(digest, certificate)
    if _SIGNING_TIME not in values:
        return written
    parts = [each.raw for each in der.read(written).parts()]
    time = _attribute(_SIGNING_TIME, values[_SIGNING_TIME])
    return der.set_of((*parts, time)) if time in signed else written
