"""Plain pages to PDF/A-3: a file that can still be read in thirty years.

pikepdf checks every byte it wrote against the standard and refuses what it does not
know to conform. The file is made before it is signed; nothing may follow a signature.
"""

import io
import re

import pikepdf
from pikepdf import pdfa

from logbook.domain.errors import ReportNotMadeError
from logbook.domain.moment import Stamp, offset_text, utc_text

ATTACHMENT = "entries.json"
"""Name of the attached file, and of its twin in the hand-over folder."""

_FLAVOUR = "3b"
_NOW = re.compile(rb"(?<=<xmp:MetadataDate>)[^<]*(?=</xmp:MetadataDate>)")


def archived(
    pages: bytes, *, at: Stamp, language: str, attachment: bytes | None = None
) -> bytes:
    """Return *pages* as PDF/A-3; the same arguments give the same bytes.

    Args:
        at: What the file gives as the time it was made.
        attachment: Bytes of ``entries.json``, the source of what is printed.

    Raises:
        ReportNotMadeError: The outcome does not conform to the standard.
    """
    with pikepdf.open(io.BytesIO(pages)) as pdf:
        for page in pdf.pages:
            # ReportLab writes a page transition, which PDF/A does not allow.
            if pikepdf.Name.Trans in page:
                del page[pikepdf.Name.Trans]
        pdf.Root.Lang = pikepdf.String(language)
        _date(pdf, at)
        if attachment is not None:
            _attach(pdf, attachment, at)
        pdfa.prepare(pdf, _FLAVOUR)
        # The one thing in the file that would say when it was really written.
        packet = pdf.Root.Metadata.read_bytes()
        pdf.Root.Metadata.write(_NOW.sub(utc_text(at.at, "seconds").encode(), packet))
        # pdfa.save() would write the plain pages into the system's folder for
        # temporary files first; what nobody has signed stays in memory.
        settings = pdfa.resolve_save_kwargs(
            _FLAVOUR, deterministic_id=True, min_version="1.7"
        )
        out = io.BytesIO()
        pdf.save(out, **settings)
    out.seek(0)
    if not pdfa.validate_written(out, _FLAVOUR, save_kwargs=settings).passed:
        raise ReportNotMadeError("pdf-a")
    return out.getvalue()


def _date(pdf: pikepdf.Pdf, at: Stamp) -> None:
    when = pikepdf.String(_pdf_date(at))
    pdf.docinfo[pikepdf.Name.CreationDate] = when
    pdf.docinfo[pikepdf.Name.ModDate] = when
    pdf.docinfo[pikepdf.Name.Creator] = pikepdf.String("Incident Logbook")


def _attach(pdf: pikepdf.Pdf, content: bytes, at: Stamp) -> None:
    when = _pdf_date(at)
    attached = pikepdf.AttachedFileSpec(
        pdf,
        content,
        description="",
        filename=ATTACHMENT,
        mime_type="application/json",
        creation_date=when,
        mod_date=when,
    )
    attached.relationship = pikepdf.Name.Source
    pdf.attachments[ATTACHMENT] = attached


def _pdf_date(at: Stamp) -> str:
    zone = "Z" if at.offset == 0 else offset_text(at.offset).replace(":", "'")
    return f"D:{at.local:%Y%m%d%H%M%S}{zone}"
