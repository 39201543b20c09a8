"""Who issued a certificate, for which key, and what is refused."""

from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256, SHA384
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.name import _ASN1Type
from cryptography.x509.oid import NameOID
from hypothesis import given
from hypothesis import strategies as st

from logbook.crypto.authority import Authority
from logbook.crypto.certificates import X509Certificates, from_pem, to_pem
from logbook.crypto.signing import Ed25519Signer
from logbook.domain.certificate import Holder, is_made_out_to

AT = datetime(2026, 11, 21, 8, 12, tzinfo=UTC)
CHECK = X509Certificates()
AUTHORITY = Authority.create("City of Windsor", at=AT)
CA = AUTHORITY.certificate
SIGNER = Ed25519Signer("P-001", bytes(range(32)))
DOCUMENT_KEY = ec.generate_private_key(ec.SECP256R1())


def entry_certificate(authority=AUTHORITY, name="Ana Ömer", at=AT):
    return authority.issue_entry_certificate(
        SIGNER.public_key, person="P-001", name=name, at=at
    )


def document_certificate(authority=AUTHORITY, name="Ana Ömer", at=AT):
    return authority.issue_document_certificate(
        DOCUMENT_KEY.public_key(), person="P-001", name=name, at=at
    )


ENTRY, DOCUMENT = entry_certificate(), document_certificate()


def test_an_entry_certificate_gives_the_key_that_signs_entries():
    assert CHECK.entry_key(ENTRY, CA) == SIGNER.public_key


def test_a_document_certificate_gives_the_key_that_signs_reports():
    found = CHECK.document_key(DOCUMENT, CA)

    assert found is not None
    assert x509.load_der_x509_certificate(DOCUMENT).public_key() == (
        DOCUMENT_KEY.public_key()
    )


def test_the_two_kinds_of_certificate_do_not_stand_in_for_each_other():
    assert CHECK.entry_key(DOCUMENT, CA) is None
    assert CHECK.document_key(ENTRY, CA) is None


def test_the_authority_is_not_a_person():
    assert CHECK.document_key(CA, CA) is None


def test_a_person_cannot_issue_certificates():
    person = Authority(DOCUMENT_KEY, DOCUMENT)
    issued = entry_certificate(person)

    assert CHECK.entry_key(issued, DOCUMENT) is None
    assert CHECK.entry_key(issued, CA) is None
    assert CHECK.authority_key(DOCUMENT) is None


def test_an_impostor_with_the_same_names_is_refused():
    impostor = Authority.create("City of Windsor", at=AT)

    assert CHECK.entry_key(entry_certificate(impostor), CA) is None
    assert CHECK.fingerprint(impostor.certificate) != CHECK.fingerprint(CA)


def test_an_authority_with_another_curve_or_digest_is_refused():
    assert CHECK.authority_key(self_signed(ec.SECP256R1(), SHA256())) is not None
    assert CHECK.authority_key(self_signed(ec.SECP384R1(), SHA256())) is None
    assert CHECK.authority_key(self_signed(ec.SECP256R1(), SHA384())) is None


def test_an_authority_that_could_make_more_authorities_is_refused():
    assert CHECK.authority_key(self_signed(path_length=1)) is None
    assert CHECK.authority_key(self_signed(path_length=None)) is None


def self_signed(curve=None, digest=None, *, path_length=0):
    key = ec.generate_private_key(curve or ec.SECP256R1())
    own = x509.load_der_x509_certificate(CA)
    builder = x509.CertificateBuilder(
        issuer_name=own.subject,
        subject_name=own.subject,
        public_key=key.public_key(),
        serial_number=7,
        not_valid_before=AT,
        not_valid_after=AT + timedelta(days=1),
    )
    usage = own.extensions.get_extension_for_class(x509.KeyUsage).value
    rules = x509.BasicConstraints(ca=True, path_length=path_length)
    builder = builder.add_extension(usage, critical=True)
    builder = builder.add_extension(rules, critical=True)
    return builder.sign(key, digest or SHA256()).public_bytes(Encoding.DER)


def test_no_flipped_byte_of_a_certificate_passes():
    for place in range(len(ENTRY)):
        flipped = bytearray(ENTRY)
        flipped[place] ^= 1 << place % 8

        assert CHECK.entry_key(bytes(flipped), CA) is None, place


def test_no_flipped_byte_of_the_authority_passes():
    for place in range(len(CA)):
        flipped = bytearray(CA)
        flipped[place] ^= 1 << place % 8

        assert CHECK.entry_key(ENTRY, bytes(flipped)) is None, place


def test_bytes_after_a_certificate_are_refused():
    assert CHECK.entry_key(ENTRY + b"\0", CA) is None


@given(st.binary(max_size=200))
def test_anything_that_is_no_certificate_reads_as_none(content):
    assert CHECK.holder(content) is None
    assert CHECK.entry_key(content, CA) is None
    assert CHECK.entry_key(ENTRY, content) is None
    assert CHECK.document_key(content, CA) is None
    assert CHECK.authority_key(content) is None


