"""One rehearsal, made through the command line as other people's scripts make it."""

import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
PLACE = "ca-on-windsor"


@dataclass(frozen=True)
class Ran:
    """What a command said and how it ended."""

    code: int
    said: str
    complained: str


@dataclass(frozen=True)
class Rehearsed:
    """Where a rehearsal put things."""

    folder: Path
    said: str

    @property
    def logbook(self) -> Path:
        [found] = self.folder.glob("*.irlog")
        return found

    @property
    def handover(self) -> Path:
        return self.folder / "handover" / "it-services"

    @property
    def passphrase_file(self) -> Path:
        return self.folder / "passphrase.txt"

    @property
    def passphrase(self) -> bytearray:
        return bytearray(self.passphrase_file.read_bytes().strip())

    @property
    def fingerprint(self) -> str:
        [line] = [
            line for line in self.said.splitlines() if line.startswith("Fingerprint:")
        ]
        return line.split()[1]

    def copied(self, into: Path) -> "Rehearsed":
        """Return a copy a test may damage."""
        folder = into / "copy"
        shutil.copytree(self.folder, folder)
        return Rehearsed(folder, self.said)


def run(*arguments: object, stdin: str = "") -> Ran:
    """Run the program in a process of its own, as a script would."""
    done = subprocess.run(
        [sys.executable, "-m", "logbook.command_line", *map(str, arguments)],
        cwd=ROOT,
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


@cache
def rehearsed() -> Rehearsed:
    """Return a rehearsal that no test changes; made once in each test process."""
    folder = Path(tempfile.mkdtemp(prefix="rehearsed-")) / "out"
    ran = run("rehearse", "--place", PLACE, "--into", folder, "--seed", "7")
    assert ran.code == 0, ran.complained
    return Rehearsed(folder, ran.said)
