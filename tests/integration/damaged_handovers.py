"""Hand-overs that somebody damaged, added to or signed with the wrong key."""

import base64
from dataclasses import dataclass
from functools import partial

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256

from logbook.crypto.certificates import from_pem
from logbook.reports import cms
from tests.integration.handover_case import (
    UNREADABLE,
    VALID,
    Case,
    flipped,
    genuine,
    impostor,
    office,
    resigned,
    with_file,
)
from tests.integration.small_handover import Dishonesty, base64_of, hand_over, sealed

# One file is not what it was ----------------------------------------------------------

SAME = ("verify.html", "READ-ME-VERIFY.txt", "report.html", "pages.json")
"""Which would say the same in an impostor's folder."""

SPOILT = {
    "gone": lambda name: {key: value for key, value in genuine().items() if key != name},
    "empty": lambda name: with_file(name, b""),
    "a byte more": lambda name: with_file(name, genuine()[name] + b"\n"),
    "an impostor's": lambda name: with_file(
        name, impostor().get(name, b"") + b"%" * (name in SAME)
    ),
    "other bytes": lambda name: with_file(name, b"\x00\xff" * 500),
}  # fmt: skip

NAMES = (
    "report.pdf", "report.pdf.p7s", "entries.json", "checkpoint.txt", "ca.pem",
    "verify.html", "READ-ME-VERIFY.txt", "report.html", "pages.json", "SHA256SUMS", "SHA256SUMS.p7s",
    "proofs/entry-00012.tlog-proof",
)  # fmt: skip


def spoilt_files():
    for how, spoil in SPOILT.items():
        for name in NAMES:
            is_told_apart = name == "ca.pem" and how == "an impostor's"
            file = None if is_told_apart else name
            yield f"{name} {how}", Case(partial(spoil, name), file=file)


# What computers leave behind ----------------------------------------------------------

LEFT = {
    ".DS_Store": ".DS_Store",
    "proofs/.DS_Store": "proofs/.DS_Store",
    "._report.pdf": "._report.pdf",
    "proofs/._entry-00012.tlog-proof": "proofs/._entry-00012.tlog-proof",
    "Thumbs.db": "Thumbs.db",
    "THUMBS.DB": "THUMBS.DB",
    "desktop.ini": "desktop.ini",
    "proofs/Desktop.ini": "proofs/Desktop.ini",
    "System Volume Information/IndexerVolumeGuid": "System Volume Information",
    "System Volume Information/a/b": "System Volume Information",
    ".Trashes/501/letter.pdf": ".Trashes",
    "._.Trashes": "._.Trashes",
    ".fseventsd/fseventsd-uuid": ".fseventsd",
    ".Spotlight-V100/Store-V2/x": ".Spotlight-V100",
}

NOT_LEFT = (
    "DS_Store", ".DS_Store.txt", "Thumbs.db/evil.pdf", "._folder/evil.pdf",
    "proofs/.Trashes/evil.pdf", "proofs/System Volume Information/x", ".hidden",
    "report.pdf.DS_Store", "desktop.ini.exe", "caf\ufffd.txt", "REPORT.PDF",
    "proofs/entry-00099.tlog-proof", "__proto__", "constructor", "\u202efdp.exe",
)  # fmt: skip


def left_files():
    for name, part in LEFT.items():
        yield (
            f"left by a computer: {name}",
            Case(partial(with_file, name, b"\x00junk"), VALID, aside=(part,)),
        )
    for name in NOT_LEFT:
        yield (
            f"too many: {name}",
            Case(partial(with_file, name, b"x"), code="manifest.file-extra", file=name),
        )
    yield (
        "everything a Mac leaves on a single report",
        Case(
            lambda: {
                "R-001.pdf": genuine()["report.pdf"], "._R-001.pdf": b"\x00\x05\x16\x07",
                ".DS_Store": b"x",
            },
            VALID, aside=("._R-001.pdf", ".DS_Store"),
        ),
    )  # fmt: skip
    yield (
        "a list that names what a computer leaves",
        Case(
            lambda: resigned(lambda files: files.update({"proofs/._x": b"x"})),
            code="manifest.malformed", file="SHA256SUMS", aside=("proofs/._x",),
        ),
    )  # fmt: skip
    yield (
        "nothing but what a computer leaves",
        Case(
            lambda: {".DS_Store": b"x", "._report.pdf": b"%PDF-"},
            UNREADABLE, "folder.not-a-handover", aside=("._report.pdf", ".DS_Store"),
        ),
    )  # fmt: skip


# The authority ------------------------------------------------------------------------


def other_pem(certificate):
    return lambda: with_file("ca.pem", as_pem(certificate()))


