"""A process that looks at rows for the one with the window: ``python -m`` this.

It gets rows and public keys through a pipe and answers what it sees; it opens no file
and holds no key that opens anything. It ends when the pipe does.
"""

import marshal
import os
import struct
import sys
from typing import IO, Any

LENGTH = struct.Struct(">I")
"""Stands before each message: how many bytes it has."""

POLITE = 5
"""By so much it gives way to the window, where two want the processor at once."""


def main() -> int:
    """Answer messages until there are no more."""
    # Before anything else is imported: no core files, no network, no debugger.
    from logbook.crypto.hardening import harden  # noqa: PLC0415

    harden()
    if os.name == "posix":
        os.nice(POLITE)
    serve(sys.stdin.buffer, sys.stdout.buffer)
    return 0


def serve(asked: IO[bytes], answered: IO[bytes]) -> None:
    """Answer each message: a logbook, its people's keys, and rows to look at."""
    from logbook.crypto.signing import is_signed  # noqa: PLC0415 - after hardening
    from logbook.domain.row_check import look_at  # noqa: PLC0415
    from logbook.domain.verification import StoredRow  # noqa: PLC0415

    while (message := receive(asked)) is not None:
        log, keys, rows = message
        seen = [tuple(look_at(StoredRow(*row), log, keys, is_signed)) for row in rows]
        send(answered, seen)


def send(pipe: IO[bytes], message: Any) -> None:  # noqa: ANN401 - plain values
    """Write one message.

    Raises:
        OSError: Nobody reads any more.
    """
    content = marshal.dumps(message)
    pipe.write(LENGTH.pack(len(content)) + content)
    pipe.flush()


def receive(pipe: IO[bytes]) -> Any | None:  # noqa: ANN401 - what was sent
    """Read one message of our own other half; None where there are no more."""
    head = pipe.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    [length] = LENGTH.unpack(head)
    content = pipe.read(length)
    # Only ever what the same program wrote into the pipe between its own processes.
    return marshal.loads(content) if len(content) == length else None  # noqa: S302


if __name__ == "__main__":
    sys.exit(main())
