"""What counts as asking for the network, and where memory may leak to a disk."""

import errno
import os
import struct

import pytest

from logbook.crypto import seccomp
from logbook.crypto.hardening import NoNetworkError, refused
from logbook.crypto.swap import unencrypted_swap

UNIX, INET, INET6, NETLINK = 1, 2, 10, 16
SOCKET = object()


@pytest.mark.parametrize("family", [INET, INET6, NETLINK, 17, 40])
def test_a_socket_that_could_leave_the_laptop_is_refused(family):
    assert refused("socket.__new__", (SOCKET, family, 1, 0))


@pytest.mark.parametrize("family", [UNIX, -1])
def test_a_socket_within_the_laptop_is_not(family):
    assert not refused("socket.__new__", (SOCKET, family, 1, 0))


@pytest.mark.parametrize(
    "event", ["socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"]
)
def test_an_address_out_there_is_refused_and_one_in_here_is_not(event):
    assert refused(event, (SOCKET, ("192.0.2.7", 443)))
    assert refused(event, (SOCKET, ("127.0.0.1", 443)))
    assert not refused(event, (SOCKET, "/run/user/1000/bus"))
    assert not refused(event, (SOCKET, b"\0abstract"))
    assert not refused(event, (SOCKET, None))


@pytest.mark.parametrize("event", ["socket.getaddrinfo", "socket.gethostbyname"])
def test_asking_for_a_name_is_refused(event):
    assert refused(event, ("example.org",))


def test_opening_a_browser_is_refused():
    assert refused("webbrowser.open", ("https://example.org",))


def test_windows_may_talk_to_itself_and_to_nobody_else():
    inside, outside = ("127.0.0.1", 5000), ("192.0.2.7", 443)

    assert not refused("socket.__new__", (SOCKET, INET, 1, 0), platform="win32")
    assert not refused("socket.connect", (SOCKET, inside), platform="win32")
    assert refused("socket.connect", (SOCKET, outside), platform="win32")
    assert refused("socket.getaddrinfo", ("example.org",), platform="win32")


@pytest.mark.parametrize("event", ["open", "import", "os.system", "ctypes.dlopen"])
def test_everything_else_is_none_of_its_business(event):
    assert not refused(event, ("x",))


def test_the_refusal_can_be_read():
    error = NoNetworkError("socket.connect")

    assert error.errno == errno.EACCES
    assert "no network" in str(error)


# The filter, run step by step as the kernel does -------------------------------

AUDIT = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
CALLS = {
    "x86_64": {"socket": 41, "socketpair": 53, "read": 0, "connect": 42},
    "aarch64": {"socket": 198, "socketpair": 199, "read": 63, "connect": 203},
}
ALLOW, KILL = 0x7FFF0000, 0x80000000
REFUSE, ABSENT = 0x50000 | errno.EACCES, 0x50000 | errno.ENOSYS


def verdict(program, call, *, audit, argument=0):
    """Run classic BPF over ``struct seccomp_data``."""
    memory = struct.pack("=IIQQQQQQQ", call, audit, 0, argument, 0, 0, 0, 0, 0)
    steps = list(struct.iter_unpack("=HBBI", program))
    place, value = 0, 0
    while True:
        code, if_true, if_false, constant = steps[place]
        place += 1
        if code == 0x06:
            return constant
        if code == 0x20:
            value = struct.unpack_from("=I", memory, constant)[0]
            continue
        is_true = value == constant if code == 0x15 else value >= constant
        place += if_true if is_true else if_false


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_the_filter_allows_sockets_within_the_machine_only(machine):
    program, audit = seccomp.program(machine), AUDIT[machine]
    calls = CALLS[machine]

    for name in ("socket", "socketpair"):
        for family in range(64):
            found = verdict(program, calls[name], audit=audit, argument=family)
            assert found == (ALLOW if family == UNIX else REFUSE)


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_the_filter_lets_every_other_call_through_but_io_uring(machine):
    program, audit = seccomp.program(machine), AUDIT[machine]
    sockets = {CALLS[machine]["socket"], CALLS[machine]["socketpair"]}
    uring = {425, 426, 427}

    for call in set(range(600)) - sockets:
        expected = ABSENT if call in uring else ALLOW
        assert verdict(program, call, audit=audit, argument=INET) == expected


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_the_filter_sees_only_the_half_of_the_family_the_kernel_reads(machine):
    call, audit = CALLS[machine]["socket"], AUDIT[machine]
    argument = 0xFFFF_FFFF_0000_0000 | INET

    found = verdict(seccomp.program(machine), call, audit=audit, argument=argument)

    assert found == REFUSE


def test_numbers_of_another_architecture_end_the_process():
    i386 = 0x40000003

    assert verdict(seccomp.program("x86_64"), 359, audit=i386) == KILL
    assert verdict(seccomp.program("aarch64"), 281, audit=0x40000028) == KILL


def test_the_x32_way_round_the_filter_is_closed():
    call = 0x40000000 | CALLS["x86_64"]["socket"]
    audit = AUDIT["x86_64"]

    found = verdict(seccomp.program("x86_64"), call, audit=audit, argument=INET)

    assert found == ABSENT


def test_an_architecture_we_do_not_know_gets_no_filter():
    assert seccomp.program("riscv64") is None


# Swap --------------------------------------------------------------------------

HEAD = "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n"


@pytest.fixture
def machine(tmp_path):
    """A machine whose swap file lies on a stack of disks."""
    proc, system = tmp_path / "proc", tmp_path / "sys"
    proc.mkdir()
    (system / "dev/block").mkdir(parents=True)
    swap = tmp_path / "swapfile"
    swap.touch()
    (proc / "swaps").write_text(f"{HEAD}{swap} file 1024 0 -2\n")
    number = swap.stat().st_dev

    def disk(name, uuid=None, lies_on=()):
        device = system / "devices" / name
        (device / "slaves").mkdir(parents=True)
        if uuid:
            (device / "dm").mkdir()
            (device / "dm/uuid").write_text(uuid + "\n")
        for below in lies_on:
            (device / "slaves" / below.name).symlink_to(below)
        return device

    def look(top=None):
        if top is not None:
            link = system / "dev/block" / f"{os.major(number)}:{os.minor(number)}"
            link.symlink_to(top)
        return unencrypted_swap(proc, system)

    return disk, look, str(swap), proc


def test_swap_on_a_bare_disk_is_named(machine):
    disk, look, swap, _ = machine

    assert look(disk("sda2")) == (swap,)


def test_swap_on_an_encrypted_disk_is_fine(machine):
    disk, look, _, _ = machine

    assert look(disk("dm-0", "CRYPT-LUKS2-abc", [disk("sda2")])) == ()


def test_swap_on_a_volume_on_an_encrypted_disk_is_fine(machine):
    disk, look, _, _ = machine
    luks = disk("dm-0", "CRYPT-LUKS2-abc", [disk("sda2")])

    assert look(disk("dm-1", "LVM-abc", [luks])) == ()


def test_swap_on_a_volume_of_which_one_disk_is_bare_is_named(machine):
    disk, look, swap, _ = machine
    luks = disk("dm-0", "CRYPT-LUKS2-abc")

    assert look(disk("dm-1", "LVM-abc", [luks, disk("sdb")])) == (swap,)


def test_compressed_memory_is_no_disk(machine):
    disk, look, _, _ = machine

    assert look(disk("zram0")) == ()


def test_swap_nobody_can_find_is_named(machine):
    _, look, swap, _ = machine

    assert look() == (swap,)


def test_a_swap_file_that_is_gone_is_named(machine):
    _, look, _, proc = machine
    (proc / "swaps").write_text(f"{HEAD}/no/such\\040file file 1 0 -2\n")

    assert look() == ("/no/such file",)


def test_a_machine_without_swap_has_nothing_to_name(machine, tmp_path):
    _, look, _, proc = machine
    (proc / "swaps").write_text(HEAD)

    assert look() == ()
    assert unencrypted_swap(tmp_path / "none", tmp_path) == ()
