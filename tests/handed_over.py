"""Hand-overs made by the program itself: real pages, real signatures, real folder."""

from dataclasses import replace
from functools import cache

from logbook.crypto.certificates import X509Certificates
from logbook.crypto.signing import Ed25519Signer, is_signed
from logbook.domain import canonical
from logbook.domain.bodies import body_of
from logbook.domain.checkpoint import SignedCheckpoint
from logbook.domain.digest import Digest
from logbook.domain.handover import (
    disclosed_entries,
    disclosed_people,
    handover_of,
)
from logbook.domain.handover_parts import ReportHeader
from logbook.domain.merkle import Tree
from logbook.domain.people import people_of
from logbook.domain.record_bodies import Edition, LogbookCreated
from logbook.domain.timeline import by_happening, timeline_of
from logbook.reports.check import HandoverChecker
from logbook.reports.package import FolderPackager
from logbook.reports.render import PdfRenderer
from logbook.reports.resources import RESOURCES
from logbook.reports.sign import PdfSealer
from tests.builders_report import a_report
from tests.integration.small_handover import NIGHT, Office

INCIDENT = "WIN-0001"


def unwatched(_done, _total):
    """Report progress to nobody."""


def checker():
    return HandoverChecker(X509Certificates(), is_signed)


def sealer_of(office, member=None):
    member = member or office.responder
    return PdfSealer(
        member.document_key, member.document_certificate, office.authority.certificate
    )


def header(prepared_by="P-002"):
    return ReportHeader(
        number="R-001",
        edition=Edition.INITIAL,
        copy=1,
        recipient="city-it",
        recipient_name="City IT Services",
        incident=INCIDENT,
        title="Ransomware at city hall",
        as_of=NIGHT,
        offset=-300,
        language="en",
        pack="ca-on-windsor",
        pack_version="2026-11-21",
        prepared_by=prepared_by,
    )


def report_of(office, **changes):
    """Return the report about the office's one incident, with its attachment."""
    record = office.entries
    of_incident = [each for each in record if each.entry.incident == INCIDENT]
    of_record = [each for each in record if each.entry.incident is None]
    people = people_of(of_record)
    disclosed = disclosed_entries(of_record, of_incident, also=["P-001", "P-002"])
    checkpoint = SignedCheckpoint.from_text(office.checkpoint())
    [founding] = [
        body for body in map(body_of, of_record) if isinstance(body, LogbookCreated)
    ]
    told = handover_of(
        header(),
        founding,
        people=disclosed_people(people, disclosed),
        entries=disclosed,
        tree=Tree([each.leaf for each in record]),
        checkpoint=checkpoint,
    )
    report = a_report(
        number="R-001",
        rehearsal=False,
        title="Ransomware at city hall",
        prepared_by=people.get("P-002"),
        rows=tuple(by_happening(timeline_of(of_incident, people))),
        people=tuple(people),
        checkpoint=checkpoint,
        attachment=told.to_bytes(),
        root=Digest.of(office.authority.certificate),
    )
    return replace(report, **changes)


def page_signer_of(member):
    """Return a member of an office as who signs pages."""
    return Ed25519Signer(member.person, member.entry_key.private_bytes_raw())


def rendered_report(office, report):
    """Return the pages, each signed by who prepared the report."""
    signer = page_signer_of(office.responder)
    return PdfRenderer(RESOURCES).render(report, unwatched, signer)


def sealed(office, report, rendered):
    """Return the signed PDF of what was rendered."""
    return sealer_of(office).seal(rendered.pdf, at=report.as_of.at, reason="R-001")


def sealed_report(office, report):
    """Return the signed PDF."""
    return sealed(office, report, rendered_report(office, report))


def files_of(office, report=None):
    """Return every file of a genuine hand-over by name."""
    report = report or report_of(office)
    rendered = rendered_report(office, report)
    pdf = sealed(office, report, rendered)
    with_files = replace(report, beside=(*report.beside, *rendered.beside))
    return FolderPackager(RESOURCES).files(with_files, pdf, sealer_of(office))


@cache
def an_office():
    """Return one office for every test that changes nothing about it."""
    return Office()


@cache
def _genuine():
    return files_of(an_office())


def genuine():
    """Return a fresh dictionary of the genuine files of `an_office`."""
    return dict(_genuine())


def values_of(files):
    """Return the plain values of ``entries.json``."""
    return canonical.from_bytes(files["entries.json"])


def codes(result):
    return [reason.code for reason in result.reasons]


def write_into(folder, files):
    """Write files as somebody else would, without any care."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder
