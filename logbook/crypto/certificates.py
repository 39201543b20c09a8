"""The X.509 identity that PDF readers and OpenSSL understand: reading and checking.

The logbook has one authority of its own (P-256, self-signed). It issues each person
two certificates: one over the Ed25519 key that signs entries, one over the P-256 key
that signs reports. Validity periods are not checked here: the laptop's clock proves
nothing, and a person's place in the record is fixed by the entry that enrolled them.
"""

import hashlib
from typing import TypeGuard

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.utils import CryptographyDeprecationWarning
from cryptography.x509.oid import ExtensionOID, NameOID, SignatureAlgorithmOID

from logbook.domain.certificate import Holder

_UNREADABLE = (
    ValueError,
    TypeError,
    InvalidSignature,
    UnsupportedAlgorithm,
    x509.DuplicateExtension,
    x509.ExtensionNotFound,
    x509.InvalidVersion,
    x509.UnsupportedGeneralNameType,
    CryptographyDeprecationWarning,
)
"""What the library raises over certificates that are malformed or not as expected.

Where warnings are errors, those about malformed certificates belong to it too.
"""


_UNDERSTOOD = frozenset(
    {
        ExtensionOID.BASIC_CONSTRAINTS,
        ExtensionOID.KEY_USAGE,
        ExtensionOID.SUBJECT_KEY_IDENTIFIER,
        ExtensionOID.AUTHORITY_KEY_IDENTIFIER,
    }
)
"""Extensions that are obeyed; any other one may not be critical (RFC 5280, 4.2)."""

_SUBJECT = frozenset(
    {NameOID.ORGANIZATION_NAME, NameOID.COMMON_NAME, NameOID.SERIAL_NUMBER}
)


class X509Certificates:
    """Reads certificates of the logbook; what is unsound reads as none at all."""

    def entry_key(self, certificate: bytes, ca: bytes) -> bytes | None:
        key = _issued_key(certificate, ca)
        if not isinstance(key, ed25519.Ed25519PublicKey):
            return None
        return key.public_bytes(Encoding.Raw, PublicFormat.Raw)

    def document_key(self, certificate: bytes, ca: bytes) -> bytes | None:
        """Return the P-256 key (DER) in *certificate* if *ca* issued it."""
        key = _issued_key(certificate, ca)
        return _der(key)

    def authority_key(self, certificate: bytes) -> bytes | None:
        """Return the P-256 key (DER) if this is a sound self-signed authority."""
        try:
            ca = _read(certificate)
            return _der(ca.public_key()) if _is_authority(ca) else None
        except _UNREADABLE:
            return None

    def is_readable(self, certificate: bytes) -> bool:
        """Tell whether this is a certificate of the one form a logbook has."""
        try:
            _read(certificate)
        except _UNREADABLE:
            return False
        return True

    def holder(self, certificate: bytes) -> Holder | None:
        """Return whom *certificate* names, None if it does so in no way of ours."""
        try:
            subject = _read(certificate).subject
            named = {each.oid: each.value for each in subject}
            # Written again it has to be the same: each part once, in its one spelling.
            again = x509.Name([x509.NameAttribute(*each) for each in named.items()])
            if (
                again.public_bytes() != subject.public_bytes()
                or named.keys() - _SUBJECT
            ):
                return None
            return Holder(
                str(named[NameOID.SERIAL_NUMBER]), str(named[NameOID.COMMON_NAME])
            )
        except (*_UNREADABLE, KeyError):
            return None

    def fingerprint(self, certificate: bytes) -> bytes:
        return hashlib.sha256(certificate).digest()


def to_pem(certificate: bytes) -> bytes:
    """Return the DER bytes as PEM text.

    Raises:
        ValueError: It is not a certificate.
    """
    return _read(certificate).public_bytes(Encoding.PEM)


def from_pem(text: bytes) -> bytes:
    """Return the DER bytes of the one certificate in *text*.

    Raises:
        ValueError: There is none, or more than one.
    """
    found = x509.load_pem_x509_certificates(text)
    if len(found) != 1:
        raise ValueError(len(found))
    return found[0].public_bytes(Encoding.DER)


def _read(certificate: bytes) -> x509.Certificate:
    """Read a certificate, signed and keyed as those of a logbook are.

    Raises:
        ValueError: It is of another form; so are the others of `_UNREADABLE`.
    """
    read = x509.load_der_x509_certificate(certificate)
    found = {each.oid for each in read.extensions}
    critical = {each.oid for each in read.extensions if each.critical}
    needed = {ExtensionOID.BASIC_CONSTRAINTS, ExtensionOID.KEY_USAGE}
    key = read.public_key()
    if (
        read.version is not x509.Version.v3
        or read.signature_algorithm_oid != SignatureAlgorithmOID.ECDSA_WITH_SHA256
        or critical - _UNDERSTOOD
        or needed - found
        or not (_is_p256(key) or isinstance(key, ed25519.Ed25519PublicKey))
    ):
        raise ValueError("form")
    return read


def _issued_key(certificate: bytes, ca: bytes) -> object:
    """Return the key of a person's certificate that *ca* really issued, else None."""
    try:
        person, authority = _read(certificate), _read(ca)
        if not _is_authority(authority) or not _is_issued(person, authority):
            return None
        return person.public_key()
    except _UNREADABLE:
        return None


def _is_authority(ca: x509.Certificate) -> bool:
    """Tell whether *ca* is self-signed, may issue, and issues end certificates only."""
    ca.verify_directly_issued_by(ca)
    rules = ca.extensions.get_extension_for_class(x509.BasicConstraints).value
    usage = ca.extensions.get_extension_for_class(x509.KeyUsage).value
    return (
        _is_p256(ca.public_key())
        and rules.ca
        and rules.path_length == 0
        and usage.key_cert_sign
    )


def _is_issued(person: x509.Certificate, ca: x509.Certificate) -> bool:
    """Tell whether names, key identifiers, algorithm and signature all agree."""
    person.verify_directly_issued_by(ca)
    rules = person.extensions.get_extension_for_class(x509.BasicConstraints).value
    issuer = person.extensions.get_extension_for_class(x509.AuthorityKeyIdentifier)
    own = ca.extensions.get_extension_for_class(x509.SubjectKeyIdentifier)
    return not rules.ca and issuer.value.key_identifier == own.value.digest


def _der(key: object) -> bytes | None:
    if not _is_p256(key):
        return None
    return key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def _is_p256(key: object) -> TypeGuard[ec.EllipticCurvePublicKey]:
    if not isinstance(key, ec.EllipticCurvePublicKey):
        return False
    return isinstance(key.curve, ec.SECP256R1)
