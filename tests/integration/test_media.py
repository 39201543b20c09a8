"""What is said of a medium is what the system says, and nothing is made up."""

import subprocess
from pathlib import Path

import pytest

from logbook.domain.medium import Medium
from logbook.storage.media import SystemMedia
from tests.media_trees import Machine

ON_STICK = Path("/media/clerk/CITY HALL/report.pdf")


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    machine = Machine.at(tmp_path)
    machine.nvme()
    return machine


def media(machine: Machine) -> SystemMedia:
    return SystemMedia(machine.proc, machine.sys, machine.dev)


def test_a_stick_is_named_by_maker_label_and_serial_number(machine: Machine) -> None:
    machine.stick()

    found = media(machine).medium_of(ON_STICK)

    assert found == Medium(
        mounted="/media/clerk/CITY HALL",
        device="sdb1",
        model="Example Ultra Stick",
        serial="4C530001230456",
        label="CITY HALL",
        file_system="vfat",
        removable=True,
        read_only=False,
        size=60062500 * 512,
    )
    assert found.name == "Example Ultra Stick, CITY HALL"


def test_a_stick_without_a_serial_number_has_none(machine: Machine) -> None:
    machine.stick(serial="")

    assert media(machine).medium_of(ON_STICK).serial == ""


def test_what_lies_beside_the_stick_is_not_on_it(machine: Machine) -> None:
    machine.stick()

    for path in ("/media/clerk/CITY HALLWAY/x", "/media/clerk", "/home/x"):
        found = media(machine).medium_of(Path(path))
        assert (found.device, found.serial) == ("nvme0n1p2", "NV0001A")
        assert (found.model, found.removable) == ("Example NVMe 512GB", False)


def test_a_card_in_its_slot_can_be_taken_out_and_is_write_protected(
    machine: Machine,
) -> None:
    machine.card()

    found = media(machine).medium_of(Path("/media/clerk/card/a.jpg"))

    assert (found.model, found.serial) == ("SC16G", "0x1f2e3d4c")
    assert (found.removable, found.read_only) == (True, True)


def test_below_its_encryption_a_disk_in_a_case_is_found(machine: Machine) -> None:
    machine.disk_in_a_case()

    found = media(machine).medium_of(Path("/media/clerk/evidence/x"))

    assert (found.device, found.label) == ("dm-3", "evidence")
    assert (found.model, found.serial) == ("WD Example Passport", "WXA1")
    assert found.removable


def test_where_there_is_no_one_thing_none_is_named(machine: Machine) -> None:
    machine.volume_on_two_disks()
    machine.image_file()
    machine.layers()
    look = media(machine).medium_of

    volume, image = look(Path("/srv/x")), look(Path("/mnt/image/x"))
    layers = look(Path("/run/live/x"))

    assert (volume.device, volume.model, volume.serial) == ("dm-0", "", "")
    assert (image.device, image.serial, image.read_only) == ("loop0", "", True)
    assert layers == Medium(mounted="/run/live", file_system="overlay")


def test_a_file_system_with_a_number_of_its_own_is_found_by_name(
    machine: Machine,
) -> None:
    machine.stick()
    machine.mount("0:51", "/media/clerk/btrfs", "btrfs", "/dev/sdb1")

    found = media(machine).medium_of(Path("/media/clerk/btrfs/x"))

    assert (found.device, found.serial) == ("sdb1", "4C530001230456")


def test_removable_media_are_listed_once_and_the_system_disk_never(
    machine: Machine,
) -> None:
    machine.stick()
    machine.mount("8:17", "/mnt/again", "vfat", "/dev/sdb1")
    machine.card()
    machine.disk_in_a_case()
    machine.volume_on_two_disks()
    machine.image_file()
    machine.layers()

    found = media(machine).removable_media()

    assert [medium.device for medium in found] == ["sdb1", "mmcblk0p1", "dm-3"]


def test_the_stick_a_live_system_was_started_from_is_not_offered(
    tmp_path: Path,
) -> None:
    machine = Machine.at(tmp_path)
    machine.stick()
    assert media(machine).removable_media()  # as long as it is not the system's own

    machine.mount("8:17", "/", "vfat", "/dev/sdb1")

    assert media(machine).removable_media() == []


def test_what_was_mounted_last_over_a_folder_is_what_lies_there(
    machine: Machine,
) -> None:
    machine.card()
    machine.stick()
    machine.mount("8:17", "/media/clerk/card", "vfat", "/dev/sdb1")

    found = media(machine).medium_of(Path("/media/clerk/card/x"))

    assert found.device == "sdb1"


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("AB\n12", "AB 12"),
        ("\x1b[31mred\u202e", "[31mred"),
        ("x" * 5000, "x" * 128),
        ("  ", ""),
    ],
)
def test_a_medium_cannot_say_more_than_a_line(
    machine: Machine, told: str, shown: str
) -> None:
    machine.stick(serial=told)

    assert media(machine).medium_of(ON_STICK).serial == shown


@pytest.mark.parametrize(
    "line", ["", "x", "1 2 3", "41 27 8:17 / /media rw - ", "\xff\xfe", "a - b c d"]
)
def test_a_table_that_cannot_be_read_names_nothing(tmp_path: Path, line: str) -> None:
    machine = Machine.at(tmp_path)
    (machine.proc / "self/mountinfo").write_text(line)

    assert media(machine).medium_of(Path("/media/x")).device == ""
    assert media(machine).removable_media() == []


def test_without_the_tables_of_linux_only_the_mounted_folder_is_known(
    tmp_path: Path,
) -> None:
    none = SystemMedia(tmp_path / "proc", tmp_path / "sys", tmp_path / "dev")

    found = none.medium_of(tmp_path / "not there yet")

    assert Path(found.mounted).is_mount()
    assert found == Medium(mounted=found.mounted)
    assert none.removable_media() == []


# On this machine -----------------------------------------------------------------


def test_this_machine_agrees_with_what_findmnt_says(tmp_path: Path) -> None:
    said = subprocess.run(
        ["findmnt", "--noheadings", "--output", "TARGET,FSTYPE", "--target", tmp_path],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()

    found = SystemMedia().medium_of(tmp_path / "x")

    assert [found.mounted, found.file_system] == said


def test_nothing_is_run_to_find_out(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.stick()
    ran: list[object] = []
    monkeypatch.setattr(subprocess, "Popen", lambda *a, **_: ran.append(a))

    media(machine).medium_of(ON_STICK)
    SystemMedia().removable_media()

    assert ran == []
