"""A row of the timeline in words: what stands where, ready to be laid out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from logbook.domain.entry import EntryKind
from logbook.domain.export import citation_of
from logbook.domain.moment import Fidelity, Moment
from logbook.domain.search import Search
from logbook.domain.timeline import Struck, TimelineRow
from ui import messages
from ui.formatting import date_text, duration_text, offset_text, time_text
from ui.models.marks import marked
from ui.tokens import State, Step, Tone
from ui.widgets.amended_words import Run

_ICONS: dict[str, str] = {
    "kind.observed": "eye",
    "kind.done": "check",
    "kind.told": "phone",
    "kind.decided": "flag",
    "kind.opinion": "message-square",
    "kind.answer": "pen-line",
    "kind.step": "circle-dot",
    "kind.clock": "clock",
    "kind.record": "book-lock",
    "kind.report": "printer",
    "kind.review": "stamp",
    "kind.determined": "badge-check",
    "kind.hold": "timer",
    "kind.closed": "lock",
    "kind.comment": "message-square",
    "kind.question": "circle-question-mark",
    "kind.reply": "message-square",
    "kind.shift": "circle-user",
}
_UNREACHED = {"no-answer", "message-left"}
_PLAIN = {Fidelity.SECOND, Fidelity.MINUTE}
_QUIET = {EntryKind.CLOCK_CHECK, EntryKind.CLOCK_EVENT}
_AFTER_SIGN_OFF = "after-sign-off"
_ABOUT_ANOTHER = {EntryKind.COMMENT, EntryKind.QUESTION, EntryKind.REPLY}


@dataclass(frozen=True, slots=True)
class Badge:
    """A state of an entry: icon, words and tone together."""

    icon: str
    words: str
    tone: State


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some lines of one size."""

    runs: tuple[Run, ...]
    step: Step = "body"
    tone: Tone = "ink"

    @property
    def text(self) -> str:
        """All its words."""
        return "".join(run.words for run in self.runs)


@dataclass(frozen=True, slots=True)
class EntryText:
    """Everything that is shown of one row.

    Attributes:
        time: When it happened, for the left column.
        day: The day, in a column whose head does not say it.
        exactness: How exactly the time is known, where it is not to the minute.
        spoken: The whole row for a screen reader, which hears no strike-through.
        citation: How the entry is quoted elsewhere.
    """

    row: TimelineRow
    time: str
    day: date
    icon: str
    kind: str
    author: str
    exactness: str
    badges: tuple[Badge, ...]
    paragraphs: tuple[Paragraph, ...]
    spoken: str
    citation: str

    @property
    def number(self) -> int:
        """The entry it began with."""
        return self.row.number

    @property
    def about(self) -> int | None:
        """The entry a comment, question or reply is about."""
        for phrase in self.row.statement:
            number = str(phrase.slots.get("number", ""))
            if phrase.code in _ABOUT_ANOTHER and number.isdecimal():
                return int(number)
        return None

    def marked(self, search: Search | None) -> tuple[Paragraph, ...]:
        """Return its paragraphs with every hit marked."""
        return tuple(
            Paragraph(marked(part.runs, search), part.step, part.tone)
            for part in self.paragraphs
        )

    def quoted(self) -> str:
        """Return what is copied: the words as they hold now, and the citation."""
        words = messages.of_statement(self.row.statement)
        return f"{words}\n{self.citation}, {self.author}"


def entry_text(row: TimelineRow) -> EntryText:
    """Put a row into words."""
    local = local_of(row)
    paragraphs = tuple(_paragraphs(row))
    kind = messages.of_phrase(row.label)
    badges = tuple(_badges(row))
    exactness = _exactness(row.happened)
    return EntryText(
        row=row,
        time=_column(row, local),
        day=local.date(),
        icon=_icon(row),
        kind=kind,
        author=row.author_name,
        exactness=exactness,
        badges=badges,
        paragraphs=paragraphs,
        spoken=_spoken(row, kind, badges, exactness),
        citation=messages.of_phrase(citation_of(row)),
    )


