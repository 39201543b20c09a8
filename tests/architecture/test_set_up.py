"""A fresh machine is set up by what the project says of itself, or told what to do."""

import os
import shutil
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

from tests.architecture.ground import ROOT

SET_UP = ROOT / "packaging" / "set_up.py"


def ask(code: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run *code* where the set-up's own modules can be imported."""
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT / "packaging",
        env={**os.environ, **variables},
        check=False,
        capture_output=True,
        text=True,
    )


def test_the_installed_package_needs_the_libraries_the_set_up_provides() -> None:
    answer = ask("import system_packages as s; print(*[n.package for n in s.RUN])")
    provided = [name for name in answer.stdout.split() if not name.endswith("-venv")]
    table = tomllib.loads((ROOT / "briefcase.toml").read_text())["tool"]["briefcase"]
    debian = table["app"]["incident-logbook"]["linux"]["system"]["debian"]

    assert debian["system_runtime_requires"] == provided


def test_an_ordinary_user_is_given_the_exact_command_and_nothing_is_installed() -> None:
    code = (
        "import system_packages as s\n"
        "need = s.Need('no-such-package', 'this test', programs=('no-such-program',))\n"
        "try:\n    s.provide(s.missing((need,)), by_ourselves=False)\n"
        "except s.SystemPackageError as error:\n    print(error)"
    )

    said = ask(code).stdout

    assert "You are not root" in said
    command = "sudo apt-get install -y --no-install-recommends no-such-package"
    assert command in said


def test_a_missing_library_is_seen_and_a_present_one_is_not_reported() -> None:
    code = (
        "import system_packages as s\n"
        "there = s.Need('a', '', libraries=('libc.so.6',), programs=('sh',))\n"
        "gone = s.Need('b', '', libraries=('libnothing.so.0',))\n"
        "print(*[n.package for n in s.missing((there, gone))])"
    )

    assert ask(code).stdout.split() == ["b"]


def test_without_a_display_the_reason_is_said() -> None:
    code = (
        "import os\n"
        "os.environ.pop('DISPLAY', None); os.environ.pop('WAYLAND_DISPLAY', None)\n"
        "import set_up; print(set_up._why_no_display())"
    )

    said = ask(code).stdout.strip()

    assert said == "neither DISPLAY nor WAYLAND_DISPLAY is set"


def test_a_display_nobody_answers_is_no_display() -> None:
    variables = dict.fromkeys(("QT_QPA_PLATFORM", "WAYLAND_DISPLAY"), "")
    code = "import set_up; print(set_up._why_no_display())"

    said = ask(code, DISPLAY=":987", **variables).stdout.strip()

    assert said == "DISPLAY set, but nothing answers there"


@pytest.mark.parametrize("display", ["xcb"])
def test_a_display_that_answers_is_used(display: str) -> None:
    code = "import set_up; print(set_up._why_no_display())"
    xvfb = shutil.which("xvfb-run")
    assert xvfb is not None
    answer = subprocess.run(
        [xvfb, "--auto-servernum", sys.executable, "-c", code],
        cwd=ROOT / "packaging",
        env={**os.environ, "QT_QPA_PLATFORM": display, "WAYLAND_DISPLAY": ""},
        check=False,
        capture_output=True,
        text=True,
    )

    assert answer.stdout.strip() == "None", answer.stderr


def test_the_project_is_known_under_its_name_and_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]

    assert metadata.version(project["name"]) == project["version"]


def test_the_console_script_calls_the_command_line() -> None:
    (script,) = metadata.entry_points(group="console_scripts", name="incident-logbook")

    assert script.value == "logbook.command_line:main"
    assert (Path(sys.executable).parent / "incident-logbook").exists()


def test_an_old_python_gets_a_sentence() -> None:
    code = (
        "import sys; sys.version_info = (3, 9, 2); sys.version = '3.9.2 (old)'\n"
        "import set_up"
    )

    answer = ask(code)

    assert answer.returncode == 1
    assert "needs Python 3.11 or later; this is 3.9.2" in answer.stderr
    assert "Traceback" not in answer.stderr
