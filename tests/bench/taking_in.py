"""Taking evidence in, against hashing it, encrypting it and copying it, on one disk.

The limit is SHA-256, which the record needs and nothing can do faster; where the
processor has instructions for it, the disk becomes the limit, so a copy stands beside.
``EVIDENCE_GIB`` says how long the file of the memory row is; ``make bench-evidence``
takes ten.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from logbook.storage.file_sources import FileSources
from tests.bench.rounds import Row, paired, timed
from tests.vaults import vault_at

MIB = 1024 * 1024
SIZE = 256 * MIB
ROUNDS = 5
SMALL = 500
GIB = int(os.environ.get("EVIDENCE_GIB", "1"))

OVER_IDLE = 32
"""MiB the program may need more than before, however long a file is."""


def rows() -> Iterator[Row]:
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        yield from _throughput(folder)
        yield _small_files(folder)
        yield _memory(folder)


def _throughput(folder: Path) -> Iterator[Row]:
    source = folder / "disk.img"
    with source.open("wb") as file:
        for _ in range(SIZE // MIB):
            file.write(os.urandom(MIB))
        os.fsync(file)
    limits: list[tuple[str, float | None, Callable[[], None]]] = [
        ("its SHA-256 with hashlib", 1.7, partial(_hashed, source)),
        ("sha256sum; openssl enc -aes-256-ctr; sync", 0.6, partial(_peer, source)),
        ("cp; sync", None, partial(_copied, source)),
    ]
    if shutil.which("age") is not None:
        limits.append(("age -r; sync", 1.6, partial(_aged, source)))
    for limit, goal, bare in limits:
        yield paired(
            f"taking in {SIZE // MIB} MiB",
            limit,
            ours=partial(timed, partial(_taken, folder, source)),
            bare=partial(timed, bare),
            goal=goal,
            rounds=ROUNDS,
        )


def _small_files(folder: Path) -> Row:
    source = folder / "logs"
    source.mkdir()
    for number in range(SMALL):
        (source / f"{number}.log").write_bytes(os.urandom(2000))

    def copied() -> None:
        copy = folder / "copy"
        shutil.copytree(source, copy)
        for path in copy.iterdir():
            with path.open("rb") as file:
                os.fsync(file)
        shutil.rmtree(copy)

    return paired(
        f"taking in a folder of {SMALL} files",
        "a copy of each, brought to the disk",
        ours=partial(timed, partial(_taken, folder, source)),
        bare=partial(timed, copied),
        rounds=ROUNDS,
    )


def _memory(folder: Path) -> Row:
    """Take a sparse file in, in a process of its own."""
    source = folder / "sparse.img"
    source.touch()
    os.truncate(source, GIB * 1024 * MIB)
    ran = subprocess.run(
        [sys.executable, "-m", "tests.bench.taking_in", folder, source],
        check=True,
        capture_output=True,
        text=True,
    )
    over = float(ran.stdout)
    name = f"memory for a file of {GIB} GiB"
    limit = f"{OVER_IDLE} MiB over idle"
    return Row(name, limit, over / OVER_IDLE, over, OVER_IDLE, "MiB", 1.0)


def _taken(folder: Path, source: Path) -> None:
    intake = vault_at(folder).begin()
    for _ in intake.take(FileSources().look(source)):
        pass
    intake.abandon()


def _hashed(source: Path) -> None:
    digest, buffer = hashlib.sha256(), memoryview(bytearray(MIB))
    with source.open("rb", buffering=0) as file:
        while got := file.readinto(buffer):
            digest.update(buffer[:got])


def _peer(source: Path) -> None:
    sealed, key = source.with_suffix(".enc"), "00" * 32
    _run("sha256sum", str(source))
    how = "-aes-256-ctr", "-K", key, "-iv", key[:32]
    _run("openssl", "enc", *how, "-in", str(source), "-out", str(sealed))
    _synced(sealed)


def _copied(source: Path) -> None:
    copy = source.with_suffix(".copy")
    _run("cp", str(source), str(copy))
    _synced(copy)


def _aged(source: Path) -> None:
    sealed, key = source.with_suffix(".age"), source.with_suffix(".key")
    if not key.exists():
        _run("age-keygen", "-o", str(key))
    reader = key.read_text(encoding="ascii").split("public key: ")[1].split()[0]
    _run("age", "-r", reader, "-o", str(sealed), str(source))
    _synced(sealed)


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)


def _synced(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file)
    path.unlink()


def _resident(what: str) -> float:
    """Return MiB that are in memory now (``VmRSS``) or were at most (``VmHWM``)."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith(what):
            return int(line.split()[1]) / 1024
    raise LookupError(what)


def main() -> None:
    """Print by how many MiB taking a source in makes this process larger."""
    folder, source = map(Path, sys.argv[1:])
    before = _resident("VmRSS")
    # The most there was is forgotten: it is that of whoever started this process.
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    _taken(folder, source)
    print(f"{_resident('VmHWM') - before:.1f}")


if __name__ == "__main__":
    main()
