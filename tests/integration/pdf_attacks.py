"""The known attacks on signed PDF files, each on a report the program really signed.

The names are those of the papers that found them. Some need the help of whoever made
the file before it was signed: these begin with pages that hide something.
"""

import hashlib
import io
import re
from functools import cache

import pikepdf
from pyhanko.pdf_utils import generic

from tests.handed_over import (
    an_office,
    genuine,
    rendered_report,
    report_of,
    sealed_report,
    sealer_of,
)
from tests.integration.small_handover import Office
from tests.integration.test_report_seal import FORGERIES, incremental

_COVER = "/Cover"


def _name(text):
    return generic.NameObject(text)


def _numbers(*values):
    return generic.ArrayObject(map(generic.NumberObject, values))


def _stream(content, **entries):
    named = {_name(f"/{key}"): value for key, value in entries.items()}
    return generic.StreamObject(named, stream_data=content)


def _first_page(writer):
    return writer.root["/Pages"]["/Kids"][0].get_object()


# Attacks on a finished file -----------------------------------------------------------


def _evil_annotation(writer):
    """Write over the page in a comment that looks like a part of it (EAA)."""
    page = _first_page(writer)
    look = _stream(
        b"1 g 0 0 600 700 re f BT /F1 20 Tf 0 g 60 600 Td (Nothing happened.) Tj ET",
        Type=_name("/XObject"),
        Subtype=_name("/Form"),
        BBox=_numbers(0, 0, 600, 700),
    )
    note = generic.DictionaryObject(
        {
            _name("/Type"): _name("/Annot"),
            _name("/Subtype"): _name("/FreeText"),
            _name("/Contents"): generic.pdf_string("Nothing happened."),
            _name("/DA"): generic.pdf_string("/Helv 20 Tf 0 g"),
            _name("/F"): generic.NumberObject(4),
            _name("/Rect"): _numbers(0, 0, 600, 700),
            _name("/AP"): generic.DictionaryObject(
                {_name("/N"): writer.add_object(look)}
            ),
        }
    )
    page["/Annots"] = generic.ArrayObject([writer.add_object(note)])
    writer.update_container(page)


_ROOM = 4096


def _sneaky_field(writer):
    """Add a signature whose picture covers the page (SSA)."""
    page = _first_page(writer)
    look = _stream(
        b"1 g 0 0 600 700 re f",
        Type=_name("/XObject"),
        Subtype=_name("/Form"),
        BBox=_numbers(0, 0, 600, 700),
    )
    signature = generic.DictionaryObject(
        {
            _name("/Type"): _name("/Sig"),
            _name("/Filter"): _name("/Adobe.PPKLite"),
            _name("/SubFilter"): _name("/ETSI.CAdES.detached"),
            _name("/ByteRange"): _numbers(0, 10**9 + 1, 10**9 + 2, 10**9 + 3),
            _name("/Contents"): generic.ByteStringObject(b"\xab" * _ROOM),
        }
    )
    field = generic.DictionaryObject(
        {
            _name("/Type"): _name("/Annot"),
            _name("/Subtype"): _name("/Widget"),
            _name("/FT"): _name("/Sig"),
            _name("/T"): generic.pdf_string("Sneaky"),
            _name("/F"): generic.NumberObject(132),
            _name("/Rect"): _numbers(0, 0, 600, 700),
            _name("/V"): writer.add_object(signature),
            _name("/AP"): generic.DictionaryObject(
                {_name("/N"): writer.add_object(look)}
            ),
        }
    )
    place = writer.add_object(field)
    page["/Annots"] = generic.ArrayObject([place])
    writer.update_container(page)
    form = writer.root["/AcroForm"].get_object()
    form["/Fields"].append(place)
    writer.update_container(form)
    writer.update_root()


def _sneaky_signature(pdf):
    """Sign the added field soundly, over all of the file, with an impostor's key."""
    made = incremental(pdf, _sneaky_field)
    begin = made.index(b"<" + b"ab" * 16, len(pdf))
    end = made.index(b">", begin) + 1
    old = re.compile(rb"\[\s*0 1000000001 1000000002 1000000003\s*\]")
    match = old.search(made, len(pdf))
    said = b"[0 %d %d %d]" % (begin, end, len(made) - end)
    made = made[: match.start()] + said.ljust(len(match[0])) + made[match.end() :]
    impostor = Office()
    digest = hashlib.sha256(made[:begin] + made[end:]).digest()
    cms = impostor.responder.seal(digest, impostor.authority)
    assert len(cms) <= _ROOM
    return (
        made[: begin + 1] + cms.hex().encode().ljust(2 * _ROOM, b"0") + made[end - 1 :]
    )


