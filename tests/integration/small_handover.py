"""A small hand-over folder made by somebody who holds all the keys.

The program refuses to make a wrong hand-over. A dishonest office would not, so what
a check must refuse is made here, from the same bytes of `logbook.domain`.
"""

import base64
import hashlib
import io
import json
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial

import pikepdf
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.hashes import SHA256

from logbook.crypto import aiohttp_stub
from logbook.crypto.authority import Authority
from logbook.crypto.certificates import to_pem
from logbook.domain import canonical
from logbook.domain.bodies import IncidentOpened, Manner, Note, fields_of
from logbook.domain.checkpoint import Checkpoint, cosign, sign_checkpoint
from logbook.domain.disclosure import Disclosure
from logbook.domain.entry import Entry, SignedEntry, signed_bytes
from logbook.domain.merkle import Tree, leaf_of, root_of
from logbook.domain.moment import Moment, Stamp
from logbook.domain.record_bodies import LogbookCreated, PersonEnrolled
from logbook.domain.role import Role
from logbook.reports import cms

aiohttp_stub.install()  # before pyHanko is imported

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter  # noqa: E402
from pyhanko.sign import fields  # noqa: E402
from pyhanko.sign.signers.cms_embedder import (  # noqa: E402
    PdfCMSEmbedder,
    SigIOSetup,
    SigMDPSetup,
    SigObjSetup,
)
from pyhanko.sign.signers.pdf_byterange import SignatureObject  # noqa: E402

ORIGIN = "incident-logbook/abcdefgh23456777"
NIGHT = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
PREPARER = "P-002"


def base64_of(content):
    return base64.b64encode(content).decode("ascii")


class Member:
    """Somebody with a seed for entries and a key for documents."""

    def __init__(self, person, name, role, office):
        self.person, self.name, self.role = person, name, role
        self.entry_key = ed25519.Ed25519PrivateKey.generate()
        self.document_key = ec.generate_private_key(ec.SECP256R1())
        who = {"person": person, "name": name, "at": NIGHT}
        self.entry_certificate = office.authority.issue_entry_certificate(
            self.public_key, **who
        )
        self.document_certificate = office.authority.issue_document_certificate(
            self.document_key.public_key(), **who
        )

    def body(self):
        return PersonEnrolled(
            person=self.person,
            name=self.name,
            role=self.role,
            entry_certificate=base64_of(self.entry_certificate),
            document_certificate=base64_of(self.document_certificate),
        )

    @property
    def public_key(self):
        return self.entry_key.public_key().public_bytes_raw()

    def seal(self, digest, authority):
        """Return a signature (CMS) over content with this SHA-256."""
        return cms.sign(
            digest,
            certificate=self.document_certificate,
            ca=authority.certificate,
            signer=lambda message: self.document_key.sign(message, ec.ECDSA(SHA256())),
        )


