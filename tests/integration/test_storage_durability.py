"""Saved means that the disk has it: counted, not timed."""

import re
from pathlib import Path

from tests.integration.appender import TIMES
from tests.integration.watched import calls
from tests.on_disk import created

SYNCS = "fsync,fdatasync"


def syncs(where: Path, what: str, folder: Path) -> list[str]:
    """Return what of *folder* was synced, in order; the folder itself is ``""``."""
    found = (
        re.search(r"f(?:data)?sync\(\d+<([^>]*)>", line)
        for line in calls(where, what, folder, trace=SYNCS)
    )
    paths = [Path(match[1]) for match in found if match]
    return [
        path.name.partition(".")[2] if path != folder else ""
        for path in paths
        if folder in (path, path.parent)
    ]


def commits(synced: list[str]) -> list[list[str]]:
    """Split syncs into commits: each syncs the record itself exactly once."""
    ends = [at for at, what in enumerate(synced) if what == "db"]
    return [
        synced[before + 1 : end + 1]
        for before, end in zip([-1, *ends[:-1]], ends, strict=True)
    ]


def test_an_entry_costs_as_many_syncs_as_a_bare_row(tmp_path: Path) -> None:
    record = created(tmp_path / "CityHall.irlog", of=4)

    ours = syncs(tmp_path, "ours", record)
    bare = syncs(tmp_path, "bare", tmp_path / "bare")

    # The first commit also makes the journal; the later ones are all alike.
    later = TIMES // 2
    per_entry = commits(ours)[-later:]
    assert per_entry == [per_entry[0]] * later
    assert per_entry == commits(bare)[-later:]
    assert len(commits(ours)) == TIMES


def test_the_journal_is_on_the_disk_before_the_record_is_touched(
    tmp_path: Path,
) -> None:
    record = created(tmp_path / "CityHall.irlog", of=4)

    written = [
        match[1]
        for line in calls(tmp_path, "ours", record, trace=f"{SYNCS},pwrite64,write")
        if (match := re.search(r"(\w+\(\d+<[^>]*/log\.db(?:-journal)?>)", line))
    ]
    steps = [re.sub(r"\(.*(log\.db.*)>\)?$", r" \1", step) for step in written]

    pending = False
    for step in steps:
        if step == "pwrite64 log.db-journal":
            pending = True
        elif step in ("fsync log.db-journal", "fdatasync log.db-journal"):
            pending = False
        elif step == "pwrite64 log.db":
            assert not pending
    assert "pwrite64 log.db" in steps
