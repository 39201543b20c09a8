"""English sentences about how an item of evidence stands."""

from logbook.domain.translation_mark import QT_TRANSLATE_NOOP

ITEM_PHRASES: dict[str, str] = {
    "item.state.held": QT_TRANSLATE_NOOP("phrases", "Held here"),
    "item.state.on-its-way": QT_TRANSLATE_NOOP("phrases", "On its way"),
    "item.state.out": QT_TRANSLATE_NOOP("phrases", "Out of house"),
    "item.state.returned": QT_TRANSLATE_NOOP("phrases", "Returned to the owner"),
    "item.state.disposed": QT_TRANSLATE_NOOP("phrases", "Disposed of"),
    "item.where.held": QT_TRANSLATE_NOOP("phrases", "With {holder} since {since}."),
    "item.where.on-its-way": QT_TRANSLATE_NOOP(
        "phrases",
        "Given by {holder}, waits for {taker} to accept it (entry {number}).",
    ),
    "item.where.out": QT_TRANSLATE_NOOP(
        "phrases", "Out of house, with {holder} since {since}."
    ),
    "item.where.returned": QT_TRANSLATE_NOOP(
        "phrases", "Returned to the owner: {holder}, {since}."
    ),
    "item.where.disposed": QT_TRANSLATE_NOOP(
        "phrases", "Disposed of {happened} (entry {number}); last with {holder}."
    ),
    "item.back.due": QT_TRANSLATE_NOOP("phrases", "To be back by {when}."),
    "item.back.overdue": QT_TRANSLATE_NOOP(
        "phrases", "Overdue: it was to be back by {when}."
    ),
    "item.intact.file": QT_TRANSLATE_NOOP(
        "phrases", "Intact, as far as anybody has looked: nothing was found at it."
    ),
    "item.intact": QT_TRANSLATE_NOOP("phrases", "Nothing was found at it."),
    "item.not-intact.one": QT_TRANSLATE_NOOP(
        "phrases", "Not to be called intact: 1 finding, which stays for ever."
    ),
    "item.not-intact": QT_TRANSLATE_NOOP(
        "phrases", "Not to be called intact: {count} findings, which stay for ever."
    ),
    "item.gap": QT_TRANSLATE_NOOP(
        "phrases",
        "Gap: from {since} to {until} nothing says who had it, and how it came from "
        "{giver} to {taker} (entry {number}).",
    ),
    "item.received": QT_TRANSLATE_NOOP(
        "phrases",
        "Received from {giver}: {when}, as {taker} says in entry {number}. "
        "Not signed for here by {giver}.",
    ),
    "item.received.signed": QT_TRANSLATE_NOOP(
        "phrases",
        "Received from {giver}: {when}, as {taker} says in entry {number}. "
        "Signed for by key later, in entry {signed}, by {giver}.",
    ),
    "item.received.how": QT_TRANSLATE_NOOP("phrases", "How it came: “{words}”"),
    "item.finding": QT_TRANSLATE_NOOP("phrases", "Finding in entry {number}: {what}"),
    "item.found.hash-differs": QT_TRANSLATE_NOOP(
        "phrases",
        "What was compared at the hand-over is not what was taken in: SHA-256 {found}.",
    ),
    "item.found.hash-differs.unread": QT_TRANSLATE_NOOP(
        "phrases",
        "What was compared at the hand-over is missing, or is not what was taken in.",
    ),
    "item.found.seal-broken": QT_TRANSLATE_NOOP(
        "phrases", "The seal was broken or gone."
    ),
    "item.found.seal-differs": QT_TRANSLATE_NOOP(
        "phrases", "The number of the seal is not the one that was on record: {found}."
    ),
    "item.found.not-signed-by-itself": QT_TRANSLATE_NOOP(
        "phrases",
        "Somebody who works here gave, took or witnessed it without their own key.",
    ),
    "item.found.same-person": QT_TRANSLATE_NOOP(
        "phrases", "Both names that stand there are those of one person."
    ),
    "item.found.out-of-turn": QT_TRANSLATE_NOOP(
        "phrases", "What is said there does not follow from what stood before."
    ),
    "item.found.times-cross": QT_TRANSLATE_NOOP(
        "phrases",
        "By the times that were stated, two people had it at once, or one had it "
        "before it was there.",
    ),
    "item.found.number-twice": QT_TRANSLATE_NOOP(
        "phrases", "Something else was registered under the number {item}."
    ),
    "item.found.stored-twice": QT_TRANSLATE_NOOP(
        "phrases", "What is stored of it is stored for another item, too."
    ),
    "item.explained": QT_TRANSLATE_NOOP(
        "phrases", "{name} on that in entry {number}: {words}"
    ),
    "item.unexplained": QT_TRANSLATE_NOOP("phrases", "Nobody has explained that yet."),
    "item.unsigned.from": QT_TRANSLATE_NOOP(
        "phrases", "Entry {number}: {name}, who gave it: {how}"
    ),
    "item.unsigned.to": QT_TRANSLATE_NOOP(
        "phrases", "Entry {number}: {name}, who received it: {how}"
    ),
    "item.unsigned.witness": QT_TRANSLATE_NOOP(
        "phrases", "Entry {number}: the witness {name}: {how}"
    ),
    "item.open.unexplained": QT_TRANSLATE_NOOP(
        "phrases",
        "Item {item}, {name}: nobody has explained the finding in entry {number}",
    ),
    "item.open.overdue": QT_TRANSLATE_NOOP(
        "phrases", "Item {item}, {name}: with {holder}, was to be back by {when}"
    ),
    "item.open.on-its-way": QT_TRANSLATE_NOOP(
        "phrases", "Item {item}, {name}: waits for {taker} to accept it"
    ),
    "item.open.unsigned": QT_TRANSLATE_NOOP(
        "phrases",
        "Item {item}, {name}: signature of {holder} for entry {number} not seen",
    ),
    "item.open.out": QT_TRANSLATE_NOOP(
        "phrases", "Item {item}, {name}: out of house, with {holder}"
    ),
    "card.item": QT_TRANSLATE_NOOP(
        "phrases", "{incident}: {item} {name}. {where} {back}"
    ),
    "card.item.plain": QT_TRANSLATE_NOOP(
        "phrases", "{incident}: {item} {name}. {where}"
    ),
    "card.items.held": QT_TRANSLATE_NOOP(
        "phrases", "{incident}: {count} more items are held here, {first} to {last}."
    ),
    "card.items.held.one": QT_TRANSLATE_NOOP(
        "phrases", "{incident}: 1 more item is held here, {first}."
    ),
    "card.finding": QT_TRANSLATE_NOOP("phrases", "{incident}: {what}."),
    "transfer.state.waits": QT_TRANSLATE_NOOP(
        "phrases", "Waits for {taker} to accept it."
    ),
    "transfer.state.done": QT_TRANSLATE_NOOP("phrases", "Received by {taker}."),
    "transfer.state.declined": QT_TRANSLATE_NOOP(
        "phrases", "{taker} did not take it (entry {number}): {words}"
    ),
    "transfer.state.taken-back": QT_TRANSLATE_NOOP(
        "phrases", "Taken back before {taker} had it (entry {number}): {words}"
    ),
    "transfer.state.void": QT_TRANSLATE_NOOP(
        "phrases", "Changes nothing: who had it did not give it so."
    ),
    "signature.key": QT_TRANSLATE_NOOP("phrases", "Signed by key, entry {number}."),
    "signature.drawn": QT_TRANSLATE_NOOP(
        "phrases", "Signed on the touchpad, entry {number}."
    ),
    "signature.ink-seen": QT_TRANSLATE_NOOP(
        "phrases", "Signed in ink, seen in entry {number}; kept: {kept}"
    ),
    "signature.elsewhere": QT_TRANSLATE_NOOP(
        "phrases", "Signed on another paper, shown for entry {number}."
    ),
    "signature.ink-awaited.open": QT_TRANSLATE_NOOP(
        "phrases", "To be signed in ink; nobody has seen that yet."
    ),
    "signature.elsewhere.open": QT_TRANSLATE_NOOP(
        "phrases", "Signed on another paper, which is not kept here."
    ),
    "signature.not-signed.open": QT_TRANSLATE_NOOP("phrases", "Not signed."),
}
"""Merged into `logbook.domain.wording.PHRASES`."""
