"""Rehearsals: a scripted incident, driven through the same services as the windows.

The story of a place is data (``resources/rehearsals``); this module reads it and
does what it says, in its order, with a clock that keeps the story's time.
"""

import random
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from logbook.application.documentation import AnswerDraft
from logbook.application.incidents import IncidentDraft
from logbook.application.notes import AmendmentDraft, NoteDraft
from logbook.application.notifications import NotificationDraft
from logbook.application.playbooks import StepDraft
from logbook.bootstrap.checking import check_handover, check_logbook
from logbook.bootstrap.creating import FirstPerson, NewLogbook, create_logbook
from logbook.bootstrap.opening import OpenLogbook, open_logbook
from logbook.domain.bodies import CallOutcome, Channel, Manner, Standing, StepMark
from logbook.domain.digest import Digest
from logbook.domain.errors import (
    FolderNotWritableError,
    LogbookExistsError,
    NotALogbookError,
    UnknownPackError,
)
from logbook.domain.moment import Fidelity, Moment, Stamp, TimeSource
from logbook.domain.record_bodies import Edition
from logbook.domain.role import Role

STORIES = Path(__file__).parent.parent / "resources" / "rehearsals"

PASSPHRASE = "rehearsal only, never a secret"  # noqa: S105 - printed on purpose
"""Opens every person of every rehearsal; it protects nothing and says so."""

_JITTER = 40
"""Seconds by which a seed moves an event within its minute."""

Event = Mapping[str, Any]


@dataclass(slots=True)
class StoryClock:
    """A clock that shows the time of the story, and moves only when told."""

    start: datetime
    offset: int
    seconds: int = 0

    def now(self) -> Stamp:
        at = self.start + timedelta(seconds=self.seconds)
        return Stamp(at, self.offset, self.seconds * 1000, "rehearsal")

    def moment(self, minute: float | None) -> Moment:
        """Return a minute of the story as a claim, unknown if there is none."""
        if minute is None:
            return Moment(None, self.offset, Fidelity.UNKNOWN, TimeSource.STATED)
        at = self.start + timedelta(minutes=minute)
        return Moment(at, self.offset, Fidelity.MINUTE, TimeSource.STATED)


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


def places() -> list[str]:
    """Return the packs there is a story for."""
    return sorted(path.stem for path in STORIES.glob("*.toml"))


