"""Whether every pack that is shipped can be used and says all that its guide says."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from logbook.application import messages
from logbook.application.pack_fault_words import of_pack_fault
from logbook.domain.errors import LogbookError, MalformedPackError, UnknownPackError
from logbook.domain.jurisdiction import JurisdictionPack, Supplement
from logbook.domain.showing import showings_of
from logbook.packs import library
from logbook.packs.library import SHIPPED, SUPPLEMENTS
from logbook.packs.local import local_errors_of, local_pack_of
from logbook.packs.merging import Layer, whole_of
from logbook.packs.reader import MalformedFileError, sheet_of, table_of, text_of
from logbook.packs.references import broken_references
from logbook.packs.sheet import Sheet

STATEMENTS = "statements.toml"
"""Beside the packs: the statements of each guide, by id of the place."""

SHARED_ADVICE = "common"
"""The supplement that every place includes; what others name may stand in it."""

_ONLY_IN_PLACES = {"guide", "phases", "reference_prefix"}
_ONLY_IN_LOCAL_PACKS = "pack"


@dataclass(frozen=True, slots=True)
class PackCheck:
    """What checking one file found.

    Attributes:
        name: What the place or the supplement calls itself, if it can be read.
        errors: Everything that is wrong in this file.
        waits_for: Files it needs that are not sound themselves.
        statements: The statements its guide has; none if it is not the file of a
            place whose guide was counted, so that only its form could be checked.
        missing: Statements of the guide that it does not carry.
        foreign: Statements it carries that its guide does not have.
        unshown: Statements it carries that no screen shows.
    """

    file: str
    name: str = ""
    errors: tuple[LogbookError, ...] = ()
    waits_for: tuple[str, ...] = ()
    statements: tuple[str, ...] | None = None
    missing: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    unshown: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether the file can be used and keeps nothing of its guide back."""
        return not (
            self.errors
            or self.waits_for
            or self.missing
            or self.foreign
            or self.unshown
        )

    @property
    def carried(self) -> int:
        """How many statements of its guide stand in it and are shown."""
        if self.errors or self.statements is None:
            return 0
        return len(self.statements) - len(self.missing) - len(self.unshown)

    def lines(self) -> Iterator[str]:
        """Yield what to tell a person: what is wrong, or that it is sound."""
        for error in self.errors:
            if isinstance(error, MalformedPackError):
                why = of_pack_fault(error)
                yield f"{error.file}, line {error.line}: {error.key}: {why}."
            else:
                yield messages.of_error(error)
        kept_back = {
            "needs files that are not sound": self.waits_for,
            "statements missing": self.missing,
            "statements not of its guide": self.foreign,
            "statements shown nowhere": self.unshown,
        }
        for words, found in kept_back.items():
            if found:
                yield f"{self.file}: {words}: {', '.join(found)}."
        if self.sound:
            known = len(self.statements or ())
            counted = f"; {self.carried} of {known} statements, once each" * bool(known)
            yield f"{self.file}: {self.name}: sound{counted}."


def check(path: Path | None = None, folder: Path = SHIPPED) -> list[PackCheck]:
    """Check one file, or everything that is shipped if none is given.

    Args:
        path: A place, a supplement or a local pack, wherever it lies; what it names is
            taken from *folder*.

    Raises:
        MalformedPackError: The list of statements itself is not right.
    """
    guides = _guides(folder)
    if path is None:
        return [
            *(
                _file_checked(folder / SUPPLEMENTS / f"{name}.toml", folder, guides)
                for name in library.supplement_ids(folder)
            ),
            *(
                _file_checked(folder / f"{name}.toml", folder, guides)
                for name in sorted({*library.ids(folder), *guides})
            ),
        ]
    return [_file_checked(path, folder, guides)]


