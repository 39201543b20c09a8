"""Checkpoints in the words of C2SP: published notes hold, altered ones do not."""

import base64
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logbook.crypto.signing import Ed25519Signer, is_signed
from logbook.domain.checkpoint import (
    COSIGNATURE,
    ED25519,
    Checkpoint,
    NoteSignature,
    SignedCheckpoint,
    cosign,
    cosigned_bytes,
    is_signed_by,
    key_id,
    key_name,
    sign_checkpoint,
)
from logbook.domain.digest import Digest
from logbook.domain.errors import MalformedCheckpointError
from tests.unit.strategies import digests

VECTORS = Path(__file__).parent.parent / "vectors"
PUBLISHED = tomllib.loads((VECTORS / "signed-notes.toml").read_text("utf-8"))
NOTES = PUBLISHED["note"]
ORIGIN = "incident-logbook/abcdefgh23456777"
ROOT = Digest.of(b"root")
CHECKPOINT = Checkpoint(ORIGIN, 18, ROOT)
ANA = Ed25519Signer("P-001", b"\1" * 32)
BEN = Ed25519Signer("P-002", b"\2" * 32)
names = st.text("abcdefghijklmnopqrstuvwxyz0123456789./-", min_size=1, max_size=40)


def signed(checkpoint=CHECKPOINT, by=ANA):
    return sign_checkpoint(checkpoint, by.person, by.public_key, by.sign)


def cosigned(at=1_700_000_000, by=BEN, checkpoint=CHECKPOINT):
    return cosign(checkpoint, by.person, by.public_key, by.sign, at=at)


def holds(note, by):
    return is_signed_by(note, by.person, by.public_key, is_signed)


# What others published --------------------------------------------------------------


@pytest.mark.parametrize("note", NOTES, ids=[note["name"] for note in NOTES])
def test_a_published_note_is_read_as_it_was_signed(note):
    name, identity, packed = note["verifier"].split("+", 2)
    kind, public_key = base64.b64decode(packed)[0], base64.b64decode(packed)[1:]

    line = NoteSignature.from_line(note["line"])

    assert (line.name, kind) == (name, ED25519)
    assert line.key_id.hex() == identity == key_id(name, kind, public_key).hex()
    assert line.to_line() == note["line"]
    assert line.cosigned_at is None
    assert is_signed(public_key, note["text"].encode(), line.blob)
    assert not is_signed(public_key, note["text"].encode() + b"\n", line.blob)


@pytest.mark.parametrize("note", [note for note in NOTES if "seed" in note])
def test_signing_a_published_note_gives_the_published_line(note):
    signer = Ed25519Signer("", base64.b64decode(note["seed"]))

    line = NoteSignature(
        note["name"],
        key_id(note["name"], ED25519, signer.public_key),
        signer.sign(note["text"].encode()),
    )

    assert line.to_line() == note["line"]


def test_the_cosigned_checkpoint_of_the_specification_is_read_as_it_is_written():
    case = PUBLISHED["cosigned"]

    note = SignedCheckpoint.from_text(case["note"])

    assert note.to_text() == case["note"]
    assert [line.cosigned_at for line in note.signatures] == [None, case["time"]]
    assert cosigned_bytes(note.checkpoint, case["time"]) == case["signed"].encode()


def test_a_cosignature_of_a_real_witness_holds():
    case = PUBLISHED["witnessed"]
    checkpoint = Checkpoint.from_text(case["checkpoint"])
    content = base64.b64decode(case["cosignature"])
    public_key = base64.b64decode(case["public_key"])

    line = NoteSignature("witness", content[:4], content[4:])

    message = cosigned_bytes(checkpoint, line.cosigned_at)
    assert is_signed(public_key, message, line.blob[8:])
    later = cosigned_bytes(checkpoint, line.cosigned_at + 1)
    assert not is_signed(public_key, later, line.blob[8:])


# Ours ------------------------------------------------------------------------------


@given(names, st.integers(0, 2**63), digests)
def test_a_checkpoint_is_read_back(origin, size, root):
    checkpoint = Checkpoint(origin, size, root)

    assert Checkpoint.from_text(checkpoint.to_text()) == checkpoint


@given(names, st.integers(0, 2**40), digests, st.integers(0, 2**63 - 1))
def test_a_signed_note_is_read_back(origin, size, root, at):
    checkpoint = Checkpoint(origin, size, root)
    note = signed(checkpoint).with_signature(cosigned(at, checkpoint=checkpoint))

    again = SignedCheckpoint.from_text(note.to_text())

    assert again == note
    assert again.signatures[1].cosigned_at == at


