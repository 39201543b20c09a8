"""The bolts on the running process: no core dumps, no onlookers, no network.

To be called first of all, before threads and before libraries are imported.
"""

import ctypes
import errno
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from logbook.crypto import aiohttp_stub, seccomp
from logbook.crypto.swap import unencrypted_swap

_PR_GET_DUMPABLE = 3
_PR_SET_DUMPABLE = 4

_AF_UNIX = 1
_EXISTING = -1
"""The family named when a socket object is made around an open descriptor."""

_NAMES_ASKED = frozenset(
    {
        "socket.getaddrinfo",
        "socket.gethostbyaddr",
        "socket.gethostbyname",
        "socket.getnameinfo",
    }
)
_ADDRESSED = frozenset(
    {"socket.bind", "socket.connect", "socket.sendmsg", "socket.sendto"}
)
_BROWSER = "webbrowser.open"
_ARE_YOU_THERE = "logbook.hardening"


class NoNetworkError(PermissionError):
    """Something in this process asked for the network; there is none for it."""

    def __init__(self, event: str) -> None:
        super().__init__(errno.EACCES, f"This program has no network ({event})")


@dataclass(frozen=True, slots=True)
class Bolts:
    """What is in force, found out by trying and not by having asked for it.

    Attributes:
        no_network: The kernel refuses every socket that could leave the laptop.
        says_so: What Python code asks of the network is refused with a readable
            error; this alone stops no library and no child process.
        no_core_dump: A crash leaves no copy of the memory on the disk.
        no_onlookers: Other programs of the same person cannot read our memory.
        plain_swap: Where memory may be written to a disk without encryption.
    """

    no_network: bool
    says_so: bool
    no_core_dump: bool
    no_onlookers: bool
    plain_swap: tuple[str, ...]


def harden() -> Bolts:
    """Put every bolt on and return which are in force; twice does no harm."""
    no_core_dump = _refuse_core_dumps()
    no_onlookers = _refuse_onlookers()
    no_network = seccomp.refuse_network()
    says_so = _refuse_in_words()
    aiohttp_stub.install()
    return Bolts(
        no_network=no_network,
        says_so=says_so,
        no_core_dump=no_core_dump,
        no_onlookers=no_onlookers,
        plain_swap=unencrypted_swap(),
    )


def refused(
    event: str, values: Sequence[object], *, platform: str = sys.platform
) -> bool:
    """Tell whether an audit event (Python's library reference) means the network."""
    if event in _NAMES_ASKED or event == _BROWSER:
        return True
    # Windows has no pairs of sockets within the machine, so asyncio connects to itself.
    is_windows = platform == "win32"
    if event == "socket.__new__":
        return values[1] not in {_AF_UNIX, _EXISTING} and not is_windows
    if event in _ADDRESSED:
        address = values[1]
        is_itself = isinstance(address, tuple) and address[:1] == ("127.0.0.1",)
        is_inside = address is None or isinstance(address, str | bytes)
        return not is_inside and not (is_windows and is_itself)
    return False


def _refuse_core_dumps() -> bool:
    if sys.platform == "win32":
        return False
    import resource  # noqa: PLC0415 - Windows has no such module

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    return resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)


def _refuse_onlookers() -> bool:
    if sys.platform != "linux":
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    return bool(libc.prctl(_PR_GET_DUMPABLE, 0, 0, 0, 0) == 0)


def _refuse_in_words() -> bool:
    if not _is_watched():
        sys.addaudithook(_watch)
    return _is_watched()


def _is_watched() -> bool:
    """Ask the hook for a sign of life: hooks cannot be listed."""
    answers: list[int] = []
    sys.audit(_ARE_YOU_THERE, answers)
    return bool(answers)


def _watch(event: str, values: tuple[object, ...]) -> None:
    if event == _ARE_YOU_THERE and isinstance(values[0], list):
        values[0].append(os.getpid())
    elif refused(event, values):
        raise NoNetworkError(event)