def _file_checked(
    path: Path, folder: Path, guides: dict[str, tuple[str, ...]]
) -> PackCheck:
    lies_in = path.resolve().parent
    shared = lies_in == (folder / SUPPLEMENTS).resolve()
    shipped = shared or lies_in == folder.resolve()
    file = f"{SUPPLEMENTS}/{path.name}" if shared else path.name
    try:
        text = text_of(path)
        table = table_of(text, file)
        if isinstance(place_id := table.get(_ONLY_IN_LOCAL_PACKS), str):
            return _local_checked(text, file, library.pack(place_id, folder))
        if _ONLY_IN_PLACES & table.keys():
            place = sheet_of(JurisdictionPack, text, file)
            if shipped:
                library.named_after_its_file(place, path.stem)
            return _place_checked(place, folder, guides)
        supplement = sheet_of(Supplement, text, file)
        if shipped:
            library.named_after_its_file(supplement, path.stem)
        return _supplement_checked(supplement, folder)
    except MalformedFileError as error:
        errors: tuple[LogbookError, ...] = tuple(error.errors)
    except (MalformedPackError, UnknownPackError) as error:
        errors = (error,)
    guide = guides.get(path.stem) if shipped and not shared else None
    return PackCheck(file, errors=errors, statements=guide)


def _local_checked(text: str, file: str, place: JurisdictionPack) -> PackCheck:
    if errors := local_errors_of(text, file, place):
        return PackCheck(file, errors=tuple(errors))
    return PackCheck(file, local_pack_of(text, file, place).municipality)


def _place_checked(
    sheet: Sheet[JurisdictionPack], folder: Path, guides: dict[str, tuple[str, ...]]
) -> PackCheck:
    errors = _errors_in_whole(sheet, folder)
    checked = PackCheck(
        file=sheet.file,
        name=sheet.content.name,
        errors=tuple(error for error in errors if error.file == sheet.file),
        waits_for=tuple(
            sorted({error.file for error in errors if error.file != sheet.file})
        ),
    )
    if sheet.content.id not in guides:
        return checked
    guide, carried = guides[sheet.content.id], sheet.content.statements()
    shown = {
        number
        for showing in showings_of(sheet.content)
        for number in showing.statements
    }
    return replace(
        checked,
        statements=guide,
        missing=tuple(number for number in guide if number not in carried),
        foreign=tuple(number for number in carried if number not in guide),
        unshown=tuple(number for number in carried if number not in shown),
    )


def _errors_in_whole(
    sheet: Sheet[JurisdictionPack], folder: Path
) -> list[MalformedPackError]:
    try:
        return list(library.place_of(sheet, folder).errors)
    except MalformedFileError as error:
        return error.errors
    except MalformedPackError as error:
        return [error]


def _supplement_checked(sheet: Sheet[Supplement], folder: Path) -> PackCheck:
    """Check a supplement in every place that names it, with all it can rely on there.

    Where no place includes the whole of it, it must stand by the shared advice alone.
    """
    errors: list[MalformedPackError] = []
    included = False
    for place in _readable_places(folder):
        if sheet.content.id in (*place.content.includes, *place.content.elsewhere):
            with suppress(MalformedFileError, MalformedPackError):
                instead = {sheet.content.id: sheet}
                errors += library.place_of(place, folder, instead=instead).errors
                included |= sheet.content.id in place.content.includes
    if not included:
        try:
            errors += _errors_beside_shared_advice(sheet, folder)
        except (MalformedFileError, MalformedPackError, UnknownPackError):
            # Most of what it names would be missing, which is not its own fault.
            advice = f"{SUPPLEMENTS}/{SHARED_ADVICE}.toml"
            return PackCheck(sheet.file, sheet.content.name, waits_for=(advice,))
    own = {
        (error.line, error.key, error.why): error
        for error in errors
        if error.file == sheet.file
    }
    return PackCheck(sheet.file, sheet.content.name, tuple(own.values()))


def _readable_places(folder: Path) -> Iterator[Sheet[JurisdictionPack]]:
    for pack_id in library.ids(folder):
        with suppress(MalformedFileError, MalformedPackError):
            yield library.place_sheet(pack_id, folder)


def _errors_beside_shared_advice(
    sheet: Sheet[Supplement], folder: Path
) -> list[MalformedPackError]:
    layers = [Layer(sheet, whole=True)]
    if sheet.content.id != SHARED_ADVICE:
        advice = library.supplement_sheet(SHARED_ADVICE, folder)
        layers.insert(0, Layer(advice, whole=True))
    return list(broken_references(whole_of(tuple(layers))))


def _guides(folder: Path) -> dict[str, tuple[str, ...]]:
    path = folder / STATEMENTS
    guides: dict[str, tuple[str, ...]] = {}
    for pack_id, kinds in table_of(text_of(path), path.name).items():
        if not isinstance(kinds, dict):
            raise MalformedPackError(path.name, 0, pack_id, "not-a-table")
        guides[pack_id] = tuple(kinds)
    return guides
