"""Which stick, card or disk a file lies on, as the system itself describes it.

Everything is read from two trees of text files that Linux keeps, and from the links
udev makes; no program is run and nobody is asked. What a tree does not say stays empty:
a maker need not give a stick a serial number, and many do not.
"""

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from logbook.domain.medium import Medium

_SECTOR = 512
"""Bytes in which Linux counts the size of a disk, whatever its own sectors are."""

_LONGEST = 128
"""Characters of a text that a medium says of itself; anybody can write one."""

_DEEPEST = 8
"""Layers (encryption, volumes) that are followed down to what can be held in hand."""

_OCTAL = re.compile(rb"\\([0-3][0-7]{2})")
_HEXADECIMAL = re.compile(rb"\\x([0-9a-fA-F]{2})")
_CARD = "SD"
_SERIAL_PAGE_HEAD = 4
"""Bytes before the number in a SCSI unit serial number page (80h)."""


@dataclass(frozen=True, slots=True)
class _Mount:
    """One line of ``mountinfo``; see proc_pid_mountinfo(5)."""

    number: str
    folder: str
    file_system: str
    source: str
    read_only: bool


class SystemMedia:
    """Looks media up; on other systems than Linux only the mounted folder is known.

    Args:
        proc: Where the kernel says what is mounted.
        sys: Where it describes devices.
        dev: Where udev keeps the labels of file systems.
    """

    def __init__(
        self,
        proc: Path = Path("/proc"),
        sys: Path = Path("/sys"),
        dev: Path = Path("/dev"),
    ) -> None:
        self._proc = proc
        self._sys = sys
        self._dev = dev

    def medium_of(self, path: Path) -> Medium:
        """Return what is known of the medium a path leads to; it need not exist yet."""
        real = os.path.realpath(path)
        mount = _mount_of(real, self._mounts())
        if mount is None:
            return Medium(mounted=_mount_point(Path(real)))
        return self._described(mount)

    def removable_media(self) -> Sequence[Medium]:
        """Return what is mounted and can be taken out, by the folders it is under.

        What the system itself was started from is none of them.
        """
        mounts = list(self._mounts())
        root = next((each for each in reversed(mounts) if each.folder == "/"), None)
        own_block = self._block(root)
        own = self._thing(own_block) if own_block else None
        found: dict[str, Medium] = {}
        for mount in mounts:
            block = self._block(mount)
            if block is None or self._thing(block) == own:
                continue
            medium = self._described(mount)
            if medium.removable:
                found.setdefault(medium.device, medium)
        return sorted(found.values(), key=lambda medium: medium.mounted)

    def _mounts(self) -> Iterator[_Mount]:
        """Yield what is mounted; nothing where no kernel says so."""
        with suppress(OSError):
            lines = (self._proc / "self/mountinfo").read_bytes()
            for line in lines.decode("utf-8", "surrogateescape").split("\n"):
                if (mount := _mount(line)) is not None:
                    yield mount

    def _described(self, mount: _Mount) -> Medium:
        block = self._block(mount)
        if block is None:
            return Medium(
                mounted=mount.folder,
                file_system=mount.file_system,
                read_only=mount.read_only,
            )
        thing = self._thing(block)
        return Medium(
            mounted=mount.folder,
            device=block.name,
            model=_model(thing),
            serial=self._serial(thing),
            label=self._label(block.name),
            file_system=mount.file_system,
            removable=self._can_be_taken_out(thing),
            read_only=mount.read_only or _text(thing / "ro") == "1",
            size=_number(_text(thing / "size")) * _SECTOR,
        )

    def _block(self, mount: _Mount | None) -> Path | None:
        """Return the folder that describes the device a file system lies on."""
        if mount is None:
            return None
        named = self._sys / "dev/block" / mount.number
        if not named.exists():
            # Some file systems (btrfs) have a number of their own; the name leads on.
            source = PurePosixPath(mount.source)
            if not source.is_relative_to("/dev"):
                return None
            named = self._sys / "class/block" / source.name
        with suppress(OSError):
            return named.resolve(strict=True)
        return None

    def _thing(self, block: Path) -> Path:
        """Return what can be held in hand: the disk, below partitions and layers."""
        for _ in range(_DEEPEST):
            if (block / "partition").exists():
                block = block.parent
            below = _names(block / "slaves")
            if len(below) != 1:
                break
            with suppress(OSError):
                block = (block / "slaves" / below[0]).resolve(strict=True)
        return block

    def _above(self, thing: Path) -> Iterator[Path]:
        """Yield the devices a disk hangs on, from the nearest."""
        with suppress(OSError):
            top = self._sys.resolve(strict=True)
            yield from (each for each in thing.parents if top in each.parents)

    def _usb(self, thing: Path) -> Path | None:
        plugged = (each for each in self._above(thing) if (each / "idVendor").exists())
        return next(plugged, None)

    def _serial(self, thing: Path) -> str:
        """Return the number of the stick itself, else of the disk."""
        usb = self._usb(thing)
        told = _text(usb / "serial") if usb else ""
        return (
            told
            or _text(thing / "device/serial")
            or _serial_page(thing / "device/vpd_pg80")
            or _text(thing / "serial")
        )

    def _can_be_taken_out(self, thing: Path) -> bool:
        if _text(thing / "removable") == "1" or _text(thing / "device/type") == _CARD:
            return True
        # A disk in a case says of itself that it is fixed; what it hangs on is not.
        usb = self._usb(thing)
        return usb is not None and _text(usb / "removable") != "fixed"

    def _label(self, device: str) -> str:
        folder = self._dev / "disk/by-label"
        for name in _names(folder):
            with suppress(OSError):
                if (folder / name).readlink().name == device:
                    return _shown(_unescaped(_HEXADECIMAL, 16, name))
        return ""


