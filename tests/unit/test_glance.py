"""A glance at a row never passes what a full reading would not."""

import base64
import dataclasses
import hashlib
import json
import random
from dataclasses import replace

import pytest

from logbook.domain import canonical
from logbook.domain.bodies import BODIES, Amendment, Answer, Standing
from logbook.domain.disclosure import SALT_SIZE
from logbook.domain.glance import author_in_order
from logbook.domain.moment import Fidelity, Moment, TimeSource
from logbook.domain.row_check import Seen, look_at
from logbook.domain.verification import StoredRow
from tests.builders import INCIDENT, LOG
from tests.tampering import ALICE, NIGHT, a_note, a_row, head_of

ROOT = head_of([]).root()
PIECES = [
    b'"', b"\\", b"{", b"}", b"[", b"]", b":", b",", b"0", b"1", b"9", b"-", b"+", b".",
    b"e", b"E", b" ", b"\t", b"\n", b"\0", b"\x1f", b"\x7f", b"\xff", b"\xc3\xa9",
    b"e\xcc\x81", b"\xed\xa0\x80", b"null", b"true", b"false", b'"v":2', b"A", b"B",
    b"=", b"24", b"60", b"0000000000000000", b"9999999999999999", b"\\u00e9", b"\\n",
    b"\xe2\x80\xa8", b"T", b"Z", b"0001", b"2026-02-30", b"unknown", b"minute",
]  # fmt: skip


def looked_at_closely(row: StoredRow) -> Seen:
    """Look at a row without the glance: bytes that no pattern fits."""
    with_annex = StoredRow(row.number, row.payload, row.signature, row.content)
    seen = look_at(Unplain(with_annex), LOG, {}, lambda *_: True)
    assert isinstance(seen, Seen)
    return seen


class Unplain:
    """A row whose payload the glance cannot decode, so that it has to be read."""

    def __init__(self, row: StoredRow) -> None:
        self._row = row
        self.number, self.signature, self.content = (
            row.number,
            row.signature,
            row.content,
        )
        self.payload = Opaque(row.payload)

    def to_signed(self) -> object:
        return replace(self._row, payload=bytes(self.payload)).to_signed()


class Opaque(bytes):
    """Bytes that are read in full by everybody but the glance."""

    def decode(self, *encoding: str) -> str:
        if encoding == ("ascii",):
            raise UnicodeDecodeError("ascii", b"", 0, 0, "looked at closely")
        return super().decode(*encoding)


def rows_of_every_shape() -> list[StoredRow]:
    at = Moment(NIGHT, -300)
    bodies = [
        a_note("Pulled the network cable of FIN-WS-07 and wrote down what it showed."),
        a_note("Débranché le câble réseau du poste; señal perdida, 09:41, à vérifier."),
        a_note("First line.\nSecond line with a \\ and a “quotation” in the words."),
        a_note("x"),
        Answer(
            "affected", "How many?", Standing.VALUE, at, count=412, reason="Counted"
        ),
        Answer("when", "When was it found?", Standing.VALUE, at, moment=at),
        Answer("who", "Who?", Standing.UNKNOWN, Moment(None, 0, Fidelity.UNKNOWN)),
        Amendment(
            "happened", "A slip", moment=Moment(NIGHT, 60, source=TimeSource.PAPER)
        ),
    ]
    rows = [
        a_row(number, ALICE, body, prev_root=ROOT, incident=INCIDENT, refers_to=(1, 2))
        for number, body in enumerate(bodies, start=1)
    ]
    rows.append(a_row(9, ALICE, bodies[0], prev_root=ROOT))
    return [replace(row, content=tuple(sorted(row.content))) for row in rows]


ROWS = rows_of_every_shape()


def agrees(row: StoredRow) -> bool:
    """Tell whether the glance passed a row, having seen what a full reading sees."""
    at_a_glance = look_at(row, LOG, {}, lambda *_: True)
    assert at_a_glance == looked_at_closely(row), row
    return author_in_order(row, LOG) is not None


def mutated(content: bytes, drawn: random.Random) -> bytes:
    at = drawn.randrange(len(content) + 1)
    length = drawn.choice([0, 0, 1, 1, 2, 8])
    piece = drawn.choice([*PIECES, b"", content[at : at + 4]])
    return content[:at] + piece + content[at + length :]


def committed(row: StoredRow, name: str, value: bytes) -> StoredRow:
    """Put a value into a row together with its digest."""
    salt = next(salt for field, salt, _ in row.content if field == name)
    payload = json.loads(row.payload)
    raw = hashlib.sha256(salt + name.encode() + value).digest()
    payload["fields"][name] = {"d": base64.b64encode(raw).decode()}
    content = tuple(
        (field, its, value if field == name else old) for field, its, old in row.content
    )
    return replace(row, payload=canonical.to_bytes(payload), content=content)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row.number))
def test_what_the_program_writes_is_passed(row):
    assert agrees(row)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row.number))
def test_no_changed_payload_is_passed_that_a_full_reading_would_refuse(row):
    drawn = random.Random(row.number)
    passed = sum(
        agrees(replace(row, payload=mutated(row.payload, drawn))) for _ in range(400)
    )
    assert passed, "some changes are harmless to who does not know the signature"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row.number))
def test_no_changed_value_is_passed_that_a_full_reading_would_refuse(row):
    drawn = random.Random(row.number)
    refused = 0
    for _ in range(60):
        for name, _, value in row.content:
            refused += not agrees(committed(row, name, mutated(value, drawn)))
    assert refused


AN_OFFSET_OF_NOWHERE = {
    "fidelity": "minute",
    "offset": 9999,
    "source": "paper-note",
    "utc": "2026-11-21T08:00:00Z",
}
ODD = [None, True, False, 0, -1, 7, 2**53, "", "observed", "x" * 60, [], {}, [1]]


@pytest.mark.parametrize("value", [*ODD, "é" * 40, AN_OFFSET_OF_NOWHERE], ids=str)
@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row.number))
def test_a_value_of_another_type_is_seen(row, value):
    raw = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()

    for name, _, _ in row.content:
        agrees(committed(row, name, raw))


@pytest.mark.parametrize("kind", sorted(BODIES))
def test_any_value_in_any_field_of_any_kind_is_seen_alike(kind):
    names = sorted(field.name for field in dataclasses.fields(BODIES[kind]))
    values = [b"null", b"true", b"7", b'""', b'"done"', b'"' + b"w" * 50 + b'"',
              ROWS[0].content[0][2], b'{"a":1}']  # fmt: skip
    row = ROWS[0]
    payload = json.loads(row.payload)
    for name in names:
        for value in values:
            content = ((name, bytes(SALT_SIZE), value),)
            fields = {name: {"d": ""}}
            plain = canonical.to_bytes(payload | {"type": kind, "fields": fields})
            agrees(committed(replace(row, payload=plain, content=content), name, value))


def test_no_body_has_rules_beside_those_of_its_fields():
    assert not [kind for kind in BODIES.values() if hasattr(kind, "__post_init__")]


def test_another_place_another_logbook_or_another_salt_takes_a_closer_look():
    row = ROWS[0]
    name, salt, value = row.content[0]
    assert author_in_order(row, LOG) is not None

    assert author_in_order(replace(row, number=2), LOG) is None
    assert author_in_order(row, f"{LOG}x") is None
    for content in (
        row.content[1:],
        (*row.content, row.content[-1]),
        ((name, salt[1:], value), *row.content[1:]),
        ((name, salt, value + b" "), *row.content[1:]),
        row.content[::-1],
    ):
        assert author_in_order(replace(row, content=content), LOG) is None
