"""The signature of a report, judged by programs that are not ours and by our own rule."""

# ruff: noqa: E402 - pyHanko cannot be imported before the stub stands in its way

import asyncio
import io
import re
import shutil
import subprocess
import sys

import pikepdf
import pytest

from logbook.crypto import aiohttp_stub

aiohttp_stub.install()

from asn1crypto import cms as asn1
from asn1crypto import keys, x509
from cryptography.hazmat.primitives import serialization
from pikepdf import pdfa
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore

from logbook.domain.errors import ReportNotMadeError
from logbook.reports import cms
from tests.builders_report import at
from tests.handed_over import (
    an_office,
    checker,
    codes,
    genuine,
    report_of,
    sealed_report,
    sealer_of,
)
from tests.integration.small_handover import Dishonesty, Office, fields, hand_over

needs_pdfsig = pytest.mark.skipif(shutil.which("pdfsig") is None, reason="no pdfsig")


@pytest.fixture
def report():
    return genuine()["report.pdf"]


def judged(tmp_path, pdf, fingerprint=None):
    file = tmp_path / "report.pdf"
    file.write_bytes(pdf)
    return checker().check(file, fingerprint or an_office().fingerprint)


def pdfsig(tmp_path, pdf):
    file = tmp_path / "judged.pdf"
    file.write_bytes(pdf)
    run = subprocess.run(
        ["pdfsig", "-nocert", file], capture_output=True, text=True, check=False
    )
    return run.stdout


# What others say of a genuine report


@needs_pdfsig
def test_pdfsig_says_the_whole_document_is_signed(tmp_path, report):
    said = pdfsig(tmp_path, report)

    assert "Total document signed" in said
    assert "Signature is Valid." in said
    assert "ETSI.CAdES.detached" in said
    assert "A. Example" in said


def test_openssl_accepts_both_separate_signatures(tmp_path):
    files = genuine()
    for name in (
        "ca.pem",
        "report.pdf",
        "report.pdf.p7s",
        "SHA256SUMS",
        "SHA256SUMS.p7s",
    ):
        (tmp_path / name).write_bytes(files[name])

    for name in ("report.pdf", "SHA256SUMS"):
        run = subprocess.run(
            ["openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", f"{name}.p7s",
             "-content", name, "-CAfile", "ca.pem", "-purpose", "any", "-out", "copy"],
            cwd=tmp_path, capture_output=True, text=True, check=True,
        )  # fmt: skip
        assert "CMS Verification successful" in run.stderr


def test_qpdf_finds_nothing_wrong_in_a_signed_report(tmp_path, report):
    file = tmp_path / "report.pdf"
    file.write_bytes(report)

    subprocess.run(["qpdf", "--check", file], check=True, capture_output=True)


def test_pyhanko_accepts_it_as_certified_and_covered_entirely(report):
    ca = x509.Certificate.load(an_office().authority.certificate)
    context = ValidationContext(trust_roots=[ca], allow_fetching=False)
    [signature] = PdfFileReader(io.BytesIO(report)).embedded_signatures

    status = validate_pdf_signature(signature, context)

    assert status.bottom_line
    assert status.coverage is SignatureCoverageLevel.ENTIRE_FILE
    assert status.modification_level is ModificationLevel.NONE
    assert signature.docmdp_level.value == 1


def test_signing_leaves_the_archived_file_as_it_was(report):
    with pikepdf.open(io.BytesIO(report)) as pdf:
        assert pdf.pdf_version == "1.7"
        assert "/Version" not in pdf.Root
    first = report[: report.index(b"%%EOF") + 6]

    assert pdfa.validate_written(io.BytesIO(first), "3b").passed


def test_our_signature_is_strict_der_with_the_attributes_of_pades_b_b(report):
    office = an_office()
    hole = bytes.fromhex(re.search(rb"/Contents <([0-9A-F]+)>", report)[1].decode())
    ours = hole[: 4 + int.from_bytes(hole[2:4], "big")]
    seal = cms.read(ours)

    parsed = asn1.ContentInfo.load(ours, strict=True)
    assert parsed.dump(force=True) == ours
    signer_info = parsed["content"]["signer_infos"][0]
    names = [each["type"].native for each in signer_info["signed_attrs"]]
    assert names == ["content_type", "message_digest", "signing_certificate_v2"]
    assert seal.certificate == office.responder.document_certificate
    assert seal.ca == office.authority.certificate


def pyhanko_signer(office):
    """Return pyHanko's own signer with the keys of the office's responder."""
    member = office.responder
    store = SimpleCertificateStore()
    store.register(x509.Certificate.load(office.authority.certificate))
    private = member.document_key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return signers.SimpleSigner(
        signing_cert=x509.Certificate.load(member.document_certificate),
        signing_key=keys.PrivateKeyInfo.load(private),
        cert_registry=store,
    )


