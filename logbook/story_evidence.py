"""What a story can say of evidence: taken in, handed on, signed for, copied out."""

import math
import random
from collections.abc import Callable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from logbook.application.evidence_exports import PAPERS, EvidenceExportRequest
from logbook.domain.drawing import HEIGHT, WIDTH, Drawing
from logbook.domain.errors import UnknownItemError
from logbook.domain.evidence import Holder
from logbook.domain.evidence_bodies import (
    Altered,
    CustodyPurpose,
    EvidenceType,
    Originality,
    Seal,
    Sensitivity,
    Side,
    SignedHow,
)
from logbook.domain.evidence_drafts import (
    AcceptDraft,
    HashResult,
    InkDraft,
    ItemDraft,
    SignatureDraft,
    TransferDraft,
)
from logbook.domain.report import Report
from logbook.story_files import brought
from logbook.story_scene import Event, Scene

_CHOICES: Mapping[str, Callable[[str], Any]] = {
    "type": EvidenceType,
    "originality": Originality,
    "altered": Altered,
    "sensitivity": Sensitivity,
}
_TOLD = {field.name for field in fields(ItemDraft)} - {"happened", "received"}


def _draft(scene: Scene, event: Event) -> ItemDraft:
    said: dict[str, Any] = {name: event[name] for name in _TOLD & event.keys()}
    said |= {name: _CHOICES[name](event[name]) for name in _CHOICES & event.keys()}
    if "received" in event:
        said["received"] = scene.clock.moment(event["received"])
    return ItemDraft(happened=scene.when(event), **said)


def _register(scene: Scene, event: Event) -> int:
    draft = _draft(scene, event)
    return scene.book.evidence.register.register(scene.incident, draft).number


def _take_in(scene: Scene, event: Event) -> int:
    register = scene.book.evidence.register
    with brought(scene, event) as path:
        source = register.look(path)
        steps = register.intake(scene.incident, _draft(scene, event), source)
        entries = [step.entry for step in steps]
    signed = entries[-1]
    if signed is None:
        raise UnknownItemError(event["file"])
    *_, item = register.register_of(scene.incident).items
    scene.taken[item.number] = event
    return signed.number


def _transfer(scene: Scene, event: Event) -> int:
    custody = scene.book.evidence.custody
    draft = TransferDraft(
        item=event["item"],
        purpose=CustodyPurpose(event["purpose"]),
        giver=_holder(scene, event["from"]) if "from" in event else custody.me(),
        taker=_holder(scene, event["to"]) if "to" in event else custody.me(),
        happened=scene.when(event),
        reason=event["reason"],
        condition=event.get("condition", ""),
        seal=Seal(event.get("seal", Seal.NOT_LOOKED)),
        seal_number=event.get("seal_number", ""),
        hash=_compared(scene, event, event["item"]),
        carrier=event.get("carrier", ""),
        stored=event.get("stored", ""),
        back_by=scene.clock.moment(event["back_by"]) if "back_by" in event else None,
        giver_signs=_signature(event, "from"),
        taker_signs=_signature(event, "to"),
        knows_gap=event.get("knows_gap", False),
    )
    return custody.transfer(scene.incident, draft).number


def _accept(scene: Scene, event: Event) -> int:
    draft = AcceptDraft(
        happened=scene.when(event),
        condition=event.get("condition", ""),
        seal=Seal(event.get("seal", Seal.NOT_LOOKED)),
        seal_number=event.get("seal_number", ""),
        hash=_compared(scene, event, event["item"]),
        stored=event.get("stored", ""),
    )
    number = scene.numbers[event["of"]]
    return scene.book.evidence.custody.accept(scene.incident, number, draft).number


def _ink_seen(scene: Scene, event: Event) -> int:
    draft = InkDraft(
        event["item"], Side(event["side"]), scene.when(event), event["kept"]
    )
    number = scene.numbers[event["of"]]
    return scene.book.evidence.custody.ink_seen(scene.incident, number, draft).number


def _explain(scene: Scene, event: Event) -> int:
    number = scene.numbers[event["of"]]
    return scene.book.evidence.register.explain(
        scene.incident, event["item"], number, event["text"]
    ).number


