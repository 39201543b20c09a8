"""Verifying the open record, in slices; when recording stops and when it does not."""

from dataclasses import replace

import pytest

from logbook.application.messages import of_finding
from logbook.application.verifications import SLICE, WORTH_HELP, VerificationService
from logbook.crypto.signing import is_signed
from logbook.domain.checkpoint import Checkpoint
from logbook.domain.digest import Digest
from logbook.domain.row_check import look_at
from logbook.domain.verification import Finding, FindingCode
from tests.builders import LOG, a_logbook, a_note
from tests.fakes import FakeCertificates, MemoryMarkStore


def service(logbook):
    return VerificationService(
        LOG, logbook.journal, is_signed, FakeCertificates(), MemoryMarkStore()
    )


def checkpoint(logbook, **changes):
    head = logbook.store.head()
    return replace(Checkpoint(LOG, head.size, head.root()), **changes)


def test_a_genuine_record_goes_on():
    logbook = a_logbook(12)

    report = service(logbook).verify([checkpoint(logbook)])

    assert report.intact
    assert (report.size, report.witnessed, report.compared) == (12, 12, 1)
    assert not logbook.journal.stopped


def test_an_empty_store_verifies():
    assert service(a_logbook(0)).verify().size == 0


def test_a_long_record_is_verified_in_slices():
    logbook = a_logbook(SLICE + 10)

    steps = list(service(logbook).slices())

    assert [(done, of) for done, of, _ in steps] == [
        (SLICE, SLICE + 10),
        (SLICE + 10, SLICE + 10),
        (SLICE + 10, SLICE + 10),
    ]
    assert [report is not None for _, _, report in steps] == [False, False, True]


def test_what_is_recorded_meanwhile_is_verified_too():
    logbook = a_logbook(SLICE + 10)
    slices = service(logbook).slices()
    next(slices)

    logbook.append(a_note("Meanwhile."))

    *_, (done, size, report) = slices
    assert done == size == SLICE + 11
    assert report.intact


def test_a_damaged_record_takes_nothing_more():
    logbook = a_logbook(12)
    rows = list(logbook.store.rows())
    logbook.store.put([*rows[:6], replace(rows[6], signature=b"x" * 64), *rows[7:]])

    report = service(logbook).verify()

    assert report.first_bad == 7
    assert logbook.journal.stopped


def test_rows_behind_the_head_are_found():
    logbook = a_logbook(12)
    rows = list(logbook.store.rows())
    logbook.store.put([*rows, replace(rows[-1], number=13)])

    report = service(logbook).verify()

    assert report.size == 13
    assert report.first_bad == 13


def test_rows_below_the_first_number_are_found_and_stop_the_recording():
    logbook = a_logbook(12)
    rows = list(logbook.store.rows())
    logbook.store.put([replace(rows[-1], number=-5), *rows])

    assert not service(logbook).verify().intact
    assert logbook.journal.stopped


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"root": Digest.of(b"misread")}, FindingCode.WITNESS),
        ({"size": 40}, FindingCode.ROLLBACK),
        ({"origin": "incident-logbook/another"}, FindingCode.FOREIGN),
    ],
)
def test_a_checkpoint_typed_wrong_is_reported_and_stops_nothing(changes, code):
    logbook = a_logbook(12)

    report = service(logbook).compare(checkpoint(logbook, **changes))

    assert [finding.code for finding in report.findings] == [code]
    assert not logbook.journal.stopped


@pytest.mark.parametrize(
    ("changes", "stops"),
    [
        ({"root": Digest.of(b"other")}, True),
        ({"size": 40}, True),
        ({"origin": "incident-logbook/another"}, False),
    ],
)
def test_what_the_computer_itself_remembers_stops_a_record_that_went_back(
    changes, stops
):
    logbook = a_logbook(12)

    service(logbook).verify([checkpoint(logbook, **changes)])

    assert logbook.journal.stopped is stops


def test_a_comparison_also_stops_a_record_that_is_damaged():
    logbook = a_logbook(12)
    rows = list(logbook.store.rows())
    logbook.store.put(rows[:-1])

    service(logbook).compare(checkpoint(logbook, size=3, root=Digest.of(b"")))

    assert logbook.journal.stopped


def test_every_finding_is_said_in_words():
    foreign = of_finding(Finding(FindingCode.FOREIGN, 0, "incident-logbook/another"))

    assert foreign == (
        "A checkpoint kept outside is of another logbook (incident-logbook/another); "
        "it says nothing about this one."
    )
    assert of_finding(Finding(FindingCode.ROLE, 5)) == (
        "Entry 5 is something only a supervisor may record, and its author is none."
    )


class Helpers:
    """Looks at rows here, and counts what it was asked."""

    def __init__(self):
        self.asked = 0

    def look(self, batches, keys):
        for batch in batches:
            self.asked += len(batch)
            yield batch, [look_at(row, LOG, keys(), is_signed) for row in batch]


@pytest.mark.parametrize(("size", "helped"), [(300, 0), (WORTH_HELP, WORTH_HELP)])
def test_others_are_asked_to_look_where_that_pays(size, helped):
    logbook, helpers = a_logbook(size), Helpers()
    service = VerificationService(
        LOG,
        logbook.journal,
        is_signed,
        FakeCertificates(),
        MemoryMarkStore(),
        lookers=helpers,
    )

    report = service.verify()

    assert report.intact
    assert report.coverage.signatures == size
    assert helpers.asked == helped