def _mount(line: str) -> _Mount | None:
    fields, _, after = line.partition(" - ")
    before, behind = fields.split(" "), after.split(" ")
    if len(before) < 6 or len(behind) < 3:  # noqa: PLR2004 - as the manual counts them
        return None
    options = {*before[5].split(","), *behind[2].split(",")}
    return _Mount(
        number=before[2],
        folder=_unescaped(_OCTAL, 8, before[4]),
        file_system=behind[0],
        source=_unescaped(_OCTAL, 8, behind[1]),
        read_only="ro" in options,
    )


def _mount_of(real: str, mounts: Iterator[_Mount]) -> _Mount | None:
    """Return the innermost mount around a path; of several there, the last."""
    path, found = PurePosixPath(real), None
    for mount in mounts:
        if not path.is_relative_to(mount.folder):
            continue
        if found is None or len(mount.folder) >= len(found.folder):
            found = mount
    return found


def _mount_point(path: Path) -> str:
    while not path.is_mount() and path != path.parent:
        path = path.parent
    return str(path)


def _model(thing: Path) -> str:
    maker, model = _text(thing / "device/vendor"), _text(thing / "device/model")
    # A SATA disk has this for a maker; a PCI one has a number.
    known = maker if maker != "ATA" and not maker.startswith("0x") else ""
    name = model or _text(thing / "device/name")
    return " ".join(each for each in (known, name) if each)


def _serial_page(file: Path) -> str:
    with suppress(OSError):
        return _shown(file.read_bytes()[_SERIAL_PAGE_HEAD:].decode("ascii", "replace"))
    return ""


def _text(file: Path) -> str:
    with suppress(OSError):
        return _shown(file.read_bytes().decode("utf-8", "replace"))
    return ""


def _shown(text: str) -> str:
    """Return one line that can be shown, whatever a medium says of itself."""
    words = "".join(each if each.isprintable() else " " for each in text)
    return " ".join(words.split())[:_LONGEST]


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() else 0


def _names(folder: Path) -> list[str]:
    with suppress(OSError):
        return sorted(each.name for each in folder.iterdir())
    return []


def _unescaped(escapes: re.Pattern[bytes], base: int, text: str) -> str:
    """Return a text without its escapes, each of which stands for a byte."""
    raw = text.encode("utf-8", "surrogateescape")
    raw = escapes.sub(lambda found: bytes([int(found[1], base)]), raw)
    return raw.decode("utf-8", "surrogateescape")
