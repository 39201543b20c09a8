"""Writing the hand-over folder: all of it or nothing, and checkable by strangers."""

import contextlib
import shutil
import subprocess
from dataclasses import replace

import pytest

from logbook.domain.errors import (
    DiskFullError,
    EntryNotSavedError,
    FolderNotWritableError,
    HandoverExistsError,
    ReportNotMadeError,
)
from logbook.domain.handover import Handover
from logbook.reports.handover_files import LARGEST_ENTRIES
from logbook.reports.package import FolderPackager, list_of
from logbook.reports.resources import RESOURCES
from tests.handed_over import (
    an_office,
    checker,
    genuine,
    rendered_report,
    report_of,
    sealed,
    sealed_report,
    sealer_of,
    values_of,
)

ENTRY = "the entry about it"


def written(folder, record=lambda: ENTRY):
    office = an_office()
    report = report_of(office)
    rendered = rendered_report(office, report)
    pdf = sealed(office, report, rendered)
    packager = FolderPackager(RESOURCES)
    report = replace(report, beside=rendered.beside)
    return packager.write(folder, report, pdf, sealer_of(office), record)


def everything_in(folder):
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file()
    )


def test_the_folder_holds_exactly_what_was_promised(tmp_path):
    folder = tmp_path / "handover" / "city-it"

    assert written(folder) == ENTRY

    assert everything_in(folder) == sorted(
        [
            "READ-ME-VERIFY.txt",
            "SHA256SUMS",
            "SHA256SUMS.p7s",
            "ca.pem",
            "checkpoint.txt",
            "entries.json",
            "pages.json",
            "report.html",
            "report.pdf",
            "report.pdf.p7s",
            "verify.html",
            *(
                f"proofs/entry-{number:05}.tlog-proof"
                for number in (1, 2, 3, 11, 12, 13, 14)
            ),
        ]
    )
    assert checker().check(folder, an_office().fingerprint).verdict == "VALID"
    assert everything_in(tmp_path / "handover") == [
        f"city-it/{name}" for name in everything_in(folder)
    ]


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="no sha256sum")
def test_sha256sum_agrees(tmp_path):
    written(tmp_path / "out")

    run = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"],
        cwd=tmp_path / "out",
        capture_output=True,
        text=True,
        check=True,
    )

    assert run.stdout.count(": OK") == 16


def test_every_command_of_the_how_to_works(tmp_path):
    written(tmp_path / "out")
    text = (tmp_path / "out" / "READ-ME-VERIFY.txt").read_text().replace("\\\n", " ")
    commands = [
        line.strip()
        for line in text.splitlines()
        if line.strip().startswith("openssl ")
    ]

    assert len(commands) == 3
    for command in commands:
        run = subprocess.run(
            command.split(),
            cwd=tmp_path / "out",
            capture_output=True,
            text=True,
            check=True,
        )
        assert "successful" in run.stderr or "Fingerprint=" in run.stdout


def test_the_how_to_is_one_page_and_names_what_to_compare(tmp_path):
    written(tmp_path / "out")
    content = (tmp_path / "out" / "READ-ME-VERIFY.txt").read_bytes()
    lines = content.decode().split("\r\n")
    digits = "".join(content.decode().split())

    assert len(lines) <= 66
    assert max(map(len, lines)) <= 90
    assert an_office().fingerprint in digits
    assert (
        list_of({"report.pdf": (tmp_path / "out" / "report.pdf").read_bytes()})[
            :64
        ].decode()
        in digits
    )
    for words in (
        "certutil",
        "shasum",
        "sha256sum",
        "telephone",
        "Total document signed",
    ):
        assert words in content.decode()


def test_the_how_to_says_what_amber_means_and_what_to_do_then(tmp_path):
    written(tmp_path / "out")
    text = " ".join((tmp_path / "out" / "READ-ME-VERIFY.txt").read_text().split())
    # Nobody is left to wonder what is for reading and what for checking.
    assert "report.html has the same words" in text
    assert "data/, where there is one, the same facts" in text

    assert "UNPINNED (amber) Every check passed, but no fingerprint was entered" in text
    assert "do step 1, enter the fingerprint, check again" in text
    for verdict in ("VALID (green)", "INVALID (red)", "UNREADABLE (grey)"):
        assert verdict in text


def test_words_of_people_cannot_add_lines_to_the_how_to():
    office = an_office()
    report = report_of(office, organisation="City\r\n\r\nEVERYTHING IS FINE\u202e")
    pdf = genuine()["report.pdf"]

    files = FolderPackager(RESOURCES).files(report, pdf, sealer_of(office))

    text = files["READ-ME-VERIFY.txt"].decode()
    assert "\u202e" not in text
    assert not any(line.startswith("EVERYTHING") for line in text.splitlines())