def _receipt(scene: Scene, event: Event) -> int:
    number = scene.numbers[event["of"]]
    report = scene.book.evidence.papers.receipt(scene.incident, number)
    return _issued(scene, report, event)


def _sheets(scene: Scene, event: Event) -> int:
    report = scene.book.evidence.papers.sheets(scene.incident, tuple(event["items"]))
    return _issued(scene, report, event)


def _item_list(scene: Scene, event: Event) -> int:
    report = scene.book.evidence.papers.item_list(scene.incident)
    return _issued(scene, report, event)


def _issued(scene: Scene, report: Report, event: Event) -> int:
    folder = _handed_over(scene, event)
    issued = scene.book.handoffs.issue(report, folder)
    scene.handovers.append(folder)
    return issued.entry.number


def _copy_out(scene: Scene, event: Event) -> int:
    folder = _handed_over(scene, event)
    request = EvidenceExportRequest(
        incident=scene.incident,
        items=tuple(event["items"]),
        into=folder,
        to=_holder(scene, event["to"]),
        reason=event["reason"],
    )
    *_, last = scene.book.evidence.exports.steps(request)
    if last.entry is None:
        raise UnknownItemError(event["items"][0])
    scene.handovers.append(folder / PAPERS)
    return last.entry.number


def _handed_over(scene: Scene, event: Event) -> Path:
    """Return the folder an event names, among those that are handed over."""
    handed_over = scene.into / "handover"
    handed_over.mkdir(exist_ok=True)
    return handed_over / str(event["folder"])


def _holder(scene: Scene, told: str | Mapping[str, str]) -> Holder:
    """Return somebody enrolled by their name, or somebody from outside as told."""
    if not isinstance(told, str):
        return Holder(
            told["name"], agency=told.get("agency", ""), badge=told.get("badge", "")
        )
    people = scene.book.evidence.register.people()
    person = next(each for each in people if each.name == told)
    return Holder(person.name, person.id)


def _compared(scene: Scene, event: Event, item: str) -> HashResult:
    """Compute a SHA-256 again, of what is stored or of what is brought back."""
    custody = scene.book.evidence.custody
    compare = event.get("compare")
    if compare == "stored":
        *_, last = custody.hash_stored(scene.incident, item)
    elif compare in {"returned", "altered"}:
        with brought(scene, scene.taken[item], altered=compare == "altered") as path:
            *_, last = custody.hash_returned(scene.incident, item, path)
    else:
        return HashResult()
    return last.result or HashResult()


def _signature(event: Event, side: str) -> SignatureDraft:
    how = SignedHow(event.get(f"{side}_signs", SignedHow.NOT_SIGNED))
    if how is not SignedHow.DRAWN:
        return SignatureDraft(how)
    told = event.get(side, "")
    name = told if isinstance(told, str) else told["name"]
    return SignatureDraft(how, scribble(name).to_text())


def scribble(name: str) -> Drawing:
    """Return a signature nobody wrote: loops that are the same for the same name."""
    chance = random.Random(name)  # noqa: S311 - invented, no secret
    high = chance.uniform(0.15, 0.3) * HEIGHT
    loops, lean = chance.uniform(3, 6), chance.uniform(0.02, 0.05) * WIDTH
    turns = [place / 60 for place in range(61)]
    stroke = tuple(
        (
            round(WIDTH * (0.15 + 0.7 * part) + lean * math.sin(13 * loops * part)),
            round(HEIGHT / 2 + high * math.sin(2 * math.pi * loops * part)),
        )
        for part in turns
    )
    line = tuple(
        (round(WIDTH * (0.2 + 0.06 * n)), round(HEIGHT * 0.9)) for n in range(11)
    )
    return Drawing((stroke, line))


EVIDENCE_ACTS: dict[str, Callable[[Scene, Event], int]] = {
    "register": _register,
    "take-in": _take_in,
    "transfer": _transfer,
    "accept": _accept,
    "ink-seen": _ink_seen,
    "explain": _explain,
    "receipt": _receipt,
    "custody-sheets": _sheets,
    "item-list": _item_list,
    "copy-out": _copy_out,
}
"""What each act about evidence does, by its word."""
