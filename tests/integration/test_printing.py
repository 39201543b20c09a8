"""Paper through a real printing system, and a word for everything that can happen."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pikepdf import Pdf
from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from logbook.domain.print_outcome import Sides
from logbook.domain.printing_errors import (
    NoPrinterError,
    OutOfPaperError,
    PrintCancelledError,
    PrinterStoppedError,
    PrintUnknownError,
)
from tests.integration.cups import PrivateCups, private_cups
from ui.print_job import PrintJob, PrintRequest, QueueOffer
from ui.print_queue import PrintQueue
from ui.print_trouble import Trouble
from ui.printing import Printed, Printing
from ui.raster_printers import RasterPrinters
from ui.settings import Settings
from ui.widgets.discard import discard

if TYPE_CHECKING:
    from logbook.domain.errors import LogbookError


@pytest.fixture(scope="module")
def cups() -> Iterator[PrivateCups]:
    with private_cups(["keeps", "jams", "waits"]) as made:
        yield made


@pytest.fixture
def queue() -> PrintQueue:
    return PrintQueue(patience=20, pause=0.05)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "report.pdf"
    with Pdf.new() as pdf:
        pdf.add_blank_page(page_size=(612, 792))
        pdf.save(path)
    return path


def once(act: Callable[[], object], times: int) -> Callable[[], bool]:
    """Do something when asked for the so-manieth time; a stop that never stops."""
    asked = iter(range(10_000))

    def stopping() -> bool:
        if next(asked) == times:
            act()
        return False

    return stopping


def test_the_printer_gets_the_very_bytes_that_were_signed(
    cups: PrivateCups, queue: PrintQueue, page: Path
) -> None:
    job = queue.send(PrintRequest("keeps", paper="Letter"), page, "report")
    queue.follow(job)

    assert sha256(cups.paper()[-1]).digest() == sha256(page.read_bytes()).digest()


def test_what_must_not_lie_on_the_disk_is_printed_from_memory(
    cups: PrivateCups, queue: PrintQueue, page: Path
) -> None:
    content = page.read_bytes()
    page.unlink()

    queue.follow(queue.send(PrintRequest("keeps"), content, "sheet"))

    assert cups.paper()[-1] == content


def test_a_jam_is_told_in_the_words_of_the_printer_and_the_job_is_taken_back(
    cups: PrivateCups, queue: PrintQueue, page: Path
) -> None:
    job = queue.send(PrintRequest("jams"), page, "report")

    with pytest.raises(PrinterStoppedError) as told:
        queue.follow(job)

    assert (told.value.printer, told.value.why) == ("jams", "Paper jam in tray 2")
    assert job.name not in cups.jobs()


def test_a_job_somebody_takes_back_is_cancelled(
    cups: PrivateCups, queue: PrintQueue, page: Path
) -> None:
    job = queue.send(PrintRequest("waits"), page, "report")

    with pytest.raises(PrintCancelledError):
        queue.follow(job, once(lambda: cups.ask("cancel", job.name), 2))


def test_whoever_stops_waiting_takes_the_job_back(
    cups: PrivateCups, queue: PrintQueue, page: Path
) -> None:
    job = queue.send(PrintRequest("waits"), page, "report")

    with pytest.raises(PrintCancelledError):
        queue.follow(job, lambda: True)

    assert job.name not in cups.jobs()


def test_a_printer_that_says_nothing_in_time_is_unknown(
    cups: PrivateCups, page: Path
) -> None:
    hasty = PrintQueue(patience=0.1, pause=0.05)
    job = hasty.send(PrintRequest("waits"), page, "report")

    with pytest.raises(PrintUnknownError) as told:
        hasty.follow(job)
    cups.ask("cancel", job.name)

    assert told.value.printer == "waits"


@pytest.mark.usefixtures("cups")
def test_a_job_nobody_has_heard_of_is_unknown(queue: PrintQueue) -> None:
    with pytest.raises(PrintUnknownError):
        queue.follow(PrintJob("keeps", 987))


@pytest.mark.usefixtures("cups")
def test_a_queue_that_is_not_there_is_no_printer(queue: PrintQueue, page: Path) -> None:
    with pytest.raises(NoPrinterError):
        queue.send(PrintRequest("nobody"), page, "report")


def test_a_queue_that_takes_no_jobs_has_stopped(
    cups: PrivateCups, queue: PrintQueue, page: Path
) -> None:
    cups.ask("cupsreject", "keeps")
    try:
        with pytest.raises(PrinterStoppedError, match=r"print\.stopped"):
            queue.send(PrintRequest("keeps"), page, "report")
    finally:
        cups.ask("cupsaccept", "keeps")


def test_a_printer_without_paper_goes_on_by_itself_once_it_has_some(
    queue: PrintQueue, page: Path
) -> None:
    told: list[Trouble] = []
    with private_cups(["empty"]) as cups:

        def tell(trouble: Trouble) -> None:
            told.append(trouble)
            cups.put_paper_in()

        queue.follow(queue.send(PrintRequest("empty"), page, "report"), tell=tell)

        assert cups.paper() == [page.read_bytes()]
    assert told[0].reasons == ("media-empty",)
    assert told[0].no_paper
    assert told[0].said == "Load paper in tray 1"


def test_whoever_gives_up_on_a_printer_without_paper_is_told_so(
    queue: PrintQueue, page: Path
) -> None:
    told: list[Trouble] = []
    with private_cups(["empty"]) as cups:
        job = queue.send(PrintRequest("empty"), page, "report")

        with pytest.raises(OutOfPaperError):
            queue.follow(job, lambda: bool(told), told.append)

        assert not cups.jobs()


def test_where_nobody_is_told_a_job_without_paper_is_taken_back(
    queue: PrintQueue, page: Path
) -> None:
    with private_cups(["empty"]) as cups:
        job = queue.send(PrintRequest("empty"), page, "report")

        with pytest.raises(OutOfPaperError):
            queue.follow(job)

        assert not cups.jobs()


def test_the_state_of_every_queue_is_known(queue: PrintQueue) -> None:
    with private_cups(["keeps", "jams", "waits"], default="waits") as cups:
        cups.ask("cupsreject", "keeps")
        cups.ask("cupsdisable", "jams")

        found = {each.name: each for each in queue.queues()}

    states = {name: each.state for name, each in found.items()}
    assert states == {"keeps": "refuses", "jams": "stopped", "waits": "ready"}
    assert [name for name, each in found.items() if each.is_preferred] == ["waits"]


def test_a_queue_offers_what_its_printer_can_do(queue: PrintQueue) -> None:
    with private_cups(["keeps", "turns"]):
        raw, described = queue.offer("keeps"), queue.offer("turns")

    assert raw == QueueOffer()
    assert described == QueueOffer(
        (Sides.LONG_EDGE, Sides.ONE, Sides.SHORT_EDGE),
        ("Letter", "A4"),
        "A4",
        takes_pages=True,
    )


def test_only_the_pages_that_are_asked_for_are_printed(
    queue: PrintQueue, tmp_path: Path
) -> None:
    path = tmp_path / "report.pdf"
    with Pdf.new() as pdf:
        for _ in range(5):
            pdf.add_blank_page(page_size=(612, 792))
        pdf.save(path)
    with private_cups(["turns"]) as cups:
        request = PrintRequest("turns", "2-3,5", "Letter", "two-sided-long-edge")

        queue.follow(queue.send(request, path, "report"))

        with Pdf.open(BytesIO(cups.paper()[0])) as printed:
            assert len(printed.pages) == 3


def test_without_a_printing_system_there_is_no_printer(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, page: Path
) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nobody.sock"))

    assert PrintQueue().queues() == []
    with pytest.raises(NoPrinterError):
        PrintQueue().send(PrintRequest("keeps"), page, "report")


def test_without_its_commands_there_is_no_printer(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert PrintQueue().queues() == []


# Where there is no lp -------------------------------------------------------------


@pytest.mark.usefixtures("qapp")
def test_without_lp_the_pages_are_drawn_and_only_those_asked_for(
    cups: PrivateCups, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "report.pdf"
    with Pdf.new() as pdf:
        for _ in range(3):
            pdf.add_blank_page(page_size=(612, 792))
        pdf.save(path)
    printers, before = RasterPrinters(), len(cups.paper())
    assert {"keeps", "jams", "waits"} <= {queue.name for queue in printers.queues()}
    assert printers.offer("keeps").takes_pages

    job = printers.send(PrintRequest("keeps", "2-3", "Letter"), path, "report")
    printers.follow(job)

    qtbot.waitUntil(lambda: len(cups.paper()) > before and not cups.jobs())
    with Pdf.open(BytesIO(cups.paper()[-1])) as printed:
        assert len(printed.pages) == 2


@pytest.mark.usefixtures("qapp", "cups")
def test_without_lp_a_stop_and_a_missing_printer_have_names(page: Path) -> None:
    printers = RasterPrinters()

    with pytest.raises(PrintCancelledError):
        printers.send(PrintRequest("keeps"), page, "report", lambda: True)
    with pytest.raises(NoPrinterError):
        printers.send(PrintRequest("nobody"), page, "report")


# From the screen -----------------------------------------------------------------


@pytest.fixture
def desk(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget, before_close_func=discard)
    widget.show()
    return widget


def heard(qtbot: QtBot, ask: Callable[[Callable[[Printed], None]], None]) -> Printed:
    told: list[Printed] = []
    ask(told.append)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    return told[0]


def accept_dialog(result: QDialog.DialogCode, printer: str) -> Callable[[], bool]:
    def seen() -> bool:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QPrintDialog) and widget.isVisible():
                widget.printer().setPrinterName(printer)
                widget.done(result)
                return True
        return False

    return seen


def test_the_system_dialog_chooses_and_lp_prints(
    cups: PrivateCups, qtbot: QtBot, desk: QWidget, page: Path, queue: PrintQueue
) -> None:
    assert "keeps" in QPrinterInfo.availablePrinterNames()
    printing = Printing(queue)
    told: list[Printed] = []

    printing.print_pages(desk, "page", page.read_bytes(), "letter", told.append)
    qtbot.waitUntil(accept_dialog(QDialog.DialogCode.Accepted, "keeps"))
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)

    assert told == [Printed("keeps", "done")]
    assert cups.paper()[-1] == page.read_bytes()


@pytest.mark.usefixtures("cups")
def test_leaving_the_dialog_is_cancelling(
    qtbot: QtBot, desk: QWidget, page: Path, queue: PrintQueue
) -> None:
    told: list[Printed] = []

    Printing(queue).print_pages(desk, "page", page.read_bytes(), "letter", told.append)
    qtbot.waitUntil(accept_dialog(QDialog.DialogCode.Rejected, "keeps"))

    assert (told[0].printer, told[0].outcome) == ("keeps", "cancelled")


def test_where_there_is_no_dialog_the_default_queue_prints(
    qtbot: QtBot,
    desk: QWidget,
    page: Path,
    queue: PrintQueue,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    with private_cups(["keeps"], default="keeps") as cups:
        printing = Printing(queue)

        told = heard(
            qtbot,
            lambda then: printing.print_pages(
                desk, "page", page.read_bytes(), "", then
            ),
        )

        assert told == Printed("keeps", "done")
        assert cups.paper() == [page.read_bytes()]


def test_no_printer_at_all_has_a_name(
    qtbot: QtBot,
    desk: QWidget,
    page: Path,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nobody.sock"))
    printing = Printing()

    told = heard(
        qtbot,
        lambda then: printing.print_pages(desk, "page", page.read_bytes(), "", then),
    )

    assert (told.printer, told.outcome) == ("", "no-printer")


def test_of_several_queues_none_is_chosen_for_anybody(
    qtbot: QtBot,
    desk: QWidget,
    page: Path,
    queue: PrintQueue,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    content, printing = page.read_bytes(), Printing(queue)
    with private_cups(["keeps", "waits"]) as cups:
        told = heard(
            qtbot, lambda then: printing.print_pages(desk, "page", content, "", then)
        )

        assert told.outcome == "no-printer"
        assert not cups.jobs()


def test_a_job_can_be_taken_back_from_the_screen(
    qtbot: QtBot, desk: QWidget, page: Path, queue: PrintQueue
) -> None:
    ended: list[object] = []
    with private_cups(["waits"]) as cups:
        printing = Printing(queue)
        jobs: list[PrintJob] = []
        request = PrintRequest("waits")
        printing.send(desk, page, "page", request, jobs.append, ended.append)
        qtbot.waitUntil(lambda: bool(jobs), timeout=20_000)

        following = printing.follow(
            desk, jobs[0], ended.append, lambda: ended.append("done"), ended.append
        )
        following.stop()
        qtbot.waitUntil(lambda: bool(ended), timeout=20_000)

        assert isinstance(ended[0], PrintCancelledError)
        assert not cups.jobs()


def test_the_printer_that_was_chosen_last_is_remembered(
    qtbot: QtBot, desk: QWidget, page: Path, queue: PrintQueue, tmp_path: Path
) -> None:
    settings = Settings(tmp_path / "settings.ini")
    jobs: list[PrintJob] = []
    with private_cups(["keeps", "waits"]):
        printing = Printing(queue, settings=settings)
        request = PrintRequest("keeps")
        printing.send(desk, page, "page", request, jobs.append, print)
        qtbot.waitUntil(lambda: bool(jobs), timeout=20_000)

    assert Printing(settings=Settings(tmp_path / "settings.ini")).last_printer == (
        "keeps"
    )


def test_the_set_up_sheet_is_printed_without_a_file(
    qtbot: QtBot,
    desk: QWidget,
    page: Path,
    queue: PrintQueue,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    content, done, failed = page.read_bytes(), [], []
    with private_cups(["keeps"]) as cups:
        Printing(queue).print_sheet(
            desk, "sheet.pdf", content, lambda: done.append(True), failed.append
        )
        qtbot.waitUntil(lambda: bool(done or failed), timeout=20_000)

        assert not failed
        assert cups.paper() == [content]


def test_a_sheet_that_is_not_printed_says_why(
    qtbot: QtBot,
    desk: QWidget,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nobody.sock"))
    failed: list[LogbookError] = []
    printing = Printing()

    printing.print_sheet(desk, "sheet.pdf", b"%PDF-", lambda: None, failed.append)
    qtbot.waitUntil(lambda: bool(failed), timeout=20_000)

    assert isinstance(failed[0], NoPrinterError)


def test_a_program_without_a_network_can_still_print(page: Path) -> None:
    words = (
        "import sys\n"
        "from pathlib import Path\n"
        "from logbook.bootstrap.laptop import protect\n"
        "assert protect().no_network\n"
        "from ui.print_job import PrintRequest\n"
        "from ui.print_queue import PrintQueue\n"
        "queue = PrintQueue(patience=20, pause=0.05)\n"
        "request = PrintRequest(queue.queues()[0].name)\n"
        "queue.follow(queue.send(request, Path(sys.argv[1]), 'report'))\n"
    )
    with private_cups(["keeps"]) as cups:
        done = subprocess.run(
            [sys.executable, "-c", words, str(page)],
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

        assert done.returncode == 0, done.stderr
        assert cups.paper() == [page.read_bytes()]
