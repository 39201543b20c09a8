"""The wording of every finding of the verification."""

from logbook.domain.translation_mark import QT_TRANSLATE_NOOP
from logbook.domain.verification import FindingCode

FINDINGS: dict[FindingCode, str] = {
    FindingCode.SEQUENCE: QT_TRANSLATE_NOOP(
        "findings", "Entry {number} is missing or out of its place."
    ),
    FindingCode.MALFORMED: QT_TRANSLATE_NOOP(
        "findings", "Entry {number} cannot be read ({detail})."
    ),
    FindingCode.OTHER_LOG: QT_TRANSLATE_NOOP(
        "findings", "Entry {number} belongs to another logbook."
    ),
    FindingCode.FOUNDING: QT_TRANSLATE_NOOP(
        "findings", "Entry {number} does not found this logbook."
    ),
    FindingCode.AUTHOR: QT_TRANSLATE_NOOP(
        "findings", "Entry {number} is by somebody who was not enrolled."
    ),
    FindingCode.ROLE: QT_TRANSLATE_NOOP(
        "findings",
        "Entry {number} is something only a supervisor may record, "
        "and its author is none.",
    ),
    FindingCode.CERTIFICATE: QT_TRANSLATE_NOOP(
        "findings",
        "Entry {number} enrols {detail} "
        "with a key this logbook did not certify for them alone.",
    ),
    FindingCode.SIGNATURE: QT_TRANSLATE_NOOP(
        "findings", "Entry {number} is not what was signed."
    ),
    FindingCode.CHAIN: QT_TRANSLATE_NOOP(
        "findings", "Entry {number} does not agree with the entries before it."
    ),
    FindingCode.CONTENT: QT_TRANSLATE_NOOP(
        "findings", "Entry {number}: the field “{detail}” is not what was signed."
    ),
    FindingCode.COUNTERSIGNATURE: QT_TRANSLATE_NOOP(
        "findings",
        "Entry {number} vouches for a record that is not the one in this file.",
    ),
    FindingCode.OWN_REPORT: QT_TRANSLATE_NOOP(
        "findings",
        "Entry {number} signs off a report that its own author put up for it.",
    ),
    FindingCode.HEAD: QT_TRANSLATE_NOOP(
        "findings", "From entry {number} on, the file does not end where it says."
    ),
    FindingCode.WITNESS: QT_TRANSLATE_NOOP(
        "findings",
        "A checkpoint kept outside does not match: something up to entry {number} "
        "is not what it was.",
    ),
    FindingCode.ROLLBACK: QT_TRANSLATE_NOOP(
        "findings",
        "A checkpoint kept outside covers {detail} entries, and this file has fewer: "
        "from entry {number} on they are gone.",
    ),
    FindingCode.MARK: QT_TRANSLATE_NOOP(
        "findings",
        "Something up to entry {number} is not what it was when you last checked it.",
    ),
    FindingCode.MARK_AHEAD: QT_TRANSLATE_NOOP(
        "findings",
        "You had checked {detail} entries, and this file has fewer: "
        "from entry {number} on they are gone.",
    ),
    FindingCode.FOREIGN: QT_TRANSLATE_NOOP(
        "findings",
        "A checkpoint kept outside is of another logbook ({detail}); "
        "it says nothing about this one.",
    ),
    FindingCode.KEY_COPY: QT_TRANSLATE_NOOP(
        "findings",
        "One of the two key files is damaged ({detail}). The other one opens the "
        "logbook and nothing is lost: copy the folder and tell IT.",
    ),
    FindingCode.FILE: QT_TRANSLATE_NOOP(
        "findings", "The file is damaged near entry {number} ({detail})."
    ),
    FindingCode.EVIDENCE_MISSING: QT_TRANSLATE_NOOP(
        "findings",
        "Evidence {detail}, registered in entry {number}: what was stored is missing.",
    ),
    FindingCode.EVIDENCE_DAMAGED: QT_TRANSLATE_NOOP(
        "findings",
        "Evidence {detail}, registered in entry {number}: what is stored is damaged.",
    ),
    FindingCode.EVIDENCE_SWAPPED: QT_TRANSLATE_NOOP(
        "findings",
        "Evidence {detail}, registered in entry {number}: what is stored is not what "
        "was taken in.",
    ),
    FindingCode.EVIDENCE_STRANGER: QT_TRANSLATE_NOOP(
        "findings",
        "Beside the record lies stored evidence that no entry speaks of ({detail}). "
        "Entries may be missing, or somebody put it there; it was not touched.",
    ),
    FindingCode.EVIDENCE_UNEXPLAINED: QT_TRANSLATE_NOOP(
        "findings",
        "Evidence {detail}: nobody has explained what was found in entry {number}.",
    ),
    FindingCode.EVIDENCE_STRAY: QT_TRANSLATE_NOOP(
        "findings",
        "Entry {number} speaks of evidence {detail}, which nobody had registered.",
    ),
}
"""What to tell the person about a finding of the verification."""
