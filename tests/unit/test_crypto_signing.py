"""Ed25519: only the right key's signature over the right bytes counts."""

from hypothesis import given
from hypothesis import strategies as st

from logbook.crypto.signing import Ed25519Signer, is_signed

ANA = Ed25519Signer("P-001", bytes(range(32)))
BO = Ed25519Signer("P-002", bytes(32))


def test_a_signature_is_recognised_by_the_public_key():
    signature = ANA.sign(b"entry")

    assert len(ANA.public_key) == 32
    assert len(signature) == 64
    assert ANA.person == "P-001"
    assert is_signed(ANA.public_key, b"entry", signature)


def test_nobody_elses_key_recognises_it():
    assert not is_signed(BO.public_key, b"entry", ANA.sign(b"entry"))


def test_the_signer_agrees_with_rfc_8032():
    seed = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
    signature = (
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )

    assert Ed25519Signer("P-001", bytes.fromhex(seed)).sign(b"").hex() == signature


@given(st.integers(0, 511))
def test_no_flipped_bit_of_a_signature_passes(bit):
    signature = bytearray(ANA.sign(b"entry"))
    signature[bit // 8] ^= 1 << bit % 8

    assert not is_signed(ANA.public_key, b"entry", bytes(signature))


@given(st.binary(max_size=40), st.binary(max_size=40), st.binary(max_size=130))
def test_malformed_keys_and_signatures_are_simply_not_signed(key, message, signature):
    assert not is_signed(key, message, signature)


def test_a_signature_cannot_bring_its_own_message():
    signature = ANA.sign(b"entry")

    assert not is_signed(ANA.public_key, b"", signature + b"entry")
    assert not is_signed(ANA.public_key, b"ry", signature + b"ent")
