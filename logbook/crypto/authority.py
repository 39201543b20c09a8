"""The logbook's own certificate authority: made once, held by one supervisor."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Self

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from logbook.domain.certificate import LONGEST_NAME, certified_name

LIFETIME = timedelta(days=3653)
"""Ten years: a report must still be checkable when the case comes to court."""

_EARLIER = timedelta(days=1)
"""Nobody corrects the clock of an isolated laptop; a checker's may be behind it."""

_DOCUMENT_SIGNING = x509.ObjectIdentifier("1.3.6.1.5.5.7.3.36")
"""RFC 9336. Beside it stands e-mail protection, which older checkers look for."""

_SUFFIX = " incident logbook"

_NO_USAGE = {
    "digital_signature": False,
    "content_commitment": False,
    "key_encipherment": False,
    "data_encipherment": False,
    "key_agreement": False,
    "key_cert_sign": False,
    "crl_sign": False,
    "encipher_only": False,
    "decipher_only": False,
}

PersonKey = ed25519.Ed25519PublicKey | ec.EllipticCurvePublicKey


@dataclass(frozen=True, slots=True)
class Authority:
    """The key that issues certificates here, with its own certificate.

    Attributes:
        certificate: Self-signed, DER.
    """

    key: ec.EllipticCurvePrivateKey
    certificate: bytes

    @classmethod
    def create(cls, organisation: str, *, at: datetime) -> Self:
        """Make a new authority named after *organisation*."""
        key = ec.generate_private_key(ec.SECP256R1())
        subject = x509.Name(
            [
                _attribute(NameOID.ORGANIZATION_NAME, organisation.strip() or "-"),
                _attribute(NameOID.COMMON_NAME, organisation, suffix=_SUFFIX),
            ]
        )
        public = key.public_key()
        builder = (
            _builder(subject, subject, public)
            .not_valid_before(at - _EARLIER)
            .not_valid_after(at + LIFETIME)
            .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
            .add_extension(_usage("key_cert_sign"), critical=True)
            .add_extension(_issuer_key(public), critical=False)
        )
        return cls(key, _signed(builder, key))

    def issue_entry_certificate(
        self, public_key: bytes, *, person: str, name: str, at: datetime
    ) -> bytes:
        """Return a certificate (DER) over the Ed25519 key that signs entries."""
        key = ed25519.Ed25519PublicKey.from_public_bytes(public_key)
        builder = self._for_person(key, person, name, at)
        usage = _usage("digital_signature")
        return _signed(builder.add_extension(usage, critical=True), self.key)

    def issue_document_certificate(
        self,
        public_key: ec.EllipticCurvePublicKey,
        *,
        person: str,
        name: str,
        at: datetime,
    ) -> bytes:
        """Return a certificate (DER) over the P-256 key that signs reports."""
        purposes = [ExtendedKeyUsageOID.EMAIL_PROTECTION, _DOCUMENT_SIGNING]
        usage = _usage("digital_signature", "content_commitment")
        builder = self._for_person(public_key, person, name, at)
        builder = builder.add_extension(usage, critical=True)
        builder = builder.add_extension(x509.ExtendedKeyUsage(purposes), critical=False)
        return _signed(builder, self.key)

    def _for_person(
        self, key: PersonKey, person: str, name: str, at: datetime
    ) -> x509.CertificateBuilder:
        ca = x509.load_der_x509_certificate(self.certificate)
        organisation = ca.subject.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)
        subject = x509.Name(
            [
                *organisation,
                x509.NameAttribute(NameOID.COMMON_NAME, certified_name(name, person)),
                _attribute(NameOID.SERIAL_NUMBER, person),
            ]
        )
        # A certificate outside its issuer's lifetime is refused by some checkers.
        begin = max(at - _EARLIER, ca.not_valid_before_utc)
        end = min(begin + LIFETIME, ca.not_valid_after_utc)
        rules = x509.BasicConstraints(ca=False, path_length=None)
        return (
            _builder(ca.subject, subject, key)
            .not_valid_before(min(begin, end - _EARLIER))
            .not_valid_after(end)
            .add_extension(rules, critical=True)
            .add_extension(_issuer_key(self.key.public_key()), critical=False)
        )


def _builder(
    issuer: x509.Name, subject: x509.Name, key: PersonKey
) -> x509.CertificateBuilder:
    own_key = x509.SubjectKeyIdentifier.from_public_key(key)
    return (
        x509.CertificateBuilder()
        .issuer_name(issuer)
        .subject_name(subject)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .add_extension(own_key, critical=False)
    )


def _signed(builder: x509.CertificateBuilder, key: ec.EllipticCurvePrivateKey) -> bytes:
    return builder.sign(key, SHA256()).public_bytes(Encoding.DER)


def _usage(*allowed: str) -> x509.KeyUsage:
    return x509.KeyUsage(**(_NO_USAGE | dict.fromkeys(allowed, True)))


def _issuer_key(key: ec.EllipticCurvePublicKey) -> x509.AuthorityKeyIdentifier:
    return x509.AuthorityKeyIdentifier.from_issuer_public_key(key)


def _attribute(
    oid: x509.ObjectIdentifier, text: str, *, suffix: str = ""
) -> x509.NameAttribute[str]:
    """Return one part of a name, cut to its limit and free of control characters.

    A name that ends early at a control character in one reader and not in another
    would be two names.
    """
    printable = "".join(mark if mark.isprintable() else " " for mark in text)
    room = LONGEST_NAME - len(suffix)
    # The library counts bytes, so a letter at the edge may have to go as a whole.
    cut = " ".join(printable.split()).encode("utf-8", "replace")[:room]
    return x509.NameAttribute(oid, cut.decode("utf-8", "ignore").strip() + suffix)
