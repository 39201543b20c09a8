"""Hand-overs whose entries.json holds what no program should choke on."""

import base64
import json

from logbook.domain import canonical
from logbook.domain.checkpoint import Checkpoint, sign_checkpoint
from logbook.domain.digest import Digest
from tests.integration.handover_case import Case, office, with_file
from tests.integration.small_handover import Dishonesty, Office, base64_of, hand_over


def told(change, code, file="entries.json", entry=None):
    how = Dishonesty(tell=change)
    return Case(lambda: hand_over(office(), how), code=code, file=file, entry=entry)


def _set(name, value):
    def change(values):
        *path, last = name.split(".")
        for step in path:
            values = values[int(step) if step.isdigit() else step]
        values[last] = value

    return change


def _payload(**members):
    """Change members of the payload of entry 12, which stands fifth."""

    def change(values):
        shown = values["entries"][4]
        entry = json.loads(base64.b64decode(shown["payload"])) | members
        shown["payload"] = base64_of(canonical.to_bytes(entry))

    return change


def values():
    malformed = "entries.malformed"
    yield (
        "role in the list of people",
        told(_set("people.1.role", "supervisor"), "people.enrolment-differs", entry=3),
    )
    yield "role nobody has", told(_set("people.1.role", "mayor"), malformed)
    for name, value in {
        "people": None, "report": [], "checkpoint": 7, "withheld": "none",
        "rehearsal": 0, "log": ["x"], "report.copy": "1", "report.as_of": "2026-11-21",
        "report.edition": "last", "people.0.enrolled_by": True, "people.0.id": None,
        "entries.4.proof": [1], "entries.4.fields": [], "entries.4.signature": "?",
    }.items():  # fmt: skip
        yield f"{name} is {value!r}", told(_set(name, value), malformed)
    for text in ("2026-11-21T08:30Z", "20261121T083000Z", "2026-W47-6T08:30:00Z", "2026-02-30T08:30:00Z", "2026-11-21T08:30:00.5Z", "0000-01-01T00:00:00Z"):  # fmt: skip
        yield f"as of {text}", told(_set("report.as_of", text), malformed)
    for member, value in {
        "at": "2026-11-21", "offset": True, "refs": ["1"], "type": 7,
        "prev_root": "AA==", "incident": 7, "fields": [],
    }.items():  # fmt: skip
        yield (
            f"entry with {member} {value!r}",
            told(_payload(**{member: value}), "entry.malformed", entry=12),
        )
    for text in (
        "", "x", "a\n1\nb\n", "incident-logbook/abcdefgh23456777\n99999999999999999999\n" + "A" * 43 + "=\n\n",
    ):  # fmt: skip
        yield (
            f"checkpoint {text[:12]!r}",
            told(_set("checkpoint", text), "checkpoint.malformed"),
        )


# Hostile input ------------------------------------------------------------------------


def _encoded(encode):
    return lambda: hand_over(office(), Dishonesty(encode=encode))


def _inserted(old, new):
    return lambda values: canonical.to_bytes(values).replace(old, new)


def hostile():
    canon = "entries.not-canonical"
    for why, encode in {
        "nothing": lambda _: b"",
        "nested 100,000 deep": lambda _: b"[" * 100_000 + b"]" * 100_000,
        "never closed": lambda _: b'{"a":' * 100_000,
        "a number of 5,000 digits": _inserted(b'"copy":1', b'"copy":' + b"1" * 5000),
        "a number of 1,000,000 digits": _inserted(b'"copy":1', b'"copy":' + b"1" * 1_000_000),
        "a number beyond all": _inserted(b'"copy":1', b'"copy":1e999'),
        "a number that is none": _inserted(b'"copy":1', b'"copy":NaN'),
        "minus zero": _inserted(b'"copy":1', b'"copy":-0'),
        "a lone surrogate": _inserted(b'"A. Example"', b'"\\ud800"'),
        "UTF-16": lambda told: canonical.to_bytes(told).decode().encode("utf-16"),
        "a mark before it": lambda told: b"\xef\xbb\xbf" + canonical.to_bytes(told),
        "not UTF-8": _inserted(b'"A. Example"', b'"\xff\xfe"'),
        "a key in another alphabet": _inserted(b'"rehearsal"', '"rehearsäl"'.encode()),
        "a key called __proto__": _inserted(b'"withheld":[]', b'"__proto__":{},"withheld":[]'),
        "300,000 empty lists": _inserted(b'"withheld":[]', b'"withheld":[' + b"[]," * 300_000 + b"[] ]"),
    }.items():  # fmt: skip
        yield (
            f"entries.json: {why}",
            Case(_encoded(encode), code=canon, file="entries.json"),
        )
    for why, content in {
        "null": b"null",
        "a list": b"[]",
        "a word": b'"x"',
        "a number": b"7",
    }.items():
        case = Case(
            _encoded(lambda _, content=content: content),
            code="entries.malformed",
            file="entries.json",
        )
        yield f"entries.json: {why}", case
    yield (
        "1,500 entries that are one",
        Case(_many_entries, code="entries.order", file="entries.json", entry=14),
    )
    yield (
        "10,000 entries that are none",
        Case(_many_empty_entries, code="entry.malformed", file="entries.json", entry=8),
    )
    yield (
        "5,000 people who are nobody",
        Case(_many_people, code="people.certificate-malformed", file="entries.json"),
    )
    yield (
        "a checkpoint over more entries than can be",
        Case(_vast_checkpoint, code="entry.not-included", file="entries.json", entry=1),
    )


def _many_entries():
    def tell(values):
        values["entries"] += [values["entries"][-1]] * 1_500

    return _only_entries(tell)


def _many_empty_entries():
    def tell(values):
        nothing = {"payload": "", "signature": "", "proof": [], "fields": {}}
        values["entries"] += [nothing] * 10_000

    return _only_entries(tell)


def _many_people():
    def tell(values):
        person = values["people"][1]
        values["people"] += [
            person | {"id": f"P-{number}", "entry_certificate": "AAAA"}
            for number in range(100, 5_100)
        ]

    return _only_entries(tell)


def _vast_checkpoint():
    vast = _Vast()
    return hand_over(vast)


class _Vast(Office):
    """Signs for more entries than there are."""

    def checkpoint(self, by=None):
        signer = by or self.responder
        body = Checkpoint("incident-logbook/abcdefgh23456777", 2**52, Digest.of(b""))
        return sign_checkpoint(
            body, signer.person, signer.public_key, signer.entry_key.sign
        ).to_text()


def _only_entries(tell):
    told = office().disclosed()
    tell(told)
    return with_file("entries.json", canonical.to_bytes(told))
