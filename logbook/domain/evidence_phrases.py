"""English sentences about evidence and who had it."""

from logbook.domain.translation_mark import QT_TRANSLATE_NOOP

EVIDENCE_PHRASES: dict[str, str] = {
    "kind.evidence": QT_TRANSLATE_NOOP("phrases", "Evidence"),
    "kind.custody": QT_TRANSLATE_NOOP("phrases", "Custody"),
    "evidence.type.log": QT_TRANSLATE_NOOP("phrases", "log"),
    "evidence.type.image": QT_TRANSLATE_NOOP("phrases", "disk or memory image"),
    "evidence.type.screenshot": QT_TRANSLATE_NOOP("phrases", "screenshot"),
    "evidence.type.photograph": QT_TRANSLATE_NOOP("phrases", "photograph"),
    "evidence.type.message": QT_TRANSLATE_NOOP("phrases", "message"),
    "evidence.type.device": QT_TRANSLATE_NOOP("phrases", "device"),
    "evidence.type.paper": QT_TRANSLATE_NOOP("phrases", "paper"),
    "evidence.type.other": QT_TRANSLATE_NOOP("phrases", "other"),
    "evidence.originality.original": QT_TRANSLATE_NOOP("phrases", "original"),
    "evidence.originality.copy": QT_TRANSLATE_NOOP("phrases", "copy"),
    "evidence.originality.unknown": QT_TRANSLATE_NOOP(
        "phrases", "original or copy not known"
    ),
    "evidence.registered": QT_TRANSLATE_NOOP(
        "phrases", "Item {item} registered: {name} ({type}, {originality})."
    ),
    "evidence.file": QT_TRANSLATE_NOOP(
        "phrases", "File “{file}”, {size} bytes, SHA-256 {sha256}."
    ),
    "evidence.folder": QT_TRANSLATE_NOOP(
        "phrases",
        "Folder “{file}”, {files} files, {size} bytes; SHA-256 of their list {sha256}.",
    ),
    "evidence.folder.one": QT_TRANSLATE_NOOP(
        "phrases",
        "Folder “{file}” with 1 file, {size} bytes; SHA-256 of its list {sha256}.",
    ),
    "evidence.grew": QT_TRANSLATE_NOOP(
        "phrases", "The source changed while it was read; kept is what was read."
    ),
    "evidence.left-out": QT_TRANSLATE_NOOP(
        "phrases", "Not taken in, and named in the list: {count}."
    ),
    "evidence.collected-by": QT_TRANSLATE_NOOP("phrases", "Collected by {name}."),
    "evidence.received": QT_TRANSLATE_NOOP(
        "phrases", "Received from them, as who registers it says: {when}."
    ),
    "evidence.altered": QT_TRANSLATE_NOOP(
        "phrases", "Changed by collecting it: “{words}”"
    ),
    "evidence.altered.nothing": QT_TRANSLATE_NOOP(
        "phrases", "Collecting it changed nothing at the source."
    ),
    "evidence.altered.unknown": QT_TRANSLATE_NOOP(
        "phrases", "Whether collecting it changed the source is unknown."
    ),
    "evidence.description": QT_TRANSLATE_NOOP("phrases", "Described as: “{words}”"),
    "evidence.witness": QT_TRANSLATE_NOOP("phrases", "Witness: {words}."),
    "evidence.found-at": QT_TRANSLATE_NOOP("phrases", "Found at: “{words}”"),
    "evidence.source": QT_TRANSLATE_NOOP("phrases", "From the system: {words}."),
    "evidence.source-details": QT_TRANSLATE_NOOP("phrases", "The system: “{words}”"),
    "evidence.method": QT_TRANSLATE_NOOP("phrases", "How it was collected: “{words}”"),
    "evidence.tool": QT_TRANSLATE_NOOP("phrases", "With: {words}."),
    "evidence.source-hash": QT_TRANSLATE_NOOP(
        "phrases", "Hash of the original, as it was given: {words}."
    ),
    "evidence.photographs": QT_TRANSLATE_NOOP("phrases", "Photographs: {words}."),
    "evidence.notes": QT_TRANSLATE_NOOP("phrases", "Remarks: “{words}”"),
    "evidence.clock.ahead": QT_TRANSLATE_NOOP(
        "phrases", "Clock of the source: {seconds} s ahead."
    ),
    "evidence.clock.behind": QT_TRANSLATE_NOOP(
        "phrases", "Clock of the source: {seconds} s behind."
    ),
    "evidence.clock.right": QT_TRANSLATE_NOOP(
        "phrases", "Clock of the source: compared, not off."
    ),
    "evidence.volatility": QT_TRANSLATE_NOOP(
        "phrases", "Place in the order of volatility (RFC 3227): {place}."
    ),
    "evidence.sensitivity.ordinary": QT_TRANSLATE_NOOP(
        "phrases", "Sensitivity: nothing special."
    ),
    "evidence.sensitivity.personal-information": QT_TRANSLATE_NOOP(
        "phrases", "Sensitivity: holds personal information."
    ),
    "evidence.sensitivity.security-detail": QT_TRANSLATE_NOOP(
        "phrases", "Sensitivity: shows how systems are protected."
    ),
    "evidence.sensitivity.privileged": QT_TRANSLATE_NOOP(
        "phrases", "Sensitivity: privileged, legal advice."
    ),
    "evidence.medium.name": QT_TRANSLATE_NOOP("phrases", "Medium: {medium}."),
    "evidence.medium.serial": QT_TRANSLATE_NOOP(
        "phrases", "Medium without a name, serial number {serial}."
    ),
    "evidence.seal": QT_TRANSLATE_NOOP("phrases", "Seal or bag number: {seal}."),
    "evidence.stored": QT_TRANSLATE_NOOP("phrases", "Kept at: “{stored}”"),
    "evidence.explained": QT_TRANSLATE_NOOP(
        "phrases", "To the finding at item {item} in entry {numbers}: {words}"
    ),
    "evidence.disposed": QT_TRANSLATE_NOOP(
        "phrases",
        "Item {item} disposed of: “{method}” On the authority of: “{authority}” "
        "Witness: {witness}.",
    ),
    "evidence.exported": QT_TRANSLATE_NOOP(
        "phrases",
        "Copies of {items} written to the folder “{folder}” for {to}, read again and "
        "found the same: {files} files, {size} bytes, SHA-256 of their list {sha256}. "
        "Reason: “{reason}”",
    ),
    "evidence.exported.things": QT_TRANSLATE_NOOP(
        "phrases", "Only papers about {items} went along: nothing of it is stored."
    ),
    "evidence.medium": QT_TRANSLATE_NOOP(
        "phrases", "Medium: {medium}, serial number {serial}."
    ),
    "evidence.medium-unknown": QT_TRANSLATE_NOOP(
        "phrases", "The system gave no serial number of the medium."
    ),
    "evidence.damaged.missing.item": QT_TRANSLATE_NOOP(
        "phrases", "What is stored of item {item} is missing."
    ),
    "evidence.damaged.missing.file": QT_TRANSLATE_NOOP(
        "phrases", "File {file} of what is stored of item {item} is missing."
    ),
    "evidence.damaged.damaged.item": QT_TRANSLATE_NOOP(
        "phrases", "What is stored of item {item} is damaged."
    ),
    "evidence.damaged.damaged.file": QT_TRANSLATE_NOOP(
        "phrases", "File {file} of what is stored of item {item} is damaged."
    ),
    "evidence.damaged.swapped.item": QT_TRANSLATE_NOOP(
        "phrases", "What is stored as item {item} is not what was taken in."
    ),
    "evidence.damaged.swapped.file": QT_TRANSLATE_NOOP(
        "phrases", "File {file} stored as part of item {item} is not what was taken in."
    ),
    "custody.person": "{name}",
    "custody.person.agency": QT_TRANSLATE_NOOP("phrases", "{name}, {agency}"),
    "custody.person.badge-only": QT_TRANSLATE_NOOP("phrases", "{name}, badge {badge}"),
    "custody.person.badge": QT_TRANSLATE_NOOP(
        "phrases", "{name}, {agency}, badge {badge}"
    ),
    "custody.purpose.hand-over": QT_TRANSLATE_NOOP("phrases", "handed over"),
    "custody.purpose.check-out": QT_TRANSLATE_NOOP("phrases", "checked out"),
    "custody.purpose.check-in": QT_TRANSLATE_NOOP("phrases", "checked in"),
    "custody.purpose.return-to-owner": QT_TRANSLATE_NOOP(
        "phrases", "returned to the owner"
    ),
    "custody.purpose.move": QT_TRANSLATE_NOOP("phrases", "moved to another place"),
    "custody.transferred": QT_TRANSLATE_NOOP(
        "phrases", "Item {item}, {purpose}: from {giver} to {taker}. Reason: “{reason}”"
    ),
    "custody.as-told": QT_TRANSLATE_NOOP(
        "phrases", "Recorded as it was told or shown; neither of them works here."
    ),
    "custody.gap": QT_TRANSLATE_NOOP(
        "phrases", "Nothing says how it came to who gave it: a gap in the custody."
    ),
    "custody.condition": QT_TRANSLATE_NOOP("phrases", "Condition: “{words}”"),
    "custody.carrier": QT_TRANSLATE_NOOP("phrases", "Carried by: “{words}”"),
    "custody.back-by": QT_TRANSLATE_NOOP("phrases", "To be back by {when}."),
    "custody.accepted": QT_TRANSLATE_NOOP("phrases", "Item {item} received."),
    "custody.declined": QT_TRANSLATE_NOOP(
        "phrases", "Item {item} not handed over after all. Reason: {reason}"
    ),
    "custody.seal.intact": QT_TRANSLATE_NOOP("phrases", "Seal intact."),
    "custody.seal.broken": QT_TRANSLATE_NOOP("phrases", "Seal broken."),
    "custody.seal.none": QT_TRANSLATE_NOOP("phrases", "No seal."),
    "custody.seal.not-looked": QT_TRANSLATE_NOOP("phrases", "Seal not looked at."),
    "custody.hash.matches.nothing": QT_TRANSLATE_NOOP("phrases", "SHA-256 compared."),
    "custody.hash.matches.stored": QT_TRANSLATE_NOOP(
        "phrases", "SHA-256 of what is stored computed again: the same."
    ),
    "custody.hash.matches.returned": QT_TRANSLATE_NOOP(
        "phrases", "SHA-256 of what came back computed: the same."
    ),
    "custody.hash.differs.nothing": QT_TRANSLATE_NOOP(
        "phrases", "SHA-256 of item {item} differs: {found}."
    ),
    "custody.hash.differs.stored": QT_TRANSLATE_NOOP(
        "phrases",
        "What is stored of item {item} is not what was taken in: SHA-256 {found}.",
    ),
    "custody.hash.differs.returned": QT_TRANSLATE_NOOP(
        "phrases",
        "What came back as item {item} is not what was taken in: SHA-256 {found}.",
    ),
    "custody.hash.differs.unread": QT_TRANSLATE_NOOP(
        "phrases",
        "What was compared is missing, or is not what was taken in as item {item}.",
    ),
    "custody.differing": QT_TRANSLATE_NOOP(
        "phrases", "Changed, missing or new: “{names}”"
    ),
    "custody.differing.more": QT_TRANSLATE_NOOP(
        "phrases", "Changed, missing or new: “{names}”, and {count} more."
    ),
    "custody.hash.not-done": QT_TRANSLATE_NOOP("phrases", "SHA-256 not computed."),
    "custody.signed.from.key": QT_TRANSLATE_NOOP(
        "phrases", "Who gave it signed by key."
    ),
    "custody.signed.from.drawn": QT_TRANSLATE_NOOP(
        "phrases", "Who gave it signed on the touchpad."
    ),
    "custody.signed.from.ink-awaited": QT_TRANSLATE_NOOP(
        "phrases", "Who gave it signs in ink on the receipt."
    ),
    "custody.signed.from.elsewhere": QT_TRANSLATE_NOOP(
        "phrases", "Who gave it signed on a paper of somebody else."
    ),
    "custody.signed.from.not-signed": QT_TRANSLATE_NOOP(
        "phrases", "Who gave it did not sign."
    ),
    "custody.signed.to.key": QT_TRANSLATE_NOOP(
        "phrases", "Who received it signed by key."
    ),
    "custody.signed.to.drawn": QT_TRANSLATE_NOOP(
        "phrases", "Who received it signed on the touchpad."
    ),
    "custody.signed.to.ink-awaited": QT_TRANSLATE_NOOP(
        "phrases", "Who received it signs in ink on the receipt."
    ),
    "custody.signed.to.elsewhere": QT_TRANSLATE_NOOP(
        "phrases", "Who received it signed on a paper of somebody else."
    ),
    "custody.signed.to.not-signed": QT_TRANSLATE_NOOP(
        "phrases", "Who received it did not sign."
    ),
    "custody.signed.witness.key": QT_TRANSLATE_NOOP(
        "phrases", "The witness signed by key."
    ),
    "custody.signed.witness.drawn": QT_TRANSLATE_NOOP(
        "phrases", "The witness signed on the touchpad."
    ),
    "custody.signed.witness.ink-awaited": QT_TRANSLATE_NOOP(
        "phrases", "The witness signs in ink on the receipt."
    ),
    "custody.signed.witness.elsewhere": QT_TRANSLATE_NOOP(
        "phrases", "The witness signed on a paper of somebody else."
    ),
    "custody.signed.witness.not-signed": QT_TRANSLATE_NOOP(
        "phrases", "The witness did not sign."
    ),
    "custody.ink.from": QT_TRANSLATE_NOOP(
        "phrases",
        "Item {item}: the signature of {name}, who gave it, was seen on the receipt.",
    ),
    "custody.ink.to": QT_TRANSLATE_NOOP(
        "phrases",
        "Item {item}: the signature of {name}, who received it, was seen on the "
        "receipt.",
    ),
    "custody.ink.witness": QT_TRANSLATE_NOOP(
        "phrases", "Item {item}: the signature of the witness {name} was seen."
    ),
    "custody.confirmed.from": QT_TRANSLATE_NOOP(
        "phrases", "Item {item}: {name}, who gave it, signs for that by key."
    ),
    "custody.confirmed.to": QT_TRANSLATE_NOOP(
        "phrases", "Item {item}: {name}, who received it, signs for that by key."
    ),
    "custody.confirmed.witness": QT_TRANSLATE_NOOP(
        "phrases", "Item {item}: {name}, the witness, signs for that by key."
    ),
    "custody.ink.kept": QT_TRANSLATE_NOOP("phrases", "The signed receipt: {kept}"),
}
"""Merged into `logbook.domain.wording.PHRASES`."""