def rehearse(
    place: str, into: Path, *, seed: int, say: Callable[[str], None]
) -> Rehearsal:
    """Build a rehearsal under *into*, verify it and say where everything is.

    Raises:
        UnknownPackError: There is no story of that place.
        LogbookExistsError: There is a rehearsal there already.
    """
    if place not in places():
        raise UnknownPackError(place)
    story = tomllib.loads((STORIES / f"{place}.toml").read_text(encoding="utf-8"))
    folder = into / f"{story['name']}.irlog"
    if folder.exists() or (into / "handover").exists():
        raise LogbookExistsError(str(folder))
    teller = _Teller(story, place, into, folder, random.Random(seed))  # noqa: S311
    root = teller.create()
    teller.tell()
    return _verified(teller, root, say)


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
        chance: random.Random,
    ) -> None:
        offset = int(story["offset"])
        zone = timezone(timedelta(minutes=offset))
        starts = datetime.fromisoformat(story["starts"]).replace(tzinfo=zone)
        self.folder = folder
        self.people = [
            FirstPerson(who["name"], Role(who["role"])) for who in story["people"]
        ]
        self.handovers: list[Path] = []
        self.passphrase_file = into / "passphrase.txt"
        self.set_up_sheet = into / "set-up-sheet.pdf"
        self._into = into
        self._story = story
        self._pack = pack
        self._chance = chance
        self._clock = StoryClock(starts.astimezone(UTC), offset)
        self._incident = ""
        self._numbers: dict[str, int] = {}
        self._book: OpenLogbook | None = None

    def create(self) -> Digest:
        """Create the logbook; return the fingerprint of its root."""
        try:
            self._into.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FolderNotWritableError(str(self._into)) from error
        created = create_logbook(
            NewLogbook(
                folder=self.folder,
                organisation=self._story["organisation"],
                place=self._story["place"],
                pack=self._pack,
                people=self.people,
                rehearsal=True,
            ),
            [bytearray(PASSPHRASE.encode()) for _ in self.people],
            clock=self._clock,
        )
        self.set_up_sheet.write_bytes(created.set_up_sheet)
        self.passphrase_file.write_text(PASSPHRASE + "\n", encoding="utf-8")
        return created.root

    def tell(self) -> None:
        """Do what the story says, each event by the person it names."""
        try:
            for event in self._story["events"]:
                self._advance(event["minute"])
                self._open_as(event["who"])
                number = _ACTS[event["do"]](self, event)
                if "id" in event:
                    self._numbers[event["id"]] = number
        finally:
            self._close()

    @property
    def book(self) -> OpenLogbook:
        """The logbook, open as whoever acts now."""
        if self._book is None:
            raise NotALogbookError(str(self.folder))
        return self._book

    def _advance(self, minute: float) -> None:
        seconds = round(minute * 60) + self._chance.randrange(_JITTER)
        self._clock.seconds = max(self._clock.seconds + 1, seconds)

    def _open_as(self, name: str) -> None:
        if self._book is not None and self._book.person.name == name:
            return
        self._close()
        self._book = open_logbook(
            self.folder, name, bytearray(PASSPHRASE.encode()), clock=self._clock
        )

    def _close(self) -> None:
        if self._book is not None:
            self._book.close()
            self._book = None

    def _when(self, event: Event) -> Moment:
        return self._clock.moment(event.get("happened", event["minute"]))

    def _until(self, event: Event) -> Moment | None:
        return self._clock.moment(event["until"]) if "until" in event else None

    def _opened(self, event: Event) -> int:
        draft = IncidentDraft(
            self._story["title"], self._story["category"], self._when(event)
        )
        signed = self.book.incidents.open(draft)
        self._incident = str(signed.entry.incident)
        return signed.number

    def _noted(self, event: Event) -> int:
        draft = NoteDraft(Manner(event["manner"]), event["text"], self._when(event))
        return self.book.notes.record(self._incident, draft).number

    def _amended(self, event: Event) -> int:
        draft = AmendmentDraft(
            number=self._numbers[event["of"]],
            field=event["field"],
            reason=event["reason"],
            text=event.get("text", ""),
        )
        return self.book.notes.amend(draft).number

    def _clock_checked(self, event: Event) -> int:
        return self.book.notes.check_clock(
            self._incident, event["reference"], event["ahead"]
        ).number

    def _stepped(self, event: Event) -> int:
        draft = StepDraft(
            mark=StepMark(event["mark"]),
            words=event.get("words", ""),
            happened=self._when(event),
            altered=event.get("altered"),
            by=event.get("by"),
            until=self._until(event),
        )
        return self.book.playbooks.mark(
            self._incident, self.book.pack, event["step"], draft
        ).number

    def _answered(self, event: Event) -> int:
        moment = self._clock.moment(event["value"]) if "value" in event else None
        draft = AnswerDraft(
            standing=Standing(event.get("standing", "value")),
            happened=self._clock.moment(event["minute"]),
            text=event.get("text", ""),
            moment=moment,
            count=event.get("count"),
            reason=event.get("reason", ""),
        )
        return self.book.documentation.answer(
            self._incident, self.book.pack, event["question"], draft
        ).number

    def _told(self, event: Event) -> int:
        draft = NotificationDraft(
            outcome=CallOutcome(event["outcome"]),
            channel=Channel(event["channel"]),
            happened=self._when(event),
            person=event.get("person", ""),
            words=event.get("words", ""),
            read_back=event.get("read_back"),
            reference=event.get("reference", ""),
            until=self._until(event),
        )
        return self.book.notifications.record(
            self._incident, self.book.pack, event["office"], draft
        ).number

    def _countersigned(self, _event: Event) -> int:
        return self.book.reviews.countersign().number

    def _issued(self, event: Event) -> int:
        report = self.book.handoffs.compose(
            self._incident, event["recipient"], Edition(event.get("edition", "initial"))
        )
        folder = self._into / "handover" / event["recipient"]
        folder.parent.mkdir(exist_ok=True)
        issued = self.book.handoffs.issue(report, folder)
        self.handovers.append(folder)
        return issued.entry.number


_ACTS: dict[str, Callable[[_Teller, Event], int]] = {
    "open": _Teller._opened,  # noqa: SLF001 - the table of what a story can say
    "note": _Teller._noted,  # noqa: SLF001
    "amend": _Teller._amended,  # noqa: SLF001
    "clock-check": _Teller._clock_checked,  # noqa: SLF001
    "step": _Teller._stepped,  # noqa: SLF001
    "answer": _Teller._answered,  # noqa: SLF001
    "call": _Teller._told,  # noqa: SLF001
    "countersign": _Teller._countersigned,  # noqa: SLF001
    "report": _Teller._issued,  # noqa: SLF001
}
