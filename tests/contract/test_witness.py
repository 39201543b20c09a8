"""What every witness promises: the newest checkpoint it was shown, or a clear no."""

import os
import threading

import pytest
from keyring.backends.fail import Keyring as NoKeyring
from keyring.backends.null import Keyring as NullKeyring
from keyring.errors import KeyringLocked

from logbook.crypto.witness import FolderWitness, KeyringWitness
from logbook.domain.checkpoint import Checkpoint
from logbook.domain.digest import Digest
from logbook.domain.errors import KeyringUnavailableError

ORIGIN = "incident-logbook/abcdefgh234567ab"
OTHER = "incident-logbook/zzzzzzzz234567zz"


def checkpoint(size, *, origin=ORIGIN, mark=0):
    return Checkpoint(origin, size, Digest(bytes([mark]) * 32))


class DesktopKeyring:
    """A keyring in memory that passes for one of the desktops."""

    def __init__(self):
        self.items = {}

    def get_password(self, service, username):
        return self.items.get((service, username))

    def set_password(self, service, username, password):
        self.items[service, username] = password


DesktopKeyring.__module__ = "keyring.backends.SecretService"


class ForgetfulKeyring(DesktopKeyring):
    def set_password(self, service, username, password):
        pass


class LockedKeyring(DesktopKeyring):
    def get_password(self, *_):
        raise KeyringLocked


class BrokenKeyring(DesktopKeyring):
    def get_password(self, *_):
        raise OSError


class PlaintextKeyring(DesktopKeyring):
    """Keeps what it is given where anybody can read it."""


for kind in (ForgetfulKeyring, LockedKeyring, BrokenKeyring):
    kind.__module__ = "keyring.backends.SecretService"
PlaintextKeyring.__module__ = "keyrings.alt.file"


class Chain:
    def __init__(self, *backends):
        self.backends = backends


Chain.__module__ = "keyring.backends.chainer"


@pytest.fixture(params=["keyring", "folder"])
def witness(request, tmp_path):
    if request.param == "folder":
        return FolderWitness(tmp_path)
    backend = DesktopKeyring()
    return KeyringWitness(lambda: backend)


def test_a_witness_that_was_shown_nothing_remembers_nothing(witness):
    assert witness.last_seen(ORIGIN) is None


def test_a_witness_remembers_what_it_was_shown(witness):
    witness.remember(checkpoint(7))

    assert witness.last_seen(ORIGIN) == checkpoint(7)


def test_a_newer_checkpoint_takes_the_place_of_an_older_one(witness):
    witness.remember(checkpoint(7))
    witness.remember(checkpoint(8))

    assert witness.last_seen(ORIGIN) == checkpoint(8)


def test_an_older_checkpoint_does_not_make_a_witness_forget(witness):
    witness.remember(checkpoint(8))
    witness.remember(checkpoint(7))

    assert witness.last_seen(ORIGIN) == checkpoint(8)


def test_another_root_of_the_same_size_does_not_wipe_out_the_first(witness):
    witness.remember(checkpoint(8))
    witness.remember(checkpoint(8, mark=1))

    assert witness.last_seen(ORIGIN) == checkpoint(8)


def test_logbooks_are_kept_apart(witness):
    witness.remember(checkpoint(7))
    witness.remember(checkpoint(3, origin=OTHER))

    assert witness.last_seen(ORIGIN) == checkpoint(7)
    assert witness.last_seen(OTHER) == checkpoint(3, origin=OTHER)


# Keyrings ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("backend", "why"),
    [
        (NoKeyring(), "none"),
        (NullKeyring(), "not-trusted"),
        (PlaintextKeyring(), "not-trusted"),
        (ForgetfulKeyring(), "forgets"),
        (LockedKeyring(), "locked"),
        (BrokenKeyring(), "failed"),
        (Chain(), "not-trusted"),
        (Chain(PlaintextKeyring(), NullKeyring()), "not-trusted"),
    ],
    ids=range(8),
)
def test_a_keyring_that_cannot_be_relied_on_is_no_witness(backend, why):
    with pytest.raises(KeyringUnavailableError) as caught:
        KeyringWitness(lambda: backend).remember(checkpoint(7))

    assert caught.value.why == why


def test_of_several_keyrings_only_the_desktops_own_is_used():
    plain, desktop = PlaintextKeyring(), DesktopKeyring()
    witness = KeyringWitness(lambda: Chain(plain, desktop))

    witness.remember(checkpoint(7))

    assert plain.items == {}
    assert len(desktop.items) == 1


@pytest.mark.parametrize("text", ["", "nonsense", f"{OTHER}\n7\n{'A' * 43}=\n"])
def test_what_somebody_else_wrote_into_the_keyring_is_not_believed(text):
    backend = DesktopKeyring()
    backend.set_password("incident-logbook", ORIGIN, text)

    with pytest.raises(KeyringUnavailableError) as caught:
        KeyringWitness(lambda: backend).last_seen(ORIGIN)
    assert caught.value.why == "unreadable"


@pytest.fixture
def stuck_keyring():
    """A keyring that waits for a person who is not there."""
    answered, asked = threading.Event(), []

    def keyring():
        asked.append(threading.current_thread())
        answered.wait()
        return DesktopKeyring()

    keyring.asked, keyring.answer = asked, answered.set
    yield keyring
    answered.set()
    for thread in asked:
        thread.join()


def test_a_keyring_that_waits_for_somebody_does_not_hold_us_up(stuck_keyring):
    witness = KeyringWitness(stuck_keyring, patience=0.05)

    for _ in range(3):
        with pytest.raises(KeyringUnavailableError) as caught:
            witness.last_seen(ORIGIN)
        assert caught.value.why == "slow"

    assert len(stuck_keyring.asked) == 1  # it is not asked again while it waits
    assert stuck_keyring.asked[0] is not threading.current_thread()
    assert stuck_keyring.asked[0].daemon  # nor does it keep the program from ending


def test_a_keyring_that_was_unlocked_in_the_end_is_used_again(stuck_keyring):
    witness = KeyringWitness(stuck_keyring, patience=0.05)
    with pytest.raises(KeyringUnavailableError):
        witness.last_seen(ORIGIN)

    stuck_keyring.answer()
    stuck_keyring.asked[0].join()

    assert witness.last_seen(ORIGIN) is None


# Removable disks ---------------------------------------------------------------


def test_a_person_can_read_what_is_on_the_disk(tmp_path):
    FolderWitness(tmp_path).remember(checkpoint(7))

    file = tmp_path / ORIGIN / "checkpoint.txt"
    assert file.read_text() == checkpoint(7).to_text()
    assert [path.name for path in file.parent.iterdir()] == ["checkpoint.txt"]


def test_a_disk_that_is_not_there_is_no_witness(tmp_path):
    witness = FolderWitness(tmp_path / "stick")

    for ask in (
        lambda: witness.last_seen(ORIGIN),
        lambda: witness.remember(checkpoint(7)),
    ):
        with pytest.raises(KeyringUnavailableError) as caught:
            ask()
        assert caught.value.why == "absent"


@pytest.mark.parametrize("content", [b"", b"\xff\xff", b"x" * 100_000])
def test_a_checkpoint_somebody_spoilt_is_said_to_be_unreadable(tmp_path, content):
    file = tmp_path / ORIGIN / "checkpoint.txt"
    file.parent.mkdir(parents=True)
    file.write_bytes(content)

    with pytest.raises(KeyringUnavailableError) as caught:
        FolderWitness(tmp_path).last_seen(ORIGIN)
    assert caught.value.why == "unreadable"


@pytest.mark.parametrize("origin", ["../../etc", "a/../b", "/etc/x", "a/b/c", "a\\b/c"])
def test_the_name_of_a_logbook_leads_nowhere_else(tmp_path, origin):
    with pytest.raises(KeyringUnavailableError) as caught:
        FolderWitness(tmp_path).remember(checkpoint(7, origin=origin))

    assert caught.value.why == "origin"
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_cannot_be_written_is_said_so(tmp_path):
    (tmp_path / "incident-logbook").write_text("a file in the way")

    with pytest.raises(KeyringUnavailableError) as caught:
        FolderWitness(tmp_path).remember(checkpoint(7))

    assert caught.value.why in {"unreadable", "not-writable"}


def test_a_pipe_on_the_disk_does_not_hold_us_up(tmp_path):
    file = tmp_path / ORIGIN / "checkpoint.txt"
    file.parent.mkdir(parents=True)
    os.mkfifo(file)

    with pytest.raises(KeyringUnavailableError):
        FolderWitness(tmp_path).last_seen(ORIGIN)