def _of_an_impostor(_pdf):
    impostor = Office()
    return sealed_report(impostor, report_of(impostor))


# Attacks that were prepared before the signature --------------------------------------


@cache
def _plain():
    return rendered_report(an_office(), report_of(an_office())).pdf


def _signed_with(prepare):
    """Return a report that somebody prepared before it was signed."""
    with pikepdf.open(io.BytesIO(_plain())) as pdf:
        prepare(pdf)
        out = io.BytesIO()
        pdf.save(out)
    report = report_of(an_office())
    sealer = sealer_of(an_office())
    return sealer.seal(out.getvalue(), at=report.as_of.at, reason="R-001")


def _cover_page(pdf):
    """Draw something over a page that can be taken away afterwards."""
    form = pdf.make_stream(b"1 g 0 0 600 700 re f")
    form.Type, form.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
    form.BBox = [0, 0, 600, 700]
    page = pdf.pages[0]
    if "/XObject" not in page.Resources:
        page.Resources.XObject = pikepdf.Dictionary()
    page.Resources.XObject[_COVER] = pdf.make_indirect(form)
    page.contents_add(b"q /Cover Do Q")


def _lay_aside_pages(pdf):
    """Keep another tree of pages in the file that nothing leads to yet."""
    other = pdf.make_stream(b"BT /F1 12 Tf 72 700 Td (Nothing happened.) Tj ET")
    page = pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Page,
            MediaBox=[0, 0, 612, 792],
            Resources=pikepdf.Dictionary(),
            Contents=other,
        )
    )
    pdf.Root.PieceInfo = pikepdf.Dictionary(Aside=page)


def _cover_in(writer):
    page = _first_page(writer)
    return page["/Resources"]["/XObject"].raw_get(_COVER)


def _uncover(writer):
    """Make the cover see-through (shadow attack, hide)."""
    cover = _cover_in(writer).get_object()
    cover._data, cover._encoded_data = b" ", None
    cover.pop("/Filter", None)
    writer.update_container(cover)


def _recover(writer):
    """Draw other words on the cover (shadow attack, replace)."""
    cover = _cover_in(writer).get_object()
    cover._data, cover._encoded_data = b"1 g 0 0 9 9 re f 0 g 9 9 99 99 re f", None
    cover.pop("/Filter", None)
    writer.update_container(cover)


def _bring_back_pages(writer):
    """Lead to the other pages (shadow attack, hide and replace)."""
    page = writer.root["/PieceInfo"]["/Aside"].get_object()
    tree = writer.root["/Pages"].get_object()
    tree["/Kids"] = generic.ArrayObject([writer.root["/PieceInfo"].raw_get("/Aside")])
    tree["/Count"] = generic.NumberObject(1)
    page["/Parent"] = writer.root.raw_get("/Pages")
    writer.update_container(tree)
    writer.update_container(page)


def covered():
    return _signed_with(_cover_page)


def with_pages_aside():
    return _signed_with(_lay_aside_pages)


def _finished():
    return genuine()["report.pdf"]


ATTACKS = {
    "ISA, a page": (_finished, FORGERIES["page content replaced"]),
    "ISA, the catalog": (_finished, FORGERIES["catalog changed"]),
    "ISA, the attachment": (_finished, FORGERIES["attachment replaced"]),
    "EAA": (_finished, lambda pdf: incremental(pdf, _evil_annotation)),
    "SSA": (_finished, _sneaky_signature),
    "USF, no contents": (_finished, FORGERIES["no contents"]),
    "USF, no byte range": (_finished, FORGERIES["no byte range"]),
    "USF, contents of zeros": (_finished, FORGERIES["empty signature"]),
    "USF, byte range too small": (_finished, FORGERIES["smaller byte range"]),
    "shadow, hide": (covered, lambda pdf: incremental(pdf, _uncover)),
    "shadow, replace": (covered, lambda pdf: incremental(pdf, _recover)),
    "shadow, hide and replace": (
        with_pages_aside,
        lambda pdf: incremental(pdf, _bring_back_pages),
    ),
    "prefix": (_finished, FORGERIES["bytes before the beginning"]),
    "suffix": (_finished, FORGERIES["bytes after the end"]),
    "strip": (_finished, FORGERIES["signature stripped"]),
    "impostor": (_finished, _of_an_impostor),
}
"""The signed file to begin with, and what is done to it."""

DECEIVING = [
    name
    for name in ATTACKS
    if name.split(",")[0] in {"ISA", "EAA", "SSA", "shadow", "suffix"}
]
"""Attacks after which the digest over what was signed still fits."""
