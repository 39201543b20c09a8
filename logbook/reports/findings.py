"""What a check has found so far, and what every part of it works with."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from logbook.domain.certificate import Holder
from logbook.domain.page_list import PAGE_LIST
from logbook.domain.verdict import Reason

REPORT, REPORT_SEAL = "report.pdf", "report.pdf.p7s"
ENTRIES, CHECKPOINT, AUTHORITY = "entries.json", "checkpoint.txt", "ca.pem"
LIST, LIST_SEAL = "SHA256SUMS", "SHA256SUMS.p7s"
VERIFIER, HOW_TO = "verify.html", "READ-ME-VERIFY.txt"
HTML = "report.html"

ALWAYS = (REPORT, REPORT_SEAL, ENTRIES, CHECKPOINT, AUTHORITY, VERIFIER, HOW_TO)
"""What belongs to every hand-over folder, beside the list and the proofs."""

SINCE_FORMAT_2 = (HTML, PAGE_LIST)
"""What belongs to it as well since ``entries.json`` says what it withholds."""


class Certificates(Protocol):
    """Reads and checks the X.509 certificates of a logbook."""

    def entry_key(self, certificate: bytes, ca: bytes) -> bytes | None:
        """Return the Ed25519 key in *certificate* if *ca* issued it, else None."""

    def document_key(self, certificate: bytes, ca: bytes) -> bytes | None:
        """Return the P-256 key (DER) in *certificate* if *ca* issued it, else None."""

    def authority_key(self, certificate: bytes) -> bytes | None:
        """Return the P-256 key (DER) of a sound self-signed authority, else None."""

    def is_readable(self, certificate: bytes) -> bool:
        """Tell whether this is a certificate of the one form a logbook has."""

    def holder(self, certificate: bytes) -> Holder | None:
        """Return whom *certificate* names, None if it does so in no way of ours."""


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
        notes: What was seen and says nothing about the hand-over.
    """

    files: Mapping[str, bytes]
    tools: Tools
    notes: list[Reason] = field(default_factory=list)
    _reasons: dict[Reason, None] = field(default_factory=dict)

    @property
    def reasons(self) -> list[Reason]:
        """Everything found so far."""
        return list(self._reasons)

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
        self._reasons[Reason(code, file, page, entry, detail)] = None

    def leave_aside(self, names: Iterable[str]) -> None:
        """Note files that are no part of the hand-over and were not looked at."""
        for name in sorted({*names}):
            self.notes.append(Reason("note.left-by-system", name))

    def has(self, code: str) -> bool:
        """Tell whether *code* was found."""
        return any(reason.code == code for reason in self._reasons)

    def has_any(self, family: str) -> bool:
        """Tell whether a code that begins with *family* was found."""
        return any(reason.code.startswith(family) for reason in self._reasons)
