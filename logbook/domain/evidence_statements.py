"""What entries about evidence say, in phrases."""

from logbook.domain.evidence_bodies import (
    Altered,
    CustodyAccepted,
    CustodyDeclined,
    CustodySigned,
    CustodyTransferred,
    EvidenceDamaged,
    EvidenceDisposed,
    EvidenceExplained,
    EvidenceExported,
    EvidenceRegistered,
    HashCheck,
    Seal,
    SignedHow,
)
from logbook.domain.evidence_collected import collected_phrases, medium_phrases
from logbook.domain.wording import Phrase, Slot, Statement

CustodyBody = (
    CustodyTransferred
    | CustodyAccepted
    | CustodyDeclined
    | CustodySigned
    | EvidenceDisposed
)
EvidenceBody = (
    CustodyBody
    | EvidenceRegistered
    | EvidenceExported
    | EvidenceDamaged
    | EvidenceExplained
)


def evidence_statement(body: EvidenceBody, refers_to: tuple[int, ...]) -> Statement:
    """Return what the entry says.

    Args:
        refers_to: The entries it is about.
    """
    match body:
        case EvidenceRegistered():
            return _registered(body)
        case EvidenceExported():
            return _exported(body)
        case EvidenceDamaged():
            return (_damaged(body),)
        case EvidenceExplained():
            numbers = ", ".join(map(str, refers_to))
            told = {"item": body.item, "numbers": numbers, "words": body.words}
            return (Phrase("evidence.explained", told),)
    return _custody(body)


def _custody(body: CustodyBody) -> Statement:
    match body:
        case CustodyTransferred():
            return _transferred(body)
        case CustodyAccepted():
            taken = Phrase("custody.accepted", {"item": body.item})
            return (taken, *_looked_at(body), *_kept_at(body.stored))
        case CustodyDeclined():
            told = {"item": body.item, "reason": body.reason}
            return (Phrase("custody.declined", told),)
        case CustodySigned():
            return _ink_seen(body)
    return _disposed(body)


def person_phrase(name: str, agency: str, badge: str) -> Phrase:
    """Return a person as they are named on a receipt."""
    slots: dict[str, Slot] = {"name": name, "agency": agency, "badge": badge}
    if agency and badge:
        return Phrase("custody.person.badge", slots)
    if badge:
        return Phrase("custody.person.badge-only", slots)
    return Phrase("custody.person.agency" if agency else "custody.person", slots)


def _registered(body: EvidenceRegistered) -> Statement:
    slots: dict[str, Slot] = {
        "item": body.item,
        "name": body.name,
        "type": Phrase(f"evidence.type.{body.type}"),
        "originality": Phrase(f"evidence.originality.{body.originality}"),
    }
    said = [Phrase("evidence.registered", slots), *_taken_in(body)]
    if body.description:
        said.append(Phrase("evidence.description", {"words": body.description}))
    if body.collected_by:
        said.append(Phrase("evidence.collected-by", {"name": body.collected_by}))
    if body.received is not None:
        said.append(Phrase("evidence.received", {"when": body.received}))
    if body.received_words:
        said.append(Phrase("item.received.how", {"words": body.received_words}))
    if body.altered is Altered.SOMETHING:
        said.append(Phrase("evidence.altered", {"words": body.altered_words}))
    else:
        said.append(Phrase(f"evidence.altered.{body.altered}"))
    said += collected_phrases(body)
    if body.seal:
        said.append(Phrase("evidence.seal", {"seal": body.seal}))
    return (*said, *_kept_at(body.stored))


def _taken_in(body: EvidenceRegistered) -> Statement:
    """Say what of an item is stored, and how that was read; nothing of a thing."""
    if not body.vault:
        return ()
    slots: dict[str, Slot] = {
        "files": body.files,
        "size": body.size,
        "sha256": body.sha256,
        "file": body.file_name,
    }
    code = "evidence.folder" if body.is_folder else "evidence.file"
    if body.is_folder and body.files == 1:
        code = "evidence.folder.one"
    said = [Phrase(code, slots)]
    if body.grew:
        said.append(Phrase("evidence.grew"))
    if body.left_out:
        said.append(Phrase("evidence.left-out", {"count": body.left_out}))
    return tuple(said)


