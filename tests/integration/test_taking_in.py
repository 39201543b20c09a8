"""Taking something in, from the source to the signed entry, over real parts."""

import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from logbook.domain.digest import Digest
from logbook.domain.entry import SignedEntry
from logbook.domain.errors import EntryNotSavedError, UnknownIncidentError
from logbook.domain.evidence_drafts import ItemDraft
from logbook.domain.evidence_errors import VaultNotWrittenError
from logbook.domain.incident_errors import SensitiveTextError
from logbook.domain.merkle import Frontier
from logbook.domain.statements import statement_of
from logbook.domain.wording import say_all
from logbook.storage.entry_store import SqlEntryStore
from logbook.storage.vault_intake import FolderIntake
from tests.builders import INCIDENT, a_note
from tests.on_disk import created
from tests.vaults import Room, given_out, lying_in, room_at

CONTENT = b"02:20 login failed\n" * 200_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return created(tmp_path / "hall.irlog", of=4)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "auth.log"
    path.write_bytes(CONTENT)
    os.utime(path, ns=(0, 946684801_987654321))
    return path


def draft(room: Room, **changes: str) -> ItemDraft:
    whole = ItemDraft(room.logbook.clock.now().moment(), "Log of the night")
    return replace(whole, **changes)


def test_the_entry_says_what_lies_in_the_vault(folder: Path, log: Path) -> None:
    with room_at(folder) as room:
        *_, last = room.take(log)

        [body] = room.bodies()
        assert last.entry is not None
        assert (last.done, last.total) == (len(CONTENT), len(CONTENT))
        assert (body.item, body.files, body.size) == ("E-001", 1, len(CONTENT))
        assert body.sha256 == Digest.of(CONTENT).hex
        assert (body.file_name, body.origin) == ("auth.log", str(log))
        assert body.modified == "2000-01-01T00:00:01.987654321Z"
        assert (body.grew, body.access_kept) == (False, True)
        assert given_out(room.vault, body) == {"auth.log": CONTENT}
        assert room.assert_whole_or_nothing() == 1


def test_a_folder_of_a_single_file_is_never_said_to_be_that_file(
    folder: Path, tmp_path: Path
) -> None:
    alone = tmp_path / "logs"
    alone.mkdir()
    (alone / "auth.log").write_bytes(CONTENT)

    with room_at(folder) as room:
        *_, last = room.take(alone)
        [body] = room.bodies()
        assert last.entry is not None
        said = say_all(statement_of(body, body.KIND))

    assert (body.files, body.is_folder) == (1, True)
    assert body.sha256 != Digest.of(CONTENT).hex
    assert "Folder “logs” with 1 file" in said
    assert f"SHA-256 of its list {body.sha256}" in said


def test_others_record_while_something_is_taken_in(folder: Path, log: Path) -> None:
    with room_at(folder) as room:
        taking = room.take(log)
        next(taking)
        list(room.take(log))
        note = room.logbook.append(a_note("Meanwhile."))

        *_, last = taking

        assert last.entry is not None
        assert last.entry.number == note.number + 1
        assert [body.item for body in room.bodies()] == ["E-001", "E-002"]
        assert room.assert_whole_or_nothing() == 2


@pytest.mark.parametrize("where", ["name", "notes"])
def test_a_secret_is_told_before_anything_is_read(
    folder: Path, log: Path, where: str
) -> None:
    with room_at(folder) as room:
        said = draft(room, **{where: "password: Winter2026!"})
        found = room.evidence.look(log)

        with pytest.raises(SensitiveTextError):
            next(room.evidence.intake(INCIDENT, said, found))

        assert lying_in(folder) == []
        room.logbook.journal.accept([said.name, said.notes])
        list(room.evidence.intake(INCIDENT, said, found))
        assert room.assert_whole_or_nothing() == 1


def test_an_incident_nobody_opened_is_told_before_anything_is_read(
    folder: Path, log: Path
) -> None:
    with room_at(folder) as room, pytest.raises(UnknownIncidentError):
        next(room.evidence.intake("WIN-0099", draft(room), room.evidence.look(log)))
    assert lying_in(folder) == []


def test_what_was_looked_at_long_ago_is_looked_at_again(
    folder: Path, log: Path
) -> None:
    with room_at(folder) as room:
        found = room.evidence.look(log)
        log.write_bytes(b"shorter")

        *_, last = room.evidence.intake(INCIDENT, draft(room), found)

        [body] = room.bodies()
        assert (last.total, body.size, body.grew) == (7, 7, False)


class _Refusing(SqlEntryStore):
    """A store whose disk says no, before or after it wrote the entry."""

    wrote = False

    def append(self, signed: SignedEntry, frontier: Frontier) -> None:
        if self.wrote:
            super().append(signed, frontier)
        raise EntryNotSavedError("disk")


@pytest.mark.parametrize("wrote", [True, False])
def test_what_an_entry_names_stays_even_if_the_disk_said_no(
    folder: Path, log: Path, *, wrote: bool
) -> None:
    with room_at(folder) as room:
        store = room.logbook.store
        assert isinstance(store, SqlEntryStore)
        store.__class__ = _Refusing
        assert isinstance(store, _Refusing)
        store.wrote = wrote

        with pytest.raises(EntryNotSavedError):
            list(room.take(log))

    with room_at(folder) as room:
        assert room.assert_whole_or_nothing() == int(wrote)


def test_an_item_that_cannot_get_its_name_now_gets_it_later(
    folder: Path, log: Path
) -> None:
    with room_at(folder) as room:
        taking = room.take(log)
        next(taking)
        [part] = (folder / "evidence").iterdir()
        blocker = part.with_suffix("")
        blocker.mkdir()
        (blocker / "x").write_bytes(b"in the way")
        with suppress(VaultNotWrittenError):
            list(taking)
        assert len(room.bodies()) == 1
        assert part.is_dir()
        (blocker / "x").unlink()
        blocker.rmdir()

    with room_at(folder) as room:
        assert room.assert_whole_or_nothing() == 1


def test_nothing_is_taken_that_has_not_ended(folder: Path) -> None:
    with room_at(folder) as room:
        intake = room.vault.begin()

        assert isinstance(intake, FolderIntake)
        with pytest.raises(RuntimeError):
            _ = intake.taken


def test_a_path_that_is_no_text_can_be_signed(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "\udcff" / "\udcfe.log"
    path.parent.mkdir()
    path.write_bytes(CONTENT)

    with room_at(folder) as room:
        list(room.take(path))

        assert room.assert_whole_or_nothing() == 1
        assert room.bodies()[0].file_name == "\ufffd.log"
