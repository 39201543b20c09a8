"""Our own rule for accepting a hand-over; stricter than any viewer.

`verify.html` follows the same rule with the same reasons and shares no code with it.
"""

import hashlib
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_der_public_key

from logbook.domain import canonical
from logbook.domain.checkpoint import SignedCheckpoint
from logbook.domain.digest import Digest
from logbook.domain.errors import (
    MalformedCheckpointError,
    MalformedEntryError,
)
from logbook.domain.handover import FORMATS, Handover
from logbook.domain.people import Person
from logbook.domain.verdict import CheckResult, HandoverFacts, Reason, verdict_of
from logbook.reports.entries_check import EntriesCheck
from logbook.reports.findings import (
    ALWAYS,
    AUTHORITY,
    ENTRIES,
    LIST,
    LIST_SEAL,
    REPORT,
    REPORT_SEAL,
    SINCE_FORMAT_2,
    Certificates,
    Findings,
    SignatureCheck,
    Tools,
)
from logbook.reports.handover_files import (
    LARGEST_ENTRIES,
    is_single_report,
    left_by_system,
    read_handover,
)
from logbook.reports.manifest_check import check_manifest
from logbook.reports.pages_check import check_pages
from logbook.reports.pdf_check import authority_in, check_report
from logbook.reports.pem import from_pem
from logbook.reports.seal_check import check_seal
from logbook.reports.value_check import check_values
from logbook.reports.withheld_check import facts_of_withheld


class HandoverChecker:
    """Checks hand-over folders and single reports.

    Args:
        certificates: Reads X.509.
        is_entry_signed: Ed25519, over raw public keys.
    """

    def __init__(
        self, certificates: Certificates, is_entry_signed: SignatureCheck
    ) -> None:
        self.tools = Tools(certificates, is_entry_signed, _is_document_signed)

    def check(
        self,
        path: Path,
        fingerprint: str | None = None,
        values: bytes | None = None,
    ) -> CheckResult:
        """Check what lies at *path*; whatever it is, this returns a result.

        Args:
            fingerprint: Root fingerprint that came by another channel.
            values: A file of values that were withheld and came later.
        """
        unread: list[tuple[str, str]] = []
        aside: list[str] = []
        files = read_handover(
            path, lambda name, why: unread.append((name, why)), aside.append
        )
        findings = Findings(files, self.tools)
        findings.leave_aside(aside)
        for name, why in unread:
            findings.say("folder.file-unreadable", file=name, detail=why)
        report = next(iter(files)) if is_single_report(files, path) else None
        return _check(findings, report, fingerprint, values)

    def check_files(
        self,
        files: dict[str, bytes],
        fingerprint: str | None = None,
        values: bytes | None = None,
    ) -> CheckResult:
        """Check the files of a folder that were read already."""
        left = {name: part for name in files if (part := left_by_system(name))}
        ours = {name: files[name] for name in files if name not in left}
        findings = Findings(ours, self.tools)
        findings.leave_aside(left.values())
        return _check(findings, None, fingerprint, values)


def _check(
    findings: Findings,
    single: str | None,
    fingerprint: str | None,
    values: bytes | None,
) -> CheckResult:
    """Check a folder, or the report of the name *single* alone."""
    pinned: Digest | None = None
    if fingerprint is not None:
        try:
            pinned = Digest.from_hex(fingerprint)
        except MalformedEntryError:
            findings.say("fingerprint.malformed")
    facts, told = HandoverFacts(), None
    if findings.has("fingerprint.malformed"):
        pass
    elif single is None and not findings.files.keys() & {LIST, REPORT}:
        if not findings.reasons:
            findings.say("folder.not-a-handover")
    else:
        facts, told = _Examination(findings, single, pinned).run()
    reasons = tuple(findings.reasons)
    verdict = verdict_of(reasons, pinned=pinned is not None)
    # What a hand-over says of itself is repeated only where it is sound; and nothing
    # is proved against one that is not.
    sound = None if reasons else told
    return CheckResult(
        verdict,
        reasons,
        facts,
        tuple(findings.notes),
        tuple(facts_of_withheld(sound)) if sound else (),
        _judged(sound, values) if values is not None else (),
    )


def _judged(sound: Handover | None, values: bytes) -> tuple[Reason, ...]:
    if sound is None:
        return (Reason("value.unsound"),)
    return tuple(check_values(sound, values))


