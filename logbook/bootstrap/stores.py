"""What is read from and written to while a logbook is open, in one place."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from logbook.crypto.evidence_stream import EvidenceSealing
    from logbook.crypto.secret import Secret
    from logbook.storage.draft_store import SqlDraftStore
    from logbook.storage.engine import Database
    from logbook.storage.entry_store import SqlEntryStore
    from logbook.storage.evidence_vault import FolderVault
    from logbook.storage.index_file import IndexFile
    from logbook.storage.mark_store import SqlMarkStore
    from logbook.storage.timeline_index import SqlTimelineIndex
    from logbook.storage.view_store import SqlViewStore


@dataclass(frozen=True, slots=True)
class Stores:
    """The files of one open logbook, behind the ports of the services."""

    entries: "SqlEntryStore"
    drafts: "SqlDraftStore"
    views: "SqlViewStore"
    marks: "SqlMarkStore"
    index: "IndexFile"
    timeline: "SqlTimelineIndex"
    vault: "FolderVault"
    _sealing: "EvidenceSealing"
    _database: "Database"

    def close(self) -> None:
        """Close the index and the record, and let others in."""
        self._sealing.close()
        self.entries.forget()
        try:
            self.index.close()
        finally:
            self._database.close()


def open_stores(folder: Path, dek: "Secret") -> Stores:
    """Open the record of a logbook and the index beside it.

    Raises:
        LogbookDamagedError: The record cannot be opened.
        NewerFormatError: A newer program wrote it.
        LogbookBusyError: It is open elsewhere.
        ReadOnlyError: Nothing can be written there.
        DiskNotAnsweringError: The disk did not give the bytes.
    """
    from logbook.crypto.evidence_stream import EvidenceSealing, vault_key
    from logbook.crypto.key_slots import index_key
    from logbook.storage.draft_store import SqlDraftStore
    from logbook.storage.engine import open_database
    from logbook.storage.entry_store import SqlEntryStore
    from logbook.storage.evidence_vault import FolderVault
    from logbook.storage.index_file import IndexFile
    from logbook.storage.mark_store import SqlMarkStore
    from logbook.storage.record_rows import RecordRows
    from logbook.storage.timeline_index import SqlTimelineIndex
    from logbook.storage.view_store import SqlViewStore

    database = open_database(folder, dek.buffer)
    try:
        engine = database.engine
        with index_key(dek) as key:
            index = IndexFile(RecordRows(engine), folder, key.buffer)
        sealing = EvidenceSealing(vault_key(dek))
        return Stores(
            SqlEntryStore(engine, index),
            SqlDraftStore(engine),
            SqlViewStore(engine),
            SqlMarkStore(engine),
            index,
            SqlTimelineIndex(index),
            FolderVault(folder, sealing),
            sealing,
            database,
        )
    except BaseException:
        database.close()
        raise
