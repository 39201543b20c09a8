"""Write the lists of packages a machine installs, each pinned by its hashes.

A maintainer runs this (`make locks`) after changing the ranges in pyproject.toml,
or with `--upgrade` to take newer releases on purpose. It needs uv on the path and
a package index; nobody who only installs or tests needs either. Without
`--upgrade` the pins of the present lists are kept wherever they still fit.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RUNTIME = "packaging/locks/runtime.txt"
DEV = "packaging/locks/dev.txt"

_OLDEST_PYTHON = "3.11"
_LEFT_OUT = """\
aiohttp ; python_version < "3"
cpe ; python_version < "3"
"""
"""A condition never met takes a package out of the lists.

pyHanko asks for aiohttp, a network client; the program puts an empty stand-in
in its place, so a machine that keeps a logbook never holds the real one. The STIX
validator of the tests asks for cpe, which has no wheel; nothing it checks names a
product, and the tests put an empty stand-in in its place.
"""


def main() -> int:
    """Write both lists and make sure that they name no address."""
    parser = argparse.ArgumentParser(prog="write_locks.py", description=__doc__)
    parser.add_argument(
        "--upgrade", action="store_true", help="take the newest releases that fit"
    )
    more = ["--upgrade"] if parser.parse_args().upgrade else []
    uv = shutil.which("uv")
    if uv is None:
        print("uv is not on the path; it is what resolves the lists.", file=sys.stderr)
        return 3
    _compile(uv, RUNTIME, more)
    # A test holds that the second list repeats every pin of the first.
    _compile(uv, DEV, [*more, "--group", "dev"])
    if named := [lock for lock in (RUNTIME, DEV) if "://" in (ROOT / lock).read_text()]:
        # Hashes say what a package is; where it comes from is each machine's affair.
        print(f"An address stands in {' and '.join(named)}.", file=sys.stderr)
        return 1
    return 0


def _compile(uv: str, lock: str, more: list[str]) -> None:
    command = [uv, "pip", "compile", "pyproject.toml", "--quiet", "--universal"]
    command += ["--generate-hashes", "--no-header", "--python-version", _OLDEST_PYTHON]
    with tempfile.TemporaryDirectory() as folder:
        override = Path(folder) / "left-out.txt"
        override.write_text(_LEFT_OUT, encoding="utf-8")
        command += ["--override", str(override), "--output-file", lock, *more]
        subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