def as_pem(certificate):
    body = base64.b64encode(certificate).decode()
    lines = [body[at : at + 64] for at in range(0, len(body), 64)]
    ends = "-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----"
    return "\n".join([ends[0], *lines, ends[1], ""]).encode()


def ca():
    return from_pem(genuine()["ca.pem"])


def authorities():
    text = genuine()["ca.pem"]
    broken = {
        "cut": lambda: ca()[:-1],
        "with a byte more": lambda: ca() + b"\0",
        "empty DER": lambda: b"\x30\x00",
        "no DER": lambda: b"certificate",
        "length broken": lambda: flipped(ca(), 2),
        "version broken": lambda: ca().replace(b"\xa0\x03\x02\x01\x02", b"\xa0\x03\x02\x01\x07", 1),
        "kind of key broken": lambda: ca().replace(
            bytes.fromhex("2a8648ce3d0201"), bytes.fromhex("2a8648ce3d0209"), 1
        ),
        "curve broken": lambda: ca().replace(
            bytes.fromhex("2a8648ce3d030107"), bytes.fromhex("2a8648ce3d030177"), 1
        ),
    }  # fmt: skip
    for how, certificate in broken.items():
        case = Case(other_pem(certificate), code="ca.malformed", file="ca.pem")
        yield f"ca.pem, certificate {how}", case
    for how, content in {
        "with other line ends": text.replace(b"\n", b"\r\n"),
        "twice": text * 2,
        "with words before": b"Certificate:\n" + text,
        "in one line": text.replace(b"\n", b""),
        "not UTF-8": b"\xff\xfe" + text,
    }.items():
        case = Case(
            partial(with_file, "ca.pem", content), code="ca.malformed", file="ca.pem"
        )
        yield f"ca.pem {how}", case
    person = lambda: office().responder.document_certificate  # noqa: E731
    yield (
        "ca.pem holds a person",
        Case(other_pem(person), code="ca.not-self-signed", file="ca.pem"),
    )
    for how, certificate in {"no DER": b"x", "empty": b"", "cut": ca()[:-9]}.items():
        told = partial(_tell_authority, base64_of(certificate))
        yield (
            f"entries.json, authority {how}",
            Case(
                partial(hand_over, office(), Dishonesty(tell=told)), code="ca.differs"
            ),
        )
        yield (
            f"entries.json and ca.pem, authority {how}",
            Case(partial(_without_pem, told), code="ca.malformed", file="entries.json"),
        )
    yield (
        "a single report signed by an authority that is none",
        Case(_report_of_no_authority, code="ca.malformed", file="report.pdf"),
    )


def _tell_authority(text, values):
    values["ca_certificate"] = text


def _without_pem(told):
    how = Dishonesty(tell=told, listed=lambda files: files.update({"ca.pem": b"none"}))
    return hand_over(office(), how)


def _report_of_no_authority():
    member = office().responder
    how = Dishonesty(signer=_Signer(member, b"\x30\x03\x02\x01\x07"))
    return {"report.pdf": hand_over(office(), how)["report.pdf"]}


@dataclass
class _Signer:
    """Signs with a real key and names whatever authority it likes."""

    member: object
    ca: bytes

    def seal(self, digest, authority):
        del authority
        return cms.sign(
            digest,
            certificate=self.member.document_certificate,
            ca=self.ca,
            signer=lambda message: self.member.document_key.sign(
                message, ec.ECDSA(SHA256())
            ),
        )


# Whose signature ----------------------------------------------------------------------


def signers():
    colleague = office().supervisor.seal

    def list_by_a_colleague():
        files = genuine()
        listing = files.pop("SHA256SUMS")
        del files["SHA256SUMS.p7s"]
        return sealed(files, partial(colleague, authority=office().authority), listing)

    yield (
        "the list signed by a colleague",
        Case(
            list_by_a_colleague,
            code="manifest.signer-not-preparer",
            file="SHA256SUMS.p7s",
        ),
    )
    yield (
        "everything signed by a colleague",
        Case(
            lambda: hand_over(office(), Dishonesty(signer=office().supervisor)),
            code="pdf.signer-not-preparer",
            file="report.pdf",
        ),
    )
    for name, family in {
        "SHA256SUMS.p7s": "manifest",
        "report.pdf.p7s": "detached",
    }.items():
        other = {
            "SHA256SUMS.p7s": "report.pdf.p7s",
            "report.pdf.p7s": "SHA256SUMS.p7s",
        }[name]
        yield (
            f"{name} is the other signature",
            Case(
                lambda name=name, other=other: with_file(name, genuine()[other]),
                code=f"{family}.content-differs",
            ),
        )
