"""Pictures of every page of every version of a report, drawn by another's program.

Under ``reports`` there is a folder for each place, in it ``<version>-<page>.png``.
"""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from logbook.bootstrap.opening import OpenLogbook, open_logbook
from logbook.rehearsal import PASSPHRASE, Rehearsal
from ui.pdf_pages import page_images

_DOTS = 70
"""Resolution: enough to see whether words stand in each other's way."""

_STRANGER = "pdftoppm"


def take_versions(rehearsal: Rehearsal, out: Path) -> Iterator[Path]:
    """Draw the pages of every version there is for the incident of a rehearsal.

    They are issued from a copy: the rehearsal itself is left as it is.
    """
    with TemporaryDirectory(prefix="versions-") as temporary:
        place = Path(temporary)
        folder = place / rehearsal.logbook.name
        shutil.copytree(rehearsal.logbook, folder)
        passphrase = bytearray(PASSPHRASE.encode())
        book = open_logbook(folder, rehearsal.person, passphrase)
        try:
            pages = out / book.pack.id
            pages.mkdir(parents=True, exist_ok=True)
            for version, pdf in _issued(book, place):
                yield from _pictures(pdf, pages / version)
        finally:
            book.close()


def _issued(book: OpenLogbook, place: Path) -> Iterator[tuple[str, Path]]:
    [incident] = book.incidents.incidents()
    for recipient, _name in book.handoffs.recipients():
        if book.withholding.proposal(incident.reference, recipient).is_open:
            book.withholding.accept(incident.reference, recipient)
        report = book.handoffs.compose(incident.reference, recipient)
        version = recipient.replace(":", "-")
        yield version, book.handoffs.issue(report, place / "out" / version).pdf


def _pictures(pdf: Path, begin: Path) -> Iterator[Path]:
    for old in _pages_of(begin):
        old.unlink()
    stranger = shutil.which(_STRANGER)
    if stranger is not None:
        command = [stranger, "-r", str(_DOTS), "-png", str(pdf), str(begin)]
        subprocess.run(command, check=True)  # noqa: S603 - files of our own
    else:
        for page, image in enumerate(page_images(pdf.read_bytes(), _DOTS), start=1):
            image.save(f"{begin}-{page}.png")
    yield from sorted(_pages_of(begin))


def _pages_of(begin: Path) -> list[Path]:
    found = begin.parent.glob(f"{begin.name}-*.png")
    return [page for page in found if page.stem.rpartition("-")[0] == begin.name]
