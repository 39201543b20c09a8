"""The virtual environment: made, filled from a lock, and told where we are.

pip refuses a local project in a run that demands hashes, and an editable
install would fetch a build backend. The project needs neither: a path file, a
console script and the standard metadata make it importable, runnable and
visible to ``importlib.metadata``.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
PROGRAM = VENV / "bin" / "incident-logbook"
LOCKS = ROOT / "packaging" / "locks"

_STAMP = VENV / "set-up.json"
_PROBE = {
    "runtime": "sqlcipher3.dbapi2, nacl.bindings, argon2, reportlab, logbook, ui",
    "dev": "sqlcipher3.dbapi2, nacl.bindings, argon2, reportlab, logbook, ui, "
    "pytest, xdist, pytestqt, hypothesis",
}

_CONSOLE_SCRIPT = """\
#!/bin/sh
'''exec' "{python}" "$0" "$@"
' '''
# The shell line above finds the interpreter even in a folder with spaces.
import sys

from {module} import {function}

sys.exit({function}())
"""


class EnvironmentBuildError(Exception):
    """The virtual environment could not be made or filled."""


def is_current(kind: str) -> bool:
    """Tell whether the environment already holds lock *kind* and can be imported."""
    try:
        stamp = json.loads(_STAMP.read_text())
    except (OSError, ValueError):
        return False
    return (
        stamp.get("locks", {}).get(kind) == _digest(_lock(kind))
        and all(stamp.get(key) == value for key, value in _facts().items())
        and PROGRAM.exists()
        and _runs(f"import {_PROBE[kind]}")
    )


def build(kind: str) -> None:
    """Make the environment hold exactly what lock *kind* says.

    What is installed already is not fetched again.

    Args:
        kind: ``runtime``, or ``dev``, which contains all of ``runtime``.

    Raises:
        EnvironmentBuildError: venv or pip failed, with what they said.
    """
    if not _usable():
        _call([sys.executable, "-m", "venv", "--clear", str(VENV)])
    _STAMP.unlink(missing_ok=True)
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input"]
    strict = ["--require-hashes", "--no-deps", "--only-binary", ":all:"]
    quiet = ["--quiet", "--progress-bar", "off"]
    _call([*pip, "install", *quiet, *strict, "--requirement", str(_lock(kind))])
    _announce_project()
    if not _runs(f"import {_PROBE[kind]}"):
        message = "The packages are installed, but Python cannot import them."
        raise EnvironmentBuildError(message)
    held = ["runtime", "dev"] if kind == "dev" else ["runtime"]
    locks = {name: _digest(_lock(name)) for name in held}
    _STAMP.write_text(json.dumps({**_facts(), "locks": locks}, indent=2) + "\n")


def package_count(kind: str) -> int:
    """Return how many packages lock *kind* names, on any platform."""
    return _lock(kind).read_text().count("==")


def _lock(kind: str) -> Path:
    return LOCKS / f"{kind}.txt"


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _facts() -> dict[str, str]:
    """What, beside the locks, makes an environment out of date when it changes."""
    return {
        "place": str(ROOT),
        "python": ".".join(map(str, sys.version_info[:3])),
        "project": hashlib.sha256(repr(_project()).encode()).hexdigest(),
    }


def _project() -> dict[str, Any]:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    table: dict[str, Any] = tomllib.loads(text)["project"]
    return table


def _usable() -> bool:
    """Tell whether the environment runs, is of our Python, and was made here.

    A folder that was moved still runs, but its scripts call the old place.
    """
    version = sys.version_info[:2]
    if not _runs(f"import pip, sys; sys.exit(sys.version_info[:2] != {version!r})"):
        return False
    script = VENV / "bin" / "pip"
    return script.exists() and str(VENV) in script.read_text(encoding="utf-8")


def _runs(code: str) -> bool:
    if not PYTHON.exists():
        return False
    child = subprocess.run(
        [str(PYTHON), "-c", code], check=False, capture_output=True, cwd=VENV
    )
    return child.returncode == 0


def _call(command: list[str]) -> None:
    """Run *command*; what it says is shown only if it fails."""
    child = subprocess.run(
        command, check=False, capture_output=True, text=True, stdin=subprocess.DEVNULL
    )
    if child.returncode != 0:
        said = f"{child.stdout}{child.stderr}".strip()
        message = f"{said}\n\nThis command failed and said the above:\n"
        raise EnvironmentBuildError(message + f"  {' '.join(command)}")


def _announce_project() -> None:
    """Make the sources in this folder importable and their command runnable."""
    project = _project()
    name = project["name"].replace("-", "_")
    site = Path(sysconfig.get_path("purelib", "venv", {"base": str(VENV)}))
    for stale in site.glob(f"{name}-*.dist-info"):
        shutil.rmtree(stale)
    info = site / f"{name}-{project['version']}.dist-info"
    files = {
        site / f"{name}.pth": f"{ROOT}\n",
        info / "METADATA": _metadata(project),
        info / "INSTALLER": "packaging/set_up.py\n",
        info / "entry_points.txt": _entry_points(project),
    }
    for command, target in project["scripts"].items():
        module, function = target.split(":")
        script = VENV / "bin" / command
        files[script] = _CONSOLE_SCRIPT.format(
            python=PYTHON, module=module, function=function
        )
    info.mkdir()
    for path, text in files.items():
        path.write_text(text, encoding="utf-8")
    for command in project["scripts"]:
        (VENV / "bin" / command).chmod(0o755)
    record = "".join(f"{path},,\n" for path in files)
    (info / "RECORD").write_text(f"{record}{info / 'RECORD'},,\n", encoding="utf-8")


def _metadata(project: dict[str, Any]) -> str:
    lines = [
        "Metadata-Version: 2.4",
        f"Name: {project['name']}",
        f"Version: {project['version']}",
        f"Summary: {project['description']}",
        f"License-Expression: {project['license']}",
        f"Requires-Python: {project['requires-python']}",
        *(f"Requires-Dist: {need}" for need in project["dependencies"]),
    ]
    return "\n".join(lines) + "\n"


def _entry_points(project: dict[str, Any]) -> str:
    scripts = (f"{name} = {target}" for name, target in project["scripts"].items())
    return "\n".join(["[console_scripts]", *scripts]) + "\n"