class _Examination:
    """The six checks, in their order."""

    def __init__(
        self, findings: Findings, single: str | None, pinned: Digest | None
    ) -> None:
        self._findings = findings
        self._is_folder = single is None
        self._report_name = single or REPORT
        self._entries_name = ENTRIES if single is None else single
        self._pinned = pinned
        self._report = findings.files.get(self._report_name)

    def run(self) -> tuple[HandoverFacts, Handover | None]:
        """Find every reason and return what the hand-over says."""
        files = self._findings.files
        told = self._told(files.get(ENTRIES)) if self._is_folder else None
        ca = self._authority(told)
        lister = self._lister(told, ca) if self._is_folder else None
        signer = self._signer(ca)
        # A file somebody changed is not believed in anything else it says.
        attached = None if self._findings.has_any("pdf.") else self._attached()
        if not self._is_folder:
            told = self._told(attached)
        preparer = _preparer(told)
        self._check_authority(told, ca)
        self._must_be(preparer, lister, "manifest", LIST_SEAL)
        self._must_be(preparer, signer, "pdf", self._report_name)
        if self._is_folder:
            self._check_detached(ca, preparer)
            self._check_attachment(attached)
            if told is not None:
                is_believed = attached is not None
                check_pages(self._findings, told, self._report if is_believed else None)
        if told is not None and ca is not None:
            name = self._entries_name
            EntriesCheck(self._findings, told, ca, name, self._is_folder).run()
        is_signed = signer is not None and not self._findings.has_any("pdf.")
        return _facts(told, ca, preparer if is_signed else None), told

    def _lister(self, told: Handover | None, ca: bytes | None) -> bytes | None:
        is_newer = told is not None and not told.is_first_format
        always = (*ALWAYS, *SINCE_FORMAT_2) if is_newer else ALWAYS
        return check_manifest(self._findings, ca, always)

    def _signer(self, ca: bytes | None) -> bytes | None:
        if self._report is None:
            return None
        return check_report(self._findings, self._report_name, self._report, ca)

    def _attached(self) -> bytes | None:
        from logbook.reports.pdf_structure import NoAttachmentError, attachment_in

        if self._report is None:
            return None
        try:
            return attachment_in(self._report)
        except NoAttachmentError:
            self._findings.say("attachment.missing", file=self._report_name)
        except ValueError as error:
            code, name = "attachment.unreadable", self._report_name
            self._findings.say(code, file=name, detail=str(error))
        return None

    def _told(self, content: bytes | None) -> Handover | None:
        say, name = self._findings.say, self._entries_name
        if content is None:
            return None
        if len(content) > LARGEST_ENTRIES:
            say("entries.too-large", file=name, detail=str(len(content)))
            return None
        try:
            value = canonical.from_bytes(content)
        except MalformedEntryError:
            say("entries.not-canonical", file=name)
            return None
        form = value.get("format") if isinstance(value, dict) else None
        if isinstance(form, str) and form not in FORMATS:
            say("entries.format-unknown", file=name, detail=form[:80])
            return None
        try:
            return Handover.from_value(value)
        except MalformedEntryError as error:
            say("entries.malformed", file=name, detail=error.why)
            return None

    def _authority(self, told: Handover | None) -> bytes | None:
        """Return the certificate everything else has to be issued by.

        A single report brings it in its signature; the entries attached to it have
        to name the same.
        """
        if not self._is_folder:
            brought = authority_in(self._report or b"")
            return brought and self._readable(brought, self._report_name)
        text, found = self._findings.files.get(AUTHORITY), None
        if text is not None:
            try:
                found = self._readable(from_pem(text), AUTHORITY)
            except ValueError:
                self._findings.say("ca.malformed", file=AUTHORITY, detail="PEM")
        if found is None and told is not None:
            found = self._readable(told.ca_certificate, ENTRIES)
        return found

    def _readable(self, certificate: bytes, name: str) -> bytes | None:
        if self._findings.tools.certificates.is_readable(certificate):
            return certificate
        self._findings.say("ca.malformed", file=name, detail="certificate")
        return None

    def _check_authority(self, told: Handover | None, ca: bytes | None) -> None:
        if ca is None:
            return
        say = self._findings.say
        name = AUTHORITY if AUTHORITY in self._findings.files else self._entries_name
        if self._findings.tools.certificates.authority_key(ca) is None:
            say("ca.not-self-signed", file=name)
        if told is not None and told.ca_certificate != ca:
            say("ca.differs", file=self._entries_name)
        root = Digest.of(ca)
        if self._pinned is not None and self._pinned != root:
            say("ca.fingerprint-differs", file=name, detail=root.hex)

    def _check_detached(self, ca: bytes | None, preparer: Person | None) -> None:
        seal = self._findings.files.get(REPORT_SEAL)
        if self._report is None or seal is None:
            return
        signer = check_seal(
            self._findings,
            "detached",
            seal,
            hashlib.sha256(self._report).digest(),
            ca,
            seal_file=REPORT_SEAL,
            content_file=REPORT,
        )
        self._must_be(preparer, signer, "detached", REPORT_SEAL)

    def _must_be(
        self, preparer: Person | None, signer: bytes | None, family: str, name: str
    ) -> None:
        if signer is None or preparer is None:
            return
        if signer != preparer.document_certificate:
            code = f"{family}.signer-not-preparer"
            self._findings.say(code, file=name, detail=preparer.id)

    def _check_attachment(self, attached: bytes | None) -> None:
        entries = self._findings.files.get(ENTRIES)
        if attached is not None and entries is not None and attached != entries:
            self._findings.say("attachment.differs", file=ENTRIES)


def _preparer(told: Handover | None) -> Person | None:
    for person in told.people if told else ():
        if told is not None and person.id == told.report.prepared_by:
            return person
    return None


def _facts(
    told: Handover | None, ca: bytes | None, signer: Person | None
) -> HandoverFacts:
    if told is None:
        return HandoverFacts()
    return HandoverFacts(
        log=told.log,
        organisation=told.organisation,
        report=told.report.number,
        incident=told.report.incident,
        title=told.report.title,
        recipient=told.report.recipient_name,
        signer=signer.name if signer else "",
        size=_size(told.checkpoint),
        entries=len(told.entries),
        fingerprint=Digest.of(ca).hex if ca else "",
        rehearsal=told.rehearsal,
        language=told.report.language,
    )


def _size(checkpoint: str) -> int:
    try:
        return SignedCheckpoint.from_text(checkpoint).checkpoint.size
    except MalformedCheckpointError:
        return 0


def _is_document_signed(key: bytes, message: bytes, signature: bytes) -> bool:
    """Tell whether a P-256 key (DER) made this signature; never raises."""
    try:
        public = load_der_public_key(key)
        if not isinstance(public, ec.EllipticCurvePublicKey):
            return False
        public.verify(signature, message, ec.ECDSA(SHA256()))
    except (InvalidSignature, ValueError, TypeError):
        return False
    return True
