"""The places that are shipped, each with the supplements that hold there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from logbook.domain.errors import MalformedPackError, UnknownPackError
from logbook.domain.jurisdiction import JurisdictionPack, Supplement
from logbook.packs.merging import Layer, whole_of
from logbook.packs.reader import MalformedFileError, sheet_of, text_of
from logbook.packs.references import broken_footnotes, broken_references
from logbook.packs.sheet import Sheet
from logbook.packs.values import Fault

SHIPPED = Path(__file__).resolve().parents[2] / "resources" / "packs"
"""The packs that come with the program, each in a file named after its id."""

SUPPLEMENTS = "supplements"
"""The folder beside the packs for what several places share, named in the same way."""

NOT_PLACES = ("statements", "local-example")
"""Beside the packs: the statements of the guides, and an example of a local pack."""

_Sheet = TypeVar("_Sheet", Sheet[JurisdictionPack], Sheet[Supplement])


@dataclass(frozen=True, slots=True)
class Place:
    """A place with everything that holds there.

    Attributes:
        errors: Everything that is wrong with it, in any of its files.
    """

    pack: JurisdictionPack
    errors: tuple[MalformedPackError, ...]


def ids(folder: Path = SHIPPED) -> tuple[str, ...]:
    """Return the id of every place, in alphabetical order."""
    names = {file.stem for file in folder.glob("*.toml")}
    return tuple(sorted(names - set(NOT_PLACES)))


def supplement_ids(folder: Path = SHIPPED) -> tuple[str, ...]:
    """Return the id of every supplement, in alphabetical order."""
    return tuple(sorted(file.stem for file in (folder / SUPPLEMENTS).glob("*.toml")))


def pack(pack_id: str, folder: Path = SHIPPED) -> JurisdictionPack:
    """Return one place with everything that holds there.

    Raises:
        UnknownPackError: There is none of this id.
        MalformedPackError: A file of it does not say what packs must say.
    """
    if pack_id not in ids(folder):
        raise UnknownPackError(pack_id)
    try:
        place = place_of(place_sheet(pack_id, folder), folder)
    except MalformedFileError as error:
        raise error.errors[0] from error
    if place.errors:
        raise place.errors[0]
    return place.pack


def place_sheet(pack_id: str, folder: Path) -> Sheet[JurisdictionPack]:
    """Read the file of a place, by itself.

    Raises:
        UnknownPackError: There is no such file.
        MalformedFileError: It does not say what packs must say.
        MalformedPackError: It is not even text.
    """
    path = folder / f"{pack_id}.toml"
    sheet = sheet_of(JurisdictionPack, text_of(path), path.name)
    return named_after_its_file(sheet, pack_id)


def supplement_sheet(supplement_id: str, folder: Path) -> Sheet[Supplement]:
    """Read the file of a supplement, by itself.

    Raises:
        UnknownPackError: There is no such file.
        MalformedFileError: It does not say what supplements must say.
        MalformedPackError: It is not even text.
    """
    path = folder / SUPPLEMENTS / f"{supplement_id}.toml"
    sheet = sheet_of(Supplement, text_of(path), f"{SUPPLEMENTS}/{path.name}")
    return named_after_its_file(sheet, supplement_id)


def place_of(
    sheet: Sheet[JurisdictionPack],
    folder: Path = SHIPPED,
    *,
    instead: Mapping[str, Sheet[Supplement]] | None = None,
) -> Place:
    """Put a place together with the supplements it names.

    Args:
        instead: Supplements that are taken in place of those in the folder, by id.

    Raises:
        MalformedFileError: A supplement does not say what supplements must say.
        MalformedPackError: A supplement is not even text.
    """
    layers = [Layer(sheet, whole=True)]
    errors: list[MalformedPackError] = []
    known, seen = {*supplement_ids(folder), *(instead or {})}, set[str]()
    for name, at, supplement_id in _named(sheet.content):
        if supplement_id not in known:
            errors.append(sheet.error(Fault((name, at), "unknown-supplement")))
        elif supplement_id in seen:
            errors.append(sheet.error(Fault((name, at), "duplicate-supplement")))
        else:
            seen.add(supplement_id)
            part = (instead or {}).get(supplement_id)
            part = part or supplement_sheet(supplement_id, folder)
            layers.append(Layer(part, whole=name == "includes"))
    whole = whole_of(tuple(layers))
    errors += (*broken_references(whole), *broken_footnotes(sheet, whole))
    return Place(whole.merged_into(sheet.content), tuple(errors))


def _named(place: JurisdictionPack) -> Iterator[tuple[str, int, str]]:
    for name in ("includes", "elsewhere"):
        for at, supplement_id in enumerate(getattr(place, name)):
            yield name, at, supplement_id


def named_after_its_file(sheet: _Sheet, name: str) -> _Sheet:
    """Return a sheet whose id is the name of its file.

    Raises:
        MalformedFileError: It is not.
    """
    if sheet.content.id != name:
        raise MalformedFileError([sheet.error(Fault(("id",), "not-the-file-name"))])
    return sheet
