"""The house stays a house: small rooms with a sign on every door."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.ground import PRODUCT, ROOT, of_file

LONGEST_MODULE = 400
LONGEST_FUNCTION = 60
DOORS = [path for path in PRODUCT if path.name == "__init__.py"]
FORBIDDEN_NAMES = {
    "utils", "util", "helpers", "misc", "common", "base", "manager", "handler",
    "data", "info",
}  # fmt: skip


@pytest.mark.parametrize("module", PRODUCT, ids=of_file)
def test_a_module_fits_in_the_head(module: Path) -> None:
    assert len(module.read_text().splitlines()) <= LONGEST_MODULE


@pytest.mark.parametrize("module", PRODUCT, ids=of_file)
def test_a_function_fits_on_a_screen(module: Path) -> None:
    too_long = [
        f"{node.name}, line {node.lineno}"
        for node in ast.walk(ast.parse(module.read_text()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno + 1 > LONGEST_FUNCTION
    ]

    assert not too_long


@pytest.mark.parametrize("door", DOORS, ids=of_file)
def test_a_door_sign_is_one_sentence_and_nothing_else(door: Path) -> None:
    tree = ast.parse(door.read_text())
    sign = ast.get_docstring(tree) or ""

    assert len(tree.body) == 1
    assert sign.endswith(".")
    assert "\n" not in sign


def test_every_room_has_a_door_sign() -> None:
    rooms = {path.parent for path in PRODUCT}

    assert {door.parent for door in DOORS} == rooms


def test_no_room_is_named_after_nothing() -> None:
    vague = [path for path in PRODUCT if path.stem in FORBIDDEN_NAMES]

    assert not vague


def test_the_folder_packaging_does_not_hide_the_library_packaging() -> None:
    question = "import packaging.version; print(packaging.version.__file__)"
    answer = subprocess.run(
        [sys.executable, "-c", question],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )

    assert not (ROOT / "packaging" / "__init__.py").exists()
    assert not Path(answer.stdout.strip()).is_relative_to(ROOT / "packaging")
