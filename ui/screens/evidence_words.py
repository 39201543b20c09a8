"""Words of the evidence room: rows, chips and facts about an item."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from logbook.domain.evidence import EvidenceItem, ItemState
from logbook.domain.evidence_bodies import (
    Altered,
    EvidenceRegistered,
    EvidenceType,
    Originality,
    Sensitivity,
)
from logbook.domain.evidence_words import unsigned_words
from logbook.domain.people import People
from ui.screens.entry_words import entry_words, moment_words
from ui.screens.evidence_view import EvidenceView
from ui.screens.item_fields import sensitivity_words, type_words, volatility_words
from ui.screens.source_card import shown_name, size_words
from ui.widgets.chip import Chip

Facts = list[tuple[str, str]]


def offered_words(items: Sequence[EvidenceItem]) -> str:
    """Say which items wait for whoever sits here, in whichever incident."""
    one = _tr("Item {item} of {incident} waits for you to accept it.")
    several = _tr(
        "{count} items of evidence wait for you to accept them, the first is {item} "
        "of {incident}."
    )
    words, first = one if len(items) == 1 else several, items[0]
    return words.format(count=len(items), item=first.number, incident=first.incident)


def row_words(item: EvidenceItem) -> str:
    """Return number and name: what an item is called on its label."""
    words = _tr("{number}  {name}")
    return words.format(number=item.number, name=shown_name(item.body.name))


def under_words(item: EvidenceItem, now: datetime) -> str:
    """Return what it is and who has it."""
    body = item.body
    said = [short_where(item, now)]
    if body.type is not EvidenceType.OTHER:
        said.append(type_words(body.type))
    if body.originality is not Originality.UNKNOWN:
        said.append(originality_words(body.originality))
    return ", ".join(said)


def originality_words(originality: Originality) -> str:
    """Return whether it is the thing itself or a copy, inside a sentence."""
    words = {
        Originality.ORIGINAL: _tr("original"),
        Originality.COPY: _tr("copy"),
        Originality.UNKNOWN: _tr("original or copy not known"),
    }
    return words[originality]


def short_where(item: EvidenceItem, now: datetime) -> str:
    """Return where it is, as short as a row has to be."""
    name, since = item.holder.name, moment_words(item.since, now)
    match item.state:
        case ItemState.ON_ITS_WAY if item.waiting is not None:
            words = _tr("On its way to {name}")
            return words.format(name=shown_name(item.waiting.taker.name))
        case ItemState.OUT:
            words = _tr("Out of house: {name} has it since {since}")
        case ItemState.RETURNED:
            words = _tr("Returned to the owner, {name}, {since}")
        case ItemState.DISPOSED:
            words = _tr("Disposed of; last with {name}")
        case _:
            words = _tr("{name} has it since {since}")
    return words.format(name=shown_name(name), since=since)


def chips_of(item: EvidenceItem, view: EvidenceView, now: datetime) -> list[Chip]:
    """Return what stands against an item or waits, the most urgent first."""
    chips = []
    if view.waits(item):
        chips.append(Chip("stamp", _tr("Waits for you"), "warn"))
    if item.findings:
        one, several = _tr("1 finding"), _tr("{n} findings")
        words = _counted(len(item.findings), one, several)
        if not item.unexplained:
            words = _tr("{findings}, explained").format(findings=words)
        chips.append(Chip("shield-alert", words, "bad"))
    if item.gaps:
        words = _counted(len(item.gaps), _tr("1 gap"), _tr("{n} gaps"))
        chips.append(Chip("triangle-alert", words, "warn"))
    if item.is_overdue(now):
        chips.append(Chip("clock-alert", _tr("Not back in time"), "bad"))
    if item.number in view.to_sign:
        chips.append(Chip("pen-line", _tr("Waits for your signature"), "warn"))
    elif unsigned_words(item):
        chips.append(Chip("pen-line", _tr("Signature missing"), "warn"))
    return chips


def collected_facts(item: EvidenceItem, people: People, now: datetime) -> Facts:
    """Return who collected it, where, when and how; only what somebody has said."""
    body = item.body
    recorded = entry_words(item.recorded.moment(), item.entry, now)
    offset = body.clock_offset
    facts = [
        (_tr("Registered"), f"{recorded}, {people.name_of(item.author)}"),
        (_tr("Sort"), type_words(body.type)),
        (_tr("Original or copy"), originality_words(body.originality)),
        (_tr("Collected"), moment_words(body.happened, now)),
        (_tr("Collected by"), body.collected_by or people.name_of(item.author)),
        (_tr("Witness"), body.witness),
        (_tr("Found"), body.found_at),
        (_tr("System"), body.source_system),
        (_tr("Its details"), body.source_details),
        (_tr("Its clock"), "" if offset is None else _ahead(offset)),
        (_tr("Method"), body.method),
        (_tr("Tool"), f"{body.tool} {body.tool_version}".strip()),
        (_tr("Hash of the original"), body.source_hash),
        (_tr("Changed by it"), _altered(body)),
        (
            _tr("Volatility"),
            volatility_words(body.volatility) if body.volatility else "",
        ),
    ]
    return _said(facts)


def kept_facts(item: EvidenceItem) -> Facts:
    """Return where it is kept and what must be known of it."""
    body = item.body
    said = body.sensitivity is not Sensitivity.NOT_STATED
    facts = [
        (_tr("Seal or bag"), body.seal),
        (_tr("Place"), body.stored),
        (_tr("Photographs"), body.photographs),
        (_tr("Sensitivity"), sensitivity_words(body.sensitivity) if said else ""),
        (_tr("Description"), body.description),
        (_tr("Remarks"), body.notes),
    ]
    return _said(facts)


def file_facts(item: EvidenceItem) -> Facts:
    """Return what was taken in and where from; nothing for a physical thing."""
    body = item.body
    if not item.has_file:
        return []
    medium = body.medium
    if medium and body.medium_serial:
        words = _tr("{name}, serial number {serial}")
        medium = words.format(name=medium, serial=body.medium_serial)
    kept = {True: _tr("unchanged"), False: _tr("changed by the system"), None: ""}
    facts = [
        (_tr("File name"), shown_name(body.file_name)),
        (_tr("Size"), size_words(body.size)),
        (_tr("Files"), f"{body.files:,}"),
        (_tr("Read from"), shown_name(body.origin)),
        (_tr("Medium"), shown_name(medium)),
        (_tr("Changed"), body.modified),
        (_tr("Last read"), body.accessed),
        (_tr("Status changed"), body.changed),
        (_tr("Created"), body.created),
        (_tr("Time last read"), kept[body.access_kept]),
        (_tr("Left out"), f"{body.left_out:,}" if body.left_out else ""),
    ]
    return _said(facts)


def grew_words(item: EvidenceItem) -> str:
    """Say that a source changed while it was read, if it did."""
    if not item.body.grew:
        return ""
    return _tr("The source changed while it was read. Kept is what was read.")


def _altered(body: EvidenceRegistered) -> str:
    words = {
        Altered.NOTHING: _tr("nothing"),
        Altered.UNKNOWN: _tr("not known"),
        Altered.SOMETHING: body.altered_words,
    }
    return words[body.altered]


def _ahead(offset: int) -> str:
    if not offset:
        return _tr("not off")
    words = _tr("{seconds} s ahead") if offset > 0 else _tr("{seconds} s behind")
    return words.format(seconds=f"{abs(offset):,}")


def _said(facts: Facts) -> Facts:
    return [(label, words) for label, words in facts if words.strip()]


def _counted(count: int, one: str, several: str) -> str:
    return one if count == 1 else several.format(n=count)


def _tr(words: str) -> str:
    return QCoreApplication.translate("evidence", words)