def test_who_signed_and_who_cosigned_is_told_apart_from_who_did_not():
    note = signed().with_signature(cosigned())

    assert holds(note, ANA)
    assert holds(note, BEN)
    assert not holds(signed(), BEN)
    assert not is_signed_by(note, "P-001", BEN.public_key, is_signed)


def test_no_changed_character_of_a_signed_note_goes_unnoticed():
    text = signed().to_text()

    for place in range(len(text)):
        changed = text[:place] + chr(ord(text[place]) ^ 1) + text[place + 1 :]
        try:
            note = SignedCheckpoint.from_text(changed)
        except MalformedCheckpointError:
            continue
        assert not holds(note, ANA), (place, changed)


def test_the_time_of_a_cosignature_is_signed_too():
    line = cosigned(at=1000)

    moved = NoteSignature(
        line.name, line.key_id, (1001).to_bytes(8, "big") + line.blob[8:]
    )

    assert not holds(SignedCheckpoint(CHECKPOINT, (moved,)), BEN)


def test_a_plain_signature_does_not_pass_for_a_cosignature():
    plain = signed(by=BEN).signatures[0]
    forged = NoteSignature(
        plain.name,
        key_id(plain.name, COSIGNATURE, BEN.public_key),
        (0).to_bytes(8, "big") + plain.blob,
    )

    assert not holds(SignedCheckpoint(CHECKPOINT, (forged,)), BEN)


def test_a_line_of_an_unknown_key_is_passed_over():
    stranger = NoteSignature("elsewhere.example", b"abcd", b"x" * 64)
    wrong_id = NoteSignature(key_name(ORIGIN, "P-001"), b"abcd", b"x" * 64)

    note = SignedCheckpoint(CHECKPOINT, (stranger, wrong_id, *signed().signatures))

    assert holds(note, ANA)


def test_a_signature_over_one_checkpoint_says_nothing_about_another():
    other = Checkpoint(ORIGIN, 19, ROOT)

    assert not holds(SignedCheckpoint(other, signed().signatures), ANA)


@pytest.mark.parametrize(
    ("origin", "size"),
    [
        ("", 1),
        ("a b", 1),
        ("a\u00a0b", 1),
        ("a+b", 1),
        ("a\x1bb", 1),
        ("a\nb", 1),
        ("a", -1),
    ],
)
def test_an_origin_and_a_size_c2sp_forbids_are_refused(origin, size):
    with pytest.raises(MalformedCheckpointError):
        Checkpoint(origin, size, ROOT)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        f"{ORIGIN}\n18\n",
        f"{ORIGIN}\n18\n{ROOT.base64}",
        f"{ORIGIN}\n018\n{ROOT.base64}\n",
        f"{ORIGIN}\n+18\n{ROOT.base64}\n",
        f"{ORIGIN}\n1_8\n{ROOT.base64}\n",
        f"{ORIGIN}\n１８\n{ROOT.base64}\n",  # noqa: RUF001 - digits of another script
        f"{ORIGIN}\n-1\n{ROOT.base64}\n",
        f"{ORIGIN}\n{'9' * 5000}\n{ROOT.base64}\n",
        f"{ORIGIN}\n 18\n{ROOT.base64}\n",
        f"{ORIGIN}\n18\n{ROOT.base64[:-1]}\n",
        f"{ORIGIN}\n18\n{ROOT.base64}\nextension\n",
        f"{ORIGIN}\r\n18\r\n{ROOT.base64}\r\n",
    ],
)
def test_a_text_that_differs_by_a_character_is_no_checkpoint(text):
    with pytest.raises(MalformedCheckpointError):
        Checkpoint.from_text(text)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "— P-001",
        "- P-001 AAAAAAAA",
        "— P-001 AAAA AAAA",
        "— P-001 AAAAAA==",
        "— P-001 AAAAAAB",
        "— P-001 AAAAAAAB\n",
        "— P-001 AAAAAAF=",
        "—  AAAAAAAB",
        "— a+b AAAAAAAB",
        "— a\u00a0b AAAAAAAB",
        "— P-001 ÄÄÄÄ",
    ],
)
def test_a_line_that_is_no_signature_line_is_refused(line):
    with pytest.raises(MalformedCheckpointError):
        NoteSignature.from_line(line)


@pytest.mark.parametrize(
    "text",
    [
        CHECKPOINT.to_text(),
        CHECKPOINT.to_text() + "\n",
        signed().to_text()[:-1],
        signed().to_text() + "\n",
        "\n" + signed().to_text(),
        signed().to_text().replace("\n\n", "\n\n\n"),
    ],
)
def test_a_text_that_differs_in_any_way_is_no_signed_note(text):
    with pytest.raises(MalformedCheckpointError):
        SignedCheckpoint.from_text(text)
