"""Whether memory can end up readable on the disk."""

import os
from pathlib import Path

_DEEPEST = 8
"""Layers of disks upon disks that are followed: partition, RAID, volume, LUKS …"""


def unencrypted_swap(
    proc: Path = Path("/proc"), sys: Path = Path("/sys")
) -> tuple[str, ...]:
    """Return where memory is swapped to without encryption (Linux; else nothing).

    Compressed memory (zram) is not on a disk. A device counts as encrypted if it, or
    whatever it lies on, is a dm-crypt device.
    """
    try:
        lines = (proc / "swaps").read_text("utf-8", "replace").splitlines()[1:]
    except OSError:
        return ()
    places = [line.split()[0].replace("\\040", " ") for line in lines if line.strip()]
    return tuple(place for place in places if not _is_encrypted(place, sys))


def _is_encrypted(place: str, sys: Path) -> bool:
    device = _device(Path(place), sys)
    if device is None:
        return False
    return device.name.startswith("zram") or _lies_on_crypt(device, _DEEPEST)


def _device(place: Path, sys: Path) -> Path | None:
    """Return the folder in ``/sys`` of the disk a swap area is or lies on."""
    try:
        status = place.stat()
        number = status.st_rdev or status.st_dev
        link = sys / "dev/block" / f"{os.major(number)}:{os.minor(number)}"
        return link.resolve(strict=True)
    except OSError:
        return None


def _lies_on_crypt(device: Path, depth: int) -> bool:
    try:
        if (device / "dm/uuid").read_text("ascii").startswith("CRYPT-"):
            return True
    except (OSError, ValueError):
        pass  # not a mapped device
    below = device / "slaves"
    if depth == 0 or not below.is_dir():
        return False
    disks = [disk.resolve() for disk in below.iterdir()]
    return bool(disks) and all(_lies_on_crypt(disk, depth - 1) for disk in disks)
