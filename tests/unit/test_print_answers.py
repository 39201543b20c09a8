"""What the commands of a printing system answer, read as they answer it."""

import pytest

from logbook.domain.print_outcome import Sides
from ui.print_answers import alerts_of, listed, offer_in, queues_in, said_by
from ui.print_trouble import trouble_of

PRINTERS = """\
printer Front-desk is idle.  enabled since Sat 21 Nov 2026 02:00:00
	Form mounted:
	Alerts: none
printer Basement now printing Basement-7.  enabled since Sat 21 Nov 2026 02:00:00
	Load paper in tray 1
	Form mounted:
	Alerts: media-empty-error toner-low-warning
printer Attic disabled since Sat 21 Nov 2026 02:00:00 -
	Paused
	Form mounted:
	Alerts: paused
"""
ACCEPTING = """\
Front-desk accepting requests since Sat 21 Nov 2026 02:00:00
Cellar not accepting requests since Sat 21 Nov 2026 02:00:00 -
	Rejecting Jobs
"""


def test_every_queue_has_the_state_it_is_told_to_have():
    names = ["Attic", "Basement", "Cellar", "Front-desk"]

    found = queues_in(names, PRINTERS, ACCEPTING, "Front-desk")

    assert [queue.state for queue in found] == [
        "stopped",
        "out-of-paper",
        "refuses",
        "ready",
    ]
    assert [queue.name for queue in found if queue.is_preferred] == ["Front-desk"]
    assert found[1].trouble.said == "Load paper in tray 1"
    assert found[1].trouble.reasons == ("media-empty", "toner-low")


@pytest.mark.parametrize(
    ("alerts", "reasons", "grave"),
    [
        (["none"], (), False),
        (["paused"], (), False),
        (["media-low-warning"], ("media-low",), False),
        (["toner-low-report"], (), False),
        (["door-open"], ("door-open",), True),
        (["offline-report"], ("offline",), True),
        (["cups-waiting-for-job-completed"], (), False),
        (["media-low-warning", "cover-open-error"], ("cover-open", "media-low"), True),
    ],
)
def test_a_keyword_is_as_grave_as_its_ending(alerts, reasons, grave):
    trouble = trouble_of(alerts)

    assert (trouble.reasons, trouble.grave, trouble.no_paper) == (reasons, grave, False)


@pytest.mark.parametrize("alert", ["media-empty", "media-needed-error"])
def test_no_paper_is_told_apart_from_other_trouble(alert):
    assert trouble_of([alert]).no_paper


def test_both_sides_are_known_under_each_name_makers_give_them():
    for option, long, short in (
        ("Duplex/2-Sided Printing", "DuplexNoTumble", "DuplexTumble"),
        ("EFDuplex/Two sides", "LongEdge", "ShortEdge"),
        ("KD03Duplex/Two sides", "Top", "Bottom"),
    ):
        offer = offer_in(f"{option}: None *{short} {long}\n")

        assert offer.sides == (Sides.SHORT_EDGE, Sides.ONE, Sides.LONG_EDGE)


def test_a_queue_that_answers_nothing_offers_nothing():
    assert not offer_in("lpoptions: Unable to get PPD file").takes_pages


def test_a_job_is_found_among_others_with_what_is_said_of_it():
    jobs = "Attic-1  me\n\tAlerts: job-printing\nAttic-12  me\n\tAlerts: none\n"

    told = listed(jobs, "Attic-1")

    assert told is not None
    assert alerts_of(told) == ["job-printing"]
    assert listed(jobs, "Attic-2") is None
    assert said_by("printer Attic is idle.\n\tForm mounted:") == ""
