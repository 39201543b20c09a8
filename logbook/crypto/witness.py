"""Where a checkpoint is remembered outside the logbook: keyring, removable disk.

Nothing inside the logbook can tell that its end was cut off or that an old copy was
put back. These two can, as far as whoever did it could not reach them too. Any program
of the same person can read and change the keyring: never a secret goes in.
"""

import os
import re
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import NoReturn, TypeVar, cast

import keyring
from keyring.backend import KeyringBackend
from keyring.errors import KeyringError

from logbook.domain.checkpoint import Checkpoint
from logbook.domain.errors import KeyringUnavailableError, MalformedCheckpointError

SERVICE = "incident-logbook"
"""What the checkpoints are filed under in the keyring."""

PATIENCE = 2.0
"""Seconds a keyring may take; one that asks its own questions takes longer."""

CHECKPOINT_FILE = "checkpoint.txt"

_TRUSTED = frozenset(
    {
        "keyring.backends.SecretService",
        "keyring.backends.libsecret",
        "keyring.backends.kwallet",
        "keyring.backends.macOS",
        "keyring.backends.Windows",
    }
)
"""The keyrings of the desktops; others keep what they are given in a plain file."""

_ORIGIN = re.compile(r"[a-z][a-z-]{0,30}/[a-z0-9]{1,64}", re.ASCII)
_LONGEST = 4096

_Answer = TypeVar("_Answer")


def desktop_keyring() -> KeyringBackend:
    """Return the keyring this computer has, without looking for those of others.

    The package imports what it knows of every system, and its part for macOS asks the
    compiler for that system's libraries, wherever it is: on a laptop that has one,
    each start would run it and write into the folder for temporary files.
    """
    if sys.platform != "darwin":
        known = cast("dict[str, object]", sys.modules)
        known.setdefault("keyring.backends.macOS.api", None)
    return keyring.get_keyring()


class KeyringWitness:
    """Remembers checkpoints in the keyring of the desktop.

    The keyring is called on a thread of its own, for at most `PATIENCE`: a locked one
    may put up a prompt and wait for ever. Its absence is normal.
    """

    def __init__(
        self,
        keyring_of: Callable[[], KeyringBackend] = desktop_keyring,
        *,
        patience: float = PATIENCE,
    ) -> None:
        self._keyring_of = keyring_of
        self._patience = patience
        self._busy = threading.Lock()

    def last_seen(self, origin: str) -> Checkpoint | None:
        return self._in_time(lambda: _read(_trusted(self._keyring_of()), origin))

    def remember(self, checkpoint: Checkpoint) -> None:
        self._in_time(lambda: _keep(_trusted(self._keyring_of()), checkpoint))

    def _in_time(self, work: Callable[[], _Answer]) -> _Answer:
        """Do *work* elsewhere and wait for it, but not for ever."""
        # A keyring that has not answered yet will not answer a second question.
        if not self._busy.acquire(blocking=False):
            raise KeyringUnavailableError("slow")
        answers: SimpleQueue[Callable[[], _Answer]] = SimpleQueue()
        threading.Thread(
            target=self._answer, args=(work, answers), name="keyring", daemon=True
        ).start()
        try:
            answer = answers.get(timeout=self._patience)
        except Empty:
            raise KeyringUnavailableError("slow") from None
        return answer()

    def _answer(
        self,
        work: Callable[[], _Answer],
        answers: SimpleQueue[Callable[[], _Answer]],
    ) -> None:
        try:
            result = work()
        except _faults() as error:
            why = _why(error)
            answers.put(lambda: _refuse(why))
        else:
            answers.put(lambda: result)
        finally:
            self._busy.release()


