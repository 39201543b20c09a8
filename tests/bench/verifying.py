"""Opening and verifying against bare Argon2id, SQLCipher and PyNaCl."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from nacl.bindings import crypto_sign_open
from sqlcipher3 import dbapi2 as sqlcipher

from logbook.bootstrap.creating import FirstPerson, NewLogbook, create_logbook
from logbook.bootstrap.opening import open_logbook
from logbook.crypto.cost import FLOOR, stretch
from logbook.domain.bodies import Manner, Note
from logbook.domain.role import Role
from tests.bench.rounds import Row, paired, timed

ENTRIES = 3_000
PASSPHRASE = b"four words for the bench"


def rows() -> Iterator[Row]:
    folder = Path(tempfile.mkdtemp(prefix="bench-"))
    try:
        yield from _rows(folder / "Bench.irlog")
    finally:
        shutil.rmtree(folder)


def _filled(folder: Path) -> None:
    create_logbook(
        NewLogbook(
            folder, "City of Windsor", "Windsor, Ontario", "ca-on-windsor",
            [FirstPerson("B. Sample", Role.SUPERVISOR)], rehearsal=True,
        ),
        [bytearray(PASSPHRASE)],
    )  # fmt: skip
    book = open_logbook(folder, "P-001", bytearray(PASSPHRASE))
    # Filling is not what is measured: a disk that waits for nothing will do.
    connection = book.journal.store._writer.raw_connection()
    connection.driver_connection.set_authorizer(None)
    connection.driver_connection.execute("PRAGMA synchronous = OFF")
    now = book.journal.clock.now().moment()
    for number in range(ENTRIES):
        words = f"Observation {number}: the share holds files that end in “.locked”."
        book.journal.append("WIN-0001", Note(Manner.OBSERVED, words, now))
    book.close()


def _rows(folder: Path) -> Iterator[Row]:
    _filled(folder)

    def unlock() -> None:
        open_logbook(folder, "P-001", bytearray(PASSPHRASE)).close()

    def bare_unlock() -> None:
        stretch(bytearray(PASSPHRASE), bytes(16), FLOOR).wipe()
        connection = sqlcipher.connect(str(folder / "log.db"))
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.set_key(b"x'" + bytes(32).hex().encode() + b"'")
        connection.close()

    unlock()
    yield paired(
        f"unlock a logbook of {ENTRIES} entries",
        "bare Argon2id at the same cost, and opening",
        ours=lambda: timed(unlock),
        bare=lambda: timed(bare_unlock),
        goal=1.25,
        rounds=7,
    )
    book = open_logbook(folder, "P-001", bytearray(PASSPHRASE))
    signer = book.journal.signer
    signed = [
        (entry.signature + entry.signed_bytes) for entry in book.journal.store.read()
    ]

    def bare_verify() -> None:
        for message in signed:
            crypto_sign_open(message, signer.public_key)

    yield paired(
        f"verify all of {len(signed)} entries",
        "bare Ed25519 over the same entries, one core",
        ours=lambda: timed(book.verifications.verify),
        bare=lambda: timed(bare_verify),
        goal=1.25,
        rounds=5,
    )
    book.close()