class Office:
    """A logbook with its authority and two people; always the same names."""

    def __init__(self):
        self.authority = Authority.create("City of Windsor", at=NIGHT)
        self.supervisor = Member("P-001", "B. Sample", Role.SUPERVISOR, self)
        self.responder = Member(PREPARER, "A. Example", Role.RESPONDER, self)
        self.entries = []
        self._write_story()

    @property
    def fingerprint(self):
        return hashlib.sha256(self.authority.certificate).hexdigest()

    @property
    def members(self):
        return (self.supervisor, self.responder)

    def _write_story(self):
        supervisor, responder = self.members
        happened = Moment(NIGHT, -300)
        founded = LogbookCreated(
            "City of Windsor",
            "Windsor, Ontario",
            "ca-on-windsor",
            base64_of(self.authority.certificate),
        )
        self.record(supervisor, founded)
        self.record(supervisor, supervisor.body())
        self.record(supervisor, responder.body())
        for number in range(7):
            self.record(
                responder,
                Note(Manner.OBSERVED, f"Something else, {number}.", happened),
                "WIN-0002",
            )
        opened = IncidentOpened(
            "Ransomware at city hall",
            "ransomware",
            "ca-on-windsor",
            "2026-11-21",
            happened,
        )
        self.record(responder, opened, "WIN-0001")
        for words in (
            "Every file on the desktop ends in .locked.",
            "The cable is out. <b>It stays out</b>; the screen said “votre réseau est chiffré”.",
            "Called City IT Services, extension 4357. They are coming.",
        ):
            self.record(responder, Note(Manner.DONE, words, happened), "WIN-0001")

    def record(self, author, body, incident=None, *, log=ORIGIN, about=()):
        """Sign one more entry; return its number."""
        number = len(self.entries) + 1
        shown = {
            name: Disclosure(
                hashlib.sha256(f"{number}{name}".encode()).digest()[:16], value
            )
            for name, value in fields_of(body).items()
        }
        entry = Entry(
            log=log,
            number=number,
            kind=body.KIND,
            author=author.person,
            recorded=Stamp(
                NIGHT + timedelta(minutes=number), -300, 1000 * number, "boot-1"
            ),
            incident=incident,
            refers_to=about,
            prev_root=root_of([leaf_of(each.payload) for each in self.entries]),
            fields={
                name: disclosure.digest(name) for name, disclosure in shown.items()
            },
        )
        payload = entry.to_bytes()
        signature = author.entry_key.sign(signed_bytes(leaf_of(payload)))
        self.entries.append(SignedEntry(entry, payload, signature, shown))
        return number

    def reword(self, number, text):
        """Have the responder sign other words for one entry, and no later one anew."""
        old = self.entries[number - 1]
        shown = old.disclosed | {"text": Disclosure(bytes(16), text)}
        digests = {name: each.digest(name) for name, each in shown.items()}
        entry = replace(old.entry, fields=digests)
        payload = entry.to_bytes()
        signature = self.responder.entry_key.sign(signed_bytes(leaf_of(payload)))
        self.entries[number - 1] = SignedEntry(entry, payload, signature, shown)

    def checkpoint(self, by=None):
        """Return the note over everything so far, cosigned by the supervisor."""
        signer = by or self.responder
        body = Checkpoint(
            ORIGIN,
            len(self.entries),
            root_of([leaf_of(e.payload) for e in self.entries]),
        )
        note = sign_checkpoint(
            body, signer.person, signer.public_key, signer.entry_key.sign
        )
        seen = int(NIGHT.timestamp()) + 3600
        supervisor = self.supervisor
        return note.with_signature(
            cosign(
                body,
                supervisor.person,
                supervisor.public_key,
                supervisor.entry_key.sign,
                at=seen,
            )
        ).to_text()

    def disclosed(self):
        """Return the plain values of entries.json."""
        tree = Tree([leaf_of(each.payload) for each in self.entries])
        chosen = [
            each for each in self.entries if each.entry.incident in (None, "WIN-0001")
        ]
        return {
            "format": "incident-logbook/entries/2",
            "log": ORIGIN,
            "organisation": "City of Windsor",
            "place": "Windsor, Ontario",
            "rehearsal": False,
            "report": {
                "number": "R-001",
                "edition": "initial",
                "copy": 1,
                "recipient": "city-it",
                "recipient_name": "City IT Services",
                "incident": "WIN-0001",
                "title": "Ransomware at city hall",
                "as_of": "2026-11-21T08:30:00Z",
                "offset": -300,
                "language": "en",
                "pack": "ca-on-windsor",
                "pack_version": "2026-11-21",
                "prepared_by": PREPARER,
                "version": "it",
                "audience": "it",
            },
            "ca_certificate": base64_of(self.authority.certificate),
            "checkpoint": self.checkpoint(),
            "people": [
                {
                    "id": member.person,
                    "name": member.name,
                    "role": member.role.value,
                    "entry_certificate": base64_of(member.entry_certificate),
                    "document_certificate": base64_of(member.document_certificate),
                    "enrolled_by": place,
                }
                for place, member in enumerate(self.members, start=2)
            ],
            "entries": [
                {
                    "payload": base64_of(each.payload),
                    "signature": base64_of(each.signature),
                    "proof": [step.base64 for step in tree.inclusion(each.number - 1)],
                    "fields": {
                        name: {"salt": base64_of(shown.salt), "value": shown.value}
                        for name, shown in each.disclosed.items()
                    },
                }
                for each in chosen
            ],
            "withheld": [],
        }


@dataclass
class Dishonesty:
    """What the maker does that the program never would; nothing, if left alone.

    Attributes:
        tell: Changes the plain values of entries.json before anything is signed.
        encode: Writes those values as bytes.
        after: Changes the finished PDF before it is signed separately.
        signer: Signs the PDF and the files, in place of the preparer.
        docmdp: What the signature allows.
        attach: What is attached in place of entries.json.
    """

    tell: object = field(default=lambda _values: None)
    encode: object = canonical.to_bytes
    after: object = field(default=lambda content: content)
    signer: Member | None = None
    docmdp: fields.MDPPerm = fields.MDPPerm.NO_CHANGES
    attach: bytes | None = None
    object_streams: bool = True
    subfilter: fields.SigSeedSubFilter = fields.SigSeedSubFilter.PADES
    beside: object = field(default=lambda values: beside(values))  # noqa: PLW0108 - bound below
    listed: object = field(default=lambda _files: None)


