"""Every text that a person wrote into a file, and where it stands."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from logbook.packs.lines import Path


def texts_of(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield the texts of a value, however deep, with the ways to their keys."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for at, part in enumerate(value):
            yield from texts_of(part, (*path, at))
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from texts_of(getattr(value, field.name), (*path, field.name))