def offset_of(row: TimelineRow) -> str:
    """Return the offset of the clock a row's time was read from."""
    return offset_text(local_of(row))


def local_of(row: TimelineRow) -> datetime:
    """Return the time a row shows, on the clock of its place."""
    happened = row.happened.local if row.happened else None
    return happened or row.recorded.local


def _column(row: TimelineRow, local: datetime) -> str:
    fidelity = row.happened.fidelity if row.happened else Fidelity.SECOND
    if fidelity is Fidelity.UNKNOWN:
        return "?"
    return f"{local:%m-%d}" if fidelity is Fidelity.DAY else time_text(local)


def _icon(row: TimelineRow) -> str:
    if row.statement and row.statement[0].code in _UNREACHED:
        return "phone-missed"
    return _ICONS.get(row.label.code, "info")


def _exactness(happened: Moment | None) -> str:
    """Return how exactly a time is known: no false precision."""
    if happened is None or happened.fidelity in _PLAIN:
        return ""
    words = {
        Fidelity.HOUR: _tr("to the hour"),
        Fidelity.DAY: _tr("to the day"),
        Fidelity.BEFORE: _tr("before that time"),
        Fidelity.AFTER: _tr("after that time"),
        Fidelity.UNKNOWN: _tr("at an unknown time"),
    }
    return words[happened.fidelity]


def _badges(row: TimelineRow) -> Iterable[Badge]:
    if row.late is not None:
        words = _tr("Late entry, written {time}, {length} later")
        length = duration_text(row.late)
        yield Badge("history", words.format(time=_written(row), length=length), "warn")
    if row.amended:
        answered = all(struck.is_answer for struck in row.struck)
        words = _tr("Answered again") if answered else _tr("Amended")
        yield Badge("pen-line", words, "warn")
    if row.addition is not None:
        yield Badge("lock", _tr("After the close"), "warn")
    if any(phrase.code == _AFTER_SIGN_OFF for phrase in row.statement):
        yield Badge("stamp", _tr("After the sign-off"), "warn")


def _written(row: TimelineRow) -> str:
    """Return when a row was written, with the day where it is another one."""
    written, day = row.recorded.local, local_of(row).date()
    same = written.date() == day
    return (
        time_text(written)
        if same
        else f"{date_text(written.date())} {time_text(written)}"
    )


def _paragraphs(row: TimelineRow) -> Iterable[Paragraph]:
    for struck in row.struck:
        yield Paragraph((Run(messages.of_statement(struck.statement), struck=True),))
    tone: Tone = "muted" if row.kind in _QUIET else "ink"
    yield Paragraph((Run(messages.of_statement(row.statement)),), "body", tone)
    for struck in row.struck:
        yield Paragraph((Run(_amended(struck)),), "small", "muted")


def _amended(struck: Struck) -> str:
    words = (
        _tr("New answer by entry {number}, {time}, {author}. Reason: {reason}")
        if struck.is_answer
        else _tr("Amended by entry {number}, {time}, {author}. Reason: {reason}")
    )
    return words.format(
        number=struck.number,
        time=time_text(struck.recorded.local),
        author=struck.author,
        reason=struck.reason,
    )


def _spoken(
    row: TimelineRow, kind: str, badges: tuple[Badge, ...], exactness: str
) -> str:
    head = _tr("{time}, entry {number}, {kind}, {author}").format(
        time=_column(row, local_of(row)),
        number=row.number,
        kind=kind,
        author=row.author_name,
    )
    older = _tr("Amended, no longer valid: {words}")
    parts = [head, exactness, *(badge.words for badge in badges)]
    parts += [
        older.format(words=messages.of_statement(struck.statement))
        for struck in row.struck
    ]
    parts.append(messages.of_statement(row.statement))
    parts += [_amended(struck) for struck in row.struck]
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def _tr(words: str) -> str:
    return QCoreApplication.translate("entry", words)
