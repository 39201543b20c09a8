"""Keys made from keys, and keys locked up in keys."""

import hmac
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from logbook.crypto.secret import KEY_LENGTH, Secret

_NONCE = 12
_TAG = 16

OVERHEAD = _NONCE + _TAG
"""How many bytes wrapping adds."""

_CONTEXT = "irlog/keys/v1/"


def derive(key: Secret, purpose: str, *, salt: bytes | None = None) -> Secret:
    """Return a key for one *purpose* (HKDF-SHA256); others tell nothing about it."""
    info = (_CONTEXT + purpose).encode("ascii")
    out = bytearray(KEY_LENGTH)
    HKDF(SHA256(), KEY_LENGTH, salt, info).derive_into(key.buffer, out)
    return Secret(out)


def wrap(key: Secret, content: bytearray, context: bytes) -> bytes:
    """Return *content* encrypted and bound to *context* (AES-256-GCM)."""
    # A random nonce is safe: each key wraps once, for each slot has its own salt.
    nonce = secrets.token_bytes(_NONCE)
    return nonce + AESGCM(key.buffer).encrypt(nonce, content, context)


def unwrap(key: Secret, wrapped: bytes, context: bytes) -> Secret | None:
    """Return what was wrapped, or None if key, bytes or *context* are not the same."""
    nonce, sealed = wrapped[:_NONCE], wrapped[_NONCE:]
    out = bytearray(len(sealed) - _TAG)
    try:
        AESGCM(key.buffer).decrypt_into(nonce, sealed, context, out)
    except InvalidTag:
        return None
    return Secret(out)


def mac(key: Secret, content: bytes) -> bytes:
    """Return HMAC-SHA256 over *content*."""
    return hmac.digest(key.buffer, content, "sha256")
