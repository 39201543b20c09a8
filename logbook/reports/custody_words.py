"""English sentences of receipts, custody sheets, lists of items and labels."""

from logbook.domain.translation_mark import QT_TRANSLATE_NOOP

CUSTODY_SENTENCES: dict[str, str] = {
    # Head of each page
    "title.receipt": QT_TRANSLATE_NOOP("report", "Receipt {incident}"),
    "title.custody-sheets": QT_TRANSLATE_NOOP("report", "Custody sheets {incident}"),
    "title.item-list": QT_TRANSLATE_NOOP("report", "Items of evidence {incident}"),
    "title.copies": QT_TRANSLATE_NOOP("report", "Copies of evidence {incident}"),
    "edition.paper": QT_TRANSLATE_NOOP("report", "No. {number}. As of {as_of}"),
    # What stands against an item
    "custody.findings.one": QT_TRANSLATE_NOOP(
        "report", "Found at {item}: 1 finding. It stays on every paper."
    ),
    "custody.findings": QT_TRANSLATE_NOOP(
        "report", "Found at {item}: {count} findings. They stay on every paper."
    ),
    "custody.gaps": QT_TRANSLATE_NOOP("report", "Gap in the custody of {item}"),
    # Boxes
    "custody.incident": QT_TRANSLATE_NOOP("report", "Incident"),
    "custody.issued-by": QT_TRANSLATE_NOOP("report", "Issued by"),
    "custody.about": QT_TRANSLATE_NOOP("report", "What this paper is about"),
    "custody.about.transfers.one": QT_TRANSLATE_NOOP("report", "1 hand-over"),
    "custody.about.transfers": QT_TRANSLATE_NOOP("report", "{count} hand-overs"),
    "custody.about.disposal": QT_TRANSLATE_NOOP("report", "Disposal of {count}"),
    "custody.about.items.one": QT_TRANSLATE_NOOP("report", "1 item"),
    "custody.about.items": QT_TRANSLATE_NOOP("report", "{count} items"),
    "custody.about.list": QT_TRANSLATE_NOOP("report", "Items of evidence"),
    "custody.about.copied": QT_TRANSLATE_NOOP("report", "What was copied"),
    "custody.item": QT_TRANSLATE_NOOP("report", "Item"),
    "custody.name": QT_TRANSLATE_NOOP("report", "Name"),
    "custody.type": QT_TRANSLATE_NOOP("report", "Type"),
    "custody.originality": QT_TRANSLATE_NOOP("report", "Original or copy"),
    "custody.description": QT_TRANSLATE_NOOP("report", "Description"),
    "custody.standing": QT_TRANSLATE_NOOP("report", "Where it is"),
    "custody.found": QT_TRANSLATE_NOOP("report", "What was found at it"),
    "custody.found.above": QT_TRANSLATE_NOOP("report", "See above. Findings: {count}."),
    "custody.collected": QT_TRANSLATE_NOOP("report", "Collected"),
    "custody.collected-by": QT_TRANSLATE_NOOP(
        "report", "Collected by (name, title, telephone)"
    ),
    "custody.by-author": QT_TRANSLATE_NOOP("report", "{name}, who registered it"),
    "custody.witness": QT_TRANSLATE_NOOP("report", "Witness"),
    "custody.source": QT_TRANSLATE_NOOP("report", "Source system"),
    "custody.source-details": QT_TRANSLATE_NOOP(
        "report", "Serial no., model, host, addresses"
    ),
    "custody.found-at": QT_TRANSLATE_NOOP("report", "Where it was found"),
    "custody.clock": QT_TRANSLATE_NOOP("report", "Clock of the source"),
    "custody.clock.ahead": QT_TRANSLATE_NOOP("report", "{seconds} s ahead"),
    "custody.clock.behind": QT_TRANSLATE_NOOP("report", "{seconds} s behind"),
    "custody.clock.right": QT_TRANSLATE_NOOP("report", "0 s, it agreed"),
    "custody.method": QT_TRANSLATE_NOOP("report", "How it was collected"),
    "custody.tool": QT_TRANSLATE_NOOP("report", "Tool and version"),
    "custody.tool.version": QT_TRANSLATE_NOOP("report", "{tool}, {version}"),
    "custody.altered": QT_TRANSLATE_NOOP("report", "Changed by collecting it"),
    "custody.altered.nothing": QT_TRANSLATE_NOOP("report", "nothing"),
    "custody.volatility": QT_TRANSLATE_NOOP("report", "Order of volatility (RFC 3227)"),
    "custody.volatility.1": QT_TRANSLATE_NOOP("report", "1. Registers and caches"),
    "custody.volatility.2": QT_TRANSLATE_NOOP(
        "report", "2. Memory, routing and process tables"
    ),
    "custody.volatility.3": QT_TRANSLATE_NOOP("report", "3. Temporary files"),
    "custody.volatility.4": QT_TRANSLATE_NOOP("report", "4. Disk"),
    "custody.volatility.5": QT_TRANSLATE_NOOP(
        "report", "5. Logs kept on other systems"
    ),
    "custody.volatility.6": QT_TRANSLATE_NOOP(
        "report", "6. Physical set-up and network layout"
    ),
    "custody.volatility.7": QT_TRANSLATE_NOOP("report", "7. Archive media"),
    "custody.sensitivity": QT_TRANSLATE_NOOP("report", "Sensitivity"),
    "custody.sensitivity.ordinary": QT_TRANSLATE_NOOP("report", "ordinary"),
    "custody.sensitivity.personal-information": QT_TRANSLATE_NOOP(
        "report", "personal information"
    ),
    "custody.sensitivity.security-detail": QT_TRANSLATE_NOOP(
        "report", "details of security"
    ),
    "custody.sensitivity.privileged": QT_TRANSLATE_NOOP("report", "privileged"),
    "custody.seal-first": QT_TRANSLATE_NOOP(
        "report", "Seal or bag number when registered"
    ),
    "custody.stored": QT_TRANSLATE_NOOP("report", "Kept at, and who can get there"),
    "custody.photographs": QT_TRANSLATE_NOOP("report", "Photographs"),
    "custody.notes": QT_TRANSLATE_NOOP("report", "Notes"),
    "custody.source-hash": QT_TRANSLATE_NOOP(
        "report", "Hash of the original, as it was given"
    ),
    "custody.file": QT_TRANSLATE_NOOP("report", "File, its name as declared"),
    "custody.folder": QT_TRANSLATE_NOOP("report", "Folder, its name as declared"),
    "custody.no-file": QT_TRANSLATE_NOOP("report", "File"),
    "custody.thing": QT_TRANSLATE_NOOP(
        "report", "None: this is a thing. Nothing of it is stored in the logbook."
    ),
    "custody.size": QT_TRANSLATE_NOOP("report", "Size"),
    "custody.bytes": QT_TRANSLATE_NOOP("report", "{size} bytes"),
    "custody.files-bytes": QT_TRANSLATE_NOOP("report", "{files} files, {size} bytes"),
    "custody.taken-in": QT_TRANSLATE_NOOP("report", "Registered"),
    "custody.hashed": QT_TRANSLATE_NOOP("report", "Registered, SHA-256 taken"),
    "custody.by-entry": QT_TRANSLATE_NOOP(
        "report", "{when}, by {name}, entry {number}"
    ),
    "custody.sha256": QT_TRANSLATE_NOOP("report", "SHA-256"),
    "custody.sha256.folder": QT_TRANSLATE_NOOP(
        "report", "SHA-256 of the list of its files"
    ),
    "custody.origin": QT_TRANSLATE_NOOP("report", "Read from"),
    "custody.medium": QT_TRANSLATE_NOOP("report", "Medium it was on, serial number"),
    "custody.medium.serial": QT_TRANSLATE_NOOP("report", "{medium}, {serial}"),
    "custody.times": QT_TRANSLATE_NOOP("report", "Times of the source, before reading"),
    "custody.times.contents": QT_TRANSLATE_NOOP(
        "report", "Modified: {modified}. Accessed: {accessed}."
    ),
    "custody.times.entry": QT_TRANSLATE_NOOP(
        "report", "Attributes changed: {changed}. Created: {created}."
    ),
    "custody.reading": QT_TRANSLATE_NOOP("report", "While it was read"),
    "custody.reading.same": QT_TRANSLATE_NOOP("report", "The source stayed the same."),
    "custody.reading.grew": QT_TRANSLATE_NOOP(
        "report", "The source changed; kept is what was read."
    ),
    "custody.reading.access-kept": QT_TRANSLATE_NOOP(
        "report", "Its access time stayed."
    ),
    "custody.reading.access-changed": QT_TRANSLATE_NOOP(
        "report", "Its access time changed."
    ),
    "custody.reading.access-unknown": QT_TRANSLATE_NOOP(
        "report", "Whether its access time stayed is unknown."
    ),
    "custody.left-out": QT_TRANSLATE_NOOP("report", "Not taken in"),
    "custody.left-out.none": QT_TRANSLATE_NOOP("report", "nothing was left out"),
    "custody.left-out.some.one": QT_TRANSLATE_NOOP(
        "report", "1 thing, named in the list of its files"
    ),
    "custody.left-out.some": QT_TRANSLATE_NOOP(
        "report", "{count} things, named in the list of its files"
    ),
    "custody.not-stated": QT_TRANSLATE_NOOP("report", "not stated"),
    "custody.not-asked": QT_TRANSLATE_NOOP("report", "not asked"),
    "custody.unknown": QT_TRANSLATE_NOOP("report", "unknown"),
    # Who had it
    "custody.who-had-it": QT_TRANSLATE_NOOP("report", "Who had it"),
    "custody.who-had-it.about": QT_TRANSLATE_NOOP(
        "report", "Times as they were stated by who recorded them."
    ),
    "custody.from": QT_TRANSLATE_NOOP("report", "From"),
    "custody.until": QT_TRANSLATE_NOOP("report", "Until"),
    "custody.until.now": QT_TRANSLATE_NOOP("report", "has it on record"),
    "custody.until.last": QT_TRANSLATE_NOOP("report", "had it last"),
    "custody.until.unknown": QT_TRANSLATE_NOOP("report", "nothing says until when"),
    "custody.who": QT_TRANSLATE_NOOP("report", "Who, agency, badge"),
    "custody.gap": QT_TRANSLATE_NOOP("report", "GAP"),
    # Transfers
    "custody.transfers": QT_TRANSLATE_NOOP("report", "Transfers"),
    "custody.transfers.none": QT_TRANSLATE_NOOP(
        "report", "None: it never left who registered it."
    ),
    "custody.transfer": QT_TRANSLATE_NOOP(
        "report", "{item}, transfer {nth} of {count}: {purpose}"
    ),
    "custody.when": QT_TRANSLATE_NOOP("report", "When"),
    "custody.recorded": QT_TRANSLATE_NOOP("report", "Recorded"),
    "custody.state": QT_TRANSLATE_NOOP("report", "What became of it"),
    "custody.giver": QT_TRANSLATE_NOOP("report", "From (who gives it)"),
    "custody.taker": QT_TRANSLATE_NOOP("report", "To (who receives it)"),
    "custody.here": QT_TRANSLATE_NOOP("report", "works with this logbook"),
    "custody.agency": QT_TRANSLATE_NOOP("report", "Agency: {agency}"),
    "custody.badge": QT_TRANSLATE_NOOP("report", "Badge: {badge}"),
    "custody.not-accepted": QT_TRANSLATE_NOOP("report", "Has not accepted it."),
    "custody.unreadable": QT_TRANSLATE_NOOP(
        "report", "What is kept as a drawing cannot be drawn; the entry holds it."
    ),
    "custody.reason": QT_TRANSLATE_NOOP("report", "Reason"),
    "custody.condition": QT_TRANSLATE_NOOP("report", "Condition"),
    "custody.seal": QT_TRANSLATE_NOOP("report", "Seal"),
    "custody.seal.intact": QT_TRANSLATE_NOOP("report", "unbroken"),
    "custody.seal.broken": QT_TRANSLATE_NOOP("report", "BROKEN"),
    "custody.seal.none": QT_TRANSLATE_NOOP("report", "no seal"),
    "custody.seal.not-looked": QT_TRANSLATE_NOOP("report", "not looked at"),
    "custody.seal.number": QT_TRANSLATE_NOOP("report", "{seal}, number {number}"),
    "custody.compared": QT_TRANSLATE_NOOP("report", "SHA-256 at the hand-over"),
    "custody.compared.matches": QT_TRANSLATE_NOOP("report", "computed again, the same"),
    "custody.compared.differs": QT_TRANSLATE_NOOP("report", "DIFFERS: {found}"),
    "custody.compared.not-done": QT_TRANSLATE_NOOP("report", "not computed again"),
    "custody.compared.no-file": QT_TRANSLATE_NOOP("report", "none: this is a thing"),
    "custody.of.stored": QT_TRANSLATE_NOOP("report", "{result} (of what is stored)"),
    "custody.of.returned": QT_TRANSLATE_NOOP("report", "{result} (of what came back)"),
    "custody.by-giver": QT_TRANSLATE_NOOP("report", "Given: {words}"),
    "custody.by-taker": QT_TRANSLATE_NOOP("report", "Received: {words}"),
    "custody.carrier": QT_TRANSLATE_NOOP("report", "Carried by, number"),
    "custody.kept-next": QT_TRANSLATE_NOOP("report", "Where it is kept next"),
    "custody.back-by": QT_TRANSLATE_NOOP("report", "To be back by"),
    "custody.said-gap": QT_TRANSLATE_NOOP(
        "report", "Nothing says how it came to who gave it: a gap in the custody."
    ),
    "custody.as-told": QT_TRANSLATE_NOOP(
        "report", "Recorded as it was told or shown; neither of them works here."
    ),
    "custody.sign": QT_TRANSLATE_NOOP("report", "Signature in ink: {name}"),
    "custody.sign.seen": QT_TRANSLATE_NOOP("report", "Signature"),
    # Receipts
    "custody.disposal": QT_TRANSLATE_NOOP("report", "{item}, disposal"),
    "custody.disposals": QT_TRANSLATE_NOOP("report", "Disposal"),
    "custody.authority": QT_TRANSLATE_NOOP("report", "On the authority of"),
    "custody.disposal.method": QT_TRANSLATE_NOOP("report", "How"),
    "custody.disposal.by": QT_TRANSLATE_NOOP("report", "Disposed of by"),
    "custody.disposal.witness": QT_TRANSLATE_NOOP("report", "Witness"),
    "custody.disposal.words": QT_TRANSLATE_NOOP("report", "Further words"),
    "custody.disposal.vault": QT_TRANSLATE_NOOP(
        "report",
        "What the logbook stores of it stays there, encrypted: nothing is ever "
        "removed from the record.",
    ),
    "custody.kept": QT_TRANSLATE_NOOP("report", "Where this receipt is kept"),
    "custody.kept.about": QT_TRANSLATE_NOOP(
        "report",
        "One copy with the item, one with who gave it. Keep both as long as the item.",
    ),
    "custody.keeper": QT_TRANSLATE_NOOP("report", "Kept by (name, place)"),
    "custody.ink": QT_TRANSLATE_NOOP("report", "After it is signed in ink"),
    "custody.ink.about": QT_TRANSLATE_NOOP(
        "report",
        "The record says that this signature is awaited until somebody has seen it. "
        "Show this paper, signed, to {organisation}. There, whoever sees it opens the "
        "item under Evidence (Alt+E), confirms the signature and says where the paper "
        "is kept.",
    ),
    "custody.no-copy": QT_TRANSLATE_NOOP(
        "report",
        "Until it is accepted, this paper is no proof that the item was received.",
    ),
    # Findings, copies, list
    "custody.unsigned": QT_TRANSLATE_NOOP("report", "Signatures nobody has seen"),
    "custody.copies": QT_TRANSLATE_NOOP("report", "Copies that were written"),
    "custody.copied": QT_TRANSLATE_NOOP(
        "report", "{when}, by {name}, entry {number}: for {to}, folder “{folder}”."
    ),
    "custody.copied.papers": QT_TRANSLATE_NOOP(
        "report",
        "{when}, by {name}, entry {number}: for {to}, folder “{folder}”. This is a "
        "thing: only papers about it went with the copies of other items.",
    ),
    "custody.copies.none": QT_TRANSLATE_NOOP("report", "None."),
    "custody.copied-to": QT_TRANSLATE_NOOP("report", "To"),
    "custody.copied-on": QT_TRANSLATE_NOOP("report", "Medium, serial number"),
    "custody.copied-folder": QT_TRANSLATE_NOOP("report", "Folder"),
    "custody.copied-list": QT_TRANSLATE_NOOP(
        "report", "SHA-256 of the list of copied files (evidence.sha256)"
    ),
    "custody.copied-how": QT_TRANSLATE_NOOP("report", "How to check the copies"),
    "custody.copied-how.about": QT_TRANSLATE_NOOP(
        "report",
        "The copies are not encrypted. Check these papers first: the list in their "
        "folder is signed with them, the one beside the copies can be changed together "
        "with the copies. Then, in the folder that holds items and papers, with what "
        "every computer has: sha256sum -c papers/evidence.sha256 on Linux, shasum -a "
        "256 -c papers/evidence.sha256 on macOS; on Windows, certutil -hashfile and "
        "the name of the file, SHA256, for each line of that list. Whatever lies in "
        "items and is not on it is none of the copies. Every byte was read again from "
        "the medium and compared before this was recorded.",
    ),
    "custody.holder": QT_TRANSLATE_NOOP("report", "Who has it, since when"),
    "custody.digest": QT_TRANSLATE_NOOP("report", "SHA-256, or what it is"),
    "custody.a-thing": QT_TRANSLATE_NOOP("report", "A thing: no file."),
    "custody.a-thing.not-copied": QT_TRANSLATE_NOOP(
        "report", "A thing: nothing was copied."
    ),
    "custody.mark.one": QT_TRANSLATE_NOOP("report", "1 FINDING, see its custody sheet"),
    "custody.mark": QT_TRANSLATE_NOOP(
        "report", "{count} FINDINGS, see its custody sheet"
    ),
    "custody.mark.gaps.one": QT_TRANSLATE_NOOP(
        "report", "1 GAP, see its custody sheet"
    ),
    "custody.mark.gaps": QT_TRANSLATE_NOOP(
        "report", "{count} GAPS, see its custody sheet"
    ),
    "custody.attached": QT_TRANSLATE_NOOP("report", "What is attached"),
    "custody.attached.about": QT_TRANSLATE_NOOP(
        "report",
        "The {count} entries of this incident that say something about these items "
        "are attached to this file, whole, as entries.json, each with the proof of "
        "its place in the record. Its other entries are not part of this paper.",
    ),
    "end.custody-sheet": QT_TRANSLATE_NOOP(
        "report", "END OF SHEET {item}, transfers {count}"
    ),
    "end.receipt": QT_TRANSLATE_NOOP("report", "END OF RECEIPT {number}"),
    "end.receipt.rehearsal": QT_TRANSLATE_NOOP(
        "report", "END OF REHEARSAL RECEIPT {number}"
    ),
    "end.custody-sheets": QT_TRANSLATE_NOOP(
        "report", "END OF CUSTODY SHEETS {number}, items {count}"
    ),
    "end.custody-sheets.rehearsal": QT_TRANSLATE_NOOP(
        "report", "END OF REHEARSAL CUSTODY SHEETS {number}, items {count}"
    ),
    "end.item-list": QT_TRANSLATE_NOOP("report", "END OF LIST {number}, items {count}"),
    "end.item-list.rehearsal": QT_TRANSLATE_NOOP(
        "report", "END OF REHEARSAL LIST {number}, items {count}"
    ),
    "end.copies": QT_TRANSLATE_NOOP("report", "END OF PAPERS {number}, items {count}"),
    "end.copies.rehearsal": QT_TRANSLATE_NOOP(
        "report", "END OF REHEARSAL PAPERS {number}, items {count}"
    ),
    # Labels
    "label.title": QT_TRANSLATE_NOOP("report", "Labels for items of evidence"),
    "label.seal": QT_TRANSLATE_NOOP("report", "Seal {seal}"),
    "label.entry": QT_TRANSLATE_NOOP("report", "Entry {number}"),
    "label.rehearsal": QT_TRANSLATE_NOOP("report", "REHEARSAL"),
}
"""Merged into `logbook.reports.words.SENTENCES`."""
