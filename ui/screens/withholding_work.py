"""What is read of withholding on the logbook thread, as plain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from logbook.application.withholding import OverrulingDraft, Proposal
from logbook.bootstrap.opening import OpenLogbook
from logbook.domain.bodies import body_of
from logbook.domain.entry import SignedEntry
from logbook.domain.errors import FolderNotWritableError
from logbook.domain.moment import Stamp
from logbook.domain.seen import Seen, Withheld
from logbook.domain.statements import label_of, statement_of
from logbook.domain.withholding_bodies import WithholdingDecided
from ui import messages

_FIRST_WORDS = 240
"""Characters of an entry that are shown; the timeline has them all."""


@dataclass(frozen=True, slots=True)
class LapsedWords:
    """Who had accepted what is withheld, and what came after that."""

    name: str
    number: int
    recorded: Stamp
    entries: tuple[int, ...]
    overruled: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One entry in the list of what a reader sees and does not see.

    Attributes:
        said: Its first words, as the person at the laptop reads them.
        kept: Names of fields that are withheld and hold something.
        shows: Names of fields that the reader sees and that hold something.
        classes: Of the reasons, the first one being where it is listed.
        is_whole: Whether nothing of it shows.
        is_overruled: Whether a person decided about it against the rules.
    """

    number: int
    kind: str
    said: str
    kept: tuple[str, ...]
    shows: tuple[str, ...]
    classes: tuple[str, ...]
    is_whole: bool
    is_overruled: bool


def lapsed(
    logbook: OpenLogbook, incident: str, recipient: str, seen: Seen
) -> LapsedWords | None:
    """Return who had accepted what is withheld; none if nobody ever did."""
    lapse = logbook.withholding.lapse(incident, recipient, seen)
    if lapse is None:
        return None
    accepted = lapse.accepted
    name = logbook.timelines.people().name_of(accepted.by)
    return LapsedWords(
        name, accepted.number, accepted.recorded, lapse.entries, lapse.overruled
    )


def accepted(
    logbook: OpenLogbook, incident: str, recipient: str, size: int
) -> SignedEntry | None:
    """Accept what was shown; nothing is accepted if the record has grown since."""
    if logbook.timelines.size() != size:
        return None
    return logbook.withholding.accept(incident, recipient)


def recorded(
    logbook: OpenLogbook, draft: OverrulingDraft, file: Path | None
) -> SignedEntry:
    """Record a decision, and save the values it gives where a file is named."""
    if file is None:
        return logbook.withholding.overrule(draft)
    return _released(logbook, draft, file)


def _released(logbook: OpenLogbook, draft: OverrulingDraft, file: Path) -> SignedEntry:
    """Record that values are given later, and save them with what proves them.

    The decision is on record before the file has its name: a value never lies about
    that nobody decided to give.

    Raises:
        FolderNotWritableError: The file cannot be written.
    """
    waiting = file.with_name(f"unfinished-{file.name}")
    try:
        waiting.write_bytes(b"")
        signed, content = logbook.withholding.release(draft)
        waiting.write_bytes(content)
        waiting.replace(file)
    except OSError as error:
        raise FolderNotWritableError(str(file.parent)) from error
    finally:
        waiting.unlink(missing_ok=True)
    return signed


def lines_of(
    logbook: OpenLogbook, incident: str, recipient: str
) -> tuple[EntryLine, ...]:
    """Return every entry of an incident and what of it a recipient sees."""
    proposal = logbook.withholding.proposal(incident, recipient)
    found: dict[int, list[Withheld]] = {}
    for each in proposal.seen.withheld:
        found.setdefault(each.entry, []).append(each)
    hidden = {signed.number for signed in proposal.seen.hidden}
    decided = _shown_by_decision(proposal)
    return tuple(
        _line(signed, found.get(signed.number, ()), hidden, decided)
        for signed in proposal.entries
    )


def _line(
    signed: SignedEntry,
    withheld: Sequence[Withheld],
    hidden: set[int],
    decided: set[int],
) -> EntryLine:
    body, number = body_of(signed), signed.number
    said = messages.of_statement(
        statement_of(body, signed.entry.kind, signed.entry.refers_to)
    )
    holding = [each for each in withheld if each.has_value]
    classes = sorted({str(each.why) for each in holding or withheld})
    names = {each.field for each in withheld}
    shows = [
        name
        for name, each in signed.disclosed.items()
        if name not in names and each.value not in ("", None, 0, False)
    ]
    return EntryLine(
        number,
        messages.of_phrase(label_of(body)),
        said[:_FIRST_WORDS],
        tuple(each.field for each in holding),
        tuple(shows),
        tuple(classes),
        number in hidden,
        number in decided or any(each.overruled for each in withheld),
    )


def _shown_by_decision(proposal: Proposal) -> set[int]:
    """Return the entries people decided about; a later reader sees that they did."""
    found: set[int] = set()
    for signed in proposal.entries:
        body = body_of(signed)
        if (
            isinstance(body, WithholdingDecided)
            and body.recipient == proposal.recipient
        ):
            found.update(signed.entry.refers_to)
    return found
