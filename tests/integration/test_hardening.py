"""The bolts, tried from inside a process that put them on and from outside it."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SIGNING = [sys.executable, "-m", "tests.integration.hardened_signing"]
SIGNED = "bolts True True True\nonlookers True\nsignature True True True\n"

HARDEN = """
import ctypes, errno, os, sys
from logbook.crypto.hardening import harden
bolts = harden()
libc = ctypes.CDLL(None, use_errno=True)
def ask(call, *values):
    ctypes.set_errno(0)
    result = call(*values)
    return "open" if result >= 0 else errno.errorcode[ctypes.get_errno()]
"""


def run(*command, check=True):
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=check
    )


def hardened(program):
    """Run *program* in a child that has put the bolts on; return what it printed."""
    return run(sys.executable, "-c", HARDEN + program).stdout.split()


def test_a_report_is_signed_and_validated_behind_the_bolts():
    assert run(*SIGNING).stdout == SIGNED


def test_a_report_is_signed_where_there_is_no_network_at_all():
    assert run("unshare", "-n", *SIGNING).stdout == SIGNED


def test_nothing_but_sockets_within_the_laptop_is_ever_opened(tmp_path):
    log = tmp_path / "calls"
    traced = run("strace", "-f", "-e", "trace=network", "-o", str(log), *SIGNING)
    assert traced.stdout == SIGNED

    calls = re.findall(r"socket(?:pair)?\((\S+?), .*?\) = (-?\d+)", log.read_text())
    opened = {family for family, result in calls if int(result) >= 0}

    assert opened == {"AF_UNIX"}
    assert "sin_addr" not in log.read_text()
    assert "sin6_addr" not in log.read_text()


def test_code_that_is_not_python_is_refused_too():
    refused = hardened(
        "for family in (2, 10, 16, 17, 40): print(ask(libc.socket, family, 1, 0))"
    )

    assert refused == ["EACCES"] * 5


def test_sockets_within_the_laptop_still_open():
    assert hardened("print(ask(libc.socket, 1, 1, 0))") == ["open"]


def test_asynchronous_code_still_runs():
    program = "import asyncio; asyncio.run(asyncio.sleep(0)); print('ran')"

    assert hardened(program) == ["ran"]


def test_io_uring_is_as_good_as_absent():
    program = "print(ask(libc.syscall, 425, 1, 0))"

    assert hardened(program) == ["ENOSYS"]


def test_a_thread_that_was_there_before_is_refused_too():
    program = """
import ctypes, errno, threading
go = threading.Event()
found = []
def wait():
    go.wait()
    libc = ctypes.CDLL(None, use_errno=True)
    found.append((libc.socket(2, 1, 0), errno.errorcode.get(ctypes.get_errno())))
thread = threading.Thread(target=wait)
thread.start()
from logbook.crypto.hardening import harden
harden()
go.set()
thread.join()
print(*found[0])
"""
    assert run(sys.executable, "-c", program).stdout.split() == ["-1", "EACCES"]


def test_child_processes_inherit_the_refusal():
    program = """
import subprocess
child = "import socket; socket.socket()"
print(subprocess.run([sys.executable, "-c", child], stderr=-1, text=True).stderr)
"""
    assert "PermissionError" in " ".join(hardened(program))


def test_a_fresh_start_of_the_program_keeps_it_and_adds_nothing():
    program = """
if "again" not in sys.argv:
    os.execv(sys.executable, [sys.executable, "-c", sys.orig_argv[2], "again"])
status = open("/proc/self/status").read()
print(bolts.no_network, status.split("Seccomp_filters:")[1].split()[0])
"""
    before = Path("/proc/self/status").read_text().split("Seccomp_filters:")[1]
    filters = int(before.split()[0])

    assert hardened(program) == ["True", str(filters + 1)]


def test_putting_the_bolts_on_twice_changes_nothing():
    assert hardened("print(harden() == bolts)") == ["True"]


def test_python_code_gets_a_reason_it_can_show():
    program = """
import socket
for ask in (socket.socket, lambda: socket.getaddrinfo("example.org", 80)):
    try:
        ask()
    except PermissionError as error:
        print("no network" in str(error))
"""
    assert hardened(program) == ["True", "True"]


def test_a_web_request_finds_nothing_to_make_it_with():
    program = """
import aiohttp
try:
    aiohttp.ClientSession()
except Exception as error:
    print(type(error).__name__)
"""
    assert hardened(program) == ["NoNetworkError"]


def test_a_crash_leaves_no_core(tmp_path):
    program = f"os.chdir({str(tmp_path)!r}); os.abort()"

    run(sys.executable, "-c", HARDEN + program, check=False)

    assert list(tmp_path.iterdir()) == []


def test_the_memory_belongs_to_nobody_else():
    program = "print(libc.prctl(3, 0, 0, 0, 0), os.stat('/proc/self/mem').st_uid)"

    assert hardened(program) == ["0", "0"]


def test_a_kernel_without_filters_is_not_said_to_have_one():
    program = """
import platform
platform.machine = lambda: "riscv64"
from logbook.crypto.hardening import harden
bolts = harden()
print(bolts.no_network, bolts.says_so)
"""
    assert run(sys.executable, "-c", program).stdout.split() == ["False", "True"]


@pytest.mark.parametrize("module", ["pyhanko.sign", "pyhanko.sign.validation"])
def test_the_report_library_comes_in_behind_the_stub(module):
    program = f"import {module}; print(sys.modules['aiohttp'].__doc__)"

    assert hardened(program) == ["No", "web", "requests", "are", "made", "here."]
