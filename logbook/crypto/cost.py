"""What one guess at a passphrase costs: Argon2id and its limits."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from _argon2_cffi_bindings import ffi, lib  # type: ignore[import-untyped]

from logbook.crypto.secret import KEY_LENGTH, Secret
from logbook.domain.errors import NotEnoughMemoryError

MEBIBYTE = 1024
"""In the unit Argon2 counts memory in: KiB."""

SALT_LENGTH = 16
"""RFC 9106, section 3.1."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Parameters of Argon2id (RFC 9106).

    Attributes:
        memory: In KiB.
        passes: How often the memory is gone through.
        lanes: How many threads share the work.
    """

    memory: int
    passes: int
    lanes: int

    @property
    def is_allowed(self) -> bool:
        """Tell whether we run it: never cheaper than the floor, never a bomb."""
        return (
            FLOOR.memory <= self.memory <= CEILING.memory
            and FLOOR.passes <= self.passes <= CEILING.passes
            and 1 <= self.lanes <= CEILING.lanes
        )


FLOOR = Cost(64 * MEBIBYTE, 3, 4)
"""The second recommended option of RFC 9106; rehearsals and tests use it."""

DEFAULT = Cost(256 * MEBIBYTE, 3, 4)
"""What a new slot gets on a laptop of ordinary speed."""

CEILING = Cost(1024 * MEBIBYTE, 20, 16)
"""A header that asks for more is hostile or damaged."""

_TARGET = 1.0
"""Seconds an unlocking should take: long for a thief, short for a clerk."""

_LONGEST = 2.0
"""Seconds an unlocking may take at most."""


def stretch(passphrase: bytearray, salt: bytes, cost: Cost) -> Secret:
    """Return 32 bytes that take *cost* to work out from *passphrase*.

    The library is called on our own buffers, so it leaves no copy of either.

    Raises:
        NotEnoughMemoryError: The computer cannot spare the memory just now.
    """
    assert cost.is_allowed  # noqa: S101 - readers of headers have refused the rest
    out = bytearray(KEY_LENGTH)
    result = lib.argon2_hash(
        cost.passes,
        cost.memory,
        cost.lanes,
        ffi.from_buffer(passphrase),
        len(passphrase),
        ffi.from_buffer(salt),
        len(salt),
        ffi.from_buffer(out),
        len(out),
        ffi.NULL,
        0,
        lib.Argon2_id,
        lib.ARGON2_VERSION_NUMBER,
    )
    if result != lib.ARGON2_OK:
        # With parameters inside the limits only memory and threads can run out.
        raise NotEnoughMemoryError
    return Secret(out)


def seconds_of(cost: Cost) -> float:
    """Measure how long one guess takes on this computer."""
    start = time.perf_counter()
    stretch(bytearray(b"measure"), bytes(SALT_LENGTH), cost).wipe()
    return time.perf_counter() - start


def calibrate(measure: Callable[[Cost], float] = seconds_of) -> Cost:
    """Return the cost that makes unlocking take about a second here.

    A quick laptop gets more passes than the default. One that would take over two
    seconds gets less memory, but never less than the floor.

    Args:
        measure: Seconds one guess takes at a cost.
    """
    cost, at_floor = DEFAULT, measure(FLOOR)
    while cost.memory > FLOOR.memory and _scaled(at_floor, cost) > _LONGEST:
        cost = replace(cost, memory=cost.memory // 2)
    # Time grows with passes exactly, with memory only roughly: so measure again.
    seconds = at_floor if cost == FLOOR else measure(cost)
    wanted = int(cost.passes * _TARGET / max(seconds, 0.001))
    return replace(cost, passes=min(max(wanted, cost.passes), CEILING.passes))


def _scaled(at_floor: float, cost: Cost) -> float:
    return at_floor * cost.memory / FLOOR.memory
