"""Signing reports: the PDF itself, and files beside it.

The only module that knows pyHanko. It writes the signature's place into the PDF;
the signature that fills it is written by `cms`, the one that also reads it.
"""

import hashlib
import io
from datetime import datetime
from typing import TYPE_CHECKING

from logbook.domain.errors import ReportNotMadeError
from logbook.reports import cms

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric import ec

FIELD = "Seal"
"""Name of the one form field of a report."""


class PdfSealer:
    """Signs as one unlocked person.

    Args:
        key: The person's P-256 key for documents.
        certificate: The document certificate over it, DER.
        ca: Certificate of the authority that issued it, DER.
    """

    def __init__(
        self, key: "ec.EllipticCurvePrivateKey", certificate: bytes, ca: bytes
    ) -> None:
        self._key = key
        self._certificate = certificate
        self._ca = ca

    @property
    def certificate(self) -> bytes:
        return self._certificate

    def detached(self, content: bytes) -> bytes:
        return self._seal(hashlib.sha256(content).digest())

    def seal(self, pdf: bytes, *, at: datetime, reason: str) -> bytes:
        """Return the certified PDF (PAdES B-B, no changes allowed).

        The signature is not visible on the page: the page already says who signed,
        and a drawn signature is what people forge.

        Raises:
            ReportNotMadeError: pyHanko could not write it.
        """
        from pyhanko.pdf_utils.misc import PdfError
        from pyhanko.sign.general import SigningError

        try:
            return self._certified(pdf, at, reason)
        except (PdfError, SigningError, ValueError, OSError) as error:
            raise ReportNotMadeError("signature") from error

    def _certified(self, pdf: bytes, at: datetime, reason: str) -> bytes:
        from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter
        from pyhanko.sign.signers.cms_embedder import (
            PdfCMSEmbedder,
            SigIOSetup,
            SigMDPSetup,
            SigObjSetup,
        )
        from pyhanko.sign.signers.pdf_byterange import SignatureObject

        from logbook.reports.pdf_writer import UnchangedPdfWriter

        writer = UnchangedPdfWriter(io.BytesIO(pdf))
        embedder = PdfCMSEmbedder(new_field_spec=SigFieldSpec(FIELD))
        steps = embedder.write_cms(FIELD, writer)
        next(steps)
        place = SignatureObject(
            timestamp=at,
            subfilter=SigSeedSubFilter.PADES,
            reason=reason,
            bytes_reserved=2 * self._room(),
        )
        rule = SigMDPSetup("sha256", certify=True, docmdp_perms=MDPPerm.NO_CHANGES)
        steps.send(SigObjSetup(place, rule))
        prepared, out = steps.send(SigIOSetup("sha256"))
        steps.send(self._seal(prepared.document_digest))
        signed: bytes = out.getvalue()
        return signed

    def _room(self) -> int:
        """Return how many bytes a signature by this person takes at most."""
        longest = bytes(cms.LONGEST_SIGNATURE)
        return len(self._sealed(bytes(hashlib.sha256().digest_size), longest))

    def _seal(self, digest: bytes) -> bytes:
        return cms.sign(
            digest, certificate=self._certificate, ca=self._ca, signer=self._sign
        )

    def _sealed(self, digest: bytes, signature: bytes) -> bytes:
        return cms.sign(
            digest,
            certificate=self._certificate,
            ca=self._ca,
            signer=lambda _message: signature,
        )

    def _sign(self, message: bytes) -> bytes:
        from cryptography.hazmat.primitives.asymmetric import ec
        from cryptography.hazmat.primitives.hashes import SHA256

        return self._key.sign(message, ec.ECDSA(SHA256()))
