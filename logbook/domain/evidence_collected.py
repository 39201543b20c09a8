"""What an entry says of how an item was collected, and of the medium it came on."""

from collections.abc import Iterator

from logbook.domain.evidence_bodies import EvidenceRegistered, Sensitivity
from logbook.domain.wording import Phrase, Slot, Statement


def collected_phrases(body: EvidenceRegistered) -> Statement:
    """Say from where it is, how it was collected, with what; only what is known."""
    said = [Phrase(code, {"words": words}) for code, words in _told(body) if words]
    if body.clock_offset is not None:
        said.append(clock_phrase(body.clock_offset))
    if body.volatility is not None:
        said.append(Phrase("evidence.volatility", {"place": body.volatility}))
    if body.sensitivity is not Sensitivity.NOT_STATED:
        said.append(Phrase(f"evidence.sensitivity.{body.sensitivity}"))
    return (*said, *medium_phrases(body.medium, body.medium_serial))


def clock_phrase(offset: int) -> Phrase:
    """Say how many seconds the clock of a source was off."""
    way = "ahead" if offset > 0 else "behind" if offset < 0 else "right"
    return Phrase(f"evidence.clock.{way}", {"seconds": abs(offset)})


def medium_phrases(medium: str, serial: str) -> Statement:
    """Name a medium as far as the system told; nothing where it told nothing."""
    if not medium and not serial:
        return ()
    slots: dict[str, Slot] = {"medium": medium, "serial": serial}
    known = "" if medium and serial else ".name" if medium else ".serial"
    return (Phrase(f"evidence.medium{known}", slots),)


def _told(body: EvidenceRegistered) -> Iterator[tuple[str, str]]:
    """Yield what was said in somebody's own words, with the code of its phrase."""
    yield "evidence.witness", body.witness
    yield "evidence.found-at", body.found_at
    yield "evidence.source", body.source_system
    yield "evidence.source-details", body.source_details
    yield "evidence.method", body.method
    yield "evidence.tool", f"{body.tool} {body.tool_version}".strip()
    yield "evidence.source-hash", body.source_hash
    yield "evidence.photographs", body.photographs
    yield "evidence.notes", body.notes
