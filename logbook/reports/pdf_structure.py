"""What a signed PDF says of itself, read as it is: nothing in it is repaired."""

import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf
from pikepdf.settings import set_qpdf_limits

from logbook.reports.findings import ENTRIES
from logbook.reports.handover_files import LARGEST_ENTRIES

NO_CHANGES = 1
"""DocMDP, P 1 (ISO 32000-1, table 254)."""

LARGEST_PART = 8 * 1024 * 1024
"""Bytes a page may have once it is unpacked; hostile ones have more."""


class NoAttachmentError(ValueError):
    """The file does not carry ``entries.json`` as its one attachment."""


@dataclass(frozen=True, slots=True)
class SignatureForm:
    """How the one signature of a file is declared.

    Attributes:
        count: How many signatures and fields for one the whole file has.
        allowed: Which later changes it allows; 0 if it says nothing of it.
    """

    count: int
    byte_range: tuple[int, ...] = ()
    kind: str = ""
    allowed: int = 0


@cache
def _limit() -> None:
    """Bound what a small hostile file can unpack to; the limits are the process's."""
    set_qpdf_limits(flate_max_memory=LARGEST_ENTRIES, png_max_memory=LARGEST_ENTRIES)


@contextmanager
def _opened(pdf: bytes) -> Iterator[Pdf]:
    """Open a file as it is.

    Raises:
        ValueError: It cannot be read without guessing, or not as what is asked of it.
    """
    _limit()
    try:
        with pikepdf.open(
            io.BytesIO(pdf), attempt_recovery=False, suppress_warnings=True
        ) as opened:
            yield opened
    except (
        pikepdf.PdfError,
        pikepdf.ForeignObjectError,
        AttributeError,
        IndexError,
        KeyError,
        NotImplementedError,
        OverflowError,
        RecursionError,
        RuntimeError,
        TypeError,
    ) as error:
        raise ValueError("PDF") from error


def signature_form(pdf: bytes) -> SignatureForm:
    """Return how the signature of a file is declared.

    Raises:
        ValueError: It cannot be read.
    """
    with _opened(pdf) as opened:
        found = _signatures(opened)
        fields = opened.Root.AcroForm.Fields
        count = max(len(found), len(fields))
        if count != 1:
            return SignatureForm(count)
        signature = fields[0].V
        certified = opened.Root.Perms.DocMDP
        if signature.objgen != certified.objgen or signature.objgen != found[0].objgen:
            return SignatureForm(0)
        return SignatureForm(
            1,
            tuple(int(each) for each in signature.ByteRange),
            str(signature.SubFilter),
            _allowed(signature),
        )


def attachment_in(pdf: bytes) -> bytes:
    """Return the bytes of the attached ``entries.json``.

    Raises:
        NoAttachmentError: The file carries none, or more.
        ValueError: It cannot be read.
    """
    with _opened(pdf) as opened:
        if list(opened.attachments) != [ENTRIES]:
            raise NoAttachmentError
        specification = opened.attachments[ENTRIES].obj
        if {str(specification.get(key, ENTRIES)) for key in ("/F", "/UF")} != {ENTRIES}:
            raise NoAttachmentError
        contents = {
            _unpacked(stream, LARGEST_ENTRIES) for stream in specification.EF.values()
        }
        if len(contents) != 1:
            raise ValueError("two")
        return contents.pop()


def count_pages(pdf: bytes) -> int:
    """Return how many pages a file has.

    Raises:
        ValueError: It cannot be read.
    """
    with _opened(pdf) as opened:
        return len(opened.pages)


def damaged_pages(pdf: bytes) -> list[int]:
    """Return the numbers of the pages whose contents no longer unpack."""
    try:
        with _opened(pdf) as opened:
            return [
                number
                for number, page in enumerate(opened.pages, start=1)
                if not _is_sound(page)
            ]
    except ValueError:
        return []


def _signatures(opened: Pdf) -> list[Dictionary]:
    return [
        item
        for item in opened.objects
        if isinstance(item, Dictionary)
        and (Name.ByteRange in item or item.get(Name.Type) == Name.Sig)
    ]


def _allowed(signature: pikepdf.Object) -> int:
    references = [
        each
        for each in signature.get(Name.Reference, Array())
        if each.TransformMethod == Name.DocMDP
    ]
    # Left out, P means that forms may be filled in (ISO 32000-1, table 254).
    return int(references[0].TransformParams.get(Name.P, 2)) if references else 0


def _unpacked(stream: pikepdf.Object, largest: int) -> bytes:
    packed = stream.read_raw_bytes()
    if Name.Filter not in stream:
        return packed
    if stream.Filter != Name.FlateDecode or Name.DecodeParms in stream:
        raise ValueError("filter")
    unpacking = zlib.decompressobj()
    try:
        content = unpacking.decompress(packed, largest + 1)
    except zlib.error as error:
        raise ValueError("compressed data") from error
    if len(content) > largest or not unpacking.eof or unpacking.unused_data:
        raise ValueError("compressed data")
    return content


def _is_sound(page: pikepdf.Page) -> bool:
    try:
        contents = page.obj[Name.Contents]
        for stream in contents if isinstance(contents, Array) else [contents]:
            _unpacked(stream, LARGEST_PART)
    except (pikepdf.PdfError, AttributeError, KeyError, TypeError, ValueError):
        return False
    return True
