"""Rehearsals: a scripted incident, driven through the same services as the windows.

The story of a place is data (``resources/rehearsals``); this module reads it and
does what it says, in its order, with a clock that keeps the story's time.
"""

import os
import random
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from math import inf
from pathlib import Path
from typing import Any

from logbook.bootstrap.checking import check_handover, check_logbook
from logbook.bootstrap.creating import FirstPerson, NewLogbook, create_logbook
from logbook.bootstrap.opening import open_logbook, read_keys, slot_of
from logbook.domain.digest import Digest
from logbook.domain.errors import (
    FolderNotWritableError,
    LogbookExistsError,
    UnknownPackError,
)
from logbook.domain.role import Role
from logbook.storage.engine import open_database
from logbook.storage.tampering import change_one_letter
from logbook.story_acts import ACTS
from logbook.story_files import BROUGHT
from logbook.story_scene import Event, Scene, StoryClock

STORIES = Path(__file__).parent.parent / "resources" / "rehearsals"

PASSPHRASE = "rehearsal only, never a secret"  # noqa: S105 - printed on purpose
"""Opens every person of every rehearsal; it protects nothing and says so."""

_JITTER = 40
"""Seconds by which a seed moves an event within its minute."""


@dataclass(frozen=True, slots=True)
class HandedOver:
    """One report of a rehearsal, with what verifying it said."""

    folder: Path
    verdict: str


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What a rehearsal left behind.

    Attributes:
        root: SHA-256 of the certificate the reports hang from.
    """

    logbook: Path
    person: str
    passphrase: str
    root: Digest
    handovers: tuple[HandedOver, ...]
    findings: int

    @property
    def sound(self) -> bool:
        """Whether the record and every report verified."""
        return not self.findings and all(
            handed.verdict == "VALID" for handed in self.handovers
        )


def places(stories: Path = STORIES) -> list[str]:
    """Return the packs there is a story for."""
    return sorted(path.stem for path in stories.glob("*.toml"))


def rehearse(
    place: str,
    into: Path,
    *,
    seed: int,
    say: Callable[[str], None],
    stories: Path = STORIES,
    until: float = inf,
) -> Rehearsal:
    """Build a rehearsal under *into*, verify it and say where everything is.

    Args:
        stories: Where the stories are, each under the id of its pack.
        until: Minute of the story after which nothing more is told.

    Raises:
        UnknownPackError: There is no story of that place.
        LogbookExistsError: There is a rehearsal there already.
    """
    if place not in places(stories):
        raise UnknownPackError(place)
    story = tomllib.loads((stories / f"{place}.toml").read_text(encoding="utf-8"))
    folder = into / f"{story['name']}.irlog"
    # Not Path.exists: a name too long for any disk has nothing behind it either.
    taken = folder, into / "handover", into / BROUGHT
    if any(os.path.lexists(each) for each in taken):
        raise LogbookExistsError(str(folder))
    teller = _Teller(story, place, into, folder, seed)
    root = teller.create()
    teller.tell(until)
    return _verified(teller, root, say)


def tamper(rehearsed: Path, person: str, number: int) -> None:
    """Change one letter of an entry behind the back of a rehearsal's record.

    Nothing but a rehearsal opens with its passphrase.

    Args:
        rehearsed: Folder of the logbook, which nobody has open.
        number: Of the entry.

    Raises:
        WrongPassphraseError: It is no rehearsal.
    """
    keys = read_keys(rehearsed)
    passphrase = bytearray(PASSPHRASE.encode())
    unlocked = keys.unlock(slot_of(keys, person).id, passphrase)
    database = open_database(rehearsed, unlocked.dek.buffer)
    try:
        change_one_letter(database.connection, number)
    finally:
        database.close()
        unlocked.wipe()


def _verified(teller: "_Teller", root: Digest, say: Callable[[str], None]) -> Rehearsal:
    say("REHEARSAL, not a real incident")
    say(f"Logbook:       {teller.folder}")
    say(f"Passphrase:    {teller.passphrase_file}  ({PASSPHRASE})")
    say(f"Set-up sheet:  {teller.set_up_sheet}")
    say(f"Fingerprint:   {root.hex}")
    outcome = check_logbook(teller.folder, bytearray(PASSPHRASE.encode()), full=True)
    say(f"Record:        {outcome.size} entries, {len(outcome.findings)} findings")
    handovers = []
    for handover in teller.handovers:
        result = check_handover(handover, root)
        handovers.append(HandedOver(handover, str(result.verdict)))
        say(f"Hand-over:     {handover}  {result.verdict}")
    return Rehearsal(
        logbook=teller.folder,
        person=teller.people[-1].name,
        passphrase=PASSPHRASE,
        root=root,
        handovers=tuple(handovers),
        findings=len(outcome.findings),
    )


class _Teller:
    """Tells one story into one logbook."""

    def __init__(
        self,
        story: Mapping[str, Any],
        pack: str,
        into: Path,
        folder: Path,
        seed: int,
    ) -> None:
        offset = int(story["offset"])
        zone = timezone(timedelta(minutes=offset))
        starts = datetime.fromisoformat(story["starts"]).replace(tzinfo=zone)
        self.folder = folder
        self.people = [
            FirstPerson(who["name"], Role(who["role"])) for who in story["people"]
        ]
        self.passphrase_file = into / "passphrase.txt"
        self.set_up_sheet = into / "set-up-sheet.pdf"
        self._pack = pack
        self._chance = random.Random(seed)  # noqa: S311
        clock = StoryClock(starts.astimezone(UTC), offset)
        self._scene = Scene(story, clock, into, passphrase=PASSPHRASE, seed=seed)

    @property
    def handovers(self) -> list[Path]:
        """Folders of the reports issued so far."""
        return self._scene.handovers

    def create(self) -> Digest:
        """Create the logbook; return the fingerprint of its root."""
        scene = self._scene
        try:
            scene.into.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FolderNotWritableError(str(scene.into)) from error
        created = create_logbook(
            NewLogbook(
                folder=self.folder,
                organisation=scene.story["organisation"],
                place=scene.story["place"],
                pack=self._pack,
                people=self.people,
                rehearsal=True,
            ),
            [bytearray(PASSPHRASE.encode()) for _ in self.people],
            clock=scene.clock,
        )
        self.set_up_sheet.write_bytes(created.set_up_sheet)
        self.passphrase_file.write_text(PASSPHRASE + "\n", encoding="utf-8")
        return created.root

    def tell(self, until: float = inf) -> None:
        """Do what the story says, each event by the person it names.

        The reports it names on top of its events are issued after the last of them.

        Args:
            until: Minute of the story after which nothing more is done.
        """
        story = self._scene.story
        events = [*story["events"]]
        for report in story.get("reports", ()):
            last = events[-1]
            who = report.get("who", last["who"])
            minute = report.get("minute", last["minute"])
            events.append({**report, "do": "report", "who": who, "minute": minute})
        try:
            for event in events:
                if event["minute"] <= until:
                    self._tell(event)
        finally:
            self._close()

    def _tell(self, event: Event) -> None:
        scene = self._scene
        self._advance(event)
        self._open_as(event["who"])
        number = ACTS[event["do"]](scene, event)
        if "id" in event:
            scene.numbers[event["id"]] = number

    def _advance(self, event: Event) -> None:
        clock = self._scene.clock
        clock.offset = event.get("offset", clock.offset)
        seconds = round(event["minute"] * 60) + self._chance.randrange(_JITTER)
        clock.seconds = max(clock.seconds + 1, seconds)

    def _open_as(self, name: str) -> None:
        scene = self._scene
        if scene.open_book is not None and scene.open_book.person.name == name:
            return
        self._close()
        scene.open_book = open_logbook(
            self.folder, name, bytearray(PASSPHRASE.encode()), clock=scene.clock
        )

    def _close(self) -> None:
        if self._scene.open_book is not None:
            self._scene.open_book.close()
            self._scene.open_book = None
