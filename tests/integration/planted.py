"""An incident with a marker in every field, and where a marker is in what left."""

import base64
import io
import json
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import get_type_hints

import pikepdf

from logbook.application.incidents import IncidentDraft
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.bodies import (
    BODIES,
    Amendment,
    Answer,
    Body,
    Manner,
    Note,
    Standing,
)
from logbook.domain.entry import EntryKind
from logbook.domain.moment import Fidelity, Moment, TimeSource

WHEN = Moment(
    datetime(2026, 11, 1, 8, 30, tzinfo=UTC),
    offset=-300,
    fidelity=Fidelity.MINUTE,
    source=TimeSource.STATED,
)

ABOUT_THE_LOGBOOK = {
    EntryKind.LOGBOOK_CREATED,
    EntryKind.PERSON_ENROLLED,
    EntryKind.COUNTERSIGNED,
    EntryKind.LOCAL_PACK,
    EntryKind.SEAL_SLIP,
    EntryKind.SHIFT_OFFERED,
    EntryKind.SHIFT_ACCEPTED,
    EntryKind.SHIFT_DECLINED,
}
"""Kinds that are of no incident."""

_UNMARKED = {
    # What these hold decides how an entry is read; they are words of the program.
    (EntryKind.INCIDENT_OPENED, "pack"),
    (EntryKind.INCIDENT_OPENED, "pack_version"),
    (EntryKind.INCIDENT_OPENED, "category"),
    (EntryKind.INCIDENT_OPENED, "title"),
    (EntryKind.AMENDMENT, "field"),
    (EntryKind.ANSWER, "question"),
    (EntryKind.WITHHOLDING_DECIDED, "recipient"),
    (EntryKind.WITHHOLDING_DECIDED, "why"),
}


@dataclass(frozen=True)
class Marker:
    """A word that stands in one field of one entry and nowhere else.

    Attributes:
        amends: Manner of the note it gives new words to, where it does.
    """

    word: str
    entry: int
    kind: str
    field: str
    body: Body
    amends: Manner | None = None


def plant(book: OpenLogbook) -> tuple[str, list[Marker]]:
    """Record an incident with a marker in every text of every kind of entry."""
    opened = book.incidents.open(IncidentDraft("A red screen", "ransomware", WHEN))
    incident = str(opened.entry.incident)
    markers: list[Marker] = []

    def record(body: Body, *about: int, amends: Manner | None = None) -> int:
        marked, words = _marked(body, len(markers))
        signed = book.journal.append(incident, marked, refers_to=about)
        markers.extend(
            Marker(word, signed.number, signed.entry.kind, name, marked, amends)
            for name, word in words.items()
        )
        return signed.number

    for question in book.pack.questions:
        record(Answer(question.id, "", Standing.VALUE, WHEN))
    notes = {manner: record(Note(manner, "", WHEN)) for manner in Manner}
    for manner in (Manner.OBSERVED, Manner.OPINION):
        record(Amendment("text", "", ""), notes[manner], amends=manner)
    for kind, body_type in BODIES.items():
        if kind not in ABOUT_THE_LOGBOOK | {
            EntryKind.INCIDENT_OPENED,
            EntryKind.ANSWER,
            EntryKind.NOTE,
            EntryKind.AMENDMENT,
            EntryKind.INCIDENT_CLOSED,
        }:
            record(_filled(body_type), notes[Manner.OBSERVED])
    record(_filled(BODIES[EntryKind.INCIDENT_CLOSED]))
    return incident, markers


def _filled(body_type: type[Body]) -> Body:
    values: dict[str, object] = {}
    for field, hint in get_type_hints(body_type).items():
        if field in {each.name for each in fields(body_type)}:
            values[field] = _value(hint)
    return body_type(**values)  # type: ignore[arg-type]


def _value(hint: object) -> object:
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return next(iter(hint))
    return {str: "", int: 1, bool: True, Moment: WHEN}.get(hint)  # type: ignore[call-overload]


def _marked(body: Body, first: int) -> tuple[Body, dict[str, str]]:
    words: dict[str, str] = {}
    for field in fields(body):
        if (body.KIND, field.name) in _UNMARKED:
            continue
        if type(getattr(body, field.name)) is str:
            words[field.name] = f"Zq{first + len(words):04}wK"
    return replace(body, **words), words  # type: ignore[arg-type]


def everything_in(folder: Path) -> str:
    """Return all that can be got out of a hand-over folder, as one text."""
    parts: list[str] = []
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            content = file.read_bytes()
            parts.append(file.name)
            parts += _readings(content)
            if content.startswith(b"%PDF"):
                parts += _in_pdf(file, content)
    return "\n".join(parts)


def printed_in(folder: Path) -> str:
    """Return the words on the pages, without what separates lines."""
    pages = _tool("pdftotext", "-layout", str(folder / "report.pdf"), "-")
    return re.sub(r"\s+", "", pages)


def _readings(content: bytes) -> Iterator[str]:
    """Yield the bytes as text, and whatever base64 stands in them."""
    text = content.decode("latin-1")
    yield text
    yield content.decode("utf-16-le", "replace")
    for found in re.findall(r"[A-Za-z0-9+/]{24,}={0,2}", text):
        padded = found + "=" * (-len(found) % 4)
        try:
            yield base64.b64decode(padded).decode("latin-1")
        except ValueError:
            continue


def _in_pdf(file: Path, content: bytes) -> Iterator[str]:
    yield re.sub(r"\s+", "", _tool("pdftotext", "-raw", str(file), "-"))
    yield _tool("pdfinfo", "-custom", str(file))
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for each in pdf.objects:
            if isinstance(each, pikepdf.Stream):
                yield from _readings(_stream(each))
            else:
                yield str(each)
        yield json.dumps({name: str(value) for name, value in pdf.docinfo.items()})


def _stream(stream: pikepdf.Stream) -> bytes:
    try:
        return stream.read_bytes()
    except pikepdf.PdfError:
        return stream.read_raw_bytes()


def _tool(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, check=True)
    return done.stdout.decode("utf-8", "replace")
