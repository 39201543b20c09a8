"""OpenSSL, which is not ours, accepts the certificates and refuses an impostor's."""

import subprocess
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from logbook.crypto.certificates import X509Certificates, to_pem
from logbook.crypto.cost import FLOOR
from logbook.crypto.enrolment import Newcomer, create_keys
from logbook.domain.role import Role

ORGANISATION = "Ville de Montréal, sécurité"


def openssl(*words, cwd):
    return subprocess.run(
        ["openssl", *words], cwd=cwd, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The certificates and keys of a person, as files, beside an impostor's."""
    path = tmp_path_factory.mktemp("pem")
    # OpenSSL judges validity by the real clock, so the certificates are of today.
    at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    newcomer = Newcomer("P-001", "Ana Ömer", Role.SUPERVISOR)
    for prefix in ("", "impostor-"):
        made = create_keys("incident-logbook/abc", organisation=ORGANISATION, at=at)
        ana = made.enrolment(FLOOR).enrol(newcomer, bytearray(b"pass"), at=at)
        key = ana.document_key.private_bytes(
            Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
        )
        certificates = {
            "ca": made.authority.certificate,
            "entry": ana.info.entry_certificate,
            "document": ana.info.document_certificate,
        }
        (path / f"{prefix}key.pem").write_bytes(key)
        for name, der in certificates.items():
            (path / f"{prefix}{name}.pem").write_bytes(to_pem(der))
            (path / f"{prefix}{name}.der").write_bytes(der)
    (path / "report.pdf").write_bytes(b"%PDF-1.7 a report")
    return path


@pytest.mark.parametrize("name", ["ca", "entry", "document"])
def test_the_authority_vouches_for_each_certificate(folder, name):
    found = openssl(
        "verify", "-x509_strict", "-CAfile", "ca.pem", f"{name}.pem", cwd=folder
    )

    assert found.stdout == f"{name}.pem: OK\n", found.stderr


@pytest.mark.parametrize("name", ["entry", "document"])
def test_an_impostors_certificate_with_the_same_names_is_refused(folder, name):
    found = openssl("verify", "-CAfile", "ca.pem", f"impostor-{name}.pem", cwd=folder)

    assert found.returncode != 0


def test_a_person_cannot_vouch_for_anybody(folder):
    found = openssl(
        "verify", "-partial_chain", "-CAfile", "document.pem", "ca.pem", cwd=folder
    )

    assert found.returncode != 0


def test_ten_years_later_it_still_vouches(folder):
    at = (folder / "ca.pem").stat().st_mtime + timedelta(days=3650).total_seconds()

    found = openssl(
        *("verify", "-attime", str(int(at)), "-CAfile", "ca.pem", "document.pem"),
        cwd=folder,
    )

    assert found.returncode == 0, found.stderr


def test_the_certificates_say_what_they_are_for(folder):
    ca, entry, document = (
        openssl("x509", "-in", f"{name}.pem", "-noout", "-text", cwd=folder).stdout
        for name in ("ca", "entry", "document")
    )

    assert "CA:TRUE, pathlen:0" in ca
    assert "Certificate Sign" in ca
    assert "ED25519" in entry
    assert "Digital Signature, Non Repudiation" in document
    assert "E-mail Protection, 1.3.6.1.5.5.7.3.36" in document
    assert "prime256v1" in document


def test_the_fingerprint_is_the_one_openssl_prints(folder):
    printed = openssl(
        *("x509", "-in", "ca.pem", "-noout", "-fingerprint", "-sha256"), cwd=folder
    ).stdout

    own = X509Certificates().fingerprint((folder / "ca.der").read_bytes())
    assert printed.strip().split("=")[1].replace(":", "").lower() == own.hex()


def signed(folder, prefix):
    made = openssl(
        *("cms", "-sign", "-binary", "-in", "report.pdf", "-outform", "DER"),
        *("-signer", f"{prefix}document.pem", "-inkey", f"{prefix}key.pem"),
        *("-out", f"{prefix}report.p7s"),
        cwd=folder,
    )
    assert made.returncode == 0, made.stderr
    return openssl(
        *("cms", "-verify", "-binary", "-inform", "DER", "-in", f"{prefix}report.p7s"),
        *("-content", "report.pdf", "-CAfile", "ca.pem", "-out", "content"),
        cwd=folder,
    )


def test_a_signature_with_the_document_key_is_accepted_without_a_word_of_purpose(
    folder,
):
    assert signed(folder, "").returncode == 0


def test_an_impostors_signature_is_refused(folder):
    assert signed(folder, "impostor-").returncode != 0
