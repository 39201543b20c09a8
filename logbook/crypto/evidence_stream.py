"""Sealing and opening the objects of the vault: chunks that cannot be moved or cut off.

STREAM (Hoang, Reyhanitabar, Rogaway, Vizár: Online Authenticated-Encryption and its
Nonce-Reuse Misuse-Resistance, 2015) in the form age gives it: the nonce of a chunk is
its number, 11 bytes big-endian, and one byte that says whether it is the last. Every
object of every item has a key of its own, so that no nonce is ever used twice:

    HKDF-SHA256(vault key, salt = id of the item, info = name of the object)

A chunk is AES-256-GCM under that key with the header as additional data. Chunks out of
order, left out, added, or taken from another object do not open.
"""

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from logbook.crypto.secret import Secret
from logbook.crypto.wrapping import derive
from logbook.domain.sealed_form import CHUNK, HEADER, MAGIC, SEALED_CHUNK, TAG

_COUNTER = 11
_VAULT = "evidence"


def vault_key(dek: Secret) -> Secret:
    """Return the key of the vault, which tells nothing about the record's own."""
    return derive(dek, _VAULT)


class _Stream:
    """Counts the chunks of one object under its key."""

    def __init__(self, key: Secret, header: bytes) -> None:
        with key:
            self._cipher = AESGCM(key.buffer)
        self._header = header
        self._count = 0
        self._ended = False

    def _nonce(self, *, last: bool) -> bytes:
        if self._ended:
            # A chunk after the last one would need its nonce again.
            raise RuntimeError(self._count)
        nonce = self._count.to_bytes(_COUNTER, "big") + bytes([last])
        self._count += 1
        self._ended = last
        return nonce


class SealingStream(_Stream):
    """Seals one object, from its first chunk to its last."""

    @property
    def header(self) -> bytes:
        """What stands before the first chunk."""
        return self._header

    def seal(self, content: memoryview, out: memoryview, *, last: bool) -> int:
        """Seal chunks into *out*; return how many bytes of it are filled.

        Args:
            content: Whole chunks; only with the last one may there be fewer bytes.
        """
        at = filled = 0
        while True:
            piece = content[at : at + CHUNK]
            at += len(piece)
            ends = last and at == len(content)
            if len(piece) < CHUNK and not ends:
                raise ValueError(len(piece))
            sealed = out[filled : filled + len(piece) + TAG]
            nonce = self._nonce(last=ends)
            self._cipher.encrypt_into(nonce, piece, self._header, sealed)
            filled += len(sealed)
            if at == len(content):
                return filled


class OpeningStream(_Stream):
    """Opens one object, from its first chunk to its last."""

    def open(self, sealed: memoryview, out: memoryview, *, last: bool) -> int | None:
        """Open chunks into *out*; return how many bytes, none if they are not genuine.

        Args:
            sealed: Whole sealed chunks; only the last one of all may be shorter.
        """
        at = filled = 0
        while at < len(sealed) or not filled:
            piece = sealed[at : at + SEALED_CHUNK]
            at += len(piece)
            if len(piece) < TAG:
                return None
            content = out[filled : filled + len(piece) - TAG]
            nonce = self._nonce(last=last and at == len(sealed))
            try:
                self._cipher.decrypt_into(nonce, piece, self._header, content)
            except InvalidTag:
                return None
            filled += len(content)
            if at == len(sealed):
                break
        return filled


class EvidenceSealing:
    """Implements `Sealing`: a key for every object, from the one of the vault."""

    def __init__(self, key: Secret) -> None:
        """Take over *key*, see `vault_key`; `close` wipes it."""
        self._key = key

    def sealing(self, item: bytes, name: str) -> SealingStream:
        return SealingStream(self._object_key(item, name), MAGIC + item)

    def opening(self, item: bytes, name: str, header: bytes) -> OpeningStream | None:
        if len(header) != HEADER or header != MAGIC + item:
            return None
        return OpeningStream(self._object_key(item, name), header)

    def close(self) -> None:
        """Forget the key."""
        self._key.wipe()

    def _object_key(self, item: bytes, name: str) -> Secret:
        return derive(self._key, f"{_VAULT}/{name}", salt=item)
