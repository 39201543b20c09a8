"""What the municipality added to the pack of its place, put on record."""

from collections.abc import Callable
from dataclasses import dataclass

from logbook.application.journal import Journal
from logbook.application.rights import require_supervisor
from logbook.domain.bodies import body_of
from logbook.domain.canonical import clean_text
from logbook.domain.digest import Digest
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.errors import MalformedPackError
from logbook.domain.incident_errors import LocalPackChangedError
from logbook.domain.jurisdiction import JurisdictionPack
from logbook.domain.local_pack import LocalPack
from logbook.domain.record_bodies import LocalPackImported

ReadLocalPack = Callable[[str, str, JurisdictionPack], LocalPack]
"""Reads a text, under the name of its file, for a place; refuses what is not right."""


@dataclass(frozen=True, slots=True)
class _Imported:
    signed: SignedEntry
    body: LocalPackImported


class LocalPackService:
    """Brings in local packs; every edition stays in the record."""

    def __init__(self, journal: Journal, read: ReadLocalPack) -> None:
        self._journal = journal
        self._read = read

    def current(
        self, pack: JurisdictionPack
    ) -> tuple[LocalPack, LocalPackImported, int] | None:
        """Return the newest edition for a place, its entry and that entry's number.

        Raises:
            MalformedPackError: The pack of the place has changed since, and no longer
                has what the edition speaks of.
        """
        imported = self._imported(pack)
        if not imported:
            return None
        newest = imported[-1]
        local = self._read(newest.body.content, _name_of(newest.signed), pack)
        return local, newest.body, newest.signed.number

    def preview(self, content: bytes, file: str, pack: JurisdictionPack) -> LocalPack:
        """Return what a file would bring in; nothing is recorded.

        Args:
            file: Name of the file, for what is said about it.

        Raises:
            MalformedPackError: It does not say what local packs must say.
            LocalPackChangedError: This edition is recorded with other content.
        """
        local = self._read(_text_of(content, file), file, pack)
        sha256 = _digest(_text_of(content, file))
        for each in self._imported(pack):
            if each.body.version == local.version and each.body.sha256 != sha256:
                raise LocalPackChangedError(local.version)
        return local

    def bring_in(
        self, content: bytes, file: str, pack: JurisdictionPack
    ) -> SignedEntry:
        """Record a local pack as it stands in its file.

        Args:
            file: Name of the file, for what is said about it.

        Returns:
            The entry; where the very same file is in force already, the one that
            brought it in.

        Raises:
            NotASupervisorError: Only supervisors bring in local packs.
            MalformedPackError: It does not say what local packs must say.
            LocalPackChangedError: This edition is recorded with other content.
        """
        require_supervisor(self._journal)
        local = self.preview(content, file, pack)
        imported = self._imported(pack)
        if imported and imported[-1].body.version == local.version:
            return imported[-1].signed
        text = _text_of(content, file)
        body = LocalPackImported(pack.id, local.version, _digest(text), text)
        return self._journal.append(None, body)

    def _imported(self, pack: JurisdictionPack) -> list[_Imported]:
        entries = self._journal.store.of_kind(EntryKind.LOCAL_PACK)
        found = ((signed, body_of(signed)) for signed in entries)
        return [
            _Imported(signed, body)
            for signed, body in found
            if isinstance(body, LocalPackImported) and body.pack == pack.id
        ]


def _text_of(content: bytes, file: str) -> str:
    """Return the text of a file in the normal form in which it is recorded."""
    try:
        return clean_text(content.decode())
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise MalformedPackError(file, line, "", "not-utf-8") from error


def _digest(text: str) -> str:
    """Return the digest of what is recorded, so that the entry can be recomputed.

    It is the file's own, unless the file writes accents as letters of their own.
    """
    return Digest.of(text.encode()).hex


def _name_of(signed: SignedEntry) -> str:
    return f"entry-{signed.number}.toml"
