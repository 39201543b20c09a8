"""The kernel's own refusal of every socket that could leave the laptop (Linux).

A filter of our own in classic BPF, without a library. It is inherited by threads and
child processes and cannot be taken off again. Sockets within the machine stay: the
window system, the keyring and the printing system need them.
"""

import ctypes
import errno
import platform
import struct
import sys
from dataclasses import dataclass

_AF_UNIX = 1
_AF_INET = 2
_AF_NOBODY = 0x1ABE
"""No family has this number; a kernel without our filter says so differently."""

_PR_SET_NO_NEW_PRIVS = 38
_SET_MODE_FILTER = 1
_ALL_THREADS = 1  # SECCOMP_FILTER_FLAG_TSYNC

_LOAD = 0x20  # BPF_LD | BPF_W | BPF_ABS
_IF_EQUAL = 0x15  # BPF_JMP | BPF_JEQ | BPF_K
_IF_AT_LEAST = 0x35  # BPF_JMP | BPF_JGE | BPF_K
_RETURN = 0x06  # BPF_RET | BPF_K

_ALLOW = 0x7FFF0000
_KILL = 0x80000000
_REFUSE = 0x00050000 | errno.EACCES
_ABSENT = 0x00050000 | errno.ENOSYS

_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16  # in struct seccomp_data

_X32_BIT = 0x40000000
_IO_URING = (425, 426, 427)
"""Could open sockets past the filter; the same numbers on every architecture."""


@dataclass(frozen=True, slots=True)
class _Machine:
    """Numbers of one architecture (``linux/audit.h``, ``asm/unistd.h``)."""

    audit: int
    socket: int
    socketpair: int
    seccomp: int


_MACHINES = {
    "x86_64": _Machine(0xC000003E, socket=41, socketpair=53, seccomp=317),
    "aarch64": _Machine(0xC00000B7, socket=198, socketpair=199, seccomp=277),
}


def program(machine: str) -> bytes | None:
    """Return the filter for an architecture, None where we have none.

    1. Another architecture's numbers mean other calls: the process is ended.
    2. The x32 numbers of x86-64 and io_uring are refused as if unknown.
    3. ``socket`` and ``socketpair`` are allowed within the machine only.
    """
    numbers = _MACHINES.get(machine)
    if numbers is None:
        return None
    steps = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_IF_EQUAL, 1, 0, numbers.audit),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
        (_IF_AT_LEAST, 9, 0, _X32_BIT),
        *((_IF_EQUAL, 8 - i, 0, number) for i, number in enumerate(_IO_URING)),
        (_IF_EQUAL, 2, 0, numbers.socket),
        (_IF_EQUAL, 1, 0, numbers.socketpair),
        (_RETURN, 0, 0, _ALLOW),
        (_LOAD, 0, 0, _FIRST_ARGUMENT),
        (_IF_EQUAL, 2, 0, _AF_UNIX),
        (_RETURN, 0, 0, _REFUSE),
        (_RETURN, 0, 0, _ABSENT),
        (_RETURN, 0, 0, _ALLOW),
    ]
    return b"".join(struct.pack("=HBBI", *step) for step in steps)


def refuse_network() -> bool:
    """Put the filter on every thread and tell whether it is in force.

    What is told is what the kernel does when asked for a socket, not what we asked
    of the kernel. Where the filter is in force already nothing is added.
    """
    if sys.platform != "linux":
        return False
    if not is_network_refused():
        _install(platform.machine())
    return is_network_refused()


def is_network_refused() -> bool:
    """Ask the kernel for sockets that could leave the laptop; tell if it refuses."""
    if sys.platform != "linux":
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    # In this order, so that without a filter no socket is opened by the asking.
    return all(_is_refused(libc, family) for family in (_AF_NOBODY, _AF_INET))


def _is_refused(libc: ctypes.CDLL, family: int) -> bool:
    stream = 1
    ctypes.set_errno(0)
    descriptor = libc.socket(family, stream, 0)
    if descriptor >= 0:
        libc.close(descriptor)
        return False
    return ctypes.get_errno() == errno.EACCES


class _Program(ctypes.Structure):
    """``struct sock_fprog``."""

    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_void_p))


def _install(machine: str) -> None:
    """Ask the kernel to take the filter; whether it did is for others to find out."""
    content = program(machine)
    if content is None:
        return
    libc = ctypes.CDLL(None, use_errno=True)
    # Without this only the administrator may put filters on.
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    steps = ctypes.create_string_buffer(content, len(content))
    filter_ = _Program(len(content) // 8, ctypes.addressof(steps))
    libc.syscall(
        ctypes.c_long(_MACHINES[machine].seccomp),
        ctypes.c_long(_SET_MODE_FILTER),
        ctypes.c_long(_ALL_THREADS),
        ctypes.byref(filter_),
    )
