"""The packs that are shipped, and whether each says all that its guide says."""

from dataclasses import dataclass
from pathlib import Path

from logbook.domain.errors import LogbookError, MalformedPackError, UnknownPackError
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.packs.reader import read_pack, table_of

SHIPPED = Path(__file__).resolve().parents[2] / "resources" / "packs"
"""The packs that come with the program, each in a file named after its id."""

STATEMENTS = "statements.toml"
"""Beside the packs: the statements of each guide, by id of the pack."""


@dataclass(frozen=True, slots=True)
class PackCheck:
    """What checking one pack found.

    Attributes:
        error: Why it cannot be read, if it cannot.
        statements: How many statements its guide has; none if it is not one of the
            guides that were counted, so that only its form could be checked.
        missing: Statements of the guide that it does not carry.
        foreign: Statements it carries that its guide does not have.
    """

    file: str
    pack: JurisdictionPack | None = None
    error: LogbookError | None = None
    statements: int | None = None
    missing: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether the pack can be used and leaves nothing of its guide out."""
        return self.error is None and not self.missing and not self.foreign


def ids(folder: Path = SHIPPED) -> tuple[str, ...]:
    """Return the id of every pack, in alphabetical order."""
    files = folder.glob("*.toml")
    return tuple(sorted(file.stem for file in files if file.name != STATEMENTS))


def pack(pack_id: str, folder: Path = SHIPPED) -> JurisdictionPack:
    """Return one pack.

    Raises:
        UnknownPackError: There is none of this id.
        MalformedPackError: Its file does not say what packs must say.
    """
    if pack_id not in ids(folder):
        raise UnknownPackError(pack_id)
    path = folder / f"{pack_id}.toml"
    found = read_pack(path)
    if found.id != pack_id:
        raise MalformedPackError(path.name, 1, "id", "not-the-file-name")
    return found


def check(path: Path | None = None, folder: Path = SHIPPED) -> list[PackCheck]:
    """Check the pack in one file, or every shipped pack if none is given.

    Raises:
        MalformedPackError: The list of statements itself is not right.
    """
    guides = _statements(folder)
    if path is not None:
        return [_checked(path, guides)]
    names = sorted({*ids(folder), *guides})
    return [_checked(folder / f"{name}.toml", guides) for name in names]


def _statements(folder: Path) -> dict[str, tuple[str, ...]]:
    path = folder / STATEMENTS
    guides: dict[str, tuple[str, ...]] = {}
    for pack_id, kinds in table_of(path.read_text("utf-8"), path.name).items():
        if not isinstance(kinds, dict):
            raise MalformedPackError(path.name, 0, pack_id, "not-a-table")
        guides[pack_id] = tuple(kinds)
    return guides


def _checked(path: Path, guides: dict[str, tuple[str, ...]]) -> PackCheck:
    try:
        found = read_pack(path)
    except (MalformedPackError, UnknownPackError) as error:
        return PackCheck(path.name, error=error)
    carried = found.statements()
    if found.id not in guides:
        return PackCheck(path.name, found)
    guide = guides[found.id]
    return PackCheck(
        file=path.name,
        pack=found,
        statements=len(guide),
        missing=tuple(number for number in guide if number not in carried),
        foreign=tuple(number for number in carried if number not in guide),
    )
