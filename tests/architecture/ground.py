"""What the architecture tests look at: the files of this repository."""

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PRODUCT = sorted([*ROOT.glob("logbook/**/*.py"), *ROOT.glob("ui/**/*.py")])
ROOMS = ("logbook", "ui", "resources", "packaging", "tests", ".ci")
_NEITHER_OURS_NOR_KEPT = {"__pycache__"}


def of_file(path: object) -> str:
    """Name a case after its file, as seen from the root."""
    return str(Path(str(path)).relative_to(ROOT))


def texts() -> Iterator[tuple[Path, str]]:
    """Every text of the repository; a file that is not UTF-8 is a picture or a font."""
    files = [path for path in ROOT.iterdir() if path.is_file()]
    for room in ROOMS:
        files += [path for path in (ROOT / room).rglob("*") if path.is_file()]
    for path in files:
        if _NEITHER_OURS_NOR_KEPT.isdisjoint(path.parts) and path.name != ".coverage":
            try:
                yield path, path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue
