"""What a check has found so far, and what every part of it works with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from logbook.domain.verdict import Reason

REPORT, REPORT_SEAL = "report.pdf", "report.pdf.p7s"
ENTRIES, CHECKPOINT, AUTHORITY = "entries.json", "checkpoint.txt", "ca.pem"
LIST, LIST_SEAL = "SHA256SUMS", "SHA256SUMS.p7s"
VERIFIER, HOW_TO = "verify.html", "READ-ME-VERIFY.txt"

ALWAYS = (REPORT, REPORT_SEAL, ENTRIES, CHECKPOINT, AUTHORITY, VERIFIER, HOW_TO)
"""What belongs to every hand-over folder, beside the list and the proofs."""


class Certificates(Protocol):
    """Reads and checks the X.509 certificates of a logbook."""

    def entry_key(self, certificate: bytes, ca: bytes) -> bytes | None:
        """Return the Ed25519 key in *certificate* if *ca* issued it, else None."""

    def document_key(self, certificate: bytes, ca: bytes) -> bytes | None:
        """Return the P-256 key (DER) in *certificate* if *ca* issued it, else None."""

    def authority_key(self, certificate: bytes) -> bytes | None:
        """Return the P-256 key (DER) of a sound self-signed authority, else None."""


SignatureCheck = Callable[[bytes, bytes, bytes], bool]
"""Tells whether (public key, message, signature) belong together."""


@dataclass(frozen=True, slots=True)
class Tools:
    """How certificates and signatures are judged.

    Attributes:
        is_entry_signed: Over raw Ed25519 keys.
        is_document_signed: Over P-256 keys in DER.
    """

    certificates: Certificates
    is_entry_signed: SignatureCheck
    is_document_signed: SignatureCheck


@dataclass(slots=True)
class Findings:
    """Every reason found, in the order of finding, each once.

    Attributes:
        files: The hand-over by name; a single PDF is the only one.
    """

    files: Mapping[str, bytes]
    tools: Tools
    reasons: list[Reason] = field(default_factory=list)

    def say(
        self,
        code: str,
        *,
        file: str | None = None,
        page: int | None = None,
        entry: int | None = None,
        detail: str | None = None,
    ) -> None:
        """Add a reason."""
        reason = Reason(code, file, page, entry, detail)
        if reason not in self.reasons:
            self.reasons.append(reason)

    def has(self, code: str) -> bool:
        """Tell whether *code* was found."""
        return any(reason.code == code for reason in self.reasons)

    def has_any(self, family: str) -> bool:
        """Tell whether a code that begins with *family* was found."""
        return any(reason.code.startswith(family) for reason in self.reasons)