def test_what_stands_in_entries_json_can_be_read_back():
    files = genuine()

    assert Handover.from_value(values_of(files)).to_bytes() == files["entries.json"]


def test_a_folder_that_is_there_is_never_written_over(tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()

    with pytest.raises(HandoverExistsError):
        written(folder, record=pytest.fail)

    assert everything_in(folder) == []


def test_a_folder_that_appears_meanwhile_is_not_written_over_either(tmp_path):
    folder = tmp_path / "out"

    class Meanwhile:
        """A sealer during whose work somebody makes the folder."""

        def detached(self, content):
            folder.mkdir(exist_ok=True)
            return sealer_of(an_office()).detached(content)

    office = an_office()
    report = report_of(office)
    with pytest.raises(HandoverExistsError):
        FolderPackager(RESOURCES).write(
            folder, report, sealed_report(office, report), Meanwhile(), pytest.fail
        )

    assert list(tmp_path.iterdir()) == [folder]


def test_nothing_is_left_when_the_entry_cannot_be_recorded(tmp_path):
    def refused():
        raise EntryNotSavedError

    with pytest.raises(EntryNotSavedError):
        written(tmp_path / "out", record=refused)

    assert list(tmp_path.iterdir()) == []


def test_the_entry_is_recorded_only_when_every_file_is_on_the_disk(tmp_path):
    seen = []

    def record():
        [unfinished] = tmp_path.iterdir()
        seen.extend(everything_in(unfinished))
        return ENTRY

    written(tmp_path / "out", record=record)

    assert seen == everything_in(tmp_path / "out")


def test_where_nothing_can_be_written_it_says_so(tmp_path):
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(FolderNotWritableError):
        written(tmp_path / "file" / "out", record=pytest.fail)


def test_a_link_that_leads_nowhere_is_in_the_way_as_well(tmp_path):
    folder = tmp_path / "out"
    folder.symlink_to(tmp_path / "nowhere")

    with pytest.raises(HandoverExistsError):
        written(folder, record=pytest.fail)

    assert list(tmp_path.iterdir()) == [folder]


@pytest.mark.parametrize("name", ["x" * 300, "zero\0byte"])
def test_a_name_no_disk_takes_is_found_out_before_anything_is_recorded(tmp_path, name):
    with pytest.raises(FolderNotWritableError):
        written(tmp_path / name, record=pytest.fail)

    assert list(tmp_path.iterdir()) == []


@contextlib.contextmanager
def small_disk(place, size):
    """Mount a disk of so many bytes; skips where only root may and we are not."""
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", place],
        capture_output=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip("a small disk cannot be mounted here")
    try:
        yield
    finally:
        subprocess.run(["umount", place], check=True)


@pytest.mark.parametrize("size", ["16k", "48k", "64k", "100k"])
def test_a_full_disk_leaves_nothing_behind(tmp_path, size):
    with small_disk(tmp_path, size):
        with pytest.raises(DiskFullError):
            written(tmp_path / "out", record=pytest.fail)

        assert list(tmp_path.iterdir()) == []


def test_nothing_is_handed_over_into_a_logbook(tmp_path):
    folder = tmp_path / "Windsor.irlog" / "reports" / "city-it"

    with pytest.raises(FolderNotWritableError):
        written(folder)

    assert list(tmp_path.iterdir()) == []
    assert written(tmp_path / "Windsor.irlog.copies" / "city-it") == ENTRY


def test_what_an_unfinished_hand_over_leaves_can_be_seen_by_anybody(tmp_path):
    seen = []

    written(
        tmp_path / "city-it",
        lambda: seen.extend(path.name for path in tmp_path.iterdir()) or ENTRY,
    )

    assert [name.startswith("unfinished-city-it-") for name in seen] == [True]
    assert [path.name for path in tmp_path.iterdir()] == ["city-it"]


def test_more_than_an_office_can_check_is_not_written(tmp_path):
    office = an_office()
    report = report_of(office)
    large = replace(report, attachment=b" " * (LARGEST_ENTRIES + 1))

    with pytest.raises(ReportNotMadeError) as refused:
        FolderPackager(RESOURCES).write(
            tmp_path / "city-it", large, b"", sealer_of(office), lambda: ENTRY
        )

    assert refused.value.why == "entries-too-large"
    assert list(tmp_path.iterdir()) == []
