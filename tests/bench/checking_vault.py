"""Reading what is stored again, against bare hashing of the same content."""

import hashlib
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.rounds import Row, paired, timed
from tests.vault_case import opened, take_in, with_evidence

SIZE = 256 << 20
_PIECE = 1 << 20


def rows() -> Iterator[Row]:
    folder = Path(tempfile.mkdtemp(prefix="bench-vault-"))
    try:
        source = folder / "image.dd"
        _fill(source)
        with opened(with_evidence(folder)) as book:
            take_in(book, source)

            def check() -> None:
                steps = list(book.evidence.checks.steps(again=True))
                assert not any(step.damage for step in steps)

            yield paired(
                "check every stored item, 256 MiB",
                "hashlib SHA-256 of the same content",
                ours=lambda: timed(check),
                bare=lambda: timed(lambda: _hash(source)),
                goal=1.4,
                rounds=5,
            )
            longest = max(_step_times(book.evidence.checks.steps(again=True)))
            yield Row(
                "longest step of that check",
                "what a person notices, 100 ms",
                longest / 100,
                longest,
                100.0,
                "ms",
                goal=1.0,
            )
    finally:
        shutil.rmtree(folder)


def _fill(file: Path) -> None:
    with file.open("wb") as out:
        for _ in range(SIZE // _PIECE):
            out.write(secrets.token_bytes(_PIECE))


def _hash(file: Path) -> None:
    with file.open("rb") as content:
        hashlib.file_digest(content, "sha256")


def _step_times(steps: Iterator[object]) -> Iterator[float]:
    ended: list[bool] = []

    def step() -> None:
        ended.extend([True] * (next(steps, None) is None))

    while not ended:
        yield timed(step)
