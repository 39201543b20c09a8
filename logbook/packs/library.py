"""The packs that are shipped, and whether each says all that its guide says."""

from dataclasses import dataclass
from pathlib import Path

from logbook.domain.errors import LogbookError, MalformedPackError, UnknownPackError
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.packs.reader import read_pack, table_of

STATEMENTS = "statements.toml"
"""Beside the packs: the statements of each guide, by id of the pack."""


@dataclass(frozen=True, slots=True)
class PackCheck:
    """What checking one pack found.

    Attributes:
        error: Why it cannot be read, if it cannot.
        statements: How many statements its guide has; none if nobody counted.
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


class PackLibrary:
    """The packs in one folder, each in a file named after its id."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def ids(self) -> tuple[str, ...]:
        """Return the id of every pack, in alphabetical order."""
        files = self._folder.glob("*.toml")
        return tuple(sorted(file.stem for file in files if file.name != STATEMENTS))

    def pack(self, pack_id: str) -> JurisdictionPack:
        """Return one pack.

        Raises:
            UnknownPackError: There is none of this id.
            MalformedPackError: Its file does not say what packs must say.
        """
        if pack_id not in self.ids():
            raise UnknownPackError(pack_id)
        path = self._folder / f"{pack_id}.toml"
        pack = read_pack(path)
        if pack.id != pack_id:
            raise MalformedPackError(path.name, 1, "id", "not-the-file-name")
        return pack

    def check(self, path: Path | None = None) -> list[PackCheck]:
        """Check one file, or every shipped pack if none is given.

        Raises:
            MalformedPackError: The list of statements is not right.
        """
        guides = self._statements()
        if path is not None:
            return [_checked(path, guides)]
        names = sorted({*self.ids(), *guides})
        return [_checked(self._folder / f"{name}.toml", guides) for name in names]

    def _statements(self) -> dict[str, tuple[str, ...]]:
        path = self._folder / STATEMENTS
        table = table_of(path.read_text(encoding="utf-8"), path.name)
        guides: dict[str, tuple[str, ...]] = {}
        for pack_id, kinds in table.items():
            if not isinstance(kinds, dict):
                raise MalformedPackError(path.name, 1, pack_id, "not-a-table")
            guides[pack_id] = tuple(kinds)
        return guides


def _checked(path: Path, guides: dict[str, tuple[str, ...]]) -> PackCheck:
    try:
        pack = read_pack(path)
    except (MalformedPackError, UnknownPackError) as error:
        return PackCheck(path.name, error=error)
    carried = pack.statements()
    if pack.id not in guides:
        return PackCheck(path.name, pack, foreign=carried)
    guide = guides[pack.id]
    return PackCheck(
        file=path.name,
        pack=pack,
        statements=len(guide),
        missing=tuple(number for number in guide if number not in carried),
        foreign=tuple(number for number in carried if number not in guide),
    )
