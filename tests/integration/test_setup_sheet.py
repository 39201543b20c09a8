"""The set-up sheet, read back from its page."""

import io
import subprocess
from dataclasses import replace

import pikepdf

from logbook.domain.digest import Digest
from logbook.domain.role import Role
from logbook.domain.setup_sheet import SetupSheet
from logbook.reports.setup_sheet import render_setup_sheet
from tests.builders_report import ORIGIN, note, stamp

SHEET = SetupSheet(
    organisation="City of Windsor",
    place="Windsor, Ontario",
    logbook="CityHall.irlog",
    log=ORIGIN,
    root=Digest.of(b"the certificate of the authority"),
    recovery_key="ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345-6789-AB7Q",
    checkpoint=note(3, cosigned=False),
    people=(("B. Sample", Role.SUPERVISOR), ("A. Example", Role.RESPONDER)),
    created=stamp("03:12"),
    paper="letter",
)


def words_of(pdf):
    run = subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return " ".join(run.stdout.decode().split())


def test_the_sheet_holds_what_a_stranger_will_have_to_compare():
    said = words_of(render_setup_sheet(SHEET))
    digits = SHEET.root.hex
    groups = [digits[at : at + 4] for at in range(0, 64, 4)]

    assert " ".join(groups[:8]) in said
    assert " ".join(groups[8:]) in said
    assert SHEET.recovery_key in said
    assert SHEET.checkpoint.checkpoint.root.base64 in said
    assert "2026-11-21 03:12 -05:00 (08:12Z)" in said
    assert "B. Sample, supervisor" in said
    assert "Keep in a safe" in said
    assert "Where each copy goes" in said
    assert said.count("(name, signature)") + said.count("(signature)") == 2


def test_what_must_stay_secret_stands_below_the_line_to_cut_along():
    said = words_of(render_setup_sheet(SHEET))

    assert said.index("Cut here") < said.index("Recovery key") < said.index("ABCD-EFGH")
    assert said.index("Root fingerprint") < said.index("Cut here")


def test_it_is_one_page_on_either_paper():
    for paper in ("letter", "a4"):
        with pikepdf.open(
            io.BytesIO(render_setup_sheet(replace(SHEET, paper=paper)))
        ) as pdf:
            assert len(pdf.pages) == 1


def test_a_rehearsal_says_so():
    said = words_of(render_setup_sheet(replace(SHEET, rehearsal=True)))

    assert "REHEARSAL, not a real logbook" in said
