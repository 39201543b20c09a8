"""Judging one signature: by whom, over what, and whether nothing is left beside it."""

from logbook.reports import cms
from logbook.reports.findings import Findings


def check_seal(  # noqa: PLR0913 - a signature, what it is over, and how to name both
    findings: Findings,
    family: str,
    content: bytes,
    digest: bytes,
    ca: bytes | None,
    *,
    seal_file: str,
    content_file: str,
) -> bytes | None:
    """Judge a signature over something with this SHA-256.

    Args:
        family: First word of the codes: ``manifest``, ``pdf`` or ``detached``.
        ca: Certificate of the authority, if it could be read.
        seal_file: What is named if the signature is at fault.
        content_file: What is named if the content is.

    Returns:
        The signer's certificate; none, if it cannot be read or *ca* did not issue it.
    """
    try:
        seal = cms.read(content)
    except cms.MalformedSealError as error:
        code = f"{family}.signature-malformed"
        findings.say(code, file=seal_file, detail=str(error))
        return None
    if ca is None:
        return None
    if seal.ca != ca:
        code = f"{family}.signature-malformed"
        findings.say(code, file=seal_file, detail="certificates")
    key = findings.tools.certificates.document_key(seal.certificate, ca)
    if key is None:
        findings.say(f"{family}.signer-not-issued", file=seal_file)
        return None
    if not findings.tools.is_document_signed(key, seal.signed, seal.signature):
        findings.say(f"{family}.signature-wrong", file=seal_file)
    elif seal.digest != digest:
        findings.say(f"{family}.content-differs", file=content_file)
    return seal.certificate