def test_a_signature_pyhanko_writes_by_itself_is_read_too(report):
    """Two programs write the same form, so it is not one of our own making."""
    office = an_office()
    signing = pyhanko_signer(office).async_sign_general_data(
        report, digest_algorithm="sha256", detached=True, use_cades=True
    )
    files = genuine()
    files["report.pdf.p7s"] = asyncio.run(signing).dump()

    result = checker().check_files(files, office.fingerprint)

    assert codes(result) == ["manifest.file-differs"]


def test_what_is_no_pdf_cannot_be_signed():
    with pytest.raises(ReportNotMadeError):
        sealer_of(an_office()).seal(b"not a PDF", at=at("03:12"), reason="R-001")


def test_signing_opens_no_socket(report):
    script = (
        "import sys\n"
        "seen = []\n"
        "sys.addaudithook(lambda event, _: seen.append(event) if event.startswith('socket') else None)\n"
        "from tests.handed_over import an_office, sealer_of\n"
        "from tests.builders_report import at\n"
        "sealer_of(an_office()).seal(sys.stdin.buffer.read(), at=at('03:12'), reason='R')\n"
        "assert 'socket.__new__' not in seen, seen\n"
    )
    first = report[: report.index(b"%%EOF") + 6]

    run = subprocess.run(
        [sys.executable, "-c", script], input=first, capture_output=True, check=False
    )

    assert run.returncode == 0, run.stderr.decode()


@pytest.mark.parametrize(
    "module", ["render", "sign", "check", "package", "setup_sheet"]
)
def test_nothing_heavy_is_loaded_before_it_is_needed(module):
    script = (
        f"import sys, logbook.reports.{module}\n"
        "heavy = {'reportlab', 'pikepdf', 'pyhanko', 'aiohttp', 'asyncio'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )

    subprocess.run([sys.executable, "-c", script], check=True)


# Twelve ways to forge a report; pdfsig calls most of them "Valid"


def test_a_genuine_report_is_valid_and_says_what_it_is(tmp_path, report):
    result = judged(tmp_path, report)

    assert result.verdict == "VALID"
    assert result.facts.signer == "A. Example"
    assert result.facts.report == "R-001"
    assert result.facts.entries == 7
    assert result.facts.size == 14
    assert result.facts.fingerprint == an_office().fingerprint


def incremental(pdf, change):
    """Save a change behind the signature, as the attacks on viewers do."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf), strict=False)
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _new_page_content(writer):
    page = writer.root["/Pages"]["/Kids"][0].get_object()
    stream = generic.StreamObject(
        stream_data=b"BT /F1 12 Tf 72 700 Td (Nothing happened.) Tj ET"
    )
    page["/Contents"] = writer.add_object(stream)
    writer.update_container(page)


def _overlay(writer):
    page = writer.root["/Pages"]["/Kids"][0].get_object()
    note = generic.DictionaryObject({
        generic.NameObject("/Type"): generic.NameObject("/Annot"),
        generic.NameObject("/Subtype"): generic.NameObject("/Square"),
        generic.NameObject("/Rect"): generic.ArrayObject(map(generic.NumberObject, (0, 0, 600, 700))),
    })  # fmt: skip
    page["/Annots"] = generic.ArrayObject([writer.add_object(note)])
    writer.update_container(page)


def _catalog(writer):
    writer.root["/PageMode"] = generic.NameObject("/UseNone")
    writer.update_root()


def _attachment(writer):
    names = writer.root["/Names"]["/EmbeddedFiles"]["/Names"]
    embedded = names[1].get_object()["/EF"]["/F"].get_object()
    embedded._data, embedded._encoded_data = b"{}", None
    embedded["/Length"] = type(embedded["/Length"])(2)
    writer.update_container(embedded)


def _more_bytes(pdf):
    return pdf + b"\n% a comment nobody signed\n"


def _fewer_bytes(pdf):
    return pdf[:-7]


def _bytes_before(pdf):
    return b"%!\n" + pdf


def _no_contents(pdf):
    """Universal signature forgery: the place of the signature is called otherwise."""
    return pdf.replace(b"/Contents <", b"/Cantents <")


def _no_range(pdf):
    return pdf.replace(b"/ByteRange", b"/ByteRanga")


def _empty_signature(pdf):
    match = re.search(rb"/Contents <([0-9A-F]+)>", pdf)
    return pdf[: match.start(1)] + b"0" * len(match[1]) + pdf[match.end(1) :]


def _smaller_range(pdf):
    match = re.search(rb"/ByteRange \[0 (\d+) (\d+) (\d+)\]", pdf)
    less = str(int(match[3]) - 10).rjust(len(match[3]), "0").encode()
    return pdf[: match.start(3)] + less + pdf[match.end(3) :]


def _stripped(pdf):
    return pdf[: pdf.index(b"%%EOF") + 6]


FORGERIES = {
    "page content replaced": lambda pdf: incremental(pdf, _new_page_content),
    "overlay over the page": lambda pdf: incremental(pdf, _overlay),
    "catalog changed": lambda pdf: incremental(pdf, _catalog),
    "attachment replaced": lambda pdf: incremental(pdf, _attachment),
    "bytes after the end": _more_bytes,
    "bytes cut off": _fewer_bytes,
    "bytes before the beginning": _bytes_before,
    "no contents": _no_contents,
    "no byte range": _no_range,
    "empty signature": _empty_signature,
    "smaller byte range": _smaller_range,
    "signature stripped": _stripped,
}


@pytest.mark.parametrize("forge", FORGERIES.values(), ids=FORGERIES)
def test_a_forged_report_is_refused(tmp_path, report, forge):
    forged = forge(report)
    assert forged != report

    result = judged(tmp_path, forged)

    assert result.verdict == "INVALID"
    assert {reason.file for reason in result.reasons} == {"report.pdf"}


@pytest.mark.parametrize("forge", FORGERIES.values(), ids=FORGERIES)
def test_the_separate_signature_refuses_it_too(report, forge):
    files = genuine()
    files["report.pdf"] = forge(report)

    result = checker().check_files(files, an_office().fingerprint)

    assert "detached.content-differs" in codes(result)
    assert "manifest.file-differs" in codes(result)


def test_a_second_signature_behind_the_first_is_refused(tmp_path, report):
    impostor = Office()
    out = io.BytesIO()
    # pyHanko refuses to sign over P 1, so the reference to the rule is dropped first.
    blind = report.replace(b"/DocMDP", b"/DocMDQ")
    writer = IncrementalPdfFileWriter(io.BytesIO(blind), strict=False)
    signers.sign_pdf(
        writer,
        signers.PdfSignatureMetadata(field_name="Mine", md_algorithm="sha256"),
        signer=pyhanko_signer(impostor),
        output=out,
    )

    result = judged(tmp_path, out.getvalue())

    assert result.verdict == "INVALID"


def test_an_impostor_with_the_same_names_is_unmasked_by_the_fingerprint(tmp_path):
    impostor = Office()
    forged = sealed_report(impostor, report_of(impostor))

    with_pin = judged(tmp_path, forged, an_office().fingerprint)
    without = checker().check(tmp_path / "report.pdf")

    assert codes(with_pin) == ["ca.fingerprint-differs"]
    assert with_pin.verdict == "INVALID"
    assert without.verdict == "UNPINNED"


@needs_pdfsig
def test_the_one_word_valid_of_pdfsig_proves_nothing(tmp_path, report):
    """The negative control: why the how-to asks for both sentences."""
    said = pdfsig(tmp_path, FORGERIES["page content replaced"](report))

    assert "Signature is Valid." in said
    assert "Total document signed" not in said


def test_a_signature_that_allows_changes_is_refused():
    files = hand_over(an_office(), Dishonesty(docmdp=fields.MDPPerm.FILL_FORMS))

    assert codes(checker().check_files(files)) == ["pdf.changes-allowed"]


def test_a_signature_of_another_kind_is_refused():
    files = hand_over(
        an_office(), Dishonesty(subfilter=fields.SigSeedSubFilter.ADOBE_PKCS7_DETACHED)
    )

    assert "pdf.kind" in codes(checker().check_files(files))


# One changed byte


def flipped(content, place, bit=0):
    changed = bytearray(content)
    changed[place] ^= 1 << bit
    return bytes(changed)


def test_a_changed_byte_anywhere_in_the_signed_part_is_seen(tmp_path, report):
    """A sample in each run; the soak changes every byte."""
    match = re.search(rb"/Contents <([0-9A-F]+)>", report)
    hole = range(match.start(1) - 1, match.end(1) + 1)
    tail = range(len(report) - 700, len(report))
    places = sorted(
        {*range(0, len(report), 613), *list(hole)[::7], *list(hole)[-40:], *tail}
    )

    for place in places:
        result = judged(tmp_path, flipped(report, place, place % 8))
        assert result.verdict == "INVALID", place
        assert {reason.file for reason in result.reasons} == {"report.pdf"}, place


@pytest.mark.soak
def test_every_changed_byte_of_a_report_is_seen(tmp_path, report):
    for place in range(len(report)):
        assert (
            judged(tmp_path, flipped(report, place, place % 8)).verdict == "INVALID"
        ), place


def test_the_page_with_the_changed_byte_is_named(tmp_path, report):
    with pikepdf.open(io.BytesIO(report)) as pdf:
        packed = pdf.pages[1].Contents.read_raw_bytes()
    place = report.index(packed) + len(packed) // 2

    result = judged(tmp_path, flipped(report, place))

    assert codes(result)[0] == "pdf.content-differs"
    assert [reason.page for reason in result.reasons if reason.page] == [2]
