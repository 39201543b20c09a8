"""Logbook folders with keys in them, and hostile changes to their headers."""

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from logbook.crypto.cost import FLOOR
from logbook.crypto.enrolment import Newcomer, NewKeys, create_keys
from logbook.crypto.key_slots import UnlockedPerson
from logbook.domain.role import Role

LOG = "incident-logbook/abcdefgh234567ab"
AT = datetime(2026, 11, 21, 8, 12, tzinfo=UTC)
ANA, BO = "P-001", "P-002"
ANAS_WORDS = "kettle märble ostrich ferry"
BOS_WORDS = "seven quiet lanterns burn"


@dataclass(frozen=True)
class KeyFolder:
    path: Path
    keys: NewKeys
    ana: UnlockedPerson
    bo: UnlockedPerson
    recovery: str


def typed(passphrase: str) -> bytearray:
    return bytearray(passphrase.encode())


def a_key_folder(path: Path) -> KeyFolder:
    """A logbook of a supervisor, who holds the authority, and a responder."""
    keys = create_keys(LOG, organisation="City of Windsor", at=AT)
    enrolment = keys.enrolment(FLOOR)
    ana = Newcomer(ANA, "Ana Ömer", Role.SUPERVISOR, holds_authority=True)
    bo = Newcomer(BO, "Bo", Role.RESPONDER)
    people = (
        enrolment.enrol(ana, typed(ANAS_WORDS), at=AT),
        enrolment.enrol(bo, typed(BOS_WORDS), at=AT),
    )
    keys.file.write(path, keys.dek)
    return KeyFolder(path, keys, *people, recovery=keys.recovery.to_text())


def header_of(content: bytes) -> dict:
    return json.loads(content[65:])


def copy_of(header: object) -> bytes:
    """A copy whose checksum is right, whatever stands in it."""
    return with_checksum(
        json.dumps(
            header, ensure_ascii=False, separators=(",", ":"), sort_keys=True
        ).encode("utf-8", "surrogatepass")
        + b"\n"
    )


def with_checksum(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode() + b"\n" + content


def put_in_place(folder: Path, content: bytes) -> None:
    for name in ("keys.a", "keys.b"):
        (folder / name).write_bytes(content)
