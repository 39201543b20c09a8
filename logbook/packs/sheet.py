"""A file of a pack as it was read, so that a fault can be named by file and line."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from logbook.domain.errors import MalformedPackError
from logbook.packs.lines import Lines, Path
from logbook.packs.values import Fault

_Content = TypeVar("_Content")


@dataclass(frozen=True, slots=True)
class Sheet(Generic[_Content]):
    """What one file says, and its text, in which a fault is looked up.

    Attributes:
        file: The name that errors give.
    """

    file: str
    text: str
    content: _Content

    def error(self, fault: Fault) -> MalformedPackError:
        """Return what is said to people of a fault in this file."""
        return located((fault,), self.text, self.file)[0]


def located(
    faults: tuple[Fault, ...], text: str, file: str
) -> list[MalformedPackError]:
    """Return faults as errors that name file, line and key."""
    if not faults:
        return []
    lines = Lines(text)
    return [
        MalformedPackError(file, lines.line(path), key_text(path), fault.why)
        for fault in faults
        for path in (fault.path,)
    ]


def key_text(path: Path) -> str:
    """Return a key as people name it: ``steps[3].title`` is of the third step."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return text.removeprefix(".")
