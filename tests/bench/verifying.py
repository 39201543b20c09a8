"""Opening and verifying against bare Argon2id, SQLCipher and PyNaCl."""

import hashlib
import shutil
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from nacl.bindings import crypto_sign_open
from sqlcipher3 import dbapi2 as sqlcipher

from logbook.bootstrap.opening import OpenLogbook, open_logbook
from logbook.crypto.certificates import X509Certificates
from logbook.crypto.cost import FLOOR, stretch
from logbook.domain.certificate import decoded
from logbook.domain.people import people_of
from logbook.domain.verification import VerificationReport
from tests.bench.filling import PASSPHRASE, Filled, filled
from tests.bench.rounds import SIZES, Growth, Row, growth, paired, timed

ALL_SIGNATURES = 100_000
"""Entries up to which each signature is checked in several rounds."""

PROCESSES = 2


def rows() -> Iterator[Row | Growth]:
    folder = Path(tempfile.mkdtemp(prefix="bench-"))
    try:
        books = {size: filled(size).copy(folder) for size in SIZES}
        yield _unlocking(books[min(books)])
        yield from _verifying(books)
    finally:
        shutil.rmtree(folder)


def _unlocking(book: Filled) -> Row:
    def unlock() -> None:
        open_logbook(book.folder, "P-001", bytearray(PASSPHRASE)).close()

    def bare_unlock() -> None:
        stretch(bytearray(PASSPHRASE), bytes(16), FLOOR).wipe()
        connection = sqlcipher.connect(str(book.folder / "log.db"))
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.set_key(b"x'" + bytes(32).hex().encode() + b"'")
        connection.close()

    unlock()
    return paired(
        f"unlock a logbook of {book.size:,} entries",
        "bare Argon2id at the same cost, and opening",
        ours=lambda: timed(unlock),
        bare=lambda: timed(bare_unlock),
        goal=1.10,
        rounds=7,
    )


def _verifying(books: dict[int, Filled]) -> Iterator[Row | Growth]:
    opened = {size: book.open() for size, book in books.items()}
    several = [size for size in opened if size <= ALL_SIGNATURES]
    for size in several:
        yield _every_signature(opened[size], size)
    for book in opened.values():
        assert _whole(book).intact, "a mark to go on from"
    for size in several:
        yield paired(
            f"go on from the mark, {size:,} entries",
            "checking every signature",
            ours=lambda book=opened[size]: timed(partial(_resumed, book)),
            bare=lambda book=opened[size]: timed(partial(_whole, book)),
            goal=0.1,
            rounds=2,
        )
        yield paired(
            f"go on from the mark, {size:,} entries",
            "reading each row and hashing it once",
            ours=lambda book=opened[size]: timed(partial(_resumed, book)),
            bare=lambda book=opened[size]: timed(partial(_hashed, book)),
            goal=1.7,
            rounds=3,
        )
    yield growth(
        "go on from the mark, for each entry",
        {size: _for_each(book, size) for size, book in opened.items()},
        unit="us",
        rounds=2,
    )
    for book in opened.values():
        book.close()


def _every_signature(book: OpenLogbook, size: int) -> Row:
    ca = decoded(book.founding.ca_certificate)
    people = people_of(book.journal.store.of_kind("person-enrolled"))
    keys = {
        person.id: X509Certificates().entry_key(person.entry_certificate, ca) or b""
        for person in people
    }
    messages = [
        (each.signature + each.signed_bytes, keys[each.entry.author])
        for each in book.journal.store.read()
    ]
    return paired(
        f"check all of {size:,} signatures",
        f"bare Ed25519 over the same, {PROCESSES} processes",
        ours=lambda: timed(partial(_whole, book)),
        bare=lambda: timed(partial(_bare, messages)),
        goal=1.25,
        rounds=3,
    )


def _bare(messages: list[tuple[bytes, bytes]]) -> None:
    context = get_context("fork")
    share = -(-len(messages) // PROCESSES)
    processes = [
        context.Process(target=_open_all, args=(messages[at : at + share],))
        for at in range(0, len(messages), share)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
        assert not process.exitcode


def _open_all(messages: list[tuple[bytes, bytes]]) -> None:
    for message, key in messages:
        crypto_sign_open(message, key)


def _whole(book: OpenLogbook) -> VerificationReport:
    return book.verifications.verify()


def _resumed(book: OpenLogbook) -> VerificationReport:
    *_, (_, _, report) = book.verifications.resumed()
    assert report is not None
    assert report.intact
    assert not report.coverage.full
    return report


def _hashed(book: OpenLogbook) -> None:
    for row in book.journal.store.rows():
        hashlib.sha256(row.payload).digest()


def _for_each(book: OpenLogbook, size: int) -> Callable[[], float]:
    return lambda: timed(partial(_resumed, book)) / size * 1000
