"""Where the files lie that are shipped beside the program."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent / "resources"
"""The folder ``resources`` stands beside the folder ``ui``, in the source tree and
installed alike."""


def resource(*parts: str) -> Path:
    """Return the path of one shipped file or folder.

    Raises:
        FileNotFoundError: It is not there: the installation is incomplete.
    """
    path = ROOT.joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(path)
    return path
