"""Evidence that is out of house, awaited or in doubt is a figure of the overview."""

from datetime import datetime, timedelta

from logbook.application.clocks import ClockService
from logbook.application.overview import OverviewService
from logbook.application.timelines import TimelineService
from logbook.domain.evidence_bodies import Seal
from logbook.packs.holiday_calendar import ShippedHolidays
from logbook.packs.library import pack
from tests.custody_room import CLERK, POLICE, SUPERVISOR, EvidenceRoom
from tests.scanning import ScanningIndex
from ui import rooms
from ui.screens.overview_words import incident_figures
from ui.widgets.figure_row import Figure


def figures(room: EvidenceRoom, now: datetime) -> list[Figure]:
    journal = room.logbook.journals[SUPERVISOR]
    timelines = TimelineService(journal, ScanningIndex(journal.store))
    clocks = ClockService(journal, ShippedHolidays())
    service = OverviewService(journal, timelines, clocks)
    overview = service.overview()
    place = pack("ca-on-windsor")
    found = service.incident(overview.incidents[0], overview, place, None)
    return [each for each in incident_figures(found, now) if each.key == "E"]


def test_no_figure_stands_there_while_all_is_held_and_whole() -> None:
    room = EvidenceRoom()
    room.phone()

    assert figures(room, room.now().at) == []


def test_the_figure_leads_to_the_gravest_item() -> None:
    room = EvidenceRoom()
    room.phone()
    room.phone()
    room.give(CLERK, POLICE, "E-001")
    [out] = figures(room, room.now().at)
    room.give(CLERK, POLICE, "E-002", seal=Seal.BROKEN)

    [grave] = figures(room, room.now().at + timedelta(hours=1))

    assert (out.room, out.what, out.tone) == (rooms.EVIDENCE, "E-001", "warn")
    assert out.number == "1"
    assert (grave.room, grave.what, grave.tone) == (rooms.EVIDENCE, "E-002", "bad")
    assert grave.under[0].startswith("Item E-002, Telephone: nobody has explained")
