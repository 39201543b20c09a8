"""Write licences.md: every package that is shipped, its version and its licence.

What a package says of itself (its metadata) is what the list says. Run with
`--check` it writes nothing and answers 1 if the list on disk is out of date.
"""

from __future__ import annotations

import argparse
import re
import sys
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "packaging" / "locks" / "runtime.txt"
LIST = ROOT / "packaging" / "licences.md"

_PIN = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>\S+)(?: ; (?P<marker>.+?))? \\$")
_LONGEST_NAME = 70  # characters; a longer "License" field is a text, not a name

_SPOKEN_FOR = {
    "backports-tarfile": "MIT License",
    "importlib-metadata": "Apache-2.0",
    "jeepney": "MIT",
    "lazy-importer": "Apache-2.0",
    "pywin32-ctypes": "BSD-3-Clause",
    "secretstorage": "BSD-3-Clause",
    "sqlcipher3": "Zlib",
    "zipp": "MIT",
}
"""Licences read by a person, for a package that names none in its metadata or that
is not installed on every system and Python this list may be written on."""

_BEGINNING = """\
# Licences

Incident Logbook itself is free software under the GNU General Public License,
version 3 or later (`LICENSE`). It stands on the work below. This list is written by
`packaging/write_licences.py` from what each package says of itself, and a test keeps
it complete.

## Python packages

| package | version | licence | installed |
|---|---|---|---|
"""

_ENDING = """
PySide6 is used under the LGPL: it is installed as a package of its own and can be
replaced by another build of the same version.

## Libraries inside these packages

| inside | library | licence |
|---|---|---|
| argon2-cffi-bindings | Argon2 reference code | CC0-1.0 OR Apache-2.0 |
| cryptography | OpenSSL | Apache-2.0 |
| lxml | libxml2, libxslt | MIT |
| pikepdf | qpdf | Apache-2.0 |
| pikepdf, pillow | libjpeg-turbo | IJG AND BSD-3-Clause AND Zlib |
| pillow | Brotli, HarfBuzz, Little CMS, libXau, libxcb | MIT |
| pillow | FreeType | FTL OR GPL-2.0-only |
| pillow | OpenJPEG, libavif | BSD-2-Clause |
| pillow | libpng | libpng-2.0 |
| pillow | libtiff | libtiff |
| pillow | libwebp, Zstandard | BSD-3-Clause |
| pillow | liblzma | 0BSD |
| pynacl | libsodium | ISC |
| pypdfium2 | PDFium and what it contains | BSD-3-Clause AND Apache-2.0 |
| pyside6-essentials | Qt | LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only |
| pyside6-essentials | ICU | Unicode-3.0 |
| sqlcipher3 | SQLCipher, community edition | BSD-3-Clause |
| sqlcipher3 | SQLite | public domain |
| sqlcipher3 | OpenSSL | Apache-2.0 |

## Files in this repository

| files | licence | text |
|---|---|---|
| IBM Plex Sans, IBM Plex Mono | OFL-1.1 | `resources/fonts/LICENSE-IBM-Plex-OFL.txt` |
| DejaVu Sans, DejaVu Sans Mono | Bitstream Vera, Arev | \
`resources/fonts/LICENSE-DejaVu-Bitstream-Vera.txt` |
| Lucide icons | ISC | `resources/icons/LICENSE-Lucide-ISC.txt` |
"""


def main() -> int:
    """Write the list, or with `--check` compare it with what is installed."""
    parser = argparse.ArgumentParser(prog="write_licences.py", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing")
    check = parser.parse_args().check
    text = f"{_BEGINNING}{''.join(_rows())}{_ENDING}"
    if not check:
        LIST.write_text(text, encoding="utf-8")
    elif not LIST.exists() or LIST.read_text(encoding="utf-8") != text:
        print("packaging/licences.md is out of date: make licences", file=sys.stderr)
        return 1
    return 0


def _rows() -> list[str]:
    pins = [_PIN.match(line) for line in LOCK.read_text(encoding="utf-8").splitlines()]
    return [
        f"| {pin['name']} | {pin['version']} | {_licence(pin['name'], pin['version'])} "
        f"| {_where(pin['marker'])} |\n"
        for pin in pins
        if pin is not None
    ]


def _licence(name: str, version: str) -> str:
    """Return the licence a package declares, or the one a person read in it.

    Raises:
        SystemExit: Neither is there, or the lock's version is not what is installed.
    """
    declared = _declared(name, version) or _SPOKEN_FOR.get(name)
    if declared is None:
        message = f"{name} names no licence: read its licence file, add it by hand"
        raise SystemExit(message)
    return declared


def _declared(name: str, version: str) -> str | None:
    """Return what the metadata says, in the best of the three forms it may take."""
    try:
        facts = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return None
    if facts["Version"] != version:
        message = f"{name} {facts['Version']} is installed, the lock says {version}"
        raise SystemExit(message)
    for field in ("License-Expression", "License"):
        named = (facts.get_all(field) or [""])[0]
        if named and "\n" not in named and len(named) <= _LONGEST_NAME:
            return str(named)
    labels = facts.get_all("Classifier") or []
    classified = [label for label in labels if label.startswith("License ::")]
    return str(classified[-1]).rpartition(" :: ")[2] if classified else None


def _where(marker: str | None) -> str:
    return "always" if marker is None else f"if {marker}"


if __name__ == "__main__":
    sys.exit(main())
