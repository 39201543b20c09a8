"""A process of its own: puts the bolts on, then signs and validates a report.

Run as ``python -m tests.integration.hardened_signing``; prints what came of it.
"""
# ruff: noqa: E402, T201 - the bolts come before everything else

from logbook.crypto.hardening import harden

BOLTS = harden()

import asyncio
import io
from datetime import UTC, datetime

from asn1crypto import keys, x509
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore
from reportlab.pdfgen.canvas import Canvas

from logbook.crypto.cost import FLOOR
from logbook.crypto.enrolment import Newcomer, create_keys
from logbook.domain.role import Role

at = datetime(2026, 11, 21, 8, 12, tzinfo=UTC)
made = create_keys("incident-logbook/abc", organisation="City of Windsor", at=at)
newcomer = Newcomer("P-001", "Ana", Role.SUPERVISOR)
ana = made.enrolment(FLOOR).enrol(newcomer, bytearray(b"pass"), at=at)
key = ana.document_key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
authority = x509.Certificate.load(made.authority.certificate)
signer = signers.SimpleSigner(
    signing_cert=x509.Certificate.load(ana.info.document_certificate),
    signing_key=keys.PrivateKeyInfo.load(key),
    cert_registry=SimpleCertificateStore.from_certs([authority]),
)
page = io.BytesIO()
canvas = Canvas(page)
canvas.drawString(72, 720, "Report")
canvas.save()
signed = signers.sign_pdf(
    IncrementalPdfFileWriter(page),
    signers.PdfSignatureMetadata(field_name="Report"),
    signer=signer,
)
reader = PdfFileReader(signed)
context = ValidationContext(trust_roots=[authority], allow_fetching=False)
status = validate_pdf_signature(reader.embedded_signatures[0], context)
asyncio.run(asyncio.sleep(0))
print("bolts", BOLTS.no_network, BOLTS.says_so, BOLTS.no_core_dump)
print("onlookers", BOLTS.no_onlookers)
print("signature", status.intact, status.valid, status.trusted)
