"""Trees as Linux shows them in /proc, /sys and /dev, shaped like those of real laptops."""

from dataclasses import dataclass
from pathlib import Path

_USB = "devices/pci0000:00/0000:00:14.0/usb2/2-1"
_SCSI = "2-1:1.0/host4/target4:0:0/4:0:0:0"


@dataclass(frozen=True)
class Machine:
    """The three folders, and what is mounted on it."""

    proc: Path
    sys: Path
    dev: Path

    @classmethod
    def at(cls, place: Path) -> "Machine":
        for each in ("proc/self", "sys/dev/block", "sys/class/block", "dev"):
            (place / each).mkdir(parents=True)
        (place / "proc/self/mountinfo").touch()
        (place / "dev/disk/by-label").mkdir(parents=True)
        return cls(place / "proc", place / "sys", place / "dev")

    def block(self, number: str, folder: str, **told: str) -> None:
        """Put up a block device; its number is ``8:17``, names use __ for slashes."""
        place = self.sys / folder
        self.say(folder, **told)
        name = folder.rpartition("/")[2]
        for link in (self.sys / "dev/block" / number, self.sys / "class/block" / name):
            link.symlink_to(Path("../..") / place.relative_to(self.sys))

    def say(self, folder: str, **told: str) -> None:
        """Write what a device says of itself, a line each, as the kernel does."""
        place = self.sys / folder
        place.mkdir(parents=True, exist_ok=True)
        for name, words in told.items():
            file = place / name.replace("__", "/")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(f"{words}\n")

    def mount(
        self, number: str, folder: str, kind: str, source: str, options: str = "rw"
    ) -> None:
        line = f"41 27 {number} / {folder} {options},relatime shared:7 - "
        with (self.proc / "self/mountinfo").open("a") as table:
            table.write(f"{line}{kind} {source} {options}\n")

    def label(self, device: str, label: str) -> None:
        link = self.dev / "disk/by-label" / label
        link.symlink_to(f"../../{device}")

    # Things one can hold in hand ----------------------------------------------------

    def nvme(self) -> None:
        """The disk of the laptop, started from its second partition."""
        disk = "devices/pci0000:00/0000:00:1d.0/0000:01:00.0/nvme/nvme0/nvme0n1"
        self.block(
            "259:0", disk, size="1000215216", removable="0", ro="0",
            device__model="Example NVMe 512GB        ", device__serial="NV0001A   ",
        )  # fmt: skip
        self.block("259:2", f"{disk}/nvme0n1p2", partition="2", size="998244352")
        self.mount("259:2", "/", "ext4", "/dev/nvme0n1p2")

    def stick(
        self,
        serial: str = "4C530001230456",
        mounted: str = "/media/clerk/CITY HALL",
        **told: str,
    ) -> None:
        """A stick with one FAT partition, mounted by udisks."""
        if serial:
            told["serial"] = serial
        self.say(_USB, idVendor="0781", removable="removable", **told)
        disk = f"{_USB}/{_SCSI}/block/sdb"
        self.block(
            "8:16", disk, size="60062500", removable="1", ro="0",
            device__vendor="Example ", device__model="Ultra Stick     ",
        )  # fmt: skip
        self.block("8:17", f"{disk}/sdb1", partition="1", size="60060452")
        self.mount("8:17", mounted.replace(" ", r"\040"), "vfat", "/dev/sdb1")
        self.label("sdb1", r"CITY\x20HALL")

    def card(self) -> None:
        """A memory card in the slot of the laptop: it does not say it is removable."""
        disk = "devices/pci0000:00/0000:00:1e.0/mmc_host/mmc0/mmc0:aaaa/block/mmcblk0"
        self.block(
            "179:0", disk, size="31116288", removable="0", ro="0",
            device__type="SD", device__name="SC16G", device__serial="0x1f2e3d4c",
        )  # fmt: skip
        self.block("179:1", f"{disk}/mmcblk0p1", partition="1")
        self.mount("179:1", "/media/clerk/card", "exfat", "/dev/mmcblk0p1", "ro")

    def disk_in_a_case(self) -> None:
        """A USB disk: fixed, as it says, and encrypted."""
        usb = "devices/pci0000:00/0000:00:14.0/usb3/3-2"
        self.say(usb, idVendor="1058", serial="WXA1", removable="unknown")
        disk = f"{usb}/3-2:1.0/host5/target5:0:0/5:0:0:0/block/sdc"
        self.block(
            "8:32", disk, size="7814037168", removable="0", ro="0",
            device__vendor="WD      ", device__model="Example Passport",
        )  # fmt: skip
        self.block("8:33", f"{disk}/sdc1", partition="1")
        crypt = "devices/virtual/block/dm-3"
        self.block("253:3", crypt, size="7814000000", removable="0", ro="0")
        slaves = self.sys / crypt / "slaves"
        slaves.mkdir()
        (slaves / "sdc1").symlink_to(self.sys / disk / "sdc1")
        self.mount("253:3", "/media/clerk/evidence", "ext4", "/dev/mapper/luks-1")
        self.label("dm-3", "evidence")

    def volume_on_two_disks(self) -> None:
        """A logical volume over two SATA disks: no one thing to hold in hand."""
        ata = "devices/pci0000:00/0000:00:17.0/ata{0}/host{0}/target0/0:0/block/sd{1}"
        volume = "devices/virtual/block/dm-0"
        self.block("253:0", volume, size="100", removable="0", ro="0")
        (self.sys / volume / "slaves").mkdir()
        for number, letter, minor in ((1, "x", 112), (2, "y", 128)):
            disk = ata.format(number, letter)
            self.block(
                f"65:{minor}", disk, size="50", removable="0", ro="0",
                device__vendor="ATA     ", device__model="Example SSD",
            )  # fmt: skip
            link = self.sys / volume / "slaves" / f"sd{letter}"
            link.symlink_to(self.sys / disk)
        self.mount("253:0", "/srv", "xfs", "/dev/mapper/vg-srv")

    def image_file(self) -> None:
        """A file mounted as a disk."""
        loop = "devices/virtual/block/loop0"
        self.block(
            "7:0", loop, size="2048", removable="0", ro="1",
            loop__backing_file="/home/clerk/disk.img",
        )  # fmt: skip
        self.mount("7:0", "/mnt/image", "ext4", "/dev/loop0")

    def layers(self) -> None:
        """What a live system or a container stands on: no device at all."""
        self.mount("0:38", "/run/live", "overlay", "overlay")
