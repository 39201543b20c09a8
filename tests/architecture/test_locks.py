"""What is installed is decided here, byte by byte, and not where it comes from."""

import re
import subprocess
import sys
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.ground import ROOT

LOCKS = ("runtime", "dev")
LEFT_OUT = "aiohttp"
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}\b")


def text_of(lock: str) -> str:
    return (ROOT / "packaging" / "locks" / f"{lock}.txt").read_text()


def requirements_of(lock: str) -> dict[str, tuple[Requirement, str]]:
    """Each requirement of a lock, with the hashes that follow it."""
    lines = [line for line in text_of(lock).splitlines() if not re.match(r"\s+#", line)]
    entries = "\n".join(lines).replace("\\\n", " ").splitlines()
    pinned = {}
    for entry in entries:
        requirement, _, hashes = entry.partition("--hash")
        parsed = Requirement(requirement.strip())
        pinned[canonicalize_name(parsed.name)] = (parsed, f"--hash{hashes}")
    return pinned


def wanted_by(lock: str) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    wanted = list(project["project"]["dependencies"])
    if lock == "dev":
        wanted += project["dependency-groups"]["dev"]
    return [Requirement(text) for text in wanted]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_to_one_version_and_its_bytes(lock: str) -> None:
    for requirement, hashes in requirements_of(lock).values():
        assert re.fullmatch(r"==[^,*]+", str(requirement.specifier)), requirement
        assert HASH.search(hashes), requirement
        assert requirement.url is None


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address(lock: str) -> None:
    assert "://" not in text_of(lock)
    assert "--index" not in text_of(lock)
    assert "--find-links" not in text_of(lock)


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_meets_every_need_of_the_project(lock: str) -> None:
    pinned = requirements_of(lock)
    for wanted in wanted_by(lock):
        requirement, _ = pinned[canonicalize_name(wanted.name)]
        version = str(requirement.specifier).removeprefix("==")
        assert wanted.specifier.contains(version), wanted


def test_the_tests_judge_what_is_shipped() -> None:
    shipped = requirements_of("runtime")
    tested = requirements_of("dev")

    assert shipped == {name: tested.get(name) for name in shipped}


@pytest.mark.parametrize("lock", LOCKS)
def test_no_lock_brings_a_network_client(lock: str) -> None:
    assert LEFT_OUT not in requirements_of(lock)


def test_every_licence_is_listed_as_the_package_declares_it() -> None:
    script = ROOT / "packaging" / "write_licences.py"
    answer = subprocess.run(
        [sys.executable, script, "--check"], check=False, capture_output=True, text=True
    )

    assert answer.returncode == 0, answer.stderr


def test_every_package_that_is_shipped_has_a_licence_line() -> None:
    listed = (ROOT / "packaging" / "licences.md").read_text()

    for requirement, _ in requirements_of("runtime").values():
        version = str(requirement.specifier).removeprefix("==")
        assert re.search(
            rf"^\| {re.escape(requirement.name)} \| {re.escape(version)} \| \S",
            listed,
            re.MULTILINE,
        ), requirement
