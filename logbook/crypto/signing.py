"""Ed25519: how a person signs entries, and how anybody checks it."""

import nacl.exceptions
import nacl.signing

SEED_LENGTH = 32
"""Bytes an Ed25519 key pair grows from (RFC 8032)."""

_SIGNATURE_LENGTH = 64


class Ed25519Signer:
    """Signs as one unlocked person."""

    def __init__(self, person: str, seed: bytes | bytearray) -> None:
        self._person = person
        self._key = nacl.signing.SigningKey(bytes(seed))

    @property
    def person(self) -> str:
        return self._person

    @property
    def public_key(self) -> bytes:
        return bytes(self._key.verify_key)

    def sign(self, message: bytes) -> bytes:
        return self._key.sign(message).signature


def is_signed(public_key: bytes, message: bytes, signature: bytes) -> bool:
    """Tell whether *signature* over *message* was made with *public_key*'s half.

    Anything malformed is simply not a signature: this never raises.
    """
    # The library reads a signature of another length as "signature plus message".
    if len(signature) != _SIGNATURE_LENGTH:
        return False
    try:
        nacl.signing.VerifyKey(public_key).verify(message, signature)
    except (nacl.exceptions.CryptoError, ValueError, TypeError):
        return False
    return True