@pytest.mark.parametrize(
    "name",
    ["", "  ", "x" * 300, "ñ" * 300, "Ana\0Ömer", "a\nb", "李雷", "O'Neil, Jr. + <x>"],
)
def test_every_name_somebody_may_have_gives_a_sound_certificate(name):
    ca = Authority.create(name or "x", at=AT)

    assert CHECK.entry_key(entry_certificate(ca, name), ca.certificate) is not None
    assert CHECK.document_key(document_certificate(ca, name), ca.certificate)


def test_an_organisation_without_a_name_still_gets_an_authority():
    ca = Authority.create(" ", at=AT)

    assert CHECK.entry_key(entry_certificate(ca), ca.certificate)


def test_a_control_character_cannot_end_a_name_early():
    ca = x509.load_der_x509_certificate(entry_certificate(name="Ana\0Chief"))

    assert "CN=Ana Chief" in ca.subject.rfc4514_string()


@pytest.mark.parametrize("years", [-30, -1, 0, 5, 9.99, 40])
def test_certificates_live_within_their_authority_whatever_the_clock_says(years):
    issued = entry_certificate(at=AT + timedelta(days=365 * years))

    person, ca = map(x509.load_der_x509_certificate, (issued, CA))
    assert ca.not_valid_before_utc <= person.not_valid_before_utc
    assert person.not_valid_before_utc < person.not_valid_after_utc
    assert person.not_valid_after_utc <= ca.not_valid_after_utc


def test_a_certificate_is_already_valid_where_the_clock_is_a_few_hours_behind():
    person = x509.load_der_x509_certificate(ENTRY)

    assert person.not_valid_before_utc <= AT - timedelta(hours=23)
    assert person.not_valid_after_utc >= AT + timedelta(days=3650)


def test_pem_gives_the_same_certificate_back():
    assert from_pem(to_pem(CA)) == CA


@pytest.mark.parametrize("text", [b"", b"nonsense", to_pem(CA) * 2])
def test_pem_of_anything_but_one_certificate_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011 - whatever the library says
        from_pem(text)


def test_a_certificate_says_whom_it_is_made_out_to():
    assert CHECK.holder(ENTRY) == CHECK.holder(DOCUMENT) == Holder("P-001", "Ana Ömer")


def with_subject(*attributes, kind=None):
    """Return a certificate over whatever name its issuer puts into it."""
    rows = [
        [x509.NameAttribute(oid, text, kind) for oid, text in row] for row in attributes
    ]
    builder = x509.CertificateBuilder(
        issuer_name=x509.load_der_x509_certificate(CA).subject,
        subject_name=x509.Name(x509.RelativeDistinguishedName(row) for row in rows),
        public_key=DOCUMENT_KEY.public_key(),
        serial_number=7,
        not_valid_before=AT,
        not_valid_after=AT + timedelta(days=1),
    )
    for extension in x509.load_der_x509_certificate(DOCUMENT).extensions:
        builder = builder.add_extension(extension.value, critical=extension.critical)
    return builder.sign(AUTHORITY.key, SHA256()).public_bytes(Encoding.DER)


NAME, NUMBER = (NameOID.COMMON_NAME, "Ana"), (NameOID.SERIAL_NUMBER, "P-001")
COUNTRY = (NameOID.COUNTRY_NAME, "CA")


def test_a_name_in_another_order_is_read_too():
    assert CHECK.holder(with_subject([NUMBER], [NAME])) == Holder("P-001", "Ana")


@pytest.mark.parametrize(
    "subject",
    [
        [[NAME]],
        [[NUMBER]],
        [[NAME, NUMBER]],
        [[NAME], [NUMBER], [COUNTRY]],
        [[NAME], [NUMBER], [(NameOID.COMMON_NAME, "Bo")]],
    ],
    ids=["no-number", "no-name", "in-one-row", "more", "twice"],
)
def test_a_name_two_programs_could_read_differently_names_nobody(subject):
    assert CHECK.holder(with_subject(*subject)) is None


def test_a_name_in_another_alphabet_of_bytes_names_nobody():
    subject = with_subject([NAME], [NUMBER], kind=_ASN1Type.BMPString)

    assert CHECK.document_key(subject, CA)
    assert CHECK.holder(subject) is None


@pytest.mark.parametrize(
    "name",
    ["", "  ", "x" * 300, "ñ" * 300, "Ana\0Ömer", "a\nb", "李雷", "O'Neil, Jr. + <x>"],
)
def test_whoever_is_enrolled_holds_the_certificate_whatever_the_name(name):
    assert is_made_out_to(CHECK.holder(document_certificate(name=name)), "P-001", name)
    assert not is_made_out_to(CHECK.holder(DOCUMENT), "P-001", f"Bo {name}")
    assert not is_made_out_to(CHECK.holder(DOCUMENT), "P-002", "Ana Ömer")


def test_a_certificate_with_a_rule_nobody_here_understands_is_refused():
    own = x509.load_der_x509_certificate(DOCUMENT)
    builder = x509.CertificateBuilder(
        own.issuer, own.subject, own.public_key(), 7, AT, AT + timedelta(days=1)
    )
    for extension in own.extensions:
        builder = builder.add_extension(extension.value, critical=True)
    issued = builder.sign(AUTHORITY.key, SHA256()).public_bytes(Encoding.DER)

    assert CHECK.document_key(issued, CA) is None
    assert not CHECK.is_readable(issued)
    assert CHECK.is_readable(DOCUMENT)
