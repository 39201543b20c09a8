"""Questions between people, and what somebody has not reviewed yet."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from logbook.domain.bodies import body_of
from logbook.domain.checkpoint import Checkpoint
from logbook.domain.entry import EntryKind, SignedEntry
from logbook.domain.errors import MalformedCheckpointError
from logbook.domain.folding import gives_new_words
from logbook.domain.moment import Stamp
from logbook.domain.people import People
from logbook.domain.record_bodies import Countersigned
from logbook.domain.review_bodies import Asked, Replied
from logbook.domain.sign_off import selves_of
from logbook.domain.timeline import delay_of

QUESTION_KINDS = (EntryKind.QUESTION, EntryKind.REPLY)
"""All that has to be read to know which questions wait."""

REVIEW_KINDS = (EntryKind.COUNTERSIGNED,)
"""Entries by which a person says how far they have read the whole record."""


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to a question, by the person it was put to."""

    number: int
    text: str
    author: str
    recorded: Stamp


@dataclass(frozen=True, slots=True)
class Question:
    """Something one person wants to know of another about an entry.

    Attributes:
        number: The entry of the question.
        about: The entry it is about.
        asker: Id of who asks.
        asked: Id of who is to answer.
        reply: None while nobody has answered.
    """

    number: int
    about: int
    text: str
    asker: str
    asked: str
    incident: str | None
    recorded: Stamp
    reply: Reply | None = None


@dataclass(frozen=True, slots=True)
class Fresh:
    """Entries of one sort that somebody has not reviewed.

    Attributes:
        count: How many there are.
        first: Number of the first, none if there are none.
    """

    count: int = 0
    first: int | None = None

    def with_entry(self, number: int) -> "Fresh":
        """Return them with one more, which comes after all of them."""
        return Fresh(self.count + 1, self.first or number)


@dataclass(frozen=True, slots=True)
class News:
    """What was recorded since a person's last review.

    Attributes:
        since: Up to which entry they have reviewed; 0 if they never have.
        reviewed: When that was; none if they never have.
        size: Number of the newest entry that was looked at.
        others: Entries by other people, which the person can vouch for.
        own: The person's own; somebody else has to vouch for them.
        amended: Entries that amend an earlier one, or answer it anew.
        more: Whether there are entries after *size* that were not counted.
        selves: Every id under which the person is enrolled.
        colleagues: The ids of everybody else.
    """

    since: int
    reviewed: Stamp | None
    size: int
    others: Fresh = field(default_factory=Fresh)
    own: Fresh = field(default_factory=Fresh)
    amended: Fresh = field(default_factory=Fresh)
    late: Fresh = field(default_factory=Fresh)
    more: bool = False
    selves: frozenset[str] = frozenset()
    colleagues: frozenset[str] = frozenset()


def questions_of(entries: Iterable[SignedEntry]) -> list[Question]:
    """Return every question, oldest first, with its reply if it has one.

    A reply counts if the person asked gave it, and the first one does.

    Args:
        entries: At least those of `QUESTION_KINDS`, oldest first.
    """
    questions: dict[int, Question] = {}
    for signed in entries:
        body, entry = body_of(signed), signed.entry
        about = entry.refers_to[0] if len(entry.refers_to) == 1 else 0
        if isinstance(body, Asked) and about:
            questions[signed.number] = Question(
                number=signed.number,
                about=about,
                text=body.text,
                asker=entry.author,
                asked=body.asked,
                incident=entry.incident,
                recorded=entry.recorded,
            )
        elif isinstance(body, Replied) and about in questions:
            question = questions[about]
            if question.reply is None and question.asked == entry.author:
                reply = Reply(signed.number, body.text, entry.author, entry.recorded)
                questions[about] = replace(question, reply=reply)
    return list(questions.values())


def reviewed_up_to(
    person: str, entries: Iterable[SignedEntry]
) -> tuple[int, Stamp | None]:
    """Return how far a person says to have read the whole record, and when they did.

    A sign-off does not count: who signs a report off has read that report, and
    perhaps not a word about the other incidents.

    Args:
        entries: At least those of `REVIEW_KINDS`, oldest first.
    """
    far, when = 0, None
    for signed in entries:
        body = body_of(signed)
        if signed.entry.author != person:
            continue
        if isinstance(body, Countersigned):
            size = _size_in(body.checkpoint)
            if size > far:
                far, when = size, signed.entry.recorded
    return far, when


def news_of(
    person: str,
    people: People,
    entries: Iterable[SignedEntry],
    reviewed: tuple[int, Stamp | None],
    *,
    size: int,
) -> News:
    """Count what somebody has not reviewed.

    Args:
        entries: Those after the last review, oldest first, or as many as are counted.
        reviewed: What `reviewed_up_to` said.
        size: How many entries the record has.
    """
    since, when = reviewed
    selves = selves_of(person, people)
    colleagues = frozenset(each.id for each in people) - selves
    found = News(since, when, since, selves=selves, colleagues=colleagues)
    for signed in entries:
        number = signed.number
        sorts = {"own" if signed.entry.author in selves else "others"}
        if signed.entry.kind == EntryKind.COUNTERSIGNED:
            sorts = set()
        if gives_new_words(signed):
            sorts.add("amended")
        if is_late(signed):
            sorts.add("late")
        changed = {sort: getattr(found, sort).with_entry(number) for sort in sorts}
        found = replace(found, size=number, **changed)
    return replace(found, more=found.size < size)


def is_late(signed: SignedEntry) -> bool:
    """Tell whether an entry was surely written late, as the timeline marks it."""
    happened = getattr(body_of(signed), "happened", None)
    return delay_of(happened, signed.entry.recorded.at) is not None


def _size_in(checkpoint: str) -> int:
    try:
        return Checkpoint.from_text(checkpoint).size
    except MalformedCheckpointError:
        return 0