def _transferred(body: CustodyTransferred) -> Statement:
    slots: dict[str, Slot] = {
        "item": body.item,
        "purpose": Phrase(f"custody.purpose.{body.purpose}"),
        "giver": person_phrase(body.from_name, body.from_agency, body.from_badge),
        "taker": person_phrase(body.to_name, body.to_agency, body.to_badge),
        "reason": body.reason,
    }
    said = [Phrase("custody.transferred", slots)]
    if not body.from_id and not body.to_id:
        said.append(Phrase("custody.as-told"))
    if body.gap:
        said.append(Phrase("custody.gap"))
    said += _looked_at(body)
    if body.condition:
        said.append(Phrase("custody.condition", {"words": body.condition}))
    for side, how in (("from", body.from_signed), ("to", body.to_signed)):
        waits = side == "to" and body.to_id and how is SignedHow.NOT_SIGNED
        if not waits:
            said.append(Phrase(f"custody.signed.{side}.{how}"))
    if body.carrier:
        said.append(Phrase("custody.carrier", {"words": body.carrier}))
    if body.back_by is not None:
        said.append(Phrase("custody.back-by", {"when": body.back_by}))
    return (*said, *_kept_at(body.stored))


def _looked_at(body: CustodyTransferred | CustodyAccepted) -> list[Phrase]:
    """Say what the seal and the SHA-256 were like, where somebody looked."""
    said = []
    if body.seal is not Seal.NOT_LOOKED:
        said.append(Phrase(f"custody.seal.{body.seal}"))
    if body.seal_number:
        said.append(Phrase("evidence.seal", {"seal": body.seal_number}))
    match body.checked:
        case HashCheck.MATCHES:
            said.append(Phrase(f"custody.hash.matches.{body.hashed}"))
        case HashCheck.DIFFERS:
            slots: dict[str, Slot] = {"item": body.item, "found": body.found}
            what = body.hashed if body.found else "unread"
            said.append(Phrase(f"custody.hash.differs.{what}", slots))
            said += differing_words(body.differing, body.differing_more)
        case HashCheck.NOT_DONE:
            said.append(Phrase("custody.hash.not-done"))
    return said


def differing_words(differing: str, more: int) -> Statement:
    """Say which files of a folder came back otherwise, where that is known."""
    if not differing:
        return ()
    slots: dict[str, Slot] = {"names": differing, "count": more}
    return (Phrase("custody.differing.more" if more else "custody.differing", slots),)


def _kept_at(stored: str) -> Statement:
    return (Phrase("evidence.stored", {"stored": stored}),) if stored else ()


def _ink_seen(body: CustodySigned) -> Statement:
    slots: dict[str, Slot] = {"item": body.item, "name": body.name}
    if body.by_key:
        return (Phrase(f"custody.confirmed.{body.side}", slots),)
    said = [Phrase(f"custody.ink.{body.side}", slots)]
    if body.kept:
        said.append(Phrase("custody.ink.kept", {"kept": body.kept}))
    return tuple(said)


def _disposed(body: EvidenceDisposed) -> Statement:
    slots: dict[str, Slot] = {
        "item": body.item,
        "method": body.method,
        "authority": body.authority,
        "witness": person_phrase(body.witness_name, body.witness_agency, ""),
    }
    said = [Phrase("evidence.disposed", slots)]
    said.append(Phrase(f"custody.signed.witness.{body.witness_signed}"))
    if body.words:
        said.append(Phrase("evidence.notes", {"words": body.words}))
    return tuple(said)


def _exported(body: EvidenceExported) -> Statement:
    slots: dict[str, Slot] = {
        "items": ", ".join(body.copied),
        "folder": body.folder,
        "files": body.files,
        "size": body.size,
        "sha256": body.sha256,
        "to": person_phrase(body.to_name, body.to_agency, ""),
        "reason": body.reason,
    }
    said = [Phrase("evidence.exported", slots)]
    if body.things:
        said.append(Phrase("evidence.exported.things", {"items": body.things}))
    said += medium_phrases(body.medium, body.medium_serial)
    if not body.medium_serial:
        said.append(Phrase("evidence.medium-unknown"))
    return tuple(said)


def _damaged(body: EvidenceDamaged) -> Phrase:
    slots: dict[str, Slot] = {"item": body.item, "file": body.file}
    whole = "file" if body.file else "item"
    return Phrase(f"evidence.damaged.{body.damage}.{whole}", slots)
