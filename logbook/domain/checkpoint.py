"""Checkpoints: three lines of proof that can leave the laptop on paper.

C2SP tlog-checkpoint, signed-note and tlog-cosignature (v1).
"""

import base64
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Self

from logbook.domain.digest import Digest
from logbook.domain.errors import MalformedCheckpointError, MalformedEntryError

ED25519 = 0x01
"""Signature type of a plain note signature (C2SP signed-note)."""

COSIGNATURE = 0x04
"""Signature type of a cosignature/v1 (C2SP tlog-cosignature)."""

_DASH = "— "
_KEY_ID = 4
_TIME = 8
_SIGNATURE = 64


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """How far a logbook had got: its name, its number of entries, its root.

    Whoever keeps a checkpoint outside the laptop can later show that nothing up
    to entry ``size`` was changed, added or taken away.
    """

    origin: str
    size: int
    root: Digest

    def __post_init__(self) -> None:
        if not _is_name(self.origin):
            raise MalformedCheckpointError("origin")
        if self.size < 0:
            raise MalformedCheckpointError("size")

    def to_text(self) -> str:
        """Return the three lines that are signed and printed."""
        return f"{self.origin}\n{self.size}\n{self.root.base64}\n"

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read back exactly what `to_text` wrote.

        Raises:
            MalformedCheckpointError: The text differs in any way, even by a space.
        """
        try:
            origin, size, root = text.removesuffix("\n").split("\n")
            checkpoint = cls(origin, int(size), Digest.from_base64(root))
        except (ValueError, MalformedEntryError) as error:
            raise MalformedCheckpointError("form") from error
        if checkpoint.to_text() != text:
            raise MalformedCheckpointError("form")
        return checkpoint


@dataclass(frozen=True, slots=True)
class NoteSignature:
    """One signature line under a checkpoint.

    Attributes:
        name: Name of the key: the origin, a slash and the id of the person.
        key_id: First four bytes of the hash of name, type and public key.
        blob: The signature; in a cosignature eight bytes of time stand before it.
    """

    name: str
    key_id: bytes
    blob: bytes

    def to_line(self) -> str:
        """Return the line, without its end."""
        packed = base64.b64encode(self.key_id + self.blob).decode("ascii")
        return f"{_DASH}{self.name} {packed}"

    @classmethod
    def from_line(cls, line: str) -> Self:
        """Read back what `to_line` wrote.

        Raises:
            MalformedCheckpointError: It is not a signature line.
        """
        try:
            name, packed = line.removeprefix(_DASH).split(" ")
            content = base64.b64decode(packed, validate=True)
            signature = cls(name, content[:_KEY_ID], content[_KEY_ID:])
        except ValueError as error:
            raise MalformedCheckpointError("signature") from error
        sound = _is_name(name) and len(content) > _KEY_ID
        if not sound or signature.to_line() != line:
            raise MalformedCheckpointError("signature")
        return signature

    @property
    def cosigned_at(self) -> int | None:
        """POSIX time a cosigner claims, none for a plain signature."""
        if len(self.blob) != _TIME + _SIGNATURE:
            return None
        return int.from_bytes(self.blob[:_TIME], "big")


@dataclass(frozen=True, slots=True)
class SignedCheckpoint:
    """A checkpoint with the signatures under it."""

    checkpoint: Checkpoint
    signatures: tuple[NoteSignature, ...]

    def to_text(self) -> str:
        """Return the signed note: body, empty line, signature lines."""
        lines = "".join(f"{signature.to_line()}\n" for signature in self.signatures)
        return f"{self.checkpoint.to_text()}\n{lines}"

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read back exactly what `to_text` wrote.

        Raises:
            MalformedCheckpointError: The text differs in any way.
        """
        body, gap, lines = text.partition("\n\n")
        if not gap or not lines.endswith("\n"):
            raise MalformedCheckpointError("form")
        signatures = tuple(map(NoteSignature.from_line, lines[:-1].split("\n")))
        return cls(Checkpoint.from_text(body + "\n"), signatures)

    def with_signature(self, signature: NoteSignature) -> "SignedCheckpoint":
        """Return the note with one more line under it."""
        return replace(self, signatures=(*self.signatures, signature))


def _is_name(text: str) -> bool:
    """Tell whether C2SP allows *text* as the name of a log or a key."""
    return bool(text) and text.isprintable() and not set(text) & {" ", "+"}


def key_name(origin: str, person: str) -> str:
    """Return the name a person's key bears under this logbook's checkpoints."""
    return f"{origin}/{person}"


def key_id(name: str, kind: int, public_key: bytes) -> bytes:
    """Return the four bytes that tell keys apart (C2SP signed-note)."""
    content = name.encode() + b"\n" + bytes([kind]) + public_key
    return hashlib.sha256(content).digest()[:_KEY_ID]


def sign_checkpoint(
    checkpoint: Checkpoint,
    person: str,
    public_key: bytes,
    sign: Callable[[bytes], bytes],
) -> SignedCheckpoint:
    """Put a person's plain signature under *checkpoint*."""
    name = key_name(checkpoint.origin, person)
    signature = sign(checkpoint.to_text().encode())
    line = NoteSignature(name, key_id(name, ED25519, public_key), signature)
    return SignedCheckpoint(checkpoint, (line,))


def cosign(
    checkpoint: Checkpoint,
    person: str,
    public_key: bytes,
    sign: Callable[[bytes], bytes],
    *,
    at: int,
) -> NoteSignature:
    """Return a person's cosignature: I have seen this checkpoint at POSIX time *at*."""
    name = key_name(checkpoint.origin, person)
    signature = sign(cosigned_bytes(checkpoint, at))
    return NoteSignature(
        name,
        key_id(name, COSIGNATURE, public_key),
        at.to_bytes(_TIME, "big") + signature,
    )


def cosigned_bytes(checkpoint: Checkpoint, at: int) -> bytes:
    """Return what a cosignature/v1 is over."""
    return f"cosignature/v1\ntime {at}\n{checkpoint.to_text()}".encode()


def is_signed_by(
    note: SignedCheckpoint,
    person: str,
    public_key: bytes,
    check: Callable[[bytes, bytes, bytes], bool],
) -> bool:
    """Tell whether *person* signed or cosigned *note*.

    Args:
        check: Ed25519 check of (public key, message, signature).
    """
    return any(
        is_line_by(note.checkpoint, line, person, public_key, check)
        for line in note.signatures
    )


def is_line_by(
    checkpoint: Checkpoint,
    line: NoteSignature,
    person: str,
    public_key: bytes,
    check: Callable[[bytes, bytes, bytes], bool],
) -> bool:
    """Tell whether one line under *checkpoint* is *person*'s signature or cosignature.

    Args:
        check: Ed25519 check of (public key, message, signature).
    """
    name, at = key_name(checkpoint.origin, person), line.cosigned_at
    kind = ED25519 if at is None else COSIGNATURE
    if (line.name, line.key_id) != (name, key_id(name, kind, public_key)):
        return False
    if at is None:
        return check(public_key, checkpoint.to_text().encode(), line.blob)
    return check(public_key, cosigned_bytes(checkpoint, at), line.blob[_TIME:])