def hand_over(office, dishonesty=None):
    """Return the files of a hand-over by name."""
    how = dishonesty or Dishonesty()
    values = office.disclosed()
    how.tell(values)
    entries = how.encode(values)
    seal = partial((how.signer or office.responder).seal, authority=office.authority)
    report = how.after(_signed_pdf(how.attach or entries, seal, how))
    files = {
        "report.pdf": report,
        "report.pdf.p7s": _detached(report, seal),
        "entries.json": entries,
        "checkpoint.txt": str(values.get("checkpoint")).encode(),
        "ca.pem": to_pem(office.authority.certificate),
        "verify.html": b"<!doctype html>\n",
        **how.beside(values),
        "READ-ME-VERIFY.txt": b"How to check this hand-over.\n",
    }
    for each in values["entries"]:
        number, content = _proof(each, values["checkpoint"])
        files[f"proofs/entry-{number:05}.tlog-proof"] = content
    for number, content in _proofs_of_leaves(values):
        files[f"proofs/entry-{number:05}.tlog-proof"] = content
    how.listed(files)
    return sealed(files, seal)


def beside(values):
    """Return what lies beside a report since entries.json says what it withholds."""
    pages = {
        "format": "incident-logbook/pages/1",
        "log": values.get("log"),
        "report": values["report"]["number"] if values.get("report") else "",
        "copy": values["report"].get("copy") if values.get("report") else 1,
        "pages": [{"page": number} for number in (1, 2)],
    }
    return {
        "report.html": b"<!doctype html>\n",
        "pages.json": canonical.to_bytes(pages),
    }


def sealed(files, seal, listing=None):
    """Add the list of digests and its signature."""
    if listing is None:
        lines = [
            f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n"
            for name in sorted(files)
        ]
        listing = "".join(lines).encode()
    return {
        **files,
        "SHA256SUMS": listing,
        "SHA256SUMS.p7s": _detached(listing, seal),
    }


def _proof(each, checkpoint):
    number = json.loads(base64.b64decode(each["payload"]))["seq"]
    steps = "".join(f"{step}\n" for step in each["proof"])
    text = f"c2sp.org/tlog-proof@v1\nindex {number - 1}\n{steps}\n{checkpoint}"
    return number, text.encode()


def _proofs_of_leaves(values):
    """Return the proofs of entries that are withheld whole, if they are rows at all."""
    rows = values["withheld"] if isinstance(values["withheld"], list) else []
    for row in rows:
        is_whole = isinstance(row, dict) and "leaf" in row and "proof" in row
        if is_whole and isinstance(row["entry"], int) and row["entry"] >= 1:
            steps = "".join(f"{step}\n" for step in row["proof"])
            text = f"c2sp.org/tlog-proof@v1\nindex {row['entry'] - 1}\n{steps}\n{values['checkpoint']}"
            yield row["entry"], text.encode()


def _detached(content, seal):
    return seal(hashlib.sha256(content).digest())


def _signed_pdf(attachment, seal, how):
    plain = plain_pdf(attachment, object_streams=how.object_streams)
    embedder = PdfCMSEmbedder(new_field_spec=fields.SigFieldSpec("Seal"))
    steps = embedder.write_cms("Seal", IncrementalPdfFileWriter(io.BytesIO(plain)))
    next(steps)
    place = SignatureObject(
        timestamp=NIGHT, subfilter=how.subfilter, bytes_reserved=6000
    )
    rule = SigMDPSetup(
        "sha256", certify=how.docmdp is not None, docmdp_perms=how.docmdp
    )
    steps.send(SigObjSetup(place, rule))
    prepared, out = steps.send(SigIOSetup("sha256"))
    steps.send(seal(prepared.document_digest))
    return out.getvalue()


def plain_pdf(attachment, *, object_streams=True):
    """Return the report before it is signed."""
    pdf = pikepdf.new()
    for words in (b"Page 1", b"Page 2"):
        page = pdf.add_blank_page(page_size=(612, 792))
        page.Contents = pdf.make_stream(
            b"BT /F1 12 Tf 72 720 Td (%b) Tj ET\n" % words * 20
        )
    spec = pikepdf.AttachedFileSpec(
        pdf, attachment, filename="entries.json", mime_type="application/json",
        relationship=pikepdf.Name.Source,
    )  # fmt: skip
    pdf.attachments["entries.json"] = spec
    pdf.Root.AF = pikepdf.Array([pdf.Root.Names.EmbeddedFiles.Names[1]])
    out = io.BytesIO()
    mode = (
        pikepdf.ObjectStreamMode.generate
        if object_streams
        else pikepdf.ObjectStreamMode.disable
    )
    pdf.save(out, object_stream_mode=mode)
    return out.getvalue()
