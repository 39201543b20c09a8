"""The laptop's own clocks."""

import sys
import time
import uuid
from datetime import UTC, datetime
from pathlib import Path

from logbook.domain.moment import Stamp

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
_NANOSECONDS = 1_000_000


class SystemClock:
    """Reads wall time, offset, monotonic time and boot id together.

    The wall time is what the laptop claims and may be wrong; the other two show
    when it was moved while the machine ran.
    """

    def __init__(self, boot_id: Path = _BOOT_ID) -> None:
        self._boot = _boot(boot_id)

    def now(self) -> Stamp:
        at = datetime.fromtimestamp(time.time(), UTC)
        at = at.replace(microsecond=at.microsecond // 1000 * 1000)
        return Stamp(at, _offset(at), _since_start() // _NANOSECONDS, self._boot)


def _offset(at: datetime) -> int:
    """Return minutes east of UTC; zones of old had seconds, which are cut."""
    offset = at.astimezone().utcoffset()
    assert offset is not None  # noqa: S101 - astimezone() makes it aware
    return int(offset.total_seconds() // 60)


def _since_start() -> int:
    """Return nanoseconds that also count while the lid is closed, where possible."""
    if sys.platform == "linux":
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME)
    return time.monotonic_ns()


def _boot(path: Path) -> str:
    """Return which start of the machine this is.

    Where the system does not say, each start of the program counts as one: then
    monotonic times are compared within one run only, and never wrongly across two.
    """
    try:
        return str(uuid.UUID(path.read_text("ascii").strip()))
    except (OSError, ValueError):
        return f"run-{uuid.uuid4()}"
