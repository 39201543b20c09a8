"""What every `EvidenceVault` promises: the one in memory and the one on the disk."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from logbook.application.evidence_ports import (
    EvidenceVault,
    SourceDigest,
    Sources,
)
from logbook.domain.digest import Digest
from logbook.domain.evidence_bodies import DamageKind
from logbook.domain.evidence_errors import SourceGoneError, StoredDamagedError
from logbook.storage.file_sources import FileSources
from tests.memory_vault import MemorySources, MemoryVault
from tests.vaults import body_of, damages, given_out, taken_in, vault_at

LOG = b"02:20 login failed\n" * 9000
FOLDER = {"a.log": LOG, "sub/b.log": b"", "sub/deep/c.log": b"c"}


@dataclass(frozen=True, slots=True)
class Kept:
    """A vault with the sources it reads."""

    vault: EvidenceVault
    sources: Sources
    put: Callable[[str, bytes | dict[str, bytes]], Path]


@pytest.fixture(params=["memory", "disk"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Kept:
    if request.param == "memory":
        sources = MemorySources()

        def remember(name: str, content: bytes | dict[str, bytes]) -> Path:
            sources.lying[Path("/stick", name)] = content
            return Path("/stick", name)

        return Kept(MemoryVault(sources), sources, remember)

    def write(name: str, content: bytes | dict[str, bytes]) -> Path:
        top = tmp_path / "stick" / name
        files = content if isinstance(content, dict) else {"": content}
        for inside, each in files.items():
            path = top / inside
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(each)
        return top

    logbook = tmp_path / "hall.irlog"
    logbook.mkdir()
    return Kept(vault_at(logbook), FileSources(), write)


def test_a_file_comes_out_as_it_was_taken_in(kept: Kept) -> None:
    item = taken_in(kept.vault, kept.put("auth.log", LOG), kept.sources)

    assert given_out(kept.vault, item) == {"auth.log": LOG}
    assert (item.files, item.size, item.sha256) == (1, len(LOG), Digest.of(LOG).hex)


def test_a_folder_keeps_its_structure(kept: Kept) -> None:
    item = taken_in(kept.vault, kept.put("logs", FOLDER), kept.sources)

    assert given_out(kept.vault, item) == FOLDER
    assert (item.files, item.size) == (3, len(LOG) + 1)


def test_the_list_of_a_folder_is_what_stands_on_record(kept: Kept) -> None:
    item = taken_in(kept.vault, kept.put("logs", FOLDER), kept.sources)

    listing = kept.vault.listing(item)

    assert listing is not None
    content = b"".join(bytes(piece) for piece in listing.content())
    assert Digest.of(content).hex == listing.sha256.hex == item.sha256
    assert all(name.encode() in content for name in FOLDER)


def test_a_single_file_has_no_list(kept: Kept) -> None:
    item = taken_in(kept.vault, kept.put("auth.log", LOG), kept.sources)

    assert kept.vault.listing(item) is None


def test_steps_end_with_every_byte(kept: Kept) -> None:
    found = kept.sources.look(kept.put("logs", FOLDER))

    steps = list(kept.vault.begin().take(found))

    assert steps == sorted(steps)
    assert steps[-1] == found.size == len(LOG) + 1


def test_a_whole_item_has_no_damage(kept: Kept) -> None:
    item = taken_in(kept.vault, kept.put("logs", FOLDER), kept.sources)

    assert damages(kept.vault, item) == []
    assert list(kept.vault.check(item))[-1] == item.size


def test_an_item_that_is_not_there_is_missing(kept: Kept) -> None:
    item = taken_in(kept.vault, kept.put("auth.log", LOG), kept.sources)
    gone = replace(item, vault="0" * 64)

    [damage] = damages(kept.vault, gone)

    assert (damage.damage, damage.file) == (DamageKind.MISSING, 0)
    with pytest.raises(StoredDamagedError):
        kept.vault.files(gone)


def test_an_item_with_another_digest_on_record_is_named(kept: Kept) -> None:
    item = taken_in(kept.vault, kept.put("auth.log", LOG), kept.sources)

    [damage] = damages(kept.vault, replace(item, sha256=Digest.of(b"").hex))

    assert damage.damage is DamageKind.SWAPPED
    assert damage.found == item.sha256


def test_nothing_is_left_of_what_was_abandoned(kept: Kept) -> None:
    intake = kept.vault.begin()
    next(iter(intake.take(kept.sources.look(kept.put("logs", FOLDER)))))

    intake.abandon()
    kept.vault.settle([intake.vault])

    assert kept.vault.strangers([]) == []


def test_abandoning_what_has_its_name_takes_nothing_away(kept: Kept) -> None:
    found = kept.sources.look(kept.put("auth.log", LOG))
    intake = kept.vault.begin()
    list(intake.take(found))
    intake.publish()

    intake.abandon()

    assert given_out(kept.vault, body_of(found, intake)) == {"auth.log": LOG}


def test_what_an_entry_names_gets_its_name_and_the_rest_goes(kept: Kept) -> None:
    found = kept.sources.look(kept.put("auth.log", LOG))
    named, unnamed = kept.vault.begin(), kept.vault.begin()
    for intake in (named, unnamed):
        list(intake.take(found))

    kept.vault.settle([named.vault])

    assert given_out(kept.vault, body_of(found, named)) == {"auth.log": LOG}
    assert kept.vault.strangers([]) == [named.vault]
    assert damages(kept.vault, body_of(found, unnamed))


def test_a_whole_item_no_entry_names_is_told_and_never_removed(kept: Kept) -> None:
    item = taken_in(kept.vault, kept.put("auth.log", LOG), kept.sources)

    kept.vault.settle([])

    assert kept.vault.strangers([]) == [item.vault]
    assert kept.vault.strangers([item.vault]) == []
    assert given_out(kept.vault, item) == {"auth.log": LOG}


def test_what_is_being_taken_in_is_no_stranger(kept: Kept) -> None:
    intake = kept.vault.begin()
    list(intake.take(kept.sources.look(kept.put("auth.log", LOG))))

    assert kept.vault.strangers([]) == []
    intake.publish()
    assert kept.vault.strangers([]) == [intake.vault]


def test_when_an_item_was_found_whole_is_remembered(kept: Kept) -> None:
    item = taken_in(kept.vault, kept.put("auth.log", LOG), kept.sources)
    assert kept.vault.checked_at(item.vault) == ""

    for at in ("2026-11-21T08:12:04.512Z", "2026-11-22T08:12:04.512Z"):
        kept.vault.remember_checked(item.vault, at)

        assert kept.vault.checked_at(item.vault) == at
    assert damages(kept.vault, item) == []


def test_what_came_back_is_hashed_as_it_lies(kept: Kept) -> None:
    found = kept.sources.look(kept.put("logs", FOLDER))

    seen = list(kept.sources.digests(found))

    digests = {e.name: e.sha256 for e in seen if isinstance(e, SourceDigest)}
    assert digests == {name: Digest.of(each) for name, each in FOLDER.items()}
    assert max(each for each in seen if isinstance(each, int)) == found.size


def test_nothing_can_be_looked_at_where_nothing_is(kept: Kept) -> None:
    with pytest.raises(SourceGoneError):
        kept.sources.look(kept.put("auth.log", LOG).with_name("gone"))
