"""Media in and out are what the entries say of them, and nothing is made up."""

from logbook.domain.evidence_bodies import (
    EvidenceExported,
    EvidenceRegistered,
    EvidenceType,
    Originality,
)
from logbook.domain.handoff_bodies import HandedHow, ReportHandedOver
from logbook.domain.media_ledger import MediumWay, media_of
from tests.builders import INCIDENT, a_logbook, a_moment


def registered(number: str = "E-001", **said: object) -> EvidenceRegistered:
    return EvidenceRegistered(  # type: ignore[arg-type]
        item=number,
        name="A log",
        type=EvidenceType.LOG,
        originality=Originality.COPY,
        happened=a_moment(),
        **said,
    )


def exported(**said: object) -> EvidenceExported:
    return EvidenceExported(  # type: ignore[arg-type]
        items="E-001, E-003",
        folder="copies",
        files=4,
        size=1400,
        sha256="00" * 32,
        to_name="Det. Example",
        reason="Asked for.",
        **said,
    )


def handed_over(how: HandedHow, medium: str = "") -> ReportHandedOver:
    return ReportHandedOver(
        report="R-001",
        copy=2,
        sha256="00" * 32,
        to_name="Det. Example",
        how=how,
        happened=a_moment(),
        to_agency="Police",
        medium=medium,
    )


def test_the_way_of_a_stick_is_told_in_the_order_of_the_record() -> None:
    book = a_logbook(4)
    book.append(registered(medium="Stick", medium_serial="42", origin="/media/x"))
    book.append(exported(medium="Stick", medium_serial="42", to_agency="Police"))

    came, went = media_of(book.entries)

    assert (came.way, went.way) == (MediumWay.IN, MediumWay.OUT)
    assert came.serial == went.serial == "42"
    assert (came.items, came.place, came.to_name) == (("E-001",), "/media/x", "")
    assert (went.items, went.place) == (("E-001", "E-003"), "copies")
    assert (went.to_name, went.to_agency) == ("Det. Example", "Police")
    assert (went.files, went.size, went.incident) == (4, 1400, INCIDENT)
    assert went.entry == came.entry + 1


def test_a_serial_number_the_system_did_not_give_stays_unknown() -> None:
    book = a_logbook(4)
    book.append(registered(medium="Stick", medium_serial="42"))
    book.append(registered("E-002", medium="Stick"))
    book.append(exported(medium="Stick"))

    first, second, out = media_of(book.entries)

    assert [each.is_known for each in (first, second, out)] == [True, False, False]


def test_what_went_out_is_there_though_nothing_is_known_of_the_medium() -> None:
    book = a_logbook(4)
    book.append(exported())

    [out] = media_of(book.entries)

    assert (out.medium, out.serial, out.is_known) == ("", "", False)


def test_what_came_in_on_nothing_the_system_knows_is_not_in_the_list() -> None:
    book = a_logbook(4)
    book.append(registered())
    assert media_of(book.entries) == ()

    book.append(registered("E-002", medium_serial="42"))

    assert len(media_of(book.entries)) == 1


def test_a_report_that_went_out_on_a_stick_is_there_as_somebody_wrote_it() -> None:
    book = a_logbook(4)
    book.append(handed_over(HandedHow.MEDIUM, "Stick 7"))
    book.append(handed_over(HandedHow.BOTH))

    named, unnamed = media_of(book.entries)

    assert (named.way, named.medium, named.serial) == (MediumWay.OUT, "Stick 7", "")
    assert (named.report, named.copy, named.items) == ("R-001", 2, ())
    assert (named.to_name, named.to_agency) == ("Det. Example", "Police")
    assert (unnamed.medium, unnamed.is_known) == ("", False)


def test_a_report_on_paper_went_over_no_medium() -> None:
    book = a_logbook(4)
    book.append(handed_over(HandedHow.PAPER))
    assert media_of(book.entries) == ()