class FolderWitness:
    """Remembers checkpoints on a removable disk that does not stay with the laptop.

    Each logbook has its own folder there, named after it, with a ``checkpoint.txt``
    a person can read.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def last_seen(self, origin: str) -> Checkpoint | None:
        path = self._path(origin)
        try:
            if not path.exists():
                return None
            text = _plain_text(path)
        except (OSError, ValueError) as error:
            raise KeyringUnavailableError("unreadable") from error
        return _checkpoint(text, origin)

    def remember(self, checkpoint: Checkpoint) -> None:
        seen = self.last_seen(checkpoint.origin)
        if seen is not None and seen.size >= checkpoint.size:
            return
        path = self._path(checkpoint.origin)
        draft = path.with_suffix(".new")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with draft.open("wb") as file:
                file.write(checkpoint.to_text().encode())
                file.flush()
                os.fsync(file.fileno())
            draft.replace(path)
        except OSError as error:
            raise KeyringUnavailableError("not-writable") from error

    def _path(self, origin: str) -> Path:
        if not self._folder.is_dir():
            raise KeyringUnavailableError("absent")
        # The id stands in the logbook's own files: it must not lead anywhere else.
        if not _ORIGIN.fullmatch(origin):
            raise KeyringUnavailableError("origin")
        return self._folder.joinpath(*origin.split("/"), CHECKPOINT_FILE)


def _plain_text(path: Path) -> str:
    # Opening a pipe would wait for ever.
    if not path.is_file():
        raise ValueError(path.name)
    with path.open("rb") as file:
        return file.read(_LONGEST).decode()


def _trusted(backend: KeyringBackend) -> KeyringBackend:
    """Return *backend*, or the first member of a chain, if it is a desktop's own.

    Raises:
        KeyringUnavailableError: It is none, does nothing, or writes plain files.
    """
    module = type(backend).__module__
    if module in _TRUSTED:
        return backend
    if module == "keyring.backends.fail":
        raise KeyringUnavailableError("none")
    for member in getattr(backend, "backends", ()):
        if type(member).__module__ in _TRUSTED:
            return cast("KeyringBackend", member)
    raise KeyringUnavailableError("not-trusted")


def _read(backend: KeyringBackend, origin: str) -> Checkpoint | None:
    text = backend.get_password(SERVICE, origin)
    return None if text is None else _checkpoint(text, origin)


def _keep(backend: KeyringBackend, checkpoint: Checkpoint) -> None:
    seen = _read(backend, checkpoint.origin)
    if seen is not None and seen.size >= checkpoint.size:
        return
    text = checkpoint.to_text()
    backend.set_password(SERVICE, checkpoint.origin, text)
    # Some keyrings take everything and keep nothing.
    if backend.get_password(SERVICE, checkpoint.origin) != text:
        raise KeyringUnavailableError("forgets")


def _checkpoint(text: str, origin: str) -> Checkpoint:
    try:
        checkpoint = Checkpoint.from_text(text)
    except MalformedCheckpointError as error:
        raise KeyringUnavailableError("unreadable") from error
    if checkpoint.origin != origin:
        raise KeyringUnavailableError("unreadable")
    return checkpoint


def _faults() -> tuple[type[Exception], ...]:
    """Return what desktops' keyrings raise; on Linux their D-Bus parts leak through."""
    known: tuple[type[Exception], ...] = (
        *(KeyringUnavailableError, KeyringError, OSError, RuntimeError, ValueError),
        *(ImportError, AttributeError),  # a keyring is configured that is not there
    )
    if sys.platform != "linux":
        return known
    # Only there are the libraries installed.
    from jeepney import DBusErrorResponse  # type: ignore[import-untyped] # noqa: PLC0415
    from secretstorage.exceptions import SecretStorageException  # noqa: PLC0415

    return (*known, DBusErrorResponse, SecretStorageException)


def _why(error: Exception) -> str:
    if isinstance(error, KeyringUnavailableError):
        return error.why
    names = {kind.__name__ for kind in type(error).__mro__}
    if names & {"KeyringLocked", "LockedException"}:
        return "locked"
    if names & {"NoKeyringError", "InitError", "SecretServiceNotAvailableException"}:
        return "none"
    return "failed"


def _refuse(why: str) -> NoReturn:
    raise KeyringUnavailableError(why)
